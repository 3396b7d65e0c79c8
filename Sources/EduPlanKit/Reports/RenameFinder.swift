/// Finds, among records that are gone and records that are new, those that are one record under another id.
///
/// Never by likeness alone, since many records of a kind look alike. A record was renamed when the new one says the same in
/// everything but its id (and the fields its id is made of); or all but one piece of free text; or when references that
/// named the old one were changed to name the new one, all of them, and at least half of it is the same. Where two would do, none is taken.
struct RenameFinder {
  private let before: PlanStore
  private let after: PlanStore
  /// Where references that named a record before lead now.
  private var led: [String: Set<String>] = [:]
  private(set) var found: [RecordDifference.Change] = []

  /// More pairs than this are not held against each other one by one.
  private static let pairLimit = 250_000

  private struct Candidate {
    var record: RecordHandle
    var id: String
    /// All but the id and what it is made of.
    var content: [String: RecordContent]
  }

  init(
    _ difference: RecordDifference, pairs: [RecordDifference.Change],
    removed: [RecordDifference.Change], added: [RecordDifference.Change]
  ) {
    before = difference.before
    after = difference.after
    guard !removed.isEmpty, !added.isEmpty else { return }
    for change in pairs.flatMap(\.fields) { follow(change) }
    let gone = Dictionary(grouping: removed.compactMap(\.before)) {
      before.schema.kinds[before.kind(of: $0)].name
    }
    let new = Dictionary(grouping: added.compactMap(\.after)) {
      after.schema.kinds[after.kind(of: $0)].name
    }
    for name in gone.keys.sorted() {
      guard let fresh = new[name], let old = gone[name] else { continue }
      match(
        old.map { candidate($0, in: before) }, fresh.map { candidate($0, in: after) },
        after.schema.index(ofKind: name).map { after.schema.kinds[$0] })
    }
  }

  /// Notes where a reference, or one among several, leads now.
  private mutating func follow(_ change: FieldChange) {
    switch change.type {
    case .reference:
      guard let old = change.before.text else { return }
      led[old, default: []].insert(change.after.text ?? "")
    case .list(.reference):
      guard let items = change.items else { return }
      let now = items.added.count == 1 ? items.added[0].text : nil
      for old in items.removed.compactMap(\.text) { led[old, default: []].insert(now ?? "") }
    default: break
    }
  }

  private func candidate(_ record: RecordHandle, in store: PlanStore) -> Candidate {
    let kind = store.schema.kinds[store.kind(of: record)]
    var left: Set<String> = [kind.fields[0].name]
    for case .field(let position) in kind.fields[0].form?.parts ?? [] {
      left.insert(kind.fields[position].name)
    }
    let document = store.document(of: record)
    let content = RecordContent(store.root(of: record), of: document).asRead.entries
      .filter { !left.contains($0.key) }
    return Candidate(
      record: record, id: store.writtenID(of: record),
      content: Dictionary(
        content.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first }))
  }

  private mutating func match(_ gone: [Candidate], _ new: [Candidate], _ kind: Kind?) {
    var gone = gone
    var new = new
    found += taken(from: &gone, &new, where: isSame)
    guard gone.count * new.count <= Self.pairLimit else { return }
    found += taken(from: &gone, &new) { isLed($0, to: $1) && likeness($0, $1) * 2 >= 1 }
    found += taken(from: &gone, &new) { isNearlySame($0, $1, kind) }
  }

  /// Takes the pairs of which neither side fits another.
  private func taken(
    from gone: inout [Candidate], _ new: inout [Candidate],
    where fits: (Candidate, Candidate) -> Bool
  ) -> [RecordDifference.Change] {
    guard !gone.isEmpty, !new.isEmpty else { return [] }
    // The usual way to many new and gone records at once is another form of their ids, all else being the same.
    let isMany = gone.count * new.count > Self.pairLimit
    var fitting: [(old: Int, new: Int)] = []
    if isMany {
      let byContent = Dictionary(grouping: new.indices) { new[$0].content }
      for (old, candidate) in gone.enumerated() {
        for place in byContent[candidate.content] ?? [] where fits(candidate, new[place]) {
          fitting.append((old, place))
        }
      }
    } else {
      for old in gone.indices {
        for place in new.indices where fits(gone[old], new[place]) { fitting.append((old, place)) }
      }
    }
    let olds = Dictionary(grouping: fitting, by: \.old)
    let news = Dictionary(grouping: fitting, by: \.new)
    let taken = fitting.filter { olds[$0.old]?.count == 1 && news[$0.new]?.count == 1 }
    let changes = taken.map { pair in
      RecordDifference.Change(
        before: gone[pair.old].record, after: new[pair.new].record, isRenamed: true)
    }
    let (usedOld, usedNew) = (Set(taken.map(\.old)), Set(taken.map(\.new)))
    gone = gone.enumerated().filter { !usedOld.contains($0.offset) }.map(\.element)
    new = new.enumerated().filter { !usedNew.contains($0.offset) }.map(\.element)
    return changes
  }

  // MARK: Likeness

  private func isSame(_ first: Candidate, _ second: Candidate) -> Bool {
    first.content.count >= 2 && first.content == second.content
  }

  private func isLed(_ first: Candidate, to second: Candidate) -> Bool {
    led[first.id] == [second.id]
  }

  /// The share of values that are the same.
  private func likeness(_ first: Candidate, _ second: Candidate) -> Double {
    let same = first.content.count { second.content[$0.key] == $0.value }
    return Double(same) / Double(max(first.content.count, second.content.count, 1))
  }

  /// All but one piece of free text; what a reference or a choice says tells records apart.
  private func isNearlySame(_ first: Candidate, _ second: Candidate, _ kind: Kind?) -> Bool {
    let names = Set(first.content.keys).union(second.content.keys)
    guard names.count > 4, abs(first.content.count - second.content.count) <= 1 else {
      return false
    }
    let different = names.filter { first.content[$0] != second.content[$0] }
    guard different.count == 1, let name = different.first,
      let field = kind?.fields.first(where: { $0.name == name })
    else { return false }
    switch field.type {
    case .text, .prose: return true
    default: return false
    }
  }
}
