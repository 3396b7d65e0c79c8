/// Prints a roster: the lists of a programme, as they were issued or with their blanks filled.
struct RosterCommand: Command {
  enum Format: String, CaseIterable { case text, markdown, csv, json, html, docx, xlsx }

  static let name = "roster"
  static let hasPublicEdition = true
  static let readsRevisions = true
  static let summary = Localized(zh: "打印名单", en: "Print a roster")
  static let discussion = Localized(
    zh: """
      按印发的标题、栏目和次序打印名单；原文留空（合并）的格默认补齐，加 --as-printed 照原样。\
      名单写在 templates/rosters/ 里，--list 列出有哪些；写法见 docs/rosters.md。\
      一份名单说的是一个计划、一所学校或别的一条记录；有几个时用下面的选项选，或用 --all 全部打印。

        eduplan roster --round 2
        eduplan roster --round 2 -o 名单.docx
        eduplan roster --round 2 --mode entrusted -o 名单.csv
        eduplan roster --round 2 --district 宝山区
        eduplan roster school --school 乐之中学
      """,
    en: """
      The lists are printed with the titles, columns and order they were issued with. Cells that were issued blank \
      (merged) are filled in; --as-printed prints them as issued. Rosters are described in templates/rosters/, \
      --list shows which there are; docs/rosters.md says how to write one. A roster is about one programme, one school \
      or some other record; where there are several, the options below choose one, and --all prints all.

        eduplan roster --round 2
        eduplan roster --round 2 -o roster.docx
        eduplan roster --round 2 --mode entrusted -o roster.csv
        eduplan roster --round 2 --district 宝山区
        eduplan roster school --school 乐之中学
      """)
  static let argument: ArgumentSpec<Self>? = ArgumentSpec(
    placeholder: "NAME", count: .optional,
    help: Localized(
      zh: "名单的名称；只有一种名单，或有默认的名单时可以不写",
      en: "Which roster; may be left out where there is one, or a default"),
    takes: [.roster]
  ) { $0.roster = $1 }
  static let options: [OptionSpec<Self>] = [
    .text("round", placeholder: "N", Localized(zh: "第几轮", en: "Which round")) { $0.round = $1 },
    .text(
      "mode", placeholder: "MODE",
      Localized(
        zh: "只打印其中一份名单，如 entrusted 或 mutual",
        en: "Only one of the lists, such as entrusted or mutual")
    ) { $0.mode = $1 },
    .text(
      "programme", placeholder: "ID", takes: .recordOf("programme"),
      Localized(zh: "哪个计划（有几个计划时）", en: "Which programme, where there are several")
    ) { $0.programme = $1 },
    .text(
      "subject", placeholder: "NAME", takes: .record,
      Localized(
        zh: "关于哪一条记录：编号、名称或别的写法",
        en: "Which record it is about: its id, its name or another way it is written")
    ) { $0.subject = $1 },
    .text(
      "school", placeholder: "NAME", takes: .recordOf("school"),
      Localized(zh: "关于哪所学校（一校一份的名单）", en: "Which school, of a roster that is about schools")
    ) { $0.school = $1 },
    .flag(
      "all",
      Localized(zh: "有几个时全部打印", en: "All of them, where it can be about several")
    ) { $0.isForAll = true },
    .text(
      "district", placeholder: "NAME", takes: .recordOf("district"),
      Localized(zh: "只列与这个区有关的各行，并注明是哪一栏", en: "Only the rows of a district, and by which column")
    ) { $0.district = $1 },
    .flag(
      "as-printed",
      Localized(
        zh: "照印发的原样：空白、断行、多余的空格都在",
        en: "Exactly as issued: blanks, broken lines and stray spaces")
    ) { $0.isAsPrinted = true },
    .parsed(
      "as-of", placeholder: "DATE",
      Localized(zh: "按哪一天算“当天有效”（默认今天）", en: "The day that 'active' means (default: today)"),
      expected: Localized(
        zh: "日期，如 2017、2017-12 或 2017-12-31", en: "a date, such as 2017, 2017-12 or 2017-12-31"),
      read: { CoarseDate($0)?.last }, set: { $0.asOf = $1 }),
    .flag("list", Localized(zh: "列出有哪些名单", en: "Show which rosters there are")) { $0.lists = true },
    .choice("format", Localized(zh: "输出格式", en: "Output format")) { $0.format = $1 },
    .text(
      "output", short: "o", placeholder: "FILE", takes: .file([]),
      Localized(zh: "写入文件；扩展名决定格式", en: "Write to a file, whose ending chooses the format")
    ) { $0.output = $1 },
  ]

  var roster: String?
  var round: String?
  var mode: String?
  var programme: String?
  var subject: String?
  var school: String?
  var isForAll = false
  var district: String?
  var isAsPrinted = false
  var asOf: Day?
  var lists = false
  var format: Format?
  var output: String?

  func run(in session: inout Session) throws -> ExitStatus {
    let format = try outputFormat(format, file: output, usual: .text)
    let repository = try session.findRepository()
    var reader = RosterReader()
    let templates = try reader.readAll(repository, session.files)
    let loaded = try session.loadRepositoryForReport()
    var findings = reader.diagnostics
    if lists {
      let bytes = Self.list(
        templates, in: loaded.store, format: format, to: output, session, &findings)
      try session.deliver(bytes, to: output)
    } else {
      let template = try choose(from: templates)
      let (made, problems) = RosterMaker.make(
        template, in: loaded.store, on: asOf ?? session.today)
      findings += problems
      guard let maker = made else { throw Findings(diagnostics: findings.inFileOrder()) }
      try session.deliver(
        print(maker, as: format, in: session), to: output, saysEdition: format.hasNotes)
    }
    session.report(findings.inFileOrder())
    return findings.hasErrors || loaded.diagnostics.hasErrors ? .findings : .ok
  }

  private func print(
    _ maker: RosterMaker, as format: Format, in session: Session
  ) throws(UsageError) -> [UInt8] {
    var request = try request(of: maker)
    // What programmes read does not depend on who runs it.
    let language = format == .json ? .zh : session.language
    request.language = language
    let rosters = maker.rosters(about: try subjects(of: maker), request)
    guard let kind = ReportFormat(format) else {
      return Roster.json(of: rosters, named: maker.template.name, areSeveral: isForAll)
    }
    if format == .csv {
      let sheet = Roster.sheet(of: rosters, isSingleList: mode != nil, in: language)
      return session.render(sheet, as: kind, to: output)
    }
    // Paper is handed on; text and Markdown also say how the lists were made.
    let isPaper = format == .html || format == .docx || format == .xlsx
    let report = Roster.report(of: rosters, in: language) {
      isPaper ? $0.document(in: language) : $0.report(in: language)
    }
    return session.render(report, as: kind, to: output)
  }
}
