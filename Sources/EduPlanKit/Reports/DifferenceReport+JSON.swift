/// A difference as JSON; the shape is documented in `docs/json.md` and versioned by `schema`.
extension DifferenceReport {
  /// - Parameter language: of the fields' labels.
  func renderJSON(in language: Language, findings: DiagnosticRenderer) -> [UInt8] {
    let words = DifferenceWords(records, in: language)
    var json = JSONWriter()
    json.object { json in
      json.member("schema", 1)
      json.member("before") { write(before, findings, &$0) }
      json.member("after") { write(after, findings, &$0) }
      let counts = records.counts
      json.object("totals", flat: true) { json in
        json.member("changed", counts.changed)
        json.member("added", counts.added)
        json.member("removed", counts.removed)
        json.member("renamed", counts.renamed)
        json.member("moved", counts.moved)
      }
      let shown = records.changes.filter { !words.isKeptBack($0) }
      json.objects("records", of: shown) { write($1, words, &$0) }
      json.member("restyled", records.restyled)
      json.member("targets") { json in
        guard let targets else { return json.null() }
        json.object { json in
          json.member("asOf", targets.after.run.asOf.description)
          targets.writeMembers(findings: findings, &json)
        }
      }
    }
    json.endLine()
    return json.bytes
  }

  private func write(
    _ state: State, _ findings: DiagnosticRenderer, _ json: inout JSONWriter
  ) {
    json.object { json in
      json.member("revision", state.commit)
      json.member("day", state.day?.description)
      json.member("refused") { findings.write(state.refused, into: &$0) }
    }
  }

  private func write(
    _ change: RecordDifference.Change, _ words: DifferenceWords, _ json: inout JSONWriter
  ) {
    let (old, new) = (change.before, change.after)
    json.member("kind", records.kind(of: change).name)
    json.member("id", records.id(of: change))
    json.member("idBefore", old.map { records.before.id(of: $0) })
    json.member("change", old == nil ? "added" : new == nil ? "removed" : "changed")
    json.member("renamed", change.isRenamed)
    json.member("moved", change.isMoved)
    let places = (
      old.map { records.before.location(of: $0) }, new.map { records.after.location(of: $0) }
    )
    json.member("pathBefore", places.0?.path)
    json.member("path", places.1?.path)
    json.member("line", places.1?.line)
    json.member("fields") { json in
      json.array(of: change.fields) { json, field in
        let isHidden = words.isHidden(field, in: change)
        json.object { json in
          json.member("name", field.names.joined(separator: "."))
          json.member("label", words.label(of: field))
          json.member("shown", !isHidden)
          for (key, content) in [
            ("before", field.before), ("after", field.after),
            ("added", field.items.map { .list($0.added) } ?? .absent),
            ("removed", field.items.map { .list($0.removed) } ?? .absent),
          ] {
            json.member(key) { write(isHidden ? .absent : content, field.type, &$0) }
          }
        }
      }
    }
  }

  /// What a file says, nothing typed: a scalar is a string, an absent value null. Personal members of groups are left out.
  private func write(_ content: RecordContent, _ type: FieldType?, _ json: inout JSONWriter) {
    switch content {
    case .absent: json.null()
    case .scalar(let text, _): json.value(text)
    case .list(let items):
      var item: FieldType?
      if case .list(let type) = type { item = type }
      json.array(of: items) { write($1, item, &$0) }
    case .mapping(let entries):
      var members: [Field] = []
      if case .group(let fields) = type { members = fields }
      json.object { json in
        for entry in entries {
          let field = members.first { $0.name == entry.key }
          if let field, field.isSensitive || records.after.isPersonalFieldKeptBack(field) {
            continue
          }
          json.member(entry.key) { write(entry.value, field?.type, &$0) }
        }
      }
    }
  }
}
