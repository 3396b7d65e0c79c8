/// Until when something is to be done: a date of its own, or a length of time counted from a start.
enum Deadline: Sendable, Hashable, CustomStringConvertible {
  /// The last day of a date, which may be a month or a year.
  case on(CoarseDate)
  /// So long after the start; the count is kept as it was written.
  case afterStart(CalendarSpan, text: String)
  /// There is one, but the document does not say when: somebody has to.
  case unspecified

  /// Reads `2017`, `2017-12`, `2017-12-31`, `start + 18 months` or `unspecified`, exactly so written.
  init?(_ text: String) {
    if let date = CoarseDate(text) {
      self = .on(date)
    } else if text == "unspecified" {
      self = .unspecified
    } else if text.hasPrefix("start + "), let span = CalendarSpan(String(text.dropFirst(8))) {
      self = .afterStart(span, text: String(text.dropFirst(8)))
    } else {
      return nil
    }
  }

  /// As it was written.
  var description: String {
    switch self {
    case .on(let date): date.description
    case .afterStart(_, let text): "start + " + text
    case .unspecified: "unspecified"
    }
  }

  /// The date it names itself; nil where it is counted from a start.
  var date: CoarseDate? {
    if case .on(let date) = self { date } else { nil }
  }

  /// The last day there is time.
  ///
  /// Eighteen months from 2021-01-01 end on 2022-06-30, the day before the eighteenth month is full. Nil without a start
  /// where it is counted from one, and where the start is too coarse: it must at least name a month, for a count of years
  /// a year.
  func day(from start: CoarseDate?) -> Day? {
    switch self {
    case .on(let date): return date.last
    case .unspecified: return nil
    case .afterStart(let span, _):
      guard let start, start.isPrecise(for: span) else { return nil }
      return start.first.adding(span)?.previous
    }
  }
}

extension CoarseDate {
  /// Whether a length of time can be counted from it: whole years need a year, anything shorter at least a month.
  func isPrecise(for span: CalendarSpan) -> Bool {
    precision != .year || (span.days == 0 && span.months % 12 == 0)
  }
}
