import EduPlanKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Builds the real session, runs the command, prints what it said and ends with its status.
@main
struct EntryPoint {
  static func main() {
    var session = Session.ofThisProcess()
    let status = EduPlan.run(Array(CommandLine.arguments.dropFirst()), in: &session)
    // Findings first, so that they stand above the report where both end up in one terminal.
    let areFindingsWritten = DiskFileSystem.write(session.errors, to: STDERR_FILENO)
    let isReportWritten = show(session)
    guard areFindingsWritten, isReportWritten else {
      // Standard error may be what failed; then there is nobody to tell but the status.
      let note = session.unwrittenOutput(reason: String(cString: strerror(errno)))
      _ = DiskFileSystem.write(Array(note.utf8), to: STDERR_FILENO)
      exit(ExitStatus.failure.rawValue)
    }
    exit(status.rawValue)
  }

  /// Prints the output, by pages where that is wanted and can be had.
  private static func show(_ session: Session) -> Bool {
    if let words = Pager.words(for: session) {
      for setting in Pager.settings(session.environment) { setenv(setting.name, setting.value, 0) }
      if let status = session.showInTerminal(words, session.output), status != 127 { return true }
    }
    return DiskFileSystem.write(session.output, to: STDOUT_FILENO)
  }
}
