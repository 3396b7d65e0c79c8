/// Gives every name of an expression its meaning by the schema, once, before anything is evaluated.
///
/// In goes syntax, out comes a programme over numbered kinds and fields. Every problem of the expression is collected, so
/// that one run shows them all; a part with a problem is nil, and what contains it says nothing more about it.
struct ExpressionTyper {
  /// A value as it is used: the same name may be compared as a record or as the text of its id.
  enum Value {
    case condition(Condition)
    case number(NumberValue)
    case text(TextValue, choices: Choices? = nil)
    case date(DateValue)
    case duration(CalendarSpan)
    case record(RecordOperand)
    case textList(FieldPath, choices: Choices?)
    case recordList(FieldPath, kinds: [Int])
    /// `set X of …`.
    case recordSet(SetValue<RecordOperand>, kinds: [Int])
    case textSet(SetValue<TextValue>, choices: Choices?)
    /// A list that is written out.
    case items([Item])
    /// A group or a length of time: there or not, nothing else.
    case other(Localized)
  }

  /// What has been typed, with its place.
  struct Item {
    var value: Value
    var range: Range<Int>
  }

  /// The values a closed choice may have.
  struct Choices {
    var field: String
    var choices: [FieldType.Choice]
    var values: [String] { choices.map(\.value) }

    init(field: String, _ choices: [FieldType.Choice]) {
      self.field = field
      self.choices = choices
    }

    /// The value that a text was meant to be: people also write the label they know.
    func meant(by text: String) -> String? {
      choices.first { $0.label.zh == text || $0.label.en == text }?.value
        ?? closestMatch(to: text, among: values)
    }
  }

  /// A row that names can mean.
  struct Scope: Hashable {
    var names: [String]
    /// Several only for `each: distinct` of a reference that may lead to several kinds.
    var kinds: [Int]
    var slot: Int

    var record: RecordOperand { RecordOperand(base: .slot(slot), kinds: kinds) }
  }

  let schema: Schema
  var program = Program()
  private(set) var problems: [ExpressionProblem] = []
  var scopes: [Scope] = []
  /// The picks met so far, with their numbers.
  var picks: [PickMeaning: Int] = [:]
  /// Names whose values are known before evaluation, such as the parameters of a roster.
  let constants: [String: Syntax.Form]
  /// Whether the answer may depend on the assessed day; a constraint on a record may not.
  var allowsDay: Bool
  /// The words of a subject's time that may stand here.
  var timeWords: TimeWords
  /// Whether a name led to personal data.
  var namesSensitiveField = false

  init(
    schema: Schema, constants: [String: Syntax.Form] = [:], allowsDay: Bool = true,
    timeWords: TimeWords = .outside
  ) {
    self.schema = schema
    self.constants = constants
    self.allowsDay = allowsDay
    self.timeWords = timeWords
  }

  // MARK: Rows

  /// Makes a row of a kind what bare names mean from here on, and gives it a slot.
  mutating func enter(kind: Int, names: [String] = []) -> Int {
    enter(kinds: [kind], names: names)
  }

  private mutating func enter(kinds: [Int], names: [String]) -> Int {
    scopes.append(Scope(names: names, kinds: kinds, slot: program.slotCount))
    program.slotCount += 1
    return program.slotCount - 1
  }

  /// The subjects of `each:`, which stay in scope as `each`; rows also under their own name.
  ///
  /// What time a subject has is only known when the subject is, so that the query may not ask for it.
  mutating func subjects(_ syntax: SubjectsSyntax) -> SubjectQuery? {
    let words = timeWords
    timeWords = .subjects
    defer { timeWords = words }
    guard let distinct = syntax.distinct else {
      guard let slot = open(syntax.query, alias: "each"), let rows = query(syntax.query, slot: slot)
      else { return nil }
      return SubjectQuery(rows: rows, distinct: nil, slot: slot, kinds: [rows.kind])
    }
    guard let slot = open(syntax.query) else { return nil }
    let rows = query(syntax.query, slot: slot)
    let typed = value(distinct)
    scopes.removeLast()
    guard let rows, let typed else { return nil }
    guard case .record(let record) = typed else {
      report(.expected(Self.recordWord, found: name(of: typed)), distinct.range)
      return nil
    }
    // A reference to a kind that is not declared is told with the kinds.
    guard !record.kinds.isEmpty else { return nil }
    return SubjectQuery(
      rows: rows, distinct: record, slot: enter(kinds: record.kinds, names: ["each"]),
      kinds: record.kinds)
  }

  /// The rows of a query that stands alone.
  mutating func rows(_ syntax: QuerySyntax) -> RowQuery? {
    guard let slot = open(syntax) else { return nil }
    defer { scopes.removeLast() }
    return query(syntax, slot: slot)
  }

  mutating func open(_ syntax: QuerySyntax, alias: String? = nil) -> Int? {
    guard let kind = schema.index(ofKind: syntax.kind.text) else {
      report(
        .unknownKind(
          syntax.kind.text,
          close: closestMatch(to: syntax.kind.text, among: schema.kinds.map(\.name))),
        syntax.kind.range)
      return nil
    }
    guard program.slotCount < 60 else {
      report(.tooManyRows, syntax.range)
      return nil
    }
    if let binding = syntax.binding, scopes.contains(where: { $0.names.contains(binding.text) }) {
      report(.duplicateBinding(binding.text), binding.range)
    }
    return enter(kind: kind, names: [alias, syntax.binding?.text].compactMap(\.self))
  }

  /// The plan of a query whose row has been entered.
  mutating func query(_ syntax: QuerySyntax, slot: Int) -> RowQuery? {
    let parts = syntax.condition.map(Self.conjuncts) ?? []
    guard let conjuncts = conditions(parts) else { return nil }
    let kind = scopes[scopes.count - 1].kinds[0]
    program.queryCount += 1
    let outer = (UInt64(1) << UInt64(slot)) - 1 | timeSlots
    var keys: [RowQuery.Key] = []
    var restSlots: UInt64 = 0
    for (position, conjunct) in conjuncts.enumerated() {
      if let part = key(conjunct, slot: slot) {
        keys.append(RowQuery.Key(part: part, conjunct: position))
      } else {
        restSlots |= conjunct.slots
      }
    }
    let outerSlots = conjuncts.reduce(0) { $0 | $1.slots } & outer
    return RowQuery(
      number: program.queryCount - 1, kind: kind, slot: slot, conjuncts: conjuncts,
      conjunctRanges: parts.map(\.range), keys: keys,
      outerSlots: outerSlots,
      isDecidedByKeys: restSlots & outer == 0,
      meaning: outerSlots == 0 && constants.isEmpty ? syntax.words : nil,
      range: syntax.kind.range, scope: scope(of: conjuncts, kind: kind, slot: slot))
  }

  /// A condition taken apart at `and`.
  private static func conjuncts(_ syntax: Syntax) -> [Syntax] {
    if case .and(let parts) = syntax.form { return parts.flatMap(conjuncts) }
    return [syntax]
  }

  /// `field = value` where the field is the row's own and the value comes from rows outside.
  private func key(_ conjunct: Condition, slot: Int) -> RowQuery.Key.Part? {
    let own = UInt64(1) << UInt64(slot)
    func isKey(_ column: UInt64, _ value: UInt64) -> Bool {
      column == own && value & own == 0 && value != 0
    }
    switch conjunct {
    case .records(let left, let right):
      if isKey(left.slots, right.slots) { return .record(left, equals: right) }
      if isKey(right.slots, left.slots) { return .record(right, equals: left) }
    case .texts(let left, let right):
      if case .field(let path) = left, isKey(left.slots, right.slots) {
        return .text(path, equals: right)
      }
      if case .field(let path) = right, isKey(right.slots, left.slots) {
        return .text(path, equals: left)
      }
    default: break
    }
    return nil
  }

  // MARK: Values

  /// What an expression is; nil after a problem.
  mutating func value(_ syntax: Syntax) -> Value? {
    switch syntax.form {
    case .number(let number, _): return .number(.constant(number))
    case .text(let text): return .text(.literal(text))
    case .truth(let truth): return .condition(.constant(Truth(truth)))
    case .path(let names):
      guard let target = path(names) else { return nil }
      return value(target)
    case .not(let operand): return condition(operand).map { .condition(.not($0)) }
    case .and(let parts): return conditions(parts).map { .condition(.all(flattened($0))) }
    case .or(let parts): return conditions(parts).map { .condition(.any($0)) }
    case .negated(let operand):
      return number(operand).map { .number(.arithmetic(.minus, .constant(0), $0)) }
    case .arithmetic(let operation, let left, let right):
      return arithmetic(operation, left, right)
    case .duration(let span): return .duration(span)
    case .comparison(let comparison, let left, let right):
      return compare(comparison, left, right).map(Value.condition)
    case .contained(let item, let list): return contained(item, in: list).map(Value.condition)
    case .within(let item, let from, let to):
      return within(item, from, to).map(Value.condition)
    case .contains(let list, let item): return contains(list, item).map(Value.condition)
    case .state(let subject, let word): return state(subject, word).map(Value.condition)
    case .active:
      guard let scope = scopes.last else {
        report(.noRow("active"), syntax.range)
        return nil
      }
      return active(scope.record, syntax.range).map(Value.condition)
    case .assessedDay:
      guard checkDay(syntax.range) else { return nil }
      return .date(.assessedDay)
    case .verdict(let criterion, let subject):
      return verdict(criterion, subject, syntax.range).map(Value.condition)
    case .exists(let query): return rows(query).map { .condition(.exists($0)) }
    case .aggregate(let aggregation, let operand, let query):
      return aggregate(aggregation, operand, query)
    case .list(let items):
      let typed = items.map { item in value(item).map { Item(value: $0, range: item.range) } }
      let found = typed.compactMap(\.self)
      return found.count == typed.count ? .items(found) : nil
    case .on(let inner, let date): return on(inner, date)
    case .length(let inner):
      guard let value = value(inner) else { return nil }
      guard case .text(let text, _) = value else {
        report(.expected(Self.textWord, found: name(of: value)), inner.range)
        return nil
      }
      return .number(.length(text))
    }
  }

  /// A condition; anything else is a problem.
  mutating func condition(_ syntax: Syntax) -> Condition? {
    guard let value = value(syntax) else { return nil }
    if case .condition(let condition) = value { return condition }
    report(.noCondition(found: name(of: value)), syntax.range)
    return nil
  }

  /// A number; anything else is a problem.
  mutating func number(_ syntax: Syntax) -> NumberValue? {
    guard let value = value(syntax) else { return nil }
    return number(value, syntax.range)
  }

  mutating func number(_ value: Value, _ range: Range<Int>) -> NumberValue? {
    if case .number(let number) = value { return number }
    report(.expected(Self.numberWord, found: name(of: value)), range)
    return nil
  }

  private mutating func conditions(_ parts: [Syntax]) -> [Condition]? {
    let typed = parts.map { condition($0) }
    let found = typed.compactMap(\.self)
    return found.count == typed.count ? found : nil
  }

  private func flattened(_ parts: [Condition]) -> [Condition] {
    parts.flatMap { part in
      if case .all(let inner) = part { return inner }
      return [part]
    }
  }

  // MARK: What is found

  /// Keeps a problem, once.
  mutating func report(_ reason: ExpressionProblem.Reason, _ range: Range<Int>) {
    let problem = ExpressionProblem(reason, range)
    if !problems.contains(problem) { problems.append(problem) }
  }

  /// A record named by its id; whether it exists is known when the programme is evaluated.
  mutating func literal(_ id: String, _ range: Range<Int>, kinds: [Int]) -> RecordOperand {
    program.literals.append(Program.Literal(id: id, range: range, kinds: kinds))
    return RecordOperand(base: .literal(program.literals.count - 1), kinds: kinds)
  }

  /// The number under which the programme knows a criterion.
  mutating func number(ofCriterion criterion: String) -> Int {
    program.criteria.append(criterion)
    return program.criteria.count - 1
  }
}
