/// Prints the manual page of a command, or writes all pages for `man` to find.
struct ManCommand: Command {
  static let repairsFirst = false
  static let name = "man"
  static let summary = Localized(
    zh: "显示或安装 man 手册页", en: "Show a manual page, or write all of them")
  static let discussion = Localized(
    zh: """
      在终端里用 man 显示命令的手册页；没有 man 时显示 eduplan help 的内容。输出不是到终端时打印手册页的源文（roff）。\
      -o 把每个命令的手册页写成一个文件，放到文件夹里；make install 就是这样装的。

        eduplan man check-targets
        eduplan man -o ~/.local/share/man/man1
      """,
    en: """
      On a terminal, shows the page of a command by man; without man, what 'eduplan help' shows. Where the output is no \
      terminal, prints the source of the page (roff). With -o, writes the pages of all commands to a folder, a file each, \
      as 'make install' does.

        eduplan man check-targets
        eduplan man -o ~/.local/share/man/man1
      """)
  static let argument: ArgumentSpec<Self>? = ArgumentSpec(
    placeholder: "COMMAND", count: .any,
    help: Localized(
      zh: "哪个命令；不写就是整个程序", en: "Which command; the whole programme when none is named"),
    takes: [.command]
  ) { $0.words.append($1) }
  static let options: [OptionSpec<Self>] = [
    .text(
      "output", short: "o", placeholder: "DIR", takes: .folder,
      Localized(zh: "把手册页写到这个文件夹", en: "Write the pages to this folder")
    ) { $0.folder = $1 }
  ]

  var words: [String] = []
  var folder: String?

  func run(in session: inout Session) throws -> ExitStatus {
    let writer = ManualWriter(
      language: session.language, version: EduPlan.version, date: EduPlan.versionDate,
      commands: CommandList.shown.map { $0.help },
      globalOptions: GlobalOptions.specs.map { OptionHelp($0) }, facts: .ofEduPlan)
    let name = words.joined(separator: " ")
    let command = CommandList.shown.first { $0.name == name }
    if !words.isEmpty, command == nil { throw UsageError.unknownCommand(name) }
    if let folder {
      if command != nil { throw UsageError.allPages }
      let place = joinPath(session.workingFolder, folder)
      try session.files.makeFolder(place)
      let pages = writer.pages
      for page in pages {
        try session.files.write(Array(page.text.utf8), to: joinPath(place, page.fileName))
      }
      session.note(
        session(
          Localized(
            zh: "写了 \(pages.count) 个手册页到 \(folder.terminalSafe)\n",
            en: "\(pages.count) pages written to \(folder.terminalSafe)\n")))
      return .ok
    }
    let page = command.map { writer.page($0.help) } ?? writer.overview()
    guard session.terminal.isInteractive else {
      session.print(page)
      return .ok
    }
    // man reads a page from its input; where it cannot, or there is none, or it would leave Chinese out, help says the same.
    if session.language == .en || session.showsChinese,
      session.showInTerminal(["man", "-l", "-"], Array(page.utf8)) == 0
    {
      return .ok
    }
    return HelpCommand.show(command.map { $0.name }, in: &session)
  }
}

extension UsageError {
  fileprivate static let allPages = Self(
    Localized(zh: "-o 一次写出全部手册页，不能只写一个命令的", en: "-o writes the pages of all commands, not of one"),
    remedy: Localized(
      zh: "去掉命令名；要一页的源文，去掉 -o，把输出重定向到文件",
      en: "leave the command out; for one page leave -o out and redirect the output"))
}

extension ManualWriter.Facts {
  private static func entry(_ name: String, zh: String, en: String) -> Entry {
    Entry(name: name, text: Localized(zh: zh, en: en))
  }

  /// What every manual page of eduplan tells beside options.
  static let ofEduPlan = Self(
    summary: EduPlan.summary,
    title: Localized(zh: "教育计划的目标、名单和申报表", en: "targets, rosters and forms of education plans"),
    statuses: [
      entry("0", zh: "正常", en: "Fine"),
      entry("1", zh: "数据有问题，或有要求没有达到", en: "The data has findings, or a target is not met"),
      entry("2", zh: "命令写错了", en: "The command was typed wrongly"),
      entry("3", zh: "做不了：文件系统、git", en: "It could not be done: the file system, git"),
      entry(
        "4", zh: "数据在中途被别人改了，什么都没有写",
        en: "The data changed underneath, so nothing was written"),
    ],
    environment: Session.variables.compactMap { variable in
      variable.meaning.map { Entry(name: variable.name, text: $0) }
    },
    files: [
      entry(
        "data/eduplan.yaml", zh: "有它的文件夹就是数据仓库；里面是仓库的设置",
        en: "Makes a folder a data repo; the repo's settings"),
      entry("data/", zh: "记录，每种一个文件夹", en: "The records, a folder for each kind"),
      entry(
        "data/private/", zh: "姓名、电话等不公开的内容，git 不管",
        en: "Names, telephone numbers and the like; git leaves them alone"),
      entry(
        "data/schema/", zh: "仓库自己的记录种类，代替随程序带来的",
        en: "Kinds of record of the repo's own, in place of those that come with eduplan"),
      entry(
        "templates/", zh: "仓库自己的表格和名单，代替随程序带来的",
        en: "Forms and rosters of the repo's own, in place of those that come with eduplan"),
    ])
}
