/// Changes to records of a repo, worked out one after the other before anything is written: what they make of its files.
struct RecordEdits: Sendable {
  private let store: PlanStore
  /// By path.
  private var files: [String: EditedFile] = [:]
  private var privatePaths: Set<String> = []
  /// Files that get another name, by the old one.
  private var moves: [String: String] = [:]
  /// Files that are not there yet.
  private var newPaths: Set<String> = []
  /// The position of each record in its file, for files that were asked about.
  private var positions: [String: [Int: Int]] = [:]

  init(_ store: PlanStore) { self.store = store }

  // MARK: Records of the repo

  /// A record as it is by now, as a document of its own.
  func current(_ record: RecordHandle) -> RecordDocument {
    let document = store.document(of: record)
    let file = files[document.path] ?? EditedFile(document)
    return file.record(document.records.firstIndex(of: store.root(of: record)) ?? 0)
  }

  /// Changes a record, given as a document of its own.
  mutating func edit(
    _ record: RecordHandle, _ work: (RecordDocument) throws(RecordEditError) -> RecordDocument
  ) throws(RecordEditError) {
    try edit(number(of: record), in: store.document(of: record), work)
  }

  mutating func remove(_ record: RecordHandle) {
    remove(number(of: record), in: store.document(of: record))
  }

  /// Position among its file's records.
  private mutating func number(of record: RecordHandle) -> Int {
    let document = store.document(of: record)
    let root = store.root(of: record)
    if positions[document.path] == nil {
      positions[document.path] = Dictionary(
        document.records.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }
    return positions[document.path]?[root] ?? 0
  }

  // MARK: Records of any file

  /// Changes the record at a position of a file.
  mutating func edit(
    _ number: Int, in document: RecordDocument,
    _ work: (RecordDocument) throws(RecordEditError) -> RecordDocument
  ) throws(RecordEditError) {
    try files[document.path, default: EditedFile(document)].edit(number, work)
  }

  mutating func remove(_ number: Int, in document: RecordDocument) {
    files[document.path, default: EditedFile(document)].remove(number)
  }

  /// Adds a record before the one at a position of a file, or at its end.
  mutating func insert(
    _ bytes: [UInt8], before number: Int, in document: RecordDocument, isNew: Bool = false,
    isPrivate: Bool = false
  ) {
    files[document.path, default: EditedFile(document)].insert(bytes, before: number)
    if isNew { newPaths.insert(document.path) }
    if isPrivate { privatePaths.insert(document.path) }
  }

  /// Marks a file as one whose content nobody must see.
  mutating func keepPrivate(_ path: String) { privatePaths.insert(path) }

  /// Gives a file another name; its records may change besides.
  mutating func move(_ document: RecordDocument, to path: String) {
    files[document.path] = files[document.path] ?? EditedFile(document)
    moves[document.path] = path
  }

  // MARK: The change

  /// What is to be written. A file whose records are all gone goes too.
  func changes() throws(RecordEditError) -> [FileChange] {
    var changes: [FileChange] = []
    for (path, file) in files.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      let isPrivate = privatePaths.contains(path)
      let before = newPaths.contains(path) ? nil : file.original.bytes
      let after: [UInt8]? = file.isEmptied ? nil : try file.result().bytes
      if let target = moves[path], after != nil {
        changes.append(FileChange(path: path, before: before, after: nil, isPrivate: isPrivate))
        changes.append(FileChange(path: target, before: nil, after: after, isPrivate: isPrivate))
      } else {
        changes.append(FileChange(path: path, before: before, after: after, isPrivate: isPrivate))
      }
    }
    return changes
  }
}
