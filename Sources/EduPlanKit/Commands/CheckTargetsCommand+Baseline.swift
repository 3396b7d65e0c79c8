/// What failed already when a baseline was written, and writing one.
extension CheckTargetsCommand {
  /// Holds a run against the baseline that was named, so that only what is new fails it, and writes the new one.
  ///
  /// What is written counts as known at once: who writes a baseline accepts what fails. Where an older one is named too,
  /// that one decides.
  ///
  /// - Returns: the comparison, for the report; nil without a baseline.
  func hold(
    _ run: inout AssessmentRun, of list: RequirementList, in store: PlanStore, _ session: Session
  ) throws -> BaselineComparison? {
    let existing = Set(list.requirements.map(\.id) + list.broken)
    var held: (baseline: TargetBaseline, path: String)?
    if let path = baseline {
      guard let known = try read(path, for: run, in: store, session) else {
        throw FileError(
          path: path,
          message: Localized(
            zh: "没有这个基线文件；先用 --write-baseline 写一个",
            en: "there is no such baseline; write one with --write-baseline first"))
      }
      held = (known, path)
    }
    if let path = newBaseline {
      var written = TargetBaseline(run, in: store)
      if let old = try read(path, for: run, in: store, session) {
        written.keep(
          old, exceptFor: Set(run.assessments.map(\.requirement.id)), among: existing)
      }
      try session.files.write(written.bytes(), to: joinPath(session.workingFolder, path))
      if held == nil { held = (written, path) }
    }
    guard let held else { return nil }
    let comparison = BaselineComparison(
      held.baseline, path: held.path, run, in: store, existing: existing)
    run.accept(comparison)
    return comparison
  }

  /// The baseline in a file; nil when there is no file.
  ///
  /// - Throws: `Findings` when the file is something else, or of another view.
  private func read(
    _ path: String, for run: AssessmentRun, in store: PlanStore, _ session: Session
  ) throws -> TargetBaseline? {
    let place = joinPath(session.workingFolder, path)
    guard session.files.kind(of: place) != nil else { return nil }
    let bytes = try session.files.read(place)
    let asked = run.district.map { store.id(of: $0) }
    do throws(TargetBaseline.Refusal) {
      let baseline = try TargetBaseline(parsing: bytes, path: path)
      guard baseline.district == asked else {
        throw TargetBaseline.Refusal(
          diagnostic: .baselineOfAnotherView(baseline.district, asked: asked, bytes, path))
      }
      return baseline
    } catch {
      throw Findings(diagnostics: [error.diagnostic], status: .failure)
    }
  }
}
