/// Cuts the text of an expression into words, numbers, quoted texts and signs, each with its place.
///
/// The whole text becomes one list before anything is parsed; a character that belongs to no expression ends the list with
/// a finding. Offsets are UTF-8 bytes in the expression's own text.
struct ExpressionLexer {
  /// The smallest piece of an expression.
  struct Token: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
      /// A keyword or the name of a field, kind or binding: which one, only the parser can tell.
      case word(String)
      /// A number; with a percent sign, a fraction of one hundred.
      case number(ExactNumber, isPercent: Bool)
      case text(String)
      case sign(Sign)
      case end
    }

    var kind: Kind
    var range: Range<Int>
  }

  /// Everything that is written with signs instead of letters.
  enum Sign: String, Sendable, CaseIterable {
    case lessOrEqual = "<="
    case greaterOrEqual = ">="
    case unequal = "!="
    case equal = "="
    case less = "<"
    case greater = ">"
    case plus = "+"
    case minus = "-"
    case times = "*"
    case divided = "/"
    case open = "("
    case close = ")"
    case openList = "["
    case closeList = "]"
    case comma = ","
    case dot = "."
  }

  private let bytes: [UInt8]
  private var offset = 0
  private var tokens: [Token] = []

  /// The tokens of a text, the last one `end`; or what is wrong with it.
  static func tokens(of text: String) throws(ExpressionProblem) -> [Token] {
    var lexer = Self(bytes: Array(text.utf8))
    try lexer.run()
    return lexer.tokens
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func run() throws(ExpressionProblem) {
    while offset < bytes.count {
      let byte = bytes[offset]
      switch byte {
      case UInt8(ascii: " "), 0x0A, 0x0D, 0x09: offset += 1
      case UInt8(ascii: "\""): try text()
      case 0x30...0x39: try number()
      case _ where isNameStart(byte): try word()
      default: try sign()
      }
    }
    tokens.append(Token(kind: .end, range: bytes.count..<bytes.count))
  }

  /// A quoted text; `\"` and `\\` are the only escapes.
  private mutating func text() throws(ExpressionProblem) {
    let start = offset
    var content: [UInt8] = []
    offset += 1
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      if byte == UInt8(ascii: "\"") {
        tokens.append(
          Token(kind: .text(String(decoding: content, as: UTF8.self)), range: start..<offset))
        return
      }
      if byte == UInt8(ascii: "\\"), offset < bytes.count,
        bytes[offset] == UInt8(ascii: "\"") || bytes[offset] == UInt8(ascii: "\\")
      {
        content.append(bytes[offset])
        offset += 1
      } else {
        content.append(byte)
      }
    }
    throw ExpressionProblem(.unclosedText, start..<(start + 1))
  }

  private mutating func number() throws(ExpressionProblem) {
    let start = offset
    while offset < bytes.count, bytes[offset].isDigit { offset += 1 }
    if offset + 1 < bytes.count, bytes[offset] == UInt8(ascii: "."), bytes[offset + 1].isDigit {
      offset += 1
      while offset < bytes.count, bytes[offset].isDigit { offset += 1 }
    }
    let isPercent = offset < bytes.count && bytes[offset] == UInt8(ascii: "%")
    if isPercent { offset += 1 }
    // A letter or a hyphen grown onto the digits is a date or an id without quotes, not two things side by side.
    var end = offset
    while end < bytes.count, isNameStart(bytes[end]) || bytes[end].isDigit || isInner(at: end) {
      end += 1
    }
    guard end == offset, let number = ExactNumber(utf8: bytes.span.extracting(start..<offset))
    else {
      let word = String(decoding: bytes[start..<end], as: UTF8.self)
      throw ExpressionProblem(.unquoted(word), start..<end)
    }
    tokens.append(Token(kind: .number(number, isPercent: isPercent), range: start..<offset))
  }

  /// A name: letters of any script, digits and `_`, and hyphens between these.
  private mutating func word() throws(ExpressionProblem) {
    let start = offset
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte >= 0x80 {
        let (scalar, length) = scalar(at: offset)
        guard isLetter(scalar) else {
          if offset == start { throw unexpected(scalar, length) }
          break
        }
        offset += length
      } else if isNameStart(byte) || byte.isDigit || isInner(at: offset) {
        offset += 1
      } else {
        break
      }
    }
    tokens.append(
      Token(
        kind: .word(String(decoding: bytes[start..<offset], as: UTF8.self)), range: start..<offset))
  }

  private mutating func sign() throws(ExpressionProblem) {
    for sign in Sign.allCases where bytes[offset...].starts(with: sign.rawValue.utf8) {
      let end = offset + sign.rawValue.utf8.count
      tokens.append(Token(kind: .sign(sign), range: offset..<end))
      offset = end
      return
    }
    let (scalar, length) = scalar(at: offset)
    throw unexpected(scalar, length)
  }

  private func unexpected(_ scalar: Unicode.Scalar, _ length: Int) -> ExpressionProblem {
    ExpressionProblem(
      .character(scalar, instead: Self.halfWidth(scalar)), offset..<(offset + length))
  }

  /// What to type instead of a sign that Chinese input methods produce.
  private static func halfWidth(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "“", "”", "„", "＂", "「", "」", "'", "‘", "’": "\""
    case "（": "("
    case "）": ")"
    case "，", "、": ","
    case "。", "．": "."
    case "＝": "="
    case "≥", "⩾", "≧", "＞": scalar == "＞" ? ">" : ">="
    case "≤", "⩽", "≦", "＜": scalar == "＜" ? "<" : "<="
    case "≠": "!="
    case "％": "%"
    case "×", "＊": "*"
    case "÷", "／": "/"
    case "＋": "+"
    case "－", "−", "–", "—": "-"
    case "【": "["
    case "】": "]"
    case "　": " "
    case "&": "and"
    case "|": "or"
    case "!": "not"
    default:
      // The full-width forms stand in the order of ASCII.
      (0xFF01...0xFF5E).contains(scalar.value)
        ? Unicode.Scalar(scalar.value - 0xFF01 + 0x21).map { String($0) } : nil
    }
  }

  private func isNameStart(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == UInt8(ascii: "_") || (byte | 0x20) &- 0x61 < 26
  }

  /// Whether a hyphen joins two parts of a name.
  private func isInner(at position: Int) -> Bool {
    guard bytes[position] == UInt8(ascii: "-"), position + 1 < bytes.count else { return false }
    let next = bytes[position + 1]
    return isNameStart(next) || next.isDigit
  }

  private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.isIdeographic
  }

  private func scalar(at position: Int) -> (Unicode.Scalar, Int) {
    let text = String(decoding: bytes[position..<min(position + 4, bytes.count)], as: UTF8.self)
    let scalar = text.unicodeScalars.first ?? "\u{FFFD}"
    return (scalar, String(scalar).utf8.count)
  }
}
