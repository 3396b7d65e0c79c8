/// Requirements held against one record that fills a form, such as an application.
///
/// A record that is only being written counts nowhere yet, and an example never does; what a clause asks of it can be told
/// all the same. That is the requirement's `form-require`, or its own check where its subjects are such records.
extension Assessor {
  /// What came out for one record.
  struct FormResult: Sendable {
    var assessment: Assessment
    /// The field of the record that decided, where one can be told.
    var field: Int?
    /// The document does not say when it is due, and nobody has: that it holds so far settles nothing.
    var isDueOpen = false
  }

  /// Holds a record to a requirement; nil where it asks nothing of it.
  mutating func assess(_ requirement: Requirement, of record: RecordHandle) -> FormResult? {
    guard let asked = requirement.asked(ofKind: store.kind(of: record)) else { return nil }
    only = record
    defer { only = nil }
    let assessment = assess(asked)
    let outcomes = assessment.outcome.map { [$0] } ?? assessment.readings.map(\.outcome)
    let concernsIt = outcomes.contains { ($0.subjects?.total ?? 0) > 0 || $0.truth == .unknown }
    guard concernsIt else { return nil }
    let check =
      asked.readings.first { $0.id == assessment.reading }?.check ?? asked.readings[0].check
    let day = assessment.assessedOn ?? asOf
    return FormResult(
      assessment: assessment, field: field(of: record, deciding: check, on: day),
      isDueOpen: requirement.due == .unspecified
        && decisions.due(of: requirement, on: day) == nil)
  }

  /// The first field of a record that a condition does not hold for, or that leaves it open.
  private mutating func field(of record: RecordHandle, deciding check: Check, on day: Day) -> Int? {
    guard let subjects = check.subjects, let condition = check.condition else { return nil }
    evaluator.begin(check.program, on: day)
    evaluator.bind(record, to: subjects.slot)
    let decisive = decisive(condition, .no) ?? decisive(condition, .unknown)
    return decisive?.firstField(of: subjects.slot)?.position(in: store.kind(of: record))
  }

  /// The innermost part of a conjunction that has a truth.
  private func decisive(_ condition: Condition, _ truth: Truth) -> Condition? {
    var evaluator = evaluator
    if case .all(let parts) = condition {
      return parts.lazy.compactMap { decisive($0, truth) }.first
    }
    return evaluator.truth(condition) == truth ? condition : nil
  }
}

extension Requirement {
  /// The requirement as it is asked of records of a kind that fill a form; nil where it asks nothing of them one by one.
  func asked(ofKind kind: Int) -> Requirement? {
    var asked = self
    for position in asked.readings.indices {
      let check = readings[position].formCheck ?? readings[position].check
      guard let subjects = check.subjects, subjects.distinct == nil, subjects.rows.kind == kind
      else { return nil }
      asked.readings[position].check = check
    }
    return asked.readings.isEmpty ? nil : asked
  }
}

extension Condition {
  /// The field of the row in a slot that the condition reads first: the one itself, or the one it follows from there.
  fileprivate func firstField(of slot: Int) -> FieldAccess? {
    func field(_ path: FieldPath) -> FieldAccess? {
      path.record.base == .slot(slot) ? path.record.hops.first ?? path.field : nil
    }
    func field(_ text: TextValue) -> FieldAccess? {
      if case .field(let path) = text { field(path) } else { nil }
    }
    func field(_ number: NumberValue) -> FieldAccess? {
      switch number {
      case .field(let path, _): field(path)
      case .length(let text): field(text)
      case .arithmetic(_, let left, let right): field(left) ?? field(right)
      default: nil
      }
    }
    switch self {
    case .all(let parts), .any(let parts):
      return parts.lazy.compactMap { $0.firstField(of: slot) }.first
    case .not(let inner), .on(let inner, _): return inner.firstField(of: slot)
    case .same(let left, let right): return left.firstField(of: slot) ?? right.firstField(of: slot)
    case .truth(let path), .present(let path), .textIs(let path, _), .textIsOneOf(let path, _),
      .listContainsText(let path, _), .listContainsRecord(let path, _):
      return field(path)
    case .texts(let left, let right), .textContains(let left, let right):
      return field(left) ?? field(right)
    case .numbers(_, let left, let right): return field(left) ?? field(right)
    case .dates(_, let left, let right):
      return left.field.flatMap(field) ?? right.field.flatMap(field)
    case .records(let left, let right):
      return [left, right].lazy.compactMap { $0.base == .slot(slot) ? $0.hops.first : nil }.first
    default: return nil
    }
  }
}
