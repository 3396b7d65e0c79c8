/// Which files of a repo hold records.
///
/// Below `data/`, every `.yaml` file holds records, except the settings, the kinds in `data/schema/` and the private
/// parts in `data/private/`. Names that start with a dot are left alone.
struct DataFiles: Sendable {
  static let folder = "data"
  private static let schemaFolder = "data/schema"
  static let privateFolder = "data/private"
  static let ending = ".yaml"
  static let depthLimit = 32

  /// Paths from the repo's root, in code-point order.
  var schema: [String] = []
  var records: [String] = []

  /// The order of files: by code point, the ending left off, so that `tw21.yaml` comes before `tw21-rules.yaml`.
  static func precedes(_ first: String, _ second: String) -> Bool {
    func name(_ path: String) -> Substring {
      path.hasSuffix(ending) ? path.dropLast(ending.count) : path[...]
    }
    return name(first).utf8.lexicographicallyPrecedes(name(second).utf8)
  }

  static func list(
    _ repository: Repository, _ files: any FileSystem
  ) throws(FileError) -> DataFiles {
    var found = DataFiles()
    try found.add(folder, repository, files, depth: 0)
    return found
  }

  private mutating func add(
    _ folder: String, _ repository: Repository, _ files: any FileSystem, depth: Int
  ) throws(FileError) {
    guard depth < Self.depthLimit else { throw .tooDeep(folder) }
    for entry in try files.entries(of: repository.path(folder)) where !entry.name.hasPrefix(".") {
      let path = joinPath(folder, entry.name)
      switch entry.kind {
      case .folder:
        if path != Self.privateFolder { try add(path, repository, files, depth: depth + 1) }
      case .file where entry.name.hasSuffix(Self.ending):
        if path == Repository.settingsPath { continue }
        if folder == Self.schemaFolder { schema.append(path) } else { records.append(path) }
      case .other where entry.name.hasSuffix(Self.ending):
        // Left out in silence, its records would be missing from every count.
        throw FileError(
          path: path,
          message: Localized(
            zh: "不是能读的文件（断开的链接、设备、管道，或文件名不是 UTF-8）",
            en:
              "not a file to be read (a broken link, a device, a pipe, or a name that is not UTF-8)"
          ))
      case .file, .other: break
      }
    }
  }
}

extension FileError {
  /// Folders without an end.
  static func tooDeep(_ folder: String) -> Self {
    Self(
      path: folder,
      message: Localized(
        zh: "文件夹套得太深（是不是有循环的链接？）", en: "folders nest too deep (is there a link in a circle?)"))
  }
}
