/// A report as plain text whose columns line up in a terminal, Chinese text and all.
///
/// Two blanks stand between columns and an ASCII rule below the headings, so that the page survives a terminal that draws
/// some characters wider than we think. Where a terminal's width is known and a table is wider, cells are wrapped, free
/// text first: nothing is cut off. Text of records cannot steer the terminal.
struct TextRenderer: Renderer {
  var width = DisplayWidth()
  /// The columns there are; nil for a file or a pipe, where lines may be as long as they need.
  var columns: Int?

  func render(_ report: Report, into output: inout [UInt8]) {
    var blocks: [[String]] = []
    if !report.title.isEmpty { blocks.append(wrapped(report.title)) }
    for table in report.tables {
      if !table.title.isEmpty { blocks.append(wrapped(table.title)) }
      if !table.columns.isEmpty { blocks.append(lines(of: table)) }
      if !table.notes.isEmpty { blocks.append(table.notes.flatMap(wrapped)) }
    }
    if !report.notes.isEmpty { blocks.append(report.notes.flatMap(wrapped)) }
    for (number, lines) in blocks.enumerated() {
      if number > 0 { output.append(0x0A) }
      for line in lines { output.append(contentsOf: (line + "\n").utf8) }
    }
  }

  private func wrapped(_ text: String) -> [String] {
    guard let columns else { return [text.terminalSafe] }
    return width.wrapped(text.terminalSafe, to: columns)
  }

  // MARK: Tables

  private func lines(of table: Table) -> [String] {
    let headings = table.columns.map(\.heading.terminalSafe)
    let cells = table.rows.map { row in row.map(\.plainText.terminalSafe) }
    let widths = layOut(table.columns, headings: headings, cells: cells)
    var lines = self.lines(of: headings, table.columns, widths)
    lines.append(widths.map { String(repeating: "-", count: $0) }.joined(separator: "  "))
    for row in cells { lines += self.lines(of: row, table.columns, widths) }
    return lines
  }

  /// The width of each column: what its cells need, or less where the terminal is too narrow for all of them.
  private func layOut(
    _ columns: [Table.Column], headings: [String], cells: [[String]]
  ) -> [Int] {
    var widths = columns.indices.map { index in
      cells.reduce(width.of(headings[index])) { max($0, width.of($1[index])) }
    }
    guard let room = self.columns else { return widths }
    var excess = widths.reduce(2 * (widths.count - 1), +) - room
    // Free text gives way first, then any text, each time the widest; numbers never do.
    shrink(columns.indices.filter { columns[$0].isFreeText }, of: &widths, by: &excess, downTo: 24)
    shrink(columns.indices.filter { !columns[$0].isNumeric }, of: &widths, by: &excess, downTo: 8)
    return widths
  }

  private func shrink(
    _ candidates: [Int], of widths: inout [Int], by excess: inout Int, downTo least: Int
  ) {
    while excess > 0, let widest = candidates.max(by: { widths[$0] < widths[$1] }),
      widths[widest] > least
    {
      widths[widest] -= 1
      excess -= 1
    }
  }

  /// A row in as many lines as its tallest cell.
  private func lines(of row: [String], _ columns: [Table.Column], _ widths: [Int]) -> [String] {
    let cells = zip(row, widths).map { text, room in
      width.of(text) <= room ? [text] : width.wrapped(text, to: room)
    }
    let height = cells.map(\.count).max() ?? 0
    return (0..<height).map { number in
      var line = ""
      var pending = 0
      for (index, cell) in cells.enumerated() {
        let text = number < cell.count ? cell[number] : ""
        let blanks = max(0, widths[index] - width.of(text))
        let before = columns[index].isNumeric ? blanks : 0
        if !text.isEmpty {
          line += String(repeating: " ", count: pending + before) + text
          pending = blanks - before + 2
        } else {
          pending += blanks + 2
        }
      }
      return line
    }
  }
}
