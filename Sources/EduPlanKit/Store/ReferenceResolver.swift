/// Finds the records that reference fields name, file by file.
struct ReferenceResolver: Sendable {
  let schema: Schema
  let files: [StoredFile]
  let ids: IdIndex
  /// For each kind and field, which kinds may be referred to; nil for any kind and for fields that are no reference.
  private let allowedKinds: [[[Bool]?]]
  private let fileOfRecord: [UInt32]

  /// What a file's reference fields name, and what names nothing.
  struct Outcome: Sendable {
    /// See `StoredFile.references`.
    var references: [UInt32] = []
    var unresolved: [Unresolved] = []
  }

  /// A reference that is not right.
  struct Unresolved: Sendable {
    var file: Int
    var node: Int
    /// Of the field, or of the member of a group.
    var name: String
    var allowed: [String]
    /// The kind of the record it names, where that is what is wrong.
    var wrongKind: Int?
  }

  init(schema: Schema, files: [StoredFile], ids: IdIndex) {
    self.schema = schema
    self.files = files
    self.ids = ids
    allowedKinds = schema.kinds.map { kind in
      kind.fields.map { field in
        guard case .reference(let names) = field.type, !names.isEmpty else { return nil }
        return schema.kinds.map { names.contains($0.name) }
      }
    }
    var fileOfRecord: [UInt32] = []
    for (position, file) in files.enumerated() {
      fileOfRecord.append(contentsOf: repeatElement(UInt32(position), count: file.rowCount))
    }
    self.fileOfRecord = fileOfRecord
  }

  func resolve(file position: Int) -> Outcome {
    let file = files[position]
    let fields = schema.kinds[file.kind].fields
    var outcome = Outcome()
    outcome.references = Array(repeating: 0, count: file.rowCount * file.referenceColumnCount)
    for (field, description) in fields.enumerated() {
      let column = Int(file.referenceColumns[field])
      if column >= 0 {
        resolveColumn(column, field, of: file, at: position, into: &outcome)
      } else if description.type.holdsReferences {
        for row in 0..<file.rowCount {
          let node = Int(file.slots[row * file.fieldCount + field])
          guard node != 0 else { continue }
          resolveInside(
            node, description.type, description.name, of: file, at: position, into: &outcome)
        }
      }
    }
    return outcome
  }

  /// One reference field of all records. Neighbours mostly name the same record, so the last answer is kept.
  private func resolveColumn(
    _ column: Int, _ field: Int, of file: StoredFile, at position: Int, into outcome: inout Outcome
  ) {
    let allowed = allowedKinds[file.kind][field]
    var lastNode = 0
    var last: RecordHandle?
    for row in 0..<file.rowCount {
      let node = Int(file.slots[row * file.fieldCount + field])
      guard node != 0 else { continue }
      if lastNode == 0 || !file.document.textEquals(node, file.document, lastNode) {
        last = find(node, in: file.document)
        lastNode = node
      }
      let kind = last.map { files[Int(fileOfRecord[Int($0.index)])].kind }
      if let last, let kind, allowed?[kind] ?? true {
        outcome.references[row * file.referenceColumnCount + column] = last.index + 1
      } else {
        let description = schema.kinds[file.kind].fields[field]
        guard case .reference(let names) = description.type else { continue }
        outcome.unresolved.append(
          Unresolved(
            file: position, node: node, name: description.name, allowed: names, wrongKind: kind))
      }
    }
  }

  /// References in lists and groups.
  private func resolveInside(
    _ node: Int, _ type: FieldType, _ name: String, of file: StoredFile, at position: Int,
    into outcome: inout Outcome
  ) {
    switch type {
    case .list(let element):
      for child in file.document.children(of: node) {
        resolveInside(child, element, name, of: file, at: position, into: &outcome)
      }
    case .group(let members):
      for child in file.document.children(of: node) {
        let key = file.document.key(of: child)
        if let member = members.first(where: { $0.name == key }) {
          resolveInside(child, member.type, key, of: file, at: position, into: &outcome)
        }
      }
    case .reference(let names):
      guard file.document.nodes[node].shape.isScalar else { return }
      let kind = find(node, in: file.document).map { files[Int(fileOfRecord[Int($0.index)])].kind }
      if let kind, names.isEmpty || names.contains(schema.kinds[kind].name) { return }
      outcome.unresolved.append(
        Unresolved(file: position, node: node, name: name, allowed: names, wrongKind: kind))
    default: break
    }
  }

  private func find(_ node: Int, in document: RecordDocument) -> RecordHandle? {
    ids.find(hash: document.textHash(node)) { candidate in
      let file = files[Int(fileOfRecord[Int(candidate.index)])]
      guard let other = file.node(candidate, field: 0) else { return false }
      return document.textEquals(node, file.document, other)
    }
  }

  // MARK: Findings

  /// How many dangling references get a suggestion: looking for a near id reads all ids.
  private static let suggestionLimit = 20

  /// The findings for all that was not resolved, in file order; the first ones with a did-you-mean.
  func findings(for unresolved: [Unresolved]) -> [Diagnostic] {
    let refused = Set(files.filter { $0.document.diagnostics.hasErrors }.map(\.kind))
    return unresolved.enumerated().map { number, item in
      let file = files[item.file]
      let text = file.document.text(of: item.node) ?? ""
      if let kind = item.wrongKind {
        return .wrongKind(
          text, item.name, found: schema.kinds[kind], allowed: kinds(item.allowed),
          in: file.document, at: item.node)
      }
      let allowed = kinds(item.allowed)
      let mayBeRefused = refused.contains {
        allowed.isEmpty || item.allowed.contains(schema.kinds[$0].name)
      }
      let close =
        number < Self.suggestionLimit
        ? closestMatch(to: text, among: idTexts(ofKinds: item.allowed)) : nil
      return .unknownReference(
        text, item.name, allowed: allowed, close: close, mayBeRefused: mayBeRefused,
        in: file.document, at: item.node)
    }
  }

  private func kinds(_ names: [String]) -> [Kind] {
    names.compactMap { schema.index(ofKind: $0).map { schema.kinds[$0] } }
  }

  private func idTexts(ofKinds names: [String]) -> [String] {
    files.filter { names.isEmpty || names.contains(schema.kinds[$0.kind].name) }.flatMap { file in
      (0..<file.rowCount).compactMap { row in
        let node = Int(file.slots[row * file.fieldCount])
        return node == 0 ? nil : file.document.text(of: node)
      }
    }
  }
}

extension FieldType {
  /// Whether a reference may stand somewhere inside a value of this type.
  var holdsReferences: Bool {
    switch self {
    case .reference: true
    case .list(let element): element.holdsReferences
    case .group(let fields): fields.contains { $0.type.holdsReferences }
    default: false
    }
  }
}
