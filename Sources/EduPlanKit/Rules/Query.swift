/// A record that is known before an expression is evaluated, with the name the expression calls it by.
struct NamedRow: Sendable {
  var name: String
  var kind: Int
}

/// A query such as `twinning where programme = "tw21"`, read and typed once, for rooms that list records.
struct Query: Sendable {
  let program: Program
  let rows: RowQuery

  /// The kind of record it lists.
  var kind: Int { rows.kind }

  /// Reads and types a query.
  ///
  /// - Parameters:
  ///   - around: the records it may name, such as the `each` of a roster; handed over when it is answered.
  ///   - constants: what further names stand for, such as the parameters of a roster.
  ///   - origin: where the text stands, for the places of findings.
  static func compile(
    _ text: String, schema: Schema, around: [NamedRow] = [],
    constants: [String: Constant] = [:], origin: TextOrigin? = nil
  ) -> Compiled<Query> {
    Compiled(origin: origin) { (problems) throws(ExpressionProblem) in
      let syntax = try ExpressionParser.query(text)
      var typer = ExpressionTyper(schema: schema, constants: constants.mapValues(\.form))
      for row in around { _ = typer.enter(kind: row.kind, names: [row.name]) }
      let rows = typer.rows(syntax)
      problems = typer.problems
      return rows.map { Query(program: typer.program, rows: $0) }
    }
  }

  /// The records that fulfil the condition, in order of file and place; without the examples unless they are asked for.
  ///
  /// A record whose condition is left open (a field is absent) is not among them.
  ///
  /// - Parameter around: the records it was read with, in the same order.
  func handles(
    in store: PlanStore, on day: Day, around: [RecordHandle] = [], includingExamples: Bool = false
  ) -> [RecordHandle] {
    var evaluator = Evaluator(store: store, day: day)
    return handles(around: around, includingExamples: includingExamples, with: &evaluator)
  }

  /// The same, for those who ask many questions of one evaluator.
  func handles(
    around: [RecordHandle], includingExamples: Bool = false, with evaluator: inout Evaluator
  ) -> [RecordHandle] {
    evaluator.begin(program, on: evaluator.day)
    for (slot, row) in around.enumerated() { evaluator.bind(row, to: slot) }
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
  /// The slot of the record it is a value of; the records around it stand before.
  private let slot: Int
  /// What people read for its values, where they are choices of a field.
  let choices: [FieldType.Choice]
  /// Whether it looks at personal data.
  let isSensitive: Bool

  /// Reads and types a value of the records of a kind.
  ///
  /// - Parameters:
  ///   - name: what queries inside it call that record.
  ///   - around: further records it may name, handed over when it is evaluated.
  static func compile(
    _ text: String, kind: Int, named name: String = "each", around: [NamedRow] = [],
    schema: Schema, constants: [String: Constant] = [:], origin: TextOrigin? = nil
  ) -> Compiled<ValueExpression> {
    Compiled(origin: origin) { (problems) throws(ExpressionProblem) in
      let syntax = try ExpressionParser.expression(text)
      var typer = ExpressionTyper(schema: schema, constants: constants.mapValues(\.form))
      for row in around { _ = typer.enter(kind: row.kind, names: [row.name]) }
      let slot = typer.enter(kind: kind, names: [name])
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
      return form.map {
        ValueExpression(
          program: typer.program, form: $0, slot: slot, choices: Self.choices(of: $0, schema),
          isSensitive: typer.namesSensitiveField)
      }
    }
  }

  private static func choices(of form: Form, _ schema: Schema) -> [FieldType.Choice] {
    switch form {
    case .text(let text): text.field.map { choices(of: $0, schema) } ?? []
    case .list(let path): choices(of: path, schema)
    default: []
    }
  }

  private static func choices(of path: FieldPath, _ schema: Schema) -> [FieldType.Choice] {
    guard let kind = path.field.kinds.first, let position = path.field.fields.first,
      path.field.members.isEmpty
    else { return [] }
    return switch schema.kinds[kind].fields[position].type {
    case .choice(let choices, _), .list(.choice(let choices, _)): choices
    default: []
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
    let texts = texts(ofEach: [record], around: [], with: &evaluator)[0]
    return texts.isEmpty ? nil : texts.joined(separator: "、")
  }

  /// The value of each record as written, or the items of a list; none where it is absent.
  ///
  /// What does not depend on the record is worked out once.
  func texts(
    ofEach records: [RecordHandle], around: [RecordHandle], with evaluator: inout Evaluator
  ) -> [[String]] {
    evaluator.begin(program, on: evaluator.day)
    for (slot, row) in around.enumerated() { evaluator.bind(row, to: slot) }
    return records.map { record in
      evaluator.bind(record, to: slot)
      if case .list(let path) = form { return evaluator.list(path) ?? [] }
      return text(with: &evaluator).map { [$0] } ?? []
    }
  }

  /// The exact number of each record; nil where it is not known, or the value is no number.
  func numbers(
    ofEach records: [RecordHandle], around: [RecordHandle], with evaluator: inout Evaluator
  ) -> [ExactNumber?] {
    guard case .number(let value) = form else { return records.map { _ in nil } }
    evaluator.begin(program, on: evaluator.day)
    for (slot, row) in around.enumerated() { evaluator.bind(row, to: slot) }
    return records.map { record in
      evaluator.bind(record, to: slot)
      return evaluator.quantity(value).exact
    }
  }

  private func text(with evaluator: inout Evaluator) -> String? {
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
    case .list: return nil
    }
  }
}

extension TextValue {
  /// The field it is read from, of whichever row; nil for an id or a text that is written out.
  fileprivate var field: FieldPath? {
    switch self {
    case .field(let path): path
    case .on(let inner, _): inner.field
    case .pick(let pick): pick.value.field
    case .literal, .identifier: nil
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
