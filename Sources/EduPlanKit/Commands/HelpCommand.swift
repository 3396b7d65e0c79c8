/// Explains the commands.
struct HelpCommand: Command {
  static let name = "help"
  static let summary = Localized(zh: "说明各个命令", en: "Explain the commands")
  static let argument: ArgumentSpec<Self>? = ArgumentSpec(
    placeholder: "COMMAND", count: .optional,
    help: Localized(zh: "要说明的命令", en: "The command to explain")
  ) { $0.topic = $1 }
  static let options: [OptionSpec<Self>] = []

  var topic: String?

  func run(in session: inout Session) -> ExitStatus { Self.show(topic, in: &session) }

  /// Prints the page of a command, or the overview.
  static func show(_ topic: String?, in session: inout Session) -> ExitStatus {
    for command in CommandList.all {
      session.print("\(command.name)  \(command.summary[session.language])\n")
    }
    return .ok
  }
}
