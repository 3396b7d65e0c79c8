/// What people have decided about requirements: which reading holds, how far a hedge goes, who is excused.
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

  /// Which reading or tolerance somebody decided on, and for when.
  private struct Interpretation: Sendable {
    var reading: String?
    var tolerance: Tolerance?
    var decided: CoarseDate?
    var span: Evaluator.ActiveSpan
  }

  /// Whom an exception excuses, and to which day; without a subject the requirement as a whole.
  private struct Exception: Sendable {
    var subject: RecordHandle?
    var until: Day?
  }

  private let interpretations: [RecordHandle: [Interpretation]]
  private let exceptions: [RecordHandle: [Exception]]

  /// What had been decided by a day.
  init(_ store: PlanStore, asOf: Day) {
    var interpretations: [RecordHandle: [Interpretation]] = [:]
    if let fields = NamedFields("interpretation", in: store.schema) {
      for handle in fields.records(in: store) where !store.isExample(handle) {
        guard let requirement = fields.reference("requirement", of: handle, in: store) else {
          continue
        }
        let decided = fields.date("decided-on", of: handle, in: store)
        if let decided, decided.first > asOf { continue }
        let tolerance = fields.text("tolerance", of: handle, in: store).flatMap { text in
          ExactNumber(text).map { Tolerance(value: $0, isShare: text.hasSuffix("%")) }
        }
        interpretations[requirement, default: []].append(
          Interpretation(
            reading: fields.text("reading", of: handle, in: store), tolerance: tolerance,
            decided: decided,
            span: Evaluator.ActiveSpan(
              first: fields.date("from", of: handle, in: store)?.first,
              last: fields.date("to", of: handle, in: store)?.last)))
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
          Exception(subject: subject, until: fields.date("until", of: handle, in: store)?.last))
      }
    }
    self.exceptions = exceptions
  }

  /// The reading that holds on a day, by the latest interpretation that names one; nil where two of one day differ.
  func reading(of requirement: Requirement, on day: Day) -> String? {
    latest(of: requirement, on: day) { $0.reading }
  }

  /// The tolerance that holds on a day, by the latest interpretation that states one; nil where two of one day differ.
  func tolerance(of requirement: Requirement, on day: Day) -> Tolerance? {
    guard requirement.hedge != nil else { return nil }
    return latest(of: requirement, on: day) { $0.tolerance }
  }

  private func latest<Decision: Equatable>(
    of requirement: Requirement, on day: Day, _ decision: (Interpretation) -> Decision?
  ) -> Decision? {
    let stated = (interpretations[requirement.record] ?? []).filter {
      decision($0) != nil && $0.span.contains(day)
    }
    guard let last = stated.last else { return nil }
    // Which of two that were decided on one day is right, only the deciders can say.
    let isDisputed = stated.contains {
      $0.decided == last.decided && decision($0) != decision(last)
    }
    return isDisputed ? nil : decision(last)
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
}
