/// The findings about a record's fields.
extension Diagnostic {
  /// What kind of value a field takes, for wording.
  enum ValueExpectation { case integer, decimal, percent, quantity, boolean, period, deadline }
  /// What shape a value must have, for wording.
  enum ShapeExpectation { case scalar, list, group }

  private static func field(
    _ code: String, _ message: Localized, remedy: Localized?, at location: SourceLocation,
    severity: Severity = .error
  ) -> Self {
    Self(
      severity: severity, code: "schema.\(code)", message: message, remedy: remedy,
      location: location)
  }

  static func recordIsNoMapping(at location: SourceLocation) -> Self {
    field(
      "no-mapping",
      Localized(zh: "记录应当由“字段: 值”组成", en: "a record is made of 'field: value' lines"),
      remedy: Localized(
        zh: "每条记录以 --- 开头，下面逐行写“字段: 值”",
        en: "start each record with --- and write one 'field: value' a line"), at: location)
  }

  static func unknownField(
    _ name: String, owner: Localized, close: String?, at location: SourceLocation
  ) -> Self {
    field(
      "unknown-field",
      Localized(zh: "“\(owner.zh)”没有字段“\(name)”", en: "\(owner.en) has no field '\(name)'"),
      remedy: close.map(Localized.didYouMean)
        ?? Localized(zh: "删去这一行，或在种类定义里增加这个字段", en: "remove it, or add the field to the kind"),
      at: location)
  }

  static func missingField(_ field: Field, owner: Localized, at location: SourceLocation) -> Self {
    Self.field(
      "missing-field",
      Localized(
        zh: "缺少必填字段“\(field.name)”（\(field.label.zh)）",
        en: "required field '\(field.name)' is missing"),
      remedy: Localized(
        zh: field.help.zh.isEmpty ? "补上 \(field.name)" : "补上 \(field.name)：\(field.help.zh)",
        en: field.help.en.isEmpty ? "add \(field.name)" : "add \(field.name): \(field.help.en)"),
      at: location)
  }

  static func wrongShape(
    _ field: Field, expected: ShapeExpectation, at location: SourceLocation
  ) -> Self {
    let name = field.name
    let (message, remedy) =
      switch expected {
      case .scalar:
        (
          Localized(zh: "“\(name)”只能有一个值", en: "'\(name)' takes one value"),
          Localized(zh: "写成一行：\(name): 值", en: "write it on one line: \(name): value")
        )
      case .list:
        (
          Localized(zh: "“\(name)”应当是列表", en: "'\(name)' is a list"),
          Localized(
            zh: "写成 \(name): [甲, 乙]，或每行一个“- ”",
            en: "write \(name): [a, b], or each on a line of its own after '- '")
        )
      case .group:
        (
          Localized(zh: "“\(name)”应当由若干字段组成", en: "'\(name)' has fields of its own"),
          Localized(zh: "在下面缩进两格逐行写“字段: 值”", en: "write its fields below, indented by two spaces")
        )
      }
    return Self.field("wrong-shape", message, remedy: remedy, at: location)
  }

  static func badValue(
    _ text: String, _ field: Field, _ expected: ValueExpectation, at location: SourceLocation
  ) -> Self {
    let (code, what, remedy) =
      switch expected {
      case .integer:
        (
          "bad-integer", Localized(zh: "整数", en: "a whole number"),
          Localized(zh: "只写数字，如 38", en: "write digits only, such as 38")
        )
      case .decimal:
        (
          "bad-decimal", Localized(zh: "数", en: "a number"),
          Localized(zh: "写成 12 或 12.5", en: "write it like 12 or 12.5")
        )
      case .percent:
        (
          "bad-percent", Localized(zh: "百分数", en: "a percentage"),
          Localized(zh: "写成 85% 或 89.96%", en: "write it like 85% or 89.96%")
        )
      case .quantity:
        (
          "bad-quantity", Localized(zh: "数或百分数", en: "a number or a percentage"),
          Localized(zh: "写成 250 或 25%", en: "write it like 250 or 25%")
        )
      case .boolean:
        (
          "bad-boolean", Localized(zh: " true 或 false", en: "true or false"),
          Localized(zh: "写 true（是）或 false（否）", en: "write true or false")
        )
      case .period:
        (
          "bad-period", Localized(zh: "时长", en: "a length of time"),
          Localized(zh: "写成 3 years、18 months 或 90 days", en: "write 3 years, 18 months or 90 days")
        )
      case .deadline:
        (
          "bad-deadline", Localized(zh: "期限", en: "a deadline"),
          Localized(
            zh: "写日期，如 2017 或 2017-12-31；从起算日算起的写 start + 18 months；没有写明的写 unspecified",
            en:
              "write a date, such as 2017 or 2017-12-31; start + 18 months where it is counted from the "
              + "start; unspecified where none is stated")
        )
      }
    return Self.field(
      code,
      Localized(
        zh: "“\(field.name)”应当是\(what.zh)，这里是“\(text)”",
        en: "'\(field.name)' must be \(what.en), found '\(text)'"), remedy: remedy, at: location)
  }

  static func badDate(_ text: String, _ field: Field, at location: SourceLocation) -> Self {
    let looksLikeDate =
      text.utf8.count == 10 && text.utf8.allSatisfy { $0 == 0x2D || $0 &- 0x30 <= 9 }
    return Self.field(
      "bad-date",
      looksLikeDate
        ? Localized(zh: "没有 \(text) 这一天", en: "there is no day \(text)")
        : Localized(
          zh: "“\(field.name)”应当是日期，这里是“\(text)”",
          en: "'\(field.name)' must be a date, found '\(text)'"),
      remedy: Localized(
        zh: "写成 2023、2023-12 或 2023-12-28", en: "write it like 2023, 2023-12 or 2023-12-28"),
      at: location)
  }

  static func unknownChoice(
    _ text: String, _ choices: [FieldType.Choice], _ field: Field, at location: SourceLocation
  ) -> Self {
    let values = choices.map(\.value)
    // People also write the label they know instead of the code.
    let close =
      choices.first { $0.label.zh == text || $0.label.en == text }?.value
      ?? closestMatch(to: text, among: values)
    return Self.field(
      "unknown-choice",
      Localized(zh: "“\(field.name)”不能是“\(text)”", en: "'\(field.name)' cannot be '\(text)'"),
      remedy: close.map(Localized.didYouMean)
        ?? Localized(
          zh: "可以写："
            + choices.map { $0.value == $0.label.zh ? $0.value : "\($0.value)（\($0.label.zh)）" }
            .joined(separator: "、"), en: "write one of: \(values.joined(separator: ", "))"),
      at: location)
  }

  static func outOfRange(
    _ text: String, _ range: FieldType.NumberRange, _ field: Field, at location: SourceLocation
  ) -> Self {
    let minimum = range.minimum.map(\.description)
    let maximum = range.maximum.map(\.description)
    let (zh, en) =
      switch (minimum, maximum) {
      case (let low?, let high?): ("应在 \(low) 到 \(high) 之间", "must be from \(low) to \(high)")
      case (let low?, nil): ("不能小于 \(low)", "must be at least \(low)")
      case (nil, let high?): ("不能大于 \(high)", "must be at most \(high)")
      case (nil, nil): ("不对", "is out of range")
      }
    return Self.field(
      "out-of-range",
      Localized(
        zh: "“\(field.name)”\(zh)，这里是 \(text)", en: "'\(field.name)' \(en), found \(text)"),
      remedy: Localized(zh: "核对这个数", en: "check this number"), at: location)
  }

  static func patternMismatch(_ text: String, _ field: Field, at location: SourceLocation) -> Self {
    Self.field(
      "pattern",
      Localized(
        zh: "“\(field.name)”的写法不对：“\(text)”",
        en: "'\(field.name)' is not written as it should be: '\(text)'"),
      remedy: field.help.zh.isEmpty
        ? Localized(zh: "见种类定义里的 pattern", en: "see the pattern in the kind's declaration")
        : field.help, at: location)
  }

  static func formMismatch(
    _ field: Field, form: String, expected: String, at location: SourceLocation
  ) -> Self {
    Self.field(
      "form",
      Localized(
        zh: "“\(field.name)”应当由 \(form) 组成", en: "'\(field.name)' is made of \(form)"),
      remedy: Localized(
        zh: "写成 \(expected)，或改正相关字段", en: "write \(expected), or correct the fields it is made of"),
      at: location)
  }

  static func ambiguousText(_ text: String, _ field: Field, at location: SourceLocation) -> Self {
    Self.field(
      "ambiguous-text",
      Localized(
        zh: "“\(text)”不加引号会被别的 YAML 工具当成数字、日期或是非值",
        en: "other YAML tools read '\(text)' without quotes as a number, a date or a boolean"),
      remedy: Localized(zh: "写成 '\(text)'", en: "write '\(text)'"), at: location, severity: .warning
    )
  }
}
