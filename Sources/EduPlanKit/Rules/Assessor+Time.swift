/// When a subject owes what is asked, and whether it has been done.
extension Assessor {
  /// What is judged: a check with the threshold and the time of its requirement.
  struct Question {
    let check: Check
    let requirement: Requirement
    let tolerance: ExactNumber?
    let time: RequirementTime
    let day: Day
    /// Whether anything depends on when a subject starts.
    let needsStart: Bool

    init(
      check: Check, requirement: Requirement, tolerance: ExactNumber?, time: RequirementTime,
      day: Day
    ) {
      self.check = check
      self.requirement = requirement
      self.tolerance = tolerance
      self.time = time
      self.day = day
      needsStart = time.isCountedFromStart || check.usesStart
    }
  }

  /// What holds for a subject, and when it owes it.
  struct Judgement {
    var truth: Truth
    /// It does not hold, and is not due yet.
    var isPending = false
    /// It is open because nobody has said from when, or in which periods, it is owed.
    var isUntimed = false
    var timing: Assessment.Timing?
    var source: Assessment.StartSource?
  }

  typealias Start = RequirementTime.Start

  /// The time of a requirement on a day.
  mutating func time(of requirement: Requirement, on day: Day) -> RequirementTime {
    RequirementTime(
      requirement, decisions, on: day, bounds: inForce(requirement),
      usualStart: requirement.from ?? requirement.programme.flatMap { ownStart(of: $0) })
  }

  /// Judges a subject that is bound.
  mutating func judge(_ subject: RecordHandle, _ question: Question) -> Judgement {
    let start = takeUp(subject, question)
    if let cadence = question.time.cadence {
      return judge(subject, by: cadence, from: start, question)
    }
    let truth = holds(question)
    var judgement = Judgement(truth: truth, source: start?.source)
    if truth == .unknown { judgement.isUntimed = noteOpenness() }
    bindToDue(&judgement, from: start?.date, question)
    return judgement
  }

  /// Tells the evaluator when a subject starts, or all as one.
  mutating func takeUp(_ subject: RecordHandle?, _ question: Question) -> Start? {
    evaluator.subjectTime.period = nil
    guard question.needsStart else { return nil }
    let start = start(of: subject, question)
    evaluator.subjectTime.start = start?.date
    return start
  }

  /// Counts what left an answer open; whether it was the start.
  mutating func noteOpenness() -> Bool {
    defer { evaluator.noteAbsence() }
    return evaluator.absent == .start
  }

  /// Leaves open what does not hold, while there is still time, and while nobody has said from when the time is counted.
  mutating func bindToDue(
    _ judgement: inout Judgement, from start: CoarseDate?, _ question: Question
  ) {
    guard let deadline = question.time.due, deadline.date == nil else { return }
    let due = deadline.day(from: start)
    judgement.timing = Assessment.Timing(start: start, due: due)
    guard judgement.truth != .yes else { return }
    if due == nil {
      evaluator.note(deadline == .unspecified ? .due : .start)
      judgement.truth = .unknown
      judgement.isUntimed = true
    } else if let due, asOf < due {
      judgement.truth = .unknown
      judgement.isUntimed = false
      judgement.isPending = true
    }
  }

  /// Judges each period of a subject that has ended: one in which it surely fell short decides.
  mutating func judge(
    _ subject: RecordHandle?, by cadence: Cadence, from start: Start?, _ question: Question
  ) -> Judgement {
    var timing = Assessment.Timing(start: start?.date)
    let spans = spans(of: subject, by: cadence, from: start?.date, question, until: question.day)
    guard let spans else {
      return Judgement(truth: .unknown, isUntimed: true, timing: timing, source: start?.source)
    }
    var judgement = Judgement(truth: .yes, source: start?.source)
    var isOpen = false
    for span in spans {
      guard span.last <= question.day else {
        timing.due = timing.due ?? span.last
        continue
      }
      let isDoubtful = span.isPart && question.time.owesParts == nil
      let truth = holds(question, in: span)
      if isDoubtful {
        // Done or not owed comes to the same; not done, somebody has to say whether it is owed.
        guard truth != .yes else { continue }
        evaluator.note(.partPeriods)
        judgement.isUntimed = true
        timing.open.append(span.days)
        continue
      }
      timing.owed += 1
      switch truth {
      case .yes: timing.kept += 1
      case .no: timing.failing.append(span.days)
      case .unknown:
        isOpen = true
        timing.open.append(span.days)
        if noteOpenness() { judgement.isUntimed = true }
      }
    }
    evaluator.subjectTime.period = nil
    if !timing.failing.isEmpty {
      judgement.truth = .no
    } else if isOpen || judgement.isUntimed {
      judgement.truth = .unknown
    } else if timing.owed == 0 {
      judgement.truth = .unknown
      judgement.isPending = true
    }
    judgement.isUntimed = judgement.isUntimed && judgement.truth == .unknown
    judgement.timing = timing
    return judgement
  }

  /// The periods of a subject up to a day, without those that are not owed; nil where nothing says how to count them.
  mutating func spans(
    of subject: RecordHandle?, by cadence: Cadence, from start: CoarseDate?,
    _ question: Question, until horizon: Day
  ) -> [Cadence.Span]? {
    let time = question.time
    guard let start else {
      evaluator.note(.start)
      return nil
    }
    if cadence == .schoolYear, time.schoolYear == nil {
      evaluator.note(.schoolYear)
      return nil
    }
    var bounds = time.bounds
    if let last = subject.flatMap({ evaluator.span(of: $0).last }) {
      bounds.last = min(bounds.last ?? last, last)
    }
    let first = max(start.first, bounds.first ?? start.first)
    guard !cadence.exceedsLimit(from: first, to: min(horizon, bounds.last ?? horizon)) else {
      evaluator.note(.periods)
      return nil
    }
    return cadence.spans(
      from: start.first, within: bounds, until: horizon, schoolYear: time.schoolYear
    ).filter { !$0.isPart || time.owesParts != false }
  }

  /// Whether the check holds in a period.
  mutating func holds(_ question: Question, in span: Cadence.Span) -> Truth {
    evaluator.subjectTime.period = span.days
    return holds(question)
  }

  /// When a subject starts; nil where nothing says so precisely enough, and where nothing is counted from it.
  mutating func start(of subject: RecordHandle?, _ question: Question) -> Start? {
    var stated: CoarseDate??
    if let expression = question.check.start {
      evaluator.subjectTime.start = nil
      stated = .some(evaluator.date(expression).flatMap { CoarseDate($0) })
      // What is missing is the start; which field it was to come from, the finding says.
      evaluator.absent = nil
    }
    return question.time.start(stated: stated, own: subject.flatMap { ownStart(of: $0) })
  }

  /// The `from` of a record of a programme; that of a school or a district says when it was founded.
  private mutating func ownStart(of record: RecordHandle) -> CoarseDate? {
    let kind = store.kind(of: record)
    if ownStarts[kind] == nil {
      let declared = store.schema.kinds[kind]
      ownStarts[kind] = .some(
        declared.programmePath == nil ? nil : declared.index(ofField: "from"))
    }
    return (ownStarts[kind] ?? nil).flatMap { store.date(record, field: $0) }
  }
}
