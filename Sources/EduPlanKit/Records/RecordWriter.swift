/// Writes values as record files hold them, so that every YAML reader finds what was written.
///
/// Text stands plain where no YAML 1.1 or 1.2 tool takes it for a number, a date, a truth value or null; else in single
/// quotes; in double quotes only for what the others cannot hold. Text with line breaks becomes a block. Chinese and
/// full-width punctuation are never escaped. The other way round: what `RecordParser` reads from here is what was given.
enum RecordWriter {
  /// A scalar as it follows `key:` or `-`: with the space before it and the line break behind it.
  ///
  /// - Parameters:
  ///   - isTyped: the text is a number, a date or a truth value by the schema; it is written plain.
  ///   - indent: how far in the lines of a block stand.
  static func scalar(_ text: String, typed isTyped: Bool, indent: Int) -> String {
    let written = value(.scalar(text, isTyped: isTyped), indent: indent)
    return " \(written.head)\n\(written.body)"
  }

  /// A record with its `---`.
  static func record(_ entries: [RecordContent.Entry]) -> String {
    "---\n" + lines(of: entries, indent: 0)
  }

  // MARK: - Values

  /// A value in two parts: what stands on the line of its key or dash (may be empty), and the lines below, each with its
  /// line break.
  struct Written {
    var head = ""
    var body = ""
  }

  /// - Parameters:
  ///   - indent: how far in the lines below the key stand.
  ///   - isItem: the value follows a dash, where a mapping starts on the same line and a list is written in brackets.
  ///   - isOneLine: no block, because a comment stands on the line.
  static func value(
    _ content: RecordContent, indent: Int, isItem: Bool = false, isOneLine: Bool = false
  ) -> Written {
    switch content {
    case .absent: return Written()
    case .scalar(let text, let isTyped):
      switch style(of: text, typed: isTyped) {
      case .plain: return Written(head: text)
      case .literal where !isOneLine: return block(text, indent: indent)
      case .single: return Written(head: singleQuoted(text))
      default: return Written(head: doubleQuoted(text))
      }
    case .list(let items):
      if items.isEmpty || isItem { return Written(head: flow(items)) }
      let pad = String(repeating: " ", count: indent)
      return Written(
        body: items.map { item in
          let written = value(item, indent: indent + 2, isItem: true)
          return pad + "-" + joined(written)
        }.joined())
    case .mapping(let entries):
      guard isItem, let first = entries.first else {
        return Written(body: lines(of: entries, indent: indent))
      }
      let written = value(first.value, indent: indent + 2)
      return Written(
        head: first.key + ":" + (written.head.isEmpty ? "" : " ") + written.head,
        body: written.body + lines(of: Array(entries.dropFirst()), indent: indent))
    }
  }

  /// Entries of a mapping, a line or more for each.
  static func lines(of entries: [RecordContent.Entry], indent: Int) -> String {
    let pad = String(repeating: " ", count: indent)
    return entries.map { entry in
      pad + entry.key + ":" + joined(value(entry.value, indent: indent + 2))
    }.joined()
  }

  /// What follows a colon or a dash, with the line break.
  static func joined(_ written: Written) -> String {
    (written.head.isEmpty ? "" : " ") + written.head + "\n" + written.body
  }

  /// A list on one line. What no bracket can hold comes out as something the reader refuses; the editor then says so.
  static func flow(_ items: [RecordContent]) -> String {
    "[\(items.map(flowItem).joined(separator: ", "))]"
  }

  /// An item of a one-line list.
  static func flowItem(_ content: RecordContent) -> String {
    guard case .scalar(let text, let isTyped) = content else {
      return value(content, indent: 0, isItem: true).head
    }
    switch style(of: text, typed: isTyped) {
    case .plain where canStandInBrackets(text): return text
    case .plain, .single: return singleQuoted(text)
    case .literal, .double: return doubleQuoted(text)
    }
  }

  // MARK: - Styles

  /// How a scalar is written.
  enum Style { case plain, single, double, literal }

  static func style(of text: String, typed isTyped: Bool) -> Style {
    if canBePlain(text, typed: isTyped) { return .plain }
    if canBeBlock(text) { return .literal }
    let needsEscapes = text.unicodeScalars.contains { $0 == "\\" || mustBeEscaped($0) }
    return needsEscapes ? .double : .single
  }

  private static func canBePlain(_ text: String, typed isTyped: Bool) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, let last = bytes.last, first != 0x20, last != 0x20,
      last != UInt8(ascii: ":"), !text.unicodeScalars.contains(where: mustBeEscaped)
    else { return false }
    for (byte, next) in zip(bytes, bytes.dropFirst()) {
      if byte == UInt8(ascii: ":"), next == 0x20 { return false }
      if byte == 0x20, next == UInt8(ascii: "#") { return false }
    }
    if indicators.contains(first) {
      // A negative number is safe; anything else that starts so needs quotes.
      guard first == UInt8(ascii: "-"), bytes.count > 1,
        bytes[1].isDigit || bytes[1] == UInt8(ascii: ".")
      else { return false }
    }
    if bytes.starts(with: [0x2D, 0x2D, 0x2D]) || bytes.starts(with: [0x2E, 0x2E, 0x2E]) {
      return false
    }
    if isTyped { return !nullWords.contains(text) }
    return !isAmbiguousToYAML(text)
  }

  private static func canBeBlock(_ text: String) -> Bool {
    guard text.utf8.contains(0x0A) else { return false }
    var bytes = Array(text.utf8)
    if bytes.last == 0x0A { bytes.removeLast() }
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    guard let first = lines.first?.first, lines.last?.isEmpty == false, first != 0x20,
      first != 0x09
    else { return false }
    for line in lines where !line.isEmpty {
      guard let visible = line.first(where: { $0 != 0x20 }), visible != 0x09 else { return false }
    }
    return !text.unicodeScalars.contains { $0 != "\n" && $0 != "\t" && mustBeEscaped($0) }
  }

  private static func canStandInBrackets(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    if bytes.first == UInt8(ascii: "-"), bytes.count < 2 || !bytes[1].isDigit { return false }
    return !bytes.contains { indicators.contains($0) && $0 != UInt8(ascii: "-") }
  }

  private static let indicators = Set("-?:,[]{}#&*!|>'\"%@`".utf8)
  private static let nullWords: Set<String> = ["~", "null", "Null", "NULL", "=", "<<"]

  /// Whether a character can stand in a file only as an escape.
  private static func mustBeEscaped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFDD0...0xFDEF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }

  // MARK: - Quoting

  private static func singleQuoted(_ text: String) -> String {
    var quoted = "'"
    for scalar in text.unicodeScalars {
      quoted.unicodeScalars.append(scalar)
      if scalar == "'" { quoted.unicodeScalars.append(scalar) }
    }
    return quoted + "'"
  }

  private static func doubleQuoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case _ where mustBeEscaped(scalar):
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let width = scalar.value > 0xFFFF ? 8 : 4
        quoted += (width == 8 ? "\\U" : "\\u")
        quoted += String(repeating: "0", count: width - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  private static func block(_ text: String, indent: Int) -> Written {
    let pad = Array(repeating: UInt8(0x20), count: indent)
    var bytes = Array(text.utf8)
    let isStripped = bytes.last != 0x0A
    if !isStripped { bytes.removeLast() }
    var body: [UInt8] = []
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if !line.isEmpty { body += pad + line }
      body.append(0x0A)
    }
    return Written(head: isStripped ? "|-" : "|", body: String(decoding: body, as: UTF8.self))
  }
}
