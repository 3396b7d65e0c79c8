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

extension Diagnostic {
  /// The public edition does not answer questions about what it keeps back.
  static func publicListColumn(
    _ name: String, at location: SourceLocation, sourceLine: String
  ) -> Self {
    Self(
      severity: .error, code: "reports.not-public",
      message: Localized(
        zh: "公开版不公布“\(name)”，也不能按它筛选或计算",
        en: "the public edition keeps back '\(name)' and does not answer questions about it"),
      remedy: Localized(zh: "去掉它，或去掉 --public", en: "leave it out, or leave out --public"),
      location: location, sourceLine: sourceLine)
  }
}
