/// How a text stands in a cell of a spreadsheet or a CSV file, so that it can be taken back as it was.
///
/// Most texts stand as they are. A few would not survive, and are written so that people can still read them:
///
/// - An empty text is `""`, since an empty cell says nothing at all; a text with blanks at its ends is put into quotes.
/// - What a spreadsheet would calculate gets an apostrophe in front.
/// - A control character is written by its number, `_x0007_`, as Excel does.
///
/// Law: `read(written(text)) == text` for every text.
enum CellText {
  // MARK: Writing

  /// - Parameter isLine: the field takes one line, so that a line break in it is told from one that a sheet has made.
  static func written(_ text: String, isLine: Bool = false) -> String {
    let needsQuotes = needsQuotes(text) || isLine && hasBreaks(text)
    let quoted = needsQuotes ? self.quoted(text) : text
    return shielded(escapingControls(quoted))
  }

  /// The text in quotes; those inside are doubled.
  static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  /// What was written for a CSV file as it stands in a cell that is a text anyway, where nothing is calculated.
  static func inSheet(_ written: String) -> String {
    let bare = String(written.dropFirst())
    return written.utf8.first == UInt8(ascii: "'") && looksLikeFormula(bare) ? bare : written
  }

  // MARK: Reading

  /// - Parameter isLine: the field takes one line: what a sheet broke is joined.
  static func read(_ cell: String, isLine: Bool = false) -> String {
    let text = trimmed(unescapingControls(withoutShield(cell)))
    if let inner = unquoted(text) { return inner }
    guard isLine, hasBreaks(text) else { return text }
    if let inner = inQuotes(text) { return inner }
    return joined(text)
  }

  // MARK: Paragraphs

  /// Several lines, of which the last one ends in a line break too, as records have them: the cell has none at its end.
  static func writtenProse(_ text: String) -> String {
    let lines = text.hasSuffix("\n") ? String(text.dropLast()) : text
    guard hasBreaks(lines) else { return written(text) }
    let isPlain =
      text.hasSuffix("\n") && !lines.utf8.contains(0x0D) && inQuotes(lines) == nil
      && !needsQuotes(lines)
    return isPlain ? written(lines) : shielded(escapingControls(quoted(text)))
  }

  static func readProse(_ cell: String) -> String {
    let text = trimmed(unescapingControls(withoutShield(cell)))
    if let inner = inQuotes(text), needsQuotes(inner) || hasBreaks(inner) { return inner }
    return hasBreaks(text) ? text + "\n" : text
  }

  private static func shielded(_ safe: String) -> String {
    isShielded(safe) || looksLikeFormula(safe) ? "'" + safe : safe
  }

  private static func hasBreaks(_ text: String) -> Bool {
    text.utf8.contains { $0 == 0x0A || $0 == 0x0D }
  }

  /// The lines of a text as one: nothing between Chinese characters, a blank between words.
  static func joined(_ text: String) -> String {
    let lines = text.unicodeScalars.split { $0 == "\n" || $0 == "\r" }.map {
      trimmed(String($0))
    }
    return lines.reduce(into: "") { result, line in
      if let last = result.unicodeScalars.last, let first = line.unicodeScalars.first,
        last.isASCII, first.isASCII
      {
        result += " "
      }
      result += line
    }
  }

  /// The cell without the apostrophe that keeps a spreadsheet from calculating it.
  static func withoutShield(_ cell: String) -> String {
    isShielded(cell) ? String(cell.dropFirst()) : cell
  }

  /// What stands in quotes, where quotes were needed; nil for a text that merely has some.
  static func unquoted(_ text: String) -> String? {
    guard let inner = inQuotes(text), needsQuotes(inner) else { return nil }
    return inner
  }

  /// What stands between quotes at both ends, with doubled ones made single; nil where the text is not so written.
  static func inQuotes(_ text: String) -> String? {
    guard text.utf8.count >= 2, text.utf8.first == 0x22, text.utf8.last == 0x22 else { return nil }
    var inner: [UInt8] = []
    var isOpen = false
    for byte in text.utf8.dropFirst().dropLast() {
      if byte == 0x22 {
        isOpen.toggle()
        if isOpen { continue }
      } else if isOpen {
        return nil
      }
      inner.append(byte)
    }
    return isOpen ? nil : String(decoding: inner, as: UTF8.self)
  }

  /// Whether a text would not be read as it is.
  private static func needsQuotes(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else {
      return true
    }
    // Each pair of quotes halves those inside, so this ends soon.
    return isBlank(first) || isBlank(last) || isShortenedNumber(text) || unquoted(text) != nil
  }

  /// Whether the text is what a spreadsheet makes of long digits, `1.2E+17`: the digits are gone.
  static func isShortenedNumber(_ text: String) -> Bool {
    guard let mark = text.utf8.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }),
      mark != text.utf8.startIndex
    else { return false }
    let exponent = text.utf8[mark...].dropFirst()
    guard exponent.first == UInt8(ascii: "+"), exponent.count >= 3,
      exponent.dropFirst().allSatisfy({ 0x30...0x39 ~= $0 })
    else { return false }
    return ExactNumber(String(text[..<mark])) != nil
  }

  // MARK: Blanks

  /// Without blanks at the ends, the full-width one among them.
  static func trimmed(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
      isBlank(first) || isBlank(last)
    else { return text }
    let scalars = text.unicodeScalars
    let start = scalars.firstIndex { !isBlank($0) } ?? scalars.endIndex
    let end = scalars.lastIndex { !isBlank($0) }.map(scalars.index(after:)) ?? start
    return String(scalars[start..<end])
  }

  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar == "\u{FEFF}" || scalar == "\u{200B}"
  }

  // MARK: Formulas

  /// Whether a spreadsheet would calculate the text; a plain number is one, and nothing happens.
  static func looksLikeFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, isFormulaMark(first) else { return false }
    return ExactNumber(text) == nil
  }

  private static func isFormulaMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": true
    default: false
    }
  }

  /// Whether the text is apostrophes before what would be calculated.
  private static func isShielded(_ text: String) -> Bool {
    guard text.utf8.first == UInt8(ascii: "'") else { return false }
    return text.unicodeScalars.first { $0 != "'" }.map(isFormulaMark) ?? false
  }

  // MARK: Control characters

  /// Whether a character is written by its number: what steers a terminal or cannot stand in XML.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\n", "\t": false
    default: isUnsafeInTerminal(scalar) || (0xFFFE...0xFFFF).contains(scalar.value)
    }
  }

  private static func escapingControls(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { isHidden($0) || $0 == "_" }) else { return text }
    var escaped = String.UnicodeScalarView()
    var index = text.unicodeScalars.startIndex
    while index < text.unicodeScalars.endIndex {
      let scalar = text.unicodeScalars[index]
      if isHidden(scalar) || scalar == "_" && code(in: text, at: index) != nil {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        escaped.append(
          contentsOf:
            "_x\(String(repeating: "0", count: 4 - digits.count))\(digits)_".unicodeScalars)
      } else {
        escaped.append(scalar)
      }
      index = text.unicodeScalars.index(after: index)
    }
    return String(escaped)
  }

  static func unescapingControls(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    var plain = String.UnicodeScalarView()
    var index = text.unicodeScalars.startIndex
    while index < text.unicodeScalars.endIndex {
      if text.unicodeScalars[index] == "_", let (scalar, end) = code(in: text, at: index) {
        plain.append(scalar)
        index = end
      } else {
        plain.append(text.unicodeScalars[index])
        index = text.unicodeScalars.index(after: index)
      }
    }
    return String(plain)
  }

  /// The character that `_xHHHH_` stands for, where it is one that is written so.
  private static func code(
    in text: String, at start: String.Index
  ) -> (scalar: Unicode.Scalar, end: String.Index)? {
    let bytes = text.utf8[start...].prefix(7)
    guard bytes.count == 7, bytes.dropFirst().first == UInt8(ascii: "x"),
      bytes.last == UInt8(ascii: "_"),
      case let digits = String(Substring(bytes.dropFirst(2).dropLast())), !digits.contains("+"),
      let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value),
      isHidden(scalar) || scalar == "_"
    else { return nil }
    return (scalar, bytes.endIndex)
  }
}
