import Testing

@testable import EduPlanKit

@Suite("Headings of tables")
struct TableHeadingTests {
  private func table(_ levels: [[(String, Int)]], columns: Int) -> Table {
    Table(
      columns: (0..<columns).map { Table.Column(heading: "c\($0)") },
      upperHeadings: levels.map { $0.map { Table.UpperHeading(text: $0.0, span: $0.1) } })
  }

  private func description(_ table: Table) -> [String] {
    table.headingCells().map {
      "\($0.text)@\($0.line)+\($0.height),\($0.columns.lowerBound)..<\($0.columns.upperBound)"
    }
  }

  @Test("without upper headings every column has a cell of one line")
  func plain() {
    #expect(description(table([], columns: 2)) == ["c0@0+1,0..<1", "c1@0+1,1..<2"])
  }

  @Test("a heading grows into the empty place above it")
  func grows() {
    let table = table(
      [[("", 1), ("对象", 2), ("情况", 3)], [("", 3), ("数目", 2), ("", 1)]], columns: 6)
    #expect(
      description(table) == [
        "c0@0+3,0..<1", "对象@0+1,1..<3", "情况@0+1,3..<6", "c1@1+2,1..<2", "c2@1+2,2..<3",
        "数目@1+1,3..<5", "c5@1+2,5..<6", "c3@2+1,3..<4", "c4@2+1,4..<5",
      ])
    #expect(
      table.joinedHeadings == [
        "c0", "对象 · c1", "对象 · c2", "情况 · 数目 · c3", "情况 · 数目 · c4", "情况 · c5",
      ])
  }

  @Test("a heading above several columns grows as one")
  func growsTogether() {
    #expect(
      description(table([[("", 3)], [("甲", 2), ("乙", 1)]], columns: 3)) == [
        "甲@0+2,0..<2", "乙@0+2,2..<3", "c0@2+1,0..<1", "c1@2+1,1..<2", "c2@2+1,2..<3",
      ])
  }

  @Test("whatever the levels, headings cover every place once", arguments: 0..<200)
  func covers(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let columns = Int.random(in: 1...7, using: &random)
    let levels = (0..<Int.random(in: 0...3, using: &random)).map { _ in
      var level: [(String, Int)] = []
      var left = columns
      while left > 0 {
        let span = Int.random(in: 1...left, using: &random)
        level.append((Bool.random(using: &random) ? "" : "甲", span))
        left -= span
      }
      return level
    }
    let table = table(levels, columns: columns)
    var taken = Array(
      repeating: Array(repeating: 0, count: columns), count: table.headingHeight)
    for cell in table.headingCells() {
      for line in cell.line..<(cell.line + cell.height) {
        for column in cell.columns { taken[line][column] += 1 }
      }
    }
    #expect(taken.allSatisfy { $0.allSatisfy { $0 == 1 } }, "\(levels)")
    #expect(table.headingCells().count { $0.isOfColumn } == columns)
  }

  @Test("sections are the groups in order, with the rows before the first")
  func sections() {
    var table = table([], columns: 1)
    table.rows = (0..<5).map { [.integer($0)] }
    #expect(table.sections.map(\.rows) == [0..<5])
    table.groups = [.init(title: "甲", firstRow: 2), .init(title: "乙", firstRow: 4)]
    #expect(table.sections.map(\.rows) == [0..<2, 2..<4, 4..<5])
    #expect(table.sections.map(\.title) == [nil, "甲", "乙"])
  }
}
