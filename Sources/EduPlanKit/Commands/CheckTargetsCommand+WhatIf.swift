/// `check-targets --what-if FILE`: the same requirements with further records, side by side with what holds now.
extension CheckTargetsCommand {
  /// Assesses twice, without and with the records of the files, and prints what would be different. Writes no record.
  func compare(in session: inout Session) throws -> ExitStatus {
    let format = try comparingFormat()
    if session.global.isPublic { throw UsageError.notWithWhatIf("--public") }
    let policy = try failurePolicy()
    let repository = try session.findRepository()
    let checked = try RepositoryLoader.read(repository, from: session.files)
    let now = RepositoryLoader.assemble(checked)
    var files: [WhatIfFile] = []
    var diagnostics: [Diagnostic] = []
    for name in whatIf {
      let read = try WhatIfFile.read(
        name, from: session.workingFolder, session.files, in: repository, checked.schema)
      files += read.files
      diagnostics += read.diagnostics
    }
    let whatIf = WhatIf(files, in: checked, now.store)
    var then = RepositoryLoader.assemble(whatIf.changed)
    then.diagnostics += diagnostics

    let lists = [now.store, then.store].map { (list: RequirementReader.read($0), store: $0) }
    try checkNames(lists)
    let day = asOf ?? session.today
    var before = try assess(lists[0].list, in: now.store, on: day)
    var after = try assess(lists[1].list, in: then.store, on: day)
    before.apply(policy)
    after.apply(policy)
    let report = ChangeReport(
      before: TargetReport(before, in: now.store), after: TargetReport(after, in: then.store),
      occasion: .whatIf(
        files: self.whatIf, added: whatIf.addedCount, replaced: whatIf.replacedCount),
      findings: (now.allFindings, then.allFindings))
    session.report(report.gained.filter { $0.severity != .note })
    try session.deliver(render(report, as: format, repository, in: session), to: output)
    let isBroken = then.diagnostics.hasErrors || report.gained.hasErrors
    return after.fails || isBroken ? .findings : .ok
  }

  /// A form a comparison can be printed in.
  private enum ComparingFormat: String, CaseIterable { case text, markdown, json }

  /// The format of a comparison; refuses what goes with a plain run only.
  private func comparingFormat() throws(UsageError) -> ComparingFormat {
    let others = [
      (stateLists.isEmpty, "--state"), (baseline == nil, "--baseline"),
      (newBaseline == nil, "--write-baseline"),
    ]
    if let other = others.first(where: { !$0.0 }) { throw .notWithWhatIf(other.1) }
    guard let format else {
      return try outputFormat(nil as ComparingFormat?, file: output, usual: .text)
    }
    guard let fitting = ComparingFormat(rawValue: format.rawValue) else {
      throw .notWithWhatIf("--format \(format.rawValue)")
    }
    return fitting
  }

  private func render(
    _ report: ChangeReport, as format: ComparingFormat, _ repository: Repository,
    in session: Session
  ) -> [UInt8] {
    switch format {
    case .markdown:
      return MarkdownRenderer().render(report.report(in: session.language, listsFindings: true))
    case .json:
      let revision = session.revision(of: repository)
      var bytes: [UInt8] = []
      report.renderJSON(
        revision: revision.map { ($0.commit, $0.isDirty) }, findings: session.diagnosticRenderer,
        into: &bytes)
      return bytes
    case .text:
      let columns = output == nil ? session.terminal.width : nil
      return TextRenderer(width: session.displayWidth, columns: columns)
        .render(report.report(in: session.language, listsFindings: output != nil))
    }
  }
}

extension UsageError {
  fileprivate static func notWithWhatIf(_ option: String) -> Self {
    Self(
      Localized(
        zh: "--what-if 不能和 \(option) 一起用", en: "--what-if does not go with \(option)"),
      remedy: Localized(
        zh: "去掉其中一个；比较的结果有 text、markdown、json 三种格式",
        en: "leave one of them out; a comparison comes as text, markdown or json"))
  }
}
