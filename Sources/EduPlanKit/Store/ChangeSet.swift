/// One file as a change leaves it.
struct FileChange: Sendable, Hashable {
  /// From the repo's root.
  var path: String
  /// What was read and the change was worked out from; nil where there was no file.
  var before: [UInt8]?
  /// What is to stand there; nil when the file goes.
  var after: [UInt8]?
  /// Readable by its owner alone when it is new, and shown to nobody in a difference.
  var isPrivate = false
  /// Who may do what with it when it is new, as the system has it; nil for what is usual.
  var mode: UInt32?
}

/// What one command changes: several files, all of it or nothing.
struct ChangeSet: Sendable, Hashable {
  /// What was done, in words, for `undo` to name.
  var title: Localized
  /// Each path once, in order of path.
  private(set) var files: [FileChange] = []
  /// The number of the change that this one takes back.
  var undone: Int?

  init(title: Localized, files: [FileChange] = []) {
    self.title = title
    for file in files { add(file) }
  }

  /// Adds a file, or goes on from what the set already makes of it; what stays as it was is left out.
  mutating func add(_ change: FileChange) {
    var change = change
    if let known = files.firstIndex(where: { $0.path == change.path }) {
      change.before = files[known].before
      files.remove(at: known)
    }
    guard change.before != change.after else { return }
    let place =
      files.firstIndex { change.path.utf8.lexicographicallyPrecedes($0.path.utf8) } ?? files.count
    files.insert(change, at: place)
  }

  /// What the set makes of a file; nil when it does not touch it.
  subscript(path: String) -> FileChange? { files.first { $0.path == path } }

  var isEmpty: Bool { files.isEmpty }

  /// The repo's files as they would be.
  func staged(on files: any FileSystem, in repository: Repository) -> StagedFileSystem {
    StagedFileSystem(
      files,
      staged: Dictionary(
        self.files.map { (repository.path($0.path), $0.after) }, uniquingKeysWith: { $1 }))
  }
}

/// The data is no longer what a change was worked out from; nothing was written.
struct DataChanged: Error, Sendable, Hashable {
  /// From the repo's root.
  var paths: [String]
}
