/// Reads the words of an expression into its syntax; the grammar is in `docs/expressions.md`.
///
/// A keyword is only a keyword where it can be one, so that a field may be called `count`, `value` or `date`: `count` begins
/// an aggregate before a name, and is a field before `of`, `.` or a sign.
struct ExpressionParser {
  private let tokens: [ExpressionLexer.Token]
  private var position = 0
  private var depth = 0

  /// Deeper nesting is refused, so that no text can exhaust the stack.
  private static let depthLimit = 64
  /// Each operation of a chain lies one level deeper in the tree than the next, so their number is bounded too.
  private var operations = 0
  private static let operationLimit = 100

  /// Words that join or end things, and so cannot begin a value.
  private static let joiningWords: Set<String> = [
    "and", "or", "in", "is", "contains", "of", "as", "where", "by", "on", "stands",
  ]

  private init(_ tokens: [ExpressionLexer.Token]) { self.tokens = tokens }

  /// The syntax of a condition or a value.
  static func expression(_ text: String) throws(ExpressionProblem) -> Syntax {
    var parser = Self(try ExpressionLexer.tokens(of: text))
    let syntax = try parser.expression()
    try parser.expectEnd()
    return syntax
  }

  /// The syntax of a query such as `twinning where mode = "entrusted"`.
  static func query(_ text: String) throws(ExpressionProblem) -> QuerySyntax {
    var parser = Self(try ExpressionLexer.tokens(of: text))
    let syntax = try parser.query()
    try parser.expectEnd()
    return syntax
  }

  // MARK: Conditions

  private mutating func expression() throws(ExpressionProblem) -> Syntax {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else { throw ExpressionProblem(.tooDeep, current.range) }
    var parts = [try conjunction()]
    while take(word: "or") { parts.append(try conjunction()) }
    return joined(parts, Syntax.Form.or)
  }

  private mutating func conjunction() throws(ExpressionProblem) -> Syntax {
    var parts = [try negation()]
    while take(word: "and") { parts.append(try negation()) }
    return joined(parts, Syntax.Form.and)
  }

  private func joined(_ parts: [Syntax], _ form: ([Syntax]) -> Syntax.Form) -> Syntax {
    guard parts.count > 1, let first = parts.first, let last = parts.last else { return parts[0] }
    return Syntax(
      range: first.range.lowerBound..<last.range.upperBound, form: form(parts))
  }

  private mutating func negation() throws(ExpressionProblem) -> Syntax {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else { throw ExpressionProblem(.tooDeep, current.range) }
    let start = current.range.lowerBound
    guard isWord("not"), startsValue(after: 1), take(word: "not") else { return try comparison() }
    let operand = try negation()
    return Syntax(range: start..<operand.range.upperBound, form: .not(operand))
  }

  private mutating func comparison() throws(ExpressionProblem) -> Syntax {
    let left = try sum()
    let start = left.range.lowerBound
    switch current.kind {
    case .sign(let sign):
      guard let comparison = Comparison(rawValue: sign.rawValue) else { return left }
      advance()
      let right = try sum()
      return Syntax(
        range: start..<right.range.upperBound, form: .comparison(comparison, left, right))
    case .word("in"):
      advance()
      return try membership(of: left)
    case .word("not") where isWord("in", ahead: 1):
      advance()
      advance()
      let inner = try membership(of: left)
      return Syntax(range: inner.range, form: .not(inner))
    case .word("contains"):
      advance()
      let right = try sum()
      return Syntax(range: start..<right.range.upperBound, form: .contains(left, right))
    case .word("is"):
      advance()
      let isNegated = take(word: "not")
      let word = try name(
        expecting: Localized(
          zh: "“absent”、“present”或“active”", en: "'absent', 'present' or 'active'"))
      guard ["absent", "present", "active"].contains(word.text) else {
        throw unexpected(
          word.text, word.range,
          Localized(zh: "“absent”、“present”或“active”", en: "'absent', 'present' or 'active'"))
      }
      let range = start..<word.range.upperBound
      let state = Syntax(range: range, form: .state(left, word))
      return isNegated ? Syntax(range: range, form: .not(state)) : state
    default: return left
    }
  }

  private mutating func membership(of left: Syntax) throws(ExpressionProblem) -> Syntax {
    let right = try sum()
    return Syntax(
      range: left.range.lowerBound..<right.range.upperBound, form: .contained(left, in: right))
  }

  // MARK: Values

  private mutating func sum() throws(ExpressionProblem) -> Syntax {
    var left = try product()
    while case .sign(let sign) = current.kind, sign == .plus || sign == .minus {
      advance()
      let right = try product()
      left = try arithmetic(sign == .plus ? .plus : .minus, left, right)
    }
    return left
  }

  private mutating func product() throws(ExpressionProblem) -> Syntax {
    var left = try factor()
    while case .sign(let sign) = current.kind, sign == .times || sign == .divided {
      advance()
      let right = try factor()
      left = try arithmetic(sign == .times ? .times : .divided, left, right)
    }
    return left
  }

  private mutating func arithmetic(
    _ operation: Arithmetic, _ left: Syntax, _ right: Syntax
  ) throws(ExpressionProblem) -> Syntax {
    operations += 1
    guard operations <= Self.operationLimit else { throw ExpressionProblem(.tooDeep, right.range) }
    return Syntax(
      range: left.range.lowerBound..<right.range.upperBound,
      form: .arithmetic(operation, left, right))
  }

  private mutating func factor() throws(ExpressionProblem) -> Syntax {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else { throw ExpressionProblem(.tooDeep, current.range) }
    let token = current
    guard token.kind == .sign(.minus) else { return try primary() }
    advance()
    let operand = try factor()
    return Syntax(
      range: token.range.lowerBound..<operand.range.upperBound, form: .negated(operand))
  }

  private mutating func primary() throws(ExpressionProblem) -> Syntax {
    let token = current
    switch token.kind {
    case .number(let number, let isPercent):
      advance()
      return Syntax(range: token.range, form: .number(number, isPercent: isPercent))
    case .text(let text):
      advance()
      return Syntax(range: token.range, form: .text(text))
    case .sign(.open):
      advance()
      let inner = try expression()
      try expect(.close)
      return Syntax(range: token.range.lowerBound..<previousEnd, form: inner.form)
    case .sign(.openList): return try list()
    case .word(let word): return try wordValue(word, token.range)
    case .sign, .end: throw unexpected(Self.value)
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

  private mutating func path() throws(ExpressionProblem) -> Syntax {
    var names = [try name(expecting: Self.value)]
    while take(sign: .dot) {
      names.append(try name(expecting: Localized(zh: "字段名", en: "the name of a field")))
    }
    return Syntax(
      range: names[0].range.lowerBound..<previousEnd, form: .path(names))
  }

  private mutating func aggregate(_ aggregation: Aggregation, start: Int) throws(ExpressionProblem)
    -> Syntax
  {
    var operand = Syntax.Operand()
    switch aggregation {
    case .count:
      if isWord("distinct"), startsValue(after: 1), take(word: "distinct") {
        operand.isDistinct = true
        operand.value = try sum()
        try expect(word: "of")
      }
    case .sum, .mean, .minimum, .maximum, .share:
      operand.value = try sum()
      try expect(word: "of")
    case .the, .latest:
      operand.value = try path()
      if aggregation == .latest, take(word: "by") {
        operand.order = try name(expecting: Localized(zh: "日期字段", en: "the name of a date field"))
      }
      try expect(word: "of")
    }
    let query = try query()
    return Syntax(
      range: start..<query.range.upperBound, form: .aggregate(aggregation, operand, query))
  }

  private mutating func query() throws(ExpressionProblem) -> QuerySyntax {
    let kind = try name(expecting: Localized(zh: "记录种类", en: "a kind of record"))
    var binding: Syntax.Name?
    if take(word: "as") {
      binding = try name(expecting: Localized(zh: "一个名字", en: "a name"))
    }
    let condition = take(word: "where") ? try expression() : nil
    return QuerySyntax(
      kind: kind, binding: binding, condition: condition,
      range: kind.range.lowerBound..<previousEnd)
  }

  // MARK: Tokens

  private static let value = Localized(zh: "一个值", en: "a value")

  private var current: ExpressionLexer.Token { tokens[position] }
  private var previousEnd: Int { position > 0 ? tokens[position - 1].range.upperBound : 0 }

  private func peek(_ count: Int) -> ExpressionLexer.Token {
    tokens[min(position + count, tokens.count - 1)]
  }

  private mutating func advance() { position = min(position + 1, tokens.count - 1) }

  private func isWord(_ word: String, ahead: Int = 0) -> Bool { peek(ahead).kind == .word(word) }
  private func isSign(_ sign: ExpressionLexer.Sign, ahead: Int = 0) -> Bool {
    peek(ahead).kind == .sign(sign)
  }

  /// Whether a name that is no joining word stands so many tokens ahead.
  private func startsName(after count: Int) -> Bool {
    guard case .word(let word) = peek(count).kind else { return false }
    return !Self.joiningWords.contains(word)
  }

  /// Whether a value can begin so many tokens ahead.
  private func startsValue(after count: Int) -> Bool {
    switch peek(count).kind {
    case .number, .text, .sign(.open): true
    case .word(let word):
      !Self.joiningWords.contains(word) && !(word == "not" && isWord("in", ahead: count + 1))
    case .sign, .end: false
    }
  }

  private mutating func take(word: String) -> Bool {
    guard isWord(word) else { return false }
    advance()
    return true
  }

  private mutating func take(sign: ExpressionLexer.Sign) -> Bool {
    guard isSign(sign) else { return false }
    advance()
    return true
  }

  private mutating func expect(_ sign: ExpressionLexer.Sign) throws(ExpressionProblem) {
    guard take(sign: sign) else {
      throw unexpected(Localized(zh: "“\(sign.rawValue)”", en: "'\(sign.rawValue)'"))
    }
  }

  private mutating func expect(word: String) throws(ExpressionProblem) {
    guard take(word: word) else { throw unexpected(Localized(zh: "“\(word)”", en: "'\(word)'")) }
  }

  private mutating func name(expecting expected: Localized) throws(ExpressionProblem) -> Syntax.Name
  {
    guard case .word(let text) = current.kind else { throw unexpected(expected) }
    defer { advance() }
    return Syntax.Name(text: text, range: current.range)
  }

  private func expectEnd() throws(ExpressionProblem) {
    guard current.kind == .end else {
      throw unexpected(
        Localized(
          zh: "“and”、“or”或表达式的结尾", en: "'and', 'or' or the end of the expression"))
    }
  }

  private func unexpected(_ expected: Localized) -> ExpressionProblem {
    let found =
      switch current.kind {
      case .word(let word): word
      case .number(let number, let isPercent):
        isPercent ? number.percentDescription : number.description
      case .text(let text): "\"\(text)\""
      case .sign(let sign): sign.rawValue
      case .end: ""
      }
    return unexpected(found, current.range, expected)
  }

  private func unexpected(_ found: String, _ range: Range<Int>, _ expected: Localized)
    -> ExpressionProblem
  {
    ExpressionProblem(.unexpected(found: found, expected: expected), range)
  }
}
