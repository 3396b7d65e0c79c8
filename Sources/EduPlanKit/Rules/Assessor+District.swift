/// A district bureau's own view: what is judged is its own territory, and what only the whole city can answer is told.
///
/// - A requirement of another district is left out.
/// - A check of each subject looks at the subjects of the district alone; declared complete and without any there, it is
///   not the district's and is left out.
/// - One value for the whole city shows the district's part and is not judged: no threshold was set for a part of it.
extension Assessor {
  /// Assesses as a district sees it.
  static func run(
    _ list: RequirementList, in store: PlanStore, asOf: Day, district: RecordHandle?,
    tellsSamples: Bool = true, where isChosen: (Requirement) -> Bool
  ) -> AssessmentRun {
    guard let district else {
      return run(list, in: store, asOf: asOf, tellsSamples: tellsSamples, where: isChosen)
    }
    let view = DistrictView(district: district, in: store.schema)
    let chosen = list.requirements.filter(isChosen)
    let own = chosen.filter { view.concerns($0, in: store) }
    let ids = Set(own.map(\.id))
    var run = run(list, in: store, asOf: asOf, view: view, tellsSamples: tellsSamples) {
      ids.contains($0.id)
    }
    let assessed = run.assessments
    run.assessments = assessed.filter { !$0.isAboutNothing(in: view, store) }
    let left = Set(run.assessments.map(\.requirement.id))
    run.district = district
    run.outsideDistrict = chosen.map(\.id).filter { !left.contains($0) }
    return run
  }
}

extension DistrictView {
  /// Whether a requirement is the district's or everybody's.
  func concerns(_ requirement: Requirement, in store: PlanStore) -> Bool {
    let owner = territory(of: requirement, in: store)
    return owner == nil || owner == district
  }

  /// Whether what a requirement asks is asked of the whole city.
  func isCityWide(_ requirement: Requirement, in store: PlanStore) -> Bool {
    territory(of: requirement, in: store) == nil
  }

  private func territory(of requirement: Requirement, in store: PlanStore) -> RecordHandle? {
    requirement.territory.flatMap(store.find)
      ?? requirement.programme.flatMap { territories.territory(of: $0, in: store) }
  }

  /// The subjects that belong to the district.
  func narrow(_ found: Evaluator.Matches, in store: PlanStore) -> Evaluator.Matches {
    Evaluator.Matches(
      definite: found.definite.filter { holds($0, in: store) },
      possible: found.possible.filter { holds($0, in: store) }, unnamed: found.unnamed)
  }
}

extension Assessment {
  /// Whether it is about subjects of which the district surely has none.
  fileprivate func isAboutNothing(in view: DistrictView, _ store: PlanStore) -> Bool {
    let subjects = requirement.readings.compactMap(\.check.subjects)
    guard !subjects.isEmpty, subjects.count == requirement.readings.count else { return false }
    if subjects.flatMap(\.kinds).allSatisfy({ !view.territories.isKnown(ofKind: $0) }) {
      return true
    }
    let outcomes = outcome.map { [$0] } ?? readings.map(\.outcome)
    return !outcomes.isEmpty
      && outcomes.allSatisfy { $0.subjects?.total == 0 && $0.truth == .yes }
  }
}

extension Assessment.Outcome {
  /// Takes back the value: what was counted cannot be told by district.
  mutating func hideValue() {
    value = nil
    numerator = nil
    denominator = nil
    bounds = .unknown
  }
}
