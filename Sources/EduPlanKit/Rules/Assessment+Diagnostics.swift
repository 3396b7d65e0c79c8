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

  // MARK: What keeps a requirement from being judged

  static func noStart(_ id: String, count: Int, at place: FieldPlace) -> Self {
    Self(
      severity: .note, code: "rules.no-start",
      message: Localized(
        zh: "“\(id)”从哪一天算起没有定，或写得太粗（\(count) 处）",
        en: "nothing says precisely enough from when '\(id)' is counted (\(count) times)"),
      remedy: Localized(
        zh: "在解释（interpretation）里写 start，或在对象的记录里写到月或日",
        en: "state 'start' in an interpretation, or a month or day in the subject's own record"),
      location: place.location, sourceLine: place.sourceLine)
  }

  static func noDue(_ id: String, at place: FieldPlace) -> Self {
    Self(
      severity: .note, code: "rules.no-due",
      message: Localized(
        zh: "“\(id)”的期限文件没有写明，也没有解释定下",
        en: "the document does not say when '\(id)' is due, and no interpretation does"),
      remedy: Localized(
        zh: "在解释（interpretation）里写 due", en: "state 'due' in an interpretation"),
      location: place.location, sourceLine: place.sourceLine)
  }

  static func noSchoolYear(_ id: String, at place: FieldPlace) -> Self {
    Self(
      severity: .note, code: "rules.no-school-year",
      message: Localized(
        zh: "“\(id)”按学年，学年从哪一天开始没有定",
        en: "'\(id)' goes by school years, and nobody has said on which day one starts"),
      remedy: Localized(
        zh: "在解释（interpretation）里写 school-year-start，如 09-01",
        en: "state 'school-year-start' in an interpretation, such as 09-01"),
      location: place.location, sourceLine: place.sourceLine)
  }

  static func partPeriods(_ id: String, count: Int, at place: FieldPlace) -> Self {
    Self(
      severity: .note, code: "rules.part-periods",
      message: Localized(
        zh: "“\(id)”有不满一个周期的（\(count) 处），要不要完成没有定",
        en:
          "'\(id)' has periods that are cut short (\(count)), and nobody has said whether they count"
      ),
      remedy: Localized(
        zh: "在解释（interpretation）里写 part-periods: owed 或 not-owed",
        en: "state 'part-periods' in an interpretation: owed or not-owed"),
      location: place.location, sourceLine: place.sourceLine)
  }

  static func zeroDenominator(_ id: String, at place: FieldPlace) -> Self {
    Self(
      severity: .note, code: "rules.zero-denominator",
      message: Localized(zh: "“\(id)”的分母是零", en: "the denominator of '\(id)' is zero"),
      remedy: Localized(
        zh: "补上作分母的记录，或检查它们的数值",
        en: "add the records it is made of, or check their numbers"),
      location: place.location, sourceLine: place.sourceLine)
  }

  static func noDenominator(_ id: String, at place: FieldPlace) -> Self {
    Self(
      severity: .note, code: "rules.no-denominator",
      message: Localized(
        zh: "“\(id)”的分母不知道", en: "the denominator of '\(id)' is not known"),
      remedy: Localized(
        zh: "补上作分母的记录（statistic 等），或声明报全",
        en: "add the record it comes from, such as a statistic, or declare the records complete"),
      location: place.location, sourceLine: place.sourceLine)
  }

  // MARK: Decisions

  /// - Parameter isMissed: the requirement is not met now, so that the exception may be what is lacking.
  static func expiredException(
    of id: String, on day: Day, isMissed: Bool, at place: FieldPlace
  ) -> Self {
    Self(
      severity: isMissed ? .warning : .note, code: "rules.exception-expired",
      message: Localized(
        zh: "“\(id)”的这项例外到 \(day) 已经过期",
        en: "this exception to '\(id)' had run out by \(day)"),
      remedy: Localized(
        zh: "需要继续的，另立一条新批准的例外", en: "where it is still needed, record a newly approved one"),
      location: place.location, sourceLine: place.sourceLine)
  }

  static func verdictNotEntitled(
    _ criterion: String, deciders: [String], at place: FieldPlace
  ) -> Self {
    Self(
      severity: .error, code: "rules.verdict-not-entitled",
      message: Localized(
        zh: "“\(criterion)”不由这个单位判断，这条判断不算数",
        en: "'\(criterion)' is not theirs to judge, so this verdict counts for nothing"),
      remedy: Localized(
        zh: "由 \(deciders.joined(separator: "、")) 判断",
        en: "it is for \(deciders.joined(separator: " or ")) to judge"),
      location: place.location, sourceLine: place.sourceLine)
  }

  static func unusedCriterion(_ criterion: String, close: String?, at place: FieldPlace) -> Self {
    Self(
      severity: .warning, code: "rules.unused-criterion",
      message: Localized(
        zh: "没有要求用到“\(criterion)”这项判断", en: "no requirement asks for a verdict on '\(criterion)'"),
      remedy: close.map(Localized.didYouMean)
        ?? Localized(
          zh: "写要求的 verdict 里写的事项", en: "name the criterion that a requirement's 'verdict' names"),
      location: place.location, sourceLine: place.sourceLine)
  }

  static func dueIsStated(of id: String, due: String, at place: FieldPlace) -> Self {
    Self(
      severity: .error, code: "rules.due-stated",
      message: Localized(
        zh: "“\(id)”的期限文件写明是 \(due)，解释不能另定",
        en: "'\(id)' is due \(due) by its document, which no interpretation can change"),
      remedy: Localized(zh: "删去 due", en: "remove 'due'"),
      location: place.location, sourceLine: place.sourceLine)
  }
}
