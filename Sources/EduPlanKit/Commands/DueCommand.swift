/// Says which obligations are overdue and which come up, from the days of each subject.
struct DueCommand: Command {
  enum Format: String, CaseIterable { case text, markdown, json, csv, html, docx, xlsx, ics }

  static let name = "due"
  static let hasPublicEdition = true
  static let readsRevisions = true
  static let summary = Localized(zh: "列出逾期和快到期的事", en: "Say what is overdue and what falls due")
  static let discussion = Localized(
    zh: """
      按每个对象自己的日期，列出逾期的和今后一段时间到期的任务，已经完成的不列。只说“定期”“及时”的另列，\
      给出上次的日期和隔了多少天；要先作出解释（起算日、学年……）才知道哪一天到期的也另列，说明要定什么。\
      到期日从条款和记录来，没有写明的不猜。

      -o 写成 .ics 就是日历文件，可以导入手机和电脑的日历，到期前会提醒；同一件事再次导入只更新，不会重复。\
      提前几天提醒由 --remind 决定，各份文件没有规定。

        eduplan due
        eduplan due --within 6m --district 宝山区
        eduplan due --within 1y --programme bs23 -o 到期.ics
      """,
    en: """
      Lists what is overdue and what falls due in the time ahead, from the days of each subject; what has been done \
      is left out. What is to be done "regularly" or "in time" stands apart, with the last day and the days since; \
      so does what depends on something somebody has to decide first, such as a starting day. Due days come from \
      clauses and records; where they state none, none is guessed.

      With -o and the ending .ics it is a calendar for phones and computers, with reminders; importing it again \
      changes entries and adds none twice. How many days before, --remind says: no document does.

        eduplan due
        eduplan due --within 6m --district 宝山区
        eduplan due --within 1y --programme bs23 -o due.ics
      """)
  static let argument: ArgumentSpec<Self>? = ArgumentSpec(
    placeholder: "ID", count: .any,
    help: Localized(zh: "只看这些要求；不写就是全部", en: "These requirements only; all when none is named"),
    takes: [.recordOf("requirement")]
  ) { $0.ids.append($1) }
  static let options: [OptionSpec<Self>] = [
    .parsed(
      "within", placeholder: "TIME",
      Localized(
        zh: "往后看多久：90d、3m、1y（默认 90d）；逾期的总是列出",
        en: "How far to look ahead: 90d, 3m, 1y (default: 90d); what is overdue is always shown"),
      expected: Localized(
        zh: "天数、月数或年数，如 90d、3m、1y", en: "days, months or years, such as 90d, 3m or 1y"),
      read: LookAhead.init, set: { $0.within = $1 }),
    .text(
      "district", placeholder: "NAME",
      Localized(zh: "只看这个区自己的事", en: "The obligations of one district only")
    ) { $0.district = $1 },
    .text(
      "programme", placeholder: "ID", takes: .recordOf("programme"),
      Localized(zh: "只看这个计划的要求", en: "Only the requirements of a programme")
    ) { $0.programme = $1 },
    .parsed(
      "as-of", placeholder: "DATE",
      Localized(zh: "从哪一天看（默认今天）", en: "The day to look from (default: today)"),
      expected: Localized(
        zh: "日期，如 2017、2017-12 或 2017-12-31", en: "a date, such as 2017, 2017-12 or 2017-12-31"),
      read: { CoarseDate($0)?.last }, set: { $0.asOf = $1 }),
    .parsed(
      "remind", placeholder: "DAYS",
      Localized(
        zh: "日历提前几天提醒，如 14d；none 为不提醒（默认 14d）",
        en: "Days before which a calendar reminds, such as 14d, or none (default: 14d)"),
      expected: Localized(zh: "天数，如 14d，或 none", en: "days, such as 14d, or none"),
      read: Self.reminder, set: { $0.reminder = $1 }),
    .flag(
      "all",
      Localized(
        zh: "每个对象一行；不写时，情况相同的对象合在一行",
        en: "A line for every subject; otherwise those in the same position share one")
    ) { $0.listsAll = true },
    .choice("format", Localized(zh: "输出格式；ics 为日历", en: "Output format; ics is a calendar")) {
      $0.format = $1
    },
    .text(
      "output", short: "o", placeholder: "FILE", takes: .file([]),
      Localized(zh: "写入文件；扩展名决定格式", en: "Write to a file, whose ending chooses the format")
    ) { $0.output = $1 },
  ]

  var ids: [String] = []
  /// How far ahead anybody has to look, no document says.
  var within = LookAhead(days: 90)
  var district: String?
  var programme: String?
  var asOf: Day?
  /// How many days before; none where no reminder is wanted.
  var reminder: Int? = 14
  var listsAll = false
  var format: Format?
  var output: String?

  func run(in session: inout Session) throws -> ExitStatus {
    let format = try outputFormat(format, file: output, usual: .text)
    let repository = try session.findRepository()
    let loaded = try session.loadRepositoryForReport()
    let list = RequirementReader.read(loaded.store)
    let report = try report(of: list, in: loaded.store, from: asOf ?? session.today)
    session.report(list.diagnostics.inFileOrder())
    try session.deliver(
      render(report, as: format, repository, in: session), to: output,
      saysEdition: format.hasNotes)
    return list.diagnostics.hasErrors || loaded.diagnostics.hasErrors ? .findings : .ok
  }

  private func render(
    _ report: DueReport, as format: Format, _ repository: Repository, in session: Session
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    switch format {
    case .text, .markdown, .html, .docx, .xlsx:
      let sheet = report.report(
        in: session.language, ahead: within.words, listingAll: listsAll)
      if let format = ReportFormat(format) {
        bytes = session.render(sheet, as: format, to: output)
      }
    case .csv: CSVRenderer().render(report.sheet(in: session.language), into: &bytes)
    case .json:
      let revision = session.revision(of: repository)
      report.renderJSON(
        within: within.text, revision: revision.map { ($0.commit, $0.isDirty) }, into: &bytes)
    case .ics:
      CalendarRenderer()
        .render(report.calendar(in: session.language, reminder: reminder), into: &bytes)
    }
    return bytes
  }

  /// The days of `--remind`; nil for what is none, a nil inside for `none`.
  private static func reminder(_ text: String) -> Int?? {
    if text == "none" { return .some(nil) }
    guard text.hasSuffix("d"), let days = Int(text.dropLast()), (0...9999).contains(days),
      "\(days)d" == text
    else { return nil }
    return .some(days)
  }
}

/// How far to look ahead, as it is typed: `90d`, `3m`, `1y`.
struct LookAhead: Sendable {
  let text: String
  let span: CalendarSpan
  let words: Localized

  init?(_ text: String) {
    guard let unit = text.last, let count = Int(text.dropLast()),
      let name = ["d": "days", "m": "months", "y": "years"][unit],
      let span = CalendarSpan("\(count) \(name)"), "\(count)\(unit)" == text
    else { return nil }
    self.text = text
    self.span = span
    let zh = ["d": " \(count) 天", "m": " \(count) 个月", "y": " \(count) 年"][unit] ?? ""
    words = Localized(zh: zh, en: "\(count) \(count == 1 ? String(name.dropLast()) : name)")
  }

  init(days: Int) {
    guard let ahead = LookAhead("\(days)d") else { preconditionFailure("\(days) days are none") }
    self = ahead
  }

  /// The last day that is looked at; the last there is where the calendar ends before.
  func last(from day: Day) -> Day {
    day.adding(span) ?? Day(year: 9999, month: 12, day: 31) ?? day
  }
}
