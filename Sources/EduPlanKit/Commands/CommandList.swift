/// All subcommands, in the order help shows them. A new command is one file and one line here.
enum CommandList {
  static let all: [any Command.Type] = [
    CheckTargetsCommand.self,
    DueCommand.self,
    DiffCommand.self,
    HistoryCommand.self,
    ExplainCommand.self,
    RosterCommand.self,
    ApplyCommand.self,
    TemplateImportCommand.self,
    TemplatePackCommand.self,
    TemplateCheckCommand.self,
    CheckCommand.self,
    ListCommand.self,
    ShowCommand.self,
    NewCommand.self,
    SetCommand.self,
    RemoveCommand.self,
    RenameCommand.self,
    FmtCommand.self,
    ExportCommand.self,
    ImportCommand.self,
    DocumentsCommand.self,
    RecordsCommand.self,
    UndoCommand.self,
    SaveCommand.self,
    SchemaCommand.self,
    InitCommand.self,
    DoctorCommand.self,
    CompletionsCommand.self,
    ManCommand.self,
    HelpCommand.self,
    CompleteCommand.self,
  ]

  /// Those that people call.
  static var shown: [any Command.Type] { all.filter { !$0.isHidden } }
}
