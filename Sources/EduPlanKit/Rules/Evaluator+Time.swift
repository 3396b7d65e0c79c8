/// Dates as the spans of days they may be.
extension Evaluator {
  /// A date as the span of days it may be; nil when it is not known.
  mutating func date(_ value: DateValue) -> DateRange? {
    written(value)?.read(as: value.reading)
  }

  /// A date with the precision it was written with, before it is read as a bound.
  private mutating func written(_ value: DateValue) -> DateRange? {
    switch value {
    case .literal(let date): return DateRange(date, isSpan: true)
    case .assessedDay: return DateRange(first: day, last: day)
    case .start:
      guard let start = subjectTime.start else {
        absent = .start
        return nil
      }
      return DateRange(start)
    case .period:
      return subjectTime.period.map {
        DateRange(first: $0.lowerBound, last: $0.upperBound, isSpan: true)
      }
    case .field(let path, _):
      guard let (row, field) = place(path) else { return nil }
      let date =
        path.field.members.isEmpty
        ? store.date(row, field: field) : memberText(row, field, path).flatMap { CoarseDate($0) }
      return known(date, row, field).map { DateRange($0) }
    case .shifted(let date, let span): return written(date)?.adding(span)
    case .on(let date, let day): return asOf(day) { $0.date(date) } ?? nil
    case .pick(let pick):
      if let order = pick.order, pick.value.field == order.field { return extreme(pick, order) }
      return agreed(pick.rows) { $0.date(pick.value) }
    }
  }

  /// The latest or earliest of the dates that rows are ordered by: however many may be the one, it lies between bounds.
  private mutating func extreme(_ pick: Pick<DateValue>, _ order: PickOrder) -> DateRange? {
    var found: DateRange?
    for row in picked(pick.rows) {
      bind(row, to: pick.query.slot)
      guard let date = date(pick.value) else { return nil }
      guard let known = found else {
        found = date
        continue
      }
      found =
        order.isEarliest
        ? DateRange(first: min(known.first, date.first), last: min(known.last, date.last))
        : DateRange(first: max(known.first, date.first), last: max(known.last, date.last))
    }
    return found
  }

  /// The day that something is asked on.
  private mutating func asOfDay(_ value: DateValue) -> Day? {
    // A span of time is over on its last day.
    if case .period = value { return subjectTime.period?.upperBound }
    guard let date = date(value) else { return nil }
    if date.first == date.last { return date.first }
    if value.slots & startSlot != 0 { absent = .start }
    return nil
  }

  /// What a body gives as of another day; nil where that day is not known.
  mutating func asOf<Value>(_ date: DateValue, _ body: (inout Self) -> Value) -> Value? {
    guard let day = asOfDay(date) else { return nil }
    return at(day, body)
  }

  /// Whether dates compare so; an answer that only a coarse start leaves open is laid to the start.
  mutating func compare(_ comparison: Comparison, _ left: DateValue, _ right: DateValue) -> Truth {
    guard let a = date(left), let b = date(right) else { return .unknown }
    let result = a.compare(comparison, to: b)
    if result == .unknown, (left.slots | right.slots) & startSlot != 0 { absent = .start }
    return result
  }

  /// Whole months from the start of the subject's time to the end of the assessed day, between bounds where the start is
  /// coarse: as for a period, a month that ends on that day is over.
  mutating func elapsedMonths() -> Quantity {
    guard let start = subjectTime.start else {
      absent = .start
      return .unknown
    }
    if start.first != start.last { absent = .start }
    let end = day.adding(days: 1) ?? day
    return Quantity(
      low: ExactNumber(start.last.wholeMonths(until: end)),
      high: ExactNumber(start.first.wholeMonths(until: end)))
  }
}
