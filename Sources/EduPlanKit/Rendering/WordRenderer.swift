/// A report as a Word document that can be handed in: A4 with the margins, type and page numbers of GB/T 9704-2012, tables
/// with merged cells whose headings stand on every page.
///
/// Same report, same bytes. Text stays text: controls become U+FFFD, nothing is left out.
struct WordRenderer: Renderer {
  var language = Language.zh

  func render(_ report: Report, into output: inout [UInt8]) {
    var parts = WordParts.all(title: report.documentTitle.terminalSafe, language: language)
    parts.append(("word/document.xml", document(report)))
    let archive = ZipArchive(
      officePackage: parts.map { ZipArchive.Part(name: $0.name, bytes: Array($0.text.utf8)) })
    output.append(contentsOf: archive.bytes())
  }

  private func document(_ report: Report) -> String {
    let layout = PaperLayout(report)
    var body = WordBody(layout: layout)
    if !report.page.mark.isEmpty { body.append(report.page.mark, .mark) }
    if !report.documentTitle.isEmpty {
      body.append(
        lines: layout.titleLines(
          report.documentTitle, breakingAfter: report.page.titleBreak,
          fontSize: WordStyle.title.size * 10),
        .title)
    }
    for sentence in report.lead { body.append(sentence, .lead) }
    for table in report.tablesBelowTitle { body.append(table) }
    for note in report.notes { body.append(note, .note) }
    return """
      \(WordParts.head)<w:document xmlns:w="\(WordParts.namespace)" xmlns:r="\(WordParts.relations)">
      <w:body>
      \(body.markup)\(WordMarkup.section(layout))
      </w:body>
      </w:document>

      """
  }
}

/// The paragraphs and tables of a Word report, with how far down the page they reach.
private struct WordBody {
  let layout: PaperLayout
  private(set) var markup = ""
  private var page: WordPage
  /// Whether a table may follow: two in a row would be one, and text right above one needs some air.
  private var endsWithGap = true

  init(layout: PaperLayout) {
    self.layout = layout
    page = WordPage(room: layout.textHeight)
  }

  mutating func append(_ text: String, _ style: WordStyle) {
    append(lines: text.paperLines, style)
  }

  mutating func append(lines: [String], _ style: WordStyle, startsPage: Bool = false) {
    markup += WordMarkup.paragraph(lines, style: style.id, startsPage: startsPage) + "\n"
    if startsPage { page.startPage() }
    page.flow(height(of: lines, style))
    endsWithGap = style == .gap
  }

  private func height(of lines: [String], _ style: WordStyle) -> Int {
    let room = max(2, layout.textWidth / (style.size * 5))
    let count = lines.reduce(0) { sum, line in
      line.utf8.count > 4000
        ? sum + PaperLayout.display.of(line) / room + 1
        : sum + PaperLayout.display.wrapped(line, to: room).count
    }
    return style.height + (count - 1) * style.line
  }

  mutating func append(_ table: Table) {
    let isGrid = !table.isVerbatim && !table.columns.isEmpty
    let grid =
      isGrid ? WordTable(table, widths: layout.columnWidths(of: table)) : nil
    if !table.title.isEmpty || !endsWithGap {
      let style = table.title.isEmpty ? WordStyle.gap : .heading
      let lines = table.title.paperLines
      // A title that is told to stay with its table makes LibreOffice print merged cells without their text, so the page
      // is broken here where the two would be parted.
      let startsPage = grid.map { page.startsPage(height(of: lines, style) + $0.leastHeight) }
      append(lines: lines, style, startsPage: startsPage ?? false)
    }
    if let grid {
      markup += grid.markup(on: &page)
      append(lines: [], .tableEnd)
    } else {
      for row in table.rows { append(row.map(\.plainText).joined(), .verbatim) }
    }
    for note in table.notes { append(note, .note) }
  }
}
