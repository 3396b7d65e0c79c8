/// What is kept outside the tracked records (names, telephone numbers), by record id.
///
/// It comes from `data/private/`, which git ignores, or from one file named on the command line; never from anywhere else.
struct PrivateParts: Sendable {
  /// The one file they were read from, as the user named it; nil for the repo's own folder.
  private(set) var file: String?
  private var records: [String: RecordValue] = [:]
  /// By path.
  private var documents: [String: RecordDocument] = [:]
  /// What is wrong with the files.
  private(set) var diagnostics: [Diagnostic] = []

  /// None at all.
  init() {}

  /// Everything below `data/private/`; nothing where the folder is not there.
  init(files: any FileSystem, root: String) throws(FileError) {
    try addFolder(DataFiles.privateFolder, files, root, depth: 0)
  }

  /// One file; a path that cannot be read is an error, since the user named it.
  init(file path: String, shownAs name: String, files: any FileSystem) throws(FileError) {
    file = name
    add(RecordDocument(parsing: try files.read(path), path: name))
  }

  /// The private record with an id.
  subscript(id: String) -> RecordValue? { records[id] }

  /// A file of the folder; nil where there is none.
  func document(at path: String) -> RecordDocument? { documents[path] }

  /// Where the private part of a record goes that has none yet: a file of the same name as the record's.
  func path(forRecordIn path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return "\(DataFiles.privateFolder)/\(name)"
  }

  private mutating func addFolder(
    _ folder: String, _ files: any FileSystem, _ root: String, depth: Int
  ) throws(FileError) {
    guard files.kind(of: joinPath(root, folder)) == .folder else { return }
    guard depth < DataFiles.depthLimit else { throw .tooDeep(folder) }
    for entry in try files.entries(of: joinPath(root, folder)) where !entry.name.hasPrefix(".") {
      let path = "\(folder)/\(entry.name)"
      switch files.kind(of: joinPath(root, path)) {
      case .folder: try addFolder(path, files, root, depth: depth + 1)
      case .file where path.hasSuffix(DataFiles.ending):
        add(RecordDocument(parsing: try files.read(joinPath(root, path)), path: path))
      default: break
      }
    }
  }

  private mutating func add(_ document: RecordDocument) {
    diagnostics += document.diagnostics
    documents[document.path] = document
    for node in document.records {
      let record = RecordValue(document: document, node: node)
      guard let id = record["id"]?.text else { continue }
      if let first = records[id] {
        diagnostics.append(
          .repeatedPrivateRecord(id, first: first.location, at: record.location)
            .withSourceLine(from: document))
      } else {
        records[id] = record
      }
    }
  }
}
