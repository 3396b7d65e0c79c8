import Foundation
import Testing

@testable import EduPlanKit

@Suite("What the documents show is what the programme does")
struct PageTests {
  /// Pages whose commands are run from the first to the last.
  static let pages = [
    "README.md", "README.zh-CN.md", "docs/handbook.zh.md", "docs/handbook.en.md",
    "docs/contributing.md", "docs/ci.md", "docs/forms.md", "docs/importing.md", "docs/editors.md",
    "docs/history.md",
  ]

  @Test("every command prints what the page says", arguments: pages)
  func transcripts(path: String) throws {
    var replayed = DocPage(path: path, parts: [])
    for story in try DocPage(path: path).stories {
      try DocRunner.with(story) { runner in
        replayed.parts += runner.replay(story).parts
        for complaint in runner.complaints { Issue.record("\(path): \(complaint)") }
        guard !story.commands.isEmpty else { return }
        let findings = runner.findingsAtTheEnd()
        #expect(findings.isEmpty, "the records of \(path) do not pass: \(findings)")
      }
    }
    expectFile(
      Array(replayed.text.utf8), ProjectFolder.root + "/" + path,
      remedy: "RECORD_GOLDENS=1 swift test --filter PageTests")
  }

  @Test("the README's apply fills the form in a clone that has no data/private/")
  func applyInFreshClone() throws {
    let page = try DocPage(path: "README.md")
    let command = try #require(page.commands.first { $0.hasPrefix("eduplan apply") })
    #expect(command.contains("--private docs/examples/private.yaml"))
    var runner = DocRunner()
    let shown = runner.replay(
      DocPage(path: "", text: "```console\n$ \(command)\n$ echo $?\n```\n")
    ).parts[1].lines
    #expect(shown.last == "0")
    let name = try #require(shown.first { $0.hasSuffix(".docx") })
    #expect(try DocPage(path: "README.md").text.contains(name))
    let bytes = try runner.files.read(ProjectFolder.root + "/" + name)
    #expect(bytes.starts(with: "PK".utf8))
    #expect(String(decoding: bytes, as: UTF8.self).contains("021-5555 0100"))
  }

  @Test(
    "a page in Chinese and its twin in English show the same commands and records",
    arguments: [
      ("README.zh-CN.md", "README.md"), ("docs/handbook.zh.md", "docs/handbook.en.md"),
    ])
  func twins(chinese: String, english: String) throws {
    let pages = try [DocPage(path: chinese), DocPage(path: english)]
    let commands = pages.map { $0.commands.map { $0.replacing(" --lang en", with: "") } }
    #expect(commands[0] == commands[1])
    let records = pages.map {
      $0.parts.filter { ["yaml", "csv"].contains($0.language) }.map(\.lines)
    }
    #expect(records[0] == records[1])
  }

  @Test("every link to a file of the project leads somewhere", arguments: markdownFiles())
  func links(path: String) throws {
    for file in try DocPage(path: path).linkedFiles {
      #expect(
        FileManager.default.fileExists(atPath: ProjectFolder.root + "/" + file),
        "\(path) links to \(file)")
    }
  }

  @Test("every command that a page names is one the reader has", arguments: markdownFiles())
  func commands(path: String) throws {
    guard !Self.pages.contains(path) else { return }
    var page = try DocPage(path: path)
    page.parts.removeAll { $0.language != "sh" }
    var runner = DocRunner()
    _ = runner.replay(page)
    #expect(runner.complaints == [])
  }

  @Test("the README's two commands are among what CI runs")
  func sameAsCI() throws {
    let steps = try String(contentsOfFile: ProjectFolder.root + "/.ci/run", encoding: .utf8)
    #expect(steps.contains("\nswift test\n"))
    for path in ["README.md", "README.zh-CN.md"] {
      let block = try #require(try DocPage(path: path).parts.first { $0.language == "sh" })
      #expect(block.lines == ["swift run -q eduplan check-targets", "swift test"])
    }
  }

  static func markdownFiles() -> [String] {
    let folder = FileManager.default.enumerator(atPath: ProjectFolder.root + "/docs")
    let docs = (folder?.compactMap { $0 as? String } ?? []).map { "docs/" + $0 }
    return (docs + ["README.md", "README.zh-CN.md", "CHANGELOG.md"])
      .filter { $0.hasSuffix(".md") }.sorted()
  }

  // MARK: The tools themselves

  @Test("a page with git has a repository, days and authors of its own")
  func withGit() throws {
    let text = """
      <!-- git -->
      <!-- today: 2024-03-01 -->
      ```console
      $ eduplan init 数据
      $ cd 数据
      $ git init -q -b main
      $ git add -A
      $ git commit -q -m 开始
      ```
      <!-- today: 2024-04-01 -->
      <!-- author: 李老师 -->
      ```console
      $ git commit -q --allow-empty -m 又一次
      $ git log --format=%s,%an,%cs
      又一次,李老师,2024-04-01
      开始,王老师,2024-03-01
      $ eduplan list school --at 2024-03
      ```

      """
    try DocRunner.with(DocPage(path: "", text: text)) { runner in
      let replayed = runner.replay(DocPage(path: "", text: text)).text
      #expect(runner.complaints == [])
      #expect(replayed.contains("又一次,李老师,2024-04-01\n开始,王老师,2024-03-01\n"))
      #expect(replayed.contains("（2024-03-01，王老师：开始）的数据，日子算 2024-03-31"))
    }
  }

  @Test(
    "an excerpt holds only what the output has, in its order",
    arguments: [
      (["a", "b", "c"], ["a", "b", "c"], true),
      (["a", "…", "c"], ["a", "b", "c"], true),
      (["a", "...", "c"], ["a", "c"], false),
      (["a", "…"], ["a", "b", "c"], true),
      (["…", "c"], ["a", "b", "c"], true),
      (["…", "b"], ["a", "b", "c"], false),
      (["a", "…", "c", "…", "e"], ["a", "b", "c", "d", "e"], true),
      (["a", "…", "x", "…", "e"], ["a", "b", "c", "d", "e"], false),
      (["a", "b"], ["a", "b", "c"], false),
    ])
  func excerpts(shown: [String], output: [String], isTrue: Bool) {
    #expect(Excerpt(shown).isOf(output) == isTrue)
  }

  @Test("a page that shows something else is caught, and what is renewed keeps its gaps")
  func catches() {
    let text =
      "# 页\n```console\n$ eduplan --version  # 版本\neduplan 9\n…\nend\n$ eduplan nonsense\n```\n"
    var runner = DocRunner()
    let replayed = runner.replay(DocPage(path: "", text: text))
    #expect(replayed.text != text)
    #expect(replayed.text.contains("# 版本\neduplan \(EduPlan.version)\n…\n"))
    let before = "```console\n$ make nothing\n$ git status\nprinted\n```\n```yaml\na: b\n```\n"
    _ = runner.replay(DocPage(path: "", text: before))
    #expect(runner.complaints.count == 3)
  }
}
