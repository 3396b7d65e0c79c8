import Testing

@testable import EduPlanKit

@Suite("Declarations of completeness")
struct DeclarationTests {
  private static func returns(_ bodies: [String]) -> String {
    bodies.enumerated().map { "---\nid: r\($0)\ndeclared-by: b\n\($1)\n" }.joined()
  }

  /// Four schools in two districts, members of a programme of 2021 to 2023, with showcases of the first.
  private static func store(
    _ requirement: String, returns: [String], districts: String = ""
  ) throws -> RulesFixture {
    try RulesFixture([
      "data/programmes.yaml": RulesFixture.records("id: p\ntitle: 计划\nfrom: 2021\nto: 2023"),
      "data/districts.yaml": RulesFixture.records("id: 甲区\nname: 甲区", "id: 乙区\nname: 乙区")
        + districts,
      "data/bodies.yaml": RulesFixture.records("id: b\nname: 机构\nbody-type: panel"),
      "data/documents.yaml": RulesFixture.records("id: d\ntitle: 文件"),
      "data/schools.yaml": ["甲区/一", "甲区/二", "乙区/三", "乙区/四"].map {
        "---\nid: \($0)\nname: \($0.split(separator: "/")[1])\ndistrict: \($0.split(separator: "/")[0])\n"
      }.joined(),
      "data/memberships.yaml": ["甲区/一", "甲区/二", "乙区/三"].enumerated().map {
        "---\nid: m\($0 + 1)\nschool: \($1)\nprogramme: p\n"
      }.joined(),
      "data/activities.yaml": ["2021-05-01", "2022-05-01", "2022"].enumerated().map {
        "---\nid: a\($0)\nactivity-type: showcase\nprogramme: p\nschool: 甲区/一\ndate: \($1)\n"
      }.joined(),
      "data/returns.yaml": self.returns(returns),
      "data/requirements.yaml":
        "---\nid: q\nprogramme: p\nclass: rule\ntitle: 要求\ndocument: d\nquote: 原文\nforce: must\n"
        + "quote-digest: '0000000000000000'\n" + requirement,
    ])
  }

  private static func assess(
    _ requirement: String, returns: [String], districts: String = "", asOf: String = "2023-12-31"
  ) throws -> Assessment {
    let store = try store(requirement, returns: returns, districts: districts).store
    let list = RequirementReader.read(store)
    try #require(list.diagnostics.map(\.message.en) == [])
    return try #require(
      Assessor.run(list, in: store, asOf: try day(asOf)).assessments.first)
  }

  private static let members = "exactly: 3\nvalue: count membership where programme = \"p\"\n"

  @Test(
    "several declarations that follow each other in time are as good as one",
    arguments: [
      (["records: membership\nto: 2021", "records: membership\nfrom: 2022\nto: 2023"], true),
      (["records: membership\nto: 2022", "records: membership\nfrom: 2022"], true),
      (["records: membership\nto: 2021", "records: membership\nfrom: 2022-02"], false),
      (["records: membership\nto: 2021", "records: membership\nfrom: 2022\nto: 2022"], false),
      (["records: membership\nto: 2021\ncount: 4", "records: membership\nfrom: 2022"], false),
      (["records: membership\nto: 2021\ncount: 3", "records: membership\nfrom: 2022"], true),
    ])
  func chains(returns: [String], isComplete: Bool) throws {
    let assessment = try Self.assess(Self.members, returns: returns)
    #expect(assessment.state == (isComplete ? .met : .noData))
    #expect(assessment.outcome?.declarations.count == (isComplete ? 2 : 0))
  }

  @Test(
    "the districts' declarations add up, where all districts that are in being are known",
    arguments: [
      (["甲区", "乙区"], true, "", true), (["甲区", "乙区"], false, "", false),
      (["甲区"], true, "", false), ([], true, "", false),
      (["甲区", "乙区"], true, "---\nid: 丙区\nname: 丙区\nto: 2022\n", true),
      (["甲区", "乙区"], true, "---\nid: 丙区\nname: 丙区\n", false),
    ])
  func districts(declared: [String], knowsDistricts: Bool, more: String, isComplete: Bool) throws {
    let assessment = try Self.assess(
      Self.members,
      returns: declared.map { "records: membership\nterritory: \($0)" }
        + (knowsDistricts ? ["records: district"] : []), districts: more)
    #expect(assessment.state == (isComplete ? .met : .noData))
    if isComplete { #expect(assessment.outcome?.declarations.count == 3) }
  }

  @Test("what may belong to no district is not declared complete by the districts")
  func noDistrict() throws {
    let assessment = try Self.assess(
      "at-most: 3\nvalue: count activity where programme = \"p\"\n",
      returns: [
        "records: activity\nterritory: 甲区", "records: activity\nterritory: 乙区",
        "records: district",
      ])
    #expect(assessment.state == .noData)
  }

  @Test("what a year's declaration covers can be judged ever after, in the periods within it")
  func periods() throws {
    let assessment = try Self.assess(
      "every: year\nvalue: count activity where programme = \"p\" and date in period\nat-least: 2\n",
      returns: ["records: activity\nfrom: 2021\nto: 2021"])
    #expect(assessment.state == .notMet)
    #expect(assessment.outcome?.timing?.failing.map(\.lowerBound.description) == ["2021-01-01"])
    #expect(assessment.outcome?.timing?.open.map(\.lowerBound.description) == ["2023-01-01"])
    #expect(assessment.outcome?.timing?.kept == 1)
  }

  @Test(
    "a declaration's number is that of the records within its own time",
    arguments: [
      ("activity", "from: 2021\nto: 2021", 1, true), ("activity", "from: 2021\nto: 2021", 3, false),
      ("activity", "from: 2022\nto: 2022", 2, true), ("activity", "from: 2022\nto: 2022", 1, false),
      // One of the events may be before or after July.
      ("activity", "from: 2022-07\nto: 2022", 0, true),
      ("activity", "from: 2022-07\nto: 2022", 1, true),
      ("activity", "from: 2022-07\nto: 2022", 2, false),
      ("activity", "from: 2023", 0, true), ("membership", "from: 2021\nto: 2021", 3, true),
      ("membership", "from: 2024", 0, true), ("membership", "from: 2024", 3, false),
    ])
  func counts(kind: String, time: String, count: Int, isRight: Bool) throws {
    let store = try Self.store(
      Self.members, returns: ["records: \(kind)\ncount: \(count)\n" + time]
    ).store
    let codes = RequirementChecker.check(store).map(\.code)
    #expect(codes == (isRight ? [] : ["rules.return-count"]))
  }
}
