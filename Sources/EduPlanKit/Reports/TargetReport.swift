/// Where the targets stand: assessments as a report that people read, grouped by programme.
struct TargetReport: Sendable {
  let run: AssessmentRun
  let store: PlanStore
  /// By programme, in the order the programmes stand in, then by requirement.
  let assessments: [Assessment]
  /// Records marked as examples, which count nowhere.
  let exampleCount: Int

  init(_ run: AssessmentRun, in store: PlanStore) {
    self.run = run
    self.store = store
    assessments = run.assessments.sorted {
      let (a, b) = ($0.requirement, $1.requirement)
      return a.programme != b.programme
        ? (a.programme?.index ?? .max) < (b.programme?.index ?? .max) : a.record < b.record
    }
    exampleCount = store.schema.kinds.indices.reduce(0) { count, kind in
      count + store.handles(ofKind: kind).count { store.isExample(RecordHandle(index: $0)) }
    }
  }

  /// Whether there is nothing among the results that the records decided.
  private var isNothingDecided: Bool {
    assessments.allSatisfy { assessment in
      switch assessment.state {
      case .met, .notMet, .notDue, .excepted: false
      case .needsInterpretation: !assessment.fails
      case .noData, .needsVerdict, .notInForce, .reportOnly: true
      }
    }
  }

  /// The report as tables.
  ///
  /// - Parameter isVerbose: with the clause, the quote, every reading and the failing subjects of each requirement.
  func report(in language: Language, verbose isVerbose: Bool) -> Report {
    let words = TargetWords(store: store, language: language)
    var report = Report()
    if isNothingDecided {
      report.title = words(
        zh: "没有一条要求能够评定（截至 \(run.asOf)）",
        en: "Nothing could be assessed (as of \(run.asOf))")
    } else {
      report.title = words(zh: "要求达成情况（截至 \(run.asOf)）", en: "Targets as of \(run.asOf)")
    }
    var position = 0
    while position < assessments.count {
      let programme = assessments[position].requirement.programme
      let end =
        assessments[position...].firstIndex { $0.requirement.programme != programme }
        ?? assessments.count
      let group = assessments[position..<end]
      report.tables.append(words.table(of: Array(group), programme: programme))
      if isVerbose { report.tables += group.map(words.details) }
      position = end
    }
    report.notes.append(totals(words))
    if !run.broken.isEmpty {
      report.notes.append(
        words(
          zh: "另有 \(run.broken.count) 条要求写得不对，没有评定：\(run.broken.joined(separator: "、"))",
          en: "\(run.broken.count) more could not be assessed because of mistakes in their checks: "
            + run.broken.joined(separator: ", ")))
    }
    if exampleCount > 0 {
      report.notes.append(
        words(
          zh: "示例记录 \(exampleCount) 条，没有计入。",
          en: exampleCount == 1
            ? "1 example record was left out." : "\(exampleCount) example records were left out."))
    }
    return report
  }

  private func totals(_ words: TargetWords) -> String {
    let parts = run.totals.map { state, count in
      words.language == .zh
        ? "\(words.name(of: state)) \(count)" : "\(count) \(words.name(of: state))"
    }
    let failing = assessments.count(where: \.fails)
    return words(
      zh: "合计 \(assessments.count) 条：\(parts.joined(separator: "，"))；其中不通过 \(failing)。",
      en: "\(assessments.count) in all: \(parts.joined(separator: ", ")); \(failing) failing.")
  }
}
