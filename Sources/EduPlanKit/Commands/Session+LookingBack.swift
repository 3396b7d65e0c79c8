/// `--at`: the data as it was in a commit, without a checkout.
extension Session {
  /// Puts the records, kinds and templates of a commit in the place of those on the disk, and the clock on its day.
  ///
  /// A day that was asked for is the day itself, but never one to come; a commit's is the day it was committed. `--as-of`
  /// still says otherwise. Which commit was taken is told on standard error.
  ///
  /// - Parameter revision: as it was typed.
  /// - Returns: the status to end with where that cannot be; it is told.
  mutating func lookBack(at revision: String) throws(UsageError) -> ExitStatus? {
    do {
      let name = RevisionName(revision)
      let onDisk = Repository.find(in: repositoryContext)?.root
      let root = onDisk ?? joinPath(workingFolder, global.repository ?? ".")
      let place = try git.place(of: root)
      let reader = try git.reader(in: root)
      let commit = try git.commit(name, in: root, reader: reader)
      let home = try pastHome(
        root, isKnown: onDisk != nil || global.repository != nil, place: place, commit, reader)
      files = RevisionView(
        files, root: home.root, past: home.files, folders: [DataFiles.folder, FormReader.folder])
      if case .date(let date) = name {
        today = min(today, date.last)
      } else {
        today = commit.day
      }
      pastCommit = commit
      if !global.isQuiet { note(self(commit.note(asOf: today)) + "\n") }
      return nil
    } catch let error as FileError {
      report(error)
      return .failure
    } catch let error as Git.UnknownRevision {
      throw UsageError(error)
    } catch {
      preconditionFailure(
        "looking back throws file errors and unknown revisions only, not \(error)")
    }
  }

  /// The folder of the data repo in a commit.
  ///
  /// Where the disk has none (a bare repository, or one whose data was taken away since), it is looked for from the
  /// folder upwards in the commit.
  private func pastHome(
    _ root: String, isKnown: Bool, place: Git.Place, _ commit: Commit, _ reader: ObjectReader
  ) throws(FileError) -> (root: String, files: RevisionFileSystem) {
    var (root, prefix) = (root, place.prefix.split(separator: "/")[...])
    while true {
      let past = RevisionFileSystem(
        reader, tree: commit.tree, folder: prefix.joined(separator: "/"))
      if past.kind(of: Repository.settingsPath) == .file { return (root, past) }
      // What is in a submodule is no absence: that says what to do.
      if past.kind(of: DataFiles.folder) == .folder { _ = try past.entries(of: DataFiles.folder) }
      guard !isKnown, !prefix.isEmpty, let slash = root.lastIndex(of: "/") else { break }
      prefix = prefix.dropLast()
      root = String(root[..<slash])
    }
    throw FileError(
      path: commit.shortName,
      message: Localized(
        zh: "这个版本（\(commit.day)）里没有数据仓库：当时这个文件夹里还没有 \(Repository.settingsPath)",
        en:
          "this revision (\(commit.day)) has no data repo: the folder had no \(Repository.settingsPath) then"
      ))
  }

  /// The commit the data is of, and whether it differs from it; nil outside git.
  func revision(
    of repository: Repository, watching paths: [String] = [DataFiles.folder]
  ) -> Git.Revision? {
    if let pastCommit { return Git.Revision(commit: pastCommit.name, isDirty: false) }
    return git.revision(of: repository.root, watching: paths)
  }
}

extension Commit {
  /// The commit in a line: its short name, its day, who and what.
  var line: Localized {
    Localized(
      zh: "\(shortName)（\(day)，\(author)：\(subject)）".terminalSafe,
      en: "\(shortName) (\(day), \(author): \(subject))".terminalSafe)
  }

  fileprivate func note(asOf today: Day) -> Localized {
    Localized(
      zh: "按版本 \(line.zh)的数据，日子算 \(today)", en: "data of \(line.en), as of \(today)")
  }
}

extension UsageError {
  /// A commit that is not there.
  init(_ error: Git.UnknownRevision) {
    if RevisionName(error.name) == .name(error.name) {
      self.init(
        Localized(zh: "git 里没有版本“\(error.name)”", en: "git has no revision '\(error.name)'"),
        remedy: error.close.map(Localized.didYouMean)
          ?? Localized(
            zh: "写提交号、分支或标签的名称，或日期（如 2024-04-01）；git log --oneline 列出提交",
            en:
              "write a commit, a branch or a tag, or a date such as 2024-04-01; 'git log --oneline' lists commits"
          ))
      return
    }
    let first = error.first.map(\.description) ?? ""
    self.init(
      Localized(
        zh: "\(error.name) 以前没有提交", en: "there is no commit up to the end of \(error.name)"),
      remedy: error.isCutOff
        ? Localized(
          zh: "这是不完整的克隆，只有 \(first) 以后的提交；运行 git fetch --unshallow 取回全部",
          en:
            "this clone is cut off and has commits from \(first) on only; 'git fetch --unshallow' gets the rest"
        )
        : Localized(
          zh: "第一次提交在 \(first)", en: "the first commit is of \(first)"))
  }
}
