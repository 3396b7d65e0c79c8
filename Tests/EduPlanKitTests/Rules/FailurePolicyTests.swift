import Testing

@testable import EduPlanKit

@Suite("What fails a run")
struct FailurePolicyTests {
  /// The states that fail of a repo which has them all, bound or not.
  private static func failing(_ options: [String], force: String = "must") throws -> Set<String> {
    func requirement(_ id: String, _ check: String) -> String {
      """
      ---
      id: \(id)
      programme: \(id == "s-later" ? "later" : "p")
      class: target
      title: \(id)
      document: d
      quote: 原文
      quote-digest: '818fb4eb7e8d4040'
      force: \(force)
      \(check)

      """
    }
    let files = MemoryFileSystem(texts: [
      "data/eduplan.yaml": "format: 1\n",
      "data/districts.yaml": "---\nid: 甲区\nname: 甲区\n",
      "data/programmes.yaml":
        "---\nid: p\ntitle: 计划\nfrom: 2024\n---\nid: later\ntitle: 以后\nfrom: 2099\n",
      "data/documents.yaml": "---\nid: d\ntitle: 文件\n",
      "data/schools.yaml":
        "---\nid: 甲区/一\nname: 一\ndistrict: 甲区\nownership: public\nstages: [compulsory]\n",
      "data/returns.yaml":
        "---\nid: r\nrecords: district\ndeclared-by: 甲区/一\ndeclared-on: 2024\nfrom: 2020\n",
      "data/requirements.yaml": [
        requirement("s-met", "value: count district\nat-least: 1"),
        requirement("s-not-met", "value: count district\nat-least: 2"),
        requirement("s-not-due", "value: count district\nat-least: 2\ndue: '2099'"),
        requirement("s-no-data", "value: count unit\nat-least: 1"),
        requirement("s-hedge", "value: count district\nat-least: 2\napproximate: 左右"),
        requirement(
          "s-unread",
          "at-least: 1\nreadings:\n  - id: a\n    title: a\n    value: count district\n"
            + "  - id: b\n    title: b\n    value: count district where name = \"乙\""),
        requirement("s-verdict", "each: district\nverdict: good"),
        requirement("s-later", "value: count district\nat-least: 1"),
        requirement("s-told", "value: count district"),
      ].joined(),
    ])
    var session = Session(files: files, workingFolder: ".", today: try day("2026-01-01"))
    let status = EduPlan.run(["check-targets", "--format", "json"] + options, in: &session)
    let json = try JSONReader.read(session.output)
    let results = try #require(json["results"]?.array)
    let failing = results.filter { $0["fails"] == .truth(true) }.compactMap { $0["id"]?.text }
    #expect(json["failing"]?.int == failing.count)
    #expect((status == .findings) == !failing.isEmpty)
    return Set(failing)
  }

  static let cases: [([String], Set<String>)] = [
    ([], ["s-not-met", "s-hedge"]),
    (["--strict"], ["s-not-met", "s-hedge", "s-no-data", "s-unread", "s-verdict"]),
    (["--fail-on", "no-data"], ["s-not-met", "s-hedge", "s-no-data"]),
    (["--fail-on=-not-met"], ["s-hedge"]),
    (["--fail-on", "-not-met"], ["s-hedge"]),
    (["--fail-on", "none"], []),
    (["--fail-on", "none,needs-verdict"], ["s-verdict"]),
    (["--fail-on", "not-due,not-in-force,none"], []),
    (["--fail-on", "not-due, not-in-force"], ["s-not-met", "s-hedge", "s-not-due", "s-later"]),
    (["--strict", "--fail-on", "-needs-interpretation"], ["s-not-met", "s-no-data", "s-verdict"]),
    (["--fail-on", "needs-interpretation"], ["s-not-met", "s-hedge", "s-unread"]),
    (["--fail-on", "no-data", "--fail-on", "-no-data"], ["s-not-met", "s-hedge"]),
  ]

  @Test("states are added and taken away in the order they are typed", arguments: cases)
  func policies(options: [String], expected: Set<String>) throws {
    #expect(try Self.failing(options) == expected)
  }

  @Test("what does not bind never fails", arguments: ["may", "encourage", "strive"])
  func unbound(force: String) throws {
    #expect(try Self.failing(["--strict", "--fail-on", "not-due"], force: force).isEmpty)
  }

  @Test(
    "the status is the same in every format", arguments: CheckTargetsCommand.Format.allCases,
    [[], ["--fail-on", "none"], ["--strict"]])
  func statuses(format: CheckTargetsCommand.Format, options: [String]) throws {
    let words = ["check-targets", "--format"]
    func status(_ format: String) -> EduPlanKit.ExitStatus {
      var session = Session(
        files: DiskFileSystem(), workingFolder: ProjectFolder.root,
        today: Day(year: 2026, month: 11, day: 21) ?? Day(ordinal: 0))
      return EduPlan.run(words + [format] + options, in: &session)
    }
    #expect(status(format.rawValue) == status("text"))
  }
}
