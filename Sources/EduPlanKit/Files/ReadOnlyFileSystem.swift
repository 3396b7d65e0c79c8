/// Files that are only looked at: nothing is written, repaired or locked through it, whatever is asked.
struct ReadOnlyFileSystem: FileSystem {
  private let base: any FileSystem

  init(_ base: any FileSystem) { self.base = base }

  func read(_ path: String) throws(FileError) -> [UInt8] { try base.read(path) }

  func entries(of folder: String) throws(FileError) -> [FileEntry] {
    try base.entries(of: folder)
  }

  func kind(of path: String) -> FileEntry.Kind? { base.kind(of: path) }

  func permissions(of path: String) -> FilePermissions? { base.permissions(of: path) }

  func write(_ bytes: [UInt8], to path: String) throws(FileError) { throw .notWritable(path) }

  func create(_ bytes: [UInt8], at path: String, isPrivate: Bool) throws(FileError) {
    throw .notWritable(path)
  }

  func remove(_ path: String) throws(FileError) { throw .notWritable(path) }

  func makeFolder(_ path: String) throws(FileError) { throw .notWritable(path) }
}
