/// A query such as `twinning where programme = "tw21"`, read and typed once, for rooms that list records.
struct Query: Sendable {
  let program: Program
  let rows: RowQuery
  /// The slot of the record that `each` stands for; nil where there is none.
  private var eachSlot: Int?

  /// The kind of record it lists.
  var kind: Int { rows.kind }

  /// Reads and types a query.
  ///
  /// - Parameters:
  ///   - each: the kind of the record that the name `each` stands for, where there is one.
  ///   - constants: what further names stand for, such as the parameters of a roster.
  ///   - origin: where the text stands, for the places of findings.
  static func compile(
    _ text: String, schema: Schema, each: Int? = nil, constants: [String: Constant] = [:],
    origin: TextOrigin? = nil
  ) -> Compiled<Query> {
    Compiled(origin: origin) { (problems) throws(ExpressionProblem) in
      let syntax = try ExpressionParser.query(text)
      var typer = ExpressionTyper(schema: schema, constants: constants.mapValues(\.form))
      let slot = each.map { typer.enter(kind: $0, names: ["each"]) }
      let rows = typer.rows(syntax)
      problems = typer.problems
      return rows.map { Query(program: typer.program, rows: $0, eachSlot: slot) }
    }
  }

  /// The records that fulfil the condition, in order of file and place; without the examples unless they are asked for.
  ///
  /// A record whose condition is left open (a field is absent) is not among them.
  ///
  /// - Parameter each: the record that `each` stands for, where the query was read with one.
  func handles(
    in store: PlanStore, on day: Day, each: RecordHandle? = nil, includingExamples: Bool = false
  ) -> [RecordHandle] {
    var evaluator = Evaluator(store: store, day: day)
    evaluator.begin(program, on: day)
    if let each, let eachSlot { evaluator.bind(each, to: eachSlot) }
    return evaluator.matches(rows, includingExamples: includingExamples).definite
  }
}

/// A value of a record written as a path or any other expression, such as `recipient.name`, read and typed once.
struct ValueExpression: Sendable {
  /// What the expression is, so that a table knows its numbers.
  enum Kind: Sendable { case text, number, date, truth, record, list }

  private enum Form: Sendable {
    case text(TextValue)
    case number(NumberValue)
    case date(DateValue, FieldPath?)
    case truth(Condition)
    case record(RecordOperand)
    case list(FieldPath)
  }

  private let program: Program
  private let form: Form

  /// Reads and types a value of the records of a kind, whose row queries inside it can call `each`.
  static func compile(
    _ text: String, kind: Int, schema: Schema, constants: [String: Constant] = [:],
    origin: TextOrigin? = nil
  ) -> Compiled<ValueExpression> {
    Compiled(origin: origin) { (problems) throws(ExpressionProblem) in
      let syntax = try ExpressionParser.expression(text)
      var typer = ExpressionTyper(schema: schema, constants: constants.mapValues(\.form))
      _ = typer.enter(kind: kind, names: ["each"])
      let value = typer.value(syntax)
      problems = typer.problems
      let form: Form? =
        switch value {
        case .text(let value, _)?: .text(value)
        case .number(let value)?: .number(value)
        case .date(let value)?:
          if case .field(let path, _) = value { .date(value, path) } else { .date(value, nil) }
        case .condition(let value)?: .truth(value)
        case .record(let value)?: .record(value)
        case .textList(let path, _)?, .recordList(let path, _)?: .list(path)
        case let value?:
          throw ExpressionProblem(
            .expected(ExpressionTyper.oneValue, found: typer.name(of: value)), syntax.range)
        case nil: nil
        }
      return form.map { ValueExpression(program: typer.program, form: $0) }
    }
  }

  var kind: Kind {
    switch form {
    case .text: .text
    case .number: .number
    case .date: .date
    case .truth: .truth
    case .record: .record
    case .list: .list
    }
  }

  /// The value of a record as text: a record by its id, a list joined with 、, a date as written; nil when it is absent.
  func text(of record: RecordHandle, in store: PlanStore, on day: Day) -> String? {
    var evaluator = Evaluator(store: store, day: day)
    return text(of: record, with: &evaluator)
  }

  /// The same, for those who ask about many records with one evaluator.
  func text(of record: RecordHandle, with evaluator: inout Evaluator) -> String? {
    evaluator.begin(program, on: evaluator.day)
    evaluator.bind(record, to: 0)
    switch form {
    case .text(let value): return evaluator.text(value)
    case .number(let value): return evaluator.quantity(value).exact?.description
    case .date(let value, let path):
      return path.flatMap { evaluator.text(.field($0)) } ?? evaluator.date(value)?.text
    case .truth(let condition):
      switch evaluator.truth(condition) {
      case .yes: return "true"
      case .no: return "false"
      case .unknown: return nil
      }
    case .record(let operand): return evaluator.row(operand).map { evaluator.store.id(of: $0) }
    case .list(let path): return evaluator.list(path)?.joined(separator: "、")
    }
  }
}

/// A value that a name stands for in an expression, known before it is evaluated.
enum Constant: Sendable, Hashable {
  case text(String)
  case number(ExactNumber)

  var form: Syntax.Form {
    switch self {
    case .text(let text): .text(text)
    case .number(let number): .number(number, isPercent: false)
    }
  }
}

/// What reading an expression gave: the thing itself, or the findings that say why not.
struct Compiled<Value: Sendable>: Sendable {
  let value: Value?
  let problems: [ExpressionProblem]
  let origin: TextOrigin?

  /// The problems as findings, each at its place inside the record's value.
  var diagnostics: [Diagnostic] { problems.map { .expression($0, in: origin) } }

  init(
    origin: TextOrigin?, _ body: (inout [ExpressionProblem]) throws(ExpressionProblem) -> Value?
  ) {
    self.origin = origin
    var problems: [ExpressionProblem] = []
    do throws(ExpressionProblem) {
      let value = try body(&problems)
      self.value = problems.isEmpty ? value : nil
    } catch {
      problems.append(error)
      value = nil
    }
    self.problems = problems
  }
}

extension DateRange {
  /// A day as written; nil for anything coarser.
  var text: String? { first == last ? first.description : nil }
}
