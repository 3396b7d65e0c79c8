/// Prints a roster: the lists of a programme, as they were issued or with their blanks filled.
struct RosterCommand: Command {
  enum Format: String, CaseIterable { case text, markdown, csv, json }

  static let name = "roster"
  static let summary = Localized(zh: "打印名单", en: "Print a roster")
  static let discussion = Localized(
    zh: """
      按印发的标题、栏目和次序打印名单；原文留空（合并）的格默认补齐，加 --as-printed 照原样留空。\
      名单写在 templates/rosters/ 里，--list 列出有哪些；写法见 docs/rosters.md。

        eduplan roster --round 2
        eduplan roster --round 2 --mode entrusted -o 名单.csv
        eduplan roster --round 2 --district 宝山区
      """,
    en: """
      The lists are printed with the titles, columns and order they were issued with. Cells that were issued blank \
      (merged) are filled in; --as-printed leaves them blank. Rosters are described in templates/rosters/, \
      --list shows which there are; docs/rosters.md says how to write one.

        eduplan roster --round 2
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
      let bytes = Self.list(templates, in: loaded.store, format: format, session, &findings)
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
    switch format {
    case .text:
      // A file has no width; a terminal's lines are wrapped.
      let columns = output == nil ? session.terminal.width : nil
      return TextRenderer(width: session.displayWidth, columns: columns)
        .render(roster.report(in: session.language))
    case .markdown: return MarkdownRenderer().render(roster.report(in: session.language))
    case .csv: return CSVRenderer().render(roster.sheet(isSingleList: mode != nil))
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
  private static func rounds(of subjects: [RecordHandle], _ maker: RosterMaker) -> [String] {
    var rounds: [String] = []
    for round in subjects.compactMap(maker.round(of:)) where !rounds.contains(round) {
      rounds.append(round)
    }
    return rounds
  }

  // MARK: The rosters there are

  private static func list(
    _ templates: [RosterTemplate], in store: PlanStore, format: Format, _ session: Session,
    _ findings: inout [Diagnostic]
  ) -> [UInt8] {
    let language = session.language
    var entries: [RosterEntry] = []
    for template in templates {
      let (maker, problems) = RosterMaker.make(template, in: store, on: session.today)
      findings += problems
      entries.append(
        RosterEntry(
          name: template.name, title: template.title[language],
          rounds: maker.map { rounds(of: $0.subjects(), $0) } ?? [],
          modes: template.lists.map(\.mode)))
    }
    switch format {
    case .text:
      return TextRenderer(width: session.displayWidth, columns: session.terminal.width)
        .render(RosterEntry.report(entries, in: language))
    case .markdown: return MarkdownRenderer().render(RosterEntry.report(entries, in: language))
    case .csv: return CSVRenderer().render(RosterEntry.report(entries, in: language))
    case .json: return RosterEntry.json(entries)
    }
  }
}

/// A line of `roster --list`.
private struct RosterEntry {
  var name: String
  var title: String
  var rounds: [String]
  var modes: [String]

  static func report(_ entries: [RosterEntry], in language: Language) -> Report {
    let headings = [
      Localized(zh: "名称", en: "Name"), Localized(zh: "轮次", en: "Rounds"),
      Localized(zh: "名单", en: "Lists"), Localized(zh: "标题", en: "Title"),
    ]
    var columns = headings.map { Table.Column(heading: $0[language]) }
    columns[3].isFreeText = true
    let rows: [[Table.Cell]] = entries.map { entry in
      [
        .text(entry.name), .text(entry.rounds.joined(separator: ", ")),
        .text(entry.modes.joined(separator: ", ")), .text(entry.title),
      ]
    }
    return Report(tables: [Table(columns: columns, rows: rows)])
  }

  static func json(_ entries: [RosterEntry]) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("schema", 1)
      json.member("rosters") { json in
        json.array(of: entries) { json, entry in
          json.object { json in
            json.member("name", entry.name)
            json.member("title", entry.title)
            json.member("rounds") { json in
              json.array(of: entry.rounds, flat: true) { $0.number($1) }
            }
            json.member("modes", entry.modes)
          }
        }
      }
    }
    json.endLine()
    return json.bytes
  }
}

extension UsageError {
  private static func oneOf(_ names: [String]) -> Localized {
    Localized(
      zh: "有：\(names.joined(separator: "、"))", en: "there are: \(names.joined(separator: ", "))")
  }

  private static func closeOrAll(_ name: String, _ names: [String]) -> Localized {
    closestMatch(to: name, among: names).map {
      Localized(zh: "是不是“\($0)”？", en: "did you mean '\($0)'?")
    } ?? oneOf(names)
  }

  fileprivate static func noRosters() -> Self {
    Self(
      Localized(zh: "这个数据仓库没有名单模板", en: "this repo describes no rosters"),
      remedy: Localized(
        zh: "在 templates/rosters/ 里写一份；写法见 docs/rosters.md",
        en: "write one in templates/rosters/; docs/rosters.md shows how"))
  }

  fileprivate static func rosterNeedsName(_ names: [String]) -> Self {
    Self(Localized(zh: "要打印哪种名单？", en: "which roster is to be printed?"), remedy: oneOf(names))
  }

  fileprivate static func unknownRoster(_ name: String, among names: [String]) -> Self {
    names.isEmpty
      ? noRosters()
      : Self(
        Localized(zh: "没有名单“\(name)”", en: "there is no roster '\(name)'"),
        remedy: closeOrAll(name, names))
  }

  fileprivate static func unknownMode(_ mode: String, among modes: [String]) -> Self {
    Self(
      Localized(zh: "这种名单里没有“\(mode)”", en: "the roster has no list '\(mode)'"),
      remedy: closeOrAll(mode, modes))
  }

  fileprivate static func unknownRound(_ round: String, among rounds: [String]) -> Self {
    Self(
      Localized(zh: "没有第 \(round) 轮的名单", en: "there is no roster of round \(round)"),
      remedy: Localized(
        zh: "有的轮次：\(rounds.joined(separator: "、"))",
        en: "the rounds there are: \(rounds.joined(separator: ", "))"))
  }

  fileprivate static func roundNeeded(among rounds: [String]) -> Self {
    Self(
      Localized(zh: "要打印第几轮的名单？", en: "which round is to be printed?"),
      remedy: Localized(
        zh: "加上 --round；有的轮次：\(rounds.joined(separator: "、"))",
        en: "add --round; the rounds there are: \(rounds.joined(separator: ", "))"))
  }

  fileprivate static func programmeNeeded(among ids: [String]) -> Self {
    Self(
      Localized(zh: "有几个计划都有这样的名单", en: "several programmes have such a roster"),
      remedy: Localized(
        zh: "加上 --programme；有：\(ids.joined(separator: "、"))",
        en: "add --programme; there are: \(ids.joined(separator: ", "))"))
  }

  fileprivate static func unknownProgramme(_ id: String, among ids: [String]) -> Self {
    Self(
      Localized(zh: "计划“\(id)”没有这种名单", en: "programme '\(id)' has no such roster"),
      remedy: closeOrAll(id, ids))
  }

  fileprivate static func nothingToList(_ name: String) -> Self {
    Self(
      Localized(zh: "还没有可以列成“\(name)”名单的计划", en: "no programme has a roster '\(name)' yet"),
      remedy: Localized(
        zh: "看 templates/rosters/ 里 about 一项要求什么",
        en: "see what 'about' in templates/rosters/ asks for"))
  }

  fileprivate static func unknownDistrict(_ name: String, close: String?) -> Self {
    Self(
      Localized(zh: "没有区“\(name)”", en: "there is no district '\(name)'"),
      remedy: close.map { Localized(zh: "是不是“\($0)”？", en: "did you mean '\($0)'?") }
        ?? Localized(
          zh: "写 data/districts.yaml 里有的区名", en: "name a district of data/districts.yaml"))
  }
}
