/// Records as people read them: labels in their language, choices by label, references with names, where each stands and
/// who refers to it.
struct RecordSheet: Sendable {
  let store: PlanStore
  let language: Language
  /// What is known of the private parts of the records.
  let privatePart: PrivatePart

  /// The private part of records: only whether there is one, or what it says.
  struct PrivatePart: Sendable {
    /// By id, the part as a document and its root.
    var values: [String: RecordValue] = [:]
    var isShown = false
  }

  private var names: RecordNames { RecordNames(store: store, language: language) }

  private func say(zh: String, en: String) -> String { Localized(zh: zh, en: en)[language] }

  // MARK: As tables

  func report(_ records: [RecordHandle]) -> Report {
    var report = Report(title: records.count == 1 ? title(of: records[0]) : "", tables: [])
    for record in records {
      var table = content(of: record)
      if records.count > 1 { table.title = title(of: record) }
      report.tables.append(table)
      let referrers = referrers(of: record)
      if !referrers.rows.isEmpty { report.tables.append(referrers) }
    }
    return report
  }

  private func title(of record: RecordHandle) -> String {
    store.schema.kinds[store.kind(of: record)].label[language] + " " + store.id(of: record)
  }

  private func content(of record: RecordHandle) -> Table {
    let kind = store.schema.kinds[store.kind(of: record)]
    var table = Table(
      columns: [
        Table.Column(heading: say(zh: "字段", en: "Field")),
        Table.Column(heading: say(zh: "内容", en: "Content"), isFreeText: true, keepsLines: true),
      ])
    for (position, field) in kind.fields.enumerated() {
      guard let node = store.node(record, field: position) else { continue }
      if field.isSensitive {
        table.rows.append([
          .label("\(field.label[language]) (\(field.name))"),
          .label(say(zh: "（不公开）", en: "(private)")),
        ])
      } else {
        let value = RecordValue(document: store.document(of: record), node: node)
        add(value, field.type, named: "\(field.label[language]) (\(field.name))", to: &table)
      }
    }
    addPrivate(record, kind, to: &table)
    table.rows.append([
      .label(say(zh: "位置", en: "Place")), .label(names.place(of: record)),
    ])
    if store.isExample(record) {
      table.notes.append(
        say(zh: "这是示例记录，什么要求都不计入。", en: "This is an example record; it counts nowhere."))
    }
    return table
  }

  /// A value on its row; what a group or a list of groups holds on rows of their own.
  private func add(
    _ value: RecordValue, _ type: FieldType, named label: String, to table: inout Table
  ) {
    switch type {
    case .group(let members):
      for (key, inner) in value.entries where !inner.isAbsent {
        guard let member = members.first(where: { $0.name == key }), !member.isSensitive else {
          continue
        }
        add(
          inner, member.type,
          named: label + say(zh: "·", en: ", ") + member.label[language], to: &table)
      }
    case .list(.group):
      guard case .list(let item) = type else { return }
      for (number, inner) in value.items.enumerated() {
        add(inner, item, named: "\(label) \(number)", to: &table)
      }
    default:
      let content = RecordContent(value.node, of: value.document)
      if case .prose = type, case .scalar(let text, _) = content {
        table.rows.append([
          .label(label), .text(proseParagraphs(text).joined(separator: "\n")),
        ])
        return
      }
      table.rows.append([
        .label(label), names.words(for: content, as: type).map { .text($0) } ?? .absent,
      ])
    }
  }

  private func addPrivate(_ record: RecordHandle, _ kind: Kind, to table: inout Table) {
    guard let part = privatePart.values[store.id(of: record)] else { return }
    guard privatePart.isShown else {
      table.notes.append(
        say(
          zh: "另有不公开的内容，在 data/private/；要看就加 --private。",
          en: "There is a private part in data/private/; --private shows it."))
      return
    }
    for (key, value) in part.entries(except: ["id"]) where !value.isAbsent {
      let field = kind.index(ofField: key).map { kind.fields[$0] }
      let label = field?.label[language] ?? key
      add(
        value, field?.type ?? .prose,
        named: "\(label) (\(key))" + say(zh: "（不公开）", en: ", private"), to: &table)
    }
  }

  /// Who refers to it, by kind and field, with how many.
  private func referrers(of record: RecordHandle) -> Table {
    var table = Table(
      title: say(zh: "引用它的记录", en: "Records that refer to it"),
      columns: [
        Table.Column(heading: say(zh: "种类", en: "Kind")),
        Table.Column(heading: say(zh: "字段", en: "Field")),
        Table.Column(heading: say(zh: "条数", en: "Records"), isNumeric: true),
      ])
    for group in groups(of: record) {
      let kind = store.schema.kinds[group.kind]
      table.rows.append([
        .label(kind.label[language]), .label(kind.fields[group.field].label[language]),
        .integer(group.count),
      ])
    }
    if !table.rows.isEmpty {
      table.notes.append(
        say(
          zh: "有哪些，见 eduplan explain \(store.id(of: record))",
          en: "eduplan explain \(store.id(of: record)) names them"))
    }
    return table
  }

  private func groups(of record: RecordHandle) -> [(kind: Int, field: Int, count: Int)] {
    var groups: [(kind: Int, field: Int, records: Set<RecordHandle>)] = []
    for place in ReferenceFinder(store).places(of: [record]) {
      let kind = store.kind(of: place.record)
      if let known = groups.firstIndex(where: { $0.kind == kind && $0.field == place.field }) {
        groups[known].records.insert(place.record)
      } else {
        groups.append((kind, place.field, [place.record]))
      }
    }
    return groups.map { ($0.kind, $0.field, $0.records.count) }
  }

  // MARK: As JSON

  func renderJSON(_ records: [RecordHandle]) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("schema", 1)
      json.member("records") { json in
        json.array(of: records) { json, record in write(record, &json) }
      }
    }
    json.endLine()
    return json.bytes
  }

  private func write(_ record: RecordHandle, _ json: inout JSONWriter) {
    let kind = store.schema.kinds[store.kind(of: record)]
    let document = store.document(of: record)
    let place = store.location(of: record)
    let part = privatePart.values[store.id(of: record)]
    json.object { json in
      json.member("id", store.id(of: record))
      json.member("kind", kind.name)
      json.member("path", place.path)
      json.member("line", place.line)
      json.member("fields") { json in
        json.object { json in
          for (position, field) in kind.fields.enumerated()
          where position > 0 && !field.isSensitive {
            guard let node = store.node(record, field: position) else { continue }
            json.member(field.name) { document.write(node, to: &$0) }
          }
        }
      }
      json.member("hasPrivatePart", part != nil)
      if let part, privatePart.isShown {
        json.member("private") { json in
          json.object { json in
            for (key, value) in part.entries(except: ["id"]) where !value.isAbsent {
              json.member(key) { value.document.write(value.node, to: &$0) }
            }
          }
        }
      }
      json.member("referrers") { json in
        json.array(of: groups(of: record)) { json, group in
          json.object(flat: true) { json in
            json.member("kind", store.schema.kinds[group.kind].name)
            json.member("field", store.schema.kinds[group.kind].fields[group.field].name)
            json.member("count", group.count)
          }
        }
      }
    }
  }

  // MARK: As it stands

  /// The bytes of the records, each from its `---` to the end of its last line.
  func renderYAML(_ records: [RecordHandle]) -> [UInt8] {
    records.flatMap { record in
      let document = store.document(of: record)
      let number = document.records.firstIndex(of: store.root(of: record)) ?? 0
      var bytes = Array(document.bytes[document.lines(ofRecord: number)])
      if !bytes.starts(with: [0x2D, 0x2D, 0x2D]) { bytes = Array("---\n".utf8) + bytes }
      if bytes.last != 0x0A { bytes.append(0x0A) }
      return bytes
    }
  }
}
