extension Form {
  /// A record to copy and fill in: one key for each value the form asks for, below the form's own words.
  ///
  /// The values are left out, so that what is forgotten is reported as a gap instead of being printed. What is private has
  /// no key, since it belongs elsewhere.
  ///
  /// - Parameter kind: what the record must be; nil when the repo has no such kind.
  func scaffold(for kind: Kind?, language: Language) -> String {
    var lines = ["---", "id: " + Localized(zh: "编号", en: "ID")[language], "form: \(id)"]
    var written: Set<String> = ["id", "form"]
    for field in fields where !field.isPrivate && written.insert(field.key).inserted {
      let type = kind?.index(ofField: field.key).flatMap { kind?.fields[$0].type }
      let isList = if case .list = type { true } else { false }
      let hint = Self.hint(for: field, isList: isList)[language]
      let colon = hint.isEmpty ? "" : Localized(zh: "：", en: ": ")[language]
      lines += ["# \(field.label)\(colon)\(hint)", "\(field.key):"]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What to write after a key.
  private static func hint(for field: FormField, isList: Bool) -> Localized {
    switch field.content {
    case .date: return Localized(zh: "写成 2024-01-10", en: "written 2024-01-10")
    case .choice(let options):
      let values = options.map { (isList ? "[\($0.value)]" : $0.value, $0.label) }
      return Localized(
        zh: "写 " + values.map { "\($0)（\($1)）" }.joined(separator: "或 "),
        en: "write " + values.map { "\($0) (\($1))" }.joined(separator: " or "))
    case .prose:
      return Localized(
        zh: "冒号后写 |，文字另起行、缩进两格，空行分段",
        en: """
          write | after the colon, then the text on lines of its own, indented by two; \
          an empty line starts a paragraph
          """)
    case .text, .phone:
      return field.path == field.key
        ? Localized(zh: "", en: "") : Localized(zh: "写编号", en: "write the id")
    }
  }
}
