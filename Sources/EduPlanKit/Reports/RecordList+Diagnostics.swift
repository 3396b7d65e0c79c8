/// The wording of what can be wrong with the columns of a list.
extension Diagnostic {
  static func sensitiveListColumn(
    _ text: String, at location: SourceLocation, sourceLine: String
  ) -> Self {
    Self(
      severity: .error, code: "reports.sensitive-column",
      message: Localized(
        zh: "“\(text)”是个人信息，不能列出", en: "'\(text)' is personal data and is not listed"),
      remedy: Localized(
        zh: "去掉这一栏；个人信息只进打印的表", en: "leave it out; personal data goes into printed forms only"),
      location: location, sourceLine: sourceLine)
  }
}
