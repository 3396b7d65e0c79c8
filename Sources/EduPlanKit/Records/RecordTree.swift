/// What a record file says, as one flat list of nodes over the file's bytes: no strings and no dictionaries are made
/// until somebody asks for them.
///
/// Nodes stand in document order. A collection is followed by what it holds; `end` is the index just past its subtree, so
/// that `index = nodes[index].end` goes on to the next sibling. A node takes 20 bytes.
struct RecordNode: Sendable, Hashable {
  enum Shape: UInt8, Sendable {
    /// A key without a value.
    case absent
    case plain
    case singleQuoted
    case doubleQuoted
    /// `|`: the text ends in one line break.
    case literal
    /// `|-`: the text has no final line break.
    case literalStripped
    /// `[a, b]` on one line.
    case flowSequence
    case sequence
    case mapping
  }

  /// UTF-8 offset of the key; for an item of a list or a record's root, of the dash or the first byte.
  var keyOffset: UInt32
  /// UTF-8 offset of the value. Quoted text: the first byte inside the quotes. A block: the first byte of its first line.
  /// Absent: just past the colon.
  var valueOffset: UInt32
  /// Bytes of the value as it stands in the file: inside the quotes; a block with the line break of its last visible
  /// line; a collection up to the end of its last value.
  var valueLength: UInt32
  /// Index of the node after this subtree.
  var end: UInt32
  /// Bytes in the key; 0 for an item of a list and for a record's root.
  var keyLength: UInt8
  var shape: Shape
  /// For quoted text: whether it holds escapes (`''` or `\`), so that its bytes are not yet its text.
  var hasEscapes: Bool
  /// For `literal` and `literalStripped`: how many spaces are indentation. Otherwise 0.
  var blockIndent: UInt8

  /// The bytes of the value.
  var valueRange: Range<Int> { Int(valueOffset)..<Int(valueOffset) + Int(valueLength) }

  /// The bytes of the key.
  var keyRange: Range<Int> { Int(keyOffset)..<Int(keyOffset) + Int(keyLength) }

  /// Whether the node has a text: it is neither absent nor a collection.
  var isScalar: Bool {
    switch shape {
    case .plain, .singleQuoted, .doubleQuoted, .literal, .literalStripped: true
    case .absent, .flowSequence, .sequence, .mapping: false
    }
  }

  /// Whether the node is a list of either style.
  var isSequence: Bool { shape == .sequence || shape == .flowSequence }
}
