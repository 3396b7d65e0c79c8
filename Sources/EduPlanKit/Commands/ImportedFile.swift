/// The file that is imported, as far as it can be told without knowing the records.
struct ImportedFile {
  enum Form {
    case workbook
    case table(String, TextEncoding)
    case json, lines
  }

  /// As the user named it.
  let path: String
  let bytes: [UInt8]
  let form: Form

  init(_ path: String, encoding: TextEncoding?, in session: Session) throws {
    self.path = path
    do throws(FileError) {
      bytes =
        path == "-"
        ? try session.readInput() : try session.files.read(joinPath(session.workingFolder, path))
    } catch {
      throw FileError(path: path, message: error.message)
    }
    let ending = path.lowercased()
    let isOld = bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
    if bytes.starts(with: [0x50, 0x4B, 3, 4]) || isOld || ending.hasSuffix(".xlsx") {
      form = .workbook
    } else if ending.hasSuffix(".json") || path == "-" && Self.beginsAsJSON(bytes) {
      form = .json
    } else if ending.hasSuffix(".jsonl") {
      form = .lines
    } else {
      do throws(TextProblem) {
        let (text, found) = try TextEncoding.decode(bytes, as: encoding)
        form = .table(text, found)
      } catch {
        throw FileError(
          path: path,
          message: Localized(
            zh:
              "第 \(error.offset + 1) 个字节不是 \(encoding?.rawValue ?? "UTF-8 或 GB18030") 的文字；在 Excel 或 WPS 里另存为“CSV UTF-8”",
            en:
              "byte \(error.offset + 1) is no text in \(encoding?.rawValue ?? "UTF-8 or GB18030"); save the file as 'CSV UTF-8' in Excel or WPS"
          ))
      }
    }
  }

  private static func beginsAsJSON(_ bytes: [UInt8]) -> Bool {
    let first = bytes.first { $0 > 0x20 }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  }
}

extension ImportCommand {
  /// Reads the records of the file against the kind they are to be.
  func read(
    _ file: ImportedFile, _ store: PlanStore, _ session: inout Session
  ) throws -> ImportReading {
    let chosen = try kind.map { try store.schema.kind(called: $0) }
    var names = NameFinder(store)
    switch file.form {
    case .json, .lines:
      let (objects, stated) = try jsonRecords(of: file, chosen.map { store.schema.kinds[$0] })
      guard let kind = try chosen ?? stated.map({ try store.schema.kind(called: $0) })
      else { throw UsageError.importNeedsKind }
      let declared = store.schema.kinds[kind]
      for object in objects {
        if let id = object.value[declared.fields[0].name]?.text { names.add(id, ofKind: kind) }
      }
      let places = ImportPlaces(file: file.path, form: .json)
      let matcher: HeadingMatcher
      do throws(HeadingMatcher.MappingProblem) {
        matcher = try HeadingMatcher(declared, table: InputTable(), mapping: [], skipped: [])
      } catch {
        throw UsageError.noFieldToMap(error.field, of: declared, close: error.close)
      }
      var importer = TableImporter(
        declared, reader: CellReader(names: names, schema: store.schema), places: places,
        constants: try constantValues(matcher, declared, names, store))
      importer.read(objects)
      return ImportReading(kind: kind, importer: importer, notes: [])
    case .table(let text, let encoding):
      guard let kind = chosen else { throw UsageError.importNeedsKind }
      let table: InputTable
      do throws(CSVReader.UnclosedQuote) {
        table = try CSVReader.read(text)
      } catch {
        throw FileError(
          path: file.path,
          message: Localized(
            zh: "第 \(error.row) 行 \(ExcelSheet.letters(error.column)) 列的引号没有结束；补上，或去掉开头的引号",
            en:
              "the quote in row \(error.row), column \(ExcelSheet.letters(error.column)) is never closed; close it or take it out"
          ))
      }
      if encoding != .utf8, self.encoding == nil, !session.global.isQuiet {
        session.note(
          Localized(
            zh: "按 \(encoding.rawValue.uppercased()) 读取\n", en: "read as \(encoding.rawValue)\n")[
              session.language])
      }
      return try read(
        table, kind, ImportPlaces(file: file.path, form: .table), names, store, notes: [])
    case .workbook: return try readWorkbook(file, chosen, names, store)
    }
  }

  private func read(
    _ table: InputTable, _ kind: Int, _ places: ImportPlaces, _ names: NameFinder,
    _ store: PlanStore, notes: [Diagnostic]
  ) throws -> ImportReading {
    let declared = store.schema.kinds[kind]
    let mapping = try Self.pairs(mapping, option: "--map")
    let matcher: HeadingMatcher
    do throws(HeadingMatcher.MappingProblem) {
      matcher = try HeadingMatcher(declared, table: table, mapping: mapping, skipped: skipped)
    } catch {
      throw UsageError.noFieldToMap(error.field, of: declared, close: error.close)
    }
    guard let headings = matcher.match(table, headerRow: headerRow) else {
      throw Findings(diagnostics: [.noHeadings(declared, places)])
    }
    var table = table
    for name in filledDown {
      guard let column = headings.column(named: name, in: table) else {
        throw UsageError.noColumnToFill(name)
      }
      table = table.fillingDown(column, below: headings.lastRow)
    }
    // Records may refer to others of the same file.
    var names = names
    if let column = headings.columns.first(where: { $0.value.position == 0 })?.key {
      for row in table.rows where row.number > headings.lastRow {
        if let cell = row[column] { names.add(CellText.read(cell.shown), ofKind: kind) }
      }
    }
    var importer = TableImporter(
      declared, reader: CellReader(names: names, schema: store.schema), places: places,
      constants: try constantValues(matcher, declared, names, store))
    importer.read(table, headings)
    return ImportReading(kind: kind, table: table, importer: importer, notes: notes)
  }

  // MARK: Options

  private static func pairs(
    _ texts: [String], option: String
  ) throws -> [(field: String, column: String)] {
    try texts.map { text in
      guard let sign = text.firstIndex(of: "="), sign != text.startIndex else {
        throw UsageError.needsPair(option, text)
      }
      return (String(text[..<sign]), String(text[text.index(after: sign)...]))
    }
  }

  /// The values of `--set`.
  private func constantValues(
    _ matcher: HeadingMatcher, _ kind: Kind, _ names: NameFinder, _ store: PlanStore
  ) throws -> [IncomingValue] {
    var reader = CellReader(names: names, schema: store.schema)
    return try Self.pairs(constants, option: "--set").compactMap { name, text in
      guard let column = matcher.column(named: name) else {
        throw UsageError.noFieldToMap(
          name, of: kind, close: closestMatch(to: name, among: kind.fields.map(\.name)))
      }
      do throws(CellProblem) {
        return try reader.value(of: .text(text), as: column.type)
          .map { IncomingValue(column: column, content: $0) }
      } catch {
        let finding = Diagnostic.badCell(
          error, in: column, cell: .text(text), ImportPlaces(file: "--set", form: .table), row: 1,
          column: nil)
        throw UsageError.badConstant(name, text, remedy: finding.remedy)
      }
    }
  }

  // MARK: Workbooks

  private func readWorkbook(
    _ file: ImportedFile, _ chosen: Int?, _ names: NameFinder, _ store: PlanStore
  ) throws -> ImportReading {
    do {
      let workbook = try WorkbookReader(reading: file.bytes)
      let (found, contents) = try choose(among: workbook, chosen, store.schema)
      let kind =
        chosen
        ?? store.schema.kinds.firstIndex {
          [$0.label.zh, $0.label.en, $0.name].contains(found.name)
        }
      guard let kind else { throw UsageError.importNeedsKind }
      let places = ImportPlaces(
        file: file.path, sheet: workbook.sheets.count > 1 ? found.name : nil, form: .table)
      let table = fillsMerged ? contents.filled() : contents.table
      var reading = try read(table, kind, places, names, store, notes: [])
      reading.sheetPart = found.part
      reading.notes = Self.notes(on: contents, isFilled: fillsMerged, table, places)
      return reading
    } catch let problem as WorkbookProblem {
      throw FileError(path: file.path, message: problem.message)
    }
  }

  private func choose(
    among workbook: WorkbookReader, _ kind: Int?, _ schema: Schema
  ) throws -> (sheet: WorkbookReader.Sheet, contents: WorkbookReader.Contents) {
    let names = workbook.sheets.map(\.name)
    if let sheet {
      guard
        let found = workbook.sheets.first(where: { $0.name == sheet })
          ?? Int(sheet).flatMap({
            workbook.sheets.indices.contains($0 - 1) ? workbook.sheets[$0 - 1] : nil
          })
      else { throw UsageError.noSuchSheet(sheet, names) }
      return (found, try workbook.read(found))
    }
    var used: [(sheet: WorkbookReader.Sheet, contents: WorkbookReader.Contents)] = []
    for sheet in workbook.sheets where !sheet.isHidden {
      let contents = try workbook.read(sheet)
      if !contents.table.rows.isEmpty { used.append((sheet, contents)) }
    }
    if used.count > 1, let kind {
      let declared = schema.kinds[kind]
      let called = used.filter {
        [declared.label.zh, declared.label.en, declared.name].contains($0.sheet.name)
      }
      if called.count == 1 { return called[0] }
    }
    guard let only = used.first else { throw WorkbookProblem.noContent }
    guard used.count == 1 else { throw UsageError.severalSheets(used.map(\.sheet.name)) }
    return only
  }

  private static func notes(
    on contents: WorkbookReader.Contents, isFilled: Bool, _ table: InputTable,
    _ places: ImportPlaces
  ) -> [Diagnostic] {
    var notes: [Diagnostic] = []
    // What is merged across columns only is a title.
    let merged = contents.merges.filter { $0.rows.count > 1 }
      .sorted { $0.rows.lowerBound < $1.rows.lowerBound }
    if !isFilled, let first = merged.first {
      notes.append(.mergedCells(merged.count, places, row: first.rows.lowerBound))
    }
    // The row of keys is hidden on purpose.
    let keys = Set(contents.table.rows.prefix(3).map(\.number))
    let rows = contents.table.rows.count {
      contents.hiddenRows.contains($0.number) && !keys.contains($0.number)
    }
    let columns = contents.hiddenColumns.filter { column in
      contents.table.rows.contains { $0[column] != nil }
    }
    if rows > 0 || !columns.isEmpty {
      notes.append(.hiddenCells(rows: rows, columns: columns.count, places))
    }
    return notes
  }

  // MARK: JSON

  /// The records of a file and the kind it says they are of.
  private func jsonRecords(
    of file: ImportedFile, _ chosen: Kind?
  ) throws -> (records: [(number: Int, value: JSONValue)], kind: String?) {
    let values: [(offset: Int, value: JSONValue)]
    let lines = LineIndex(file.bytes)
    do throws(JSONProblem) {
      values = try JSONReader.readAll(file.bytes)
    } catch {
      let (line, column) = lines.position(at: error.offset)
      throw FileError(
        path: file.path,
        message: Localized(
          zh: "第 \(line) 行第 \(column) 个字符处不是 JSON：\(error.message.zh)",
          en: "no JSON at line \(line), column \(column): \(error.message.en)"))
    }
    func numbered(_ values: [JSONValue]) -> [(number: Int, value: JSONValue)] {
      values.enumerated().map { ($0.offset + 1, $0.element) }
    }
    if values.count == 1 {
      let value = values[0].value
      if let array = value.array { return (numbered(array), nil) }
      if let array = value["records"]?.array { return (numbered(array), value["kind"]?.text) }
      if let blocks = value["kinds"]?.array {
        let block = blocks.first { block in
          chosen.map { block["kind"]?.text == $0.name } ?? (blocks.count == 1)
        }
        guard let block, let array = block["records"]?.array else {
          throw UsageError.severalKinds(blocks.compactMap { $0["kind"]?.text })
        }
        return (numbered(array), block["kind"]?.text)
      }
    }
    return (values.map { (lines.position(at: $0.offset).line, $0.value) }, nil)
  }
}

extension UsageError {
  fileprivate static let importNeedsKind = Self(
    Localized(zh: "导入成哪一种记录？", en: "which kind of record does it hold?"),
    remedy: Localized(
      zh: "加上 --kind，如 --kind school；eduplan list 列出全部种类",
      en: "add --kind, such as --kind school; eduplan list shows all kinds"))

  fileprivate static func needsPair(_ option: String, _ text: String) -> Self {
    Self(
      Localized(
        zh: "\(option) 要写成“字段=…”，不是“\(text)”", en: "\(option) takes FIELD=…, not '\(text)'"))
  }

  fileprivate static func noFieldToMap(_ name: String, of kind: Kind, close: String?) -> Self {
    Self(
      Localized(
        zh: "“\(kind.label.zh)”没有字段“\(name)”，等号左边写字段",
        en: "\(kind.label.en) has no field '\(name)'; the field stands before the ="),
      remedy: close.map(Localized.didYouMean)
        ?? Localized(
          zh: "可以写：\(kind.fields.map(\.name).joined(separator: "、"))",
          en: "write one of: \(kind.fields.map(\.name).joined(separator: ", "))"))
  }

  fileprivate static func noColumnToFill(_ name: String) -> Self {
    Self(
      Localized(
        zh: "--fill-down：表里没有“\(name)”这一列", en: "--fill-down: there is no column '\(name)'"),
      remedy: Localized(
        zh: "写表头、字段或列的字母，如 B", en: "write its heading, its field or its letters, such as B"))
  }

  fileprivate static func badConstant(
    _ name: String, _ text: String, remedy: Localized?
  ) -> Self {
    Self(
      Localized(
        zh: "--set：“\(name)”不能是“\(text)”", en: "--set: '\(name)' cannot be '\(text)'"),
      remedy: remedy)
  }

  fileprivate static func noSuchSheet(_ name: String, _ names: [String]) -> Self {
    Self(
      Localized(zh: "没有工作表“\(name)”", en: "there is no sheet '\(name)'"),
      remedy: Localized(
        zh: "有：\(names.joined(separator: "、"))", en: "there are: \(names.joined(separator: ", "))"))
  }

  fileprivate static func severalSheets(_ names: [String]) -> Self {
    Self(
      Localized(
        zh: "有 \(names.count) 个工作表有内容，不知道读哪一个",
        en: "\(names.count) sheets hold something; nobody knows which is meant"),
      remedy: Localized(
        zh: "用 --sheet 指明：\(names.joined(separator: "、"))",
        en: "say which by --sheet: \(names.joined(separator: ", "))"))
  }

  fileprivate static func severalKinds(_ names: [String]) -> Self {
    Self(
      Localized(
        zh: "文件里有几种记录，或没有要的那一种",
        en: "the file has several kinds of record, or not the one asked for"),
      remedy: Localized(
        zh: "用 --kind 指明一种：\(names.joined(separator: "、"))",
        en: "name one by --kind: \(names.joined(separator: ", "))"))
  }
}
