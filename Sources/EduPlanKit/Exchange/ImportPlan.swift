/// What taking over the records of a file would do to those there are.
struct ImportPlan: Sendable {
  /// What becomes of a row.
  enum Outcome: Sendable, Hashable { case new, changed, unchanged, refused }

  /// One value that changes.
  struct Change: Sendable {
    var column: ExchangeColumn
    /// Nil where nothing stood.
    var old: RecordContent?
    var new: RecordContent
  }

  struct Row: Sendable {
    var row: Int
    var id: String
    var outcome: Outcome
    /// Of a record that is there.
    var record: RecordHandle?
    /// The file it stands in, or will.
    var path = ""
    /// What a new record says, sensitive values left out.
    var content: RecordContent = .absent
    /// In the order of the columns.
    var changes: [Change] = []
    /// Values that go to the private part.
    var secret: [IncomingValue] = []
    /// The columns of the file by the position of their field.
    var cells: [IncomingValue] = []
    var refused: Set<Int> = []
  }

  let kind: Kind
  let places: ImportPlaces
  private(set) var rows: [Row] = []
  private(set) var findings: [Diagnostic] = []
  private(set) var marked: [MarkedCell] = []
  /// The files as they would be; values of private parts are put in by the caller.
  var edits: RecordEdits
  private let kindNumber: Int
  private let plan: KindPlan
  private let store: PlanStore
  private let updates: Bool
  private let idPattern: String?

  init(
    kind: Int, in store: PlanStore, places: ImportPlaces, updates: Bool, idPattern: String?
  ) {
    kindNumber = kind
    self.kind = store.schema.kinds[kind]
    self.store = store
    self.places = places
    self.updates = updates
    self.idPattern = idPattern
    plan = KindPlan(store.schema.kinds[kind])
    edits = RecordEdits(store)
  }

  var newCount: Int { rows.count { $0.outcome == .new } }
  var changedCount: Int { rows.count { $0.outcome == .changed } }
  var unchangedCount: Int { rows.count { $0.outcome == .unchanged } }

  // MARK: Working it out

  /// - Parameter secret: what stands in the private part of a record.
  mutating func add(
    _ records: [IncomingRecord], secret: (_ id: String, _ key: String) -> RecordContent?
  ) {
    var first: [String: Int] = [:]
    for record in records {
      guard let id = id(of: record) else {
        // What it would have been made of was refused already.
        if record.refused.isEmpty {
          refuse(record, .noId(kind, places, row: record.row), cell: nil)
        }
        continue
      }
      let cell = record.values.first { $0.column.position == 0 }?.cell
      if let other = first[id] {
        refuse(
          record, .repeatedId(id, places, row: record.row, column: cell, first: other), cell: cell)
        continue
      }
      first[id] = record.row
      if let known = store.find(id) {
        guard store.kind(of: known) == kindNumber else {
          let found = store.schema.kinds[store.kind(of: known)]
          refuse(
            record, .otherKind(id, found: found, places, row: record.row, column: cell),
            cell: cell)
          continue
        }
        compare(record, id, with: known, cell: cell, secret: secret)
      } else {
        addNew(record, id)
      }
    }
    writeNew()
    writeChanges()
  }

  private mutating func refuse(_ record: IncomingRecord, _ finding: Diagnostic, cell: Int?) {
    findings.append(finding)
    marked.append(MarkedCell(row: record.row, column: cell, reason: finding.message))
    rows.append(Row(row: record.row, id: "", outcome: .refused, cells: record.values))
  }

  /// The id that a row says, or that is made of what it says.
  private func id(of record: IncomingRecord) -> String? {
    if let value = record.values.first(where: { $0.column.position == 0 }) {
      guard case .scalar(let id, _) = value.content, !id.isEmpty else { return nil }
      return id
    }
    func text(_ name: String) -> String? {
      let value = record.values.first { $0.column.key == name }
      guard case .scalar(let text, _)? = value?.content, !text.isEmpty else { return nil }
      return text
    }
    if let idPattern { return Self.filled(idPattern, text) }
    guard let form = kind.fields[0].form else { return nil }
    var id = ""
    for part in form.parts {
      switch part {
      case .literal(let bytes): id += String(decoding: bytes, as: UTF8.self)
      case .field(let position):
        guard let value = text(kind.fields[position].name) else { return nil }
        id += value
      }
    }
    return id
  }

  /// A pattern such as `tw21-{mode}-{number}` with the values of fields put in.
  private static func filled(_ pattern: String, _ text: (String) -> String?) -> String? {
    var filled = ""
    var rest = pattern[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      guard let value = text(String(rest[rest.index(after: open)..<close])) else { return nil }
      filled += rest[..<open] + value
      rest = rest[rest.index(after: close)...]
    }
    return filled + rest
  }

  // MARK: Records that are there

  private mutating func compare(
    _ record: IncomingRecord, _ id: String, with known: RecordHandle, cell: Int?,
    secret: (String, String) -> RecordContent?
  ) {
    let old = store.content(of: known)
    var row = Row(
      row: record.row, id: id, outcome: .unchanged, record: known, cells: record.values,
      refused: record.refused)
    row.path = store.document(of: known).path
    for value in record.values where value.column.position != 0 {
      let before =
        value.column.isSensitive ? secret(id, value.column.key) : old[value.column.place]
      guard !value.content.meansTheSame(as: before ?? .absent, value.column.type) else { continue }
      if value.column.isSensitive { row.secret.append(value) }
      row.changes.append(Change(column: value.column, old: before, new: value.content))
    }
    if !row.changes.isEmpty {
      row.outcome = .changed
      if !updates {
        row.outcome = .refused
        let finding = Diagnostic.idExists(
          id, differing: row.changes.map(\.column.label), places, row: record.row, column: cell)
        findings.append(finding)
        marked.append(MarkedCell(row: record.row, column: cell, reason: finding.message))
      }
    }
    rows.append(row)
  }

  private mutating func writeChanges() {
    let kind = kind
    for index in rows.indices where rows[index].outcome == .changed {
      guard let record = rows[index].record else { continue }
      let changes = rows[index].changes.filter { !$0.column.isSensitive }
      let before = edits.current(record)
      do throws(RecordEditError) {
        try edits.edit(record) { (document) throws(RecordEditError) in
          var document = document
          for change in changes {
            document = try document.assigning(
              change.new, at: change.column.place, ofRecord: 0,
              order: kind.order(for: change.column.place, in: document))
          }
          return document
        }
      } catch {
        findings.append(
          .unwritable(error.diagnostic.message, places, row: rows[index].row))
        rows[index].outcome = .refused
        continue
      }
      let after = edits.current(record)
      let found = errors(in: after).without(errors(in: before), movesLines: true)
      report(found, in: after, ofRow: index)
    }
  }

  // MARK: New records

  private mutating func addNew(_ record: IncomingRecord, _ id: String) {
    var content = RecordContent.mapping([.init(kind.fields[0].name, .scalar(id))])
    let open = record.values.filter { !$0.column.isSensitive && $0.column.position != 0 }
    for value in open.sorted(by: { $0.column.position < $1.column.position }) {
      content.put(value.content, at: value.column.place.steps[...])
    }
    rows.append(
      Row(
        row: record.row, id: id, outcome: .new, content: content.withoutGaps,
        secret: record.values.filter(\.column.isSensitive), cells: record.values,
        refused: record.refused))
  }

  private mutating func writeNew() {
    var placer = RecordPlacer(kind: kindNumber, in: store)
    var paths: [String] = []
    var targets: [String: (document: RecordDocument, isNew: Bool)] = [:]
    var byPath: [String: [Int]] = [:]
    for index in rows.indices where rows[index].outcome == .new {
      let target = placer.file(for: rows[index].content)
      let path = target.document.path
      if targets.updateValue(target, forKey: path) == nil { paths.append(path) }
      byPath[path, default: []].append(index)
    }
    for path in paths {
      guard let (document, isNew) = targets[path] else { continue }
      let keys = placer.keys(of: document)
      let indices = (byPath[path] ?? []).enumerated().sorted { first, second in
        let (a, b) = (rows[first.element].content, rows[second.element].content)
        if placer.precedes(a, b, keys.order) { return true }
        return !placer.precedes(b, a, keys.order) && first.offset < second.offset
      }.map(\.element)
      for index in indices {
        guard case .mapping(let entries) = rows[index].content else { continue }
        rows[index].path = path
        let text = NewRecordText.write(entries)
        let alone = RecordDocument(parsing: Array(text.utf8), path: path)
        guard let root = alone.records.first, alone.records.count == 1,
          RecordContent(root, of: alone) == rows[index].content.asRead
        else {
          findings.append(
            .unwritable(
              Localized(zh: "有记录文件不能有的字符", en: "it holds characters that no record file can have"),
              places, row: rows[index].row))
          rows[index].outcome = .refused
          continue
        }
        report(errors(in: alone), in: alone, ofRow: index)
        edits.insert(
          Array(text.utf8),
          before: placer.position(
            of: rows[index].content, among: keys, count: document.records.count),
          in: document, isNew: isNew)
      }
    }
  }

  // MARK: Findings

  private func errors(in document: RecordDocument) -> [Diagnostic] {
    CheckedFile(
      document, kind: kindNumber, plan: plan, in: store.schema, records: nil
    ).result.diagnostics.filter { $0.severity == .error }
  }

  private mutating func report(
    _ found: [Diagnostic], in document: RecordDocument, ofRow index: Int
  ) {
    for finding in found {
      let position = finding.location.flatMap { document.field(at: $0, ofRecord: 0, of: kind) }
      tell(finding, ofRow: index, position: position)
    }
    if !found.isEmpty { rows[index].outcome = .refused }
  }

  private mutating func tell(_ finding: Diagnostic, ofRow index: Int, position: Int?) {
    var position = position
    // A missing field stands nowhere; its name is in the message.
    if finding.code == "schema.missing-field" {
      position = kind.fields.firstIndex { finding.message.en.contains("'\($0.name)'") }
    }
    if let position, rows[index].refused.contains(position) { return }
    let cell = position.flatMap { position in
      rows[index].cells.first { $0.column.position == position }?.cell
    }
    let told = finding.inImport(
      places, row: rows[index].row, column: cell, heading: position.map { kind.fields[$0].label })
    findings.append(told)
    marked.append(MarkedCell(row: rows[index].row, column: cell, reason: told.message))
  }

  /// Takes findings about the files as they would be for findings about the rows they come from.
  ///
  /// - Parameters:
  ///   - files: the files that change, as they would be, by path.
  ///   - others: whether something else keeps the file from being taken over.
  mutating func tell(_ found: [Diagnostic], in files: [String: [UInt8]], others: Bool) {
    let reported = Set(rows.indices.filter { rows[$0].outcome == .refused })
    let numbers = Dictionary(
      rows.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    // What is said of the whole may only be so because a row is missing from it.
    let isWhole = findings.isEmpty && !others
    var documents: [String: RecordDocument] = [:]
    for finding in found {
      guard let location = finding.location, let bytes = files[location.path] else {
        if isWhole { findings.append(finding) }
        continue
      }
      let document =
        documents[location.path] ?? RecordDocument(parsing: bytes, path: location.path)
      documents[location.path] = document
      guard let record = document.record(atLine: location.line),
        case .scalar(let id, _)? = RecordContent(document.records[record], of: document)[
          [.key(kind.fields[0].name)]],
        let index = numbers[id]
      else {
        if isWhole { findings.append(finding) }
        continue
      }
      // Of a row that was refused, the reason was told.
      guard rows[index].refused.isEmpty, !reported.contains(index) else { continue }
      tell(
        finding, ofRow: index,
        position: document.field(at: location, ofRecord: record, of: kind))
    }
  }
}
