/// Where a record belongs on the disk: the file that its kind's `file` names, and the place in it by number or by id.
struct RecordLayout: Sendable {
  let store: PlanStore

  /// A place for a record: before the one at a position of a file, or in a file that is not there yet.
  struct Spot: Sendable {
    var document: RecordDocument
    var position: Int
    var isNew: Bool
  }

  /// The path that a kind's `file` names for some values; nil where it says none or a value is missing.
  func path(ofKind kind: Int, value: (Int) -> String?) -> String? {
    let declared = store.schema.kinds[kind]
    guard let form = declared.file else { return nil }
    var name = ""
    for part in form.parts {
      switch part {
      case .literal(let bytes): name += String(decoding: bytes, as: UTF8.self)
      case .field(let field):
        guard let text = value(field), !safeFileName(text).isEmpty else { return nil }
        name += safeFileName(text)
      }
    }
    return Self.path(declared, name)
  }

  private static func path(_ kind: Kind, _ name: String?) -> String {
    "\(DataFiles.folder)/\(kind.folder)\(name.map { "/" + $0 } ?? "")\(DataFiles.ending)"
  }

  /// The spot for a new record of a kind.
  ///
  /// Where the kind says no file, it goes to the one that records of the same programme and district stand in.
  func spot(forKind kind: Int, id: String, value: (Int) -> String?) -> Spot {
    let files = store.files.filter { $0.kind == kind }
    let declared = store.schema.kinds[kind]
    if let path = path(ofKind: kind, value: value) {
      if let file = files.first(where: { $0.document.path == path }) {
        return Spot(
          document: file.document, position: position(in: file, id: id, value: value), isNew: false)
      }
      let fields = declared.file.map(Self.fields) ?? []
      // A file of its own for each record is never shared.
      let siblings =
        fields.contains(0) ? [] : files.filter { holds($0, alike: value, in: fields) }
      return best(siblings, id: id, value: value) ?? new(path)
    }
    let about = [declared.programmePath, declared.territoryPath].compactMap(\.self)
      .compactMap { declared.index(ofField: $0) }
    let alike = about.isEmpty ? [] : files.filter { holds($0, alike: value, in: about) }
    return best(alike, id: id, value: value) ?? best(files, id: id, value: value)
      ?? new(Self.path(declared, nil))
  }

  private func new(_ path: String) -> Spot {
    Spot(document: RecordDocument(parsing: [], path: path), position: 0, isNew: true)
  }

  private static func fields(_ form: FieldForm) -> [Int] {
    form.parts.compactMap { if case .field(let field) = $0 { field } else { nil } }
  }

  /// Whether a file holds a record with the same values of some fields.
  private func holds(_ file: StoredFile, alike value: (Int) -> String?, in fields: [Int]) -> Bool {
    let wanted = fields.map { field in value(field).map { Array($0.utf8) } }
    return file.records.contains { index in
      let record = RecordHandle(index: index)
      return !store.isExample(record)
        && zip(fields, wanted).allSatisfy { field, text in
          text.map { store.textEquals(record, field: field, $0) == true }
            ?? !store.hasValue(record, field: field)
        }
    }
  }

  /// Of several files, the last one whose records begin before the new one.
  private func best(_ files: [StoredFile], id: String, value: (Int) -> String?) -> Spot? {
    guard let first = files.first else { return nil }
    let key = Array(id.utf8)
    let file =
      files.last { file in
        guard let index = file.records.first else { return false }
        return store.id(of: RecordHandle(index: index)).utf8.lexicographicallyPrecedes(key)
      } ?? first
    return Spot(
      document: file.document, position: position(in: file, id: id, value: value), isNew: false)
  }

  /// Where a record goes in a file: by its number where the records are numbered, else by its id where they are in order,
  /// else at the end.
  func position(in file: StoredFile, id: String, value: (Int) -> String?) -> Int {
    let records = file.records.map { RecordHandle(index: $0) }
    let end = file.document.records.count
    func place(ofRow row: Int?) -> Int {
      row.flatMap { file.document.records.firstIndex(of: Int(file.roots[$0])) } ?? end
    }
    if let field = store.schema.kinds[file.kind].index(ofField: "number"),
      let own = value(field).flatMap({ Int($0) })
    {
      let numbers = records.map { store.integer($0, field: field) }
      let known = numbers.compactMap(\.self)
      if known.count == numbers.count, zip(known, known.dropFirst()).allSatisfy({ $0 <= $1 }) {
        return place(ofRow: known.firstIndex { $0 > own })
      }
    }
    let ids = records.map { Array(store.id(of: $0).utf8) }
    let isOrdered = zip(ids, ids.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) }
    guard isOrdered else { return end }
    let key = Array(id.utf8)
    return place(ofRow: ids.firstIndex { key.lexicographicallyPrecedes($0) })
  }

  /// Whether the records of a file stand in the order of their ids.
  func isInOrder(_ file: StoredFile, changing ids: [RecordHandle: String] = [:]) -> Bool {
    let keys = file.records.map { index in
      let record = RecordHandle(index: index)
      return Array((ids[record] ?? store.id(of: record)).utf8)
    }
    return zip(keys, keys.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) }
  }
}
