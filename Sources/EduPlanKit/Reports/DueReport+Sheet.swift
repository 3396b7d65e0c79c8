/// A report of what is due as one table for a spreadsheet: a line for each obligation and each period.
extension DueReport {
  func sheet(in language: Language) -> Report {
    let words = DueWords(store: store, language: language)
    var table = Table(
      columns: [
        Table.Column(heading: words(zh: "情况", en: "State")),
        Table.Column(heading: words(zh: "编号", en: "Id")),
        Table.Column(heading: words(zh: "名称", en: "Title")),
        Table.Column(heading: words(zh: "对象编号", en: "Subject id")),
        Table.Column(heading: words(zh: "对象", en: "Subject")),
        Table.Column(heading: words(zh: "期间起", en: "Period from")),
        Table.Column(heading: words(zh: "期间止", en: "Period to")),
        Table.Column(heading: words(zh: "到期日", en: "Due")),
        Table.Column(heading: words(zh: "还有天数", en: "Days left"), isNumeric: true),
        Table.Column(heading: words(zh: "完成情况", en: "Done")),
        Table.Column(heading: words(zh: "上次", en: "Last")),
        Table.Column(heading: words(zh: "距今天数", en: "Days since"), isNumeric: true),
        Table.Column(heading: words(zh: "要定的事", en: "To decide")),
        Table.Column(heading: words(zh: "条款", en: "Clause")),
      ])
    for (obligations, state) in [
      (overdue, words(zh: "逾期", en: "overdue")), (upcoming, words(zh: "要到期", en: "coming up")),
    ] {
      table.rows += obligations.map { row(of: $0, state, words) }
    }
    for item in unstated {
      table.rows.append(
        row(
          words(zh: "没有写明周期", en: "no period"), item.requirement, item.last.subject, words,
          last: item.last))
    }
    for item in undecided {
      let matters = item.matters.map { words.text(of: $0, item.requirement) }
        .joined(separator: words(zh: "；", en: "; "))
      let subjects = item.subjects.isEmpty ? [nil] : item.subjects.map { Optional($0) }
      for subject in subjects {
        table.rows.append(
          row(
            words(zh: "待解释", en: "to be decided"), item.requirement, subject, words,
            matters: matters))
      }
    }
    return Report(tables: [table])
  }

  private func row(
    of obligation: Schedule.Item, _ state: String, _ words: DueWords
  ) -> [Table.Cell] {
    row(
      state, obligation.requirement, obligation.subject, words,
      middle: [
        obligation.period.map { .label($0.lowerBound.description) } ?? .absent,
        obligation.period.map { .label($0.upperBound.description) } ?? .absent,
        .label(obligation.due.description), .integer(days(to: obligation)),
        .label(words.progress(of: obligation)),
      ], last: obligation.last)
  }

  private func row(
    _ state: String, _ requirement: Requirement, _ subject: RecordHandle?, _ words: DueWords,
    middle: [Table.Cell] = Array(repeating: .absent, count: 5), last: Assessment.LastTime? = nil,
    matters: String? = nil
  ) -> [Table.Cell] {
    [
      .label(state), .text(requirement.id), .text(requirement.title[words.language]),
      subject.map { .text(store.id(of: $0)) } ?? .absent,
      words.name(of: subject).map { .text($0) } ?? .absent,
    ] + middle + [
      last?.date.map { .label($0.description) } ?? .absent,
      last?.days.map { .integer($0) } ?? .absent,
      matters.map { .label($0) } ?? .absent,
      words.clause(of: requirement).map { .text($0) } ?? .absent,
    ]
  }
}
