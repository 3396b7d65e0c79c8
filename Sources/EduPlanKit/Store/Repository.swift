/// A data repo: a folder with `data/eduplan.yaml`.
struct Repository: Sendable {
  static let settingsPath = "data/eduplan.yaml"
  static let format = 1

  /// The folder that holds `data`, as files are opened with it.
  let root: String

  /// The repo named by `--repo`, or the first one found from the working folder upwards; nil when there is none.
  static func find(in session: RepositoryContext) -> Repository? {
    if let chosen = session.chosenRepository {
      let root = joinPath(session.workingFolder, chosen)
      return isRepository(root, session.files) ? Repository(root: root) : nil
    }
    var folder = session.workingFolder
    while true {
      if isRepository(folder, session.files) { return Repository(root: folder) }
      guard let slash = folder.lastIndex(of: "/") else { return nil }
      folder = slash == folder.startIndex ? (folder == "/" ? "" : "/") : String(folder[..<slash])
      if folder.isEmpty { return nil }
    }
  }

  /// The path of a file of the repo, as it is opened.
  func path(_ relative: String) -> String { joinPath(root, relative) }

  /// The language the repo's settings ask for; what is wrong with the settings is for `check` to say.
  func language(_ files: any FileSystem) -> Language? {
    guard let bytes = try? files.read(path(Self.settingsPath)) else { return nil }
    let document = RecordDocument(parsing: bytes, path: Self.settingsPath)
    guard let record = document.records.first else { return nil }
    return RecordValue(document: document, node: record)["language"]?.text.flatMap(Language.init)
  }

  private static func isRepository(_ folder: String, _ files: any FileSystem) -> Bool {
    files.kind(of: joinPath(folder, settingsPath)) == .file
  }
}

/// What finding a repo needs to know of the session.
struct RepositoryContext: Sendable {
  var files: any FileSystem
  var workingFolder: String
  var chosenRepository: String?
}
