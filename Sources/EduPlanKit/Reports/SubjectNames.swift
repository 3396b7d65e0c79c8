/// What people call a record: its own name or title, or that of the record it is about, such as the school of a membership.
struct SubjectNames: Sendable {
  /// By kind: the field that names it, and the references to what it may be about, the likeliest first.
  private let fields: [(name: Int?, about: [FieldAccess])]

  init(_ store: PlanStore) {
    let schema = store.schema
    let territories = Territories(schema)
    fields = schema.kinds.indices.map { kind in
      let declared = schema.kinds[kind]
      let name = declared.index(ofField: "name") ?? declared.index(ofField: "title")
      // The path to a record's district begins at the record it is about, or leads there at once. Then it is about
      // the first record it names that belongs to a district (other than its programme), or else about the district.
      let path = declared.territoryPath.flatMap {
        RecordOperand(path: $0, from: kind, in: schema)?.hops
      }
      var about = (path?.count ?? 0) > 1 ? Array(path?.prefix(1) ?? []) : []
      let programme = declared.programmePath?.prefix { $0 != "." }
      about += declared.fields.indices.compactMap { position in
        let field = declared.fields[position]
        guard case .reference(let names) = field.type, !names.isEmpty,
          programme.map({ $0 != field.name }) ?? true,
          schema.kinds(ofReference: names).contains(where: {
            territories.isKnown(ofKind: $0) && !territories.isDistrict($0)
          })
        else { return nil }
        return FieldAccess(kinds: [kind], fields: [position])
      }
      about += path?.prefix(1) ?? []
      return (name, about)
    }
  }

  /// An id that holds the name, as that of a school does, says more than the name alone.
  func name(of record: RecordHandle, in store: PlanStore) -> String {
    if let name = ownName(of: record, in: store) { return name }
    for reference in fields[store.kind(of: record)].about {
      if let owner = store.follow([reference], from: record) {
        return ownName(of: owner, in: store) ?? store.id(of: owner)
      }
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
