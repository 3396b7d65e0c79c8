/// An explanation as tables.
struct ExplanationReport {
  let store: PlanStore
  let names: RecordNames

  init(store: PlanStore, language: Language) {
    self.store = store
    names = RecordNames(store: store, language: language)
  }

  func report(_ explanation: RequirementExplanation) -> Report {
    let requirement = explanation.assessment.requirement
    var report = Report(
      title: "\(requirement.id) \(requirement.title[names.language])")
    var facts = Table(columns: [
      Table.Column(heading: names(zh: "项目", en: "Item")),
      Table.Column(heading: names(zh: "内容", en: "Content"), isFreeText: true),
    ])
    for fact in explanation.facts { facts.rows.append([.label(fact.label), .text(fact.text)]) }
    report.tables.append(facts)
    for reading in explanation.readings {
      report.tables += tables(of: reading, isOneOfMany: explanation.readings.count > 1)
    }
    if explanation.decisions.total > 0 {
      var table = Table(
        title: names(zh: "解释、判断和例外", en: "Interpretations, verdicts and exceptions"),
        columns: columns(isGrouped: false))
      for row in explanation.decisions.shown { table.rows.append(cells(nil, row)) }
      note(explanation.decisions, &table)
      report.tables.append(table)
    }
    return report
  }

  private func tables(of reading: RequirementExplanation.Reading, isOneOfMany: Bool) -> [Table] {
    var check = Table(
      title: reading.id.map {
        names(zh: "怎样算：读法 \($0)，\(reading.title)", en: "The check: reading \($0), \(reading.title)")
      } ?? names(zh: "怎样算", en: "The check"),
      columns: [
        Table.Column(heading: names(zh: "项目", en: "Item")),
        Table.Column(heading: names(zh: "内容", en: "Content"), isFreeText: true),
      ])
    let subject = reading.subjects?.groups.first?.shown.first
    let period = subject?.periods?.shown.first ?? reading.periods?.shown.first
    let parts = period?.parts ?? subject?.parts ?? reading.parts
    for expression in reading.expressions {
      // A part that is the whole expression is not said twice.
      let mark = parts.first { $0.words == expression.words }.map { " \($0.mark)" } ?? ""
      check.rows.append([
        .label(label(of: expression.field) + mark), .text(expression.words),
      ])
    }
    if let formula = reading.formula {
      check.rows.append([.label(names(zh: "算式", en: "Formula")), .text(formula)])
    }
    let said = reading.expressions.map(\.words)
    for part in parts where !said.contains(part.words) {
      check.rows.append([.label(part.mark), .text(part.words)])
    }
    for reason in reading.reasons {
      check.rows.append([.label(names(zh: "不成立之处", en: "Does not hold")), .text(reason)])
    }
    for expression in reading.expressions {
      let place = "\(expression.location.path):\(expression.location.line)"
      check.rows.append([
        .label(names(zh: "表达式", en: "As written")),
        .text("\(expression.field): \(oneLine(expression.text)) (\(place))"),
      ])
    }
    var tables = check.rows.isEmpty ? [] : [check]
    tables += reading.parts.map(table)
    if let periods = reading.periods {
      var table = Table(title: names(zh: "各个周期", en: "Periods"), columns: columns(isGrouped: true))
      let isCut = fill(&table, periods, prefix: "")
      table.notes.append(
        names(zh: "已经结束的周期 \(periods.total) 个。", en: "\(periods.total) periods have ended."))
      if isCut { table.notes.append(cutWord) }
      if table.rows.isEmpty { table.columns = [] }
      tables.append(table)
    }
    if let subjects = reading.subjects {
      tables.append(table(of: subjects))
      tables += choice(of: subjects.choice)
    }
    return tables
  }

  /// An expression of several lines on one.
  private func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).map { line in
      String(line.drop { $0 == " " })
    }.joined(separator: " ")
  }

  private func label(of field: String) -> String {
    switch field {
    case "each": names(zh: "逐一检查", en: "For each of")
    case "value": names(zh: "数值", en: "Value")
    case "start": names(zh: "起算日", en: "Start")
    case "last": names(zh: "最近一次", en: "Last time")
    default: names(zh: "须满足", en: "Has to hold")
    }
  }

  // MARK: Parts

  func columns(isGrouped: Bool) -> [Table.Column] {
    (isGrouped ? [Table.Column(heading: "")] : []) + [
      Table.Column(heading: names(zh: "编号", en: "Id")),
      Table.Column(heading: names(zh: "名称", en: "Name")),
      Table.Column(heading: names(zh: "位置", en: "Place")),
      Table.Column(heading: names(zh: "说明", en: "What about it"), isFreeText: true),
    ]
  }

  private var countedWord: String { names(zh: "计入", en: "counts") }
  private var openWord: String { names(zh: "未定", en: "open") }
  private var leftOutWord: String { names(zh: "未计入", en: "left out") }

  func cells(
    _ group: String?, _ row: RequirementExplanation.Row
  ) -> [Table.Cell] {
    (group.map { [Table.Cell.label($0)] } ?? []) + [
      .text(store.id(of: row.record)), names.name(of: row.record).map { .text($0) } ?? .absent,
      .label(names.place(of: row.record)), row.note.map { .text($0) } ?? .absent,
    ]
  }

  private func table(of part: RequirementExplanation.Part) -> Table {
    var title = part.mark
    if let value = part.value { title += " = \(value)" }
    var table = Table(title: title, columns: columns(isGrouped: true))
    table.rows = part.counted.shown.map { cells(countedWord, $0) }
    fill(&table, part, prefix: "")
    note(part, &table)
    if table.rows.isEmpty { table.columns = [] }
    return table
  }

  /// The rows that may count, and those left out.
  private func fill(
    _ table: inout Table, _ part: RequirementExplanation.Part, prefix: String
  ) {
    table.rows += part.open.shown.map { cells(prefix + openWord, $0) }
    for group in part.leftOut {
      table.rows += group.rows.shown.map { cells(prefix + leftOutWord, $0) }
    }
  }

  private func cited(_ clause: String) -> String {
    ExpressionWords(schema: store.schema, language: names.language, nameOf: { _ in nil })
      .cited(clause)
  }

  private func note(_ part: RequirementExplanation.Part, _ table: inout Table) {
    var counts = [names(zh: "计入 \(part.counted.total) 条", en: "counted: \(part.counted.total)")]
    if part.open.total > 0 {
      counts.append(names(zh: "未定 \(part.open.total) 条", en: "open: \(part.open.total)"))
    }
    for group in part.leftOut {
      let condition = cited(group.condition)
      counts.append(
        names(
          zh: "不符合\(condition)而未计入的 \(group.rows.total) 条",
          en: "left out for failing \(condition): \(group.rows.total)"))
    }
    if part.outside > 0 {
      counts.append(
        names(
          zh: "另有 \(part.outside) 条不属于所问的范围（计划、区或对象）",
          en: "of another programme, district or subject: \(part.outside)"))
    }
    table.notes.append(
      counts.joined(separator: names(zh: "；", en: "; ")) + names(zh: "。", en: "."))
    if let isComplete = part.isComplete {
      table.notes.append(
        isComplete
          ? names(zh: "已声明报全：这些就是全部。", en: "Declared complete: these are all there are.")
          : names(
            zh: "没有声明报全：可能还有没有记下的。",
            en: "Not declared complete: there may be some that are not recorded."))
    }
    let groups = [part.counted, part.open] + part.leftOut.map(\.rows)
    if groups.contains(where: { $0.shown.count < $0.total }) { table.notes.append(cutWord) }
  }

  func note(_ rows: RequirementExplanation.Rows, _ table: inout Table) {
    guard rows.shown.count < rows.total else { return }
    table.notes.append(
      names(zh: "共 \(rows.total) 条。", en: "\(rows.total) in all.") + names(zh: "", en: " ")
        + cutWord)
  }

  var cutWord: String {
    names(
      zh: "每组只列出前面一些；全部列出用 --all。",
      en: "Only the first of each group are shown; --all shows every one.")
  }

  // MARK: Subjects

  private func table(of subjects: RequirementExplanation.Subjects) -> Table {
    let counts = subjects.groups.map {
      names(zh: "\(word(for: $0.result)) \($0.total)", en: "\($0.total) \(word(for: $0.result))")
    }.joined(separator: names(zh: "，", en: ", "))
    var table = Table(
      title: names(
        zh: "逐一检查的对象：\(subjects.choice.words)", en: "Subjects: \(subjects.choice.words)"),
      columns: columns(isGrouped: true))
    var isCut = false
    for group in subjects.groups {
      isCut = isCut || group.shown.count < group.total
      for subject in group.shown {
        table.rows.append(
          cells(
            word(for: group.result),
            RequirementExplanation.Row(record: subject.record, note: note(on: subject))))
        isCut = fill(&table, subject.parts, prefix: "· ") || isCut
        if let periods = subject.periods {
          isCut = fill(&table, periods, prefix: "· ") || isCut
        }
      }
    }
    if table.rows.isEmpty { table.columns = [] }
    table.notes.append(
      counts.isEmpty
        ? names(zh: "一个对象也没有。", en: "There are no subjects.") : counts + names(zh: "。", en: "."))
    if isCut { table.notes.append(cutWord) }
    return table
  }

  /// The rows of parts; whether some of them are not shown.
  private func fill(
    _ table: inout Table, _ parts: [RequirementExplanation.Part], prefix: String
  ) -> Bool {
    var isCut = false
    for part in parts {
      let prefix = "\(prefix)\(part.mark) "
      table.rows += part.counted.shown.map { cells(prefix + countedWord, $0) }
      fill(&table, part, prefix: prefix)
      let all = [part.counted, part.open] + part.leftOut.map(\.rows)
      isCut = isCut || all.contains { $0.shown.count < $0.total }
    }
    return isCut
  }

  /// The rows of periods; whether some are not shown.
  private func fill(
    _ table: inout Table, _ periods: RequirementExplanation.Periods, prefix: String
  ) -> Bool {
    var isCut = periods.shown.count < periods.total
    for period in periods.shown {
      let days = names(
        zh: "\(period.days.lowerBound) 至 \(period.days.upperBound)",
        en: "\(period.days.lowerBound) to \(period.days.upperBound)")
      let part = period.isPart ? names(zh: "不满的周期", en: "a part of a period") : nil
      let notes = [part].compactMap(\.self) + values(period.parts) + period.reasons
      table.rows.append([
        .label(prefix + word(for: period.result)), .label(days), .absent, .absent,
        notes.isEmpty ? .absent : .text(notes.joined(separator: names(zh: "；", en: "; "))),
      ])
      isCut = fill(&table, period.parts, prefix: "· " + prefix) || isCut
    }
    return isCut
  }

  /// ① = 3, and whether that is all.
  private func values(_ parts: [RequirementExplanation.Part]) -> [String] {
    parts.compactMap { part in
      let isOpen = part.isComplete == false && part.value != nil
      let why = isOpen ? names(zh: "（没有声明报全）", en: " (not declared complete)") : ""
      return part.value.map { "\(part.mark) = \($0)\(why)" }
    }
  }

  /// What a subject comes to.
  func note(on subject: RequirementExplanation.Subject) -> String {
    var parts: [String] = []
    if let value = subject.value { parts.append(names(zh: "数值 \(value)", en: "value \(value)")) }
    if let start = subject.start { parts.append(names(zh: "起算日 \(start)", en: "start \(start)")) }
    if let due = subject.due { parts.append(names(zh: "期限 \(due)", en: "due \(due)")) }
    if let periods = subject.periods {
      let kept = periods.shown.count { $0.result == .passed }
      parts.append(
        periods.shown.count < periods.total
          ? names(zh: "\(periods.total) 个周期", en: "\(periods.total) periods")
          : names(
            zh: "\(periods.total) 个周期，\(kept) 个符合", en: "\(kept) of \(periods.total) periods hold"))
    }
    parts += values(subject.parts) + subject.reasons
    return parts.joined(separator: names(zh: "；", en: "; "))
  }

  private func word(for result: RequirementExplanation.SubjectResult) -> String {
    switch result {
    case .failing: names(zh: "不符合", en: "fails")
    case .open: names(zh: "未定", en: "open")
    case .excepted: names(zh: "有例外", en: "excepted")
    case .pending: names(zh: "未到期", en: "not yet due")
    case .told: names(zh: "只报告", en: "told")
    case .passed: names(zh: "符合", en: "passes")
    }
  }

  /// Which records are subjects, and which are not.
  private func choice(of part: RequirementExplanation.Part) -> [Table] {
    var table = Table(
      title: names(zh: "哪些记录是对象", en: "Which records are subjects"),
      columns: columns(isGrouped: true))
    fill(&table, part, prefix: "")
    note(part, &table)
    if table.rows.isEmpty { table.columns = [] }
    return [table]
  }
}
