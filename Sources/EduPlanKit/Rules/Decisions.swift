/// What people have decided about requirements: which reading holds, how far a hedge goes, when something is owed, who is
/// excused.
struct Decisions: Sendable {
  /// How far from a threshold is still met.
  struct Tolerance: Sendable, Hashable {
    var value: ExactNumber
    /// Written with a percent sign: a share of the threshold. Otherwise in the threshold's own measure.
    var isShare: Bool

    /// In the threshold's own measure.
    func amount(for threshold: ExactNumber) -> ExactNumber {
      isShare ? (threshold.isNegative ? -threshold : threshold) * value : value
    }
  }

  /// What somebody decided, and for when.
  private struct Interpretation: Sendable {
    var record: RecordHandle
    var reading: String?
    var tolerance: Tolerance?
    var start: CoarseDate?
    var due: CoarseDate?
    var schoolYear: Cadence.YearDay?
    var owesParts: Bool?
    var decided: CoarseDate?
    var span: Evaluator.ActiveSpan
  }

  /// Whom an exception excuses, and to which day; without a subject the requirement as a whole.
  struct Exception: Sendable {
    var record: RecordHandle
    var subject: RecordHandle?
    var until: Day?
  }

  /// By the requirement, or the programme, they are about.
  private let interpretations: [RecordHandle: [Interpretation]]
  private let exceptions: [RecordHandle: [Exception]]

  /// What had been decided by a day.
  init(_ store: PlanStore, asOf: Day) {
    var interpretations: [RecordHandle: [Interpretation]] = [:]
    if let fields = NamedFields("interpretation", in: store.schema) {
      for handle in fields.records(in: store) where !store.isExample(handle) {
        guard
          let owner = fields.reference("requirement", of: handle, in: store)
            ?? fields.reference("programme", of: handle, in: store)
        else { continue }
        let decided = fields.date("decided-on", of: handle, in: store)
        if let decided, decided.first > asOf { continue }
        func text(_ name: String) -> String? { fields.text(name, of: handle, in: store) }
        func date(_ name: String) -> CoarseDate? { fields.date(name, of: handle, in: store) }
        interpretations[owner, default: []].append(
          Interpretation(
            record: handle, reading: text("reading"),
            tolerance: text("tolerance").flatMap { text in
              ExactNumber(text).map { Tolerance(value: $0, isShare: text.hasSuffix("%")) }
            }, start: date("start"), due: date("due"),
            schoolYear: text("school-year-start").flatMap { Cadence.YearDay($0) },
            owesParts: text("part-periods").map { $0 == "owed" }, decided: decided,
            span: Evaluator.ActiveSpan(first: date("from")?.first, last: date("to")?.last)))
      }
    }
    // The latest decision comes last.
    self.interpretations = interpretations.mapValues { list in
      list.enumerated().sorted {
        let (a, b) = ($0.element.decided?.last, $1.element.decided?.last)
        return a != b
          ? (a ?? Day(ordinal: .min)) < (b ?? Day(ordinal: .min)) : $0.offset < $1.offset
      }.map(\.element)
    }
    var exceptions: [RecordHandle: [Exception]] = [:]
    if let fields = NamedFields("exception", in: store.schema) {
      for handle in fields.records(in: store) where !store.isExample(handle) {
        guard let requirement = fields.reference("requirement", of: handle, in: store) else {
          continue
        }
        if let approved = fields.date("approved-on", of: handle, in: store), approved.first > asOf {
          continue
        }
        let subject = fields.reference("subject", of: handle, in: store)
        // A subject that does not exist excuses nobody.
        if subject == nil, fields.has("subject", of: handle, in: store) { continue }
        exceptions[requirement, default: []].append(
          Exception(
            record: handle, subject: subject,
            until: fields.date("until", of: handle, in: store)?.last))
      }
    }
    self.exceptions = exceptions
  }

  /// The reading that holds on a day, by the latest interpretation that names one; nil where two of one day differ.
  func reading(of requirement: Requirement, on day: Day) -> String? {
    latest(about: requirement.record, on: day) { $0.reading }?.decision ?? nil
  }

  /// The tolerance that holds on a day, by the latest interpretation that states one; nil where two of one day differ.
  func tolerance(of requirement: Requirement, on day: Day) -> Tolerance? {
    guard requirement.hedge != nil else { return nil }
    return latest(about: requirement.record, on: day) { $0.tolerance }?.decision ?? nil
  }

  /// When it starts, by the latest interpretation of the requirement or else of its programme, and that interpretation.
  func start(of requirement: Requirement, on day: Day) -> (date: CoarseDate, by: RecordHandle)? {
    decided(requirement, on: day) { $0.start }.map { ($0.decision, $0.by) }
  }

  /// Until when it is to be done; only an interpretation of the requirement itself can say.
  func due(of requirement: Requirement, on day: Day) -> CoarseDate? {
    latest(about: requirement.record, on: day) { $0.due }?.decision ?? nil
  }

  /// On which day a school year starts.
  func schoolYear(of requirement: Requirement, on day: Day) -> Cadence.YearDay? {
    decided(requirement, on: day) { $0.schoolYear }?.decision
  }

  /// Whether periods that are cut short are owed.
  func owesParts(_ requirement: Requirement, on day: Day) -> Bool? {
    decided(requirement, on: day) { $0.owesParts }?.decision
  }

  /// What was decided about a requirement, or else about its programme; nil where that is disputed.
  private func decided<Decision: Equatable>(
    _ requirement: Requirement, on day: Day, _ decision: (Interpretation) -> Decision?
  ) -> (decision: Decision, by: RecordHandle)? {
    let found =
      latest(about: requirement.record, on: day, decision)
      ?? requirement.programme.flatMap { latest(about: $0, on: day, decision) }
    return found.flatMap { found in found.decision.map { ($0, found.by) } }
  }

  /// The latest decision about a requirement or programme, without a value where two of one day differ; nil without any.
  private func latest<Decision: Equatable>(
    about owner: RecordHandle, on day: Day, _ decision: (Interpretation) -> Decision?
  ) -> (decision: Decision?, by: RecordHandle)? {
    let stated = (interpretations[owner] ?? []).filter {
      decision($0) != nil && $0.span.contains(day)
    }
    guard let last = stated.last else { return nil }
    // Which of two that were decided on one day is right, only the deciders can say.
    let isDisputed = stated.contains {
      $0.decided == last.decided && decision($0) != decision(last)
    }
    return (isDisputed ? nil : decision(last), last.record)
  }

  /// The subjects excused on a day.
  func excused(_ requirement: Requirement, on day: Day) -> Set<RecordHandle> {
    Set(valid(requirement, on: day).compactMap(\.subject))
  }

  /// Whether the requirement as a whole is excused: by an exception for it, or for its programme.
  func isExcused(_ requirement: Requirement, on day: Day) -> Bool {
    valid(requirement, on: day).contains {
      $0.subject == nil || $0.subject == requirement.record || $0.subject == requirement.programme
    }
  }

  private func valid(_ requirement: Requirement, on day: Day) -> [Exception] {
    exceptions[requirement.record]?.filter { $0.until.map { day <= $0 } ?? true } ?? []
  }

  /// The exceptions that were granted, but have run out by a day.
  func expired(_ requirement: Requirement, on day: Day) -> [Exception] {
    exceptions[requirement.record]?.filter { $0.until.map { $0 < day } ?? false } ?? []
  }
}
