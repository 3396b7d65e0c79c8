import Testing

@testable import EduPlanKit

@Suite("docs/commands.md")
struct CommandsDocTests {
  @Test("the page of all commands is what help says today")
  func upToDate() {
    var page = """
      # 命令 · Commands

      <!-- Made from the option specs; change those and run: RECORD_GOLDENS=1 swift test --filter CommandsDocTests -->

      与 `eduplan help` 显示的相同。The same as `eduplan help` shows; [English below](#english).

      """
    page += pages(.zh, heading: "中文")
    page += pages(.en, heading: "English")
    expectFile(
      Array(page.utf8), ProjectFolder.root + "/docs/commands.md",
      remedy: "RECORD_GOLDENS=1 swift test --filter CommandsDocTests")
  }

  private func pages(_ language: Language, heading: String) -> String {
    let writer = HelpWriter(language: language)
    let globals = GlobalOptions.specs.map { OptionHelp($0) }
    let commands = CommandList.shown.map { $0.help }
    var text = "\n## \(heading)\n\n"
    text += block(writer.overview(commands, summary: EduPlan.summary, globalOptions: globals))
    for command in commands {
      text += "\n### eduplan \(command.name)\n\n"
      text += block(writer.page(command, globalOptions: globals))
    }
    return text
  }

  private func block(_ text: String) -> String { "```text\n\(text)```\n" }
}
