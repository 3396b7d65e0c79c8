/// Answers a shell that completes a word: what only the programme knows, a line for each word.
///
/// Nobody calls it by hand. It ends well and says nothing whatever is wrong, since what it prints stands on the line that a
/// person is typing.
struct CompleteCommand: Command {
  static let repairsFirst = false
  static let name = "complete"
  static let isHidden = true
  static let summary = Localized(zh: "供补全脚本询问", en: "Asked by the scripts of completion")
  static let argument: ArgumentSpec<Self>? = ArgumentSpec(
    placeholder: "QUESTION -- WORD", count: .any,
    help: Localized(zh: "问什么，和命令行上已有的词", en: "What is asked, and the words of the line so far")
  ) { $0.words.append($1) }
  static let options: [OptionSpec<Self>] = [
    .choice("shell", Localized(zh: "哪种命令行", en: "Which shell")) { $0.shell = $1 },
    .text(
      "breaks", placeholder: "SIGNS",
      Localized(zh: "bash 在哪些符号处断词", en: "The signs that bash cuts words at")
    ) { $0.breaks = $1 },
  ]

  var words: [String] = []
  var shell = CompletionWriter.Shell.fish
  var breaks = "=:"

  func run(in session: inout Session) -> ExitStatus {
    // What broke off in the repo is for a command to repair that somebody called.
    session.files = ReadOnlyFileSystem(session.files)
    guard let question = words.first.flatMap(WordKind.init(question:)) else { return .ok }
    switch shell {
    case .bash:
      let line = ShellLine(words.dropFirst().joined(separator: " "), breaks: breaks)
      let found = Self.answer(
        question, behind: Array(line.words.drop { $0.contains("=") }.dropFirst()),
        current: Self.value(line.current), in: &session)
      // Where the option's name stands on the word, too, bash keeps it.
      let name = line.current.dropLast(Self.value(line.current).count)
      for candidate in found {
        if let text = line.insertion(of: name + candidate.word) { session.print(text + "\n") }
      }
    case .zsh, .fish:
      let current = words.count > 1 ? words[words.count - 1] : ""
      let found = Self.answer(
        question, behind: Array(words.dropFirst().dropLast()), current: current, in: &session)
      for candidate in found {
        session.print(
          candidate.word + (candidate.note.isEmpty ? "" : "\t" + candidate.note) + "\n")
      }
    }
    return .ok
  }

  /// The value of `--name=value`; other words as they are.
  private static func value(_ word: String) -> String {
    guard word.hasPrefix("--"), let equals = word.firstIndex(of: "=") else { return word }
    return String(word[word.index(after: equals)...])
  }

  private static func answer(
    _ question: WordKind, behind words: [String], current: String, in session: inout Session
  ) -> [WordAnswers.Answer] {
    // Whatever is wrong with the words so far, the repo and the language they name are looked at.
    session.global = GlobalOptions()
    let invocation = try? Invocation(words, into: &session)
    session.standOnDefaults()
    session.language = EduPlan.language(in: session)
    let arguments =
      if case .command(let command, let rest) = invocation {
        command.help.arguments(in: rest)
      } else {
        words.dropFirst().filter { !$0.hasPrefix("-") }
      }
    return WordAnswers(session: session, arguments: arguments).answers(to: question, current)
  }
}

extension CommandHelp {
  /// The words that are neither options nor their values.
  fileprivate func arguments(in words: [String]) -> [String] {
    var found: [String] = []
    var skips = false
    for word in words {
      if skips {
        skips = false
      } else if word.hasPrefix("-"), word.count > 1 {
        skips = options.contains { $0.placeholder != nil && $0.names.contains(word) }
      } else {
        found.append(word)
      }
    }
    return found
  }
}
