/// A record that fills a form, such as an application, held against the clauses of its plan.
///
/// What comes in: one record and the requirements of the repo. What goes out: how the record stands to each clause that is
/// about such records, as findings that quote the clause and as results for a table. Which clauses those are is in the
/// data: a requirement whose subjects are such records, or that has a `form-require`.
struct FormReview: Sendable {
  /// How the record stands to a clause.
  enum Standing: String, Sendable, Hashable {
    case met
    case notMet = "not-met"
    case needsInterpretation = "needs-interpretation"
    case needsVerdict = "needs-verdict"
    case noData = "no-data"
  }

  /// One clause and the record.
  struct Item: Sendable {
    var assessment: Assessment
    var standing: Standing
    /// Where the value that decided stands, or else the record.
    var location: SourceLocation
    /// What is undecided is when it is due.
    var isDueOpen: Bool
    var requirement: Requirement { assessment.requirement }

    /// Whether the record has to be changed: it falls short of a clause that binds.
    var fails: Bool { standing == .notMet && requirement.force.binds }
  }

  let record: RecordHandle
  let store: PlanStore
  /// In the order of the requirements; those that only report a number, or ask nothing now, are left out.
  let items: [Item]
  /// Whether the record names no plan, so that no clause could be found for it.
  let lacksProgramme: Bool

  /// Everything that does not hold or cannot be told, in the order of the places.
  var diagnostics: [Diagnostic] {
    var findings = items.compactMap { item in
      item.standing == .met ? nil : Diagnostic.clause(item, in: store)
    }
    if lacksProgramme { findings.append(.noProgramme(at: store.location(of: record))) }
    return findings.inFileOrder()
  }
}

/// Holds records to the requirements of a repo, one after the other.
struct FormReviewer {
  private let store: PlanStore
  private let requirements: [Requirement]
  private var assessor: Assessor

  init(_ store: PlanStore, on day: Day) {
    self.store = store
    requirements = RequirementReader.read(store).requirements
    assessor = Assessor(store: store, asOf: day)
  }

  mutating func review(_ record: RecordHandle) -> FormReview {
    let kind = store.kind(of: record)
    let path = store.schema.kinds[kind].programmePath.flatMap {
      try? RecordPath($0, from: kind, in: store.schema)
    }
    // Where no plan asks anything of such records, none is missed.
    let lacksProgramme =
      path.map { $0.texts(of: record, in: store).isEmpty } ?? false
      && requirements.contains { $0.asked(ofKind: kind) != nil }
    var items: [FormReview.Item] = []
    for requirement in lacksProgramme ? [] : requirements {
      guard let result = assessor.assess(requirement, of: record),
        let standing = FormReview.Standing(result)
      else { continue }
      items.append(
        FormReview.Item(
          assessment: result.assessment, standing: standing,
          location: store.location(of: record, field: standing == .met ? nil : result.field),
          isDueOpen: result.isDueOpen))
    }
    return FormReview(record: record, store: store, items: items, lacksProgramme: lacksProgramme)
  }
}

extension FormReview.Standing {
  /// Nil for what is not judged: it is not in force, not due, excepted, or only a number.
  fileprivate init?(_ result: Assessor.FormResult) {
    let assessment = result.assessment
    switch assessment.state {
    case .met: self = result.isDueOpen ? .needsInterpretation : .met
    case .notMet: self = .notMet
    case .needsVerdict: self = .needsVerdict
    case .needsInterpretation:
      // Where all readings come to the same, nobody has to choose one.
      let truths = Set(assessment.readings.map(\.outcome.truth))
      if assessment.outcome == nil, truths == [.yes] {
        self = .met
      } else if assessment.outcome == nil, truths == [.no] {
        self = .notMet
      } else {
        self = .needsInterpretation
      }
    case .noData:
      let outcomes = assessment.outcome.map { [$0] } ?? assessment.readings.map(\.outcome)
      self = outcomes.contains(where: \.awaitsVerdict) ? .needsVerdict : .noData
    case .notDue, .excepted, .notInForce, .reportOnly: return nil
    }
  }
}
