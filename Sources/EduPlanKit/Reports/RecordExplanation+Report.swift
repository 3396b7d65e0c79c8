/// The explanation of a record as tables and as JSON.
extension ExplanationReport {
  func report(_ explanation: RecordExplanation) -> Report {
    let id = store.id(of: explanation.record)
    var report = Report(title: "\(explanation.kind) \(id)")
    report.tables.append(content(of: explanation))
    if !explanation.referrers.isEmpty { report.tables.append(referrers(of: explanation)) }
    if explanation.isExample {
      report.notes.append(
        names(
          zh: "这是示例记录（example: true），什么要求都不计入。",
          en: "This is an example record (example: true); it counts nowhere."))
      return report
    }
    report.tables.append(uses(of: explanation))
    return report
  }

  private func content(of explanation: RecordExplanation) -> Table {
    var table = Table(
      columns: [
        Table.Column(heading: names(zh: "字段", en: "Field")),
        Table.Column(heading: names(zh: "内容", en: "Content"), isFreeText: true),
      ])
    table.rows.append([
      .label(names(zh: "位置", en: "Place")), .label(names.place(of: explanation.record)),
    ])
    for field in explanation.fields {
      table.rows.append([
        .label("\(field.label) (\(field.name))"),
        field.value.map { .text($0) } ?? .label(names(zh: "（不公开）", en: "(not shown)")),
      ])
    }
    return table
  }

  private func referrers(of explanation: RecordExplanation) -> Table {
    var table = Table(
      title: names(zh: "引用它的记录", en: "Records that refer to it"),
      columns: [Table.Column(heading: names(zh: "怎样引用", en: "How"))]
        + columns(isGrouped: false).dropLast())
    var isCut = false
    for group in explanation.referrers {
      isCut = isCut || group.rows.shown.count < group.rows.total
      for row in group.rows.shown {
        table.rows.append(Array(cells(group.label, row).dropLast()))
      }
      if group.rows.shown.count < group.rows.total {
        table.notes.append(
          names(
            zh: "\(group.label)：共 \(group.rows.total) 条。",
            en: "\(group.label): \(group.rows.total) in all."))
      }
    }
    if isCut { table.notes.append(cutWord) }
    return table
  }

  private func uses(of explanation: RecordExplanation) -> Table {
    var table = Table(
      title: names(
        zh: "在各项要求里（截至 \(explanation.asOf)）", en: "In the requirements (as of \(explanation.asOf))"),
      columns: [
        Table.Column(heading: names(zh: "要求", en: "Requirement")),
        Table.Column(heading: names(zh: "名称", en: "Title")),
        Table.Column(heading: names(zh: "经由", en: "Through")),
        Table.Column(heading: names(zh: "怎样", en: "How")),
        Table.Column(heading: names(zh: "说明", en: "What about it"), isFreeText: true),
      ])
    for use in explanation.uses {
      let requirement = use.reading.map { "\(use.requirement) (\($0))" } ?? use.requirement
      table.rows.append([
        .text(requirement), .text(use.title), use.via.map { .text(store.id(of: $0)) } ?? .absent,
        .label(word(for: use)),
        note(of: use).map { .text($0) } ?? .absent,
      ])
    }
    if table.rows.isEmpty {
      table.columns = []
      table.notes.append(
        names(zh: "没有一条要求计入它。", en: "It counts in no requirement."))
    }
    if !explanation.outside.isEmpty {
      table.notes.append(
        names(
          zh: "还有 \(explanation.outside.count) 条要求也看这种记录，但看的是别的计划、区或对象。",
          en:
            "\(explanation.outside.count) more requirements look at records of this kind, but of another programme, district or subject."
        ))
    }
    return table
  }

  /// What it is counted as, or why not, and for which subjects.
  private func note(of use: RecordExplanation.Use) -> String? {
    var parts = [use.note].compactMap(\.self)
    if use.subjects.total > 0 {
      let shown = use.subjects.shown.prefix(3).map { store.id(of: $0.record) }
        .joined(separator: names(zh: "、", en: ", "))
      parts.append(
        use.subjects.total > 3
          ? names(
            zh: "算给 \(shown) 等 \(use.subjects.total) 个对象",
            en: "for \(shown) and more, \(use.subjects.total) subjects in all")
          : names(zh: "算给对象 \(shown)", en: "for \(shown)"))
    }
    return parts.isEmpty ? nil : parts.joined(separator: names(zh: "；", en: "; "))
  }

  private func word(for use: RecordExplanation.Use) -> String {
    switch (use.role, use.standing) {
    case (.decision, _): names(zh: "作为依据", en: "relied on")
    case (.subject, .passed): names(zh: "对象，符合", en: "subject, passes")
    case (.subject, .failing): names(zh: "对象，不符合", en: "subject, fails")
    case (.subject, .pending): names(zh: "对象，未到期", en: "subject, not yet due")
    case (.subject, .open), (.subject, .counted): names(zh: "对象，未定", en: "subject, open")
    case (.subject, .leftOut): names(zh: "不是对象", en: "no subject")
    case (.counted, .leftOut), (.counted, .failing): names(zh: "未计入", en: "left out")
    case (.counted, .open), (.counted, .pending): names(zh: "未定", en: "open")
    case (.counted, .counted), (.counted, .passed): names(zh: "计入", en: "counts")
    }
  }

  // MARK: JSON

  func renderJSON(_ explanation: RecordExplanation, into output: inout [UInt8]) {
    var json = JSONWriter()
    json.object { json in
      json.member("schema", 1)
      json.member("asOf", explanation.asOf.description)
      json.member("what", "record")
      writePlace(of: explanation.record, &json)
      json.member("kind", store.schema.kinds[store.kind(of: explanation.record)].name)
      json.member("example", explanation.isExample)
      json.member("fields") { json in
        json.array(of: explanation.fields) { json, field in
          json.object(flat: true) { json in
            json.member("name", field.name)
            json.member("label", field.label)
            json.member("value", field.value)
          }
        }
      }
      json.member("referrers") { json in
        json.array(of: explanation.referrers) { json, group in
          json.object { json in
            json.member("kind", group.kind)
            json.member("field", group.field)
            json.member("records") { write(group.rows, &$0) }
          }
        }
      }
      json.member("uses") { json in
        json.array(of: explanation.uses) { json, use in
          json.object { json in
            json.member("requirement", use.requirement)
            json.member("reading", use.reading)
            json.member("via", use.via.map { store.id(of: $0) })
            json.member("role", use.role.rawValue)
            json.member("standing", use.standing.rawValue)
            json.member("note", use.note)
            json.member("subjects") { write(use.subjects, &$0) }
          }
        }
      }
      json.member("elsewhere", explanation.outside)
    }
    json.endLine()
    output.append(contentsOf: json.bytes)
  }
}
