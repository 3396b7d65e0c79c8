/// Explains the commands.
struct HelpCommand: Command {
  static let name = "help"
  static let repairsFirst = false
  static let summary = Localized(zh: "说明各个命令", en: "Explain the commands")
  static let argument: ArgumentSpec<Self>? = ArgumentSpec(
    placeholder: "COMMAND", count: .any,
    help: Localized(zh: "要说明的命令", en: "The command to explain"), takes: [.command]
  ) { $0.topic = [$0.topic, $1].compactMap(\.self).joined(separator: " ") }
  static let options: [OptionSpec<Self>] = []

  var topic: String?

  func run(in session: inout Session) throws(UsageError) -> ExitStatus {
    if let topic, CommandList.named(topic) == nil, !CommandList.isGroup(topic) {
      throw .unknownCommand(topic)
    }
    return Self.show(topic, in: &session)
  }

  /// Prints the page of a command, or the overview when there is no such command.
  static func show(_ topic: String?, in session: inout Session) -> ExitStatus {
    let writer = HelpWriter(language: session.language, width: session.displayWidth)
    let globals = GlobalOptions.specs.map { OptionHelp($0) }
    if let topic, let command = CommandList.named(topic) {
      session.print(writer.page(command.help, globalOptions: globals))
    } else {
      let commands = topic.map { CommandList.group($0) } ?? CommandList.shown
      session.print(
        writer.overview(
          commands.map { $0.help }, summary: EduPlan.summary, globalOptions: globals))
    }
    return .ok
  }
}

extension EduPlan {
  /// What the programme is for, above the list of commands.
  static let summary = Localized(
    zh: "eduplan 把教育计划的目标、名单和申报表作为纯文本记录管理，并据此回答：哪些目标达到了、名单怎样印发、申报表怎样填写。",
    en: """
      eduplan keeps the targets, rosters and application forms of education plans as plain-text \
      records, and answers from them: which targets are met, how a list was issued, how a form is \
      filled in.
      """)
}

extension Command {
  /// The words that its `--format` takes; none where it has no such option.
  static var formats: [String] {
    options.first { $0.name == "format" }.map { OptionHelp($0).choices } ?? []
  }

  /// The command as help shows it.
  static var help: CommandHelp {
    CommandHelp(
      name: name, summary: summary, discussion: discussion, argument: argument.map { .init($0) },
      options: options.map { OptionHelp($0) })
  }
}
