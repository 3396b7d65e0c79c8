/// A target report as one table for a spreadsheet: a row for each requirement, a column for each thing that is known of it.
extension TargetReport {
  func sheet(in language: Language) -> Report {
    let words = words(in: language)
    let columns: [(zh: String, en: String, isNumeric: Bool)] = [
      ("编号", "id", false), ("计划", "programme", false), ("类别", "class", false),
      ("约束程度", "force", false), ("名称", "title", false), ("结果代号", "state", false),
      ("结果", "outcome", false), ("不通过", "fails", false), ("评定日", "assessedOn", false),
      ("数值", "value", true), ("分子", "numerator", true), ("分母", "denominator", true),
      ("比较", "comparison", false), ("目标", "threshold", true), ("约数", "approximate", false),
      ("单位", "unit", false), ("期限", "due", false), ("还差", "shortfall", true),
      ("缺什么", "missing", false), ("依据记录数", "evidenceTotal", true), ("文件", "document", false),
      ("条款", "section", false), ("原文", "quote", false), ("记录所在", "path", false),
      ("行", "line", true),
    ]
    return Report(tables: [
      Table(
        columns: columns.map { column in
          Table.Column(
            heading: words(zh: column.zh, en: column.en), isNumeric: column.isNumeric)
        },
        rows: assessments.map { row($0, words) })
    ])
  }

  private func row(_ assessment: Assessment, _ words: TargetWords) -> [Table.Cell] {
    let requirement = assessment.requirement
    let outcome = assessment.outcome
    let place = store.location(of: requirement.record)
    func text(_ text: String?) -> Table.Cell { text.map { .text($0) } ?? .absent }
    func label(_ text: String?) -> Table.Cell { text.map { .label($0) } ?? .absent }
    let fails = assessment.fails ? words(zh: "是", en: "yes") : words(zh: "否", en: "no")
    return [
      .text(requirement.id), text(requirement.programme.map { store.id(of: $0) }),
      .label(requirement.requirementClass), .label(requirement.force.rawValue),
      .text(requirement.title[words.language]), .label(assessment.state.rawValue),
      .text(words.state(of: assessment)), .label(fails), label(assessment.assessedOn?.description),
      number(outcome?.subjects == nil ? outcome?.value : nil, requirement),
      number(outcome?.numerator), number(outcome?.denominator),
      label(requirement.threshold?.comparison.rawValue),
      number(requirement.threshold?.value, requirement), text(requirement.hedge),
      text(requirement.unit), label(words.due(of: assessment)),
      number(assessment.shortfall, requirement),
      .text(words.missing(of: assessment).joined(separator: "\n")),
      .integer(outcome?.evidenceTotal ?? 0), text(requirement.document), text(requirement.section),
      text(requirement.quote), .text(place.path), .integer(place.line),
    ]
  }

  /// A number in the unit of a requirement.
  private func number(_ value: ExactNumber?, _ requirement: Requirement) -> Table.Cell {
    number(value.map { requirement.isPercent ? $0 * 100 : $0 })
  }

  /// By its digits; one that does not end is rounded and says so, since a spreadsheet reads `2/3` as a day of March, and
  /// its numerator and denominator stand beside it.
  private func number(_ value: ExactNumber?) -> Table.Cell {
    guard let value else { return .absent }
    return value.decimal.map { .number($0) } ?? .label("≈" + value.rounded(toPlaces: 4))
  }
}
