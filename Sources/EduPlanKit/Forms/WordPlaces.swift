/// Where things stand in a part of a Word document: in its text, for the line and column, and on the page, for people.
struct WordPlaces {
  private let bytes: [UInt8]
  private let path: String
  /// The `w:t` elements in document order, each with the paragraph or cell it is in.
  private var texts: [(element: XMLTree.Element, cell: WordCell)] = []

  init(of tree: XMLTree, in bytes: [UInt8], path: String) {
    self.bytes = bytes
    self.path = path
    var counter = CellCounter()
    var found: [(element: XMLTree.Element, cell: WordCell)] = []
    counter.walk(tree.root, .paragraph(0)) { element, cell in
      if element.name == "w:t" { found.append((element, cell)) }
    }
    texts = found
  }

  /// The offset in the part of a byte of an element's text, which references and comments make longer there.
  func sourceOffset(of textOffset: Int, in elementOffset: Int) -> Int {
    var quote: UInt8?
    var index = elementOffset
    while index < bytes.count, quote != nil || bytes[index] != UInt8(ascii: ">") {
      let byte = bytes[index]
      if byte == quote {
        quote = nil
      } else if quote == nil, byte == 0x22 || byte == 0x27 {
        quote = byte
      }
      index += 1
    }
    index += 1
    var passed = 0
    while passed < textOffset, index < bytes.count {
      guard bytes[index] == UInt8(ascii: "&"),
        let end = bytes[index...].firstIndex(of: UInt8(ascii: ";"))
      else {
        passed += 1
        index += 1
        continue
      }
      let name = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
      let isHexadecimal = name.hasPrefix("#x")
      let number = UInt32(name.dropFirst(isHexadecimal ? 2 : 1), radix: isHexadecimal ? 16 : 10)
      passed += number.flatMap(Unicode.Scalar.init).map { String($0).utf8.count } ?? 1
      index = end + 1
    }
    return index
  }

  /// Where a placeholder begins in one run of text and ends in another, as a word processor leaves it; also where only its
  /// end is left.
  func splitPlaceholders() -> [Diagnostic] {
    var findings: [Diagnostic] = []
    // The end of a placeholder whose beginning has been told needs no finding of its own.
    var begun: WordCell?
    for (element, cell) in texts {
      guard let offset = element.offset,
        let broken = Self.brokenPlace(in: Array(element.text.utf8))
      else { continue }
      if broken.isEnd, begun == cell {
        begun = nil
        continue
      }
      begun = broken.isEnd ? nil : cell
      let source = sourceOffset(of: broken.offset, in: offset)
      findings.append(
        .splitPlaceholder(in: cell, at: TemplatePlace(offset: source, in: bytes, path: path)))
    }
    return findings
  }

  /// The texts of a part whose braces are not in pairs, with where they stand.
  static func loneBraces(in root: XMLTree.Element) -> [(text: String, cell: WordCell)] {
    let part = XMLTree(root: root)
    return WordPlaces(of: part, in: [], path: "").texts.filter { element, _ in
      let text = FieldFinder.withoutPlaceholders(element.text)
      return ["{{", "}}", "｛｛", "｝｝", "{｛", "｛{", "}｝", "｝}"].contains { text.contains($0) }
    }.map { (String($0.element.text.prefix(40)), $0.cell) }
  }

  /// The first brace pair without its partner in the same text.
  private static func brokenPlace(in text: [UInt8]) -> (offset: Int, isEnd: Bool)? {
    var position = 0
    while position < text.count {
      let start = text.range(of: WordTemplate.opening, in: position..<text.count)
      if let stray = text.range(
        of: WordTemplate.closing, in: position..<(start?.lowerBound ?? text.count))
      {
        return (stray.lowerBound, true)
      }
      guard let start else { return nil }
      guard let end = text.range(of: WordTemplate.closing, in: start.upperBound..<text.count)
      else { return (start.lowerBound, false) }
      position = end.upperBound
      // Triple braces end in three.
      while position < text.count, text[position] == UInt8(ascii: "}") { position += 1 }
    }
    return nil
  }

  /// A finding with the cell it is about.
  func adding(to finding: Diagnostic) -> Diagnostic {
    guard let location = finding.location, let cell = cell(at: location), cell != .paragraph(0)
    else { return finding }
    var finding = finding
    finding.message = finding.message.adding(cell)
    return finding
  }

  /// A section that begins and ends where nothing whole lies between.
  func crookedSection(_ offset: Int) -> Diagnostic? {
    guard let text = texts.first(where: { $0.element.offset == offset }) else { return nil }
    let inside = text.element.text.utf8.range(of: WordTemplate.opening) ?? 0
    let source = sourceOffset(of: inside, in: offset)
    return .crookedSection(
      in: text.cell, at: TemplatePlace(offset: source, in: bytes, path: path))
  }

  private func cell(at location: SourceLocation) -> WordCell? {
    let index = LineIndex(bytes)
    return texts.last { text in
      guard let offset = text.element.offset else { return false }
      let position = index.position(at: offset)
      return (position.line, position.column) <= (location.line, location.column)
    }?.cell
  }
}

/// Where on the page something stands, as people count.
enum WordCell: Sendable, Hashable {
  /// The paragraph outside of tables, from 1.
  case paragraph(Int)
  /// Table, row and cell within the row, each from 1; a table in a table counts after it.
  case cell(table: Int, row: Int, column: Int)

  var words: Localized {
    switch self {
    case .paragraph(let number):
      Localized(zh: "第 \(number) 段", en: "paragraph \(number)")
    case .cell(let table, let row, let column):
      Localized(
        zh: "第 \(table) 个表格第 \(row) 行第 \(column) 格",
        en: "table \(table), row \(row), cell \(column)")
    }
  }
}

extension Localized {
  /// The text with the place on the page; without it where nobody could count.
  func adding(_ cell: WordCell) -> Localized {
    guard cell != .paragraph(0) else { return self }
    return Localized(zh: "\(zh)（\(cell.words.zh)）", en: "\(en) (\(cell.words.en))")
  }
}

/// Counts tables, rows and cells on the way through a part.
struct CellCounter {
  private var tables = 0
  private var paragraphs = 0

  /// - Parameter visit: gets every element with the paragraph or cell it is in.
  mutating func walk(
    _ element: XMLTree.Element, _ cell: WordCell, _ visit: (XMLTree.Element, WordCell) -> Void
  ) {
    visit(element, cell)
    switch element.name {
    case "w:tbl":
      tables += 1
      let table = tables
      for child in element.elements where !["w:tr", "w:sdt"].contains(child.name) {
        walk(child, cell, visit)
      }
      for (row, line) in element.rows.enumerated() {
        visit(line, cell)
        if let properties = line.first("w:trPr") { walk(properties, cell, visit) }
        for (column, inner) in line.cells.enumerated() {
          let cell = WordCell.cell(table: table, row: row + 1, column: column + 1)
          visit(inner, cell)
          walkChildren(of: inner, cell, visit)
        }
      }
    case "w:p":
      var cell = cell
      if case .paragraph = cell {
        paragraphs += 1
        cell = .paragraph(paragraphs)
      }
      walkChildren(of: element, cell, visit)
    default: walkChildren(of: element, cell, visit)
    }
  }

  private mutating func walkChildren(
    of element: XMLTree.Element, _ cell: WordCell, _ visit: (XMLTree.Element, WordCell) -> Void
  ) {
    for case .element(let child) in element.children { walk(child, cell, visit) }
  }
}

extension XMLTree.Element {
  /// The rows of a table, also those inside content controls.
  var rows: [Self] { inner("w:tr") }

  /// The cells of a row, also those inside content controls.
  var cells: [Self] { inner("w:tc") }

  private func inner(_ name: String) -> [Self] {
    elements.flatMap { child -> [Self] in
      switch child.name {
      case name: [child]
      case "w:sdt": child.first("w:sdtContent")?.inner(name) ?? []
      case "w:customXml", "w:ins": child.inner(name)
      default: []
      }
    }
  }
}
