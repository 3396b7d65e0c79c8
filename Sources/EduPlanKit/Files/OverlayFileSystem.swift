/// A folder with defaults behind it: what the folder has is taken from there, what it lacks from the defaults.
///
/// Writing goes to the folder only. A file of the folder hides the default of the same path; there is no way to hide a
/// default and put nothing in its place. What only makes sense as a whole, such as the unpacked document of a form, is
/// taken whole: where the folder has the file that marks it, the defaults beside that file do not show.
struct OverlayFileSystem: FileSystem {
  private let base: any FileSystem
  private let root: String
  private let defaults: any FileSystem
  /// The name of the file that marks a folder as one thing.
  private let wholeMark: String?

  /// - Parameters:
  ///   - root: the folder, as its files are opened in `base`.
  ///   - defaults: files by their path from that folder.
  ///   - wholeMark: the name of the file that marks a folder, two levels down, as one thing.
  init(
    _ base: any FileSystem, root: String, defaults: any FileSystem, wholeMark: String? = nil
  ) {
    self.wholeMark = wholeMark
    self.base = base
    self.root = root
    self.defaults = defaults
  }

  func read(_ path: String) throws(FileError) -> [UInt8] {
    // Nearly every file is one of the folder, so only what cannot be read there is looked for elsewhere.
    do throws(FileError) {
      return try base.read(path)
    } catch {
      guard base.kind(of: path) == nil, let inner = inside(path), defaults.kind(of: inner) == .file
      else { throw error }
      return try defaults.read(inner)
    }
  }

  func entries(of folder: String) throws(FileError) -> [FileEntry] {
    guard let inner = inside(folder), defaults.kind(of: inner) == .folder else {
      return try base.entries(of: folder)
    }
    let own = base.kind(of: folder) == .folder ? try base.entries(of: folder) : []
    let names = Set(own.map(\.name))
    let added = try defaults.entries(of: inner).filter { !names.contains($0.name) }
    return (own + added).sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  func kind(of path: String) -> FileEntry.Kind? {
    base.kind(of: path) ?? inside(path).flatMap { defaults.kind(of: $0) }
  }

  func permissions(of path: String) -> FilePermissions? { base.permissions(of: path) }

  /// Whether a file is a default, which the folder itself does not have.
  func isDefault(_ path: String) -> Bool {
    base.kind(of: path) == nil && inside(path).map { defaults.kind(of: $0) == .file } ?? false
  }

  var operations: any FileOperations { base.operations }

  func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    try base.write(bytes, to: path)
  }

  func create(_ bytes: [UInt8], at path: String, isPrivate: Bool) throws(FileError) {
    try base.create(bytes, at: path, isPrivate: isPrivate)
  }

  func remove(_ path: String) throws(FileError) { try base.remove(path) }

  func makeFolder(_ path: String) throws(FileError) { try base.makeFolder(path) }

  func replaceFolder(
    _ path: String, with files: [(name: String, bytes: [UInt8])]
  ) throws(FileError) {
    try base.replaceFolder(path, with: files)
  }

  /// The path from the folder; nil for what is not in it, and for what the folder has as a whole.
  private func inside(_ path: String) -> String? {
    if path == root { return "" }
    let prefix = root.isEmpty || root == "." ? "" : root.hasSuffix("/") ? root : root + "/"
    guard path.hasPrefix(prefix) else { return nil }
    let inner = String(path.dropFirst(prefix.count))
    let steps = inner.split(separator: "/", maxSplits: 2)
    if let wholeMark, steps.count > 1,
      base.kind(of: joinPath(root, "\(steps[0])/\(steps[1])/\(wholeMark)")) == .file
    {
      return nil
    }
    return inner
  }
}
