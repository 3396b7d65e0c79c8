/// The rows of a table on a sheet, with their groups and merged cells.
struct ExcelBody: Sendable {
  let table: Table
  let widths: ExcelWidths
  /// The row of the sheet each row begins in, and behind them the row below the last.
  let firstRows: [Int]
  let cells: ExcelCells

  /// The rows of the sheet that one cell covers, by the row of the table it stands in; empty for a column without any.
  private typealias Covers = [Range<Int>]

  func add(
    to bytes: inout [UInt8], _ merges: inout [String], _ styles: inout ExcelStyles,
    _ strings: inout ExcelStrings
  ) {
    let covers = table.columns.indices.map { self.covers(ofColumn: $0) }
    for column in covers.indices {
      let letter = ExcelSheet.letters(column + 1)
      for (index, rows) in covers[column].enumerated()
      where rows.lowerBound == index && !rows.isEmpty {
        let (top, bottom) = (firstRows[rows.lowerBound], lastRow(of: rows.upperBound - 1))
        if bottom > top { merges.append("\(letter)\(top):\(letter)\(bottom)") }
      }
    }
    let tallest = heights(covers)
    var group = table.groups[...]
    let groupStyle = styles.place(
      of: ExcelStyle(font: .heading, hasBorder: true, isShaded: true))
    var looks = ExcelLooks(table)
    for index in table.rows.indices {
      while let next = group.first, next.firstRow <= index {
        group = group.dropFirst()
        guard next.firstRow == index else { continue }
        add(
          next, row: firstRows[index] - 1, style: groupStyle, to: &bytes, &merges, &strings)
      }
      addRow(index, covers, height: tallest[index], to: &bytes, &looks, &styles, &strings)
    }
  }

  /// The last row of the sheet a row of the table takes; the title of the next group stands below it.
  private func lastRow(of index: Int) -> Int {
    firstRows[index + 1] - 1 - (table.groups.contains { $0.firstRow == index + 1 } ? 1 : 0)
  }

  private func add(
    _ group: Table.Group, row: Int, style: Int, to bytes: inout [UInt8],
    _ merges: inout [String], _ strings: inout ExcelStrings
  ) {
    let text = group.title
    let count = widths.columns.count
    cells.openRow(row, height: widths.height(ofLine: text, .heading), &bytes)
    cells.text(strings.place(of: text), row: row, column: 0, style: style, &bytes)
    for column in 0..<count where column > 0 {
      cells.empty(row: row, column: column, style: style, &bytes)
    }
    cells.closeRow(&bytes)
    if count > 1 { merges.append("A\(row):\(ExcelSheet.letters(count))\(row)") }
  }

  /// One row of the table: a row of the sheet, or several where a text goes on below.
  private func addRow(
    _ index: Int, _ covers: [Covers], height: Int?, to bytes: inout [UInt8],
    _ looks: inout ExcelLooks, _ styles: inout ExcelStyles, _ strings: inout ExcelStrings
  ) {
    let values = table.rows[index]
    let count =
      hasLongRows ? ExcelSheet.lineCount(of: values) : 1
    let texts: [[String]] =
      count > 1 ? values.map { ExcelText.pieces(of: ExcelText.cleaned($0.plainText)) } : []
    for line in 0..<count {
      let row = firstRows[index] + line
      cells.openRow(row, height: height, &bytes)
      for (column, value) in values.enumerated() {
        let isCovered = !covers[column].isEmpty && covers[column][index].lowerBound < index
        if isCovered || (line > 0 && line >= texts[column].count) {
          let style = looks.place(of: .empty, column, &styles)
          cells.empty(row: row, column: column, style: style, &bytes)
        } else if let number = number(value) {
          let style = looks.place(of: .number(number.format), column, &styles)
          cells.number(number.value, row: row, column: column, style: style, &bytes)
        } else {
          let text = count > 1 ? texts[column][line] : ExcelText.cleaned(value.plainText)
          guard !text.isEmpty else {
            let style = looks.place(of: .empty, column, &styles)
            cells.empty(row: row, column: column, style: style, &bytes)
            continue
          }
          let look: ExcelLooks.Look = ExcelText.looksLikeFormula(text) ? .quotedText : .text
          cells.text(
            strings.place(of: text), row: row, column: column,
            style: looks.place(of: look, column, &styles), &bytes)
        }
      }
      cells.closeRow(&bytes)
    }
  }

  private func number(_ cell: Table.Cell) -> ExcelNumber? {
    switch cell {
    case .integer(let number): ExcelNumber(number)
    case .number(let digits): ExcelNumber(digits)
    case .absent, .text, .label: nil
    }
  }

  private var hasLongRows: Bool {
    let span = (firstRows.last ?? 0) - (firstRows.first ?? 0)
    return span > table.rows.count + max(0, table.groups.count - 1)
  }

  // MARK: Merged cells and heights

  /// For each row, the rows whose cell in this column is one; empty where every row has its own.
  private func covers(ofColumn column: Int) -> Covers {
    guard table.columns[column].merging != .never || hasLongRows else { return [] }
    var covers: Covers = []
    covers.reserveCapacity(table.rows.count)
    for range in table.mergedRows(ofColumn: column) {
      let first = table.rows[range.lowerBound]
      // A text that goes on below needs the cells it would be merged with.
      let isLong = ExcelSheet.lineCount(of: [first[column]]) > 1
      for row in range { covers.append(isLong ? row..<row : range) }
    }
    return covers
  }

  /// The height of each row: what its tallest cell needs; a merged one shares its need among its rows.
  private func heights(_ covers: [Covers]) -> [Int?] {
    var lines = [Int](repeating: 1, count: table.rows.count)
    for index in table.rows.indices {
      for column in table.columns.indices {
        if !covers[column].isEmpty, covers[column][index].count > 1 { continue }
        lines[index] = max(lines[index], widths.lines(row: index, column, of: table))
      }
    }
    for column in covers.indices {
      for (index, rows) in covers[column].enumerated()
      where rows.count > 1 && rows.lowerBound == index {
        let need = widths.lines(row: index, column, of: table)
        let room = rows.reduce(0) { $0 + lines[$1] }
        if need > room {
          let more = (need - room + rows.count - 1) / rows.count
          for row in rows { lines[row] += more }
        }
      }
    }
    return lines.map { $0 == 1 ? nil : ExcelWidths.height(lines: $0) }
  }
}

/// The styles of the cells of a table, looked up once for each column and kind of cell.
struct ExcelLooks: Sendable {
  enum Look: Sendable, Hashable {
    case empty, text, quotedText
    case number(String)
  }

  private let table: Table
  private var known: [[(look: Look, place: Int)]]

  init(_ table: Table) {
    self.table = Table(columns: table.columns, isVerbatim: table.isVerbatim)
    known = Array(repeating: [], count: table.columns.count)
  }

  mutating func place(of look: Look, _ column: Int, _ styles: inout ExcelStyles) -> Int {
    if let place = known[column].first(where: { $0.look == look })?.place { return place }
    let declared = table.columns[column]
    var style = ExcelStyle(
      font: table.isVerbatim ? .fixed : .body,
      alignment: declared.isCentered ? .center : declared.isNumeric ? .right : .left,
      hasBorder: !table.isVerbatim)
    switch look {
    case .empty: break
    case .text: style.format = "@"
    case .quotedText:
      style.format = "@"
      style.isQuoted = true
    case .number(let format): style.format = format
    }
    let place = styles.place(of: style)
    known[column].append((look, place))
    return place
  }
}
