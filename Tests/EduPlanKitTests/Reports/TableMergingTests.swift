import Testing

@testable import EduPlanKit

/// Which neighbouring cells of a column are shown as one.
@Suite struct TableMergingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var merging: Table.Merging
    var cells: [String]
    var groups: [Int] = []
    var expected: [Range<Int>]

    var testDescription: String { "\(merging) \(cells) \(groups)" }
  }

  @Test(arguments: [
    Case(merging: .never, cells: ["甲", "甲"], expected: [0..<1, 1..<2]),
    Case(merging: .equalNeighbours, cells: [], expected: []),
    Case(merging: .equalNeighbours, cells: ["甲", "甲", "乙", "甲"], expected: [0..<2, 2..<3, 3..<4]),
    // Two blanks are not the same thing twice.
    Case(merging: .equalNeighbours, cells: ["", ""], expected: [0..<1, 1..<2]),
    Case(merging: .equalNeighbours, cells: ["甲", "甲"], groups: [0, 1], expected: [0..<1, 1..<2]),
    Case(merging: .blanks, cells: ["甲", "", "", "乙"], expected: [0..<3, 3..<4]),
    Case(merging: .blanks, cells: ["", ""], expected: [0..<2]),
    Case(merging: .blanks, cells: ["甲", ""], groups: [1], expected: [0..<1, 1..<2]),
  ])
  func rowsShownAsOne(_ test: Case) {
    let table = Table(
      columns: [Table.Column(heading: "区", merging: test.merging)],
      rows: test.cells.map { [$0.isEmpty ? .absent : .text($0)] },
      groups: test.groups.map { Table.Group(title: "", firstRow: $0) })
    #expect(table.mergedRows(ofColumn: 0) == test.expected)
  }

  /// What a list leaves blank joins the cell above in each column by itself, across the borders of another column's cells.
  @Test func columnsMergeIndependently() {
    let table = Table(
      columns: [
        Table.Column(heading: "受援区", merging: .equalNeighbours),
        Table.Column(heading: "支援区", merging: .equalNeighbours),
      ],
      rows: [
        [.text("奉贤区"), .text("虹口区")], [.text("崇明区"), .text("虹口区")],
        [.text("崇明区"), .text("静安区")],
      ])
    #expect(table.mergedRows(ofColumn: 0) == [0..<1, 1..<3])
    #expect(table.mergedRows(ofColumn: 1) == [0..<2, 2..<3])
  }
}
