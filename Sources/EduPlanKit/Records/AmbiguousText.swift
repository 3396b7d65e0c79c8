/// Whether some YAML reader, of version 1.1 or 1.2, would take plain text for a number, a boolean, a date, a time or
/// nothing, so that it needs quotes to stay text.
///
/// The rule is that of the record format: written as a hand scanner, since it is asked for every short ASCII text.
func isAmbiguousToYAML(_ text: String) -> Bool {
  guard let first = text.utf8.first else { return true }
  // Nothing else begins any of the forms below.
  switch first {
  case 0x30...0x39, UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
    UInt8(ascii: "~"), UInt8(ascii: "="), UInt8(ascii: "<"):
    break
  default:
    // The words: true, false, yes, no, null, on, off, y, n.
    guard text.utf8.count <= 5, "tfyno".utf8.contains(first | 0x20) else { return false }
  }
  let bytes = Array(text.utf8)
  switch text {
  case "", "~", "=", "<<", ".nan", ".NaN", ".NAN": return true
  case "y", "Y", "n", "N": return true
  default: break
  }
  if isCasedWord(text, ["null", "true", "false", "yes", "no", "on", "off"]) { return true }
  var rest = bytes[...]
  if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
    rest.removeFirst()
  }
  if [".inf", ".Inf", ".INF"].contains(String(decoding: rest, as: UTF8.self)) { return true }
  return isPrefixedInteger(rest) || isNumber(rest) || isBase60(rest)
    || rest.count == bytes.count && isTimestamp(rest)
}

/// The three spellings YAML knows of a word: lower case, capitalised, upper case.
private func isCasedWord(_ text: String, _ words: [String]) -> Bool {
  let lowered = text.lowercased()
  guard words.contains(lowered) else { return false }
  return text == lowered || text == text.uppercased()
    || text == lowered.prefix(1).uppercased() + lowered.dropFirst()
}

/// `0b01`, `0o17`, `017`, `0x1F`.
private func isPrefixedInteger(_ bytes: ArraySlice<UInt8>) -> Bool {
  guard bytes.first == UInt8(ascii: "0"), bytes.count > 1 else { return false }
  let digits = bytes.dropFirst(2)
  let isRadix = { (radix: Int) in
    !digits.isEmpty
      && digits.allSatisfy { $0 == UInt8(ascii: "_") || isDigit($0, radix: radix) }
  }
  switch bytes[bytes.startIndex + 1] {
  case UInt8(ascii: "b"): return isRadix(2)
  case UInt8(ascii: "o"): return isRadix(8)
  case UInt8(ascii: "x"): return isRadix(16)
  default: return bytes.dropFirst().allSatisfy { $0 == UInt8(ascii: "_") || isDigit($0, radix: 8) }
  }
}

/// Digits and underscores with at most one point, and an exponent; nothing but a sign counts too. Text that begins with
/// the exponent, such as `e1`, is no number to any reader.
private func isNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
  if let first = bytes.first, first | 0x20 == UInt8(ascii: "e") { return false }
  var rest = bytes.drop { $0 == UInt8(ascii: "_") || isDigit($0, radix: 10) }
  if rest.first == UInt8(ascii: ".") {
    rest = rest.dropFirst().drop { $0 == UInt8(ascii: "_") || isDigit($0, radix: 10) }
  }
  guard let exponent = rest.first else { return true }
  guard exponent | 0x20 == UInt8(ascii: "e") else { return false }
  rest = rest.dropFirst()
  if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
    rest = rest.dropFirst()
  }
  return !rest.isEmpty && rest.allSatisfy { isDigit($0, radix: 10) }
}

/// `12:30`, `1:30:00`, which YAML 1.1 reads in base 60.
private func isBase60(_ bytes: ArraySlice<UInt8>) -> Bool {
  let parts = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
  guard parts.count > 1, let first = parts.first, let lead = first.first, isDigit(lead, radix: 10),
    first.allSatisfy({ $0 == UInt8(ascii: "_") || isDigit($0, radix: 10) })
  else { return false }
  for (index, part) in parts.enumerated().dropFirst() {
    var minutes = part
    if index == parts.count - 1, let point = part.firstIndex(of: UInt8(ascii: ".")) {
      guard part[point...].dropFirst().allSatisfy({ $0 == 0x5F || isDigit($0, radix: 10) }) else {
        return false
      }
      minutes = part[..<point]
    }
    guard (1...2).contains(minutes.count), minutes.allSatisfy({ isDigit($0, radix: 10) }),
      minutes.count == 1 || minutes[minutes.startIndex] <= UInt8(ascii: "5")
    else { return false }
  }
  return true
}

/// `2024-01-02`, with or without a time behind it.
private func isTimestamp(_ bytes: ArraySlice<UInt8>) -> Bool {
  var rest = bytes
  func takeDigits(_ range: ClosedRange<Int>) -> Bool {
    let digits = rest.prefix { isDigit($0, radix: 10) }
    guard range.contains(digits.count) else { return false }
    rest = rest.dropFirst(digits.count)
    return true
  }
  func takeDash() -> Bool {
    guard rest.first == UInt8(ascii: "-") else { return false }
    rest = rest.dropFirst()
    return true
  }
  guard takeDigits(4...4), takeDash(), takeDigits(1...2), takeDash(), takeDigits(1...2) else {
    return false
  }
  guard let next = rest.first else { return true }
  return next == UInt8(ascii: "T") || next == UInt8(ascii: "t") || next == 0x20 || next == 0x09
}

private func isDigit(_ byte: UInt8, radix: Int) -> Bool {
  switch byte {
  case 0x30...0x39: Int(byte - 0x30) < radix
  case 0x41...0x46, 0x61...0x66: radix == 16
  default: false
  }
}
