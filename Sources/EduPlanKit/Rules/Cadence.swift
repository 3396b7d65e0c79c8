/// How often something is owed, as a clause states it.
enum Cadence: Sendable, Hashable, CustomStringConvertible {
  /// Once in so many months, counted from the subject's start; the count is kept as it was written.
  case months(Int, text: String)
  /// Once in no fewer and no more than so many months, such as `2 to 3 years`: owed when the longer time is over, and
  /// timely from the shorter one on.
  case between(ClosedRange<Int>, text: String)
  /// Once in a school year; on which day that starts is for an interpretation to say.
  case schoolYear
  /// 定期, 及时: the document names no period.
  case unspecified

  /// Reads `month`, `half-year`, `year`, `school-year`, `unspecified`, `18 months`, `3 years` or `2 to 3 years`, exactly
  /// so written.
  init?(_ text: String) {
    switch text {
    case "month": self = .months(1, text: text)
    case "half-year": self = .months(6, text: text)
    case "year": self = .months(12, text: text)
    case "school-year": self = .schoolYear
    case "unspecified": self = .unspecified
    default:
      let words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
      if words.count == 4, words[1] == "to", let least = Self.months("\(words[0]) \(words[3])"),
        let most = Self.months("\(words[2]) \(words[3])"), least < most
      {
        self = .between(least...most, text: text)
      } else if let months = Self.months(text) {
        self = .months(months, text: text)
      } else {
        return nil
      }
    }
  }

  /// A number of whole months or years; days are no cadence that any document states.
  private static func months(_ text: String) -> Int? {
    guard let span = CalendarSpan(text), span.days == 0 else { return nil }
    return span.months
  }

  /// As it was written.
  var description: String {
    switch self {
    case .months(_, let text), .between(_, let text): text
    case .schoolYear: "school-year"
    case .unspecified: "unspecified"
    }
  }

  /// How many months there are from one time it is owed to the next, at most; nil without a period.
  var step: Int? {
    switch self {
    case .months(let months, _): months
    case .between(let months, _): months.upperBound
    case .schoolYear: 12
    case .unspecified: nil
    }
  }

  /// Whether periods can be counted from a start: those of whole years need a year, all others at least a month.
  func canStart(at start: CoarseDate) -> Bool {
    switch self {
    case .months(let months, _): start.precision != .year || months % 12 == 0
    case .between(let months, _):
      start.precision != .year || (months.lowerBound % 12 == 0 && months.upperBound % 12 == 0)
    case .schoolYear: start.precision != .year
    case .unspecified: true
    }
  }

  /// A day of the year, such as the one on which a school year starts.
  struct YearDay: Sendable, Hashable {
    let month: Int
    let day: Int

    /// Reads `09-01`, exactly so written; a day that no year has is none.
    init?(_ text: String) {
      // A leap year has every day there is.
      guard text.utf8.count == 5, let date = Day("2000-" + text) else { return nil }
      (_, month, day) = date.components
    }

    /// The day in a year; the last of the month where the year lacks it.
    func day(in year: Int) -> Day? {
      guard (1...9999).contains(year) else { return nil }
      return Day(year: year, month: month, day: min(day, Day.length(ofMonth: month, year: year)))
    }
  }

  /// One period in which something is owed.
  struct Span: Sendable, Hashable {
    let days: ClosedRange<Day>
    /// Cut short, by the subject's start in the midst of a school year or by its end.
    let isPart: Bool
    /// From when on doing it is timely: the first day, except where a shortest time is stated.
    let opens: Day

    var last: Day { days.upperBound }
  }

  /// The periods of a time, in order; none for a cadence without a period.
  ///
  /// They are counted from the start, not from each other: months from 2021-01-31 begin on the last of each month that has no
  /// 31st. Each ends on the day before the next begins.
  /// - Parameters:
  ///   - start: the first day of the first one.
  ///   - bounds: the time in which something can be owed, which cuts the first and the last; open where nothing ends it.
  ///   - horizon: periods that begin later are not wanted.
  ///   - schoolYear: the day on which a school year starts; without one there are no school years.
  func spans(
    from start: Day, within bounds: Evaluator.ActiveSpan = Evaluator.ActiveSpan(),
    until horizon: Day, schoolYear: YearDay? = nil
  ) -> [Span] {
    guard let step else { return [] }
    var anchor = start
    if self == .schoolYear {
      guard let schoolYear, let first = Self.lastStart(of: schoolYear, by: start) else { return [] }
      anchor = first
    }
    var spans: [Span] = []
    var count = Self.skipped(from: anchor, to: bounds.first ?? start, step: step)
    while let first = beginning(count, anchor, step, schoolYear), first <= horizon,
      let next = beginning(count + 1, anchor, step, schoolYear), let last = next.previous
    {
      count += 1
      if let end = bounds.last, first > end { break }
      let cutFirst = max(first, start, bounds.first ?? start)
      let cutLast = min(last, bounds.last ?? last)
      guard cutFirst <= cutLast, cutFirst <= horizon else { continue }
      var opens = cutFirst
      if case .between(let months, _) = self, let day = first.adding(months: months.lowerBound) {
        opens = min(max(day, cutFirst), cutLast)
      }
      spans.append(
        Span(
          days: cutFirst...cutLast, isPart: cutFirst != first || cutLast != last, opens: opens))
    }
    return spans
  }

  /// When the period of a number begins; nil beyond the calendar.
  private func beginning(_ number: Int, _ anchor: Day, _ step: Int, _ schoolYear: YearDay?) -> Day?
  {
    if self == .schoolYear { return schoolYear?.day(in: anchor.components.year + number) }
    return anchor.adding(months: number * step)
  }

  /// The start of the school year that a day lies in.
  private static func lastStart(of schoolYear: YearDay, by day: Day) -> Day? {
    let year = day.components.year
    guard let first = schoolYear.day(in: year) else { return nil }
    return first <= day ? first : schoolYear.day(in: year - 1)
  }

  /// More periods than these are no plan but a slip in a date, such as 0204 for 2024: a hundred years by month.
  static let countLimit = 1200

  /// Whether more periods begin between two days than are counted.
  func exceedsLimit(from start: Day, to end: Day) -> Bool {
    guard let step, start < end else { return false }
    let (a, b) = (start.components, end.components)
    return ((b.year - a.year) * 12 + b.month - a.month) / step > Self.countLimit
  }

  /// How many periods surely end before a day, so that a subject of long ago does not have to be counted through.
  private static func skipped(from anchor: Day, to day: Day, step: Int) -> Int {
    guard anchor < day else { return 0 }
    let (a, b) = (anchor.components, day.components)
    return max(0, ((b.year - a.year) * 12 + b.month - a.month) / step - 1)
  }
}
