/// Writes the help of a programme from the descriptions of its commands, in one language, no wider than 80 columns.
///
/// It knows no command: what it shows is what parsing reads, so that the two cannot differ.
struct HelpWriter: Sendable {
  let language: Language
  var width = DisplayWidth()
  var columns = 80
  /// The name the programme is called by.
  var programme = "eduplan"

  /// Where the second column starts at most; a longer first one has its line to itself.
  private let widestFirstColumn = 28

  /// All commands with a line each, and the options every command has.
  func overview(
    _ commands: [CommandHelp], summary: Localized, globalOptions: [OptionHelp]
  ) -> String {
    var text = wrapped(summary[language]) + "\n"
    text += usage("\(programme) \(words.command) [\(words.options)]")
    text += heading(words.commands)
    text += table(commands.map { ($0.name, $0.summary[language]) })
    text += heading(words.globalOptions)
    text += table((globalOptions + Self.builtIn).map { ($0.spelling, help(of: $0)) })
    text += "\n" + wrapped(words.more(programme))
    return text
  }

  /// One command with everything it takes.
  func page(_ command: CommandHelp, globalOptions: [OptionHelp]) -> String {
    var text = wrapped("\(programme) \(command.name)\(words.colon)\(command.summary[language])")
    text += "\n"
    let argument = command.argument.map { " \($0.usage)" } ?? ""
    text += usage("\(programme) \(command.name)\(argument) [\(words.options)]")
    let discussion = command.discussion[language]
    if !discussion.isEmpty { text += "\n" + wrapped(discussion) }
    if let argument = command.argument {
      text += heading(words.argument)
      text += table([(argument.placeholder, argument.help[language])])
    }
    if !command.options.isEmpty {
      text += heading(words.ownOptions)
      text += table(command.options.map { ($0.spelling, help(of: $0)) })
    }
    text += heading(words.globalOptions)
    text += table((globalOptions + Self.builtIn).map { ($0.spelling, help(of: $0)) })
    return text
  }

  // MARK: Parts

  private func usage(_ text: String) -> String { "\(words.usage)\(words.colon)\(text)\n" }

  private func heading(_ text: String) -> String { "\n\(text)\(words.listColon)\n" }

  private func help(of option: OptionHelp) -> String { option.help[language] }

  /// Two columns, the second wrapped.
  private func table(_ rows: [(String, String)]) -> String {
    let fitting = rows.map { width.of($0.0) }.filter { $0 <= widestFirstColumn }
    let first = fitting.max() ?? widestFirstColumn
    let indent = 2 + first + 2
    var text = ""
    for (name, help) in rows {
      let lines = width.wrapped(help, to: columns - indent)
      let blanks = String(repeating: " ", count: indent)
      var rest = lines[...]
      if width.of(name) <= first, let line = rest.popFirst() {
        text += trimmed("  " + width.padded(name, to: first) + "  " + line) + "\n"
      } else {
        text += "  \(name)\n"
      }
      for line in rest { text += trimmed(blanks + line) + "\n" }
    }
    return text
  }

  private func wrapped(_ text: String) -> String {
    var result = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let lines = line.hasPrefix(" ") ? [String(line)] : width.wrapped(String(line), to: columns)
      for line in lines { result += trimmed(line) + "\n" }
    }
    return result
  }

  private func trimmed(_ line: String) -> String {
    String(line.reversed().drop { $0 == " " }.reversed())
  }

  // MARK: Words

  /// The options that are results of reading the words, not settings of a command.
  static let builtIn: [OptionHelp] = [
    OptionHelp(
      OptionSpec<Void>.flag("help", short: "h", Localized(zh: "显示帮助", en: "Show help")) { _ in }),
    OptionHelp(
      OptionSpec<Void>.flag("version", Localized(zh: "显示版本", en: "Show the version")) { _ in }),
  ]

  private var words: Words { language == .zh ? .zh : .en }

  /// The fixed words of a page.
  private struct Words: Sendable {
    var usage: String
    var colon: String
    var listColon: String
    var command: String
    var options: String
    var commands: String
    var argument: String
    var ownOptions: String
    var globalOptions: String
    var more: @Sendable (String) -> String

    static let zh = Words(
      usage: "用法", colon: "：", listColon: "：", command: "命令", options: "选项", commands: "命令",
      argument: "参数", ownOptions: "选项", globalOptions: "通用选项",
      more: { "“\($0) help 命令”显示某个命令的用法。" })
    static let en = Words(
      usage: "Usage", colon: ": ", listColon: ":", command: "COMMAND", options: "options",
      commands: "Commands", argument: "Argument", ownOptions: "Options",
      globalOptions: "Options of every command",
      more: { "'\($0) help COMMAND' explains a command." })
  }
}
