/// Finds where an id stands in quotes as a text, such as in a condition: no reference, so that nobody can be sure that the
/// record is meant.
struct QuotedIds: Sendable {
  private let words: [[UInt8]]

  init(_ id: String) {
    words = ["\"\(id)\"", "'\(id)'"].map { Array($0.utf8) }
  }

  /// The places in a file, except in the values at some lines.
  func places(in document: RecordDocument, except known: Set<Int> = []) -> [SourceLocation] {
    let bytes = document.bytes
    var found: [SourceLocation] = []
    var lines: LineIndex?
    for word in words {
      var from = 0
      while let range = bytes.range(of: word, in: from..<bytes.count) {
        let index = lines ?? LineIndex(bytes)
        lines = index
        let (line, column) = index.position(at: range.lowerBound)
        if !known.contains(line) {
          found.append(SourceLocation(path: document.path, line: line, column: column))
        }
        from = range.upperBound
      }
    }
    return found.sorted()
  }
}
