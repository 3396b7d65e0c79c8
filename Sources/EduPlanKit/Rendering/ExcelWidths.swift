/// How wide the columns of a sheet are and how high its rows.
///
/// Widths are counted in half-width characters, as a spreadsheet does; a Chinese character takes two. A spreadsheet fits
/// neither the rows of merged cells nor those whose height is set, so heights are worked out here.
struct ExcelWidths: Sendable {
  /// The width of each column; there is always one.
  let columns: [Int]
  let isLandscape: Bool
  private let text: DisplayWidth
  /// The width of the longest line of each cell, by row.
  private let needs: [[Int]]

  /// The half-width characters that fit on A4 between the margins.
  private static let portraitRoom = 88
  /// What is a little wider is printed a little smaller; above this it lies on its side.
  private static let portraitLimit = 104
  private static let landscapeRoom = 134
  /// A column that is asked to be narrow reads well down to this.
  private static let comfortable = 14
  /// In a longer table, where lines break is not worked out but estimated.
  private static let exactRows = 2_000
  /// What stands beside the text of a cell.
  private static let padding = 3

  init(_ plan: ExcelSheet.Plan, language: Language) {
    // Chinese fonts draw the marks that Chinese and Latin share wide.
    text = DisplayWidth(ambiguous: language == .zh ? 2 : 1)
    let table = plan.table
    let longest = ([plan.title, plan.subtitle] + plan.lead + plan.notes)
    guard !table.columns.isEmpty else {
      isLandscape = plan.page.isLandscape
      columns = [isLandscape ? Self.landscapeRoom : Self.portraitRoom]
      needs = []
      return
    }
    let width = text
    let needs = table.rows.map { row in row.map { Self.width(ofLines: $0.plainText, width) } }
    self.needs = needs
    let fixed = table.columns.map(\.paperWidth)
    let cells =
      fixed.allSatisfy { $0 == nil }
      ? needs : needs.map { row in zip(row, fixed).map { min($0, $1 ?? $0) } }
    let headings = table.columns.map { column in
      column.paperWidth ?? Self.width(ofLines: column.heading, width)
    }
    let layout = ColumnLayout(columns: table.columns, headings: headings, cells: cells)
    let least = zip(layout.natural, fixed).reduce(0) { sum, column in
      sum + (column.1 ?? min(column.0, Self.comfortable)) + Self.padding
    }
    isLandscape = plan.page.isLandscape || least > Self.portraitLimit
    let page = isLandscape ? Self.landscapeRoom : Self.portraitRoom
    let room = max(page, least)
    var columns = layout.widths(fitting: room - 2 - table.columns.count).map { $0 + Self.padding }
    // Where there is room left it makes the table easier to read, and the lines above and below it shorter.
    let wanted = min(page, longest.reduce(0) { max($0, min(Self.width(ofLines: $1, width), 72)) })
    let sum = columns.reduce(0, +)
    let spare = max(min(room - sum, 2 * columns.count), wanted - sum)
    let elastic = columns.indices.filter { table.columns[$0].paperWidth == nil }
    let elasticSum = elastic.reduce(0) { $0 + columns[$1] }
    if spare > 0, let last = elastic.last {
      for index in elastic { columns[index] += spare * columns[index] / elasticSum }
      columns[last] += max(0, spare - (columns.reduce(0, +) - sum))
    }
    self.columns = columns.map { min($0, 255) }
  }

  /// The width of the longest line, each scalar by itself: for setting paper that is near enough, and quick.
  private static func width(ofLines text: String, _ width: DisplayWidth) -> Int {
    var (longest, current) = (0, 0)
    for scalar in text.unicodeScalars {
      if scalar.value == 0x0A {
        longest = max(longest, current)
        current = 0
      } else {
        current += width.of(scalar)
      }
    }
    return max(longest, current)
  }

  // MARK: Heights in points

  /// More than a spreadsheet can draw is not needed.
  private static let heightLimit = 409

  static func height(lines: Int) -> Int { min(heightLimit, 14 * lines + 2) }

  /// How many lines a cell takes in a column.
  func lines(row: Int, _ column: Int, of table: Table) -> Int {
    switch table.rows[row][column] {
    case .absent, .integer: return 1
    case .text(let text), .label(let text), .number(let text):
      let room = columns[column] - Self.padding
      guard needs[row][column] > room || text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D })
      else { return 1 }
      if needs.count > Self.exactRows, !text.utf8.contains(0x0A) {
        // A line loses up to three places where no Chinese mark may begin the next.
        return needs[row][column] / max(2, room - 3) + 1
      }
      return lines(of: ExcelText.cleaned(text), within: room)
    }
  }

  private func lines(of content: String, within room: Int) -> Int {
    if content.utf8.count <= room, !content.utf8.contains(0x0A) { return 1 }
    // Beyond the tallest row nobody needs to know.
    guard content.utf8.count < 64 * room + 2_048 else { return Self.heightLimit / 14 }
    return self.text.wrapped(content, to: room).count
  }

  /// The height of a line over the whole width.
  func height(ofLine content: String, _ font: ExcelStyle.Font) -> Int {
    let size =
      switch font {
      case .title: 18
      case .subtitle: 12
      default: 11
      }
    let room = columns.reduce(0, +) * 11 / size - Self.padding
    let lines = self.lines(of: content, within: max(2, room))
    return font == .title
      ? min(Self.heightLimit, 26 * lines + 6) : Self.height(lines: lines)
  }

  /// The height of a level of headings: of upper ones, the usual one.
  func height(ofHeadings texts: [String?], isLowest: Bool) -> Int {
    guard isLowest else { return Self.height(lines: 1) + 2 }
    let lines = texts.enumerated().reduce(1) { most, heading in
      guard let content = heading.element else { return most }
      return max(most, self.lines(of: content, within: columns[heading.offset] - Self.padding))
    }
    return Self.height(lines: lines) + 4
  }
}
