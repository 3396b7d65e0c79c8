/// Counting and adding up, with what is possible but not sure kept apart from what is sure.
extension Evaluator {
  mutating func evaluate(_ aggregate: AggregateValue) -> Quantity {
    let query = aggregate.query
    let found = matches(query)
    collect(found.definite)
    let isComplete = isComplete(query)
    switch aggregate.work {
    case .count:
      let sure = found.definite.count
      return Quantity(
        low: ExactNumber(sure),
        high: isComplete ? ExactNumber(sure + found.possible.count) : nil)
    case .countRecords(let record):
      return countRecords(record, found, slot: query.slot, isComplete)
    case .countTexts(let text): return countTexts(text, found, slot: query.slot, isComplete)
    case .sum(let value): return sum(value, found, slot: query.slot, isComplete)
    case .mean(let value): return mean(value, found, slot: query.slot, isComplete)
    case .minimum(let value):
      return extreme(value, found, slot: query.slot, isComplete, isMinimum: true)
    case .maximum(let value):
      return extreme(value, found, slot: query.slot, isComplete, isMinimum: false)
    case .share(let condition):
      let (top, bottom) = share(condition, found, slot: query.slot, isComplete)
      noteDenominator(bottom)
      return ratio(top, of: bottom)
    }
  }

  /// Notes that something is divided by zero, or by what nothing is known of; not for a value that is only shown.
  mutating func noteDenominator(_ quantity: Quantity) {
    guard !assumptions.recordsAreComplete else { return }
    if let exact = quantity.exact {
      if exact.isZero { note(.zeroDenominator) }
    } else if quantity.high == nil, quantity.low?.isZero ?? true {
      note(.noDenominator)
    }
  }

  /// The counts behind a share, for showing numerator and denominator.
  private mutating func shareCounts(_ aggregate: AggregateValue) -> (
    numerator: Quantity, denominator: Quantity
  )? {
    guard case .share(let condition) = aggregate.work else { return nil }
    let found = matches(aggregate.query)
    return share(condition, found, slot: aggregate.query.slot, isComplete(aggregate.query))
  }

  private mutating func countRecords(
    _ record: RecordOperand, _ found: Matches, slot: Int, _ isComplete: Bool
  ) -> Quantity {
    var seen = SmallRecordSet()
    // A row whose record is not known may repeat one already counted, or be a further one.
    var unnamed = 0
    for row in found.definite {
      bind(row, to: slot)
      switch reach(record) {
      case .record(let record): seen.insert(record.index)
      case .none: break
      case .unknown:
        noteAbsence()
        unnamed += 1
      }
    }
    let sure = seen.count
    let surelyUnnamed = unnamed
    // Without a declaration there is no upper bound for them to raise.
    for row in isComplete ? found.possible : [] {
      bind(row, to: slot)
      switch reach(record) {
      case .record(let record): seen.insert(record.index)
      case .none: break
      case .unknown: unnamed += 1
      }
    }
    return Quantity(
      low: ExactNumber(max(sure, surelyUnnamed > 0 ? 1 : 0)),
      high: isComplete ? ExactNumber(seen.count + unnamed) : nil)
  }

  private mutating func countTexts(
    _ text: TextValue, _ found: Matches, slot: Int, _ isComplete: Bool
  ) -> Quantity {
    var seen: Set<String> = []
    var unnamed = 0
    for row in found.definite {
      bind(row, to: slot)
      if let text = self.text(text) {
        seen.insert(text)
      } else {
        noteAbsence()
        unnamed += 1
      }
    }
    let sure = seen.count
    for row in isComplete ? found.possible : [] {
      bind(row, to: slot)
      if let text = self.text(text) { seen.insert(text) } else { unnamed += 1 }
    }
    return Quantity(
      low: ExactNumber(sure == 0 && unnamed > 0 && !found.definite.isEmpty ? 1 : sure),
      high: isComplete ? ExactNumber(seen.count + unnamed) : nil)
  }

  private mutating func sum(
    _ value: NumberValue, _ found: Matches, slot: Int, _ isComplete: Bool
  ) -> Quantity {
    var total = Quantity(0)
    for row in found.definite {
      bind(row, to: slot)
      let next = quantity(value)
      if next.exact == nil {
        if assumptions.recordsAreComplete { continue }
        noteAbsence()
      }
      total = total + next
    }
    // Where there is no upper bound anyway, a row that may count and cannot be negative changes nothing.
    for row in isComplete || !value.isNonNegative ? found.possible : [] {
      bind(row, to: slot)
      let next = quantity(value)
      total =
        total
        + Quantity(
          low: next.low.map { min($0, 0) }, high: next.high.map { max($0, 0) })
    }
    // What is not recorded can only add, unless it may be negative.
    if !isComplete {
      total.high = nil
      if !value.isNonNegative { total.low = nil }
    }
    return total
  }

  private mutating func mean(
    _ value: NumberValue, _ found: Matches, slot: Int, _ isComplete: Bool
  ) -> Quantity {
    var total = Quantity(0)
    var count = 0
    for row in found.definite {
      bind(row, to: slot)
      let next = quantity(value)
      if next.exact == nil {
        if assumptions.recordsAreComplete { continue }
        noteAbsence()
      }
      total = total + next
      count += 1
    }
    if count == 0, found.possible.isEmpty {
      noteDenominator(Quantity(low: 0, high: isComplete ? 0 : nil))
    }
    guard isComplete, found.possible.isEmpty, count > 0 else {
      return Quantity(low: value.isNonNegative ? 0 : nil, high: nil)
    }
    return total / Quantity(ExactNumber(count))
  }

  private mutating func extreme(
    _ value: NumberValue, _ found: Matches, slot: Int, _ isComplete: Bool, isMinimum: Bool
  ) -> Quantity {
    var bounds: Quantity?
    let pick: (ExactNumber, ExactNumber) -> ExactNumber =
      isMinimum ? { min($0, $1) } : { max($0, $1) }
    for row in found.definite {
      bind(row, to: slot)
      let next = quantity(value)
      if next.exact == nil {
        if assumptions.recordsAreComplete { continue }
        noteAbsence()
      }
      guard let known = bounds else {
        bounds = next
        continue
      }
      bounds = Quantity(
        low: combine(known.low, next.low, isOpenWins: isMinimum, pick),
        high: combine(known.high, next.high, isOpenWins: !isMinimum, pick))
    }
    let floor: ExactNumber? = value.isNonNegative ? 0 : nil
    guard var result = bounds else { return Quantity(low: floor, high: nil) }
    // A further row can lower the minimum and raise the maximum, never the other way.
    if !isComplete || !found.possible.isEmpty {
      if isMinimum { result.low = floor } else { result.high = nil }
    }
    return result
  }

  /// The extreme of two bounds. An open bound is the extreme on the side it is open to, and no help on the other.
  private func combine(
    _ first: ExactNumber?, _ second: ExactNumber?, isOpenWins: Bool,
    _ pick: (ExactNumber, ExactNumber) -> ExactNumber
  ) -> ExactNumber? {
    guard let first, let second else { return isOpenWins ? nil : first ?? second }
    return pick(first, second)
  }

  private mutating func share(
    _ condition: Condition, _ found: Matches, slot: Int, _ isComplete: Bool
  ) -> (numerator: Quantity, denominator: Quantity) {
    var sure = 0
    var possible = 0
    for row in found.definite {
      bind(row, to: slot)
      switch truth(condition) {
      case .yes: sure += 1
      case .unknown:
        noteAbsence()
        possible += 1
      case .no: break
      }
    }
    if assumptions.recordsAreComplete { possible = 0 }
    for row in isComplete ? found.possible : [] {
      bind(row, to: slot)
      if truth(condition) != .no { possible += 1 }
    }
    return (
      Quantity(low: ExactNumber(sure), high: isComplete ? ExactNumber(sure + possible) : nil),
      Quantity(
        low: ExactNumber(found.definite.count),
        high: isComplete ? ExactNumber(found.definite.count + found.possible.count) : nil)
    )
  }

  /// A share of a whole: never above one, and nothing where the whole is empty.
  private func ratio(_ part: Quantity, of whole: Quantity) -> Quantity {
    if let part = part.exact, let whole = whole.exact {
      return part.divided(by: whole).map { Quantity($0) } ?? .unknown
    }
    let bounds = part / whole
    return Quantity(low: bounds.low ?? 0, high: bounds.high.map { min($0, 1) } ?? 1)
  }
}

/// Counts different records: a list while there are few, one bit each when there are many.
private struct SmallRecordSet {
  private var few: [UInt32] = []
  private var many: RecordSet?

  var count: Int { many?.count ?? few.count }

  mutating func insert(_ index: UInt32) {
    if many != nil {
      many?.insert(index)
    } else if !few.contains(index) {
      few.append(index)
      if few.count > 32 {
        var set = RecordSet()
        for index in few { set.insert(index) }
        many = set
      }
    }
  }
}

extension Evaluator {
  /// Whether a value has neither numerator nor denominator to show.
  func isPlain(_ value: NumberValue) -> Bool {
    switch value {
    case .arithmetic(.divided, _, _): return false
    case .aggregate(let aggregate):
      if case .share = aggregate.work { return false }
      return true
    case .on(let value, _): return isPlain(value)
    default: return true
    }
  }

  /// Numerator and denominator of a value written `A / B`, or of a share; nil for any other value.
  ///
  /// Only where both are made from records: `4 / 2` is just a number.
  mutating func ratio(_ value: NumberValue) -> (numerator: Quantity, denominator: Quantity)? {
    switch value {
    case .arithmetic(.divided, let top, let bottom) where top.countsRecords && bottom.countsRecords:
      return (quantity(top), quantity(bottom))
    case .aggregate(let aggregate): return shareCounts(aggregate)
    case .on(let value, let date): return asOf(date) { $0.ratio(value) } ?? nil
    default: return nil
    }
  }
}

extension NumberValue {
  /// Whether it is made from the records of some query.
  fileprivate var countsRecords: Bool {
    switch self {
    case .constant, .field, .elapsedMonths, .length: false
    case .on(let value, _): value.countsRecords
    case .arithmetic(_, let left, let right): left.countsRecords || right.countsRecords
    case .aggregate, .pick: true
    }
  }
}
