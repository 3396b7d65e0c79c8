@testable import EduPlanKit

/// The package as somebody has it who has just cloned it: without `data/private/` and without built files. What is
/// written stays in memory, so that a page can tell a story from its first command to its last.
struct FreshClone: FileSystem {
  private let disk = DiskFileSystem()
  private let written = MemoryFileSystem()
  /// Cloned files that were taken away, by path.
  private let gone = MemoryFileSystem()

  func read(_ path: String) throws(FileError) -> [UInt8] {
    let path = Self.normalised(path)
    if written.kind(of: path) == .file { return try written.read(path) }
    guard !isHidden(path) else {
      throw FileError(path: path, message: Localized(zh: "没有这个文件", en: "no such file"))
    }
    return try disk.read(path)
  }

  func entries(of folder: String) throws(FileError) -> [FileEntry] {
    let folder = Self.normalised(folder)
    let own = written.kind(of: folder) == .folder ? try written.entries(of: folder) : []
    guard disk.kind(of: folder) == .folder, !isHidden(folder) else {
      return own.isEmpty ? try disk.entries(of: folder) : own
    }
    let names = Set(own.map(\.name))
    let cloned = try disk.entries(of: folder).filter {
      !names.contains($0.name) && !isHidden(folder + "/" + $0.name)
    }
    return (own + cloned).sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  func kind(of path: String) -> FileEntry.Kind? {
    let path = Self.normalised(path)
    return written.kind(of: path) ?? (isHidden(path) ? nil : disk.kind(of: path))
  }

  func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    try written.write(bytes, to: Self.normalised(path))
  }

  func makeFolder(_ path: String) throws(FileError) {}

  func remove(_ path: String) throws(FileError) {
    let path = Self.normalised(path)
    try written.remove(path)
    if kind(of: path) == .file { try gone.write([], to: path) }
  }

  /// What a clone does not have, though the working tree may.
  private func isHidden(_ path: String) -> Bool {
    if gone.kind(of: path) == .file { return true }
    guard path.hasPrefix(ProjectFolder.root + "/") else { return path != ProjectFolder.root }
    let inner = path.dropFirst(ProjectFolder.root.count + 1)
    return inner.hasPrefix("data/private") || inner.hasPrefix(".build")
      || inner.hasPrefix("dist") || inner.hasSuffix(".docx")
  }

  /// A path without `.` and `..`, so that `../other` is one place however it is reached.
  static func normalised(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", parts.last.map({ $0 != ".." }) ?? false {
        parts.removeLast()
      } else {
        parts.append(part)
      }
    }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }
}

extension FreshClone: VolatileFiles {
  func resolvingLinks(_ path: String) -> String { Self.normalised(path) }
}
