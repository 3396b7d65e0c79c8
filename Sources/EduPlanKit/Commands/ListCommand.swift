/// Lists the records of a kind, or counts them.
struct ListCommand: Command {
  enum Format: String, CaseIterable { case text, markdown, csv, json, html, docx, xlsx }

  static let name = "list"
  static let hasPublicEdition = true
  static let readsRevisions = true
  static let summary = Localized(zh: "列出记录，或按内容计数", en: "List records, or count them")
  static let discussion = Localized(
    zh: """
      列出一种记录中符合条件的，只读不改。不写种类就列出有哪些种类、各有多少条。\
      条件和栏目用 docs/expressions.md 的写法；里层的查询用 each 称这一行的记录。\
      列出的是已有的记录，不管是否声明报全；按条件不能确定的只报条数。

        eduplan list
        eduplan list 学校 --where 'district = "宝山区"'
        eduplan list twinning --columns 'number, recipient.name, supporter'
        eduplan list twinning --by mode,recipient-district
      """,
    en: """
      The records of a kind that fulfil a condition; nothing is changed. Without a kind, the kinds there are and how many \
      records each has. Conditions and columns are written as docs/expressions.md says; a query inside names the record \
      of the row each. What is recorded is listed, declared complete or not; of those a condition leaves open, the number is told.

        eduplan list
        eduplan list school --where 'district = "宝山区"'
        eduplan list twinning --columns 'number, recipient.name, supporter'
        eduplan list twinning --by mode,recipient-district
      """)
  static let argument: ArgumentSpec<Self>? = ArgumentSpec(
    placeholder: "KIND", count: .optional,
    help: Localized(zh: "种类的名称，如 school 或 学校", en: "Which kind of record, such as school"),
    takes: [.kind]
  ) { $0.kind = $1 }
  static let options: [OptionSpec<Self>] = [
    .text(
      "where", placeholder: "EXPR",
      Localized(zh: "只列符合这个条件的", en: "Only those that fulfil a condition")
    ) {
      $0.condition = $1
    },
    .text(
      "columns", placeholder: "LIST", takes: .columns,
      Localized(zh: "列哪些栏目，用半角逗号隔开", en: "Which columns, separated by commas")
    ) { $0.columns = $1 },
    .text(
      "by", placeholder: "LIST", takes: .columns,
      Localized(
        zh: "不逐条列出，按这些栏目的内容计数", en: "Count records by these columns instead of listing them")
    ) { $0.grouping = $1 },
    .text(
      "sort", placeholder: "COLUMN", takes: .columns,
      Localized(zh: "按哪一栏排序", en: "By which column to sort")
    ) {
      $0.order = $1
    },
    .flag("reverse", Localized(zh: "倒序", en: "The other way round")) { $0.isReversed = true },
    .parsed(
      "as-of", placeholder: "DATE",
      Localized(zh: "按哪一天算“当天有效”（默认今天）", en: "The day that 'active' means (default: today)"),
      expected: Localized(
        zh: "日期，如 2017、2017-12 或 2017-12-31", en: "a date, such as 2017, 2017-12 or 2017-12-31"),
      read: { CoarseDate($0)?.last }, set: { $0.asOf = $1 }),
    .choice("format", Localized(zh: "输出格式", en: "Output format")) { $0.format = $1 },
    .text(
      "output", short: "o", placeholder: "FILE", takes: .file([]),
      Localized(zh: "写入文件；扩展名决定格式", en: "Write to a file, whose ending chooses the format")
    ) { $0.output = $1 },
  ]

  var kind: String?
  var condition: String?
  var columns: String?
  var grouping: String?
  var order: String?
  var isReversed = false
  var asOf: Day?
  var format: Format?
  var output: String?

  func run(in session: inout Session) throws -> ExitStatus {
    let format = try outputFormat(format, file: output, usual: .text)
    if grouping != nil, columns != nil || order != nil { throw UsageError.countsHaveNoColumns() }
    let loaded = try session.loadRepositoryForReport()
    let bytes: [UInt8]
    if let kind {
      if loaded.store.publicView != nil,
        try loaded.store.schema.kinds[loaded.store.schema.kind(called: kind)].name
          == PlanStore.kindOfPeople
      {
        throw UsageError.peopleNotPublic()
      }
      let list = try records(of: loaded.store.schema.kind(called: kind), in: loaded.store, session)
      bytes = render(list, as: format, in: session)
    } else {
      if condition != nil || columns != nil || grouping != nil || order != nil {
        throw UsageError.listNeedsKind(loaded.store.schema.kinds.map(\.name))
      }
      bytes = render(KindList(store: loaded.store), as: format, in: session)
    }
    try session.deliver(bytes, to: output, saysEdition: format.hasNotes)
    return loaded.diagnostics.hasErrors ? .findings : .ok
  }

  private func records(
    of kind: Int, in store: PlanStore, _ session: Session
  ) throws -> RecordList {
    let day = asOf ?? session.today
    var reader = ListReader(kind: kind, store: store)
    let query = reader.query(condition)
    var list = query.map {
      RecordList($0, columns: [], order: nil, in: store, on: day)
    }
    let chosen =
      reader.columns(grouping, option: "--by") ?? reader.columns(columns, option: "--columns")
    let order = reader.columns(order, option: "--sort")?.first
      .map { RecordList.Order(column: $0, isReversed: isReversed) }
    guard reader.diagnostics.isEmpty, let query else {
      throw Findings(diagnostics: reader.diagnostics, status: .usage)
    }
    let columns = chosen ?? reader.usualColumns(of: list?.rows ?? [])
    list = RecordList(query, columns: columns, order: order, in: store, on: day)
    if order == nil, isReversed { list?.reverse() }
    guard let list else { preconditionFailure("a query that was read makes a list") }
    return list
  }

  // MARK: Printing

  private func render(_ list: RecordList, as format: Format, in session: Session) -> [UInt8] {
    guard let format = ReportFormat(format) else {
      return grouping == nil ? list.renderJSON() : list.renderCountsJSON()
    }
    let language = session.language
    var report = grouping == nil ? list.report(in: language) : list.countReport(in: language)
    if format == .csv { report.notes = [] }
    // What stands by itself on paper says what it is.
    if format == .html || format == .docx || format == .xlsx {
      report.title = list.store.schema.kinds[list.kind].label[language]
    }
    return session.render(report, as: format, to: output)
  }

  private func render(_ kinds: KindList, as format: Format, in session: Session) -> [UInt8] {
    guard let format = ReportFormat(format) else { return kinds.renderJSON() }
    var report = kinds.report(in: session.language)
    if format == .html || format == .docx || format == .xlsx {
      report.title = Localized(zh: "记录的种类", en: "Kinds of records")[session.language]
    }
    return session.render(report, as: format, to: output)
  }
}

extension UsageError {
  fileprivate static func listNeedsKind(_ names: [String]) -> Self {
    Self(
      Localized(zh: "要列出哪一种记录？", en: "which kind of record is to be listed?"),
      remedy: Localized(
        zh: "写上种类，如 eduplan list \(names.first ?? "school")",
        en: "name a kind, such as eduplan list \(names.first ?? "school")"))
  }

  fileprivate static func peopleNotPublic() -> Self {
    Self(
      Localized(zh: "公开版不列人员", en: "the public edition lists no people"),
      remedy: Localized(zh: "去掉 --public", en: "leave out --public"))
  }

  fileprivate static func countsHaveNoColumns() -> Self {
    Self(
      Localized(
        zh: "--by 是计数，不能同时用 --columns 或 --sort",
        en: "--by counts records and cannot go with --columns or --sort"),
      remedy: Localized(zh: "去掉其中一个", en: "leave one of them out"))
  }
}
