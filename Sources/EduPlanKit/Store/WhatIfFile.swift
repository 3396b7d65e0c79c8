/// A file of records that are thought into a repo without being written there.
struct WhatIfFile: Sendable {
  /// As it was named, for the places of findings.
  var path: String
  var bytes: [UInt8]
  /// The kind that the file's place or name speaks of; nil when it speaks of none.
  var kind: Int?

  /// Reads a file, or every record file of a folder that is laid out like `data/`.
  ///
  /// Of a folder, the settings, the private parts and names that start with a dot are left alone; kinds of record that
  /// differ from the repo's own cannot be thought into it and are findings.
  ///
  /// - Parameters:
  ///   - name: as it was typed.
  ///   - folder: what the name starts from.
  /// - Throws: what cannot be read.
  static func read(
    _ name: String, from folder: String, _ files: any FileSystem, in repository: Repository,
    _ schema: Schema
  ) throws(FileError) -> (files: [Self], diagnostics: [Diagnostic]) {
    var reader = WhatIfReader(
      files: files, base: folder, repository: repository, folders: KindFolders(schema))
    try reader.read(name)
    return (reader.found, reader.diagnostics)
  }
}

/// Walks what `--what-if` names.
private struct WhatIfReader {
  let files: any FileSystem
  /// What relative names start from.
  let base: String
  let repository: Repository
  let folders: KindFolders
  var found: [WhatIfFile] = []
  var diagnostics: [Diagnostic] = []

  mutating func read(_ name: String) throws(FileError) {
    switch files.kind(of: joinPath(base, name)) {
    case .folder:
      let name = name.hasSuffix("/") ? String(name.dropLast()) : name
      // A whole repo is as good as its data folder.
      let data = joinPath(name, DataFiles.folder)
      let isRepository = files.kind(of: joinPath(base, joinPath(name, Repository.settingsPath)))
      try walk(isRepository == .file ? data : name, inside: "", depth: 0)
    case .file, .other, nil:
      try add(name, inside: nil)
    }
  }

  /// - Parameter inside: the path from the folder that was named.
  private mutating func walk(_ folder: String, inside: String, depth: Int) throws(FileError) {
    guard depth < DataFiles.depthLimit else { throw .tooDeep(folder) }
    for entry in try files.entries(of: joinPath(base, folder)) where !entry.name.hasPrefix(".") {
      let path = joinPath(folder, entry.name)
      let inner = joinPath(inside, entry.name)
      switch entry.kind {
      case .folder where inner == "private": break
      case .folder: try walk(path, inside: inner, depth: depth + 1)
      case .file where inside == "schema" && entry.name.hasSuffix(DataFiles.ending):
        try compareKind(path, inner)
      case .file where inner == "eduplan.yaml": break
      case .file where entry.name.hasSuffix(DataFiles.ending): try add(path, inside: inner)
      case .file, .other: break
      }
    }
  }

  private mutating func add(_ path: String, inside: String?) throws(FileError) {
    let bytes = try read(bytes: path)
    let inner = (inside ?? "").dropLast(DataFiles.ending.count)
    let kind = folders.kind(ofFile: inner) ?? folders.kind(namedBy: joinPath(base, path))
    found.append(WhatIfFile(path: path, bytes: bytes, kind: kind))
  }

  private mutating func compareKind(_ path: String, _ inner: String) throws(FileError) {
    let bytes = try read(bytes: path)
    let own = try? files.read(repository.path(joinPath(DataFiles.folder, inner)))
    if own != bytes {
      diagnostics.append(.kindInWhatIf(RecordDocument(parsing: bytes, path: path)))
    }
  }

  /// The bytes of a file; what is wrong is said of the name that was typed.
  private func read(bytes path: String) throws(FileError) -> [UInt8] {
    do throws(FileError) {
      return try files.read(joinPath(base, path))
    } catch {
      throw FileError(path: path, message: error.message)
    }
  }
}

extension KindFolders {
  /// The kind that a file's path speaks of where it does not stand in a repo: by its folder's name, or by its own.
  fileprivate func kind(namedBy path: String) -> Int? {
    let parts = path.split(separator: "/")
    guard let name = parts.last else { return nil }
    let base =
      name.hasSuffix(DataFiles.ending) ? name.dropLast(DataFiles.ending.count) : name
    return parts.dropLast().last.flatMap { kind(ofFile: $0) } ?? kind(ofFile: base)
  }
}
