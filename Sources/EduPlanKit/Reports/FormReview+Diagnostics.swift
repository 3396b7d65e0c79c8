/// The findings about a record and the clauses of its plan; each quotes the clause.
extension Diagnostic {
  static func clause(_ item: FormReview.Item, in store: PlanStore) -> Self {
    let requirement = item.requirement
    let quote = Localized(
      zh: clause(requirement, TargetWords(store: store, language: .zh)),
      en: clause(requirement, TargetWords(store: store, language: .en)))
    let (zh, en) = (requirement.title.zh, requirement.title.en)
    let explain = "eduplan explain \(requirement.id)"
    switch item.standing {
    case .met, .notMet:
      return Self(
        severity: item.fails ? .warning : .note, code: "reports.clause-not-kept",
        message: Localized(
          zh: "不符合“\(zh)”：\(quote.zh)", en: "this does not keep '\(en)': \(quote.en)"),
        remedy: Localized(
          zh: "照原文改这条记录；怎样核对见 \(explain)",
          en: "change the record as the clause says; \(explain) tells how it is checked"),
        location: item.location)
    case .needsInterpretation:
      return Self(
        severity: .note, code: "reports.clause-undecided",
        message: item.isDueOpen
          ? Localized(
            zh: "“\(zh)”到哪一天为止还没有定：\(quote.zh)",
            en: "until when '\(en)' has time is undecided: \(quote.en)")
          : Localized(
            zh: "“\(zh)”怎样理解还没有定：\(quote.zh)" + readings(of: item, .zh),
            en: "how to read '\(en)' is undecided: \(quote.en)" + readings(of: item, .en)),
        remedy: Localized(
          zh: decision(on: item, in: store, .zh), en: decision(on: item, in: store, .en)),
        location: item.location)
    case .needsVerdict:
      let criteria = criteria(of: item)
      // Why no machine can, the requirement's own note says best.
      let note = note(of: requirement, in: store).map { ("。" + $0, ". " + $0) } ?? ("", "")
      return Self(
        severity: .note, code: "reports.clause-unjudged",
        message: Localized(
          zh: "“\(zh)”机器不能核对，要由人判断：\(quote.zh)",
          en: "a person has to judge '\(en)', no machine can: \(quote.en)"),
        remedy: Localized(
          zh: "对这条记录写一条判断（verdict），criterion: \(criteria.joined(separator: "、"))" + note.0,
          en: "record a verdict on it, criterion: \(criteria.joined(separator: ", "))" + note.1),
        location: item.location)
    case .noData:
      return Self(
        severity: .note, code: "reports.clause-unknown",
        message: Localized(
          zh: "“\(zh)”还不能确定：\(quote.zh)", en: "'\(en)' cannot be told yet: \(quote.en)"),
        remedy: Localized(
          zh: "缺少：" + missing(of: item, in: store, .zh),
          en: "missing: " + missing(of: item, in: store, .en)),
        location: item.location)
    }
  }

  static func noProgramme(at location: SourceLocation) -> Self {
    Self(
      severity: .warning, code: "reports.no-programme",
      message: Localized(
        zh: "这条记录没有写属于哪项计划，没有对照计划核对",
        en: "the record names no programme, so it was held against no plan"),
      remedy: Localized(zh: "补上 programme: 计划的编号", en: "add 'programme: ' and the plan's id"),
      location: location)
  }

  /// `bs23-document 三（应当）：“…”`.
  private static func clause(_ requirement: Requirement, _ words: TargetWords) -> String {
    let place = [requirement.document, requirement.section].compactMap(\.self)
      .joined(separator: " ")
    let force = words.name(of: requirement.force)
    let quote = requirement.quote ?? ""
    return words(zh: "\(place)（\(force)）“\(quote)”", en: "\(place) (\(force)): \(quote)")
  }

  /// How each reading comes out, while none is chosen.
  private static func readings(of item: FormReview.Item, _ language: Language) -> String {
    guard item.assessment.outcome == nil else { return "" }
    let results = item.assessment.readings.map { reading in
      let title = reading.title[language]
      let result =
        switch reading.outcome.truth {
        case .yes: Localized(zh: "符合", en: "kept")
        case .no: Localized(zh: "不符合", en: "not kept")
        case .unknown: Localized(zh: "不能确定", en: "open")
        }
      return Localized(
        zh: "\(title)（\(reading.id)）：\(result.zh)", en: "\(title) (\(reading.id)): \(result.en)")[
          language]
    }
    return Localized(
      zh: "；" + results.joined(separator: "；"), en: "; " + results.joined(separator: "; "))[
        language]
  }

  /// The record that would decide it.
  private static func decision(
    on item: FormReview.Item, in store: PlanStore, _ language: Language
  ) -> String {
    let words = TargetWords(store: store, language: language)
    let found = Array(words.recordLines(of: item.assessment).dropFirst())
    let due = [
      "requirement: \(item.requirement.id)", words(zh: "due: 年-月-日", en: "due: YYYY-MM-DD"),
    ]
    let lines = (item.isDueOpen ? due : found).joined(separator: words(zh: "，", en: ", "))
    return words(zh: "写一条解释（interpretation）：\(lines)", en: "record an interpretation: \(lines)")
  }

  private static func missing(
    of item: FormReview.Item, in store: PlanStore, _ language: Language
  ) -> String {
    let words = TargetWords(store: store, language: language)
    return words.texts(of: item.assessment.shownGaps).joined(separator: words(zh: "；", en: "; "))
  }

  /// What the requirement's record remarks, on one line.
  private static func note(of requirement: Requirement, in store: PlanStore) -> String? {
    let kind = store.schema.kinds[store.kind(of: requirement.record)]
    let text = kind.index(ofField: "note").flatMap { store.text(requirement.record, field: $0) }
    return text.map { proseParagraphs($0).joined(separator: " ") }
  }

  /// The criteria that nobody has judged the record by.
  private static func criteria(of item: FormReview.Item) -> [String] {
    item.assessment.shownGaps.compactMap { gap in
      if case .verdict(let criterion) = gap.gap { criterion } else { nil }
    }
  }
}
