import Foundation
import Testing

@testable import EduPlanKit

/// Whatever a text holds, it comes back as that text: nothing runs, nothing breaks, nothing is lost.
@Suite("Excel workbooks from hostile texts")
struct ExcelHostileTests {
  /// The text, and what a reader finds.
  static let texts: [(String, String)] = [
    ("<b>&amp;\"'</b>", "<b>&amp;\"'</b>"),
    ("=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0"),
    ("+1+1", "+1+1"), ("-1+1", "-1+1"), ("@SUM(A1:A9)", "@SUM(A1:A9)"), ("\t=1+1", "\t=1+1"),
    ("＝1＋1", "＝1＋1"), ("=HYPERLINK(\"http://example.com\")", "=HYPERLINK(\"http://example.com\")"),
    ("a\u{0}b\u{1B}[31mc\u{7F}", "a\u{FFFD}b\u{FFFD}[31mc\u{FFFD}"),
    ("abc\u{202E}gpj.exe", "abc\u{FFFD}gpj.exe"), ("\u{2066}x\u{2069}", "\u{FFFD}x\u{FFFD}"),
    ("\u{FFFE}\u{FFFF}", "\u{FFFD}\u{FFFD}"), ("\u{FEFF}BOM", "\u{FFFD}BOM"),
    ("一\r\n二\r三\n四", "一\n二\n三\n四"), ("\r=1", "\n=1"),
    ("  两头有空  ", "  两头有空  "), ("\n", "\n"), (" ", " "), ("\u{3000}", "\u{3000}"),
    ("_x0041_", "_x0041_"), ("_x005F_x0041_", "_x005F_x0041_"), ("_x0041_x0042_", "_x0041_x0042_"),
    ("_X0041_", "_X0041_"), ("_x00G1_", "_x00G1_"), ("]]>", "]]>"),
    ("<![CDATA[x]]>", "<![CDATA[x]]>"),
    ("👨‍👩‍👧‍👦🇨🇳👍🏽", "👨‍👩‍👧‍👦🇨🇳👍🏽"), ("𠀀𠮷𪚥", "𠀀𠮷𪚥"), ("e\u{301}", "e\u{301}"), ("é", "é"),
    ("310101199001011234", "310101199001011234"), ("013800138000", "013800138000"),
    ("1E5", "1E5"), ("2023-12-28", "2023-12-28"), ("3/4", "3/4"), ("true", "true"),
    ("#N/A", "#N/A"),
  ]

  @Test("each text comes back, byte by byte, as a text")
  func texts() throws {
    let report = Report(
      tables: [
        Table(
          title: "t", columns: [Table.Column(heading: "h")], rows: Self.texts.map { [.text($0.0)] })
      ])
    let workbook = try ReadWorkbook(ExcelRenderer().render(report))
    let sheet = try #require(workbook.sheets.first)
    for (index, expected) in Self.texts.enumerated() {
      let cell = try #require(sheet["A\(index + 3)"])
      #expect(cell.type == "s" && !cell.isFormula)
      #expect(
        Array((cell.value ?? "").utf8) == Array(expected.1.utf8), "\(expected.0.debugDescription)")
      let style = workbook.styles[cell.style]
      #expect(style.format == "@")
      let isDangerous = "=+-@\t\n＝＋－＠".contains(expected.1.first ?? " ")
      #expect(style.isQuoted == isDangerous, "\(expected.0.debugDescription)")
    }
  }

  @Test("titles, headings, groups, notes and names of sheets may hold anything, too")
  func everywhere() throws {
    for (text, found) in Self.texts {
      let report = Report(
        title: text, lead: [text],
        tables: [
          Table(
            title: text, columns: [Table.Column(heading: text), Table.Column(heading: "b")],
            upperHeadings: [[.init(text: text, span: 2)]],
            rows: [[.label(text), .number(text)]], groups: [.init(title: text, firstRow: 0)],
            notes: [text])
        ], notes: [text], page: .init(isLandscape: false, mark: text))
      let workbook = try ReadWorkbook(ExcelRenderer().render(report))
      let values = workbook.sheets.flatMap(\.allValues)
      #expect(
        values.count(where: { $0.utf8.elementsEqual(found.utf8) }) >= 8, "\(text.debugDescription)")
      #expect(workbook.sheets.allSatisfy { !$0.name.isEmpty && $0.name.utf16.count <= 31 })
    }
  }

  @Test("a text that no cell can hold goes on in the cells below, beside merged ones")
  func longText() throws {
    let long = String(repeating: "长😀", count: 50_000)
    let lines = String(repeating: "行\n", count: 1_000) + "完"
    let report = Report(
      tables: [
        Table(
          title: "t",
          columns: [
            Table.Column(heading: "a", merging: .equalNeighbours), Table.Column(heading: "b"),
            Table.Column(heading: "c"),
          ],
          rows: [
            [.text("同"), .text("一"), .integer(1)],
            [.text("同"), .text(long), .integer(2)],
            [.text("异"), .text(lines), .integer(3)],
            [.text("末"), .text("末"), .integer(4)],
          ])
      ])
    let sheet = try #require(try ReadWorkbook(ExcelRenderer().render(report)).sheets.first)
    let texts = sheet.rows.flatMap(\.cells).filter { $0.column == "B" }.compactMap(\.cell.value)
    #expect(texts.allSatisfy { $0.utf16.count <= 32_767 && $0.count(where: { $0 == "\n" }) <= 253 })
    #expect(texts.dropFirst(2).prefix(5).joined() == long)
    #expect(texts.dropFirst(7).dropLast().joined(separator: "\n") == lines)
    #expect(sheet.merges.contains("A3:A8"))
    #expect(sheet.merges.contains("C4:C8"))
    expectSound(sheet)
  }

  @Test("a sentence too long for a cell goes on in the next row, a heading below the table")
  func longSentences() throws {
    let long = String(repeating: "长", count: 70_000)
    let report = Report(
      title: long, lead: [long],
      tables: [
        Table(
          columns: [Table.Column(heading: long)], rows: [[.text("x")]],
          groups: [.init(title: long, firstRow: 0)], notes: [long])
      ], notes: [long])
    let sheet = try #require(try ReadWorkbook(ExcelRenderer().render(report)).sheets.first)
    #expect(sheet.allValues.allSatisfy { $0.utf16.count <= 32_767 })
    #expect(sheet.allValues.joined().count == 6 * 70_000 + 1)
    expectSound(sheet)
  }

  @Test("no character is cut, however a text is put together", arguments: [1, 2, 3])
  func pieces(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let alphabet = ["a", "长", "😀", "e\u{301}", "👨‍👩‍👧‍👦", "\n", "𠀀"]
    for _ in 0..<3 {
      let text = (0..<40_000).map { _ in alphabet[Int.random(in: 0..<7, using: &generator)] }
        .joined()
      let pieces = ExcelText.pieces(of: text)
      #expect(pieces.allSatisfy { $0.utf16.count <= 32_767 })
      #expect(pieces.joined().filter { $0 != "\n" } == text.filter { $0 != "\n" })
    }
    let marks = "e" + String(repeating: "\u{301}", count: 100_000)
    #expect(ExcelText.pieces(of: marks).joined().unicodeScalars.count == 100_001)
  }

  @Test("merged cells never overlap and hold one value, whatever the table", arguments: 1...40)
  func laws(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    func random(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
    let mergings: [Table.Merging] = [.never, .equalNeighbours, .blanks]
    let columnCount = random(1...5)
    let rowCount = random(0...30)
    var table = Table(
      title: "表",
      columns: (0..<columnCount).map { index in
        Table.Column(heading: "h\(index)", merging: mergings[random(0...2)])
      })
    table.rows = (0..<rowCount).map { row in
      (0..<columnCount).map { _ -> Table.Cell in
        switch random(0...9) {
        case 0...2: .absent
        case 3...6: .text(["甲", "乙"][random(0...1)])
        case 7: .integer(row)
        case 8: .text(String(repeating: "x\n", count: random(1...600)))
        default: .label("")
        }
      }
    }
    var first = 0
    while first < rowCount, random(0...2) > 0 {
      table.groups.append(.init(title: "组", firstRow: first))
      first += random(1...8)
    }
    if random(0...1) == 1 {
      table.upperHeadings = [
        (0..<columnCount).map { .init(text: $0 % 2 == 0 ? "u" : "", span: 1) },
        [.init(text: "v", span: columnCount)],
      ]
    }
    let renderer = ExcelRenderer(rowLimit: random(0...1) == 0 ? 15 : 1_000_000)
    let workbook = try ReadWorkbook(renderer.render(Report(tables: [table], notes: ["注"])))
    for sheet in workbook.sheets { expectSound(sheet) }
    for row in table.rows {
      for case .integer(let number) in row {
        #expect(workbook.sheets.contains { $0.allValues.contains("\(number)") })
      }
    }
  }
}

/// Rows and cells in order, merged ranges apart from each other and inside the sheet, covered cells there and empty.
private func expectSound(_ sheet: ReadWorkbook.Sheet) {
  #expect(sheet.rows.map(\.number) == sheet.rows.map(\.number).sorted())
  #expect(Set(sheet.rows.map(\.number)).count == sheet.rows.count)
  var covered: Set<String> = []
  for merge in sheet.merges {
    let ends = merge.split(separator: ":").map { place in
      (Array(place.utf8)[0] - 64, Int(place.dropFirst()) ?? 0)
    }
    #expect(ends.count == 2 && merge.split(separator: ":")[0] != merge.split(separator: ":")[1])
    for column in ends[0].0...ends[1].0 {
      for row in ends[0].1...ends[1].1 {
        let place = "\(String(UnicodeScalar(column + 64)))\(row)"
        #expect(covered.insert(place).inserted, "\(place) is in two merged ranges")
        let isFirst = column == ends[0].0 && row == ends[0].1
        // Lines over the whole width have no borders, so nothing stands in for what they cover.
        if !isFirst { #expect(sheet[place]?.value == nil, "\(place) is covered and holds a value") }
        if !isFirst, ends[0].0 == ends[1].0 { #expect(sheet[place] != nil) }
      }
    }
  }
}
