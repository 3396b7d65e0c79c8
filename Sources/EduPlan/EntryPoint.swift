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
    let isReportWritten = DiskFileSystem.write(session.output, to: STDOUT_FILENO)
    guard areFindingsWritten, isReportWritten else {
      // Standard error may be what failed; then there is nobody to tell but the status.
      let note = session.unwrittenOutput(reason: String(cString: strerror(errno)))
      _ = DiskFileSystem.write(Array(note.utf8), to: STDERR_FILENO)
      exit(ExitStatus.failure.rawValue)
    }
    exit(status.rawValue)
  }
}
