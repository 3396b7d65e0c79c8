/// The wording of what can be wrong with when a requirement is owed, and with what people decided about it.
extension Diagnostic {
  static func badDue(_ text: String, at place: FieldPlace) -> Self {
    Self(
      severity: .error, code: "rules.bad-due",
      message: Localized(zh: "“\(text)”不是期限", en: "'\(text)' is no due date"),
      remedy: Localized(
        zh: "写日期，如 2017、2017-12、2017-12-31；从起算日算起的写 start + 18 months",
        en:
          "write a date, such as 2017, 2017-12 or 2017-12-31, or count from the start: start + 18 months"
      ),
      location: place.location, sourceLine: place.sourceLine)
  }
}
