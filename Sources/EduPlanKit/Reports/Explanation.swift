/// Where the result of a requirement comes from: its clause, its check in words, and every record behind it.
///
/// Records keep their handles; everything that is said of them is already in words, in one language. Long groups are cut,
/// and their totals tell by how much.
struct RequirementExplanation: Sendable {
  let assessment: Assessment
  let asOf: Day
  /// What is told of the requirement before its records, line by line.
  var facts: [Fact] = []
  /// The reading that counts; every one of them while none is chosen.
  var readings: [Reading] = []
  /// The interpretations, verdicts and exceptions that bear on it.
  var decisions: Rows = Rows()

  /// A line of what is told, with the name JSON has for it.
  struct Fact: Sendable {
    var key: String
    var label: String
    var text: String
  }

  /// What one reading counts.
  struct Reading: Sendable {
    var id: String?
    var title: String
    /// The expressions with their places and in words.
    var expressions: [Expression] = []
    /// How the result follows from the parts: ① ÷ ②.
    var formula: String?
    var parts: [Part] = []
    /// For a check of each subject: whose they are.
    var subjects: Subjects?
    /// For what is owed in each period and has no subjects.
    var periods: Periods?
    /// Why a condition that is not about subjects does not hold, or is open.
    var reasons: [String] = []
  }

  /// An expression as written, and what it says.
  struct Expression: Sendable {
    var field: String
    var text: String
    var location: SourceLocation
    var words: String
  }

  /// A count, sum or other value made of records.
  struct Part: Sendable {
    /// ①, ②, …
    var mark: String
    var words: String
    /// What it comes to, in words such as `至少 3`; nil where it is no number.
    var value: String?
    /// What it can be, given what may not be recorded.
    var bounds: Quantity?
    /// What the records alone give.
    var recorded: ExactNumber?
    var counted = Rows()
    var open = Rows()
    var leftOut: [Group] = []
    /// How many records of the kind are of another programme, district or subject.
    var outside = 0
    /// So few gave the answers behind it that it is not shown.
    var isKeptBack = false
    /// Whether they are declared to be all there are; nil where that does not matter.
    var isComplete: Bool?
  }

  /// Candidates left out by one condition.
  struct Group: Sendable {
    /// The condition they fail.
    var condition: String
    var rows = Rows()
  }

  /// Records, as many as are shown, and how many there are.
  struct Rows: Sendable {
    var shown: [Row] = []
    var total = 0
  }

  /// A record with what is said of it.
  struct Row: Sendable {
    var record: RecordHandle
    var note: String?
  }

  /// The subjects of a check, group by group.
  struct Subjects: Sendable {
    /// The subjects as such: which records may be one, and which are not.
    var choice: Part
    var groups: [SubjectGroup]
  }

  /// The subjects with one result.
  struct SubjectGroup: Sendable {
    var result: SubjectResult
    var total: Int
    var shown: [Subject]
  }

  /// How a subject did.
  enum SubjectResult: String, Sendable, CaseIterable {
    case failing, open, excepted, pending, passed
    /// The document states no period: it is told, not judged.
    case told
  }

  /// One subject with the records that count for it.
  struct Subject: Sendable {
    var record: RecordHandle
    var value: String?
    var reasons: [String] = []
    var parts: [Part] = []
    /// From when its time is counted, with what says so, and until when there is time.
    var start: String?
    var due: Day?
    /// Where it is owed in each period.
    var periods: Periods?
  }

  /// The periods that have ended, as many as are shown.
  struct Periods: Sendable {
    var shown: [Period] = []
    var total = 0
  }

  /// One period with the records that count in it.
  struct Period: Sendable {
    var days: ClosedRange<Day>
    /// Cut short, by a start or an end.
    var isPart: Bool
    var result: SubjectResult
    var parts: [Part] = []
    var reasons: [String] = []
  }
}

extension RequirementExplanation.Part {
  /// Whether every survey that counts is of a small group: with a large one among them, nobody could tell who said what.
  ///
  /// In the public edition, whether what is told of the others gives them away; cut lists cannot be looked through.
  func restsOnSmallGroups(in store: PlanStore) -> Bool {
    if let publicView = store.publicView {
      return counted.shown.contains { publicView.keptBack.contains($0.record) }
        || (counted.shown.count < counted.total && !publicView.keptBack.isEmpty)
    }
    return restsOnSmallGroupsOnly(in: store)
  }

  private func restsOnSmallGroupsOnly(in store: PlanStore) -> Bool {
    !counted.shown.isEmpty && counted.shown.count == counted.total
      && counted.shown.allSatisfy { store.isSmallGroup($0.record) }
  }
}
