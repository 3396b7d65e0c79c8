/// Reads a part of an Office document from its first tag to its last, one at a time, without building a tree: for sheets
/// of a million cells.
///
/// Names come without their prefixes, since some writers give every element one. What could grow without end is refused: a
/// DOCTYPE, and with it every entity but the five of XML itself; so is a part whose tags do not close.
struct XMLPull {
  enum Event {
    /// - Parameter isEmpty: the tag closes itself; no end follows.
    case start(isEmpty: Bool)
    case end
    case text
  }

  private let bytes: [UInt8]
  private var position = 0
  /// The open elements.
  private(set) var depth = 0
  /// The name of the element that begins or ends here, without its prefix.
  private(set) var name: Range<Int> = 0..<0
  /// The attributes of a start tag, or the text, as they are written.
  private var content: Range<Int> = 0..<0
  private var isVerbatim = false

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The part is no XML that an Office document may hold.
  struct Malformed: Error, Sendable, Hashable {}

  /// Goes on to the next tag or text; nil at the end of the part.
  mutating func next() throws(Malformed) -> Event? {
    while position < bytes.count {
      if bytes[position] != UInt8(ascii: "<") {
        let start = position
        position = bytes[position...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
        guard depth > 0 else { continue }
        content = start..<position
        isVerbatim = false
        return .text
      }
      guard position + 1 < bytes.count else { throw Malformed() }
      switch bytes[position + 1] {
      case UInt8(ascii: "?"): try skip(past: "?>", from: position + 2)
      case UInt8(ascii: "!"):
        if starts(with: "<!--") {
          try skip(past: "-->", from: position + 4)
        } else if starts(with: "<![CDATA["), depth > 0 {
          let start = position + 9
          try skip(past: "]]>", from: start)
          content = start..<(position - 3)
          isVerbatim = true
          return .text
        } else {
          throw Malformed()
        }
      default: return try tag()
      }
    }
    guard depth == 0 else { throw Malformed() }
    return nil
  }

  private mutating func tag() throws(Malformed) -> Event {
    let isEnd = bytes[position + 1] == UInt8(ascii: "/")
    var end = position + 1
    var quote: UInt8 = 0
    while true {
      guard end < bytes.count else { throw Malformed() }
      let byte = bytes[end]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: ">") {
        break
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: "<") {
        throw Malformed()
      }
      end += 1
    }
    var start = position + (isEnd ? 2 : 1)
    var nameEnd = start
    while nameEnd < end, bytes[nameEnd] > 0x20, bytes[nameEnd] != UInt8(ascii: "/") {
      if bytes[nameEnd] == UInt8(ascii: ":") { start = nameEnd + 1 }
      nameEnd += 1
    }
    guard start < nameEnd else { throw Malformed() }
    name = start..<nameEnd
    content = nameEnd..<end
    position = end + 1
    if isEnd {
      guard depth > 0 else { throw Malformed() }
      depth -= 1
      return .end
    }
    let isEmpty = bytes[end - 1] == UInt8(ascii: "/")
    if !isEmpty { depth += 1 }
    return .start(isEmpty: isEmpty)
  }

  private func starts(with text: StaticString) -> Bool {
    text.withUTF8Buffer { bytes[position...].starts(with: $0) }
  }

  private mutating func skip(past end: StaticString, from start: Int) throws(Malformed) {
    let mark = end.withUTF8Buffer { Array($0) }
    guard start <= bytes.count, let found = bytes.range(of: mark, in: start..<bytes.count) else {
      throw Malformed()
    }
    position = found.upperBound
  }

  // MARK: What stands here

  func isNamed(_ text: StaticString) -> Bool {
    guard name.count == text.utf8CodeUnitCount else { return false }
    let start = text.utf8Start
    for offset in 0..<name.count where bytes[name.lowerBound + offset] != start[offset] {
      return false
    }
    return true
  }

  /// The value of an attribute of a start tag, by its name without a prefix.
  func attribute(_ wanted: StaticString) -> String? {
    attributeRange(wanted).map { Self.unescaped(bytes[$0]) }
  }

  /// Where the value of an attribute stands, as it is written.
  func attributeRange(_ wanted: StaticString) -> Range<Int>? {
    var index = content.lowerBound
    while index < content.upperBound {
      while index < content.upperBound, bytes[index] <= 0x20 { index += 1 }
      var start = index
      while index < content.upperBound, bytes[index] != UInt8(ascii: "="), bytes[index] > 0x20 {
        if bytes[index] == UInt8(ascii: ":") { start = index + 1 }
        index += 1
      }
      let key = start..<index
      while index < content.upperBound,
        bytes[index] != UInt8(ascii: "\""), bytes[index] != UInt8(ascii: "'")
      { index += 1 }
      guard index < content.upperBound else { return nil }
      let quote = bytes[index]
      let valueStart = index + 1
      index = valueStart
      while index < content.upperBound, bytes[index] != quote { index += 1 }
      guard index < content.upperBound else { return nil }
      if key.count == wanted.utf8CodeUnitCount,
        wanted.withUTF8Buffer({ bytes[key].elementsEqual($0) })
      {
        return valueStart..<index
      }
      index += 1
    }
    return nil
  }

  subscript(index: Int) -> UInt8 { bytes[index] }

  /// The text that stands here.
  var text: String {
    isVerbatim ? String(decoding: bytes[content], as: UTF8.self) : Self.unescaped(bytes[content])
  }

  private static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(where: { $0 == UInt8(ascii: "&") || $0 == 0x0D }) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    var plain: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == 0x0D {
        // A line break, however it is written.
        plain.append(0x0A)
        index += index + 1 < bytes.endIndex && bytes[index + 1] == 0x0A ? 2 : 1
      } else if byte == UInt8(ascii: "&"),
        let end = bytes[index...].prefix(12).firstIndex(of: UInt8(ascii: ";")),
        let scalar = entity(bytes[(index + 1)..<end]), let encoded = UTF8.encode(scalar)
      {
        plain += encoded
        index = end + 1
      } else {
        plain.append(byte)
        index += 1
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }

  private static func entity(_ name: ArraySlice<UInt8>) -> Unicode.Scalar? {
    let text = String(decoding: name, as: UTF8.self)
    switch text {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard text.hasPrefix("#") else { return nil }
      let digits = text.dropFirst()
      let value =
        digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return value.flatMap(Unicode.Scalar.init)
    }
  }
}
