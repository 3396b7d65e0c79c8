/// Counting on in the calendar.
extension Day {
  /// The day so many days later, or earlier where the count is negative; nil outside the years 1 to 9999.
  func adding(days: Int) -> Day? {
    let ordinal = Int(self.ordinal) + days
    guard let first = Day(year: 1, month: 1, day: 1),
      let last = Day(year: 9999, month: 12, day: 31),
      ordinal >= Int(first.ordinal), ordinal <= Int(last.ordinal)
    else { return nil }
    return Day(ordinal: Int32(ordinal))
  }

  /// The same day of the month so many months later or earlier; the last of a month that has no such day.
  ///
  /// 2021-08-31 and six months are 2022-02-28. Nil outside the years 1 to 9999.
  func adding(months: Int) -> Day? {
    let (year, month, day) = components
    let count = year * 12 + (month - 1) + months
    let target = (year: count / 12, month: count % 12 + 1)
    guard count >= 12, target.year <= 9999 else { return nil }
    return Day(
      year: target.year, month: target.month,
      day: min(day, Day.length(ofMonth: target.month, year: target.year)))
  }

  /// The day a length of time later: its months first, then its days.
  func adding(_ span: CalendarSpan) -> Day? {
    adding(months: span.months)?.adding(days: span.days)
  }

  /// The day before; nil before the first there is.
  var previous: Day? { adding(days: -1) }

  /// How many whole months have passed on a later day: the most that, added to this day, do not lead beyond it.
  ///
  /// Negative on an earlier day.
  func wholeMonths(until day: Day) -> Int {
    let (from, to) = (components, day.components)
    let months = (to.year - from.year) * 12 + to.month - from.month
    let isReached = adding(months: months).map { $0 <= day } ?? false
    return isReached ? months : months - 1
  }

  /// Whether the next day begins another month.
  var endsMonth: Bool {
    let (year, month, day) = components
    return day == Day.length(ofMonth: month, year: year)
  }

  /// The last day of the month.
  var lastOfMonth: Day {
    let (year, month, day) = components
    return Day(ordinal: ordinal + Int32(Day.length(ofMonth: month, year: year) - day))
  }
}
