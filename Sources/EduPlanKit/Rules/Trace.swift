/// Why each row of a query counts or not: what an explanation shows beside the number the evaluator gives.
///
/// The candidates are the rows of the query's kind that belong to its scope (its programme, its district, the subject at
/// hand); the others are counted only. Each candidate is walked once.
struct RowTrace: Sendable {
  /// A row that may count, and what is not known of it.
  struct Open: Sendable, Hashable {
    var row: RecordHandle
    /// The position among the query's conjuncts of the first that is open.
    var conjunct: Int
    var gap: Evaluator.Gap?
  }

  /// A candidate that does not count.
  struct LeftOut: Sendable, Hashable {
    var row: RecordHandle
    /// The position among the query's conjuncts of the first it fails.
    var conjunct: Int
  }

  var counted: [RecordHandle] = []
  var open: [Open] = []
  var leftOut: [LeftOut] = []
  /// How many rows of the kind belong to another programme, district or subject.
  var outside = 0
  /// Whether a declaration says that these are all, so that the count is no lower bound.
  var isComplete = false
}

/// How one row stands to a query.
enum RowStanding: Sendable, Hashable {
  case counted
  case open(conjunct: Int, gap: Evaluator.Gap?)
  case leftOut(conjunct: Int)
  /// It belongs to another programme, district or subject.
  case outside
}

extension Evaluator {
  /// Walks the candidates of a query, whose outer rows are bound.
  mutating func trace(_ query: RowQuery) -> RowTrace {
    var trace = RowTrace()
    let order = ConjunctOrder(query, in: store.schema)
    let candidates = candidates(of: query)
    for row in candidates where !store.isExample(row) {
      switch standing(of: row, in: query, order) {
      case .counted: trace.counted.append(row)
      case .open(let conjunct, let gap):
        trace.open.append(RowTrace.Open(row: row, conjunct: conjunct, gap: gap))
      case .leftOut(let conjunct):
        trace.leftOut.append(RowTrace.LeftOut(row: row, conjunct: conjunct))
      case .outside: trace.outside += 1
      }
    }
    trace.isComplete = isComplete(query)
    return trace
  }

  /// How a row stands to a query, whose outer rows are bound.
  mutating func standing(of row: RecordHandle, in query: RowQuery) -> RowStanding {
    standing(of: row, in: query, ConjunctOrder(query, in: store.schema))
  }

  private mutating func standing(
    of row: RecordHandle, in query: RowQuery, _ order: ConjunctOrder
  ) -> RowStanding {
    bind(row, to: query.slot)
    var open: (conjunct: Int, gap: Gap?)?
    for (position, conjunct) in order.conjuncts.enumerated() {
      absent = nil
      switch truth(query.conjuncts[conjunct]) {
      case .yes: break
      case .no: return position < order.scopeCount ? .outside : .leftOut(conjunct: conjunct)
      case .unknown: open = open ?? (conjunct, absent)
      }
    }
    absent = nil
    return open.map { .open(conjunct: $0.conjunct, gap: $0.gap) } ?? .counted
  }

  /// The rows that may be in a query's scope: of an index where outer rows narrow them down, all of the kind otherwise.
  private mutating func candidates(of query: RowQuery) -> [RecordHandle] {
    if query.isCorrelated, !query.keys.isEmpty {
      let lookup = lookup(for: query)
      switch lookup.value {
      case .record(let operand):
        switch reach(operand) {
        case .record(let record):
          return (lookup.index.rows(for: record) + lookup.index.rowsWithoutKey).sorted()
        case .none: return []
        case .unknown: break
        }
      case .text(let value):
        if let text = text(value) {
          return (lookup.index.rows(for: text) + lookup.index.rowsWithoutKey).sorted()
        }
      }
      return (lookup.index.allRows + lookup.index.rowsWithoutKey).sorted()
    }
    return store.handles(ofKind: query.kind).map { RecordHandle(index: $0) }
  }
}

/// The order in which the conjuncts of a query are looked at: first what says where the rows belong, then the others as they
/// are written.
private struct ConjunctOrder {
  let conjuncts: [Int]
  let scopeCount: Int

  init(_ query: RowQuery, in schema: Schema) {
    let scope = query.scopeConjuncts(in: schema)
    conjuncts = scope + query.conjuncts.indices.filter { !scope.contains($0) }
    scopeCount = scope.count
  }
}

extension RowQuery {
  /// The conjuncts that say which programme, district or outer record the rows belong to, or name one record by its id.
  func scopeConjuncts(in schema: Schema) -> [Int] {
    let own = UInt64(1) << UInt64(slot)
    let paths = [schema.kinds[kind].programmePath, schema.kinds[kind].territoryPath]
      .compactMap { $0?.split(separator: ".").map(String.init) }
    let correlated = keys.map(\.conjunct)
    return conjuncts.indices.filter { position in
      if correlated.contains(position) { return true }
      guard case .records(let left, let right) = conjuncts[position] else { return false }
      return [(left, right), (right, left)].contains { column, value in
        guard column.base == .slot(slot), value.slots & own == 0 else { return false }
        let names = column.hops.map { hop in
          schema.kinds[hop.kinds[0]].fields[hop.fields[0]].name
        }
        return names.isEmpty || paths.contains { $0.starts(with: names) }
      }
    }
  }
}

/// A part of a check that is made of the rows of a query: an aggregate, a pick of one row, or the question whether there is
/// one.
struct CheckPart: Sendable {
  /// What is made of the rows that count.
  enum Work: Sendable {
    case count
    /// Different records, or different texts.
    case distinctRecords(RecordOperand)
    case distinctTexts(TextValue)
    case number(Aggregation, NumberValue)
    case share(Condition)
    case pickNumber(NumberValue)
    case pickDate(DateValue)
    case pickText(TextValue)
    case exists

    /// Whether it comes to a number made of the records' own numbers.
    var addsUp: Bool {
      switch self {
      case .number, .pickNumber: true
      case .count, .distinctRecords, .distinctTexts, .share, .pickDate, .pickText, .exists: false
      }
    }
  }

  var query: RowQuery
  var work: Work
  /// The whole, for its value; nil for what is no number.
  var value: NumberValue?
  /// Of a pick: the rows it is made from.
  var picked: PickedRows?
  /// The days it is asked on, where these are not the assessed one, from the outermost.
  var days: [DateValue] = []

  /// Of a pick: by which date its row comes first; nil for "the one".
  var order: PickOrder? { picked?.order }

  /// Whether it is the value of one row, for which it does not matter whether there are more.
  var isPick: Bool {
    switch work {
    case .pickNumber, .pickDate, .pickText: true
    default: false
    }
  }

  /// The outermost parts of a value, from the left.
  static func parts(of value: NumberValue) -> [Self] {
    switch value {
    case .constant, .field, .elapsedMonths: return []
    case .length(let text): return parts(of: text)
    case .on(let value, let date): return parts(of: date) + parts(of: value).map { $0.on(date) }
    case .arithmetic(_, let left, let right): return parts(of: left) + parts(of: right)
    case .aggregate(let aggregate):
      let work: Work =
        switch aggregate.work {
        case .count: .count
        case .countRecords(let record): .distinctRecords(record)
        case .countTexts(let text): .distinctTexts(text)
        case .sum(let value): .number(.sum, value)
        case .mean(let value): .number(.mean, value)
        case .minimum(let value): .number(.minimum, value)
        case .maximum(let value): .number(.maximum, value)
        case .share(let condition): .share(condition)
        }
      return [Self(query: aggregate.query, work: work, value: value)]
    case .pick(let pick):
      return [
        Self(query: pick.query, work: .pickNumber(pick.value), value: value, picked: pick.rows)
      ]
    }
  }

  /// The outermost parts of a condition, from the left.
  static func parts(of condition: Condition) -> [Self] {
    switch condition {
    case .all(let conditions), .any(let conditions): return conditions.flatMap(parts)
    case .not(let inner): return parts(of: inner)
    case .same(let left, let right): return parts(of: left) + parts(of: right)
    case .numbers(_, let left, let right): return parts(of: left) + parts(of: right)
    case .texts(let left, let right), .textContains(let left, let right):
      return parts(of: left) + parts(of: right)
    case .dates(_, let left, let right): return parts(of: left) + parts(of: right)
    case .listContainsText(_, let text): return parts(of: text)
    case .recordSets(_, let left, let right):
      return [left, right].compactMap { set in
        guard case .rows(let record, let query) = set else { return nil }
        return Self(query: query, work: .distinctRecords(record))
      }
    case .textSets(_, let left, let right):
      return [left, right].compactMap { set in
        guard case .rows(let text, let query) = set else { return nil }
        return Self(query: query, work: .distinctTexts(text))
      }
    case .on(let inner, let date): return parts(of: date) + parts(of: inner).map { $0.on(date) }
    case .exists(let query): return [Self(query: query, work: .exists)]
    case .constant, .truth, .present, .textIs, .textIsOneOf, .records, .listContainsRecord, .active,
      .verdict:
      return []
    }
  }

  private static func parts(of text: TextValue) -> [Self] {
    switch text {
    case .pick(let pick):
      return [Self(query: pick.query, work: .pickText(pick.value), picked: pick.rows)]
    case .on(let text, let date): return parts(of: date) + parts(of: text).map { $0.on(date) }
    case .field, .literal, .identifier: return []
    }
  }

  /// The parts of a date.
  static func parts(of date: DateValue) -> [Self] {
    switch date {
    case .pick(let pick):
      return [Self(query: pick.query, work: .pickDate(pick.value), picked: pick.rows)]
    case .shifted(let date, _): return parts(of: date)
    case .on(let date, let day): return parts(of: day) + parts(of: date).map { $0.on(day) }
    case .field, .literal, .assessedDay, .start, .period: return []
    }
  }

  /// The same part as of another day.
  private func on(_ date: DateValue) -> Self {
    var part = self
    part.days.insert(date, at: 0)
    return part
  }
}
