/// Findings that ended a command before it had an answer, with the status it ends with.
struct Findings: Error {
  var diagnostics: [Diagnostic]
  var status: ExitStatus = .findings
  /// What follows from them, said below.
  var conclusion: Localized?
}

extension Session {
  /// Column widths as the user's terminal draws them.
  var displayWidth: DisplayWidth { DisplayWidth(environment: environment) }

  /// How findings are printed: the language, the width and the colours of this session.
  var diagnosticRenderer: DiagnosticRenderer {
    DiagnosticRenderer(
      language: language, width: displayWidth, columns: max(40, terminal.width ?? 100),
      usesColor: usesColor)
  }

  /// Whether standard error is coloured: as `--color` says, or on a terminal that neither `NO_COLOR` nor `TERM=dumb`
  /// asks to leave plain.
  private var usesColor: Bool {
    switch global.color {
    case .always: true
    case .never: false
    case .auto:
      terminal.showsProgress && environment["NO_COLOR", default: ""].isEmpty
        && environment["TERM"] != "dumb"
    }
  }

  /// Prints what was typed wrongly to standard error.
  mutating func report(_ error: UsageError) {
    note("eduplan: \(error.message[language].terminalSafe)\n")
    if let remedy = error.remedy {
      let label = Localized(zh: "帮助：", en: "help: ")[language]
      note("  \(label)\(remedy[language].terminalSafe)\n")
    }
  }

  /// Prints findings to standard error.
  mutating func report(_ diagnostics: [Diagnostic]) {
    diagnosticRenderer.render(diagnostics, as: .text, into: &errors)
  }

  /// What is said when the output, or a part of it, did not reach where it was sent.
  package func unwrittenOutput(reason: String) -> String {
    let message = Localized(
      zh: "输出没有写完：\(reason)", en: "the output could not be written in full: \(reason)")
    return "eduplan: \(message[language])\n"
  }

  /// Prints that a file could not be used to standard error.
  mutating func report(_ error: FileError) {
    note("eduplan: \(error.path.terminalSafe): \(error.message[language].terminalSafe)\n")
  }
}
