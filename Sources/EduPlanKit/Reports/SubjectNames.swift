/// What people call a record: its own name or title, or that of the record it is about, such as the school of a membership.
struct SubjectNames: Sendable {
  /// By kind: the field that names it, and the reference to the record it is about.
  private let fields: [(name: Int?, about: FieldAccess?)]

  init(_ store: PlanStore) {
    fields = store.schema.kinds.indices.map { kind in
      let declared = store.schema.kinds[kind]
      let name = declared.index(ofField: "name") ?? declared.index(ofField: "title")
      // The path to a record's district begins at the record it is about.
      let about = declared.territoryPath.flatMap {
        RecordOperand(path: $0, from: kind, in: store.schema)?.hops.dropLast().first
      }
      return (name, about)
    }
  }

  /// An id that holds the name, as that of a school does, says more than the name alone.
  func name(of record: RecordHandle, in store: PlanStore) -> String {
    if let name = ownName(of: record, in: store) { return name }
    if let about = fields[store.kind(of: record)].about,
      let owner = store.follow([about], from: record)
    {
      return ownName(of: owner, in: store) ?? store.id(of: owner)
    }
    return store.id(of: record)
  }

  private func ownName(of record: RecordHandle, in store: PlanStore) -> String? {
    let name = fields[store.kind(of: record)].name.flatMap { store.text(record, field: $0) }
    guard let name else { return nil }
    let id = store.id(of: record)
    return id.contains(name) ? id : name
  }
}
