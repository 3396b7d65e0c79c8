/// A record of the repo: its number among all records. The records of a kind are numbered in one run.
struct RecordHandle: Sendable, Hashable, Comparable {
  var index: UInt32

  static func < (first: Self, second: Self) -> Bool { first.index < second.index }
}

/// All records of a data repo, read, numbered by kind and looked up by id.
///
/// What comes in: the checked files of a repo. What goes out: the value of a field of a record, by numbers, straight from
/// the file's bytes. Strings are made only for those who ask for text.
struct PlanStore: Sendable {
  let schema: Schema
  let settings: RepositorySettings
  /// Nil for those who work with the records.
  var publicView: PublicView?
  /// By kind, then path.
  let files: [StoredFile]
  /// The records of each kind.
  private let ranges: [Range<UInt32>]
  /// The file of each record.
  private let fileOfRecord: [UInt32]
  private let ids: IdIndex
  /// The position of `example` in each kind's fields.
  private let exampleFields: [Int]

  init(
    schema: Schema, files: [StoredFile], ids: IdIndex,
    settings: RepositorySettings = RepositorySettings()
  ) {
    self.schema = schema
    self.settings = settings
    self.files = files
    self.ids = ids
    var ranges: [Range<UInt32>] = []
    var fileOfRecord: [UInt32] = []
    fileOfRecord.reserveCapacity(Int(files.last.map { $0.records.upperBound } ?? 0))
    var position = 0
    var next: UInt32 = 0
    for kind in schema.kinds.indices {
      let start = next
      while position < files.count, files[position].kind == kind {
        let count = files[position].rowCount
        fileOfRecord.append(contentsOf: repeatElement(UInt32(position), count: count))
        next += UInt32(count)
        position += 1
      }
      ranges.append(start..<next)
    }
    self.ranges = ranges
    self.fileOfRecord = fileOfRecord
    exampleFields = schema.kinds.map { $0.index(ofField: "example") ?? 0 }
  }

  /// How many records there are.
  var count: Int { fileOfRecord.count }

  /// The records of a kind, examples among them, in order of path and place.
  func handles(ofKind kind: Int) -> Range<UInt32> { ranges[kind] }

  /// The position in `schema.kinds` of a record's kind.
  func kind(of handle: RecordHandle) -> Int { files[file(of: handle)].kind }

  /// The record with an id.
  func find(_ id: String) -> RecordHandle? {
    let bytes = Array(id.utf8)
    return ids.find(hash: stableHash(bytes.span, 0..<bytes.count)) { candidate in
      textEquals(candidate, field: 0, bytes) ?? false
    }
  }

  /// The id of a record; in the public edition, people have none.
  func id(of handle: RecordHandle) -> String {
    isPersonKeptBack(handle) ? "***" : text(handle, field: 0) ?? ""
  }

  /// Whether a record is marked `example: true`, so that it counts nowhere.
  func isExample(_ handle: RecordHandle) -> Bool {
    let file = file(of: handle)
    guard let node = files[file].node(handle, field: exampleFields[files[file].kind]) else {
      return false
    }
    return files[file].document.boolean(node) ?? false
  }

  /// The file a record stands in.
  func document(of handle: RecordHandle) -> RecordDocument { files[file(of: handle)].document }

  /// The root node of a record in its document.
  func root(of handle: RecordHandle) -> Int {
    let file = file(of: handle)
    return Int(files[file].roots[Int(handle.index - files[file].records.lowerBound)])
  }

  /// The node of a field's value in the record's document; nil when the field is absent.
  func node(_ handle: RecordHandle, field: Int) -> Int? {
    files[file(of: handle)].node(handle, field: field)
  }

  private func file(of handle: RecordHandle) -> Int { Int(fileOfRecord[Int(handle.index)]) }
}

// MARK: Values

extension PlanStore {
  func hasValue(_ handle: RecordHandle, field: Int) -> Bool { node(handle, field: field) != nil }

  /// The text of a scalar field; the default where the field is absent and has one.
  func text(_ handle: RecordHandle, field: Int) -> String? {
    let file = file(of: handle)
    if let node = files[file].node(handle, field: field) {
      return files[file].document.text(of: node)
    }
    return schema.kinds[files[file].kind].fields[field].defaultValue
  }

  /// Whether a scalar's text is these bytes; nil when the field is absent. Makes no string.
  func textEquals(_ handle: RecordHandle, field: Int, _ utf8: [UInt8]) -> Bool? {
    let file = file(of: handle)
    if let node = files[file].node(handle, field: field) {
      return files[file].document.textEquals(node, utf8)
    }
    return schema.kinds[files[file].kind].fields[field].defaultValue.map {
      $0.utf8.elementsEqual(utf8)
    }
  }

  func integer(_ handle: RecordHandle, field: Int) -> Int? { number(handle, field: field)?.int }

  /// An integer, decimal or percent field; a percent as its fraction.
  func number(_ handle: RecordHandle, field: Int) -> ExactNumber? {
    let file = file(of: handle)
    if let node = files[file].node(handle, field: field) {
      return files[file].document.number(node)
    }
    return schema.kinds[files[file].kind].fields[field].defaultValue.flatMap { ExactNumber($0) }
  }

  func boolean(_ handle: RecordHandle, field: Int) -> Bool? {
    let file = file(of: handle)
    if let node = files[file].node(handle, field: field) {
      return files[file].document.boolean(node)
    }
    return schema.kinds[files[file].kind].fields[field].defaultValue.map { $0 == "true" }
  }

  func date(_ handle: RecordHandle, field: Int) -> CoarseDate? {
    let file = file(of: handle)
    if let node = files[file].node(handle, field: field) {
      return files[file].document.date(node)
    }
    return schema.kinds[files[file].kind].fields[field].defaultValue.flatMap { CoarseDate($0) }
  }

  /// The record a reference field names; nil when absent or naming nothing.
  func reference(_ handle: RecordHandle, field: Int) -> RecordHandle? {
    files[file(of: handle)].reference(handle, field: field)
  }

  /// The records a list of references names, those that exist, in written order.
  func references(_ handle: RecordHandle, field: Int) -> [RecordHandle] {
    texts(handle, field: field).compactMap(find)
  }

  /// The texts of a list of scalars.
  func texts(_ handle: RecordHandle, field: Int) -> [String] {
    let file = file(of: handle)
    guard let node = files[file].node(handle, field: field) else { return [] }
    let document = files[file].document
    return document.children(of: node).compactMap { document.text(of: $0) }
  }

  /// Whether a list of scalars holds a text; nil when the field is absent. Makes no strings.
  func contains(_ handle: RecordHandle, field: Int, _ utf8: [UInt8]) -> Bool? {
    let file = file(of: handle)
    guard let node = files[file].node(handle, field: field) else { return nil }
    let document = files[file].document
    for child in document.children(of: node) where document.textEquals(child, utf8) { return true }
    return false
  }

  /// Where a record stands, or one of its fields (the record's place when the field is absent).
  func location(of handle: RecordHandle, field: Int? = nil) -> SourceLocation {
    let document = document(of: handle)
    if let field, let node = node(handle, field: field) { return document.location(ofValue: node) }
    return document.location(ofValue: root(of: handle))
  }
}

/// One file of the repo with the places of its records' fields.
struct StoredFile: Sendable {
  let document: RecordDocument
  /// Position in the schema's kinds.
  let kind: Int
  let roots: [UInt32]
  /// See `RecordChecker.Result.slots`.
  let slots: [UInt32]
  let fieldCount: Int
  /// The numbers of its records among all.
  let records: Range<UInt32>
  /// For each field its column among the reference fields; -1 for fields that are none.
  let referenceColumns: [Int8]
  /// Filled in when all ids are known. For record r and reference column c, 1 + the record referred to at `r * columns + c`; 0 for none.
  var references: [UInt32] = []

  let referenceColumnCount: Int

  init(
    document: RecordDocument, kind: Int, fields: [Field], roots: [UInt32], slots: [UInt32],
    records: Range<UInt32>
  ) {
    self.document = document
    self.kind = kind
    self.roots = roots
    self.slots = slots
    self.records = records
    fieldCount = fields.count
    referenceColumns = Self.referenceColumns(of: fields)
    referenceColumnCount = Int(referenceColumns.max() ?? -1) + 1
  }

  var rowCount: Int { roots.count }

  /// The columns of a kind's fields among its references.
  private static func referenceColumns(of fields: [Field]) -> [Int8] {
    var next: Int8 = 0
    return fields.map { field in
      guard case .reference = field.type, next < Int8.max else { return -1 }
      defer { next += 1 }
      return next
    }
  }

  func node(_ handle: RecordHandle, field: Int) -> Int? {
    let row = Int(handle.index &- records.lowerBound)
    let slot = slots[row &* fieldCount &+ field]
    return slot == 0 ? nil : Int(slot)
  }

  func reference(_ handle: RecordHandle, field: Int) -> RecordHandle? {
    let column = Int(referenceColumns[field])
    guard column >= 0 else { return nil }
    let row = Int(handle.index &- records.lowerBound)
    let found = references[row &* referenceColumnCount &+ column]
    return found == 0 ? nil : RecordHandle(index: found - 1)
  }
}

/// Scalars as the types of the schema read them. In place: the document is not copied for one value.
extension RecordDocument {
  /// A boolean scalar; nil for anything but `true` and `false`.
  func boolean(_ node: Int) -> Bool? {
    if textEquals(node, trueBytes) { return true }
    return textEquals(node, falseBytes) ? false : nil
  }

  @inline(__always)
  func date(_ node: Int) -> CoarseDate? {
    guard let range = textRange(of: node) else { return text(of: node).flatMap { CoarseDate($0) } }
    return CoarseDate(utf8: bytes.span.extracting(range))
  }

  /// A number; a percentage as its fraction.
  @inline(__always)
  func number(_ node: Int) -> ExactNumber? {
    guard let range = textRange(of: node) else { return text(of: node).flatMap { ExactNumber($0) } }
    return ExactNumber(utf8: bytes.span.extracting(range))
  }
}

private let trueBytes = Array("true".utf8)
private let falseBytes = Array("false".utf8)
