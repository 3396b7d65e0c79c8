/// The answers behind a rate: how many were asked, answered and were satisfied, in one group of people.
///
/// For showing only. Whether a requirement holds is for its check, over exact counts.
struct SurveySample: Sendable, Hashable {
  /// The group as its records name it, such as `parents`; nil where they name none.
  var group: String?
  /// How many surveys it is the sum of, such as one of each school.
  var surveys = 0
  var satisfied: ExactNumber = 0
  /// Valid answers.
  var valid: ExactNumber = 0
  /// How many were asked; nil where a survey does not say.
  var invited: ExactNumber? = 0
  /// The smallest number of valid answers among the surveys, as far as they are shown one by one; nil without surveys.
  var smallest: ExactNumber?
  /// Of the surveys, those whose numbers the public edition keeps back, and their valid answers.
  var keptBackCount = 0
  var keptBackValid: ExactNumber = 0

  /// Where the true share of the satisfied may lie; nil without answers, and for more than can be counted.
  var interval: WilsonInterval? {
    guard let satisfied = satisfied.int, let valid = valid.int else { return nil }
    return WilsonInterval(successes: satisfied, trials: valid)
  }

  /// The share of the satisfied; nil without answers.
  var share: ExactNumber? { satisfied.divided(by: valid) }

  /// Whether so few answered that one could tell who said what, here or by taking away what is told elsewhere.
  func isSmall(_ settings: RepositorySettings) -> Bool {
    let minimum = ExactNumber(settings.minimumGroup)
    return valid < minimum
      || PublicView.isRevealing(count: keptBackCount, valid: keptBackValid, minimum: minimum)
  }

  /// Whether the sample is too small to tell the true share from a threshold, given as a fraction of one.
  func leavesOpen(_ threshold: ExactNumber) -> Bool { leavesOpen(threshold.approximation) }

  func leavesOpen(_ threshold: Double) -> Bool { interval?.contains(threshold) ?? false }
}

/// Which surveys are behind a rate, and how their answers are read.
struct SampleQuery: Sendable {
  let rows: RowQuery
  let reader: SampleReader
}

/// Reads the surveys behind a rate, as a requirement's `sample` names them.
struct SampleReader: Sendable {
  private let satisfied: Int
  private let valid: Int
  private let invited: Int?
  private let group: Int?
  private let school: Int?
  private let date: Int?

  /// Nil where records of the kind have no counts of answers.
  init?(kind: Int, in schema: Schema) {
    let kind = schema.kinds[kind]
    guard let satisfied = kind.index(ofField: "satisfied"),
      let valid = kind.index(ofField: "valid")
    else { return nil }
    self.satisfied = satisfied
    self.valid = valid
    invited = kind.index(ofField: "invited")
    group = kind.index(ofField: "group")
    school = kind.index(ofField: "school")
    date = kind.index(ofField: "date")
  }

  /// Adds up surveys by group. Of several surveys of one school and group, the latest up to the day counts, as it does in the
  /// checks; one that is dated later, or only maybe not, is left out.
  func read(_ rows: [RecordHandle], in store: PlanStore, on day: Day) -> [SurveySample] {
    struct Subject: Hashable {
      var school: RecordHandle?
      /// A position among the groups met so far.
      var group: Int?
    }
    var groups: [[UInt8]] = []
    // Groups are few: a text is made of each once.
    func group(of row: RecordHandle) -> Int? {
      guard let field = self.group else { return nil }
      for position in groups.indices
      where store.textEquals(row, field: field, groups[position]) ?? false {
        return position
      }
      guard let text = store.text(row, field: field) else { return nil }
      groups.append(Array(text.utf8))
      return groups.count - 1
    }
    var latest: [Subject: (row: RecordHandle, last: Day?)] = [:]
    var order: [Subject] = []
    for row in rows {
      let date = date.flatMap { store.date(row, field: $0) }
      if let date, date.last > day { continue }
      let subject = Subject(
        school: school.flatMap { store.reference(row, field: $0) },
        group: group(of: row))
      if let known = latest[subject] {
        guard let last = date?.last, last > known.last ?? Day(ordinal: .min) else { continue }
      } else {
        order.append(subject)
      }
      latest[subject] = (row, date?.last)
    }
    var samples: [SurveySample] = []
    var positions: [Int?: Int] = [:]
    for subject in order {
      guard let row = latest[subject]?.row, let valid = store.number(row, field: valid),
        let satisfied = store.number(row, field: satisfied)
      else { continue }
      let position = positions[subject.group] ?? samples.count
      if position == samples.count {
        positions[subject.group] = position
        samples.append(
          SurveySample(group: subject.group.map { String(decoding: groups[$0], as: UTF8.self) }))
      }
      samples[position].surveys += 1
      samples[position].satisfied = samples[position].satisfied + satisfied
      samples[position].valid = samples[position].valid + valid
      samples[position].smallest = min(samples[position].smallest ?? valid, valid)
      if store.publicView?.keptBack.contains(row) ?? false {
        samples[position].keptBackCount += 1
        samples[position].keptBackValid = samples[position].keptBackValid + valid
      }
      let invited = invited.flatMap { store.number(row, field: $0) }
      samples[position].invited = samples[position].invited.flatMap { sum in
        invited.map { sum + $0 }
      }
    }
    return samples.sorted { $0.group ?? "" < $1.group ?? "" }
  }
}

/// Surveys of so few that one could tell who said what: their numbers are kept back wherever records are shown.
extension PlanStore {
  static let countsOfAnswers = ["satisfied", "valid", "invited"]

  /// Whether a record counts the answers of a group below the repo's minimum.
  func isSmallGroup(_ record: RecordHandle) -> Bool {
    if let publicView, publicView.keptBack.contains(record) { return true }
    let kind = schema.kinds[kind(of: record)]
    guard let valid = kind.index(ofField: "valid"), kind.index(ofField: "satisfied") != nil,
      let count = number(record, field: valid)
    else { return false }
    return count < ExactNumber(settings.minimumGroup)
  }

  /// Whether a field of a record is such a number.
  func isKeptBack(_ record: RecordHandle, field: Int) -> Bool {
    let declared = schema.kinds[kind(of: record)].fields[field]
    return Self.countsOfAnswers.contains(declared.name) && isSmallGroup(record)
      || isPersonKeptBack(record) || isPersonalFieldKeptBack(declared)
  }
}
