/// Finds where an id stands in quotes as a text, such as in a condition: no reference, so that nobody can be sure that the
/// record is meant.
struct QuotedIds: Sendable {
  private let words: [[UInt8]]
  private let id: [UInt8]

  init(_ id: String) {
    self.id = Array(id.utf8)
    words = ["\"\(id)\"", "'\(id)'"].map { Array($0.utf8) }
  }

  /// The places in a template: in quotes within a text, or as a whole value, such as the document a form comes from.
  func places(inTemplate document: RecordDocument) -> [SourceLocation] {
    let values = document.nodes.indices.filter { node in
      document.nodes[node].shape.isScalar && document.textEquals(node, id)
    }.map { document.location(ofValue: $0) }
    let lines = Set(values.map(\.line))
    return (values + places(in: document, except: lines)).sorted()
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
