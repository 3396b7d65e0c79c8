import Testing

@testable import EduPlanKit

@Suite("The list of commands")
struct CommandRegistryTests {
  private let commands = CommandList.all.map { $0.help }
  private let globals = GlobalOptions.specs.map { OptionHelp($0) }

  @Test("names are kebab-case and stand for one command")
  func names() {
    for command in commands {
      let pattern = /[a-z]+(-[a-z]+)*( [a-z]+(-[a-z]+)*)?/
      #expect(command.name.wholeMatch(of: pattern) != nil, "\(command.name)")
    }
    #expect(Set(commands.map(\.name)).count == commands.count)
    #expect(commands.contains { $0.name == "help" })
  }

  @Test("option names are kebab-case, and no two of one command or of the global ones are the same")
  func optionNames() {
    for command in commands {
      let all = command.options + globals
      for option in all {
        #expect(option.name.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil, "\(option.name)")
      }
      let names = all.map(\.name) + ["help", "version"]
      let letters = all.compactMap(\.short) + ["h"]
      #expect(Set(names).count == names.count, "\(command.name): \(names)")
      #expect(Set(letters).count == letters.count, "\(command.name): \(letters)")
    }
  }

  @Test("every summary and help text is there in both languages, one phrase without a final period")
  func texts() {
    var texts = commands.map { ("eduplan \($0.name)", $0.summary) }
    for command in commands {
      texts += command.options.map { ("\(command.name) --\($0.name)", $0.help) }
      if let argument = command.argument {
        texts.append(("\(command.name) \(argument.placeholder)", argument.help))
      }
    }
    texts += globals.map { ("--\($0.name)", $0.help) }
    for (place, text) in texts {
      for language in Language.allCases {
        #expect(!text[language].isEmpty, "\(place) has no help in \(language)")
        #expect(
          !text[language].hasSuffix(".") && !text[language].hasSuffix("。"),
          "the help of \(place) ends in a period in \(language)")
        #expect(!text[language].contains("\n"), "the help of \(place) is several lines")
      }
      #expect(text.zh.unicodeScalars.contains { $0.value > 0x2E80 }, "\(place): \(text.zh)")
      #expect(text.en.unicodeScalars.allSatisfy { $0.value < 0x2E80 }, "\(place): \(text.en)")
    }
  }

  @Test("what is a file, a folder or a kind says so, for shells that complete it")
  func wordKinds() {
    func isFitting(_ placeholder: String, _ kinds: [WordKind]) -> Bool {
      let isFile = placeholder == "FILE" || placeholder.hasPrefix("FILE.")
      return kinds.contains { kind in
        switch kind {
        case .file: isFile
        case .folder: placeholder == "DIR"
        case .kind, .recordOfNamedKind: placeholder == "KIND"
        default: false
        }
      } || !(isFile || ["DIR", "KIND"].contains(placeholder))
    }
    for command in commands {
      for option in command.options {
        #expect(
          isFitting(option.placeholder ?? "", [option.takes]),
          "\(command.name) --\(option.name) does not say what it takes (takes:)")
      }
      if let argument = command.argument {
        #expect(
          isFitting(argument.placeholder, argument.takes),
          "\(command.name) does not say what its argument is (takes:)")
      }
    }
  }

  @Test("a discussion is there in both languages or in none")
  func discussions() {
    for command in commands {
      #expect(
        command.discussion.zh.isEmpty == command.discussion.en.isEmpty, "\(command.name)")
    }
  }
}
