extension FindingCatalogue.Entry {
  func report(in language: Language) -> Report {
    var tables = example.map { block in
      block.table(titled: Localized(zh: "例子", en: "Example"), in: language)
    }
    if let command {
      tables.append(
        Table(
          title: Localized(zh: "命令", en: "Command")[language], columns: [Table.Column(heading: "")],
          rows: [[.text("eduplan \(command)")]], isVerbatim: true))
    }
    let toDo = Localized(zh: "怎么办：\(remedy.zh)", en: "What to do: \(remedy.en)")[language]
    if !tables.isEmpty { tables[tables.count - 1].notes = [toDo] }
    tables += corrected.map { block in
      block.table(titled: Localized(zh: "改好以后", en: "Put right"), in: language)
    }
    return Report(title: code, lead: [meaning[language]], tables: tables)
  }

  func renderJSON(in language: Language, into output: inout [UInt8]) {
    var json = JSONWriter()
    json.object { json in
      json.member("schema", 1)
      json.member("what", "finding")
      json.member("id", code)
      json.member("meaning", meaning[language])
      json.objects("example", of: example) { $1.write(to: &$0) }
      json.member("command", command.map { "eduplan \($0)" })
      json.member("remedy", remedy[language])
      json.objects("corrected", of: corrected) { $1.write(to: &$0) }
    }
    json.endLine()
    output.append(contentsOf: json.bytes)
  }
}

extension FindingCatalogue.Block {
  fileprivate func table(titled title: Localized, in language: Language) -> Table {
    var notes: [Localized] = []
    if !path.isEmpty { notes.append(Localized(zh: path, en: path)) }
    if notation == "bytes" {
      notes.append(
        Localized(
          zh: "\\xHH 是一个字节，行末的 \\ 表示没有换行", en: "\\xHH is a byte, \\ at the end means no line break")
      )
    }
    let more = Localized(
      zh: notes.isEmpty ? "" : "（\(notes.map(\.zh).joined(separator: "；"))）",
      en: notes.isEmpty ? "" : " (\(notes.map(\.en).joined(separator: "; ")))")
    return Table(
      title: title[language] + more[language], columns: [Table.Column(heading: "")],
      rows: lines.map { [.text($0)] }, isVerbatim: true)
  }

  fileprivate func write(to json: inout JSONWriter) {
    json.member("path", path.isEmpty ? nil : path)
    json.member("notation", notation)
    json.member("text", lines.map { $0 + "\n" }.joined())
  }
}
