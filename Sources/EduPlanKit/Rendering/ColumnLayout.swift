/// How wide the columns of a table are drawn where a terminal is too narrow for all they hold.
///
/// Numbers keep their width. Free text gives way first, then any text; then columns trade width with each other as long as
/// that saves lines.
struct ColumnLayout: Sendable {
  /// The widths at which no cell is wrapped.
  let natural: [Int]
  private let columns: [Table.Column]
  /// The display width of each cell, by row.
  private let cells: [[Int]]

  private static let leastFreeText = 24
  /// Above so many rows the trading, whose work grows with them, is left out.
  private static let tradedRows = 2_000

  init(columns: [Table.Column], headings: [Int], cells: [[Int]]) {
    self.columns = columns
    self.cells = cells
    natural = columns.indices.map { index in
      cells.reduce(headings[index]) { max($0, $1[index]) }
    }
  }

  /// Widths that fit into a room with two blanks between columns, as far as the columns can be narrowed at all.
  func widths(fitting room: Int) -> [Int] {
    var widths = natural
    var excess = widths.reduce(2 * (widths.count - 1), +) - room
    guard excess > 0 else { return widths }
    let texts = columns.indices.filter { !columns[$0].isNumeric }
    let freeTexts = texts.filter { columns[$0].isFreeText }
    shrink(freeTexts, of: &widths, by: &excess) { max(Self.leastFreeText, $0.leastWidth) }
    shrink(texts, of: &widths, by: &excess, downTo: \.leastWidth)
    if cells.count <= Self.tradedRows { trade(among: texts, of: &widths) }
    return widths
  }

  /// Takes from the widest that can still give, one column at a time.
  private func shrink(
    _ candidates: [Int], of widths: inout [Int], by excess: inout Int,
    downTo least: (Table.Column) -> Int
  ) {
    while excess > 0,
      let widest = candidates.filter({ widths[$0] > least(columns[$0]) })
        .max(by: { widths[$0] < widths[$1] })
    {
      widths[widest] -= 1
      excess -= 1
    }
  }

  private func trade(among texts: [Int], of widths: inout [Int]) {
    var best = height(widths)
    var hasImproved = true
    while hasImproved {
      hasImproved = false
      for giver in texts {
        for taker in texts where taker != giver {
          for step in 1...8
          where widths[giver] - step >= columns[giver].leastWidth
            && widths[taker] + step <= natural[taker]
          {
            var tried = widths
            tried[giver] -= step
            tried[taker] += step
            let height = height(tried)
            if height < best { (widths, best, hasImproved) = (tried, height, true) }
          }
        }
      }
    }
  }

  /// About how many lines the table takes: Chinese text cannot use an odd last column.
  private func height(_ widths: [Int]) -> Int {
    cells.reduce(0) { sum, row in
      var lines = 1
      for (need, width) in zip(row, widths) where need > width {
        let usable = max(2, width & ~1)
        lines = max(lines, (need + usable - 1) / usable)
      }
      return sum + lines
    }
  }
}
