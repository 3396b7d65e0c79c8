/// What is told of a requirement before its records: the clause, the days, the result and what people have decided.
extension Explainer {
  /// - Parameter isAsked: the reading was asked for, and not chosen by an interpretation.
  func facts(about assessment: Assessment, isAsked: Bool) -> [RequirementExplanation.Fact] {
    let requirement = assessment.requirement
    let target = TargetWords(store: store, language: language)
    var facts: [RequirementExplanation.Fact] = []
    func add(_ key: String, _ zh: String, _ en: String, _ text: String?) {
      guard let text, !text.isEmpty else { return }
      facts.append(
        RequirementExplanation.Fact(key: key, label: words(zh: zh, en: en), text: text))
    }
    add("result", "结果", "Result", target.state(of: assessment))
    add("clause", "条款", "Clause", clause(of: requirement))
    add("quote", "原文", "Quote", requirement.quote)
    add("force", "约束程度", "Force", target.name(of: requirement.force))
    add(
      "territory", "适用区", "Territory",
      requirement.territory ?? words(zh: "全市", en: "the whole city"))
    add("inForce", "施行期", "In force", period(of: requirement))
    add("due", "期限", "Due", due(of: requirement))
    add("every", "周期", "Every", requirement.cadence.map(cadence))
    add("assessedOn", "评定日", "Assessed on", assessedDay(of: assessment))
    add("judgedBy", "由谁判断", "Judged by", judges(of: requirement))
    add("threshold", "目标", "Threshold", threshold(of: requirement, target))
    if let tolerance = assessment.tolerance {
      add("tolerance", "允许差额", "Tolerance", target.text(tolerance, requirement))
    }
    if let outcome = assessment.outcome { addOutcome(outcome, assessment, target, add) }
    for reading in assessment.readings {
      let chosen =
        isAsked ? words(zh: "（按所要求的读法）", en: " (as asked)") : words(zh: "（采用）", en: " (chosen)")
      let mark = reading.id == assessment.reading ? chosen : ""
      let text = target.text(of: reading.outcome, requirement)
      add(
        "reading", "读法 \(reading.id)", "Reading \(reading.id)",
        words(
          zh: "\(reading.title.zh)\(mark)：\(text)", en: "\(reading.title.en)\(mark): \(text)"))
    }
    if assessment.readings.count > 1, assessment.reading == nil, assessment.assessedOn != nil {
      add(
        "undecided", "读法未定", "No reading chosen",
        words(
          zh: "没有解释（interpretation）选定读法，下面逐一说明每种读法",
          en: "no interpretation chooses a reading, so each is explained below"))
    }
    for reading in requirement.readings {
      let name = reading.id.map { "\($0): " } ?? ""
      let text = reading.formText.map { name + proseParagraphs($0).joined(separator: " ") }
      add("formRequire", "填表时核对", "Checked on a form", text)
    }
    for gap in target.texts(of: assessment.shownGaps) {
      add("missing", "缺少", "Missing", gap)
    }
    return facts
  }

  private func addOutcome(
    _ outcome: Assessment.Outcome, _ assessment: Assessment, _ target: TargetWords,
    _ add: (String, String, String, String?) -> Void
  ) {
    let requirement = assessment.requirement
    if requirement.cadence == .unspecified {
      // It is told, not judged: nothing passes.
    } else if let subjects = outcome.subjects {
      add(
        "value", "符合的对象", "Subjects that pass", "\(subjects.passed) / \(subjects.total)")
    } else if let value = outcome.value {
      var text = requirement.isPercent ? value.percentDescription : value.description
      if let unit = requirement.unit, unit != "%" { text += " " + unit }
      add("value", "数值", "Value", text)
      if let top = outcome.numerator, let bottom = outcome.denominator {
        add("ratio", "分子 / 分母", "Numerator / denominator", "\(top) / \(bottom)")
      }
      if outcome.bounds.exact == nil {
        add(
          "bounds", "上下限", "Bounds",
          QuantityWords(language: language).text(outcome.bounds, percent: requirement.isPercent))
      }
    }
    for start in outcome.starts {
      add(
        "start", "起算日", "Start",
        words(
          zh: "\(startText((start.start, start.source)))，\(start.count) 个对象",
          en: "\(startText((start.start, start.source))), \(start.count) subjects"))
    }
    if let periods = outcome.periods {
      add("periods", "符合的周期", "Periods that hold", "\(periods.kept) / \(periods.owed)")
    }
    for last in outcome.last.prefix(limit ?? outcome.last.count) {
      let subject = last.subject.map { store.id(of: $0) + words(zh: "：", en: ": ") } ?? ""
      let date = last.date?.description ?? words(zh: "没有记录", en: "nothing recorded")
      let days = last.days.map { words(zh: "（\($0) 天以前）", en: " (\($0) days ago)") } ?? ""
      add("last", "最近一次", "Last time", subject + date + days)
    }
    if let limit, outcome.last.count > limit {
      add(
        "last", "最近一次", "Last time",
        words(
          zh: "共 \(outcome.last.count) 个对象，全部列出用 --all",
          en: "\(outcome.last.count) subjects in all; --all shows every one"))
    }
    add(
      "declarations", "依据的报全声明", "Declared complete by",
      outcome.declarations.map { "\(store.id(of: $0)) (\(names.place(of: $0)))" }
        .joined(separator: words(zh: "、", en: ", ")))
  }

  /// Who may judge what a person has to judge, where the requirement names somebody.
  private func judges(of requirement: Requirement) -> String? {
    let kind = store.schema.kinds[store.kind(of: requirement.record)]
    guard let field = kind.index(ofField: "verdict-by") else { return nil }
    return names.value(of: requirement.record, field: field)
  }

  // MARK: The clause

  /// 文件名称（编号）二，原文第 11 行.
  private func clause(of requirement: Requirement) -> String? {
    guard let id = requirement.document else { return nil }
    let name = store.find(id).flatMap { names.name(of: $0) }
    var text = name.map { words(zh: "《\($0)》(\(id))", en: "\($0) (\(id))") } ?? id
    if let section = requirement.section {
      text += words(zh: "，\(section)", en: ", section \(section)")
    }
    if let line = requirement.line { text += words(zh: "，原文第 \(line) 行", en: ", line \(line)") }
    return text
  }

  private func threshold(of requirement: Requirement, _ target: TargetWords) -> String? {
    guard let threshold = requirement.threshold else { return nil }
    let number = target.text(threshold.value, requirement)
    let unit = requirement.unit.map { $0 == "%" ? $0 : " " + $0 } ?? ""
    let hedge = requirement.hedge.map { words(zh: "（\($0)）", en: " (\($0))") } ?? ""
    switch threshold.comparison {
    case .atLeast: return words(zh: "不少于 ", en: "at least ") + number + unit + hedge
    case .atMost: return words(zh: "不多于 ", en: "at most ") + number + unit + hedge
    case .exactly: return words(zh: "等于 ", en: "exactly ") + number + unit + hedge
    }
  }

  /// The due date, or how long after the start there is time.
  private func due(of requirement: Requirement) -> String? {
    guard let due = requirement.due else { return nil }
    switch due {
    case .on(let date): return date.description
    case .afterStart(let span, _):
      let length = words.length(span)
      return words(zh: "起算日以后 \(length)", en: "\(length) after the start")
    case .unspecified: return words(zh: "文件没有写明", en: "the document does not say")
    }
  }

  /// How often it is owed.
  private func cadence(_ cadence: Cadence) -> String {
    switch cadence {
    case .months(let months, _):
      let length = words.length(CalendarSpan(months: months))
      return words(zh: "每 \(length)一次", en: "once in each \(length)")
    case .between(let months, _):
      let least = words.length(CalendarSpan(months: months.lowerBound))
      let most = words.length(CalendarSpan(months: months.upperBound))
      return words(zh: "每 \(least) 到 \(most)一次", en: "once in \(least) to \(most)")
    case .schoolYear: return words(zh: "每学年一次", en: "once in each school year")
    case .unspecified:
      return words(
        zh: "文件没有写明多久一次，只报告最近一次", en: "the document states no period; the last time is told")
    }
  }

  // MARK: Days

  private func bounds(
    of requirement: Requirement
  ) -> (first: Day?, last: Day?, isProgrammes: Bool) {
    var reader = assessor.evaluator
    let programme = requirement.programme.map { reader.span(of: $0) }
    let first = requirement.from == nil ? programme?.first : nil
    let last = requirement.to == nil ? programme?.last : nil
    return (
      requirement.from?.first ?? first, requirement.to?.last ?? last, first != nil || last != nil
    )
  }

  private func period(of requirement: Requirement) -> String {
    let bounds = bounds(of: requirement)
    guard bounds.first != nil || bounds.last != nil else {
      return words(zh: "没有写明起止", en: "no beginning or end is stated")
    }
    let open = words(zh: "没有写明", en: "not stated")
    let first = bounds.first?.description ?? open
    let last = bounds.last?.description ?? open
    let programme = requirement.programme.map { store.id(of: $0) }
    let source =
      programme.map { id in
        bounds.isProgrammes
          ? words(
            zh: "（要求自己没有写的，取自计划 \(id)）",
            en: " (what it does not state itself is from programme \(id))") : ""
      } ?? ""
    return words(zh: "\(first) 至 \(last)\(source)", en: "\(first) to \(last)\(source)")
  }

  /// The day with the reason why it is that day.
  private func assessedDay(of assessment: Assessment) -> String {
    let requirement = assessment.requirement
    let bounds = bounds(of: requirement)
    guard let day = assessment.assessedOn else {
      let first = bounds.first?.description ?? ""
      return words(
        zh: "没有：\(asOf) 在施行（\(first)）以前", en: "none: \(asOf) is before it is in force (\(first))")
    }
    let reason: String
    if day == asOf {
      reason = words(zh: "就是所问的那一天", en: "the day asked for")
    } else if day == requirement.due?.date?.last {
      reason = words(
        zh: "目标按期限那天评定，所问的 \(asOf) 在此以后",
        en: "a target is judged on its due date, and \(asOf) is later")
    } else if day == bounds.last {
      reason = words(
        zh: "施行期的最后一天，所问的 \(asOf) 在此以后",
        en: "the last day it is in force, and \(asOf) is later")
    } else {
      reason = words(zh: "所问的是 \(asOf)", en: "\(asOf) was asked for")
    }
    return words(zh: "\(day)（\(reason)）", en: "\(day) (\(reason))")
  }

  // MARK: Decisions

  /// The interpretations, verdicts and exceptions that bear on a requirement, with what they say.
  func decisions(on assessment: Assessment) -> RequirementExplanation.Rows {
    rows(decisions(of: assessment.requirement)) { record in
      RequirementExplanation.Row(
        record: record,
        note: summary(of: record, without: ["id", "requirement", "programme", "note"]))
    }
  }

  /// The interpretations, verdicts and exceptions that bear on a requirement.
  func decisions(of requirement: Requirement) -> [RecordHandle] {
    let criteria = Set(
      requirement.readings.flatMap(\.check.program.criteria)
        + [requirement.criterion].compactMap(\.self))
    return ["interpretation", "verdict", "exception"].flatMap { name -> [RecordHandle] in
      guard let fields = NamedFields(name, in: store.schema) else { return [] }
      return fields.records(in: store).filter { record in
        guard !store.isExample(record) else { return false }
        if name == "verdict" {
          return fields.text("criterion", of: record, in: store).map(criteria.contains) ?? false
        }
        if fields.reference("requirement", of: record, in: store) == requirement.record {
          return true
        }
        return name == "interpretation" && !fields.has("requirement", of: record, in: store)
          && requirement.programme != nil
          && fields.reference("programme", of: record, in: store) == requirement.programme
      }
    }
  }

  /// What a record says, field by field.
  func summary(of record: RecordHandle, without hidden: Set<String>) -> String {
    let kind = store.schema.kinds[store.kind(of: record)]
    let parts = kind.fields.enumerated().compactMap { position, field -> String? in
      guard !hidden.contains(field.name), store.hasValue(record, field: position),
        let value = names.value(of: record, field: position)
      else { return nil }
      return words(zh: "\(field.label.zh)：\(value)", en: "\(words.label(field.label)): \(value)")
    }
    return ([words(zh: kind.label.zh, en: words.label(kind.label))] + parts)
      .joined(separator: words(zh: "；", en: "; "))
  }
}
