/// The expressions of one reading as its record states them, read again for those who put them into words.
///
/// A check keeps what is evaluated; words need what was written, and where.
struct CheckSyntax: Sendable {
  /// An expression and its place.
  struct Written: Sendable {
    var text: String
    var location: SourceLocation
  }

  /// By the name of the field: `each`, `value`, `require`, `start`, `last`.
  var written: [(field: String, expression: Written)] = []
  var subjects: SubjectsSyntax?
  var value: Syntax?
  var condition: Syntax?
  /// When a subject starts, and when it was done last.
  var start: Syntax?
  var last: Syntax?

  /// The fields that hold the expressions of a check, in the order they are read in.
  private static let names = ["each", "value", "require", "start", "last"]

  /// The expressions of a requirement's reading; nil for the one without a name.
  init(_ requirement: Requirement, reading: String?, in store: PlanStore) {
    let document = store.document(of: requirement.record)
    let kind = store.schema.kinds[store.kind(of: requirement.record)]
    var group: Int?
    if let reading, let field = kind.index(ofField: "readings"),
      let list = store.node(requirement.record, field: field)
    {
      group = document.children(of: list).first { node in
        document.child("id", of: node).flatMap { document.text(of: $0) } == reading
      }
    }
    for name in Self.names {
      let own = kind.index(ofField: name).flatMap { store.node(requirement.record, field: $0) }
      guard let node = group.flatMap({ document.child(name, of: $0) }) ?? own,
        let text = document.text(of: node)
      else { continue }
      written.append((name, Written(text: text, location: document.location(ofValue: node))))
      switch name {
      case "each": subjects = try? ExpressionParser.subjects(text)
      case "value": value = try? ExpressionParser.expression(text)
      case "start": start = try? ExpressionParser.expression(text)
      case "last": last = try? ExpressionParser.expression(text)
      default: condition = try? ExpressionParser.expression(text)
      }
    }
  }
}

extension Syntax {
  /// An aggregate or `exists` with its query.
  struct QueryPart: Sendable {
    var syntax: Syntax
    var query: QuerySyntax
  }

  /// The outermost queries of an expression, from the left.
  var outermostQueries: [QueryPart] {
    switch form {
    case .exists(let query), .aggregate(_, _, let query):
      return [QueryPart(syntax: self, query: query)]
    default: return children.flatMap(\.outermostQueries)
    }
  }

  /// The parts of a condition that `and` joins; the condition itself where it joins none.
  var conjuncts: [Syntax] {
    if case .and(let parts) = form { return parts.flatMap(\.conjuncts) }
    return [self]
  }

  /// What an expression is made of, without the insides of its queries.
  var children: [Syntax] {
    switch form {
    case .number, .duration, .text, .truth, .path, .active, .assessedDay, .exists, .aggregate: []
    case .list(let items): items
    case .not(let inner), .negated(let inner), .length(let inner): [inner]
    case .on(let inner, let day): [inner, day]
    case .and(let parts), .or(let parts): parts
    case .arithmetic(_, let left, let right), .comparison(_, let left, let right): [left, right]
    case .contained(let item, let list): [item, list]
    case .within(let item, let from, let to): [item, from, to]
    case .contains(let list, let item): [list, item]
    case .state(let subject, _): [subject]
    case .verdict(_, let subject): subject.map { [$0] } ?? []
    }
  }
}
