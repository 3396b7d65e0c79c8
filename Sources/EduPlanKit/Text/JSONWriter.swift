/// Writes JSON into bytes, in the order it is told and the same on every machine.
///
/// The caller chooses keys (camelCase) and order; escaping happens here. Objects and arrays stand one member to a line,
/// those made with `flat` on one line, so that a row of a table is a line of the file:
///
///     var json = JSONWriter()
///     json.object { json in
///       json.member("schema", 1)
///       json.member("rows") { json in
///         json.array { json in json.object(flat: true) { $0.member("id", "宝山区") } }
///       }
///     }
///
/// A number that is exact is written by its digits (`number`), never by way of a binary fraction.
struct JSONWriter: Sendable {
  /// What was written so far; complete after the outermost value.
  private(set) var bytes: [UInt8] = []
  private var depth = 0
  /// Above 0 inside a value that stands on one line.
  private var flatDepth: Int
  /// Whether the next member or element is the first of its container.
  private var isFirst = true

  /// - Parameter isCompact: everything on one line, as JSON Lines need it.
  init(compact isCompact: Bool = false) {
    flatDepth = isCompact ? 1 : 0
  }

  // MARK: Containers

  /// An object; the body writes its members.
  mutating func object(flat: Bool = false, _ body: (inout Self) -> Void) {
    container(UInt8(ascii: "{"), UInt8(ascii: "}"), flat: flat, body)
  }

  /// An array; the body writes its elements, each through `element` or one of the plain forms.
  mutating func array(flat: Bool = false, _ body: (inout Self) -> Void) {
    container(UInt8(ascii: "["), UInt8(ascii: "]"), flat: flat, body)
  }

  /// An array with one element for each value.
  mutating func array<S: Sequence>(
    of values: S, flat: Bool = false, _ body: (inout Self, S.Element) -> Void
  ) {
    array(flat: flat) { json in
      for value in values { json.element { body(&$0, value) } }
    }
  }

  /// A member of an object whose value the body writes.
  mutating func member(_ key: String, _ body: (inout Self) -> Void) {
    separate()
    appendQuoted(key)
    bytes.append(UInt8(ascii: ":"))
    bytes.append(UInt8(ascii: " "))
    body(&self)
    isFirst = false
  }

  /// An element of an array that the body writes.
  mutating func element(_ body: (inout Self) -> Void) {
    separate()
    body(&self)
    isFirst = false
  }

  // MARK: Members with plain values

  /// A text, or null.
  mutating func member(_ key: String, _ text: String?) { member(key) { $0.value(text) } }

  /// A whole number, or null.
  mutating func member(_ key: String, _ number: Int?) { member(key) { $0.value(number) } }

  /// A truth value, or null.
  mutating func member(_ key: String, _ truth: Bool?) { member(key) { $0.value(truth) } }

  /// A number by its decimal digits, such as `89.96`.
  mutating func member(_ key: String, number digits: String) { member(key) { $0.number(digits) } }

  /// Several texts on one line.
  mutating func member(_ key: String, _ texts: [String]) {
    member(key) { json in json.array(of: texts, flat: true) { $0.value($1) } }
  }

  /// A member that is an object.
  mutating func object(_ key: String, flat: Bool = false, _ body: (inout Self) -> Void) {
    member(key) { $0.object(flat: flat, body) }
  }

  /// A member that is an array of objects, one for each value.
  mutating func objects<S: Sequence>(
    _ key: String, of values: S, flat: Bool = false, _ body: (inout Self, S.Element) -> Void
  ) {
    member(key) { json in
      json.array(of: values) { json, value in json.object(flat: flat) { body(&$0, value) } }
    }
  }

  // MARK: Values

  mutating func value(_ text: String?) {
    if let text { appendQuoted(text) } else { null() }
  }

  mutating func value(_ number: Int?) {
    if let number { bytes.append(contentsOf: String(number).utf8) } else { null() }
  }

  mutating func value(_ truth: Bool?) {
    if let truth { bytes.append(contentsOf: (truth ? "true" : "false").utf8) } else { null() }
  }

  /// A number by its decimal digits; what JSON does not take for a number is written as text instead.
  mutating func number(_ digits: String) {
    if Self.isNumber(digits) { bytes.append(contentsOf: digits.utf8) } else { appendQuoted(digits) }
  }

  mutating func null() { bytes.append(contentsOf: "null".utf8) }

  /// The line break that ends a document or a line of JSON Lines.
  mutating func endLine() {
    bytes.append(0x0A)
    isFirst = true
  }

  /// Whether a text is a number in JSON's own grammar: no leading zeros, digits on both sides of the point.
  static func isNumber(_ text: String) -> Bool {
    var rest = Array(text.utf8)[...]
    if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    let whole = rest.prefix { $0 >= 0x30 && $0 <= 0x39 }
    guard !whole.isEmpty, whole.count == 1 || whole.first != 0x30 else { return false }
    rest = rest.dropFirst(whole.count)
    guard !rest.isEmpty else { return true }
    let fraction = rest.dropFirst()
    return rest.first == UInt8(ascii: ".") && !fraction.isEmpty
      && fraction.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  }

  // MARK: Layout

  private mutating func container(
    _ open: UInt8, _ close: UInt8, flat: Bool, _ body: (inout Self) -> Void
  ) {
    bytes.append(open)
    let wasFirst = isFirst
    isFirst = true
    depth += 1
    if flat || flatDepth > 0 { flatDepth += 1 }
    body(&self)
    depth -= 1
    if flatDepth > 0 { flatDepth -= 1 } else if !isFirst { startLine() }
    isFirst = wasFirst
    bytes.append(close)
  }

  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    if flatDepth > 0 {
      if !isFirst { bytes.append(UInt8(ascii: " ")) }
    } else if depth > 0 {
      startLine()
    }
    isFirst = true
  }

  private mutating func startLine() {
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }

  /// A text in quotes. Beyond what JSON asks, whatever could steer a terminal or end a line of JavaScript is escaped.
  private mutating func appendQuoted(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    let isPlain = text.unicodeScalars.allSatisfy {
      $0 != "\"" && $0 != "\\" && !isUnsafeInTerminal($0)
    }
    if isPlain {
      bytes.append(contentsOf: text.utf8)
      bytes.append(UInt8(ascii: "\""))
      return
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": bytes.append(contentsOf: "\\\"".utf8)
      case "\\": bytes.append(contentsOf: "\\\\".utf8)
      case "\n": bytes.append(contentsOf: "\\n".utf8)
      case "\r": bytes.append(contentsOf: "\\r".utf8)
      case "\t": bytes.append(contentsOf: "\\t".utf8)
      case _ where isUnsafeInTerminal(scalar):
        let digits = String(scalar.value, radix: 16)
        bytes.append(contentsOf: "\\u".utf8)
        bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count))
        bytes.append(contentsOf: digits.utf8)
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
