/// The disk with some folders of a data repo as they were in a commit: its records, kinds and templates are those of the
/// commit; everything else, such as the file a report is written to, is the disk's.
struct RevisionView: FileSystem {
  private let base: any FileSystem
  private let root: [Substring]
  private let isAbsolute: Bool
  private let past: RevisionFileSystem
  private let folders: Set<String>

  /// - Parameters:
  ///   - root: the data repo's folder, as its files are opened.
  ///   - past: the same folder in the commit.
  ///   - folders: those of it that are taken from the commit.
  init(_ base: any FileSystem, root: String, past: RevisionFileSystem, folders: Set<String>) {
    self.base = base
    self.root = Self.steps(root)
    isAbsolute = root.hasPrefix("/")
    self.past = past
    self.folders = folders
  }

  func read(_ path: String) throws(FileError) -> [UInt8] {
    guard let inner = inside(path) else { return try base.read(path) }
    return try past.read(inner)
  }

  func entries(of folder: String) throws(FileError) -> [FileEntry] {
    guard let inner = inside(folder) else { return try base.entries(of: folder) }
    return try past.entries(of: inner)
  }

  func kind(of path: String) -> FileEntry.Kind? {
    guard let inner = inside(path) else { return base.kind(of: path) }
    return past.kind(of: inner)
  }

  func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    try refusePast(path)
    try base.write(bytes, to: path)
  }

  func create(_ bytes: [UInt8], at path: String, isPrivate: Bool) throws(FileError) {
    try refusePast(path)
    try base.create(bytes, at: path, isPrivate: isPrivate)
  }

  func remove(_ path: String) throws(FileError) {
    try refusePast(path)
    try base.remove(path)
  }

  func makeFolder(_ path: String) throws(FileError) {
    try refusePast(path)
    try base.makeFolder(path)
  }

  func replaceFolder(
    _ path: String, with files: [(name: String, bytes: [UInt8])]
  ) throws(FileError) {
    try refusePast(path)
    try base.replaceFolder(path, with: files)
  }

  private func refusePast(_ path: String) throws(FileError) {
    if inside(path) != nil { throw .past(path) }
  }

  /// The path in the commit; nil for what the disk has.
  private func inside(_ path: String) -> String? {
    guard path.hasPrefix("/") == isAbsolute else { return nil }
    let steps = Self.steps(path)
    guard steps.starts(with: root), steps.count > root.count,
      folders.contains(String(steps[root.count]))
    else { return nil }
    return steps[root.count...].joined(separator: "/")
  }

  /// The names a path goes through, without detours.
  private static func steps(_ path: String) -> [Substring] {
    var steps: [Substring] = []
    for step in path.split(separator: "/") where step != "." {
      if step == "..", steps.last.map({ $0 != ".." }) ?? path.hasPrefix("/") {
        _ = steps.popLast()
      } else {
        steps.append(step)
      }
    }
    return steps
  }
}
