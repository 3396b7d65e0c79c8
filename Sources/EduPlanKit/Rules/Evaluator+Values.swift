/// Texts, dates and numbers: of a field, of a query, or computed.
extension Evaluator {
  /// A text; nil when it is absent, or the rows it is picked from do not agree.
  mutating func text(_ value: TextValue) -> String? {
    switch value {
    case .literal(let text): return text
    case .on(let text, let date): return asOf(date) { $0.text(text) } ?? nil
    case .identifier(let record): return row(record).map { store.id(of: $0) }
    case .field(let path):
      guard let (row, field) = place(path) else { return nil }
      return known(
        path.field.members.isEmpty
          ? store.text(row, field: field) : memberText(row, field, path), row, field)
    case .pick(let pick):
      return agreed(pick.rows) { $0.text(pick.value) }
    }
  }

  /// The items of a list field; nil when it is absent.
  mutating func list(_ path: FieldPath) -> [String]? {
    guard let (row, field) = place(path), path.field.members.isEmpty,
      store.hasValue(row, field: field)
    else { return nil }
    return store.texts(row, field: field)
  }

  /// A number within its bounds, which are open where nothing is known.
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
    case .length(let text):
      return self.text(text).map { Quantity(ExactNumber($0.characterCount)) }
        ?? Quantity(low: 0, high: nil)
    case .on(let number, let date):
      return asOf(date) { $0.quantity(number) }
        ?? Quantity(low: number.isNonNegative ? 0 : nil, high: nil)
    case .elapsedMonths: return elapsedMonths()
    case .arithmetic(let operation, let left, let right):
      let (a, b) = (quantity(left), quantity(right))
      switch operation {
      case .plus: return a + b
      case .minus: return a - b
      case .times: return a * b
      case .divided:
        noteDenominator(b)
        return a / b
      }
    case .aggregate(let aggregate): return remembered(aggregate)
    case .pick(let pick):
      var found: Quantity?
      for row in picked(pick.rows) {
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

  /// The value that "the one" or the latest row has; nil when there is none, or several do not agree.
  mutating func agreed<Value: Equatable>(
    _ rows: PickedRows, _ value: (inout Self) -> Value?
  ) -> Value? {
    let query = rows.query
    var found: Value?
    for row in picked(rows) {
      bind(row, to: query.slot)
      guard let value = value(&self), found == nil || found == value else {
        return leftOpen(query, several: found != nil)
      }
      found = value
    }
    return found
  }

  /// Notes why a pick has no value: several rows that differ, or one whose value is absent.
  private mutating func leftOpen<Value>(_ query: RowQuery, several: Bool) -> Value? {
    if several { note(.several(kind: query.kind)) } else { noteAbsence() }
    return nil
  }

  /// The rows that may be "the one" or the latest: one, or several that must agree; none when that is open.
  mutating func picked(_ rows: PickedRows) -> [RecordHandle] {
    if let key = rows.key, let outer = row(key) {
      if let last = lastPicks[rows.number], last.outer == outer, last.day == day {
        collect(last.found)
        return last.found
      }
      let found = found(rows)
      // Where it is clear which rows they are, nothing was noted on the way that would be missing the next time.
      if found.possible.isEmpty, !found.definite.isEmpty {
        lastPicks[rows.number] = LastPick(outer: outer, day: day, found: found.definite)
      }
      return picked(found, rows.query)
    }
    return picked(remembered(rows.query) { $0.found(rows) }, rows.query)
  }

  /// Rows that a pick was made from, and the row outside by which they were looked up.
  struct LastPick {
    var outer: RecordHandle
    var day: Day
    var found: [RecordHandle]
  }

  private mutating func found(_ rows: PickedRows) -> Matches {
    let all = matches(rows.query)
    return rows.order.map { outermost(all, by: $0, slot: rows.query.slot) } ?? all
  }

  private mutating func picked(_ found: Matches, _ query: RowQuery) -> [RecordHandle] {
    guard found.possible.isEmpty || assumptions.recordsAreComplete else { return [] }
    if found.definite.isEmpty { note(.record(kind: query.kind)) }
    collect(found.definite)
    return found.definite
  }

  /// Those rows than which none is known to be later, or earlier, up to the assessed day.
  private mutating func outermost(_ matches: Matches, by order: PickOrder, slot: Int) -> Matches {
    // The usual case: one row, which is the outermost wherever it is dated up to the day.
    if matches.possible.isEmpty, matches.definite.count == 1 {
      bind(matches.definite[0], to: slot)
      guard let date = known(matches.definite[0], order) else {
        return Matches(definite: [], possible: matches.definite)
      }
      return date.first <= day ? matches : Matches()
    }
    var dated: [(row: RecordHandle, date: DateRange, isDefinite: Bool)] = []
    var result = Matches()
    for (rows, isDefinite) in [(matches.definite, true), (matches.possible, false)] {
      for row in rows {
        bind(row, to: slot)
        guard let date = known(row, order) else {
          result.possible.append(row)
          continue
        }
        if date.first <= day { dated.append((row, date, isDefinite)) }
      }
    }
    let sure = dated.lazy.filter(\.isDefinite).map(\.date)
    guard let bound = order.isEarliest ? sure.map(\.last).min() : sure.map(\.first).max() else {
      result.possible += dated.map(\.row)
      return result
    }
    for item in dated
    where order.isEarliest ? item.date.first <= bound : item.date.last >= bound {
      if item.isDefinite {
        result.definite.append(item.row)
      } else {
        result.possible.append(item.row)
      }
    }
    return result
  }

  /// The date by which a row comes first.
  private mutating func known(_ row: RecordHandle, _ order: PickOrder) -> DateRange? {
    known(store.date(row, field: order.position), row, order.position).map { DateRange($0) }
  }
}
