extension FilledForm {
  /// The form as plain text: tables with lines as boxes, columns by East Asian width, nothing wider than the columns there
  /// are. No text of a record can steer the terminal.
  func text(width: DisplayWidth, columns: Int) -> String {
    let page = TextPage(width: width, columns: max(20, columns))
    var lines: [String] = []
    var wasTable = false
    for block in content().blocks {
      switch block {
      case .paragraph(let paragraph):
        let isTitle = paragraph.style == "Title"
        if !lines.isEmpty, wasTable || isTitle { lines.append("") }
        lines += page.lines(of: paragraph, width: page.columns)
        wasTable = isTitle || paragraph.endsPage
      case .table(let table):
        if !lines.isEmpty { lines.append("") }
        lines += table.hasLines ? page.boxed(table) : page.plain(table)
        wasTable = true
      }
    }
    return lines.map { line in
      let end = line.lastIndex { $0 != " " && $0 != "\u{3000}" }
      return (end.map { String(line[...$0]) } ?? "") + "\n"
    }.joined()
  }
}

/// Lays out paragraphs and tables in columns of characters.
private struct TextPage {
  var width: DisplayWidth
  var columns: Int

  /// The lines of a paragraph; each is as wide as it needs, or padded to where its alignment puts it.
  func lines(of paragraph: FormContent.Paragraph, width room: Int) -> [String] {
    // Set in by two characters, as running text is in Chinese.
    let indent = paragraph.layout.isIndented == true && !paragraph.isEmpty ? "\u{3000}\u{3000}" : ""
    let lines = paragraph.lines.enumerated().flatMap { number, line in
      width.wrapped((number == 0 ? indent : "") + line.terminalSafe, to: room)
    }
    return lines.map { line in
      switch paragraph.layout.alignment {
      case .center: String(repeating: " ", count: max(0, room - width.of(line)) / 2) + line
      case .right: width.padded(line, to: room, .trailing)
      case .left, .both, .distribute, nil: line
      }
    }
  }

  // MARK: Tables with lines

  func boxed(_ table: FormContent.Table) -> [String] {
    let widths = widths(of: table)
    var lines = [rule(above: table.rows.first ?? [], widths, isEdge: true)]
    for (number, row) in table.rows.enumerated() {
      if number > 0 { lines.append(rule(above: row, widths, isEdge: false)) }
      var column = 0
      var cells: [(lines: [String], width: Int)] = []
      for cell in row {
        let room = room(for: cell, at: column, widths)
        column += cell.columns
        let shown = cell.isContinued ? [] : cell.paragraphs
        cells.append((shown.flatMap { self.lines(of: $0, width: room) }, room))
      }
      for line in 0..<max(1, cells.map(\.lines.count).max() ?? 1) {
        lines.append(
          "|"
            + cells.map { cell in
              " " + width.padded(line < cell.lines.count ? cell.lines[line] : "", to: cell.width)
                + " |"
            }.joined())
      }
    }
    return lines + [rule(above: table.rows.last ?? [], widths, isEdge: true)]
  }

  /// The columns of a table's grid, in proportion to their widths on paper.
  private func widths(of table: FormContent.Table) -> [Int] {
    let count = max(1, table.columnCount)
    let paper = (0..<count).map { $0 < table.widths.count ? max(1, table.widths[$0]) : 1 }
    let total = paper.reduce(0, +)
    let room = max(count * 2, columns - 3 * count - 1)
    var widths = paper.map { max(2, $0 * room / total) }
    // What rounding left over goes to the last column, which holds the text.
    widths[count - 1] = max(2, room - widths.dropLast().reduce(0, +))
    return widths
  }

  private func room(for cell: FormContent.Cell, at column: Int, _ widths: [Int]) -> Int {
    let own = widths[min(column, widths.count)..<min(column + cell.columns, widths.count)]
    return max(2, own.reduce(0, +) + 3 * (own.count - 1))
  }

  /// The line above a row; a cell that goes on from the row before is not cut by it.
  private func rule(above row: [FormContent.Cell], _ widths: [Int], isEdge: Bool) -> String {
    var line = "+"
    var column = 0
    for cell in row {
      let mark = cell.isContinued && !isEdge ? " " : "-"
      line +=
        String(repeating: mark, count: room(for: cell, at: column, widths) + 2) + "+"
      column += cell.columns
    }
    return line
  }

  // MARK: Tables without lines

  /// Columns side by side, all but the last as wide as their text.
  func plain(_ table: FormContent.Table) -> [String] {
    let natural = (0..<table.columnCount).map { column in
      table.rows.compactMap { row in
        column < row.count
          ? row[column].paragraphs.flatMap(\.lines).map { width.of($0.terminalSafe) }.max() : nil
      }.max() ?? 0
    }
    return table.rows.flatMap { row -> [String] in
      var left = columns
      var cells: [(lines: [String], width: Int)] = []
      for (column, cell) in row.enumerated() {
        let isLast = column == row.count - 1
        let room = isLast ? max(8, left) : min(natural[column], max(8, columns / 2))
        left -= room + 1
        let lines = cell.paragraphs.flatMap { paragraph in
          paragraph.lines.flatMap { width.wrapped($0.terminalSafe, to: room) }
        }
        cells.append((lines, room))
      }
      return (0..<(cells.map(\.lines.count).max() ?? 0)).map { line in
        cells.map { width.padded(line < $0.lines.count ? $0.lines[line] : "", to: $0.width) }
          .joined(separator: " ")
      }
    }
  }
}
