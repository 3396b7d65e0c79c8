/// Findings that need more than one record or more than one field: unique values, digests, and what rests on examples.
enum CrossChecker {
  static func check(_ store: PlanStore) -> [Diagnostic] {
    var findings = restingOnExamples(store)
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

  /// Records that count but refer to an example, which counts nowhere: what is counted would rest on something made up.
  private static func restingOnExamples(_ store: PlanStore) -> [Diagnostic] {
    let examples = store.schema.kinds.indices.map { kind in
      store.handles(ofKind: kind).contains { store.isExample(RecordHandle(index: $0)) }
    }
    guard examples.contains(true) else { return [] }
    var findings: [Diagnostic] = []
    for (position, kind) in store.schema.kinds.enumerated() {
      let fields = kind.fields.indices.filter { field in
        guard case .reference(let names) = kind.fields[field].type else { return false }
        return names.isEmpty
          || names.contains { store.schema.index(ofKind: $0).map { examples[$0] } ?? false }
      }
      guard !fields.isEmpty else { continue }
      for index in store.handles(ofKind: position) {
        let handle = RecordHandle(index: index)
        for field in fields {
          guard let target = store.reference(handle, field: field), store.isExample(target),
            !store.isExample(handle), let node = store.node(handle, field: field)
          else { continue }
          findings.append(
            .restsOnExample(
              store.id(of: target), kind.fields[field], in: store.document(of: handle), at: node))
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
