/// The kinds of a repo, with how many records each has.
struct KindList: Sendable {
  let store: PlanStore

  private func counts(_ kind: Int) -> (records: Int, examples: Int) {
    let handles = store.handles(ofKind: kind)
    let examples = handles.count { store.isExample(RecordHandle(index: $0)) }
    return (handles.count - examples, examples)
  }

  func report(in language: Language) -> Report {
    let headings = [
      Localized(zh: "种类", en: "Kind"), Localized(zh: "名称", en: "Label"),
      Localized(zh: "条数", en: "Records"), Localized(zh: "示例", en: "Examples"),
      Localized(zh: "文件夹", en: "Folder"),
    ]
    var columns = headings.map { Table.Column(heading: $0[language]) }
    columns[2].isNumeric = true
    columns[3].isNumeric = true
    let rows: [[Table.Cell]] = store.schema.kinds.enumerated().map { index, kind in
      let (records, examples) = counts(index)
      return [
        .text(kind.name), .text(kind.label[language]), .integer(records),
        examples == 0 ? .absent : .integer(examples), .text("data/\(kind.folder)"),
      ]
    }
    return Report(tables: [Table(columns: columns, rows: rows)])
  }

  func renderJSON() -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("schema", 1)
      json.member("kinds") { json in
        json.array(of: store.schema.kinds.indices) { json, index in
          let kind = store.schema.kinds[index]
          let (records, examples) = counts(index)
          json.object(flat: true) { json in
            json.member("name", kind.name)
            json.member("label", kind.label.zh)
            json.member("labelEn", kind.label.en)
            json.member("folder", kind.folder)
            json.member("records", records)
            json.member("examples", examples)
          }
        }
      }
    }
    json.endLine()
    return json.bytes
  }
}
