/// The wording of what can be wrong with when a requirement is owed, and with what people decided about it.
extension Diagnostic {
  static func badCadence(_ text: String, at place: FieldPlace) -> Self {
    Self(
      severity: .error, code: "rules.bad-cadence",
      message: Localized(zh: "“\(text)”不是周期", en: "'\(text)' is no period"),
      remedy: Localized(
        zh:
          "写 month、half-year、year、school-year、18 months、3 years、2 to 3 years；原文没有写明的写 unspecified",
        en:
          "write month, half-year, year, school-year, 18 months, 3 years or 2 to 3 years; unspecified where the document states none"
      ),
      location: place.location, sourceLine: place.sourceLine)
  }
}
