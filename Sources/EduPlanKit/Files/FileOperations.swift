/// The single steps by which files come, change and go.
///
/// A change of several files is made of them. Each may fail, and each may be the last one before the power goes; the disk
/// does them, and tests stop at every one. None of them follows a link in the last part of a path but `sync`.
package protocol FileOperations: Sendable {
  /// What stands at a path, a link being a link; nil when there is nothing.
  func status(of path: String) -> FileStatus?
  /// The path without links; as it is where nothing is there.
  func resolvingLinks(_ path: String) -> String
  /// Makes a file where there is none and writes all bytes to it; they may not be on the disk yet.
  ///
  /// - Parameter mode: who may do what; nil for what is usual for a new file.
  func make(_ path: String, holding bytes: [UInt8], mode: UInt32?) throws(FileError)
  /// Writes bytes behind those of a file.
  func append(_ bytes: [UInt8], to path: String) throws(FileError)
  /// Waits until what a file holds is on the disk. A file system that knows no such thing is no failure.
  func sync(_ path: String) throws(FileError)
  /// Waits until the names in a folder are on the disk.
  func syncFolder(_ path: String) throws(FileError)
  /// Gives a file another place, over what may be there.
  func rename(_ path: String, to target: String) throws(FileError)
  /// Gives a file a further name where there is none; fails where there is one.
  func link(_ path: String, to target: String) throws(FileError)
  /// Takes a name away; nothing happens where there is none.
  func unlink(_ path: String) throws(FileError)
  /// Makes one folder; nothing happens where it exists.
  func makeOneFolder(_ path: String) throws(FileError)
  /// Takes an empty folder away.
  func removeFolder(_ path: String) throws(FileError)
  /// Takes the lock that a file stands for, making the file if need be; nil while another holds it.
  ///
  /// It ends with the value, and with the process at the latest.
  func tryLock(_ path: String) throws(FileError) -> FileLock?
  /// The number of this process.
  var process: Int32 { get }
  /// Whether a process of this number exists.
  func isRunning(_ process: Int32) -> Bool
  /// Does nothing for a while.
  func pause(milliseconds: Int)
}

/// What is known of a path without opening it.
package struct FileStatus: Sendable, Hashable {
  /// Who may do what: the nine bits of `rwxrwxrwx` and those above them.
  var mode: UInt32
  /// In bytes.
  var size: Int
  var isLink = false
  /// Whether this process may write to it.
  var isWritable = true
  /// What the file system tells files apart by; another one where a file was copied to or unpacked.
  var number: UInt64 = 0
}

/// A lock that is held as long as the value lives.
package struct FileLock: ~Copyable, Sendable {
  private let release: @Sendable () -> Void

  init(release: @escaping @Sendable () -> Void) { self.release = release }

  /// Gives it up; the end of the value does so, too.
  consuming func end() {}

  deinit { release() }
}

/// Stands for the steps of what cannot be written, such as a revision of a git repository.
struct NoFileOperations: FileOperations {
  func status(of path: String) -> FileStatus? { nil }
  func resolvingLinks(_ path: String) -> String { path }
  func make(_ path: String, holding bytes: [UInt8], mode: UInt32?) throws(FileError) {
    throw .notWritable(path)
  }
  func append(_ bytes: [UInt8], to path: String) throws(FileError) { throw .notWritable(path) }
  func sync(_ path: String) throws(FileError) { throw .notWritable(path) }
  func syncFolder(_ path: String) throws(FileError) { throw .notWritable(path) }
  func rename(_ path: String, to target: String) throws(FileError) { throw .notWritable(path) }
  func link(_ path: String, to target: String) throws(FileError) { throw .notWritable(path) }
  func unlink(_ path: String) throws(FileError) { throw .notWritable(path) }
  func makeOneFolder(_ path: String) throws(FileError) { throw .notWritable(path) }
  func removeFolder(_ path: String) throws(FileError) { throw .notWritable(path) }
  func tryLock(_ path: String) throws(FileError) -> FileLock? { throw .notWritable(path) }
  var process: Int32 { 0 }
  func isRunning(_ process: Int32) -> Bool { true }
  func pause(milliseconds: Int) {}
}

extension FileError {
  static func notWritable(_ path: String) -> Self {
    Self(path: path, message: Localized(zh: "只供查看，不能写", en: "for looking only; not writable"))
  }
}
