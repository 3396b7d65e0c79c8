/// Turns the rows of a table into records as they come in, and collects every cell that cannot be taken over.
struct TableImporter {
  let kind: Kind
  let places: ImportPlaces
  private(set) var records: [IncomingRecord] = []
  private(set) var findings: [Diagnostic] = []
  private(set) var marked: [MarkedCell] = []
  private var reader: CellReader
  /// Values that every row gets that has none of its own.
  private let constants: [IncomingValue]

  init(
    _ kind: Kind, reader: CellReader, places: ImportPlaces, constants: [IncomingValue] = []
  ) {
    self.kind = kind
    self.reader = reader
    self.places = places
    self.constants = constants
  }

  mutating func read(_ table: InputTable, _ headings: HeadingMatcher.Result) {
    let columns = headings.columns.sorted { $0.key < $1.key }
    let unknown = headings.unknown.filter { item in
      // A column that nobody has filled in says nothing.
      table.rows.contains { $0.number > headings.lastRow && $0[item.column] != nil }
    }
    for (column, heading) in unknown {
      add(
        .unknownColumn(
          heading,
          close: closestMatch(to: heading, among: kind.fields.flatMap { [$0.name, $0.label.zh] }),
          places, row: headings.row, column: column))
    }
    for (column, first) in headings.repeated {
      add(.repeatedColumn(places, row: headings.row, column: column, first: first))
    }
    let known = Set(headings.columns.keys).union(headings.unknown.map(\.column))
      .union(headings.skipped).union(headings.repeated.map(\.column))
    var bare: Set<Int> = []
    for row in table.rows where row.number > headings.lastRow {
      var values: [IncomingValue] = []
      var refused: Set<Int> = []
      var isEmpty = true
      for (number, column) in columns {
        guard let cell = row[number] else { continue }
        do throws(CellProblem) {
          guard let content = try reader.value(of: cell, as: column.type) else { continue }
          isEmpty = false
          values.append(IncomingValue(column: column, content: content, cell: number))
        } catch {
          isEmpty = false
          refused.insert(column.position)
          let finding = Diagnostic.badCell(
            error, in: column, cell: cell, places, row: row.number, column: number)
          add(finding)
          marked.append(.init(row: row.number, column: number, reason: finding.message))
        }
      }
      if isEmpty { continue }
      for cell in row.cells where !known.contains(cell.column) && bare.insert(cell.column).inserted
      {
        add(.columnWithoutHeading(places, row: row.number, column: cell.column))
      }
      add(values, refused, row: row.number)
    }
  }

  private mutating func add(_ finding: Diagnostic) { findings.append(finding) }

  private mutating func add(_ values: [IncomingValue], _ refused: Set<Int>, row: Int) {
    let keys = Set(values.map(\.column.key))
    let added = constants.filter { !keys.contains($0.column.key) }
    records.append(IncomingRecord(row: row, values: values + added, refused: refused))
  }

  // MARK: JSON

  /// Records as JSON has them; numbers count from 1, or are those of lines.
  mutating func read(_ objects: [(number: Int, value: JSONValue)]) {
    for (number, object) in objects {
      guard case .object(let members) = object else {
        add(.noObject(places, row: number))
        continue
      }
      var values: [IncomingValue] = []
      var refused: Set<Int> = []
      for member in members where member.value != .null {
        guard let position = position(of: member.key) else {
          add(
            .unknownColumn(
              member.key,
              close: closestMatch(to: member.key, among: kind.fields.map(\.name)), places,
              row: number, column: nil))
          continue
        }
        let field = kind.fields[position]
        do throws(CellProblem) {
          let content = try content(of: member.value, as: field.type)
          values.append(
            IncomingValue(
              column: ExchangeColumn(
                place: [.key(field.name)], key: field.name, label: field.label,
                type: field.type, field: field, position: position,
                isRequired: field.isRequired, isSensitive: field.isSensitive),
              content: content))
        } catch {
          refused.insert(position)
          add(.badValue(error, field: field, places, row: number))
        }
      }
      add(values, refused, row: number)
    }
  }

  /// The field of a key as records write it, or as the JSON of `list` does: `schoolType` is `school-type`.
  private func position(of key: String) -> Int? {
    kind.index(ofField: key)
      ?? kind.index(
        ofField: key.reduce(into: "") { name, character in
          if character.isUppercase { name += "-" }
          name += character.lowercased()
        })
  }

  private mutating func content(
    of value: JSONValue, as type: FieldType
  ) throws(CellProblem) -> RecordContent {
    switch (value, type) {
    case (.null, _): return .absent
    case (.array(let items), .list(let element)):
      var contents: [RecordContent] = []
      for item in items { contents.append(try content(of: item, as: element)) }
      return .list(contents)
    case (.object(let members), .group(let fields)):
      var entries: [RecordContent.Entry] = []
      for member in members where member.value != .null {
        guard let field = fields.first(where: { $0.name == member.key }) else {
          throw .unknownMember(member.key)
        }
        entries.append(.init(field.name, try content(of: member.value, as: field.type)))
      }
      return .mapping(entries)
    case (.text(let text), _) where type.isScalar: return try reader.value(ofText: text, as: type)
    case (.number(let digits), _) where type.isScalar:
      return try reader.value(ofText: digits, as: type)
    case (.truth(let truth), _) where type.isScalar:
      return try reader.value(ofText: truth ? "true" : "false", as: type)
    default: throw .wrongShape
    }
  }
}
