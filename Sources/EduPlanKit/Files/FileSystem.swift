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
  /// Replaces or makes a file in one step: after a crash there is the old content or the new, never half of it.
  func write(_ bytes: [UInt8], to path: String) throws(FileError)
  /// Makes a folder and those above it; nothing happens where it exists.
  func makeFolder(_ path: String) throws(FileError)
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
