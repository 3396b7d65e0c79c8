/// What came out for one requirement, and what it was computed from.
struct Assessment: Sendable {
  let requirement: Requirement
  let state: AssessmentState
  var fails: Bool
  /// The day it was judged on; nil before it is in force.
  let assessedOn: Day?
  /// The reading an interpretation chose; nil where there is one reading only, or none was chosen.
  let reading: String?
  /// How far from the threshold is still met, by interpretation; nil without one.
  let tolerance: ExactNumber?
  /// The outcome under the reading that counts; nil when none counts yet.
  let outcome: Outcome?
  /// The outcome under every named reading, for showing.
  let readings: [(id: String, title: Localized, outcome: Outcome)]
  /// The value is a district's part of what is asked of the whole city, so that it is told and not judged.
  var isDistrictPart = false

  /// What the records give under one reading.
  struct Outcome: Sendable {
    var truth = Truth.unknown
    /// A verdict nobody has given yet could settle it.
    var awaitsVerdict = false
    /// The value as recorded: what the records alone give, complete or not.
    var value: ExactNumber?
    /// What the value can be, given what may not be recorded.
    var bounds = Quantity.unknown
    var numerator: ExactNumber?
    var denominator: ExactNumber?
    /// For a check of each subject: how many there are, how many pass, how many are open.
    var subjects: Subjects?
    var gaps: [Gap] = []
    /// The first records counted, in their order.
    var evidence: [RecordHandle] = []
    var evidenceTotal = 0
    /// The declarations of completeness that were relied on.
    var declarations: [RecordHandle] = []
  }

  /// The subjects of a check, one by one.
  struct Subjects: Sendable {
    var total = 0
    var passed = 0
    var failing: [Subject] = []
    var excepted: [Subject] = []
    var open: [Subject] = []
  }

  /// One subject that does not pass.
  struct Subject: Sendable, Hashable {
    var record: RecordHandle
    /// Its own value, where the check has one.
    var value: ExactNumber?
  }

  /// Something the records do not say, and how often that mattered.
  struct Gap: Sendable, Hashable {
    var gap: Evaluator.Gap
    var count: Int
  }
}

/// What a run of assessments gave.
struct AssessmentRun: Sendable {
  let asOf: Day
  var assessments: [Assessment]
  /// What is wrong with the requirements themselves.
  let diagnostics: [Diagnostic]
  /// Requirements that could not be assessed because of that.
  let broken: [String]
  /// The district whose own view this is; nil for the whole city.
  var district: RecordHandle?
  /// Requirements that are not the district's: of another district, or about nothing in it.
  var outsideDistrict: [String] = []

  /// How many requirements are in each state, in the order of the states.
  var totals: [(state: AssessmentState, count: Int)] {
    AssessmentState.allCases.map { state in
      (state, assessments.count { $0.state == state })
    }
  }

  /// Whether the run ends with status 1.
  var fails: Bool { diagnostics.hasErrors || assessments.contains(where: \.fails) }
}
