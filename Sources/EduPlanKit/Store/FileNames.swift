/// Names of files that another system cannot hold, so that a repo that is cloned there lacks them or mixes them up.
enum FileNames {
  /// What is the matter with a name.
  enum Trouble: Sendable, Hashable {
    /// Windows refuses one of its characters, its end, or the whole name.
    case refusedByWindows
    /// Windows and macOS take it for the same as another of the folder.
    case sameAs(String)
    /// Windows makes a text file of a link unless its user may make links.
    case link
  }

  struct Finding: Sendable, Hashable {
    var path: String
    var trouble: Trouble
  }

  /// Looks at everything below some folders of a repo; what cannot be listed is for others to tell.
  static func findings(
    below folders: [String], of repository: Repository, in files: any FileSystem
  ) -> [Finding] {
    var found: [Finding] = []
    for folder in folders { look(at: folder, repository, files, depth: 0, &found) }
    return found
  }

  private static func look(
    at folder: String, _ repository: Repository, _ files: any FileSystem, depth: Int,
    _ found: inout [Finding]
  ) {
    guard depth < DataFiles.depthLimit,
      let entries = try? files.entries(of: repository.path(folder))
    else { return }
    // Two spellings of one accent are one name to macOS, and to a Swift string.
    var names: [String: String] = [:]
    for entry in entries {
      let path = joinPath(folder, entry.name)
      if isRefusedByWindows(entry.name) {
        found.append(Finding(path: path, trouble: .refusedByWindows))
      }
      if let other = names.updateValue(entry.name, forKey: entry.name.lowercased()) {
        found.append(Finding(path: path, trouble: .sameAs(other)))
      }
      if entry.isLink {
        found.append(Finding(path: path, trouble: .link))
      } else if entry.kind == .folder {
        look(at: path, repository, files, depth: depth + 1, &found)
      }
    }
  }

  /// Microsoft, "Naming Files, Paths, and Namespaces".
  static func isRefusedByWindows(_ name: String) -> Bool {
    if name.unicodeScalars.contains(where: {
      $0.value < 0x20 || "<>:\"|?*\\".contains(Character($0))
    }) {
      return true
    }
    if name.hasSuffix(".") || name.hasSuffix(" ") { return true }
    let stem = name.prefix { $0 != "." }.uppercased()
    if ["CON", "PRN", "AUX", "NUL"].contains(stem) { return true }
    return stem.count == 4 && (stem.hasPrefix("COM") || stem.hasPrefix("LPT"))
      && stem.last.map { ("1"..."9").contains($0) } ?? false
  }
}
