import Testing

@testable import EduPlanKit

@Suite("Manual pages")
struct ManualWriterTests {
  private func writer(_ language: Language) -> ManualWriter {
    ManualWriter(
      language: language, version: "0.1.0", date: "2026-11-21", commands: SampleCommands.commands,
      globalOptions: SampleCommands.globals,
      facts: ManualWriter.Facts(
        summary: Localized(zh: "管理教育计划。", en: "Keeps education plans."),
        title: Localized(zh: "教育计划", en: "education plans"),
        statuses: [.init(name: "0", text: Localized(zh: "正常", en: "Fine"))],
        environment: [.init(name: "TERM", text: Localized(zh: "终端", en: "The terminal"))],
        files: [.init(name: "data/", text: Localized(zh: "记录", en: "The records"))]))
  }

  @Test("a page has what help has, and what every page tells", arguments: Language.allCases)
  func pages(language: Language) {
    for page in writer(language).pages {
      expectGolden(Array(page.text.utf8), "man/\(language.rawValue)/\(page.fileName)")
    }
  }

  @Test("there is a page for the programme and one for each command that people call")
  func names() {
    let names = writer(.zh).pages.map(\.fileName)
    #expect(
      names == [
        "eduplan.1", "eduplan-check-targets.1", "eduplan-template-import.1",
        "eduplan-template-check.1", "eduplan-rename.1",
      ])
  }

  @Test(
    "no text can become a request: neither a dot, a quote nor a backslash at the start of a line")
  func requests() {
    let requests = [
      ".TH", ".SH", ".TP", ".PP", ".BR", ".nh", ".ad", ".RS", ".RE", ".nf", ".fi",
    ]
    for language in Language.allCases {
      for page in writer(language).pages {
        for line in page.text.split(separator: "\n")
        where line.hasPrefix(".") || line.hasPrefix("'") {
          #expect(requests.contains(String(line.prefix(3))), "\(line)")
        }
      }
    }
  }

  @Test("man writes every page to a folder, in the language asked for; an unknown command is told")
  func command() throws {
    let files = MemoryFileSystem()
    let run = ProgrammeRun("man", "-o", "pages", "--lang", "en", files: files)
    #expect(run.status == .ok)
    #expect(run.errors == "\(CommandList.shown.count + 1) pages written to pages\n")
    let text = String(decoding: try files.read("pages/eduplan-check-targets.1"), as: UTF8.self)
    #expect(text.contains(".SH EXIT STATUS"))
    #expect(ProgrammeRun("man", "check-targets", files: files).text.contains(".SH 退出状态"))
    #expect(ProgrammeRun("man", "check-target", files: files).status == .usage)
  }

  @Test("on a terminal man shows the page, and without it help does")
  func onTerminal() {
    var session = Session(
      files: MemoryFileSystem(), workingFolder: ".", environment: ["LANG": "zh_CN.UTF-8"],
      today: Day(ordinal: 0),
      terminal: Session.Terminal(width: 80, height: 24, isInteractive: true),
      showInTerminal: { words, text in
        #expect(words == ["man", "-l", "-"])
        #expect(text.starts(with: Array(".TH".utf8)))
        return 0
      })
    #expect(EduPlan.run(["man", "list"], in: &session) == .ok)
    #expect(session.output.isEmpty)
    session.environment["LC_ALL"] = "C"
    #expect(EduPlan.run(["man", "list"], in: &session) == .ok)
    #expect(!session.output.isEmpty, "man would leave Chinese out")
    session.environment["LC_ALL"] = nil
    session.output = []
    session.showInTerminal = { _, _ in nil }
    #expect(EduPlan.run(["man", "list"], in: &session) == .ok)
    let help = ProgrammeRun("help", "list", files: MemoryFileSystem())
    #expect(session.output == help.output)
  }
}
