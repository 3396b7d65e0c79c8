/// Kinds of record and their fields, in words.
struct SchemaReport: Sendable {
  let schema: Schema
  /// Positions in the schema.
  let kinds: [Int]

  func report(in language: Language) -> Report {
    var report = Report()
    report.tables = kinds.map { table(of: schema.kinds[$0], in: language) }
    return report
  }

  private func table(of kind: Kind, in language: Language) -> Table {
    let headings = [
      Localized(zh: "字段", en: "Field"), Localized(zh: "名称", en: "Label"),
      Localized(zh: "内容", en: "Holds"), Localized(zh: "说明", en: "Notes"),
    ]
    var columns = headings.map { Table.Column(heading: $0[language]) }
    columns[2].isFreeText = true
    columns[3].isFreeText = true
    let place = Localized(
      zh: "data/\(kind.folder).yaml，data/\(kind.folder)/ 下的文件",
      en: "data/\(kind.folder).yaml and the files below data/\(kind.folder)/")
    let title = Localized(
      zh: "\(kind.label.zh) \(kind.name)：\(place.zh)",
      en: "\(kind.label.en) \(kind.name): \(place.en)")
    var table = Table(
      title: title[language], columns: columns,
      rows: rows(of: kind.fields, indent: "", in: language))
    table.notes = kind.constraints.map { constraint in
      Localized(zh: "约束：\(constraint.message.zh)", en: "Constraint: \(constraint.message.en)")[
        language]
    }
    return table
  }

  private func rows(
    of fields: [Field], indent: String, in language: Language
  ) -> [[Table.Cell]] {
    fields.flatMap { field -> [[Table.Cell]] in
      let row: [Table.Cell] = [
        .text(indent + field.name), .text(field.label[language]),
        .text(words(for: field.type)[language]), .text(notes(on: field)[language]),
      ]
      return [row] + rows(of: inner(field.type), indent: indent + field.name + ".", in: language)
    }
  }

  /// The fields of a group, or of the groups of a list.
  private func inner(_ type: FieldType) -> [Field] {
    switch type {
    case .group(let fields), .list(.group(let fields)): fields
    default: []
    }
  }

  private func notes(on field: Field) -> Localized {
    var parts: [Localized] = []
    if field.isRequired { parts.append(Localized(zh: "必填", en: "required")) }
    if field.isUnique { parts.append(Localized(zh: "不重复", en: "unique")) }
    if field.isSensitive {
      parts.append(Localized(zh: "不公开，写在 data/private/", en: "private, in data/private/"))
    }
    if let usual = field.defaultValue {
      parts.append(Localized(zh: "不写就是 \(usual)", en: "\(usual) when absent"))
    }
    if let form = field.form?.text {
      parts.append(Localized(zh: "由 \(form) 组成", en: "made of \(form)"))
    }
    if !field.help.zh.isEmpty { parts.append(field.help) }
    return Localized(
      zh: parts.map(\.zh).joined(separator: "；"), en: parts.map(\.en).joined(separator: "; "))
  }

  private func words(for type: FieldType) -> Localized {
    switch type {
    case .text(let pattern):
      pattern.map { Localized(zh: "一行文字，形如 \($0)", en: "a line of text like \($0)") }
        ?? Localized(zh: "一行文字", en: "a line of text")
    case .prose: Localized(zh: "文段", en: "prose")
    case .integer(let range): bounded(Localized(zh: "整数", en: "a whole number"), range)
    case .decimal(let range): bounded(Localized(zh: "小数", en: "a decimal"), range)
    case .percent(let range):
      bounded(Localized(zh: "百分数，如 85%", en: "a percentage, such as 85%"), range)
    case .quantity(let range):
      bounded(
        Localized(zh: "数或百分数，如 250、25%", en: "a number or percentage, such as 250 or 25%"), range)
    case .boolean: Localized(zh: "true 或 false", en: "true or false")
    case .date:
      Localized(
        zh: "日期，如 2023、2023-12、2023-12-28", en: "a date, such as 2023, 2023-12 or 2023-12-28")
    case .period: Localized(zh: "时长，如 3 years、18 months", en: "a length of time, such as 3 years")
    case .deadline:
      Localized(
        zh: "期限，如 2017、start + 18 months、unspecified",
        en: "a deadline, such as 2017, start + 18 months or unspecified")
    case .choice(let choices, let isOpen):
      choice(among: choices, isOpen)
    case .reference(let names):
      names.isEmpty
        ? Localized(zh: "任意记录的编号", en: "the id of any record")
        : Localized(
          zh: "\(names.joined(separator: "、")) 的编号",
          en: "the id of a \(names.joined(separator: " or "))")
    case .list(let element):
      Localized(zh: "若干项：\(words(for: element).zh)", en: "a list: \(words(for: element).en)")
    case .group: Localized(zh: "下列各项", en: "what follows")
    }
  }

  private func choice(among choices: [FieldType.Choice], _ isOpen: Bool) -> Localized {
    let zh = choices.map { $0.label.zh == $0.value ? $0.value : "\($0.value)（\($0.label.zh)）" }
    let en = choices.map { $0.label.en == $0.value ? $0.value : "\($0.value) (\($0.label.en))" }
    return Localized(
      zh: zh.joined(separator: "、") + (isOpen ? "，或其他" : ""),
      en: en.joined(separator: ", ") + (isOpen ? ", or another" : ""))
  }

  private func bounded(_ words: Localized, _ range: FieldType.NumberRange) -> Localized {
    switch (range.minimum?.description, range.maximum?.description) {
    case (let low?, let high?):
      Localized(zh: "\(words.zh)，\(low) 到 \(high)", en: "\(words.en), \(low) to \(high)")
    case (let low?, nil): Localized(zh: "\(words.zh)，至少 \(low)", en: "\(words.en), at least \(low)")
    case (nil, let high?):
      Localized(zh: "\(words.zh)，至多 \(high)", en: "\(words.en), at most \(high)")
    case (nil, nil): words
    }
  }
}
