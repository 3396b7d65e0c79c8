/// Reads the sheets of an Excel workbook, as Excel, WPS, LibreOffice and others write it.
///
/// What comes in is a package; what goes out is what the cells of a sheet hold, as people see it: shared, inline and rich
/// texts, numbers by the format they are shown in, results of formulas, errors. Sheets are read tag by tag, so that
/// hundreds of thousands of rows are no matter.
struct WorkbookReader: Sendable {
  /// A sheet that may be read.
  struct Sheet: Sendable, Hashable {
    var name: String
    var isHidden: Bool
    /// The name of its part.
    var part: String
  }

  /// What a sheet holds beside its cells.
  struct Contents: Sendable {
    var table = InputTable()
    /// Merged cells, by their ranges.
    var merges: [CellRange] = []
    var hiddenRows: Set<Int> = []
    var hiddenColumns: Set<Int> = []
  }

  /// A rectangle of cells, both ends inclusive and counted from 1.
  struct CellRange: Sendable, Hashable {
    var rows: ClosedRange<Int>
    var columns: ClosedRange<Int>
  }

  let package: OfficePackage
  let sheets: [Sheet]
  private let is1904: Bool
  private let strings: [String]
  private let formats: NumberFormats

  /// More cells than anybody fills in; what needs more is made to do harm, or no table of records.
  private static let cellLimit = 12_000_000

  init(reading bytes: [UInt8]) throws(WorkbookProblem) {
    do throws(OfficeFileError) {
      package = OfficePackage(parts: try ZipArchive(reading: bytes).parts)
    } catch {
      throw .package(error)
    }
    let main = package.relationships(of: "").first { $0.type == "officeDocument" }?.part
    guard let main, let workbook = package.parts[main],
      package.contentType(of: main)?.contains("word") != true
    else { throw .noWorkbook }
    let package = self.package
    (sheets, is1904) = try Self.reading(main) { () throws(XMLPull.Malformed) in
      try Self.sheets(in: workbook, of: main, package)
    }
    guard !sheets.isEmpty else { throw .noWorkbook }
    let related = package.relationships(of: main)
    func part(_ type: String) -> [UInt8]? {
      related.first { $0.type == type }?.part.flatMap { package.parts[$0] }
    }
    strings = try Self.reading("sharedStrings.xml") { () throws(XMLPull.Malformed) in
      guard let bytes = part("sharedStrings") else { return [] }
      return try Self.strings(in: bytes)
    }
    formats = try Self.reading("styles.xml") { () throws(XMLPull.Malformed) in
      guard let bytes = part("styles") else { return NumberFormats() }
      return try NumberFormats(bytes)
    }
  }

  private static func reading<Value>(
    _ part: String, _ body: () throws(XMLPull.Malformed) -> Value
  ) throws(WorkbookProblem) -> Value {
    do throws(XMLPull.Malformed) {
      return try body()
    } catch {
      throw .damaged(part)
    }
  }

  // MARK: Parts

  private static func sheets(
    in workbook: [UInt8], of main: String, _ package: OfficePackage
  ) throws(XMLPull.Malformed) -> (sheets: [Sheet], is1904: Bool) {
    let parts = Dictionary(
      package.relationships(of: main).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var reader = XMLPull(workbook)
    var sheets: [Sheet] = []
    var is1904 = false
    while let event = try reader.next() {
      guard case .start = event else { continue }
      if reader.isNamed("workbookPr") {
        let value = reader.attribute("date1904")
        is1904 = value == "1" || value == "true"
      } else if reader.isNamed("sheet"), let id = reader.attribute("id"),
        let relation = parts[id], relation.type == "worksheet", let part = relation.part
      {
        let state = reader.attribute("state") ?? "visible"
        sheets.append(
          Sheet(
            name: reader.attribute("name") ?? "", isHidden: state != "visible", part: part))
      }
    }
    return (sheets, is1904)
  }

  /// The shared texts; runs of rich text are joined, how Chinese is pronounced is left out.
  private static func strings(in part: [UInt8]) throws(XMLPull.Malformed) -> [String] {
    var reader = XMLPull(part)
    var strings: [String] = []
    while let event = try reader.next() {
      guard case .start(let isEmpty) = event, reader.isNamed("si") else { continue }
      strings.append(isEmpty ? "" : try text(inside: &reader))
    }
    return strings
  }

  /// The text of an element that has just begun, up to its end.
  private static func text(inside reader: inout XMLPull) throws(XMLPull.Malformed) -> String {
    let outside = reader.depth - 1
    var text = ""
    var phonetic: Int?
    var isText = false
    while let event = try reader.next() {
      switch event {
      case .start(let isEmpty):
        if reader.isNamed("rPh"), !isEmpty { phonetic = phonetic ?? reader.depth }
        isText = !isEmpty && reader.isNamed("t") && phonetic == nil
      case .end:
        isText = false
        if let depth = phonetic, reader.depth < depth { phonetic = nil }
        if reader.depth == outside { return decoded(text) }
      case .text: if isText { text += reader.text }
      }
    }
    return decoded(text)
  }

  /// `_x000D_` and the like stand for the characters of these numbers.
  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")), text.contains("_x") else { return text }
    let bytes = Array(text.utf8)
    var units: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "_"), index + 6 < bytes.count,
        bytes[index + 1] == UInt8(ascii: "x"), bytes[index + 6] == UInt8(ascii: "_"),
        bytes[(index + 2)..<(index + 6)].allSatisfy({
          0x30...0x39 ~= $0 || 0x41...0x46 ~= $0 & 0xDF
        }),
        let value = UInt32(
          String(decoding: bytes[(index + 2)..<(index + 6)], as: UTF8.self), radix: 16),
        let scalar = Unicode.Scalar(value), let encoded = UTF8.encode(scalar)
      {
        units += encoded
        index += 7
      } else {
        units.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: units, as: UTF8.self)
  }

  // MARK: A sheet

  /// What a sheet holds.
  func read(_ sheet: Sheet) throws(WorkbookProblem) -> Contents {
    guard let part = package.parts[sheet.part] else { throw .damaged(sheet.part) }
    do throws(XMLPull.Malformed) {
      var contents = try contents(of: part)
      contents.table.name = sheet.name
      return contents
    } catch {
      throw .damaged(sheet.part)
    }
  }

  private func contents(of part: [UInt8]) throws(XMLPull.Malformed) -> Contents {
    var reader = XMLPull(part)
    var contents = Contents()
    var row = 0
    var column = 0
    var cells: [InputCell] = []
    var count = 0
    var isInOrder = true
    while let event = try reader.next() {
      switch event {
      case .start(let isEmpty):
        if reader.isNamed("c") {
          column =
            reader.attributeRange("r").flatMap { Self.column(in: $0, of: reader) } ?? column + 1
          guard !isEmpty else { continue }
          guard let value = try cell(&reader) else { continue }
          if let last = cells.last, last.column >= column { isInOrder = false }
          cells.append(InputCell(column: column, value: value))
          count += 1
          guard count <= Self.cellLimit else { throw XMLPull.Malformed() }
        } else if reader.isNamed("row") {
          row = reader.attribute("r").flatMap { Int($0) } ?? row + 1
          column = 0
          if Self.isTrue(reader.attribute("hidden")) { contents.hiddenRows.insert(row) }
        } else if reader.isNamed("mergeCell") {
          if let range = reader.attribute("ref").flatMap({ CellRange($0) }) {
            contents.merges.append(range)
          }
        } else if reader.isNamed("col"), Self.isTrue(reader.attribute("hidden")) {
          let first = reader.attribute("min").flatMap { Int($0) } ?? 1
          let last = reader.attribute("max").flatMap { Int($0) } ?? first
          guard first >= 1, last >= first else { continue }
          contents.hiddenColumns.formUnion(first...min(last, OutputWorkbook.columnLimit))
        }
      case .end:
        if reader.isNamed("row"), !cells.isEmpty {
          if !isInOrder { cells.sort { $0.column < $1.column } }
          isInOrder = true
          contents.table.rows.append(InputRow(number: row, cells: cells))
          cells.removeAll(keepingCapacity: true)
        }
      case .text: break
      }
    }
    let rows = contents.table.rows
    if zip(rows, rows.dropFirst()).contains(where: { $0.number >= $1.number }) {
      contents.table.rows.sort { $0.number < $1.number }
    }
    return contents
  }

  private static func isTrue(_ text: String?) -> Bool { text == "1" || text == "true" }

  /// The column of a name such as `AB12`; nil for anything else.
  private static func column(in range: Range<Int>, of reader: XMLPull) -> Int? {
    var number = 0
    for index in range {
      let letter = Int(reader[index] & 0xDF) - 0x40
      guard reader[index] & 0x40 != 0, (1...26).contains(letter) else { break }
      number = number * 26 + letter
      guard number <= OutputWorkbook.columnLimit else { return nil }
    }
    return number == 0 ? nil : number
  }

  /// The value of a cell that has just begun, up to its end; nil where it holds nothing.
  private func cell(_ reader: inout XMLPull) throws(XMLPull.Malformed) -> CellValue? {
    let type = reader.attribute("t") ?? "n"
    let style = reader.attribute("s").flatMap { Int($0) } ?? 0
    let outside = reader.depth - 1
    var value: String?
    var inline: String?
    var isValue = false
    var hasFormula = false
    loop: while let event = try reader.next() {
      switch event {
      case .start(let isEmpty):
        if reader.isNamed("f") { hasFormula = true }
        if reader.isNamed("is"), !isEmpty {
          inline = try Self.text(inside: &reader)
        } else {
          isValue = !isEmpty && reader.isNamed("v")
          if isValue { value = "" }
        }
      case .end:
        isValue = false
        if reader.depth == outside { break loop }
      case .text: if isValue { value = (value ?? "") + reader.text }
      }
    }
    if let inline { return inline.isEmpty ? nil : .text(inline) }
    guard let value else { return hasFormula ? .uncalculated : nil }
    return interpret(value, type: type, style: style, hasFormula: hasFormula)
  }

  private func interpret(
    _ value: String, type: String, style: Int, hasFormula: Bool
  ) -> CellValue? {
    switch type {
    case "s":
      guard let index = Int(CellText.trimmed(value)), strings.indices.contains(index) else {
        return .error(value)
      }
      return strings[index].isEmpty ? nil : .text(strings[index])
    case "str", "inlineStr":
      let text = Self.decoded(value)
      return text.isEmpty ? nil : .text(text)
    case "b": return .boolean(value == "1" || value == "true")
    case "e": return .error(value)
    case "d":
      let day = String(value.prefix { $0 != "T" })
      return CoarseDate(day).map { .date($0) } ?? .text(value)
    default:
      if value.isEmpty { return hasFormula ? .uncalculated : nil }
      switch formats[style] {
      case .plain: return .number(value)
      case .percent: return .number(value, isPercent: true)
      case .date(let hasMonth, let hasDay):
        let date = NumberFormats.date(
          ofSerial: value, hasMonth: hasMonth, hasDay: hasDay, is1904: is1904)
        return date.map { .date($0) } ?? .number(value)
      }
    }
  }
}

extension WorkbookReader.CellRange {
  /// Reads `A1:C7`.
  init?(_ text: String) {
    let ends = text.split(separator: ":").map { corner in
      let letters = corner.prefix { $0.isLetter }
      return (column: ColumnLetters.number(of: letters), row: Int(corner[letters.endIndex...]))
    }
    guard let first = ends.first, let last = ends.last, ends.count <= 2, let top = first.row,
      let bottom = last.row, let left = first.column, let right = last.column, top >= 1,
      left >= 1, bottom >= top, right >= left
    else { return nil }
    self.init(rows: top...bottom, columns: left...right)
  }
}

extension WorkbookReader.Contents {
  /// The rows with the value of each merged cell in all the rows and columns it stands over.
  func filled() -> InputTable {
    var table = table
    let widest = table.rows.reduce(0) { max($0, $1.cells.last?.column ?? 0) }
    let places = Dictionary(
      table.rows.enumerated().map { ($1.number, $0) }, uniquingKeysWith: { first, _ in first })
    for range in merges {
      guard let top = places[range.rows.lowerBound],
        let value = table.rows[top][range.columns.lowerBound]
      else { continue }
      let columns = range.columns.clamped(to: 1...max(1, widest))
      // Rows that hold nothing else are no rows of the table.
      var index = top
      while index < table.rows.count, table.rows[index].number <= range.rows.upperBound {
        for column in columns where table.rows[index][column] == nil {
          let cells = table.rows[index].cells
          let place = cells.firstIndex { $0.column > column } ?? cells.count
          table.rows[index].cells.insert(InputCell(column: column, value: value), at: place)
        }
        index += 1
      }
    }
    return table
  }
}

/// Why a file cannot be read as a workbook.
enum WorkbookProblem: Error, Sendable, Hashable {
  case package(OfficeFileError)
  case noWorkbook
  /// No sheet that is shown holds anything.
  case noContent
  case damaged(String)

  var message: Localized {
    switch self {
    case .package(let error):
      switch error.reason {
      case .oldBinary:
        return Localized(
          zh: "这是旧版 Excel 或 WPS 的文件（.xls、.et），改扩展名没有用；在 Excel 或 WPS 里打开，另存为 .xlsx",
          en:
            "this is a file of old Excel or WPS (.xls, .et), whatever its name ends in; open it there and save it as .xlsx"
        )
      case .otherFormat:
        return Localized(
          zh: "这不是 Excel 文件（.xlsx）；在 Excel、WPS 或 LibreOffice 里打开原文件，另存为 .xlsx",
          en:
            "this is no Excel workbook (.xlsx); open the original in Excel, WPS or LibreOffice and save it as .xlsx"
        )
      default:
        func worded(_ text: String) -> String {
          text.replacing("Word", with: "Excel").replacing(".docx", with: ".xlsx")
        }
        return Localized(zh: worded(error.message.zh), en: worded(error.message.en))
      }
    case .noWorkbook:
      return Localized(
        zh: "文件里没有工作表，不是 Excel 文件（.xlsx）",
        en: "there is no sheet in it, so it is no Excel workbook (.xlsx)")
    case .noContent:
      return Localized(
        zh: "看得见的工作表都是空的；要读隐藏的，用 --sheet 指明",
        en: "all sheets that are shown are empty; --sheet names a hidden one")
    case .damaged(let part):
      return Localized(
        zh: "\(part) 读不了，文件已损坏或太大；在 Excel、WPS 或 LibreOffice 里打开后另存",
        en:
          "\(part) cannot be read, the file is damaged or too large; open it in Excel, WPS or LibreOffice and save it anew"
      )
    }
  }
}
