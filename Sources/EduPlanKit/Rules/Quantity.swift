/// A number as far as the records tell: exact, or somewhere between two bounds.
///
/// A count over records that nobody has declared complete is at least what was counted, and has no upper bound. A missing
/// bound means that nothing is known on that side.
struct Quantity: Sendable, Hashable {
  var low: ExactNumber?
  var high: ExactNumber?

  static let unknown = Self(low: nil, high: nil)

  init(low: ExactNumber?, high: ExactNumber?) {
    self.low = low
    self.high = high
  }

  init(_ value: ExactNumber) {
    low = value
    high = value
  }

  /// The number where it is known exactly.
  var exact: ExactNumber? {
    guard let low, let high, low == high else { return nil }
    return low
  }

  static func + (first: Self, second: Self) -> Self {
    Self(low: both(first.low, second.low, +), high: both(first.high, second.high, +))
  }

  static func - (first: Self, second: Self) -> Self {
    Self(low: both(first.low, second.high, -), high: both(first.high, second.low, -))
  }

  static func * (first: Self, second: Self) -> Self {
    if let a = first.exact, let b = second.exact { return Self(a * b) }
    // A factor without a bound leaves nothing known, except that what is not negative stays so.
    guard let a = first.low, let b = second.low, !a.isNegative, !b.isNegative else {
      guard let a = first.low, let b = first.high, let c = second.low, let d = second.high else {
        return .unknown
      }
      let products = [a * c, a * d, b * c, b * d].sorted()
      return Self(low: products[0], high: products[3])
    }
    return Self(low: a * b, high: both(first.high, second.high, *))
  }

  /// The quotient; unknown where the divisor may be zero.
  static func / (first: Self, second: Self) -> Self {
    if let a = first.exact, let b = second.exact {
      return a.divided(by: b).map { Self($0) } ?? .unknown
    }
    guard let least = second.low, !least.isNegative else {
      guard let most = second.high, most.isNegative else { return .unknown }
      return (Self(0) - first) / (Self(0) - second)
    }
    // The divisor is not negative here. An unbounded one draws the quotient towards zero.
    func quotient(_ top: ExactNumber, _ bottom: ExactNumber?) -> ExactNumber? {
      guard let bottom else { return 0 }
      return top.divided(by: bottom)
    }
    return Self(
      low: first.low.flatMap { quotient($0, $0.isNegative ? least : second.high) },
      high: first.high.flatMap { quotient($0, $0.isNegative ? second.high : least) })
  }

  /// Whether a comparison holds for every number within the bounds, for none, or only for some.
  func compare(_ comparison: Comparison, to other: Self) -> Truth {
    switch comparison {
    case .equal:
      if let a = exact, let b = other.exact { return Truth(a == b) }
      return isBelow(other) || other.isBelow(self) ? .no : .unknown
    case .unequal: return !compare(.equal, to: other)
    case .less:
      if isBelow(other) { return .yes }
      return other.isAtMost(self) ? .no : .unknown
    case .lessOrEqual:
      if isAtMost(other) { return .yes }
      return other.isBelow(self) ? .no : .unknown
    case .greater: return other.compare(.less, to: self)
    case .greaterOrEqual: return other.compare(.lessOrEqual, to: self)
    }
  }

  private func isBelow(_ other: Self) -> Bool {
    guard let high, let low = other.low else { return false }
    return high < low
  }

  private func isAtMost(_ other: Self) -> Bool {
    guard let high, let low = other.low else { return false }
    return high <= low
  }

  private static func both(
    _ first: ExactNumber?, _ second: ExactNumber?,
    _ combine: (ExactNumber, ExactNumber) -> ExactNumber
  ) -> ExactNumber? {
    guard let first, let second else { return nil }
    return combine(first, second)
  }
}

/// When something was or is: a day, or somewhere between two.
struct DateRange: Sendable, Hashable {
  var first: Day
  var last: Day
  /// A span that was named, such as `"2017"` in an expression, as opposed to one day somewhere in it.
  var isSpan: Bool

  init(first: Day, last: Day, isSpan: Bool = false) {
    self.first = first
    self.last = last
    self.isSpan = isSpan
  }

  init(_ date: CoarseDate, isSpan: Bool = false) {
    self.init(first: date.first, last: date.last, isSpan: isSpan)
  }

  /// The span read as its first day, its last, or a day somewhere in it.
  func read(as reading: DateValue.Reading) -> Self {
    switch reading {
    case .start: Self(first: first, last: first)
    case .end: Self(first: last, last: last)
    case .event: self
    }
  }

  /// The span a length of time later; nil where the calendar ends.
  ///
  /// Whole months stay whole months: February, a month later, is all of March.
  func adding(_ span: CalendarSpan) -> Self? {
    guard let first = first.adding(span), let last = last.adding(span) else { return nil }
    let isWholeMonths = self.first.components.day == 1 && self.last.endsMonth
    return Self(
      first: first, last: isWholeMonths && span.days == 0 ? last.lastOfMonth : last, isSpan: isSpan)
  }

  /// Whether a comparison holds; unknown where the precision leaves it open.
  func compare(_ comparison: Comparison, to other: Self) -> Truth {
    if isSpan, !other.isSpan { return other.compare(comparison.mirrored, to: self) }
    // Against a named span, `<=` means up to its end and `<` before its start.
    let isNamed = other.isSpan
    switch comparison {
    case .equal:
      if other.last < first || last < other.first { return .no }
      if isNamed { return other.first <= first && last <= other.last ? .yes : .unknown }
      return first == last && other.first == other.last ? .yes : .unknown
    case .unequal: return !compare(.equal, to: other)
    case .lessOrEqual:
      if last <= (isNamed ? other.last : other.first) { return .yes }
      return first > other.last ? .no : .unknown
    case .less:
      if last < other.first { return .yes }
      return first >= (isNamed ? other.first : other.last) ? .no : .unknown
    case .greaterOrEqual: return !compare(.less, to: other)
    case .greater: return !compare(.lessOrEqual, to: other)
    }
  }
}

/// A set of records as one bit each: what was counted, without counting it twice.
struct RecordSet: Sendable, Hashable {
  private var words: [UInt64] = []
  private(set) var count = 0

  /// Adds a record; false when it was there.
  @discardableResult
  mutating func insert(_ index: UInt32) -> Bool {
    let bit = UInt64(1) << UInt64(index & 63)
    let word = Int(index >> 6)
    if word >= words.count {
      // Doubling keeps a set that fills in order linear.
      let target = max(word + 1, words.count * 2)
      words.append(contentsOf: repeatElement(0, count: target - words.count))
    }
    guard words[word] & bit == 0 else { return false }
    words[word] |= bit
    count += 1
    return true
  }

  func contains(_ index: UInt32) -> Bool {
    Int(index >> 6) < words.count && words[Int(index >> 6)] & (1 << UInt64(index & 63)) != 0
  }

  mutating func formUnion(_ other: Self) {
    if other.words.count > words.count {
      words.append(contentsOf: repeatElement(0, count: other.words.count - words.count))
    }
    for position in other.words.indices where other.words[position] != 0 {
      count += (other.words[position] & ~words[position]).nonzeroBitCount
      words[position] |= other.words[position]
    }
  }

  /// How many of the records in a range are in the set.
  func count(in range: Range<UInt32>) -> Int {
    var total = 0
    var next = range.lowerBound
    while next < range.upperBound, Int(next >> 6) < words.count {
      let end = min(range.upperBound, (next | 63) + 1)
      var word = words[Int(next >> 6)] >> UInt64(next & 63)
      let width = end - next
      if width < 64 { word &= (1 << UInt64(width)) - 1 }
      total += word.nonzeroBitCount
      next = end
    }
    return total
  }

  /// The first so many records, in their order.
  func prefix(_ limit: Int) -> [RecordHandle] {
    var result: [RecordHandle] = []
    for (position, word) in words.enumerated() where word != 0 {
      var rest = word
      while rest != 0, result.count < limit {
        result.append(RecordHandle(index: UInt32(position * 64 + rest.trailingZeroBitCount)))
        rest &= rest - 1
      }
      if result.count == limit { break }
    }
    return result
  }
}
