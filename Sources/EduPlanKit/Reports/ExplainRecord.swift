/// Explains a record: what it says, which records refer to it, and how it stands to every requirement.
extension Explainer {
  mutating func explain(_ record: RecordHandle, _ list: RequirementList) -> RecordExplanation {
    let kind = store.schema.kinds[store.kind(of: record)]
    var explanation = RecordExplanation(
      record: record, asOf: asOf, kind: words(zh: kind.label.zh, en: words.label(kind.label)),
      isExample: store.isExample(record))
    for (position, field) in kind.fields.enumerated() where store.hasValue(record, field: position)
    {
      explanation.fields.append(
        RecordExplanation.Field(
          name: field.name, label: field.label[language],
          value: names.value(of: record, field: position)))
    }
    explanation.referrers = referrers(of: record)
    guard !explanation.isExample else { return explanation }
    let records = [record] + indirect(explanation)
    for requirement in list.requirements { add(requirement, records, to: &explanation) }
    addDecisions(list, &explanation)
    return explanation
  }

  // MARK: Referrers

  private func referrers(of record: RecordHandle) -> [RecordExplanation.Referrers] {
    let own = store.schema.kinds[store.kind(of: record)].name
    let id = Array(store.id(of: record).utf8)
    var found: [RecordExplanation.Referrers] = []
    for (kind, declared) in store.schema.kinds.enumerated() {
      for (position, field) in declared.fields.enumerated() {
        let rows: [RecordHandle]
        let handles = store.handles(ofKind: kind).lazy.map { RecordHandle(index: $0) }
        switch field.type {
        case .reference(let names) where names.isEmpty || names.contains(own):
          rows = handles.filter { store.reference($0, field: position) == record }
        case .list(.reference(let names)) where names.isEmpty || names.contains(own):
          rows = handles.filter { store.contains($0, field: position, id) ?? false }
        default: continue
        }
        guard !rows.isEmpty else { continue }
        found.append(
          RecordExplanation.Referrers(
            kind: declared.name, field: field.name,
            label: words(
              zh: "\(declared.label.zh)的\(field.label.zh)",
              en: "\(words.label(field.label)) of \(words.label(declared.label))"),
            rows: self.rows(rows) { RequirementExplanation.Row(record: $0, note: nil) }))
      }
    }
    return found
  }

  // MARK: Requirements

  /// The records through which it counts: those that refer to it, such as the memberships of a school.
  private func indirect(_ explanation: RecordExplanation) -> [RecordHandle] {
    var found: [RecordHandle] = []
    for record in explanation.referrers.flatMap(\.rows.shown).map(\.record)
    where !found.contains(record) && !store.isExample(record) {
      found.append(record)
    }
    return found
  }

  private mutating func add(
    _ requirement: Requirement, _ records: [RecordHandle],
    to explanation: inout RecordExplanation
  ) {
    guard let day = assessor.assessedDay(of: requirement) else { return }
    let chosen = assessor.chosenReading(of: requirement, on: day)
    var isOutside = false
    let before = explanation.uses.count
    for (position, reading) in requirement.readings.enumerated() {
      if let chosen, position != chosen { continue }
      assessor.evaluator.begin(reading.check.program, on: day)
      var search = RecordSearch(
        records: records, requirement: requirement, reading: reading, in: store)
      search.run(with: &self)
      explanation.uses += search.uses
      isOutside = isOutside || search.isOutside
    }
    if isOutside, explanation.uses.count == before { explanation.outside.append(requirement.id) }
  }

  /// What a record of a person's decision, or a declaration, bears on.
  private mutating func addDecisions(
    _ list: RequirementList, _ explanation: inout RecordExplanation
  ) {
    let kind = store.schema.kinds[store.kind(of: explanation.record)].name
    guard ["interpretation", "verdict", "exception", "return"].contains(kind) else { return }
    for requirement in list.requirements {
      let assessment: Assessment? = kind == "return" ? assessor.assess(requirement) : nil
      let isUsed: Bool
      if let assessment {
        let outcomes = assessment.outcome.map { [$0] } ?? assessment.readings.map(\.outcome)
        isUsed = outcomes.contains { $0.declarations.contains(explanation.record) }
      } else {
        isUsed = decisions(of: requirement).contains(explanation.record)
      }
      guard isUsed else { continue }
      explanation.uses.append(
        RecordExplanation.Use(
          requirement: requirement.id, title: requirement.title[language], reading: nil,
          role: .decision, standing: .counted, note: nil))
    }
  }
}

extension Check {
  /// Whether any query of a check is about records of some kinds.
  func looks(at kinds: Set<Int>) -> Bool {
    if let subjects, subjects.rows.looks(at: kinds) { return true }
    return parts.contains { $0.looks(at: kinds) }
  }

  /// The outermost parts of its value, then of its condition, then of what says when it was done last.
  var parts: [CheckPart] {
    (value.map { CheckPart.parts(of: $0) } ?? [])
      + (condition.map { CheckPart.parts(of: $0) } ?? [])
      + (last.map { CheckPart.parts(of: $0) } ?? [])
  }
}

extension CheckPart {
  /// The parts inside: of the query's conditions, and of what is made of its rows.
  var inner: [CheckPart] {
    let ofWork: [CheckPart] =
      switch work {
      case .number(_, let value), .pickNumber(let value): Self.parts(of: value)
      case .share(let condition): Self.parts(of: condition)
      case .count, .distinctRecords, .distinctTexts, .pickDate, .pickText, .exists: []
      }
    return query.inner + ofWork
  }

  func looks(at kinds: Set<Int>) -> Bool {
    query.looks(at: kinds) || inner.contains { $0.looks(at: kinds) }
  }
}

extension RowQuery {
  /// The queries of its conditions.
  var inner: [CheckPart] { conjuncts.flatMap { CheckPart.parts(of: $0) } }

  func looks(at kinds: Set<Int>) -> Bool {
    kinds.contains(kind) || inner.contains { $0.looks(at: kinds) }
  }
}

extension PlanStore {
  /// The id nearest to a text, among records of which there are not too many to look through.
  func closestID(to text: String) -> String? {
    let few = schema.kinds.indices.filter { handles(ofKind: $0).count <= 20_000 }
    return closestMatch(
      to: text,
      among: few.lazy.flatMap { kind in
        self.handles(ofKind: kind).lazy.map { self.id(of: RecordHandle(index: $0)) }
      })
  }
}
