/// A number as a spreadsheet keeps it: its value and the format that shows it as it was written.
///
/// A spreadsheet calculates with doubles and shows fifteen digits. What has more is no number here and stays text, so that
/// no digit is lost.
struct ExcelNumber: Sendable, Hashable {
  /// Digits with at most a minus and a point; of a percentage, the fraction of one.
  var value: String
  /// The format code, such as `0.00` or `0.0%`.
  var format: String

  /// Reads `38`, `-3`, `89.96` or `89.96%`, the way the tool writes numbers; nil for anything else.
  init?(_ text: String) {
    var digits: [UInt8] = []
    var point: Int?
    let isNegative = text.utf8.first == UInt8(ascii: "-")
    let isPercent = text.utf8.last == UInt8(ascii: "%")
    for byte in text.utf8.dropFirst(isNegative ? 1 : 0).dropLast(isPercent ? 1 : 0) {
      switch byte {
      case 0x30...0x39: digits.append(byte)
      case UInt8(ascii: ".") where point == nil && !digits.isEmpty: point = digits.count
      default: return nil
      }
      guard digits.count <= Self.digitLimit + 1 else { return nil }
    }
    let places = point.map { digits.count - $0 } ?? 0
    let whole = digits.count - places
    guard whole > 0, point == nil || places > 0 else { return nil }
    // A leading zero is a code, and nobody writes a negative zero.
    if whole > 1, digits[0] == UInt8(ascii: "0") { return nil }
    let isZero = digits.allSatisfy { $0 == UInt8(ascii: "0") }
    guard !(isZero && isNegative), digits.drop(while: { $0 == 0x30 }).count <= Self.digitLimit
    else { return nil }

    format = "0" + (places > 0 ? "." + String(repeating: "0", count: places) : "")
    value = text
    guard isPercent else { return }
    format += "%"
    value = (isNegative ? "-" : "") + Self.hundredth(of: digits, whole: whole)
  }

  init?(_ number: Int) {
    let limit = 1_000_000_000_000_000
    guard (-limit + 1..<limit).contains(number) else { return nil }
    value = String(number)
    format = "0"
  }

  /// How many digits a spreadsheet keeps.
  private static let digitLimit = 15

  /// The digits with the point two places further to the front, without zeros that say nothing.
  private static func hundredth(of digits: [UInt8], whole: Int) -> String {
    let padded = Array(repeating: UInt8(ascii: "0"), count: max(0, 3 - whole)) + digits
    let point = max(whole, 3) - 2
    let fraction = padded[point...].reversed().drop { $0 == UInt8(ascii: "0") }.reversed()
    let head = String(decoding: padded[..<point], as: UTF8.self)
    return fraction.isEmpty ? head : head + "." + String(decoding: Array(fraction), as: UTF8.self)
  }
}
