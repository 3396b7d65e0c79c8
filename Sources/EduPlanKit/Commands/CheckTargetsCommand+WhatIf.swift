/// `check-targets --what-if FILE`: the same requirements with further records, side by side with what holds now.
extension CheckTargetsCommand {
  /// Assesses twice, without and with the records of the files, and prints what would be different. Writes no record.
  func compare(in session: inout Session) throws -> ExitStatus {
    let format = try outputFormat(format, file: output, usual: .text)
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
    let before = assess(lists[0].list, in: now.store, on: day)
    let after = assess(lists[1].list, in: then.store, on: day)
    let report = ChangeReport(
      before: TargetReport(before, in: now.store), after: TargetReport(after, in: then.store),
      files: self.whatIf, whatIf: whatIf, findings: (now.allFindings, then.allFindings))
    session.report(report.gained.filter { $0.severity != .note })
    try session.deliver(render(report, as: format, repository, in: session), to: output)
    let isBroken = then.diagnostics.hasErrors || report.gained.hasErrors
    return after.fails || isBroken ? .findings : .ok
  }

  private func render(
    _ report: ChangeReport, as format: Format, _ repository: Repository, in session: Session
  ) -> [UInt8] {
    switch format {
    case .markdown:
      return MarkdownRenderer().render(report.report(in: session.language, listsFindings: true))
    case .json:
      let revision = session.git.revision(of: repository.root, watching: ["data"])
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

extension LoadedRepository {
  /// What `check` says about the records and the rules.
  fileprivate var allFindings: [Diagnostic] {
    (diagnostics + ConstraintChecker.check(store) + RequirementChecker.check(store)).inFileOrder()
  }
}
