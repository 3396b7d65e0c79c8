/// A target report as the table an office hands upwards (情况表): a sum by programme first, then each programme's requirements
/// with what is asked, what there is, what is missing, and what that rests on.
///
/// What is not known stays blank, never zero. Nothing is rounded without saying so.
extension TargetReport {
  func situation(in language: Language) -> Report {
    let words = words(in: language)
    var report = Report(title: situationTitle(words), lead: situationLead(words))
    report.page.isLandscape = true
    report.tables.append(sums(words))
    for (programme, group) in groups {
      report.tables.append(situation(of: group, programme: programme, words))
    }
    report.notes = situationNotes(words) + notes(words)
    return report
  }

  private func situationTitle(_ words: TargetWords) -> String {
    let district = run.district.map { store.id(of: $0) }
    return words(
      zh: "\(district ?? "")要求达成情况表（截至 \(run.asOf)）",
      en: (district.map { "\($0): " } ?? "") + "Standing of the requirements as of \(run.asOf)")
  }

  /// A run in which nothing could be assessed says so first.
  private func situationLead(_ words: TargetWords) -> [String] {
    (isNothingDecided
      ? [words(zh: "没有一条要求能够评定。", en: "Nothing could be assessed.")] : []) + lead(words)
  }

  private func situationNotes(_ words: TargetWords) -> [String] {
    [
      words(
        zh: "说明：空白为尚无数据或不公布，不是零；“≥”后的现值是已记录的下限，没有声明报全；差距按单位计，比率的差距为百分点；"
          + "“≈”为除不尽的数，数据来源所列记录可以核算。",
        en:
          "Blank is not known or not shown, never zero. A value after '≥' is what is recorded so far, not declared "
          + "complete. Gaps are in the unit; those of rates in percentage points. '≈' stands before a number that "
          + "does not end.")
    ]
  }

  // MARK: The sums

  /// How many requirements of each programme are in each state, whatever is shown below.
  private func sums(_ words: TargetWords) -> Table {
    let states = AssessmentState.allCases
    var table = Table(
      title: words(zh: "汇总", en: "Summary"),
      columns: [
        Table.Column(heading: words(zh: "计划", en: "Programme"), isFreeText: true, paperWidth: 48)
      ])
    for heading in states.map(words.name)
      + [words(zh: "合计", en: "All"), words(zh: "其中不通过", en: "Failing")]
    {
      table.columns.append(Table.Column(heading: heading, isNumeric: true, isCentered: true))
    }
    func row(_ name: Table.Cell, _ assessments: [Assessment]) -> [Table.Cell] {
      [name]
        + states.map { state in .integer(assessments.count { $0.state == state }) }
        + [.integer(assessments.count), .integer(assessments.count(where: \.fails))]
    }
    var programmes: [RecordHandle?] = []
    for programme in run.assessments.map(\.requirement.programme)
    where !programmes.contains(programme) {
      programmes.append(programme)
    }
    programmes.sort { ($0?.index ?? .max) < ($1?.index ?? .max) }
    for programme in programmes {
      table.rows.append(
        row(
          .text(name(of: programme, words)),
          run.assessments.filter { $0.requirement.programme == programme }))
    }
    if programmes.count > 1 {
      table.rows.append(row(.label(words(zh: "合计", en: "All")), run.assessments))
    }
    return table
  }

  private func name(of programme: RecordHandle?, _ words: TargetWords) -> String {
    guard let programme else { return words(zh: "不属于任何计划", en: "Of no programme") }
    let fields = store.schema.kinds[store.kind(of: programme)]
    for name in words.language == .zh ? ["title"] : ["title-en", "title"] {
      if let title = fields.index(ofField: name).flatMap({ store.text(programme, field: $0) }) {
        return title
      }
    }
    return store.id(of: programme)
  }

  // MARK: A programme

  private func situation(
    of assessments: [Assessment], programme: RecordHandle?, _ words: TargetWords
  ) -> Table {
    var table = Table(
      title: name(of: programme, words),
      columns: [
        Table.Column(
          heading: words(zh: "序号", en: "No."), isNumeric: true, paperWidth: 5, isCentered: true),
        Table.Column(
          heading: words(zh: "指标", en: "Requirement"), isFreeText: true, paperWidth: 22),
        Table.Column(heading: words(zh: "依据条款", en: "Clause"), isFreeText: true, paperWidth: 34),
        Table.Column(heading: words(zh: "单位", en: "Unit"), paperWidth: 6, isCentered: true),
        Table.Column(heading: words(zh: "目标值", en: "Target"), paperWidth: 11, isCentered: true),
        Table.Column(
          heading: words(zh: "现值", en: "Value"), isNumeric: true, paperWidth: 10,
          isCentered: true),
        Table.Column(
          heading: words(zh: "差距", en: "Gap"), isNumeric: true, paperWidth: 9, isCentered: true),
        Table.Column(heading: words(zh: "状态", en: "State"), isFreeText: true, paperWidth: 16),
        Table.Column(heading: words(zh: "数据来源", en: "Sources"), isFreeText: true, paperWidth: 18),
        Table.Column(heading: words(zh: "截至日期", en: "As of"), paperWidth: 14, isCentered: true),
      ])
    let hasClasses = Set(assessments.map(\.requirement.requirementClass)).count > 1
    for (index, assessment) in assessments.enumerated() {
      let name = assessment.requirement.requirementClass
      if hasClasses, index == 0 || assessments[index - 1].requirement.requirementClass != name {
        table.groups.append(
          Table.Group(title: words.heading(ofClass: name), firstRow: index))
      }
      table.rows.append(row(index + 1, assessment, words))
    }
    return table
  }

  private func row(
    _ number: Int, _ assessment: Assessment, _ words: TargetWords
  ) -> [Table.Cell] {
    let requirement = assessment.requirement
    return [
      .integer(number), .text(requirement.title[words.language]),
      words.officialClause(of: requirement).map { .text($0) } ?? .absent,
      requirement.unit.map { .text($0) } ?? .absent,
      words.threshold(of: assessment), words.knownValue(of: assessment), words.gap(of: assessment),
      .text(words.plainState(of: assessment)),
      words.sources(of: assessment).map { .label($0) } ?? .absent,
      assessment.assessedOn.map { .label($0.description) } ?? .absent,
    ]
  }
}

extension TargetWords {
  fileprivate func heading(ofClass name: String) -> String {
    switch name {
    case "target": self(zh: "目标", en: "Targets")
    case "obligation": self(zh: "任务", en: "Obligations")
    default: self(zh: "规则", en: "Rules")
    }
  }

  /// The document by its number, or by its title where it has none, the section, and the words of the clause.
  fileprivate func officialClause(of requirement: Requirement) -> String? {
    var text = requirement.document.map { officialName(ofDocument: $0) } ?? ""
    if let section = requirement.section { text += (text.isEmpty ? "" : " ") + section }
    guard let quote = requirement.quote else { return text.isEmpty ? nil : text }
    return text.isEmpty ? quote : text + "\n" + quote
  }

  private func officialName(ofDocument id: String) -> String {
    guard let record = store.find(id) else { return id }
    let fields = store.schema.kinds[store.kind(of: record)]
    func text(_ name: String) -> String? {
      fields.index(ofField: name).flatMap { store.text(record, field: $0) }
    }
    return text("number") ?? text("title").map { "《\($0)》" } ?? id
  }

  /// The value as far as it is known: subjects of which nobody knows may pass as well, and none are no value.
  fileprivate func knownValue(of assessment: Assessment) -> Table.Cell {
    guard let subjects = assessment.outcome?.subjects else { return value(of: assessment) }
    guard subjects.total > 0 else { return .absent }
    guard !subjects.open.isEmpty else { return value(of: assessment) }
    return subjects.passed == 0 ? .absent : .label("≥ \(subjects.passed) / \(subjects.total)")
  }

  /// What is missing, in the unit: exact, of rates in percentage points; nothing known, nothing said.
  func gap(of assessment: Assessment) -> Table.Cell {
    let requirement = assessment.requirement
    guard let outcome = assessment.outcome, !assessment.isDistrictPart, !outcome.isKeptBack else {
      return .absent
    }
    if let subjects = outcome.subjects {
      let failing = subjects.failing.count
      guard failing == 0 else {
        return .label(self(zh: "\(failing) 个不符合", en: "\(failing) fall short"))
      }
    }
    if assessment.state == .met { return .label(self(zh: "无", en: "none")) }
    guard let shortfall = assessment.shortfall, !shortfall.isZero else { return .absent }
    // What is recorded may not be all: then the gap is that at most, and nothing recorded says nothing.
    let isOpen = outcome.bounds.exact == nil && outcome.truth != .no
    if isOpen, shortfall.isNegative || outcome.value?.isZero ?? true { return .absent }
    var amount = shortfall.isNegative ? -shortfall : shortfall
    if requirement.isPercent { amount = amount * 100 }
    let digits = amount.decimal ?? "≈" + amount.rounded(toPlaces: 4)
    let points = requirement.isPercent ? self(zh: " 个百分点", en: " points") : ""
    if shortfall.isNegative {
      return .label(self(zh: "多 \(digits)\(points)", en: "\(digits)\(points) too many"))
    }
    if isOpen { return .label("≤ \(digits)\(points)") }
    return requirement.isPercent ? .label(digits + points) : .number(digits)
  }

  /// The state without what stands in the column of gaps.
  fileprivate func plainState(of assessment: Assessment) -> String {
    switch assessment.state {
    case .notMet where assessment.shortfall != nil || assessment.outcome?.subjects != nil,
      .notDue where assessment.outcome?.subjects == nil:
      name(of: assessment.state) + (reasonNotToFail(assessment) ?? "")
    default: state(of: assessment)
    }
  }

  /// What the value rests on, such as `结对记录 38 条，报全声明 1 份`; nil where it rests on nothing.
  func sources(of assessment: Assessment) -> String? {
    guard let outcome = assessment.outcome else { return nil }
    var parts = outcome.evidenceKinds.map { kind, count in
      let label = store.schema.kinds[kind].label
      return self(
        zh: "\(label.zh)\(label.zh.hasSuffix("记录") ? "" : "记录") \(count) 条",
        en: "\(count) of \(label.en)")
    }
    let declarations = outcome.declarations.count
    if declarations > 0 {
      parts.append(
        self(
          zh: "报全声明 \(declarations) 份",
          en: "\(declarations) return\(declarations == 1 ? "" : "s")"))
    }
    return parts.isEmpty ? nil : parts.joined(separator: self(zh: "，", en: ", "))
  }
}
