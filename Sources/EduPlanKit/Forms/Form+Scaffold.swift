extension Form {
  /// A record to begin with: a key for each value that the form or the kind has, below what is printed beside it.
  struct Scaffold: Sendable {
    /// What is known already, by key, as it is written in the file.
    var values: [String: String]
    /// The id, for the file of the private part.
    var id: String
    /// What the record must be; nil when the repo has no such kind.
    var kind: Kind?
    var language: Language

    private func say(zh: String, en: String) -> String { Localized(zh: zh, en: en)[language] }
  }

  /// The record, its values left out so that what is forgotten is reported as a gap instead of being printed.
  ///
  /// Private values have no key, since they belong elsewhere; a comment says where.
  func scaffold(_ scaffold: Scaffold) -> String { scaffold.record(for: self) }

  /// The private part of such a record.
  func privateScaffold(_ scaffold: Scaffold) -> String { scaffold.privatePart(for: self) }
}

extension Form.Scaffold {
  fileprivate func record(for form: Form) -> String {
    var lines = [
      "# \(form.title.onOneLine)",
      say(
        zh: "# 在冒号后填写；“#”开头的是说明，不必删。填好后核对：eduplan apply --check \(id)",
        en:
          "# Write after the colons; lines with # explain and may stay. Then: eduplan apply --check \(id)"
      ),
      "---",
    ]
    var written: Set<String> = []
    func add(_ key: String) {
      guard written.insert(key).inserted else { return }
      lines.append(values[key].map { "\(key): \($0)" } ?? "\(key):")
    }
    for key in ["id", "programme", "form"] where values[key] != nil { add(key) }
    for field in form.fields where !field.isPrivate && !written.contains(field.key) {
      lines += comment(on: field)
      add(field.key)
    }
    let secret = form.fields.filter(\.isPrivate).map(\.label)
    if !secret.isEmpty {
      let labels = secret.joined(separator: say(zh: "、", en: ", "))
      let file = "\(DataFiles.privateFolder)/\(safeFileName(id))\(DataFiles.ending)"
      lines += [
        "",
        say(
          zh: "# \(labels)：不写在这里，写在 \(file)（git 不记录），",
          en: "# \(labels): not here but in \(file), which git ignores,"),
        say(
          zh: "# 或填表时用 --private 文件、--set 名称=内容 给出。",
          en: "# or with --private FILE or --set LABEL=VALUE."),
      ]
    }
    let others = unprinted(besides: written)
    if !others.isEmpty {
      lines += ["", say(zh: "# 以下不印在表上，核对时要用：", en: "# Not printed on the form, but checked:")]
      for field in others {
        lines.append("# \(field.label[language])" + hint(for: field))
        add(field.name)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  fileprivate func privatePart(for form: Form) -> String {
    var lines = [
      say(
        zh: "# \(form.title.onOneLine)：不公开的内容。git 不记录这个文件，不要另存到别处。",
        en: "# \(form.title.onOneLine): what is private. Git ignores this file; keep no other copy."
      ),
      "---", "id: \(values["id"] ?? id)",
    ]
    var written: Set<String> = ["id"]
    for field in form.fields where field.isPrivate && written.insert(field.key).inserted {
      lines += ["# \(field.label)", "\(field.key):"]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The fields of the kind that no form prints: those a person fills in, without what the tool or the private part holds.
  private func unprinted(besides written: Set<String>) -> [Field] {
    let common: Set<String> = ["id", "form", "programme", "example", "note", "basis"]
    return kind?.fields.filter {
      !$0.isSensitive && !written.contains($0.name) && !common.contains($0.name)
    } ?? []
  }

  // MARK: Comments

  /// What is printed beside a blank, and what may be written there.
  private func comment(on field: FormField) -> [String] {
    let type = kind?.index(ofField: field.key).flatMap { kind?.fields[$0].type }
    let isList = if case .list = type { true } else { false }
    var hints: [String] = []
    if let length = field.referenceLength {
      hints.append(say(zh: "参考 \(length) 字", en: "about \(length) characters"))
    }
    switch field.content {
    case .rows(let columns):
      let keys = columns.map { "\($0.key)（\($0.label.onOneLine)）" }.joined(separator: "、")
      hints.append(
        say(
          zh: "每项一组，以 - 开头，写 \(keys)",
          en: "a list, each item beginning with -, of "
            + columns.map(\.key).joined(separator: ", ")))
    case .date: hints.append(say(zh: "写成 2024-01-10", en: "written 2024-01-10"))
    case .choice(let options):
      let head = say(
        zh: isList ? "写下面的一项，如 [\(options.first?.value ?? "")]" : "写下面的一项",
        en: isList ? "one of these, such as [\(options.first?.value ?? "")]" : "one of these")
      return line(field.label, [head] + hints)
        + options.map { "#   \($0.value)  \($0.label.onOneLine)" }
    case .prose:
      hints.append(
        say(
          zh: "冒号后写 |，文字另起行、缩进两格，空行分段",
          en:
            "write | after the colon, the text below it indented by two; an empty line starts a paragraph"
        ))
    case .text, .phone:
      if field.path != field.key { hints.append(say(zh: "写编号", en: "write the id")) }
    }
    return line(field.label, hints)
  }

  private func line(_ label: String, _ hints: [String]) -> [String] {
    let text = hints.joined(separator: say(zh: "；", en: "; "))
    let colon = hints.isEmpty ? "" : say(zh: "：", en: ": ")
    return ["# \(label.onOneLine)\(colon)\(text)"]
  }

  /// What may be written into a field that no form prints.
  private func hint(for field: Field) -> String {
    var hints: [String] = []
    if !field.help[language].isEmpty { hints.append(field.help[language].onOneLine) }
    var type = field.type
    if case .list(let item) = type { type = item }
    if case .choice(let choices, _) = type {
      hints.append(
        choices.map { say(zh: "\($0.value)（\($0.label.zh)）", en: $0.value) }
          .joined(separator: say(zh: "、", en: ", ")))
    }
    return hints.isEmpty
      ? "" : say(zh: "：", en: ": ") + hints.joined(separator: say(zh: "；", en: "; "))
  }
}

extension String {
  /// Without line breaks, so that a comment stays one.
  fileprivate var onOneLine: String {
    split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
