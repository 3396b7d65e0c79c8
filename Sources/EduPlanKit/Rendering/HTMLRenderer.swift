/// A report as one HTML page that needs nothing else: no script, no other file, readable on a phone and on paper.
///
/// Every text is escaped; controls, those of writing direction among them, become U+FFFD, and text that runs from right to
/// left is kept apart from its neighbours. Cells that belong together are one cell, as on paper.
struct HTMLRenderer: Renderer {
  var language = Language.zh

  func render(_ report: Report, into output: inout [UInt8]) {
    let layout = PaperLayout(report)
    var html = """
      <!DOCTYPE html>
      <html lang="\(language == .zh ? "zh-CN" : "en")">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(Self.inline(report.documentTitle))</title>
      <style>
      @page { size: A4\(layout.isLandscape ? " landscape" : ""); margin: 20mm 16mm }
      \(Self.style)</style>
      </head>
      <body>
      <main>

      """
    if !report.page.mark.isEmpty {
      html += "<p class=\"mark\">\(Self.inline(report.page.mark))</p>\n"
    }
    if !report.documentTitle.isEmpty { html += "<h1 id=\"title\">\(Self.title(of: report))</h1>\n" }
    for sentence in report.lead { html += "<p>\(Self.text(sentence))</p>\n" }
    for (index, table) in report.tablesBelowTitle.enumerated() {
      append(table, number: index + 1, on: layout, to: &html)
    }
    for note in report.notes { html += "<p class=\"note\">\(Self.text(note))</p>\n" }
    html += "</main>\n</body>\n</html>\n"
    output.append(contentsOf: html.utf8)
  }

  // MARK: Tables

  private func append(_ table: Table, number: Int, on layout: PaperLayout, to html: inout String) {
    if table.isVerbatim || table.columns.isEmpty {
      if !table.title.isEmpty { html += "<h2>\(Self.text(table.title))</h2>\n" }
      if !table.rows.isEmpty {
        let lines = table.rows.map { $0.map(\.plainText.terminalSafe).joined() }
        html += "<pre>\(Escaping.html.escape(lines.joined(separator: "\n")))</pre>\n"
      }
    } else {
      // What is wider than a phone is scrolled by itself; the keyboard can do that too.
      let name = table.title.isEmpty ? "title" : "t\(number)"
      html += "<div class=\"wide\" role=\"region\" aria-labelledby=\"\(name)\" tabindex=\"0\">\n"
      html += "<table>\n"
      if !table.title.isEmpty {
        html += "<caption id=\"t\(number)\">\(Self.text(table.title))</caption>\n"
      }
      html += "<colgroup>"
      for width in layout.columnWidths(of: table) {
        let thousandth = (width * 1000 + layout.textWidth / 2) / layout.textWidth
        html += "<col style=\"width:\(thousandth / 10).\(thousandth % 10)%\">"
      }
      html += "</colgroup>\n"
      appendHeadings(of: table, to: &html)
      appendRows(of: table, to: &html)
      html += "</table>\n</div>\n"
    }
    for note in table.notes { html += "<p class=\"note\">\(Self.text(note))</p>\n" }
  }

  private func appendHeadings(of table: Table, to html: inout String) {
    html += "<thead>\n"
    let cells = table.headingCells()
    for line in 0..<table.headingHeight {
      html += "<tr>"
      for cell in cells where cell.line == line {
        var attributes = cell.isOfColumn ? " scope=\"col\"" : " scope=\"colgroup\""
        if cell.columns.count > 1 { attributes += " colspan=\"\(cell.columns.count)\"" }
        if cell.height > 1 { attributes += " rowspan=\"\(cell.height)\"" }
        if cell.isOfColumn {
          let em = Self.leastWidth(of: table, column: cell.columns.lowerBound)
          attributes += " style=\"min-width:\(em)em\""
        }
        // A heading of nothing is a cell like any other.
        html +=
          cell.text.isEmpty && !cell.isOfColumn
          ? "<td></td>" : "<th\(attributes)>\(Self.text(cell.text))</th>"
      }
      html += "</tr>\n"
    }
    html += "</thead>\n"
  }

  private func appendRows(of table: Table, to html: inout String) {
    var heights = Array(
      repeating: Array(repeating: 1, count: table.columns.count), count: table.rows.count)
    for column in table.columns.indices {
      for rows in table.mergedRows(ofColumn: column) where rows.count > 1 {
        heights[rows.lowerBound][column] = rows.count
        for row in rows.dropFirst() { heights[row][column] = 0 }
      }
    }
    for section in table.sections {
      html += "<tbody>\n"
      if let title = section.title {
        html += "<tr><th class=\"group\" scope=\"rowgroup\" colspan=\"\(table.columns.count)\">"
        html += "\(Self.text(title))</th></tr>\n"
      }
      for row in section.rows {
        html += "<tr>"
        for (index, cell) in table.rows[row].enumerated() where heights[row][index] > 0 {
          append(cell, table.columns[index], height: heights[row][index], to: &html)
        }
        html += "</tr>\n"
      }
      html += "</tbody>\n"
    }
  }

  private func append(
    _ cell: Table.Cell, _ column: Table.Column, height: Int, to html: inout String
  ) {
    let kind = column.isCentered ? " class=\"c\"" : column.isNumeric ? " class=\"n\"" : ""
    let span = height > 1 ? " rowspan=\"\(height)\"" : ""
    html += "<td\(kind)\(span)>"
    switch cell {
    case .absent: break
    case .integer, .number: html += cell.plainText
    case .text(let text), .label(let text): html += Self.text(text)
    }
    html += "</td>"
  }

  /// What a column keeps on a narrow screen, where it would else be squeezed to a character a line: half an em is a
  /// half-width character.
  private static func leastWidth(of table: Table, column index: Int) -> Int {
    let column = table.columns[index]
    var widest = min(10, PaperLayout.display.of(column.heading.prefix(10)))
    for row in table.rows {
      guard widest < 40 else { break }
      widest = max(widest, PaperLayout.display.of(row[index].plainText.prefix(40)))
    }
    return (min(column.paperWidth ?? (column.isFreeText ? 28 : 20), widest) + 1) / 2
  }

  // MARK: Text

  /// The title in the parts between which it may be broken.
  private static func title(of report: Report) -> String {
    let (title, start) = (report.documentTitle, report.page.titleBreak)
    guard !start.isEmpty, title.hasPrefix(start), title.count > start.count else {
      return text(title)
    }
    return "<span>\(text(start))</span><span>\(text(String(title.dropFirst(start.count))))</span>"
  }

  /// Text on one line, where there can be no markup.
  private static func inline(_ text: String) -> String { Escaping.html.escape(text.terminalSafe) }

  /// Text with its own line breaks; from right to left, it is isolated.
  private static func text(_ text: String) -> String {
    let lines = text.split(omittingEmptySubsequences: false) {
      $0 == "\n" || $0 == "\r\n" || $0 == "\r"
    }
    let markup = lines.map { inline(String($0)) }.joined(separator: "<br>")
    return text.unicodeScalars.contains(where: runsFromRightToLeft)
      ? "<bdi>\(markup)</bdi>" : markup
  }

  /// The blocks of Hebrew, Arabic and their kin.
  private static func runsFromRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      true
    default: false
    }
  }

  private static let style = """
    :root { color: #1a1a1a; background: #fff }
    body { margin: 0; font: 1rem/1.6 "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", SimSun, serif }
    main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 3rem }
    h1, h2, th, caption, .mark { font-family: "Source Han Sans SC", "Noto Sans CJK SC", "PingFang SC", SimHei, sans-serif }
    h1 { margin: .5rem 0 1.5rem; font-size: 1.5rem; line-height: 1.4; text-align: center; text-wrap: balance }
    h2, caption { font-size: 1.0625rem; font-weight: 600; text-align: left }
    h2 { margin: 1.5rem 0 .5rem }
    caption { padding: .5rem 0 }
    .mark { margin: 0; font-weight: 600 }
    .wide { margin: 1rem 0 .5rem; overflow-x: auto }
    .wide:focus-visible { outline: 2px solid #12436d }
    table { width: 100%; border-collapse: collapse; font-size: .9375rem; line-height: 1.45 }
    th, td { padding: .25rem .5rem; border: 1px solid #767676; text-align: left; overflow-wrap: anywhere }
    thead th { background: #efefef; font-weight: 600; text-align: center }
    td.c { text-align: center }
    h1 span { display: inline-block }
    td.n { white-space: nowrap; text-align: right; font-variant-numeric: tabular-nums }
    th.group { background: #f7f7f7; font-weight: 600 }
    pre { overflow-x: auto; padding: .5rem; border: 1px solid #ccc; white-space: pre-wrap; overflow-wrap: anywhere }
    .note { margin: .25rem 0; font-size: .875rem; color: #444 }
    @media print {
      main { max-width: none; padding: 0 }
      .wide { overflow: visible }
      table { font-size: 10.5pt }
      thead { display: table-header-group }
      thead th { min-width: 0 !important }
      tr, .note { break-inside: avoid }
      h1, h2, caption, tr:has(.group) { break-after: avoid }
      th, td { border-color: #000 }
      thead th, th.group { background: none }
      .note { color: #000 }
    }

    """
}

extension Report {
  /// The title, or the only table's where the report has none of its own.
  var documentTitle: String {
    title.isEmpty && tables.count == 1 ? tables[0].title : title
  }

  /// The tables as they stand below that title, which none of them repeats.
  var tablesBelowTitle: [Table] {
    guard title.isEmpty, tables.count == 1 else { return tables }
    var table = tables[0]
    table.title = ""
    return [table]
  }
}
