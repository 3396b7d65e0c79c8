/// What changed between two states of a repo: the records in words, and what that did to the targets.
struct DifferenceReport: Sendable {
  /// One of the two states.
  struct State: Sendable {
    /// As a sentence names it.
    var name: Localized
    /// The commit; nil for the files as they are.
    var commit: String?
    var day: Day?
    /// What its files say that could not be read.
    var refused: [Diagnostic] = []
  }

  let before: State
  let after: State
  let records: RecordDifference
  /// Nil where nobody asked about the targets.
  let targets: ChangeReport?

  /// Whether anything is told at all.
  var isEmpty: Bool { records.changes.isEmpty && (targets?.changes.isEmpty ?? true) }

  func report(in language: Language, tellsAll: Bool) -> Report {
    let words = DifferenceWords(records, in: language)
    var report = Report()
    report.title = words(
      zh: "从 \(before.name.zh)到 \(after.name.zh)的变化",
      en: "What changed from \(before.name.en) to \(after.name.en)")
    report.lead = [words.summary]
    if let table = words.table(tellsAll: tellsAll) { report.tables.append(table) }
    report.notes += notes(words)
    guard let targets else { return report }
    var ofTargets = targets.report(in: language, listsFindings: false)
    if !ofTargets.tables.isEmpty {
      ofTargets.tables[0].title = ofTargets.title
      report.tables += ofTargets.tables
      report.notes += ofTargets.notes
    } else {
      report.notes += [ofTargets.title + words(zh: "。", en: ".")] + ofTargets.notes
    }
    return report
  }

  private func notes(_ words: DifferenceWords) -> [String] {
    var notes: [String] = []
    if !records.restyled.isEmpty {
      let names = records.restyled.prefix(5).joined(separator: words(zh: "、", en: ", "))
      let count = records.restyled.count
      notes.append(
        words(
          zh: "只改了写法（注释、引号、次序等）、内容没变的文件 \(count) 个：\(names)\(count > 5 ? " 等" : "")。",
          en:
            "Written otherwise with the same content: \(names)\(count > 5 ? " and more" : "") (\(count))."
        ))
    }
    for (state, label) in [
      (before, words(zh: "原来", en: "before")), (after, words(zh: "现在", en: "after")),
    ] where !state.refused.isEmpty {
      let places = Set(state.refused.compactMap { $0.location?.path }).sorted().prefix(5)
        .joined(separator: words(zh: "、", en: ", "))
      notes.append(
        words(
          zh: "\(label)的文件有 \(state.refused.count) 处读不了，里面的记录没有比较：\(places)。",
          en:
            "\(state.refused.count) places could not be read \(label); their records were not compared: \(places)."
        ))
    }
    let hidden = records.changes.count { words.isKeptBack($0) }
    if hidden > 0 {
      notes.append(
        words(
          zh: "另有人员记录 \(hidden) 条有变化，不列。",
          en: "\(hidden) records of people changed and are not listed."))
    }
    return notes
  }
}
