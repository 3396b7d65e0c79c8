/// Finds out which row of a table has the headings, and which field each column is.
///
/// A column is known by its key (`recipient-district`), by its label in either language, or because somebody said so. Of
/// two rows of headings, as `export` writes them, the keys count.
struct HeadingMatcher: Sendable {
  /// What the rows of a table mean.
  struct Result: Sendable {
    /// The number of the row of headings, and of the last one of several.
    var row: Int
    var lastRow: Int
    /// By the number of the column.
    var columns: [Int: ExchangeColumn] = [:]
    /// What is in no field.
    var unknown: [(column: Int, heading: String)] = []
    /// Columns that are left out.
    var skipped: Set<Int> = []
    /// Two columns that are one field.
    var repeated: [(column: Int, first: Int)] = []

    /// The number of a column by its field, its heading or its letters.
    func column(named name: String, in table: InputTable) -> Int? {
      let plain = HeadingMatcher.plain(name)
      let known = columns.first { number, column in
        [column.key, column.label.zh, column.label.en].contains {
          HeadingMatcher.plain($0) == plain
        }
      }
      if let known { return known.key }
      let heading = table.rows.first { $0.number == row }?.cells.first {
        HeadingMatcher.plain($0.value.shown) == plain
      }
      return heading?.column ?? ColumnLetters.number(of: name)
    }
  }

  let kind: Kind
  /// A column by what its heading or letters are, by the key of its field; the first that fits counts.
  private let chosen: [(heading: String, column: ExchangeColumn)]
  private let skipped: Set<String>
  private let byName: [String: ExchangeColumn]

  /// How far down headings are looked for.
  private static let searchDepth = 60

  /// - Parameters:
  ///   - mapping: field and column, as somebody typed them.
  ///   - skipped: columns that are left out.
  init(
    _ kind: Kind, table: InputTable, mapping: [(field: String, column: String)],
    skipped: [String]
  ) throws(MappingProblem) {
    self.kind = kind
    let texts = table.rows.prefix(Self.searchDepth).flatMap { row in
      row.cells.map { Self.plain($0.value.shown) }
    }
    let columns = ExchangeColumn.all(
      of: kind, lengths: Self.lengths(of: kind, in: texts + mapping.map(\.field)))
    byName = Self.names(of: columns)
    var chosen: [(heading: String, column: ExchangeColumn)] = []
    for (field, heading) in mapping {
      guard let column = byName[Self.plain(field)] else {
        throw MappingProblem(
          field: field,
          close: closestMatch(to: field, among: columns.flatMap { [$0.key, $0.label.zh] }))
      }
      chosen.append((Self.plain(heading), column))
    }
    self.chosen = chosen
    self.skipped = Set(skipped.map(Self.plain))
  }

  /// A field that was named and is none.
  struct MappingProblem: Error, Sendable, Hashable {
    var field: String
    var close: String?
  }

  /// The column of a field by its key or label.
  func column(named name: String) -> ExchangeColumn? { byName[Self.plain(name)] }

  // MARK: Finding

  /// - Parameter number: the row that somebody says has the headings.
  /// - Returns: nil where no row has any.
  func match(_ table: InputTable, headerRow number: Int?) -> Result? {
    let rows = table.rows.prefix(Self.searchDepth)
    let index: Int
    if let number {
      guard let found = table.rows.firstIndex(where: { $0.number == number }) else { return nil }
      index = found
    } else {
      let scores = rows.map(score)
      guard let most = scores.max(), most > 0, let found = scores.firstIndex(of: most) else {
        return nil
      }
      index = found
    }
    let best = score(table.rows[index])
    guard best > 0 else { return nil }
    var last = index
    while last + 1 < table.rows.count, isHeadings(table.rows[last + 1], beside: best) { last += 1 }
    var result = Result(row: table.rows[index].number, lastRow: table.rows[last].number)
    var first: [String: Int] = [:]
    for cell in table.rows[index].cells {
      let heading = cell.value.shown
      if isSkipped(heading, at: cell.column) {
        result.skipped.insert(cell.column)
        continue
      }
      guard let column = field(of: heading, at: cell.column) else {
        result.unknown.append((cell.column, heading))
        continue
      }
      if let other = first[column.key] {
        result.repeated.append((cell.column, other))
      } else {
        first[column.key] = cell.column
        result.columns[cell.column] = column
      }
    }
    addColumnsByLetter(&result, first)
    for name in skipped {
      if let column = ColumnLetters.number(of: name) { result.skipped.insert(column) }
    }
    return result
  }

  /// Columns without a heading that somebody has said are a field.
  private func addColumnsByLetter(_ result: inout Result, _ taken: [String: Int]) {
    for (heading, column) in chosen {
      guard taken[column.key] == nil, let number = ColumnLetters.number(of: heading),
        result.columns[number] == nil
      else { continue }
      result.columns[number] = column
      result.unknown.removeAll { $0.column == number }
    }
  }

  private func isSkipped(_ heading: String, at column: Int) -> Bool {
    skipped.contains(Self.plain(heading))
      || skipped.contains(ExcelSheet.letters(column).lowercased())
  }

  private func field(of heading: String, at column: Int) -> ExchangeColumn? {
    let plain = Self.plain(heading)
    if let own = chosen.first(where: { $0.heading == plain }) { return own.column }
    let letters = ExcelSheet.letters(column).lowercased()
    if let own = chosen.first(where: { $0.heading == letters }) { return own.column }
    // A field that was said to be in another column is in no second one.
    guard let found = byName[plain], !chosen.contains(where: { $0.column.key == found.key }) else {
      return nil
    }
    return found
  }

  private func score(_ row: InputRow) -> Int {
    var found: Set<String> = []
    for cell in row.cells {
      let plain = Self.plain(cell.value.shown)
      if let column = chosen.first(where: { $0.heading == plain })?.column ?? byName[plain] {
        found.insert(column.key)
      }
    }
    return found.count
  }

  /// Whether a row below the headings says them once more.
  private func isHeadings(_ row: InputRow, beside best: Int) -> Bool {
    let score = score(row)
    return score >= 1 && score * 2 > row.cells.count && score * 2 >= best
  }

  // MARK: Names

  /// A heading without what people add: blanks, line breaks, the mark of what is needed.
  static func plain(_ heading: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in heading.unicodeScalars where !CellText.isBlank(scalar) {
      switch scalar {
      case "（": plain.append("(")
      case "）": plain.append(")")
      case "：": plain.append(":")
      case "*", "＊": break
      default: plain.append(scalar)
      }
    }
    let text = String(plain).lowercased()
    for ending in ["(必填)", "(选填)", "(required)"] where text.hasSuffix(ending) {
      return String(text.dropLast(ending.count))
    }
    return text
  }

  private static func names(of columns: [ExchangeColumn]) -> [String: ExchangeColumn] {
    var names: [String: ExchangeColumn] = [:]
    var labels: [String: [ExchangeColumn]] = [:]
    for column in columns {
      names[plain(column.key)] = column
      for language in Language.allCases {
        labels[plain(column.label[language]), default: []].append(column)
        names[plain("\(column.label[language])(\(column.key))")] = column
      }
      // What stands in a group may be called by its own label, where no other is called so.
      if column.place.steps.count > 1 {
        for language in Language.allCases {
          labels[plain(column.field.label[language]), default: []].append(column)
        }
      }
    }
    for (label, meant) in labels where names[label] == nil && !label.isEmpty {
      let outer = meant.filter { $0.place.steps.count == 1 }
      let candidates = outer.isEmpty ? meant : outer
      if Set(candidates.map(\.key)).count == 1 { names[label] = candidates[0] }
    }
    return names
  }

  /// How many items of each list of groups the headings name.
  private static func lengths(of kind: Kind, in headings: [String]) -> [String: Int] {
    var lengths: [String: Int] = [:]
    for field in kind.fields {
      guard case .list(let item) = field.type, !item.isScalar else { continue }
      let own = [field.name, field.label.zh, field.label.en].map(plain)
      if headings.contains(where: own.contains) { lengths[field.name + "[]"] = 0 }
      for start in [field.name + ".", plain(field.label.zh), plain(field.label.en)] {
        for heading in headings where heading.hasPrefix(start) {
          let digits = heading.dropFirst(start.count).prefix { ("0"..."9").contains($0) }
          guard let number = Int(digits), number <= Self.longestList else { continue }
          // Keys count from 0, labels from 1.
          let count = start.hasSuffix(".") ? number + 1 : number
          lengths[field.name] = max(lengths[field.name] ?? 0, count)
        }
      }
    }
    return lengths
  }

  private static let longestList = 500
}
