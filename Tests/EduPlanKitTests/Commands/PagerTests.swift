import Testing

@testable import EduPlanKit

@Suite("Paging")
struct PagerTests {
  private func words(
    lines: Int = 100, environment: [String: String] = ["TERM": "xterm"], height: Int? = 24,
    isInteractive: Bool = true, change: (inout Session) -> Void = { _ in }
  ) -> [String]? {
    var session = Session(
      files: MemoryFileSystem(), workingFolder: ".", environment: environment,
      today: Day(ordinal: 0),
      terminal: Session.Terminal(
        width: height == nil ? nil : 80, height: height, isInteractive: isInteractive))
    session.print(String(repeating: "一行\n", count: lines))
    change(&session)
    return Pager.words(for: session)
  }

  @Test("long text goes to less, with flags that old versions know")
  func usual() {
    #expect(words() == ["less", "-FRX"])
  }

  @Test("EDUPLAN_PAGER comes before PAGER, and may have options")
  func variables() {
    #expect(words(environment: ["PAGER": "more"]) == ["more"])
    #expect(
      words(environment: ["PAGER": "more", "EDUPLAN_PAGER": "less -R '+G x'"])
        == ["less", "-R", "+G x"])
  }

  @Test(
    "an empty pager, cat, or a dumb terminal is none",
    arguments: [
      ["PAGER": ""], ["PAGER": "cat"], ["EDUPLAN_PAGER": "", "PAGER": "less"], ["TERM": "dumb"],
      ["PAGER": "  "],
    ])
  func none(environment: [String: String]) {
    #expect(words(environment: environment) == nil)
  }

  @Test("text that fits the screen is left on it, lines that fold counted as often as they do")
  func short() {
    #expect(words(lines: 23) == nil)
    #expect(words(lines: 24) != nil)
    #expect(
      words(lines: 0) { session in
        session.print(String(repeating: "汉", count: 40 * 24) + "\n")
      } != nil)
    #expect(
      words(lines: 0) { session in
        session.print(String(repeating: "汉", count: 40 * 22) + "\n")
      } == nil)
  }

  @Test("nothing is paged that is for no person: no terminal, input from elsewhere, --no-pager")
  func notForPeople() {
    #expect(words(height: nil) == nil)
    #expect(words(isInteractive: false) == nil)
    #expect(words { $0.global.usesPager = false } == nil)
    #expect(words { $0.isForReading = false } == nil)
  }

  @Test(
    "a command's output is for reading unless a file or another format is asked for",
    arguments: [
      (["list"], true), (["list", "--format", "json"], false), (["list", "-o", "x.txt"], false),
      (["list", "--format=text"], true), (["records", "data/programmes.yaml"], false),
      (["doctor", "--format", "json"], false), (["help"], true), (["schema"], true),
    ])
  func commands(line: [String], isForReading: Bool) {
    var session = Session(
      files: DiskFileSystem(), workingFolder: ProjectFolder.root, today: Day(ordinal: 0),
      terminal: Session.Terminal(width: 80, height: 24, isInteractive: true))
    session.files = FreshClone()
    _ = EduPlan.run(line, in: &session)
    #expect(session.isForReading == isForReading, "\(line)")
  }

  @Test("less is told what the user did not tell it, and nothing else")
  func settings() {
    #expect(Pager.settings([:]).map(\.name) == ["LESS", "LESSCHARSET"])
    #expect(Pager.settings(["LESS": "S", "LESSCHARSET": "gbk"]).isEmpty)
  }
}
