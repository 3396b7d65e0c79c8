/// What is owed when, of each subject: the obligations with a due date or a cadence, done and not done.
///
/// In come requirements and a day; out come their dates, from each subject's own start, as check-targets counts them. What
/// is shown of it, and how near counts as coming up, is for the command to choose.
struct Schedule: Sendable {
  /// One thing that is owed once, by a subject or by all as one.
  struct Item: Sendable {
    let requirement: Requirement
    /// The subject that owes it; nil where it is owed once for all.
    let subject: RecordHandle?
    /// When the subject's time began, where the dates are counted from it.
    let start: CoarseDate?
    /// The period in which it is owed; nil for what is owed once, until its due date.
    let period: ClosedRange<Day>?
    /// The period is cut short, and nobody has said whether it is owed.
    let isDoubtful: Bool
    /// From when on doing it is timely: the first day of the period, the start, or nil.
    let opens: Day?
    /// The last day there is time.
    let due: Day
    /// Whether it is done as of the day: open where records are not declared complete, or a verdict is missing.
    let done: Truth
    /// What the records give so far, where a number is held against a threshold and it is not done.
    let value: ExactNumber?
    /// A recorded exception excuses it.
    let isExcused: Bool
    /// The last time, where the requirement says how to find it.
    let last: Assessment.LastTime?

    /// Whether the time for it was over before a day, and it is not surely done or excused.
    func isOverdue(on day: Day) -> Bool { due < day && done != .yes && !isExcused }
  }

  /// Something that is owed, but not known when.
  struct Undated: Sendable {
    let requirement: Requirement
    /// Nil where it is owed once for all, or no subject has a date.
    let subject: RecordHandle?
    let reason: Reason

    enum Reason: Sendable, Hashable {
      /// Nobody has said from when on.
      case start
      /// The document states no due date, and nobody has set one.
      case due
      /// Nobody has said on which day a school year starts.
      case schoolYear
      /// It started so long ago, or so far ahead is asked, that the periods are past counting.
      case periods
      /// The clause has several readings, and none has been chosen.
      case reading
    }
  }

  /// The day it is as of.
  let asOf: Day
  /// By due day, then in the order of the requirements and subjects.
  var items: [Item] = []
  var undated: [Undated] = []
  /// 定期, 及时: requirements without a stated period, with the last time of each subject. They are never overdue.
  var unspecified: [(requirement: Requirement, last: [Assessment.LastTime])] = []

  /// Makes the schedule of the requirements of a list that are chosen and in force on the day.
  ///
  /// - Parameters:
  ///   - horizon: periods that begin later are left out; due dates are not.
  ///   - district: a district whose own view it is, nil for all.
  static func make(
    _ list: RequirementList, in store: PlanStore, asOf: Day, until horizon: Day,
    district: RecordHandle? = nil, where isChosen: (Requirement) -> Bool = { _ in true }
  ) -> Schedule {
    let view = district.map { DistrictView(district: $0, in: store.schema) }
    var assessor = Assessor(store: store, asOf: asOf, view: view)
    var schedule = Schedule(asOf: asOf)
    for requirement in list.requirements
    where isChosen(requirement) && (view?.concerns(requirement, in: store) ?? true) {
      assessor.schedule(requirement, until: horizon, in: &schedule)
    }
    let order = schedule.items.indices.sorted {
      let (a, b) = (schedule.items[$0].due, schedule.items[$1].due)
      return a != b ? a < b : $0 < $1
    }
    schedule.items = order.map { schedule.items[$0] }
    return schedule
  }
}

extension Assessor {
  /// Adds what a requirement owes when; nothing for one that is not in force yet, or has neither due date nor cadence.
  mutating func schedule(
    _ requirement: Requirement, until horizon: Day, in schedule: inout Schedule
  ) {
    guard let day = assessedDay(of: requirement) else { return }
    let time = time(of: requirement, on: day)
    let isUnspecified = requirement.cadence == .unspecified
    guard time.cadence != nil || time.due != nil || isUnspecified else { return }
    guard let reading = chosenReading(of: requirement, on: day) else {
      schedule.undated.append(
        Schedule.Undated(requirement: requirement, subject: nil, reason: .reading))
      return
    }
    let question = Question(
      check: requirement.readings[reading].check, requirement: requirement,
      tolerance: tolerance(of: requirement, on: day), time: time, day: day)
    evaluator.view = question.check.subjects == nil ? view(of: requirement) : nil
    evaluator.begin(question.check.program, on: day)
    if isUnspecified {
      schedule.unspecified.append((requirement, lastTimes(question)))
      return
    }
    let excused =
      requirement.force.allowsExceptions ? decisions.excused(requirement, on: day) : []
    let isExcusedAsWhole =
      requirement.force.allowsExceptions && decisions.isExcused(requirement, on: day)
    guard let query = question.check.subjects else {
      add(nil, question, isExcused: isExcusedAsWhole, until: horizon, to: &schedule)
      return
    }
    for row in subjects(query, question) {
      evaluator.bind(row, to: query.slot)
      add(
        row, question, isExcused: isExcusedAsWhole || isExcused(row, by: excused), until: horizon,
        to: &schedule)
    }
  }

  /// Adds what a subject that is bound owes when.
  private mutating func add(
    _ subject: RecordHandle?, _ question: Question, isExcused: Bool, until horizon: Day,
    to schedule: inout Schedule
  ) {
    let start = takeUp(subject, question)
    let last = question.check.last.map { lastTime($0, of: subject, question) }
    func item(
      _ period: ClosedRange<Day>?, isDoubtful: Bool = false, opens: Day?, due: Day, done: Truth,
      value: ExactNumber?
    ) -> Schedule.Item {
      Schedule.Item(
        requirement: question.requirement, subject: subject,
        start: question.time.isCountedFromStart ? start?.date : nil, period: period,
        isDoubtful: isDoubtful, opens: opens, due: due, done: done, value: value,
        isExcused: isExcused, last: last)
    }
    guard let cadence = question.time.cadence else {
      guard let due = question.time.due?.day(from: start?.date) else {
        schedule.undated.append(
          Schedule.Undated(
            requirement: question.requirement, subject: subject,
            reason: question.time.due == .unspecified ? .due : .start))
        return
      }
      let opens = question.time.isCountedFromStart ? start?.date.first : nil
      let done = holds(question)
      schedule.items.append(
        item(nil, opens: opens, due: due, done: done, value: recorded(question, done)))
      return
    }
    guard let spans = spans(of: subject, by: cadence, from: start?.date, question, until: horizon)
    else {
      schedule.undated.append(
        Schedule.Undated(
          requirement: question.requirement, subject: subject,
          reason: undatedReason(start, cadence, question)))
      return
    }
    for span in spans {
      let done = holds(question, in: span)
      schedule.items.append(
        item(
          span.days, isDoubtful: span.isPart && question.time.owesParts == nil, opens: span.opens,
          due: span.last, done: done, value: recorded(question, done)))
    }
  }

  /// Why the periods of a subject cannot be counted.
  private func undatedReason(
    _ start: Start?, _ cadence: Cadence, _ question: Question
  ) -> Schedule.Undated.Reason {
    if start == nil { return .start }
    return cadence == .schoolYear && question.time.schoolYear == nil ? .schoolYear : .periods
  }

  /// The value as recorded, of a subject that is bound and in the period at hand; nil for what is done.
  private mutating func recorded(_ question: Question, _ done: Truth) -> ExactNumber? {
    guard done != .yes, question.requirement.threshold != nil, let value = question.check.value
    else { return nil }
    evaluator.assumptions.recordsAreComplete = true
    let quantity = evaluator.quantity(value)
    evaluator.assumptions.recordsAreComplete = false
    return evaluator.isViewBlind ? nil : quantity.exact
  }
}
