/// Which states fail a run: those that do by themselves, with what a user adds or takes away.
///
/// Requirements that do not bind (可以、鼓励、努力) never fail, whatever is added.
struct FailurePolicy: Sendable, Hashable {
  /// The states that can be made to fail: what is met, and what is only told, has nothing to fail by.
  static let choices = AssessmentState.allCases.filter { $0 != .met && $0 != .reportOnly }
  /// What `--strict` adds: nothing may stay open.
  static let strictStates: [AssessmentState] = [.noData, .needsInterpretation, .needsVerdict]

  /// What was said about a state, in place of what it does by itself.
  private var changes: [AssessmentState: Bool] = [:]

  mutating func add(_ states: some Sequence<AssessmentState>) {
    for state in states { changes[state] = true }
  }

  mutating func remove(_ states: some Sequence<AssessmentState>) {
    for state in states { changes[state] = false }
  }

  func fails(_ assessment: Assessment) -> Bool {
    guard assessment.requirement.force.binds else { return false }
    return changes[assessment.state] ?? assessment.fails
  }
}

extension AssessmentRun {
  /// Decides anew which results fail.
  mutating func apply(_ policy: FailurePolicy) {
    for position in assessments.indices {
      assessments[position].fails = policy.fails(assessments[position])
    }
  }
}
