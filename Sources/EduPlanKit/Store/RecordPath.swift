/// A way from a record to one of its values, such as `recipient.name` or `printed.support-unit`: names of fields with dots,
/// following references and going into groups.
///
/// Resolved once against the schema, so that a name that is not there is found before any record is looked at; then it
/// answers by numbers. Where a reference may name records of several kinds, each of them must have the field.
struct RecordPath: Sendable {
  /// As it was written.
  let text: String
  /// The type of what stands at the end.
  let type: FieldType
  /// Whether a field on the way is personal data.
  let isSensitive: Bool
  /// For each step the field's position by kind; -1 for kinds that cannot stand here.
  private let steps: [[Int]]
  /// The keys inside the group that the last step's field is.
  private let members: [String]

  /// Why a path leads nowhere.
  struct Problem: Error, Sendable, Hashable {
    enum Reason: Sendable, Hashable {
      /// A kind has no field of this name; the closest one it has.
      case unknownField(kind: String, close: String?)
      /// A value that holds nothing further.
      case notFurther
    }

    /// The name in the path that is wrong.
    var name: String
    var reason: Reason
  }

  /// The path from records of a kind.
  init(_ text: String, from kind: Int, in schema: Schema) throws(Problem) {
    self.text = text
    var names = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)[...]
    var kinds = [kind]
    var steps: [[Int]] = []
    var members: [String] = []
    var type = FieldType.group([])
    var isSensitive = false
    while let name = names.popFirst() {
      var step = [Int](repeating: -1, count: schema.kinds.count)
      var targets: [String] = []
      for kind in kinds {
        let fields = schema.kinds[kind].fields
        guard let position = schema.kinds[kind].index(ofField: name) else {
          let close = closestMatch(to: name, among: fields.map(\.name))
          throw Problem(
            name: name, reason: .unknownField(kind: schema.kinds[kind].name, close: close))
        }
        step[kind] = position
        type = fields[position].type
        isSensitive = isSensitive || fields[position].isSensitive
        if case .reference(let names) = type { targets += names }
      }
      steps.append(step)
      guard !names.isEmpty else { break }
      switch type {
      case .reference:
        kinds = schema.kinds(ofReference: targets)
      case .group(let fields):
        (type, isSensitive) = try Self.resolve(names, in: fields, name, isSensitive)
        members = Array(names)
        names = []
      default: throw Problem(name: name, reason: .notFurther)
      }
    }
    self.type = type
    self.isSensitive = isSensitive
    self.steps = steps
    self.members = members
  }

  /// Goes on inside a group.
  private static func resolve(
    _ names: ArraySlice<String>, in fields: [Field], _ group: String, _ isSensitive: Bool
  ) throws(Problem) -> (FieldType, Bool) {
    var fields = fields
    var previous = group
    var type = FieldType.group(fields)
    var isSensitive = isSensitive
    for name in names {
      guard case .group = type else { throw Problem(name: previous, reason: .notFurther) }
      guard let field = fields.first(where: { $0.name == name }) else {
        let close = closestMatch(to: name, among: fields.map(\.name))
        throw Problem(name: name, reason: .unknownField(kind: previous, close: close))
      }
      type = field.type
      isSensitive = isSensitive || field.isSensitive
      if case .group(let inner) = type { fields = inner }
      previous = name
    }
    return (type, isSensitive)
  }
}

// MARK: Values

extension RecordPath {
  /// The text at the end: of a reference the id, of a list its items joined; nil when a step of the way is absent.
  func text(of record: RecordHandle, in store: PlanStore) -> String? {
    let texts = texts(of: record, in: store)
    return texts.isEmpty ? nil : texts.joined(separator: "、")
  }

  /// The text at the end, or those of a list; none when a step of the way is absent.
  func texts(of record: RecordHandle, in store: PlanStore) -> [String] {
    guard let (owner, field) = owner(of: record, in: store) else { return [] }
    guard !members.isEmpty else {
      if case .list = type { return store.texts(owner, field: field) }
      return store.text(owner, field: field).map { [$0] } ?? []
    }
    let document = store.document(of: owner)
    let text = store.node(owner, field: field)
      .flatMap { document.descendant(members, of: $0) }
      .flatMap { document.text(of: $0) }
    return text.map { [$0] } ?? []
  }

  /// The items at the end where that is a list, such as the groups of a list of groups.
  func items(of record: RecordHandle, in store: PlanStore) -> [RecordValue] {
    guard let (owner, field) = owner(of: record, in: store) else { return [] }
    let document = store.document(of: owner)
    guard let node = store.node(owner, field: field) else { return [] }
    let end = members.isEmpty ? node : document.descendant(members, of: node)
    return end.map { RecordValue(document: document, node: $0).items } ?? []
  }

  /// Where the value stands; where a step of the way is absent, the record that lacks it.
  func location(of record: RecordHandle, in store: PlanStore) -> SourceLocation {
    var current = record
    for (number, step) in steps.enumerated() {
      let field = step[store.kind(of: current)]
      guard field >= 0 else { break }
      guard number + 1 < steps.count, let next = store.reference(current, field: field) else {
        return store.location(of: current, field: field)
      }
      current = next
    }
    return store.location(of: current)
  }

  /// The record named at the end; nil when there is none, or when the end is no reference.
  func record(of record: RecordHandle, in store: PlanStore) -> RecordHandle? {
    guard let (owner, field) = owner(of: record, in: store), members.isEmpty else { return nil }
    return store.reference(owner, field: field)
  }

  /// The record and the field that the last step is about; nil where a step of the way is absent.
  func owner(
    of record: RecordHandle, in store: PlanStore
  ) -> (record: RecordHandle, field: Int)? {
    var current = record
    for step in steps.dropLast() {
      let field = step[store.kind(of: current)]
      guard field >= 0, let next = store.reference(current, field: field) else { return nil }
      current = next
    }
    guard let field = steps.last?[store.kind(of: current)], field >= 0 else { return nil }
    return (current, field)
  }
}
