/// Everything outside that a command may see or touch; tests pass their own.
///
/// Reports go to `output`, findings and progress to `errors`; only the entry point writes them to the real streams.
package struct Session: Sendable {
  var files: any FileSystem
  /// Absolute path of the folder the user stands in, or "." in tests.
  var workingFolder: String
  package var environment: [String: String]
  /// The only clock a command has; a day of the past where a past revision is looked at.
  var today: Day
  /// The time of day, such as `14:03`, for `undo` to show; nil where nobody looks at a clock.
  var timeOfDay: String?
  /// The commit whose data is read; nil for the files as they are.
  var pastCommit: Commit?
  /// Reads standard input to its end.
  var readInput: @Sendable () throws(FileError) -> [UInt8]
  var terminal: Terminal
  var git: Git
  /// Runs a programme in the user's terminal until it ends and gives its status; nil when it cannot be started.
  var runInTerminal: @Sendable (_ words: [String]) -> Int32?
  /// The same for a programme that reads what is to be shown, such as a pager.
  package var showInTerminal: @Sendable (_ words: [String], _ text: [UInt8]) -> Int32?
  /// Runs a programme without the terminal; its status and what it printed, or nil when it cannot be started.
  var ask: @Sendable (_ words: [String]) -> (status: Int32, output: [UInt8])?
  /// Shows a line of progress at once, over the last one; an empty one takes it away.
  var showProgress: @Sendable (String) -> Void

  /// What the command prints to standard output.
  package var output: [UInt8] = []
  /// What the command prints to standard error.
  package var errors: [UInt8] = []
  /// The options before or after the command's name that every command has.
  var global = GlobalOptions()
  /// The language of messages: `--lang`, then `EDUPLAN_LANG`, then the repo's, then the locale.
  var language: Language = .zh
  /// Whether the output is text for a person, who may want it by pages.
  var isForReading = true

  /// What the streams are connected to.
  package struct Terminal: Sendable {
    /// Display columns; nil when standard output is no terminal.
    var width: Int?
    /// Lines of the screen; nil when standard output is no terminal.
    var height: Int?
    /// Whether standard error is a terminal, so that progress makes sense.
    var showsProgress: Bool
    /// Whether a person sits before it: standard input is a terminal, too.
    var isInteractive: Bool

    package init(
      width: Int? = nil, height: Int? = nil, showsProgress: Bool = false,
      isInteractive: Bool = false
    ) {
      self.width = width
      self.height = height
      self.showsProgress = showsProgress
      self.isInteractive = isInteractive
    }
  }

  package init(
    files: any FileSystem, workingFolder: String, environment: [String: String] = [:],
    today: Day, timeOfDay: String? = nil,
    readInput: @escaping @Sendable () throws(FileError) -> [UInt8] = { () throws(FileError) in [] },
    terminal: Terminal = Terminal(), git: Git = .none,
    runInTerminal: @escaping @Sendable (_ words: [String]) -> Int32? = { _ in nil },
    showInTerminal: @escaping @Sendable (_ words: [String], _ text: [UInt8]) -> Int32? = { _, _ in
      nil
    },
    ask: @escaping @Sendable (_ words: [String]) -> (status: Int32, output: [UInt8])? = { _ in nil
    },
    showProgress: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    self.files = files
    self.workingFolder = workingFolder
    self.environment = environment
    self.today = today
    self.timeOfDay = timeOfDay
    self.readInput = readInput
    self.terminal = terminal
    self.git = git
    self.runInTerminal = runInTerminal
    self.showInTerminal = showInTerminal
    self.ask = ask
    self.showProgress = showProgress
  }

  /// Adds text to standard output.
  mutating func print(_ text: String) { output.append(contentsOf: text.utf8) }

  /// Adds text to standard error.
  mutating func note(_ text: String) { errors.append(contentsOf: text.utf8) }

  /// Where the data repo is looked for.
  var repositoryContext: RepositoryContext {
    RepositoryContext(
      files: files, workingFolder: workingFolder, chosenRepository: global.repository)
  }

  /// A text in the session's language.
  func callAsFunction(_ text: Localized) -> String { text[language] }
}
