/// A calendar day (proleptic Gregorian), without time or zone.
package struct Day: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Days since 1970-01-01.
  let ordinal: Int32

  init(ordinal: Int32) { self.ordinal = ordinal }

  /// Nil when there is no such day, such as 2023-02-30. Years 1 to 9999.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    // Years start in March here, so that the leap day is the last of its year.
    let y = month > 2 ? year : year - 1
    let era = y / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    ordinal = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// Reads `2023-12-28`, exactly so written.
  init?(_ text: String) {
    guard let date = CoarseDate(text), case .day = date.precision else { return nil }
    self = date.first
  }

  var components: (year: Int, month: Int, day: Int) {
    let z = Int(ordinal) + 719_468
    let era = z / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1
    )
  }

  package var description: String {
    let (year, month, day) = components
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  package static func < (first: Self, second: Self) -> Bool { first.ordinal < second.ordinal }

  /// How many days a month has.
  static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

/// A date with the precision it was written with: `2023`, `2023-12` or `2023-12-28`.
///
/// As a bound, `from` means its first day, `to` and `due` its last.
struct CoarseDate: Sendable, Hashable, CustomStringConvertible {
  enum Precision: Sendable { case year, month, day }

  let precision: Precision
  let first: Day
  let last: Day

  /// A date of full precision.
  init(_ day: Day) {
    precision = .day
    first = day
    last = day
  }

  /// Nil when the bytes are no date or name a day that does not exist.
  init?(utf8 bytes: Span<UInt8>) {
    var parts = (0, 0, 0)
    var count = 0
    var digits = 0
    for position in bytes.indices {
      let byte = bytes[position]
      if byte == UInt8(ascii: "-") {
        guard digits == (count == 0 ? 4 : 2), count < 2 else { return nil }
        count += 1
        digits = 0
        continue
      }
      guard byte >= 0x30, byte <= 0x39, digits < 4 else { return nil }
      let digit = Int(byte - 0x30)
      switch count {
      case 0: parts.0 = parts.0 * 10 + digit
      case 1: parts.1 = parts.1 * 10 + digit
      default: parts.2 = parts.2 * 10 + digit
      }
      digits += 1
    }
    guard digits == (count == 0 ? 4 : 2) else { return nil }
    switch count {
    case 0:
      guard let first = Day(year: parts.0, month: 1, day: 1),
        let last = Day(year: parts.0, month: 12, day: 31)
      else { return nil }
      (precision, self.first, self.last) = (.year, first, last)
    case 1:
      guard let first = Day(year: parts.0, month: parts.1, day: 1),
        let last = Day(
          year: parts.0, month: parts.1, day: Day.length(ofMonth: parts.1, year: parts.0))
      else { return nil }
      (precision, self.first, self.last) = (.month, first, last)
    default:
      guard let day = Day(year: parts.0, month: parts.1, day: parts.2) else { return nil }
      (precision, first, last) = (.day, day, day)
    }
  }

  /// Reads `2023`, `2023-12` or `2023-12-28`, exactly so written.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    self.init(utf8: bytes.span)
  }

  var description: String {
    let (year, month, _) = first.components
    return switch precision {
    case .year: padded(year, 4)
    case .month: "\(padded(year, 4))-\(padded(month, 2))"
    case .day: first.description
    }
  }
}

/// A number with zeros in front, at least `width` digits.
private func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
