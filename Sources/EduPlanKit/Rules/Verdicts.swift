/// What people have judged: which verdicts on a criterion stand on a day.
enum Verdicts {
  /// For each subject judged by a criterion, what holds; a subject nobody judged is not in it.
  ///
  /// A verdict stands from the day it was given until `valid-until` or until another supersedes it. Among several, the
  /// latest counts, even when it has run out and so leaves the matter open; where two of the same day differ, or the day is
  /// too coarse to tell, it is unknown. `partly` is not met; `deferred` leaves the matter open. One by somebody who may not
  /// judge the criterion is none.
  static func standing(_ criterion: String, in store: PlanStore, on day: Day)
    -> [RecordHandle: Truth]
  {
    guard let fields = NamedFields("verdict", in: store.schema) else { return [:] }
    let entitlements = Entitlements(store)
    struct Given {
      var record: RecordHandle
      var subject: RecordHandle
      var on: CoarseDate
      var outcome: Truth
    }
    var given: [Given] = []
    var superseded: Set<RecordHandle> = []
    for handle in fields.records(in: store) where !store.isExample(handle) {
      guard fields.text("criterion", of: handle, in: store) == criterion,
        let subject = fields.reference("subject", of: handle, in: store),
        let decided = fields.date("decided-on", of: handle, in: store), decided.first <= day,
        entitlements.allow(
          fields.reference("decided-by", of: handle, in: store), toJudge: criterion)
      else { continue }
      if decided.last <= day,
        let earlier = fields.reference("supersedes", of: handle, in: store)
      {
        superseded.insert(earlier)
      }
      // One that has run out stays the latest word: what was judged before it does not come back.
      let hasRunOut =
        fields.date("valid-until", of: handle, in: store).map { $0.last < day } ?? false
      let outcome: Truth =
        switch hasRunOut ? nil : fields.text("outcome", of: handle, in: store) {
        case "met": decided.last <= day ? .yes : .unknown
        case "partly", "not-met": decided.last <= day ? .no : .unknown
        default: .unknown
        }
      given.append(Given(record: handle, subject: subject, on: decided, outcome: outcome))
    }
    var latest: [RecordHandle: (on: CoarseDate, outcome: Truth)] = [:]
    for verdict in given where !superseded.contains(verdict.record) {
      guard let known = latest[verdict.subject] else {
        latest[verdict.subject] = (verdict.on, verdict.outcome)
        continue
      }
      if known.on.last < verdict.on.first {
        latest[verdict.subject] = (verdict.on, verdict.outcome)
      } else if verdict.on.last >= known.on.first, verdict.outcome != known.outcome {
        let later = known.on.last < verdict.on.last ? verdict.on : known.on
        latest[verdict.subject] = (later, .unknown)
      }
    }
    return latest.mapValues(\.outcome)
  }
}
