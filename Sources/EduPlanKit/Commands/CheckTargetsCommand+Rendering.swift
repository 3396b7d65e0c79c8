/// The report in the format that was asked for.
extension CheckTargetsCommand {
  func render(
    _ report: TargetReport, as format: Format, _ repository: Repository, in session: Session
  ) -> [UInt8] {
    let language = session.language
    let revision =
      format.namesRevision
      ? session.revision(of: repository)
        .map { ($0.commit, $0.isDirty) } : nil
    let prefix = format.namesPaths ? session.git.prefix(of: repository.root) : ""
    var bytes: [UInt8] = []
    switch format {
    case .text:
      // A file has no width; a terminal's lines are wrapped, and so are quotes and long lists anywhere.
      let columns = (output == nil ? session.terminal.width : nil) ?? (isVerbose ? 120 : nil)
      TextRenderer(width: session.displayWidth, columns: columns)
        .render(session.edition(report.report(in: language, verbose: isVerbose)), into: &bytes)
    case .markdown:
      MarkdownRenderer().render(
        session.edition(report.summary(in: language, verbose: isVerbose)), into: &bytes)
    case .json: report.renderJSON(revision: revision, into: &bytes)
    case .csv: CSVRenderer().render(report.sheet(in: language), into: &bytes)
    case .html, .docx, .xlsx:
      if let format = ReportFormat(format) {
        bytes = session.render(report.situation(in: language), as: format, to: output)
      }
    case .junit:
      report.renderJUnit(in: language, tool: "eduplan \(EduPlan.version)", into: &bytes)
    case .sarif:
      SARIFTargets(
        report: report, words: report.words(in: language),
        version: EduPlan.version, prefix: prefix, revision: revision
      ).render(into: &bytes)
    case .github:
      report.renderGitHub(
        in: language, findings: session.diagnosticRenderer, prefix: prefix, into: &bytes)
    }
    return bytes
  }
}

extension CheckTargetsCommand.Format {
  /// Whether the totals have no place a person would see in it, so that they are told on standard error.
  var hasNoTotals: Bool { self == .csv || self == .junit || self == .sarif }

  /// Whether it says which commit the data is at.
  fileprivate var namesRevision: Bool { self == .json || self == .sarif }

  /// Whether a forge looks for the files it names.
  fileprivate var namesPaths: Bool { self == .sarif || self == .github }
}
