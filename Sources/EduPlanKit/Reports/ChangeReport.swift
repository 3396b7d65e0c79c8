/// What is different, or would be: two reports of the same requirements, side by side.
struct ChangeReport: Sendable {
  /// Why there are two.
  enum Occasion: Sendable {
    /// Further records are thought in: the files they came from, as they were named, and how many were added and replaced.
    case whatIf(files: [String], added: Int, replaced: Int)
    /// Two states of the same repo.
    case states
  }

  let before: TargetReport
  let after: TargetReport
  let occasion: Occasion
  /// What would be wrong with the data and is not now.
  let gained: [Diagnostic]
  /// What is wrong with the data now and would not be.
  let lost: [Diagnostic]
  /// Those that would come out otherwise, in the order of the report.
  let changes: [Change]
  /// How many would come out just the same.
  let unchangedCount: Int

  /// One requirement that would come out otherwise.
  struct Change: Sendable {
    /// Nil where the requirement is new.
    var before: Assessment?
    /// Nil where the requirement would be gone.
    var after: Assessment?
    var failing = Difference()
    var open = Difference()
    var excepted = Difference()
    var pending = Difference()

    var differences: [Difference] { [failing, open, excepted, pending] }

    /// Either of the two, the one with the changes first.
    var requirement: Requirement? { (after ?? before)?.requirement }
  }

  /// Who joins a group of subjects and who leaves it.
  struct Difference: Sendable {
    var gained: [Assessment.Subject] = []
    var lost: [Assessment.Subject] = []
    /// Those that stay, with another value or other periods.
    var moved: [(before: Assessment.Subject, after: Assessment.Subject)] = []

    var isEmpty: Bool { gained.isEmpty && lost.isEmpty && moved.isEmpty }
  }

  /// - Parameter findings: all that is wrong with the data, without and with the further records.
  init(
    before: TargetReport, after: TargetReport, occasion: Occasion,
    findings: (before: [Diagnostic], after: [Diagnostic])
  ) {
    self.before = before
    self.after = after
    self.occasion = occasion
    gained = findings.after.without(findings.before)
    lost = findings.before.without(findings.after)
    let comparison = ReportComparison(before: before, after: after)
    (changes, unchangedCount) = comparison.changes()
  }
}

/// Compares assessments of two stores, whose records have other numbers in each: ids tell them apart.
private struct ReportComparison {
  let before: TargetReport
  let after: TargetReport

  func changes() -> ([ChangeReport.Change], unchanged: Int) {
    let earlier = Dictionary(
      before.assessments.map { ($0.requirement.id, $0) }, uniquingKeysWith: { first, _ in first })
    let later = Set(after.assessments.map(\.requirement.id))
    let gone = before.assessments.filter { !later.contains($0.requirement.id) }
    let all =
      after.assessments.map { (earlier[$0.requirement.id], Optional($0)) }
      + gone.map { (Optional($0), nil) }
    let changes = all.compactMap { change($0, $1) }
    return (changes, all.count - changes.count)
  }

  private func change(_ first: Assessment?, _ second: Assessment?) -> ChangeReport.Change? {
    var change = ChangeReport.Change(before: first, after: second)
    let (one, other) = (first?.outcome?.subjects, second?.outcome?.subjects)
    change.failing = difference(one?.failing, other?.failing)
    change.open = difference(one?.open, other?.open)
    change.excepted = difference(one?.excepted, other?.excepted)
    change.pending = difference(one?.pending, other?.pending)
    let isSame =
      first.map(Facts.init) == second.map(Facts.init)
      && missing(first, before) == missing(second, after)
    return isSame && change.differences.allSatisfy(\.isEmpty) ? nil : change
  }

  private func missing(_ assessment: Assessment?, _ report: TargetReport) -> [String] {
    let words = TargetWords(store: report.store, language: .en)
    return assessment.map { words.texts(of: $0.shownGaps) } ?? []
  }

  private func difference(
    _ first: [Assessment.Subject]?, _ second: [Assessment.Subject]?
  ) -> ChangeReport.Difference {
    let earlier = Dictionary(
      (first ?? []).map { (before.store.id(of: $0.record), $0) },
      uniquingKeysWith: { first, _ in first })
    var difference = ChangeReport.Difference()
    var seen: Set<String> = []
    for subject in second ?? [] {
      let id = after.store.id(of: subject.record)
      seen.insert(id)
      if let old = earlier[id] {
        if old.value != subject.value || old.missedPeriods != subject.missedPeriods {
          difference.moved.append((old, subject))
        }
      } else {
        difference.gained.append(subject)
      }
    }
    difference.lost = (first ?? []).filter { !seen.contains(before.store.id(of: $0.record)) }
    return difference
  }
}

extension Assessment.Subject {
  /// The periods that ended without what was owed in them, and those of which it is not known.
  var missedPeriods: [ClosedRange<Day>]? { timing.map { $0.failing + $0.open } }
}

/// What two assessments of one requirement may differ in, free of record numbers.
private struct Facts: Equatable {
  var state: AssessmentState
  var fails: Bool
  var assessedOn: Day?
  var reading: String?
  var tolerance: ExactNumber?
  var threshold: Requirement.Threshold?
  var value: ExactNumber?
  var bounds: [ExactNumber?]
  var counts: [ExactNumber?]
  var readings: [Truth]

  init(_ assessment: Assessment) {
    state = assessment.state
    fails = assessment.fails
    assessedOn = assessment.assessedOn
    reading = assessment.reading
    tolerance = assessment.tolerance
    threshold = assessment.requirement.threshold
    value = assessment.outcome?.value
    bounds = [assessment.outcome?.bounds.low, assessment.outcome?.bounds.high]
    counts = [assessment.outcome?.numerator, assessment.outcome?.denominator]
    readings = assessment.readings.map(\.outcome.truth)
  }
}
