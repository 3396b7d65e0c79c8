/// The subjects of `each:`, found once for all the requirements that write the same.
extension Assessor {
  /// What the rows of an `each:` depend on. It knows no start and no period, so its text and the day decide.
  struct SubjectsIdentity: Hashable {
    var text: String
    var day: Day
    var assumptions: Evaluator.Assumptions
  }

  /// The subjects, with what the answer rests on.
  struct KnownSubjects {
    var found: Evaluator.Matches
    var basis: Evaluator.Basis
  }

  /// The subjects of a check, where nothing else has been asked of the evaluator since it took the check up.
  mutating func subjects(_ query: SubjectQuery, of check: Check) -> Evaluator.Matches {
    guard let text = check.subjectsText else { return evaluator.subjects(query) }
    let identity = SubjectsIdentity(
      text: text, day: evaluator.day, assumptions: evaluator.assumptions)
    if let known = knownSubjects[identity] {
      evaluator.basis = known.basis
      return known.found
    }
    let found = evaluator.subjects(query)
    knownSubjects[identity] = KnownSubjects(found: found, basis: evaluator.basis)
    return found
  }
}

extension Evaluator {
  /// What answers since `begin` rest on, and what left them open.
  struct Basis {
    var evidence: RecordSet
    var gaps: [Gap: Int]
    var reliedOn: Set<RecordHandle>
  }

  var basis: Basis {
    get { Basis(evidence: evidence, gaps: gaps, reliedOn: reliedOn) }
    set {
      evidence = newValue.evidence
      gaps = newValue.gaps
      reliedOn = newValue.reliedOn
    }
  }
}
