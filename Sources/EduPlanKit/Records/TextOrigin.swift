/// Where the text of a scalar stands in its file, byte by byte: for findings inside a value, such as a word of an expression.
struct TextOrigin: Sendable {
  let document: RecordDocument
  let node: Int

  /// The place and the line of a UTF-8 offset in the decoded text.
  func place(at offset: Int) -> (location: SourceLocation, sourceLine: String?) {
    let place = fileOffset(of: offset)
    return (document.location(at: place), document.sourceLine(at: place))
  }

  /// The offset in the file of an offset in the decoded text; just past the value for one at its end.
  private func fileOffset(of offset: Int) -> Int {
    let value = document.nodes[node]
    let bytes = document.bytes
    var position = Int(value.valueOffset)
    let end = position + Int(value.valueLength)
    switch value.shape {
    case .literal, .literalStripped:
      var rest = offset
      while position < end {
        var lineEnd = position
        while lineEnd < end, bytes[lineEnd] != 0x0A { lineEnd += 1 }
        let start = min(position + Int(value.blockIndent), lineEnd)
        if rest <= lineEnd - start { return start + rest }
        rest -= lineEnd - start + 1
        position = lineEnd + 1
      }
      return end
    case .singleQuoted, .doubleQuoted:
      guard value.hasEscapes else { return min(position + offset, end) }
      // Both kinds of escape that an expression can need, '' and \", are two bytes for one.
      let mark: UInt8 = value.shape == .singleQuoted ? 0x27 : 0x5C
      var decoded = 0
      while decoded < offset, position < end {
        position += bytes[position] == mark ? 2 : 1
        decoded += 1
      }
      return min(position, end)
    default: return min(position + offset, end)
    }
  }
}
