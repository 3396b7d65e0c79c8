/// Personal data in a tracked file: sensitive fields, telephone numbers, identity numbers.
///
/// The whole file is looked at, comments too, since git keeps them all. Every run of digits of length L covers a byte
/// whose offset divides by L, so only every seventh byte is looked at, and what stands around a digit.
enum PrivacyScan {
  private static let shortest = 7

  static func check(
    _ document: RecordDocument, kind: Kind, _ result: RecordChecker.Result
  ) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    let fieldCount = kind.fields.count
    for (index, field) in kind.fields.enumerated() where field.isSensitive {
      for row in result.roots.indices {
        let node = Int(result.slots[row * fieldCount + index])
        if node != 0 { findings.append(.sensitiveField(field, in: document, at: node)) }
      }
    }
    let places = numbers(in: document.bytes.span)
    if !places.isEmpty {
      let lines = LineIndex(document.bytes)
      for (offset, what) in places {
        let (line, column) = lines.position(at: offset)
        findings.append(
          .personalNumber(
            what, at: SourceLocation(path: document.path, line: line, column: column),
            sourceLine: lines.text(ofLine: line)))
      }
    }
    return findings
  }

  /// The personal numbers that are looked for.
  enum Number { case telephone, identity }

  /// Offsets of what looks like a telephone or identity number.
  static func numbers(in bytes: Span<UInt8>) -> [(offset: Int, what: Number)] {
    var found: [(offset: Int, what: Number)] = []
    var offset = shortest - 1
    while offset < bytes.count {
      guard bytes[offset].isDigit else {
        offset += shortest
        continue
      }
      var start = offset
      while start > 0, bytes[start - 1].isDigit { start -= 1 }
      var end = offset + 1
      while end < bytes.count, bytes[end].isDigit { end += 1 }
      if let number = number(bytes, start, end) { found.append(number) }
      offset = end + shortest - 1
    }
    return found
  }

  /// What a run of digits is, by its length, its first digits and its neighbours; with the place where the number starts,
  /// which may be that of an area code before the run.
  private static func number(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int
  ) -> (offset: Int, what: Number)? {
    let isAlone =
      (start == 0 || !isWord(bytes[start - 1])) && (end == bytes.count || !isWord(bytes[end]))
    switch end - start {
    case 11 where isAlone:
      // Mobile: 13 to 19 and nine more.
      return bytes[start] == 0x31 && bytes[start + 1] >= 0x33 ? (start, .telephone) : nil
    case 18 where isAlone: return hasBirthday(bytes, start) ? (start, .identity) : nil
    case 17 where end < bytes.count && bytes[end] | 0x20 == UInt8(ascii: "x"):
      return hasBirthday(bytes, start) ? (start, .identity) : nil
    case 7, 8:
      // A number with its area code: 021-55550100, (021)55550100, 0571 8897582.
      guard end == bytes.count || !isWord(bytes[end]), start >= 4 else { return nil }
      let separator = bytes[start - 1]
      guard
        separator == UInt8(ascii: "-") || separator == UInt8(ascii: " ")
          || separator == UInt8(ascii: ")")
      else { return nil }
      var code = start - 1
      while code > 0, bytes[code - 1].isDigit { code -= 1 }
      let length = start - 1 - code
      return (3...4).contains(length) && bytes[code] == 0x30
        && (code == 0 || !isWord(bytes[code - 1]))
        ? (code, .telephone) : nil
    default: return nil
    }
  }

  /// Whether an identity number's seventh to fourteenth digits are a day of the last or this century.
  private static func hasBirthday(_ bytes: Span<UInt8>, _ start: Int) -> Bool {
    func digits(_ from: Int, _ count: Int) -> Int {
      (from..<(from + count)).reduce(0) { $0 * 10 + Int(bytes[start + $1] - 0x30) }
    }
    return (1900...2099).contains(digits(6, 4)) && (1...12).contains(digits(10, 2))
      && (1...31).contains(digits(12, 2))
  }

  /// Letters, digits, and what ties them together in ids and decimals.
  private static func isWord(_ byte: UInt8) -> Bool {
    byte.isDigit || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: ".")
  }
}
