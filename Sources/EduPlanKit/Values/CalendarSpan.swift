/// A length of time as clauses state it: whole months, or whole days.
struct CalendarSpan: Sendable, Hashable {
  var months = 0
  var days = 0

  /// Reads `3 years`, `1 year`, `18 months` or `90 days`, exactly so written.
  init?(_ text: String) {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 2, let count = Int(words[0]), (1...9999).contains(count),
      String(count) == words[0]
    else { return nil }
    switch words[1] {
    case "year", "years": months = count * 12
    case "month", "months": months = count
    case "day", "days": days = count
    default: return nil
    }
  }
}
