/// Another file system as it would be with some files written or taken away; nothing of them is changed.
struct StagedFileSystem: FileSystem {
  private let base: any FileSystem
  /// By path as it is opened; nil for a file that is taken away.
  private let staged: [String: [UInt8]?]
  private let writesOthers: Bool

  /// - Parameter writesOthers: whether what is written goes to the other file system; else nothing can be written.
  init(_ base: any FileSystem, staged: [String: [UInt8]?], writesOthers: Bool = false) {
    self.base = base
    self.staged = staged
    self.writesOthers = writesOthers
  }

  var operations: any FileOperations { writesOthers ? base.operations : NoFileOperations() }

  func read(_ path: String) throws(FileError) -> [UInt8] {
    guard let bytes = staged[path] else { return try base.read(path) }
    guard let bytes else { throw .missing(path) }
    return bytes
  }

  func entries(of folder: String) throws(FileError) -> [FileEntry] {
    let prefix =
      folder.isEmpty || folder == "." ? "" : folder.hasSuffix("/") ? folder : folder + "/"
    var found: [String: FileEntry] = [:]
    if base.kind(of: folder) == .folder {
      for entry in try base.entries(of: folder) { found[entry.name] = entry }
    }
    for (path, bytes) in staged where path.hasPrefix(prefix) {
      let rest = path.dropFirst(prefix.count)
      if let slash = rest.firstIndex(of: "/") {
        let name = String(rest[..<slash])
        if bytes != nil, found[name] == nil { found[name] = FileEntry(name: name, kind: .folder) }
      } else {
        found[String(rest)] = bytes == nil ? nil : FileEntry(name: String(rest), kind: .file)
      }
    }
    return found.values.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  func kind(of path: String) -> FileEntry.Kind? {
    if let bytes = staged[path] { return bytes == nil ? nil : .file }
    if let kind = base.kind(of: path) { return kind }
    return staged.contains { $0.value != nil && $0.key.hasPrefix(path + "/") } ? .folder : nil
  }

  func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    try writable(path).write(bytes, to: path)
  }

  func create(_ bytes: [UInt8], at path: String, isPrivate: Bool) throws(FileError) {
    try writable(path).create(bytes, at: path, isPrivate: isPrivate)
  }

  func remove(_ path: String) throws(FileError) { try writable(path).remove(path) }

  func makeFolder(_ path: String) throws(FileError) { try writable(path).makeFolder(path) }

  func replaceFolder(
    _ path: String, with files: [(name: String, bytes: [UInt8])]
  ) throws(FileError) {
    try writable(path).replaceFolder(path, with: files)
  }

  private func writable(_ path: String) throws(FileError) -> any FileSystem {
    guard writesOthers, staged[path] == nil else { throw .notWritable(path) }
    return base
  }
}

extension FileError {
  static func missing(_ path: String) -> Self {
    Self(path: path, message: Localized(zh: "没有这个文件", en: "no such file"))
  }
}
