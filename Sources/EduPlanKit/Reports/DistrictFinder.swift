/// Finds a district by what people call it: its id, its name, or another way the documents write it.
///
/// Districts are the records of a kind whose territory is itself; the word is not known here.
struct DistrictFinder: Sendable {
  private let store: PlanStore
  private let districts: [(record: RecordHandle, names: [String])]

  init(_ store: PlanStore) {
    self.store = store
    let territories = Territories(store.schema)
    districts = store.schema.kinds.indices.filter(territories.isDistrict).flatMap { kind in
      store.handles(ofKind: kind).map { RecordHandle(index: $0) }
        .filter { !store.isExample($0) }
        .map { ($0, Self.names(of: $0, kind: store.schema.kinds[kind], in: store)) }
    }
  }

  /// Every name a district goes by.
  var names: [String] { districts.flatMap(\.names) }

  func find(_ name: String) -> RecordHandle? {
    districts.first { store.id(of: $0.record) == name }?.record
      ?? districts.first { $0.names.contains(name) }?.record
  }

  private static func names(
    of record: RecordHandle, kind: Kind, in store: PlanStore
  ) -> [String] {
    var names = [store.id(of: record)]
    if let field = kind.index(ofField: "name"), let name = store.text(record, field: field) {
      names.append(name)
    }
    if let field = kind.index(ofField: "aliases") { names += store.texts(record, field: field) }
    return names
  }
}
