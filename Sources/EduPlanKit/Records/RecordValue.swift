/// A value of a record file with the file it stands in: for reading a few settings by name.
///
/// What reads records by the thousand works on nodes and field numbers instead.
struct RecordValue: Sendable {
  let document: RecordDocument
  let node: Int

  /// The value of a key; nil when the key is not there, has no value, or this is no mapping.
  subscript(key: String) -> RecordValue? {
    guard document.nodes[node].shape == .mapping, let child = document.child(key, of: node),
      document.nodes[child].shape != .absent
    else { return nil }
    return RecordValue(document: document, node: child)
  }

  /// The text of a scalar.
  var text: String? { document.text(of: node) }

  /// The items of a list; empty for anything else.
  var items: [RecordValue] {
    switch document.nodes[node].shape {
    case .sequence, .flowSequence:
      document.children(of: node).map { RecordValue(document: document, node: $0) }
    default: []
    }
  }

  /// The entries of a mapping in written order; empty for anything else.
  var entries: [(key: String, value: RecordValue)] {
    guard document.nodes[node].shape == .mapping else { return [] }
    return document.children(of: node).map {
      (document.key(of: $0), RecordValue(document: document, node: $0))
    }
  }

  var isList: Bool {
    document.nodes[node].shape == .sequence || document.nodes[node].shape == .flowSequence
  }
  var isAbsent: Bool { document.nodes[node].shape == .absent }

  /// Where the value stands; for an absent one, where its key does.
  var location: SourceLocation {
    isAbsent ? document.location(ofKey: node) : document.location(ofValue: node)
  }

  /// Where the key of this value stands.
  var keyLocation: SourceLocation { document.location(ofKey: node) }
}
