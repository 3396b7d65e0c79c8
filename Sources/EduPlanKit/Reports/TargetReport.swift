/// Where the targets stand: assessments as a report that people read, grouped by programme.
///
/// What comes in: a run, the states a reader asked to see, and what a baseline knew. What goes out, here and in the
/// extensions beside this file: the same results as tables, JSON, JUnit, SARIF and annotations.
struct TargetReport: Sendable {
  let run: AssessmentRun
  let store: PlanStore
  /// Those that are shown, by programme, in the order the programmes stand in: targets, then obligations, then rules.
  let assessments: [Assessment]
  /// What the run was held against; nil without a baseline.
  let baseline: BaselineComparison?
  /// Records marked as examples, which count nowhere.
  let exampleCount: Int

  /// - Parameter shown: the states to show; the totals count all of them all the same.
  init(
    _ run: AssessmentRun, in store: PlanStore, showing shown: Set<AssessmentState>? = nil,
    baseline: BaselineComparison? = nil
  ) {
    self.run = run
    self.store = store
    self.baseline = baseline
    assessments = run.assessments.filter { shown?.contains($0.state) ?? true }.sorted {
      let (a, b) = ($0.requirement, $1.requirement)
      if a.programme != b.programme {
        return (a.programme?.index ?? .max) < (b.programme?.index ?? .max)
      }
      return a.classOrder != b.classOrder ? a.classOrder < b.classOrder : a.record < b.record
    }
    exampleCount = store.schema.kinds.indices.reduce(0) { count, kind in
      count + store.handles(ofKind: kind).count { store.isExample(RecordHandle(index: $0)) }
    }
  }

  /// How many results the choice of states leaves out.
  var hiddenCount: Int { run.assessments.count - assessments.count }

  /// How many requirements fail the run.
  var failingCount: Int { run.assessments.count(where: \.fails) }

  /// Whether a result fails as it did when the baseline was written.
  func isKnown(_ assessment: Assessment) -> Bool {
    baseline?.known.contains(assessment.requirement.id) ?? false
  }

  func words(in language: Language) -> TargetWords {
    TargetWords(store: store, language: language, known: Set(baseline?.known ?? []))
  }

  /// The results that are shown, by programme.
  var groups: [(programme: RecordHandle?, assessments: [Assessment])] {
    var groups: [(programme: RecordHandle?, assessments: [Assessment])] = []
    for assessment in assessments {
      let programme = assessment.requirement.programme
      if groups.last.map({ $0.programme != programme }) ?? true { groups.append((programme, [])) }
      groups[groups.count - 1].assessments.append(assessment)
    }
    return groups
  }

  /// Whether there is nothing among the results that the records decided.
  var isNothingDecided: Bool {
    run.assessments.allSatisfy { assessment in
      switch assessment.state {
      case .met, .notMet, .notDue, .excepted: false
      case .needsInterpretation: !assessment.fails && !isKnown(assessment)
      case .noData, .needsVerdict, .notInForce, .reportOnly: true
      }
    }
  }

  /// The report as tables.
  ///
  /// - Parameter isVerbose: with the clause, the quote, every reading and the failing subjects of each requirement.
  func report(in language: Language, verbose isVerbose: Bool) -> Report {
    let words = words(in: language)
    var report = Report(title: title(words), lead: lead(words))
    for (programme, group) in groups {
      report.tables.append(words.table(of: group, programme: programme))
      if isVerbose { report.tables += group.map(words.details) }
    }
    report.notes = notes(words)
    return report
  }

  /// What stands above every report: a run in which nothing could be assessed says so first.
  func title(_ words: TargetWords) -> String {
    let district = run.district.map { store.id(of: $0) + words(zh: "：", en: ": ") } ?? ""
    return isNothingDecided
      ? words(
        zh: "\(district)没有一条要求能够评定（截至 \(run.asOf)）",
        en: "\(district)Nothing could be assessed (as of \(run.asOf))")
      : words(
        zh: "\(district)要求达成情况（截至 \(run.asOf)）", en: "\(district)Targets as of \(run.asOf)")
  }
}
