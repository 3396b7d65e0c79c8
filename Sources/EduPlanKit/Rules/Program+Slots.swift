/// What is at hand besides rows takes two bits above those of the rows: the start of the subject's time, and the span.
let startSlot = UInt64(1) << 62
let periodSlot = UInt64(1) << 63
let timeSlots = startSlot | periodSlot

/// The bits of the slots a value looks at; inner queries' own slots included.
extension RecordOperand {
  var slots: UInt64 {
    if case .slot(let slot) = base { return 1 << UInt64(slot) }
    return 0
  }
}

extension TextValue {
  var slots: UInt64 {
    switch self {
    case .field(let path): path.record.slots
    case .literal: 0
    case .identifier(let record): record.slots
    case .on(let text, let date): text.slots | date.slots
    case .pick(let pick): pick.value.slots | pick.query.slots
    }
  }
}

extension DateValue {
  var slots: UInt64 {
    switch self {
    case .field(let path, _): path.record.slots
    case .literal, .assessedDay: 0
    case .start: startSlot
    case .period: periodSlot
    case .shifted(let date, _): date.slots
    case .on(let value, let date): value.slots | date.slots
    case .pick(let pick): pick.value.slots | pick.query.slots
    }
  }
}

extension NumberValue {
  var slots: UInt64 {
    switch self {
    case .constant: 0
    case .field(let path, _): path.record.slots
    case .elapsedMonths: startSlot
    case .length(let text): text.slots
    case .on(let value, let date): value.slots | date.slots
    case .arithmetic(_, let left, let right): left.slots | right.slots
    case .aggregate(let aggregate): aggregate.slots
    case .pick(let pick): pick.value.slots | pick.query.slots
    }
  }

  /// Whether no record can make it negative, so that what is not recorded can only add.
  var isNonNegative: Bool {
    switch self {
    case .constant(let number): !number.isNegative
    case .field(_, let isNonNegative): isNonNegative
    case .elapsedMonths: false
    case .length: true
    case .on(let value, _): value.isNonNegative
    case .arithmetic(.minus, _, _): false
    case .arithmetic(_, let left, let right): left.isNonNegative && right.isNonNegative
    case .aggregate(let aggregate):
      switch aggregate.work {
      case .count, .countRecords, .countTexts, .share: true
      case .sum(let value), .mean(let value), .minimum(let value), .maximum(let value):
        value.isNonNegative
      }
    case .pick(let pick): pick.value.isNonNegative
    }
  }
}

extension AggregateValue {
  var slots: UInt64 { work.slots | query.slots }
}

extension AggregateValue.Work {
  var slots: UInt64 {
    switch self {
    case .count: 0
    case .countRecords(let record): record.slots
    case .countTexts(let text): text.slots
    case .sum(let value), .mean(let value), .minimum(let value), .maximum(let value): value.slots
    case .share(let condition): condition.slots
    }
  }
}

extension RowQuery {
  var slots: UInt64 { conjuncts.reduce(1 << UInt64(slot)) { $0 | $1.slots } }
}

extension SetValue {
  func slots(_ slots: (Element) -> UInt64) -> UInt64 {
    switch self {
    case .rows(let element, let query): slots(element) | query.slots
    case .items(let items): items.reduce(0) { $0 | slots($1) }
    case .field(let path): path.record.slots
    }
  }
}

extension Condition {
  var slots: UInt64 {
    switch self {
    case .constant: 0
    case .all(let parts), .any(let parts): parts.reduce(0) { $0 | $1.slots }
    case .not(let part): part.slots
    case .same(let left, let right): left.slots | right.slots
    case .truth(let path), .present(let path), .textIs(let path, _), .textIsOneOf(let path, _):
      path.record.slots
    case .texts(let left, let right), .textContains(let left, let right): left.slots | right.slots
    case .records(let left, let right): left.slots | right.slots
    case .numbers(_, let left, let right): left.slots | right.slots
    case .dates(_, let left, let right): left.slots | right.slots
    case .listContainsText(let path, let text): path.record.slots | text.slots
    case .listContainsRecord(let path, let record): path.record.slots | record.slots
    case .recordSets(_, let left, let right): left.slots(\.slots) | right.slots(\.slots)
    case .textSets(_, let left, let right): left.slots(\.slots) | right.slots(\.slots)
    case .on(let condition, let date): condition.slots | date.slots
    case .active(let record), .verdict(_, let record): record.slots
    case .exists(let query): query.slots
    }
  }
}
