/// A way from one item of a list of groups to a value in it, such as `task`, or through a reference, such as `person.name`.
struct RowPath: Sendable {
  /// The keys inside the group.
  private let members: [String]
  /// The rest of the way from the record that the last key refers to, by that record's kind.
  private let further: [Int: RecordPath]
  let isSensitive: Bool

  /// - Parameter list: the path of the list, for what is said of a name that is not there.
  init(_ text: String, in fields: [Field], of list: String, _ schema: Schema)
    throws(RecordPath.Problem)
  {
    var fields = fields
    var owner = list
    var members: [String] = []
    var isSensitive = false
    var names = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)[...]
    while let name = names.popFirst() {
      guard let field = fields.first(where: { $0.name == name }) else {
        let close = closestMatch(to: name, among: fields.map(\.name))
        throw .init(name: name, reason: .unknownField(kind: owner, close: close))
      }
      members.append(name)
      isSensitive = isSensitive || field.isSensitive
      guard !names.isEmpty else { break }
      switch field.type {
      case .group(let inner):
        fields = inner
        owner = name
      case .reference(let kinds):
        var further: [Int: RecordPath] = [:]
        for kind in schema.kinds(ofReference: kinds) {
          let path = try RecordPath(names.joined(separator: "."), from: kind, in: schema)
          isSensitive = isSensitive || path.isSensitive
          further[kind] = path
        }
        (self.members, self.further, self.isSensitive) = (members, further, isSensitive)
        return
      default: throw .init(name: name, reason: .notFurther)
      }
    }
    (self.members, self.further, self.isSensitive) = (members, [:], isSensitive)
  }

  /// The text in a row, or those of a list; none when it says nothing.
  func texts(of row: RecordValue, in store: PlanStore) -> [String] {
    var value: RecordValue? = row
    for member in members { value = value?[member] }
    guard let value else { return [] }
    let texts = value.isList ? value.items.compactMap(\.text) : value.text.map { [$0] } ?? []
    guard !further.isEmpty else { return texts }
    return texts.flatMap { id in
      store.find(id).flatMap { record in
        further[store.kind(of: record)]?.texts(of: record, in: store)
      } ?? []
    }
  }
}
