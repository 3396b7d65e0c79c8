/// Takes the answers to a form out of the plan's records.
struct AnswerCollector {
  private let form: Form
  private let store: PlanStore
  /// The way from the record to the value of each field.
  private let paths: [RecordPath]

  /// Resolves the form's paths once; what leads nowhere is a finding in `form.yaml`, and then there is no collector.
  static func make(
    for form: Form, in store: PlanStore
  ) -> (collector: AnswerCollector?, diagnostics: [Diagnostic]) {
    let schema = store.schema
    guard let kind = schema.index(ofKind: form.kind) else {
      let close = closestMatch(to: form.kind, among: schema.kinds.map(\.name))
      let finding = Diagnostic.unknownFormKind(form.kind, close: close, at: form.kindLocation)
      return (nil, [finding.withSourceLine(from: form.settings)])
    }
    var diagnostics: [Diagnostic] = []
    var paths: [RecordPath] = []
    for field in form.fields {
      do throws(RecordPath.Problem) {
        let path = try RecordPath(field.path, from: kind, in: schema)
        if path.isSensitive, !field.isPrivate { diagnostics.append(.publicSensitiveField(field)) }
        paths.append(path)
      } catch {
        diagnostics.append(.unknownValuePath(error, in: field.path, at: field.pathLocation))
      }
    }
    guard diagnostics.isEmpty else {
      return (nil, diagnostics.map { $0.withSourceLine(from: form.settings) })
    }
    return (AnswerCollector(form: form, store: store, paths: paths), [])
  }

  /// What a record and its private part say.
  func answers(of record: RecordHandle, privateParts: PrivateParts) -> FormAnswers {
    let place = store.location(of: record)
    let hidden = privateParts[store.id(of: record)]
    let answers = zip(form.fields, paths).map { field, path in
      guard field.isPrivate else {
        return FormAnswer(
          texts: path.texts(of: record, in: store), location: path.location(of: record, in: store))
      }
      let value = hidden?[field.key]
      return FormAnswer(texts: Self.texts(of: value), location: value?.location ?? place)
    }
    return FormAnswers(
      answers: answers, record: place,
      privatePart: hidden != nil
        ? .found : privateParts.file.map { .absentFrom(file: $0) } ?? .absent)
  }

  private static func texts(of value: RecordValue?) -> [String] {
    guard let value else { return [] }
    return value.isList ? value.items.compactMap(\.text) : value.text.map { [$0] } ?? []
  }
}
