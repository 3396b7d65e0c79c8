/// A length of time as clauses state it: whole months, or whole days.
struct CalendarSpan: Sendable, Hashable {
  var months = 0
  var days = 0

  /// The same length of time backwards.
  static prefix func - (span: Self) -> Self { Self(months: -span.months, days: -span.days) }
}

extension CalendarSpan {
  /// The words for its units, as they are written.
  static let units = ["day", "days", "month", "months", "year", "years"]

  /// So many of a unit; nil when there is no such unit.
  init?(_ count: Int, _ unit: some StringProtocol) {
    switch unit {
    case "year", "years": self.init(months: count * 12)
    case "month", "months": self.init(months: count)
    case "day", "days": self.init(days: count)
    default: return nil
    }
  }

  /// Reads `3 years`, `1 year`, `18 months` or `90 days`, exactly so written.
  init?(_ text: String) {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 2, let count = Int(words[0]), (1...9999).contains(count),
      String(count) == words[0]
    else { return nil }
    self.init(count, words[1])
  }
}
