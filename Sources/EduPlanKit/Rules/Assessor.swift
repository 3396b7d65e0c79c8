/// Assesses requirements as of a day: evaluates their checks, then follows the rules of `docs/states.md`.
struct Assessor {
  private let store: PlanStore
  private let asOf: Day
  private var evaluator: Evaluator
  private let decisions: Decisions
  /// The district whose own view it is.
  private let view: DistrictView?

  /// How many records of evidence a result names; the total is told.
  static let evidenceLimit = 100

  init(store: PlanStore, asOf: Day, view: DistrictView? = nil) {
    self.view = view
    self.store = store
    self.asOf = asOf
    evaluator = Evaluator(store: store, day: asOf)
    decisions = Decisions(store, asOf: asOf)
  }

  /// Assesses the requirements of a list that are chosen.
  static func run(
    _ list: RequirementList, in store: PlanStore, asOf: Day, view: DistrictView? = nil,
    where isChosen: (Requirement) -> Bool = { _ in true }
  ) -> AssessmentRun {
    let chosen = list.requirements.filter(isChosen)
    // Requirements are independent, but what one has looked up serves the next: a few at a time, each with its share.
    let shares = store.count < 10_000 ? 1 : min(4, chosen.count)
    let assessed = concurrentMap(shares) { share -> [Assessment] in
      var assessor = Self(store: store, asOf: asOf, view: view)
      return stride(from: share, to: chosen.count, by: shares).map { assessor.assess(chosen[$0]) }
    }
    return AssessmentRun(
      asOf: asOf,
      assessments: chosen.indices.map { assessed[$0 % shares][$0 / shares] },
      diagnostics: list.diagnostics, broken: list.broken)
  }

  mutating func assess(_ requirement: Requirement) -> Assessment {
    guard let day = assessedDay(of: requirement) else {
      return Assessment(
        requirement: requirement, state: .notInForce, fails: false, assessedOn: nil, reading: nil,
        tolerance: nil, outcome: nil, readings: [])
    }
    let chosen = decisions.reading(of: requirement, on: day)
    let tolerance = requirement.threshold.flatMap { threshold in
      decisions.tolerance(of: requirement, on: day)?.amount(for: threshold.value)
    }
    let outcomes = requirement.readings.map {
      evaluate($0.check, requirement, tolerance: tolerance, on: day)
    }
    let position =
      requirement.readings.count == 1
      ? 0 : chosen.flatMap { id in requirement.readings.firstIndex { $0.id == id } }
    let outcome = position.map { outcomes[$0] }

    var facts = AssessmentFacts()
    facts.force = requirement.force
    facts.hasCheck = requirement.readings.contains { $0.check.isJudged(by: requirement.threshold) }
    let isDistrictPart = isDistrictPart(requirement, position)
    if isDistrictPart { facts.hasCheck = false }
    facts.isUnread = outcome == nil
    facts.truth = outcome?.truth ?? outcomes.map(\.truth).first { $0 != .unknown } ?? Truth.unknown
    facts.awaitsVerdict = outcome?.awaitsVerdict ?? false
    facts.isBeforeDue = requirement.due?.date.map { asOf < $0.last } ?? false
    facts.hasRecords = (outcome?.evidenceTotal ?? 0) > 0 || facts.awaitsVerdict
    facts.isExcused =
      requirement.force.allowsExceptions && decisions.isExcused(requirement, on: day)
    if facts.truth == .yes, outcome?.subjects?.excepted.isEmpty == false {
      // Only thanks to the exceptions does everything hold.
      facts.truth = .no
      facts.isExcused = true
    }
    facts.isHedged =
      requirement.hedge != nil && tolerance == nil
      && (position.map { requirement.readings[$0].check.value != nil } ?? false)
    return Assessment(
      requirement: requirement, state: AssessmentState(facts), fails: facts.fails, assessedOn: day,
      reading: position.flatMap { requirement.readings[$0].id }, tolerance: tolerance,
      outcome: outcome,
      readings: zip(requirement.readings, outcomes).compactMap { reading, outcome in
        reading.id.map { ($0, reading.title, outcome) }
      }, isDistrictPart: isDistrictPart)
  }

  // MARK: Days

  /// The day a requirement is judged on: the day asked for, or the last day that still counts; nil before it is in force.
  private mutating func assessedDay(of requirement: Requirement) -> Day? {
    let programme = requirement.programme.map { evaluator.span(of: $0) }
    let start = requirement.from?.first ?? programme?.first
    let end = requirement.to?.last ?? (requirement.isOpenEnded ? nil : programme?.last)
    if let start, asOf < start { return nil }
    let due = requirement.requirementClass == "target" ? requirement.due?.date?.last : nil
    if let end {
      guard asOf > end else { return asOf }
      return due.map { min($0, end) } ?? end
    }
    // Without an end of its own, a target's due date is the last day that counts.
    return due.map { min($0, asOf) } ?? asOf
  }

  // MARK: One reading

  private mutating func evaluate(
    _ check: Check, _ requirement: Requirement, tolerance: ExactNumber?, on day: Day
  ) -> Assessment.Outcome {
    let view = view(of: requirement)
    evaluator.view = check.subjects == nil ? view : nil
    evaluator.begin(check.program, on: day)
    var outcome =
      check.subjects == nil
      ? single(check, requirement, tolerance)
      : each(check, requirement, tolerance, on: day)
    outcome.evidence = evaluator.evidence.prefix(Self.evidenceLimit)
    outcome.evidenceTotal = evaluator.evidence.count
    outcome.declarations = evaluator.reliedOn.sorted()
    outcome.gaps = evaluator.gaps.map { Assessment.Gap(gap: $0.key, count: $0.value) }
      .sorted { $0.gap < $1.gap }
    if outcome.truth == .unknown, !check.program.criteria.isEmpty {
      outcome.awaitsVerdict = wouldVerdictsSettle(check, requirement, tolerance, on: day)
    }
    return outcome
  }

  private mutating func single(
    _ check: Check, _ requirement: Requirement, _ tolerance: ExactNumber?
  ) -> Assessment.Outcome {
    var outcome = Assessment.Outcome()
    var truth = Truth.yes
    if let value = check.value {
      outcome.bounds = evaluator.quantity(value)
      evaluator.noteAbsence()
      if let threshold = requirement.threshold {
        truth = min(truth, threshold.holds(for: outcome.bounds, tolerance: tolerance))
      } else if check.condition == nil {
        truth = .unknown
      }
      recordedValue(value, &outcome)
      if evaluator.isViewBlind { outcome.hideValue() }
    }
    if let condition = check.condition {
      truth = min(truth, evaluator.truth(condition))
      evaluator.noteAbsence()
    }
    outcome.truth = check.value == nil && check.condition == nil ? .unknown : truth
    return outcome
  }

  private mutating func each(
    _ check: Check, _ requirement: Requirement, _ tolerance: ExactNumber?, on day: Day
  ) -> Assessment.Outcome {
    guard let query = check.subjects else { return Assessment.Outcome() }
    var outcome = Assessment.Outcome()
    let view = view(of: requirement)
    let all = evaluator.subjects(query)
    let found = view?.narrow(all, in: store) ?? all
    evaluator.collect(found.definite)
    let isComplete = evaluator.isComplete(query.rows, in: view?.district)
    let excused =
      requirement.force.allowsExceptions ? decisions.excused(requirement, on: day) : []
    var subjects = Assessment.Subjects()
    subjects.total = found.definite.count
    var truth: Truth = isComplete && found.isSure ? .yes : .unknown
    for row in found.definite {
      evaluator.bind(row, to: query.slot)
      let holds = holds(check, requirement.threshold, tolerance)
      if holds == .unknown { evaluator.noteAbsence() }
      let subject = Assessment.Subject(record: row)
      switch holds {
      case .yes: subjects.passed += 1
      case .unknown: subjects.open.append(subject)
      case .no where isExcused(row, by: excused):
        subjects.excepted.append(subject)
        continue
      case .no: subjects.failing.append(subject)
      }
      truth = min(truth, holds)
    }
    if let value = check.value {
      // Only those that are shown need a number.
      evaluator.assumptions.recordsAreComplete = true
      fill(&subjects.failing, value, query.slot)
      fill(&subjects.excepted, value, query.slot)
      fill(&subjects.open, value, query.slot)
      evaluator.assumptions.recordsAreComplete = false
    }
    outcome.truth = truth
    outcome.value = ExactNumber(subjects.passed)
    outcome.numerator = ExactNumber(subjects.passed)
    outcome.denominator = ExactNumber(subjects.total)
    outcome.bounds = Quantity(low: ExactNumber(subjects.passed), high: nil)
    outcome.subjects = subjects
    return outcome
  }

  private mutating func fill(
    _ subjects: inout [Assessment.Subject], _ value: NumberValue, _ slot: Int
  ) {
    for position in subjects.indices {
      evaluator.bind(subjects[position].record, to: slot)
      subjects[position].value = evaluator.quantity(value).exact
    }
  }

  /// Whether the check holds for the subject that is bound.
  private mutating func holds(
    _ check: Check, _ threshold: Requirement.Threshold?, _ tolerance: ExactNumber?
  ) -> Truth {
    var truth: Truth = check.condition == nil && check.value == nil ? .unknown : .yes
    if let condition = check.condition { truth = min(truth, evaluator.truth(condition)) }
    if let value = check.value, let threshold {
      truth = min(truth, threshold.holds(for: evaluator.quantity(value), tolerance: tolerance))
    } else if check.value != nil, check.condition == nil {
      truth = .unknown
    }
    return truth
  }

  /// The value, numerator and denominator that the records alone give.
  private mutating func recordedValue(_ value: NumberValue, _ outcome: inout Assessment.Outcome) {
    if let exact = outcome.bounds.exact, evaluator.isPlain(value) {
      outcome.value = exact
      return
    }
    evaluator.assumptions.recordsAreComplete = true
    outcome.value = evaluator.quantity(value).exact
    if let ratio = evaluator.ratio(value) {
      outcome.numerator = ratio.numerator.exact
      outcome.denominator = ratio.denominator.exact
    }
    evaluator.assumptions.recordsAreComplete = false
  }

  /// Whether it would be decided if every verdict that is missing were given, one way or the other.
  private mutating func wouldVerdictsSettle(
    _ check: Check, _ requirement: Requirement, _ tolerance: ExactNumber?, on day: Day
  ) -> Bool {
    defer { evaluator.assumptions.missingVerdicts = .unknown }
    for assumed in [Truth.yes, .no] {
      evaluator.begin(check.program, on: day)
      evaluator.assumptions.missingVerdicts = assumed
      let truth =
        check.subjects == nil
        ? single(check, requirement, tolerance).truth
        : each(check, requirement, tolerance, on: day).truth
      evaluator.assumptions.recordsAreComplete = false
      if truth != .unknown { return true }
    }
    return false
  }

  // MARK: A district's view

  /// What is left out for a requirement: nothing for one of the district itself, whose subjects are all its own.
  private func view(of requirement: Requirement) -> DistrictView? {
    view.flatMap { $0.isCityWide(requirement, in: store) ? $0 : nil }
  }

  /// Whether the reading that counts, or every one while none does, gives one value for the whole city.
  private func isDistrictPart(_ requirement: Requirement, _ position: Int?) -> Bool {
    guard view(of: requirement) != nil else { return false }
    return position.map { requirement.readings[$0].check.subjects == nil }
      ?? requirement.readings.allSatisfy { $0.check.subjects == nil }
  }

  // MARK: Exceptions

  /// Whether an exception names a subject, or a record it refers to, such as its school or district.
  private func isExcused(_ row: RecordHandle, by excused: Set<RecordHandle>) -> Bool {
    guard !excused.isEmpty else { return false }
    if excused.contains(row) { return true }
    return store.schema.kinds[store.kind(of: row)].fields.indices.contains { field in
      guard case .reference = store.schema.kinds[store.kind(of: row)].fields[field].type,
        let referred = store.reference(row, field: field)
      else { return false }
      return excused.contains(referred)
    }
  }
}

extension Check {
  /// Whether anything can come out but a number.
  func isJudged(by threshold: Requirement.Threshold?) -> Bool {
    condition != nil || (value != nil && threshold != nil)
  }
}

extension Requirement.Threshold {
  /// Whether a value reaches it, allowing for what an interpretation tolerates.
  func holds(for value: Quantity, tolerance: ExactNumber?) -> Truth {
    let least = Quantity(self.value - (tolerance ?? 0))
    let most = Quantity(self.value + (tolerance ?? 0))
    switch comparison {
    case .atLeast: return value.compare(.greaterOrEqual, to: least)
    case .atMost: return value.compare(.lessOrEqual, to: most)
    case .exactly:
      return value.compare(.greaterOrEqual, to: least) && value.compare(.lessOrEqual, to: most)
    }
  }
}

extension Evaluator.Gap {
  /// What people can do most about first; then by kind, so that the order never depends on a table's.
  var order: [UInt64] {
    func number(_ record: RecordHandle?) -> UInt64 { record.map { UInt64($0.index) + 1 } ?? 0 }
    return switch self {
    case .declaration(let kind, let programme, let territory):
      [0, UInt64(kind), number(programme), number(territory)]
    case .miscount(let declaration): [0, .max, number(declaration)]
    case .record(let kind): [1, UInt64(kind)]
    case .several(let kind): [2, UInt64(kind)]
    case .field(let kind, let field): [3, UInt64(kind), UInt64(field)]
    case .noDenominator: [4]
    case .zeroDenominator: [5]
    case .start: [6]
    case .schoolYear: [7]
    case .partPeriods: [8]
    case .verdict(let criterion): [9] + criterion.utf8.map { UInt64($0) }
    }
  }

  static func < (first: Self, second: Self) -> Bool {
    first.order.lexicographicallyPrecedes(second.order)
  }
}
