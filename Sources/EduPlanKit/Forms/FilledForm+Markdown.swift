extension FilledForm {
  /// The form as Markdown: what the Word document says, in its order, without its layout.
  ///
  /// A row of a table whose label ends in a colon becomes one line, any other a heading and what stands beside it. The
  /// text is read from the Word document itself, so that every printed word of the form is there.
  func markdown() -> String {
    guard let body = parts.first(where: { $0.name == "word/document.xml" }) else { return "" }
    var writer = MarkdownFromWord(bytes: body.bytes)
    return writer.write()
  }
}

/// Walks through the elements of `word/document.xml` once.
private struct MarkdownFromWord {
  /// A paragraph's lines, as `w:br` divides them, and the name of its style.
  private struct Paragraph {
    var lines = [""]
    var style = ""

    var isEmpty: Bool { lines.allSatisfy(\.isEmpty) }
  }

  private let bytes: [UInt8]
  /// What is written so far, one block of Markdown each.
  private var blocks: [String] = []
  /// The paragraph being read.
  private var paragraph: Paragraph?
  /// The cells of the row being read; nil outside of tables.
  private var row: [[Paragraph]]?

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func write() -> String {
    var textStart: Int?
    for tag in XMLScanner(bytes).tags {
      switch (tag.kind, String(decoding: bytes[tag.name], as: UTF8.self)) {
      case (.start, "w:tr"): row = []
      case (.end, "w:tr"):
        writeRow()
        row = nil
      case (.start, "w:tc"): row?.append([])
      case (.start, "w:p"): paragraph = Paragraph()
      case (.end, "w:p"): finishParagraph()
      case (.empty, "w:pStyle"):
        let style = attribute("w:val", of: tag)
        paragraph?.style = style
      case (.empty, "w:br"): paragraph?.lines.append("")
      case (.empty, "w:tab"): addText(" ")
      case (.start, "w:t"): textStart = tag.range.upperBound
      case (.end, "w:t"):
        if let start = textStart { addText(unescaped(start..<tag.range.lowerBound)) }
        textStart = nil
      default: break
      }
    }
    return blocks.isEmpty ? "" : blocks.joined(separator: "\n\n") + "\n"
  }

  private mutating func addText(_ text: String) {
    guard var current = paragraph else { return }
    current.lines[current.lines.count - 1] += text
    paragraph = current
  }

  private mutating func finishParagraph() {
    guard let finished = paragraph else { return }
    paragraph = nil
    if let cells = row, !cells.isEmpty {
      row?[cells.count - 1].append(finished)
    } else if !finished.isEmpty {
      blocks.append(markdown(of: finished))
    }
  }

  private mutating func writeRow() {
    let cells = (row ?? []).map { $0.filter { !$0.isEmpty } }.filter { !$0.isEmpty }
    guard let label = cells.first?.first else { return }
    let others = cells.dropFirst().flatMap { $0 } + cells[0].dropFirst()
    let text = label.lines.joined()
    if text.hasSuffix("：") || text.hasSuffix(":") {
      blocks.append(([label] + others).map(markdown).joined())
    } else {
      blocks.append("## " + Escaping.markdown.escape(text))
      blocks += others.map(markdown)
    }
  }

  /// One block. A title broken into lines by hand is one heading; other line breaks stay.
  private func markdown(of paragraph: Paragraph) -> String {
    if paragraph.style == "Title" {
      return "# " + Escaping.markdown.escape(paragraph.lines.joined())
    }
    return paragraph.lines.map { line in
      let end = line.lastIndex { $0 != " " }
      return Escaping.markdown.escape(end.map { String(line[...$0]) } ?? "")
    }.joined(separator: "  \n")
  }

  private func attribute(_ name: String, of tag: XMLScanner.Tag) -> String {
    let start = Array("\(name)=\"".utf8)
    guard let found = bytes.range(of: start, in: tag.range),
      let end = bytes[found.upperBound..<tag.range.upperBound].firstIndex(of: UInt8(ascii: "\""))
    else { return "" }
    return String(decoding: bytes[found.upperBound..<end], as: UTF8.self)
  }

  /// The text of an XML element without markup in it.
  private func unescaped(_ range: Range<Int>) -> String {
    var text = ""
    let pieces = String(decoding: bytes[range], as: UTF8.self)
      .split(separator: "&", omittingEmptySubsequences: false)
    for (number, piece) in pieces.enumerated() {
      guard number > 0, let end = piece.firstIndex(of: ";") else {
        text += piece
        continue
      }
      let name = piece[..<end]
      switch name {
      case "amp": text += "&"
      case "lt": text += "<"
      case "gt": text += ">"
      case "quot": text += "\""
      case "apos": text += "'"
      default:
        let digits = name.dropFirst(name.hasPrefix("#x") ? 2 : 1)
        if let value = UInt32(digits, radix: name.hasPrefix("#x") ? 16 : 10),
          name.hasPrefix("#"), let scalar = Unicode.Scalar(value)
        {
          text.unicodeScalars.append(scalar)
        }
      }
      text += piece[piece.index(after: end)...]
    }
    return text
  }
}
