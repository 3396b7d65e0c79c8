/// Going from line to line: where text starts, where a line ends, which lines part records.
extension RecordParser {
  /// Goes to the first line with text that is no comment, beginning with the line that starts at an offset.
  mutating func goToContent(from offset: Int, _ bytes: Span<UInt8>) throws(RecordRefusal) {
    let count = bytes.count
    var start = offset
    while start < count {
      var here = start
      while here < count, bytes[here] == 0x20 { here += 1 }
      guard here < count else { break }
      let byte = bytes[here]
      if byte == 0x0A {
        start = here + 1
      } else if byte == UInt8(ascii: "#") {
        start = nextLine(lineBreak(from: here, bytes), bytes)
      } else if byte == 0x0D, isLineEnd(here, bytes) {
        start = nextLine(here, bytes)
      } else {
        if byte == 0x09 { throw RecordRefusal(.tab, at: here) }
        if byte >= 0xC2, let space = wideSpace(here, bytes) {
          throw RecordRefusal(.wideSpace, at: here, detail: space)
        }
        lineStart = start
        content = here
        indent = here - start
        if indent == 0, byte == UInt8(ascii: "-") || byte == UInt8(ascii: "."),
          isMarker(start, byte, bytes)
        {
          indent = -1
        }
        return
      }
    }
    lineStart = count
    content = count
    indent = -1
  }

  /// Whether a line is three times a byte, followed by nothing, a space or a tab.
  func isMarker(_ start: Int, _ byte: UInt8, _ bytes: Span<UInt8>) -> Bool {
    guard start + 3 <= bytes.count, bytes[start] == byte, bytes[start + 1] == byte,
      bytes[start + 2] == byte
    else { return false }
    return isLineEnd(start + 3, bytes) || bytes[start + 3] == 0x20 || bytes[start + 3] == 0x09
  }

  /// The code point of a no-break or full-width space.
  private func wideSpace(_ offset: Int, _ bytes: Span<UInt8>) -> Int? {
    if bytes[offset] == 0xC2, offset + 1 < bytes.count, bytes[offset + 1] == 0xA0 { return 0xA0 }
    if bytes[offset] == 0xE3, offset + 2 < bytes.count, bytes[offset + 1] == 0x80,
      bytes[offset + 2] == 0x80
    {
      return 0x3000
    }
    return nil
  }

  /// The first offset from here on that holds no space.
  func skipSpaces(from offset: Int, _ bytes: Span<UInt8>) -> Int {
    var here = offset
    while here < bytes.count, bytes[here] == 0x20 { here += 1 }
    return here
  }

  /// Whether a line ends at an offset: LF, CR LF, or the end of the file.
  @inline(__always)
  func isLineEnd(_ offset: Int, _ bytes: Span<UInt8>) -> Bool {
    guard offset < bytes.count else { return true }
    let byte = bytes[offset]
    if byte > 0x0D { return false }
    return byte == 0x0A || byte == 0x0D && offset + 1 < bytes.count && bytes[offset + 1] == 0x0A
  }

  /// The offset of the next LF, or the end of the file.
  func lineBreak(from offset: Int, _ bytes: Span<UInt8>) -> Int {
    var here = offset
    while here < bytes.count, bytes[here] != 0x0A { here += 1 }
    return min(here, bytes.count)
  }

  /// The start of the line after the one that ends at an offset.
  @inline(__always)
  func nextLine(_ offset: Int, _ bytes: Span<UInt8>) -> Int {
    guard offset < bytes.count else { return bytes.count }
    return bytes[offset] == 0x0D ? offset + 2 : offset + 1
  }
}
