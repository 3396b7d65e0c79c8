import Testing

@testable import EduPlanKit

@Suite("States, from plain facts")
struct AssessmentStateTests {
  /// Every combination of facts, with the state and failure that the table of docs/states.md gives.
  @Test("the first rule that applies decides, whatever else is the case")
  func precedence() {
    var seen: [AssessmentState: Int] = [:]
    for facts in Self.all {
      let state = AssessmentState(facts)
      seen[state, default: 0] += 1
      #expect(state == Self.table(facts), "\(facts)")
    }
    #expect(Set(seen.keys) == Set(AssessmentState.allCases))
  }

  @Test("only a requirement that binds fails, by being unmet or by a hedge that fell short")
  func failures() {
    for facts in Self.all {
      let state = AssessmentState(facts)
      if facts.force == .may || facts.force == .encourage || facts.force == .strive {
        #expect(!facts.fails)
      } else {
        let hedgeFellShort =
          state == .needsInterpretation && !facts.isUnread && facts.truth == .no
        #expect(facts.fails == (state == .notMet || hedgeFellShort), "\(facts)")
        if hedgeFellShort { #expect(facts.truth == .no && facts.isHedged && !facts.isBeforeDue) }
      }
    }
  }

  /// The table of the page, row by row, written independently of the code: a condition for each state.
  private static func table(_ facts: AssessmentFacts) -> AssessmentState {
    let rows: [(AssessmentState, Bool)] = [
      (.notInForce, !facts.isInForce),
      (.reportOnly, !facts.hasCheck),
      (.notDue, facts.truth == .unknown && facts.isPending),
      (.noData, facts.isUnread && facts.truth == .unknown),
      (.needsInterpretation, facts.isUnread),
      (.met, facts.truth == .yes),
      (.notDue, facts.truth == .unknown && facts.isBeforeDue && facts.hasRecords),
      (.needsInterpretation, facts.truth == .unknown && facts.isUntimed),
      (.needsVerdict, facts.truth == .unknown && facts.awaitsVerdict),
      (.noData, facts.truth == .unknown),
      (.notDue, facts.isBeforeDue),
      (.excepted, facts.isExcused),
      (.needsInterpretation, facts.isHedged),
      (.notMet, true),
    ]
    return rows.first { $0.1 }?.0 ?? .notMet
  }

  private static let all: [AssessmentFacts] = {
    var all: [AssessmentFacts] = []
    for truth in [Truth.no, .unknown, .yes] {
      for force in Requirement.Force.allCases {
        for bits in 0..<1024 {
          func bit(_ position: Int) -> Bool { bits >> position & 1 == 1 }
          var facts = AssessmentFacts()
          facts.isInForce = bit(0)
          facts.hasCheck = bit(1)
          facts.isUnread = bit(2)
          facts.awaitsVerdict = bit(3)
          facts.isBeforeDue = bit(4)
          facts.isExcused = bit(5)
          facts.isHedged = bit(6)
          facts.hasRecords = bit(7)
          facts.isPending = bit(8)
          facts.isUntimed = bit(9)
          facts.truth = truth
          facts.force = force
          all.append(facts)
        }
      }
    }
    return all
  }()
}
