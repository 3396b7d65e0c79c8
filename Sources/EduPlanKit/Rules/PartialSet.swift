/// A set as far as the records tell: what is surely in it, what may be, and how much more there can be.
struct PartialSet<Element: Hashable> {
  var sure: Set<Element> = []
  /// What may be in it besides.
  var possible: Set<Element> = []
  /// How many members are surely there without a name: each may be one of the others, or a further one.
  var unnamed = 0
  /// How many may be there without a name.
  var possiblyUnnamed = 0
  /// Whether any number of others may be in it.
  var isOpen = false

  /// Nothing about it is left open.
  private var isExact: Bool { possible.isEmpty && !canGrow }
  private var canGrow: Bool { isOpen || unnamed + possiblyUnnamed > 0 }

  /// Whether everything of another set can be in this one.
  private func canHold(_ others: Set<Element>) -> Bool {
    isOpen
      || others.count { !sure.contains($0) && !possible.contains($0) } <= unnamed + possiblyUnnamed
  }

  /// Whether two sets that have no sure member by name can have one in common.
  private func canMeet(_ other: Self) -> Bool {
    let (a, b) = (canGrow, other.canGrow)
    return a && b || a && !other.possible.isEmpty || b && !possible.isEmpty
      || !possible.isDisjoint(with: other.possible)
  }

  /// Whether both are the same set.
  func equals(_ other: Self) -> Truth {
    if isExact, other.isExact { return Truth(sure == other.sure) }
    guard canHold(other.sure), other.canHold(sure) else { return .no }
    if sure.isEmpty, other.sure.isEmpty, unnamed + other.unnamed > 0, !canMeet(other) { return .no }
    return .unknown
  }

  /// Whether all members of another set are in this one.
  func contains(allOf other: Self) -> Truth {
    if !other.canGrow, other.sure.isSubset(of: sure), other.possible.isSubset(of: sure) {
      return .yes
    }
    guard canHold(other.sure) else { return .no }
    // The other one has a member, and this one cannot have any.
    if other.unnamed > 0, sure.isEmpty, possible.isEmpty, !canGrow { return .no }
    return .unknown
  }
}

/// Sets made from records.
extension Evaluator {
  mutating func compare(
    _ relation: SetRelation, _ left: SetValue<RecordOperand>, _ right: SetValue<RecordOperand>
  ) -> Truth {
    let (a, b) = (set(left), set(right))
    return relation == .equal ? a.equals(b) : a.contains(allOf: b)
  }

  mutating func compare(
    _ relation: SetRelation, _ left: SetValue<TextValue>, _ right: SetValue<TextValue>
  ) -> Truth {
    let (a, b) = (set(left), set(right))
    return relation == .equal ? a.equals(b) : a.contains(allOf: b)
  }

  private mutating func set(_ value: SetValue<RecordOperand>) -> PartialSet<RecordHandle> {
    switch value {
    case .rows(let record, let query):
      return set(query) { evaluator in evaluator.reach(record) }
    case .items(let items):
      var result = PartialSet<RecordHandle>()
      for item in items {
        // An id that no record has stands for a record of its own, which is in no other set.
        if case .literal(let literal) = item.base, literals[literal] == nil {
          result.sure.insert(RecordHandle(index: .max - UInt32(literal)))
          continue
        }
        switch reach(item) {
        case .record(let record): result.sure.insert(record)
        case .none: break
        case .unknown: result.unnamed += 1
        }
      }
      return result
    case .field(let path):
      guard let texts = listed(path) else { return PartialSet(isOpen: true) }
      var result = PartialSet<RecordHandle>()
      for text in texts {
        if let record = store.find(text) { result.sure.insert(record) } else { result.unnamed += 1 }
      }
      return result
    }
  }

  private mutating func set(_ value: SetValue<TextValue>) -> PartialSet<String> {
    switch value {
    case .rows(let text, let query):
      return set(query) { evaluator in
        evaluator.text(text).map { .record($0) } ?? .unknown
      }
    case .items(let items):
      var result = PartialSet<String>()
      for item in items {
        if let text = text(item) { result.sure.insert(text) } else { result.unnamed += 1 }
      }
      return result
    case .field(let path):
      return listed(path).map { PartialSet(sure: Set($0)) } ?? PartialSet(isOpen: true)
    }
  }

  /// The items of a list field; remembers that it is absent.
  private mutating func listed(_ path: FieldPath) -> [String]? {
    guard let (row, field) = place(path) else { return nil }
    return known(list(path), row, field)
  }

  /// What the rows of a query lead to.
  private mutating func set<Element: Hashable>(
    _ query: RowQuery, _ element: (inout Self) -> Reached<Element>
  ) -> PartialSet<Element> {
    let found = remembered(query) { $0.matches(query) }
    collect(found.definite)
    var result = PartialSet<Element>(isOpen: !isComplete(query))
    for row in found.definite {
      bind(row, to: query.slot)
      switch element(&self) {
      case .record(let element): result.sure.insert(element)
      case .none: break
      case .unknown:
        noteAbsence()
        result.unnamed += 1
      }
    }
    // Without a declaration anything may be in it anyway.
    for row in result.isOpen ? [] : found.possible {
      bind(row, to: query.slot)
      switch element(&self) {
      case .record(let element) where !result.sure.contains(element):
        result.possible.insert(element)
      case .record, .none: break
      case .unknown: result.possiblyUnnamed += 1
      }
    }
    return result
  }
}
