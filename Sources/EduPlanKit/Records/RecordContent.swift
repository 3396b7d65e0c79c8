/// A value that is to be written into a record file, or that was read from one: text, a list, a mapping, or nothing.
indirect enum RecordContent: Sendable, Hashable {
  case absent
  /// - Parameter isTyped: the schema reads it as a number, a date or a truth value, so that it needs no quotes.
  case scalar(String, isTyped: Bool = false)
  case list([RecordContent])
  /// Keys in the order they are written.
  case mapping([Entry])

  /// A key with its value.
  struct Entry: Sendable, Hashable {
    var key: String
    var value: RecordContent

    init(_ key: String, _ value: RecordContent) {
      self.key = key
      self.value = value
    }
  }

  /// What a node of a document holds.
  init(_ node: Int, of document: RecordDocument) {
    let children = document.children(of: node)
    switch document.nodes[node].shape {
    case .absent: self = .absent
    case .mapping:
      self = .mapping(children.map { Entry(document.key(of: $0), Self($0, of: document)) })
    case .sequence, .flowSequence: self = .list(children.map { Self($0, of: document) })
    default: self = document.text(of: node).map { .scalar($0) } ?? .absent
    }
  }

  /// What a reader finds after this was written: nobody can tell typed text from other text, and a mapping without
  /// entries is no value.
  var asRead: Self {
    switch self {
    case .absent: .absent
    case .scalar(let text, _): .scalar(text)
    case .list(let items): .list(items.map(\.asRead))
    case .mapping(let entries):
      entries.isEmpty ? .absent : .mapping(entries.map { Entry($0.key, $0.value.asRead) })
    }
  }
}
