/// Finds records by what people call them: their name or title, a short name, another or a former name.
///
/// The names of a kind are read when somebody first asks for one. Examples have no names here, and neither has what is
/// personal.
struct RecordNameIndex: Sendable {
  private let store: PlanStore
  private let kinds = MadeOnce<Int, [String: [RecordHandle]]>()

  init(_ store: PlanStore) { self.store = store }

  /// The fields that hold names, those of one name first.
  private static let fields = ["name", "title", "short-names", "aliases", "former-names"]

  /// The records of a kind that are called so, in their order.
  func records(called name: String, ofKind kind: Int) -> [RecordHandle] {
    names(ofKind: kind)[name] ?? []
  }

  /// Every name and id of some kinds, sorted; nothing of kinds with so many records that nobody would wait for it.
  func texts(ofKinds kinds: [Int]) -> [String] {
    let few = kinds.filter { store.handles(ofKind: $0).count <= 20_000 }
    let ids = few.flatMap { kind in
      store.handles(ofKind: kind).map { store.id(of: RecordHandle(index: $0)) }
    }
    return ids + few.flatMap { names(ofKind: $0).keys.sorted() }
  }

  private func names(ofKind kind: Int) -> [String: [RecordHandle]] {
    kinds.value(kind) {
      let declared = store.schema.kinds[kind].fields
      let positions = declared.indices.filter {
        Self.fields.contains(declared[$0].name) && !declared[$0].isSensitive
      }
      var found: [String: [RecordHandle]] = [:]
      for index in store.handles(ofKind: kind) {
        let record = RecordHandle(index: index)
        guard !store.isExample(record) else { continue }
        for position in positions {
          let texts: [String] =
            if case .list = declared[position].type {
              store.texts(record, field: position)
            } else {
              store.text(record, field: position).map { [$0] } ?? []
            }
          for text in texts where found[text]?.contains(record) != true {
            found[text, default: []].append(record)
          }
        }
      }
      return found
    }
  }
}
