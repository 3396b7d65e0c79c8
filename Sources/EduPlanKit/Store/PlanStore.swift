/// A record of the repo: its number among all records. The records of a kind are numbered in one run.
struct RecordHandle: Sendable, Hashable, Comparable {
  var index: UInt32

  static func < (first: Self, second: Self) -> Bool { first.index < second.index }
}

/// All records of a data repo, read, numbered by kind and looked up by id.
struct PlanStore: Sendable {
  let schema: Schema

  /// The records of a kind, examples among them, in order of path and place.
  func handles(ofKind kind: Int) -> Range<UInt32> { preconditionFailure("not read yet") }
  /// The position in `schema.kinds` of a record's kind.
  func kind(of handle: RecordHandle) -> Int { preconditionFailure("not read yet") }
  /// The record with an id.
  func find(_ id: String) -> RecordHandle? { preconditionFailure("not read yet") }
  func id(of handle: RecordHandle) -> String { preconditionFailure("not read yet") }
  /// Whether a record is marked `example: true`, so that it counts nowhere.
  func isExample(_ handle: RecordHandle) -> Bool { preconditionFailure("not read yet") }
  func hasValue(_ handle: RecordHandle, field: Int) -> Bool { preconditionFailure("not read yet") }
  /// The text of a scalar field; the default where the field is absent and has one.
  func text(_ handle: RecordHandle, field: Int) -> String? { preconditionFailure("not read yet") }
  /// Whether a scalar's text is these bytes; nil when the field is absent. Makes no string.
  func textEquals(_ handle: RecordHandle, field: Int, _ utf8: [UInt8]) -> Bool? {
    preconditionFailure("not read yet")
  }
  func integer(_ handle: RecordHandle, field: Int) -> Int? { preconditionFailure("not read yet") }
  func boolean(_ handle: RecordHandle, field: Int) -> Bool? { preconditionFailure("not read yet") }
  func date(_ handle: RecordHandle, field: Int) -> CoarseDate? {
    preconditionFailure("not read yet")
  }
  /// The record a reference field names; nil when absent or naming nothing.
  func reference(_ handle: RecordHandle, field: Int) -> RecordHandle? {
    preconditionFailure("not read yet")
  }
  /// The records a list of references names, those that exist, in written order.
  func references(_ handle: RecordHandle, field: Int) -> [RecordHandle] {
    preconditionFailure("not read yet")
  }
  /// The texts of a list of scalars.
  func texts(_ handle: RecordHandle, field: Int) -> [String] { preconditionFailure("not read yet") }
  /// Where a record stands, or one of its fields.
  func location(of handle: RecordHandle, field: Int? = nil) -> SourceLocation {
    preconditionFailure("not read yet")
  }
}
