/// Checks the constraints that kinds put on their records, such as `to >= from`.
///
/// A record is at fault where a condition does not hold. One that cannot be judged, because a field is absent or a date is
/// too coarse, is not.
enum ConstraintChecker {
  /// Every record that breaks a constraint of its kind, and every constraint that is no condition.
  static func check(_ store: PlanStore) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var constraints:
      [(kind: Int, constraint: Kind.Constraint, condition: Condition, program: Program)] =
        []
    for (kind, declared) in store.schema.kinds.enumerated() {
      for constraint in declared.constraints {
        let compiled = compile(constraint, kind: kind, schema: store.schema)
        diagnostics += compiled.diagnostics
        if let (condition, program) = compiled.value {
          constraints.append((kind, constraint, condition, program))
        }
      }
    }
    for (kind, constraint, condition, program) in constraints {
      let handles = store.handles(ofKind: kind)
      // Records are independent of each other, so that big kinds are checked in pieces on all cores.
      let piece = 16_384
      let pieces = (handles.count + piece - 1) / piece
      let found = concurrentMap(pieces) { number -> [RecordHandle] in
        let start = handles.lowerBound + UInt32(number * piece)
        let end = min(start + UInt32(piece), handles.upperBound)
        var evaluator = Evaluator(store: store, day: Day(ordinal: 0))
        evaluator.begin(program, on: Day(ordinal: 0))
        var broken: [RecordHandle] = []
        for index in start..<end {
          let record = RecordHandle(index: index)
          evaluator.bind(record, to: 0)
          if evaluator.truth(condition) == .no { broken.append(record) }
        }
        return broken
      }
      for record in found.joined() {
        diagnostics.append(.brokenConstraint(constraint, record: record, condition, in: store))
      }
    }
    return diagnostics
  }

  private static func compile(_ constraint: Kind.Constraint, kind: Int, schema: Schema)
    -> Compiled<(condition: Condition, program: Program)>
  {
    Compiled(origin: constraint.origin) { (problems) throws(ExpressionProblem) in
      let syntax = try ExpressionParser.expression(constraint.expression)
      var typer = ExpressionTyper(schema: schema, allowsDay: false)
      _ = typer.enter(kind: kind, names: ["each"])
      let condition = typer.condition(syntax)
      problems = typer.problems
      return condition.map { ($0, typer.program) }
    }
  }
}

extension Condition {
  /// The first field of a slot's own row that the condition looks at.
  func firstField(of slot: Int) -> Int? {
    func own(_ path: FieldPath) -> Int? {
      guard path.record.base == .slot(slot) else { return nil }
      return path.record.hops.first?.fields.first ?? path.field.fields.first
    }
    func own(_ record: RecordOperand) -> Int? {
      record.base == .slot(slot) ? record.hops.first?.fields.first : nil
    }
    func own(_ number: NumberValue) -> Int? {
      switch number {
      case .field(let path, _): own(path)
      case .arithmetic(_, let left, let right): own(left) ?? own(right)
      case .length(.field(let path)): own(path)
      case .on(let number, _): own(number)
      default: nil
      }
    }
    func own(_ date: DateValue) -> Int? {
      switch date {
      case .field(let path, _): return own(path)
      case .shifted(let date, _): return own(date)
      default: return nil
      }
    }
    func own<Element>(_ set: SetValue<Element>) -> Int? {
      if case .field(let path) = set { return own(path) }
      return nil
    }
    func own(_ text: TextValue) -> Int? {
      if case .field(let path) = text { return own(path) }
      return nil
    }
    return switch self {
    case .all(let parts), .any(let parts):
      parts.lazy.compactMap { $0.firstField(of: slot) }.first
    case .not(let part), .on(let part, _): part.firstField(of: slot)
    case .same(let left, let right): left.firstField(of: slot) ?? right.firstField(of: slot)
    case .truth(let path), .present(let path), .textIs(let path, _), .textIsOneOf(let path, _),
      .listContainsText(let path, _), .listContainsRecord(let path, _):
      own(path)
    case .recordSets(_, let left, let right): own(left) ?? own(right)
    case .textSets(_, let left, let right): own(left) ?? own(right)
    case .texts(let left, let right), .textContains(let left, let right): own(left) ?? own(right)
    case .records(let left, let right): own(left) ?? own(right)
    case .numbers(_, let left, let right): own(left) ?? own(right)
    case .dates(_, let left, let right): own(left) ?? own(right)
    case .constant, .active, .verdict, .exists: nil
    }
  }
}
