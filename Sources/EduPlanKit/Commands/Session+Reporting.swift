/// Findings that ended a command before it had an answer, with the status it ends with.
struct Findings: Error {
  var diagnostics: [Diagnostic]
  var status: ExitStatus = .findings
}

extension Session {
  /// Prints what was typed wrongly to standard error.
  mutating func report(_ error: UsageError) {
    note("eduplan: \(error.message[language])\n")
    if let remedy = error.remedy { note("  \(remedy[language])\n") }
  }

  /// Prints findings to standard error.
  mutating func report(_ diagnostics: [Diagnostic]) {
    for finding in diagnostics {
      let place = finding.location.map { "\($0.path):\($0.line):\($0.column): " } ?? ""
      note("\(place)\(finding.severity.rawValue)[\(finding.code)]: \(finding.message[language])\n")
    }
  }

  /// Prints that a file could not be used to standard error.
  mutating func report(_ error: FileError) {
    note("eduplan: \(error.path): \(error.message[language])\n")
  }
}
