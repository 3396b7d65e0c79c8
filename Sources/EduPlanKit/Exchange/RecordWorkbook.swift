/// Records as a workbook, a sheet for each kind: a hidden row of keys, a row of headings, a row for each record.
///
/// People read the headings; the keys tell an import what the columns are, whatever is done to the headings.
struct RecordWorkbook {
  /// A text that no cell can hold.
  struct TooLong: Error, Sendable, Hashable {
    var id: String
    var column: String
  }

  let language: Language
  private var sheets: [OutputWorkbook.Sheet] = []
  private var names: ExcelSheetNames

  init(in language: Language) {
    self.language = language
    names = ExcelSheetNames(usual: Localized(zh: "表", en: "Sheet")[language])
  }

  mutating func add(_ table: RecordTable) throws(TooLong) {
    try Self.check(table)
    let widths = SheetWidths(language)
    let headings = table.headings(.labels(language))
    let columns = table.columns.enumerated().map { index, column in
      OutputWorkbook.Column(
        width: widths.width(
          heading: headings[index], cells: table.rows.lazy.map { $0[index]?.text }),
        style: Self.style(of: column.type, isLocked: true))
    }
    let rows = table.rows.map { row in
      OutputWorkbook.Row(
        cells: row.enumerated().map { index, cell in
          OutputWorkbook.Cell(content: cell, style: columns[index].style)
        },
        height: widths.height(of: row.map { $0?.text ?? "" }, in: columns.map(\.width)))
    }
    let sheet = OutputWorkbook.Sheet(
      name: names.name(for: table.kind.label[language]), columns: columns,
      rows: [Self.keyRow(of: table.columns), Self.headingRow(headings)] + rows, frozenRows: 2)
    sheets.append(sheet)
  }

  func bytes() -> [UInt8] {
    OutputWorkbook(title: sheets.first?.name ?? "", sheets: sheets, language: language).bytes()
  }

  // MARK: Parts of a sheet

  /// The keys of the columns, which nobody has to see.
  static func keyRow(of columns: [ExchangeColumn]) -> OutputWorkbook.Row {
    let style = ExcelStyle(font: .small)
    return OutputWorkbook.Row(
      cells: columns.map { .init(content: .init(text: $0.key), style: style) }, isHidden: true)
  }

  static func headingRow(
    _ headings: [String], isTinted: (Int) -> Bool = { _ in false }, height: Int? = nil
  ) -> OutputWorkbook.Row {
    OutputWorkbook.Row(
      cells: headings.enumerated().map { index, heading in
        .init(
          content: .init(text: heading),
          style: ExcelStyle(
            font: .heading, alignment: .center, hasBorder: true, isShaded: !isTinted(index),
            isTinted: isTinted(index)))
      }, height: height)
  }

  /// How cells of a type look: numbers as numbers, all else as the text it is, so that no digit is lost.
  static func style(of type: FieldType, isLocked: Bool) -> ExcelStyle {
    var style = ExcelStyle(hasBorder: true, format: "@", isLocked: isLocked)
    switch type {
    case .integer, .decimal:
      style.format = "General"
      style.alignment = .right
    default: break
    }
    return style
  }

  static func check(_ table: RecordTable) throws(TooLong) {
    for row in table.rows {
      for (index, cell) in row.enumerated() {
        guard let text = cell?.text, ExcelText.pieces(of: text).count > 1 else { continue }
        throw TooLong(id: row.first??.text ?? "", column: table.columns[index].key)
      }
    }
  }
}

/// How wide columns are and how high rows, from what stands in them.
struct SheetWidths {
  private let display: DisplayWidth
  /// Rows that are looked at for the width of a column.
  private static let sample = 500
  private static let widest = 40

  init(_ language: Language) { display = DisplayWidth(ambiguous: language == .zh ? 2 : 1) }

  func width(heading: String, cells: some Sequence<String?>, least: Int = 8) -> Int {
    var width = max(least, longest(heading))
    for cell in cells.prefix(Self.sample) { if let cell { width = max(width, longest(cell)) } }
    return min(width, Self.widest) + 4
  }

  func longest(_ text: String) -> Int {
    text.split(separator: "\n").reduce(0) { max($0, display.of(String($1))) }
  }

  /// Nil for a row of one line.
  func height(of texts: [String], in widths: [Int]) -> Int? {
    var lines = 1
    for (text, width) in zip(texts, widths) where text.utf8.count > width - 3 {
      lines = max(lines, self.lines(of: text, within: max(2, width - 3)))
    }
    return lines == 1 ? nil : ExcelWidths.height(lines: min(lines, 29))
  }

  func lines(of text: String, within width: Int) -> Int {
    text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) {
      $0 + max(1, (display.of(String($1)) + width - 1) / width)
    }
  }
}
