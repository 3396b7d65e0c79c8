/// Reads the words of an expression into its syntax; the grammar is in `docs/expressions.md`.
///
/// A keyword is only a keyword where it can be one, so that a field may be called `count`, `value` or `date`: `count` begins
/// an aggregate before a name, and is a field before `of`, `.` or a sign.
struct ExpressionParser {
  private let tokens: [ExpressionLexer.Token]
  private(set) var position = 0
  var depth = 0

  /// Deeper nesting is refused, so that no text can exhaust the stack.
  static let depthLimit = 64
  /// Each operation of a chain lies one level deeper in the tree than the next, so their number is bounded too.
  private var operations = 0
  private static let operationLimit = 100
  /// Whether the words at hand stand between an aggregate and its `of`.
  var isInOperand = false

  /// Words that join or end things, and so cannot begin a value.
  static let joiningWords: Set<String> = [
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

  /// The syntax of what `each:` says, such as `distinct school of membership where active`.
  static func subjects(_ text: String) throws(ExpressionProblem) -> SubjectsSyntax {
    var parser = Self(try ExpressionLexer.tokens(of: text))
    var distinct: Syntax?
    if parser.isWord("distinct"), parser.startsName(after: 1), parser.take(word: "distinct") {
      distinct = try parser.path()
      try parser.expect(word: "of")
    }
    let query = try parser.query()
    try parser.expectEnd()
    return SubjectsSyntax(distinct: distinct, query: query)
  }

  /// The syntax of a query such as `twinning where mode = "entrusted"`.
  static func query(_ text: String) throws(ExpressionProblem) -> QuerySyntax {
    var parser = Self(try ExpressionLexer.tokens(of: text))
    let syntax = try parser.query()
    try parser.expectEnd()
    return syntax
  }

  // MARK: Conditions

  mutating func expression() throws(ExpressionProblem) -> Syntax {
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
    let start = left.range.lowerBound
    guard take(word: "to") else {
      return Syntax(range: start..<right.range.upperBound, form: .contained(left, in: right))
    }
    let end = try sum()
    return Syntax(
      range: start..<end.range.upperBound, form: .within(left, from: right, to: end))
  }

  // MARK: Values

  mutating func sum() throws(ExpressionProblem) -> Syntax {
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

  mutating func arithmetic(
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

  // MARK: Tokens

  static let value = Localized(zh: "一个值", en: "a value")

  var current: ExpressionLexer.Token { tokens[position] }
  var previousEnd: Int { position > 0 ? tokens[position - 1].range.upperBound : 0 }

  /// What was read since a position, without its places.
  func words(from start: Int) -> [ExpressionLexer.Token.Kind] {
    tokens[start..<position].map(\.kind)
  }

  func peek(_ count: Int) -> ExpressionLexer.Token {
    tokens[min(position + count, tokens.count - 1)]
  }

  mutating func advance() { position = min(position + 1, tokens.count - 1) }

  func isWord(_ word: String, ahead: Int = 0) -> Bool { peek(ahead).kind == .word(word) }
  func isSign(_ sign: ExpressionLexer.Sign, ahead: Int = 0) -> Bool {
    peek(ahead).kind == .sign(sign)
  }

  /// Whether a name that is no joining word stands so many tokens ahead.
  func startsName(after count: Int) -> Bool {
    guard case .word(let word) = peek(count).kind else { return false }
    return !Self.joiningWords.contains(word)
  }

  /// Whether a value can begin so many tokens ahead.
  func startsValue(after count: Int) -> Bool {
    switch peek(count).kind {
    case .number, .text, .sign(.open): true
    case .word(let word):
      !Self.joiningWords.contains(word) && !(word == "not" && isWord("in", ahead: count + 1))
    case .sign, .end: false
    }
  }

  mutating func take(word: String) -> Bool {
    guard isWord(word) else { return false }
    advance()
    return true
  }

  mutating func take(sign: ExpressionLexer.Sign) -> Bool {
    guard isSign(sign) else { return false }
    advance()
    return true
  }

  mutating func expect(_ sign: ExpressionLexer.Sign) throws(ExpressionProblem) {
    guard take(sign: sign) else {
      throw unexpected(Localized(zh: "“\(sign.rawValue)”", en: "'\(sign.rawValue)'"))
    }
  }

  mutating func expect(word: String) throws(ExpressionProblem) {
    guard take(word: word) else { throw unexpected(Localized(zh: "“\(word)”", en: "'\(word)'")) }
  }

  mutating func name(expecting expected: Localized) throws(ExpressionProblem) -> Syntax.Name {
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

  func unexpected(_ expected: Localized) -> ExpressionProblem {
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

  func unexpected(_ found: String, _ range: Range<Int>, _ expected: Localized)
    -> ExpressionProblem
  {
    ExpressionProblem(.unexpected(found: found, expected: expected), range)
  }
}
