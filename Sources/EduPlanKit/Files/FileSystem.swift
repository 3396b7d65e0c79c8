/// Why a file could not be used: the system's own reason, with the path it is about.
package struct FileError: Error, Sendable, Hashable {
  var path: String
  var message: Localized
}

/// The files a command may see: the disk, memory (tests), or later a revision of a git repository.
///
/// Paths are either absolute or relative to the file system's root, with `/` between parts.
package protocol FileSystem: Sendable {
  /// The bytes of a file.
  func read(_ path: String) throws(FileError) -> [UInt8]
  /// What is in a folder, sorted by name in code-point order, names starting with a dot included.
  func entries(of folder: String) throws(FileError) -> [FileEntry]
  /// What stands at a path; nil when there is nothing.
  func kind(of path: String) -> FileEntry.Kind?
  /// Who may do what with a file or folder; nil where there is nothing, or nobody can tell.
  func permissions(of path: String) -> FilePermissions?
  /// Replaces or makes a file in one step: after a crash there is the old content or the new, never half of it.
  func write(_ bytes: [UInt8], to path: String) throws(FileError)
  /// Makes a file where there is none, in one step; what stands there stays, whoever put it there first.
  ///
  /// - Parameter isPrivate: readable by its owner alone.
  func create(_ bytes: [UInt8], at path: String, isPrivate: Bool) throws(FileError)
  /// Takes a file away; nothing happens where there is none.
  func remove(_ path: String) throws(FileError)
  /// Makes a folder and those above it; nothing happens where it exists.
  func makeFolder(_ path: String) throws(FileError)
  /// Makes a folder hold these files and, of what it held before, only what is hidden. Nothing is changed unless all is
  /// written.
  ///
  /// - Parameter files: names may have `/` between folders.
  func replaceFolder(
    _ path: String, with files: [(name: String, bytes: [UInt8])]
  ) throws(FileError)
  /// The single steps of writing here, for changes of several files.
  var operations: any FileOperations { get }
}

extension FileSystem {
  package var operations: any FileOperations { NoFileOperations() }

  /// For file systems that stand before another: writes the files, and leaves what else is there.
  package func replaceFolder(
    _ path: String, with files: [(name: String, bytes: [UInt8])]
  ) throws(FileError) {
    for file in files { try write(file.bytes, to: joinPath(path, file.name)) }
  }
}

extension FileSystem {
  package func permissions(of path: String) -> FilePermissions? { nil }

  package func create(_ bytes: [UInt8], at path: String, isPrivate: Bool) throws(FileError) {
    guard kind(of: path) == nil else { throw .exists(path) }
    try write(bytes, to: path)
  }

  package func remove(_ path: String) throws(FileError) {}
}

extension FileError {
  static func exists(_ path: String) -> Self {
    Self(
      path: path,
      message: Localized(zh: "文件已经存在，没有改动", en: "the file exists and was left alone"))
  }
}

/// One entry of a folder.
package struct FileEntry: Sendable, Hashable {
  /// What an entry is; `other` is a pipe, a device and the like.
  package enum Kind: Sendable { case file, folder, other }

  var name: String
  /// Of what a link leads to.
  var kind: Kind
  /// Whether the entry is a symbolic link, which may lead out of the folder.
  var isLink = false
}

/// Joins a folder and what is in it; an absolute second part stands for itself.
func joinPath(_ folder: String, _ name: String) -> String {
  if name.hasPrefix("/") { return name }
  if folder.isEmpty || folder == "." { return name }
  return folder.hasSuffix("/") ? folder + name : folder + "/" + name
}

/// The folder that a path is in; empty for a name that stands alone, which is in the working folder.
func folderOf(_ path: String) -> String {
  guard let slash = path.lastIndex(of: "/") else { return "" }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}

/// How the name of a file ends that a process is still writing; whoever finds one of a process that is gone may take it away.
func temporaryFileEnding(ofProcess process: Int32) -> String { ".\(process).eduplan-new" }

/// The process that writes a file of this name; nil for any other name.
func processWriting(_ name: String) -> Int32? {
  let parts = name.split(separator: ".", omittingEmptySubsequences: false)
  guard parts.count > 2, parts[parts.count - 1] == "eduplan-new" else { return nil }
  return Int32(parts[parts.count - 2])
}
