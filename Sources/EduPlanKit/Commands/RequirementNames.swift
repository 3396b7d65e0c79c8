/// The requirements and programmes that may be named on a command line: a name that does not exist is refused, since
/// nothing assessed must not look like nothing wrong.
struct RequirementNames {
  /// One or several repos' requirements; a name need only be known to one of them.
  let lists: [(list: RequirementList, store: PlanStore)]

  init(_ lists: [(list: RequirementList, store: PlanStore)]) { self.lists = lists }

  init(_ list: RequirementList, in store: PlanStore) { lists = [(list, store)] }

  func check(ids: [String], programme: String?) throws(UsageError) {
    let known = lists.flatMap { $0.list.requirements.map(\.id) + $0.list.broken }
    for id in ids where !known.contains(id) {
      throw .unknownRequirement(id, close: closestMatch(to: id, among: known))
    }
    guard let programme else { return }
    let programmes = lists.flatMap { list, store in
      list.requirements.compactMap { $0.programme.map(store.id(of:)) }
    }
    if !programmes.contains(programme) {
      var seen: Set<String> = []
      throw .programmeWithoutRequirements(
        programme, close: closestMatch(to: programme, among: programmes),
        known: programmes.filter { seen.insert($0).inserted })
    }
  }
}

extension UsageError {
  fileprivate static func unknownRequirement(_ id: String, close: String?) -> Self {
    Self(
      Localized(zh: "没有要求“\(id)”", en: "there is no requirement '\(id)'"),
      remedy: close.map { Localized(zh: "是不是 \($0)？", en: "did you mean \($0)?") }
        ?? Localized(
          zh: "eduplan check-targets 列出全部要求", en: "eduplan check-targets shows them all"))
  }

  fileprivate static func programmeWithoutRequirements(
    _ id: String, close: String?, known: [String]
  ) -> Self {
    Self(
      Localized(zh: "没有计划“\(id)”的要求", en: "there are no requirements of a programme '\(id)'"),
      remedy: close.map { Localized(zh: "是不是 \($0)？", en: "did you mean \($0)?") }
        ?? Localized(
          zh: "有要求的计划：\(known.joined(separator: "、"))",
          en: "programmes with requirements: \(known.joined(separator: ", "))"))
  }
}
