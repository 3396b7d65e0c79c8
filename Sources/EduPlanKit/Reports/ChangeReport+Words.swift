/// A change report as people read it.
extension ChangeReport {
  /// - Parameter listsFindings: with a table of what would be wrong with the data, for a page that is read without it.
  func report(in language: Language, listsFindings: Bool) -> Report {
    let words = ChangeWords(
      before: TargetWords(store: before.store, language: language),
      after: TargetWords(store: after.store, language: language), isThought: isThought)
    var report = Report()
    report.title = title(words)
    if !changes.isEmpty { report.tables.append(words.table(of: changes)) }
    let details = words.details(of: changes)
    if !details.rows.isEmpty { report.tables.append(details) }
    if listsFindings, !gained.isEmpty {
      report.tables.append(words.table(of: gained, in: language))
    }
    report.notes = notes(words)
    return report
  }

  /// Whether the second state exists in thought only.
  private var isThought: Bool {
    if case .whatIf = occasion { true } else { false }
  }

  private func title(_ words: ChangeWords) -> String {
    let day = after.run.asOf
    guard case .whatIf(let files, _, _) = occasion else {
      return changes.isEmpty
        ? words(
          zh: "要求达成情况没有变化（都按 \(day) 评定）",
          en: "No requirement comes out otherwise (both as of \(day))")
        : words(
          zh: "要求达成情况的变化（都按 \(day) 评定）",
          en: "Requirements that come out otherwise (both as of \(day))")
    }
    let names = files.joined(separator: words(zh: "、", en: ", "))
    return changes.isEmpty
      ? words(
        zh: "按 \(names) 改动后，要求达成情况没有变化（截至 \(day)）",
        en: "With \(names), no requirement would come out otherwise (as of \(day))")
      : words(
        zh: "按 \(names) 改动后，要求达成情况的变化（截至 \(day)）",
        en: "What would change with \(names) (as of \(day))")
  }

  private func notes(_ words: ChangeWords) -> [String] {
    var notes: [String] = []
    if !changes.isEmpty, unchangedCount > 0 {
      notes.append(
        words(
          zh: "其余 \(unchangedCount) 条要求没有变化。",
          en: unchangedCount == 1
            ? "1 other requirement \(isThought ? "would stay" : "stays") as it is."
            : "\(unchangedCount) other requirements \(isThought ? "would stay" : "stay") as they are."
        ))
    }
    let totals = zip(before.run.totals, after.run.totals).map { old, new in
      let counts = words.arrow(String(old.count), String(new.count))
      let name = words.after.name(of: new.state)
      return words(zh: "\(name) \(counts)", en: "\(counts) \(name)")
    }
    let all = words.arrow(String(before.assessments.count), String(after.assessments.count))
    let failing = words.arrow(
      String(before.assessments.count(where: \.fails)),
      String(after.assessments.count(where: \.fails)))
    notes.append(
      words(
        zh: "合计 \(all) 条：\(totals.joined(separator: "，"))；其中不通过 \(failing)。",
        en: "\(all) in all: \(totals.joined(separator: ", ")); \(failing) failing."))
    let broken = after.run.broken
    if !broken.isEmpty {
      notes.append(
        words(
          zh: "另有 \(broken.count) 条要求写得不对，没有评定：\(broken.joined(separator: "、"))",
          en: "\(broken.count) more could not be assessed because of mistakes in their checks: "
            + broken.joined(separator: ", ")))
    }
    notes.append(
      words(
        zh: "数据的问题：新增 \(gained.count) 个，消除 \(lost.count) 个。",
        en: "Findings about the data: \(gained.count) new, \(lost.count) gone."))
    guard case .whatIf(_, let addedCount, let replacedCount) = occasion else { return notes }
    notes.append(
      words(
        zh: "增加记录 \(addedCount) 条，替换 \(replacedCount) 条；只是试算，没有写入任何文件。",
        en:
          "Records added: \(addedCount), replaced: \(replacedCount), in thought only: nothing was written."
      ))
    return notes
  }
}

/// The words and tables of a change report in one language.
private struct ChangeWords {
  let before: TargetWords
  let after: TargetWords
  /// Whether the second state exists in thought only.
  let isThought: Bool

  /// Subjects named before "and so many more".
  private static let subjectLimit = 20

  func callAsFunction(zh: String, en: String) -> String { after(zh: zh, en: en) }

  /// `4 → 5`; one of the two where they are the same.
  func arrow(_ old: String, _ new: String) -> String { old == new ? new : "\(old) → \(new)" }

  // MARK: Requirements

  /// The words for the two states in headings.
  private var states: (zh: (String, String), en: (String, String)) {
    isThought ? (("现在", "改后"), ("now", "then")) : (("原来", "现在"), ("before", "after"))
  }

  func table(of changes: [ChangeReport.Change]) -> Table {
    Table(
      columns: [
        Table.Column(heading: self(zh: "编号", en: "Id")),
        Table.Column(heading: self(zh: "名称", en: "Title"), isFreeText: true),
        Table.Column(heading: self(zh: "目标", en: "Threshold"), isNumeric: true),
        Table.Column(
          heading: self(zh: states.zh.0 + "数值", en: "Value " + states.en.0), isNumeric: true),
        Table.Column(
          heading: self(zh: states.zh.1 + "数值", en: "Value " + states.en.1), isNumeric: true),
        Table.Column(heading: self(zh: states.zh.0 + "结果", en: "State " + states.en.0)),
        Table.Column(heading: self(zh: states.zh.1 + "结果", en: "State " + states.en.1)),
      ],
      rows: changes.compactMap { change in
        guard let requirement = change.requirement else { return nil }
        return [
          .text(requirement.id), .text(requirement.title[after.language]),
          (change.after ?? change.before).map { after.threshold(of: $0) } ?? .absent,
          change.before.map { before.value(of: $0) } ?? .absent,
          change.after.map { after.value(of: $0) } ?? .absent,
          state(of: change.before, before), state(of: change.after, after),
        ]
      })
  }

  private func state(of assessment: Assessment?, _ words: TargetWords) -> Table.Cell {
    .label(assessment.map { words.state(of: $0) } ?? self(zh: "没有这条要求", en: "no such requirement"))
  }

  // MARK: Subjects

  /// Which subjects join or leave the failing, the open and the excepted, and what would be missing.
  func details(of changes: [ChangeReport.Change]) -> Table {
    var table = Table(
      title: self(zh: "涉及的对象和记录", en: "Subjects and records concerned"),
      columns: [
        Table.Column(heading: self(zh: "编号", en: "Id")),
        Table.Column(heading: self(zh: "变化", en: "Change")),
        Table.Column(heading: self(zh: "内容", en: "What"), isFreeText: true),
      ])
    for change in changes {
      guard let requirement = change.requirement else { continue }
      func add(_ label: String, _ texts: [String]) {
        guard !texts.isEmpty else { return }
        table.rows.append([.text(requirement.id), .label(label), .text(list(texts))])
      }
      func add(_ difference: ChangeReport.Difference, joins: String, stays: String, leaves: String)
      {
        add(joins, difference.gained.map { name($0, requirement, after) })
        add(stays, difference.moved.map { name($0.before, $0.after, requirement) })
        add(leaves, difference.lost.map { before.store.id(of: $0.record) })
      }
      add(
        change.failing, joins: self(zh: "新增不符合", en: "newly failing"),
        stays: self(zh: "仍不符合", en: "still failing"),
        leaves: self(zh: "不再不符合", en: "no longer failing"))
      add(
        change.open, joins: self(zh: "新增未定", en: "newly open"),
        stays: self(zh: "仍未定", en: "still open"),
        leaves: self(zh: "不再未定", en: "no longer open"))
      add(
        change.excepted, joins: self(zh: "新增例外", en: "newly excepted"),
        stays: self(zh: "仍是例外", en: "still excepted"),
        leaves: self(zh: "不再是例外", en: "no longer excepted"))
      add(
        change.pending, joins: self(zh: "新增未到期", en: "newly not due"),
        stays: self(zh: "仍未到期", en: "still not due"),
        leaves: self(zh: "不再未到期", en: "no longer not due"))
      let (old, new) = (gaps(of: change.before, before), gaps(of: change.after, after))
      let known = Dictionary(old, uniquingKeysWith: { first, _ in first })
      let then = Set(new.map(\.key))
      add(self(zh: "新增缺少", en: "newly missing"), new.filter { known[$0.key] == nil }.map(\.text))
      add(
        self(zh: "仍缺少", en: "still missing"),
        new.filter { gap in known[gap.key].map { $0 != gap.text } ?? false }.map(\.text))
      add(
        self(zh: "不再缺少", en: "no longer missing"),
        old.filter { !then.contains($0.key) }.map(\.text))
    }
    return table
  }

  /// What is missing in words, each with a key that does not depend on how often.
  private func gaps(
    of assessment: Assessment?, _ words: TargetWords
  ) -> [(key: String, text: String)] {
    let gaps = assessment?.shownGaps ?? []
    let keys = words.texts(of: gaps.map { Assessment.Gap(gap: $0.gap, count: 1) })
    return zip(keys, words.texts(of: gaps)).map { ($0, $1) }
  }

  private func name(
    _ subject: Assessment.Subject, _ requirement: Requirement, _ words: TargetWords
  ) -> String {
    let id = words.store.id(of: subject.record)
    return subject.value.map { "\(id) \(words.text($0, requirement))" } ?? id
  }

  private func name(
    _ old: Assessment.Subject, _ new: Assessment.Subject, _ requirement: Requirement
  ) -> String {
    func text(_ subject: Assessment.Subject) -> String {
      if let value = subject.value { return after.text(value, requirement) }
      guard let count = subject.missedPeriods?.count else {
        return self(zh: "无数值", en: "no value")
      }
      return self(zh: "\(count) 期", en: "\(count) \(count == 1 ? "period" : "periods")")
    }
    return "\(after.store.id(of: new.record)) \(text(old)) → \(text(new))"
  }

  private func list(_ names: [String]) -> String {
    let text = names.prefix(Self.subjectLimit).joined(separator: self(zh: "、", en: ", "))
    return names.count > Self.subjectLimit
      ? self(zh: "\(text) 等 \(names.count) 个", en: "\(text) and more, \(names.count) in all") : text
  }

  // MARK: Findings

  func table(of findings: [Diagnostic], in language: Language) -> Table {
    Table(
      title: self(zh: "新增的数据问题", en: "New findings about the data"),
      columns: [
        Table.Column(heading: self(zh: "位置", en: "Place")),
        Table.Column(heading: self(zh: "代号", en: "Code")),
        Table.Column(heading: self(zh: "问题", en: "Finding"), isFreeText: true),
      ],
      rows: findings.map { finding in
        [
          finding.location.map { .text("\($0.path):\($0.line):\($0.column)") } ?? .absent,
          .label(finding.code), .text(finding.message[language]),
        ]
      })
  }
}
