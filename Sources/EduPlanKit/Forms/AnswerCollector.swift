/// Takes the answers to a form out of the plan's records.
struct AnswerCollector {
  private let form: Form
  private let store: PlanStore
  /// The way from the record to the value of each field.
  private let paths: [RecordPath]
  /// The ways from a row to the values of its columns, by the field of the rows.
  private let columns: [String: [RowPath]]

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
    var columns: [String: [RowPath]] = [:]
    for field in form.fields {
      do throws(RecordPath.Problem) {
        let path = try RecordPath(field.path, from: kind, in: schema)
        if path.isSensitive, !field.isPrivate { diagnostics.append(.publicSensitiveField(field)) }
        paths.append(path)
        guard case .rows(let inner) = field.content else { continue }
        guard case .list(.group(let members)) = path.type else {
          diagnostics.append(.notRows(field))
          continue
        }
        for column in inner {
          do throws(RecordPath.Problem) {
            let path = try RowPath(column.path, in: members, of: field.path, schema)
            if path.isSensitive, !field.isPrivate, !column.isPrivate {
              diagnostics.append(.publicSensitiveField(column))
            }
            columns[field.name, default: []].append(path)
          } catch {
            diagnostics.append(.unknownValuePath(error, in: column.path, at: column.pathLocation))
          }
        }
      } catch {
        diagnostics.append(.unknownValuePath(error, in: field.path, at: field.pathLocation))
      }
    }
    guard diagnostics.isEmpty else {
      return (nil, diagnostics.map { $0.withSourceLine(from: form.settings) })
    }
    return (AnswerCollector(form: form, store: store, paths: paths, columns: columns), [])
  }

  /// What a record and its private part say.
  func answers(of record: RecordHandle, privateParts: PrivateParts) -> FormAnswers {
    let place = store.location(of: record)
    let hidden = privateParts[store.id(of: record)]
    let answers = zip(form.fields, paths).map { field, path in
      if case .rows(let columns) = field.content {
        return rows(of: field, columns, path, record, hidden)
      }
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

  /// The answers to repeated rows. The private part of a column is taken from the private record's row of the same place.
  private func rows(
    of field: FormField, _ inner: [FormField], _ path: RecordPath, _ record: RecordHandle,
    _ hidden: RecordValue?
  ) -> FormAnswer {
    let place = path.location(of: record, in: store)
    let open = path.items(of: record, in: store)
    let secret = hidden?[field.key]?.items ?? []
    let ways = columns[field.name] ?? []
    let count = field.isPrivate ? secret.count : max(open.count, secret.count)
    let rows = (0..<count).map { index in
      zip(inner, ways).map { column, way in
        let items = field.isPrivate || column.isPrivate ? secret : open
        guard items.indices.contains(index) else { return FormAnswer(texts: [], location: place) }
        return FormAnswer(
          texts: way.texts(of: items[index], in: store), location: items[index].location)
      }
    }
    return FormAnswer(
      texts: rows.flatMap { $0.flatMap(\.texts) }, rows: rows, location: place)
  }

  private static func texts(of value: RecordValue?) -> [String] {
    guard let value else { return [] }
    return value.isList ? value.items.compactMap(\.text) : value.text.map { [$0] } ?? []
  }
}
