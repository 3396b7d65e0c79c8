/// Values made from the rows of a query: counts, sums, shares, and a pick of one row.
extension ExpressionTyper {
  mutating func aggregate(
    _ aggregation: Aggregation, _ operand: Syntax.Operand, _ syntax: QuerySyntax
  ) -> Value? {
    guard let slot = open(syntax) else { return nil }
    defer { scopes.removeLast() }
    // Both are typed before either may fail, so that every problem is reported.
    let query = query(syntax, slot: slot)
    switch aggregation {
    case .the, .latest, .earliest:
      return pick(aggregation, operand, query, syntax)
    default: break
    }
    if aggregation == .set { return operand.value.flatMap { set(of: $0, query) } }
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
    _ aggregation: Aggregation, _ operand: Syntax.Operand, _ query: RowQuery?,
    _ syntax: QuerySyntax
  ) -> Value? {
    let range = syntax.range
    let typed = operand.value.flatMap { value($0) }
    var order: PickOrder?
    if aggregation != .the, let scope = scopes.last {
      guard let field = orderField(operand.order, typed, scope, range) else { return nil }
      order = PickOrder(field: field, isEarliest: aggregation == .earliest)
    }
    guard let typed, let query else { return nil }
    let rows = PickedRows(
      number: number(ofPick: syntax.words, order), query: query, order: order)
    switch typed {
    case .number(let value): return .number(.pick(Pick(value: value, rows: rows)))
    case .text(let value, let choices):
      return .text(.pick(Pick(value: value, rows: rows)), choices: choices)
    case .date(let value): return .date(.pick(Pick(value: value, rows: rows)))
    default:
      report(
        .expected(
          Localized(zh: "数、文字或日期", en: "a number, a text or a date"), found: name(of: typed)),
        operand.value?.range ?? range)
      return nil
    }
  }

  /// What the rows of a pick depend on, in one programme.
  struct PickMeaning: Hashable {
    var words: [ExpressionLexer.Token.Kind]
    var orderedBy: Int?
    var isEarliest: Bool?
    /// What the names of outer rows mean.
    var outer: ArraySlice<Scope>
  }

  /// The number of a pick; two that come to the same rows have the same.
  private mutating func number(
    ofPick words: [ExpressionLexer.Token.Kind], _ order: PickOrder?
  ) -> Int {
    let meaning = PickMeaning(
      words: words, orderedBy: order?.position, isEarliest: order?.isEarliest,
      outer: scopes.dropLast())
    if let known = picks[meaning] { return known }
    picks[meaning] = program.pickCount
    program.pickCount += 1
    return program.pickCount - 1
  }

  /// The named date field, the date itself that is asked for, or the first one that is the day of an event.
  private mutating func orderField(
    _ name: Syntax.Name?, _ value: Value?, _ scope: Scope, _ range: Range<Int>
  ) -> FieldPath? {
    if name == nil, case .date(let date) = value, let field = date.field,
      field.record == scope.record, field.field.members.isEmpty
    {
      return field
    }
    return dateField(name, of: scope.kinds[0], range).map {
      FieldPath(record: scope.record, field: FieldAccess(kinds: [scope.kinds[0]], fields: [$0]))
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
}
