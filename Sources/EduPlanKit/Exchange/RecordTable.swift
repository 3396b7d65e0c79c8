/// Records of one kind as a table that can be taken back: what stands in every cell, and which columns there are.
struct RecordTable: Sendable {
  let kind: Kind
  let columns: [ExchangeColumn]
  /// A cell for each column; nil where the record says nothing.
  let rows: [[CellWriter.Cell?]]
  /// Values that no column has a place for, since they do not fit their field.
  let misfits: Int

  /// - Parameters:
  ///   - records: what the records say, in the order of the rows.
  ///   - chosen: the fields that are asked for; nil for all that may be told.
  ///   - least: how many items lists of groups have room for, by their key; where it is given, columns that no record
  ///     fills stand, too.
  init(
    _ records: [RecordContent], of kind: Kind, columns chosen: Set<String>? = nil,
    wording: CellWriter.Wording, least: [String: Int]? = nil
  ) {
    self.kind = kind
    var lengths = ListLengths(least ?? [:])
    for record in records { lengths.add(record, of: kind) }
    misfits = lengths.misfits
    let writer = CellWriter(wording)
    let all = ExchangeColumn.all(of: kind, lengths: lengths.lengths).filter { column in
      chosen.map { $0.contains(kind.fields[column.position].name) } ?? !column.isSensitive
    }
    var rows = records.map { record in all.map { writer.cell(of: record, in: $0) } }
    var columns = all
    if least == nil, chosen == nil {
      let kept = all.indices.filter { index in
        index == 0 || all[index].isRequired || rows.contains { $0[index] != nil }
      }
      if kept.count < all.count {
        columns = kept.map { all[$0] }
        rows = rows.map { row in kept.map { row[$0] } }
      }
    }
    self.columns = columns
    self.rows = rows
  }

  /// The headings by which an import knows the columns again.
  func headings(_ wording: CellWriter.Wording) -> [String] {
    switch wording {
    case .values: columns.map(\.key)
    case .labels(let language): Self.labels(of: columns, language)
    }
  }

  /// The labels of columns; where two have the same, the key tells which is which.
  static func labels(of columns: [ExchangeColumn], _ language: Language) -> [String] {
    var counts: [String: Int] = [:]
    for column in columns { counts[column.label[language], default: 0] += 1 }
    return columns.map { column in
      let label = column.label[language]
      return counts[label] == 1
        ? label
        : Localized(
          zh: "\(label)（\(column.key)）", en: "\(label) (\(column.key))")[language]
    }
  }
}

extension PlanStore {
  /// What a record says, as it is written in its file.
  func content(of record: RecordHandle) -> RecordContent {
    RecordContent(root(of: record), of: document(of: record))
  }
}

/// Records as CSV: UTF-8 with a byte order mark, CRLF, quoting by RFC 4180.
enum RecordCSV {
  static func write(_ table: RecordTable, _ wording: CellWriter.Wording) -> [UInt8] {
    var output: [UInt8] = [0xEF, 0xBB, 0xBF]
    append(table.headings(wording), to: &output)
    for row in table.rows { append(row.map { $0?.text ?? "" }, to: &output) }
    return output
  }

  private static func append(_ fields: [String], to output: inout [UInt8]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      let needsQuotes =
        // A line that holds one empty field would read as no record at all.
        fields.count == 1 && field.isEmpty
        || field.utf8.contains { ",\"\n\r\t;".utf8.contains($0) }
      if needsQuotes {
        output += CellText.quoted(field).utf8
      } else {
        output += field.utf8
      }
    }
    output += [0x0D, 0x0A]
  }
}

/// Records as JSON: keys and values as they are written in the files, every scalar a text.
enum RecordJSON {
  struct Block: Sendable {
    var kind: Kind
    var records: [RecordContent]
  }

  static func write(_ blocks: [Block]) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("schema", 1)
      if blocks.count == 1 {
        write(blocks[0], to: &json)
      } else {
        json.objects("kinds", of: blocks) { json, block in write(block, to: &json) }
      }
    }
    json.endLine()
    return json.bytes
  }

  /// One record to a line.
  static func writeLines(_ block: Block) -> [UInt8] {
    var output: [UInt8] = []
    for record in block.records {
      var json = JSONWriter(compact: true)
      write(record, to: &json)
      json.endLine()
      output += json.bytes
    }
    return output
  }

  private static func write(_ block: Block, to json: inout JSONWriter) {
    json.member("kind", block.kind.name)
    json.member("records") { json in
      json.array(of: block.records) { json, record in write(record, to: &json) }
    }
  }

  private static func write(_ content: RecordContent, to json: inout JSONWriter) {
    switch content {
    case .absent: json.null()
    case .scalar(let text, _): json.value(text)
    case .list(let items): json.array(of: items) { json, item in write(item, to: &json) }
    case .mapping(let entries):
      json.object { json in
        for entry in entries { json.member(entry.key) { write(entry.value, to: &$0) } }
      }
    }
  }
}
