/// Prints the script that makes a shell complete eduplan's words.
struct CompletionsCommand: Command {
  static let repairsFirst = false
  static let name = "completions"
  static let summary = Localized(
    zh: "打印命令行补全的脚本（bash、zsh、fish）", en: "Print a script for completion in bash, zsh or fish")
  static let discussion = Localized(
    zh: """
      装上以后，在命令行里按 Tab 键补全命令、选项、取值，以及数据仓库里的编号、种类、字段、名单和表格。\
      make install 会一并装好；自己装：

        source <(eduplan completions bash)    # 写进 ~/.bashrc
        source <(eduplan completions zsh)     # 写进 ~/.zshrc，compinit 之后
        eduplan completions fish > ~/.config/fish/completions/eduplan.fish
      """,
    en: """
      With it, the Tab key completes commands, options and their values, and the ids, kinds, fields, rosters and forms of \
      the data repo. 'make install' installs it; to do it yourself:

        source <(eduplan completions bash)    # in ~/.bashrc
        source <(eduplan completions zsh)     # in ~/.zshrc, behind compinit
        eduplan completions fish > ~/.config/fish/completions/eduplan.fish
      """)
  static let argument: ArgumentSpec<Self>? = ArgumentSpec(
    placeholder: "SHELL", count: .one,
    help: Localized(zh: "bash、zsh 或 fish", en: "bash, zsh or fish"),
    takes: [.word(CompletionWriter.Shell.allCases.map(\.rawValue))]
  ) { $0.shell = $1 }
  static let options: [OptionSpec<Self>] = []

  var shell = ""

  func run(in session: inout Session) throws -> ExitStatus {
    guard let shell = CompletionWriter.Shell(rawValue: shell) else { throw UsageError.shell(shell) }
    let writer = CompletionWriter(
      language: session.language, commands: CommandList.shown.map { $0.help },
      globalOptions: GlobalOptions.specs.map { OptionHelp($0) })
    session.print(writer.script(for: shell))
    return .ok
  }
}

extension UsageError {
  fileprivate static func shell(_ name: String) -> Self {
    let names = CompletionWriter.Shell.allCases.map(\.rawValue)
    return Self(
      Localized(zh: "没有“\(name)”的补全脚本", en: "there is no completion script for '\(name)'"),
      remedy: Localized(
        zh: "可以写：\(names.joined(separator: "、"))",
        en: "write one of: \(names.joined(separator: ", "))"))
  }
}
