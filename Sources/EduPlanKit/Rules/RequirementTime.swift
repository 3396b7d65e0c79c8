/// When a requirement is owed, as of a day: what its record says, completed by what people decided.
struct RequirementTime: Sendable {
  /// Set where it is owed once in each period; nil for `unspecified`.
  let cadence: Cadence?
  /// Set where there is no cadence: the requirement's own date, or else the one an interpretation states.
  let due: Deadline?
  let schoolYear: Cadence.YearDay?
  /// Whether periods that are cut short are owed; nil while nobody has said.
  let owesParts: Bool?
  /// The time in which anything can be owed.
  let bounds: Evaluator.ActiveSpan
  private let decidedStart: Start?
  private let usualStart: Start?

  /// When a subject starts, and what says so.
  typealias Start = (date: CoarseDate, source: Assessment.StartSource)

  /// - Parameter bounds: when the requirement is in force.
  init(
    _ requirement: Requirement, _ decisions: Decisions, on day: Day, bounds: Evaluator.ActiveSpan,
    usualStart: CoarseDate?
  ) {
    self.usualStart = usualStart.map { ($0, .programme) }
    cadence = requirement.cadence == .unspecified ? nil : requirement.cadence
    schoolYear = decisions.schoolYear(of: requirement, on: day)
    owesParts = decisions.owesParts(requirement, on: day)
    decidedStart = decisions.start(of: requirement, on: day).map {
      ($0.date, .interpretation($0.by))
    }
    var due = requirement.due
    if due?.date == nil, let decided = decisions.due(of: requirement, on: day) {
      due = .on(decided)
    }
    var bounds = bounds
    if cadence != nil, let last = due?.date?.last {
      // What is owed again and again until a date ends with it.
      bounds.last = min(bounds.last ?? last, last)
    }
    self.due = cadence == nil ? due : nil
    self.bounds = bounds
  }

  /// Whether anything is counted from a start.
  var isCountedFromStart: Bool {
    if cadence != nil { return true }
    if case .afterStart = due { return true }
    return false
  }

  /// The start of a subject: by the requirement's expression, by its own record, by interpretation, or that of the programme.
  ///
  /// The first that is precise enough counts. One that is a year or a month gives way to an interpretation that says when in it.
  /// - Parameters:
  ///   - stated: what the requirement's expression gives; nil where it has none, and a start of nil where that is not known.
  ///   - own: the subject's `from`.
  func start(stated: CoarseDate??, own: CoarseDate?) -> Start? {
    if let stated { return stated.flatMap { accepted(($0, .expression)) } }
    return own.flatMap { accepted(($0, .subject)) } ?? decidedStart.flatMap(accepted)
      ?? usualStart.flatMap(accepted)
  }

  /// A start that is precise enough, or the interpretation that says when in it; nil for one that is too coarse.
  private func accepted(_ start: Start) -> Start? {
    if let decidedStart, start.date.precision != .day, decidedStart.date != start.date,
      start.date.contains(decidedStart.date), accepts(decidedStart.date)
    {
      return decidedStart
    }
    return accepts(start.date) ? start : nil
  }

  /// Whether a start is precise enough for what is counted from it.
  private func accepts(_ start: CoarseDate) -> Bool {
    if let cadence { return cadence.canStart(at: start) }
    if case .afterStart(let span, _) = due { return start.isPrecise(for: span) }
    return true
  }
}

extension CoarseDate {
  /// Whether another date lies in this one.
  func contains(_ other: Self) -> Bool { first <= other.first && other.last <= last }

  /// The year, month or day that a span of days is; nil for any other.
  init?(_ range: DateRange) {
    let text = range.first.description
    for length in [10, 7, 4] {
      guard let date = CoarseDate(String(text.prefix(length))) else { continue }
      if date.first == range.first, date.last == range.last {
        self = date
        return
      }
    }
    return nil
  }
}
