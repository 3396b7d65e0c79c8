/// The nine answers a requirement can have; `docs/states.md` says when which.
enum AssessmentState: String, Sendable, CaseIterable {
  case met
  case notMet = "not-met"
  case notDue = "not-due"
  case noData = "no-data"
  case needsInterpretation = "needs-interpretation"
  case needsVerdict = "needs-verdict"
  case excepted
  case notInForce = "not-in-force"
  case reportOnly = "report-only"
}

/// Everything the state of a requirement follows from, as plain facts.
struct AssessmentFacts: Sendable, Hashable {
  /// The day lies within the period in force, or after it.
  var isInForce = true
  /// There is a threshold, a condition or a verdict to hold it against.
  var hasCheck = true
  /// The clause has several readings and no interpretation chooses one.
  var isUnread = false
  /// Whether it holds; under several readings, `unknown` only when every one of them is.
  var truth = Truth.unknown
  /// A verdict that nobody has given yet could settle what is unknown.
  var awaitsVerdict = false
  /// Nothing is owed yet by anybody who has not done it, and nothing else is open; under several readings, under each.
  var isPending = false
  /// It is open because nobody has said from when, or in which periods, it is owed.
  var isUntimed = false
  /// The day lies before the due date.
  var isBeforeDue = false
  /// There are records to look at, however few.
  var hasRecords = false
  /// Every failure is covered by a recorded exception.
  var isExcused = false
  /// The threshold is hedged (左右, 约) and no interpretation says by how much.
  var isHedged = false
  var force = Requirement.Force.must
}

extension AssessmentState {
  /// The first rule that applies, in this order, decides.
  init(_ facts: AssessmentFacts) {
    if !facts.isInForce {
      self = .notInForce
    } else if !facts.hasCheck {
      self = .reportOnly
    } else if facts.truth == .unknown, facts.isPending {
      self = .notDue
    } else if facts.isUnread {
      self = facts.truth == .unknown ? .noData : .needsInterpretation
    } else if facts.truth == .yes {
      self = .met
    } else if facts.truth == .unknown, facts.isBeforeDue, facts.hasRecords {
      self = .notDue
    } else if facts.truth == .unknown, facts.isUntimed {
      self = .needsInterpretation
    } else if facts.truth == .unknown {
      self = facts.awaitsVerdict ? .needsVerdict : .noData
    } else if facts.isBeforeDue {
      self = .notDue
    } else if facts.isExcused {
      self = .excepted
    } else {
      self = facts.isHedged ? .needsInterpretation : .notMet
    }
  }
}

extension AssessmentFacts {
  /// Whether the run fails by it: a requirement that binds is not met, or its hedge fell short.
  var fails: Bool {
    guard force.binds else { return false }
    switch AssessmentState(self) {
    case .notMet: return true
    case .needsInterpretation: return !isUnread && truth == .no
    default: return false
    }
  }
}
