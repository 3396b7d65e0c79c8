/// Finds records by what people call them: the id, the name or title, a short name, the end of an id such as 乐之中学.
struct NameFinder: Sendable {
  private let store: PlanStore
  /// Ids that come with the same import, by kind.
  private var coming: [String: Int] = [:]
  /// Ids by name, for each kind; made when it is first asked for.
  private var ids: [Int: [String: [String]]] = [:]

  init(_ store: PlanStore) { self.store = store }

  /// Takes a record for there that the same import brings.
  mutating func add(_ id: String, ofKind kind: Int) { coming[id] = kind }

  func hasId(_ id: String, ofKinds names: [String]) -> Bool {
    let kind = store.find(id).map { store.kind(of: $0) } ?? coming[id]
    guard let kind else { return false }
    return names.isEmpty || names.contains(store.schema.kinds[kind].name)
  }

  /// The ids of the records that are called so, each once.
  mutating func ids(named name: String, ofKinds names: [String]) -> [String] {
    var found: [String] = []
    for kind in store.schema.kinds(ofReference: names) {
      for id in index(ofKind: kind)[name] ?? [] where !found.contains(id) { found.append(id) }
    }
    return found
  }

  /// An id or a name that is close to one that nobody has.
  mutating func closest(to text: String, ofKinds names: [String]) -> String? {
    var candidates: [String] = []
    for kind in store.schema.kinds(ofReference: names) {
      candidates += index(ofKind: kind).keys
      candidates += store.handles(ofKind: kind).map { store.id(of: RecordHandle(index: $0)) }
    }
    // Of equally close ones always the same.
    guard candidates.count < Self.suggestionLimit else { return nil }
    return closestMatch(to: text, among: candidates.sorted())
  }

  private static let suggestionLimit = 20_000

  /// What people call a record, where no other of the kinds is called so; else its id.
  mutating func display(_ record: RecordHandle, ofKinds names: [String]) -> String {
    let id = store.id(of: record)
    let kind = store.schema.kinds[store.kind(of: record)]
    // An id that is made of names, as that of a school, says more than the name alone.
    guard kind.fields.first?.form == nil,
      let field = kind.index(ofField: "name") ?? kind.index(ofField: "title"),
      !kind.fields[field].isSensitive, let name = store.text(record, field: field),
      CellReader.isPlainItem(name, of: .reference([])), !hasId(name, ofKinds: []),
      ids(named: name, ofKinds: names) == [id]
    else { return id }
    return name
  }

  private mutating func index(ofKind kind: Int) -> [String: [String]] {
    if let known = ids[kind] { return known }
    let fields = store.schema.kinds[kind].fields
    let single = ["name", "title"].compactMap { name in
      fields.firstIndex { $0.name == name && !$0.isSensitive && $0.type.isScalar }
    }
    let several = fields.firstIndex { $0.name == "short-names" && !$0.isSensitive }
    let hasForm = fields.first?.form != nil
    var index: [String: [String]] = [:]
    for number in store.handles(ofKind: kind) {
      let record = RecordHandle(index: number)
      let id = store.id(of: record)
      var names = single.compactMap { store.text(record, field: $0) }
      if let several { names += store.texts(record, field: several) }
      if hasForm, let slash = id.lastIndex(of: "/") {
        names.append(String(id[id.index(after: slash)...]))
      }
      for name in Set(names) { index[name, default: []].append(id) }
    }
    ids[kind] = index
    return index
  }
}
