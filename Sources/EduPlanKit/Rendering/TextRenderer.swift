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
    let cellWidths = cells.map { row in row.map(widestLine) }
    var headingWidths = headings.map { width.of($0) }
    widen(&headingWidths, forUpperHeadingsOf: table, cellWidths)
    let layout = ColumnLayout(columns: table.columns, headings: headingWidths, cells: cellWidths)
    let widths = columns.map { layout.widths(fitting: $0) } ?? layout.natural
    var lines = table.upperHeadings.flatMap { upperLines($0, widths) }
    lines += self.lines(of: headings, table.columns, widths)
    lines.append(widths.map { String(repeating: "-", count: $0) }.joined(separator: "  "))
    for (number, section) in table.sections.enumerated() {
      if let title = section.title {
        if number > 0 { lines.append("") }
        lines += wrapped(title)
      }
      for row in cells[section.rows] { lines += self.lines(of: row, table.columns, widths) }
    }
    return lines
  }

  // MARK: Headings above several columns

  /// Makes the last column below a heading wider where the heading would not fit on a line.
  private func widen(
    _ headings: inout [Int], forUpperHeadingsOf table: Table, _ cells: [[Int]]
  ) {
    guard !table.upperHeadings.isEmpty else { return }
    let natural = headings.indices.map { index in
      cells.reduce(headings[index]) { max($0, $1[index]) }
    }
    var widened = natural
    for level in table.upperHeadings.reversed() {
      for (heading, columns) in Self.places(of: level) {
        let room = widened[columns].reduce(2 * (columns.count - 1), +)
        let last = columns.upperBound - 1
        widened[last] += max(0, width.of(heading.text.terminalSafe) - room)
      }
    }
    for index in headings.indices where widened[index] > natural[index] {
      headings[index] = widened[index]
    }
  }

  private static func places(
    of level: [Table.UpperHeading]
  ) -> [(heading: Table.UpperHeading, columns: Range<Int>)] {
    var start = 0
    return level.map { heading in
      defer { start += heading.span }
      return (heading, start..<(start + heading.span))
    }
  }

  /// A level of headings, each with a rule as wide as the columns it stands over.
  private func upperLines(_ level: [Table.UpperHeading], _ widths: [Int]) -> [String] {
    var columns: [(start: Int, room: Int, text: [String])] = []
    for (heading, range) in Self.places(of: level) where !heading.text.isEmpty {
      let room = widths[range].reduce(2 * (range.count - 1), +)
      columns.append(
        (
          widths[..<range.lowerBound].reduce(2 * range.lowerBound, +), room,
          width.wrapped(heading.text.terminalSafe, to: room)
        ))
    }
    guard let height = columns.map(\.text.count).max() else { return [] }
    var lines = (0..<height).map { number in
      // Stands on its rule where another takes more lines.
      line(
        columns.map { column in
          let place = number - (height - column.text.count)
          return (column.start, place < 0 ? "" : column.text[place])
        })
    }
    lines.append(line(columns.map { ($0.start, String(repeating: "-", count: $0.room)) }))
    return lines
  }

  /// Texts at their places on a line, without blanks at its end.
  private func line(_ texts: [(start: Int, text: String)]) -> String {
    var line = ""
    var used = 0
    for (start, text) in texts where !text.isEmpty {
      line += String(repeating: " ", count: max(0, start - used)) + text
      used = start + width.of(text)
    }
    return line
  }

  // MARK: Rows

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
