import Dispatch
import Synchronization

/// A repo as read: its records and everything that is wrong with them.
struct LoadedRepository: Sendable {
  var store: PlanStore
  /// Every finding of reading, kinds, fields, references and privacy, in file order.
  var diagnostics: [Diagnostic]
}

/// Reads a whole data repo: files in parallel, then what goes across files.
///
/// The work is linear in the bytes; whatever order files finish in, the result is the same.
struct RepositoryLoader {
  private let repository: Repository
  private let files: any FileSystem
  private var diagnostics: [Diagnostic] = []
  private var settings = RepositorySettings()

  /// - Throws: the first file that cannot be read, by path; what a file says wrongly is a finding instead.
  static func load(
    _ repository: Repository, from files: any FileSystem
  ) throws(FileError) -> LoadedRepository {
    var loader = RepositoryLoader(repository: repository, files: files)
    return try loader.load()
  }

  private init(repository: Repository, files: any FileSystem) {
    self.repository = repository
    self.files = files
  }

  private mutating func load() throws(FileError) -> LoadedRepository {
    guard try readSettings() else {
      let nothing = PlanStore(schema: Schema(kinds: []), files: [], ids: IdIndex(count: 0))
      return LoadedRepository(store: nothing, diagnostics: diagnostics)
    }
    let found = try DataFiles.list(repository, files)
    var declarations: [RecordDocument] = []
    for path in found.schema { declarations.append(try document(path)) }
    let (schema, schemaFindings) = SchemaReader.read(declarations)
    diagnostics += schemaFindings
    let isWhole = !declarations.contains { $0.diagnostics.hasErrors }
    let checked = try check(claim(found.records, by: schema, isWhole: isWhole), schema)
    var stored = number(checked, schema)
    let ids = index(stored, hashes: checked.map(\.hashes), schema)
    let resolver = ReferenceResolver(schema: schema, files: stored, ids: ids)
    let resolved = concurrentMap(stored.count) { resolver.resolve(file: $0) }
    for (position, outcome) in resolved.enumerated() {
      stored[position].references = outcome.references
    }
    diagnostics += resolver.findings(for: resolved.flatMap(\.unresolved))
    let store = PlanStore(schema: schema, files: stored, ids: ids, settings: settings)
    diagnostics += CrossChecker.check(store)
    return LoadedRepository(store: store, diagnostics: diagnostics.inFileOrder())
  }

  private func document(_ path: String) throws(FileError) -> RecordDocument {
    RecordDocument(parsing: try files.read(repository.path(path)), path: path)
  }

  /// False when the repo is of another format: then nothing else in it can be judged.
  private mutating func readSettings() throws(FileError) -> Bool {
    let document = try document(Repository.settingsPath)
    diagnostics +=
      document.diagnostics
      + RepositorySettings.check(document).map { $0.withSourceLine(from: document) }
    settings = RepositorySettings(document)
    return !RepositorySettings.isOfAnotherFormat(document)
  }

  // MARK: Files and kinds

  /// A record file and the kind whose folder it is in.
  private struct ClaimedFile: Sendable {
    var path: String
    var kind: Int
  }

  /// Which kind each file's records are of, by kind, then path.
  ///
  /// - Parameter isWhole: no declaration of a kind was refused; else a file may belong to that kind.
  private mutating func claim(
    _ paths: [String], by schema: Schema, isWhole: Bool
  ) -> [ClaimedFile] {
    var folders: [String: Int] = [:]
    for (index, kind) in schema.kinds.enumerated() { folders[kind.folder] = index }
    var claimed: [ClaimedFile] = []
    for path in paths {
      // The longest folder wins, so that a kind may live inside another's.
      var name = path.dropFirst(DataFiles.folder.count + 1).dropLast(DataFiles.ending.count)
      var kind = folders[String(name)]
      while kind == nil, let slash = name.lastIndex(of: "/") {
        name = name[..<slash]
        kind = folders[String(name)]
      }
      if let kind {
        claimed.append(ClaimedFile(path: path, kind: kind))
      } else if isWhole {
        let close = closestMatch(to: String(name), among: schema.kinds.map(\.folder))
        diagnostics.append(.unclaimedFile(path, close: close))
      }
    }
    return claimed.sorted {
      $0.kind != $1.kind ? $0.kind < $1.kind : $0.path.utf8.lexicographicallyPrecedes($1.path.utf8)
    }
  }

  // MARK: One file at a time

  /// A record file that was read and checked by itself.
  private struct CheckedFile: Sendable {
    var document: RecordDocument
    var kind: Int
    var result: RecordChecker.Result
    /// Of each record's id; 0 where it has none.
    var hashes: [UInt64]
  }

  /// Reads, parses and checks the files, as many at once as there are cores.
  private mutating func check(
    _ claimed: [ClaimedFile], _ schema: Schema
  ) throws(FileError) -> [CheckedFile] {
    let plans = schema.kinds.map { KindPlan($0) }
    let (repository, files) = (repository, files)
    let outcomes = concurrentMap(claimed.count) { index -> Result<CheckedFile, FileError> in
      let file = claimed[index]
      do throws(FileError) {
        let bytes = try files.read(repository.path(file.path))
        let document = RecordDocument(parsing: bytes, path: file.path)
        var result = RecordChecker.check(
          document, kind: schema.kinds[file.kind], plan: plans[file.kind])
        result.diagnostics += document.diagnostics
        result.diagnostics += PrivacyScan.check(document, kind: schema.kinds[file.kind], result)
        let hashes = Self.idHashes(
          document, result, fieldCount: schema.kinds[file.kind].fields.count)
        return .success(
          CheckedFile(document: document, kind: file.kind, result: result, hashes: hashes))
      } catch {
        return .failure(error)
      }
    }
    var checked: [CheckedFile] = []
    checked.reserveCapacity(outcomes.count)
    for outcome in outcomes {
      let file = try outcome.get()
      diagnostics += file.result.diagnostics
      checked.append(file)
    }
    return checked
  }

  /// The hash of each record's id; 0 where it has none.
  private static func idHashes(
    _ document: RecordDocument, _ result: RecordChecker.Result, fieldCount: Int
  ) -> [UInt64] {
    result.roots.indices.map { row in
      let node = Int(result.slots[row * fieldCount])
      return node == 0 ? 0 : document.textHash(node)
    }
  }

  // MARK: All files together

  /// Gives every record its number.
  private func number(_ checked: [CheckedFile], _ schema: Schema) -> [StoredFile] {
    var next: UInt32 = 0
    return checked.map { file in
      let records = next..<(next + UInt32(file.result.roots.count))
      next = records.upperBound
      return StoredFile(
        document: file.document, kind: file.kind, fields: schema.kinds[file.kind].fields,
        roots: file.result.roots, slots: file.result.slots, records: records)
    }
  }

  /// Every record by its id; a second record with an id is a finding and is not found by it.
  private mutating func index(
    _ files: [StoredFile], hashes: [[UInt64]], _ schema: Schema
  ) -> IdIndex {
    var ids = IdIndex(count: Int(files.last.map { $0.records.upperBound } ?? 0))
    var fileOfRecord: [UInt32] = []
    for (position, file) in files.enumerated() {
      fileOfRecord.append(contentsOf: repeatElement(UInt32(position), count: file.rowCount))
    }
    for (position, file) in files.enumerated() {
      for row in 0..<file.rowCount where hashes[position][row] != 0 {
        let handle = RecordHandle(index: file.records.lowerBound + UInt32(row))
        let node = Int(file.slots[row * file.fieldCount])
        let first = ids.insert(handle, hash: hashes[position][row]) { other in
          let otherFile = files[Int(fileOfRecord[Int(other.index)])]
          guard let otherNode = otherFile.node(other, field: 0) else { return false }
          return file.document.textEquals(node, otherFile.document, otherNode)
        }
        if let first {
          let otherFile = files[Int(fileOfRecord[Int(first.index)])]
          let otherNode = otherFile.node(first, field: 0) ?? 0
          diagnostics.append(
            .duplicateId(
              file.document.text(of: node) ?? "", in: file.document, at: node,
              first: otherFile.document.location(ofValue: otherNode)))
        }
      }
    }
    return ids
  }
}

/// Applies a function to the numbers below `count`, on all cores; the results stand in order.
func concurrentMap<Value: Sendable>(
  _ count: Int, _ transform: @Sendable (Int) -> Value
) -> [Value] {
  guard count > 1 else { return (0..<count).map(transform) }
  let results = Mutex([Value?](repeating: nil, count: count))
  DispatchQueue.concurrentPerform(iterations: count) { index in
    let value = transform(index)
    results.withLock { $0[index] = value }
  }
  return results.withLock { $0 }.map { value in
    guard let value else { preconditionFailure("concurrentPerform runs every iteration") }
    return value
  }
}
