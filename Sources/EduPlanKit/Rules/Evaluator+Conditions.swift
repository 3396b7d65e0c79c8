/// Whether a condition holds: yes, no, or not known.
extension Evaluator {
  /// What is absent on the way to an unknown answer is remembered for `noteAbsence`.
  mutating func truth(_ condition: Condition) -> Truth {
    switch condition {
    case .constant(let truth): return truth
    case .all(let parts):
      var result = Truth.yes
      for part in parts {
        result = min(result, truth(part))
        if result == .no { break }
      }
      return result
    case .any(let parts):
      var result = Truth.no
      for part in parts {
        result = max(result, truth(part))
        if result == .yes { break }
      }
      return result
    case .not(let part): return !truth(part)
    case .same(let left, let right):
      let (a, b) = (truth(left), truth(right))
      return a == .unknown || b == .unknown ? .unknown : Truth(a == b)
    case .truth(let path):
      guard let (row, field) = place(path) else { return .unknown }
      let value =
        path.field.members.isEmpty
        ? store.boolean(row, field: field) : memberText(row, field, path).map { $0 == "true" }
      return Truth(known(value, row, field))
    case .present(let path):
      guard let row = self.row(path.record) else { return .unknown }
      guard let field = field(path.field, of: row) else { return .no }
      return Truth(
        path.field.members.isEmpty
          ? store.hasValue(row, field: field) : memberNode(row, field, path) != nil)
    case .textIs(let path, let utf8):
      guard let (row, field) = place(path) else { return .unknown }
      let value =
        path.field.members.isEmpty
        ? store.textEquals(row, field: field, utf8)
        : memberText(row, field, path).map { $0.utf8.elementsEqual(utf8) }
      return Truth(known(value, row, field))
    case .textIsOneOf(let path, let texts):
      guard let (row, field) = place(path) else { return .unknown }
      if path.field.members.isEmpty {
        for text in texts {
          guard let isEqual = known(store.textEquals(row, field: field, text), row, field) else {
            return .unknown
          }
          if isEqual { return .yes }
        }
        return .no
      }
      return Truth(
        known(memberText(row, field, path), row, field).map { value in
          texts.contains { value.utf8.elementsEqual($0) }
        })
    case .texts(let left, let right):
      guard let a = text(left), let b = text(right) else { return .unknown }
      return Truth(a == b)
    case .textContains(let whole, let part):
      guard let whole = text(whole), let part = text(part) else { return .unknown }
      return Truth(contains(part, in: whole))
    case .records(let left, let right): return records(left, right)
    case .numbers(let comparison, let left, let right):
      return quantity(left).compare(comparison, to: quantity(right))
    case .dates(let comparison, let left, let right):
      return compare(comparison, left, right)
    case .listContainsText(let path, let value):
      guard let (row, field) = place(path), let value = text(value) else { return .unknown }
      return Truth(known(store.contains(row, field: field, Array(value.utf8)), row, field))
    case .listContainsRecord(let path, let record):
      guard let (row, field) = place(path), let record = self.row(record) else { return .unknown }
      let id = Array(store.id(of: record).utf8)
      return Truth(known(store.contains(row, field: field, id), row, field))
    case .recordSets(let relation, let left, let right): return compare(relation, left, right)
    case .textSets(let relation, let left, let right): return compare(relation, left, right)
    case .on(let condition, let date): return asOf(date) { $0.truth(condition) } ?? .unknown
    case .active(let record): return self.row(record).map { active($0) } ?? .unknown
    case .verdict(let criterion, let record):
      return self.row(record).map { verdict(program.criteria[criterion], on: $0) } ?? .unknown
    case .exists(let query):
      let found = remembered(query) { $0.matches(query) }
      if !found.definite.isEmpty {
        collect(found.definite.prefix(1))
        return .yes
      }
      if !found.possible.isEmpty { return .unknown }
      return isComplete(query) ? .no : .unknown
    }
  }

  /// Whether two references name the same record. A quoted id that no record has, and a reference that was left out, equal
  /// none.
  private mutating func records(_ left: RecordOperand, _ right: RecordOperand) -> Truth {
    let a = reach(left)
    if case .none = a { return .no }
    switch (a, reach(right)) {
    case (_, .none): return .no
    case (.record(let a), .record(let b)): return Truth(a == b)
    case (.unknown, _), (_, .unknown): return .unknown
    case (.none, _): return .no
    }
  }

  /// Passes a value on; remembers which field was absent when there is none.
  mutating func known<Value>(_ value: Value?, _ row: RecordHandle, _ field: Int) -> Value? {
    if value == nil { absent = .field(kind: store.kind(of: row), field: field) }
    return value
  }

  func contains(_ part: String, in whole: String) -> Bool {
    let bytes = Array(whole.utf8)
    return part.isEmpty || bytes.range(of: Array(part.utf8), in: bytes.indices) != nil
  }
}
