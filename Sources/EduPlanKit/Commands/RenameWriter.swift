/// The files as another id leaves them: references, ids, private parts, and the files that are named after them.
struct RenameWriter {
  private let renaming: Renaming
  private let store: PlanStore
  private let privateParts: PrivateParts
  private var edits: RecordEdits
  /// Files that get another name.
  private(set) var moves: [(from: String, to: String)] = []
  /// Records that go to another file.
  private(set) var moved: [(record: RecordHandle, to: String)] = []

  /// - Parameter edits: what changes besides.
  init(
    _ renaming: Renaming, _ store: PlanStore, _ privateParts: PrivateParts, _ edits: RecordEdits
  ) {
    self.renaming = renaming
    self.store = store
    self.privateParts = privateParts
    self.edits = edits
  }

  mutating func files() throws -> [FileChange] {
    do throws(RecordEditError) {
      for place in renaming.references {
        guard let id = renaming.newIds[place.target] else { continue }
        try set(id, at: place.place, of: place.record)
      }
      for (record, id) in renaming.newIds { try set(id, at: [.key("id")], of: record) }
      let kind = store.schema.kinds[store.kind(of: renaming.record)]
      for (field, text) in renaming.parts {
        try set(text, at: [.key(kind.fields[field].name)], of: renaming.record)
      }
      try renamePrivateParts()
      moveRecords()
      return try edits.changes()
    } catch {
      throw Findings(diagnostics: [error.diagnostic])
    }
  }

  private mutating func set(
    _ id: String, at place: RecordPlace, of record: RecordHandle
  ) throws(RecordEditError) {
    try edits.edit(record) { (document) throws(RecordEditError) in
      try document.setting(.scalar(id), at: place, ofRecord: 0)
    }
  }

  private mutating func renamePrivateParts() throws(RecordEditError) {
    for (record, id) in renaming.newIds {
      guard let part = privateParts[store.id(of: record)],
        let number = part.document.records.firstIndex(of: part.node)
      else { continue }
      if let error = part.document.diagnostics.first(where: { $0.severity == .error }) {
        throw RecordEditError(diagnostic: error)
      }
      try edits.edit(number, in: part.document) { (document) throws(RecordEditError) in
        try document.setting(.scalar(id), at: [.key("id")], ofRecord: 0)
      }
      edits.keepPrivate(part.document.path)
      let name = safeFileName(store.id(of: record)) + DataFiles.ending
      if part.document.records.count == 1, part.document.path.hasSuffix("/" + name) {
        let target =
          String(part.document.path.dropLast(name.utf8.count)) + safeFileName(id)
          + DataFiles.ending
        move(part.document, to: target, isTaken: privateParts.document(at: target) != nil)
      }
    }
  }

  // MARK: Files

  /// A value of a record as it will be.
  private func value(_ record: RecordHandle, _ field: Int) -> String? {
    if field == 0 { return renaming.newIds[record] ?? store.id(of: record) }
    if record == renaming.record, let part = renaming.parts[field] { return part }
    return store.reference(record, field: field).flatMap { renaming.newIds[$0] }
      ?? store.text(record, field: field)
  }

  private mutating func moveRecords() {
    let layout = RecordLayout(store: store)
    let touched = Set(renaming.references.map(\.record)).union(renaming.newIds.keys)
    let paths = Set(touched.map { store.document(of: $0).path })
    for file in store.files where paths.contains(file.document.path) {
      let records = file.records.map { RecordHandle(index: $0) }
      let targets = records.map { target(of: $0, in: file, layout) }
      if let target = targets.first ?? nil, targets.allSatisfy({ $0 == target }) {
        let isTaken = store.files.contains { $0.document.path == target }
        if !isTaken {
          move(file.document, to: target, isTaken: false)
          continue
        }
      }
      for (record, target) in zip(records, targets) {
        if let target { move(record, to: target, layout) }
      }
      if targets.allSatisfy({ $0 == nil }) { putInOrder(file, layout) }
    }
  }

  /// The path that a record moves to; nil where it stays, because its file is not named after what changes.
  private func target(
    of record: RecordHandle, in file: StoredFile, _ layout: RecordLayout
  ) -> String? {
    let path = file.document.path
    if let old = layout.path(
      ofKind: file.kind, value: { store.text(record, field: $0) }),
      let new = layout.path(ofKind: file.kind, value: { value(record, $0) })
    {
      return old == path && new != old ? new : nil
    }
    guard file.rowCount == 1, let id = renaming.newIds[record] else { return nil }
    let name = safeFileName(store.id(of: record)) + DataFiles.ending
    guard path.hasSuffix("/" + name) else { return nil }
    let new = String(path.dropLast(name.count)) + safeFileName(id) + DataFiles.ending
    return new == path || store.files.contains { $0.document.path == new } ? nil : new
  }

  private mutating func move(_ document: RecordDocument, to path: String, isTaken: Bool) {
    guard !isTaken, path != document.path else { return }
    edits.move(document, to: path)
    moves.append((document.path, path))
  }

  private mutating func move(_ record: RecordHandle, to path: String, _ layout: RecordLayout) {
    let id = renaming.newIds[record] ?? store.id(of: record)
    let bytes = edits.current(record).bytes
    edits.remove(record)
    if let file = store.files.first(where: { $0.document.path == path }) {
      let position = layout.position(in: file, id: id) { value(record, $0) }
      edits.insert(bytes, before: position, in: file.document)
    } else {
      edits.insert(
        bytes, before: 0, in: RecordDocument(parsing: [], path: path), isNew: true)
    }
    moved.append((record, path))
  }

  /// In a file that is in the order of ids, the record goes where its new id belongs.
  private mutating func putInOrder(_ file: StoredFile, _ layout: RecordLayout) {
    let record = renaming.record
    guard file.records.contains(record.index), layout.isInOrder(file),
      !layout.isInOrder(file, changing: renaming.newIds)
    else { return }
    let key = Array((renaming.newIds[record] ?? "").utf8)
    let others = file.records.map { RecordHandle(index: $0) }.filter { $0 != record }
    let next = others.first { other in
      let id = renaming.newIds[other] ?? store.id(of: other)
      return key.lexicographicallyPrecedes(Array(id.utf8))
    }
    let position = next.flatMap { file.document.records.firstIndex(of: store.root(of: $0)) }
    let bytes = edits.current(record).bytes
    edits.remove(record)
    edits.insert(bytes, before: position ?? file.document.records.count, in: file.document)
  }
}
