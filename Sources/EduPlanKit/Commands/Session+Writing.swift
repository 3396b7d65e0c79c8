extension Session {
  /// What writes to a repo in this session.
  func writer(for repository: Repository) -> RepositoryWriter {
    let (terminal, showProgress) = (terminal, showProgress)
    let waiting = self(Self.waiting)
    return RepositoryWriter(
      repository, files,
      moment: ([today.description] + [timeOfDay].compactMap(\.self)).joined(
        separator: " ")
    ) {
      if terminal.showsProgress { showProgress(waiting) }
    }
  }

  /// Puts in order what a crash left half written in the repo, if the user is in one, and says so.
  ///
  /// - Returns: false when the data cannot be seen as one whole now; what to do is said then.
  mutating func repairRepository() -> Bool {
    guard let repository = Repository.find(in: repositoryContext) else { return true }
    let writer = writer(for: repository)
    guard writer.isUnfinished else { return true }
    do throws(FileError) {
      let (repaired, view) = try writer.settled()
      if let view {
        files = view
        note(self(Self.onlyViewed))
      }
      if let repaired { note(self(repaired.message)) }
      return true
    } catch {
      report(error)
      return false
    }
  }

  private static let waiting = Localized(
    zh: "另一个 eduplan 正在写，等它做完……", en: "another eduplan is writing; waiting for it…")

  private static let onlyViewed = Localized(
    zh: "上一次的改动没有写完，现在也不能写；下面按理好以后的数据显示。请能写这个文件夹的人运行一次 eduplan check\n",
    en:
      "the last change was not finished and nothing can be written now; what follows is the data as it will be. Somebody who may write to this folder should run 'eduplan check' once\n"
  )
}

extension RepairReport {
  /// As a command says it before its own words.
  fileprivate var message: Localized {
    let done = Localized(
      zh:
        isFinished
        ? "上一次的改动“\(title.zh)”只写了一半（断电，或程序被终止），现在已经写完\n"
        : "上一次的改动“\(title.zh)”没有成功，写下的一半现在已经退回\n",
      en:
        isFinished
        ? "the last change, '\(title.en)', had broken off half-way (a power cut, or the programme was ended) and is finished now\n"
        : "the last change, '\(title.en)', had failed; the half that was written is taken back now\n"
    )
    guard !leftAlone.isEmpty else {
      return Localized(zh: done.zh.withSafeLines, en: done.en.withSafeLines)
    }
    return Localized(
      zh: done.zh.withSafeLines
        + "没有动 \(leftAlone.joined(separator: "、").terminalSafe)：后来被别人改过；请用 eduplan check 核对\n",
      en: done.en.withSafeLines
        + "\(leftAlone.joined(separator: ", ").terminalSafe): changed by somebody since, so left alone; look at it with 'eduplan check'\n"
    )
  }
}

extension String {
  /// One line that steers no terminal, with its line break.
  fileprivate var withSafeLines: String { String(dropLast()).terminalSafe + "\n" }
}
