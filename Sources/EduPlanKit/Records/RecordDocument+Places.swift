/// Where nodes, their lines and the comments above them begin and end, as byte offsets, for editing.
extension RecordDocument {
  /// Past a value as written, its closing quote included.
  func valueEnd(of node: Int) -> Int {
    let value = nodes[node]
    let isQuoted = value.shape == .singleQuoted || value.shape == .doubleQuoted
    return value.valueRange.upperBound + (isQuoted ? 1 : 0)
  }

  /// Past the line break of the last line of a node.
  func endOfLines(of node: Int) -> Int {
    switch nodes[node].shape {
    case .literal, .literalStripped: nodes[node].valueRange.upperBound
    case .mapping, .sequence: endOfLines(of: Int(nodes[node].end) - 1)
    default: endOfLine(from: valueEnd(of: node))
    }
  }

  /// Past the line break of the line of an offset.
  func endOfLine(from offset: Int) -> Int {
    bytes[offset...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
  }

  /// The start of the line that a node begins on.
  func lineStart(of node: Int) -> Int {
    let offset = Int(nodes[node].keyOffset)
    return bytes[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
  }

  /// The start of the line above the one that starts at an offset.
  func startOfLine(before line: Int) -> Int {
    bytes[..<(line - 1)].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
  }

  /// How many bytes in a node's key or dash stands.
  func column(of node: Int) -> Int { Int(nodes[node].keyOffset) - lineStart(of: node) }

  /// The start of the comment lines directly above a node that stand as far in as it does.
  func startOfComments(above node: Int, notBefore floor: Int) -> Int {
    let column = self.column(of: node)
    var start = lineStart(of: node)
    while start > floor {
      let line = startOfLine(before: start)
      let indent = bytes[line...].prefix { $0 == 0x20 }.count
      guard line >= floor, indent == column, bytes[line + indent] == UInt8(ascii: "#") else {
        break
      }
      start = line
    }
    return start
  }

  /// The comment lines in a range that starts at a line.
  func commentLines(from start: Int, to end: Int) -> [UInt8] {
    var comments: [UInt8] = []
    var line = start
    while line < end {
      let next = endOfLine(from: line)
      if bytes[line..<next].first(where: { $0 != 0x20 }) == UInt8(ascii: "#") {
        comments += bytes[line..<next]
      }
      line = next
    }
    return comments
  }
}
