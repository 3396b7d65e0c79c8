/// Which rows fulfil a query, found by an index where the query allows it.
extension Evaluator {
  /// The rows that surely fulfil a query's condition, and those that may.
  struct Matches {
    var definite: [RecordHandle] = []
    var possible: [RecordHandle] = []
    /// How many rows lead to a subject that is not known, where subjects are what rows lead to.
    var unnamed = 0

    /// Whether there can be no others.
    var isSure: Bool { possible.isEmpty && unnamed == 0 }
  }

  /// The subjects of `each:`. With `distinct`, each record that rows lead to is there once, in the order of the records.
  mutating func subjects(_ query: SubjectQuery) -> Matches {
    guard let record = query.distinct else { return matches(query.rows) }
    return shared(query.rows, distinct: record) { $0.subjects(query, record) }
  }

  private mutating func subjects(_ query: SubjectQuery, _ record: RecordOperand) -> Matches {
    let found = matches(query.rows)
    var result = Matches()
    var seen = RecordSet()
    for (rows, isDefinite) in [(found.definite, true), (found.possible, false)] {
      for row in rows {
        bind(row, to: query.rows.slot)
        switch reach(record) {
        case .record(let subject) where seen.insert(subject.index):
          if isDefinite { result.definite.append(subject) } else { result.possible.append(subject) }
        case .record, .none: break
        case .unknown:
          noteAbsence()
          result.unnamed += 1
        }
      }
    }
    result.definite.sort()
    result.possible.sort()
    return result
  }

  /// The rows of a query; its slot holds the row looked at last.
  mutating func matches(_ query: RowQuery, includingExamples: Bool = false) -> Matches {
    // The indexes hold no examples.
    if includingExamples { return scanned(query, includingExamples: true) }
    if query.isCorrelated, !query.keys.isEmpty { return lookedUp(query) }
    return shared(query) { $0.scanned(query) }
  }

  private mutating func lookedUp(_ query: RowQuery) -> Matches {
    var result = Matches()
    let lookup = lookup(for: query)
    let index = lookup.index
    var isKnown = true
    switch lookup.value {
    case .record(let operand):
      switch reach(operand) {
      case .record(let record):
        for position in index.positions(for: record) {
          add(index.grouped[position], lookup.others, .yes, query.slot, &result)
        }
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

  private mutating func scanned(_ query: RowQuery, includingExamples: Bool = false) -> Matches {
    var result = Matches()
    let view = query.isCorrelated ? nil : view
    if let view, !view.territories.isKnown(ofKind: query.kind) { isViewBlind = true }
    for index in store.handles(ofKind: query.kind) {
      let row = RecordHandle(index: index)
      if let view, !view.holds(row, in: store) { continue }
      if includingExamples || !store.isExample(row) {
        add(row, query.conjuncts, .yes, query.slot, &result)
      }
    }
    return result
  }

  /// One row of a query's kind, example or not, as far as the condition holds for it.
  mutating func matches(_ query: RowQuery, among row: RecordHandle) -> Matches {
    var result = Matches()
    add(row, query.conjuncts, .yes, query.slot, &result)
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
  struct IndexIdentity: Hashable {
    var kind: Int
    var record: RecordOperand?
    var text: FieldPath?
  }

  /// How the rows of a correlated query are found: in which index, by what value, under which further conditions.
  final class Lookup {
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
  mutating func lookup(for query: RowQuery) -> Lookup {
    if let known = lookups[query.number] { return known }
    var best: (index: RowIndex, key: RowQuery.Key)?
    for key in query.keys {
      let index = index(key.part, query)
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
  private mutating func index(_ key: RowQuery.Key.Part, _ query: RowQuery) -> RowIndex {
    var identity = IndexIdentity(kind: query.kind)
    switch key {
    case .record(var column, _):
      column.base = .slot(0)
      identity.record = column
    case .text(let column, _):
      var record = column.record
      record.base = .slot(0)
      identity.text = FieldPath(record: record, field: column.field)
    }
    return shared.indexes.value(identity) { makeIndex(key, query) }
  }

  private mutating func makeIndex(_ key: RowQuery.Key.Part, _ query: RowQuery) -> RowIndex {
    let found = absent
    defer { absent = found }
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
    return builder.finish()
  }
}
