/// The sentences of a target report: the totals, and what they leave out.
extension TargetReport {
  func notes(_ words: TargetWords) -> [String] {
    [totals(words)] + hiddenNote(words) + districtNote(words) + baselineNotes(words)
      + brokenNote(words) + exampleNote(words)
  }

  /// What matters first, above a long report: what fails, by id, and how much nobody can tell yet.
  ///
  /// A report of one requirement says it in its only row.
  func lead(_ words: TargetWords) -> [String] {
    guard run.assessments.count > 1 else { return [] }
    let failing = run.assessments.filter(\.fails).map(\.requirement.id)
    let ids = words.list(
      Array(failing.prefix(TargetWords.subjectLimit)), total: failing.count,
      unit: words(zh: "条", en: "in all"))
    var sentences = [
      failing.isEmpty
        ? words(zh: "没有不通过的要求。", en: "No requirement fails.")
        : words(zh: "不通过 \(failing.count) 条：\(ids)。", en: "\(failing.count) failing: \(ids).")
    ]
    let tolerated = run.assessments.count { $0.state == .notMet && !$0.fails }
    if tolerated > 0 {
      sentences.append(
        words(zh: "未达到而不计的 \(tolerated) 条。", en: "\(tolerated) not met but not counted."))
    }
    let open = run.assessments.count { assessment in
      !assessment.fails
        && [.noData, .needsInterpretation, .needsVerdict].contains(assessment.state)
    }
    if open > 0 {
      sentences.append(words(zh: "还不能下结论的 \(open) 条。", en: "\(open) cannot be told yet."))
    }
    if !run.broken.isEmpty {
      sentences.append(
        words(
          zh: "写得不对、没有评定的 \(run.broken.count) 条。",
          en: "\(run.broken.count) could not be assessed."))
    }
    return [sentences.joined(separator: words(zh: "", en: " "))]
  }

  /// The title and the totals, for a format that has no place for them.
  func totalsLine(in language: Language) -> String {
    let words = words(in: language)
    return ([title(words)] + notes(words)).map { $0.terminalSafe + "\n" }.joined()
  }

  /// How many requirements are in each state, and how many fail, whatever is shown.
  func totals(_ words: TargetWords) -> String {
    let parts = run.totals.map { state, count in
      words.language == .zh
        ? "\(words.name(of: state)) \(count)" : "\(count) \(words.name(of: state))"
    }
    return words(
      zh: "合计 \(run.assessments.count) 条：\(parts.joined(separator: "，"))；其中不通过 \(failingCount)。",
      en:
        "\(run.assessments.count) in all: \(parts.joined(separator: ", ")); \(failingCount) failing."
    )
  }

  private func hiddenNote(_ words: TargetWords) -> [String] {
    guard hiddenCount > 0 else { return [] }
    return [
      words(
        zh: "按 --state 没有列出的：\(hiddenCount) 条。", en: "Not shown, by --state: \(hiddenCount).")
    ]
  }

  private func districtNote(_ words: TargetWords) -> [String] {
    guard let district = run.district.map({ store.id(of: $0) }) else { return [] }
    let parts = run.assessments.count(where: \.isDistrictPart)
    return [
      words(
        zh: "只看\(district)：逐一检查的只看本区的对象；全市合计的 \(parts) 条只列本区的数，不评判；"
          + "其他区的、本区没有对象的 \(run.outsideDistrict.count) 条没有列入。",
        en:
          "\(district) only: checks of each subject look at those of the district; \(parts) that ask something of the "
          + "whole city show the district's part and are not judged; \(run.outsideDistrict.count) of other districts, or "
          + "about nothing in this one, are left out.")
    ]
  }

  private func baselineNotes(_ words: TargetWords) -> [String] {
    guard let baseline else { return [] }
    let separator = words(zh: "、", en: ", ")
    func list(_ entries: [TargetBaseline.Entry]) -> String {
      entries.map { entry in
        guard !entry.subjects.isEmpty else { return entry.id }
        let names = words.list(
          Array(entry.subjects.prefix(TargetWords.subjectLimit)), total: entry.subjects.count,
          unit: words(zh: "个", en: "in all"))
        return words(zh: "\(entry.id)（\(names)）", en: "\(entry.id) (\(names))")
      }
      .joined(separator: separator)
    }
    var notes = [
      words(
        zh:
          "与基线 \(baseline.path) 相比：新增不通过 \(baseline.new.count) 条，原已不通过 \(baseline.known.count) 条（不计）。",
        en: "Against the baseline \(baseline.path): \(baseline.new.count) newly failing, "
          + "\(baseline.known.count) known (not counted).")
    ]
    if !baseline.new.isEmpty {
      notes.append(
        words(zh: "新增：\(list(baseline.new))。", en: "New: \(list(baseline.new))."))
    }
    if !baseline.improved.isEmpty {
      notes.append(
        words(
          zh: "已经改好，可以从基线里去掉（--write-baseline \(baseline.path)）：\(list(baseline.improved))。",
          en: "Better now, so that the baseline can shrink (--write-baseline \(baseline.path)): "
            + "\(list(baseline.improved))."))
    }
    if !baseline.gone.isEmpty {
      let gone = baseline.gone.joined(separator: separator)
      notes.append(
        words(
          zh: "基线里有、现在没有这条要求的：\(gone)。",
          en: "In the baseline, but no requirement any more: \(gone)."))
    }
    return notes
  }

  private func brokenNote(_ words: TargetWords) -> [String] {
    guard !run.broken.isEmpty else { return [] }
    return [
      words(
        zh: "另有 \(run.broken.count) 条要求写得不对，没有评定：\(run.broken.joined(separator: "、"))",
        en: "\(run.broken.count) more could not be assessed because of mistakes in their checks: "
          + run.broken.joined(separator: ", "))
    ]
  }

  private func exampleNote(_ words: TargetWords) -> [String] {
    guard exampleCount > 0 else { return [] }
    return [
      words(
        zh: "示例记录 \(exampleCount) 条，没有计入。",
        en: exampleCount == 1
          ? "1 example record was left out." : "\(exampleCount) example records were left out.")
    ]
  }
}
