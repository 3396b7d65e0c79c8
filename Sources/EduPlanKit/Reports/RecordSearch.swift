/// Finds where records stand in the queries of one reading of a requirement.
///
/// The records are tried against each query directly; only the rows around them are walked, once for all of them, never
/// their own kinds.
struct RecordSearch {
  /// Those looked for; the first is the one that is explained, the others refer to it.
  let records: [RecordHandle]
  let requirement: Requirement
  let reading: Requirement.Reading
  private(set) var uses: [RecordExplanation.Use] = []
  /// A query looks at records of the first one's kind, but in another programme, district or subject.
  private(set) var isOutside = false

  private let kinds: Set<Int>

  init(
    records: [RecordHandle], requirement: Requirement, reading: Requirement.Reading,
    in store: PlanStore
  ) {
    self.records = records
    self.requirement = requirement
    self.reading = reading
    kinds = Set(records.map { store.kind(of: $0) })
  }

  /// What was found of a record in a part, over all the rows around it.
  private struct Found {
    /// The subjects, or other outer rows, it counts for.
    var counted: [RecordHandle] = []
    /// What it is counted as; empty where it is just counted.
    var note: String?
    var open: String?
    var leftOut: String?
    var isOutside = false
  }

  mutating func run(with explainer: inout Explainer) {
    let store = explainer.store
    let check = reading.check
    guard check.looks(at: kinds) else { return }
    let syntax = CheckSyntax(requirement, reading: reading.id, in: store)
    var row = explainer.words
    if let subjects = syntax.subjects { row = row.inside(subjects) }
    let plan = PartPlan(check, syntax, row)
    let related = plan.items.filter { $0.part.looks(at: kinds) }
    var found: [[RecordHandle: Found]] = Array(repeating: [:], count: related.count)
    let question = explainer.question(
      requirement, reading, on: explainer.assessor.evaluator.day)
    let outside = RowReasons(store: store, words: explainer.words)
    if let query = check.subjects, let written = syntax.subjects {
      for record in records where store.kind(of: record) == query.rows.kind {
        addSubject(record, query, written, plan, &explainer)
      }
      guard !related.isEmpty else { return }
      for subject in explainer.assessor.evaluator.subjects(query).definite {
        let reasons = outside.inside(written, subject)
        explainer.assessor.evaluator.bind(subject, to: query.slot)
        for period in explainer.periods(of: subject, question) {
          explainer.assessor.evaluator.subjectTime.period = period
          for (position, item) in related.enumerated() {
            explainer.assessor.evaluator.bind(subject, to: query.slot)
            visit(item.part, item.syntax, reasons, subject, &found[position], &explainer)
          }
        }
      }
    } else {
      for period in explainer.periods(of: nil, question) {
        explainer.assessor.evaluator.subjectTime.period = period
        for (position, item) in related.enumerated() {
          visit(item.part, item.syntax, outside, nil, &found[position], &explainer)
        }
      }
    }
    for record in records {
      let parts = found.compactMap { $0[record] }
      // What counts in one part is not also left out of the result because another part asks for others.
      let counting = parts.filter { $0.note != nil }
      for found in counting.isEmpty ? parts : counting { add(record, found, explainer) }
    }
  }

  // MARK: As a subject

  /// A record among the rows of `each:`, with what becomes of its subject.
  private mutating func addSubject(
    _ record: RecordHandle, _ query: SubjectQuery, _ written: SubjectsSyntax, _ plan: PartPlan,
    _ explainer: inout Explainer
  ) {
    let rows = query.rows
    let inner = RowReasons(store: explainer.store, words: explainer.words)
      .inside(written.query, record, alias: query.distinct == nil ? "each" : nil)
    let conjuncts = rows.conjunctSyntax(in: written.query)
    switch explainer.assessor.evaluator.standing(of: record, in: rows) {
    case .outside: noteOutside(record)
    case .leftOut(let conjunct):
      let note = conjuncts[conjunct].map {
        inner.failure($0, rows.conjuncts[conjunct], &explainer.assessor.evaluator)
      }
      add(use(record, .subject, .leftOut, note, explainer))
    case .open(let conjunct, let gap):
      let note = conjuncts[conjunct].map {
        inner.open($0, rows.conjuncts[conjunct], gap, &explainer.assessor.evaluator)
      }
      add(use(record, .subject, .open, note, explainer))
    case .counted:
      guard
        let reached = query.distinct.map({ explainer.assessor.evaluator.row($0) }) ?? record
      else { return }
      addJudged(reached, of: record, query, written, plan, &explainer)
    }
  }

  private mutating func addJudged(
    _ reached: RecordHandle, of record: RecordHandle, _ query: SubjectQuery,
    _ written: SubjectsSyntax, _ plan: PartPlan, _ explainer: inout Explainer
  ) {
    let question = explainer.question(requirement, reading, on: explainer.assessor.evaluator.day)
    let subject = explainer.subject(reached, query, written, plan, question)
    explainer.assessor.evaluator.bind(reached, to: query.slot)
    let judgement = explainer.assessor.judge(reached, question)
    let standing: RecordExplanation.Standing =
      switch judgement.truth {
      case .yes: .passed
      case .no: .failing
      case .unknown: judgement.isPending ? .pending : .open
      }
    let note = ExplanationReport(store: explainer.store, language: explainer.language)
      .note(on: subject)
    let counted =
      reached == record
      ? ""
      : explainer.words(
        zh: "计为 \(explainer.names.reference(to: reached))",
        en: "counted as \(explainer.names.reference(to: reached))")
    let parts = [counted, note].filter { !$0.isEmpty }
    add(
      use(
        record, .subject, standing, parts.joined(separator: explainer.words(zh: "；", en: "; ")),
        explainer))
  }

  // MARK: In a part

  /// Tries the records against a part, and against the parts inside it for each of its rows.
  private func visit(
    _ part: CheckPart, _ syntax: Syntax.QueryPart?, _ reasons: RowReasons,
    _ subject: RecordHandle?, _ found: inout [RecordHandle: Found], _ explainer: inout Explainer
  ) {
    let store = explainer.store
    let rows = explainer.assessor.evaluator.rows
    if kinds.contains(part.query.kind) {
      for record in records where store.kind(of: record) == part.query.kind {
        weigh(record, part, syntax, reasons, subject, &found[record, default: Found()], &explainer)
        explainer.assessor.evaluator.rows = rows
      }
    }
    let related = part.inner.filter { $0.looks(at: kinds) }
    guard !related.isEmpty else { return }
    let written = syntax.map { $0.syntax.innerQueries } ?? []
    for row in explainer.assessor.evaluator.matches(part.query).definite {
      let around = syntax.map { reasons.inside($0.query, row) } ?? reasons
      for next in related {
        explainer.assessor.evaluator.rows = rows
        explainer.assessor.evaluator.bind(row, to: part.query.slot)
        let syntaxOfNext = written.first { $0.query.kind.range == next.query.range }
        visit(next, syntaxOfNext, around, subject ?? row, &found, &explainer)
      }
    }
    explainer.assessor.evaluator.rows = rows
  }

  /// Tries one record against one part.
  private func weigh(
    _ record: RecordHandle, _ part: CheckPart, _ syntax: Syntax.QueryPart?,
    _ reasons: RowReasons, _ subject: RecordHandle?, _ found: inout Found,
    _ explainer: inout Explainer
  ) {
    let query = part.query
    func written(_ conjunct: Int) -> (syntax: Syntax, reasons: RowReasons)? {
      guard let query = syntax?.query,
        let condition = part.query.conjunctSyntax(in: query)[conjunct]
      else { return nil }
      return (condition, reasons.inside(query, record))
    }
    switch explainer.assessor.evaluator.standing(of: record, in: query) {
    case .counted:
      if let subject, found.counted.last != subject { found.counted.append(subject) }
      guard found.note == nil else { return }
      found.note = ""
      if case .distinctRecords(let operand) = part.work,
        let counted = explainer.assessor.evaluator.row(operand)
      {
        found.note = explainer.names.reference(to: counted)
      }
    case .open(let conjunct, let gap):
      guard found.open == nil, let (syntax, reasons) = written(conjunct) else { return }
      found.open = reasons.open(
        syntax, query.conjuncts[conjunct], gap, &explainer.assessor.evaluator)
    case .leftOut(let conjunct):
      guard found.leftOut == nil, let (syntax, reasons) = written(conjunct) else { return }
      found.leftOut = reasons.failure(
        syntax, query.conjuncts[conjunct], &explainer.assessor.evaluator)
    case .outside: found.isOutside = true
    }
  }

  // MARK: What is told

  private mutating func add(_ record: RecordHandle, _ found: Found, _ explainer: Explainer) {
    let words = explainer.words
    if let note = found.note {
      var use = use(
        record, .counted, .counted,
        note.isEmpty ? nil : words(zh: "计为 \(note)", en: "counted as \(note)"), explainer)
      use.subjects = explainer.rows(found.counted.filter { $0 != record }) {
        RequirementExplanation.Row(record: $0, note: nil)
      }
      add(use)
    } else if let open = found.open {
      add(use(record, .counted, .open, open, explainer))
    } else if let leftOut = found.leftOut {
      add(use(record, .counted, .leftOut, leftOut, explainer))
    } else if found.isOutside {
      noteOutside(record)
    }
  }

  /// Two parts of one value often ask the same.
  private mutating func add(_ use: RecordExplanation.Use) {
    let isKnown = uses.contains {
      $0.via == use.via && $0.role == use.role && $0.standing == use.standing
        && $0.note == use.note
    }
    if !isKnown { uses.append(use) }
  }

  private mutating func noteOutside(_ record: RecordHandle) {
    if record == records.first { isOutside = true }
  }

  private func use(
    _ record: RecordHandle, _ role: RecordExplanation.Role,
    _ standing: RecordExplanation.Standing, _ note: String?, _ explainer: Explainer
  ) -> RecordExplanation.Use {
    RecordExplanation.Use(
      requirement: requirement.id, title: requirement.title[explainer.language],
      reading: reading.id, via: record == records.first ? nil : record, role: role,
      standing: standing, note: note)
  }
}

extension Syntax {
  /// The outermost queries inside a query's own condition and operand.
  var innerQueries: [QueryPart] {
    switch form {
    case .exists(let query): return query.condition?.outermostQueries ?? []
    case .aggregate(_, let operand, let query):
      return (query.condition?.outermostQueries ?? []) + (operand.value?.outermostQueries ?? [])
    default: return outermostQueries
    }
  }
}

extension Explainer {
  /// The periods in which something may count for a subject that is bound, and has been taken up; a single nil where there
  /// are none to tell apart.
  fileprivate mutating func periods(
    of subject: RecordHandle?, _ question: Assessor.Question
  ) -> [ClosedRange<Day>?] {
    let start = assessor.takeUp(subject, question)
    guard let cadence = question.time.cadence,
      let spans = assessor.spans(
        of: subject, by: cadence, from: start?.date, question, until: question.day)
    else { return [nil] }
    return spans.map(\.days)
  }
}
