/// A report as Markdown, with pipe tables.
///
/// Text stays text: what would be markup is escaped, a line break inside a cell becomes `<br>`.
struct MarkdownRenderer: Renderer {
  func render(_ report: Report, into output: inout [UInt8]) {
    var blocks: [String] = []
    if !report.title.isEmpty { blocks.append("# \(inline(report.title))\n") }
    for sentence in report.lead { blocks.append(inline(sentence) + "\n") }
    for table in report.tables {
      if table.isFolded {
        blocks.append(
          "<details>\n<summary>\(Escaping.html.escape(table.title.terminalSafe))</summary>\n")
      } else if !table.title.isEmpty {
        blocks.append("## \(inline(table.title))\n")
      }
      if table.isVerbatim {
        blocks.append("```\n" + verbatim(table) + "```\n")
      } else if !table.columns.isEmpty {
        blocks.append(text(of: table))
      }
      for note in table.notes { blocks.append(inline(note) + "\n") }
      if table.isFolded { blocks.append("</details>\n") }
    }
    for note in report.notes { blocks.append(inline(note) + "\n") }
    output.append(contentsOf: blocks.joined(separator: "\n").utf8)
  }

  /// A pipe table has one line of headings and no groups: each group is a table below a heading of its own.
  private func text(of table: Table) -> String {
    var headings = row(table.joinedHeadings.map { cell($0) })
    headings += row(table.columns.map { $0.isNumeric ? "---:" : "---" })
    return table.sections.map { section in
      let title = section.title.map { "### \(inline($0))\n\n" } ?? ""
      return title + headings + table.rows[section.rows].map { row($0.map(cell)) }.joined()
    }
    .joined(separator: "\n")
  }

  /// Lines of a file; a fence among them would end the block.
  private func verbatim(_ table: Table) -> String {
    table.rows.map { row in
      let line = row.map(\.plainText.terminalSafe).joined()
      return (line.hasPrefix("```") ? " " : "") + line + "\n"
    }
    .joined()
  }

  private func row(_ cells: [String]) -> String {
    cells.reduce("|") { $0 + ($1.isEmpty ? " |" : " \($1) |") } + "\n"
  }

  /// Text on one line.
  private func inline(_ text: String) -> String { Escaping.markdown.escape(text.terminalSafe) }

  private func cell(_ cell: Table.Cell) -> String {
    switch cell {
    case .absent, .integer, .number: cell.plainText
    case .text(let text), .label(let text): self.cell(text)
    }
  }

  /// Text in a cell, whose own lines are kept.
  private func cell(_ text: String) -> String {
    text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
      .map { inline(String($0)) }
      .joined(separator: "<br>")
  }
}
