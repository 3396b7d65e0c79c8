/// Brings together two editions of a record file that go back to the same one: record by record and field by field.
///
/// Git compares lines, so that two neighbouring fields changed in two places are a conflict to it. Here a conflict is only
/// what contradicts: the same field with two new values, or a record that one changed and the other took away. What is
/// taken over keeps the rest of the file as it is, byte by byte.
struct RecordMerge {
  /// A contradiction.
  struct Conflict: Sendable, Hashable {
    /// The record's id.
    var id: String
    /// The keys that lead to the field; none where the record as a whole is meant.
    var path: [String]
    /// Nil where it is not there.
    var mine: RecordContent?
    var theirs: RecordContent?
  }

  /// Whose value stands where both changed one.
  enum Side: String, CaseIterable, Sendable { case mine, theirs }

  /// The file with what could be brought together; of a conflict it has the value of the side that was chosen, else mine.
  private(set) var merged: RecordDocument
  private(set) var conflicts: [Conflict] = []

  private let chosen: Side?

  /// - Returns: nil where a file cannot be told apart by ids, or the result does not read back.
  init?(
    base: RecordDocument, mine: RecordDocument, theirs: RecordDocument, choosing chosen: Side? = nil
  ) {
    guard let old = Self.records(base), let here = Self.records(mine),
      let there = Self.records(theirs)
    else { return nil }
    merged = mine
    self.chosen = chosen
    do throws(RecordEditError) {
      var previous: String?
      for (id, position) in there.order {
        try merge(
          id, base: old.positions[id].map { Self.content(base, $0) },
          mine: here.positions[id].map { Self.content(mine, $0) },
          theirs: Self.content(theirs, position), in: theirs, at: position, behind: previous)
        previous = id
      }
      for (id, position) in old.order where there.positions[id] == nil {
        guard let kept = here.positions[id] else { continue }
        if Self.content(mine, kept).asRead == Self.content(base, position).asRead {
          try remove(id)
        } else {
          conflicts.append(Conflict(id: id, path: [], mine: Self.content(mine, kept), theirs: nil))
          if chosen == .theirs { try remove(id) }
        }
      }
    } catch {
      return nil
    }
  }

  // MARK: Reading

  /// The records by id, in written order; nil where a record has none, two have the same, or the file is refused.
  private static func records(
    _ document: RecordDocument
  ) -> (order: [(id: String, position: Int)], positions: [String: Int])? {
    guard !document.diagnostics.hasErrors else { return nil }
    var order: [(id: String, position: Int)] = []
    var positions: [String: Int] = [:]
    for (position, node) in document.records.enumerated() {
      guard let id = RecordValue(document: document, node: node)["id"]?.text,
        positions.updateValue(position, forKey: id) == nil
      else { return nil }
      order.append((id, position))
    }
    return (order, positions)
  }

  /// What a record holds; a number or a date without quotes stays without.
  private static func content(_ document: RecordDocument, _ position: Int) -> RecordContent {
    content(document, node: document.records[position])
  }

  private static func content(_ document: RecordDocument, node: Int) -> RecordContent {
    let children = document.children(of: node)
    switch document.nodes[node].shape {
    case .absent: return .absent
    case .mapping:
      return .mapping(
        children.map { .init(document.key(of: $0), content(document, node: $0)) })
    case .sequence, .flowSequence: return .list(children.map { content(document, node: $0) })
    case .plain: return .scalar(document.text(of: node) ?? "", isTyped: true)
    default: return .scalar(document.text(of: node) ?? "")
    }
  }

  // MARK: One record

  private mutating func merge(
    _ id: String, base: RecordContent?, mine: RecordContent?, theirs: RecordContent,
    in document: RecordDocument, at position: Int, behind previous: String?
  ) throws(RecordEditError) {
    guard let mine else {
      if let base {
        // Taken away here: as long as nobody changed it there, it stays away.
        guard base.asRead != theirs.asRead else { return }
        conflicts.append(Conflict(id: id, path: [], mine: nil, theirs: theirs))
        guard chosen == .theirs else { return }
      }
      return try insert(theirs, from: document, at: position, behind: previous)
    }
    try mergeFields(id, [], base: base, mine: mine, theirs: theirs)
  }

  private mutating func mergeFields(
    _ id: String, _ path: [String], base: RecordContent?, mine: RecordContent?,
    theirs: RecordContent?
  ) throws(RecordEditError) {
    guard mine?.asRead != theirs?.asRead, base?.asRead != theirs?.asRead else { return }
    if case .mapping(let here) = mine, case .mapping(let there) = theirs {
      let old =
        if case .mapping(let entries) = base { entries } else { [] as [RecordContent.Entry] }
      let keys =
        here.map(\.key) + there.map(\.key).filter { key in !here.contains { $0.key == key } }
      for key in keys {
        func value(_ entries: [RecordContent.Entry]) -> RecordContent? {
          entries.first { $0.key == key }?.value
        }
        try mergeFields(
          id, path + [key], base: value(old), mine: value(here), theirs: value(there))
      }
      return
    }
    if base?.asRead != mine?.asRead {
      conflicts.append(Conflict(id: id, path: path, mine: mine, theirs: theirs))
      guard chosen == .theirs else { return }
    }
    try set(theirs, id, path)
  }

  // MARK: Taking over

  private func position(of id: String) -> Int? {
    merged.records.indices.first {
      RecordValue(document: merged, node: merged.records[$0])["id"]?.text == id
    }
  }

  private mutating func set(
    _ content: RecordContent?, _ id: String, _ path: [String]
  ) throws(RecordEditError) {
    guard let position = position(of: id) else { return }
    let place = RecordPlace(path.map { .key($0) })
    if let content {
      merged = try merged.setting(content, at: place, ofRecord: position)
    } else {
      merged = try merged.removing(place, ofRecord: position)
    }
  }

  private mutating func remove(_ id: String) throws(RecordEditError) {
    guard let position = position(of: id) else { return }
    merged = try merged.removing(record: position)
  }

  private mutating func insert(
    _ content: RecordContent, from document: RecordDocument, at position: Int,
    behind previous: String?
  ) throws(RecordEditError) {
    guard case .mapping(let entries) = content else { return }
    let place = previous.flatMap { self.position(of: $0) }.map { $0 + 1 } ?? merged.records.count
    merged = try merged.inserting(record: entries, at: place)
  }
}
