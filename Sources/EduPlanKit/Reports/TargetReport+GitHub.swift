/// A target report as annotations of GitHub at the requirements' records, and the totals as a plain line of the log.
extension TargetReport {
  /// - Parameters:
  ///   - renderer: prints the findings about the requirements themselves.
  ///   - prefix: where the data repo lies in the git repository, for paths that GitHub finds.
  func renderGitHub(
    in language: Language, findings renderer: DiagnosticRenderer, prefix: String,
    into output: inout [UInt8]
  ) {
    let words = words(in: language)
    func placed(_ location: SourceLocation?) -> SourceLocation? {
      location.map {
        SourceLocation(path: prefix + $0.path, line: $0.line, column: $0.column)
      }
    }
    for diagnostic in run.diagnostics.inFileOrder() {
      var command = renderer.annotation(of: diagnostic)
      command.location = placed(command.location)
      command.write(into: &output)
    }
    for assessment in assessments {
      guard let level = level(of: assessment) else { continue }
      let requirement = assessment.requirement
      WorkflowCommand(
        severity: level, location: placed(store.location(of: requirement.record)),
        title: requirement.id, lines: words.lines(of: assessment)
      ).write(into: &output)
    }
    for line in [title(words)] + notes(words) {
      output.append(contentsOf: (line.terminalSafe + "\n").utf8)
    }
  }
}
