import Testing

@testable import EduPlanKit

@Suite("Completion scripts")
struct CompletionWriterTests {
  @Test(
    "a script holds commands, options, choices and places of arguments, from the descriptions alone"
  )
  func scripts() {
    for language in Language.allCases {
      let writer = CompletionWriter(
        language: language, commands: SampleCommands.commands, globalOptions: SampleCommands.globals
      )
      for shell in CompletionWriter.Shell.allCases {
        expectGolden(
          Array(writer.script(for: shell).utf8),
          "completions/sample-\(language.rawValue).\(shell.rawValue)")
      }
    }
  }

  @Test("the programme's own scripts name every command and option, and none that is hidden")
  func complete() {
    for shell in CompletionWriter.Shell.allCases {
      let script = ProgrammeRun("completions", shell.rawValue).text
      for command in CommandList.shown.map({ $0.help }) {
        #expect(
          command.name.split(separator: " ").allSatisfy(script.contains), "\(shell) \(command.name)"
        )
        for option in command.options {
          #expect(script.contains(option.name), "\(shell) \(command.name) --\(option.name)")
        }
      }
      #expect(!script.contains(CompleteCommand.summary.zh))
    }
  }

  @Test("every question that a script asks is one that the programme understands")
  func questions() {
    let kinds: [WordKind] = [
      .command, .kind, .record, .recordOf("school"), .recordOfNamedKind, .columns, .assignment,
      .explained, .roster, .form, .revision,
    ]
    for kind in kinds {
      #expect(kind.question.flatMap(WordKind.init(question:)) == kind)
    }
    for kind in [WordKind.free, .file([]), .folder, .word([]), .words([])] {
      #expect(kind.question == nil)
    }
    #expect(WordKind(question: "nothing of ours") == nil)
  }
}
