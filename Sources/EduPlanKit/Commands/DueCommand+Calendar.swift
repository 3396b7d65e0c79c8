/// What is overdue and what comes up, as days in a calendar.
extension DueReport {
  /// - Parameter reminder: how many days before each day a reminder is shown; nil for none.
  func calendar(in language: Language, reminder: Int?) -> CalendarSheet {
    let words = DueWords(store: store, language: language)
    let place = district.map { store.id(of: $0) }
    return CalendarSheet(
      name: words(zh: "到期事项", en: "Obligations") + (place.map { " \($0)" } ?? ""),
      stamp: asOf,
      events: (overdue + upcoming).map { event(of: $0, words, reminder) },
      emptyNote: words(
        zh: "没有逾期的，也没有要到期的（截至 \(asOf)，看到 \(until)）",
        en: "Nothing is overdue and nothing falls due (as of \(asOf), until \(until))"))
  }

  private func event(
    of obligation: Schedule.Item, _ words: DueWords, _ reminder: Int?
  ) -> CalendarSheet.Event {
    let requirement = obligation.requirement
    let title = requirement.title[words.language]
    let subject = obligation.subject.map { words.plainName(of: $0) }
    var lines: [String] = []
    func add(_ label: String, _ text: String?) {
      if let text, !text.isEmpty { lines.append(words(zh: "\(label)：", en: "\(label): ") + text) }
    }
    add(words(zh: "要求", en: "Requirement"), "\(title) (\(requirement.id))")
    add(words(zh: "对象", en: "Subject"), words.name(of: obligation.subject))
    add(words(zh: "期间", en: "Period"), obligation.period.map { words.text(of: $0) })
    add(words(zh: "条款", en: "Clause"), words.clause(of: requirement))
    add(words(zh: "原文", en: "Quote"), requirement.quote)
    add(words(zh: "完成情况", en: "Done"), words.progress(of: obligation))
    add(words(zh: "上次", en: "Last"), obligation.last?.date?.description)
    return CalendarSheet.Event(
      uid: uid(of: obligation), day: obligation.due,
      summary: subject.map { words(zh: "\(title)：\($0)", en: "\(title): \($0)") } ?? title,
      description: lines.joined(separator: "\n"),
      categories: requirement.programme.map { [words.name(ofProgramme: $0)] } ?? [],
      reminder: reminder)
  }
}
