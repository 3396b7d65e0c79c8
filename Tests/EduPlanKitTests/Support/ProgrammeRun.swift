@testable import EduPlanKit

/// One run of the whole programme in this process: words in, what it printed and its status out.
struct ProgrammeRun {
  var status: ExitStatus
  var output: [UInt8]
  var errors: String

  /// What was printed to standard output, as text.
  var text: String { String(decoding: output, as: UTF8.self) }

  /// Runs on the records shipped with the project, or on other files.
  init(
    _ words: String..., files: (any FileSystem)? = nil, language: Language = .zh,
    today: Day = Day(year: 2026, month: 11, day: 21) ?? Day(ordinal: 0),
    terminal: Session.Terminal = Session.Terminal()
  ) {
    var session = Session(
      files: files ?? DiskFileSystem(), workingFolder: files == nil ? ProjectFolder.root : ".",
      environment: ["EDUPLAN_LANG": language.rawValue], today: today, terminal: terminal)
    status = EduPlan.run(words, in: &session)
    output = session.output
    errors = String(decoding: session.errors, as: UTF8.self)
  }
}
