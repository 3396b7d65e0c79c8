/// What the records give under one reading of a requirement: for all as one, or for each subject.
extension Assessor {
  mutating func evaluate(_ question: Question) -> Assessment.Outcome {
    let check = question.check
    evaluator.view = check.subjects == nil ? view(of: question.requirement) : nil
    evaluator.begin(check.program, on: question.day)
    var outcome = Assessment.Outcome()
    if question.requirement.cadence == .unspecified {
      // Nobody can fall short of a period that is not stated: only the last times are told.
      outcome.last = lastTimes(question)
    } else {
      outcome = check.subjects == nil ? single(question) : each(question)
    }
    if question.check.sample != nil, tellsSamples || check.subjects == nil {
      outcome.samples = samples(question)
      outcome.keepBackSmallGroups(store.settings)
    }
    outcome.evidence = evaluator.basis.evidence.prefix(Self.evidenceLimit)
    outcome.evidenceTotal = evaluator.basis.evidence.count
    if outcome.evidenceTotal > 0 {
      outcome.evidenceKinds = store.schema.kinds.indices.compactMap { kind in
        let count = evaluator.basis.evidence.count(in: store.handles(ofKind: kind))
        return count == 0 ? nil : (kind, count)
      }
    }
    outcome.declarations = evaluator.basis.reliedOn.sorted()
    outcome.gaps = evaluator.basis.gaps.map { Assessment.Gap(gap: $0.key, count: $0.value) }
      .sorted { $0.gap < $1.gap }
    if outcome.truth == .unknown, !check.program.criteria.isEmpty, outcome.last.isEmpty {
      outcome.awaitsVerdict = wouldVerdictsSettle(question)
    }
    return outcome
  }

  // MARK: All as one

  private mutating func single(_ question: Question) -> Assessment.Outcome {
    var outcome = Assessment.Outcome()
    let start = takeUp(nil, question)
    var judgement: Judgement
    if let cadence = question.time.cadence {
      judgement = judge(nil, by: cadence, from: start, question)
    } else {
      judgement = Judgement(truth: .yes, source: start?.source)
      if let value = question.check.value {
        outcome.bounds = evaluator.quantity(value)
        judgement.isUntimed = noteOpenness()
        if let threshold = question.requirement.threshold {
          judgement.truth = threshold.holds(for: outcome.bounds, tolerance: question.tolerance)
        } else if question.check.condition == nil {
          judgement.truth = .unknown
        }
        recordedValue(value, &outcome)
        if evaluator.isViewBlind { outcome.hideValue() }
      }
      if let condition = question.check.condition {
        judgement.truth = min(judgement.truth, evaluator.truth(condition))
        judgement.isUntimed = noteOpenness() || judgement.isUntimed
      }
      if question.check.value == nil, question.check.condition == nil { judgement.truth = .unknown }
      judgement.isUntimed = judgement.isUntimed && judgement.truth == .unknown
      bindToDue(&judgement, from: start?.date, question)
    }
    if question.requirement.due?.date == nil { outcome.decidedDue = question.time.due?.date }
    outcome.truth = judgement.truth
    outcome.isPending = judgement.isPending
    outcome.isUntimed = judgement.isUntimed
    outcome.timing = judgement.timing
    var totals = Totals()
    totals.add(judgement)
    outcome.take(totals)
    if question.time.cadence != nil {
      // Each period has a value of its own; what counts is in how many of them it holds.
      outcome.numerator = outcome.periods.map { ExactNumber($0.kept) }
      outcome.denominator = outcome.periods.map { ExactNumber($0.owed) }
    }
    return outcome
  }

  /// The value, numerator and denominator that the records alone give.
  private mutating func recordedValue(_ value: NumberValue, _ outcome: inout Assessment.Outcome) {
    if let exact = outcome.bounds.exact, evaluator.isPlain(value) {
      outcome.value = exact
      return
    }
    evaluator.assumptions.recordsAreComplete = true
    outcome.value = evaluator.quantity(value).exact
    if let ratio = evaluator.ratio(value) {
      outcome.numerator = ratio.numerator.exact
      outcome.denominator = ratio.denominator.exact
    }
    evaluator.assumptions.recordsAreComplete = false
  }

  // MARK: Each subject

  private mutating func each(_ question: Question) -> Assessment.Outcome {
    guard let query = question.check.subjects else { return Assessment.Outcome() }
    var outcome = Assessment.Outcome()
    let view = view(of: question.requirement)
    let all = only.map { evaluator.matches(query.rows, among: $0) } ?? evaluator.subjects(query)
    let found = view?.narrow(all, in: store) ?? all
    evaluator.collect(found.definite)
    let isComplete = only != nil || evaluator.isComplete(query.rows, in: view?.district)
    let excused =
      question.requirement.force.allowsExceptions
      ? decisions.excused(question.requirement, on: question.day) : []
    var subjects = Assessment.Subjects()
    subjects.total = found.definite.count
    var truth: Truth = isComplete && found.isSure ? .yes : .unknown
    var totals = Totals()
    for row in found.definite {
      evaluator.bind(row, to: query.slot)
      let judgement = judge(row, question)
      totals.add(judgement)
      let subject = Assessment.Subject(record: row, timing: judgement.timing)
      switch judgement.truth {
      case .yes: subjects.passed += 1
      case .unknown where judgement.isPending: subjects.pending.append(subject)
      case .unknown:
        subjects.open.append(subject)
        outcome.isUntimed = outcome.isUntimed || judgement.isUntimed
      case .no where isExcused(row, by: excused):
        subjects.excepted.append(subject)
        continue
      case .no: subjects.failing.append(subject)
      }
      truth = min(truth, judgement.truth)
    }
    if let value = question.check.value, question.time.cadence == nil {
      // Only those that are shown need a number.
      evaluator.assumptions.recordsAreComplete = true
      fill(&subjects.failing, value, question)
      fill(&subjects.excepted, value, question)
      fill(&subjects.open, value, question)
      fill(&subjects.pending, value, question)
      evaluator.assumptions.recordsAreComplete = false
    }
    addSamples(to: &subjects.failing, question)
    addSamples(to: &subjects.excepted, question)
    addSamples(to: &subjects.open, question)
    outcome.take(totals)
    outcome.truth = truth
    outcome.isPending = !subjects.pending.isEmpty && subjects.open.isEmpty
    outcome.value = ExactNumber(subjects.passed)
    outcome.numerator = ExactNumber(subjects.passed)
    outcome.denominator = ExactNumber(subjects.total)
    outcome.bounds = Quantity(low: ExactNumber(subjects.passed), high: nil)
    outcome.subjects = subjects
    return outcome
  }

  private mutating func fill(
    _ subjects: inout [Assessment.Subject], _ value: NumberValue, _ question: Question
  ) {
    guard let slot = question.check.subjects?.slot else { return }
    for position in subjects.indices {
      evaluator.bind(subjects[position].record, to: slot)
      _ = takeUp(subjects[position].record, question)
      subjects[position].value = evaluator.quantity(value).exact
    }
  }

  /// The starts and periods of all subjects.
  fileprivate struct Totals {
    var periods: (owed: Int, kept: Int)?
    var starts: [Assessment.StartUse: Int] = [:]

    mutating func add(_ judgement: Judgement) {
      guard let timing = judgement.timing else { return }
      if timing.owed > 0 {
        let known = periods ?? (0, 0)
        periods = (known.owed + timing.owed, known.kept + timing.kept)
      }
      if let start = timing.start, let source = judgement.source {
        starts[Assessment.StartUse(start: start, source: source, count: 0), default: 0] += 1
      }
    }
  }

  /// Whether the check holds for the subject that is bound, in the period that is set.
  mutating func holds(_ question: Question) -> Truth {
    let check = question.check
    var truth: Truth = check.condition == nil && check.value == nil ? .unknown : .yes
    if let value = check.value, let threshold = question.requirement.threshold {
      let quantity = evaluator.quantity(value)
      truth = min(truth, threshold.holds(for: quantity, tolerance: question.tolerance))
    } else if check.value != nil, check.condition == nil {
      truth = .unknown
    }
    if let condition = check.condition { truth = min(truth, evaluator.truth(condition)) }
    return truth
  }

  // MARK: Verdicts

  /// Whether it would be decided if every verdict that is missing were given, one way or the other.
  private mutating func wouldVerdictsSettle(_ question: Question) -> Bool {
    defer { evaluator.assumptions.missingVerdicts = .unknown }
    for assumed in [Truth.yes, .no] {
      evaluator.begin(question.check.program, on: question.day)
      evaluator.assumptions.missingVerdicts = assumed
      let truth = (question.check.subjects == nil ? single(question) : each(question)).truth
      evaluator.assumptions.recordsAreComplete = false
      if truth != .unknown { return true }
    }
    return false
  }

  /// The subjects there surely are, in the district whose own view it is.
  mutating func subjects(_ query: SubjectQuery, _ question: Question) -> [RecordHandle] {
    let all = evaluator.subjects(query)
    return (view(of: question.requirement)?.narrow(all, in: store) ?? all).definite
  }

  // MARK: The last time

  /// When something without a stated period was done last: of each subject, or of all as one.
  mutating func lastTimes(_ question: Question) -> [Assessment.LastTime] {
    guard let last = question.check.last else { return [] }
    guard let query = question.check.subjects else { return [lastTime(last, of: nil, question)] }
    let rows = subjects(query, question)
    evaluator.collect(rows)
    return rows.map { row in
      evaluator.bind(row, to: query.slot)
      return lastTime(last, of: row, question)
    }
  }

  mutating func lastTime(
    _ last: DateValue, of subject: RecordHandle?, _ question: Question
  ) -> Assessment.LastTime {
    guard let range = evaluator.date(last) else {
      evaluator.noteAbsence()
      return Assessment.LastTime(subject: subject)
    }
    let latest = min(range.last, question.day)
    return Assessment.LastTime(
      subject: subject, date: CoarseDate(range) ?? CoarseDate(range.last),
      days: Int(question.day.ordinal - max(latest, range.first).ordinal))
  }

  // MARK: Exceptions

  /// Whether an exception names a subject, or a record it refers to, such as its school or district.
  func isExcused(_ row: RecordHandle, by excused: Set<RecordHandle>) -> Bool {
    guard !excused.isEmpty else { return false }
    if excused.contains(row) { return true }
    return store.schema.kinds[store.kind(of: row)].fields.indices.contains { field in
      guard case .reference = store.schema.kinds[store.kind(of: row)].fields[field].type,
        let referred = store.reference(row, field: field)
      else { return false }
      return excused.contains(referred)
    }
  }
}

extension Assessment.Outcome {
  fileprivate mutating func take(_ totals: Assessor.Totals) {
    periods = totals.periods
    starts = totals.starts.map { use, count in
      Assessment.StartUse(start: use.start, source: use.source, count: count)
    }.sorted { $0.order.lexicographicallyPrecedes($1.order) }
  }
}

extension Check {
  /// Whether anything can come out but a number.
  func isJudged(by threshold: Requirement.Threshold?) -> Bool {
    condition != nil || (value != nil && threshold != nil)
  }
}

extension Requirement.Threshold {
  /// Whether a value reaches it, allowing for what an interpretation tolerates.
  func holds(for value: Quantity, tolerance: ExactNumber?) -> Truth {
    let least = Quantity(self.value - (tolerance ?? 0))
    let most = Quantity(self.value + (tolerance ?? 0))
    switch comparison {
    case .atLeast: return value.compare(.greaterOrEqual, to: least)
    case .atMost: return value.compare(.lessOrEqual, to: most)
    case .exactly:
      return value.compare(.greaterOrEqual, to: least) && value.compare(.lessOrEqual, to: most)
    }
  }
}
