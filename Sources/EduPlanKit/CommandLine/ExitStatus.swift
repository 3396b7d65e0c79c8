/// How a command ended; the numbers are what scripts and CI see.
package enum ExitStatus: Int32, Sendable {
  /// Fine.
  case ok = 0
  /// The data has findings, or a target is not met.
  case findings = 1
  /// The command was typed wrongly.
  case usage = 2
  /// It could not be done: the file system, git.
  case failure = 3
  /// The data changed underneath.
  case conflict = 4
}

/// What was typed cannot be a command; says what is wrong and what to type instead.
struct UsageError: Error, Sendable, Hashable {
  var message: Localized
  var remedy: Localized?

  init(_ message: Localized, remedy: Localized? = nil) {
    self.message = message
    self.remedy = remedy
  }
}
