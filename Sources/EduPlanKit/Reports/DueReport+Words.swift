/// The words, cells and tables of a report of what is due, in one language.
struct DueWords: Sendable {
  let store: PlanStore
  let language: Language
  /// Whether every subject has a line of its own.
  let listsAll: Bool
  private let names: SubjectNames
  private let words: TargetWords

  init(store: PlanStore, language: Language, listsAll: Bool = false) {
    self.store = store
    self.language = language
    self.listsAll = listsAll
    names = SubjectNames(store)
    words = TargetWords(store: store, language: language)
  }

  func callAsFunction(zh: String, en: String) -> String { words(zh: zh, en: en) }

  /// A subject as people call it, with its id unless that says it already; nil where something is asked of all as one.
  func name(of subject: RecordHandle?) -> String? {
    guard let subject else { return nil }
    let (name, id) = (names.name(of: subject, in: store), store.id(of: subject))
    return id.contains(name) ? id : self(zh: "\(name)（\(id)）", en: "\(name) (\(id))")
  }

  /// A subject as people call it, where its id stands beside it.
  func plainName(of subject: RecordHandle) -> String { names.name(of: subject, in: store) }

  func clause(of requirement: Requirement) -> String? { words.clause(of: requirement) }

  /// A programme as people call it.
  func name(ofProgramme programme: RecordHandle) -> String { words.title(ofProgramme: programme) }

  func text(of period: ClosedRange<Day>) -> String {
    self(
      zh: "\(period.lowerBound) 至 \(period.upperBound)",
      en: "\(period.lowerBound) to \(period.upperBound)")
  }

  /// How far a day is.
  func text(ofDays days: Int) -> String {
    switch days {
    case 0: self(zh: "今天", en: "today")
    case 1...: self(zh: "还有 \(days) 天", en: "in \(days) \(days == 1 ? "day" : "days")")
    default: self(zh: "逾期 \(-days) 天", en: "\(-days) \(days == -1 ? "day" : "days") over")
    }
  }

  /// Whether it surely is not done, or nothing says that it is, and how far it has come.
  func progress(of obligation: Schedule.Item) -> String {
    let state =
      obligation.done == .no
      ? self(zh: "未完成", en: "not done") : self(zh: "没有完成的记录", en: "no record of it")
    let requirement = obligation.requirement
    guard let value = obligation.value, let threshold = requirement.threshold else { return state }
    let (has, wants) = (
      words.text(value, requirement), words.text(threshold.value, requirement)
    )
    return self(zh: "\(state)：已有 \(has)，要 \(wants)", en: "\(state): \(has) of \(wants)")
  }

  /// What is to be decided, and the field of an interpretation that says so.
  func text(of matter: DueReport.Matter, _ requirement: Requirement) -> String {
    switch matter {
    case .start: self(zh: "从哪一天算起（解释的 start）", en: "from which day to count ('start')")
    case .due: self(zh: "到哪一天为止（解释的 due）", en: "until which day ('due')")
    case .schoolYearStart:
      self(
        zh: "学年从哪一天开始（解释的 school-year-start）",
        en: "on which day a school year starts ('school-year-start')")
    case .partPeriods:
      self(
        zh: "不满一期的时间要不要做（解释的 part-periods）",
        en: "whether part periods are owed ('part-periods')")
    case .periods:
      self(
        zh: "周期多于 \(Cadence.countLimit) 个：核对起算日，或缩短 --within",
        en: "over \(Cadence.countLimit) periods: check the start, or look less far ahead (--within)"
      )
    case .reading:
      self(
        zh: "采用哪种读法（解释的 reading）：\(readings(of: requirement))",
        en: "which reading holds ('reading'): \(readings(of: requirement))")
    }
  }

  private func readings(of requirement: Requirement) -> String {
    requirement.readings.compactMap(\.id).joined(separator: self(zh: "、", en: ", "))
  }
}

extension DueReport {
  /// The report as tables.
  ///
  /// - Parameters:
  ///   - ahead: how far it looks, in words.
  ///   - listsAll: a line for every subject; otherwise those that owe the same by the same day share one.
  func report(in language: Language, ahead: Localized, listingAll listsAll: Bool) -> Report {
    let words = DueWords(store: store, language: language, listsAll: listsAll)
    var report = Report()
    report.title = title(words, ahead)
    if !overdue.isEmpty {
      report.tables.append(
        words.table(of: overdue, in: self, title: words(zh: "已经逾期", en: "Overdue")))
    }
    if !upcoming.isEmpty {
      let title = words(zh: "到 \(until) 为止到期", en: "Due by \(until)")
      report.tables.append(words.table(of: upcoming, in: self, title: title))
    }
    if !unstated.isEmpty { report.tables.append(words.table(of: unstated)) }
    if !undecided.isEmpty { report.tables.append(words.table(of: undecided)) }
    report.notes = [totals(words)] + sharedNote(words)
    if cityCount > 0 {
      report.notes.append(
        words(
          zh: "另有 \(cityCount) 条是全市的事，没有列出。",
          en: cityCount == 1
            ? "1 more is for the whole city to do and left out."
            : "\(cityCount) more are for the whole city to do and left out."))
    }
    if !broken.isEmpty {
      report.notes.append(
        words(
          zh: "另有 \(broken.count) 条要求写得不对，没有看：\(broken.joined(separator: "、"))",
          en: "\(broken.count) more requirements could not be read because of mistakes in them: "
            + broken.joined(separator: ", ")))
    }
    return report
  }

  /// That lines stand for several subjects, and how to see each of them.
  private func sharedNote(_ words: DueWords) -> [String] {
    guard
      words.shortens(overdue, in: self) || words.shortens(upcoming, in: self)
        || words.shortens(unstated) || words.shortens(undecided)
    else { return [] }
    return [
      words(
        zh: "情况相同的对象合在一行，只写前几个；--all 逐个列出。",
        en: "Subjects in the same position share a line that names the first; --all lists each.")
    ]
  }

  private func title(_ words: DueWords, _ ahead: Localized) -> String {
    let place = district.map { store.id(of: $0) }
    let zh = (place.map { "\($0)，" } ?? "") + "截至 \(asOf)，往后看\(ahead.zh)"
    let en = "as of \(asOf), \(ahead.en) ahead" + (place.map { ", \($0)" } ?? "")
    return overdue.isEmpty && upcoming.isEmpty
      ? words(zh: "没有逾期的，也没有要到期的（\(zh)）", en: "Nothing is overdue and nothing falls due (\(en))")
      : words(zh: "逾期和要到期的事（\(zh)）", en: "Overdue and coming up (\(en))")
  }

  private func totals(_ words: DueWords) -> String {
    words(
      zh:
        "合计：逾期 \(overdue.count) 项，要到期 \(upcoming.count) 项，已完成 \(doneCount) 项，有例外 \(excusedCount) 项；"
        + "没有写明周期 \(unstated.count) 项，待解释 \(undecided.count) 条。",
      en:
        "\(overdue.count) overdue, \(upcoming.count) coming up, \(doneCount) done, \(excusedCount) excused; "
        + "\(unstated.count) without a period, \(undecided.count) to be decided.")
  }
}
