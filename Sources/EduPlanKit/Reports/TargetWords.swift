/// The words, cells and tables of a target report in one language.
struct TargetWords: Sendable {
  let store: PlanStore
  let language: Language

  /// Subjects and records named before "and so many more".
  private static let subjectLimit = 20
  private static let evidenceLimit = 5

  func callAsFunction(zh: String, en: String) -> String {
    switch language {
    case .zh: zh
    case .en: en
    }
  }

  func name(of state: AssessmentState) -> String {
    switch state {
    case .met: self(zh: "达到", en: "met")
    case .notMet: self(zh: "未达到", en: "not met")
    case .notDue: self(zh: "未到期", en: "not due")
    case .noData: self(zh: "数据不足", en: "no data")
    case .needsInterpretation: self(zh: "待解释", en: "needs interpretation")
    case .needsVerdict: self(zh: "待判断", en: "needs verdict")
    case .excepted: self(zh: "有例外", en: "excepted")
    case .notInForce: self(zh: "未施行", en: "not in force")
    case .reportOnly: self(zh: "只报数值", en: "report only")
    }
  }

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
          requirement.due.map { .label($0.description) } ?? .absent, .label(state(of: assessment)),
        ]
      })
  }

  private func title(ofProgramme programme: RecordHandle) -> String {
    let id = store.id(of: programme)
    let fields = store.schema.kinds[store.kind(of: programme)]
    for name in language == .zh ? ["title"] : ["title-en", "title"] {
      if let title = fields.index(ofField: name).flatMap({ store.text(programme, field: $0) }) {
        return "\(id) \(title)"
      }
    }
    return id
  }

  private func value(of assessment: Assessment) -> Table.Cell {
    guard let outcome = assessment.outcome else { return .absent }
    if let subjects = outcome.subjects { return .label("\(subjects.passed) / \(subjects.total)") }
    guard let value = outcome.value else { return .absent }
    // What was counted is no answer yet where nobody says that it is all; nothing counted is not even a bound.
    let isOpen = [.noData, .notDue].contains(assessment.state) && outcome.bounds.exact == nil
    if isOpen, value.isZero, assessment.state == .noData { return .absent }
    let text = share(outcome, assessment.requirement) ?? text(value, assessment.requirement)
    return isOpen && outcome.bounds.low == value ? .label("≥ \(text)") : .number(text)
  }

  private func threshold(of assessment: Assessment) -> Table.Cell {
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
    return .label("\(sign) \(text(threshold.value, requirement))\(hedge)")
  }

  /// A share that is no round number, with the counts it was made from, which settle every doubt about rounding.
  private func share(_ outcome: Assessment.Outcome, _ requirement: Requirement) -> String? {
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
    (requirement.isPercent ? number * 100 : number).description
  }

  private func state(of assessment: Assessment) -> String {
    var text = name(of: assessment.state)
    if let detail = detail(of: assessment) {
      text += self(zh: "：\(detail)", en: ": \(detail)")
    }
    if assessment.state == .notMet, !assessment.fails {
      let force = name(of: assessment.requirement.force)
      text += self(zh: "（\(force)，不算不通过）", en: " (\(force), so it does not fail)")
    }
    return text
  }

  private func name(of force: Requirement.Force) -> String {
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
  private func detail(of assessment: Assessment) -> String? {
    let requirement = assessment.requirement
    let outcome = assessment.outcome
    switch assessment.state {
    case .notMet, .notDue:
      if let failing = outcome?.subjects?.failing.count, failing > 0 {
        return self(zh: "\(failing) 个不符合", en: "\(failing) fall short")
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
      return self(zh: "没有记录", en: "nothing recorded")
    case .needsInterpretation:
      guard assessment.fails || outcome != nil else {
        return self(zh: "读法未定", en: "no reading chosen")
      }
      let hedge = requirement.hedge ?? ""
      guard let shortfall = shortfall(of: assessment) else { return nil }
      return self(zh: "\(shortfall)，“\(hedge)”未定", en: "\(shortfall), '\(hedge)' is undecided")
    case .excepted:
      return outcome?.subjects.map {
        self(zh: "\($0.excepted.count) 个", en: "\($0.excepted.count)")
      }
    case .met, .needsVerdict, .notInForce, .reportOnly: return nil
    }
  }

  private func shortfall(of assessment: Assessment) -> String? {
    guard let shortfall = assessment.shortfall else { return nil }
    let amount = text(shortfall.isNegative ? -shortfall : shortfall, assessment.requirement)
    return shortfall.isNegative
      ? self(zh: "多 \(amount)", en: "\(amount) too many")
      : self(zh: "差 \(amount)", en: "\(amount) short")
  }

  // MARK: The details of a requirement

  /// Clause, quote, readings, subjects and records behind one result.
  func details(of assessment: Assessment) -> Table {
    let requirement = assessment.requirement
    var table = Table(
      title: "\(requirement.id) \(requirement.title[language])",
      columns: [
        Table.Column(heading: self(zh: "项目", en: "Item")),
        Table.Column(heading: self(zh: "内容", en: "Content"), isFreeText: true),
      ])
    func add(_ label: String, _ text: String?) {
      if let text, !text.isEmpty { table.rows.append([.label(label), .text(text)]) }
    }
    add(self(zh: "结果", en: "State"), state(of: assessment))
    add(self(zh: "条款", en: "Clause"), clause(of: requirement))
    add(self(zh: "原文", en: "Quote"), requirement.quote)
    add(self(zh: "约束程度", en: "Force"), name(of: requirement.force))
    add(self(zh: "评定日", en: "Assessed on"), assessment.assessedOn?.description)
    if let tolerance = assessment.tolerance {
      add(self(zh: "允许差额", en: "Tolerance"), text(tolerance, requirement))
    }
    if let outcome = assessment.outcome, outcome.subjects == nil, let top = outcome.numerator,
      let bottom = outcome.denominator
    {
      add(self(zh: "分子 / 分母", en: "Numerator / denominator"), "\(top) / \(bottom)")
    }
    for reading in assessment.readings {
      let mark = reading.id == assessment.reading ? self(zh: "（采用）", en: " (chosen)") : ""
      add(
        self(zh: "读法 \(reading.id)", en: "Reading \(reading.id)"),
        "\(reading.title[language])\(mark)\(self(zh: "：", en: ": "))\(text(of: reading.outcome, requirement))"
      )
    }
    if let subjects = assessment.outcome?.subjects {
      add(self(zh: "不符合", en: "Failing"), names(subjects.failing, requirement))
      add(self(zh: "有例外", en: "Excepted"), names(subjects.excepted, requirement))
      add(self(zh: "未定", en: "Open"), names(subjects.open, requirement))
    }
    for gap in texts(of: assessment.shownGaps) { add(self(zh: "缺少", en: "Missing"), gap) }
    if let outcome = assessment.outcome, outcome.evidenceTotal > 0 {
      let places = outcome.evidence.prefix(Self.evidenceLimit).map {
        let place = store.location(of: $0)
        return "\(place.path):\(place.line)"
      }
      add(
        self(zh: "依据记录", en: "Evidence"),
        list(Array(places), total: outcome.evidenceTotal, unit: self(zh: "条", en: "records")))
      add(
        self(zh: "报全声明", en: "Declared complete by"),
        outcome.declarations.map { store.id(of: $0) }.joined(separator: self(zh: "、", en: ", ")))
    }
    return table
  }

  /// Why records cannot be taken for all there are; nil for what is missing otherwise.
  private func incompleteness(_ gap: Evaluator.Gap) -> Localized? {
    switch gap {
    case .declaration: Localized(zh: "未声明报全", en: "completeness not declared")
    case .miscount: Localized(zh: "与报全声明的条数不符", en: "not the number declared complete")
    default: nil
    }
  }

  private func clause(of requirement: Requirement) -> String? {
    guard let document = requirement.document else { return nil }
    let section = requirement.section.map { self(zh: " \($0)", en: " \($0)") } ?? ""
    let line = requirement.line.map { self(zh: "（原文第 \($0) 行）", en: " (line \($0))") } ?? ""
    return document + section + line
  }

  private func text(of outcome: Assessment.Outcome, _ requirement: Requirement) -> String {
    var text: String
    if let subjects = outcome.subjects {
      text = "\(subjects.passed) / \(subjects.total)"
    } else if let value = outcome.value {
      text = self.text(value, requirement)
      if let top = outcome.numerator, let bottom = outcome.denominator {
        text += " = \(top) / \(bottom)"
      }
    } else {
      text = self(zh: "没有数值", en: "no value")
    }
    switch outcome.truth {
    case .yes: text += self(zh: "，符合", en: ", holds")
    case .no: text += self(zh: "，不符合", en: ", does not hold")
    case .unknown: text += self(zh: "，数据不足", en: ", not enough data")
    }
    return text
  }

  private func names(_ subjects: [Assessment.Subject], _ requirement: Requirement) -> String {
    let names = subjects.prefix(Self.subjectLimit).map { subject in
      let id = store.id(of: subject.record)
      return subject.value.map { "\(id) \(text($0, requirement))" } ?? id
    }
    return list(Array(names), total: subjects.count, unit: self(zh: "个", en: "in all"))
  }

  /// `a、b、c 等 12 个`.
  private func list(_ names: [String], total: Int, unit: String) -> String {
    let text = names.joined(separator: self(zh: "、", en: ", "))
    return total > names.count
      ? self(zh: "\(text) 等 \(total) \(unit)", en: "\(text) and more, \(total) \(unit)") : text
  }

  /// What is missing, as phrases; declarations that differ in the district only are one.
  private func texts(of gaps: [Assessment.Gap]) -> [String] {
    var texts: [String] = []
    var position = 0
    while position < gaps.count {
      guard case .declaration(let kind, let programme, _) = gaps[position].gap else {
        texts.append(text(of: gaps[position]))
        position += 1
        continue
      }
      var territories: [String] = []
      while position < gaps.count,
        case .declaration(kind, programme, let territory) = gaps[position].gap
      {
        if let territory { territories.append(store.id(of: territory)) }
        position += 1
      }
      let owner = programme.map { store.id(of: $0) }
      let names = territories.joined(separator: self(zh: "、", en: ", "))
      texts.append(
        self(
          zh: "\(label(kind))的报全声明" + (owner.map { "，计划 \($0)" } ?? "")
            + (names.isEmpty ? "" : "（\(names)）"),
          en: "a return for \(label(kind))" + (owner.map { " of \($0)" } ?? "")
            + (names.isEmpty ? "" : " (\(names))")))
    }
    return texts
  }

  private func label(_ kind: Int) -> String {
    let kind = store.schema.kinds[kind]
    return self(zh: "“\(kind.label.zh)”", en: "'\(kind.name)'")
  }

  private func text(of gap: Assessment.Gap) -> String {
    switch gap.gap {
    case .declaration(let kind, _, _): return label(kind)
    case .miscount(let declaration):
      let id = store.id(of: declaration)
      return self(
        zh: "报全声明 \(id) 写的条数与记录不符",
        en: "the number of records that return \(id) declares is not the number there are")
    case .record(let kind):
      return self(zh: "符合条件的\(label(kind))记录", en: "a record of \(label(kind)) that fits")
    case .several(let kind):
      return self(
        zh: "\(label(kind))只应有一条符合条件，却有几条且数值不同",
        en: "one record of \(label(kind)) was asked for, several fit and differ")
    case .field(let kind, let field):
      let declared = store.schema.kinds[kind].fields[field]
      return self(
        zh: "\(label(kind))的“\(declared.label.zh)”没有填（\(gap.count) 处）",
        en: "'\(declared.name)' of \(label(kind)) (\(gap.count) times)")
    case .verdict(let criterion):
      return self(
        zh: "对“\(criterion)”的判断（\(gap.count) 处）",
        en: "a verdict on '\(criterion)' (\(gap.count) times)")
    }
  }
}

extension Assessment {
  /// The gaps that matter to a reader: where something is open, those of every reading while none is chosen.
  var shownGaps: [Gap] {
    switch state {
    case .noData, .needsVerdict, .notDue, .reportOnly:
      if let outcome { return outcome.gaps }
      var seen: Set<Evaluator.Gap> = []
      return readings.flatMap(\.outcome.gaps).filter { seen.insert($0.gap).inserted }
    default: return []
    }
  }

  /// How much is missing to the threshold; negative where there is too much. Nil where nothing is, or nothing is known.
  var shortfall: ExactNumber? {
    guard let threshold = requirement.threshold, let outcome, outcome.subjects == nil,
      outcome.truth == .no || state == .notDue, let value = outcome.value
    else { return nil }
    return threshold.value - value
  }
}
