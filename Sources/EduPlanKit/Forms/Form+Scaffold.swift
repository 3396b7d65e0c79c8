extension Form {
  /// A record to copy and fill in: one line for each value the form asks for, with the form's own words beside it.
  ///
  /// What is private has no line, since it belongs elsewhere.
  func scaffold(language: Language, today: Day) -> String {
    var lines = ["---", "id: " + Localized(zh: "编号", en: "ID")[language], "form: \(id)"]
    var written: Set<String> = ["id", "form"]
    for field in fields where !field.isPrivate {
      let key = field.key
      guard written.insert(key).inserted else { continue }
      let blank = Localized(zh: "待填", en: "TODO")[language]
      switch field.content {
      case .date: lines.append("\(key): \(today)  # \(field.label)")
      case .choice(let options):
        let list = options.map { "\($0.value) = \($0.label)" }.joined(separator: "; ")
        lines.append("\(key): \(options[0].value)  # \(field.label): \(list)")
      case .prose: lines += ["# \(field.label)", "\(key): |", "  \(blank)"]
      case .text, .phone:
        let hint =
          field.path != key
          ? Localized(zh: "（写编号）", en: " (write the id)")[language] : ""
        lines.append("\(key): \(blank)  # \(field.label)\(hint)")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
