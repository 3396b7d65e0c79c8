/// Findings that need more than one record or more than one field: unique values and digests.
enum CrossChecker {
  static func check(_ store: PlanStore) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for (position, kind) in store.schema.kinds.enumerated() {
      for (index, field) in kind.fields.enumerated() {
        // Ids are unique across the repo, which the index has seen to.
        if field.isUnique, index != 0 { findings += duplicates(of: index, kind: position, store) }
        if let source = field.digestOf.flatMap(kind.index(ofField:)) {
          findings += changed(index, source, kind: position, store)
        }
      }
    }
    return findings
  }

  private static func duplicates(of field: Int, kind: Int, _ store: PlanStore) -> [Diagnostic] {
    var first: [String: RecordHandle] = [:]
    var findings: [Diagnostic] = []
    for index in store.handles(ofKind: kind) {
      let handle = RecordHandle(index: index)
      guard let node = store.node(handle, field: field),
        let text = store.document(of: handle).text(of: node)
      else { continue }
      if let other = first[text] {
        findings.append(
          .duplicateValue(
            text, store.schema.kinds[kind].fields[field], in: store.document(of: handle), at: node,
            first: store.location(of: other, field: field)))
      } else {
        first[text] = handle
      }
    }
    return findings
  }

  /// Records whose text is no longer the one its digest was taken from.
  private static func changed(
    _ field: Int, _ source: Int, kind: Int, _ store: PlanStore
  ) -> [Diagnostic] {
    store.handles(ofKind: kind).compactMap { index in
      let handle = RecordHandle(index: index)
      guard let text = store.text(handle, field: source) else { return nil }
      let digest = textDigest(text)
      guard let node = store.node(handle, field: field) else {
        guard let sourceNode = store.node(handle, field: source) else { return nil }
        return .missingDigest(
          store.schema.kinds[kind].fields[field], digest, in: store.document(of: handle),
          at: sourceNode)
      }
      guard store.document(of: handle).text(of: node) != digest else { return nil }
      return .changedText(
        store.schema.kinds[kind].fields[source],
        digestField: store.schema.kinds[kind].fields[field],
        digest, in: store.document(of: handle), at: node)
    }
  }
}
