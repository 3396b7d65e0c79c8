/// A value of a record file with the file it stands in: for reading a few settings by name.
///
/// What reads records by the thousand works on nodes and field numbers instead.
struct RecordValue: Sendable {
  /// Shared by all values of a file: a document has many parts, and a value is copied often.
  private final class Source: Sendable {
    let document: RecordDocument

    init(_ document: RecordDocument) { self.document = document }
  }

  private let source: Source
  let node: Int

  init(document: RecordDocument, node: Int) {
    source = Source(document)
    self.node = node
  }

  private init(_ source: Source, node: Int) {
    self.source = source
    self.node = node
  }

  var document: RecordDocument { source.document }

  /// The value of a key; nil when the key is not there, has no value, or this is no mapping.
  subscript(key: String) -> RecordValue? {
    guard document.nodes[node].shape == .mapping, let child = document.child(key, of: node),
      document.nodes[child].shape != .absent
    else { return nil }
    return RecordValue(source, node: child)
  }

  /// The text of a scalar.
  var text: String? { document.text(of: node) }

  /// The items of a list; empty for anything else.
  var items: [RecordValue] {
    switch document.nodes[node].shape {
    case .sequence, .flowSequence:
      document.children(of: node).map { RecordValue(source, node: $0) }
    default: []
    }
  }

  /// The entries of a mapping in written order; empty for anything else.
  var entries: [(key: String, value: RecordValue)] { entries(except: []) }

  /// The entries of a mapping whose keys are none of the names, in written order; makes no string for the others.
  func entries(except names: [String]) -> [(key: String, value: RecordValue)] {
    guard document.nodes[node].shape == .mapping else { return [] }
    return document.children(of: node).compactMap { child in
      guard !names.contains(where: { document.isKey($0, of: child) }) else { return nil }
      return (document.key(of: child), RecordValue(source, node: child))
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
