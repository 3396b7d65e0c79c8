/// The words, cells and tables of a target report in one language.
struct TargetWords: Sendable {
  let store: PlanStore
  let language: Language
  /// Requirements that failed already when the baseline was written.
  var known: Set<String> = []

  /// Subjects and records named before "and so many more".
  static let subjectLimit = 20
  static let evidenceLimit = 5

  func callAsFunction(zh: String, en: String) -> String {
    switch language {
    case .zh: zh
    case .en: en
    }
  }

  func name(of state: AssessmentState) -> String { state.label[language] }

  // MARK: The table of a programme

  func table(of assessments: [Assessment], programme: RecordHandle?) -> Table {
    Table(
      title: programme.map(title(ofProgramme:)) ?? self(zh: "不属于任何计划", en: "Of no programme"),
      columns: [
        Table.Column(heading: self(zh: "编号", en: "Id")),
        Table.Column(heading: self(zh: "名称", en: "Title"), isFreeText: true),
        Table.Column(heading: self(zh: "数值", en: "Value"), isNumeric: true),
        Table.Column(heading: self(zh: "目标", en: "Threshold"), isNumeric: true),
        Table.Column(heading: self(zh: "单位", en: "Unit")),
        Table.Column(heading: self(zh: "期限", en: "Due")),
        Table.Column(heading: self(zh: "结果", en: "State")),
      ],
      rows: assessments.map { assessment in
        let requirement = assessment.requirement
        return [
          .text(requirement.id), .text(requirement.title[language]), value(of: assessment),
          threshold(of: assessment), requirement.unit.map { .text($0) } ?? .absent,
          due(of: assessment).map { .label($0) } ?? .absent, .label(state(of: assessment)),
        ]
      })
  }

  func title(ofProgramme programme: RecordHandle) -> String {
    let id = store.id(of: programme)
    let fields = store.schema.kinds[store.kind(of: programme)]
    for name in language == .zh ? ["title"] : ["title-en", "title"] {
      if let title = fields.index(ofField: name).flatMap({ store.text(programme, field: $0) }) {
        return "\(id) \(title)"
      }
    }
    return id
  }

  func value(of assessment: Assessment) -> Table.Cell {
    guard let outcome = assessment.outcome else { return .absent }
    if let subjects = outcome.subjects { return .label("\(subjects.passed) / \(subjects.total)") }
    guard let value = outcome.value else { return .absent }
    // What was counted is no answer yet where nobody says that it is all; nothing counted is not even a bound.
    let isOpen =
      outcome.bounds.exact == nil && ![.met, .notMet, .excepted].contains(assessment.state)
    if isOpen, value.isZero { return .absent }
    let text = share(outcome, assessment.requirement) ?? text(value, assessment.requirement)
    return isOpen && outcome.bounds.low == value ? .label("≥ \(text)") : .number(text)
  }

  func threshold(of assessment: Assessment) -> Table.Cell {
    let requirement = assessment.requirement
    guard let threshold = requirement.threshold else {
      return assessment.requirement.readings.contains { $0.check.subjects != nil }
        ? .label(self(zh: "全部", en: "all")) : .absent
    }
    let sign =
      switch threshold.comparison {
      case .atLeast: "≥"
      case .atMost: "≤"
      case .exactly: "="
      }
    let hedge = requirement.hedge.map { self(zh: "（\($0)）", en: " (\($0))") } ?? ""
    let scope = assessment.isDistrictPart ? self(zh: "全市 ", en: "city ") : ""
    return .label("\(scope)\(sign) \(text(threshold.value, requirement))\(hedge)")
  }

  /// A share that is no round number, with the counts it was made from, which settle every doubt about rounding.
  func share(_ outcome: Assessment.Outcome, _ requirement: Requirement) -> String? {
    guard let value = outcome.value, let numerator = outcome.numerator,
      let denominator = outcome.denominator
    else { return nil }
    let number = requirement.isPercent ? value * 100 : value
    let text = number.decimal ?? "≈" + number.rounded(toPlaces: 4)
    return self(
      zh: "\(text)（\(numerator) / \(denominator)）", en: "\(text) (\(numerator) / \(denominator))")
  }

  /// A number in the unit of a requirement: of a hundred where that is percent.
  func text(_ number: ExactNumber, _ requirement: Requirement) -> String {
    guard requirement.isPercent else { return number.description }
    // Where subjects are counted, the unit is theirs, and the sign stands with the number.
    return (number * 100).description + (requirement.unit == "%" ? "" : "%")
  }

  func state(of assessment: Assessment) -> String {
    var text = name(of: assessment.state)
    if let detail = detail(of: assessment) {
      text += self(zh: "：\(detail)", en: ": \(detail)")
    }
    return text + (reasonNotToFail(assessment) ?? "")
  }

  /// Why something that falls short does not fail: it does not bind, was known, or the user said so.
  func reasonNotToFail(_ assessment: Assessment) -> String? {
    guard !assessment.fails else { return nil }
    if known.contains(assessment.requirement.id) {
      return self(zh: "（基线里已有，不计）", en: " (in the baseline, not counted)")
    }
    guard assessment.state == .notMet else { return nil }
    let force = assessment.requirement.force
    return force.binds
      ? self(zh: "（按 --fail-on 不计）", en: " (not counted, by --fail-on)")
      : self(zh: "（\(name(of: force))，不算不通过）", en: " (\(name(of: force)), so it does not fail)")
  }

  func name(of force: Requirement.Force) -> String {
    switch force {
    case .must: self(zh: "应当", en: "must")
    case .principle: self(zh: "原则上", en: "in principle")
    case .usual: self(zh: "一般", en: "as a rule")
    case .may: self(zh: "可以", en: "may")
    case .encourage: self(zh: "鼓励", en: "encouraged")
    case .strive: self(zh: "努力", en: "strive")
    }
  }

  /// What a reader asks next: how much is missing, or what it waits for.
  func detail(of assessment: Assessment) -> String? {
    let requirement = assessment.requirement
    let outcome = assessment.outcome
    switch assessment.state {
    case .notMet, .notDue:
      if let failing = outcome?.subjects?.failing.count, failing > 0 {
        return self(zh: "\(failing) 个不符合", en: "\(failing) fall short")
      }
      if let pending = outcome?.subjects?.pending.count, pending > 0 {
        return self(zh: "\(pending) 个还有时间", en: "\(pending) still have time")
      }
      // How much is missing cannot be told where nobody has counted.
      if assessment.state == .notDue, let outcome, outcome.subjects == nil,
        outcome.value?.isZero ?? true, outcome.bounds.exact == nil
      {
        return self(zh: "没有记录", en: "nothing recorded")
      }
      return shortfall(of: assessment)
    case .noData:
      if outcome == nil { return self(zh: "各种读法都缺数据", en: "under every reading") }
      guard let why = outcome?.gaps.lazy.compactMap({ incompleteness($0.gap) }).first else {
        return nil
      }
      if let subjects = outcome?.subjects, subjects.total > 0 {
        return subjects.passed == 0
          ? why[language]
          : self(
            zh: "已知 \(subjects.passed) 个符合，\(why.zh)",
            en: "\(subjects.passed) known to hold, \(why.en)")
      }
      if outcome?.numerator == nil, let value = outcome?.value, !value.isZero {
        let value = text(value, requirement)
        return self(zh: "已记录 \(value)，\(why.zh)", en: "\(value) recorded, \(why.en)")
      }
      if outcome?.isKeptBack == true { return self(zh: "数值不公布", en: "the value is not shown") }
      return self(zh: "没有记录", en: "nothing recorded")
    case .needsInterpretation:
      guard assessment.fails || outcome != nil else {
        return self(zh: "读法未定", en: "no reading chosen")
      }
      if outcome?.isUntimed == true {
        return self(zh: "起算日、期限或周期未定", en: "its time is undecided")
      }
      let hedge = requirement.hedge ?? ""
      guard let shortfall = shortfall(of: assessment) else { return nil }
      return self(zh: "\(shortfall)，“\(hedge)”未定", en: "\(shortfall), '\(hedge)' is undecided")
    case .excepted:
      return outcome?.subjects.map {
        self(zh: "\($0.excepted.count) 个", en: "\($0.excepted.count)")
      }
    case .reportOnly:
      return assessment.isDistrictPart
        ? self(zh: "全市合计的要求，只列本区的数", en: "asked of the whole city, the district's part")
        : lastTime(outcome?.last ?? []) ?? nothingRecorded(outcome)
    case .met, .needsVerdict, .notInForce: return nil
    }
  }

  /// Absence is not zero, also where only a value is told.
  private func nothingRecorded(_ outcome: Assessment.Outcome?) -> String? {
    guard let outcome, outcome.subjects == nil, outcome.bounds.exact == nil,
      outcome.value?.isZero ?? false
    else { return nil }
    return self(zh: "没有记录", en: "nothing recorded")
  }

  /// When something without a stated period was done last; of several subjects, by whom longest ago.
  private func lastTime(_ last: [Assessment.LastTime]) -> String? {
    guard let longest = last.compactMap(\.days).max(),
      let date = last.first(where: { $0.days == longest })?.date
    else { return last.isEmpty ? nil : self(zh: "没有记录", en: "nothing recorded") }
    if last.count == 1 {
      return self(zh: "上一次 \(date)，距今 \(longest) 天", en: "last on \(date), \(longest) days ago")
    }
    let missing = last.count { $0.date == nil }
    return self(
      zh: "最久的 \(longest) 天" + (missing == 0 ? "" : "，\(missing) 个没有记录"),
      en: "longest ago \(longest) days" + (missing == 0 ? "" : ", \(missing) without a record"))
  }

  func shortfall(of assessment: Assessment) -> String? {
    guard let shortfall = assessment.shortfall else { return nil }
    let amount = text(shortfall.isNegative ? -shortfall : shortfall, assessment.requirement)
    return shortfall.isNegative
      ? self(zh: "多 \(amount)", en: "\(amount) too many")
      : self(zh: "差 \(amount)", en: "\(amount) short")
  }
}
