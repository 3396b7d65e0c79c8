/// A repo as it would be with the records of some files: added, or in place of the records with the same ids.
///
/// What comes in: the files of a repo as read, and further ones. What goes out: the files of the repo that would be.
/// Nothing is written.
struct WhatIf: Sendable {
  /// The repo with the changes.
  private(set) var changed: CheckedRepository
  /// How many of the further records have an id that the repo does not know.
  private(set) var addedCount = 0
  /// How many stand in place of a record of the repo.
  private(set) var replacedCount = 0

  private let store: PlanStore
  private let schema: Schema
  private let plans: [KindPlan]

  /// - Parameters:
  ///   - files: the further ones, in the order they were named.
  ///   - checked: the repo's own.
  ///   - store: the repo's records, put together from `checked`.
  init(_ files: [WhatIfFile], in checked: CheckedRepository, _ store: PlanStore) {
    changed = checked
    schema = checked.schema
    plans = schema.kinds.map { KindPlan($0) }
    self.store = store
    var replaced: Set<RecordHandle> = []
    var further: [CheckedFile] = []
    for file in files { further += read(file, &replaced) }
    replacedCount = replaced.count
    remove(replaced)
    changed.files = (changed.files + further).sorted {
      $0.kind != $1.kind
        ? $0.kind < $1.kind
        : DataFiles.precedes($0.document.path, $1.document.path)
    }
  }

  // MARK: The further records

  /// The records of a file by kind; a file may hold several.
  private mutating func read(
    _ file: WhatIfFile, _ replaced: inout Set<RecordHandle>
  ) -> [CheckedFile] {
    let document = RecordDocument(parsing: file.bytes, path: file.path)
    var rootsOfKind: [Int: [Int]] = [:]
    for root in document.records {
      let known = document.child("id", of: root).flatMap { document.text(of: $0) }
        .flatMap { store.find($0) }
      if let known { replaced.insert(known) } else { addedCount += 1 }
      if let kind = known.map({ store.kind(of: $0) }) ?? file.kind {
        rootsOfKind[kind, default: []].append(root)
        continue
      }
      let fitting = schema.kinds.indices.filter { fits(root, schema.kinds[$0], in: document) }
      if fitting.count == 1 {
        rootsOfKind[fitting[0], default: []].append(root)
      } else {
        addedCount -= 1
        changed.diagnostics.append(
          .unknownKindOfRecord(
            at: root, in: document, fitting: fitting.map { schema.kinds[$0] }))
      }
    }
    guard !rootsOfKind.isEmpty else {
      changed.diagnostics += document.diagnostics
      return []
    }
    // What is about the file as a whole is told once, however many kinds it holds.
    var told: Set<Diagnostic> = []
    return rootsOfKind.keys.sorted().map { kind in
      var part = CheckedFile(
        document, kind: kind, plan: plans[kind], in: schema, records: rootsOfKind[kind] ?? [])
      part.result.diagnostics.removeAll { !told.insert($0).inserted }
      return part
    }
  }

  /// Whether a record could be of a kind: it has every field it must have, and none that the kind does not know.
  private func fits(_ root: Int, _ kind: Kind, in document: RecordDocument) -> Bool {
    guard document.nodes[root].shape == .mapping else { return false }
    var present: Set<String> = []
    for child in document.children(of: root) {
      let key = document.key(of: child)
      guard kind.index(ofField: key) != nil else { return false }
      if document.nodes[child].shape != .absent { present.insert(key) }
    }
    return kind.fields.allSatisfy { !$0.isRequired || present.contains($0.name) }
  }

  // MARK: The records they replace

  /// Takes records out of the repo's files, and the findings about them.
  private mutating func remove(_ replaced: Set<RecordHandle>) {
    var rest = replaced.sorted()[...]
    // The files stand in the same order in the repo and in the store, and so do their records.
    for (position, file) in store.files.enumerated() {
      let own = rest.prefix { file.records.contains($0.index) }
      rest = rest.dropFirst(own.count)
      guard !own.isEmpty else { continue }
      remove(rows: Set(own.map { Int($0.index - file.records.lowerBound) }), from: position)
    }
  }

  private mutating func remove(rows: Set<Int>, from position: Int) {
    let file = changed.files[position]
    let fieldCount = schema.kinds[file.kind].fields.count
    var left = RecordChecker.Result()
    var hashes: [UInt64] = []
    for row in file.result.roots.indices where !rows.contains(row) {
      left.roots.append(file.result.roots[row])
      left.slots += file.result.slots[(row * fieldCount)..<((row + 1) * fieldCount)]
      hashes.append(file.hashes[row])
    }
    let lines = lines(ofRecords: Set(rows.map { Int(file.result.roots[$0]) }), in: file.document)
    left.diagnostics = file.result.diagnostics.filter { finding in
      finding.location.map { place in !lines.contains { $0.contains(place.line) } } ?? true
    }
    changed.files[position].result = left
    changed.files[position].hashes = hashes
  }

  /// The lines of records, each to the line before the next one.
  private func lines(ofRecords roots: Set<Int>, in document: RecordDocument) -> [Range<Int>] {
    document.records.enumerated().compactMap { number, root in
      guard roots.contains(root) else { return nil }
      let next = number + 1 < document.records.count ? document.records[number + 1] : nil
      let end = next.map { document.location(ofKey: $0).line } ?? .max
      return document.location(ofKey: root).line..<end
    }
  }
}
