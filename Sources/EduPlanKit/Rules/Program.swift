/// An expression whose names have meanings: what evaluation walks.
///
/// Rows are bound to numbered slots: slot 0 is the row the expression is about (the subject of `each`, or the record a
/// constraint checks), every query inside has its own. A field is a position in a kind, looked up once here and never by
/// name again.
struct Program: Sendable {
  /// How many slots evaluation needs.
  var slotCount = 0
  /// How many aggregates and queries there are; each has a number, under which its result is remembered.
  var queryCount = 0
  /// How many picks there are that come to different rows.
  var pickCount = 0
  /// Ids named in quotes, resolved to records once per evaluation.
  var literals: [Literal] = []
  /// The criteria whose verdicts are asked for.
  var criteria: [String] = []

  /// A record named by its id in the text of the expression.
  struct Literal: Sendable, Hashable {
    var id: String
    var range: Range<Int>
    /// The kinds it may be of.
    var kinds: [Int]
  }
}

/// A field of the row at hand: its position in each kind the row may be of.
struct FieldAccess: Sendable, Hashable {
  var kinds: [Int]
  var fields: [Int]
  /// For a value inside a group: the keys from the group's field on.
  var members: [String] = []

  /// The position of the field in a kind; nil when that kind has no such field.
  func position(in kind: Int) -> Int? {
    for position in kinds.indices where kinds[position] == kind { return fields[position] }
    return nil
  }
}

extension PlanStore {
  /// The record that references lead to from a row; nil when one on the way is absent.
  func follow(_ hops: [FieldAccess], from row: RecordHandle) -> RecordHandle? {
    var row = row
    for hop in hops {
      guard let field = hop.position(in: kind(of: row)), let next = reference(row, field: field)
      else { return nil }
      row = next
    }
    return row
  }
}

/// A record reached from a row, a quoted id or nothing at all, following references.
struct RecordOperand: Sendable, Hashable {
  enum Base: Sendable, Hashable {
    case slot(Int)
    /// A position in the programme's literals.
    case literal(Int)
  }

  var base: Base
  var hops: [FieldAccess] = []
  /// What kinds the record at the end may be of; never empty.
  var kinds: [Int]
}

/// A field of a record reached so.
///
/// A class, since a condition is walked anew for each row: one reference is counted, not the lists inside.
final class FieldPath: Sendable, Hashable {
  let record: RecordOperand
  let field: FieldAccess

  init(record: RecordOperand, field: FieldAccess) {
    self.record = record
    self.field = field
  }

  static func == (first: FieldPath, second: FieldPath) -> Bool {
    first.record == second.record && first.field == second.field
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(record)
    hasher.combine(field)
  }
}

/// A text: a field's, one in quotes, or that of "the one" row of a query.
indirect enum TextValue: Sendable {
  case field(FieldPath)
  case literal(String)
  case identifier(RecordOperand)
  case on(TextValue, DateValue)
  case pick(Pick<TextValue>)
}

/// A date: a field's, one in quotes, the assessed day, one of the subject's time, or that of "the one" row of a query.
indirect enum DateValue: Sendable {
  /// How the precision of a date is read.
  enum Reading: Sendable, Hashable {
    /// `from`: its first day.
    case start
    /// `to` and `due`: its last day.
    case end
    /// The day of an event: somewhere in it.
    case event
  }

  case field(FieldPath, Reading)
  /// A span that was named: `date <= "2017"` means up to its end.
  case literal(CoarseDate)
  case assessedDay
  /// When the subject's time began.
  case start
  /// The span at hand, as one that was named.
  case period
  case shifted(DateValue, CalendarSpan)
  case on(DateValue, DateValue)
  case pick(Pick<DateValue>)

  /// Whether it is a span that was named, which other dates can be in.
  var isNamed: Bool {
    switch self {
    case .literal, .period: true
    case .shifted(let date, _): date.isNamed
    case .field, .assessedDay, .start, .on, .pick: false
    }
  }

  /// How the precision of the date is read.
  var reading: Reading {
    switch self {
    case .field(_, let reading): reading
    case .shifted(let date, _): date.reading
    case .literal, .assessedDay, .start, .period, .on, .pick: .event
    }
  }

  /// The field the date is read from, or counted from.
  var field: FieldPath? {
    switch self {
    case .field(let path, _): path
    case .shifted(let date, _): date.field
    case .literal, .assessedDay, .start, .period, .on, .pick: nil
    }
  }

  /// The date a length of time later. The shift goes to where the date is read from its field, so that it keeps its precision.
  func adding(_ span: CalendarSpan) -> Self {
    switch self {
    case .pick(var pick):
      pick.value = pick.value.adding(span)
      return .pick(pick)
    case .on(let date, let day): return .on(date.adding(span), day)
    default: return .shifted(self, span)
    }
  }
}

/// A number, known or within bounds.
indirect enum NumberValue: Sendable {
  case constant(ExactNumber)
  case field(FieldPath, isNonNegative: Bool)
  /// Whole months from the start of the subject's time to the assessed day.
  case elapsedMonths
  /// How many characters a text has.
  case length(TextValue)
  case on(NumberValue, DateValue)
  case arithmetic(Arithmetic, NumberValue, NumberValue)
  case aggregate(AggregateValue)
  case pick(Pick<NumberValue>)
}

/// `count`, `sum`, `mean`, `minimum`, `maximum` or `share` over the rows of a query.
struct AggregateValue: Sendable {
  enum Work: Sendable {
    case count
    case countRecords(RecordOperand)
    case countTexts(TextValue)
    case sum(NumberValue)
    case mean(NumberValue)
    case minimum(NumberValue)
    case maximum(NumberValue)
    case share(Condition)
  }

  let work: Work
  let query: RowQuery
  /// The slots of outer rows that the work looks at, and that the query does; with `timeSlots`.
  let outerSlotsOfWork: UInt64
  let outerSlots: UInt64

  init(work: Work, query: RowQuery) {
    self.work = work
    self.query = query
    let outer = (UInt64(1) << UInt64(query.slot)) - 1 | timeSlots
    outerSlotsOfWork = work.slots & outer
    outerSlots = outerSlotsOfWork | query.outerSlots
  }
}

/// `the X of …`, `latest X of …` and `earliest X of …`: the value of one row among those of a query.
struct Pick<Value: Sendable>: Sendable {
  var value: Value
  var rows: PickedRows

  var query: RowQuery { rows.query }
  var order: PickOrder? { rows.order }
}

/// The rows that "the one", the latest or the earliest is among. A class for the reason that `RowQuery` is one.
final class PickedRows: Sendable {
  /// Its number in the programme; picks that come to the same rows share it.
  let number: Int
  let query: RowQuery
  /// How the latest or the earliest is found; nil for "the one".
  let order: PickOrder?
  /// The row outside that alone decides which rows they are, where there is one.
  let key: RecordOperand?

  init(number: Int, query: RowQuery, order: PickOrder?) {
    self.number = number
    self.query = query
    self.order = order
    key =
      if query.isDecidedByKeys, query.hasNoQueryInside, query.keys.count == 1,
        case .record(_, let value) = query.keys[0].part
      {
        value
      } else {
        nil
      }
  }
}

/// The date of a row by which it comes first.
struct PickOrder: Sendable, Hashable {
  var field: FieldPath
  var isEarliest: Bool

  /// The position of the date among the fields of the row's kind.
  var position: Int { field.field.fields[0] }
}

/// Different records or texts: those that rows lead to, those that are written out, or those of a list field.
enum SetValue<Element: Sendable>: Sendable {
  case rows(Element, RowQuery)
  case items([Element])
  case field(FieldPath)
}

/// How two sets are compared.
enum SetRelation: Sendable, Hashable { case equal, containsAll }

/// Something that holds, does not hold, or is left open by the records.
indirect enum Condition: Sendable {
  case constant(Truth)
  case all([Condition])
  case any([Condition])
  case not(Condition)
  case same(Condition, Condition)
  case truth(FieldPath)
  case present(FieldPath)
  case textIs(FieldPath, [UInt8])
  case textIsOneOf(FieldPath, [[UInt8]])
  case texts(TextValue, TextValue)
  case textContains(TextValue, TextValue)
  case records(RecordOperand, RecordOperand)
  case numbers(Comparison, NumberValue, NumberValue)
  case dates(Comparison, DateValue, DateValue)
  case listContainsText(FieldPath, TextValue)
  case listContainsRecord(FieldPath, RecordOperand)
  case recordSets(SetRelation, SetValue<RecordOperand>, SetValue<RecordOperand>)
  case textSets(SetRelation, SetValue<TextValue>, SetValue<TextValue>)
  case on(Condition, DateValue)
  case active(RecordOperand)
  /// A position in the programme's criteria, and the subject.
  case verdict(Int, RecordOperand)
  case exists(RowQuery)
}

/// The rows of a kind that fulfil a condition, with the plan of how they are found.
///
/// A class, since a query inside another is taken up anew for each of its rows: one reference is counted, not its parts.
final class RowQuery: Sendable {
  /// Its number in the programme.
  let number: Int
  let kind: Int
  let slot: Int
  /// What a row must fulfil, taken apart at `and`; empty for all rows.
  let conjuncts: [Condition]
  /// Where each of them stands in the text of the expression.
  let conjunctRanges: [Range<Int>]
  /// Conjuncts `field = value from outside`: answered from an index made once, never by scanning for each outside row.
  let keys: [Key]
  /// Slots of outer rows that the condition looks at, with `timeSlots`.
  let outerSlots: UInt64
  /// Whether outer rows matter through the keys only, so that equal keys have equal answers.
  let isDecidedByKeys: Bool
  /// The words of a query that depends on no row and no time outside it: equal words have equal rows.
  let meaning: [ExpressionLexer.Token.Kind]?
  /// Where the kind is named in the expression.
  let range: Range<Int>
  let scope: PopulationScope

  /// Whether its rows depend on those of other queries.
  var isCorrelated: Bool { outerSlots & ~timeSlots != 0 }

  /// Whether its condition asks for no other rows.
  var hasNoQueryInside: Bool {
    let own = (UInt64(2) << UInt64(slot)) - 1
    return conjuncts.allSatisfy { $0.slots & ~(own | timeSlots) == 0 }
  }

  init(
    number: Int, kind: Int, slot: Int, conjuncts: [Condition], conjunctRanges: [Range<Int>],
    keys: [Key], outerSlots: UInt64, isDecidedByKeys: Bool,
    meaning: [ExpressionLexer.Token.Kind]?, range: Range<Int>, scope: PopulationScope
  ) {
    self.number = number
    self.kind = kind
    self.slot = slot
    self.conjuncts = conjuncts
    self.conjunctRanges = conjunctRanges
    self.keys = keys
    self.outerSlots = outerSlots
    self.isDecidedByKeys = isDecidedByKeys
    self.meaning = meaning
    self.range = range
    self.scope = scope
  }

  /// One column of an index with the value to look up in it.
  struct Key: Sendable {
    enum Part: Sendable {
      case record(RecordOperand, equals: RecordOperand)
      case text(FieldPath, equals: TextValue)
    }

    var part: Part
    /// The position among the conjuncts, which the index makes true.
    var conjunct: Int
  }
}

/// Which part of a kind's records a query draws on: what a declaration of completeness must cover.
struct PopulationScope: Sendable {
  /// The programme all rows belong to, where the condition says so.
  var programme: RecordOperand?
  /// The district all rows belong to, where the condition says so.
  var territory: RecordOperand?
  /// The condition names one id: there is nothing to be incomplete.
  var isSingle = false
}

/// The subjects of `each:`: the rows of a query, or the different records that these lead to.
struct SubjectQuery: Sendable {
  let rows: RowQuery
  /// With `distinct X of`: what leads from a row to its subject.
  let distinct: RecordOperand?
  /// The slot of the subject.
  let slot: Int
  /// The kinds the subject may be of.
  let kinds: [Int]
}
