/// A record file that remembers every byte it was read from.
///
/// What comes in is the bytes of one file; what goes out is its records as nodes over those bytes, and every finding of
/// the file at once. Scalars are text: what a number or a date is, the schema knows. A record with a refusal in it is
/// left out as a whole, so a half-read record never counts.
///
/// Invariant: `RecordDocument(parsing: b, path: p).bytes == b` for every input, well-formed or not.
struct RecordDocument: Sendable {
  let path: String
  let bytes: [UInt8]
  /// Flat, in document order.
  let nodes: [RecordNode]
  /// Node index of each accepted record's root.
  let records: [Int]
  /// Every refusal of the whole file (errors) and what need not stop anybody (warnings), in order of place.
  let diagnostics: [Diagnostic]
  private let lines: LineCheckpoints

  init(parsing bytes: [UInt8], path: String) {
    let parser = RecordParser(bytes.span)
    self.path = path
    self.bytes = bytes
    nodes = parser.nodes
    records = parser.records
    lines = parser.lines
    diagnostics = RecordRefusal.diagnostics(
      parser.refusals, lines: parser.lines, in: bytes.span, path: path)
  }

  // MARK: - Reading

  /// The key of a node; empty for an item of a list and for a record's root.
  func key(of node: Int) -> String {
    String(decoding: bytes[nodes[node].keyRange], as: UTF8.self)
  }

  /// Whether a node's key is a name; makes no string.
  func isKey(_ name: String, of node: Int) -> Bool {
    let range = nodes[node].keyRange
    guard range.count == name.utf8.count else { return false }
    var position = range.lowerBound
    for byte in name.utf8 {
      guard bytes[position] == byte else { return false }
      position += 1
    }
    return true
  }

  /// The text of a scalar, decoded; nil for what is absent and for collections.
  func text(of node: Int) -> String? {
    let value = nodes[node]
    switch value.shape {
    case .absent, .flowSequence, .sequence, .mapping: return nil
    case .literal, .literalStripped:
      return String(decoding: blockText(of: value), as: UTF8.self)
    case .singleQuoted where value.hasEscapes:
      return String(decoding: singleQuotedText(of: value), as: UTF8.self)
    case .doubleQuoted where value.hasEscapes: return doubleQuotedText(of: value)
    case .plain, .singleQuoted, .doubleQuoted:
      return String(decoding: bytes[value.valueRange], as: UTF8.self)
    }
  }

  /// The bytes that are the text as they stand: plain text, or quoted text without escapes; nil for everything else.
  func textRange(of node: Int) -> Range<Int>? {
    let value = nodes[node]
    switch value.shape {
    case .plain: return value.valueRange
    case .singleQuoted, .doubleQuoted: return value.hasEscapes ? nil : value.valueRange
    default: return nil
    }
  }

  /// The direct children of a collection, in document order; none for anything else.
  func children(of node: Int) -> RecordChildren {
    RecordChildren(nodes: nodes, next: node + 1, end: Int(nodes[node].end))
  }

  /// The value of a key in a mapping.
  func child(_ name: String, of node: Int) -> Int? {
    guard nodes[node].shape == .mapping else { return nil }
    return children(of: node).first { isKey(name, of: $0) }
  }

  /// The value below a node that keys lead to, one inside the other; nil when one of them is missing or left empty.
  func descendant(_ keys: [String], of node: Int) -> Int? {
    var node = node
    for key in keys {
      guard let next = child(key, of: node), nodes[next].shape != .absent else { return nil }
      node = next
    }
    return node
  }

  /// Where a node's key stands; for an item of a list its dash, for a record's root its first key.
  func location(ofKey node: Int) -> SourceLocation {
    location(at: Int(nodes[node].keyOffset))
  }

  /// Where a node's value stands: its opening quote, its `|`, its first character.
  func location(ofValue node: Int) -> SourceLocation {
    location(at: valueStart(of: node))
  }

  /// The line a node stands on, without its line break, to show below a finding; nil when it is very long.
  func sourceLine(of node: Int) -> String? {
    sourceLine(at: Int(nodes[node].keyOffset))
  }

  /// The place of a byte.
  func location(at offset: Int) -> SourceLocation {
    lines.location(of: offset, in: bytes.span, path: path)
  }

  /// The line around a byte, without its line break; nil when it is very long.
  func sourceLine(at offset: Int) -> String? { RecordRefusal.line(around: offset, in: bytes.span) }

  /// The first byte of a value as written, with its quote or its `|`.
  func valueStart(of node: Int) -> Int {
    let value = nodes[node]
    switch value.shape {
    case .singleQuoted, .doubleQuoted: return Int(value.valueOffset) - 1
    case .literal, .literalStripped:
      var offset = Int(value.keyOffset) + (value.keyLength == 0 ? 1 : Int(value.keyLength) + 1)
      while bytes[offset] == 0x20 { offset += 1 }
      return offset
    default: return Int(value.valueOffset)
    }
  }

  // MARK: - Decoding

  private func blockText(of node: RecordNode) -> [UInt8] {
    var text: [UInt8] = []
    let range = node.valueRange
    text.reserveCapacity(range.count)
    var offset = range.lowerBound
    while offset < range.upperBound {
      var indent = 0
      while indent < Int(node.blockIndent), offset < range.upperBound, bytes[offset] == 0x20 {
        offset += 1
        indent += 1
      }
      let start = offset
      while offset < range.upperBound, bytes[offset] != 0x0A { offset += 1 }
      let hasCarriageReturn =
        offset < range.upperBound && offset > start && bytes[offset - 1] == 0x0D
      text += bytes[start..<(hasCarriageReturn ? offset - 1 : offset)]
      text.append(0x0A)
      offset += 1
    }
    if node.shape == .literalStripped { text.removeLast() }
    return text
  }

  private func singleQuotedText(of node: RecordNode) -> [UInt8] {
    var text: [UInt8] = []
    var skipsQuote = false
    for byte in bytes[node.valueRange] {
      if byte == UInt8(ascii: "'"), skipsQuote {
        skipsQuote = false
        continue
      }
      skipsQuote = byte == UInt8(ascii: "'")
      text.append(byte)
    }
    return text
  }

  private func doubleQuotedText(of node: RecordNode) -> String {
    var text: [UInt8] = []
    let range = node.valueRange
    var offset = range.lowerBound
    while offset < range.upperBound {
      guard bytes[offset] == UInt8(ascii: "\\") else {
        text.append(bytes[offset])
        offset += 1
        continue
      }
      let escape = bytes[offset + 1]
      switch escape {
      case UInt8(ascii: "n"): text.append(0x0A)
      case UInt8(ascii: "r"): text.append(0x0D)
      case UInt8(ascii: "t"): text.append(0x09)
      case UInt8(ascii: "u"), UInt8(ascii: "U"):
        let digits = escape == UInt8(ascii: "u") ? 4 : 8
        let hexadecimal = String(decoding: bytes[offset + 2..<offset + 2 + digits], as: UTF8.self)
        guard let value = UInt32(hexadecimal, radix: 16), let scalar = Unicode.Scalar(value) else {
          preconditionFailure("an accepted escape names a character")
        }
        text += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
        offset += digits
      default: text.append(escape)
      }
      offset += 2
    }
    return String(decoding: text, as: UTF8.self)
  }
}

/// The direct children of a node, without an allocation.
struct RecordChildren: Sequence, IteratorProtocol, Sendable {
  private let nodes: [RecordNode]
  private var node: Int
  private let end: Int

  fileprivate init(nodes: [RecordNode], next: Int, end: Int) {
    self.nodes = nodes
    node = next
    self.end = end
  }

  mutating func next() -> Int? {
    guard node < end else { return nil }
    defer { node = Int(nodes[node].end) }
    return node
  }
}
