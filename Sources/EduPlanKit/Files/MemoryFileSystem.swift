import Synchronization

/// Files in memory: for tests, and for reading what is embedded in the programme.
final class MemoryFileSystem: FileSystem {
  /// What is in a file; a text becomes bytes when it is read, since most texts never are.
  private enum Content {
    case bytes([UInt8])
    case text(String)

    var bytes: [UInt8] {
      switch self {
      case .bytes(let bytes): bytes
      case .text(let text): Array(text.utf8)
      }
    }
  }

  private let files: Mutex<[String: Content]>

  init(_ files: [String: [UInt8]] = [:]) {
    self.files = Mutex(files.mapValues(Content.bytes))
  }

  init(texts: [String: String]) {
    files = Mutex(texts.mapValues(Content.text))
  }

  func read(_ path: String) throws(FileError) -> [UInt8] {
    guard let content = files.withLock({ $0[path] }) else {
      throw FileError(path: path, message: Localized(zh: "没有这个文件", en: "no such file"))
    }
    return content.bytes
  }

  func entries(of folder: String) throws(FileError) -> [FileEntry] {
    let prefix =
      folder.isEmpty || folder == "." ? "" : folder.hasSuffix("/") ? folder : folder + "/"
    var found: [String: FileEntry.Kind] = [:]
    for path in files.withLock({ Array($0.keys) }) where path.hasPrefix(prefix) {
      let rest = path.dropFirst(prefix.count)
      if let slash = rest.firstIndex(of: "/") {
        found[String(rest[..<slash])] = .folder
      } else {
        found[String(rest)] = .file
      }
    }
    guard !found.isEmpty || prefix.isEmpty else {
      throw FileError(path: folder, message: Localized(zh: "没有这个文件夹", en: "no such folder"))
    }
    return found.map { FileEntry(name: $0.key, kind: $0.value) }.sorted {
      $0.name.utf8.lexicographicallyPrecedes($1.name.utf8)
    }
  }

  func kind(of path: String) -> FileEntry.Kind? {
    files.withLock { files in
      if files[path] != nil { return .file }
      return files.keys.contains { $0.hasPrefix(path + "/") } || path.isEmpty || path == "."
        ? .folder : nil
    }
  }

  func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    files.withLock { $0[path] = .bytes(bytes) }
  }

  func remove(_ path: String) throws(FileError) {
    files.withLock { $0[path] = nil }
  }

  func makeFolder(_ path: String) throws(FileError) {}

  func replaceFolder(
    _ path: String, with new: [(name: String, bytes: [UInt8])]
  ) throws(FileError) {
    let prefix = path + "/"
    files.withLock { files in
      for name in files.keys where name.hasPrefix(prefix) {
        if !name.dropFirst(prefix.count).hasPrefix(".") { files[name] = nil }
      }
      for file in new { files[prefix + file.name] = .bytes(file.bytes) }
    }
  }
}

extension MemoryFileSystem: VolatileFiles {}

/// Files that are gone with the process: the single steps of a change are made of reading and writing whole files, there
/// is nothing to wait for, and nobody else to lock out.
protocol VolatileFiles: FileSystem, FileOperations {}

extension VolatileFiles {
  var operations: any FileOperations { self }

  func status(of path: String) -> FileStatus? {
    switch kind(of: path) {
    case .file: FileStatus(mode: 0o644, size: (try? read(path))?.count ?? 0)
    case .folder: FileStatus(mode: 0o755, size: 0)
    case .other, nil: nil
    }
  }

  func resolvingLinks(_ path: String) -> String { path }

  func make(_ path: String, holding bytes: [UInt8], mode: UInt32?) throws(FileError) {
    try create(bytes, at: path, isPrivate: false)
  }

  func append(_ bytes: [UInt8], to path: String) throws(FileError) {
    try write(try read(path) + bytes, to: path)
  }

  func sync(_ path: String) throws(FileError) {}
  func syncFolder(_ path: String) throws(FileError) {}

  func rename(_ path: String, to target: String) throws(FileError) {
    try write(try read(path), to: target)
    try remove(path)
  }

  func link(_ path: String, to target: String) throws(FileError) {
    try create(try read(path), at: target, isPrivate: false)
  }

  func unlink(_ path: String) throws(FileError) { try remove(path) }
  func makeOneFolder(_ path: String) throws(FileError) {}
  func removeFolder(_ path: String) throws(FileError) {}

  /// Nobody else can have a lock on what is in this process's memory alone.
  func tryLock(_ path: String) throws(FileError) -> FileLock? {
    if kind(of: path) == nil { try write([], to: path) }
    return FileLock {}
  }

  var process: Int32 { 1 }
  func isRunning(_ process: Int32) -> Bool { false }
  func pause(milliseconds: Int) {}
}
