/// Looks at what eduplan needs of the machine and the repo, and says what to do where something is amiss.
struct DoctorCommand: Command {
  enum Format: String, CaseIterable { case text, json }

  static let repairsFirst = false
  static let name = "doctor"
  static let summary = Localized(
    zh: "检查本机和数据仓库的状况，说明怎样处理", en: "Look over this machine and the repo, and say what to do")
  static let discussion = Localized(
    zh: """
      逐项看：版本、git、数据仓库和数据、没写完的改动、读写权限、不公开的数据、在别的系统上会出问题的文件名、\
      本仓库自己的种类和模板、语言、终端和打印表格要用的字体。每项是“正常”“请看”或“有问题”，后两种说明怎样处理。\
      不在数据仓库里、没有 git、文件夹只读时也能用，什么都不改。有一项“有问题”时退出状态为 1。
      """,
    en: """
      Looks at the version, git, the repo and its data, unfinished changes, permissions, private data, file names that \
      trouble other systems, kinds and templates of the repo's own, the language, the terminal, and the fonts that forms \
      are printed with. Each is 'ok', 'look here' or 'broken', the last two with what to do. It works outside any repo, \
      without git and on a read-only folder, and changes nothing. The status is 1 when something is broken.
      """)
  static let options: [OptionSpec<Self>] = [
    .choice("format", Localized(zh: "输出格式", en: "Output format")) { $0.format = $1 }
  ]

  var format = Format.text

  func run(in session: inout Session) throws -> ExitStatus {
    var doctor = Doctor(session: session)
    doctor.examine()
    switch format {
    case .text:
      session.print(
        doctor.report.text(
          in: session.language, width: session.displayWidth, columns: session.terminal.width ?? 100)
      )
    case .json: session.output += doctor.report.renderJSON(in: session.language)
    }
    return doctor.report.isBroken ? .findings : .ok
  }
}

/// One look at everything, in the order in which it is told.
struct Doctor {
  let session: Session
  let repository: Repository?
  var report = HealthReport()

  init(session: Session) {
    self.session = session
    repository = Repository.find(in: session.repositoryContext)
  }

  mutating func examine() {
    report.add(
      .version, .ok, Localized(zh: "eduplan \(EduPlan.version)", en: "eduplan \(EduPlan.version)"))
    let hasGit = examineGit()
    if let repository {
      examineData(of: repository)
      if hasGit { examineHistory(of: repository) }
      examineLeftovers(in: repository)
      examinePermissions(of: repository)
      examinePrivateData(of: repository, hasGit: hasGit)
      examineNames(in: repository)
      examineOverrides(in: repository)
    } else {
      report.add(
        .repository, session.global.repository == nil ? .look : .broken,
        Localized(
          zh: "从 \(session.global.repository ?? session.workingFolder) 向上没有找到数据仓库",
          en: "there is none at or above \(session.global.repository ?? session.workingFolder)"),
        advice: Localized(
          zh: "进入数据仓库的文件夹再运行，或用 --repo 指明；还没有的话用 eduplan init 新建",
          en: "go to the folder of one, or name it with --repo; 'eduplan init' makes a new one"))
    }
    examineLanguage()
    examineTerminal()
    examineFonts()
  }

  /// The first line that a programme prints; nil when it cannot be started or fails.
  func line(_ words: [String]) -> String? {
    guard let answer = session.ask(words), answer.status == 0 else { return nil }
    let text = String(decoding: answer.output, as: UTF8.self)
    return text.split(separator: "\n", maxSplits: 1).first.map(String.init) ?? ""
  }

  /// The folder that git is asked about.
  var folder: String { repository?.root ?? session.workingFolder }
}
