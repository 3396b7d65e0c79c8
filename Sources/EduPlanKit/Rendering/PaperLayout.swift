/// How a report lies on A4: margins as GB/T 9704-2012 has them (type area 156 mm by 225 mm), and how wide the columns of its
/// tables are there. Lengths are twips, a twentieth of a point.
struct PaperLayout: Sendable, Hashable {
  struct Margins: Sendable, Hashable { var top, right, bottom, left: Int }

  let isLandscape: Bool

  /// Landscape where the report asks for it, or where a table would be too crowded upright.
  init(_ report: Report) {
    let upright = PaperLayout(isLandscape: false)
    isLandscape =
      report.page.isLandscape
      || report.tables.contains { table in
        !table.isVerbatim
          && upright.room(ofColumns: table.columns.count)
            < Self.needs(of: table).reduce(0) { $0 + min($1, Self.crowded) }
      }
  }

  init(isLandscape: Bool) { self.isLandscape = isLandscape }

  var pageWidth: Int { isLandscape ? 16838 : 11906 }
  var pageHeight: Int { isLandscape ? 11906 : 16838 }

  /// 37 mm at the head and 28 mm where it is bound; a page on its side is bound at its head.
  var margins: Margins {
    isLandscape
      ? Margins(top: 1588, right: 2098, bottom: 1474, left: 1985)
      : Margins(top: 2098, right: 1474, bottom: 1985, left: 1588)
  }

  /// From the lower edge of the sheet to the page number, 7 mm below the type area.
  var footer: Int { margins.bottom - 681 }

  var textWidth: Int { pageWidth - margins.left - margins.right }
  var textHeight: Int { pageHeight - margins.top - margins.bottom }

  // MARK: Columns

  /// Half of a Chinese character in the size of tables, 10.5 points.
  static let halfWidth = 105
  /// Left and right of the text of a cell, each.
  static let cellMargin = 80
  /// A Chinese font draws the characters of ambiguous width wide.
  static let display = DisplayWidth(ambiguous: 2)

  /// A column that may have this many half-width characters is not crowded.
  private static let crowded = 22
  /// More than this, a column gains nothing by being wide.
  private static let widest = 60
  private static let narrowest = 4

  /// The widths of a table's columns, which add up to the width of the text.
  func columnWidths(of table: Table) -> [Int] {
    guard !table.columns.isEmpty else { return [] }
    let room = room(ofColumns: table.columns.count)
    var needs = Self.needs(of: table)
    if needs.reduce(0, +) > room {
      // What is wide gives way until all fit; a width that was asked for is kept in proportion.
      let fixed = zip(table.columns, needs).reduce(0) { $1.0.paperWidth == nil ? $0 : $0 + $1.1 }
      var limit = Self.widest
      func total() -> Int {
        zip(table.columns, needs)
          .reduce(fixed) { $1.0.paperWidth == nil ? $0 + min($1.1, limit) : $0 }
      }
      while limit > Self.narrowest, total() > room { limit -= 1 }
      for (index, column) in table.columns.enumerated() where column.paperWidth == nil {
        needs[index] = min(needs[index], limit)
      }
    }
    return shares(of: needs)
  }

  /// How many half-width characters fit beside each other where there are so many columns.
  private func room(ofColumns count: Int) -> Int {
    (textWidth - count * 2 * Self.cellMargin) / Self.halfWidth
  }

  /// The half-width characters each column would like to have.
  private static func needs(of table: Table) -> [Int] {
    table.columns.enumerated().map { index, column in
      if let width = column.paperWidth { return width }
      var need = max(narrowest, display.of(column.heading.terminalSafe))
      for row in table.rows {
        guard need < widest else { break }
        for line in row[index].plainText.paperLines.prefix(20) {
          // Nobody needs to know how much wider than the widest a text is.
          need = max(need, display.of(line.prefix(widest)))
        }
      }
      // A little more, since letters are not all half as wide as a Chinese character.
      return min(need + 1, widest)
    }
  }

  /// The width of the text, shared out by needs; the last columns take what rounding leaves.
  private func shares(of needs: [Int]) -> [Int] {
    let weights = needs.map { $0 * Self.halfWidth + 2 * Self.cellMargin }
    let sum = weights.reduce(0, +)
    var given = 0
    var passed = 0
    return weights.map { weight in
      passed += weight
      let end = textWidth * passed / sum
      defer { given = end }
      return end - given
    }
  }

  // MARK: Titles

  /// A title in lines of about the same width, each no wider than the text: broken where the report says, else between words
  /// or Chinese characters, a longer line below a shorter one.
  func titleLines(_ title: String, breakingAfter start: String, fontSize: Int) -> [String] {
    let title = title.terminalSafe
    if !start.isEmpty, title.hasPrefix(start), title.count > start.count {
      return [start, String(title.dropFirst(start.count))]
    }
    let room = max(4, textWidth / (fontSize / 2))
    var width = Self.display.of(title.prefix(400))
    guard width > room, title.count < 400 else { return [title] }
    width = (width + 1) / 2
    let count = Self.display.wrapped(title, to: room).count
    if count > 2 { return Self.display.wrapped(title, to: room) }
    // The narrowest measure that still takes two lines makes them equal.
    while width < room, Self.display.wrapped(title, to: width).count > 2 { width += 1 }
    return Self.display.wrapped(title, to: width)
  }
}

extension String {
  /// The lines of a text as paper takes them: without what cannot be printed, which becomes U+FFFD.
  var paperLines: [String] {
    split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
      .map { line in
        let safe = String(line).terminalSafe
        guard safe.unicodeScalars.contains(where: { $0.value & 0xFFFE == 0xFFFE }) else {
          return safe
        }
        // The last two code points of each plane are no characters, and XML refuses those of the first.
        var scalars = String.UnicodeScalarView()
        for scalar in safe.unicodeScalars {
          scalars.append(scalar.value & 0xFFFE == 0xFFFE ? "\u{FFFD}" : scalar)
        }
        return String(scalars)
      }
  }
}
