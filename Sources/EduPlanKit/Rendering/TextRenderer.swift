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
    if !report.lead.isEmpty { blocks.append(report.lead.flatMap(wrapped)) }
    for table in report.tables {
      if !table.title.isEmpty { blocks.append(wrapped(table.title)) }
      if table.isVerbatim {
        blocks.append(
          table.rows.map { row in
            let line = row.map(\.plainText.terminalSafe).joined()
            return line.isEmpty ? "" : "  " + line
          })
      } else if !table.columns.isEmpty {
        blocks.append(lines(of: table))
      }
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
    let cells = table.rows.map { row in
      zip(row, table.columns).map { cell, column in
        column.keepsLines ? safeLines(of: cell.plainText) : cell.plainText.terminalSafe
      }
    }
    let layout = ColumnLayout(
      columns: table.columns, headings: headings.map { width.of($0) },
      cells: cells.map { row in row.map(widestLine) })
    let widths = columns.map { layout.widths(fitting: $0) } ?? layout.natural
    var lines = self.lines(of: headings, table.columns, widths)
    lines.append(widths.map { String(repeating: "-", count: $0) }.joined(separator: "  "))
    for row in cells { lines += self.lines(of: row, table.columns, widths) }
    return lines
  }

  /// A text with its own line breaks: what was issued in two lines is not taken for a blank inside.
  private func safeLines(of text: String) -> String {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { String($0).terminalSafe }.joined(separator: "\n")
  }

  private func lines(of text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private func widestLine(of text: String) -> Int {
    lines(of: text).map { width.of($0) }.max() ?? 0
  }

  /// A row in as many lines as its tallest cell.
  private func lines(of row: [String], _ columns: [Table.Column], _ widths: [Int]) -> [String] {
    let cells = zip(row, widths).map { text, room in
      widestLine(of: text) <= room ? lines(of: text) : width.wrapped(text, to: room)
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
