/// Evaluates programmes over the records of a repo, as of a day, in three-valued logic and within exact bounds.
///
/// What comes in: a store, a day, and programmes the typer made. What goes out: truths and quantities, the records they
/// rest on, and the gaps that left something open. One evaluator serves many programmes, so that an index is made once
/// for all of them. It writes nothing and knows no format.
struct Evaluator {
  /// How what is not known is taken.
  struct Assumptions: Sendable, Hashable {
    /// What a verdict that nobody has given yet is taken for.
    var missingVerdicts = Truth.unknown
    /// Takes the records for all there is, and what they leave open for not so: the value as recorded, for showing.
    var recordsAreComplete = false
  }

  let store: PlanStore
  /// The day as of which records are active and verdicts stand.
  var day: Day
  var assumptions = Assumptions() {
    didSet { if assumptions != oldValue { forgetResults() } }
  }
  /// The time of the subject at hand, as its requirement has it: what `start`, `period` and `elapsed-months` stand for, until
  /// another programme is begun.
  var subjectTime = SubjectTime()
  /// The records that answers rest on since `begin`, what left something open and how often, and the declarations of
  /// completeness that were relied on.
  var basis = Basis()

  /// Whose part of a value for the whole city is asked for: queries that depend on no other row see that district alone.
  var view: DistrictView?
  /// Whether a query met records, since `begin`, that no district can be told of.
  var isViewBlind = false

  /// By kind and field, whether it must have a value.
  let isRequired: [[Bool]]

  // Kept between programmes.
  let declarations: Declarations
  /// Whether the number of records a declaration states is the number there are.
  var borneOut: [RecordHandle: Bool] = [:]
  let shared: SharedRows
  /// By kind.
  var activePlans: [ActivePlan?]
  /// By kind, then record: the spans of kinds that many others refer to, once they are known.
  var spans: [[ActiveSpan?]]
  private var verdicts: [VerdictIdentity: [RecordHandle: Truth]] = [:]

  // Of the programme at hand.
  var program = Program()
  var literals: [RecordHandle?] = []
  var rows: [RecordHandle] = []
  private var quantities: [ResultIdentity: Quantity] = [:]
  private var foundRows: [ResultIdentity: Matches] = [:]
  /// By the number of a query: how its rows are found, once that is decided.
  var lookups: [Lookup?] = []
  /// By the number of a pick: the rows it was made from last. Values of one row are mostly asked for one after the other.
  var lastPicks: [LastPick?] = []
  /// By the number of a query: the scope asked about last, and whether a declaration covers it. Most queries ask about one.
  var coverage: [(scope: CoverageScope, isCovered: Bool)?] = []
  /// What was found absent since the last row began; counted when the row is left open by it.
  var absent: Gap?

  /// - Parameter shared: what is shared with other evaluators of the same store.
  init(store: PlanStore, day: Day, shared: SharedRows = SharedRows()) {
    self.store = store
    self.shared = shared
    self.day = day
    declarations = Declarations(store)
    isRequired = store.schema.kinds.map { $0.fields.map(\.isRequired) }
    activePlans = [ActivePlan?](repeating: nil, count: store.schema.kinds.count)
    spans = [[ActiveSpan?]](repeating: [], count: store.schema.kinds.count)
  }

  /// When the subject at hand started, and which of its periods is judged.
  struct SubjectTime: Sendable, Hashable {
    var start: CoarseDate?
    var period: ClosedRange<Day>?
  }

  /// Something the records do not say.
  enum Gap: Sendable, Hashable {
    /// No `return` says that these records are complete.
    case declaration(kind: Int, programme: RecordHandle?, territory: RecordHandle?)
    /// A `return` would cover them, but the number of records it declares is not the number there are.
    case miscount(RecordHandle)
    /// A field that was needed is absent.
    case field(kind: Int, field: Int)
    /// No record of the kind fits, where one was asked for.
    case record(kind: Int)
    /// Several records of the kind fit, with different values, where one was asked for.
    case several(kind: Int)
    /// A person has not judged yet.
    case verdict(String)
    /// Nothing says when the subject started, or says it too coarsely for what is counted from it.
    case start
    /// Nobody has said until when it is to be done, where the document does not.
    case due
    /// Nobody has said on which day a school year starts.
    case schoolYear
    /// Nobody has said whether a period that is cut short is owed.
    case partPeriods
    /// The subject started so long ago that its periods are past counting.
    case periods
    /// Nobody has chosen one of several readings.
    case reading
    /// Nobody has said how far from a hedged threshold is still met.
    case tolerance
    /// A number was to be divided by zero.
    case zeroDenominator
    /// A number was to be divided by one that is not known.
    case noDenominator
  }

  /// Takes up a programme on a day; what was collected before is forgotten, indexes stay. No subject's time is known yet.
  mutating func begin(_ program: Program, on day: Day) {
    self.program = program
    literals = program.literals.map { store.find($0.id) }
    rows = [RecordHandle](repeating: RecordHandle(index: 0), count: program.slotCount)
    self.day = day
    subjectTime = SubjectTime()
    basis = Basis()
    absent = nil
    isViewBlind = false
    lookups = [Lookup?](repeating: nil, count: program.queryCount)
    lastPicks = [LastPick?](repeating: nil, count: program.pickCount)
    coverage = Array(repeating: nil, count: program.queryCount)
    forgetResults()
  }

  /// What a body gives when another day is the assessed one.
  mutating func at<Value>(_ day: Day, _ body: (inout Self) -> Value) -> Value {
    let assessed = self.day
    self.day = day
    defer { self.day = assessed }
    return body(&self)
  }

  private mutating func forgetResults() {
    quantities.removeAll(keepingCapacity: true)
    foundRows.removeAll(keepingCapacity: true)
    for position in lastPicks.indices { lastPicks[position] = nil }
  }

  /// Binds a row to a slot, such as the subject a condition is about.
  mutating func bind(_ row: RecordHandle, to slot: Int) {
    rows[slot] = row
    absent = nil
  }

  /// Counts what was absent since the last row was bound, because it left an answer open.
  mutating func noteAbsence() {
    if let absent { basis.gaps[absent, default: 0] += 1 }
    absent = nil
  }

  /// Counts a gap that is about a query as a whole.
  mutating func note(_ gap: Gap) { basis.gaps[gap, default: 0] += 1 }

  // MARK: Results kept

  /// What an answer was for: the query, and the key it was looked up by where it has one.
  private struct ResultIdentity: Hashable {
    var query: Int
    var key: RecordHandle?
    var day: Day
    /// Nil for what asks for no subject's time.
    var time: SubjectTime?
  }

  /// What the verdicts that stand were looked up for.
  private struct VerdictIdentity: Hashable {
    var criterion: String
    var day: Day
  }

  /// Which records, on which day.
  struct CoverageScope: Equatable {
    var programme: RecordHandle?
    var territory: RecordHandle?
    var day: Day
    /// Set where only records of this period count.
    var period: ClosedRange<Day>?
  }

  /// The value of an aggregate, computed once where it depends on nothing, or on its key alone.
  mutating func remembered(_ aggregate: AggregateValue) -> Quantity {
    let query = aggregate.query
    var identity: ResultIdentity?
    if aggregate.outerSlots & ~timeSlots == 0 {
      identity = ResultIdentity(
        query: query.number, day: day, time: aggregate.outerSlots == 0 ? nil : subjectTime)
    } else if query.isDecidedByKeys, query.keys.count == 1, aggregate.outerSlotsOfWork == 0,
      case .record(_, let value) = query.keys[0].part, let key = row(value)
    {
      identity = ResultIdentity(query: query.number, key: key, day: day)
    }
    if let identity, let known = quantities[identity] { return known }
    let result = evaluate(aggregate)
    if let identity { quantities[identity] = result }
    return result
  }

  /// What a body finds for a query, looked for once where no row of another query matters.
  mutating func remembered(_ query: RowQuery, _ find: (inout Self) -> Matches) -> Matches {
    guard !query.isCorrelated else { return find(&self) }
    let identity = ResultIdentity(
      query: query.number, day: day, time: query.outerSlots == 0 ? nil : subjectTime)
    if let known = foundRows[identity] { return known }
    let found = find(&self)
    foundRows[identity] = found
    return found
  }

  /// Adds rows to the evidence, unless a value is computed for showing only.
  mutating func collect(_ rows: some Sequence<RecordHandle>) {
    guard !assumptions.recordsAreComplete else { return }
    for row in rows { basis.evidence.insert(row.index) }
  }

  // MARK: Verdicts and completeness

  mutating func verdict(_ criterion: String, on subject: RecordHandle) -> Truth {
    let identity = VerdictIdentity(criterion: criterion, day: day)
    if verdicts[identity] == nil {
      verdicts[identity] = Verdicts.standing(criterion, in: store, on: day)
    }
    if let truth = verdicts[identity]?[subject], truth != .unknown { return truth }
    absent = .verdict(criterion)
    return assumptions.missingVerdicts
  }
}
