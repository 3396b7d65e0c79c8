import Testing

@testable import EduPlanKit

@Suite("Reading workbooks that others wrote")
struct WorkbookReaderTests {
  private func contents(_ workbook: HandMadeWorkbook) throws -> WorkbookReader.Contents {
    let reader = try WorkbookReader(reading: workbook.bytes)
    return try reader.read(try #require(reader.sheets.first))
  }

  private static let styles = """
    <numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="165" formatCode="0.0%"/>\
    <numFmt numFmtId="166" formatCode="yyyy"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>\
    <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs>
    """

  @Test("texts shared, inline and rich, numbers, dates, truth, errors, formulas")
  func values() throws {
    let strings = """
      <si><t>甲&amp;乙</t></si><si><r><rPr/><t>富</t></r><r><t xml:space="preserve">文本 </t></r><rPh sb="0" eb="1"><t>フ</t></rPh></si>\
      <si><t>_x000D_x_x005F_x000D_</t></si><si/>
      """
    let rows = """
      <row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="s"><v>2</v></c><c r="D2" t="s"><v>3</v></c>\
      <c r="E2" t="inlineStr"><is><r><t>内</t></r><r><t>联</t></r></is></c><c r="F2"><v>0.89959999999999996</v></c>\
      <c r="G2" s="1"><v>45288</v></c><c r="H2" s="2"><v>45261</v></c><c r="I2" s="3"><v>0.85</v></c><c r="J2" s="4"><v>44927</v></c>\
      <c r="K2" t="b"><v>1</v></c><c r="L2" t="e"><v>#REF!</v></c><c r="M2"><f>A1+1</f></c><c r="N2" t="str"><f>"a"</f><v>a</v></c>\
      <c r="O2" s="1"/><c r="AB2" t="n"><v>7</v></c></row>
      """
    let table = try contents(HandMadeWorkbook(rows, strings: strings, styles: Self.styles)).table
    let row = try #require(table.rows.first)
    #expect(row.number == 2)
    let expected: [Int: CellValue] = [
      1: .text("甲&乙"), 2: .text("富文本 "), 3: .text("\rx_x000D_"), 5: .text("内联"),
      6: .number("0.89959999999999996"),
      8: .date(try #require(CoarseDate("2023-12"))),
      7: .date(try #require(CoarseDate("2023-12-28"))),
      9: .number("0.85", isPercent: true), 10: .date(try #require(CoarseDate("2023"))),
      11: .boolean(true), 12: .error("#REF!"),
      13: .uncalculated, 14: .text("a"), 28: .number("7"),
    ]
    #expect(row.cells.count == expected.count)
    for (column, value) in expected { #expect(row[column] == value, "column \(column)") }
  }

  @Test("prefixes, places left out, CDATA, comments and rows out of order")
  func layouts() throws {
    let rows = """
      <!-- x --><x:row xmlns:x="y"><x:c><x:v>1</x:v></x:c><x:c t="str"><x:v><![CDATA[<b>]]></x:v></x:c></x:row>\
      <row r='9'><c r='B9'><v>9</v></c><c r='A9'><v>8</v></c></row><row><c><v>10</v></c></row><row r="3"><c r="A3"><v>3</v></c></row>
      """
    let table = try contents(HandMadeWorkbook(rows)).table
    #expect(table.rows.map(\.number) == [1, 3, 9, 10])
    #expect(table.rows[0].cells.map(\.value) == [.number("1"), .text("<b>")])
    #expect(table.rows[2].cells.map(\.column) == [1, 2])
  }

  @Test("days counted from 1904")
  func macDates() throws {
    var workbook = HandMadeWorkbook(
      "<row><c s=\"1\"><v>43826</v></c></row>", styles: Self.styles)
    workbook.workbookProperties = "<workbookPr date1904=\"1\"/>"
    #expect(
      try contents(workbook).table.rows[0].cells[0].value
        == .date(#require(CoarseDate("2023-12-28"))))
  }

  @Test("merged cells are filled only when asked, and only in rows that hold something")
  func merges() throws {
    let workbook = HandMadeWorkbook(
      "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>区</v></c><c r=\"B1\"><v>1</v></c></row><row r=\"2\"><c r=\"B2\"><v>2</v></c></row>",
      after: "<mergeCells><mergeCell ref=\"A1:A1048576\"/><mergeCell ref=\"C1:XFD9\"/></mergeCells>"
    )
    let contents = try contents(workbook)
    #expect(contents.table.rows[1].cells.count == 1)
    let filled = contents.filled()
    #expect(filled.rows.count == 2)
    #expect(filled.rows[1].cells.map(\.value) == [.text("区"), .number("2")])
  }

  @Test("a million formatted rows without content are read at once")
  func emptyRows() throws {
    let rows = (1...100_000).map { "<row r=\"\($0)\" ht=\"15\" customHeight=\"1\"/>" }.joined()
    let start = ContinuousClock.now
    let contents = try contents(
      HandMadeWorkbook(rows + "<row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c></row>"))
    #expect(contents.table.rows.map(\.number) == [1_048_576])
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test(
    "what is no sheet is refused",
    arguments: [
      "<!DOCTYPE a [<!ENTITY b 'c'>]><row/>", "<row>", "</row>", "<row",
    ])
  func malformed(rows: String) throws {
    let reader = try WorkbookReader(reading: HandMadeWorkbook(rows).bytes)
    #expect(throws: WorkbookProblem.self) { try reader.read(reader.sheets[0]) }
  }

  @Test("changed bytes never crash")
  func fuzz() throws {
    var generator = SeededGenerator(seed: 5)
    let good = HandMadeWorkbook(
      "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>45288</v></c></row>",
      after: "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>",
      strings: "<si><t>a</t></si>", styles: Self.styles)
    for round in 0..<600 {
      var workbook = good
      // Changed inside the parts, so that the archive is sound and the reader gets to see it.
      var text = Array(workbook.sheets[0].xml.utf8)
      for _ in 0...round % 4 {
        text[Int.random(in: 0..<text.count, using: &generator)] =
          Array("<>\"&;/0A9- ".utf8).randomElement(using: &generator) ?? 0
      }
      workbook.sheets[0].xml = String(decoding: text, as: UTF8.self)
      guard let reader = try? WorkbookReader(reading: workbook.bytes),
        let contents = try? reader.read(reader.sheets[0])
      else { continue }
      _ = contents.filled()
    }
    let bytes = good.bytes
    for _ in 0..<300 {
      var changed = bytes
      changed[Int.random(in: 0..<changed.count, using: &generator)] = UInt8.random(
        in: 0...255, using: &generator)
      _ = try? WorkbookReader(reading: changed)
    }
  }

  // MARK: Importing them

  private static func repo() -> MemoryFileSystem {
    MemoryFileSystem(texts: [
      "data/eduplan.yaml": "format: 1\n",
      "data/districts.yaml": "---\nid: 宝山区\nname: 宝山区\n---\nid: 闵行区\nname: 闵行区\n",
      "data/schools/宝山区.yaml": "---\nid: 宝山区/甲校\nname: 甲校\ndistrict: 宝山区\n",
    ])
  }

  private func cell(_ place: String, _ text: String) -> String {
    "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
  }

  @Test(
    "what a workbook has wrong is told by row and column, and marked in a copy that keeps everything else"
  )
  func marked() throws {
    let rows =
      "<row r=\"1\">\(cell("A1", "校名"))\(cell("B1", "所属区"))\(cell("C1", "开办日期"))\(cell("D1", "备注"))</row>"
      + "<row r=\"2\">\(cell("A2", "乙校"))\(cell("B2", "宝山"))<c r=\"C2\"><v>45288</v></c></row>"
      + "<row r=\"3\">\(cell("A3", "丙校"))<c r=\"B3\" t=\"e\"><v>#N/A</v></c><c r=\"C3\"><f>X1</f></c></row>"
    var workbook = HandMadeWorkbook(
      rows,
      after:
        "<mergeCells><mergeCell ref=\"D2:D3\"/></mergeCells><extLst><ext uri=\"keep\"/></extLst>",
      styles:
        "<fills count=\"1\"><fill/></fills><cellXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"3\"/></cellXfs>"
    )
    workbook.sheets[0].xml =
      "<cols><col min=\"3\" max=\"3\" hidden=\"1\"/></cols>" + workbook.sheets[0].xml
    let files = Self.repo()
    try files.write(workbook.bytes, to: "a.xlsx")
    let run = ProgrammeRun(
      "import", "a.xlsx", "--kind", "school", "--marked", "b.xlsx", files: files)
    #expect(run.status == .findings)
    for expected in [
      "a.xlsx:2:2: error[exchange.unknown-record]: 第 2 行 B 列",
      "a.xlsx:2:3: error[exchange.bad-date]", "a.xlsx:3:2: error[exchange.error-value]",
      "a.xlsx:3:3: error[exchange.uncalculated]", "warning[exchange.merged-cells]",
      "note[exchange.hidden-cells]", "b.xlsx",
    ] {
      #expect(run.errors.contains(expected), "\(expected)")
    }
    let copy = OfficePackage(parts: try ZipArchive(reading: files.read("b.xlsx")).parts)
    let sheet = String(decoding: try #require(copy.parts["xl/worksheets/s0.xml"]), as: UTF8.self)
    #expect(sheet.contains("uri=\"keep\""))
    #expect(sheet.contains("<c r=\"B2\" t=\"inlineStr\" s=\"1\">"))
    #expect(sheet.contains("legacyDrawing"))
    let notes = try #require(copy.parts.first { $0.key.contains("comments") }?.value)
    #expect(String(decoding: notes, as: UTF8.self).contains("没有叫“宝山”的区"))
    #expect(
      copy.parts["xl/strings.xml"]
        == Array(
          "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"></sst>".utf8))
    // The copy reads as the original does.
    let reader = try WorkbookReader(reading: files.read("b.xlsx"))
    let original = try WorkbookReader(reading: workbook.bytes)
    #expect(try reader.read(reader.sheets[0]).table == original.read(original.sheets[0]).table)
    // Marked once more, the notes stay where they are.
    _ = ProgrammeRun("import", "b.xlsx", "--kind", "school", "--marked", "c.xlsx", files: files)
    let again = OfficePackage(parts: try ZipArchive(reading: files.read("c.xlsx")).parts)
    #expect(again.parts.keys.count { $0.contains("comments") } == 1)
  }

  @Test("sheets are chosen by name, by kind, or because there is only one")
  func sheets() throws {
    let header = "<row r=\"1\">\(cell("A1", "校名"))\(cell("B1", "所属区"))</row>"
    func row(_ name: String) -> String {
      "<sheetData>\(header)<row r=\"2\">\(cell("A2", name))\(cell("B2", "宝山区"))</row></sheetData>"
    }
    var workbook = HandMadeWorkbook("")
    workbook.sheets = [
      ("说明", "visible", row("甲一")), ("数据", "visible", row("甲二")), ("藏", "hidden", row("甲三")),
    ]
    let files = Self.repo()
    try files.write(workbook.bytes, to: "a.xlsx")
    let several = ProgrammeRun("import", "a.xlsx", "--kind", "school", files: files)
    #expect(several.status == .usage)
    #expect(several.errors.contains("--sheet"))
    #expect(
      ProgrammeRun("import", "a.xlsx", "--kind", "school", "--sheet", "数据", files: files).text
        .contains("宝山区/甲二"))
    #expect(
      ProgrammeRun("import", "a.xlsx", "--kind", "school", "--sheet", "3", files: files).text
        .contains("宝山区/甲三"))
    #expect(
      ProgrammeRun("import", "a.xlsx", "--kind", "school", "--sheet", "x", files: files).status
        == .usage)
    workbook.sheets[1].name = "学校"
    try files.write(workbook.bytes, to: "a.xlsx")
    #expect(
      ProgrammeRun("import", "a.xlsx", "--kind", "school", files: files).text.contains("宝山区/甲二"))
    workbook.sheets[0].state = "hidden"
    try files.write(workbook.bytes, to: "a.xlsx")
    #expect(ProgrammeRun("import", "a.xlsx", files: files).text.contains("宝山区/甲二"))
  }

  @Test("an empty sheet that was filled in is imported as it is, and once more changes nothing")
  func collectionSheet() throws {
    let files = Self.repo()
    #expect(ProgrammeRun("export", "school", "--blank", "-o", "a.xlsx", files: files).status == .ok)
    let sheet = try ReadWorkbook(files.read("a.xlsx")).sheets[0]
    #expect(
      sheet.elements.filter { ["sheetProtection", "dataValidations", "mergeCells"].contains($0) }
        == [
          "sheetProtection", "mergeCells", "dataValidations",
        ])
    let headings = sheet.values(ofRow: 3)
    #expect(headings.prefix(3) == ["校名 *", "所属区 *", "简称"])
    #expect(sheet.values(ofRow: 2).prefix(2) == ["name", "district"])
    // Filled in by hand: a row below the headings.
    var parts = try ZipArchive(reading: files.read("a.xlsx")).parts
    let index = try #require(parts.firstIndex { $0.name == "xl/worksheets/sheet1.xml" })
    var tree = try XMLTree(parsing: parts[index].bytes)
    let data = try #require(tree.root.children.firstIndex { $0.element?.name == "sheetData" })
    guard case .element(var rows) = tree.root.children[data] else { return }
    rows.children[3] = .element(
      try XMLTree(
        parsing: Array(
          "<row r=\"4\">\(cell("A4", "乙校"))\(cell("B4", "闵行区"))\(cell("D4", "公办"))</row>".utf8)
      ).root)
    tree.root.children[data] = .element(rows)
    parts[index].bytes = tree.bytes()
    try files.write(ZipArchive(officePackage: parts).bytes(), to: "b.xlsx")
    let run = ProgrammeRun("import", "b.xlsx", "--write", files: files)
    #expect(run.status == .ok, "\(run.errors)")
    #expect(
      String(decoding: try files.read("data/schools/闵行区.yaml"), as: UTF8.self)
        == "---\nid: 闵行区/乙校\nname: 乙校\ndistrict: 闵行区\nownership: public\n")
    let again = ProgrammeRun("import", "b.xlsx", "--write", files: files)
    #expect(again.errors.contains("没有变化的 1 条"))
    // With records put in, ids are locked.
    #expect(
      ProgrammeRun("export", "school", "--blank", "--prefill", "-o", "c.xlsx", files: files).status
        == .ok)
    #expect(ProgrammeRun("import", "c.xlsx", files: files).text.contains("没有变化的 2 条"))
  }

  @Test(
    "a table with hostile records comes back through files, and twice changes nothing",
    arguments: ["csv", "xlsx", "json", "jsonl"])
  func wholeWay(format: String) throws {
    let store = try RoundTripTests.hostileStore(records: 60)
    let things = try #require(store.files.first)
    let files = MemoryFileSystem(texts: [
      "data/eduplan.yaml": "format: 1\n", "data/schema/thing.yaml": RoundTripTests.schema,
      "data/things.yaml": String(decoding: things.document.bytes, as: UTF8.self),
    ])
    #expect(ProgrammeRun("export", "thing", "-o", "out.\(format)", files: files).status == .ok)
    try files.write(Array("---\nid: first\n".utf8), to: "data/things.yaml")
    let run = ProgrammeRun("import", "out.\(format)", "--kind", "thing", "--write", files: files)
    #expect(run.status == .ok, "\(run.errors)")
    let again = try RepositoryLoader.load(Repository(root: "."), from: files).store
    #expect(again.count == store.count)
    for number in store.handles(ofKind: 0) {
      let record = RecordHandle(index: number)
      let other = try #require(again.find(store.id(of: record)))
      #expect(
        RoundTripTests.canonical(again.content(of: other))
          == RoundTripTests.canonical(store.content(of: record)))
    }
    let before = try files.read("data/things.yaml")
    for words in [["--write"], ["--update", "--write"]] {
      let twice =
        words.count == 1
        ? ProgrammeRun("import", "out.\(format)", "--kind", "thing", "--write", files: files)
        : ProgrammeRun(
          "import", "out.\(format)", "--kind", "thing", "--update", "--write", files: files)
      #expect(twice.status == .ok)
      #expect(try files.read("data/things.yaml") == before)
    }
  }
}
