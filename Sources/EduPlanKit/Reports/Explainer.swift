/// Explains results: assesses a requirement, walks the candidates of its check once, and puts into words what counted, what
/// did not and why.
struct Explainer {
  let store: PlanStore
  let asOf: Day
  let language: Language
  /// How many records of a group are shown; nil for all.
  let limit: Int?
  let names: RecordNames
  let words: ExpressionWords
  /// Judges as `check-targets` does, and knows the time of each subject.
  var assessor: Assessor

  init(store: PlanStore, asOf: Day, language: Language, limit: Int?) {
    self.store = store
    self.asOf = asOf
    self.language = language
    self.limit = limit
    let names = RecordNames(store: store, language: language)
    self.names = names
    words = ExpressionWords(
      schema: store.schema, language: language,
      nameOf: { id in store.find(id).flatMap { names.name(of: $0) } })
    assessor = Assessor(store: store, asOf: asOf)
  }

  /// The first rows of a list, each with what is said of it, and how many there are.
  func rows<Item>(
    _ items: [Item], _ row: (Item) -> RequirementExplanation.Row
  ) -> RequirementExplanation.Rows {
    RequirementExplanation.Rows(
      shown: items.prefix(limit ?? items.count).map(row), total: items.count)
  }

  // MARK: A requirement

  /// Explains a requirement.
  ///
  /// - Parameter reading: explains it as if this reading held, whatever an interpretation chose.
  mutating func explain(
    _ requirement: Requirement, reading: Requirement.Reading? = nil
  ) -> RequirementExplanation {
    var requirement = requirement
    if let reading { requirement.readings = [reading] }
    let assessment = assessor.assess(requirement)
    var explanation = RequirementExplanation(assessment: assessment, asOf: asOf)
    let readings = requirement.readings.filter { reading in
      assessment.reading == nil || reading.id == assessment.reading
    }
    for reading in readings {
      explanation.readings.append(explain(reading, of: assessment))
    }
    explanation.decisions = decisions(on: assessment)
    explanation.facts = facts(about: assessment, isAsked: reading != nil)
    return explanation
  }

  private mutating func explain(
    _ reading: Requirement.Reading, of assessment: Assessment
  ) -> RequirementExplanation.Reading {
    let requirement = assessment.requirement
    let syntax = CheckSyntax(requirement, reading: reading.id, in: store)
    var explained = RequirementExplanation.Reading(
      id: reading.id, title: reading.title[language])
    var row = words
    if let subjects = syntax.subjects { row = row.inside(subjects) }
    explained.expressions = syntax.written.map { field, expression in
      let text: String
      switch field {
      case "each": text = syntax.subjects.map { words.subjects($0) } ?? ""
      case "value": text = syntax.value.map { row.noun($0) } ?? ""
      case "start": text = syntax.start.map { row.noun($0) } ?? ""
      case "last": text = syntax.last.map { row.noun($0) } ?? ""
      default: text = syntax.condition.map { row.clause($0) } ?? ""
      }
      return RequirementExplanation.Expression(
        field: field, text: expression.text, location: expression.location, words: text)
    }
    let plan = PartPlan(reading.check, syntax, row)
    explained.formula = plan.formula
    // Before it is in force, nothing is counted.
    guard let day = assessment.assessedOn else { return explained }
    let question = question(requirement, reading, on: day)
    assessor.evaluator.begin(reading.check.program, on: day)
    if let query = reading.check.subjects, let written = syntax.subjects {
      let outcome =
        assessment.outcome ?? assessment.readings.first { $0.id == reading.id }?.outcome
      explained.subjects = subjects(query, written, plan, question, outcome?.subjects)
    } else {
      let reasons = RowReasons(store: store, words: words)
      let start = assessor.takeUp(nil, question)
      if let periods = periods(of: nil, from: start?.date, plan, question, reasons) {
        explained.periods = periods
      } else {
        (explained.parts, explained.reasons) = parts(plan, reading.check, reasons)
      }
    }
    return explained
  }

  /// What is judged under a reading.
  mutating func question(
    _ requirement: Requirement, _ reading: Requirement.Reading, on day: Day
  ) -> Assessor.Question {
    Assessor.Question(
      check: reading.check, requirement: requirement,
      tolerance: assessor.tolerance(of: requirement, on: day),
      time: assessor.time(of: requirement, on: day), day: day)
  }

  // MARK: Subjects

  private mutating func subjects(
    _ query: SubjectQuery, _ written: SubjectsSyntax, _ plan: PartPlan,
    _ question: Assessor.Question, _ outcome: Assessment.Subjects?
  ) -> RequirementExplanation.Subjects {
    let trace = assessor.evaluator.trace(query.rows)
    var choice = RequirementExplanation.Part(mark: "", words: words.subjects(written))
    fill(
      &choice, trace, query.rows, written.query, RowReasons(store: store, words: words),
      alias: query.distinct == nil ? "each" : nil, distinct: query.distinct)
    let groups = groups(of: query, outcome, isTold: question.requirement.cadence == .unspecified)
    return RequirementExplanation.Subjects(
      choice: choice,
      groups: groups.filter { !$0.1.isEmpty }.map { result, records in
        RequirementExplanation.SubjectGroup(
          result: result, total: records.count,
          shown: records.prefix(limit ?? records.count).map { record in
            subject(record, query, written, plan, question)
          })
      })
  }

  /// The subjects by what came out for them; what is told and not judged has one group.
  private mutating func groups(
    of query: SubjectQuery, _ outcome: Assessment.Subjects?, isTold: Bool
  ) -> [(RequirementExplanation.SubjectResult, [RecordHandle])] {
    let all = assessor.evaluator.subjects(query).definite
    if isTold { return [(.told, all)] }
    guard let outcome else { return [] }
    let judged: [(RequirementExplanation.SubjectResult, [Assessment.Subject])] = [
      (.failing, outcome.failing), (.open, outcome.open), (.excepted, outcome.excepted),
      (.pending, outcome.pending),
    ]
    let others = Set(judged.flatMap { $0.1 }.map(\.record))
    return judged.map { ($0, $1.map(\.record)) } + [(.passed, all.filter { !others.contains($0) })]
  }

  /// One subject with the records that count for it.
  mutating func subject(
    _ record: RecordHandle, _ query: SubjectQuery, _ written: SubjectsSyntax, _ plan: PartPlan,
    _ question: Assessor.Question
  ) -> RequirementExplanation.Subject {
    var subject = RequirementExplanation.Subject(record: record)
    let reasons = RowReasons(store: store, words: words).inside(written, record)
    assessor.evaluator.bind(record, to: query.slot)
    let start = assessor.takeUp(record, question)
    if question.time.isCountedFromStart {
      subject.start = start.map { startText($0) } ?? words(zh: "不知道", en: "not known")
      subject.due = question.time.due?.day(from: start?.date)
    }
    if let periods = periods(of: record, from: start?.date, plan, question, reasons) {
      subject.periods = periods
      return subject
    }
    let (parts, why) = parts(plan, question.check, reasons)
    subject.parts = parts
    assessor.evaluator.bind(record, to: query.slot)
    if let last = question.check.last {
      let time = assessor.lastTime(last, of: record, question)
      let date = time.date?.description ?? words(zh: "没有记录", en: "nothing recorded")
      let days = time.days.map { words(zh: "（\($0) 天以前）", en: " (\($0) days ago)") } ?? ""
      subject.reasons.append(words(zh: "最近一次 \(date)\(days)", en: "last time \(date)\(days)"))
      assessor.evaluator.bind(record, to: query.slot)
    }
    if let value = question.check.value {
      subject.value =
        parts.contains(where: \.isKeptBack)
        ? names.keptBack
        : text(of: value, assessor.evaluator.rows, percent: question.requirement.isPercent)
      assessor.evaluator.bind(record, to: query.slot)
    }
    subject.reasons += why
    return subject
  }

  // MARK: Periods

  /// The periods of a subject that have ended, each with what counts in it; nil where there are no periods.
  private mutating func periods(
    of subject: RecordHandle?, from start: CoarseDate?, _ plan: PartPlan,
    _ question: Assessor.Question, _ reasons: RowReasons
  ) -> RequirementExplanation.Periods? {
    guard let cadence = question.time.cadence else { return nil }
    var found = RequirementExplanation.Periods()
    guard
      let spans = assessor.spans(
        of: subject, by: cadence, from: start, question, until: question.day)
    else { return found }
    let ended = spans.filter { $0.last <= question.day }
    found.total = ended.count
    let rows = assessor.evaluator.rows
    for span in ended.prefix(limit ?? ended.count) {
      assessor.evaluator.rows = rows
      let result: RequirementExplanation.SubjectResult =
        switch assessor.holds(question, in: span) {
        case .yes: .passed
        case .no: span.isPart && question.time.owesParts == nil ? .open : .failing
        case .unknown: .open
        }
      assessor.evaluator.rows = rows
      var period = RequirementExplanation.Period(
        days: span.days, isPart: span.isPart, result: result)
      (period.parts, period.reasons) = parts(plan, question.check, reasons)
      found.shown.append(period)
    }
    assessor.evaluator.subjectTime.period = nil
    return found
  }

  /// A start with what says so.
  func startText(_ start: RequirementTime.Start) -> String {
    let source =
      switch start.source {
      case .expression: words(zh: "由要求的 start 算出", en: "by the requirement’s own start")
      case .subject: words(zh: "对象的起始日期", en: "the subject’s from")
      case .interpretation(let record):
        words(zh: "解释 \(store.id(of: record))", en: "interpretation \(store.id(of: record))")
      case .programme:
        words(zh: "要求或计划的开始", en: "the beginning of the requirement or its programme")
      }
    return words(zh: "\(start.date)（\(source)）", en: "\(start.date) (\(source))")
  }

  /// Why the condition of a check does not hold, or is open: a sentence for each of its parts that does not hold.
  mutating func reasons(
    _ plan: PartPlan, _ check: Check, _ reasons: RowReasons
  ) -> [String] {
    plan.conditions.compactMap { condition, syntax in
      assessor.evaluator.absent = nil
      let truth = assessor.evaluator.truth(condition)
      let gap = assessor.evaluator.absent
      var words = reasons
      words.words.marks = plan.marksOfCondition
      switch (truth, syntax) {
      case (.yes, _): return nil
      case (.no, let syntax?): return words.failure(syntax, condition, &assessor.evaluator)
      case (.unknown, let syntax?): return words.open(syntax, condition, gap, &assessor.evaluator)
      case (.no, nil): return words.words(zh: "判断为不符合", en: "the verdict is that it is not met")
      case (.unknown, nil):
        return gap.flatMap(words.missing) ?? words.words(zh: "还没有判断", en: "nobody has judged yet")
      }
    }
  }
}
