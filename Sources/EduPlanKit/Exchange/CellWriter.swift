/// Writes the values of records into cells, so that `CellReader` finds what was written.
struct CellWriter: Sendable {
  /// How a table says things.
  enum Wording: Sendable, Hashable {
    /// As records do: `entrusted`, `true`.
    case values
    /// As people do: 精准委托管理, 是.
    case labels(Language)
  }

  /// A cell as it is to be written.
  struct Cell: Sendable, Hashable {
    var text: String
    /// For a spreadsheet; nil where the cell is a text to it.
    var number: ExcelNumber?
  }

  let wording: Wording
  /// The sign between the items of a list.
  private let separator: String

  init(_ wording: Wording) {
    self.wording = wording
    separator = wording == .labels(.en) ? "; " : "；"
  }

  /// The cell of a column; nil where the record has no value there.
  func cell(of content: RecordContent, in column: ExchangeColumn) -> Cell? {
    switch content[column.place] {
    case .scalar(let text, _): scalar(text, as: column.type)
    case .list(let items): list(items, as: column.type).map { Cell(text: $0) }
    case nil, .absent, .mapping: nil
    }
  }

  private func scalar(_ text: String, as type: FieldType) -> Cell? {
    switch type {
    case .integer, .decimal, .percent, .quantity:
      return Cell(text: CellText.written(text), number: number(text))
    case .text: return Cell(text: CellText.written(text, isLine: true))
    case .prose: return Cell(text: CellText.writtenProse(text))
    default: return Cell(text: CellText.written(word(for: text, as: type)))
    }
  }

  /// A number that a spreadsheet gives back digit for digit.
  private func number(_ text: String) -> ExcelNumber? {
    let digits = text.hasSuffix("%") ? text.dropLast() : text[...]
    if digits.contains("."), digits.last == "0" { return nil }
    return ExcelNumber(text)
  }

  /// What people read for a value, where that leads back to it.
  private func word(for text: String, as type: FieldType) -> String {
    switch type {
    case .boolean:
      guard case .labels(let language) = wording, text == "true" || text == "false" else {
        return text
      }
      return CellReader.word(for: text == "true")[language]
    case .choice(let choices, _):
      let meant = { CellReader.choice($0, among: choices) == .found(text) }
      if case .labels(let language) = wording,
        let label = choices.first(where: { $0.value == text })?.label[language],
        label != "", CellText.read(CellText.written(label)) == label, meant(label)
      {
        return label
      }
      if choices.contains(where: { $0.value == text }) { return text }
      // One of their own that looks like a label of another is told by its quotes.
      return CellReader.choice(text, among: choices) == .unknown && CellText.inQuotes(text) == nil
        ? text : CellText.quoted(text)
    default: return text
    }
  }

  /// Items with a sign between them; an item that holds one stands in quotes.
  private func list(_ items: [RecordContent], as type: FieldType) -> String? {
    guard case .list(let element) = type else { return nil }
    guard !items.isEmpty else { return CellReader.emptyList }
    guard element.isScalar else { return nil }
    let texts = items.map { item -> String in
      guard case .scalar(let text, _) = item else { return "" }
      let word = word(for: text, as: element)
      return CellReader.isPlainItem(word, of: element) ? word : CellText.quoted(text)
    }
    return CellText.written(texts.joined(separator: separator))
  }
}
