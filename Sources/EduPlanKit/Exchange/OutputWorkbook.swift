/// A workbook of plain sheets, as records are exchanged in: rows of cells below headings, with what keeps people from
/// typing what cannot be taken back.
///
/// The bytes are the same on every machine. Texts are texts, whatever they begin with.
struct OutputWorkbook: Sendable {
  struct Sheet: Sendable {
    var name: String
    var isHidden = false
    var columns: [Column]
    var rows: [Row]
    /// How many rows stay in view.
    var frozenRows = 0
    var validations: [Validation] = []
    /// Whether only unlocked cells may be changed. There is no password: it guards against slips, not against people.
    var isProtected = false
    /// Ranges such as `A1:F1`.
    var merges: [String] = []
  }

  struct Column: Sendable {
    /// In half-width characters.
    var width: Int
    /// Of the cells that nobody has written to yet.
    var style = ExcelStyle()
  }

  struct Row: Sendable {
    var cells: [Cell]
    var isHidden = false
    /// In points; nil for the usual one.
    var height: Int?
  }

  struct Cell: Sendable {
    /// Nil for a cell that only looks like something.
    var content: CellWriter.Cell?
    var style: ExcelStyle
  }

  /// What may be typed into a range, and what is said to who is about to.
  struct Validation: Sendable {
    /// Such as `B4:B1048576`.
    var range: String
    /// Where the words to choose from stand, such as `'列表'!$A$1:$A$9`; nil for any text.
    var list: String?
    /// Whether other words may be typed.
    var isOpen = false
    var title: String
    var prompt: String
    /// What is said to a word that is not in the list.
    var refusal = ""
  }

  /// Half-width characters that can still be read where they are made to fit on a page.
  private static let paperWidth = 260

  /// The last row that a sheet has.
  static let rowLimit = 1_048_576
  static let columnLimit = 16_384

  let title: String
  let sheets: [Sheet]
  let language: Language

  func bytes() -> [UInt8] {
    var styles = ExcelStyles(in: language)
    var strings = ExcelStrings()
    var parts = sheets.enumerated().map { index, sheet in
      ZipArchive.Part(
        name: "xl/worksheets/sheet\(index + 1).xml",
        bytes: Self.part(sheet, isFirst: index == 0, &styles, &strings))
    }
    let hidden = Set(sheets.indices.filter { sheets[$0].isHidden })
    parts += ExcelParts.parts(
      title: title, sheets: sheets.map(\.name), definitions: [], hidden: hidden)
    parts.append(ZipArchive.Part(name: "xl/styles.xml", bytes: styles.part))
    parts.append(ZipArchive.Part(name: "xl/sharedStrings.xml", bytes: strings.part))
    return ZipArchive(officePackage: parts).bytes()
  }

  // MARK: A sheet

  private static func part(
    _ sheet: Sheet, isFirst: Bool, _ styles: inout ExcelStyles, _ strings: inout ExcelStrings
  ) -> [UInt8] {
    var bytes = Array(ExcelParts.declaration.utf8)
    func add(_ text: String) { bytes += (text + "\n").utf8 }
    let width = max(1, sheet.columns.count)
    add("<worksheet xmlns=\"\(ExcelParts.namespace)\">")
    // What would be too small to read goes on beside.
    let isFitted = sheet.columns.reduce(0) { $0 + $1.width } <= Self.paperWidth
    if isFitted { add("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>") }
    add("<dimension ref=\"A1:\(ExcelSheet.letters(width))\(max(1, sheet.rows.count))\"/>")
    add(view(of: sheet, isFirst: isFirst))
    add("<sheetFormatPr defaultRowHeight=\"16\" customHeight=\"1\"/>")
    if !sheet.columns.isEmpty {
      add("<cols>")
      for (index, column) in sheet.columns.enumerated() {
        let number = "min=\"\(index + 1)\" max=\"\(index + 1)\""
        let style = styles.place(of: column.style)
        add("<col \(number) width=\"\(column.width)\" style=\"\(style)\" customWidth=\"1\"/>")
      }
      add("</cols>")
    }
    add("<sheetData>")
    let cells = ExcelCells(columnCount: width)
    for (index, row) in sheet.rows.enumerated() {
      write(row, number: index + 1, cells, &bytes, &styles, &strings)
    }
    add("</sheetData>")
    if sheet.isProtected {
      // 0 stands for what is allowed all the same.
      add(
        "<sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\" formatCells=\"0\""
          + " formatColumns=\"0\" formatRows=\"0\" insertRows=\"0\" deleteRows=\"0\" sort=\"0\""
          + " autoFilter=\"0\"/>")
    }
    if !sheet.merges.isEmpty {
      add("<mergeCells count=\"\(sheet.merges.count)\">")
      for merge in sheet.merges { add("<mergeCell ref=\"\(merge)\"/>") }
      add("</mergeCells>")
    }
    if !sheet.validations.isEmpty { write(sheet.validations, &bytes) }
    add(
      "<pageMargins left=\"0.7\" right=\"0.7\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>"
    )
    add(
      "<pageSetup paperSize=\"9\""
        + (isFitted ? " fitToWidth=\"1\" fitToHeight=\"0\"" : "")
        + " orientation=\"landscape\"/>")
    // Codes and telephone numbers are texts on purpose; without this each gets a warning.
    let range = "A1:\(ExcelSheet.letters(width))\(max(1, sheet.rows.count))"
    add(
      "<ignoredErrors><ignoredError sqref=\"\(range)\" numberStoredAsText=\"1\"/></ignoredErrors>")
    add("</worksheet>")
    return bytes
  }

  private static func view(of sheet: Sheet, isFirst: Bool) -> String {
    let selected = isFirst ? " tabSelected=\"1\"" : ""
    guard sheet.frozenRows > 0 else {
      return "<sheetViews><sheetView\(selected) workbookViewId=\"0\"/></sheetViews>"
    }
    let below = "A\(sheet.frozenRows + 1)"
    return "<sheetViews><sheetView\(selected) workbookViewId=\"0\">"
      + "<pane ySplit=\"\(sheet.frozenRows)\" topLeftCell=\"\(below)\""
      + " activePane=\"bottomLeft\" state=\"frozen\"/>"
      + "<selection pane=\"bottomLeft\" activeCell=\"\(below)\" sqref=\"\(below)\"/>"
      + "</sheetView></sheetViews>"
  }

  private static func write(
    _ row: Row, number: Int, _ cells: ExcelCells, _ bytes: inout [UInt8],
    _ styles: inout ExcelStyles, _ strings: inout ExcelStrings
  ) {
    cells.openRow(number, height: row.height, isHidden: row.isHidden, &bytes)
    for (column, cell) in row.cells.enumerated() {
      var style = cell.style
      guard let content = cell.content else {
        cells.empty(row: number, column: column, style: styles.place(of: style), &bytes)
        continue
      }
      if let value = content.number {
        style.format = value.format
        style.alignment = .right
        cells.number(
          value.value, row: number, column: column, style: styles.place(of: style), &bytes)
      } else {
        let text = CellText.inSheet(content.text)
        style.format = "@"
        style.isQuoted = CellText.looksLikeFormula(text)
        cells.text(
          strings.place(of: text), row: number, column: column,
          style: styles.place(of: style), &bytes)
      }
    }
    cells.closeRow(&bytes)
  }

  private static func write(_ validations: [Validation], _ bytes: inout [UInt8]) {
    var xml = XMLWriter()
    xml.element("dataValidations", ["count": "\(validations.count)"]) { xml in
      for validation in validations {
        xml.element(
          "dataValidation",
          [
            "type": validation.list == nil ? nil : "list",
            "errorStyle": validation.isOpen ? "information" : nil, "allowBlank": "1",
            "showInputMessage": "1",
            "showErrorMessage": validation.list == nil || validation.isOpen ? nil : "1",
            "errorTitle": validation.refusal.isEmpty ? nil : shortened(validation.title, to: 31),
            "error": validation.refusal.isEmpty ? nil : shortened(validation.refusal, to: 250),
            "promptTitle": shortened(validation.title, to: 31),
            "prompt": shortened(validation.prompt, to: 250), "sqref": validation.range,
          ]
        ) { xml in
          if let list = validation.list { xml.element("formula1", text: list) }
        }
      }
    }
    let declaration = xml.text.prefix { $0 != "\n" }
    bytes += xml.text[declaration.endIndex...].dropFirst().utf8
  }

  /// A text of no more UTF-16 units than a spreadsheet takes there.
  private static func shortened(_ text: String, to limit: Int) -> String {
    guard text.utf16.count > limit else { return text }
    var short = ""
    var length = 1
    for character in text {
      length += character.utf16.count
      guard length <= limit else { break }
      short.append(character)
    }
    return short + "…"
  }
}
