/// A report as an Excel workbook: a sheet for each table, laid out for A4.
///
/// Above the headings stand the report's title and sentences, below the rows the notes. Headings are repeated on every
/// page and stay in view on the screen, equal neighbours are merged as the table says, numbers are numbers, and every text
/// of a record is a text, whatever it begins with. Nothing is left out: a text longer than a cell can hold goes on in the
/// cell below, a table longer than a sheet on another sheet.
struct ExcelRenderer: Renderer {
  var language = Language.zh
  /// The rows and columns of a sheet; fewer in tests.
  var rowLimit = 1_048_576
  var columnLimit = 16_384

  func render(_ report: Report, into output: inout [UInt8]) {
    var styles = ExcelStyles(in: language)
    var strings = ExcelStrings()
    var names = ExcelSheetNames(usual: Localized(zh: "表", en: "Sheet")[language])
    let plans = sheets(of: report)
    var definitions: [ExcelParts.Definition] = []
    var parts: [ZipArchive.Part] = []
    var sheetNames: [String] = []
    for (index, plan) in plans.enumerated() {
      let name = names.name(for: plan.name)
      sheetNames.append(name)
      var sheet = ExcelSheet(plan, language: language, isFirst: index == 0)
      parts.append(
        ZipArchive.Part(
          name: "xl/worksheets/sheet\(index + 1).xml",
          bytes: sheet.part(styles: &styles, strings: &strings)))
      let quoted = ExcelSheetNames.quoted(name)
      if let range = sheet.filteredRange {
        definitions.append(
          ExcelParts.Definition(
            name: "_xlnm._FilterDatabase", sheet: index, isHidden: true,
            text: "\(quoted)!\(range)"))
      }
      if let rows = sheet.repeatedRows {
        definitions.append(
          ExcelParts.Definition(
            name: "_xlnm.Print_Titles", sheet: index, isHidden: false,
            text: "\(quoted)!$\(rows.lowerBound):$\(rows.upperBound)"))
      }
    }
    let title = report.title.isEmpty ? report.tables.first?.title ?? "" : report.title
    parts += ExcelParts.parts(title: title, sheets: sheetNames, definitions: definitions)
    parts.append(ZipArchive.Part(name: "xl/styles.xml", bytes: styles.part))
    parts.append(ZipArchive.Part(name: "xl/sharedStrings.xml", bytes: strings.part))
    output += ZipArchive(officePackage: parts).bytes()
  }

  /// What stands on each sheet; a workbook has at least one.
  private func sheets(of report: Report) -> [ExcelSheet.Plan] {
    let tables = report.tables.isEmpty ? [Table(columns: [])] : report.tables
    var plans = tables.flatMap { table in
      table.columnPieces(limit: columnLimit).map { piece in
        ExcelSheet.Plan(
          name: table.title.isEmpty ? report.title : table.title,
          title: report.title.isEmpty ? table.title : report.title,
          subtitle: report.title.isEmpty || table.title == report.title ? "" : table.title,
          table: piece, notes: table.notes, page: report.page)
      }
    }
    plans[0].mark = report.page.mark
    plans[0].lead = report.lead
    plans[plans.count - 1].notes += report.notes
    return plans.map { $0.fitted() }.flatMap { $0.pieces(rowLimit: rowLimit) }
  }
}

extension Table {
  /// The table in pieces of no more columns than a sheet has.
  fileprivate func columnPieces(limit: Int) -> [Table] {
    guard columns.count > limit else { return [self] }
    return stride(from: 0, to: columns.count, by: limit).map { start in
      let range = start..<min(columns.count, start + limit)
      var piece = self
      piece.columns = Array(columns[range])
      piece.rows = rows.map { Array($0[range]) }
      piece.upperHeadings = upperHeadings.map { level in
        var position = 0
        return level.compactMap { heading in
          let shared = (position..<(position + heading.span)).clamped(to: range)
          position += heading.span
          return shared.isEmpty ? nil : UpperHeading(text: heading.text, span: shared.count)
        }
      }
      return piece
    }
  }
}

extension ExcelSheet.Plan {
  /// The sheet with texts that cells can hold: what a title or a heading is too long for goes on below the table, a
  /// sentence in the next row.
  fileprivate func fitted() -> Self {
    var plan = self
    var rest: [String] = []
    func pieces(_ text: String) -> [String] { ExcelText.pieces(of: ExcelText.cleaned(text)) }
    func fit(_ text: inout String) {
      let all = pieces(text)
      text = all[0]
      rest += all.dropFirst()
    }
    fit(&plan.mark)
    fit(&plan.title)
    fit(&plan.subtitle)
    for level in plan.table.upperHeadings.indices {
      for index in plan.table.upperHeadings[level].indices {
        fit(&plan.table.upperHeadings[level][index].text)
      }
    }
    for index in plan.table.columns.indices { fit(&plan.table.columns[index].heading) }
    for index in plan.table.groups.indices { fit(&plan.table.groups[index].title) }
    plan.lead = lead.flatMap(pieces)
    plan.notes = rest + notes.flatMap(pieces)
    return plan
  }

  /// The sheet in pieces of no more rows than a sheet has; each has the headings, the last one the notes.
  fileprivate func pieces(rowLimit: Int) -> [Self] {
    // Texts and groups can make a row into more than two, so these are counted one by one where there may be too many.
    let fixed = topRowCount + notes.count
    let room = max(2, rowLimit - fixed)
    let starts = Set(table.groups.map(\.firstRow))
    var pieces: [Self] = []
    var (first, used) = (0, 0)
    for row in table.rows.indices {
      let height = ExcelSheet.lineCount(of: table.rows[row]) + (starts.contains(row) ? 1 : 0)
      if row > first, used + height > room {
        pieces.append(piece(first..<row))
        // A group that goes on has its title again.
        (first, used) = (row, starts.contains(row) || table.groups.isEmpty ? 0 : 1)
      }
      used += height
    }
    guard !pieces.isEmpty else { return [self] }
    for index in pieces.indices {
      pieces[index].notes = []
      if index > 0 { pieces[index].lead = [] }
    }
    var last = piece(first..<table.rows.count)
    last.lead = []
    return pieces + [last]
  }

  private func piece(_ rows: Range<Int>) -> Self {
    var piece = self
    piece.table.rows = Array(table.rows[rows])
    let current = table.groups.last { $0.firstRow <= rows.lowerBound }
    let later = table.groups.filter { rows.contains($0.firstRow) && $0 != current }
    piece.table.groups = ((current.map { [$0] } ?? []) + later).map { group in
      Table.Group(title: group.title, firstRow: max(0, group.firstRow - rows.lowerBound))
    }
    return piece
  }
}
