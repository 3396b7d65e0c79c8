/// How the values of an expression are written: numbers, texts, lists, paths, aggregates.
extension ExpressionParser {
  mutating func primary() throws(ExpressionProblem) -> Syntax {
    let token = current
    switch token.kind {
    case .number(let number, let isPercent):
      advance()
      if let duration = try duration(number, isPercent: isPercent, token.range) { return duration }
      return Syntax(range: token.range, form: .number(number, isPercent: isPercent))
    case .text(let text):
      advance()
      return Syntax(range: token.range, form: .text(text))
    case .sign(.open):
      advance()
      let wasInOperand = isInOperand
      isInOperand = false
      let inner = try expression()
      isInOperand = wasInOperand
      try expect(.close)
      let whole = Syntax(range: token.range.lowerBound..<previousEnd, form: inner.form)
      return take(word: "on") ? try asOf(whole) : whole
    case .sign(.openList): return try list()
    case .word(let word): return try wordValue(word, token.range)
    case .sign, .end: throw unexpected(Self.value)
    }
  }

  /// The length of time that a number begins when a word stands behind it; nil for a number alone.
  private mutating func duration(
    _ number: ExactNumber, isPercent: Bool, _ range: Range<Int>
  ) throws(ExpressionProblem) -> Syntax? {
    guard case .word(let unit) = current.kind else { return nil }
    guard CalendarSpan.units.contains(unit) else {
      // A further condition whose `and` is missing is told as that.
      guard !Self.joiningWords.contains(unit), unit != "to", !beginsCondition else { return nil }
      throw ExpressionProblem(.unknownUnit(unit, close: Self.unit(meantBy: unit)), current.range)
    }
    let whole = range.lowerBound..<current.range.upperBound
    guard !isPercent, let count = number.int, (0...9999).contains(count),
      let span = CalendarSpan(count, unit)
    else {
      let text = isPercent ? number.percentDescription : number.description
      throw ExpressionProblem(.badDuration(text), whole)
    }
    advance()
    return Syntax(range: whole, form: .duration(span))
  }

  /// Whether the word at hand is the first of a condition rather than a unit: `active`, `tier = …`.
  private var beginsCondition: Bool {
    switch current.kind {
    case .word("not"), .word("active"), .word("exists"), .word("verdict"): return true
    default: break
    }
    switch peek(1).kind {
    case .sign(let sign): return sign == .dot || Comparison(rawValue: sign.rawValue) != nil
    case .word(let word): return ["in", "is", "not", "contains"].contains(word)
    default: return false
    }
  }

  /// The unit that a word was meant to be, also when it is Chinese.
  static func unit(meantBy word: String) -> String? {
    switch word {
    case "天", "日": "days"
    case "月", "个月": "months"
    case "年", "周年": "years"
    case _ where CalendarSpan.units.contains(word): word
    default: closestMatch(to: word, among: CalendarSpan.units)
    }
  }

  private mutating func list() throws(ExpressionProblem) -> Syntax {
    let start = current.range.lowerBound
    advance()
    var items: [Syntax] = []
    if !take(sign: .closeList) {
      repeat { items.append(try sum()) } while take(sign: .comma)
      try expect(.closeList)
    }
    guard !items.isEmpty else { throw ExpressionProblem(.emptyList, start..<previousEnd) }
    return Syntax(range: start..<previousEnd, form: .list(items))
  }

  /// A value that begins with a word: an aggregate, a fixed word, or a path.
  private mutating func wordValue(_ word: String, _ range: Range<Int>) throws(ExpressionProblem)
    -> Syntax
  {
    guard !Self.joiningWords.contains(word) || isSign(.dot, ahead: 1) else {
      throw unexpected(Self.value)
    }
    if let aggregation = Aggregation(rawValue: word), startsValue(after: 1) {
      advance()
      return try aggregate(aggregation, start: range.lowerBound)
    }
    switch word {
    case "true", "false":
      advance()
      return Syntax(range: range, form: .truth(word == "true"))
    case "length" where asksForLength:
      depth += 1
      defer { depth -= 1 }
      guard depth <= Self.depthLimit else { throw ExpressionProblem(.tooDeep, range) }
      advance()
      advance()
      let text = try primary()
      return Syntax(range: range.lowerBound..<text.range.upperBound, form: .length(text))
    case "exists" where startsName(after: 1):
      advance()
      let query = try query()
      return Syntax(range: range.lowerBound..<query.range.upperBound, form: .exists(query))
    case "active" where !isSign(.dot, ahead: 1):
      advance()
      return Syntax(range: range, form: .active)
    case "assessed-day":
      advance()
      return Syntax(range: range, form: .assessedDay)
    case "verdict":
      guard case .text(let criterion) = peek(1).kind else { return try path() }
      advance()
      advance()
      let subject = take(word: "on") ? try path() : nil
      guard take(word: "stands") else {
        throw unexpected(Localized(zh: "“stands”", en: "'stands'"))
      }
      return Syntax(
        range: range.lowerBound..<previousEnd, form: .verdict(criterion: criterion, on: subject))
    default: return try path()
    }
  }

  mutating func path() throws(ExpressionProblem) -> Syntax {
    var names = [try name(expecting: Self.value)]
    while take(sign: .dot) {
      names.append(try name(expecting: Localized(zh: "字段名", en: "the name of a field")))
    }
    return Syntax(
      range: names[0].range.lowerBound..<previousEnd, form: .path(names))
  }

  /// `(X) on D`, where D may go on with `+ 3 years`.
  private mutating func asOf(_ value: Syntax) throws(ExpressionProblem) -> Syntax {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else { throw ExpressionProblem(.tooDeep, current.range) }
    var date = try primary()
    while case .sign(let sign) = current.kind, sign == .plus || sign == .minus,
      case .number = peek(1).kind, case .word(let unit) = peek(2).kind,
      CalendarSpan.units.contains(unit)
    {
      advance()
      date = try arithmetic(sign == .plus ? .plus : .minus, date, try primary())
    }
    return Syntax(range: value.range.lowerBound..<previousEnd, form: .on(value, date))
  }

  /// Whether `length of` at hand asks for the length of a text: `sum length of survey` adds up a field of that name.
  private var asksForLength: Bool {
    guard isWord("length"), isWord("of", ahead: 1) else { return false }
    guard isInOperand, case .word = peek(2).kind else { return true }
    var ahead = 3
    while isSign(.dot, ahead: ahead) { ahead += 2 }
    switch peek(ahead).kind {
    case .word("of"), .sign(.plus), .sign(.minus), .sign(.times), .sign(.divided): return true
    default: return false
    }
  }

  /// What an aggregate works on, up to its `of`.
  private mutating func operand() throws(ExpressionProblem) -> Syntax {
    let wasInOperand = isInOperand
    isInOperand = true
    let value = try sum()
    isInOperand = wasInOperand
    return value
  }

  private mutating func aggregate(_ aggregation: Aggregation, start: Int) throws(ExpressionProblem)
    -> Syntax
  {
    var operand = Syntax.Operand()
    switch aggregation {
    case .count:
      if isWord("distinct"), startsValue(after: 1), take(word: "distinct") {
        operand.isDistinct = true
        operand.value = try self.operand()
        try expect(word: "of")
      }
    case .sum, .mean, .minimum, .maximum, .share, .set:
      operand.value = try self.operand()
      try expect(word: "of")
    case .the, .latest, .earliest:
      operand.value = try self.operand()
      if aggregation != .the, take(word: "by") {
        operand.order = try name(expecting: Localized(zh: "日期字段", en: "the name of a date field"))
      }
      try expect(word: "of")
    }
    let query = try query()
    return Syntax(
      range: start..<query.range.upperBound, form: .aggregate(aggregation, operand, query))
  }

  mutating func query() throws(ExpressionProblem) -> QuerySyntax {
    let start = self.position
    let kind = try name(expecting: Localized(zh: "记录种类", en: "a kind of record"))
    var binding: Syntax.Name?
    if take(word: "as") {
      binding = try name(expecting: Localized(zh: "一个名字", en: "a name"))
    }
    let wasInOperand = isInOperand
    isInOperand = false
    let condition = take(word: "where") ? try expression() : nil
    isInOperand = wasInOperand
    return QuerySyntax(
      kind: kind, binding: binding, condition: condition,
      range: kind.range.lowerBound..<previousEnd, words: words(from: start))
  }
}
