/// A place in a file; line and column start at 1, the column counts Unicode scalars, as editors do.
struct SourceLocation: Sendable, Hashable, Comparable {
  var path: String
  var line: Int
  var column: Int

  init(path: String, line: Int = 1, column: Int = 1) {
    self.path = path
    self.line = line
    self.column = column
  }

  /// By path (code points), then line, then column: the order findings are printed in.
  static func < (first: Self, second: Self) -> Bool {
    if first.path != second.path {
      return first.path.utf8.lexicographicallyPrecedes(second.path.utf8)
    }
    return (first.line, first.column) < (second.line, second.column)
  }
}

/// Finds lines and columns in the bytes of a file. Made only when there is something to report.
struct LineIndex: Sendable {
  /// UTF-8 offset of the first byte of each line.
  let starts: [Int]
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == 0x0A { starts.append(offset + 1) }
    self.starts = starts
    self.bytes = bytes
  }

  /// The line (from 1) that holds a UTF-8 offset.
  func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// Line and column (both from 1, the column in Unicode scalars) of a UTF-8 offset.
  func position(at offset: Int) -> (line: Int, column: Int) {
    let line = line(at: offset)
    let end = min(max(offset, 0), bytes.count)
    let start = starts[line - 1]
    let column = bytes[start..<max(start, end)].reduce(1) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    return (line, column)
  }

  /// The text of a line (from 1) without its line break.
  func text(ofLine line: Int) -> String {
    let start = starts[line - 1]
    var end = line < starts.count ? starts[line] - 1 : bytes.count
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return String(decoding: bytes[start..<max(start, end)], as: UTF8.self)
  }
}
