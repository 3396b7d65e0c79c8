/// Which files of a repo hold records.
///
/// Below `data/`, every `.yaml` file holds records, except the settings, the kinds in `data/schema/` and the private
/// parts in `data/private/`. Names that start with a dot are left alone.
struct DataFiles: Sendable {
  static let folder = "data"
  static let schemaFolder = "data/schema"
  static let privateFolder = "data/private"
  static let ending = ".yaml"

  /// Paths from the repo's root, in code-point order.
  var schema: [String] = []
  var records: [String] = []

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
    guard depth < 32 else {
      throw FileError(
        path: folder,
        message: Localized(
          zh: "文件夹套得太深（是不是有循环的链接？）", en: "folders nest too deep (is there a link in a circle?)"))
    }
    for entry in try files.entries(of: repository.path(folder)) where !entry.name.hasPrefix(".") {
      let path = joinPath(folder, entry.name)
      switch entry.kind {
      case .folder:
        if path != Self.privateFolder { try add(path, repository, files, depth: depth + 1) }
      case .file where entry.name.hasSuffix(Self.ending):
        if path == Repository.settingsPath { continue }
        if folder == Self.schemaFolder { schema.append(path) } else { records.append(path) }
      case .file, .other: break
      }
    }
  }
}
