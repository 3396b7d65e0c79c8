/// The words of a history in one language.
struct HistoryWords {
  let history: TargetHistory
  let language: Language
  let isPlain: Bool
  /// Points in a line of values: a long past is shown by its newest.
  var lineLimit = 36

  func callAsFunction(zh: String, en: String) -> String { language == .zh ? zh : en }

  func name(of state: AssessmentState) -> String { state.label[language] }

  var title: String {
    guard let first = history.points.first, let last = history.points.last else {
      return self(zh: "还没有历史：没有一次提交动过数据", en: "No history yet: no commit has touched the data")
    }
    let span = first.label == last.label ? first.label : "\(first.label) – \(last.label)"
    return switch history.step {
    case .month:
      self(
        zh: "各项要求的历史，每月末，本月为今天（\(span)）",
        en: "Requirements at the ends of months, this month as of today (\(span))")
    case .commit: self(zh: "各项要求的历史，每次提交（\(span)）", en: "Requirements at every commit (\(span))")
    case .tag: self(zh: "各项要求的历史，每个标签（\(span)）", en: "Requirements at every tag (\(span))")
    }
  }

  // MARK: All in a line each

  func row(of series: TargetHistory.Series) -> [Table.Cell]? {
    guard let last = series.last else { return nil }
    let known = series.known
    return [
      .text(series.id), .text(last.requirement.title[language]), last.thresholdText,
      known.first.flatMap { series.values[$0]?.text } ?? .absent,
      known.last.flatMap { series.values[$0]?.text } ?? .absent,
      .label(line(of: series)), .label(name(of: last.state)),
    ]
  }

  func line(of series: TargetHistory.Series) -> String {
    Sparkline.text(
      series.values.suffix(lineLimit).map { $0?.number?.approximation }, isPlain: isPlain)
  }

  var courseNote: String {
    isPlain
      ? self(
        zh: "走势：0 是最低，9 是最高，点是没有数；最多最近 \(lineLimit) 个点。",
        en:
          "Course: 0 is lowest, 9 is highest, a dot is no value; the last \(lineLimit) points at most."
      )
      : self(
        zh: "走势：从最低到最高，点是没有数；最多最近 \(lineLimit) 个点。",
        en:
          "Course: from lowest to highest, a dot is no value; the last \(lineLimit) points at most."
      )
  }

  // MARK: One by itself

  func table(of series: TargetHistory.Series, tellsAll: Bool) -> Table {
    var table = Table(
      columns: [
        Table.Column(heading: pointHeading),
        Table.Column(heading: self(zh: "版本", en: "Revision")),
        Table.Column(heading: self(zh: "数值", en: "Value"), isNumeric: true),
        Table.Column(heading: self(zh: "变化", en: "Change"), isNumeric: true),
        Table.Column(heading: self(zh: "结果", en: "State")),
      ])
    if !history.isPublic {
      table.columns.append(
        Table.Column(heading: self(zh: "由谁、做了什么", en: "By whom, and what"), isFreeText: true))
    }
    if let last = series.last {
      let due = last.due.map { self(zh: "，期限 \($0)", en: ", due \($0)") } ?? ""
      let unit = last.requirement.unit.map { " \($0)" } ?? ""
      let goal = last.thresholdText.plainText
      let words = self(
        zh: "（目标 \(goal)\(goal.hasSuffix("）") ? "" : unit)\(due)）", en: " (\(goal)\(unit)\(due))")
      table.title =
        "\(series.id) \(last.requirement.title[language])\(goal.isEmpty ? "" : words)"
    }
    var hidden = 0
    for position in series.values.indices {
      let isEdge = position == 0 || position == series.values.count - 1
      guard tellsAll || isEdge || isChange(position, in: series) else {
        hidden += 1
        continue
      }
      var row = row(position, of: series)
      if !history.isPublic { row.append(.text(moves(position, of: series))) }
      table.rows.append(row)
    }
    table.notes = notes(of: series, hidden: hidden)
    return table
  }

  private var pointHeading: String {
    switch history.step {
    case .month: self(zh: "月份", en: "Month")
    case .commit: self(zh: "日期", en: "Day")
    case .tag: self(zh: "标签", en: "Tag")
    }
  }

  private func isChange(_ position: Int, in series: TargetHistory.Series) -> Bool {
    let (old, new) = (series.value(before: position), series.values[position])
    return old?.number != new?.number || old?.state != new?.state || old?.total != new?.total
  }

  private func row(_ position: Int, of series: TargetHistory.Series) -> [Table.Cell] {
    let (point, value) = (history.points[position], series.values[position])
    let old = series.value(before: position)?.number
    var change: Table.Cell = .absent
    if let old, let new = value?.number, let value, old != new {
      change = .label(delta(old, new, value))
    }
    let state: Table.Cell =
      value.map { .label(name(of: $0.state)) }
      ?? .label(
        point.isUnread
          ? self(zh: "读不了，跳过", en: "cannot be read, skipped")
          : point.revision == nil
            ? self(zh: "还没有数据", en: "no data yet")
            : self(zh: "没有这条要求，或未施行", en: "no such requirement, or not in force"))
    return [
      .text(point.label), point.revision.map { .text($0.shortName) } ?? .absent,
      value?.text ?? .absent, change, state,
    ]
  }

  /// The commits that moved it, or that it was time.
  private func moves(_ position: Int, of series: TargetHistory.Series) -> String {
    guard position < series.moves.count, let now = series.values[position] else { return "" }
    let moves = series.moves[position]
    if moves.isEmpty {
      let before = series.value(before: position)
      return before?.number == nil || before?.number == now.number
        ? "" : self(zh: "数据没有改，随日期变化", en: "by the passing of time, no data changed")
    }
    return moves.map { move in
      let revision = move.revision
      let change =
        switch (move.before, move.after) {
        case (let old?, let new?): delta(old, new, now)
        case (nil, let new?): self(zh: "有了数 ", en: "now ") + text(new, now)
        default: self(zh: "没有数了", en: "no value any more")
        }
      return self(
        zh: "\(revision.day) \(revision.author)：\(revision.subject)（\(change)）",
        en: "\(revision.day) \(revision.author): \(revision.subject) (\(change))")
    }.joined(separator: self(zh: "；", en: "; "))
  }

  private func notes(of series: TargetHistory.Series, hidden: Int) -> [String] {
    var notes: [String] = []
    if series.known.count > 1 {
      notes.append(self(zh: "走势 ", en: "Course ") + line(of: series))
    }
    if hidden > 0 {
      notes.append(
        self(
          zh: "没有变化的 \(hidden) 行没有列（--verbose 全列）。",
          en: "Rows without a change that are left out: \(hidden) (--verbose shows them)."))
    }
    if let forecast = forecast(of: series) { notes.append(forecast) }
    return notes
  }

  func forecast(of series: TargetHistory.Series) -> String? {
    guard let forecast = series.forecast, let last = series.last else { return nil }
    let unit =
      last.total == nil && last.requirement.isPercent ? "%" : ""
    return forecast.sentence(in: language, unit: unit, isLowerBound: last.isLowerBound)
  }

  // MARK: Numbers

  func cell(_ number: ExactNumber, _ value: TargetHistory.Value) -> Table.Cell {
    let scaled = value.requirement.isPercent && value.total == nil ? number * 100 : number
    return .number(scaled.decimal ?? scaled.rounded(toPlaces: 4))
  }

  private func text(_ number: ExactNumber, _ value: TargetHistory.Value) -> String {
    let isPercent = value.requirement.isPercent && value.total == nil
    return Forecast.text((isPercent ? number * 100 : number).approximation) + (isPercent ? "%" : "")
  }

  private func delta(
    _ old: ExactNumber, _ new: ExactNumber, _ value: TargetHistory.Value
  ) -> String {
    (old < new ? "+" : "") + text(new - old, value)
  }

  // MARK: What is left out

  var notes: [String] {
    var notes: [String] = []
    if history.emptyCount > 0 {
      notes.append(
        self(
          zh: "另有 \(history.emptyCount) 条目标一直没有数值，没有列（--verbose 全列）。",
          en:
            "Targets that never had a value and are left out: \(history.emptyCount) (--verbose shows them)."
        ))
    }
    for skipped in history.skipped {
      let revision = skipped.revision
      let reason = history.isPublic ? "" : self(zh: "：", en: ": ") + skipped.reason[language]
      notes.append(
        self(
          zh: "跳过 \(revision.shortName)（\(revision.day)）\(reason)",
          en: "skipped \(revision.shortName) (\(revision.day))\(reason)"))
    }
    if let day = history.cutOff {
      notes.append(
        self(
          zh: "这是不完整的克隆，\(day) 以前的提交不在这里；git fetch --unshallow 取回全部。",
          en:
            "This clone is cut off: commits before \(day) are not here; 'git fetch --unshallow' gets them."
        ))
    }
    if history.isDirty {
      notes.append(
        self(
          zh: "现在的文件有没提交的改动，没有算进去。", en: "Changes that are not committed yet are not counted."))
    }
    return notes
  }
}

extension TargetHistory.Revision {
  /// The name as it is shown.
  var shortName: String { String(name.prefix(8)) }
}
