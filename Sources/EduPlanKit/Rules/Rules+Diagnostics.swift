/// The wording of everything that can be wrong with an expression.
extension Diagnostic {
  /// A problem of an expression as a finding, at its place inside the record's value.
  static func expression(_ problem: ExpressionProblem, in origin: TextOrigin?) -> Self {
    let (code, message, remedy) = wording(of: problem.reason)
    let place = origin?.place(at: problem.range.lowerBound)
    return Self(
      severity: .error, code: "rules.\(code)", message: message, remedy: remedy,
      location: place?.location, sourceLine: place?.sourceLine)
  }

  /// The code without the room, and what is said.
  typealias Wording = (code: String, message: Localized, remedy: Localized?)

  private static func wording(of reason: ExpressionProblem.Reason) -> Wording {
    switch reason {
    case .character, .unclosedText, .unquoted, .unexpected, .tooDeep, .emptyList, .tooManyRows:
      syntaxWording(of: reason)
    case .unknownUnit, .badDuration, .emptyRange, .coarseDay, .timeWord: timeWording(of: reason)
    case .unknownKind, .unknownName, .glued, .outerName, .noRow, .duplicateBinding, .unknownRecord:
      nameWording(of: reason)
    default: typeWording(of: reason)
    }
  }

  private static func syntaxWording(of reason: ExpressionProblem.Reason) -> Wording {
    switch reason {
    case .character(let scalar, let instead):
      (
        "character",
        // Without quotes around it, since it often is one.
        Localized(
          zh: "表达式里不能有 \(scalar) 这个符号", en: "the sign \(scalar) belongs to no expression"),
        instead.map {
          $0 == " "
            ? Localized(zh: "改用半角空格", en: "use an ordinary space")
            : Localized(
              zh: ($0.first?.isLetter == true ? "改成 " : "改成半角的 ") + $0, en: "write \($0) instead")
        } ?? Localized(zh: "文字要放在半角双引号里", en: "texts stand in double quotes")
      )
    case .unclosedText:
      (
        "unclosed-text", Localized(zh: "双引号没有结束", en: "the quoted text does not end"),
        Localized(zh: "在文字后面加上半角双引号", en: "close it with a double quote")
      )
    case .unquoted(let word):
      (
        "unquoted-text", Localized(zh: "“\(word)”不是数", en: "'\(word)' is no number"),
        duration(meantBy: word).map {
          Localized(zh: "时长写成 \($0)", en: "a length of time is written \($0)")
        }
          ?? Localized(
            zh: "日期和编号要放在双引号里：\"\(word)\"", en: "dates and ids stand in quotes: \"\(word)\"")
      )
    case .unexpected(let found, let expected):
      (
        "unexpected",
        found.isEmpty
          ? Localized(
            zh: "表达式没有写完，后面应当是\(expected.zh)",
            en: "the expression ends where \(expected.en) is expected")
          : Localized(
            zh: "这里应当是\(expected.zh)，写的却是“\(found)”",
            en: "expected \(expected.en), found '\(found)'"),
        Localized(
          zh: "写法和例子见 docs/expressions.md", en: "docs/expressions.md has an example of every form")
      )
    case .emptyList:
      (
        "empty-list", Localized(zh: "方括号里没有值", en: "the list is empty"),
        Localized(zh: "写出至少一个值", en: "name at least one value")
      )
    default:
      (
        "too-deep", Localized(zh: "表达式的层次太深", en: "the expression is nested too deeply"),
        Localized(zh: "拆成几条要求", en: "split it into several requirements")
      )
    }
  }

  private static func nameWording(of reason: ExpressionProblem.Reason) -> Wording {
    switch reason {
    case .unknownKind(let name, let close):
      (
        "unknown-kind", Localized(zh: "没有叫“\(name)”的记录种类", en: "there is no kind '\(name)'"),
        close.map(Localized.didYouMean)
          ?? Localized(zh: "种类在 data/schema/ 里定义", en: "kinds are declared in data/schema/")
      )
    case .unknownName(let name, let owner, let close):
      (
        "unknown-field",
        owner.map {
          Localized(zh: "“\($0)”没有字段“\(name)”", en: "'\($0)' has no field '\(name)'")
        } ?? Localized(zh: "没有“\(name)”", en: "there is no '\(name)'"),
        close.map(Localized.didYouMean)
          ?? Localized(
            zh: "文字要放在双引号里；字段在 data/schema/ 里定义",
            en: "texts stand in quotes; fields are declared in data/schema/")
      )
    case .glued(let spaced):
      (
        "glued-minus", Localized(zh: "减号两边没有空格", en: "the minus has no spaces around it"),
        Localized(zh: "写成 \(spaced)", en: "write \(spaced)")
      )
    case .outerName(let name, let binding):
      (
        "outer-field",
        Localized(
          zh: "“\(name)”是外层记录的字段，在这里不能直接写", en: "'\(name)' is a field of an outer row"),
        binding.map { Localized(zh: "写成 \($0).\(name)", en: "write \($0).\(name)") }
          ?? Localized(
            zh: "给外层记录起名，如 school as s，再写 s.\(name)",
            en: "name the outer row, as in 'school as s', then write s.\(name)")
      )
    case .noRow(let name):
      (
        "no-row",
        Localized(
          zh: "这里看不出“\(name)”是哪条记录的", en: "nothing here says which record '\(name)' is of"),
        Localized(
          zh: "写在 where 后面，或用 each 指明逐一对象",
          en: "write it after 'where', or say with 'each' what it is about")
      )
    case .duplicateBinding(let name):
      (
        "duplicate-name", Localized(zh: "名字“\(name)”已经用过", en: "the name '\(name)' is taken"),
        Localized(zh: "换一个名字", en: "choose another name")
      )
    default:
      if case .unknownRecord(let id, let close) = reason {
        (
          "unknown-record", Localized(zh: "没有编号为“\(id)”的记录", en: "there is no record '\(id)'"),
          close.map(Localized.didYouMean)
            ?? Localized(zh: "检查编号，或先建立这条记录", en: "check the id, or make the record first")
        )
      } else {
        preconditionFailure("a problem of names has wording for names")
      }
    }
  }

  private static func remedy(forComparing types: [Localized]) -> Localized {
    if types.contains(ExpressionTyper.durationWord) {
      return Localized(
        zh: "时长要从日期算起，如 assessed-day - 3 years",
        en: "count a length of time from a date, as in assessed-day - 3 years")
    }
    if types.contains(ExpressionTyper.setWord) || types.contains(ExpressionTyper.listWord) {
      return Localized(
        zh: "几个值同方括号里的几个值比；问其中有没有一个，用 contains",
        en: "compare several values with several in brackets; ask for one with 'contains'")
    }
    return Localized(
      zh: "数直接写，文字、日期和编号放在双引号里",
      en: "numbers stand plain; texts, dates and ids in double quotes")
  }

  private static func typeWording(of reason: ExpressionProblem.Reason) -> Wording {
    switch reason {
    case .noReference(let name, let type):
      (
        "no-reference",
        Localized(
          zh: "“\(name)”是\(type.zh)，后面不能用点取字段",
          en: "'\(name)' is \(type.en), so no dot can follow it"),
        Localized(zh: "只有引用其他记录的字段后面才能用点", en: "a dot follows a reference to another record")
      )
    case .unknownChoice(let value, let field, let close, let choices):
      (
        "unknown-choice",
        Localized(zh: "“\(field)”没有取值“\(value)”", en: "'\(field)' never has the value '\(value)'"),
        close.map(Localized.didYouMean)
          ?? Localized(
            zh: "可取：\(choices.joined(separator: "、"))",
            en: "it may be: \(choices.joined(separator: ", "))")
      )
    case .badDate(let text):
      (
        "bad-date", Localized(zh: "“\(text)”不是日期", en: "'\(text)' is no date"),
        Localized(
          zh: "写成 2023、2023-12 或 2023-12-28", en: "write 2023, 2023-12 or 2023-12-28")
      )
    case .unlike(let left, let right):
      (
        "unlike-types",
        Localized(
          zh: "不能拿\(left.zh)同\(right.zh)比较", en: "\(left.en) cannot be compared with \(right.en)"),
        remedy(forComparing: [left, right])
      )
    case .unordered(let type):
      (
        "no-order", Localized(zh: "\(type.zh)没有大小", en: "\(type.en) has no order"),
        Localized(zh: "只能用 = 或 !=", en: "use = or !=")
      )
    case .noCondition(let found):
      (
        "wrong-type",
        Localized(
          zh: "这里应当是条件，写的却是\(found.zh)", en: "expected a condition, found \(found.en)"),
        Localized(
          zh: "拿它去比较，如 … >= 1、… = \"…\"，或问它填了没有：… is present",
          en: "compare it, as in … >= 1 or … = \"…\", or ask whether it is there: … is present")
      )
    case .expected(let expected, let found):
      (
        "wrong-type",
        Localized(
          zh: "这里应当是\(expected.zh)，写的却是\(found.zh)",
          en: "expected \(expected.en), found \(found.en)"),
        Localized(
          zh: "换成\(expected.zh)；写法见 docs/expressions.md",
          en: "write \(expected.en); docs/expressions.md shows how")
      )
    case .noAnswers(let kind):
      (
        "no-answers",
        Localized(zh: "“\(kind)”不是记答卷数的记录", en: "records of '\(kind)' count no answers"),
        Localized(
          zh: "sample 写有 satisfied、valid 两项的种类，如 survey where school = each",
          en:
            "let 'sample' name a kind with the fields satisfied and valid, as in survey where school = each"
        )
      )
    case .noDates(let kind):
      (
        "no-period",
        Localized(
          zh: "“\(kind)”没有起止日期，也不属于任何计划，不能用 active",
          en: "'\(kind)' has neither dates nor a programme, so 'active' means nothing"),
        Localized(zh: "删去 active", en: "leave 'active' out")
      )
    case .noDateField(let kind):
      (
        "no-date",
        Localized(zh: "“\(kind)”没有日期字段，分不出最近的", en: "'\(kind)' has no date to find the latest by"),
        Localized(
          zh: "写成 the … of，或用 by 指明日期字段", en: "write 'the … of', or name the date field with 'by'")
      )
    case .dependsOnDay:
      (
        "depends-on-day",
        Localized(zh: "约束不能取决于评估的日期", en: "a constraint may not depend on the assessed day"),
        Localized(zh: "写成要求（requirement）", en: "make it a requirement")
      )
    default: preconditionFailure("a problem of types has wording for types")
    }
  }
}

extension Diagnostic {
  /// A record does not fulfil a constraint of its kind; shown at the first field the constraint is about.
  static func brokenConstraint(
    _ constraint: Kind.Constraint, record: RecordHandle, _ condition: Condition,
    in store: PlanStore
  ) -> Self {
    let field = condition.firstField(of: 0).flatMap { store.hasValue(record, field: $0) ? $0 : nil }
    let place = FieldPlace(record, field, in: store)
    return Self(
      severity: .error, code: "rules.constraint", message: constraint.message,
      remedy: Localized(
        zh: "应当满足：\(constraint.expression)", en: "it must hold that \(constraint.expression)"),
      location: place.location, sourceLine: place.sourceLine)
  }
}

/// The wording of what can be wrong with requirements and the decisions about them.
extension Diagnostic {
  static func twoThresholds(
    _ first: String, _ second: String, of id: String, at place: FieldPlace
  )
    -> Self
  {
    Self(
      severity: .error, code: "rules.two-thresholds",
      message: Localized(
        zh: "“\(id)”同时写了 \(first) 和 \(second)", en: "'\(id)' has both \(first) and \(second)"),
      remedy: Localized(
        zh: "只留一个，另一个写进 require 或另立一条要求",
        en: "keep one; put the other into 'require' or a requirement of its own"),
      location: place.location, sourceLine: place.sourceLine)
  }

  static func noCheck(_ id: String, at place: FieldPlace) -> Self {
    Self(
      severity: .warning, code: "rules.no-check",
      message: Localized(
        zh: "“\(id)”没有 value、require 或 verdict，评不出结果",
        en: "'\(id)' has no value, require or verdict, so nothing can come out"),
      remedy: Localized(zh: "写上其中之一", en: "give it one of these"), location: place.location,
      sourceLine: place.sourceLine)
  }

  static func returnCountDiffers(
    declared: Int, recorded: Int, kind: Localized, at place: FieldPlace
  ) -> Self {
    Self(
      severity: .error, code: "rules.return-count",
      message: Localized(
        zh: "声明“\(kind.zh)”共 \(declared) 条，记录有 \(recorded) 条",
        en: "declares \(declared) records of '\(kind.en)', but \(recorded) are recorded"),
      remedy: Localized(zh: "补齐记录，或更正声明", en: "complete the records, or correct the declaration"),
      location: place.location, sourceLine: place.sourceLine)
  }

  static func unknownReturnKind(_ name: String, close: String?, at place: FieldPlace) -> Self {
    Self(
      severity: .error, code: "rules.return-kind",
      message: Localized(zh: "没有叫“\(name)”的记录种类", en: "there is no kind '\(name)'"),
      remedy: close.map(Localized.didYouMean)
        ?? Localized(
          zh: "写 data/schema/ 里定义的种类", en: "name a kind declared in data/schema/"),
      location: place.location, sourceLine: place.sourceLine)
  }

  static func unknownReading(
    _ reading: String, of requirement: String, close: String?, known: [String],
    at place: FieldPlace
  ) -> Self {
    Self(
      severity: .error, code: "rules.unknown-reading",
      message: Localized(
        zh: "要求“\(requirement)”没有读法“\(reading)”",
        en: "'\(requirement)' has no reading '\(reading)'"),
      remedy: close.map(Localized.didYouMean)
        ?? (known.isEmpty
          ? Localized(zh: "这条要求只有一种读法，删去 reading", en: "it has one reading only; remove 'reading'")
          : Localized(
            zh: "可写：\(known.joined(separator: "、"))",
            en: "it has: \(known.joined(separator: ", "))")),
      location: place.location, sourceLine: place.sourceLine)
  }

  static func uselessTolerance(of requirement: String, at place: FieldPlace) -> Self {
    Self(
      severity: .error, code: "rules.tolerance-without-hedge",
      message: Localized(
        zh: "要求“\(requirement)”不是约数，不能有允许差额",
        en: "'\(requirement)' is not hedged, so nothing below it can be tolerated"),
      remedy: Localized(
        zh: "删去 tolerance；原文有“左右”“约”的，在要求里写 approximate",
        en: "remove 'tolerance'; where the document hedges, give the requirement 'approximate'"),
      location: place.location, sourceLine: place.sourceLine)
  }

  static func exceptionNotAllowed(
    _ requirement: String, force: String, at place: FieldPlace
  ) -> Self {
    Self(
      severity: .error, code: "rules.exception-not-allowed",
      message: Localized(
        zh: "要求“\(requirement)”的约束程度是 \(force)，不能有例外",
        en: "'\(requirement)' is '\(force)', which leaves no room for an exception"),
      remedy: Localized(
        zh: "只有写“原则上”（principle）或“一般”（usual）的要求可以有例外",
        en: "only what holds in principle or as a rule (principle, usual) can be excepted"),
      location: place.location, sourceLine: place.sourceLine)
  }
}

/// A field of a record with its line, or the record where the field is absent: where a finding is shown.
struct FieldPlace: Sendable {
  var location: SourceLocation
  var sourceLine: String?

  init(_ record: RecordHandle, _ field: Int? = nil, in store: PlanStore) {
    let document = store.document(of: record)
    let node = field.flatMap { store.node(record, field: $0) } ?? store.root(of: record)
    location = document.location(ofValue: node)
    sourceLine = document.sourceLine(of: node)
  }
}
