/// One table of a Word report: its rows as markup, and where its pages end.
///
/// A cell that takes several rows shows its text once, also where it goes on overleaf. So it is known here how high every row
/// is (lines have exact heights, rows at least what their text needs), and a merged cell ends with its page: on the next one
/// it begins again, text and all.
struct WordTable {
  /// Above and below the text of a cell.
  static let verticalMargin = 40
  private static let border = 10
  /// A row taller than this may be cut by the end of a page.
  private static let tallest = 4300

  let table: Table
  let widths: [Int]
  private let cells: [[[String]]]
  /// How many lines each cell takes.
  private let lines: [[Int]]
  /// The rows each column shows as one cell, wherever pages end.
  private let origins: [[Range<Int>]]
  private let headings: [HeadingCell]
  private let headingHeights: [Int]

  init(_ table: Table, widths: [Int]) {
    self.table = table
    self.widths = widths
    let cells = table.rows.map { row in row.map(\.plainText.paperLines) }
    self.cells = cells
    lines = cells.map { row in
      zip(row, widths).map { Self.lines(of: $0, width: $1) }
    }
    origins = table.columns.indices.map { table.mergedRows(ofColumn: $0) }
    headings = table.headingCells()
    var heights = Array(repeating: Self.height(ofLines: 1), count: table.headingHeight)
    for cell in headings {
      let width = widths[cell.columns].reduce(0, +)
      let need = Self.height(ofLines: Self.lines(of: cell.text.paperLines, width: width))
      let last = cell.line + cell.height - 1
      let others = heights[cell.line..<last].reduce(0, +)
      heights[last] = max(heights[last], need - others)
    }
    headingHeights = heights
  }

  /// What of the table has to stand together: its headings with the first row, and the heading of that row's group.
  var leastHeight: Int {
    var height = headingHeights.reduce(0, +)
    if let section = table.sections.first {
      height += section.title.map { groupHeight($0.paperLines) } ?? 0
      if let row = section.rows.first { height += Self.height(ofLines: lines[row].max() ?? 1) }
    }
    return height
  }

  private func groupHeight(_ lines: [String]) -> Int {
    Self.height(ofLines: Self.lines(of: lines, width: widths.reduce(0, +)))
  }

  /// The table's markup.
  ///
  /// - Parameter page: The page so far, which the table goes on with.
  func markup(on page: inout WordPage) -> String {
    var merges = origins
    var heights = self.heights(of: table.rows.indices, merges)
    let mayMerge = table.columns.contains { $0.merging != .never }
    page.beginTable(heading: headingHeights.reduce(0, +), firstRow: heights.first ?? 0)
    var markup = headingRows()
    for section in table.sections {
      if let title = section.title {
        let lines = title.paperLines
        let height = groupHeight(lines)
        // The heading of a group stays with its first row.
        page.take(height, with: section.rows.first.map { heights[$0] } ?? 0)
        markup += groupRow(lines, height: height)
      }
      for row in section.rows {
        if heights[row] > Self.tallest {
          page.flow(heights[row])
          markup += self.markup(ofRow: row, merges, height: heights[row])
          continue
        }
        let clear = page.clearHeight(heights[row])
        if page.take(heights[row]) {
          let cut = merges.indices.compactMap { Self.split(&merges[$0], at: row) }
          if let end = cut.max() {
            heights.replaceSubrange(row..<end, with: self.heights(of: row..<end, merges))
          }
          if mayMerge { heights[row] = max(heights[row], clear) }
        }
        markup += self.markup(ofRow: row, merges, height: heights[row])
      }
    }
    page.endTable()
    return WordMarkup.table(widths: widths, rows: markup)
  }

  // MARK: Heights

  private static func height(ofLines count: Int) -> Int {
    count * WordStyle.cell.line + 2 * verticalMargin + border
  }

  /// The lines a text takes in a cell so wide.
  private static func lines(of text: [String], width: Int) -> Int {
    let room = max(2, (width - 2 * PaperLayout.cellMargin) / PaperLayout.halfWidth)
    return text.reduce(0) { sum, line in
      // Where a very long text breaks does not matter any more.
      if line.utf8.count > 4000 { return sum + PaperLayout.display.of(line) / room + 1 }
      return sum + PaperLayout.display.wrapped(line, to: room).count
    }
  }

  /// How high some rows are, each with what its own cells need; where a merged cell needs more than its rows give, the
  /// last of them takes the rest.
  private func heights(of rows: Range<Int>, _ merges: [[Range<Int>]]) -> [Int] {
    var heights = rows.map { _ in Self.height(ofLines: 1) }
    for (column, ranges) in merges.enumerated() {
      for row in rows where Self.range(of: row, in: ranges).count == 1 {
        let need = Self.height(ofLines: lines[origin(of: row, column)][column])
        heights[row - rows.lowerBound] = max(heights[row - rows.lowerBound], need)
      }
    }
    for (column, ranges) in merges.enumerated() {
      guard let first = rows.first else { continue }
      for range in ranges[Self.place(of: first, in: ranges)...] {
        if range.lowerBound >= rows.upperBound { break }
        guard range.count > 1, range.lowerBound >= first, range.upperBound <= rows.upperBound
        else { continue }
        let need = Self.height(ofLines: lines[origin(of: range.lowerBound, column)][column])
        let places = (range.lowerBound - rows.lowerBound)..<(range.upperBound - rows.lowerBound)
        heights[places.upperBound - 1] += max(0, need - heights[places].reduce(0, +))
      }
    }
    return heights
  }

  /// The row whose text a cell shows.
  private func origin(of row: Int, _ column: Int) -> Int {
    Self.range(of: row, in: origins[column]).lowerBound
  }

  // MARK: Rows

  private func headingRows() -> String {
    headingHeights.indices.map { line in
      let markup = headings.filter { ($0.line..<($0.line + $0.height)).contains(line) }
        .sorted { $0.columns.lowerBound < $1.columns.lowerBound }
        .map { cell in
          let isFirst = cell.line == line
          return WordMarkup.cell(
            WordMarkup.paragraph(
              isFirst ? cell.text.paperLines : [], style: WordStyle.headingCell.id),
            width: widths[cell.columns].reduce(0, +), span: cell.columns.count,
            merge: cell.height == 1 ? .alone : isFirst ? .first : .continued, shade: "F2F2F2")
        }
      return WordMarkup.row(
        markup.joined(), height: headingHeights[line], isHeading: true, mayBreak: false)
    }.joined()
  }

  private func groupRow(_ lines: [String], height: Int) -> String {
    let cell = WordMarkup.cell(
      WordMarkup.paragraph(
        lines, style: WordStyle.headingCell.id, keepsWithNext: true, alignment: .left),
      width: widths.reduce(0, +), span: widths.count, shade: "F7F7F7")
    return WordMarkup.row(cell, height: height, isHeading: false, mayBreak: false)
  }

  private func markup(ofRow row: Int, _ merges: [[Range<Int>]], height: Int) -> String {
    var markup = ""
    for (index, column) in table.columns.enumerated() {
      let range = Self.range(of: row, in: merges[index])
      let isFirst = range.lowerBound == row
      let alignment: WordMarkup.Alignment? =
        column.isCentered ? .center : column.isNumeric ? .right : nil
      markup += WordMarkup.cell(
        WordMarkup.paragraph(
          isFirst ? cells[origin(of: row, index)][index] : [],
          style: WordStyle.cell.id, alignment: alignment),
        width: widths[index], merge: range.count == 1 ? .alone : isFirst ? .first : .continued)
    }
    return WordMarkup.row(
      markup, height: height, isHeading: false, mayBreak: height > Self.tallest)
  }

  // MARK: Merged cells

  /// Which of the ranges, which follow each other without gaps, a row is in.
  private static func place(of row: Int, in ranges: [Range<Int>]) -> Int {
    var low = 0
    var high = ranges.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if ranges[middle].lowerBound <= row { low = middle } else { high = middle }
    }
    return low
  }

  private static func range(of row: Int, in ranges: [Range<Int>]) -> Range<Int> {
    ranges[place(of: row, in: ranges)]
  }

  /// Cuts the merged cell a row is in, if it is not its first, and says where that cell ends.
  private static func split(_ ranges: inout [Range<Int>], at row: Int) -> Int? {
    let place = place(of: row, in: ranges)
    let range = ranges[place]
    guard range.lowerBound < row else { return nil }
    ranges.replaceSubrange(place...place, with: [range.lowerBound..<row, row..<range.upperBound])
    return range.upperBound
  }
}
