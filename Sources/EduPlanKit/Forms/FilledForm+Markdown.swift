extension FilledForm {
  /// The form as Markdown: what the Word document says, in its order, without its layout.
  ///
  /// A row of a table whose label ends in a colon becomes one line, any other a heading and what stands beside it.
  func markdown() -> String {
    let blocks = content().blocks.flatMap { block in
      switch block {
      case .paragraph(let paragraph): paragraph.isEmpty ? [] : [Self.markdown(of: paragraph)]
      case .table(let table): table.rows.flatMap(Self.markdown(ofRow:))
      }
    }
    return blocks.isEmpty ? "" : blocks.joined(separator: "\n\n") + "\n"
  }

  private static func markdown(ofRow row: [FormContent.Cell]) -> [String] {
    let cells = row.map { $0.paragraphs.filter { !$0.isEmpty } }.filter { !$0.isEmpty }
    guard let label = cells.first?.first else { return [] }
    let others = cells.dropFirst().flatMap { $0 } + cells[0].dropFirst()
    if label.line.hasSuffix("：") || label.line.hasSuffix(":") {
      return [([label] + others).map(markdown).joined()]
    }
    return ["## " + inline(label.line)] + others.map(markdown)
  }

  /// One block. A title broken into lines by hand is one heading; other line breaks stay.
  private static func markdown(of paragraph: FormContent.Paragraph) -> String {
    if paragraph.style == "Title" { return "# " + inline(paragraph.line) }
    return paragraph.lines.map { line in
      let end = line.lastIndex { $0 != " " }
      return inline(end.map { String(line[...$0]) } ?? "")
    }.joined(separator: "  \n")
  }

  /// A text that is shown as it is, on a terminal and by whoever renders it.
  private static func inline(_ text: String) -> String {
    Escaping.markdown.escape(text.terminalSafe)
  }
}
