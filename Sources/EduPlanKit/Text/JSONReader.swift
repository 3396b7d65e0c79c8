/// A JSON value as it stands in a file; numbers by their digits.
indirect enum JSONValue: Sendable, Hashable {
  case null
  case truth(Bool)
  case number(String)
  case text(String)
  case array([JSONValue])
  case object([Member])

  /// One key of an object with its value.
  struct Member: Sendable, Hashable {
    var key: String
    var value: JSONValue
  }

  /// The value of a key; nil for anything but an object that has it.
  subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  var text: String? { if case .text(let text) = self { text } else { nil } }
  var array: [JSONValue]? { if case .array(let values) = self { values } else { nil } }
  var int: Int? { if case .number(let digits) = self { Int(digits) } else { nil } }
}

/// What keeps bytes from being JSON, and where.
struct JSONProblem: Error, Hashable {
  var message: Localized
  /// The UTF-8 offset it stands at.
  var offset: Int
}

/// Reads JSON as RFC 8259 has it: one value, nothing behind it, no key twice in an object, at most 100 levels deep.
struct JSONReader {
  private let bytes: [UInt8]
  private var position = 0
  private var depth = 0

  private static let deepest = 100

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  static func read(_ bytes: [UInt8]) throws(JSONProblem) -> JSONValue {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw JSONProblem(message: Localized(zh: "不是 UTF-8 文本", en: "it is no UTF-8 text"), offset: 0)
    }
    var reader = JSONReader(bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.position = 3 }
    let value = try reader.value()
    reader.skipBlanks()
    guard reader.position == bytes.count else {
      throw reader.problem(zh: "后面还有内容", en: "something follows the value")
    }
    return value
  }

  /// The values of a text that holds any number of them, one after the other, each with the offset it begins at.
  static func readAll(
    _ bytes: [UInt8]
  ) throws(JSONProblem) -> [(offset: Int, value: JSONValue)] {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw JSONProblem(message: Localized(zh: "不是 UTF-8 文本", en: "it is no UTF-8 text"), offset: 0)
    }
    var reader = JSONReader(bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.position = 3 }
    var values: [(offset: Int, value: JSONValue)] = []
    while true {
      reader.skipBlanks()
      guard reader.position < bytes.count else { return values }
      let offset = reader.position
      values.append((offset, try reader.value()))
    }
  }

  // MARK: Values

  private mutating func value() throws(JSONProblem) -> JSONValue {
    skipBlanks()
    guard let byte = peek else { throw problem(zh: "内容不完整", en: "the text ends too early") }
    switch byte {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""): return .text(try string())
    case UInt8(ascii: "-"), 0x30...0x39: return try number()
    default:
      for (word, value) in [
        ("true", JSONValue.truth(true)), ("false", .truth(false)), ("null", .null),
      ]
      where bytes[position...].starts(with: word.utf8) {
        position += word.utf8.count
        return value
      }
      throw problem(zh: "这里应当是一个值", en: "a value was expected here")
    }
  }

  private mutating func object() throws(JSONProblem) -> JSONValue {
    var members: [JSONValue.Member] = []
    var keys: Set<String> = []
    try enter()
    while try !ends(with: UInt8(ascii: "}"), isFirst: members.isEmpty) {
      skipBlanks()
      guard peek == UInt8(ascii: "\"") else {
        throw problem(zh: "这里应当是一个键", en: "a key was expected here")
      }
      let start = position
      let key = try string()
      guard keys.insert(key).inserted else {
        throw JSONProblem(
          message: Localized(zh: "键“\(key)”写了两次", en: "key '\(key)' stands twice"), offset: start)
      }
      skipBlanks()
      guard take(UInt8(ascii: ":")) else {
        throw problem(zh: "键的后面应当是冒号", en: "a colon was expected after the key")
      }
      members.append(JSONValue.Member(key: key, value: try value()))
    }
    depth -= 1
    return .object(members)
  }

  private mutating func array() throws(JSONProblem) -> JSONValue {
    var values: [JSONValue] = []
    try enter()
    while try !ends(with: UInt8(ascii: "]"), isFirst: values.isEmpty) { values.append(try value()) }
    depth -= 1
    return .array(values)
  }

  private mutating func enter() throws(JSONProblem) {
    guard depth < Self.deepest else {
      throw problem(zh: "嵌套太深", en: "it is nested too deeply")
    }
    depth += 1
    position += 1
  }

  /// Whether a container ends here; takes the comma before a further member.
  private mutating func ends(with close: UInt8, isFirst: Bool) throws(JSONProblem) -> Bool {
    skipBlanks()
    if take(close) { return true }
    if isFirst || take(UInt8(ascii: ",")) { return false }
    throw peek == nil
      ? problem(zh: "内容不完整", en: "the text ends too early")
      : problem(zh: "这里应当是逗号或结尾的括号", en: "a comma or the closing bracket was expected here")
  }

  private mutating func number() throws(JSONProblem) -> JSONValue {
    let start = position
    while let byte = peek, "+-.eE0123456789".utf8.contains(byte) { position += 1 }
    let digits = String(decoding: bytes[start..<position], as: UTF8.self)
    // An exponent is taken off before the plain grammar is asked.
    let parts = digits.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "e" || $0 == "E" })
    let exponent = parts.dropFirst().first.map {
      ($0.first == "+" || $0.first == "-" ? $0.dropFirst() : $0).utf8
    }
    let isExponentFine =
      exponent.map { !$0.isEmpty && $0.allSatisfy { (0x30...0x39).contains($0) } } ?? true
    guard parts.count <= 2, JSONWriter.isNumber(String(parts[0])), isExponentFine else {
      throw JSONProblem(
        message: Localized(zh: "“\(digits)”不是数字", en: "'\(digits)' is no number"), offset: start)
    }
    return .number(digits)
  }

  // MARK: Strings

  private mutating func string() throws(JSONProblem) -> String {
    position += 1
    var text: [UInt8] = []
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        text.append(contentsOf: try escape().utf8)
      case 0..<0x20:
        throw problem(zh: "引号里不能有控制字符", en: "a control character stands inside quotes")
      default:
        text.append(byte)
        position += 1
      }
    }
    throw problem(zh: "缺少结尾的引号", en: "the closing quote is missing")
  }

  private mutating func escape() throws(JSONProblem) -> String {
    let start = position
    position += 1
    let byte = peek ?? 0
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
      return String(UnicodeScalar(byte))
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      if let scalar = unicodeEscape() { return String(scalar) }
    default: break
    }
    throw JSONProblem(
      message: Localized(zh: "反斜杠后面写得不对", en: "what follows the backslash is no escape"),
      offset: start)
  }

  /// The scalar after `\u`, written as one unit or as a pair of surrogates.
  private mutating func unicodeEscape() -> Unicode.Scalar? {
    guard let first = hexUnit() else { return nil }
    guard UTF16.isLeadSurrogate(first) else { return Unicode.Scalar(first) }
    guard take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")), let second = hexUnit(),
      UTF16.isTrailSurrogate(second)
    else { return nil }
    return Unicode.Scalar(
      0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00))
  }

  private mutating func hexUnit() -> UInt16? {
    let digits = bytes[position...].prefix(4)
    guard digits.count == 4, digits.allSatisfy({ Character(UnicodeScalar($0)).isHexDigit }) else {
      return nil
    }
    position += 4
    return UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
  }

  // MARK: Bytes

  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    position += 1
    return true
  }

  private mutating func skipBlanks() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      position += 1
    }
  }

  private func problem(zh: String, en: String) -> JSONProblem {
    JSONProblem(message: Localized(zh: zh, en: en), offset: position)
  }
}
