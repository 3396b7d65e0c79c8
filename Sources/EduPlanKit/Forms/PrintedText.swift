/// The text of a Word document in reading order: paragraphs, and rows of tables with the text of their cells.
///
/// How a word processor cut the text into runs, what it noted for itself and how anything looks does not show here.
struct PrintedText: Sendable, Hashable {
  /// A paragraph outside of tables, or a row of one.
  struct Item: Sendable, Hashable {
    /// One text for a paragraph, one for each cell of a row; paragraphs in a cell are divided by line breaks.
    var cells: [String]
    var isRow: Bool
  }

  private(set) var items: [Item] = []

  /// - Parameter root: of `word/document.xml`.
  init(_ root: XMLTree.Element) {
    addBlocks(of: root.first("w:body") ?? root)
  }

  /// Goes through what may hold paragraphs and tables: the body, a cell, whatever is wrapped around them.
  private mutating func addBlocks(of element: XMLTree.Element) {
    for child in element.elements {
      switch child.name {
      case "w:p":
        let paragraph = Paragraph(child)
        items.append(Item(cells: [paragraph.text], isRow: false))
        for box in paragraph.boxes { addBlocks(of: box) }
      case "w:tbl": addRows(of: child)
      case _ where Self.isSkipped(child): break
      default: addBlocks(of: child)
      }
    }
  }

  private mutating func addRows(of element: XMLTree.Element) {
    for child in element.elements where !Self.isSkipped(child) {
      guard child.name == "w:tr" else {
        addRows(of: child)
        continue
      }
      var cells: [String] = []
      Self.addCells(of: child, to: &cells)
      items.append(Item(cells: cells, isRow: true))
    }
  }

  private static func addCells(of element: XMLTree.Element, to cells: inout [String]) {
    for child in element.elements where !isSkipped(child) {
      guard child.name == "w:tc" else {
        addCells(of: child, to: &cells)
        continue
      }
      // A table within a cell is read as its paragraphs.
      var lines: [String] = []
      addLines(of: child, to: &lines)
      cells.append(lines.joined(separator: "\n"))
    }
  }

  private static func addLines(of element: XMLTree.Element, to lines: inout [String]) {
    for child in element.elements where !isSkipped(child) {
      guard child.name == "w:p" else {
        addLines(of: child, to: &lines)
        continue
      }
      let paragraph = Paragraph(child)
      lines.append(paragraph.text)
      for box in paragraph.boxes { addLines(of: box, to: &lines) }
    }
  }

  /// What holds no text that is printed: what was deleted or moved away while changes were recorded, the older twin of a
  /// drawing, and the hint in an empty content control.
  fileprivate static func isSkipped(_ element: XMLTree.Element) -> Bool {
    switch element.name {
    case "w:del", "w:moveFrom", "mc:Fallback", "w:instrText", "w:rt": true
    case "w:sdt": element.first("w:sdtPr", "w:showingPlcHdr") != nil
    default: false
    }
  }

  /// A paragraph's text, and the text boxes anchored in it.
  private struct Paragraph {
    private(set) var text = ""
    private(set) var boxes: [XMLTree.Element] = []

    init(_ element: XMLTree.Element) { add(element) }

    private mutating func add(_ element: XMLTree.Element) {
      for child in element.elements where !PrintedText.isSkipped(child) {
        switch child.name {
        case "w:t": text += Self.symbols(child.text, font: Self.font(of: element))
        case "w:tab": text += "\t"
        case "w:br", "w:cr": text += "\n"
        case "w:noBreakHyphen": text += "-"
        case "w:sym":
          let code = UInt32(child["w:char"] ?? "", radix: 16).map { $0 & 0xFF } ?? 0
          text += Self.symbols(
            String(Unicode.Scalar(UInt8(truncatingIfNeeded: code))), font: child["w:font"] ?? "")
        case "w:txbxContent": boxes.append(child)
        default: add(child)
        }
      }
    }

    private static func font(of run: XMLTree.Element) -> String {
      let fonts = run.first("w:rPr", "w:rFonts")
      return fonts?["w:ascii"] ?? fonts?["w:hAnsi"] ?? ""
    }

    /// The marks that symbol fonts draw where other fonts have letters: ticks and boxes.
    private static func symbols(_ text: String, font: String) -> String {
      let drawn: [Character: Character] =
        switch font {
        case "Wingdings": ["\u{FE}": "☑", "\u{FC}": "✓", "\u{A8}": "☐", "o": "☐", "n": "■"]
        case "Wingdings 2": ["R": "☑", "P": "✓", "\u{A3}": "☐", "S": "☑"]
        default: [:]
        }
      guard !drawn.isEmpty else { return text }
      return String(
        text.map { character in
          // Word also writes these characters into the private area.
          let code = character.unicodeScalars.first.map { $0.value } ?? 0
          let plain =
            (0xF000...0xF0FF).contains(code)
            ? Character(Unicode.Scalar(UInt8(code & 0xFF))) : character
          return drawn[plain] ?? character
        })
    }
  }
}

/// A text as it is compared: without blanks, lines to write on and marks, and full-width forms as their ASCII twins, so
/// that what somebody retyped is still the same.
struct FoldedText: Sendable {
  let original: [Unicode.Scalar]
  private(set) var scalars: [Unicode.Scalar] = []
  /// Where each of `scalars` stands in `original`.
  private(set) var offsets: [Int] = []
  /// Marks that choose an option, each with the number of folded scalars before it; empty boxes choose nothing.
  private(set) var marks: [Int] = []

  init(_ text: String) {
    original = Array(text.unicodeScalars)
    for (offset, scalar) in original.enumerated() {
      if Self.chosenMarks.contains(scalar) {
        marks.append(scalars.count)
      } else if let folded = Self.folded(scalar) {
        scalars.append(folded)
        offsets.append(offset)
      }
    }
  }

  var isEmpty: Bool { scalars.isEmpty && marks.isEmpty }

  /// What people tick an option with.
  static let chosenMarks: Set<Unicode.Scalar> = [
    "☑", "☒", "✅", "✓", "✔", "√", "■", "●", "◆", "\u{1F5F9}", "\u{1F5F8}",
  ]
  private static let emptyMarks: Set<Unicode.Scalar> = ["☐", "□", "○", "◯", "◇", "▢", "\u{25FB}"]

  /// The scalar that stands for another in comparing; nil for one that does not count.
  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "‘", "’": return "'"
    case "“", "”": return "\""
    case _ where isFiller(scalar) || emptyMarks.contains(scalar): return nil
    case "\u{FF01}"..."\u{FF5E}": return Unicode.Scalar(scalar.value - 0xFEE0)
    default: return scalar
    }
  }

  /// Blanks, and the line that people write on.
  static func isFiller(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "_", "\u{FF3F}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}", "\u{FE0E}",
      "\u{FE0F}":
      true
    default: scalar.properties.isWhitespace
    }
  }

  /// The original text between two folded positions, without blanks and lines at its ends.
  func text(_ range: Range<Int>) -> String {
    let start = range.lowerBound == 0 ? 0 : offsets[range.lowerBound - 1] + 1
    let end = range.upperBound == scalars.count ? original.count : offsets[range.upperBound]
    guard start < end else { return "" }
    let inside = original[start..<end].drop(while: Self.isFiller)
    guard let last = inside.lastIndex(where: { !Self.isFiller($0) }) else { return "" }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: inside[...last])
    return String(view)
  }

  /// Where some scalars stand from a position on.
  func range(of run: [Unicode.Scalar], from start: Int) -> Range<Int>? {
    guard !run.isEmpty, start + run.count <= scalars.count else { return nil }
    for first in start...(scalars.count - run.count) {
      if scalars[first..<(first + run.count)].elementsEqual(run) {
        return first..<(first + run.count)
      }
    }
    return nil
  }
}
