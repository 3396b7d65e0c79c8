/// The findings about rosters: what `templates/rosters/` may say.
extension Diagnostic {
  private static func roster(
    _ code: String, _ message: Localized, remedy: Localized, at value: RecordValue,
    onKey isOnKey: Bool = false
  ) -> Self {
    Self(
      severity: .error, code: "reports.\(code)", message: message, remedy: remedy,
      location: isOnKey ? value.keyLocation : value.location,
      sourceLine: value.document.sourceLine(of: value.node))
  }

  static func unknownRosterSetting(_ name: String, at value: RecordValue, close: String?) -> Self {
    roster(
      "unknown-roster-setting",
      Localized(zh: "名单模板里没有“\(name)”这一项", en: "a roster has no setting '\(name)'"),
      remedy: close.map(Localized.didYouMean)
        ?? Localized(zh: "删去这一项", en: "remove it"), at: value, onKey: true)
  }

  static func missingRosterSetting(_ name: String, at record: RecordValue) -> Self {
    roster(
      "missing-roster-setting",
      Localized(zh: "名单模板缺少“\(name)”", en: "a roster needs '\(name)'"),
      remedy: Localized(
        zh: "补上 \(name)；写法见 docs/rosters.md", en: "add \(name); docs/rosters.md shows how"),
      at: record)
  }

  static func badRosterFlag(_ name: String, at value: RecordValue) -> Self {
    roster(
      "bad-roster-flag",
      Localized(
        zh: "“\(name)”不能是“\(value.text ?? "")”", en: "'\(name)' cannot be '\(value.text ?? "")'"),
      remedy: Localized(zh: "写 true 或 false", en: "write true or false"), at: value)
  }

  static func badRosterPrintSetting(
    _ name: String, at value: RecordValue, expected: Localized
  ) -> Self {
    roster(
      "bad-roster-print-setting",
      Localized(
        zh: "“\(name)”不能是“\(value.text ?? "")”", en: "'\(name)' cannot be '\(value.text ?? "")'"),
      remedy: Localized(zh: "写\(expected.zh)", en: "write \(expected.en)"), at: value)
  }

  static func rosterTitleTwice(at value: RecordValue) -> Self {
    roster(
      "roster-title-twice",
      Localized(
        zh: "标题有两个：heading 和 title", en: "the list has two titles: 'heading' and 'title'"),
      remedy: Localized(
        zh: "原文有标题的留 heading（到标题的路径），没有的留 title（写出标题）",
        en: "keep 'heading', the path to the title as issued, or 'title', which is the title itself"
      ),
      at: value, onKey: true)
  }

  static func rosterHeadingWithoutSubject(_ setting: RosterTemplate.Setting) -> Self {
    roster(
      "roster-heading-without-subject",
      Localized(
        zh: "名单没有 about，“\(setting.text)”无从取起",
        en: "the roster has no 'about', so '\(setting.text)' starts nowhere"),
      remedy: Localized(
        zh: "补上 about；或者删去这一项，列的标题用 title 写出",
        en: "add 'about', or remove this and write the list's title with 'title'"),
      at: setting.value, onKey: true)
  }

  static func unknownRosterChoice(
    _ setting: RosterTemplate.Setting, of path: String, close: String?
  ) -> Self {
    roster(
      "unknown-roster-choice",
      Localized(
        zh: "“\(path)”没有“\(setting.text)”这个选项", en: "'\(path)' has no choice '\(setting.text)'"),
      remedy: close.map(Localized.didYouMean)
        ?? Localized(zh: "写 data/schema/ 里有的选项", en: "write a choice declared in data/schema/"),
      at: setting.value)
  }

  static func repeatedRosterMode(_ mode: String, at value: RecordValue) -> Self {
    roster(
      "repeated-roster-mode",
      Localized(zh: "“\(mode)”出现了两次", en: "mode '\(mode)' stands twice"),
      remedy: Localized(zh: "每份名单的 mode 各不相同", en: "give each list a mode of its own"),
      at: value)
  }

  static func badRosterPath(
    _ problem: RecordPath.Problem, in setting: RosterTemplate.Setting
  ) -> Self {
    switch problem.reason {
    case .unknownField(let kind, let close):
      roster(
        "unknown-roster-field",
        Localized(
          zh: "“\(setting.text)”走不通：“\(kind)”没有字段“\(problem.name)”",
          en: "'\(setting.text)' leads nowhere: '\(kind)' has no field '\(problem.name)'"),
        remedy: close.map(Localized.didYouMean)
          ?? Localized(zh: "写 data/schema/ 里有的字段", en: "name a field declared in data/schema/"),
        at: setting.value)
    case .notFurther:
      roster(
        "roster-path-too-long",
        Localized(
          zh: "“\(setting.text)”走不通：“\(problem.name)”之后没有下一级",
          en: "'\(setting.text)' leads nowhere: nothing follows '\(problem.name)'"),
        remedy: Localized(
          zh: "去掉“\(problem.name)”后面的部分", en: "leave out what follows '\(problem.name)'"),
        at: setting.value)
    }
  }

  static func sensitiveRosterColumn(_ setting: RosterTemplate.Setting) -> Self {
    roster(
      "sensitive-roster-column",
      Localized(zh: "“\(setting.text)”是个人信息", en: "'\(setting.text)' is personal data"),
      remedy: Localized(zh: "名单不印个人信息；去掉这一栏", en: "a roster prints none; remove the column"),
      at: setting.value)
  }
}
