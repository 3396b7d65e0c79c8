extension Doctor {
  /// Whether there is a git.
  mutating func examineGit() -> Bool {
    guard let version = line(["git", "--version"]) else {
      report.add(
        .git, .look, Localized(zh: "没有找到 git", en: "there is no git"),
        advice: Localized(
          zh: "查看和填报不需要 git；保存历史、共享和查看过去的版本要先安装它（git-scm.com）",
          en:
            "reading and forms work without; history, sharing and past revisions need it (git-scm.com)"
        ))
      return false
    }
    let name = line(["git", "-C", folder, "config", "user.name"]) ?? ""
    let mail = line(["git", "-C", folder, "config", "user.email"]) ?? ""
    guard !name.isEmpty, !mail.isEmpty else {
      report.add(
        .git, .look,
        Localized(
          zh: "\(version)；没有设定提交人的姓名或邮箱，git 不肯保存历史",
          en: "\(version); without a name and an address of yours, git refuses to keep history"),
        advice: Localized(
          zh:
            "运行 git config --global user.name '您的姓名' 和 git config --global user.email '您的邮箱'",
          en:
            "run git config --global user.name 'YOUR NAME' and git config --global user.email 'YOUR ADDRESS'"
        ))
      return true
    }
    report.add(
      .git, .ok,
      Localized(
        zh: "\(version)；提交人 \(name) <\(mail)>", en: "\(version); commits are by \(name) <\(mail)>"))
    return true
  }

  // MARK: Language and terminal

  mutating func examineLanguage() {
    let language = session.language
    let reason: Localized
    if session.global.language != nil {
      reason = Localized(zh: "由 --lang 指定", en: "by --lang")
    } else if session.environment["EDUPLAN_LANG"].flatMap(Language.init(rawValue:)) != nil {
      reason = Localized(zh: "由环境变量 EDUPLAN_LANG 指定", en: "by EDUPLAN_LANG")
    } else if repository?.language(session.files) != nil {
      reason = Localized(
        zh: "由 \(Repository.settingsPath) 的 language 指定",
        en: "by language in \(Repository.settingsPath)")
    } else if let locale = EduPlan.locale(in: session) {
      reason = Localized(
        zh: "由 \(locale.name)=\(locale.value) 得出", en: "from \(locale.name)=\(locale.value)")
    } else {
      reason = Localized(zh: "没有指定，默认中文", en: "nothing says, so Chinese")
    }
    let name =
      language == .zh ? Localized(zh: "中文", en: "Chinese") : Localized(zh: "英文", en: "English")
    report.add(
      .language, .ok,
      Localized(zh: "\(name.zh)（\(reason.zh)）", en: "\(name.en) (\(reason.en))"))
  }

  mutating func examineTerminal() {
    let terminal = session.terminal
    guard let width = terminal.width else {
      report.add(
        .terminal, .ok,
        Localized(
          zh: "输出不是到终端，每行不折", en: "the output is no terminal, so lines are not folded"))
      return
    }
    let size = terminal.height.map { "\(width) × \($0)" } ?? "\(width)"
    let colour: Localized =
      if session.global.color == .never {
        Localized(zh: "不用颜色（--color never）", en: "no colours (--color never)")
      } else if !session.environment["NO_COLOR", default: ""].isEmpty {
        Localized(zh: "不用颜色（NO_COLOR）", en: "no colours (NO_COLOR)")
      } else if session.environment["TERM"] == "dumb" {
        Localized(zh: "不用颜色（TERM=dumb）", en: "no colours (TERM=dumb)")
      } else {
        Localized(zh: "用颜色", en: "colours")
      }
    let pager = Pager.chosen(session.environment).flatMap(\.first)
    let paging: Localized =
      if let pager, session.global.usesPager, pager != "cat",
        session.environment["TERM"] != "dumb"
      {
        Localized(zh: "长的输出用 \(pager) 分页", en: "long output goes to \(pager)")
      } else {
        Localized(zh: "不分页", en: "no pager")
      }
    let text = Localized(
      zh: "\(size)，\(colour.zh)，\(paging.zh)", en: "\(size), \(colour.en), \(paging.en)")
    if !session.showsChinese {
      report.add(
        .terminal, .look,
        Localized(
          zh: "\(text.zh)；语言环境没有说用 UTF-8，汉字可能显示成乱码",
          en: "\(text.en); the locale does not name UTF-8, so Chinese may not show"),
        advice: Localized(
          zh: "运行 export LANG=zh_CN.UTF-8（没有它时用 C.UTF-8）", en: "run export LANG=C.UTF-8"))
    } else if width < 60 {
      report.add(
        .terminal, .look, text,
        advice: Localized(
          zh: "窗口太窄，表格会折成很多行；至少 80 列", en: "make the window wider: tables fold; 80 columns or more")
      )
    } else {
      report.add(.terminal, .ok, text)
    }
  }

  // MARK: Fonts

  mutating func examineFonts() {
    // What reports and rosters are set in, and what the forms of the repo, or those that come along, are set in.
    let root = repository?.root ?? ""
    let files = repository == nil ? Defaults.fileSystem() : session.files
    var wanted: [String: [String]] = [:]
    for entry in FormReader(files: files, root: root).fonts() { wanted[entry.font] = entry.forms }
    for style in WordStyle.all where wanted[style.font] == nil { wanted[style.font] = [] }
    let names = wanted.keys.sorted()
    guard let answer = session.ask(["fc-list", ":", "family"]), answer.status == 0 else {
      report.add(
        .fonts, .ok,
        Localized(
          zh: "Word 文件用 \(names.joined(separator: "、"))；这台机器没有 fc-list，看不出装了没有",
          en:
            "Word files are set in \(names.joined(separator: ", ")); without fc-list nobody can tell whether they are here"
        ))
      return
    }
    let families = Set(
      String(decoding: answer.output, as: UTF8.self).split { $0 == "\n" || $0 == "," }
        .map { $0.filter { $0 != "\\" }.lowercased() })
    let missing = names.filter { !families.contains($0.lowercased()) }
    guard !missing.isEmpty else {
      report.add(
        .fonts, .ok,
        Localized(
          zh: "Word 文件用的都有：\(names.joined(separator: "、"))",
          en: "all that Word files are set in are here: \(names.joined(separator: ", "))"))
      return
    }
    let told = missing.map { font -> Localized in
      let users = wanted[font] ?? []
      let place = users.isEmpty ? "" : "\(users.joined(separator: ", "))"
      // What the machine puts in its place, where it has been told so.
      let other =
        line(["fc-match", "-f", "%{family}\n", font]).map { String($0.prefix { $0 != "," }) } ?? ""
      let parts = [
        place.isEmpty ? nil : Localized(zh: "用于 \(place)", en: "in \(place)"),
        other.isEmpty ? nil : Localized(zh: "代以 \(other)", en: "\(other) in its place"),
      ].compactMap(\.self)
      guard !parts.isEmpty else { return Localized(zh: font, en: font) }
      return Localized(
        zh: "\(font)（\(parts.map(\.zh).joined(separator: "，"))）",
        en: "\(font) (\(parts.map(\.en).joined(separator: ", ")))")
    }
    report.add(
      .fonts, .look,
      Localized(
        zh: "Word 文件用到而本机没有的：\(told.map(\.zh).joined(separator: "、"))",
        en:
          "Word files are set in these, which are not here: \(told.map(\.en).joined(separator: ", "))"
      ),
      advice: Localized(
        zh: "文件照样写得出来，内容不受影响；但在本机打开或打印会换成别的字体，页数可能变。到装有这些字体的电脑（Windows、WPS）上打印，或装上字体",
        en:
          "files are written all the same; opened or printed here, other fonts take their place and pages may change. Print where they are installed (Windows, WPS), or install them"
      ))
  }
}
