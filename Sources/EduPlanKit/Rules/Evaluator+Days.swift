/// From when to when records hold.
extension Evaluator {
  /// How the records of a kind say from when to when they hold: the positions of their fields, and the way to the
  /// programme.
  struct ActivePlan {
    var from: Int?
    var to: Int?
    var programme: RecordOperand?
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
    if let known = spans[row] { return known }
    let plan = activePlan(store.kind(of: row))
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
    // Only what others refer to again and again is worth keeping.
    if plan.programme == nil { spans[row] = span }
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
