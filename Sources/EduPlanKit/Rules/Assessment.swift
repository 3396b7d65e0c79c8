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
    /// When it is owed, for one answer for all; a check of each subject has it with the subjects.
    var timing: Timing?
    /// Not yet due, and nothing else stands against it.
    var isPending = false
    /// Open because nobody has said from when, or in which periods, it is owed.
    var isUntimed = false
    /// The due date that an interpretation states where the document names none.
    var decidedDue: CoarseDate?
    /// The starts that were counted from, in the order of their days.
    var starts: [StartUse] = []
    /// How many periods are owed, and in how many it holds; nil without periods.
    var periods: (owed: Int, kept: Int)?
    /// Where no period is stated: the last time, of each subject.
    var last: [LastTime] = []
    var gaps: [Gap] = []
    /// The first records counted, in their order.
    var evidence: [RecordHandle] = []
    var evidenceTotal = 0
    /// How many records of each kind were counted, by the kind's place in the schema.
    var evidenceKinds: [(kind: Int, count: Int)] = []
    /// The declarations of completeness that were relied on.
    var declarations: [RecordHandle] = []
    /// The answers behind a rate, by group; none where the requirement names no surveys.
    var samples: [SurveySample] = []
    /// The value is not told, since so few answered that one could tell who said what.
    var isKeptBack = false
  }

  /// The subjects of a check, one by one.
  struct Subjects: Sendable {
    var total = 0
    var passed = 0
    var failing: [Subject] = []
    var excepted: [Subject] = []
    var open: [Subject] = []
    /// Those that owe nothing yet.
    var pending: [Subject] = []
  }

  /// One subject that does not pass, or not yet.
  struct Subject: Sendable, Hashable {
    var record: RecordHandle
    /// Its own value, where the check has one.
    var value: ExactNumber?
    /// When it owes what is asked, where that depends on the subject or on periods.
    var timing: Timing?
    /// The answers behind its rate, by group.
    var samples: [SurveySample] = []
  }

  /// When something is owed, and in which periods it fell short.
  struct Timing: Sendable, Hashable {
    var start: CoarseDate?
    /// The last day there is time; of a cadence, the end of the first period that has not ended.
    var due: Day?
    /// The periods that ended without it, and those of which it is not known.
    var failing: [ClosedRange<Day>] = []
    var open: [ClosedRange<Day>] = []
    var owed = 0
    var kept = 0
  }

  /// What says when subjects start.
  enum StartSource: Sendable, Hashable {
    /// The requirement's own expression.
    case expression
    /// The subject's `from`.
    case subject
    case interpretation(RecordHandle)
    /// The `from` of the requirement or its programme.
    case programme
  }

  /// A start, and how many subjects have it.
  struct StartUse: Sendable, Hashable {
    var start: CoarseDate
    var source: StartSource
    var count: Int

    /// By day, then by what says so.
    var order: [Int] {
      let rank =
        switch source {
        case .expression: 0
        case .subject: 1
        case .interpretation(let record): 3 + Int(record.index)
        case .programme: 2
        }
      return [Int(start.first.ordinal), Int(start.last.ordinal), rank]
    }
  }

  /// The last time something was done, and how many days ago.
  struct LastTime: Sendable, Hashable {
    /// Nil where it is asked of all as one.
    var subject: RecordHandle?
    /// Nil where no time is recorded.
    var date: CoarseDate?
    /// From the last day the date can be.
    var days: Int?
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
    case .due: [7]
    case .schoolYear: [8]
    case .partPeriods: [9]
    case .periods: [10]
    case .reading: [11]
    case .tolerance: [12]
    case .verdict(let criterion): [13] + criterion.utf8.map { UInt64($0) }
    }
  }

  static func < (first: Self, second: Self) -> Bool {
    first.order.lexicographicallyPrecedes(second.order)
  }
}
