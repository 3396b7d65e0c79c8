/// Checks the whole repo: every finding at once, in file order.
struct CheckCommand: Command {
  static let name = "check"
  static let readsRevisions = true
  static let summary = Localized(zh: "检查全部数据", en: "Check all data")
  static let discussion = Localized(
    zh: """
      一次列出整个数据仓库的所有问题：记录的写法、字段、引用、重复、日期、约束、个人信息。\
      有错误时退出状态为 1，只有提醒时为 0；文件读不了时为 3，并指出是哪个文件。\
      在 GitHub Actions 里用 --format github，问题会标在代码行上。
      """,
    en: """
      Lists everything that is wrong in the whole repo at once: how records are written, fields, references, \
      duplicates, dates, constraints, personal data. The status is 1 when there are errors, 0 when there are only \
      warnings, 3 when a file cannot be read, which it names. In GitHub Actions, --format github puts the findings \
      on the lines they are about.
      """)
  static let options: [OptionSpec<Self>] = [
    .choice(
      "format",
      Localized(
        zh: "text：给人看；json：给程序；github：代码行上的标注",
        en: "text for people, json for programmes, github for annotations")
    ) { $0.format = $1 }
  ]

  var format = DiagnosticRenderer.Format.text

  func run(in session: inout Session) throws -> ExitStatus {
    let loaded = try session.loadRepository()
    let rosters = try RosterMaker.check(
      session.findRepository(), session.files, in: loaded.store, on: session.today)
    let forms = try checkForms(in: loaded.store, session)
    let rules = ConstraintChecker.check(loaded.store) + RequirementChecker.check(loaded.store)
    let findings = (loaded.diagnostics + rules + rosters + forms).inFileOrder()
    session.diagnosticRenderer.render(findings, as: format, into: &session.output)
    if format == .text, !session.global.isQuiet {
      session.print(
        Self.summary(of: findings, records: loaded.store.count)[session.language] + "\n")
    }
    return findings.hasErrors ? .findings : .ok
  }

  /// The forms of the repo; those that come with the programme are known to be right.
  private func checkForms(in store: PlanStore, _ session: Session) throws -> [Diagnostic] {
    let root = try session.findRepository().root
    let overlay = session.files as? OverlayFileSystem
    let names = try FormReader(files: session.files, root: root).names().filter { name in
      let path = "\(FormReader.folder)/\(name)/\(FormReader.settingsName)"
      return !(overlay?.isDefault(joinPath(root, path)) ?? false)
    }
    return try names.flatMap {
      try FormLibrary.check($0, files: session.files, root: root, in: store)
    }
  }

  private static func summary(of findings: [Diagnostic], records: Int) -> Localized {
    let found = DiagnosticRenderer.summary(of: findings)
    let read =
      records == 0
      ? Localized(zh: "没有读到任何记录", en: "no records were read")
      : Localized(zh: "\(records) 条记录", en: "\(records) \(records == 1 ? "record" : "records")")
    return Localized(zh: "\(read.zh)，\(found.zh)", en: "\(read.en), \(found.en)")
  }
}
