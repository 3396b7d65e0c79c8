/// Finds every line of a file with bytes that are no UTF-8 and every character that may not stand in a record file.
///
/// Refused are the control characters except tab, LF and CR LF, the C1 controls with NEL, U+2028 and U+2029 (line breaks in
/// YAML 1.1, text in 1.2), a byte order mark that is not the first character, and the noncharacters.
struct CharacterCheck {
  /// In order of place.
  private(set) var refusals: [RecordRefusal] = []
  /// The line, as its number of breaks before, whose first byte that is no UTF-8 is told: in a file of another encoding
  /// nearly every byte is one.
  private var toldLine = -1
  /// Where the check stopped because there were too many findings; nothing from here on is accepted.
  private(set) var gaveUpAt: Int?
  private(set) var lines = LineCheckpoints()

  /// - Parameter start: where the text begins, past a byte order mark.
  init(_ bytes: Span<UInt8>, from start: Int) {
    if start > 0, Self.isMisread(bytes, from: start) {
      refusals.append(RecordRefusal(.byteOrderMarkMisread, at: 0))
    }
    var offset = start
    while offset < bytes.count, gaveUpAt == nil {
      // A character on the edge of two blocks has no line break in it, so the count is right for the edge as well.
      offset = checkBlock(bytes, from: offset, to: lines.startBlock())
    }
  }

  /// Checks up to an offset or a little beyond, and returns where it stopped.
  private mutating func checkBlock(_ bytes: Span<UInt8>, from start: Int, to limit: Int) -> Int {
    let count = bytes.count
    let end = min(limit, count)
    var offset = start
    var lineBreaks = 0
    while offset < end {
      let byte = bytes[offset]
      if byte &- 0x20 < 0x5F {
        offset += 1  // printable ASCII
      } else if byte == 0x0A {
        lineBreaks += 1
        offset += 1
      } else if byte &- 0xE3 < 7, offset + 2 < count, bytes[offset + 1] & 0xC0 == 0x80,
        bytes[offset + 2] & 0xC0 == 0x80
      {
        offset += 3  // U+3000 to U+9FFF, nearly all of Chinese: no character among them is refused
      } else {
        guard refusals.count < RecordParser.findingLimit else {
          gaveUpAt = offset
          break
        }
        lines.lineBreaks += lineBreaks
        lineBreaks = 0
        offset += byte < 0x80 ? checkControl(bytes, at: offset) : checkMultiByte(bytes, at: offset)
      }
    }
    lines.lineBreaks += lineBreaks
    return offset
  }

  /// Checks a control character, and returns its length.
  private mutating func checkControl(_ bytes: Span<UInt8>, at offset: Int) -> Int {
    let byte = bytes[offset]
    let isAllowed =
      byte == 0x09 || byte == 0x0D && offset + 1 < bytes.count && bytes[offset + 1] == 0x0A
    if !isAllowed { refuse(Int(byte), at: offset) }
    return 1
  }

  /// Whether parsers may read what follows a byte order mark differently: rapidyaml counts the mark as columns and then
  /// refuses comments, lists and nested values. After a `---` or a line break all agree.
  private static func isMisread(_ bytes: Span<UInt8>, from start: Int) -> Bool {
    guard start < bytes.count, bytes[start] != 0x0A, bytes[start] != 0x0D else { return false }
    for offset in start..<start + 3 {
      guard offset < bytes.count, bytes[offset] == UInt8(ascii: "-") else { return true }
    }
    return false
  }

  /// Checks the character that starts at an offset with a byte above 0x7F, and returns its length.
  private mutating func checkMultiByte(_ bytes: Span<UInt8>, at offset: Int) -> Int {
    let first = bytes[offset]
    let length: Int
    let lowest: UInt8  // bounds of the second byte, which exclude overlong forms and surrogates
    let highest: UInt8
    switch first {
    case 0xC2...0xDF: (length, lowest, highest) = (2, 0x80, 0xBF)
    case 0xE0: (length, lowest, highest) = (3, 0xA0, 0xBF)
    case 0xED: (length, lowest, highest) = (3, 0x80, 0x9F)
    case 0xE1...0xEF: (length, lowest, highest) = (3, 0x80, 0xBF)
    case 0xF0: (length, lowest, highest) = (4, 0x90, 0xBF)
    case 0xF4: (length, lowest, highest) = (4, 0x80, 0x8F)
    case 0xF1...0xF3: (length, lowest, highest) = (4, 0x80, 0xBF)
    default:
      refuseByte(first, at: offset)
      return 1
    }
    var scalar = Int(first) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for index in 1..<length {
      let isContinuation =
        offset + index < bytes.count
        && (index == 1
          ? (lowest...highest).contains(bytes[offset + 1])
          : bytes[offset + index] & 0xC0 == 0x80)
      guard isContinuation else {
        refuseByte(first, at: offset)
        return index
      }
      scalar = scalar << 6 | Int(bytes[offset + index] & 0x3F)
    }
    switch scalar {
    case 0x80...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFDD0...0xFDEF: refuse(scalar, at: offset)
    default: if scalar & 0xFFFE == 0xFFFE { refuse(scalar, at: offset) }
    }
    return length
  }

  private mutating func refuseByte(_ byte: UInt8, at offset: Int) {
    guard toldLine != lines.lineBreaks else { return }
    toldLine = lines.lineBreaks
    refusals.append(RecordRefusal(.notUTF8, at: offset, detail: Int(byte)))
  }

  private mutating func refuse(_ scalar: Int, at offset: Int) {
    refusals.append(RecordRefusal(.forbiddenCharacter, at: offset, detail: scalar))
  }
}

/// How many line breaks stand before every 512th byte, so that the line of any place is found by looking at few bytes.
struct LineCheckpoints: Sendable {
  private static let blockSize = 512

  private var before: [UInt32] = []
  /// Line breaks found so far.
  fileprivate(set) var lineBreaks = 0

  /// Notes the count at the start of the next block, and returns where that block ends.
  fileprivate mutating func startBlock() -> Int {
    before.append(UInt32(lineBreaks))
    return before.count * Self.blockSize
  }

  /// The line (from 1) of an offset.
  func line(of offset: Int, in bytes: Span<UInt8>) -> Int {
    guard !before.isEmpty else { return 1 }
    let block = min(offset / Self.blockSize, before.count - 1)
    var line = Int(before[block]) + 1
    for index in block * Self.blockSize..<max(offset, block * Self.blockSize)
    where bytes[index] == 0x0A {
      line += 1
    }
    return line
  }

  /// Line and column of an offset; the column counts Unicode scalars, and a byte order mark is no column.
  func location(of offset: Int, in bytes: Span<UInt8>, path: String) -> SourceLocation {
    var start = offset
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    var column = 1
    for index in start..<offset where bytes[index] & 0xC0 != 0x80 { column += 1 }
    if start == 0, offset >= 3, bytes.startsWithByteOrderMark { column -= 1 }
    return SourceLocation(path: path, line: line(of: offset, in: bytes), column: column)
  }
}
