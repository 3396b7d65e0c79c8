import Testing

@testable import EduPlanKit

/// What export writes, import reads: the same records, whatever they hold and whatever the format.
@Suite("Records out and in again")
struct RoundTripTests {
  enum Form: String, CaseIterable, CustomTestStringConvertible {
    case values, labels, english, workbook, json, lines
    var testDescription: String { rawValue }
  }

  @Test("every record of every kind of the shipped repo, in every format", arguments: Form.allCases)
  func shipped(form: Form) throws {
    let store = try RepositoryLoader.load(
      Repository(root: ProjectFolder.root), from: FreshClone()
    ).store
    try expectSame(in: store, form)
  }

  @Test("every record of every kind of the sample repo, in every format", arguments: Form.allCases)
  func sample(form: Form) throws {
    let memory = MemoryFileSystem()
    let run = ProgrammeRun("init", "--sample", "--schools", "30", "--full", files: memory)
    #expect(run.status == .ok)
    let files = OverlayFileSystem(
      memory, root: ".", defaults: Defaults.fileSystem(), wholeMark: "form.yaml")
    let store = try RepositoryLoader.load(Repository(root: "."), from: files).store
    #expect(store.count > 300)
    try expectSame(in: store, form)
  }

  @Test("random records with hostile texts, in every format", arguments: Form.allCases)
  func random(form: Form) throws {
    let store = try Self.hostileStore(records: 250)
    #expect(store.count > 200)
    try expectSame(in: store, form)
  }

  @Test("a text that no cell can hold is refused with the record and the column")
  func tooLong() {
    let long = String(repeating: "长", count: 32_768)
    let files = MemoryFileSystem(texts: [
      "data/eduplan.yaml": "format: 1\n", "data/schema/thing.yaml": Self.schema,
      "data/things.yaml": RecordWriter.record([
        .init("id", .scalar("a")), .init("prose", .scalar(long)),
      ]),
    ])
    let run = ProgrammeRun("export", "thing", "-o", "a.xlsx", files: files)
    #expect(run.status == .usage)
    #expect(run.errors.contains("“a”的 prose 太长，Excel 的一格放不下"))
    #expect(ProgrammeRun("export", "thing", "-o", "a.csv", files: files).status == .ok)
  }

  // MARK: Helpers

  private func expectSame(in store: PlanStore, _ form: Form) throws {
    for (number, kind) in store.schema.kinds.enumerated() {
      let handles = store.handles(ofKind: number).map { RecordHandle(index: $0) }
      guard !handles.isEmpty else { continue }
      let records = handles.map { store.content(of: $0) }
      let incoming = try Self.passed(records, of: kind, store, form)
      #expect(incoming.count == records.count, "\(kind.name)")
      for (expected, actual) in zip(records, incoming) {
        #expect(
          Self.canonical(actual) == Self.canonical(expected), "\(kind.name) \(form.rawValue)")
      }
    }
  }

  /// Records after they were written in a format and read again.
  static func passed(
    _ records: [RecordContent], of kind: Kind, _ store: PlanStore, _ form: Form
  ) throws -> [RecordContent] {
    let places = ImportPlaces(file: "x", form: form == .json || form == .lines ? .json : .table)
    var importer = TableImporter(
      kind, reader: CellReader(names: NameFinder(store), schema: store.schema), places: places)
    switch form {
    case .json:
      let value = try JSONReader.read(RecordJSON.write([.init(kind: kind, records: records)]))
      importer.read(
        (value["records"]?.array ?? []).enumerated().map { ($0.offset + 1, $0.element) })
    case .lines:
      let values = try JSONReader.readAll(
        RecordJSON.writeLines(.init(kind: kind, records: records)))
      importer.read(values.map { ($0.offset, $0.value) })
    case .values, .labels, .english:
      let wording: CellWriter.Wording =
        form == .values ? .values : .labels(form == .labels ? .zh : .en)
      let table = RecordTable(
        records, of: kind, columns: Set(kind.fields.map(\.name)), wording: wording)
      let text = try TextEncoding.decode(RecordCSV.write(table, wording)).text
      try importer.read(table: CSVReader.read(text), of: kind)
    case .workbook:
      var workbook = RecordWorkbook(in: .zh)
      try workbook.add(
        RecordTable(records, of: kind, columns: Set(kind.fields.map(\.name)), wording: .labels(.zh))
      )
      let reader = try WorkbookReader(reading: workbook.bytes())
      let contents = try reader.read(try #require(reader.sheets.first))
      try importer.read(table: contents.table, of: kind)
    }
    #expect(importer.findings.map(\.message.en) == [])
    return importer.records.map { record in
      record.values.reduce(into: RecordContent.absent) { content, value in
        content.put(value.content, at: value.column.place.steps[...])
      }
    }
  }

  /// Keys in order and nothing that says nothing; strings by their bytes.
  static func canonical(_ content: RecordContent) -> String {
    switch content.withoutGaps {
    case .absent: "-"
    case .scalar(let text, _):
      "'" + text.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: " ") + "'"
    case .list(let items): "[" + items.map(canonical).joined(separator: ",") + "]"
    case .mapping(let entries):
      "{"
        + entries.sorted { $0.key < $1.key }.map { "\($0.key):\(canonical($0.value))" }.joined(
          separator: ",")
        + "}"
    }
  }

  /// A repo whose one kind has every type, with texts that are hard to keep.
  static func hostileStore(records count: Int) throws -> PlanStore {
    var generator = SeededGenerator(seed: 11)
    let texts = CellTextTests.hostile + CellTextTests.random(300)
    func text() -> String { texts.randomElement(using: &generator) ?? "" }
    func number(_ choices: [String]) -> RecordContent {
      .scalar(choices.randomElement(using: &generator) ?? "", isTyped: true)
    }
    var file = RecordWriter.record([.init("id", .scalar("first"))])
    for index in 0..<count {
      var entries: [RecordContent.Entry] = [.init("id", .scalar("r\(index)"))]
      func add(_ key: String, _ content: @autoclosure () -> RecordContent) {
        if Bool.random(using: &generator) { entries.append(.init(key, content())) }
      }
      add("text", .scalar(text()))
      add("prose", .scalar(text()))
      add("integer", number(["0", "-3", "007", "38", "38.0", "123456789012345678901234567890"]))
      add("decimal", number(["12.50", "89.96", "-0.5", "3", "0.1000000000000000000001"]))
      add("percent", number(["85%", "89.960%", "0%", "100.5%"]))
      add("quantity", number(["250", "25%", "12.5"]))
      add("boolean", number(["true", "false"]))
      add("date", number(["2023", "2023-12", "2023-12-28", "1900-01-01"]))
      add(
        "period", .scalar(["3 years", "1 day", "18 months"].randomElement(using: &generator) ?? ""))
      add("deadline", number(["2017", "start + 18 months", "unspecified"]))
      add("closed", .scalar(["a", "b", "c"].randomElement(using: &generator) ?? ""))
      add(
        "open",
        .scalar(["a", "甲", "x", "\"x\"", " 甲", "", "a；b"].randomElement(using: &generator) ?? ""))
      add("other", .scalar("first"))
      add(
        "texts", .list((0..<Int.random(in: 0...3, using: &generator)).map { _ in .scalar(text()) }))
      add(
        "choices",
        .list(
          (0..<Int.random(in: 0...3, using: &generator)).map { _ in
            .scalar(["a", "甲", "a、b", "c；d", "乙,丙"].randomElement(using: &generator) ?? "")
          }))
      add(
        "group",
        .mapping([
          .init("one", .scalar(text())), .init("two", number(["1", "2"])),
          .init("list", .list([.scalar(text()), .scalar(text())])),
        ]))
      add(
        "groups",
        .list(
          (0..<Int.random(in: 0...2, using: &generator)).map { _ in
            .mapping([.init("one", .scalar(text())), .init("two", number(["1", "2"]))])
          }))
      let text = RecordWriter.record(entries)
      // What no record file can hold, no record says.
      let alone = RecordDocument(parsing: Array(text.utf8), path: "")
      if !alone.diagnostics.hasErrors { file += text }
    }
    let memory = MemoryFileSystem(texts: [
      "data/eduplan.yaml": "format: 1\n", "data/schema/thing.yaml": schema,
      "data/things.yaml": file,
    ])
    return try RepositoryLoader.load(Repository(root: ""), from: memory).store
  }

  static let schema = """
    ---
    id: thing
    label: 东西
    label-en: Thing
    folder: things
    fields:
      - {name: id, label: 编号, label-en: Id, type: text, required: true}

    """.replacing(
      "  - {name: id, label: 编号, label-en: Id, type: text, required: true}\n",
      with: [
        field("id", "编号", "text", "required: true"), field("text", "文字", "text"),
        field("prose", "段落", "prose"),
        field("integer", "整数", "integer"), field("decimal", "小数", "decimal"),
        field("percent", "比例", "percent"),
        field("quantity", "数量", "quantity"), field("boolean", "是否", "boolean"),
        field("date", "日期", "date"),
        field("period", "时长", "period"), field("deadline", "期限", "deadline"),
        field("closed", "选项", "choice", choices("c")),
        field("open", "开放", "choice", choices("c"), "open: true"),
        field("other", "另一个", "reference", "of: [thing]"),
        field("texts", "几段", "list", "items: text"),
        field("choices", "几项", "list", "items: choice", choices("c"), "open: true"),
        field(
          "group", "一组", "group",
          members("      ")
            + "\n      - name: list\n        label: 列\n        type: list\n        items: text"),
        field("groups", "几组", "list", "items: group", members("      ")),
      ].joined())

  private static func field(_ name: String, _ label: String, _ type: String, _ more: String...)
    -> String
  {
    "  - name: \(name)\n    label: \(label)\n    label-en: \(name) of it\n    type: \(type)\n"
      + more.map { "    \($0)\n" }.joined()
  }

  private static func choices(_ last: String) -> String {
    "choices:\n"
      + [("a", "甲"), ("b", "乙"), (last, "丙")].map {
        "      - value: \($0.0)\n        label: \($0.1)\n        label-en: choice \($0.0)"
      }.joined(separator: "\n")
  }

  private static func members(_ pad: String) -> String {
    "fields:\n\(pad)- name: one\n\(pad)  label: 一\n\(pad)  type: text\n\(pad)- name: two\n\(pad)  label: 二\n\(pad)  type: integer"
  }
}

extension TableImporter {
  /// Reads a table that has headings.
  mutating func read(table: InputTable, of kind: Kind) throws {
    let matcher = try HeadingMatcher(kind, table: table, mapping: [], skipped: [])
    read(table, try #require(matcher.match(table, headerRow: nil)))
  }
}
