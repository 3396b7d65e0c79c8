import Testing

@testable import EduPlanKit

@Suite("eduplan records")
struct RecordsCommandTests {
  /// Runs the command in a folder with some files.
  private func run(_ words: [String], input: String = "") throws
    -> (EduPlanKit.ExitStatus, String, String)
  {
    let files = MemoryFileSystem(texts: [
      "good.yaml": "---\nid: 007\n名称: 乐之\nlist: [a, 'no']\nnone:\n---\nid: b\ntext: |\n  x\n  y\n",
      "bad.yaml": "---\nid: a\nid: b\n---\nid: c\n",
    ])
    let today = try #require(Day(year: 2026, month: 1, day: 1))
    var session = Session(
      files: files, workingFolder: ".", today: today,
      readInput: { () throws(FileError) in Array(input.utf8) })
    let status = EduPlan.run(["records", "--lang", "en"] + words, in: &session)
    return (
      status, String(decoding: session.output, as: UTF8.self),
      String(decoding: session.errors, as: UTF8.self)
    )
  }

  @Test("prints one JSON value for each record, scalars as strings, keys in written order")
  func jsonLines() throws {
    let (status, output, errors) = try run(["good.yaml", "--format", "jsonl"])
    #expect(status == .ok)
    #expect(
      output == """
        {"id": "007", "名称": "乐之", "list": ["a", "no"], "none": null}
        {"id": "b", "text": "x\\ny\\n"}

        """)
    #expect(errors == "")
  }

  @Test("indented JSON is the default, and - is standard input")
  func standardInput() throws {
    let (status, output, _) = try run(["-"], input: "a: 1\nb:\n")
    #expect(status == .ok)
    #expect(output == "{\n  \"a\": \"1\",\n  \"b\": null\n}\n")
  }

  @Test("a refusal is a finding with its place, the other records are printed, and the status is 1")
  func refusals() throws {
    let (status, output, errors) = try run(["bad.yaml", "-", "--format", "jsonl"], input: "x：1\n")
    #expect(status == .findings)
    #expect(output == "{\"id\": \"c\"}\n")
    #expect(errors.contains("bad.yaml:3:1: error[records.duplicate-key]"))
    #expect(errors.contains("<stdin>:1:2: error[records.fullwidth-colon]"))
  }

  @Test("a warning leaves the status at 0")
  func warnings() throws {
    let (status, output, errors) = try run(["-", "--format", "jsonl"], input: "a: 1")
    #expect(status == .ok)
    #expect(output == "{\"a\": \"1\"}\n")
    #expect(errors.contains("<stdin>:1:5: warning[records.no-final-line-break]"))
  }

  @Test("a file that cannot be read ends in status 3, after the others are printed")
  func missingFile() throws {
    let (status, output, errors) = try run(["none.yaml", "-"], input: "- a\n")
    #expect(status == .failure)
    #expect(output == "[\n  \"a\"\n]\n")
    #expect(errors.contains("none.yaml"))
  }

  @Test("nothing in, nothing out") func empty() throws {
    let (status, output, _) = try run(["-"], input: "# nothing\n")
    #expect(status == .ok)
    #expect(output == "")
  }
}
