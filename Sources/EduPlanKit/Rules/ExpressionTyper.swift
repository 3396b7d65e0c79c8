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
    case record(RecordOperand)
    case textList(FieldPath, choices: Choices?)
    case recordList(FieldPath, kinds: [Int])
    /// A group or a length of time: there or not, nothing else.
    case other(Localized)
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
  private struct Scope {
    var names: [String]
    var kind: Int
    var slot: Int
  }

  let schema: Schema
  private(set) var program = Program()
  private(set) var problems: [ExpressionProblem] = []
  private var scopes: [Scope] = []
  /// Names whose values are known before evaluation, such as the parameters of a roster.
  private let constants: [String: Syntax.Form]
  /// Whether the answer may depend on the assessed day; a constraint on a record may not.
  private let allowsDay: Bool

  init(schema: Schema, constants: [String: Syntax.Form] = [:], allowsDay: Bool = true) {
    self.schema = schema
    self.constants = constants
    self.allowsDay = allowsDay
  }

  // MARK: Rows

  /// Makes a row of a kind what bare names mean from here on, and gives it a slot.
  mutating func enter(kind: Int, names: [String] = []) -> Int {
    scopes.append(Scope(names: names, kind: kind, slot: program.slotCount))
    program.slotCount += 1
    return program.slotCount - 1
  }

  /// The rows of `each:`, whose row stays in scope as `each` and under its own name.
  mutating func subjects(_ syntax: QuerySyntax) -> RowQuery? {
    guard let slot = open(syntax, alias: "each") else { return nil }
    return query(syntax, slot: slot)
  }

  /// The rows of a query that stands alone.
  mutating func rows(_ syntax: QuerySyntax) -> RowQuery? {
    guard let slot = open(syntax) else { return nil }
    defer { scopes.removeLast() }
    return query(syntax, slot: slot)
  }

  private mutating func open(_ syntax: QuerySyntax, alias: String? = nil) -> Int? {
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
  private mutating func query(_ syntax: QuerySyntax, slot: Int) -> RowQuery? {
    var conjuncts: [Condition] = []
    if let condition = syntax.condition {
      guard let typed = self.condition(condition) else { return nil }
      if case .all(let parts) = typed { conjuncts = parts } else { conjuncts = [typed] }
    }
    let kind = scopes[scopes.count - 1].kind
    program.queryCount += 1
    let outer = (UInt64(1) << UInt64(slot)) - 1
    var keys: [RowQuery.Key] = []
    var restSlots: UInt64 = 0
    for (position, conjunct) in conjuncts.enumerated() {
      if let part = key(conjunct, slot: slot) {
        keys.append(RowQuery.Key(part: part, conjunct: position))
      } else {
        restSlots |= conjunct.slots
      }
    }
    return RowQuery(
      number: program.queryCount - 1, kind: kind, slot: slot, conjuncts: conjuncts, keys: keys,
      outerSlots: conjuncts.reduce(0) { $0 | $1.slots } & outer,
      isDecidedByKeys: restSlots & outer == 0, range: syntax.kind.range,
      scope: scope(of: conjuncts, kind: kind, slot: slot))
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
      let (left, right) = (number(left), number(right))
      guard let left, let right else { return nil }
      return .number(.arithmetic(operation, left, right))
    case .comparison(let comparison, let left, let right):
      return compare(comparison, left, right).map(Value.condition)
    case .contained(let item, let list): return contained(item, in: list).map(Value.condition)
    case .contains(let list, let item): return contains(list, item).map(Value.condition)
    case .state(let subject, let word): return state(subject, word).map(Value.condition)
    case .active:
      guard let scope = scopes.last else {
        report(.noRow("active"), syntax.range)
        return nil
      }
      return active(
        RecordOperand(base: .slot(scope.slot), kinds: [scope.kind]), syntax.range
      ).map(Value.condition)
    case .assessedDay:
      guard checkDay(syntax.range) else { return nil }
      return .date(.assessedDay)
    case .verdict(let criterion, let subject):
      return verdict(criterion, subject, syntax.range).map(Value.condition)
    case .exists(let query): return rows(query).map { .condition(.exists($0)) }
    case .aggregate(let aggregation, let operand, let query):
      return aggregate(aggregation, operand, query)
    case .list:
      report(
        .expected(Self.oneValue, found: Localized(zh: "一串值", en: "a list of values")), syntax.range)
      return nil
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
    if case .number(let number) = value { return number }
    report(.expected(Self.numberWord, found: name(of: value)), syntax.range)
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

  // MARK: Comparisons

  private mutating func compare(_ comparison: Comparison, _ left: Syntax, _ right: Syntax)
    -> Condition?
  {
    let (first, second) = (value(left), value(right))
    guard let first, let second else { return nil }
    let range = left.range.lowerBound..<right.range.upperBound
    // A quoted text takes the type of the other side, so it is looked at second.
    if case .text = left.form {
      return compare(comparison.mirrored, second, first, right, left, range)
    }
    return compare(comparison, first, second, left, right, range)
  }

  private mutating func compare(
    _ comparison: Comparison, _ left: Value, _ right: Value, _ leftSyntax: Syntax,
    _ rightSyntax: Syntax, _ range: Range<Int>
  ) -> Condition? {
    switch (left, right) {
    case (.number(let a), .number(let b)): return .numbers(comparison, a, b)
    case (.date(let a), .date(let b)): return .dates(comparison, a, b)
    case (.date(let a), .text(.literal(let text), _)):
      guard let date = CoarseDate(text) else {
        report(.badDate(text), rightSyntax.range)
        return nil
      }
      return .dates(comparison, a, .literal(date))
    default: break
    }
    guard comparison == .equal || comparison == .unequal else {
      switch (left, right) {
      case (.text, .text), (.record, .record), (.record, .text), (.condition, .condition):
        report(.unordered(name(of: left)), range)
      default: report(.unlike(name(of: left), name(of: right)), range)
      }
      return nil
    }
    return equal(left, right, rightSyntax, range).map { comparison == .equal ? $0 : .not($0) }
  }

  private mutating func equal(
    _ left: Value, _ right: Value, _ rightSyntax: Syntax, _ range: Range<Int>
  ) -> Condition? {
    switch (left, right) {
    case (.record(let record), .text(.literal(let id), _)),
      (.text(.identifier(let record), _), .text(.literal(let id), _)):
      return .records(record, literal(id, rightSyntax.range, kinds: record.kinds))
    case (.record(let a), .record(let b)):
      // A reference to a kind that is not declared is told with the kinds.
      guard !a.kinds.isEmpty, !b.kinds.isEmpty else { return nil }
      guard !Set(a.kinds).isDisjoint(with: b.kinds) else {
        report(.unlike(kindNames(a.kinds), kindNames(b.kinds)), range)
        return nil
      }
      return .records(a, b)
    case (.record(let record), .text(let text, _)): return .texts(.identifier(record), text)
    case (.text(let text, _), .record(let record)): return .texts(text, .identifier(record))
    case (.text(.field(let path), let choices), .text(.literal(let text), _)):
      guard check(text, choices, rightSyntax.range) else { return nil }
      return .textIs(path, Array(text.utf8))
    case (.text(let a, let choices), .text(let b, _)):
      if case .literal(let text) = b, !check(text, choices, rightSyntax.range) { return nil }
      return .texts(a, b)
    case (.condition(let a), .condition(let b)):
      if case .constant(.yes) = b { return a }
      if case .constant(.no) = b { return .not(a) }
      return .same(a, b)
    default:
      report(.unlike(name(of: left), name(of: right)), range)
      return nil
    }
  }

  private mutating func contained(_ item: Syntax, in list: Syntax) -> Condition? {
    guard case .list(let items) = list.form else { return contains(list, item) }
    guard let value = value(item) else { return nil }
    if case .text(.field(let path), let choices) = value {
      let texts = items.compactMap { syntax -> [UInt8]? in
        if case .text(let text) = syntax.form { return Array(text.utf8) }
        return nil
      }
      if texts.count == items.count {
        var isFine = true
        for syntax in items {
          if case .text(let text) = syntax.form, !check(text, choices, syntax.range) {
            isFine = false
          }
        }
        return isFine ? .textIsOneOf(path, texts) : nil
      }
    }
    let parts = items.map { compare(.equal, item, $0) }
    let found = parts.compactMap(\.self)
    return found.count == parts.count ? .any(found) : nil
  }

  private mutating func contains(_ list: Syntax, _ item: Syntax) -> Condition? {
    let (whole, part) = (value(list), value(item))
    guard let whole, let part else { return nil }
    switch (whole, part) {
    case (.textList(let path, let choices), .text(let text, _)):
      if case .literal(let word) = text, !check(word, choices, item.range) { return nil }
      return .listContainsText(path, text)
    case (.recordList(let path, let kinds), .text(.literal(let id), _)):
      return .listContainsRecord(path, literal(id, item.range, kinds: kinds))
    case (.recordList(let path, _), .record(let record)):
      return .listContainsRecord(path, record)
    case (.text(let text, _), .text(let part, _)): return .textContains(text, part)
    default:
      report(
        .unlike(name(of: whole), name(of: part)), list.range.lowerBound..<item.range.upperBound)
      return nil
    }
  }

  /// Whether a closed choice has a value; says so when it has not.
  private mutating func check(_ text: String, _ choices: Choices?, _ range: Range<Int>) -> Bool {
    guard let choices, !choices.values.contains(text) else { return true }
    report(
      .unknownChoice(
        text, field: choices.field, close: choices.meant(by: text), choices: choices.values), range)
    return false
  }

  private mutating func literal(_ id: String, _ range: Range<Int>, kinds: [Int]) -> RecordOperand {
    program.literals.append(Program.Literal(id: id, range: range, kinds: kinds))
    return RecordOperand(base: .literal(program.literals.count - 1), kinds: kinds)
  }

  // MARK: Words

  private mutating func state(_ subject: Syntax, _ word: Syntax.Name) -> Condition? {
    guard case .path(let names) = subject.form else {
      report(
        .expected(
          Localized(zh: "字段", en: "a field"), found: Localized(zh: "别的值", en: "another value")),
        subject.range)
      return nil
    }
    guard let target = path(names) else { return nil }
    if word.text == "active" {
      guard case .record(let record) = target else {
        report(
          .noReference(names[names.count - 1].text, type: name(of: target)),
          names[names.count - 1].range)
        return nil
      }
      return active(record, subject.range)
    }
    let present: Condition
    switch target {
    case .record(var record):
      guard let last = record.hops.popLast() else {
        return .constant(Truth(word.text == "present"))
      }
      present = .present(FieldPath(record: record, field: last))
    case .field(let path, _): present = .present(path)
    case .constant: present = .constant(.yes)
    }
    return word.text == "present" ? present : .not(present)
  }

  private mutating func active(_ record: RecordOperand, _ range: Range<Int>) -> Condition? {
    guard checkDay(range) else { return nil }
    for kind in record.kinds {
      let kind = schema.kinds[kind]
      let hasBounds = kind.index(ofField: "from") != nil || kind.index(ofField: "to") != nil
      if !hasBounds, kind.programmePath == nil {
        report(.noDates(kind: kind.name), range)
        return nil
      }
    }
    return .active(record)
  }

  private mutating func verdict(_ criterion: String, _ subject: Syntax?, _ range: Range<Int>)
    -> Condition?
  {
    guard checkDay(range) else { return nil }
    let record: RecordOperand
    if let subject {
      guard let typed = value(subject) else { return nil }
      guard case .record(let found) = typed else {
        report(.expected(Self.recordWord, found: name(of: typed)), subject.range)
        return nil
      }
      record = found
    } else {
      guard let scope = scopes.last else {
        report(.noRow("verdict"), range)
        return nil
      }
      record = RecordOperand(base: .slot(scope.slot), kinds: [scope.kind])
    }
    program.criteria.append(criterion)
    return .verdict(program.criteria.count - 1, record)
  }

  /// The verdict a requirement waits for: on each of its subjects, or on its programme.
  mutating func verdict(_ criterion: String, programme: String?, subjects: RowQuery?)
    -> Condition?
  {
    let subject: RecordOperand
    if let subjects {
      subject = RecordOperand(base: .slot(subjects.slot), kinds: [subjects.kind])
    } else {
      guard let programme, let kind = schema.index(ofKind: "programme") else { return nil }
      subject = literal(programme, 0..<0, kinds: [kind])
    }
    program.criteria.append(criterion)
    return .verdict(program.criteria.count - 1, subject)
  }

  private mutating func checkDay(_ range: Range<Int>) -> Bool {
    if !allowsDay { report(.dependsOnDay, range) }
    return allowsDay
  }

  // MARK: Aggregates

  private mutating func aggregate(
    _ aggregation: Aggregation, _ operand: Syntax.Operand, _ syntax: QuerySyntax
  ) -> Value? {
    guard let slot = open(syntax) else { return nil }
    defer { scopes.removeLast() }
    // Both are typed before either may fail, so that every problem is reported.
    let query = query(syntax, slot: slot)
    switch aggregation {
    case .the, .latest: return pick(aggregation, operand, query, slot: slot, syntax.range)
    default: break
    }
    let work: AggregateValue.Work?
    switch (aggregation, operand.value) {
    case (.count, nil): work = .count
    case (.count, let value?): work = distinct(value)
    case (.share, let value?): work = condition(value).map(AggregateValue.Work.share)
    case (.sum, let value?): work = number(value).map(AggregateValue.Work.sum)
    case (.mean, let value?): work = number(value).map(AggregateValue.Work.mean)
    case (.minimum, let value?): work = number(value).map(AggregateValue.Work.minimum)
    case (.maximum, let value?): work = number(value).map(AggregateValue.Work.maximum)
    default: work = nil
    }
    guard let work, let query else { return nil }
    return .number(.aggregate(AggregateValue(work: work, query: query)))
  }

  private mutating func distinct(_ syntax: Syntax) -> AggregateValue.Work? {
    guard let typed = value(syntax) else { return nil }
    switch typed {
    case .record(let record): return .countRecords(record)
    case .text(let text, _): return .countTexts(text)
    default:
      report(
        .expected(Localized(zh: "记录或文字", en: "a record or a text"), found: name(of: typed)),
        syntax.range)
      return nil
    }
  }

  private mutating func pick(
    _ aggregation: Aggregation, _ operand: Syntax.Operand, _ query: RowQuery?, slot: Int,
    _ range: Range<Int>
  ) -> Value? {
    let typed = operand.value.flatMap { value($0) }
    var order: FieldPath?
    if aggregation == .latest, let scope = scopes.last {
      guard let field = dateField(operand.order, of: scope.kind, range) else { return nil }
      order = FieldPath(
        record: RecordOperand(base: .slot(slot), kinds: [scope.kind]),
        field: FieldAccess(kinds: [scope.kind], fields: [field]))
    }
    guard let typed, let query else { return nil }
    switch typed {
    case .number(let value): return .number(.pick(Pick(value: value, order: order, query: query)))
    case .text(let value, let choices):
      return .text(.pick(Pick(value: value, order: order, query: query)), choices: choices)
    case .date(let value): return .date(.pick(Pick(value: value, order: order, query: query)))
    default:
      report(
        .expected(
          Localized(zh: "数、文字或日期", en: "a number, a text or a date"), found: name(of: typed)),
        operand.value?.range ?? range)
      return nil
    }
  }

  /// The named date field, or the first one that is the day of an event.
  private mutating func dateField(_ name: Syntax.Name?, of kind: Int, _ range: Range<Int>) -> Int? {
    let fields = schema.kinds[kind].fields
    func isDate(_ field: Field) -> Bool {
      if case .date = field.type { return true }
      return false
    }
    if let name {
      guard let position = schema.kinds[kind].index(ofField: name.text) else {
        let close = closestMatch(to: name.text, among: fields.filter(isDate).map(\.name))
        report(.unknownName(name.text, owner: schema.kinds[kind].name, close: close), name.range)
        return nil
      }
      guard isDate(fields[position]) else {
        report(
          .expected(Self.dateWord, found: self.name(of: fields[position].type)), name.range)
        return nil
      }
      return position
    }
    if let position = fields.firstIndex(where: { isDate($0) && Self.reading(of: $0.name) == .event }
    ) {
      return position
    }
    report(.noDateField(kind: schema.kinds[kind].name), range)
    return nil
  }

  // MARK: Names

  /// What a path leads to.
  private enum Target {
    case record(RecordOperand)
    case field(FieldPath, Field)
    case constant(Syntax.Form)
  }

  private mutating func path(_ names: [Syntax.Name]) -> Target? {
    guard let first = names.first, var target = start(first) else { return nil }
    for (position, name) in names.enumerated().dropFirst() {
      switch target {
      case .record(let record):
        guard let next = follow(name, from: record) else { return nil }
        target = next
      case .field(var path, let field):
        guard case .group(let members) = field.type else {
          report(
            .noReference(names[position - 1].text, type: self.name(of: target)),
            names[position - 1].range)
          return nil
        }
        guard let member = members.first(where: { $0.name == name.text }) else {
          report(
            .unknownName(
              name.text, owner: field.name,
              close: closestMatch(to: name.text, among: members.map(\.name))), name.range)
          return nil
        }
        path.field.members.append(member.name)
        target = .field(path, member)
      case .constant:
        report(
          .noReference(names[position - 1].text, type: self.name(of: target)),
          names[position - 1].range)
        return nil
      }
    }
    return target
  }

  /// The first name of a path: a bound row, a field of the nearest row, or a constant.
  private mutating func start(_ name: Syntax.Name) -> Target? {
    if let scope = scopes.last(where: { $0.names.contains(name.text) }) {
      return .record(RecordOperand(base: .slot(scope.slot), kinds: [scope.kind]))
    }
    if let scope = scopes.last, schema.kinds[scope.kind].index(ofField: name.text) != nil {
      return follow(name, from: RecordOperand(base: .slot(scope.slot), kinds: [scope.kind]))
    }
    if let constant = constants[name.text] { return .constant(constant) }
    report(unknown(name), name.range)
    return nil
  }

  private func unknown(_ name: Syntax.Name) -> ExpressionProblem.Reason {
    guard let nearest = scopes.last else { return .noRow(name.text) }
    let fields = schema.kinds[nearest.kind].fields.map(\.name)
    let parts = name.text.split(separator: "-").map(String.init)
    for count in 1..<max(1, parts.count) {
      let left = parts[..<count].joined(separator: "-")
      let right = parts[count...].joined(separator: "-")
      if fields.contains(left), fields.contains(right) { return .glued("\(left) - \(right)") }
    }
    if let outer = scopes.dropLast().last(where: {
      schema.kinds[$0.kind].index(ofField: name.text) != nil
    }) {
      return .outerName(name.text, binding: outer.names.last)
    }
    let candidates = fields + scopes.flatMap(\.names) + constants.keys.sorted()
    return .unknownName(
      name.text, owner: schema.kinds[nearest.kind].name,
      close: closestMatch(to: name.text, among: candidates))
  }

  /// A field of a record: a further record, or a value.
  private mutating func follow(_ name: Syntax.Name, from record: RecordOperand) -> Target? {
    var access = FieldAccess(kinds: [], fields: [])
    var found: Field?
    for kind in record.kinds {
      guard let position = schema.kinds[kind].index(ofField: name.text) else { continue }
      let field = schema.kinds[kind].fields[position]
      if let found, self.name(of: found.type) != self.name(of: field.type) {
        report(.unlike(self.name(of: found.type), self.name(of: field.type)), name.range)
        return nil
      }
      access.kinds.append(kind)
      access.fields.append(position)
      found = found ?? field
    }
    guard let field = found else {
      let names = record.kinds.flatMap { schema.kinds[$0].fields.map(\.name) }
      report(
        .unknownName(
          name.text, owner: record.kinds.map { schema.kinds[$0].name }.joined(separator: "/"),
          close: closestMatch(to: name.text, among: names)), name.range)
      return nil
    }
    if case .reference(let names) = field.type {
      var next = record
      next.hops.append(access)
      next.kinds = kinds(names)
      return .record(next)
    }
    return .field(FieldPath(record: record, field: access), field)
  }

  private func kinds(_ names: [String]) -> [Int] {
    names.isEmpty ? Array(schema.kinds.indices) : names.compactMap(schema.index(ofKind:))
  }

  private mutating func value(_ target: Target) -> Value? {
    switch target {
    case .record(let record): return .record(record)
    case .constant(let form): return value(Syntax(range: 0..<0, form: form))
    case .field(let path, let field):
      if field.name == "id", path.field.members.isEmpty { return .text(.identifier(path.record)) }
      switch field.type {
      case .text, .prose: return .text(.field(path))
      case .choice(let choices, let isOpen):
        return .text(.field(path), choices: self.choices(choices, isOpen, field))
      case .integer(let range), .decimal(let range), .percent(let range), .quantity(let range):
        let isNonNegative = range.minimum.map { !$0.isNegative } ?? false
        return .number(.field(path, isNonNegative: isNonNegative))
      case .boolean: return .condition(.truth(path))
      case .date: return .date(.field(path, Self.reading(of: field.name)))
      case .list(.reference(let names)): return .recordList(path, kinds: kinds(names))
      case .list(.choice(let choices, let isOpen)):
        return .textList(path, choices: self.choices(choices, isOpen, field))
      case .list(.text), .list(.prose): return .textList(path, choices: nil)
      // Only inside a group, where a reference cannot be followed.
      case .reference: return .text(.field(path))
      case .period, .list, .group: return .other(name(of: field.type))
      }
    }
  }

  private func choices(_ choices: [FieldType.Choice], _ isOpen: Bool, _ field: Field) -> Choices? {
    isOpen ? nil : Choices(field: field.name, choices)
  }

  /// As a bound, `from` means its first day, `to` and the like their last; any other date is the day of an event.
  private static func reading(of field: String) -> DateValue.Reading {
    switch field {
    case "from": .start
    case "to", "due", "until", "valid-until": .end
    default: .event
    }
  }

  // MARK: Scope of a population

  private func scope(of conjuncts: [Condition], kind: Int, slot: Int) -> PopulationScope {
    var scope = PopulationScope()
    for conjunct in conjuncts {
      guard case .records(let left, let right) = conjunct else { continue }
      for (column, value) in [(left, right), (right, left)]
      where column.base == .slot(slot) && value.slots & (1 << UInt64(slot)) == 0 {
        if column.hops.isEmpty {
          scope.isSingle = true
        } else {
          let names = column.hops.map(fieldName)
          let paths = schema.kinds[kind]
          scope.programme =
            stated(names, paths.programmePath, value)
            ?? scope.programme ?? owner("programme", \.programmePath, of: value)
          scope.territory =
            stated(names, paths.territoryPath, value)
            ?? scope.territory ?? owner("district", \.territoryPath, of: value)
        }
      }
    }
    return scope
  }

  /// What the kind's own path leads to, when a condition fixes the path or a beginning of it.
  private func stated(_ names: [String], _ path: String?, _ value: RecordOperand) -> RecordOperand?
  {
    guard let path else { return nil }
    let steps = path.split(separator: ".").map(String.init)
    guard steps.starts(with: names) else { return nil }
    return extended(value, by: steps[names.count...])
  }

  /// The programme or district of a record that a condition names.
  private func owner(
    _ owner: String, _ path: KeyPath<Kind, String?>, of value: RecordOperand
  ) -> RecordOperand? {
    guard value.kinds.count == 1, let kind = value.kinds.first,
      schema.kinds[kind].name != owner, let path = schema.kinds[kind][keyPath: path]
    else { return nil }
    return extended(value, by: path.split(separator: ".").map(String.init)[...])
  }

  private func extended(_ record: RecordOperand, by names: ArraySlice<String>) -> RecordOperand? {
    var result = record
    for name in names {
      guard result.step(name, in: schema) else { return nil }
    }
    return result
  }

  private func fieldName(_ access: FieldAccess) -> String {
    schema.kinds[access.kinds[0]].fields[access.fields[0]].name
  }

  // MARK: Wording

  private mutating func report(_ reason: ExpressionProblem.Reason, _ range: Range<Int>) {
    let problem = ExpressionProblem(reason, range)
    if !problems.contains(problem) { problems.append(problem) }
  }

  private static let conditionWord = Localized(zh: "条件", en: "a condition")
  private static let numberWord = Localized(zh: "数", en: "a number")
  private static let textWord = Localized(zh: "文字", en: "a text")
  private static let dateWord = Localized(zh: "日期", en: "a date")
  private static let recordWord = Localized(zh: "记录", en: "a record")
  private static let oneValue = Localized(zh: "一个值", en: "one value")

  private func kindNames(_ kinds: [Int]) -> Localized {
    guard kinds.count < 4 else { return Self.recordWord }
    return Localized(
      zh: kinds.map { "“\(schema.kinds[$0].label.zh)”" }.joined(separator: "或") + "的记录",
      en: kinds.map { "a \(schema.kinds[$0].name)" }.joined(separator: " or "))
  }

  private func name(of value: Value) -> Localized {
    switch value {
    case .condition: Self.conditionWord
    case .number: Self.numberWord
    case .text: Self.textWord
    case .date: Self.dateWord
    case .record(let record): kindNames(record.kinds)
    case .textList, .recordList: Localized(zh: "一串值", en: "a list of values")
    case .other(let name): name
    }
  }

  private func name(of target: Target) -> Localized {
    switch target {
    case .record: Self.recordWord
    case .field(_, let field): name(of: field.type)
    case .constant: Localized(zh: "参数", en: "a parameter")
    }
  }

  private func name(of type: FieldType) -> Localized {
    switch type {
    case .text, .prose, .choice: Self.textWord
    case .integer, .decimal, .percent, .quantity: Self.numberWord
    case .boolean: Self.conditionWord
    case .date: Self.dateWord
    case .period: Localized(zh: "时长", en: "a length of time")
    case .reference: Self.recordWord
    case .list: Localized(zh: "一串值", en: "a list of values")
    case .group: Localized(zh: "一组字段", en: "a group of fields")
    }
  }
}
