/// Numbers as cells hold them.
enum CellNumber {
  /// How many digits a spreadsheet keeps and shows.
  private static let precision = 15

  /// The plain digits of a number in a workbook: `0.89959999999999996` is `0.8996`, `1E2` is `100`.
  ///
  /// A workbook keeps doubles with up to seventeen digits, of which the last two are not what anybody typed. Nil for what
  /// is no number, and for whole numbers so long that digits were lost.
  static func digits(of text: String) -> String? {
    let body = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let parts = body.split(
      maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { $0 == "E" || $0 == "e" })
    guard let mantissa = parts.first, !mantissa.isEmpty else { return nil }
    let exponent = parts.count > 1 ? Int(parts[1]) : 0
    guard let exponent, abs(exponent) <= 400 else { return nil }
    let halves = mantissa.split(separator: ".", omittingEmptySubsequences: false)
    guard halves.count <= 2, mantissa.utf8.allSatisfy({ $0 == 0x2E || 0x30...0x39 ~= $0 }) else {
      return nil
    }
    var digits = halves.flatMap { $0.utf8.map { Int($0) - 0x30 } }
    guard !digits.isEmpty else { return nil }
    // Where the point stands among the digits.
    var point = halves[0].utf8.count + exponent
    let leading = digits.prefix { $0 == 0 }.count
    digits.removeFirst(leading)
    point -= leading
    guard !digits.isEmpty else { return "0" }
    if digits.count > precision {
      // A longer whole number has lost its end; of a fraction, the rest is what doubles add.
      guard point <= precision else { return nil }
      let roundsUp = digits[precision] >= 5
      digits.removeLast(digits.count - precision)
      if roundsUp {
        var index = precision - 1
        while index >= 0, digits[index] == 9 {
          digits[index] = 0
          index -= 1
        }
        if index >= 0 {
          digits[index] += 1
        } else {
          digits.insert(1, at: 0)
          point += 1
        }
      }
    }
    guard point <= precision else { return nil }
    return (text.hasPrefix("-") ? "-" : "") + written(digits, point: point)
  }

  /// A share as a percentage: `0.8996` is `89.96%`. The digits are plain.
  static func percentage(_ text: String) -> String {
    let isNegative = text.hasPrefix("-")
    let halves = (isNegative ? text.dropFirst() : text[...])
      .split(separator: ".", omittingEmptySubsequences: false)
    var digits = halves.flatMap { $0.utf8.map { Int($0) - 0x30 } }
    var point = (halves.first?.utf8.count ?? 0) + 2
    let leading = digits.prefix { $0 == 0 }.count
    digits.removeFirst(leading)
    point -= leading
    return (isNegative ? "-" : "") + written(digits, point: point) + "%"
  }

  private static func written(_ digits: [Int], point: Int) -> String {
    var digits = digits
    while let last = digits.last, last == 0, digits.count > max(point, 0) { digits.removeLast() }
    guard !digits.isEmpty else { return "0" }
    func text(_ part: some Sequence<Int>) -> String { part.map { String($0) }.joined() }
    if point <= 0 { return "0." + String(repeating: "0", count: -point) + text(digits) }
    if point >= digits.count {
      return text(digits) + String(repeating: "0", count: point - digits.count)
    }
    return text(digits[..<point]) + "." + text(digits[point...])
  }

  /// Digits as records have them: full-width ones and signs made plain, separators of thousands left out.
  static func normalised(_ text: String) -> String {
    let plain = halfWidth(text)
    return withoutThousands(plain) ?? plain
  }

  /// Full-width digits, points, signs and letters as ASCII.
  static func halfWidth(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.value > 0x7F }) else { return text }
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E: plain.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
      case 0x2212: plain.append("-")
      default: plain.append(scalar)
      }
    }
    return String(plain)
  }

  /// `1,234,567.8` without its commas; nil where they do not stand at thousands.
  private static func withoutThousands(_ text: String) -> String? {
    guard text.utf8.contains(UInt8(ascii: ",")) else { return nil }
    let sign = text.hasPrefix("-") ? "-" : ""
    let whole = text.dropFirst(sign.count).prefix { $0 != "." && $0 != "%" }
    let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
    guard let first = groups.first, (1...3).contains(first.count),
      groups.dropFirst().allSatisfy({ $0.count == 3 }),
      groups.allSatisfy({ $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } })
    else { return nil }
    return sign + groups.joined() + text[whole.endIndex...]
  }
}

/// Dates and lengths of time as people write them.
enum CellDate {
  /// A date as records have it: `2023`, `2023-12` or `2023-12-28`; nil for anything else.
  ///
  /// It is taken from `2023/12/28`, `2023.12.28`, `2023年12月28日` and the like, but only with the year first: nobody knows
  /// which part of 03/04/2023 is the month.
  static func date(_ text: String) -> String? {
    let plain = CellNumber.halfWidth(text)
    if CoarseDate(plain) != nil { return plain }
    var parts: [String] = [""]
    var signs: [Unicode.Scalar] = []
    for scalar in plain.unicodeScalars {
      switch scalar {
      case "0"..."9": parts[parts.count - 1].unicodeScalars.append(scalar)
      case "年", "月", "日", "号", "-", "/", ".", "—":
        signs.append(scalar)
        parts.append("")
      case " ": break
      default: return nil
      }
    }
    if parts.last == "" { parts.removeLast() }
    guard (1...3).contains(parts.count), parts[0].count == 4, parts.allSatisfy({ !$0.isEmpty }),
      hasOneStyle(signs, parts: parts.count), parts.dropFirst().allSatisfy({ $0.count <= 2 })
    else { return nil }
    let padded = parts.map { $0.count == 1 ? "0" + $0 : $0 }.joined(separator: "-")
    return CoarseDate(padded) == nil ? nil : padded
  }

  /// Whether the signs are 年月日 in their order, or the same one between all parts.
  private static func hasOneStyle(_ signs: [Unicode.Scalar], parts: Int) -> Bool {
    let chinese: [[Unicode.Scalar]] = [["年"], ["月"], ["日", "号"]]
    if signs.first == "年" {
      return signs.count <= 3 && signs.count >= parts - 1
        && zip(signs, chinese).allSatisfy { $1.contains($0) }
    }
    return signs.count == parts - 1 && Set(signs).count <= 1
      && !signs.contains { $0 == "月" || $0 == "日" || $0 == "号" }
  }

  /// A length of time as records have it, from `3 years` or `3年`.
  static func span(_ text: String) -> String? {
    if CalendarSpan(text) != nil { return text }
    let plain = CellNumber.halfWidth(text)
    let number = plain.prefix { ("0"..."9").contains($0) }
    guard !number.isEmpty, number.count < 6 else { return nil }
    let unit: String? =
      switch CellText.trimmed(String(plain[number.endIndex...])) {
      case "年", "周年": "years"
      case "个月", "月": "months"
      case "天", "日": "days"
      default: nil
      }
    return unit.map { "\(number) \($0)" }.flatMap { CalendarSpan($0) == nil ? nil : $0 }
  }
}
