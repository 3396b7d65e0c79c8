extension Session {
  /// Puts the kinds and templates that come with the programme behind those of the repo, if the user is in one.
  mutating func standOnDefaults() {
    guard let repository = Repository.find(in: repositoryContext) else { return }
    files = OverlayFileSystem(
      files, root: repository.root, defaults: Defaults.fileSystem(),
      wholeMark: FormReader.settingsName)
  }

  /// The data repo the user stands in or names.
  ///
  /// - Throws: `FileError` when there is none, with what to do.
  func findRepository() throws(FileError) -> Repository {
    if let repository = Repository.find(in: repositoryContext) { return repository }
    let path = global.repository ?? workingFolder
    throw FileError(
      path: path,
      message: Localized(
        zh: "没有找到数据仓库（要有 \(Repository.settingsPath)）；用 --repo 指明文件夹，或用 eduplan init 新建一个",
        en:
          "there is no data repo (a folder with \(Repository.settingsPath)); name one with --repo, or make one with eduplan init"
      ))
  }

  /// Reads the data repo with all its findings.
  func loadRepository() throws(FileError) -> LoadedRepository {
    try RepositoryLoader.load(findRepository(), from: files)
  }

  /// Reads the data repo for a report: errors in the data are told on standard error, since what is refused is missing
  /// from every count.
  mutating func loadRepositoryForReport() throws(FileError) -> LoadedRepository {
    var loaded = try loadRepository()
    if global.isPublic { loaded.store = loaded.store.publicEdition() }
    let errors = loaded.diagnostics.count { $0.severity == .error }
    if errors > 0 {
      // A finding shows the line it is about, which may be what the public must not see.
      if !global.isPublic { report(loaded.diagnostics.filter { $0.severity == .error }) }
      note(
        Localized(
          zh: "数据有 \(errors) 处错误，下面的结果可能不全；详见 eduplan check\n",
          en:
            "the data has \(errors) errors, so what follows may be incomplete; see eduplan check\n")[
            language])
    }
    return loaded
  }
}

// MARK: Documents

extension Session {
  /// The Word document a person names; what is wrong with it is told by the path as they wrote it.
  func wordPackage(at path: String) throws(FileError) -> WordPackage {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try files.read(joinPath(workingFolder, path))
    } catch {
      throw FileError(path: path, message: error.message)
    }
    do throws(OfficeFileError) {
      return try WordPackage(reading: bytes)
    } catch {
      throw FileError(path: path, message: error.message)
    }
  }
}
