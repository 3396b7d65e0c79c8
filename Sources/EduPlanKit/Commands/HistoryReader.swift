/// Assesses requirements in past states of a repo.
///
/// A file is parsed once however many commits share it, the checks of requirements are typed once, and states are assessed
/// side by side, in batches, so that neither memory nor time grows with more than what differs.
struct HistoryReader {
  /// A state of the data as of a day.
  struct Question: Hashable, Sendable {
    var commit: Commit
    var day: Day
  }

  /// What came of it: the assessments that were asked for by id, or why the state cannot be used.
  enum Answer: Sendable {
    case values([String: TargetHistory.Value])
    case unusable(Localized)
    /// The folder held no data repo.
    case noRepository

    var isUsable: Bool {
      if case .values = self { true } else { false }
    }
  }

  let past: RepositoryPast
  let language: Language
  let isPublic: Bool
  let district: String?
  /// Which requirements are assessed, as far as their own records say, and by the programme they are of.
  let isWanted: @Sendable (Requirement) -> Bool
  let programme: String?

  private let trees: GitTreeReader
  private let cache = StateCache()
  private let typed = TypedRequirements()
  private static let batch = 48

  init(
    _ past: RepositoryPast, language: Language, isPublic: Bool, district: String?,
    programme: String?, where isWanted: @escaping @Sendable (Requirement) -> Bool
  ) {
    self.past = past
    self.language = language
    self.isPublic = isPublic
    self.district = district
    self.programme = programme
    self.isWanted = isWanted
    trees = GitTreeReader(past.reader)
  }

  /// The answers to questions, each asked once; best asked in the order of the commits.
  func answers(to questions: [Question]) throws(FileError) -> [Question: Answer] {
    var asked: [Question] = []
    var seen: Set<Question> = []
    for question in questions where seen.insert(question).inserted { asked.append(question) }
    try trees.prepare(
      asked.map(\.commit.tree), path: past.prefix + [DataFiles.folder])
    var answers: [Question: Answer] = [:]
    var rest = asked[...]
    while !rest.isEmpty {
      let batch = Array(rest.prefix(Self.batch))
      rest = rest.dropFirst(batch.count)
      for (question, answer) in zip(batch, concurrentMap(batch.count) { self.answer(batch[$0]) }) {
        answers[question] = answer
      }
      cache.forgetUnused()
    }
    return answers
  }

  private func answer(_ question: Question) -> Answer {
    let state = past.state(of: question.commit, trees: trees)
    guard state.hasRepository else { return .noRepository }
    let checked: CheckedRepository
    do throws(FileError) {
      checked = try RepositoryLoader.read(
        state.repository, from: state.files,
        cache: cache.forState { state.contentName(of: $0) })
    } catch {
      return .unusable(
        Localized(zh: "\(error.path)：\(error.message.zh)", en: "\(error.path): \(error.message.en)")
      )
    }
    if let refused = checked.refused.first {
      let place = refused.location.map { "\($0.path):\($0.line)" } ?? ""
      return .unusable(
        Localized(
          zh: "有读不了的内容（\(place) \(refused.message.zh)）",
          en: "it has content that cannot be read (\(place) \(refused.message.en))"))
    }
    var store = RepositoryLoader.store(of: checked)
    if isPublic { store = store.publicEdition() }
    return .values(
      values(
        in: store, typed.list(of: store, checked, where: isWanted), on: question.day))
  }

  private func values(
    in store: PlanStore, _ list: RequirementList, on day: Day
  ) -> [String: TargetHistory.Value] {
    let own = district.flatMap { DistrictFinder(store).find($0) }
    if district != nil, own == nil { return [:] }
    let run = Assessor.run(
      list, in: store, asOf: day, district: own, tellsSamples: false
    ) { requirement in
      isWanted(requirement)
        && (programme == nil || requirement.programme.map { store.id(of: $0) } == programme)
    }
    let words = TargetWords(store: store, language: language)
    return Dictionary(
      run.assessments.filter { $0.state != .notInForce }.map {
        ($0.requirement.id, TargetHistory.Value($0, words))
      }, uniquingKeysWith: { first, _ in first })
  }
}

extension TargetHistory.Value {
  init(_ assessment: Assessment, _ words: TargetWords) {
    let outcome = assessment.outcome
    let requirement = assessment.requirement
    self.requirement = requirement
    programme = requirement.programme.map { words.store.id(of: $0) }
    thresholdText = words.threshold(of: assessment)
    due = requirement.due?.date ?? outcome?.decidedDue
    order = [
      Int(requirement.programme?.index ?? .max), requirement.classOrder,
      Int(requirement.record.index),
    ]
    state = assessment.state
    fails = assessment.fails
    text = words.value(of: assessment)
    threshold = assessment.requirement.threshold?.value
    numerator = outcome?.numerator
    denominator = outcome?.denominator
    if let subjects = outcome?.subjects {
      number = subjects.total == 0 ? nil : ExactNumber(subjects.passed)
      total = ExactNumber(subjects.total)
      isLowerBound = false
    } else {
      // What is shown as nothing is nothing: absence is not zero.
      number = text == .absent ? nil : outcome?.value
      isLowerBound = number != nil && outcome?.bounds.exact == nil
    }
  }
}
