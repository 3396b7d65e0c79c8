/// Saves the data with git: checked, told in words, and where asked brought together with what others saved.
struct SaveCommand: Command {
  static let name = "save"
  static let summary = Localized(
    zh: "检查并保存改动（git 提交），也可以和同事的合在一起", en: "Check and save the changes with git, and share them")
  static let discussion = Localized(
    zh: """
      先检查数据，有错误就不保存；用文字列出上次保存以来改了什么，再连同说明保存下来（一次 git 提交）。只保存 data/ 和 templates/，\
      data/private/ 从不保存。--share 还把同事上传的取下来、合在一起、再检查，然后上传。
      两边改了不同的字段，自动合上；同一个字段写得不同，就把两个值并排列出来，什么都不上传，文件照旧。商量好以后，\
      把字段改成定下的值再保存，或用 --keep 说明以谁的为准。用合并而不用变基（rebase）：各人保存过的每一次都照原样留着，冲突只会遇到一次。

        eduplan save '2024年春季满意度调查'
        eduplan save '补录结对学校' --share
        eduplan save --share --keep theirs
      """,
    en: """
      The data is checked first and not saved while it has errors; what changed since it was last saved is told in words, \
      and then it is saved with your note (a git commit). Only data/ and templates/ are saved, data/private/ never. \
      --share also fetches what others saved, brings it together with yours, checks the result and uploads it.
      Changes of different fields are brought together by themselves. Where the same field has two new values, both are shown \
      side by side, nothing is uploaded and the files stay as they were. When you agree on a value, set it and save again, \
      or say with --keep whose stands. Merged, not rebased: what everybody saved stays as it was saved, and there is one round of \
      conflicts at most.

        eduplan save 'Parents survey of spring 2024'
        eduplan save 'Twinning schools added' --share
        eduplan save --share --keep theirs
      """)
  static let argument: ArgumentSpec<Self>? = ArgumentSpec(
    placeholder: "NOTE", count: .optional,
    help: Localized(
      zh: "改了什么、为什么，一句话（有空格就用引号括起来）", en: "What changed and why, in a sentence (quoted)")
  ) { $0.message = $1 }
  static let options: [OptionSpec<Self>] = [
    .flag(
      "share", Localized(zh: "保存以后取下同事的改动、合并，再上传", en: "Then fetch, merge and upload")
    ) { $0.shares = true },
    .choice(
      "keep",
      Localized(
        zh: "同一个字段两边不同时以谁的为准：mine 我的，theirs 对方的（与 --share 同用）",
        en: "Whose value stands where both changed a field (with --share)")
    ) { $0.keeps = $1 },
    .flag("dry-run", Localized(zh: "只检查、列出改动，不保存", en: "Check and show the changes, save nothing"))
    {
      $0.isDryRun = true
    },
  ]

  /// What is saved, as far as it is there.
  static let savedPaths = [
    DataFiles.folder, "templates", ".gitignore", ".gitattributes",
  ]

  var message: String?
  var shares = false
  var keeps: RecordMerge.Side?
  var isDryRun = false

  func run(in session: inout Session) throws -> ExitStatus {
    if keeps != nil, !shares { throw UsageError.keepNeedsShare }
    if isDryRun, shares { throw UsageError.dryRunShares }
    if let message, message.allSatisfy(\.isWhitespace) { throw UsageError.needsNote }
    let repository = try session.findRepository()
    let saving = Saving(repository, session)
    do {
      let branch = try saving.checkStanding()
      let writer = session.writer(for: repository)
      let status = try writer.locked(unless: isDryRun) { try save(saving, &session) }
      guard status == .ok, shares else { return status }
      return try share(saving, branch, writer, &session)
    } catch let problem as SaveProblem {
      session.report(problem)
      return problem.status
    } catch let refusal as Git.Refusal {
      session.report(SaveProblem.other(refusal))
      return .failure
    }
  }

  /// Checks, tells and commits.
  private func save(_ saving: Saving, _ session: inout Session) throws -> ExitStatus {
    let changed = try saving.changedPaths()
    guard !changed.isEmpty else {
      session.note(session(SaveWords.nothingNew))
      return .ok
    }
    let errors = try session.loadRepository().allFindings.filter { $0.severity == .error }
    guard errors.isEmpty else {
      session.report(errors)
      session.note(session(SaveWords.hasErrors(errors.count)))
      return .findings
    }
    session.print(try saving.words(of: changed, in: session))
    guard !isDryRun else {
      session.note(session(SaveWords.dryRun))
      return .ok
    }
    guard let message else { throw UsageError.needsNote }
    let name = try saving.commit(changed, saying: message)
    session.note(session(SaveWords.saved(name, isShared: shares)))
    return .ok
  }
}

/// The repo as git sees it, with what `save` asks about it.
struct Saving {
  let repository: Repository
  let git: Git
  let files: any FileSystem
  var root: String { repository.root }

  init(_ repository: Repository, _ session: Session) {
    self.repository = repository
    git = session.git
    files = session.files
  }

  /// Whether anything can be saved here at all.
  ///
  /// - Returns: the branch.
  /// - Throws: `SaveProblem` with what to do.
  func checkStanding() throws -> String {
    let standing: Git.Standing
    do {
      standing = try git.standing(of: root)
    } catch let refusal as Git.Refusal {
      throw SaveProblem.noRepository(refusal)
    } catch is FileError {
      throw SaveProblem.noGit
    }
    if let unfinished = standing.unfinished { throw SaveProblem.unfinished(unfinished) }
    guard let branch = standing.branch else { throw SaveProblem.noBranch }
    guard standing.hasAuthor else { throw SaveProblem.noAuthor }
    let secret = DataFiles.privateFolder
    if let tracked = try git.tracked(below: [secret], in: root).first {
      throw SaveProblem.trackedSecret(tracked)
    }
    if files.kind(of: repository.path(secret)) != nil, !git.ignores(secret + "/x.yaml", in: root) {
      throw SaveProblem.openSecret
    }
    return branch
  }

  /// From the repo's root.
  func changedPaths() throws -> [String] {
    try git.changed(below: SaveCommand.savedPaths, in: root)
      .filter { $0 != DataFiles.privateFolder && !$0.hasPrefix(DataFiles.privateFolder + "/") }
  }

  func commit(_ changed: [String], saying message: String) throws -> String {
    let paths = SaveCommand.savedPaths.filter { path in
      changed.contains { $0 == path || $0.hasPrefix(path + "/") }
    }
    do {
      return try git.commit(paths, saying: message, in: root)
    } catch let refusal as Git.Refusal {
      throw SaveProblem.notCommitted(refusal)
    }
  }

  /// What changed since the last commit: records one by one, other files by name.
  func words(of changed: [String], in session: Session) throws -> String {
    var others = changed
    var text = ""
    // Before the first commit there is nothing to compare with.
    if let before = try? RepositoryPast(repository, git).state("HEAD") {
      let after = RevisionState(workingTree: files, of: repository)
      let (records, refused) = try session.recordDifference(from: before, to: after)
      var report = DifferenceReport(
        before: .init(name: before.name, refused: refused.before),
        after: .init(name: after.name, refused: refused.after), records: records, targets: nil
      ).report(in: session.language, tellsAll: false)
      report.title = session(
        Localized(zh: "上次保存以来的改动", en: "What changed since it was last saved"))
      text = String(decoding: session.render(report, as: .text, to: nil), as: UTF8.self)
      others.removeAll { $0.hasPrefix(DataFiles.folder + "/") && $0.hasSuffix(DataFiles.ending) }
    }
    guard !others.isEmpty else { return text }
    let heading = session(
      Localized(zh: "其他文件：\n", en: "Other files:\n"))
    return text + heading + others.map { "  \($0.terminalSafe)\n" }.joined()
  }
}

extension UsageError {
  fileprivate static let keepNeedsShare = Self(
    Localized(zh: "--keep 只在合并时有意义", en: "--keep means something only where changes meet"),
    remedy: Localized(zh: "与 --share 同用", en: "use it with --share"))

  fileprivate static let dryRunShares = Self(
    Localized(zh: "--dry-run 不能和 --share 同用", en: "--dry-run and --share do not go together"),
    remedy: Localized(zh: "去掉一个", en: "leave one of them out"))

  fileprivate static let needsNote = Self(
    Localized(zh: "要写一句说明：改了什么、为什么", en: "write a note: what changed, and why"),
    remedy: Localized(
      zh: "例如 eduplan save '2024年春季满意度调查'",
      en: "such as: eduplan save 'Parents survey of spring 2024'"))
}
