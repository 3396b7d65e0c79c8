/// Who may judge what: by a criterion, those whom the requirements that wait for it name (`verdict-by`).
///
/// A criterion for which no requirement names anybody can be judged by everybody.
struct Entitlements: Sendable {
  private let byCriterion: [String: Set<RecordHandle>]

  init(_ store: PlanStore) {
    var byCriterion: [String: Set<RecordHandle>] = [:]
    if let fields = NamedFields("requirement", in: store.schema),
      let deciders = fields.position("verdict-by")
    {
      for handle in fields.records(in: store)
      where !store.isExample(handle) && store.hasValue(handle, field: deciders) {
        guard let criterion = fields.text("verdict", of: handle, in: store) else { continue }
        byCriterion[criterion, default: []].formUnion(store.references(handle, field: deciders))
      }
    }
    self.byCriterion = byCriterion
  }

  /// Those who may judge a criterion, in the order of their records; nil where everybody may.
  func deciders(of criterion: String) -> [RecordHandle]? { byCriterion[criterion]?.sorted() }

  /// Whether somebody may judge a criterion; nobody in particular may not where somebody is named.
  func allow(_ decider: RecordHandle?, toJudge criterion: String) -> Bool {
    guard let deciders = byCriterion[criterion] else { return true }
    return decider.map(deciders.contains) ?? false
  }
}
