/// What is different between two states of the records, by key and not by line.
///
/// What comes in: the records before and after, of which only the files that differ need to be there. What goes out: the
/// records that are new, gone or changed, field by field, told apart from those that only moved to another file or were
/// given another id. Comments, quoting and the order of keys are no change of a record.
struct RecordDifference: Sendable {
  let before: PlanStore
  let after: PlanStore
  /// By kind, then in the order of the files; what is gone stands behind what is there.
  private(set) var changes: [Change] = []
  /// Files that are written otherwise and say the same, in order of path.
  private(set) var restyled: [String] = []

  /// One record that is not as it was.
  struct Change: Sendable {
    /// Nil where the record is new.
    var before: RecordHandle?
    /// Nil where the record is gone.
    var after: RecordHandle?
    var fields: [FieldChange] = []
    /// It has another id now.
    var isRenamed = false
    /// It stands in another file now.
    var isMoved = false
  }

  /// Compares two states of a repo.
  ///
  /// Files of the same path and bytes are not looked into, however many there are.
  init(before: PlanStore, after: PlanStore) {
    self.before = before
    self.after = after
    let (old, new) = Self.differing(before, after)
    var unpaired = Dictionary(grouping: old.flatMap(\.handles)) { before.writtenID(of: $0) }
    var added: [Change] = []
    var pairs: [Change] = []
    for handle in new.flatMap(\.handles) {
      let id = after.writtenID(of: handle)
      let kind = after.schema.kinds[after.kind(of: handle)].name
      let position = unpaired[id]?.firstIndex {
        before.schema.kinds[before.kind(of: $0)].name == kind
      }
      if let position, let first = unpaired[id]?.remove(at: position) {
        pairs.append(Change(before: first, after: handle))
      } else {
        added.append(Change(before: nil, after: handle))
      }
    }
    var removed = unpaired.values.joined().sorted().map { Change(before: $0, after: nil) }
    pairs = pairs.compactMap { compare($0) }
    for renaming in RenameFinder(self, pairs: pairs, removed: removed, added: added).found {
      removed.removeAll { $0.before == renaming.before }
      added.removeAll { $0.after == renaming.after }
      if let change = compare(renaming) { pairs.append(change) }
    }
    changes = ordered(pairs + added + removed)
    restyled = Self.restyled(old, new, changes, before, after)
  }

  /// How many records are different; one that was changed and moved counts in both.
  struct Counts: Sendable, Hashable {
    var changed = 0
    var added = 0
    var removed = 0
    var renamed = 0
    var moved = 0
  }

  var counts: Counts {
    var counts = Counts()
    for change in changes {
      if change.before == nil { counts.added += 1 }
      if change.after == nil { counts.removed += 1 }
      if !change.fields.isEmpty { counts.changed += 1 }
      if change.isRenamed { counts.renamed += 1 }
      if change.isMoved { counts.moved += 1 }
    }
    return counts
  }

  /// The difference without some of its changes.
  func keeping(_ isKept: (Change) -> Bool) -> Self {
    var difference = self
    difference.changes = changes.filter(isKept)
    return difference
  }

  /// A record's kind, as it is now.
  func kind(of change: Change) -> Kind {
    if let record = change.after { return after.schema.kinds[after.kind(of: record)] }
    guard let record = change.before else {
      preconditionFailure("a change is of a record before or after it")
    }
    return before.schema.kinds[before.kind(of: record)]
  }

  /// A record's id, the one it has now.
  func id(of change: Change) -> String {
    change.after.map { after.id(of: $0) } ?? change.before.map { before.id(of: $0) } ?? ""
  }

  // MARK: Pairing

  /// The files that the other state has not, or has with other bytes.
  private static func differing(
    _ before: PlanStore, _ after: PlanStore
  ) -> (before: [StoredFile], after: [StoredFile]) {
    let known = Dictionary(
      before.files.enumerated().map { ($1.document.path, $0) },
      uniquingKeysWith: { first, _ in first })
    var same: Set<Int> = []
    let new = after.files.filter { file in
      guard let position = known[file.document.path] else { return true }
      let old = before.files[position]
      guard before.schema.kinds[old.kind].name == after.schema.kinds[file.kind].name,
        old.document.bytes == file.document.bytes
      else { return true }
      same.insert(position)
      return false
    }
    return (before.files.enumerated().filter { !same.contains($0.offset) }.map(\.element), new)
  }

  /// The pair with what differs in it; nil when nothing does.
  private func compare(_ pair: Change) -> Change? {
    guard let first = pair.before, let second = pair.after else { return nil }
    var change = pair
    let (old, new) = (before.document(of: first), after.document(of: second))
    let (oldRoot, newRoot) = (before.root(of: first), after.root(of: second))
    change.isMoved = old.path != new.path
    let isSame =
      old.bytes[old.nodes[oldRoot].valueRange] == new.bytes[new.nodes[newRoot].valueRange]
    if !isSame {
      let fields = after.schema.kinds[after.kind(of: second)].fields
      change.fields = FieldChange.between(
        RecordContent(oldRoot, of: old), RecordContent(newRoot, of: new), fields: fields)
      if change.isRenamed { change.fields.removeAll { $0.names == [fields[0].name] } }
    }
    return change.isMoved || change.isRenamed || !change.fields.isEmpty ? change : nil
  }

  private func ordered(_ changes: [Change]) -> [Change] {
    changes.map { change in
      let rank = change.after.map { (0, $0.index) } ?? (1, change.before?.index ?? 0)
      return (key: kind(of: change).name, rank: rank, change: change)
    }
    .sorted { ($0.key, $0.rank.0, $0.rank.1) < ($1.key, $1.rank.0, $1.rank.1) }
    .map(\.change)
  }

  private static func restyled(
    _ old: [StoredFile], _ new: [StoredFile], _ changes: [Change], _ before: PlanStore,
    _ after: PlanStore
  ) -> [String] {
    let touched = Set(
      changes.flatMap { change in
        [
          change.before.map { before.document(of: $0).path },
          change.after.map { after.document(of: $0).path },
        ].compactMap(\.self)
      })
    let paths = Set(old.map(\.document.path)).intersection(new.map(\.document.path))
    return paths.subtracting(touched).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

extension StoredFile {
  fileprivate var handles: [RecordHandle] { records.map { RecordHandle(index: $0) } }
}

extension PlanStore {
  /// The id as it is written, which the public edition of some records does not tell.
  func writtenID(of record: RecordHandle) -> String { text(record, field: 0) ?? "" }
}
