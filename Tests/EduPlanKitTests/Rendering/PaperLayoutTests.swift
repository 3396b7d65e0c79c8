import Testing

@testable import EduPlanKit

@Suite("Tables on paper")
struct PaperLayoutTests {
  @Test("column widths always add up to the width of the text", arguments: 0..<200)
  func widths(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let columns = (0..<Int.random(in: 1...30, using: &random)).map { index in
      var column = Table.Column(heading: String(repeating: "栏", count: index % 5))
      if Bool.random(using: &random) { column.paperWidth = Int.random(in: 2...200, using: &random) }
      return column
    }
    let rows: [[Table.Cell]] = (0..<3).map { _ in
      columns.map { _ in
        .text(String(repeating: "字", count: Int.random(in: 0...300, using: &random)))
      }
    }
    let report = Report(tables: [Table(columns: columns, rows: rows)])
    let layout = PaperLayout(report)
    let widths = layout.columnWidths(of: report.tables[0])
    #expect(widths.reduce(0, +) == layout.textWidth)
    #expect(widths.allSatisfy { $0 > 0 })
  }

  @Test("type area and page number are where GB/T 9704 has them")
  func margins() {
    // Twips are 1/1440 inch; the type area is 156 mm by 225 mm.
    let upright = PaperLayout(Report())
    #expect(upright.textWidth == 8844 && upright.textHeight == 12755)
    #expect(upright.margins == .init(top: 2098, right: 1474, bottom: 1985, left: 1588))
    #expect(upright.footer == 1304)
    let turned = PaperLayout(Report(page: Report.Page(isLandscape: true)))
    #expect(turned.textHeight == upright.textWidth && turned.textWidth == upright.textHeight)
  }

  @Test("a crowded table turns the page, a wide column alone does not")
  func turns() {
    func layout(columns: Int, characters: Int) -> PaperLayout {
      let text = Table.Cell.text(String(repeating: "字", count: characters))
      return PaperLayout(
        Report(tables: [
          Table(
            columns: (0..<columns).map { Table.Column(heading: "栏\($0)") },
            rows: [(0..<columns).map { _ in text }])
        ]))
    }
    #expect(!layout(columns: 2, characters: 400).isLandscape)
    #expect(!layout(columns: 8, characters: 3).isLandscape)
    #expect(layout(columns: 6, characters: 12).isLandscape)
  }

  @Test("a column is at least as wide as its text where there is room for all")
  func fits() {
    let layout = PaperLayout(Report())
    let table = Table(
      columns: [Table.Column(heading: "区"), Table.Column(heading: "学校")],
      rows: [[.text("宝山区"), .text("上海对外经贸大学附属松江实验学校")]])
    let widths = layout.columnWidths(of: table)
    #expect(widths[0] >= 6 * 105 + 160 && widths[1] >= 32 * 105 + 160)
  }

  @Test(
    "a title too long for a line is broken where the report says, or in equal lines",
    arguments: [
      ("名单", "", ["名单"]),
      ("本市第二轮义务教育城乡学校携手共进计划名单", "本市第二轮义务教育", ["本市第二轮义务教育", "城乡学校携手共进计划名单"]),
      ("本市第二轮义务教育城乡学校携手共进计划名单", "别的话", ["本市第二轮义务教育城乡", "学校携手共进计划名单"]),
    ])
  func titles(title: String, start: String, lines: [String]) {
    #expect(
      PaperLayout(Report()).titleLines(title, breakingAfter: start, fontSize: 440) == lines)
  }

  @Test("a title of any length keeps all its characters")
  func longTitles() {
    for count in [1, 19, 21, 39, 41, 80, 399, 401, 2000] {
      let title = String(repeating: "甲", count: count)
      let lines = PaperLayout(Report()).titleLines(title, breakingAfter: "", fontSize: 440)
      #expect(lines.joined() == title)
    }
  }
}
