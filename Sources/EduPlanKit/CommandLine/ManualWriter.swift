/// Writes manual pages for `man`, from the descriptions of the commands, in one language.
///
/// Only requests that every formatter knows are used. A formatter breaks lines at blanks and Chinese has none, so every
/// place where a line may break is marked.
struct ManualWriter: Sendable {
  let language: Language
  let version: String
  /// The day of the version, as manual pages name it.
  let date: String
  let commands: [CommandHelp]
  let globalOptions: [OptionHelp]
  let facts: Facts
  var programme = "eduplan"
  private let width = DisplayWidth()

  /// What all pages tell beside the options.
  struct Facts: Sendable {
    /// A word with what it means.
    struct Entry: Sendable {
      var name: String
      var text: Localized
    }

    /// What the programme as a whole is for.
    var summary: Localized
    /// In a few words, for the list of all manual pages.
    var title: Localized
    var statuses: [Entry]
    var environment: [Entry]
    var files: [Entry]
  }

  /// A page with the name of its file, such as `eduplan-check-targets.1`.
  struct Page: Sendable {
    var fileName: String
    var text: String
  }

  /// The page of the programme, then one for each command.
  var pages: [Page] {
    [Page(fileName: "\(programme).1", text: overview())]
      + commands.map { Page(fileName: "\(title(of: $0)).1", text: page($0)) }
  }

  func overview() -> String {
    var text = head(programme, facts.title[language])
    text += section(words.synopsis)
    text += bold(programme) + " \\fI\(plain(words.command))\\fR [\\fI\(plain(words.options))\\fR]\n"
    text += section(words.description) + paragraphs(facts.summary[language])
    text += section(words.commands)
    for command in commands {
      text += item(bold(command.name), command.summary[language])
    }
    text += section(words.globalOptions) + options(globalOptions + HelpWriter.builtIn)
    text += section(words.status) + entries(facts.statuses)
    text += section(words.environment) + entries(facts.environment)
    text += section(words.files) + entries(facts.files)
    text += section(words.seeAlso)
    text += references(to: commands.map { title(of: $0) })
    return text
  }

  func page(_ command: CommandHelp) -> String {
    var text = head(title(of: command), command.summary[language])
    text += section(words.synopsis)
    let argument = command.argument.map { " \\fI\(plain($0.usage))\\fR" } ?? ""
    text += bold("\(programme) \(command.name)")
    text += "\(argument) [\\fI\(plain(words.options))\\fR]\n"
    let discussion = command.discussion[language]
    text += section(words.description)
    text += paragraphs(discussion.isEmpty ? command.summary[language] : discussion)
    if let argument = command.argument {
      text += section(words.argument)
      text += item(
        "\\fI\(plain(argument.placeholder))\\fR",
        told(argument.help, with: argument.takes.compactMap(\.phrase)))
    }
    if !command.options.isEmpty { text += section(words.ownOptions) + options(command.options) }
    text += section(words.globalOptions) + options(globalOptions + HelpWriter.builtIn)
    text += section(words.status) + entries(facts.statuses)
    text += section(words.environment) + entries(facts.environment)
    let others = commands.filter { $0.name != command.name && $0.group == command.group }
    text += section(words.seeAlso)
    text += references(
      to: [programme] + (command.group == nil ? [] : others.map { title(of: $0) }))
    return text
  }

  private func title(of command: CommandHelp) -> String {
    programme + "-" + command.name.map { $0 == " " ? "-" : String($0) }.joined()
  }

  // MARK: Parts

  private func head(_ name: String, _ summary: String) -> String {
    let title = name.uppercased().map { $0 == "-" ? "\\-" : String($0) }.joined()
    return """
      .TH \(title) 1 "\(date)" "\(programme) \(version)" "\(plain(words.manual(programme), breaksLines: false))"
      .nh
      .ad l
      .SH \(words.name)
      \(plain(name)) \\- \(plain(summary))

      """
  }

  private func section(_ title: String) -> String { ".SH \(plain(title, breaksLines: false))\n" }

  private func item(_ tag: String, _ text: String) -> String { ".TP\n\(tag)\n\(plain(text))\n" }

  private func options(_ options: [OptionHelp]) -> String {
    options.map { option in
      var tag = option.short.map { "\\fB\\-\($0)\\fR, " } ?? ""
      tag += bold("--\(option.name)")
      if let placeholder = option.placeholder { tag += " \\fI\(plain(placeholder))\\fR" }
      return item(tag, told(option.help, with: [option.takes.phrase].compactMap(\.self)))
    }.joined()
  }

  private func entries(_ entries: [Facts.Entry]) -> String {
    entries.map { item(bold($0.name), $0.text[language]) }.joined()
  }

  /// The help of an option or argument, with what its words stand for.
  private func told(_ help: Localized, with phrases: [Localized]) -> String {
    let words = phrases.map { $0[language] }
    guard !words.isEmpty else { return help[language] }
    switch language {
    case .zh: return help.zh + "（\(words.joined(separator: "；"))）"
    case .en: return help.en + " (\(words.joined(separator: "; ")))"
    }
  }

  private func references(to titles: [String]) -> String {
    titles.enumerated().map { number, title in
      ".BR \(plain(title)) (1)\(number < titles.count - 1 ? "," : "")\n"
    }.joined()
  }

  /// Sentences, and examples that stand as they are.
  private func paragraphs(_ text: String) -> String {
    var result = ""
    var isExample = false
    var needsParagraph = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix(" ") {
        if !isExample { result += ".PP\n.RS 4\n.nf\n" }
        isExample = true
        result += plain(String(line.drop { $0 == " " }), breaksLines: false) + "\n"
        continue
      }
      if isExample {
        result += ".fi\n.RE\n"
        isExample = false
        needsParagraph = true
      }
      if line.isEmpty {
        needsParagraph = !result.isEmpty
      } else {
        if needsParagraph { result += ".PP\n" }
        needsParagraph = false
        result += plain(String(line)) + "\n"
      }
    }
    return result + (isExample ? ".fi\n.RE\n" : "")
  }

  // MARK: Escaping

  private func bold(_ text: String) -> String { "\\fB\(plain(text))\\fR" }

  /// Text that the formatter takes for nothing but text.
  ///
  /// - Parameter breaksLines: whether a line may break between Chinese characters.
  private func plain(_ text: String, breaksLines: Bool = true) -> String {
    var result = ""
    let characters = Array(text)
    for (index, character) in characters.enumerated() {
      switch character {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "'": result += "\\(aq"
      case "\"": result += "\\(dq"
      case "`": result += "\\(ga"
      case "^": result += "\\(ha"
      case "~": result += "\\(ti"
      case "." where result.isEmpty: result += "\\&."
      case "\n": result += " "
      default: result.append(character)
      }
      if breaksLines, index + 1 < characters.count,
        character != " ", characters[index + 1] != " ",
        width.mayBreak(between: character, and: characters[index + 1])
      {
        result += "\\:"
      }
    }
    return result
  }

  // MARK: Words

  private var words: Words { language == .zh ? .zh : .en }

  /// The fixed words of a page.
  private struct Words: Sendable {
    var name: String
    var synopsis: String
    var description: String
    var command: String
    var options: String
    var commands: String
    var argument: String
    var ownOptions: String
    var globalOptions: String
    var status: String
    var environment: String
    var files: String
    var seeAlso: String
    var manual: @Sendable (String) -> String

    static let zh = Words(
      name: "名称", synopsis: "用法", description: "说明", command: "命令", options: "选项", commands: "命令",
      argument: "参数", ownOptions: "选项", globalOptions: "通用选项", status: "退出状态", environment: "环境变量",
      files: "文件", seeAlso: "参见", manual: { "\($0) 手册" })
    static let en = Words(
      name: "NAME", synopsis: "SYNOPSIS", description: "DESCRIPTION", command: "COMMAND",
      options: "options", commands: "COMMANDS", argument: "ARGUMENT", ownOptions: "OPTIONS",
      globalOptions: "OPTIONS OF EVERY COMMAND", status: "EXIT STATUS", environment: "ENVIRONMENT",
      files: "FILES", seeAlso: "SEE ALSO", manual: { "\($0) manual" })
  }
}
