/// Mends what can be meant in one way only, in files that the reader refuses: a byte order mark, a missing last line break, a
/// full-width colon behind a key, missing and superfluous blanks around one.
///
/// What could be meant in two ways is left for people.
enum RecordMender {
  /// The codes of the findings that are mended.
  static let codes: Set<String> = [
    "records.byte-order-mark", "records.no-final-line-break", "records.fullwidth-colon",
    "records.no-space-after-colon", "records.space-before-colon",
    "records.no-space-before-comment", "records.block-blank-line",
  ]

  /// Each reading shows the next mistake of every record; more than these stay.
  private static let roundLimit = 200

  /// The file with all that is mended; as it was where errors would be left.
  static func mended(_ document: RecordDocument) -> RecordDocument {
    var mended = document
    for _ in 0..<roundLimit {
      let splices = splices(in: mended)
      guard !splices.isEmpty else { break }
      mended = RecordDocument(parsing: spliced(mended.bytes, splices), path: document.path)
    }
    return mended.diagnostics.hasErrors ? document : mended
  }

  private static func splices(in document: RecordDocument) -> [Int: (
    range: Range<Int>, text: String
  )] {
    let bytes = document.bytes
    let lines = LineIndex(bytes)
    var found: [Int: (range: Range<Int>, text: String)] = [:]
    for finding in document.diagnostics where codes.contains(finding.code) {
      guard let location = finding.location else { continue }
      let offset = offset(of: location, in: bytes, lines)
      guard let splice = splice(for: finding.code, at: offset, in: bytes) else { continue }
      found[splice.range.lowerBound] = splice
    }
    return found
  }

  private static func offset(
    of location: SourceLocation, in bytes: [UInt8], _ lines: LineIndex
  ) -> Int {
    guard location.line <= lines.starts.count else { return bytes.count }
    var offset = lines.starts[location.line - 1]
    for _ in 1..<max(location.column, 1) where offset < bytes.count {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    }
    return offset
  }

  private static func splice(
    for code: String, at offset: Int, in bytes: [UInt8]
  ) -> (range: Range<Int>, text: String)? {
    func byte(_ offset: Int) -> UInt8 { bytes.indices.contains(offset) ? bytes[offset] : 0x0A }
    func endOfSpaces(_ start: Int) -> Int {
      var end = start
      while byte(end) == 0x20 { end += 1 }
      return end
    }
    switch code {
    case "records.byte-order-mark":
      return bytes.span.startsWithByteOrderMark ? (0..<3, "") : nil
    case "records.no-final-line-break":
      return bytes.isEmpty || bytes.last == 0x0A ? nil : (bytes.count..<bytes.count, "\n")
    case "records.fullwidth-colon":
      guard bytes[min(offset, bytes.count)...].starts(with: Array("：".utf8)) else { return nil }
      let end = endOfSpaces(offset + 3)
      return (offset..<end, byte(end) == 0x0A || byte(end) == 0x0D ? ":" : ": ")
    case "records.no-space-after-colon":
      let start = byte(offset) == 0x3A ? offset + 1 : offset
      guard byte(start - 1) == 0x3A, byte(start) != 0x09 else { return nil }
      return (start..<start, " ")
    case "records.space-before-colon":
      var start = offset
      while start > 0, byte(start - 1) == 0x20 { start -= 1 }
      let end = endOfSpaces(start)
      return byte(end) == 0x3A && start < end ? (start..<end, "") : nil
    case "records.no-space-before-comment":
      return byte(offset) == 0x23 ? (offset..<offset, " ") : nil
    case "records.block-blank-line":
      var start = min(offset, bytes.count)
      while start > 0, byte(start - 1) == 0x20 { start -= 1 }
      let end = endOfSpaces(start)
      return start < end ? (start..<end, "") : nil
    default: return nil
    }
  }

  private static func spliced(
    _ bytes: [UInt8], _ splices: [Int: (range: Range<Int>, text: String)]
  ) -> [UInt8] {
    var edited: [UInt8] = []
    var offset = 0
    for (_, splice) in splices.sorted(by: { $0.key < $1.key })
    where splice.range.lowerBound >= offset {
      edited += bytes[offset..<splice.range.lowerBound] + Array(splice.text.utf8)
      offset = splice.range.upperBound
    }
    return edited + bytes[offset...]
  }
}
