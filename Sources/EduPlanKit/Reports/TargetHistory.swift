/// How the values of requirements came to be what they are: one point after the other, from the commits of a repo.
struct TargetHistory: Sendable {
  /// What one point of the history stands for.
  enum Step: String, Sendable, CaseIterable { case month, commit, tag }

  /// A commit as it is told, free of git.
  struct Revision: Sendable, Hashable {
    var name: String
    var day: Day
    var author: String
    var subject: String
  }

  /// One state of the data, as of a day.
  struct Point: Sendable {
    /// `2024-03`, a tag, or the day of a commit.
    var label: String
    var day: Day
    /// Nil where there is no commit with readable data up to then.
    var revision: Revision?
    /// There is a commit, but its data cannot be read.
    var isUnread = false
  }

  /// What a requirement came to at one point.
  struct Value: Sendable {
    /// As that state states it.
    var requirement: Requirement
    var programme: String?
    /// What it is held against, as it is shown.
    var thresholdText: Table.Cell
    var due: CoarseDate?
    /// Its place among the requirements of that state.
    var order: [Int]
    var state: AssessmentState
    var fails: Bool
    /// As it is shown, such as `≥ 85` or `83 / 85`; absent where nothing is recorded.
    var text: Table.Cell
    /// The value, or of a check of each subject how many pass; nil where nothing is recorded or may be told.
    var number: ExactNumber?
    /// Of a check of each subject: how many there are.
    var total: ExactNumber?
    var numerator: ExactNumber?
    var denominator: ExactNumber?
    /// Nobody has declared that this is all.
    var isLowerBound: Bool
    /// What its value is held against.
    var threshold: ExactNumber?
  }

  /// A commit that moved a value, by its data and not by time.
  struct Move: Sendable {
    var revision: Revision
    var before: ExactNumber?
    var after: ExactNumber?
  }

  /// One requirement through all points.
  struct Series: Sendable {
    /// As the last state that has it states it.
    var id: String
    /// One for each point; nil where there is none, or it is not in force.
    var values: [Value?]
    /// Those that moved it since the point before; empty where nobody looked.
    var moves: [[Move]]
    var forecast: Forecast?

    /// The positions of the points with a number.
    var known: [Int] { values.indices.filter { values[$0]?.number != nil } }
    /// The value before a point: the last one there is.
    func value(before position: Int) -> Value? { values[..<position].last { $0 != nil } ?? nil }
    /// What is known of it last, by which it is named.
    var last: Value? { values.last { $0 != nil } ?? nil }
  }

  /// A commit whose data could not be used.
  struct Skipped: Sendable, Hashable {
    var revision: Revision
    var reason: Localized
  }

  var step: Step
  var points: [Point]
  var series: [Series]
  /// Newest first.
  var skipped: [Skipped] = []
  /// The day before which the clone has no commits; nil where it has all.
  var cutOff: Day?
  /// Files differ from the last commit.
  var isDirty = false
  /// Who committed is not told.
  var isPublic = false
  /// Requirements without any number, left out.
  var emptyCount = 0
}
