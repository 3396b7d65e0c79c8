/// Takes the answers to a form out of the plan's records.
struct AnswerCollector {
  let form: Form
  let store: PlanStore
  /// For each field of the form, the steps from the record to its value, as field numbers of the kinds on the way.
  private let steps: [[Step]]

  /// One step: a field of a kind.
  private struct Step {
    var kind: Int
    var field: Int
  }

  /// Resolves the form's paths once; what leads nowhere is a finding in `form.yaml` and no collector.
  static func make(
    for form: Form, in store: PlanStore
  ) -> (collector: AnswerCollector?, diagnostics: [Diagnostic]) {
    let kinds = store.schema.kinds.map(\.name)
    guard let kind = kinds.firstIndex(of: form.kind) else {
      let close = closestMatch(to: form.kind, among: kinds)
      return (nil, [.unknownFormKind(form.kind, close: close, at: form.location)])
    }
    var diagnostics: [Diagnostic] = []
    var steps: [[Step]] = []
    for field in form.fields {
      switch resolve(field, from: kind, in: store.schema) {
      case .success(let found): steps.append(found)
      case .failure(let finding): diagnostics.append(finding.diagnostic)
      }
    }
    guard diagnostics.isEmpty else { return (nil, diagnostics) }
    return (AnswerCollector(form: form, store: store, steps: steps), [])
  }

  /// What a record and its private part say.
  func answers(of record: RecordHandle, privateParts: PrivateParts) -> FormAnswers {
    let own = store.location(of: record)
    let hidden = privateParts[store.id(of: record)]
    let answers = zip(form.fields, steps).map { field, steps in
      if field.isPrivate {
        let value = field.path.last.flatMap { hidden?[$0] }
        return FormAnswer(texts: Self.texts(of: value), location: value?.location ?? own)
      }
      return answer(at: steps, from: record)
    }
    return FormAnswers(answers: answers, record: own, hasPrivatePart: hidden != nil)
  }

  private func answer(at steps: [Step], from record: RecordHandle) -> FormAnswer {
    var current = record
    for step in steps.dropLast() {
      guard let next = store.reference(current, field: step.field) else {
        return FormAnswer(texts: [], location: store.location(of: current, field: step.field))
      }
      current = next
    }
    guard let last = steps.last else {
      return FormAnswer(texts: [], location: store.location(of: record))
    }
    let texts =
      if case .list = store.schema.kinds[last.kind].fields[last.field].type {
        store.texts(current, field: last.field)
      } else {
        store.text(current, field: last.field).map { [$0] } ?? []
      }
    return FormAnswer(texts: texts, location: store.location(of: current, field: last.field))
  }

  private static func texts(of value: RecordValue?) -> [String] {
    guard let value else { return [] }
    return value.isList ? value.items.compactMap(\.text) : value.text.map { [$0] } ?? []
  }

  // MARK: Paths

  /// A finding as the failure of a result.
  private struct Unresolved: Error { var diagnostic: Diagnostic }

  private static func resolve(
    _ field: FormField, from kind: Int, in schema: Schema
  ) -> Result<[Step], Unresolved> {
    var steps: [Step] = []
    var kind = kind
    for (number, name) in field.path.enumerated() {
      let current = schema.kinds[kind]
      guard let found = current.index(ofField: name) else {
        let close = closestMatch(to: name, among: current.fields.map(\.name))
        return .failure(
          Unresolved(
            diagnostic: .unknownValuePath(
              name, in: field.pathText, kind: current.name, close: close, at: field.location)))
      }
      steps.append(Step(kind: kind, field: found))
      guard number + 1 < field.path.count else { break }
      guard case .reference(let targets) = current.fields[found].type, targets.count == 1,
        let target = schema.kinds.firstIndex(where: { $0.name == targets[0] })
      else {
        return .failure(
          Unresolved(
            diagnostic: .pathThroughValue(name, in: field.pathText, at: field.location)))
      }
      kind = target
    }
    return .success(steps)
  }
}
