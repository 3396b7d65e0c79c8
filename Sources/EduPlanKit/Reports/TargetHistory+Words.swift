/// A history as people read it.
extension TargetHistory {
  /// All requirements in a line each.
  ///
  /// - Parameter columns: of the terminal; a narrow one has room for the last year only. Nil where there is none.
  func overview(in language: Language, isPlain: Bool, columns: Int?) -> Report {
    var words = HistoryWords(history: self, language: language, isPlain: isPlain)
    if let columns { words.lineLimit = columns < 100 ? 12 : columns < 160 ? 24 : 36 }
    let course = min(words.lineLimit, points.count)
    var report = Report(title: words.title)
    var table = Table(
      columns: [
        Table.Column(heading: words(zh: "编号", en: "Id")),
        Table.Column(heading: words(zh: "名称", en: "Title"), isFreeText: true),
        Table.Column(heading: words(zh: "目标", en: "Threshold"), isNumeric: true),
        Table.Column(heading: words(zh: "最初", en: "First"), isNumeric: true),
        Table.Column(heading: words(zh: "最近", en: "Latest"), isNumeric: true),
        Table.Column(heading: words(zh: "走势", en: "Course"), leastWidth: max(8, course)),
        Table.Column(heading: words(zh: "结果", en: "State")),
      ])
    table.rows = series.compactMap { words.row(of: $0) }
    if !table.rows.isEmpty { report.tables.append(table) }
    report.notes = series.compactMap { own in
      words.forecast(of: own).map { "\(own.id)\(words(zh: "：", en: ": "))\($0)" }
    }
    if !table.rows.isEmpty { report.notes.insert(words.courseNote, at: 0) }
    report.notes += words.notes
    return report
  }

  /// Each requirement by itself, point after point.
  ///
  /// - Parameter tellsAll: points at which nothing changed, too.
  func details(in language: Language, isPlain: Bool, tellsAll: Bool) -> Report {
    let words = HistoryWords(history: self, language: language, isPlain: isPlain)
    var report = Report(title: words.title)
    report.tables = series.map { words.table(of: $0, tellsAll: tellsAll) }
    report.notes = words.notes
    return report
  }

  /// What stands below the tables, for formats that have no place for it.
  func notes(in language: Language) -> String {
    HistoryWords(history: self, language: language, isPlain: true).notes
      .map { $0.terminalSafe + "\n" }.joined()
  }

  /// One row for each requirement and point.
  func sheet(in language: Language) -> Table {
    let words = HistoryWords(history: self, language: language, isPlain: true)
    var table = Table(
      columns: [
        Table.Column(heading: words(zh: "编号", en: "Id")),
        Table.Column(heading: words(zh: "名称", en: "Title")),
        Table.Column(heading: words(zh: "时间", en: "Point")),
        Table.Column(heading: words(zh: "评定日", en: "Assessed on")),
        Table.Column(heading: words(zh: "版本", en: "Revision")),
        Table.Column(heading: words(zh: "数值", en: "Value"), isNumeric: true),
        Table.Column(heading: words(zh: "总数", en: "Of"), isNumeric: true),
        Table.Column(heading: words(zh: "目标", en: "Threshold")),
        Table.Column(heading: words(zh: "单位", en: "Unit")),
        Table.Column(heading: words(zh: "结果", en: "State")),
      ])
    for own in series {
      for (point, value) in zip(points, own.values) {
        guard let value else { continue }
        table.rows.append([
          .text(own.id), .text(value.requirement.title[language]), .text(point.label),
          .text(point.day.description), point.revision.map { .text($0.name) } ?? .absent,
          value.number.map { words.cell($0, value) } ?? .absent,
          value.total.map { .number($0.description) } ?? .absent, value.thresholdText,
          value.requirement.unit.map { .text($0) } ?? .absent, .label(words.name(of: value.state)),
        ])
      }
    }
    return table
  }

  /// Leaves out requirements that never have a number, and counts them.
  mutating func leaveOutEmpty() {
    let before = series.count
    series.removeAll { $0.known.isEmpty }
    emptyCount = before - series.count
  }
}

extension TargetHistory.Series {
  /// What the values come to, when they go on as they did.
  func forecast(labels: [String], days: [Day]) -> Forecast? {
    guard let last else { return nil }
    let scale: ExactNumber = last.requirement.isPercent && last.total == nil ? 100 : 1
    let samples = known.compactMap { position -> Forecast.Sample? in
      values[position]?.number.map {
        Forecast.Sample(
          label: labels[position], day: days[position], value: ($0 * scale).approximation)
      }
    }
    let threshold = last.total ?? last.threshold.map { $0 * scale }
    return Forecast(
      samples, threshold: threshold?.approximation,
      isAtMost: last.requirement.threshold?.comparison == .atMost, due: last.due?.last)
  }
}
