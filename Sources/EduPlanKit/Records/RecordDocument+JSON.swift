extension RecordDocument {
  /// A node and all below it as JSON, nothing typed: a scalar is a string, an absent value null.
  func write(_ node: Int, to json: inout JSONWriter) {
    switch nodes[node].shape {
    case .mapping:
      json.object { json in
        for child in children(of: node) {
          json.member(key(of: child)) { write(child, to: &$0) }
        }
      }
    case .sequence, .flowSequence:
      json.array(of: children(of: node)) { write($1, to: &$0) }
    default: json.value(text(of: node))
    }
  }
}
