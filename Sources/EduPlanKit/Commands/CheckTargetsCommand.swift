/// Assesses requirements: which are met, from which records, under which clause.
///
/// What is typed is read here; which requirements are looked at is decided in `+Choosing`, what counts as new in
/// `+Baseline`, what is printed in `+Rendering`.
struct CheckTargetsCommand: Command {
  enum Format: String, CaseIterable {
    case text, markdown, json, csv, html, docx, xlsx, junit, sarif, github
  }
  enum RequirementClass: String, CaseIterable { case target, obligation, rule }

  static let name = "check-targets"
  static let hasPublicEdition = true
  static let readsRevisions = true
  static let summary = Localized(zh: "评定各项要求是否达到", en: "Say which targets are met")
  static let discussion = Localized(
    zh: """
      按记录评定各项要求（目标、任务、规则），逐条给出数值、目标、期限和结果；--verbose 另给出条款、原文、\
      各种读法的数值和不符合的对象。没有声明报全的记录，数出来只是下限，不会当作零。\
      有要求未达到（或约数的要求差了而没有解释）时退出状态为 1，各种格式都一样；--fail-on、--strict 和 --baseline \
      改变什么算不通过。各种结果的含义见 docs/states.md，表达式的写法见 docs/expressions.md，放进 CI 见 docs/ci.md。

        eduplan check-targets
        eduplan check-targets --programme tw21 --verbose
        eduplan check-targets --district 宝山区 --state not-met,no-data
        eduplan check-targets --as-of 2017-12-31 -o 达成情况.md
      """,
    en: """
      Assesses requirements (targets, obligations, rules) from the records: value, threshold, due date and state of \
      each; --verbose adds the clause, the quote, the value under every reading and the failing subjects. Records \
      that nobody has declared complete give a lower bound, never a zero. The status is 1 when something is not met, \
      or a hedged target fell short without an interpretation, the same in every format; --fail-on, --strict and \
      --baseline change what fails. docs/states.md explains the states, docs/expressions.md the expressions, \
      docs/ci.md how to use it in CI.

        eduplan check-targets
        eduplan check-targets --programme tw21 --verbose
        eduplan check-targets --district 宝山区 --state not-met,no-data
        eduplan check-targets --as-of 2017-12-31 -o targets.md
      """)
  static let argument: ArgumentSpec<Self>? = ArgumentSpec(
    placeholder: "ID", count: .any,
    help: Localized(zh: "要评定的要求；不写就是全部", en: "Which requirements; all when none is named"),
    takes: [.recordOf("requirement")]
  ) { $0.ids.append($1) }
  static let options: [OptionSpec<Self>] = [
    .text(
      "programme", placeholder: "ID", takes: .recordOf("programme"),
      Localized(zh: "只评定这个计划的要求", en: "Only the requirements of a programme")
    ) { $0.programme = $1 },
    .choice(
      "class",
      Localized(zh: "只评定这一类：目标、任务或规则", en: "Only targets, obligations or rules")
    ) { $0.requirementClass = $1 },
    .text(
      "district", placeholder: "NAME", takes: .recordOf("district"),
      Localized(
        zh: "只看这个区：其他区的要求和对象不列，全市合计的只列本区的数",
        en: "A district's own view: without others' requirements and subjects")
    ) { $0.district = $1 },
    .text(
      "state", placeholder: "STATE[,…]", takes: .words(AssessmentState.allCases.map(\.rawValue)),
      Localized(
        zh: "只列这些结果，如 not-met,no-data；合计和退出状态不变",
        en: "Show these states only, such as not-met,no-data; totals and status stay")
    ) { $0.stateLists.append($1) },
    .text(
      "fail-on", placeholder: "STATE[,…]",
      takes: .words(AssessmentState.allCases.map(\.rawValue) + ["none"]),
      Localized(
        zh: "这些结果也算不通过；前面加减号为不算，none 为都不算",
        en: "States that fail too; with a minus those that do not, or none")
    ) { $0.failureLists.append($1) },
    .flag(
      "strict",
      Localized(
        zh: "数据不足、待解释、待判断也算不通过",
        en: "Fail on no-data, needs-interpretation and needs-verdict too")
    ) { $0.isStrict = true },
    .text(
      "baseline", placeholder: "FILE", takes: .file([]),
      Localized(
        zh: "只有比基线文件新增的不通过才算", en: "Fail only by what is new since the baseline in FILE")
    ) { $0.baseline = $1 },
    .text(
      "write-baseline", placeholder: "FILE", takes: .file([]),
      Localized(zh: "把现在不通过的写成基线文件", en: "Write what fails now to FILE as a baseline")
    ) { $0.newBaseline = $1 },
    .parsed(
      "as-of", placeholder: "DATE",
      Localized(zh: "按哪一天评定（默认今天）", en: "The day to assess as of (default: today)"),
      expected: Localized(
        zh: "日期，如 2017、2017-12 或 2017-12-31", en: "a date, such as 2017, 2017-12 or 2017-12-31"),
      read: { CoarseDate($0)?.last }, set: { $0.asOf = $1 }),
    .text(
      "what-if", placeholder: "FILE", takes: .file(["yaml"]),
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
      "output", short: "o", placeholder: "FILE", takes: .file([]),
      Localized(zh: "写入文件；扩展名决定格式", en: "Write to a file, whose ending chooses the format")
    ) { $0.output = $1 },
  ]

  var ids: [String] = []
  var programme: String?
  var requirementClass: RequirementClass?
  var district: String?
  var stateLists: [String] = []
  var failureLists: [String] = []
  var isStrict = false
  var baseline: String?
  var newBaseline: String?
  var asOf: Day?
  var whatIf: [String] = []
  var isVerbose = false
  var format: Format?
  var output: String?

  func run(in session: inout Session) throws -> ExitStatus {
    if !whatIf.isEmpty { return try compare(in: &session) }
    let format = try outputFormat(format, file: output, usual: .text)
    let shown = try shownStates()
    let policy = try failurePolicy()
    let repository = try session.findRepository()
    let loaded = try session.loadRepositoryForReport()
    let list = RequirementReader.read(loaded.store)
    try checkNames([(list, loaded.store)])
    var run = try assess(list, in: loaded.store, on: asOf ?? session.today)
    run.apply(policy)
    let comparison = try hold(&run, of: list, in: loaded.store, session)
    let report = TargetReport(run, in: loaded.store, showing: shown, baseline: comparison)
    // Annotations carry the findings themselves; notes are for those who ask for everything.
    let findings = run.diagnostics.filter { isVerbose || $0.severity != .note }
    if format != .github { session.report(findings.inFileOrder()) }
    try session.deliver(
      render(report, as: format, repository, in: session), to: output,
      saysEdition: format.hasNotes)
    if format.hasNoTotals { session.note(report.totalsLine(in: session.language)) }
    return run.fails || loaded.diagnostics.hasErrors ? .findings : .ok
  }
}
