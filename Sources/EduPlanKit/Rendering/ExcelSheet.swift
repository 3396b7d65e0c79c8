/// One sheet of a workbook: where everything stands on it, and the part that says so.
///
/// Rows and columns are counted from 1 here, as a spreadsheet does. The elements come in the order the format asks for;
/// in another one Excel calls the file damaged.
struct ExcelSheet: Sendable {
  /// What is to stand on a sheet; all but its rows are texts that cells can hold.
  struct Plan: Sendable {
    /// What its name is made of.
    var name: String
    var mark = ""
    var title = ""
    var subtitle = ""
    var lead: [String] = []
    var table: Table
    var notes: [String] = []
    var page = Report.Page()

    /// The rows above those of the table.
    var topRowCount: Int {
      ([mark, title, subtitle] + lead).count { !$0.isEmpty } + headingRowCount
    }

    var headingRowCount: Int {
      table.columns.isEmpty || table.isVerbatim ? 0 : table.upperHeadings.count + 1
    }
  }

  let plan: Plan
  let isFirst: Bool
  private let language: Language
  private let widths: ExcelWidths
  /// The rows of the headings; nil where there are none.
  private let headingRows: ClosedRange<Int>?
  /// The row each row of the table begins in, and behind them the row below the last.
  private let firstRows: [Int]
  private let cells: ExcelCells
  private var bytes: [UInt8] = []
  private var merges: [String] = []
  private var row = 0

  init(_ plan: Plan, language: Language, isFirst: Bool) {
    self.plan = plan
    self.isFirst = isFirst
    self.language = language
    widths = ExcelWidths(plan, language: language)
    cells = ExcelCells(columnCount: widths.columns.count)
    let top = plan.topRowCount
    headingRows = plan.headingRowCount == 0 ? nil : (top - plan.headingRowCount + 1)...top
    let groupStarts = Set(plan.table.groups.map(\.firstRow))
    var row = top + 1
    firstRows =
      plan.table.rows.enumerated().map { index, cells in
        if groupStarts.contains(index) { row += 1 }
        defer { row += Self.lineCount(of: cells) }
        return row
      } + [row]
  }

  /// How many rows of the sheet a row of the table takes: more than one where a text is too long for a cell.
  static func lineCount(of cells: [Table.Cell]) -> Int {
    cells.reduce(1) { lines, cell in
      // Nothing shorter in bytes can be too long.
      guard case .text(let text) = cell, text.utf8.count > ExcelText.lineBreakLimit else {
        return lines
      }
      return max(lines, ExcelText.pieces(of: ExcelText.cleaned(text)).count)
    }
  }

  private var columnCount: Int { widths.columns.count }
  private var rowCount: Int { max(1, (firstRows.last ?? 1) - 1 + plan.notes.count) }

  /// The rows repeated on every page: the headings, with the title where nothing longer stands between.
  var repeatedRows: ClosedRange<Int>? {
    guard let headingRows, !plan.table.rows.isEmpty else { return nil }
    return plan.lead.isEmpty ? 1...headingRows.upperBound : headingRows
  }

  /// The range that can be filtered: the table, where each of its rows is one row of the sheet and long enough.
  var filteredRange: String? {
    let table = plan.table
    guard let headingRows, table.groups.isEmpty, table.rows.count >= Self.leastFilteredRows,
      firstRows.count == table.rows.count + 1,
      firstRows[table.rows.count] - firstRows[0] == table.rows.count,
      table.columns.allSatisfy({ $0.merging == .never })
    else { return nil }
    return
      "$A$\(headingRows.upperBound):$\(Self.letters(columnCount))$\(firstRows[table.rows.count] - 1)"
  }

  private static let leastFilteredRows = 10

  /// The name of a column, such as `AB`.
  static func letters(_ column: Int) -> String {
    var letters = ""
    var rest = column
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }

  // MARK: The part

  /// The part of the sheet.
  mutating func part(styles: inout ExcelStyles, strings: inout ExcelStrings) -> [UInt8] {
    bytes = Array(ExcelParts.declaration.utf8)
    bytes.reserveCapacity(plan.table.rows.count * (columnCount * 32 + 24) + 4_096)
    add("<worksheet xmlns=\"\(ExcelParts.namespace)\">")
    add("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>")
    add("<dimension ref=\"A1:\(Self.letters(columnCount))\(rowCount)\"/>")
    addView()
    add("<sheetFormatPr defaultRowHeight=\"\(ExcelWidths.height(lines: 1))\" customHeight=\"1\"/>")
    add("<cols>")
    for (index, width) in widths.columns.enumerated() {
      add(
        "<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(width)\" customWidth=\"1\"/>")
    }
    add("</cols>")
    add("<sheetData>")
    addTop(&styles, &strings)
    ExcelBody(table: plan.table, widths: widths, firstRows: firstRows, cells: cells)
      .add(to: &bytes, &merges, &styles, &strings)
    row = (firstRows.last ?? 1) - 1
    for note in plan.notes {
      addLine(note, ExcelStyle(font: .small, isTop: true), &styles, &strings)
    }
    add("</sheetData>")
    if let range = filteredRange {
      add("<autoFilter ref=\"\(range.filter { $0 != "$" })\"/>")
    }
    if !merges.isEmpty {
      add("<mergeCells count=\"\(merges.count)\">")
      for merge in merges { add("<mergeCell ref=\"\(merge)\"/>") }
      add("</mergeCells>")
    }
    addPage()
    add("</worksheet>")
    return bytes
  }

  private mutating func add(_ text: String) {
    bytes += text.utf8
    bytes.append(0x0A)
  }

  /// What stays in view: everything down to the headings, unless that is half a screen.
  private mutating func addView() {
    let selected = isFirst ? " tabSelected=\"1\"" : ""
    guard let headingRows, !plan.table.rows.isEmpty, plan.lead.count <= 4 else {
      add("<sheetViews><sheetView\(selected) workbookViewId=\"0\"/></sheetViews>")
      return
    }
    let below = "A\(headingRows.upperBound + 1)"
    add(
      "<sheetViews><sheetView\(selected) workbookViewId=\"0\">"
        + "<pane ySplit=\"\(headingRows.upperBound)\" topLeftCell=\"\(below)\""
        + " activePane=\"bottomLeft\" state=\"frozen\"/>"
        + "<selection pane=\"bottomLeft\" activeCell=\"\(below)\" sqref=\"\(below)\"/>"
        + "</sheetView></sheetViews>")
  }

  /// A4, as wide as the page and as long as it is, numbered below.
  private mutating func addPage() {
    let footer = Localized(zh: "&C第 &P 页，共 &N 页", en: "&CPage &P of &N")[language]
    add("<printOptions horizontalCentered=\"1\"/>")
    add(
      "<pageMargins left=\"0.7\" right=\"0.7\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>"
    )
    add(
      "<pageSetup paperSize=\"9\" fitToWidth=\"1\" fitToHeight=\"0\" orientation=\""
        + (widths.isLandscape ? "landscape" : "portrait") + "\"/>")
    bytes += "<headerFooter><oddFooter>".utf8
    bytes.append(escapedForExcel: footer)
    add("</oddFooter></headerFooter>")
    // Codes and telephone numbers are texts on purpose; without this each gets a warning.
    if let first = firstRows.first, let end = firstRows.last, end > first {
      let range = "A\(first):\(Self.letters(columnCount))\(end - 1)"
      add(
        "<ignoredErrors><ignoredError sqref=\"\(range)\" numberStoredAsText=\"1\"/></ignoredErrors>"
      )
    }
  }

  // MARK: Above and below the table

  private mutating func addTop(_ styles: inout ExcelStyles, _ strings: inout ExcelStrings) {
    var lines: [(text: String, style: ExcelStyle)] = [
      (plan.mark, ExcelStyle(font: .subtitle)),
      (plan.title, ExcelStyle(font: .title, alignment: .center)),
    ]
    lines += plan.lead.map { ($0, ExcelStyle(isTop: true)) }
    lines.append((plan.subtitle, ExcelStyle(font: .subtitle)))
    for line in lines where !line.text.isEmpty { addLine(line.text, line.style, &styles, &strings) }
    addHeadings(&styles, &strings)
  }

  /// A text over the whole width.
  private mutating func addLine(
    _ text: String, _ style: ExcelStyle, _ styles: inout ExcelStyles,
    _ strings: inout ExcelStrings
  ) {
    row += 1
    var style = style
    style.isQuoted = ExcelText.looksLikeFormula(text)
    let place = styles.place(of: style)
    let height = widths.height(ofLine: text, style.font)
    cells.openRow(row, height: height, &bytes)
    cells.text(strings.place(of: text), row: row, column: 0, style: place, &bytes)
    cells.closeRow(&bytes)
    if columnCount > 1 { merges.append("A\(row):\(Self.letters(columnCount))\(row)") }
  }

  /// The headings: an upper one over its columns, one with nothing above it over all levels.
  private mutating func addHeadings(_ styles: inout ExcelStyles, _ strings: inout ExcelStrings) {
    guard let headingRows else { return }
    let style = styles.place(
      of: ExcelStyle(font: .heading, alignment: .center, hasBorder: true, isShaded: true))
    // What is written in each column of each level; nil where another cell covers it.
    var levels: [[String?]] = []
    var isOpen = Array(repeating: true, count: columnCount)
    var lowest = Array(repeating: 0, count: columnCount)
    for (depth, level) in plan.table.upperHeadings.enumerated() {
      var texts = [String?](repeating: nil, count: columnCount)
      var column = 0
      for heading in level where column < columnCount {
        let range = column..<min(columnCount, column + heading.span)
        if !heading.text.isEmpty {
          texts[column] = heading.text
          for covered in range {
            isOpen[covered] = false
            lowest[covered] = depth + 1
          }
          if range.count > 1 {
            let number = headingRows.lowerBound + depth
            merges.append(
              "\(Self.letters(column + 1))\(number):\(Self.letters(range.upperBound))\(number)")
          }
        }
        column = range.upperBound
      }
      levels.append(texts)
    }
    var own = [String?](repeating: nil, count: columnCount)
    for (column, declared) in plan.table.columns.enumerated() {
      let depth = lowest[column]
      if depth < levels.count {
        levels[depth][column] = declared.heading
        let letter = Self.letters(column + 1)
        merges.append(
          "\(letter)\(headingRows.lowerBound + depth):\(letter)\(headingRows.upperBound)")
      } else {
        own[column] = declared.heading
      }
    }
    levels.append(own)
    for texts in levels {
      row += 1
      let height = widths.height(
        ofHeadings: texts, isLowest: row == headingRows.upperBound)
      cells.openRow(row, height: height, &bytes)
      for (column, text) in texts.enumerated() {
        if let text, !text.isEmpty {
          cells.text(strings.place(of: text), row: row, column: column, style: style, &bytes)
        } else {
          cells.empty(row: row, column: column, style: style, &bytes)
        }
      }
      cells.closeRow(&bytes)
    }
  }
}

/// Writes rows and cells; the names of columns are spelled once.
struct ExcelCells: Sendable {
  private let letters: [[UInt8]]

  init(columnCount: Int) {
    letters = (1...columnCount).map { Array(ExcelSheet.letters($0).utf8) }
  }

  /// Opens a row; nil stands for the usual height.
  func openRow(_ row: Int, height: Int?, isHidden: Bool = false, _ bytes: inout [UInt8]) {
    bytes += "<row r=\"".utf8
    bytes.append(decimal: row)
    if let height {
      bytes += "\" ht=\"".utf8
      bytes.append(decimal: height)
      bytes += "\" customHeight=\"1".utf8
    }
    if isHidden { bytes += "\" hidden=\"1".utf8 }
    bytes += "\">".utf8
  }

  func closeRow(_ bytes: inout [UInt8]) { bytes += "</row>\n".utf8 }

  /// A cell with a text, by its place in the list of texts. Columns are counted from 0 here.
  func text(_ place: Int, row: Int, column: Int, style: Int, _ bytes: inout [UInt8]) {
    open(row, column, style, &bytes)
    bytes += " t=\"s\"><v>".utf8
    bytes.append(decimal: place)
    bytes += "</v></c>".utf8
  }

  func number(_ value: String, row: Int, column: Int, style: Int, _ bytes: inout [UInt8]) {
    open(row, column, style, &bytes)
    bytes += "><v>".utf8
    bytes += value.utf8
    bytes += "</v></c>".utf8
  }

  /// A cell that only looks like something; without it a merged one would lose its borders.
  func empty(row: Int, column: Int, style: Int, _ bytes: inout [UInt8]) {
    open(row, column, style, &bytes)
    bytes += "/>".utf8
  }

  private func open(_ row: Int, _ column: Int, _ style: Int, _ bytes: inout [UInt8]) {
    bytes += "<c r=\"".utf8
    bytes += letters[column]
    bytes.append(decimal: row)
    bytes += "\" s=\"".utf8
    bytes.append(decimal: style)
    bytes.append(UInt8(ascii: "\""))
  }
}

extension [UInt8] {
  /// Appends the digits of a number that is not negative.
  fileprivate mutating func append(decimal number: Int) {
    guard number >= 10 else { return append(UInt8(0x30 + number)) }
    append(decimal: number / 10)
    append(UInt8(0x30 + number % 10))
  }
}
