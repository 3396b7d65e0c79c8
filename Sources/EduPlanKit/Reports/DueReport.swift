/// What is owed by when: what is overdue, what comes up, what has no date, and what somebody has to decide first.
struct DueReport: Sendable {
  let store: PlanStore
  let asOf: Day
  /// The last day that is looked ahead to.
  let until: Day
  /// The district whose own obligations these are; nil for all.
  let district: RecordHandle?
  /// By due day, then requirement, then subject.
  private(set) var overdue: [Schedule.Item] = []
  private(set) var upcoming: [Schedule.Item] = []
  /// Those of which the document names no period.
  private(set) var unstated: [Unstated] = []
  /// By requirement, in their order.
  private(set) var undecided: [Undecided] = []
  /// How many of those due by the last day looked ahead to have been done, and how many are excused.
  private(set) var doneCount = 0
  private(set) var excusedCount = 0
  /// How many requirements of the whole city are left out of a district's view.
  let cityCount: Int
  /// Requirements that could not be read because of mistakes in them.
  let broken: [String]

  /// Something that is to be done 定期 or 及时: when it was last, and how many days ago.
  struct Unstated: Sendable {
    let requirement: Requirement
    let last: Assessment.LastTime
  }

  /// A requirement whose days cannot be told before somebody decides something.
  struct Undecided: Sendable {
    let requirement: Requirement
    var matters: [Matter]
    /// The subjects it concerns; none where it is asked of all as one.
    var subjects: [RecordHandle]
  }

  /// What somebody has to decide and write down as an interpretation, by the field that says it.
  enum Matter: String, Sendable, CaseIterable {
    /// From when it is counted.
    case start
    /// Until when it is to be done.
    case due
    /// On which day a school year starts.
    case schoolYearStart = "school-year-start"
    /// Whether periods that are cut short are owed.
    case partPeriods = "part-periods"
    /// A start so long ago, or a look so far ahead, that the periods are past counting.
    case periods
    /// Which of several readings holds.
    case reading
  }

  init(
    _ schedule: Schedule, in store: PlanStore, until: Day, district: RecordHandle?,
    cityCount: Int, broken: [String]
  ) {
    self.store = store
    asOf = schedule.asOf
    self.until = until
    self.district = district
    self.cityCount = cityCount
    self.broken = broken
    var open = OpenMatters()
    for item in schedule.items where item.due <= until {
      if item.done == .yes {
        doneCount += 1
      } else if item.isExcused {
        excusedCount += 1
      } else if item.isDoubtful {
        open.add(.partPeriods, item.requirement, item.subject)
      } else if item.isOverdue(on: asOf) {
        overdue.append(item)
      } else {
        upcoming.append(item)
      }
    }
    for item in schedule.undated {
      open.add(Matter(item.reason), item.requirement, item.subject)
    }
    undecided = open.inOrder
    unstated = schedule.unspecified.flatMap { requirement, last in
      last.map { Unstated(requirement: requirement, last: $0) }
    }
  }

  /// How many days there are from the day asked for; negative for what is overdue.
  func days(to item: Schedule.Item) -> Int { Int(item.due.ordinal - asOf.ordinal) }

  /// What an obligation is called in a calendar: the same in every run, whatever the day and the language.
  func uid(of item: Schedule.Item) -> String {
    let period = item.period.map { "\($0.lowerBound)/\($0.upperBound)" } ?? ""
    let subject = item.subject.map { store.id(of: $0) } ?? ""
    let key = [item.requirement.id, subject, period].joined(separator: "\n")
    return textDigest(key) + "@eduplan"
  }
}

/// Gathers what is to be decided, a requirement at a time.
private struct OpenMatters {
  private var byRequirement: [RecordHandle: DueReport.Undecided] = [:]
  /// The last subject of each, since one may have several periods in doubt.
  private var seen: [RecordHandle: Set<RecordHandle>] = [:]

  mutating func add(
    _ matter: DueReport.Matter, _ requirement: Requirement, _ subject: RecordHandle?
  ) {
    var found =
      byRequirement.removeValue(forKey: requirement.record)
      ?? DueReport.Undecided(requirement: requirement, matters: [], subjects: [])
    if !found.matters.contains(matter) { found.matters.append(matter) }
    if let subject, seen[requirement.record, default: []].insert(subject).inserted {
      found.subjects.append(subject)
    }
    byRequirement[requirement.record] = found
  }

  var inOrder: [DueReport.Undecided] {
    byRequirement.values.sorted { $0.requirement.record < $1.requirement.record }.map { found in
      var found = found
      found.matters = DueReport.Matter.allCases.filter { found.matters.contains($0) }
      found.subjects.sort()
      return found
    }
  }
}

extension DueReport.Matter {
  fileprivate init(_ reason: Schedule.Undated.Reason) {
    self =
      switch reason {
      case .start: .start
      case .due: .due
      case .schoolYear: .schoolYearStart
      case .periods: .periods
      case .reading: .reading
      }
  }
}
