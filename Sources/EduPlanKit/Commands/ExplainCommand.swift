/// Explains where a number comes from: a requirement with everything counted and left out, or where a record counts.
struct ExplainCommand: Command {
  enum Format: String, CaseIterable { case text, markdown, json, html, docx }

  static let name = "explain"
  static let hasPublicEdition = true
  static let readsRevisions = true
  static let summary = Localized(
    zh: "说明一个数是怎么来的", en: "Say where a number comes from")
  static let discussion = Localized(
    zh: """
      写一条要求的编号：条款和原文，评定日和为什么是这一天，检查的内容（用文字），数进去的每一条记录和它的位置，\
      没有数进去的记录和原因，可能算数而还不知道的记录和缺什么，依据的报全声明、解释、判断和例外。\
      照印出来的就能用手算出同样的数。写一条记录的编号：它的内容，哪些记录引用它，在各项要求里算不算数、为什么。\
      写检查结果方括号里的代号：它的意思、例子和改法，没有数据仓库也能查。

        eduplan explain nq15-cluster-schools
        eduplan explain nq15-compulsory-coverage --reading all-schools
        eduplan explain 宝山区/乐之中学 -o 说明.md
        eduplan explain records.tab
      """,
    en: """
      With the id of a requirement: its clause and quote, the assessed day and why it is that day, the check in words, \
      every record counted with its place, every candidate left out with the reason, what may count but is not known \
      and what is missing, and the declarations, interpretations, verdicts and exceptions it rests on. From what is \
      printed, the number can be worked out by hand. With the id of a record: what it says, which records refer to it, \
      and whether it counts in each requirement, and why. With the code in brackets of a finding: what it means, an \
      example and what to do; that needs no repo.

        eduplan explain nq15-cluster-schools
        eduplan explain nq15-compulsory-coverage --reading all-schools
        eduplan explain 宝山区/乐之中学 -o explained.md
        eduplan explain records.tab
      """)
  static let argument: ArgumentSpec<Self>? = ArgumentSpec(
    placeholder: "ID", count: .one,
    help: Localized(zh: "要求、记录或问题代号", en: "A requirement, a record or the code of a finding"),
    takes: [.explained]
  ) { $0.id = $1 }
  static let options: [OptionSpec<Self>] = [
    .parsed(
      "as-of", placeholder: "DATE",
      Localized(zh: "按哪一天评定（默认今天）", en: "The day to assess as of (default: today)"),
      expected: Localized(
        zh: "日期，如 2017、2017-12 或 2017-12-31", en: "a date, such as 2017, 2017-12 or 2017-12-31"),
      read: { CoarseDate($0)?.last }, set: { $0.asOf = $1 }),
    .text(
      "reading", placeholder: "ID",
      Localized(zh: "按这种读法说明要求", en: "Explain the requirement under this reading")
    ) { $0.reading = $1 },
    .flag(
      "all", Localized(zh: "长的清单不截断（默认每组 20 条）", en: "Show whole lists (default: 20 of a group)")
    ) { $0.showsAll = true },
    .choice("format", Localized(zh: "输出格式", en: "Output format")) { $0.format = $1 },
    .text(
      "output", short: "o", placeholder: "FILE", takes: .file([]),
      Localized(zh: "写入文件；扩展名决定格式", en: "Write to a file, whose ending chooses the format")
    ) { $0.output = $1 },
  ]

  /// How many records of a group are shown without `--all`.
  private static let limit = 20

  var id = ""
  var asOf: Day?
  var reading: String?
  var showsAll = false
  var format: Format?
  var output: String?

  func run(in session: inout Session) throws -> ExitStatus {
    let format = try outputFormat(format, file: output, usual: .text)
    // A code means the same everywhere, also where there is no repo.
    if id.contains("."), reading == nil, let entry = FindingCatalogue.shipped.entry(for: id) {
      try deliver(entry, as: format, &session)
      return .ok
    }
    let loaded = try session.loadRepositoryForReport()
    let store = loaded.store
    let list = RequirementReader.read(store)
    let day = asOf ?? session.today
    var explainer = Explainer(
      store: store, asOf: day, language: session.language, limit: showsAll ? nil : Self.limit)
    let status: ExitStatus = loaded.diagnostics.hasErrors ? .findings : .ok
    if let requirement = list.requirements.first(where: { $0.id == id }) {
      let explanation = explainer.explain(requirement, reading: try chosen(requirement))
      try deliver(explanation, explainer, as: format, &session)
      return status
    }
    if list.broken.contains(id) {
      session.report(list.diagnostics.inFileOrder())
      throw UsageError.brokenRequirement(id)
    }
    if reading != nil { throw UsageError.readingOfNoRequirement(id) }
    if let record = store.find(id) {
      if store.isPersonKeptBack(record) { throw UsageError.personNotPublic(id) }
      let explanation = explainer.explain(record, list)
      try deliver(explanation, explainer, as: format, &session)
      return status
    }
    throw UsageError.nothingToExplain(id, close: close(list, store))
  }

  /// The reading that was asked for.
  private func chosen(_ requirement: Requirement) throws(UsageError) -> Requirement.Reading? {
    guard let reading else { return nil }
    let known = requirement.readings.compactMap(\.id)
    guard let found = requirement.readings.first(where: { $0.id == reading }) else {
      throw .unknownReading(reading, of: requirement.id, among: known)
    }
    return found
  }

  private func deliver(
    _ explanation: RequirementExplanation, _ explainer: Explainer, as format: Format,
    _ session: inout Session
  ) throws {
    let report = ExplanationReport(store: explainer.store, language: session.language)
    try deliver(report.report(explanation), as: format, &session) { bytes in
      report.renderJSON(explanation, into: &bytes)
    }
  }

  private func deliver(
    _ explanation: RecordExplanation, _ explainer: Explainer, as format: Format,
    _ session: inout Session
  ) throws {
    let report = ExplanationReport(store: explainer.store, language: session.language)
    try deliver(report.report(explanation), as: format, &session) { bytes in
      report.renderJSON(explanation, into: &bytes)
    }
  }

  private func deliver(
    _ entry: FindingCatalogue.Entry, as format: Format, _ session: inout Session
  ) throws {
    let language = session.language
    try deliver(entry.report(in: language), as: format, &session) { bytes in
      entry.renderJSON(in: language, into: &bytes)
    }
  }

  private func deliver(
    _ report: Report, as format: Format, _ session: inout Session,
    json: (inout [UInt8]) -> Void
  ) throws {
    var bytes: [UInt8] = []
    if let format = ReportFormat(format) {
      // A file has no width, but quotes and reasons are long anywhere.
      bytes = session.render(report, as: format, to: output, columns: 120)
    } else {
      json(&bytes)
    }
    try session.deliver(bytes, to: output, saysEdition: format.hasNotes)
  }

  /// The id or code that was probably meant.
  private func close(_ list: RequirementList, _ store: PlanStore) -> String? {
    let requirements = list.requirements.map(\.id) + list.broken
    return closestMatch(to: id, among: requirements)
      ?? closestMatch(to: id, among: FindingCatalogue.shipped.codes)
      ?? store.closestID(to: id)
  }
}

extension UsageError {
  fileprivate static func nothingToExplain(_ id: String, close: String?) -> Self {
    Self(
      Localized(
        zh: "没有编号或代号“\(id)”", en: "there is no requirement, record or finding code '\(id)'"),
      remedy: close.map { .didYouMean($0) }
        ?? Localized(
          zh: "eduplan check-targets 列出全部要求", en: "eduplan check-targets shows all requirements"))
  }

  fileprivate static func personNotPublic(_ id: String) -> Self {
    Self(
      Localized(zh: "公开版不说明人员：\(id)", en: "the public edition tells nothing of people: \(id)"),
      remedy: Localized(zh: "去掉 --public", en: "leave out --public"))
  }

  fileprivate static func brokenRequirement(_ id: String) -> Self {
    Self(
      Localized(
        zh: "要求 \(id) 写得不对，没有评定，也就无从说明",
        en: "requirement \(id) has a mistake in its check, so there is nothing to explain"),
      remedy: Localized(zh: "改正上面指出的地方", en: "mend what is shown above"))
  }

  fileprivate static func readingOfNoRequirement(_ id: String) -> Self {
    Self(
      Localized(zh: "“\(id)”不是要求，没有读法", en: "'\(id)' is no requirement and has no readings"),
      remedy: Localized(zh: "去掉 --reading", en: "leave out --reading"))
  }

  fileprivate static func unknownReading(
    _ reading: String, of id: String, among known: [String]
  ) -> Self {
    Self(
      Localized(
        zh: "要求 \(id) 没有读法“\(reading)”", en: "requirement \(id) has no reading '\(reading)'"),
      remedy: closestMatch(to: reading, among: known).map { .didYouMean($0) }
        ?? (known.isEmpty
          ? Localized(
            zh: "这条要求只有一种读法，去掉 --reading", en: "it has one reading only; leave out --reading")
          : Localized(
            zh: "读法有：\(known.joined(separator: "、"))",
            en: "its readings are \(known.joined(separator: ", "))")))
  }
}
