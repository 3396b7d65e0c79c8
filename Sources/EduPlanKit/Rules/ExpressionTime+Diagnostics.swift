/// The wording of what can be wrong with lengths of time, ranges and the time of a requirement's subject.
extension Diagnostic {
  /// `3 years` for `3年` and `3years`, which have no space; nil for anything else.
  static func duration(meantBy word: String) -> String? {
    let number = word.prefix { $0.isASCII && $0.isNumber }
    guard !number.isEmpty,
      let unit = ExpressionParser.unit(meantBy: String(word.dropFirst(number.count)))
    else { return nil }
    return "\(number) \(unit)"
  }

  static func timeWording(of reason: ExpressionProblem.Reason) -> Wording {
    switch reason {
    case .unknownUnit(let word, let close):
      (
        "unknown-unit",
        Localized(zh: "“\(word)”不是时长的单位", en: "'\(word)' is no unit of time"),
        close.map(Localized.didYouMean)
          ?? Localized(
            zh: "时长写成 10 days、18 months 或 3 years；两个条件之间要有 and 或 or",
            en: "write 10 days, 18 months or 3 years; between two conditions stands 'and' or 'or'")
      )
    case .badDuration(let number):
      (
        "bad-duration",
        Localized(zh: "时长不能是 \(number)", en: "no length of time is \(number) of something"),
        Localized(
          zh: "写 0 到 9999 的整数，如 18 months",
          en: "write a whole number from 0 to 9999, as in 18 months")
      )
    case .emptyRange:
      (
        "empty-range", Localized(zh: "这个范围的末尾在开头之前", en: "the range ends before it begins"),
        Localized(zh: "先写小的、早的，再写大的、晚的", en: "write the smaller or earlier end first")
      )
    case .coarseDay(let text):
      (
        "coarse-day", Localized(zh: "“\(text)”不是某一天", en: "'\(text)' is not one day"),
        Localized(zh: "on 后面写到日，如 2016-12-31", en: "name the day after 'on', as in 2016-12-31")
      )
    case .timeWord(let word, .noCadence):
      (
        "no-cadence",
        Localized(
          zh: "这条要求没有写 every，不知道“\(word)”是哪一段时间",
          en: "without 'every' nothing says which time '\(word)' is"),
        Localized(zh: "写上 every，或写出日期", en: "give the requirement 'every', or write the dates")
      )
    case .timeWord(let word, .subjects):
      (
        "no-subject-time",
        Localized(
          zh: "对象和它的起始日期还没有定，each 和 start 里不能用“\(word)”",
          en:
            "'each' and 'start' settle the subject and its start, so '\(word)' is not known in them"
        ),
        Localized(
          zh: "写进 value 或 require", en: "write it in 'value' or 'require'")
      )
    case .timeWord(let word, .outside):
      (
        "no-subject-time",
        Localized(
          zh: "“\(word)”只在要求（requirement）里有意思",
          en: "'\(word)' means something in a requirement only"),
        Localized(zh: "写出字段或日期", en: "write a field or a date")
      )
    default: preconditionFailure("a problem of time has wording for time")
    }
  }
}
