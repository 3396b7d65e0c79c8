/// Writes records as tables or JSON that can be taken back, or an empty sheet for an office to fill in.
struct ExportCommand: Command {
  enum Format: String, CaseIterable { case csv, json, jsonl, xlsx }
  enum Headings: String, CaseIterable { case keys, labels }

  static let name = "export"
  static let readsRevisions = true
  static let summary = Localized(
    zh: "导出记录，或做一张收集数据的空表", en: "Export records, or make an empty sheet to collect them with")
  static let discussion = Localized(
    zh: """
      把记录的全部内容写成表格或 JSON，改过的再用 eduplan import 导回，一字不差。一次导出几种记录用 xlsx（每种一个工作表）或 json。\
      不公开的内容不导出，除非在 --columns 里点名。--blank 做一张给人填写的空表：中文表头、下拉列表、每格怎样填的提示。\
      写法见 docs/importing.md。

        eduplan export school -o 学校.xlsx
        eduplan export school membership --format json -o 备份.json
        eduplan export survey --where 'wave = "2026"' -o 调查.csv
        eduplan export survey --blank -o 满意度收集表.xlsx
      """,
    en: """
      Everything that records say, as tables or JSON; what comes back changed is taken over by eduplan import, exact to the letter. \
      Several kinds at once go into xlsx (a sheet each) or json. Private content is left out unless --columns names it. \
      --blank makes an empty sheet for people to fill in, with headings, lists to choose from and help for every cell. \
      docs/importing.md tells how things are written.

        eduplan export school -o schools.xlsx
        eduplan export school membership --format json -o backup.json
        eduplan export survey --where 'wave = "2026"' -o survey.csv
        eduplan export survey --blank --lang en -o collection.xlsx
      """)
  static let argument: ArgumentSpec<Self>? = ArgumentSpec(
    placeholder: "KIND", count: .any,
    help: Localized(
      zh: "哪些种类，如 school 或 学校；不写就是全部", en: "Which kinds of record; all where none is named"),
    takes: [.kind]
  ) { $0.kinds.append($1) }
  static let options: [OptionSpec<Self>] = [
    .text(
      "where", placeholder: "EXPR",
      Localized(zh: "只导出符合这个条件的", en: "Only records that fulfil a condition")
    ) { $0.condition = $1 },
    .text(
      "columns", placeholder: "LIST", takes: .columns,
      Localized(
        zh: "只要这些字段，用逗号隔开；不公开的字段要在这里点名",
        en: "Only these fields, separated by commas; private ones have to be named here")
    ) { $0.columns = $1 },
    .choice(
      "headings",
      Localized(
        zh: "CSV 的表头和内容：keys 照记录里的写法（默认），labels 用中文",
        en: "How CSV says things: keys as records do (default), or labels")
    ) { $0.headings = $1 },
    .flag(
      "blank",
      Localized(zh: "做一张收集数据的空表（xlsx）", en: "An empty sheet to collect records with (xlsx)")
    ) {
      $0.isBlank = true
    },
    .flag(
      "prefill", Localized(zh: "空表里先填上已有的记录", en: "Put the records there are into the sheet")
    ) { $0.isPrefilled = true },
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

  var kinds: [String] = []
  var condition: String?
  var columns: String?
  var headings: Headings?
  var isBlank = false
  var isPrefilled = false
  var asOf: Day?
  var format: Format?
  var output: String?

  func run(in session: inout Session) throws -> ExitStatus {
    let format = try outputFormat(format, file: output, usual: isBlank ? .xlsx : .csv)
    if headings != nil, format != .csv { throw UsageError.headingsAreForCSV }
    if isPrefilled, !isBlank { throw UsageError.prefillNeedsBlank }
    if isBlank, format != .xlsx { throw UsageError.blankIsWorkbook }
    let loaded = try session.loadRepositoryForReport()
    let store = loaded.store
    var chosen: [Int] = []
    for name in kinds { chosen.append(try store.schema.kind(called: name)) }
    if chosen.isEmpty {
      chosen = store.schema.kinds.indices.filter { !store.handles(ofKind: $0).isEmpty }
    }
    let isSingle = isBlank || condition != nil || columns != nil || [.csv, .jsonl].contains(format)
    guard chosen.count == 1 || !isSingle else {
      throw UsageError.exportTakesOneKind(
        isBlank
          ? "--blank"
          : condition != nil
            ? "--where" : columns != nil ? "--columns" : "--format \(format.rawValue)")
    }
    var blocks: [RecordJSON.Block] = []
    var fields: Set<String>?
    for kind in chosen {
      let declared = store.schema.kinds[kind]
      fields = try columns.map { try declared.fields(namedIn: $0, option: "--columns") }
      let records =
        isBlank && !isPrefilled && condition == nil
        ? [] : try self.records(ofKind: kind, in: store, session)
      blocks.append(
        .init(kind: declared, records: try contents(of: records, fields, store, session)))
    }
    let bytes = try render(blocks, fields, as: format, store, &session)
    try session.deliver(bytes, to: output)
    tellWhatIsLeftOut(blocks, fields, &session)
    return loaded.diagnostics.hasErrors ? .findings : .ok
  }

  private func records(
    ofKind kind: Int, in store: PlanStore, _ session: Session
  ) throws -> [RecordHandle] {
    guard let condition else {
      return store.handles(ofKind: kind).map { RecordHandle(index: $0) }
    }
    var reader = ListReader(kind: kind, store: store)
    guard let query = reader.query(condition) else {
      throw Findings(diagnostics: reader.diagnostics, status: .usage)
    }
    return RecordList(query, columns: [], order: nil, in: store, on: asOf ?? session.today).rows
  }

  /// What the records say, with their private parts where those were asked for by name.
  private func contents(
    of records: [RecordHandle], _ fields: Set<String>?, _ store: PlanStore, _ session: Session
  ) throws -> [RecordContent] {
    let plain = records.map { record -> RecordContent in
      guard case .mapping(var entries) = store.content(of: record) else { return .absent }
      let kind = store.schema.kinds[store.kind(of: record)]
      entries.removeAll { entry in
        guard let fields else {
          return kind.fields.contains { $0.isSensitive && $0.name == entry.key }
        }
        return !fields.contains(entry.key)
      }
      return .mapping(entries)
    }
    guard let fields, let first = records.first else { return plain }
    let secret = store.schema.kinds[store.kind(of: first)].fields
      .filter { $0.isSensitive && fields.contains($0.name) }.map(\.name)
    guard !secret.isEmpty else { return plain }
    let repository = try session.findRepository()
    let parts = try PrivateParts(files: session.files, root: repository.root)
    return zip(records, plain).map { record, content in
      guard case .mapping(var entries) = content, let part = parts[store.id(of: record)] else {
        return content
      }
      for (key, value) in part.entries where secret.contains(key) {
        entries.removeAll { $0.key == key }
        entries.append(.init(key, RecordContent(value.node, of: value.document)))
      }
      return .mapping(entries)
    }
  }

  private func render(
    _ blocks: [RecordJSON.Block], _ fields: Set<String>?, as format: Format, _ store: PlanStore,
    _ session: inout Session
  ) throws -> [UInt8] {
    let language = session.language
    do throws(RecordWorkbook.TooLong) {
      if isBlank {
        var sheet = CollectionSheet(
          blocks[0].kind, columns: fields, in: store, language: language)
        return try sheet.bytes(prefilled: blocks[0].records)
      }
      switch format {
      case .json: return RecordJSON.write(blocks)
      case .jsonl: return RecordJSON.writeLines(blocks[0])
      case .csv:
        let wording: CellWriter.Wording = headings == .labels ? .labels(language) : .values
        let table = RecordTable(
          blocks[0].records, of: blocks[0].kind, columns: fields, wording: wording)
        tellMisfits(table, &session)
        return RecordCSV.write(table, wording)
      case .xlsx:
        var workbook = RecordWorkbook(in: language)
        for block in blocks {
          let table = RecordTable(
            block.records, of: block.kind, columns: fields, wording: .labels(language))
          tellMisfits(table, &session)
          try workbook.add(table)
        }
        return workbook.bytes()
      }
    } catch {
      throw UsageError.textTooLongForCell(error.id, error.column)
    }
  }

  // MARK: What is said

  private func tellMisfits(_ table: RecordTable, _ session: inout Session) {
    guard table.misfits > 0 else { return }
    session.note(
      Localized(
        zh:
          "“\(table.kind.label.zh)”有 \(table.misfits) 处内容不合字段的定义，表里放不下，没有导出；用 --format json 导出全部\n",
        en:
          "\(table.misfits) values of \(table.kind.label.en) do not fit their fields and have no place in a table; --format json has them all\n"
      )[session.language])
  }

  private func tellWhatIsLeftOut(
    _ blocks: [RecordJSON.Block], _ fields: Set<String>?, _ session: inout Session
  ) {
    guard !session.global.isQuiet else { return }
    for block in blocks where fields == nil {
      let secret = block.kind.fields.filter(\.isSensitive)
      guard !secret.isEmpty, !block.records.isEmpty else { continue }
      let zh = secret.map { "\($0.label.zh)（\($0.name)）" }.joined(separator: "、")
      let en = secret.map(\.name).joined(separator: ", ")
      session.note(
        Localized(
          zh: "“\(block.kind.label.zh)”的\(zh)不公开，没有导出；要导出，在 --columns 里写明\n",
          en:
            "\(block.kind.label.en): \(en) is private and was left out; name it in --columns to have it\n"
        )[session.language])
    }
  }
}

extension UsageError {
  fileprivate static func exportTakesOneKind(_ option: String) -> Self {
    Self(
      Localized(
        zh: "用 \(option) 一次只能导出一种记录", en: "with \(option), one kind of record is exported at a time"
      ),
      remedy: Localized(
        zh: "只写一个种类，如 eduplan export school；几种一起导出用 -o 文件.xlsx 或 --format json",
        en:
          "name one kind, such as eduplan export school; several go into -o FILE.xlsx or --format json"
      ))
  }

  fileprivate static let headingsAreForCSV = Self(
    Localized(zh: "--headings 只用于 CSV", en: "--headings is for CSV only"),
    remedy: Localized(
      zh: "去掉 --headings：xlsx 的表头是中文，键在隐藏的一行里；JSON 照记录的写法",
      en: "leave it out: xlsx has labels with a hidden row of keys, JSON is as the records are"))

  fileprivate static let prefillNeedsBlank = Self(
    Localized(zh: "--prefill 要和 --blank 一起用", en: "--prefill goes with --blank"),
    remedy: Localized(zh: "加上 --blank，或去掉 --prefill", en: "add --blank, or leave --prefill out"))

  fileprivate static let blankIsWorkbook = Self(
    Localized(zh: "--blank 做的是 Excel 表", en: "--blank makes an Excel workbook"),
    remedy: Localized(zh: "写成 --blank -o 文件.xlsx", en: "write it as --blank -o FILE.xlsx"))

  fileprivate static func textTooLongForCell(_ id: String, _ column: String) -> Self {
    Self(
      Localized(
        zh: "“\(id)”的 \(column) 太长，Excel 的一格放不下",
        en: "\(column) of '\(id)' is too long for a cell of Excel"),
      remedy: Localized(
        zh: "用 --format csv 或 json 导出，或用 --columns 不要这一栏",
        en: "export as csv or json, or leave it out with --columns"))
  }
}
