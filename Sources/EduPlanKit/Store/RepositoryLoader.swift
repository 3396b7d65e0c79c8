/// A repo as read: its records and everything that is wrong with them.
struct LoadedRepository: Sendable {
  var store: PlanStore
  /// Every finding of reading, kinds, fields, references and privacy, in file order.
  var diagnostics: [Diagnostic]
}

/// The files of a repo, each read and checked by itself; nothing across files has been looked at.
struct CheckedRepository: Sendable {
  var schema = Schema(kinds: [])
  /// The files that declare the kinds.
  var declarations: [RecordDocument] = []
  /// By kind, then path.
  var files: [CheckedFile] = []
  var settings = RepositorySettings()
  /// Of the settings, the kinds and the files.
  var diagnostics: [Diagnostic] = []
}

/// A record file that was read and checked by itself.
struct CheckedFile: Sendable {
  var document: RecordDocument
  /// Position in the schema's kinds.
  var kind: Int
  var result: RecordChecker.Result
  /// Of each record's id; 0 where it has none.
  var hashes: [UInt64]

  /// - Parameter records: the root nodes of the records that are of the kind; nil for all of the file.
  init(_ document: RecordDocument, kind: Int, plan: KindPlan, in schema: Schema, records: [Int]?) {
    let declared = schema.kinds[kind]
    self.document = document
    self.kind = kind
    result = RecordChecker.check(document, kind: declared, plan: plan, records: records)
    result.diagnostics += document.diagnostics
    result.diagnostics += PrivacyScan.check(document, kind: declared, result)
    let (fieldCount, slots) = (declared.fields.count, result.slots)
    hashes = result.roots.indices.map { row in
      let node = Int(slots[row * fieldCount])
      return node == 0 ? 0 : document.textHash(node)
    }
  }
}

/// Reads a whole data repo: files in parallel, then what goes across files.
///
/// The work is linear in the bytes; whatever order files finish in, the result is the same.
struct RepositoryLoader {
  private let repository: Repository
  private let files: any FileSystem
  private let other: CheckedRepository?
  private let cache: StateCache?
  private let isWanted: @Sendable (String) -> Bool
  private var diagnostics: [Diagnostic] = []
  private var settings = RepositorySettings()

  /// - Throws: the first file that cannot be read, by path; what a file says wrongly is a finding instead.
  static func load(
    _ repository: Repository, from files: any FileSystem
  ) throws(FileError) -> LoadedRepository {
    assemble(try read(repository, from: files))
  }

  /// Reads the files, as many at once as there are cores.
  ///
  /// - Parameters:
  ///   - other: another state of the repo: a file that is the same there, under the same kinds, is not parsed again.
  ///   - cache: what was read of other states of the repo.
  ///   - isWanted: which record files are read; the others are left out.
  /// - Throws: the first file that cannot be read, by path.
  static func read(
    _ repository: Repository, from files: any FileSystem, reusing other: CheckedRepository? = nil,
    cache: StateCache? = nil, where isWanted: @escaping @Sendable (String) -> Bool = { _ in true }
  ) throws(FileError) -> CheckedRepository {
    try RepositoryWriter(repository, files).undisturbed { (files) throws(FileError) in
      var loader = RepositoryLoader(
        repository: repository, files: files, other: other, cache: cache, isWanted: isWanted)
      return try loader.read()
    }
  }

  private init(
    repository: Repository, files: any FileSystem, other: CheckedRepository?,
    cache: StateCache?, isWanted: @escaping @Sendable (String) -> Bool
  ) {
    self.repository = repository
    self.files = files
    self.other = other
    self.cache = cache
    self.isWanted = isWanted
  }

  private mutating func read() throws(FileError) -> CheckedRepository {
    guard try readSettings() else { return CheckedRepository(diagnostics: diagnostics) }
    let found = try DataFiles.list(repository, files)
    let kinds = try kinds(in: found.schema)
    let schema = kinds.schema
    diagnostics += kinds.findings
    let wanted = claim(found.records.filter(isWanted), by: schema, isWhole: kinds.isWhole)
    let checked = try check(
      wanted, kinds, knowing: known(under: kinds.declarations))
    return CheckedRepository(
      schema: schema, declarations: kinds.declarations, files: checked, settings: settings,
      diagnostics: diagnostics)
  }

  /// The kinds that files declare.
  private func kinds(in paths: [String]) throws(FileError) -> KindsInUse {
    func read() throws(FileError) -> KindsInUse {
      var declarations: [RecordDocument] = []
      for path in paths { declarations.append(try document(path)) }
      return KindsInUse(declarations)
    }
    guard let cache else { return try read() }
    return try cache.kinds(paths, make: read)
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
    let folders = KindFolders(schema)
    var claimed: [ClaimedFile] = []
    for path in paths {
      let name = path.dropFirst(DataFiles.folder.count + 1).dropLast(DataFiles.ending.count)
      if let kind = folders.kind(ofFile: name) {
        claimed.append(ClaimedFile(path: path, kind: kind))
      } else if isWhole {
        let close = closestMatch(
          to: String(name.prefix { $0 != "/" }), among: schema.kinds.map(\.folder))
        diagnostics.append(.unclaimedFile(path, close: close))
      }
    }
    return claimed.sorted {
      $0.kind != $1.kind ? $0.kind < $1.kind : DataFiles.precedes($0.path, $1.path)
    }
  }

  // MARK: One file at a time

  /// Reads, parses and checks the files, as many at once as there are cores.
  ///
  /// - Parameter known: files of another state, by path.
  private func check(
    _ claimed: [ClaimedFile], _ kinds: KindsInUse, knowing known: [String: CheckedFile]
  ) throws(FileError) -> [CheckedFile] {
    let (plans, schema) = (kinds.plans, kinds.schema)
    let (repository, files, cache) = (repository, files, cache)
    @Sendable func read(_ file: ClaimedFile) -> Result<CheckedFile, FileError> {
      do throws(FileError) {
        let bytes = try files.read(repository.path(file.path))
        if let same = known[file.path], same.kind == file.kind, same.document.bytes == bytes {
          return .success(same)
        }
        return .success(
          CheckedFile(
            RecordDocument(parsing: bytes, path: file.path), kind: file.kind,
            plan: plans[file.kind], in: schema, records: nil))
      } catch {
        return .failure(error)
      }
    }
    let outcomes = concurrentMap(claimed.count) { index in
      let file = claimed[index]
      return cache?.file(file.path, kind: file.kind, under: kinds) { read(file) } ?? read(file)
    }
    var checked: [CheckedFile] = []
    checked.reserveCapacity(outcomes.count)
    for outcome in outcomes { checked.append(try outcome.get()) }
    return checked
  }

  /// The files of the other state by path, if its kinds are declared just as these are.
  private func known(under declarations: [RecordDocument]) -> [String: CheckedFile] {
    guard let other,
      other.declarations.elementsEqual(
        declarations, by: { $0.path == $1.path && $0.bytes == $1.bytes })
    else { return [:] }
    return Dictionary(
      other.files.map { ($0.document.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  // MARK: All files together

  /// Numbers the records of files that were read, so that they find each other; what is wrong is not looked for.
  static func store(of checked: CheckedRepository) -> PlanStore {
    var stored = number(checked.files, checked.schema)
    var diagnostics: [Diagnostic] = []
    let ids = index(stored, hashes: checked.files.map(\.hashes), &diagnostics)
    let resolver = ReferenceResolver(schema: checked.schema, files: stored, ids: ids)
    for position in stored.indices {
      stored[position].references = resolver.resolve(file: position).references
    }
    return PlanStore(
      schema: checked.schema, files: stored, ids: ids, settings: checked.settings)
  }

  /// Numbers the records of files that were read and looks at what goes across them.
  static func assemble(_ checked: CheckedRepository) -> LoadedRepository {
    let schema = checked.schema
    var diagnostics = checked.diagnostics
    for file in checked.files { diagnostics += file.result.diagnostics }
    var stored = number(checked.files, schema)
    let ids = index(stored, hashes: checked.files.map(\.hashes), &diagnostics)
    let resolver = ReferenceResolver(schema: schema, files: stored, ids: ids)
    let resolved = concurrentMap(stored.count) { resolver.resolve(file: $0) }
    for (position, outcome) in resolved.enumerated() {
      stored[position].references = outcome.references
    }
    diagnostics += resolver.findings(for: resolved.flatMap(\.unresolved))
    let store = PlanStore(
      schema: schema, files: stored, ids: ids, settings: checked.settings)
    diagnostics += CrossChecker.check(store)
    return LoadedRepository(store: store, diagnostics: diagnostics.inFileOrder())
  }

  /// Gives every record its number.
  private static func number(_ checked: [CheckedFile], _ schema: Schema) -> [StoredFile] {
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
  private static func index(
    _ files: [StoredFile], hashes: [[UInt64]], _ diagnostics: inout [Diagnostic]
  ) -> IdIndex {
    var fileOfRecord: [UInt32] = []
    for (position, file) in files.enumerated() {
      fileOfRecord.append(contentsOf: repeatElement(UInt32(position), count: file.rowCount))
    }
    let fileNumbers = fileOfRecord
    @Sendable func place(of record: RecordHandle) -> (file: Int, node: Int) {
      let file = Int(fileNumbers[Int(record.index)])
      return (file, files[file].node(record, field: 0) ?? 0)
    }
    let (ids, duplicates) = IdIndex.make(hashes: hashes) { first, second in
      let (first, second) = (place(of: first), place(of: second))
      return files[first.file].document.textEquals(
        first.node, files[second.file].document, second.node)
    }
    for duplicate in duplicates {
      let (record, first) = (place(of: duplicate.record), place(of: duplicate.first))
      let document = files[record.file].document
      diagnostics.append(
        .duplicateId(
          document.text(of: record.node) ?? "", in: document, at: record.node,
          first: files[first.file].document.location(ofValue: first.node)))
    }
    return ids
  }
}
