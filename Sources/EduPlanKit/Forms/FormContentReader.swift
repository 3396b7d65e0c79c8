/// Walks through the elements of a Word document once and keeps what other formats show of it.
struct FormContentReader {
  private let bytes: [UInt8]
  private var content = FormContent()
  /// The paragraphs being read; a text box stands inside another one.
  private var paragraphs: [FormContent.Paragraph] = []
  /// The table being read. A table in a cell gives its paragraphs to that cell.
  private var table: FormContent.Table?
  private var tableDepth = 0
  private var isInCell = false
  private var isInProperties = false
  private var isInTableBorders = false
  private var isInCellBorders = false
  /// Inside what only older programmes show, which would double the text.
  private var fallbackDepth = 0

  init(_ document: [UInt8], styles: [UInt8]) {
    bytes = document
    content.styles = Self.styles(of: styles)
  }

  mutating func read() -> FormContent {
    var textStart: Int?
    for tag in XMLScanner(bytes).tags {
      let name = String(decoding: bytes[tag.name], as: UTF8.self)
      if name == "mc:Fallback", tag.kind != .empty { fallbackDepth += tag.kind == .start ? 1 : -1 }
      guard fallbackDepth == 0 else { continue }
      switch (tag.kind, name) {
      case (.start, "w:t"): textStart = tag.range.upperBound
      case (.end, "w:t"):
        if let start = textStart { add(unescaped(start..<tag.range.lowerBound)) }
        textStart = nil
      case (.start, "w:p"): paragraphs.append(FormContent.Paragraph())
      case (.end, "w:p"): finishParagraph()
      case (.start, "w:pPr"): isInProperties = true
      case (.end, "w:pPr"): isInProperties = false
      case (.start, "w:tblBorders"): isInTableBorders = true
      case (.end, "w:tblBorders"): isInTableBorders = false
      case (.start, "w:tcBorders"): isInCellBorders = true
      case (.end, "w:tcBorders"): isInCellBorders = false
      case (.start, _), (.empty, _): begin(name, tag)
      case (.end, _): end(name)
      default: break
      }
    }
    content.blocks = content.blocks.map { block in
      if case .table(let table) = block { .table(table.joiningContinuedCells()) } else { block }
    }
    return content
  }

  private mutating func begin(_ name: String, _ tag: XMLScanner.Tag) {
    func value(_ name: String = "w:val") -> String { attribute(name, of: tag, in: bytes) }
    switch name {
    case "w:br":
      if value("w:type") == "page" {
        change { $0.endsPage = true }
      } else {
        change { $0.lines.append("") }
      }
    case "w:tab": if !isInProperties { add(" ") }
    case "w:pStyle":
      let style = value()
      change { $0.style = style }
    case "w:jc", "w:ind":
      guard isInProperties else { return }
      let layout = FormContent.Layout(name, value)
      change { $0.layout = layout.completed(by: $0.layout) }
    case "w:type":
      // Sections begin on a new page unless they say otherwise.
      if value() == "continuous" { change { $0.endsPage = false } }
    case "w:sectPr":
      if isInProperties { change { $0.endsPage = true } }
    case "w:pgMar":
      let sides = ["w:top", "w:right", "w:bottom", "w:left"].compactMap { Int(value($0)) }
      if content.margins == nil, sides.count == 4 {
        content.margins = FormContent.Margins(
          top: sides[0], right: sides[1], bottom: sides[2], left: sides[3])
      }
    case "w:tbl":
      tableDepth += 1
      if tableDepth == 1 { table = FormContent.Table() }
    case "w:gridCol" where tableDepth == 1: table?.widths.append(Int(value("w:w")) ?? 0)
    case "w:insideH" where isInTableBorders && tableDepth == 1:
      table?.hasLines = !["none", "nil"].contains(value())
    case "w:tr" where tableDepth == 1: table?.rows.append([])
    case "w:tc" where tableDepth == 1:
      isInCell = true
      changeRow { $0.append(FormContent.Cell()) }
    case "w:gridSpan" where tableDepth == 1:
      let columns = max(1, Int(value()) ?? 1)
      changeCell { $0.columns = columns }
    case "w:vMerge" where tableDepth == 1:
      let isContinued = value() != "restart"
      changeCell { $0.isContinued = isContinued }
    case "w:bottom" where isInCellBorders && tableDepth == 1:
      let isRuled = !["none", "nil"].contains(value())
      changeCell { $0.isRuled = isRuled }
    default: break
    }
  }

  private mutating func end(_ name: String) {
    switch name {
    case "w:tc" where tableDepth == 1: isInCell = false
    case "w:tbl":
      tableDepth -= 1
      guard tableDepth == 0, let table else { return }
      content.blocks.append(.table(table))
      self.table = nil
    default: break
    }
  }

  // MARK: Paragraphs

  private mutating func add(_ text: String) {
    change { $0.lines[$0.lines.count - 1] += text }
  }

  private mutating func finishParagraph() {
    guard var finished = paragraphs.popLast() else { return }
    if let style = content.styles[finished.style] {
      finished.layout = finished.layout.completed(by: style)
    }
    if isInCell {
      changeCell { $0.paragraphs.append(finished) }
    } else if !finished.isEmpty || finished.endsPage {
      content.blocks.append(.paragraph(finished))
    }
  }

  private mutating func change(_ body: (inout FormContent.Paragraph) -> Void) {
    guard !paragraphs.isEmpty else { return }
    body(&paragraphs[paragraphs.count - 1])
  }

  private mutating func changeRow(_ body: (inout [FormContent.Cell]) -> Void) {
    guard var rows = table?.rows, !rows.isEmpty else { return }
    body(&rows[rows.count - 1])
    table?.rows = rows
  }

  private mutating func changeCell(_ body: (inout FormContent.Cell) -> Void) {
    changeRow { row in
      if !row.isEmpty { body(&row[row.count - 1]) }
    }
  }

  // MARK: Styles

  /// The layout of the paragraph styles, each completed by those it is based on.
  private static func styles(of bytes: [UInt8]) -> [String: FormContent.Layout] {
    var found: [String: (layout: FormContent.Layout, base: String)] = [:]
    var id: String?
    for tag in XMLScanner(bytes).tags where tag.kind != .other {
      let name = String(decoding: bytes[tag.name], as: UTF8.self)
      func value(_ name: String = "w:val") -> String { attribute(name, of: tag, in: bytes) }
      switch (tag.kind, name) {
      case (.start, "w:style"):
        id = value("w:styleId")
        found[id ?? ""] = (FormContent.Layout(), "")
      case (.end, "w:style"): id = nil
      case (.empty, "w:basedOn"): if let id { found[id]?.base = value() }
      case (.empty, _):
        guard let id, let known = found[id]?.layout else { continue }
        found[id]?.layout = FormContent.Layout(name, value).completed(by: known)
      default: break
      }
    }
    return found.mapValues { style in
      var (layout, base) = style
      var seen: Set<String> = []
      while let next = found[base], seen.insert(base).inserted {
        layout = layout.completed(by: next.layout)
        base = next.base
      }
      return layout
    }
  }

  // MARK: XML

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

/// The value of an attribute; empty where the tag has none.
private func attribute(_ name: String, of tag: XMLScanner.Tag, in bytes: [UInt8]) -> String {
  let start = Array(" \(name)=\"".utf8)
  guard let found = bytes.range(of: start, in: tag.range),
    let end = bytes[found.upperBound..<tag.range.upperBound].firstIndex(of: UInt8(ascii: "\""))
  else { return "" }
  return String(decoding: bytes[found.upperBound..<end], as: UTF8.self)
}

extension FormContent.Layout {
  /// What one property of a paragraph or a run says about the layout.
  fileprivate init(_ property: String, _ value: (String) -> String) {
    switch property {
    case "w:jc": alignment = Alignment(rawValue: value("w:val"))
    case "w:ind":
      isIndented = ["w:firstLine", "w:firstLineChars"].contains { (Int(value($0)) ?? 0) > 0 }
    case "w:sz": size = Int(value("w:val"))
    case "w:b": isBold = !["0", "false"].contains(value("w:val"))
    default: break
    }
  }
}
