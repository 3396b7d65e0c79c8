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
  private(set) var day: Day
  var assumptions = Assumptions() {
    didSet { if assumptions != oldValue { forgetResults() } }
  }
  /// The records that answers rest on since `begin`.
  private(set) var evidence = RecordSet()
  /// What left something open since `begin`, and how often.
  private(set) var gaps: [Gap: Int] = [:]
  /// The declarations of completeness that were relied on.
  private(set) var reliedOn: Set<RecordHandle> = []

  /// By kind and field, whether it must have a value.
  private let isRequired: [[Bool]]

  // Kept between programmes.
  let declarations: Declarations
  private var indexes: [RowIndex] = []
  private var indexNumbers: [IndexIdentity: Int] = [:]
  /// By kind.
  private var activePlans: [ActivePlan?]
  private var spans: [RecordHandle: ActiveSpan] = [:]
  private var verdicts: [String: [RecordHandle: Truth]] = [:]

  // Of the programme at hand.
  private var program = Program()
  private var literals: [RecordHandle?] = []
  private var rows: [RecordHandle] = []
  private var quantities: [ResultIdentity: Quantity] = [:]
  /// By the number of a query: how its rows are found, once that is decided.
  private var lookups: [Lookup?] = []
  /// By the number of a query: the scope asked about last, and whether a declaration covers it. Most queries ask about one.
  private var coverage: [(programme: RecordHandle?, territory: RecordHandle?, isCovered: Bool)?] =
    []
  /// What was found absent since the last row began; counted when the row is left open by it.
  private var absent: Gap?

  init(store: PlanStore, day: Day) {
    self.store = store
    self.day = day
    declarations = Declarations(store)
    isRequired = store.schema.kinds.map { $0.fields.map(\.isRequired) }
    activePlans = [ActivePlan?](repeating: nil, count: store.schema.kinds.count)
  }

  /// Something the records do not say.
  enum Gap: Sendable, Hashable {
    /// No `return` says that these records are complete.
    case declaration(kind: Int, programme: RecordHandle?, territory: RecordHandle?)
    /// A field that was needed is absent.
    case field(kind: Int, field: Int)
    /// No record of the kind fits, where one was asked for.
    case record(kind: Int)
    /// Several records of the kind fit, with different values, where one was asked for.
    case several(kind: Int)
    /// A person has not judged yet.
    case verdict(String)
  }

  /// Takes up a programme on a day; what was collected before is forgotten, indexes stay.
  mutating func begin(_ program: Program, on day: Day) {
    self.program = program
    literals = program.literals.map { store.find($0.id) }
    rows = [RecordHandle](repeating: RecordHandle(index: 0), count: program.slotCount)
    if day != self.day {
      self.day = day
      verdicts = [:]
    }
    evidence = RecordSet()
    reliedOn = []
    gaps = [:]
    absent = nil
    lookups = [Lookup?](repeating: nil, count: program.queryCount)
    coverage = Array(repeating: nil, count: program.queryCount)
    forgetResults()
  }

  private mutating func forgetResults() { quantities.removeAll(keepingCapacity: true) }

  /// Binds a row to a slot, such as the subject a condition is about.
  mutating func bind(_ row: RecordHandle, to slot: Int) {
    rows[slot] = row
    absent = nil
  }

  /// Counts what was absent since the last row was bound, because it left an answer open.
  mutating func noteAbsence() {
    if let absent { gaps[absent, default: 0] += 1 }
    absent = nil
  }

  mutating func note(_ gap: Gap) { gaps[gap, default: 0] += 1 }

  // MARK: Conditions

  mutating func truth(_ condition: Condition) -> Truth {
    switch condition {
    case .constant(let truth): return truth
    case .all(let parts):
      var result = Truth.yes
      for part in parts {
        result = min(result, truth(part))
        if result == .no { break }
      }
      return result
    case .any(let parts):
      var result = Truth.no
      for part in parts {
        result = max(result, truth(part))
        if result == .yes { break }
      }
      return result
    case .not(let part): return !truth(part)
    case .same(let left, let right):
      let (a, b) = (truth(left), truth(right))
      return a == .unknown || b == .unknown ? .unknown : Truth(a == b)
    case .truth(let path):
      guard let (row, field) = place(path) else { return .unknown }
      let value =
        path.field.members.isEmpty
        ? store.boolean(row, field: field) : memberText(row, field, path).map { $0 == "true" }
      return Truth(known(value, row, field))
    case .present(let path):
      guard let row = self.row(path.record) else { return .unknown }
      guard let field = field(path.field, of: row) else { return .no }
      return Truth(
        path.field.members.isEmpty
          ? store.hasValue(row, field: field) : memberNode(row, field, path) != nil)
    case .textIs(let path, let utf8):
      guard let (row, field) = place(path) else { return .unknown }
      let value =
        path.field.members.isEmpty
        ? store.textEquals(row, field: field, utf8)
        : memberText(row, field, path).map { $0.utf8.elementsEqual(utf8) }
      return Truth(known(value, row, field))
    case .textIsOneOf(let path, let texts):
      guard let (row, field) = place(path) else { return .unknown }
      if path.field.members.isEmpty {
        for text in texts {
          guard let isEqual = known(store.textEquals(row, field: field, text), row, field) else {
            return .unknown
          }
          if isEqual { return .yes }
        }
        return .no
      }
      return Truth(
        known(memberText(row, field, path), row, field).map { value in
          texts.contains { value.utf8.elementsEqual($0) }
        })
    case .texts(let left, let right):
      guard let a = text(left), let b = text(right) else { return .unknown }
      return Truth(a == b)
    case .textContains(let whole, let part):
      guard let whole = text(whole), let part = text(part) else { return .unknown }
      return Truth(contains(part, in: whole))
    case .records(let left, let right): return records(left, right)
    case .numbers(let comparison, let left, let right):
      return quantity(left).compare(comparison, to: quantity(right))
    case .dates(let comparison, let left, let right):
      guard let a = date(left), let b = date(right) else { return .unknown }
      return a.compare(comparison, to: b)
    case .listContainsText(let path, let value):
      guard let (row, field) = place(path), let value = text(value) else { return .unknown }
      return Truth(known(store.contains(row, field: field, Array(value.utf8)), row, field))
    case .listContainsRecord(let path, let record):
      guard let (row, field) = place(path), let record = self.row(record) else { return .unknown }
      let id = Array(store.id(of: record).utf8)
      return Truth(known(store.contains(row, field: field, id), row, field))
    case .active(let record): return self.row(record).map { active($0) } ?? .unknown
    case .verdict(let criterion, let record):
      return self.row(record).map { verdict(program.criteria[criterion], on: $0) } ?? .unknown
    case .exists(let query):
      let found = matches(query)
      if !found.definite.isEmpty {
        if !assumptions.recordsAreComplete { evidence.insert(found.definite[0].index) }
        return .yes
      }
      if !found.possible.isEmpty { return .unknown }
      return isComplete(query) ? .no : .unknown
    }
  }

  /// Whether two references name the same record. A quoted id that no record has, and a reference that was left out, equal
  /// none.
  private mutating func records(_ left: RecordOperand, _ right: RecordOperand) -> Truth {
    let a = reach(left)
    if case .none = a { return .no }
    switch (a, reach(right)) {
    case (_, .none): return .no
    case (.record(let a), .record(let b)): return Truth(a == b)
    case (.unknown, _), (_, .unknown): return .unknown
    case (.none, _): return .no
    }
  }

  /// Passes a value on; remembers which field was absent when there is none.
  private mutating func known<Value>(_ value: Value?, _ row: RecordHandle, _ field: Int) -> Value? {
    if value == nil { absent = .field(kind: store.kind(of: row), field: field) }
    return value
  }

  private func contains(_ part: String, in whole: String) -> Bool {
    let (part, whole) = (Array(part.utf8), Array(whole.utf8))
    guard !part.isEmpty else { return true }
    guard part.count <= whole.count else { return false }
    return (0...(whole.count - part.count)).contains {
      whole[$0..<($0 + part.count)].elementsEqual(part)
    }
  }

  // MARK: Records and fields

  /// Where references lead.
  enum Reached {
    case record(RecordHandle)
    /// A reference on the way was left out where it may be: it refers to nothing.
    case none
    /// A reference on the way has to be there and is not, or names nothing that exists.
    case unknown
  }

  mutating func reach(_ operand: RecordOperand) -> Reached {
    var row: RecordHandle
    switch operand.base {
    case .slot(let slot): row = rows[slot]
    case .literal(let literal):
      guard let found = literals[literal] else { return .none }
      row = found
    }
    for hop in operand.hops {
      guard let field = field(hop, of: row) else { return .none }
      if let next = store.reference(row, field: field) {
        row = next
        continue
      }
      let kind = store.kind(of: row)
      if !isRequired[kind][field], !store.hasValue(row, field: field) {
        return .none
      }
      absent = .field(kind: kind, field: field)
      return .unknown
    }
    return .record(row)
  }

  /// The record an operand leads to; nil when there is none, or none is known.
  mutating func row(_ operand: RecordOperand) -> RecordHandle? {
    if case .record(let row) = reach(operand) { return row }
    return nil
  }

  /// The position of a field in the kind a row is of; nil when that kind has no such field.
  private func field(_ access: FieldAccess, of row: RecordHandle) -> Int? {
    let kind = store.kind(of: row)
    for position in access.kinds.indices where access.kinds[position] == kind {
      return access.fields[position]
    }
    return nil
  }

  private mutating func place(_ path: FieldPath) -> (row: RecordHandle, field: Int)? {
    guard let row = row(path.record), let field = field(path.field, of: row) else { return nil }
    return (row, field)
  }

  /// The node of a value inside a group.
  private func memberNode(_ row: RecordHandle, _ field: Int, _ path: FieldPath) -> Int? {
    guard var node = store.node(row, field: field) else { return nil }
    let document = store.document(of: row)
    for member in path.field.members {
      guard document.nodes[node].shape == .mapping, let next = document.child(member, of: node),
        document.nodes[next].shape != .absent
      else { return nil }
      node = next
    }
    return node
  }

  private func memberText(_ row: RecordHandle, _ field: Int, _ path: FieldPath) -> String? {
    memberNode(row, field, path).flatMap { store.document(of: row).text(of: $0) }
  }

  // MARK: Values

  mutating func text(_ value: TextValue) -> String? {
    switch value {
    case .literal(let text): return text
    case .identifier(let record): return row(record).map { store.id(of: $0) }
    case .field(let path):
      guard let (row, field) = place(path) else { return nil }
      return known(
        path.field.members.isEmpty
          ? store.text(row, field: field) : memberText(row, field, path), row, field)
    case .pick(let pick):
      var found: String?
      for row in picked(pick.query, pick.order) {
        bind(row, to: pick.query.slot)
        guard let value = text(pick.value), found == nil || found == value else {
          return leftOpen(pick.query, several: found != nil)
        }
        found = value
      }
      return found
    }
  }

  /// The items of a list field; nil when it is absent.
  mutating func list(_ path: FieldPath) -> [String]? {
    guard let (row, field) = place(path), path.field.members.isEmpty,
      store.hasValue(row, field: field)
    else { return nil }
    return store.texts(row, field: field)
  }

  mutating func date(_ value: DateValue) -> DateRange? {
    switch value {
    case .literal(let date): return DateRange(date, isSpan: true)
    case .assessedDay: return DateRange(first: day, last: day)
    case .field(let path, let reading):
      guard let (row, field) = place(path) else { return nil }
      let date =
        path.field.members.isEmpty
        ? store.date(row, field: field) : memberText(row, field, path).flatMap { CoarseDate($0) }
      guard let date = known(date, row, field) else { return nil }
      switch reading {
      case .start: return DateRange(first: date.first, last: date.first)
      case .end: return DateRange(first: date.last, last: date.last)
      case .event: return DateRange(date)
      }
    case .pick(let pick):
      var found: DateRange?
      for row in picked(pick.query, pick.order) {
        bind(row, to: pick.query.slot)
        guard let value = date(pick.value), found == nil || found == value else {
          return leftOpen(pick.query, several: found != nil)
        }
        found = value
      }
      return found
    }
  }

  mutating func quantity(_ value: NumberValue) -> Quantity {
    switch value {
    case .constant(let number): return Quantity(number)
    case .field(let path, let isNonNegative):
      let unknown = Quantity(low: isNonNegative ? 0 : nil, high: nil)
      guard let (row, field) = place(path) else { return unknown }
      let number =
        path.field.members.isEmpty
        ? store.number(row, field: field) : memberText(row, field, path).flatMap { ExactNumber($0) }
      return known(number, row, field).map { Quantity($0) } ?? unknown
    case .arithmetic(let operation, let left, let right):
      let (a, b) = (quantity(left), quantity(right))
      switch operation {
      case .plus: return a + b
      case .minus: return a - b
      case .times: return a * b
      case .divided: return a / b
      }
    case .aggregate(let aggregate): return remembered(aggregate)
    case .pick(let pick):
      var found: Quantity?
      for row in picked(pick.query, pick.order) {
        bind(row, to: pick.query.slot)
        let value = quantity(pick.value)
        guard value.exact != nil, found == nil || found == value else {
          return leftOpen(pick.query, several: found != nil) ?? .unknown
        }
        found = value
      }
      return found ?? Quantity(low: pick.value.isNonNegative ? 0 : nil, high: nil)
    }
  }

  private mutating func leftOpen<Value>(_ query: RowQuery, several: Bool) -> Value? {
    if several { note(.several(kind: query.kind)) } else { noteAbsence() }
    return nil
  }

  /// The rows that may be "the one" or the latest: one, or several that must agree; none when that is open.
  private mutating func picked(_ query: RowQuery, _ order: FieldPath?) -> [RecordHandle] {
    var found = matches(query)
    if let order { found = latest(found, by: order, slot: query.slot) }
    guard found.possible.isEmpty || assumptions.recordsAreComplete else { return [] }
    if found.definite.isEmpty { note(.record(kind: query.kind)) }
    collect(found.definite)
    return found.definite
  }

  /// Those rows of which none is known to be later than the others, up to the assessed day.
  private mutating func latest(_ matches: Matches, by order: FieldPath, slot: Int) -> Matches {
    var dated: [(row: RecordHandle, date: DateRange, isDefinite: Bool)] = []
    var result = Matches()
    for (rows, isDefinite) in [(matches.definite, true), (matches.possible, false)] {
      for row in rows {
        bind(row, to: slot)
        guard let date = date(.field(order, .event)) else {
          result.possible.append(row)
          continue
        }
        if date.first <= day { dated.append((row, date, isDefinite)) }
      }
    }
    guard let newest = dated.filter(\.isDefinite).map(\.date.first).max() else {
      result.possible += dated.map(\.row)
      return result
    }
    for item in dated where item.date.last >= newest {
      if item.isDefinite {
        result.definite.append(item.row)
      } else {
        result.possible.append(item.row)
      }
    }
    return result
  }

  // MARK: Results kept

  /// What an answer was for: the query, and the key it was looked up by where it has one.
  private struct ResultIdentity: Hashable {
    var query: Int
    var key: RecordHandle?
  }

  private mutating func remembered(_ aggregate: AggregateValue) -> Quantity {
    let query = aggregate.query
    var identity: ResultIdentity?
    if aggregate.outerSlots == 0 {
      identity = ResultIdentity(query: query.number)
    } else if query.isDecidedByKeys, query.keys.count == 1, aggregate.outerSlotsOfWork == 0,
      case .record(_, let value) = query.keys[0].part, let key = row(value)
    {
      identity = ResultIdentity(query: query.number, key: key)
    }
    if let identity, let known = quantities[identity] { return known }
    let result = evaluate(aggregate)
    if let identity { quantities[identity] = result }
    return result
  }

  /// Adds rows to the evidence, unless a value is computed for showing only.
  mutating func collect(_ rows: [RecordHandle]) {
    guard !assumptions.recordsAreComplete else { return }
    for row in rows { evidence.insert(row.index) }
  }

  // MARK: Rows

  /// The rows that surely fulfil a query's condition, and those that may.
  struct Matches {
    var definite: [RecordHandle] = []
    var possible: [RecordHandle] = []
  }

  mutating func matches(_ query: RowQuery, includingExamples: Bool = false) -> Matches {
    var result = Matches()
    if query.outerSlots != 0, !query.keys.isEmpty {
      let lookup = lookup(for: query)
      let index = lookup.index
      var isKnown = true
      switch lookup.value {
      case .record(let operand):
        switch reach(operand) {
        case .record(let record):
          for row in index.rows(for: record) { add(row, lookup.others, .yes, query.slot, &result) }
        case .none: return result
        case .unknown: isKnown = false
        }
      case .text(let value):
        if let text = text(value) {
          for row in index.rows(for: text) { add(row, lookup.others, .yes, query.slot, &result) }
        } else {
          isKnown = false
        }
      }
      if !isKnown {
        for row in index.allRows { add(row, lookup.others, .unknown, query.slot, &result) }
      }
      for row in index.rowsWithoutKey { add(row, lookup.others, .unknown, query.slot, &result) }
      return result
    }
    for index in store.handles(ofKind: query.kind) {
      let row = RecordHandle(index: index)
      if includingExamples || !store.isExample(row) {
        add(row, query.conjuncts, .yes, query.slot, &result)
      }
    }
    return result
  }

  /// Adds a row to the matches as far as the conditions hold.
  private mutating func add(
    _ row: RecordHandle, _ conditions: [Condition], _ start: Truth, _ slot: Int,
    _ matches: inout Matches
  ) {
    bind(row, to: slot)
    var result = start
    for condition in conditions {
      result = min(result, truth(condition))
      if result == .no { return }
    }
    if result == .yes {
      matches.definite.append(row)
    } else if !assumptions.recordsAreComplete {
      noteAbsence()
      matches.possible.append(row)
    }
  }

  /// Which index: the kind and the column.
  private struct IndexIdentity: Hashable {
    var kind: Int
    var record: RecordOperand?
    var text: FieldPath?
  }

  /// How the rows of a correlated query are found: in which index, by what value, under which further conditions.
  private final class Lookup {
    enum Value {
      case record(RecordOperand)
      case text(TextValue)
    }

    let index: RowIndex
    let value: Value
    let others: [Condition]

    init(index: RowIndex, value: Value, others: [Condition]) {
      self.index = index
      self.value = value
      self.others = others
    }
  }

  /// The lookup of a query that has keys, by the column with the most different values.
  private mutating func lookup(for query: RowQuery) -> Lookup {
    if let known = lookups[query.number] { return known }
    var best: (index: RowIndex, key: RowQuery.Key)?
    for key in query.keys {
      let index = indexes[indexNumber(key.part, query)]
      if index.distinctKeys > best?.index.distinctKeys ?? -1 { best = (index, key) }
    }
    guard let best else { preconditionFailure("only a query that has keys is looked up") }
    let value: Lookup.Value =
      switch best.key.part {
      case .record(_, let other): .record(other)
      case .text(_, let other): .text(other)
      }
    let lookup = Lookup(
      index: best.index, value: value,
      others: query.conjuncts.indices.filter { $0 != best.key.conjunct }.map { query.conjuncts[$0] }
    )
    lookups[query.number] = lookup
    return lookup
  }

  /// The index of a column, made when it is first asked for.
  private mutating func indexNumber(_ key: RowQuery.Key.Part, _ query: RowQuery) -> Int {
    var identity = IndexIdentity(kind: query.kind)
    switch key {
    case .record(var column, _):
      column.base = .slot(0)
      identity.record = column
    case .text(var column, _):
      column.record.base = .slot(0)
      identity.text = column
    }
    if let known = indexNumbers[identity] { return known }
    indexes.append(makeIndex(key, query))
    indexNumbers[identity] = indexes.count - 1
    return indexes.count - 1
  }

  private mutating func makeIndex(_ key: RowQuery.Key.Part, _ query: RowQuery) -> RowIndex {
    var builder = RowIndex.Builder()
    for index in store.handles(ofKind: query.kind) {
      let row = RecordHandle(index: index)
      guard !store.isExample(row) else { continue }
      bind(row, to: query.slot)
      switch key {
      case .record(let column, _):
        switch reach(column) {
        case .record(let key): builder.add(row, key: key)
        case .none: break
        case .unknown: builder.add(row, key: nil)
        }
      case .text(let column, _): builder.add(row, text: text(.field(column)))
      }
    }
    absent = nil
    return builder.finish()
  }

  // MARK: Days

  /// How the records of a kind say from when to when they hold.
  private struct ActivePlan {
    var from: Int?
    var to: Int?
    var programme: RecordOperand?
  }

  /// From when to when a record holds; nil for an end that is open.
  struct ActiveSpan: Sendable, Hashable {
    var first: Day?
    var last: Day?

    func contains(_ day: Day) -> Bool {
      (first.map { $0 <= day } ?? true) && (last.map { day <= $0 } ?? true)
    }
  }

  /// From when to when a record holds: its own bounds, and for a missing one its programme's.
  mutating func span(of row: RecordHandle) -> ActiveSpan {
    if let known = spans[row] { return known }
    let plan = activePlan(store.kind(of: row))
    var span = ActiveSpan(
      first: plan.from.flatMap { store.date(row, field: $0)?.first },
      last: plan.to.flatMap { store.date(row, field: $0)?.last })
    if span.first == nil || span.last == nil, let operand = plan.programme,
      let programme = follow(operand.hops, from: row), programme != row
    {
      let bounds = self.span(of: programme)
      span.first = span.first ?? bounds.first
      span.last = span.last ?? bounds.last
    }
    // Only what others refer to again and again is worth keeping.
    if plan.programme == nil { spans[row] = span }
    return span
  }

  private mutating func active(_ row: RecordHandle) -> Truth { Truth(span(of: row).contains(day)) }

  private mutating func activePlan(_ kind: Int) -> ActivePlan {
    if let plan = activePlans[kind] { return plan }
    let declared = store.schema.kinds[kind]
    let plan = ActivePlan(
      from: declared.index(ofField: "from"), to: declared.index(ofField: "to"),
      programme: declared.programmePath.flatMap {
        RecordOperand(path: $0, from: kind, in: store.schema)
      })
    activePlans[kind] = plan
    return plan
  }

  /// The record that references lead to from a row, without noting what is absent.
  private func follow(_ hops: [FieldAccess], from row: RecordHandle) -> RecordHandle? {
    var row = row
    for hop in hops {
      guard let field = field(hop, of: row), let next = store.reference(row, field: field) else {
        return nil
      }
      row = next
    }
    return row
  }

  // MARK: Verdicts and completeness

  private mutating func verdict(_ criterion: String, on subject: RecordHandle) -> Truth {
    if verdicts[criterion] == nil {
      verdicts[criterion] = Verdicts.standing(criterion, in: store, on: day)
    }
    if let truth = verdicts[criterion]?[subject], truth != .unknown { return truth }
    absent = .verdict(criterion)
    return assumptions.missingVerdicts
  }

  /// Whether a declaration says that all records a query draws on are recorded; notes the gap when none does.
  mutating func isComplete(_ query: RowQuery) -> Bool {
    if assumptions.recordsAreComplete || query.scope.isSingle { return true }
    // A programme without a district is no gap in the records.
    let found = absent
    defer { absent = found }
    let programme = query.scope.programme.flatMap { row($0) }
    let territory =
      query.scope.territory.flatMap { row($0) }
      ?? programme.flatMap { declarations.territory(ofProgramme: $0, in: store) }
    if let known = coverage[query.number], known.programme == programme,
      known.territory == territory
    {
      return known.isCovered
    }
    let start = programme.flatMap { span(of: $0).first }
    if let declaration = declarations.covering(
      kind: query.kind, programme: programme, territory: territory, day: day, start: start,
      { span(of: $0) })
    {
      reliedOn.insert(declaration)
      coverage[query.number] = (programme, territory, true)
      return true
    }
    note(.declaration(kind: query.kind, programme: programme, territory: territory))
    coverage[query.number] = (programme, territory, false)
    return false
  }
}
