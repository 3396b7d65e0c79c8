/// Assesses requirements as of a day: evaluates their checks, then follows the rules of `docs/states.md`.
struct Assessor {
  let store: PlanStore
  let asOf: Day
  var evaluator: Evaluator
  let decisions: Decisions
  /// The district whose own view it is.
  let view: DistrictView?

  /// The only subject that is looked at, example or not; nil for all there are.
  var only: RecordHandle?

  /// Whether the answers behind rates are told; where they only decide what is kept back, most need not be read.
  var tellsSamples = false

  /// By kind, the position of its `from`.
  var ownStarts: [Int: Int?] = [:]

  /// How many records of evidence a result names; the total is told.
  static let evidenceLimit = 100

  init(
    store: PlanStore, asOf: Day, view: DistrictView? = nil, shared: SharedRows = SharedRows()
  ) {
    self.view = view
    self.store = store
    self.asOf = asOf
    evaluator = Evaluator(store: store, day: asOf, shared: shared)
    decisions = Decisions(store, asOf: asOf)
  }

  /// Assesses the requirements of a list that are chosen.
  ///
  /// - Parameter workers: how many may work at once; nil for what suits the number of records.
  static func run(
    _ list: RequirementList, in store: PlanStore, asOf: Day, view: DistrictView? = nil,
    tellsSamples: Bool = true, workers: Int? = nil,
    where isChosen: (Requirement) -> Bool = { _ in true }
  ) -> AssessmentRun {
    let chosen = list.requirements.filter(isChosen)
    let readings = chosen.indices.flatMap { position in
      chosen[position].readings.indices.map { (requirement: position, reading: $0) }
    }
    // Readings are independent, but what one has looked up serves the next.
    let shared = SharedRows()
    @Sendable func assessor() -> Self {
      var assessor = Self(store: store, asOf: asOf, view: view, shared: shared)
      assessor.tellsSamples = tellsSamples
      return assessor
    }
    let outcomes = concurrentMap(
      readings.count, workers: workers ?? (store.count < 10_000 ? 1 : 16), state: assessor
    ) { assessor, index in
      assessor.outcome(of: chosen[readings[index].requirement], reading: readings[index].reading)
    }
    var judge = assessor()
    var next = 0
    let assessments = chosen.map { requirement in
      let own = outcomes[next..<(next + requirement.readings.count)]
      next = own.endIndex
      return judge.assess(requirement, by: own.compactMap(\.self))
    }
    let findings = AssessmentRun.findings(
      of: assessments, Decisions(store, asOf: asOf), in: store)
    return AssessmentRun(
      asOf: asOf, assessments: assessments, diagnostics: list.diagnostics + findings,
      broken: list.broken)
  }

  mutating func assess(_ requirement: Requirement) -> Assessment {
    let outcomes = requirement.readings.indices.compactMap { outcome(of: requirement, reading: $0) }
    return assess(requirement, by: outcomes)
  }

  /// What the records give under one reading of a requirement; nil before it is in force.
  private mutating func outcome(
    of requirement: Requirement, reading: Int
  ) -> Assessment.Outcome? {
    guard let day = assessedDay(of: requirement) else { return nil }
    let tolerance = tolerance(of: requirement, on: day)
    let time = time(of: requirement, on: day)
    return evaluate(
      Question(
        check: requirement.readings[reading].check, requirement: requirement, tolerance: tolerance,
        time: time, day: day))
  }

  /// What comes of a requirement, by what the records give under each of its readings.
  private mutating func assess(
    _ requirement: Requirement, by outcomes: [Assessment.Outcome]
  ) -> Assessment {
    guard let day = assessedDay(of: requirement) else {
      return Assessment(
        requirement: requirement, state: .notInForce, fails: false, assessedOn: nil, reading: nil,
        tolerance: nil, outcome: nil, readings: [])
    }
    let tolerance = tolerance(of: requirement, on: day)
    let time = time(of: requirement, on: day)
    let position = chosenReading(of: requirement, on: day)
    let outcome = position.map { outcomes[$0] }

    var facts = AssessmentFacts()
    facts.force = requirement.force
    facts.hasCheck =
      requirement.cadence != .unspecified
      && requirement.readings.contains { $0.check.isJudged(by: requirement.threshold) }
    let isDistrictPart = isDistrictPart(requirement, position)
    if isDistrictPart { facts.hasCheck = false }
    facts.isUnread = outcome == nil
    facts.truth = outcome?.truth ?? outcomes.map(\.truth).first { $0 != .unknown } ?? Truth.unknown
    facts.awaitsVerdict = outcome?.awaitsVerdict ?? false
    facts.isPending = outcome?.isPending ?? outcomes.allSatisfy(\.isPending)
    facts.isUntimed = outcome?.isUntimed ?? false
    facts.isBeforeDue = time.due?.date.map { asOf < $0.last } ?? false
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

  /// The position of the reading that counts; nil while none of several is chosen.
  func chosenReading(of requirement: Requirement, on day: Day) -> Int? {
    if requirement.readings.count == 1 { return 0 }
    let chosen = decisions.reading(of: requirement, on: day)
    return chosen.flatMap { id in requirement.readings.firstIndex { $0.id == id } }
  }

  /// How far from the threshold is still met; nil where nobody has said.
  func tolerance(of requirement: Requirement, on day: Day) -> ExactNumber? {
    requirement.threshold.flatMap { threshold in
      decisions.tolerance(of: requirement, on: day)?.amount(for: threshold.value)
    }
  }

  // MARK: Days

  /// When a requirement is in force: its own bounds, and for a missing one its programme's.
  mutating func inForce(_ requirement: Requirement) -> Evaluator.ActiveSpan {
    let programme = requirement.programme.map { evaluator.span(of: $0) }
    return Evaluator.ActiveSpan(
      first: requirement.from?.first ?? programme?.first,
      last: requirement.to?.last ?? (requirement.isOpenEnded ? nil : programme?.last))
  }

  /// The day a requirement is judged on: the day asked for, or the last day that still counts; nil before it is in force.
  mutating func assessedDay(of requirement: Requirement) -> Day? {
    let span = inForce(requirement)
    if let start = span.first, asOf < start { return nil }
    let last = min(asOf, span.last ?? asOf)
    guard requirement.requirementClass == "target", span.last.map({ asOf > $0 }) ?? true else {
      return last
    }
    // Without an end of its own, a target's due date is the last day that counts.
    let due = requirement.due?.date ?? decisions.due(of: requirement, on: last)
    return due.map { min($0.last, last) } ?? last
  }

  /// What is left out for a requirement: nothing for one of the district itself, whose subjects are all its own.
  func view(of requirement: Requirement) -> DistrictView? {
    view.flatMap { $0.isCityWide(requirement, in: store) ? $0 : nil }
  }

  /// Whether the reading that counts, or every one while none does, gives one value for the whole city.
  private func isDistrictPart(_ requirement: Requirement, _ position: Int?) -> Bool {
    guard view(of: requirement) != nil else { return false }
    return position.map { requirement.readings[$0].check.subjects == nil }
      ?? requirement.readings.allSatisfy { $0.check.subjects == nil }
  }
}
