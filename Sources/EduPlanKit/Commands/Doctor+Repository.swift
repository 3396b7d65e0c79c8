extension Doctor {
  mutating func examineData(of repository: Repository) {
    let place = repository.root
    let loaded: LoadedRepository
    do throws(FileError) {
      loaded = try RepositoryLoader.load(
        repository, from: ReadOnlyFileSystem(session.files))
    } catch {
      report.add(
        .repository, .broken,
        Localized(
          zh: "\(place)：读不了 \(error.path)：\(error.message.zh)",
          en: "\(place): \(error.path) cannot be read: \(error.message.en)"))
      return
    }
    let findings = loaded.diagnostics
    if findings.contains(where: { $0.code == "store.settings-format" }), loaded.store.count == 0 {
      report.add(
        .repository, .broken,
        Localized(
          zh: "\(place)：格式不是这个版本认得的 \(Repository.format)",
          en: "\(place): its format is not \(Repository.format), the one this version knows"),
        advice: Localized(
          zh: "用新版的 eduplan 打开；详见 eduplan check",
          en: "open it with a newer eduplan; see eduplan check"))
      return
    }
    let count = loaded.store.count
    let errors = findings.count { $0.severity == .error }
    let warnings = findings.count { $0.severity == .warning }
    let start = Localized(
      zh: "\(place)，格式 \(Repository.format)，\(count) 条记录",
      en: "\(place), format \(Repository.format), records: \(count)")
    if errors > 0 {
      report.add(
        .repository, .broken,
        Localized(zh: "\(start.zh)，\(errors) 处错误", en: "\(start.en), errors: \(errors)"),
        advice: Localized(
          zh: "运行 eduplan check，逐处说明怎样改", en: "run eduplan check: it says what to do about each"))
    } else if warnings > 0 {
      report.add(
        .repository, .look,
        Localized(zh: "\(start.zh)，\(warnings) 处提醒", en: "\(start.en), warnings: \(warnings)"),
        advice: Localized(zh: "运行 eduplan check 查看", en: "see eduplan check"))
    } else {
      report.add(
        .repository, .ok,
        Localized(zh: "\(start.zh)，数据没有错误", en: "\(start.en), no errors in the data"))
    }
  }

  mutating func examineHistory(of repository: Repository) {
    guard line(["git", "-C", repository.root, "rev-parse", "--is-inside-work-tree"]) == "true"
    else {
      report.add(
        .history, .look,
        Localized(
          zh: "这个文件夹没有用 git 管理，没有历史，也不能共享",
          en: "the folder is not under git: there is no history and nothing to share"),
        advice: Localized(
          zh: "运行 git init，再提交一次", en: "run git init, then commit once"))
      return
    }
    guard let commit = line(["git", "-C", repository.root, "log", "-1", "--format=%h %cs"]) else {
      report.add(
        .history, .look, Localized(zh: "还没有提交过", en: "nothing was committed yet"),
        advice: Localized(zh: "提交一次，历史从此开始", en: "commit once: history starts there"))
      return
    }
    let changed =
      session.ask([
        "git", "-C", repository.root, "--no-optional-locks", "status", "--porcelain",
        "--untracked-files=all", "--", DataFiles.folder, "templates",
      ]).map { String(decoding: $0.output, as: UTF8.self).split(separator: "\n").count } ?? 0
    let isShallow =
      line(["git", "-C", repository.root, "rev-parse", "--is-shallow-repository"]) == "true"
    if isShallow {
      report.add(
        .history, .look,
        Localized(
          zh: "最近一次提交 \(commit)；这是浅克隆，只有最近的历史",
          en: "last commit \(commit); this is a shallow clone with recent history alone"),
        advice: Localized(
          zh: "运行 git fetch --unshallow 取回全部历史", en: "git fetch --unshallow brings the rest"))
    } else {
      report.add(
        .history, .ok,
        Localized(
          zh: "最近一次提交 \(commit)，此后改动的文件 \(changed) 个",
          en: "last commit \(commit), files changed since: \(changed)"))
    }
  }

  mutating func examineLeftovers(in repository: Repository) {
    let leftovers = session.writer(for: repository).leftovers()
    var found: [Localized] = []
    if let change = leftovers.unfinished { found.append(change) }
    for path in [leftovers.unreadable].compactMap(\.self) + leftovers.temporaries {
      found.append(Localized(zh: path, en: path))
    }
    let isUnreadable = leftovers.unreadable != nil
    guard !found.isEmpty else {
      report.add(
        .leftovers, .ok, Localized(zh: "没有", en: "none"))
      return
    }
    report.add(
      .leftovers, isUnreadable ? .broken : .look,
      Localized(
        zh: "上一次没有写完：\(found.map(\.zh).joined(separator: "、"))",
        en: "the last change was not finished: \(found.map(\.en).joined(separator: ", "))"),
      advice: isUnreadable
        ? Localized(
          zh: "日志读不出来，先用 git status 和 git diff 看哪些文件改了，核对以后删去这个文件",
          en:
            "the journal cannot be read: see with git status and git diff which files changed, then remove it"
        )
        : Localized(
          zh: "下一个命令会自行补完或撤回，如 eduplan check",
          en: "the next command finishes it or takes it back, such as 'eduplan check'"))
  }

  mutating func examinePermissions(of repository: Repository) {
    guard let data = session.files.permissions(of: repository.path(DataFiles.folder)) else {
      return
    }
    if data.isWritable {
      report.add(
        .permissions, .ok, Localized(zh: "data 可以读写", en: "data can be read and written"))
    } else {
      report.add(
        .permissions, .look,
        Localized(
          zh: "data 是只读的，只能查看，不能修改", en: "data is read-only: it can be looked at, not changed"),
        advice: Localized(
          zh: "要修改的话，把文件夹的权限改为可写，或复制到自己的文件夹",
          en: "to change it, make the folder writable or copy it to one of yours"))
    }
  }

  mutating func examinePrivateData(of repository: Repository, hasGit: Bool) {
    let folder = DataFiles.privateFolder
    let path = repository.path(folder)
    guard session.files.kind(of: path) == .folder else {
      report.add(
        .privacy, .ok,
        Localized(
          zh: "这里没有 \(folder)（姓名、电话等只在负责人的机器上）",
          en: "there is no \(folder) here (names and numbers are with those in charge)"))
      return
    }
    let isTracked =
      hasGit
      && line(["git", "-C", repository.root, "ls-files", "--", folder]).map { !$0.isEmpty }
        ?? false
    if isTracked {
      report.add(
        .privacy, .broken,
        Localized(
          zh: "\(folder) 里的文件进了 git，拿到仓库的人都看得到",
          en: "files of \(folder) are in git, where everybody who has the repo can read them"),
        advice: Localized(
          zh: "运行 git rm -r --cached \(folder) 并提交；已经共享出去的历史里还有，请单位的信息安全人员处理",
          en:
            "run git rm -r --cached \(folder) and commit; history that was shared still has them: tell those in charge of data protection"
        ))
      return
    }
    let isInGit =
      hasGit
      && line(["git", "-C", repository.root, "rev-parse", "--is-inside-work-tree"]) == "true"
    if isInGit,
      session.ask(["git", "-C", repository.root, "check-ignore", "-q", folder + "/x"])?.status != 0
    {
      report.add(
        .privacy, .broken,
        Localized(
          zh: "\(folder) 没有被 git 忽略，下一次提交就会带上",
          en: "\(folder) is not ignored by git: the next commit would take it along"),
        advice: Localized(
          zh: "在 .gitignore 里加一行 \(folder)/", en: "add the line \(folder)/ to .gitignore"))
      return
    }
    if let permissions = session.files.permissions(of: path), permissions.isReadableByOthers {
      report.add(
        .privacy, .look,
        Localized(
          zh: "\(folder) 在这台机器上别的用户也能读", en: "other users of this machine can read \(folder)"),
        advice: Localized(zh: "运行 chmod -R go= \(folder)", en: "run chmod -R go= \(folder)"))
      return
    }
    guard isInGit else {
      report.add(
        .privacy, .ok,
        Localized(
          zh: "\(folder) 只在这台机器上；这个文件夹没有用 git 管理，或没有 git",
          en: "\(folder) is on this machine; the folder is not under git, or there is none"))
      return
    }
    report.add(
      .privacy, .ok,
      Localized(
        zh: "\(folder) 只在这台机器上，不进 git；备份要另做",
        en:
          "\(folder) is on this machine alone, not in git; it needs a backup of its own"
      ))
  }

  mutating func examineNames(in repository: Repository) {
    let found = FileNames.findings(
      below: [DataFiles.folder, "templates"], of: repository, in: session.files)
    guard !found.isEmpty else {
      report.add(
        .names, .ok,
        Localized(zh: "在 Windows 和 macOS 上也能用", en: "fit for Windows and macOS, too"))
      return
    }
    let shown = found.prefix(5).map { finding -> Localized in
      switch finding.trouble {
      case .refusedByWindows:
        Localized(zh: "\(finding.path)（Windows 不收）", en: "\(finding.path) (Windows refuses it)")
      case .sameAs(let other):
        Localized(
          zh: "\(finding.path)（与 \(other) 只差大小写）",
          en: "\(finding.path) (the same as \(other) but for case)")
      case .link: Localized(zh: "\(finding.path)（链接）", en: "\(finding.path) (a link)")
      }
    }
    let more = found.count > shown.count
    report.add(
      .names, .look,
      Localized(
        zh: shown.map(\.zh).joined(separator: "、") + (more ? "等 \(found.count) 个" : ""),
        en: shown.map(\.en).joined(separator: ", ") + (more ? ", \(found.count) in all" : "")),
      advice: Localized(
        zh: "在别的系统上取回仓库时这些文件会缺或混在一起，请改名；链接请换成文件",
        en:
          "where another system checks the repo out, these are missing or mixed up: rename them, and put files in place of links"
      ))
  }

  mutating func examineOverrides(in repository: Repository) {
    guard let overlay = session.files as? OverlayFileSystem else { return }
    var own: [String] = []
    for (path, text) in Defaults.behindEveryRepo {
      let place = repository.path(path)
      guard !overlay.isDefault(place), let bytes = try? session.files.read(place) else { continue }
      if bytes != Array(text.utf8) { own.append(path) }
    }
    // A form is one thing, however many files it has.
    var names: [String] = []
    for path in own {
      let steps = path.split(separator: "/")
      let name =
        path.hasPrefix("templates/") && steps.count > 2 && !path.hasPrefix(RosterReader.folder)
        ? steps.prefix(2).joined(separator: "/") : path
      if !names.contains(name) { names.append(name) }
    }
    guard !names.isEmpty else {
      report.add(
        .overrides, .ok,
        Localized(
          zh: "没有改动随程序带来的种类和模板", en: "those that come with eduplan are as they came"))
      return
    }
    report.add(
      .overrides, .look,
      Localized(
        zh: "用自己的代替了随程序带来的：\(names.joined(separator: "、"))",
        en: "these stand in place of those that come with eduplan: \(names.joined(separator: ", "))"
      ),
      advice: Localized(
        zh: "这是可以的；但 eduplan 更新以后，这些不会跟着变。eduplan schema 种类 --format yaml 打印种类的声明",
        en:
          "that is fine, but they do not change when eduplan does; 'eduplan schema KIND --format yaml' prints the declaration of a kind"
      ))
  }
}
