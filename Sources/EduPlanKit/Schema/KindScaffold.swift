/// A record to begin with: a key for each field of a kind, below a comment that says what to write.
struct KindScaffold: Sendable {
  let kind: Kind
  let language: Language
  /// What is known already, by key.
  var values: [String: RecordContent] = [:]
  /// What to run when it is filled in.
  var next: String

  private func say(zh: String, en: String) -> String { Localized(zh: zh, en: en)[language] }

  /// The record as text. A value that is not known is left out, so that a blank is no value.
  var text: String {
    var lines = [
      "# \(kind.label[language])",
      say(
        zh: "# 在冒号后面填写，不用的空着；“#”开头的是说明。填好后：\(next)",
        en:
          "# Write after the colons and leave out what does not apply; lines with # explain. Then: \(next)"
      ),
      "---",
    ]
    for (position, field) in kind.fields.enumerated() where !Self.isSeldom(field) {
      if position == 0 { lines += idLines(field) } else { lines += self.lines(field, indent: 0) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What every record may say and hardly one does.
  private static func isSeldom(_ field: Field) -> Bool {
    field.name == "example" || field.name == "basis"
  }

  private func idLines(_ field: Field) -> [String] {
    if let form = field.form, values[field.name] == nil {
      return [
        say(
          zh: "# \(field.label.zh)：由 \(form.text) 组成，不用写",
          en: "# \(field.label.en): made of \(form.text), not to be written")
      ]
    }
    guard values[field.name] == nil else { return lines(field, indent: 0) }
    return [
      comment(field, extra: say(zh: "空着就自动取一个", en: "left out, one is made")), "\(field.name):",
    ]
  }

  private func lines(_ field: Field, indent: Int) -> [String] {
    let pad = String(repeating: " ", count: indent)
    let value = values[field.name]
    var lines = [pad + comment(field, extra: nil)] + choices(of: field.type).map { pad + $0 }
    if let value, indent == 0 {
      let written = RecordWriter.lines(of: [.init(field.name, value)], indent: 0)
      return lines + [String(written.dropLast())]
    }
    lines.append(pad + "\(field.name):")
    switch field.type {
    case .group(let members):
      for member in members { lines += self.lines(member, indent: indent + 2) }
    case .list(.group(let members)):
      lines.append(
        pad
          + say(zh: "#   每项一组，写成：", en: "#   each item is a group, written:"))
      for (number, member) in members.enumerated() {
        let required = member.isRequired ? say(zh: "，必填", en: ", required") : ""
        lines.append(
          pad + "#   " + (number == 0 ? "- " : "  ")
            + "\(member.name): …  (\(member.label[language])\(required))")
      }
    default: break
    }
    return lines
  }

  // MARK: Comments

  private func comment(_ field: Field, extra: String?) -> String {
    var hints: [String] = []
    if !field.help[language].isEmpty { hints.append(field.help[language]) }
    hints += hint(field.type)
    if field.isSensitive {
      hints.append(say(zh: "不公开，会写进 data/private/", en: "private, goes to data/private/"))
    }
    if let value = field.defaultValue {
      hints.append(say(zh: "不写就是 \(value)", en: "left out, it is \(value)"))
    }
    if let extra { hints.append(extra) }
    let required = field.isRequired && field.name != "id" ? say(zh: "（必填）", en: " (required)") : ""
    let colon = hints.isEmpty ? "" : say(zh: "：", en: ": ")
    let text =
      field.label[language] + required + colon
      + hints.joined(separator: say(zh: "；", en: "; "))
    return "# " + text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  private func hint(_ type: FieldType) -> [String] {
    switch type {
    case .text, .choice, .group: []
    case .prose:
      [
        say(
          zh: "几段文字写 |，文字另起行、缩进两格",
          en: "for several paragraphs write | and the text below, indented by two")
      ]
    case .integer: [say(zh: "整数", en: "a whole number")]
    case .decimal: [say(zh: "数", en: "a number")]
    case .percent: [say(zh: "百分数，如 85%", en: "a percentage, such as 85%")]
    case .quantity: [say(zh: "数或百分数", en: "a number or a percentage")]
    case .boolean: [say(zh: "true（是）或 false（否）", en: "true or false")]
    case .date: [say(zh: "如 2023、2023-12 或 2023-12-28", en: "such as 2023, 2023-12 or 2023-12-28")]
    case .period: [say(zh: "如 3 years、18 months", en: "such as 3 years or 18 months")]
    case .deadline:
      [say(zh: "日期，或 start + 18 months", en: "a date, or start + 18 months")]
    case .reference: [say(zh: "编号或名称", en: "an id or a name")]
    case .list(.group): []
    case .list(let item): hint(item) + [say(zh: "写成 [甲, 乙]", en: "written [a, b]")]
    }
  }

  private func choices(of type: FieldType) -> [String] {
    var type = type
    if case .list(let item) = type { type = item }
    guard case .choice(let choices, let isOpen) = type else { return [] }
    return choices.map { choice in
      let label = choice.label[language]
      return "#   \(choice.value)" + (label == choice.value ? "" : "  \(label)")
    } + (isOpen ? [say(zh: "#   也可以写别的", en: "#   or something else")] : [])
  }
}
