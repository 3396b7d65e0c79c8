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
    case .pick(let pick):
      return agreed(pick.query, pick.order) { $0.date(pick.value) }
    }
  }

  /// Whether dates compare so; an answer that only a coarse start leaves open is laid to the start.
  mutating func compare(_ comparison: Comparison, _ left: DateValue, _ right: DateValue) -> Truth {
    guard let a = date(left), let b = date(right) else { return .unknown }
    let result = a.compare(comparison, to: b)
    if result == .unknown, (left.slots | right.slots) & startSlot != 0 { absent = .start }
    return result
  }

  /// Whole months from the start of the subject's time to the assessed day, between bounds where the start is coarse.
  mutating func elapsedMonths() -> Quantity {
    guard let start = subjectTime.start else {
      absent = .start
      return .unknown
    }
    if start.first != start.last { absent = .start }
    return Quantity(
      low: ExactNumber(start.last.wholeMonths(until: day)),
      high: ExactNumber(start.first.wholeMonths(until: day)))
  }
}
