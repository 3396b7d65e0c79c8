/// What a name or a path of names means: a bound row, a field, a further record, or a constant.
extension ExpressionTyper {
  /// What a path leads to.
  enum Target {
    case record(RecordOperand)
    case field(FieldPath, Field)
    case constant(Syntax.Form)
    /// A word of the subject's time.
    case time(Value)
  }

  /// What names joined by dots lead to; nil after a problem.
  mutating func path(_ names: [Syntax.Name]) -> Target? {
    guard let first = names.first, var target = start(first) else { return nil }
    for (position, name) in names.enumerated().dropFirst() {
      switch target {
      case .record(let record):
        guard let next = follow(name, from: record) else { return nil }
        target = next
      case .field(let path, let field):
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
        namesSensitiveField = namesSensitiveField || member.isSensitive
        var inner = path.field
        inner.members.append(member.name)
        target = .field(FieldPath(record: path.record, field: inner), member)
      case .constant, .time:
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
      return .record(scope.record)
    }
    if let scope = scopes.last, hasField(name.text, scope) {
      return follow(name, from: scope.record)
    }
    if let constant = constants[name.text] { return .constant(constant) }
    if let word = TimeWords.Word(rawValue: name.text) { return time(word, name.range) }
    report(unknown(name), name.range)
    return nil
  }

  private func hasField(_ name: String, _ scope: Scope) -> Bool {
    scope.kinds.contains { schema.kinds[$0].index(ofField: name) != nil }
  }

  private func unknown(_ name: Syntax.Name) -> ExpressionProblem.Reason {
    guard let nearest = scopes.last else { return .noRow(name.text) }
    let fields = nearest.kinds.flatMap { schema.kinds[$0].fields.map(\.name) }
    let parts = name.text.split(separator: "-").map(String.init)
    for count in 1..<max(1, parts.count) {
      let left = parts[..<count].joined(separator: "-")
      let right = parts[count...].joined(separator: "-")
      if fields.contains(left), fields.contains(right) { return .glued("\(left) - \(right)") }
    }
    if let outer = scopes.dropLast().last(where: { hasField(name.text, $0) }) {
      return .outerName(name.text, binding: outer.names.last)
    }
    let candidates = fields + scopes.flatMap(\.names) + constants.keys.sorted()
    return .unknownName(
      name.text, owner: nearest.kinds.map { schema.kinds[$0].name }.joined(separator: "/"),
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
    namesSensitiveField = namesSensitiveField || field.isSensitive
    if case .reference(let names) = field.type {
      var next = record
      next.hops.append(access)
      next.kinds = schema.kinds(ofReference: names)
      return .record(next)
    }
    return .field(FieldPath(record: record, field: access), field)
  }

  mutating func value(_ target: Target) -> Value? {
    switch target {
    case .record(let record): return .record(record)
    case .constant(let form): return value(Syntax(range: 0..<0, form: form))
    case .time(let value): return value
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
      case .list(.reference(let names)):
        return .recordList(path, kinds: schema.kinds(ofReference: names))
      case .list(.choice(let choices, let isOpen)):
        return .textList(path, choices: self.choices(choices, isOpen, field))
      case .list(.text), .list(.prose): return .textList(path, choices: nil)
      // Only inside a group, where a reference cannot be followed.
      case .reference: return .text(.field(path))
      case .period, .deadline, .list, .group: return .other(name(of: field.type))
      }
    }
  }

  private func choices(_ choices: [FieldType.Choice], _ isOpen: Bool, _ field: Field) -> Choices? {
    isOpen ? nil : Choices(field: field.name, choices)
  }

  /// As a bound, `from` means its first day, `to` and the like their last; any other date is the day of an event.
  static func reading(of field: String) -> DateValue.Reading {
    switch field {
    case "from": .start
    case "to", "due", "until", "valid-until": .end
    default: .event
    }
  }
}
