/// Which requirements are assessed, which results shown, and what counts as failing.
extension CheckTargetsCommand {
  /// Assesses the requirements that were asked for.
  func assess(_ list: RequirementList, in store: PlanStore, on day: Day) throws -> AssessmentRun {
    let district = try district.map { name throws(UsageError) in
      let finder = DistrictFinder(store)
      guard let found = finder.find(name) else {
        throw UsageError.unknownDistrict(name, close: closestMatch(to: name, among: finder.names))
      }
      return found
    }
    let format = try outputFormat(format, file: output, usual: Format.text)
    return Assessor.run(
      list, in: store, asOf: day, district: district, tellsSamples: isVerbose || format == .json
    ) { requirement in
      (ids.isEmpty || ids.contains(requirement.id))
        && (programme == nil || requirement.programme.map(store.id(of:)) == programme)
        && (requirementClass.map { $0.rawValue == requirement.requirementClass } ?? true)
    }
  }

  /// Refuses ids and programmes that do not exist: nothing assessed must not look like nothing wrong.
  func checkNames(_ lists: [(list: RequirementList, store: PlanStore)]) throws(UsageError) {
    try RequirementNames(lists).check(ids: ids, programme: programme)
  }

  /// The states of `--state`; nil when all are shown.
  func shownStates() throws(UsageError) -> Set<AssessmentState>? {
    guard !stateLists.isEmpty else { return nil }
    var states: Set<AssessmentState> = []
    for word in Self.words(of: stateLists) {
      states.insert(try Self.state(word, among: AssessmentState.allCases))
    }
    return states
  }

  /// What fails the run, by `--strict` and `--fail-on`, in the order they were typed.
  func failurePolicy() throws(UsageError) -> FailurePolicy {
    var policy = FailurePolicy()
    if isStrict { policy.add(FailurePolicy.strictStates) }
    for word in Self.words(of: failureLists) {
      if word == "none" {
        policy.remove(AssessmentState.allCases)
      } else if word.hasPrefix("-") {
        policy.remove([
          try Self.state(String(word.dropFirst()), among: FailurePolicy.choices)
        ])
      } else {
        policy.add([try Self.state(word, among: FailurePolicy.choices)])
      }
    }
    return policy
  }

  private static func words(of lists: [String]) -> [String] {
    lists.flatMap { list in
      list.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "，" || $0 == "、" }
        .map { String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
    }
  }

  private static func state(
    _ word: String, among states: [AssessmentState]
  ) throws(UsageError) -> AssessmentState {
    if let state = states.first(where: { $0.rawValue == word }) { return state }
    if AssessmentState(rawValue: word) != nil { throw .stateThatCannotFail(word) }
    let names = states.map(\.rawValue)
    throw .unknownState(word, close: closestMatch(to: word, among: names), known: names)
  }
}

extension UsageError {
  fileprivate static func unknownState(_ word: String, close: String?, known: [String]) -> Self {
    Self(
      Localized(zh: "没有结果“\(word)”", en: "there is no state '\(word)'"),
      remedy: close.map { Localized(zh: "是不是 \($0)？", en: "did you mean \($0)?") }
        ?? Localized(
          zh: "可以写：\(known.joined(separator: "、"))，几个用逗号隔开",
          en: "write one of \(known.joined(separator: ", ")), several with commas between"))
  }

  fileprivate static func stateThatCannotFail(_ word: String) -> Self {
    Self(
      Localized(zh: "结果“\(word)”不能算不通过", en: "the state '\(word)' cannot fail"),
      remedy: Localized(
        zh: "达到的和只报数值的没有什么可以不通过；去掉它",
        en: "what is met, or only reported, has nothing to fail by; leave it out"))
  }
}
