import Foundation
import Testing

@testable import EduPlanKit

@Suite("Excel workbooks")
struct ExcelRendererTests {
  private func read(
    _ report: Report, _ renderer: ExcelRenderer = ExcelRenderer()
  ) throws -> ReadWorkbook {
    try ReadWorkbook(renderer.render(report))
  }

  private func columns(_ headings: String...) -> [Table.Column] {
    headings.map { Table.Column(heading: $0) }
  }

  private let roster = Report(
    tables: [
      Table(
        title: "一、托管",
        columns: [
          Table.Column(heading: "序号", isNumeric: true, isCentered: true),
          Table.Column(heading: "区域", merging: .equalNeighbours, isCentered: true),
          Table.Column(heading: "受援学校"),
          Table.Column(heading: "支援区", merging: .blanks),
          Table.Column(heading: "说明", paperWidth: 30),
        ],
        upperHeadings: [
          [.init(text: "", span: 1), .init(text: "受援", span: 2), .init(text: "支援", span: 2)]
        ],
        rows: [
          [.integer(1), .text("宝山区"), .text("甲小学"), .text("杨浦区"), .text("=1+1")],
          [.integer(2), .text("宝山区"), .text("乙小学"), .absent, .absent],
          [.integer(3), .text("宝山区"), .text("丙小学"), .text("普陀区"), .number("89.96")],
          [.integer(4), .text("崇明区"), .text("丁小学"), .absent, .text("013800138000")],
        ],
        groups: [.init(title: "小学", firstRow: 0), .init(title: "其他小学", firstRow: 2)],
        notes: ["共 4 行。"])
    ])

  @Test("title, headings, groups, rows and notes stand in their places")
  func places() throws {
    let sheet = try #require(try read(roster).sheets.first)
    #expect(sheet.name == "一、托管")
    #expect(sheet.values(ofRow: 1) == ["一、托管"])
    #expect(sheet.values(ofRow: 2) == ["序号", "受援", "", "支援", ""])
    #expect(sheet.values(ofRow: 3) == ["", "区域", "受援学校", "支援区", "说明"])
    #expect(sheet.values(ofRow: 4) == ["小学", "", "", "", ""])
    #expect(sheet.values(ofRow: 5) == ["1", "宝山区", "甲小学", "杨浦区", "=1+1"])
    #expect(sheet.values(ofRow: 6) == ["2", "", "乙小学", "", ""])
    #expect(sheet.values(ofRow: 8) == ["3", "宝山区", "丙小学", "普陀区", "89.96"])
    #expect(sheet.values(ofRow: 10) == ["共 4 行。"])
  }

  @Test("headings and neighbours are merged, and no cell reaches over a group's title")
  func merges() throws {
    let sheet = try #require(try read(roster).sheets.first)
    #expect(
      Set(sheet.merges) == [
        "A1:E1", "A2:A3", "B2:C2", "D2:E2", "A4:E4", "B5:B6", "D5:D6", "A7:E7", "D8:D9", "A10:E10",
      ])
  }

  @Test("headings stay in view and are printed on every page, which is A4 and numbered")
  func page() throws {
    let workbook = try read(roster)
    let sheet = try #require(workbook.sheets.first)
    #expect(sheet.attributes["pane"]?["ySplit"] == "3")
    #expect(sheet.attributes["pane"]?["topLeftCell"] == "A4")
    #expect(workbook.definedNames == ["_xlnm.Print_Titles@0": "'一、托管'!$1:$3"])
    #expect(sheet.attributes["pageSetup"]?["paperSize"] == "9")
    #expect(sheet.attributes["pageSetup"]?["orientation"] == "portrait")
    #expect(sheet.attributes["pageSetup"]?["fitToHeight"] == "0")
    #expect(sheet.attributes["pageSetUpPr"]?["fitToPage"] == "1")
    #expect(sheet.footer == "&C第 &P 页，共 &N 页")
    #expect(sheet.widths.last == 33)
    #expect(sheet.attributes["dimension"]?["ref"] == "A1:E10")

    var english = roster
    english.page.isLandscape = true
    let other = try #require(try read(english, ExcelRenderer(language: .en)).sheets.first)
    #expect(other.footer == "&CPage &P of &N")
    #expect(other.attributes["pageSetup"]?["orientation"] == "landscape")
  }

  @Test("numbers are numbers, codes are texts, and a text that looks like a formula stays one")
  func types() throws {
    let workbook = try read(roster)
    let sheet = try #require(workbook.sheets.first)
    let number = try #require(sheet["E8"])
    #expect(number.type == "" && workbook.styles[number.style].format == "0.00")
    let code = try #require(sheet["E9"])
    #expect(code.type == "s" && workbook.styles[code.style].format == "@")
    let formula = try #require(sheet["E5"])
    #expect(formula.type == "s" && workbook.styles[formula.style].isQuoted)
    #expect(!workbook.styles[code.style].isQuoted)
  }

  @Test("the parts of a sheet come in the order Excel asks for")
  func order() throws {
    let order = [
      "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "autoFilter",
      "mergeCells", "printOptions", "pageMargins", "pageSetup", "headerFooter", "ignoredErrors",
    ]
    var list = Report(tables: [Table(title: "a", columns: columns("x", "y"))])
    list.tables[0].rows = (0..<12).map { [.integer($0), .text("t")] }
    for report in [roster, list, Report(title: "nothing")] {
      for sheet in try read(report).sheets {
        let places = try sheet.elements.map { try #require(order.firstIndex(of: $0)) }
        #expect(places == places.sorted() && Set(places).count == places.count)
      }
    }
    #expect(try read(list).definedNames["_xlnm._FilterDatabase@0"] == "'a'!$A$2:$B$14")
  }

  @Test(
    "several tables stand on a sheet each, under the report's title, its sentences first and last")
  func severalTables() throws {
    let report = Report(
      title: "总表", lead: ["截至今天"],
      tables: ["甲", "乙"].map {
        Table(title: $0, columns: columns("a"), rows: [[.text("1")]], notes: ["\($0)注"])
      }, notes: ["完"])
    let workbook = try read(report)
    #expect(workbook.sheets.map(\.name) == ["甲", "乙"])
    #expect(workbook.sheets[0].allValues == ["总表", "截至今天", "甲", "a", "1", "甲注"])
    #expect(workbook.sheets[1].allValues == ["总表", "乙", "a", "1", "乙注", "完"])
    #expect(workbook.definedNames["_xlnm.Print_Titles@0"] == "'甲'!$4:$4")
    #expect(workbook.definedNames["_xlnm.Print_Titles@1"] == "'乙'!$1:$3")
    let properties = String(decoding: try workbook.part("docProps/core.xml"), as: UTF8.self)
    #expect(properties.contains("<dc:title>总表</dc:title>"))
  }

  @Test("a report without a table still is a workbook")
  func empty() throws {
    #expect(try read(Report()).sheets.map(\.allValues) == [[]])
    #expect(try read(Report(title: "题", notes: ["注"])).sheets.map(\.allValues) == [["题", "注"]])
  }

  @Test(
    "names of sheets are ones that a spreadsheet takes",
    arguments: [
      (["a/b[c]:d*e?f\\g"], ["a／b［c］：d＊e？f＼g"]),
      (["", "", " ' "], ["表", "表 (2)", "表 (3)"]),
      (["A", "a", "a"], ["A", "a (2)", "a (3)"]),
      (["History"], ["History (2)"]),
      (
        [String(repeating: "长", count: 40), String(repeating: "长", count: 50)],
        [String(repeating: "长", count: 30) + "…", String(repeating: "长", count: 26) + "… (2)"]
      ),
      ([String(repeating: "😀", count: 16)], [String(repeating: "😀", count: 15) + "…"]),
      (["a\u{202E}b\u{0}c\nd"], ["a\u{FFFD}b\u{FFFD}c d"]),
      (["'quoted'"], ["quoted"]),
    ])
  func sheetNames(titles: [String], expected: [String]) throws {
    var names = ExcelSheetNames(usual: "表")
    #expect(titles.map { names.name(for: $0) } == expected)
    #expect(expected.allSatisfy { $0.utf16.count <= 31 })
  }

  @Test("a name with an apostrophe is doubled where a formula names the sheet")
  func quotedName() {
    #expect(ExcelSheetNames.quoted("a'b") == "'a''b'")
  }

  @Test("a table longer than a sheet goes on on another one, with headings and its group")
  func longTable() throws {
    let report = Report(
      tables: [
        Table(
          title: "表", columns: columns("a"), rows: (0..<25).map { [.integer($0)] },
          groups: [.init(title: "甲", firstRow: 0), .init(title: "乙", firstRow: 5)],
          notes: ["注"])
      ])
    let workbook = try read(report, ExcelRenderer(rowLimit: 12))
    let sheets = workbook.sheets
    #expect(sheets.map(\.name) == ["表", "表 (2)", "表 (3)", "表 (4)"])
    #expect(sheets.allSatisfy { ($0.rows.last?.number ?? 0) <= 12 })
    let body = sheets.flatMap { $0.rows.flatMap(\.cells).filter { $0.cell.type.isEmpty } }
    #expect(body.compactMap(\.cell.value) == (0..<25).map(String.init))
    #expect(sheets[1].values(ofRow: 3) == ["乙"])
    #expect(sheets.map { $0.allValues.contains("注") } == [false, false, false, true])
    #expect(sheets.allSatisfy { $0.values(ofRow: 2) == ["a"] })
  }

  @Test("a table wider than a sheet goes on on another one")
  func wideTable() throws {
    let report = Report(
      tables: [
        Table(
          title: "表", columns: columns("a", "b", "c", "d", "e"),
          upperHeadings: [[.init(text: "x", span: 3), .init(text: "y", span: 2)]],
          rows: [(0..<5).map { .integer($0) }])
      ])
    let sheets = try read(report, ExcelRenderer(columnLimit: 2)).sheets
    #expect(sheets.map { $0.values(ofRow: 2) } == [["x", ""], ["x", "y"], ["y"]])
    #expect(sheets.map { $0.values(ofRow: 4) } == [["0", "1"], ["2", "3"], ["4"]])
  }

  @Test(
    "only what a spreadsheet can hold exactly is a number",
    arguments: [
      ("38", "38", "0"), ("-3", "-3", "0"), ("89.96", "89.96", "0.00"), ("0", "0", "0"),
      ("0.10", "0.10", "0.00"), ("90%", "0.9", "0%"), ("89.96%", "0.8996", "0.00%"),
      ("100%", "1", "0%"), ("5%", "0.05", "0%"), ("0.5%", "0.005", "0.0%"),
      ("-12.5%", "-0.125", "0.0%"),
      ("123456789012345", "123456789012345", "0"), ("1234567890123456", nil, nil),
      ("0.123456789012345", "0.123456789012345", "0.000000000000000"),
      ("1.23456789012345678", nil, nil), ("007", nil, nil), ("-0", nil, nil), ("", nil, nil),
      ("-", nil, nil),
      ("1.", nil, nil), (".5", nil, nil), ("1e5", nil, nil), ("１", nil, nil),
      ("≈33.3333", nil, nil),
      ("90（9 / 10）", nil, nil), ("1.2.3", nil, nil), ("%", nil, nil), ("12%%", nil, nil),
    ] as [(String, String?, String?)])
  func numbers(text: String, value: String?, format: String?) {
    let number = ExcelNumber(text)
    #expect(number?.value == value)
    #expect(number?.format == format)
  }

  @Test("whole numbers with more digits than a spreadsheet keeps are texts")
  func wholeNumbers() {
    #expect(ExcelNumber(999_999_999_999_999)?.value == "999999999999999")
    #expect(ExcelNumber(1_000_000_000_000_000) == nil)
    #expect(ExcelNumber(Int.min) == nil)
    #expect(ExcelNumber(-7)?.value == "-7")
  }

  @Test("the bytes of a small workbook, part by part")
  func golden() throws {
    let workbook = try read(roster)
    var bytes: [UInt8] = []
    for (name, part) in workbook.parts.sorted(by: { $0.key < $1.key }) {
      bytes += "=== \(name)\n".utf8
      bytes += part
    }
    expectGolden(bytes, "excel/roster.txt")
    #expect(ExcelRenderer().render(roster) == ExcelRenderer().render(roster))
  }
}
