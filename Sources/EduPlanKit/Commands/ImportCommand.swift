/// Takes records over from a spreadsheet, a CSV or a JSON file: shows first what would change, then writes all of it or
/// nothing.
struct ImportCommand: Command {
  enum Encoding: String, CaseIterable {
    case utf8 = "utf-8"
    case utf16 = "utf-16"
    case gb18030
  }

  static let name = "import"
  static let summary = Localized(
    zh: "从 Excel、CSV 或 JSON 文件导入记录", en: "Import records from an Excel, CSV or JSON file")
  static let discussion = Localized(
    zh: """
      先列出会新增和修改什么、每个文件的差异，不写入；核对无误后加 --write，要么全部写入，要么一点不改。\
      有问题的格全部指出（文件、行、列），--marked 另存一份标出这些格的表。表头写字段的名称（中文、英文或键）。\
      空格不改已有的内容。同一个文件导入两次，第二次没有变化。写法见 docs/importing.md。

        eduplan import 学校.xlsx --kind school
        eduplan import 学校.xlsx --kind school --write
        eduplan import 名单.csv --kind 结对 --map recipient=学校名称
      """,
    en: """
      First it shows what would come in and change, and the difference of each file, and writes nothing; with --write it \
      writes all of it or nothing. Every cell that is wrong is told with file, row and column; --marked saves a copy of the \
      sheet in which they are marked. Headings are names of fields (labels or keys). An empty cell changes nothing. \
      The same file twice changes nothing the second time. docs/importing.md tells more.

        eduplan import schools.xlsx --kind school
        eduplan import schools.xlsx --kind school --write
        eduplan import list.csv --kind twinning --map recipient=School
      """)
  static let argument: ArgumentSpec<Self>? = ArgumentSpec(
    placeholder: "FILE", count: .one,
    help: Localized(
      zh: ".xlsx、.csv、.json 或 .jsonl 文件", en: "A .xlsx, .csv, .json or .jsonl file"),
    takes: [.file(["xlsx", "csv", "json", "jsonl"])]
  ) { $0.path = $1 }
  static let options: [OptionSpec<Self>] = [
    .text(
      "kind", placeholder: "KIND", takes: .kind,
      Localized(zh: "导入成哪一种记录，如 school 或 学校", en: "Which kind of record it holds, such as school")
    ) { $0.kind = $1 },
    .flag("write", Localized(zh: "核对过了，写入记录", en: "Write it into the records")) {
      $0.writes = true
    },
    .flag(
      "update", Localized(zh: "编号已有的，照文件改", en: "Change records that are there already")
    ) { $0.updates = true },
    .text(
      "map", placeholder: "FIELD=COLUMN",
      Localized(
        zh: "哪一列是哪个字段：列写表头或字母；可写多次",
        en: "Which column is which field, by its heading or letters; may be repeated")
    ) { $0.mapping.append($1) },
    .text(
      "set", placeholder: "FIELD=VALUE", takes: .assignment,
      Localized(
        zh: "每一条都一样的内容，表里没有的；可写多次", en: "A value that every record gets; may be repeated")
    ) { $0.constants.append($1) },
    .text(
      "id", placeholder: "PATTERN",
      Localized(
        zh: "没有编号的怎样编，如 'tw21-{number}'", en: "How ids are made, such as 'tw21-{number}'")
    ) { $0.idPattern = $1 },
    .text(
      "skip", placeholder: "COLUMN",
      Localized(zh: "不要的列，写表头或字母；可写多次", en: "A column to leave out; may be repeated")
    ) { $0.skipped.append($1) },
    .text(
      "sheet", placeholder: "NAME",
      Localized(zh: "哪个工作表（默认唯一有内容的）", en: "Which sheet (default: the only one in use)")
    ) { $0.sheet = $1 },
    .parsed(
      "header-row", placeholder: "N",
      Localized(zh: "表头在第几行（默认自己找）", en: "The row of the headings (default: found)"),
      expected: Localized(zh: "行号，如 3", en: "the number of a row, such as 3"),
      read: { Int($0).flatMap { $0 > 0 ? $0 : nil } }, set: { $0.headerRow = $1 }),
    .flag(
      "fill-merged",
      Localized(zh: "合并的单元格，每一格都当作有同样的内容", en: "Give every cell of a merged one its value")
    ) { $0.fillsMerged = true },
    .text(
      "fill-down", placeholder: "COLUMN",
      Localized(
        zh: "这一列的空格都当作同上一格，如印发的名单；可写多次",
        en: "Take empty cells of this column for the same as above; may be repeated")
    ) { $0.filledDown.append($1) },
    .choice(
      "encoding",
      Localized(
        zh: "CSV 的编码（默认自己认）", en: "The encoding of a CSV file (default: recognised)")
    ) { $0.encoding = $1 },
    .text(
      "marked", placeholder: "FILE", takes: .file(["xlsx"]),
      Localized(
        zh: "有问题时，另存一份标出有问题的格的 .xlsx", en: "A copy of the sheet with what is wrong marked (.xlsx)")
    ) { $0.markedPath = $1 },
    .flag("full", Localized(zh: "预览不省略", en: "Show all rows and the whole difference")) {
      $0.showsAll = true
    },
  ]

  var path = ""
  var kind: String?
  var writes = false
  var updates = false
  var mapping: [String] = []
  var constants: [String] = []
  var idPattern: String?
  var skipped: [String] = []
  var sheet: String?
  var headerRow: Int?
  var fillsMerged = false
  var filledDown: [String] = []
  var encoding: Encoding?
  var markedPath: String?
  var showsAll = false

  private static let shownRows = 30
  private static let shownLines = 120

  func run(in session: inout Session) throws -> ExitStatus {
    let file = try ImportedFile(
      path, encoding: encoding.flatMap { TextEncoding(rawValue: $0.rawValue) }, in: session)
    guard writes else { return try preview(file, &session) }
    return try session.changeRecords(isDryRun: false) { context, session in
      let planned = try plan(file, context, &session)
      session.note(planned.summary + "\n")
      return planned.change
    } report: { change, session in
      let paths = change.files.map { $0.path.terminalSafe }
      session.note(
        Localized(
          zh: "已写入 \(paths.joined(separator: "、"))\n",
          en: "wrote \(paths.joined(separator: ", "))\n")[session.language])
    }
  }

  private func preview(
    _ file: ImportedFile, _ session: inout Session
  ) throws -> ExitStatus {
    let repository = try session.findRepository()
    let checked = try RepositoryLoader.read(repository, from: session.files)
    let context = EditingContext(
      repository: repository, checked: checked, loaded: RepositoryLoader.assemble(checked))
    let planned = try plan(file, context, &session)
    let report = ImportPreview(
      plan: planned.plan, language: session.language, limit: showsAll ? nil : Self.shownRows
    ).report()
    session.output += session.render(report, as: .text, to: nil)
    guard !planned.change.isEmpty else { return .ok }
    let lines = session.difference(of: planned.change).split(
      separator: "\n", omittingEmptySubsequences: false)
    let count = lines.count - 1
    let shown = showsAll || count <= Self.shownLines + 20 ? count : Self.shownLines
    session.print("\n" + lines.prefix(shown).joined(separator: "\n") + "\n")
    if shown < count {
      session.print(
        Localized(
          zh: "……差异共 \(count) 行，加 --full 全部列出\n",
          en: "… the difference has \(count) lines; --full shows them all\n")[session.language])
    }
    session.note(
      Localized(
        zh: "还没有写入。核对无误后，在命令后面加 --write 再运行一次\n",
        en: "nothing is written yet; when it is right, run the command once more with --write\n")[
          session.language])
    return .ok
  }

  /// What would be written.
  struct Planned {
    var plan: ImportPlan
    var change: ChangeSet
    var summary: String
  }

  /// Works out the change; every finding that keeps it from being made ends the command.
  private func plan(
    _ file: ImportedFile, _ context: EditingContext, _ session: inout Session
  ) throws -> Planned {
    let store = context.store
    let reading = try read(file, store, &session)
    let parts = try PrivateParts(files: session.files, root: context.repository.root)
    var plan = ImportPlan(
      kind: reading.kind, in: store, places: reading.importer.places, updates: updates,
      idPattern: idPattern)
    plan.add(reading.importer.records) { id, key in
      parts[id]?[key].map { RecordContent($0.node, of: $0.document) }
    }
    try PrivateImport.write(plan.rows, to: &plan.edits, parts)
    var findings = reading.importer.findings + plan.findings
    var marked = reading.importer.marked + plan.marked
    var change = ChangeSet(title: title(of: plan))
    do throws(RecordEditError) {
      change = ChangeSet(title: title(of: plan), files: try plan.edits.changes())
    } catch {
      if findings.isEmpty { findings = [error.diagnostic] }
    }
    let errors = change.isEmpty ? [] : try session.newErrors(after: change, context)
    if !errors.isEmpty {
      let count = (plan.marked.count, plan.findings.count)
      plan.tell(
        errors,
        in: Dictionary(
          change.files.compactMap { file in file.after.map { (file.path, $0) } },
          uniquingKeysWith: { $1 }), others: !reading.importer.findings.isEmpty)
      findings += plan.findings[count.1...]
      marked += plan.marked[count.0...]
    }
    session.report(reading.notes)
    guard findings.isEmpty else {
      let sorted = findings.inFileOrder()
      session.report(sorted)
      try tellRefused(sorted.count, marked, file, reading, &session)
      throw Findings(diagnostics: [])
    }
    let summary = ImportPreview(plan: plan, language: session.language, limit: nil).summary
    return Planned(plan: plan, change: change, summary: summary)
  }

  private func title(of plan: ImportPlan) -> Localized {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return Localized(
      zh: "从 \(name) 导入\(plan.kind.label.zh)：新增 \(plan.newCount)，修改 \(plan.changedCount)",
      en:
        "import of \(plan.kind.label.en.lowercased()) from \(name): \(plan.newCount) new, \(plan.changedCount) changed"
    )
  }

  private func tellRefused(
    _ count: Int, _ marked: [MarkedCell], _ file: ImportedFile, _ reading: ImportReading,
    _ session: inout Session
  ) throws {
    if let markedPath { try mark(marked, file, reading, at: markedPath, &session) }
    session.note(
      Localized(
        zh: "有 \(count) 处问题，一条也没有导入；改好后再导入一次\n",
        en: count == 1
          ? "there is a problem, so nothing was imported; mend it and import the file again\n"
          : "there are \(count) problems, so nothing was imported; mend them and import the file again\n"
      )[session.language])
  }
}

extension ImportCommand {
  /// Writes a copy of the sheet in which the cells with problems are marked.
  private func mark(
    _ cells: [MarkedCell], _ file: ImportedFile, _ reading: ImportReading, at path: String,
    _ session: inout Session
  ) throws {
    guard !cells.isEmpty, let table = reading.table else { return }
    let bytes: [UInt8]
    do throws(WorkbookMarker.Unmarkable) {
      bytes = try WorkbookMarker.mark(
        cells, sheet: reading.sheetPart ?? "xl/worksheets/sheet1.xml",
        of: reading.sheetPart == nil ? table.workbook(in: session.language) : file.bytes,
        in: session.language)
    } catch {
      throw FileError(
        path: file.path,
        message: Localized(
          zh: "工作表太大或有损坏，没有做标出问题的那一份；照上面的行和列改",
          en:
            "the sheet is too large or damaged, so no marked copy was made; go by the rows and columns above"
        ))
    }
    try session.deliver(bytes, to: path)
    session.note(
      Localized(
        zh: "有问题的格标在 \(path) 里，批注是原因\n",
        en: "\(path) has them marked, with the reasons as notes\n")[session.language])
  }
}

/// What was read of the file.
struct ImportReading {
  var kind: Int
  /// Nil for what is no table.
  var table: InputTable?
  /// The part of the workbook that was read; nil for what is no workbook.
  var sheetPart: String?
  var importer: TableImporter
  /// What a person should know of how it was read.
  var notes: [Diagnostic]
}
