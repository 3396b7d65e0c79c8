/// All subcommands, in the order help shows them. A new command is one file and one line here.
enum CommandList {
  static let all: [any Command.Type] = [
    HelpCommand.self,
    ApplyCommand.self,
    CheckCommand.self,
    CheckTargetsCommand.self,
    InitCommand.self,
    RecordsCommand.self,
  ]
}
