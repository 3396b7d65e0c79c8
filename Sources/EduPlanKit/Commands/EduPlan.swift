/// The whole programme as one function: words in, a session with what is to be printed, a status out.
package enum EduPlan {
  package static let version = "0.1.0"
  /// The day of the version, for the manual.
  static let versionDate = "2026-11-21"

  /// Runs the command that the words (without the programme's own name) ask for.
  package static func run(_ words: [String], in session: inout Session) -> ExitStatus {
    do throws(UsageError) {
      let invocation = try Invocation(words, into: &session)
      session.language = Self.language(in: session)
      if case .command(let command, _) = invocation, let revision = session.global.at {
        guard command.readsRevisions else { throw .changesNoPast(command.name) }
        if let status = try session.lookBack(at: revision) { return status }
      }
      session.standOnDefaults()
      switch invocation {
      case .version:
        session.print("eduplan \(version)\n")
        return .ok
      case .help(let topic):
        return HelpCommand.show(topic, in: &session)
      case .command(let command, let words):
        guard !command.repairsFirst || session.repairRepository() else { return .failure }
        return try run(command, words, in: &session)
      }
    } catch {
      session.language = Self.language(in: session)
      session.report(error.withRemedy(UsageError.overview))
      return .usage
    }
  }

  private static func run<C: Command>(
    _ type: C.Type, _ words: [String], in session: inout Session
  ) throws(UsageError) -> ExitStatus {
    let parser = ArgumentParser(
      options: C.options, argument: C.argument,
      alsoKnown: GlobalOptions.specs.map(\.name) + ["help", "version"])
    var command = C()
    if session.global.isPublic, !C.hasPublicEdition { throw .noPublicEdition(of: C.name) }
    do {
      let options = try parser.parse(words, into: &command)
      session.isForReading = Pager.isForReading(options, formats: C.formats)
      return try command.run(in: &session)
    } catch let error as UsageError {
      throw error.withRemedy(
        Localized(
          zh: "用法见 eduplan help \(C.name)", en: "'eduplan help \(C.name)' shows what it takes"))
    } catch let error as FileError {
      session.report(error)
      return .failure
    } catch let error as DataChanged {
      session.note("eduplan: \(error.message(in: session.language))\n")
      return .conflict
    } catch let error as Findings {
      session.report(error.diagnostics)
      if let conclusion = error.conclusion { session.note(session(conclusion) + "\n") }
      return error.status
    } catch {
      preconditionFailure("a command throws usage, file and finding errors only, not \(error)")
    }
  }

  /// `--lang`, then `EDUPLAN_LANG`, then the repo's `language`, then the locale; Chinese when nothing says.
  static func language(in session: Session) -> Language {
    if let chosen = session.global.language { return chosen }
    if let text = session.environment["EDUPLAN_LANG"], let chosen = Language(rawValue: text) {
      return chosen
    }
    if let chosen = Repository.find(in: session.repositoryContext)?.language(session.files) {
      return chosen
    }
    return locale(in: session).map { $0.value.hasPrefix("en") ? .en : .zh } ?? .zh
  }

  /// The variable that names the locale of messages; nil when none does.
  static func locale(in session: Session) -> (name: String, value: String)? {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      if let value = session.environment[name], !value.isEmpty { return (name, value) }
    }
    return nil
  }
}

/// What the words ask for, before the command's own options are read.
enum Invocation {
  case version
  /// The command to explain; nil for the overview.
  case help(String?)
  case command(any Command.Type, [String])

  /// Takes the global options out of the words, wherever they stand before a `--`.
  ///
  /// What is wrong with one of them is thrown only when all are read, so that it is said in the language asked for.
  init(_ words: [String], into session: inout Session) throws(UsageError) {
    var rest: [String] = []
    var problem: UsageError?
    var asksForHelp = false
    var index = 0
    while index < words.count {
      let word = words[index]
      index += 1
      if word == "--" {
        rest += words[(index - 1)...]
        break
      }
      switch word {
      case "--help", "-h": asksForHelp = true
      case "--version" where rest.isEmpty:
        self = .version
        return
      default:
        do throws(UsageError) {
          if let taken = try Self.takeGlobal(word, words[index...], into: &session.global) {
            index += taken
          } else {
            rest.append(word)
          }
        } catch {
          problem = problem ?? error
        }
      }
    }
    if let problem { throw problem }
    guard let name = rest.first else {
      self = .help(nil)
      return
    }
    if asksForHelp {
      self = .help(CommandList.match(rest)?.command.name ?? name)
      return
    }
    guard let (command, count) = CommandList.match(rest) else {
      if CommandList.isGroup(name) { throw .unknownPart(rest.dropFirst().first, of: name) }
      throw name.hasPrefix("-") ? .unknownOption(name, close: nil) : .unknownCommand(name)
    }
    self = .command(command, Array(rest.dropFirst(count)))
  }

  /// How many further words a global option used up; nil when the word is no global option.
  private static func takeGlobal(
    _ word: String, _ following: ArraySlice<String>, into options: inout GlobalOptions
  ) throws(UsageError) -> Int? {
    let body = word.drop { $0 == "-" }
    let name = body.prefix { $0 != "=" }
    let dashes = word.count - body.count
    guard
      let spec = GlobalOptions.specs.first(where: {
        dashes == 2 && $0.name == name || dashes == 1 && $0.short.map(String.init) == String(body)
      })
    else { return nil }
    let isFlag = if case .flag = spec.value { true } else { false }
    let takesNext = !isFlag && name.count == body.count
    let parser = ArgumentParser(options: GlobalOptions.specs, argument: nil)
    try parser.parse([word] + (takesNext ? following.prefix(1) : []), into: &options)
    return takesNext ? 1 : 0
  }
}

extension CommandList {
  /// The command of a name.
  static func named(_ name: String) -> (any Command.Type)? { all.first { $0.name == name } }

  /// The command that words begin with, and how many of them are its name.
  static func match(_ words: [String]) -> (command: any Command.Type, count: Int)? {
    for count in [2, 1] where words.count >= count {
      if let command = named(words.prefix(count).joined(separator: " ")) {
        return (command, count)
      }
    }
    return nil
  }

  /// The commands whose name begins with a word of its own.
  static func group(_ name: String) -> [any Command.Type] {
    shown.filter { $0.name.hasPrefix(name + " ") }
  }

  static func isGroup(_ name: String) -> Bool { !group(name).isEmpty }
}

extension UsageError {
  /// The error with a remedy, if it has none of its own.
  fileprivate func withRemedy(_ remedy: Localized) -> Self {
    Self(message, remedy: self.remedy ?? remedy)
  }

  fileprivate static let overview = Localized(
    zh: "运行 eduplan help 查看所有命令", en: "run 'eduplan help' to see all commands")

  /// - Parameter word: what was typed behind the group's name.
  fileprivate static func unknownPart(_ word: String?, of group: String) -> Self {
    let names = CommandList.group(group).map { $0.name }
    let close = word.flatMap { word in
      closestMatch(to: word, among: names.map { String($0.dropFirst(group.count + 1)) })
    }
    return Self(
      Localized(
        zh: word.map { "“\(group)”没有“\($0)”" } ?? "“\(group)”后面还要写做什么",
        en: word.map { "'\(group)' has no '\($0)'" } ?? "'\(group)' needs to be told what to do"),
      remedy: close.map {
        Localized(zh: "是不是 eduplan \(group) \($0)？", en: "did you mean 'eduplan \(group) \($0)'?")
      }
        ?? Localized(
          zh: "可以写：\(names.joined(separator: "、"))",
          en: "write one of: \(names.joined(separator: ", "))"))
  }

  fileprivate static func noPublicEdition(of name: String) -> Self {
    let names = CommandList.all.filter { $0.hasPublicEdition }.map { $0.name }
    return Self(
      Localized(zh: "\(name) 没有公开版", en: "\(name) has no public edition"),
      remedy: Localized(
        zh: "去掉 --public；有公开版的：\(names.joined(separator: "、"))",
        en: "leave out --public; there is one of \(names.joined(separator: ", "))"))
  }

  static func changesNoPast(_ name: String) -> Self {
    let names = CommandList.all.filter { $0.readsRevisions }.map { $0.name }
    return Self(
      Localized(
        zh: "\(name) 不能和 --at 一起用", en: "\(name) does not go with --at"),
      remedy: Localized(
        zh: "去掉 --at；只看不改的命令才能看过去的版本：\(names.joined(separator: "、"))",
        en: "leave out --at; the past can only be looked at, by \(names.joined(separator: ", "))"))
  }

  static func unknownCommand(_ name: String) -> Self {
    let close = closestMatch(to: name, among: CommandList.shown.map { $0.name })
    return Self(
      Localized(zh: "没有命令“\(name)”", en: "there is no command '\(name)'"),
      remedy: close.map {
        Localized(zh: "是不是 eduplan \($0)？", en: "did you mean 'eduplan \($0)'?")
      }
        ?? overview)
  }
}
