/// Where references lead, and what stands in the fields there.
extension Evaluator {
  /// Where references lead.
  enum Reached<Element> {
    case record(Element)
    /// A reference on the way was left out where it may be: it refers to nothing.
    case none
    /// A reference on the way has to be there and is not, or names nothing that exists.
    case unknown
  }

  /// Follows the references of an operand; remembers the field that is absent where one has to be there.
  mutating func reach(_ operand: RecordOperand) -> Reached<RecordHandle> {
    var row: RecordHandle
    switch operand.base {
    case .slot(let slot): row = rows[slot]
    case .literal(let literal):
      guard let found = literals[literal] else { return .none }
      row = found
    }
    for hop in operand.hops {
      guard let field = field(hop, of: row) else { return .none }
      if let next = store.reference(row, field: field) {
        row = next
        continue
      }
      let kind = store.kind(of: row)
      if !isRequired[kind][field], !store.hasValue(row, field: field) {
        return .none
      }
      absent = .field(kind: kind, field: field)
      return .unknown
    }
    return .record(row)
  }

  /// The record an operand leads to; nil when there is none, or none is known.
  mutating func row(_ operand: RecordOperand) -> RecordHandle? {
    if case .record(let row) = reach(operand) { return row }
    return nil
  }

  /// The position of a field in the kind a row is of; nil when that kind has no such field.
  func field(_ access: FieldAccess, of row: RecordHandle) -> Int? {
    access.position(in: store.kind(of: row))
  }

  /// The record a path leads to and the position of its field there; nil when either is missing.
  mutating func place(_ path: FieldPath) -> (row: RecordHandle, field: Int)? {
    guard let row = row(path.record), let field = field(path.field, of: row) else { return nil }
    return (row, field)
  }

  /// The node of a value inside a group.
  func memberNode(_ row: RecordHandle, _ field: Int, _ path: FieldPath) -> Int? {
    store.node(row, field: field).flatMap {
      store.document(of: row).descendant(path.field.members, of: $0)
    }
  }

  /// The text of a value inside a group.
  func memberText(_ row: RecordHandle, _ field: Int, _ path: FieldPath) -> String? {
    memberNode(row, field, path).flatMap { store.document(of: row).text(of: $0) }
  }
}
