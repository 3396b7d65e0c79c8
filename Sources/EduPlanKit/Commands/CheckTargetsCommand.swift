/// Assesses requirements: which are met, from which records, under which clause.
struct CheckTargetsCommand: Command {
  enum Format: String, CaseIterable { case text, markdown, json }

  static let name = "check-targets"
  static let summary = Localized(zh: "评定各项要求是否达到", en: "Say which targets are met")
  static let discussion = Localized(
    zh: """
      按记录评定各项要求（目标、任务、规则），逐条给出数值、目标、期限和结果；--verbose 另给出条款、原文、\
      各种读法的数值和不符合的对象。没有声明报全的记录，数出来只是下限，不会当作零。\
      有要求未达到（或约数的要求差了而没有解释）时退出状态为 1。各种结果的含义见 docs/states.md，\
      表达式的写法见 docs/expressions.md。

        eduplan check-targets
        eduplan check-targets --programme tw21 --verbose
        eduplan check-targets --as-of 2017-12-31 -o 达成情况.md
      """,
    en: """
      Assesses requirements (targets, obligations, rules) from the records: value, threshold, due date and state of \
      each; --verbose adds the clause, the quote, the value under every reading and the failing subjects. Records \
      that nobody has declared complete give a lower bound, never a zero. The status is 1 when something is not met, \
      or a hedged target fell short without an interpretation. docs/states.md explains the states, \
      docs/expressions.md the expressions.

        eduplan check-targets
        eduplan check-targets --programme tw21 --verbose
        eduplan check-targets --as-of 2017-12-31 -o targets.md
      """)
  static let argument: ArgumentSpec<Self>? = ArgumentSpec(
    placeholder: "ID", count: .any,
    help: Localized(zh: "要评定的要求；不写就是全部", en: "Which requirements; all when none is named")
  ) { $0.ids.append($1) }
  static let options: [OptionSpec<Self>] = [
    .text(
      "programme", placeholder: "ID",
      Localized(zh: "只评定这个计划的要求", en: "Only the requirements of a programme")
    ) { $0.programme = $1 },
    .parsed(
      "as-of", placeholder: "DATE",
      Localized(zh: "按哪一天评定（默认今天）", en: "The day to assess as of (default: today)"),
      expected: Localized(
        zh: "日期，如 2017、2017-12 或 2017-12-31", en: "a date, such as 2017, 2017-12 or 2017-12-31"),
      read: { CoarseDate($0)?.last }, set: { $0.asOf = $1 }),
    .text(
      "what-if", placeholder: "FILE",
      Localized(
        zh: "假如加上或替换成这个文件（或文件夹）里的记录，结果会怎样；可写多次，不写入任何文件",
        en:
          "What would change with the records of a file or folder; may be repeated, writes nothing")
    ) { $0.whatIf.append($1) },
    .flag(
      "verbose", short: "v",
      Localized(zh: "加上条款、原文、读法和不符合的对象", en: "Add clauses, quotes, readings and failing subjects")
    ) { $0.isVerbose = true },
    .choice("format", Localized(zh: "输出格式", en: "Output format")) { $0.format = $1 },
    .text(
      "output", short: "o", placeholder: "FILE",
      Localized(zh: "写入文件；扩展名决定格式", en: "Write to a file, whose ending chooses the format")
    ) { $0.output = $1 },
  ]

  var ids: [String] = []
  var programme: String?
  var asOf: Day?
  var whatIf: [String] = []
  var isVerbose = false
  var format: Format?
  var output: String?

  func run(in session: inout Session) throws -> ExitStatus {
    if !whatIf.isEmpty { return try compare(in: &session) }
    let format = try outputFormat(format, file: output, usual: .text)
    let repository = try session.findRepository()
    let loaded = try session.loadRepositoryForReport()
    let list = RequirementReader.read(loaded.store)
    try checkNames([(list, loaded.store)])
    let run = assess(list, in: loaded.store, on: asOf ?? session.today)
    session.report(run.diagnostics.inFileOrder())
    let report = TargetReport(run, in: loaded.store)
    try session.deliver(render(report, as: format, repository, in: session), to: output)
    return run.fails || loaded.diagnostics.hasErrors ? .findings : .ok
  }

  /// Assesses the requirements that were asked for.
  func assess(_ list: RequirementList, in store: PlanStore, on day: Day) -> AssessmentRun {
    Assessor.run(list, in: store, asOf: day) { requirement in
      (ids.isEmpty || ids.contains(requirement.id))
        && (programme == nil || requirement.programme.map(store.id(of:)) == programme)
    }
  }

  private func render(
    _ report: TargetReport, as format: Format, _ repository: Repository, in session: Session
  ) -> [UInt8] {
    switch format {
    case .text:
      // A file has no width; a terminal's lines are wrapped, and so are quotes and long lists anywhere.
      let columns = (output == nil ? session.terminal.width : nil) ?? (isVerbose ? 120 : nil)
      return TextRenderer(width: session.displayWidth, columns: columns)
        .render(report.report(in: session.language, verbose: isVerbose))
    case .markdown:
      return MarkdownRenderer().render(report.report(in: session.language, verbose: isVerbose))
    case .json:
      let revision = session.git.revision(of: repository.root, watching: ["data"])
      var bytes: [UInt8] = []
      report.renderJSON(revision: revision.map { ($0.commit, $0.isDirty) }, into: &bytes)
      return bytes
    }
  }

  /// Refuses ids and programmes that do not exist: nothing assessed must not look like nothing wrong.
  func checkNames(_ lists: [(list: RequirementList, store: PlanStore)]) throws(UsageError) {
    let known = lists.flatMap { $0.list.requirements.map(\.id) + $0.list.broken }
    for id in ids where !known.contains(id) {
      throw .unknownRequirement(id, close: closestMatch(to: id, among: known))
    }
    guard let programme else { return }
    let programmes = lists.flatMap { list, store in
      list.requirements.compactMap { $0.programme.map(store.id(of:)) }
    }
    if !programmes.contains(programme) {
      var seen: Set<String> = []
      throw .programmeWithoutRequirements(
        programme, close: closestMatch(to: programme, among: programmes),
        known: programmes.filter { seen.insert($0).inserted })
    }
  }
}

extension UsageError {
  fileprivate static func unknownRequirement(_ id: String, close: String?) -> Self {
    Self(
      Localized(zh: "没有要求“\(id)”", en: "there is no requirement '\(id)'"),
      remedy: close.map { Localized(zh: "是不是 \($0)？", en: "did you mean \($0)?") }
        ?? Localized(
          zh: "eduplan check-targets 列出全部要求", en: "eduplan check-targets shows them all"))
  }

  fileprivate static func programmeWithoutRequirements(
    _ id: String, close: String?, known: [String]
  ) -> Self {
    Self(
      Localized(zh: "没有计划“\(id)”的要求", en: "there are no requirements of a programme '\(id)'"),
      remedy: close.map { Localized(zh: "是不是 \($0)？", en: "did you mean \($0)?") }
        ?? Localized(
          zh: "有要求的计划：\(known.joined(separator: "、"))",
          en: "programmes with requirements: \(known.joined(separator: ", "))"))
  }
}
