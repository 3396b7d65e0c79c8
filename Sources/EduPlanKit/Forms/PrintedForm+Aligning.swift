/// Finding the items of a form in a document, in their order, through whatever was added, removed or reworded between them.
extension PrintedForm {
  /// Which items of a document belong to each of the form's items: none where it is gone, several where text of any length
  /// stands in paragraphs of its own.
  func align(with text: PrintedText) -> [[PrintedText.Item]] {
    let found = text.items.filter { item in
      item.isRow || !FoldedText(item.cells[0]).isEmpty
    }
    let folded = found.map { $0.cells.map { FoldedText($0).scalars } }
    var table = [[Step]](
      repeating: [Step](repeating: Step(score: 0, move: .skipFound), count: found.count + 1),
      count: items.count + 1)
    for row in 0...items.count {
      for column in 0...found.count where row + column > 0 {
        var best = Step(score: -.infinity, move: .skipFound)
        if column > 0 { best.take(table[row][column - 1].score, .skipFound) }
        if row > 0 { best.take(table[row - 1][column].score - 1, .skipForm) }
        if row > 0, column > 0 {
          let item = items[row - 1]
          if item.isRow == found[column - 1].isRow,
            let score = Self.likeness(item, folded[column - 1])
          {
            best.take(table[row - 1][column - 1].score + score, .match)
          }
          let before = table[row][column - 1]
          if isProse(item), !found[column - 1].isRow,
            before.move == .match || before.move == .extend
          {
            best.take(before.score + 0.1, .extend)
          }
        }
        table[row][column] = best
      }
    }
    var result = [[PrintedText.Item]](repeating: [], count: items.count)
    var (row, column) = (items.count, found.count)
    while row > 0 || column > 0 {
      switch table[row][column].move {
      case .skipFound: column -= 1
      case .skipForm: row -= 1
      case .match:
        row -= 1
        column -= 1
        result[row].insert(found[column], at: 0)
      case .extend:
        column -= 1
        result[row - 1].insert(found[column], at: 0)
      }
    }
    return result
  }

  private struct Step {
    enum Move { case skipFound, skipForm, match, extend }
    var score: Double
    var move: Move

    mutating func take(_ other: Double, _ move: Move) {
      if other > score { self = Step(score: other, move: move) }
    }
  }

  /// Whether an item is nothing but the blank of a text of any length.
  private func isProse(_ item: Item) -> Bool {
    guard !item.isRow, item.cells.count == 1, item.cells[0].count == 1,
      case .blank(let field) = item.cells[0][0]
    else { return false }
    return form.fields[field].content == .prose
  }

  /// How well a document's item fits one of the form: up to 10; a little for a blank without any print; nil for not at all.
  private static func likeness(_ item: Item, _ cells: [[Unicode.Scalar]]) -> Double? {
    var weight = 0.0
    var sum = 0.0
    for (number, pieces) in item.cells.enumerated() {
      let printed = pieces.printed
      guard !printed.isEmpty else { continue }
      let found = number < cells.count ? cells[number] : []
      let isAlone = !pieces.contains { if case .blank = $0 { true } else { false } }
      let own = Double(min(printed.count, 20))
      weight += own
      sum += own * (isAlone ? likeness(printed, found) : share(of: pieces, in: found))
    }
    guard weight > 0 else { return item.cells.count == cells.count ? 1 : nil }
    return sum / weight >= 0.5 ? 10 * sum / weight : nil
  }

  /// How much of the print around blanks is found, in order.
  private static func share(of pieces: [Piece], in found: [Unicode.Scalar]) -> Double {
    let text = FoldedText(String(String.UnicodeScalarView(found)))
    var position = 0
    var count = 0
    for case .printed(let run) in pieces {
      guard let range = text.range(of: run, from: position) else { continue }
      position = range.upperBound
      count += run.count
    }
    return Double(count) / Double(pieces.printed.count)
  }

  /// How alike two texts are, from 0 to 1: the share of neighbouring pairs of characters that they have in common.
  static func likeness(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Double {
    if first == second { return 1 }
    guard first.count > 1, second.count > 1 else { return 0 }
    var pairs: [UInt64: Int] = [:]
    for (a, b) in zip(first, first.dropFirst()) {
      pairs[UInt64(a.value) << 32 | UInt64(b.value), default: 0] += 1
    }
    var common = 0
    for (a, b) in zip(second, second.dropFirst()) {
      let pair = UInt64(a.value) << 32 | UInt64(b.value)
      guard let left = pairs[pair], left > 0 else { continue }
      pairs[pair] = left - 1
      common += 1
    }
    return 2 * Double(common) / Double(first.count + second.count - 2)
  }
}

extension [PrintedForm.Piece] {
  /// All print of a cell without its blanks.
  var printed: [Unicode.Scalar] {
    reduce(into: []) { result, piece in
      if case .printed(let run) = piece { result += run }
    }
  }
}
