import EduPlanKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension Session {
  /// The session of a process started by a person or a script: the disk, the clock, the environment, the terminal.
  static func ofThisProcess() -> Session {
    Session(
      files: DiskFileSystem(), workingFolder: workingFolder(), environment: environment(),
      today: now().day, timeOfDay: now().time, readInput: DiskFileSystem.readStandardInput,
      terminal: terminal(), git: .system, runInTerminal: { runInTerminal($0) },
      showInTerminal: { runInTerminal($0, showing: $1) }, ask: { answer(of: $0) },
      showProgress: showProgress)
  }

  private static func workingFolder() -> String {
    guard let folder = getcwd(nil, 0) else { return "." }
    defer { free(folder) }
    return String(cString: folder)
  }

  /// The variables eduplan reads, and no others.
  private static func environment() -> [String: String] {
    var found: [String: String] = [:]
    for name in Session.variableNames {
      if let value = getenv(name) { found[name] = String(cString: value) }
    }
    return found
  }

  private static func now() -> (day: Day, time: String) {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    let day = Day(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    guard let day else { preconditionFailure("the clock names a day outside the years 1 to 9999") }
    func digits(_ number: Int32) -> String { (number < 10 ? "0" : "") + String(number) }
    return (day, "\(digits(parts.tm_hour)):\(digits(parts.tm_min))")
  }

  private static func terminal() -> Terminal {
    var size = winsize()
    let isTerminal = isatty(STDOUT_FILENO) == 1
    let hasSize = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return Terminal(
      width: isTerminal ? (hasSize ? Int(size.ws_col) : 80) : nil,
      height: isTerminal ? (size.ws_row > 0 ? Int(size.ws_row) : 24) : nil,
      showsProgress: isatty(STDERR_FILENO) == 1,
      isInteractive: isTerminal && isatty(STDIN_FILENO) == 1)
  }
}
