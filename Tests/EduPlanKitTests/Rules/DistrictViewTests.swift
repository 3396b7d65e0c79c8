import Testing

@testable import EduPlanKit

@Suite("A district's own view")
struct DistrictViewTests {
  /// Two districts; 甲区 has two schools, 乙区 one; each case brings requirements and declarations.
  private static func run(
    _ district: String, _ requirement: String, returns: String = ""
  ) throws -> (AssessmentRun, Assessment?) {
    func school(_ district: String, _ name: String, _ ownership: String) -> String {
      "---\nid: \(district)/\(name)\nname: \(name)\ndistrict: \(district)\nownership: \(ownership)\n"
        + "stages: [compulsory]\n"
    }
    let fixture = try RulesFixture([
      "data/districts.yaml":
        "---\nid: 甲区\nname: 甲区\n---\nid: 乙区\nname: 乙区\n---\nid: 丙区\nname: 丙区\n",
      "data/programmes.yaml":
        "---\nid: p\ntitle: 计划\nfrom: 2024\n---\nid: j\ntitle: 甲区计划\nfrom: 2024\ndistrict: 甲区\n",
      "data/documents.yaml": "---\nid: d\ntitle: 文件\n",
      "data/schools.yaml": school("甲区", "一", "public") + school("甲区", "二", "private")
        + school("乙区", "三", "public"),
      "data/returns.yaml": returns,
      "data/requirements.yaml":
        "---\nid: r\nclass: rule\ntitle: r\ndocument: d\nquote: 原文\nquote-digest: '818fb4eb7e8d4040'\nforce: must\n"
        + requirement + "\n",
    ])
    let list = RequirementReader.read(fixture.store)
    #expect(list.diagnostics.isEmpty)
    let found = try #require(DistrictFinder(fixture.store).find(district))
    let run = Assessor.run(
      list, in: fixture.store, asOf: try day("2026-01-01"), district: found, where: { _ in true })
    return (run, run.assessments.first)
  }

  private static let complete =
    "---\nid: all\nrecords: school\ndeclared-by: 甲区/一\ndeclared-on: 2024\nfrom: 2020\n"

  private static func complete(_ district: String) -> String {
    complete + "territory: \(district)\n"
  }

  private static let everyPublic = "programme: p\neach: school\nrequire: ownership = \"public\""

  @Test(
    "a check of each subject looks at those of the district, and needs their declaration alone",
    arguments: [
      ("甲区", "", "not-met", 1, 2), ("甲区", complete, "not-met", 1, 2),
      ("乙区", "", "no-data", 1, 1), ("乙区", complete, "met", 1, 1),
      ("乙区", complete("乙区"), "met", 1, 1), ("乙区", complete("甲区"), "no-data", 1, 1),
      // Nothing recorded is not nothing there.
      ("丙区", "", "no-data", 0, 0),
    ])
  func eachSubject(
    district: String, returns: String, state: String, passed: Int, total: Int
  ) throws {
    let (_, assessment) = try Self.run(district, Self.everyPublic, returns: returns)
    #expect(assessment?.state.rawValue == state)
    #expect(assessment?.outcome?.subjects?.passed == passed)
    #expect(assessment?.outcome?.subjects?.total == total)
    #expect(assessment?.isDistrictPart == false)
  }

  @Test("a check of subjects the district surely has none of is left out and counted")
  func noSubjects() throws {
    let (run, assessment) = try Self.run("丙区", Self.everyPublic, returns: Self.complete)
    #expect(assessment == nil)
    #expect(run.outsideDistrict == ["r"])
  }

  @Test(
    "one value for the whole city tells the district's part and never fails",
    arguments: [("甲区", "2"), ("乙区", "1"), ("丙区", "0")])
  func cityWide(district: String, value: String) throws {
    let (run, assessment) = try Self.run(
      district, "programme: p\nvalue: count school\nat-least: 250", returns: Self.complete)
    #expect(assessment?.state == .reportOnly)
    #expect(assessment?.isDistrictPart == true)
    #expect(assessment?.outcome?.value?.description == value)
    #expect(!run.fails)
  }

  @Test("what cannot be told by district has no value rather than a wrong one")
  func notTellable() throws {
    let (_, assessment) = try Self.run(
      "甲区", "programme: p\nvalue: count interpretation\nat-least: 1")
    #expect(assessment?.state == .reportOnly)
    #expect(assessment?.outcome?.value == nil)
  }

  @Test(
    "the district's own requirement is judged as ever, another district's is left out",
    arguments: ["programme: j", "programme: p\nterritory: 甲区"])
  func own(owner: String) throws {
    let check = owner + "\nvalue: count school where district = \"甲区\"\nat-least: 3"
    let (_, mine) = try Self.run("甲区", check, returns: Self.complete)
    #expect(mine?.state == .notMet)
    let (run, others) = try Self.run("乙区", check, returns: Self.complete)
    #expect(others == nil)
    #expect(run.outsideDistrict == ["r"])
    #expect(!run.fails)
  }
}
