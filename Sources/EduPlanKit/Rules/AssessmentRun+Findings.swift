/// What kept requirements from being judged, as findings with a place and a remedy; the others are assessed all the same.
extension AssessmentRun {
  /// What is missing about time, denominators that are none, and exceptions that have run out.
  static func findings(
    of assessments: [Assessment], _ decisions: Decisions, in store: PlanStore
  ) -> [Diagnostic] {
    guard let fields = NamedFields("requirement", in: store.schema) else { return [] }
    return assessments.flatMap { assessment in
      gaps(of: assessment, fields, in: store) + expired(assessment, decisions, in: store)
    }
  }

  private static func gaps(
    of assessment: Assessment, _ fields: NamedFields, in store: PlanStore
  ) -> [Diagnostic] {
    let requirement = assessment.requirement
    // The place of the first of some fields that the requirement has.
    func place(_ names: String...) -> FieldPlace {
      let name = names.first { fields.has($0, of: requirement.record, in: store) }
      return FieldPlace(requirement.record, name.flatMap(fields.position), in: store)
    }
    let outcomes = assessment.outcome.map { [$0] } ?? assessment.readings.map(\.outcome)
    var seen: Set<Evaluator.Gap> = []
    return outcomes.flatMap(\.gaps).compactMap { gap in
      guard seen.insert(gap.gap).inserted else { return nil }
      return switch gap.gap {
      case .start:
        .noStart(requirement.id, count: gap.count, at: place("start", "every", "due", "require"))
      case .due: .noDue(requirement.id, at: place("due"))
      case .schoolYear: .noSchoolYear(requirement.id, at: place("every"))
      case .partPeriods: .partPeriods(requirement.id, count: gap.count, at: place("every"))
      case .zeroDenominator:
        .zeroDenominator(requirement.id, at: place("value", "require", "readings"))
      case .noDenominator: .noDenominator(requirement.id, at: place("value", "require", "readings"))
      default: nil
      }
    }
  }

  private static func expired(
    _ assessment: Assessment, _ decisions: Decisions, in store: PlanStore
  ) -> [Diagnostic] {
    guard let day = assessment.assessedOn, assessment.requirement.force.allowsExceptions,
      let fields = NamedFields("exception", in: store.schema)
    else { return [] }
    return decisions.expired(assessment.requirement, on: day).map { exception in
      .expiredException(
        of: assessment.requirement.id, on: day, isMissed: assessment.state == .notMet,
        at: FieldPlace(exception.record, fields.position("until"), in: store))
    }
  }
}
