/// Tells how the values of requirements came to be what they are, from the commits of the repo.
struct HistoryCommand: Command {
  enum Format: String, CaseIterable { case text, markdown, html, csv, json }

  static let name = "history"
  static let hasPublicEdition = true
  static let summary = Localized(
    zh: "各项要求的数值怎样变到今天，谁的哪次提交改动了它",
    en: "How the values of requirements came to be what they are, and which commits moved them")
  static let discussion = Localized(
    zh: """
      从 git 的提交里读出过去的数据，逐月（或逐次提交、逐个标签）评定：每月按月末，提交和标签按当天。不写编号，列出全部目标的走势；\
      写了编号，逐点列出数值，并指出是谁的哪次提交改动的（同一天里用改动前后的数据各评一次，所以不会把时间的影响算在人头上）。\
      读不了的版本跳过，并在后面说明。只看当前分支自己的一条线，合并只算结果。\
      --forecast 说明照现在的速度哪天达到、要赶上期限每月要多少，方法写在句子里，数太少就不预测。

        eduplan history
        eduplan history nq15-cluster-schools --since 2024 --forecast
        eduplan history tw21-resident-team --by commit -o 历史.csv
      """,
    en: """
      Past data is read from the commits of git and assessed month by month (or at every commit, or every tag): a month as \
      of its end, a commit and a tag as of their day. Without an id, all targets are listed with a line of their values; \
      with ids, every point, and whose commit moved it (the data before and after it, both as of its day, so that nobody is \
      credited with the passing of time). Revisions that cannot be read are skipped, which is told below. Only the \
      current branch's own line is looked at; a merge counts by its result. --forecast tells when a threshold is reached at \
      the present pace, and what pace the due date asks for; the method stands in the sentence, and too few points give no \
      forecast.

        eduplan history
        eduplan history nq15-cluster-schools --since 2024 --forecast
        eduplan history tw21-resident-team --by commit -o history.csv
      """)
  static let argument: ArgumentSpec<Self>? = ArgumentSpec(
    placeholder: "ID", count: .any,
    help: Localized(zh: "哪些要求；不写就是全部目标", en: "Which requirements; all targets when none is named"),
    takes: [.recordOf("requirement")]
  ) { $0.ids.append($1) }
  static let options: [OptionSpec<Self>] = [
    .text(
      "since", placeholder: "REV|DATE", takes: .revision,
      Localized(zh: "从哪个版本或哪一天起（默认从头）", en: "From a revision or a day on (default: from the start)")
    ) { $0.since = $1 },
    .choice(
      "by", Localized(zh: "每月、每次提交，还是每个标签（默认每月）", en: "By month, commit or tag (default: month)")
    ) { $0.step = $1 },
    .text(
      "programme", placeholder: "ID", takes: .recordOf("programme"),
      Localized(zh: "只看这个计划的要求", en: "Only the requirements of a programme")
    ) { $0.programme = $1 },
    .text(
      "district", placeholder: "NAME", takes: .recordOf("district"),
      Localized(zh: "只看这个区", en: "A district's own view")
    ) { $0.district = $1 },
    .flag(
      "forecast",
      Localized(
        zh: "照现在的速度哪天达到，赶上期限要多快", en: "When it is reached at this pace, and what pace is needed")
    ) { $0.forecasts = true },
    .flag(
      "verbose", short: "v",
      Localized(
        zh: "没有变化的点和没有数值的要求也列出", en: "Also points without a change and requirements without values")
    ) { $0.isVerbose = true },
    .choice("format", Localized(zh: "输出格式", en: "Output format")) { $0.format = $1 },
    .text(
      "output", short: "o", placeholder: "FILE", takes: .file([]),
      Localized(zh: "写入文件；扩展名决定格式", en: "Write to a file, whose ending chooses the format")
    ) { $0.output = $1 },
  ]

  var ids: [String] = []
  var since: String?
  var step = TargetHistory.Step.month
  var programme: String?
  var district: String?
  var forecasts = false
  var isVerbose = false
  var format: Format?
  var output: String?

  func run(in session: inout Session) throws -> ExitStatus {
    let format = try outputFormat(format, file: output, usual: .text)
    let past = try RepositoryPast(session.findRepository(), session.git)
    try checkNames(in: session)
    let maker = HistoryMaker(
      past: past, reader: reader(past, session), today: session.today, step: step,
      start: try since.map { try past.day(of: $0) }, tellsMoves: !ids.isEmpty,
      forecasts: forecasts)
    var history = try maker.history()
    history.isDirty = session.revision(of: past.repository)?.isDirty ?? false
    history.isPublic = session.global.isPublic
    if ids.isEmpty, !isVerbose { history.leaveOutEmpty() }
    try session.deliver(
      render(history, as: format, in: session), to: output, saysEdition: format.hasNotes)
    if !format.hasNotes { session.note(history.notes(in: session.language)) }
    return .ok
  }

  private func reader(_ past: RepositoryPast, _ session: Session) -> HistoryReader {
    let ids = ids
    return HistoryReader(
      past, language: session.language, isPublic: session.global.isPublic, district: district,
      programme: programme
    ) { requirement in
      ids.isEmpty ? requirement.requirementClass == "target" : ids.contains(requirement.id)
    }
  }

  /// Refuses ids, programmes and districts that the repo does not have now.
  ///
  /// What it had once can be asked for at a past revision only by a name that is still there.
  private func checkNames(in session: Session) throws {
    let store = RepositoryLoader.store(
      of: try RepositoryLoader.read(session.findRepository(), from: session.files))
    let list = RequirementReader.read(store)
    try RequirementNames([(list, store)]).check(ids: ids, programme: programme)
    if let district {
      let finder = DistrictFinder(store)
      guard finder.find(district) != nil else {
        throw UsageError.unknownDistrict(
          district, close: closestMatch(to: district, among: finder.names))
      }
    }
  }

  private func render(
    _ history: TargetHistory, as format: Format, in session: Session
  ) -> [UInt8] {
    guard format != .json else { return history.renderJSON() }
    guard format != .csv else {
      return CSVRenderer().render(Report(tables: [history.sheet(in: session.language)]))
    }
    // Some terminals draw no blocks; files are read elsewhere.
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy
      .compactMap { session.environment[$0] }.first { !$0.isEmpty }
    let isPlain =
      format == .text && output == nil && session.terminal.width != nil
      && (session.environment["TERM"] == "dumb" || locale == "C" || locale == "POSIX")
    let report =
      ids.isEmpty
      ? history.overview(
        in: session.language, isPlain: isPlain,
        columns: format == .text && output == nil ? session.terminal.width : nil)
      : history.details(in: session.language, isPlain: isPlain, tellsAll: isVerbose)
    guard let format = ReportFormat(format) else { return [] }
    return session.render(report, as: format, to: output)
  }
}
