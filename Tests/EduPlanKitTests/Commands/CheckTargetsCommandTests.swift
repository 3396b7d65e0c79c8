import Foundation
import Testing

@testable import EduPlanKit

@Suite("eduplan check-targets on the shipped data")
struct CheckTargetsCommandTests {
  private static func run(
    _ words: String..., lang: String = "zh"
  ) throws -> (Session, EduPlanKit.ExitStatus) {
    var session = Session(
      files: DiskFileSystem(), workingFolder: ProjectFolder.root,
      today: try day("2026-11-21"))
    let status = EduPlan.run(["check-targets", "--lang", lang] + words, in: &session)
    return (session, status)
  }

  @Test(
    "what it says on three days", arguments: ["2017-12-31", "2023-12-31", "2026-11-21"],
    ["text", "json"])
  func goldens(asOf: String, format: String) throws {
    let (session, status) = try Self.run("--as-of", asOf, "--format", format)
    expectGolden(
      session.output, "check-targets/\(asOf).\(format == "text" ? "txt" : format)")
    #expect(session.errors.isEmpty)
    #expect(status == .ok)
  }

  @Test("in English, with everything, and as Markdown")
  func otherForms() throws {
    expectGolden(
      try Self.run("--programme", "tw21", "--verbose", lang: "en").0.output,
      "check-targets/tw21-verbose-en.txt")
    expectGolden(
      try Self.run("--programme", "mh23", "--format", "markdown").0.output,
      "check-targets/mh23.md")
  }

  @Test(
    "the issued lists are met, on their days and today; before their programmes they are not in force"
  )
  func issuedLists() throws {
    for (asOf, state) in [
      ("2017-12-31", "not-in-force"), ("2023-12-31", "met"), ("2026-11-21", "met"),
      ("2031-01-01", "met"),
    ] {
      let (session, _) = try Self.run(
        "tw21-entrusted-schools", "tw21-mutual-schools", "mh23-pilot-schools", "--as-of", asOf,
        "--format", "json")
      let json = try #require(
        JSONSerialization.jsonObject(with: Data(session.output)) as? [String: Any])
      let results = try #require(json["results"] as? [[String: Any]])
      #expect(results.count == 3)
      #expect(results.allSatisfy { $0["state"] as? String == state }, "\(asOf)")
      let values = results.map { $0["value"] as? Int }
      #expect(state == "met" ? values == [38, 28, 8] : values == [nil, nil, nil])
    }
  }

  @Test("the report goes to a file whose ending chooses the format")
  func outputFile() throws {
    try withTemporaryFolder { folder in
      let (session, status) = try Self.run("-o", folder + "/达成.md")
      #expect(session.output.isEmpty)
      #expect(status == .ok)
      let text = try String(contentsOfFile: folder + "/达成.md", encoding: .utf8)
      #expect(text.hasPrefix("# "))
    }
  }
}
