import Synchronization

/// The requirements of states of one repo: their checks are typed once, as long as the kinds and the requirements' own files
/// are the same.
final class TypedRequirements: Sendable {
  private struct Known {
    var declarations: [RecordDocument]
    var documents: [RecordDocument]
    var list: RequirementList
    var store: PlanStore
  }

  private let known = Mutex<[Known]>([])
  /// A repo's requirements change rarely; of more than so many versions the oldest are typed again.
  private static let limit = 8

  /// The requirements of a state.
  ///
  /// - Parameters:
  ///   - checked: the files its store was made of.
  ///   - isWanted: which are given back, by what the record itself says.
  func list(
    of store: PlanStore, _ checked: CheckedRepository,
    where isWanted: (Requirement) -> Bool = { _ in true }
  ) -> RequirementList {
    let kind = checked.schema.index(ofKind: "requirement")
    let documents = checked.files.filter { $0.kind == kind }.map(\.document)
    let versions = known.withLock { $0 }
    for version in versions
    where version.documents.isSame(as: documents)
      && version.declarations.isSame(as: checked.declarations)
    {
      var list = version.list
      list.requirements = list.requirements.filter(isWanted).compactMap {
        $0.moved(from: version.store, to: store)
      }
      return list
    }
    let list = RequirementReader.read(store)
    known.withLock { known in
      known.insert(
        Known(
          declarations: checked.declarations, documents: documents, list: list, store: store),
        at: 0)
      if known.count > Self.limit { known.removeLast() }
    }
    return list
  }
}

extension [RecordDocument] {
  fileprivate func isSame(as other: Self) -> Bool {
    elementsEqual(other) { $0.path == $1.path && $0.bytes == $1.bytes }
  }
}

extension Requirement {
  /// The same requirement of another state of the repo, under the same kinds; nil where that does not have it.
  func moved(from store: PlanStore, to other: PlanStore) -> Requirement? {
    guard let record = other.find(id) else { return nil }
    var requirement = self
    requirement.record = record
    requirement.programme = programme.flatMap { other.find(store.id(of: $0)) }
    return requirement
  }
}
