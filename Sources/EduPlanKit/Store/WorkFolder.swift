/// `.eduplan` in a repo: the lock, the change that is being written, and the changes that can be taken back.
///
/// A `.gitignore` of its own hides it from git. Without it nothing is lost but what could be taken back.
struct WorkFolder: Sendable {
  static let name = ".eduplan"

  /// As it is opened.
  let path: String

  init(_ repository: Repository) { path = repository.path(Self.name) }

  var ignore: String { path + "/.gitignore" }
  /// Locked while a command reads, works out a change and writes it. It grows by a byte with every change, so that a reader
  /// can tell whether there was one meanwhile.
  var lock: String { path + "/lock" }
  /// The change that is being written: from the moment it is here, it is decided and will be finished.
  var journal: String { path + "/journal" }
  /// The change that failed half-way and is being taken back.
  var withdrawal: String { path + "/withdrawal" }
  /// A journal that could not be read, kept for people to look at.
  var unreadable: String { path + "/unreadable-journal" }
  /// The last changes, one file each, by number.
  var undo: String { path + "/undo" }

  func undo(_ number: Int) -> String { "\(undo)/\(number)" }

  /// Makes the folder, if it is not there.
  func make(with steps: any FileOperations) throws(FileError) {
    guard steps.status(of: ignore) == nil else { return }
    try steps.makeOneFolder(path)
    // Before anything relies on it; once `.gitignore` is there, so is the folder.
    try steps.syncFolder(folderOf(path))
  }

  /// Hides the folder from git. To be called under the lock.
  func hide(with steps: any FileOperations) throws(FileError) {
    guard steps.status(of: ignore) == nil else { return }
    let draft = ignore + temporaryFileEnding(ofProcess: steps.process)
    try steps.unlink(draft)
    try steps.make(draft, holding: Array("*\n".utf8), mode: nil)
    try steps.sync(draft)
    try steps.rename(draft, to: ignore)
  }
}
