/// Prints a roster: the lists of a programme, as they were issued or with their blanks filled.
struct RosterCommand: Command {
  enum Format: String, CaseIterable { case text, markdown, csv, json, html, docx }

  static let name = "roster"
  static let summary = Localized(zh: "打印名单", en: "Print a roster")
  static let discussion = Localized(
    zh: """
      按印发的标题、栏目和次序打印名单；原文留空（合并）的格默认补齐，加 --as-printed 照原样留空。\
      名单写在 templates/rosters/ 里，--list 列出有哪些；写法见 docs/rosters.md。

        eduplan roster --round 2
        eduplan roster --round 2 -o 名单.docx
        eduplan roster --round 2 --mode entrusted -o 名单.csv
        eduplan roster --round 2 --district 宝山区
      """,
    en: """
      The lists are printed with the titles, columns and order they were issued with. Cells that were issued blank \
      (merged) are filled in; --as-printed leaves them blank. Rosters are described in templates/rosters/, \
      --list shows which there are; docs/rosters.md says how to write one.

        eduplan roster --round 2
        eduplan roster --round 2 -o roster.docx
        eduplan roster --round 2 --mode entrusted -o roster.csv
        eduplan roster --round 2 --district 宝山区
      """)
  static let argument: ArgumentSpec<Self>? = ArgumentSpec(
    placeholder: "NAME", count: .optional,
    help: Localized(
      zh: "名单的名称；只有一种名单，或有默认的名单时可以不写",
      en: "Which roster; may be left out where there is one, or a default")
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
      "programme", placeholder: "ID",
      Localized(zh: "哪个计划（几个计划轮次相同时）", en: "Which programme, where several have the same round")
    ) { $0.programme = $1 },
    .text(
      "district", placeholder: "NAME",
      Localized(zh: "只列与这个区有关的各行，并注明是哪一栏", en: "Only the rows of a district, and by which column")
    ) { $0.district = $1 },
    .flag("as-printed", Localized(zh: "原文留空的格照样留空", en: "Leave blank what was issued blank")) {
      $0.isAsPrinted = true
    },
    .flag("list", Localized(zh: "列出有哪些名单", en: "Show which rosters there are")) { $0.lists = true },
    .choice("format", Localized(zh: "输出格式", en: "Output format")) { $0.format = $1 },
    .text(
      "output", short: "o", placeholder: "FILE",
      Localized(zh: "写入文件；扩展名决定格式", en: "Write to a file, whose ending chooses the format")
    ) { $0.output = $1 },
  ]

  var roster: String?
  var round: String?
  var mode: String?
  var programme: String?
  var district: String?
  var isAsPrinted = false
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
      let (made, problems) = RosterMaker.make(template, in: loaded.store, on: session.today)
      findings += problems
      guard let maker = made else { throw Findings(diagnostics: findings.inFileOrder()) }
      try print(maker, as: format, in: &session)
    }
    session.report(findings.inFileOrder())
    return findings.hasErrors || loaded.diagnostics.hasErrors ? .findings : .ok
  }

  private func print(
    _ maker: RosterMaker, as format: Format, in session: inout Session
  ) throws {
    let chosen = try choices(from: maker)
    let roster = maker.roster(
      about: chosen.subject, mode: mode, district: chosen.district, asPrinted: isAsPrinted)
    try session.deliver(render(roster, as: format, in: session), to: output)
  }

  private func render(_ roster: Roster, as format: Format, in session: Session) -> [UInt8] {
    let language = session.language
    switch format {
    case .text: return session.render(roster.report(in: language), as: .text, to: output)
    case .markdown: return session.render(roster.report(in: language), as: .markdown, to: output)
    case .html: return session.render(roster.document(in: language), as: .html, to: output)
    case .docx: return session.render(roster.document(in: language), as: .docx, to: output)
    case .csv:
      return session.render(roster.sheet(isSingleList: mode != nil), as: .csv, to: output)
    case .json:
      var bytes: [UInt8] = []
      roster.renderJSON(into: &bytes)
      return bytes
    }
  }

  // MARK: What was asked for

  private func choose(from templates: [RosterTemplate]) throws(UsageError) -> RosterTemplate {
    guard let roster else {
      let defaults = templates.count == 1 ? templates : templates.filter(\.isDefault)
      if defaults.count == 1, let only = defaults.first { return only }
      throw templates.isEmpty ? .noRosters() : .rosterNeedsName(templates.map(\.name))
    }
    if let found = templates.first(where: { $0.name == roster }) { return found }
    throw .unknownRoster(roster, among: templates.map(\.name))
  }

  private func choices(
    from maker: RosterMaker
  ) throws(UsageError) -> (subject: RecordHandle, district: RecordHandle?) {
    let modes = maker.template.lists.map(\.mode)
    if let mode, !modes.contains(mode) { throw .unknownMode(mode, among: modes) }
    let subject = try subject(from: maker)
    guard let name = district else { return (subject, nil) }
    guard let found = maker.district(named: name) else {
      throw .unknownDistrict(name, close: closestMatch(to: name, among: maker.districtNames()))
    }
    return (subject, found)
  }

  /// The record the roster is to be about: of the round and the programme asked for, or the only one.
  private func subject(from maker: RosterMaker) throws(UsageError) -> RecordHandle {
    let all = maker.subjects()
    guard !all.isEmpty else { throw .nothingToList(maker.template.name) }
    var found = all
    if let programme {
      found = found.filter { maker.id(of: $0) == programme }
      if found.isEmpty { throw .unknownProgramme(programme, among: all.map(maker.id(of:))) }
    }
    if let round {
      let rounds = Self.rounds(of: found, maker)
      found = found.filter { maker.round(of: $0) == round }
      if found.isEmpty { throw .unknownRound(round, among: rounds) }
    }
    if found.count == 1, let only = found.first { return only }
    let rounds = Self.rounds(of: found, maker)
    if round == nil, rounds.count > 1 { throw .roundNeeded(among: rounds) }
    throw .programmeNeeded(among: found.map(maker.id(of:)))
  }

  /// The rounds of some records, each once, in their order.
  static func rounds(of subjects: [RecordHandle], _ maker: RosterMaker) -> [String] {
    var rounds: [String] = []
    for round in subjects.compactMap(maker.round(of:)) where !rounds.contains(round) {
      rounds.append(round)
    }
    return rounds
  }
}
