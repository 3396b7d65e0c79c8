import Testing

@testable import EduPlanKit

@Suite("Help")
struct HelpWriterTests {
  private struct Sample: Sendable {}

  private let command = CommandHelp(
    name: "roster", summary: Localized(zh: "打印名单", en: "Print a roster"),
    discussion: Localized(
      zh: "名单按印发的样子打印。\n\n  eduplan roster --round 2",
      en: "As issued.\n\n  eduplan roster --round 2"),
    argument: ArgumentHelp(
      ArgumentSpec<Sample>(
        placeholder: "NAME", count: .optional, help: Localized(zh: "名单的名称", en: "Its name"),
        store: { _, _ in })),
    options: [
      OptionHelp(
        OptionSpec<Sample>.text(
          "output", short: "o", placeholder: "FILE", Localized(zh: "写入文件", en: "Write to a file")
        ) { _, _ in }),
      OptionHelp(
        OptionSpec<Sample>(
          name: "format", value: .choice(["text", "markdown", "csv", "json"]),
          help: Localized(
            zh: "输出格式；没有这个选项时由输出文件的扩展名决定，否则打印为文字，按终端的宽度排列",
            en:
              "Output format; without it the ending of the output file decides, else text is printed"
          ), store: { _, _ in true })),
    ])

  @Test("a command's page says how it is typed, what it takes and what each option does")
  func page() {
    #expect(
      HelpWriter(language: .zh).page(command, globalOptions: []) == """
        eduplan roster：打印名单

        用法：eduplan roster [NAME] [选项]

        名单按印发的样子打印。

          eduplan roster --round 2

        参数：
          NAME  名单的名称

        选项：
          -o, --output FILE  写入文件
              --format text|markdown|csv|json
                             输出格式；没有这个选项时由输出文件的扩展名决定，否则打印为
                             文字，按终端的宽度排列

        通用选项：
          -h, --help     显示帮助
              --version  显示版本

        """)
    #expect(
      HelpWriter(language: .en).page(command, globalOptions: []) == """
        eduplan roster: Print a roster

        Usage: eduplan roster [NAME] [options]

        As issued.

          eduplan roster --round 2

        Argument:
          NAME  Its name

        Options:
          -o, --output FILE  Write to a file
              --format text|markdown|csv|json
                             Output format; without it the ending of the output file
                             decides, else text is printed

        Options of every command:
          -h, --help     Show help
              --version  Show the version

        """)
  }

  @Test("the overview lines up the commands by display width")
  func overview() {
    var other = command
    other.name = "check-targets"
    other.summary = Localized(zh: "评估目标", en: "Assess targets")
    #expect(
      HelpWriter(language: .zh).overview(
        [other, command], summary: Localized(zh: "简介", en: "About"), globalOptions: []
      ).hasPrefix(
        """
        简介

        用法：eduplan 命令 [选项]

        命令：
          check-targets  评估目标
          roster         打印名单

        """))
  }

  @Test("no line of help is wider than 80 columns", arguments: Language.allCases)
  func widths(language: Language) {
    let writer = HelpWriter(language: language)
    let globals = GlobalOptions.specs.map { OptionHelp($0) }
    var pages = CommandList.all.map { ($0.name, writer.page($0.help, globalOptions: globals)) }
    pages.append(
      (
        "overview",
        writer.overview(
          CommandList.shown.map { $0.help }, summary: EduPlan.summary, globalOptions: globals)
      ))
    for (name, page) in pages {
      for line in page.split(separator: "\n") {
        #expect(DisplayWidth().of(line) <= 80, "\(name): \(line)")
        #expect(!line.hasSuffix(" "), "\(name): \(line)")
      }
    }
  }
}
