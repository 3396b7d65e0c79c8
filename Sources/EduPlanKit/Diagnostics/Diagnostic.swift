/// One finding about the user's data: collected and returned, never thrown.
struct Diagnostic: Sendable, Hashable {
  /// An error makes the exit status 1, a warning asks for a look, a note only tells.
  enum Severity: String, Sendable { case note, warning, error }

  var severity: Severity
  /// `room.what-is-wrong`; stable, since tests, docs and JSON output rely on it.
  var code: String
  /// One phrase without a final period.
  var message: Localized
  /// What to write or do instead.
  var remedy: Localized?
  var location: SourceLocation?
  /// The user's own line, for the caret; nil when there is no line to show.
  var sourceLine: String?
  var notes: [Diagnostic]

  init(
    severity: Severity, code: String, message: Localized, remedy: Localized? = nil,
    location: SourceLocation? = nil,
    sourceLine: String? = nil, notes: [Diagnostic] = []
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.remedy = remedy
    self.location = location
    self.sourceLine = sourceLine
    self.notes = notes
  }
}

extension [Diagnostic] {
  /// In file order; findings at one place by severity, then code, so that output never depends on how work was split.
  func inFileOrder() -> [Diagnostic] {
    sorted { first, second in
      switch (first.location, second.location) {
      case (nil, .some): return true
      case (.some, nil): return false
      case (let a?, let b?) where a != b: return a < b
      default: return (first.code, first.message.en) < (second.code, second.message.en)
      }
    }
  }

  /// Whether any finding is an error, so that the command ends with status 1.
  var hasErrors: Bool { contains { $0.severity == .error } }
}

extension [Diagnostic] {
  /// Those that are not among others; one that stands twice here and once there stays once.
  ///
  /// - Parameter movesLines: findings of a file are the same wherever in it they stand, since lines above may have come
  ///   or gone.
  func without(_ others: [Diagnostic], movesLines: Bool = false) -> [Diagnostic] {
    func key(_ finding: Diagnostic) -> Diagnostic {
      guard movesLines else { return finding }
      var key = finding
      key.location = finding.location.map { SourceLocation(path: $0.path) }
      key.notes = []
      return key
    }
    var counts: [Diagnostic: Int] = [:]
    for finding in others { counts[key(finding), default: 0] += 1 }
    return filter { finding in
      let key = key(finding)
      guard let count = counts[key], count > 0 else { return true }
      counts[key] = count - 1
      return false
    }
  }
}
