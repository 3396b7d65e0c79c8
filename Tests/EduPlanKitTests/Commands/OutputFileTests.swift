import Testing

@testable import EduPlanKit

@Suite("Output files")
struct OutputFileTests {
  enum Format: String, CaseIterable { case text, markdown, csv, json }

  @Test(
    "the ending of the file chooses the format unless one is asked for",
    arguments: [
      (nil, nil, Format.text), (nil, "a.md", .markdown), (nil, "x/名单.CSV", .csv),
      (nil, "a.b.json", .json), (nil, "a.txt", .text), (Format.csv, "a.md", .csv),
      (.json, "nothing", .json),
    ] as [(Format?, String?, Format)])
  func endings(chosen: Format?, file: String?, expected: Format) throws {
    #expect(try outputFormat(chosen, file: file, usual: .text) == expected)
  }

  @Test(
    "a name that says no format is refused", arguments: ["a", "a.pdf", "a.docx", "x.csv/a", "a."])
  func refusals(file: String) {
    #expect(throws: UsageError.self) { try outputFormat(nil as Format?, file: file, usual: .text) }
  }

  @Test("a report goes to the file and not to standard output")
  func file() throws {
    let files = MemoryFileSystem(texts: [
      "data/eduplan.yaml": "---\nformat: 1\n",
      "data/programmes.yaml":
        "---\nid: p\ntitle: 计划\nlist-titles:\n  members: 名单\n",
    ])
    let words = ["experimental-schools", "--mode", "members"]
    let printed = ProgrammeRun(
      "roster", words[0], words[1], words[2], "--format", "csv", files: files)
    let written = ProgrammeRun(
      "roster", words[0], words[1], words[2], "-o", "名单.csv", files: files)
    #expect(printed.status == .ok && written.status == .ok, "\(written.errors)")
    #expect(written.output.isEmpty)
    #expect(try files.read("名单.csv") == printed.output)
    #expect(printed.text == "\u{FEFF}学校\r\n")
  }
}
