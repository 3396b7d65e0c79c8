/// What goes when records go: themselves, the records that cannot be without them, and in others the references to them.
///
/// A required reference takes its record along, and so on from there; any other is cleared, and of a list the item.
struct RemovalPlan: Sendable {
  /// The records that go, those asked for first.
  private(set) var removed: [RecordHandle]
  /// What is cleared in records that stay.
  private(set) var cleared: [RecordHandle: [RecordPlace]] = [:]
  /// The places in records that stay, with what they refer to.
  private(set) var references: [ReferenceFinder.Place] = []

  /// - Parameter isCascade: false to leave the records that refer to those asked for as they are.
  init(_ records: [RecordHandle], isCascade: Bool, in store: PlanStore) {
    let finder = ReferenceFinder(store)
    removed = records
    var gone = Set(records)
    var fresh = gone
    var places: [ReferenceFinder.Place] = []
    while !fresh.isEmpty {
      places += finder.places(of: fresh)
      places.removeAll { gone.contains($0.record) }
      fresh = []
      guard isCascade else { break }
      for (record, own) in Dictionary(grouping: places, by: \.record) {
        if Self.cannotStay(own, in: store.document(of: record), store.root(of: record)) {
          fresh.insert(record)
        }
      }
      removed += fresh.sorted()
      gone.formUnion(fresh)
      places.removeAll { gone.contains($0.record) }
    }
    references = places.sorted { ($0.record, $0.field) < ($1.record, $1.field) }
    for place in references {
      cleared[place.record, default: []].append(place.removable)
    }
  }

  /// Whether a record cannot be without what it would lose: a value it must have, or every item of a list it must have.
  private static func cannotStay(
    _ places: [ReferenceFinder.Place], in document: RecordDocument, _ root: Int
  ) -> Bool {
    if places.contains(where: { $0.isRequired }) { return true }
    let lists = Dictionary(grouping: places.filter { $0.requiredList != nil }) {
      $0.requiredList ?? []
    }
    return lists.contains { list, places in
      let items = Set(places.map { $0.removable })
      guard let record = document.records.firstIndex(of: root),
        let node = document.node(at: list, ofRecord: record)
      else { return false }
      return Array(document.children(of: node)).count == items.count
    }
  }

  /// A record, as a document of its own, without what is cleared in it; the last places first, so that positions stay right.
  static func clearing(
    _ places: [RecordPlace], in document: RecordDocument
  ) throws(RecordEditError) -> RecordDocument {
    var edited = document
    let ordered = Set(places).sorted { second, first in first.precedes(second) }
    for place in ordered where edited.node(at: place, ofRecord: 0) != nil {
      edited = try edited.clearing(place, ofRecord: 0)
    }
    return edited
  }
}

extension RecordPlace {
  /// An order in which items of a list stand by position.
  fileprivate func precedes(_ other: RecordPlace) -> Bool {
    for (first, second) in zip(steps, other.steps) where first != second {
      switch (first, second) {
      case (.item(let a), .item(let b)): return a < b
      case (.key(let a), .key(let b)): return a < b
      case (.item, .key): return true
      case (.key, .item): return false
      }
    }
    return steps.count < other.steps.count
  }
}
