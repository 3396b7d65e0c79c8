/// An expression as it was written: what stands where, before any name has a meaning.
struct Syntax: Sendable, Hashable {
  /// UTF-8 offsets in the text of the expression.
  var range: Range<Int>
  var form: Form

  indirect enum Form: Sendable, Hashable {
    case number(ExactNumber, isPercent: Bool)
    /// `18 months`.
    case duration(CalendarSpan)
    case text(String)
    case truth(Bool)
    case list([Syntax])
    /// A name and what follows it with dots: `school.district.name`.
    case path([Name])
    case not(Syntax)
    case negated(Syntax)
    case and([Syntax])
    case or([Syntax])
    case arithmetic(Arithmetic, Syntax, Syntax)
    case comparison(Comparison, Syntax, Syntax)
    case contained(Syntax, in: Syntax)
    /// `X in A to B`, both ends included.
    case within(Syntax, from: Syntax, to: Syntax)
    case contains(Syntax, Syntax)
    /// `(X) on D`: as of another day.
    case on(Syntax, Syntax)
    /// `length of X`.
    case length(Syntax)
    /// `X is absent`, `X is present`, `X is active`; the word with its place.
    case state(Syntax, Name)
    /// The bare word `active`: of the row of the nearest query.
    case active
    case assessedDay
    case verdict(criterion: String, on: Syntax?)
    case exists(QuerySyntax)
    case aggregate(Aggregation, Operand, QuerySyntax)
  }

  /// What an aggregate works on, besides the rows.
  struct Operand: Sendable, Hashable {
    /// `X of` in `sum X of survey`; nil in `count survey`.
    var value: Syntax?
    var isDistinct = false
    /// The date field after `by`, for the latest and the earliest.
    var order: Name?
  }

  /// A word with its place.
  struct Name: Sendable, Hashable {
    var text: String
    var range: Range<Int>
  }
}

/// `twinning as t where mode = "entrusted"`: the rows of a kind that fulfil a condition.
struct QuerySyntax: Sendable, Hashable {
  var kind: Syntax.Name
  var binding: Syntax.Name?
  var condition: Syntax?
  var range: Range<Int>
  /// What is written, without its places: two queries with equal words say the same.
  var words: [ExpressionLexer.Token.Kind]
}

/// What `each:` says: rows, or with `distinct X of` the different records that these lead to.
struct SubjectsSyntax: Sendable, Hashable {
  var distinct: Syntax?
  var query: QuerySyntax
}

/// How two values are compared.
enum Comparison: String, Sendable, Hashable {
  case equal = "="
  case unequal = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="

  /// The same comparison with the sides exchanged.
  var mirrored: Self {
    switch self {
    case .equal, .unequal: self
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    }
  }
}

/// The four operations.
enum Arithmetic: String, Sendable, Hashable {
  case plus = "+"
  case minus = "-"
  case times = "*"
  case divided = "/"
}

/// What is made of the rows of a query.
enum Aggregation: String, Sendable, Hashable, CaseIterable {
  case count, sum, mean, minimum, maximum, share, the, latest, earliest, set
}

/// What is wrong with an expression, and where in its text.
struct ExpressionProblem: Error, Sendable, Hashable {
  /// Every problem an expression can have; worded in `Rules+Diagnostics.swift`.
  enum Reason: Sendable, Hashable {
    case character(Unicode.Scalar, instead: String?)
    case unclosedText
    case unquoted(String)
    case unexpected(found: String, expected: Localized)
    case tooDeep
    case unknownKind(String, close: String?)
    case unknownName(String, owner: String?, close: String?)
    case glued(String)
    case outerName(String, binding: String?)
    case noRow(String)
    case noReference(String, type: Localized)
    case unknownChoice(String, field: String, close: String?, choices: [String])
    case badDate(String)
    case unlike(Localized, Localized)
    case unordered(Localized)
    case expected(Localized, found: Localized)
    case noCondition(found: Localized)
    case noDates(kind: String)
    /// A sample of records that count no answers.
    case noAnswers(kind: String)
    case noDateField(kind: String)
    case unknownRecord(String, close: String?)
    case duplicateBinding(String)
    case dependsOnDay
    case emptyList
    case unknownUnit(String, close: String?)
    case badDuration(String)
    case emptyRange
    case coarseDay(String)
    case timeWord(String, TimeWords.Refusal)
    case tooManyRows
  }

  var reason: Reason
  var range: Range<Int>

  init(_ reason: Reason, _ range: Range<Int>) {
    self.reason = reason
    self.range = range
  }
}
