/// From when to when records hold.
extension Evaluator {
  /// How the records of a kind say from when to when they hold: the positions of their fields, and the way to the
  /// programme.
  final class ActivePlan: Sendable {
    let from: Int?
    let to: Int?
    let programme: RecordOperand?

    init(from: Int?, to: Int?, programme: RecordOperand?) {
      self.from = from
      self.to = to
      self.programme = programme
    }
  }

  /// From when to when a record holds; nil for an end that is open.
  struct ActiveSpan: Sendable, Hashable {
    var first: Day?
    var last: Day?

    func contains(_ day: Day) -> Bool {
      (first.map { $0 <= day } ?? true) && (last.map { day <= $0 } ?? true)
    }
  }

  /// From when to when a record holds: its own bounds, and for a missing one its programme's.
  mutating func span(of row: RecordHandle) -> ActiveSpan {
    let kind = store.kind(of: row)
    let plan = activePlan(kind)
    // Only what others refer to again and again is worth keeping: what belongs to no programme itself.
    guard plan.programme == nil else { return span(of: row, by: plan) }
    let handles = store.handles(ofKind: kind)
    let position = Int(row.index - handles.lowerBound)
    if spans[kind].isEmpty { spans[kind] = Array(repeating: nil, count: handles.count) }
    if let known = spans[kind][position] { return known }
    let span = span(of: row, by: plan)
    spans[kind][position] = span
    return span
  }

  private mutating func span(of row: RecordHandle, by plan: ActivePlan) -> ActiveSpan {
    var span = ActiveSpan(
      first: plan.from.flatMap { store.date(row, field: $0)?.first },
      last: plan.to.flatMap { store.date(row, field: $0)?.last })
    if span.first == nil || span.last == nil, let operand = plan.programme,
      let programme = store.follow(operand.hops, from: row), programme != row
    {
      let bounds = self.span(of: programme)
      span.first = span.first ?? bounds.first
      span.last = span.last ?? bounds.last
    }
    return span
  }

  /// Whether a record holds on the assessed day.
  mutating func active(_ row: RecordHandle) -> Truth { Truth(span(of: row).contains(day)) }

  private mutating func activePlan(_ kind: Int) -> ActivePlan {
    if let plan = activePlans[kind] { return plan }
    let declared = store.schema.kinds[kind]
    let plan = ActivePlan(
      from: declared.index(ofField: "from"), to: declared.index(ofField: "to"),
      programme: declared.programmePath.flatMap {
        RecordOperand(path: $0, from: kind, in: store.schema)
      })
    activePlans[kind] = plan
    return plan
  }
}
