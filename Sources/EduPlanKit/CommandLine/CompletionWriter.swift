/// Writes the scripts that make a shell complete the programme's words.
///
/// Commands, options and choices stand in the script, from the same values that parsing reads. What only a repo knows
/// (ids, fields, rosters) the script asks the programme for, by its hidden command `complete`.
struct CompletionWriter: Sendable {
  let language: Language
  let commands: [CommandHelp]
  let globalOptions: [OptionHelp]
  /// The name the programme is called by.
  var programme = "eduplan"

  /// The shells there are scripts for.
  enum Shell: String, CaseIterable, Sendable { case bash, zsh, fish }

  init(language: Language, commands: [CommandHelp], globalOptions: [OptionHelp]) {
    self.language = language
    self.commands = commands
    self.globalOptions = globalOptions + HelpWriter.builtIn
  }

  func script(for shell: Shell) -> String {
    switch shell {
    case .bash: bash()
    case .zsh: zsh()
    case .fish: fish()
    }
  }

  /// Every command that may be typed next, with what is said of it: a group stands for its commands.
  var firstWords: [(word: String, help: String)] {
    var found: [(word: String, help: String)] = []
    for command in commands {
      guard let group = command.group else {
        found.append((command.name, command.summary[language]))
        continue
      }
      if !found.contains(where: { $0.word == group }) {
        found.append((group, parts(of: group).map(\.word).joined(separator: ", ")))
      }
    }
    return found
  }

  /// The second words of a group.
  func parts(of group: String) -> [(word: String, help: String)] {
    commands.filter { $0.group == group }.map {
      (String($0.name.dropFirst(group.count + 1)), $0.summary[language])
    }
  }

  /// The first line of a script, for those who find it years later.
  func remark(_ shell: Shell) -> String {
    let text = Localized(
      zh: "\(programme) 的 \(shell.rawValue) 补全，由 \(programme) completions \(shell.rawValue) 生成",
      en:
        "\(shell.rawValue) completion for \(programme), made by '\(programme) completions \(shell.rawValue)'"
    )
    return "# \(text[language])\n"
  }

  /// A text between single quotes, for all three shells; `quote` is how each writes a quote in there.
  static func quoted(_ text: String, quote: String = "'\\''") -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: quote)
      + "'"
  }
}
