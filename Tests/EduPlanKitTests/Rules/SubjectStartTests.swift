import Testing

@testable import EduPlanKit

@Suite("From when a subject is counted")
struct SubjectStartTests {
  /// Three calendar years, or three years from 1 September: 2021-09 to 2022-08, 2022-09 to 2023-08.
  @Test(
    "a record of the programme starts when it says, a school with the programme, not when it was founded",
    arguments: [
      ("membership where programme = \"p\"", "each.school", "2021-09-01", AssessmentState.met),
      ("membership where programme = \"p\"", "each.school", "2021", .notMet),
      ("distinct school of membership where programme = \"p\"", "each", "2021-09-01", .notMet),
    ])
  func start(each: String, school: String, from: String, state: AssessmentState) throws {
    let store = try RulesFixture([
      "data/programmes.yaml": RulesFixture.records("id: p\ntitle: 计划\nfrom: 2021\nto: 2023"),
      "data/districts.yaml": RulesFixture.records("id: 甲区\nname: 甲区"),
      "data/bodies.yaml": RulesFixture.records("id: b\nname: 机构\nbody-type: panel"),
      "data/documents.yaml": RulesFixture.records("id: d\ntitle: 文件"),
      "data/schools.yaml": RulesFixture.records(
        "id: 甲区/校\nname: 校\ndistrict: 甲区\nfrom: 1950-09-01"),
      "data/memberships.yaml": RulesFixture.records(
        "id: m\nschool: 甲区/校\nprogramme: p\nfrom: \(from)"),
      "data/activities.yaml": RulesFixture.records(
        "id: a1\nactivity-type: summary\nprogramme: p\nschool: 甲区/校\ndate: 2022-03-01",
        "id: a2\nactivity-type: summary\nprogramme: p\nschool: 甲区/校\ndate: 2023-03-01"),
      "data/returns.yaml": RulesFixture.records(
        "id: r1\nrecords: membership\nprogramme: p\ndeclared-by: b",
        "id: r2\nrecords: activity\nprogramme: p\ndeclared-by: b"),
      "data/interpretations.yaml": RulesFixture.records(
        "id: i\nprogramme: p\npart-periods: not-owed\ndecided-by: b\ndecided-on: 2021-01-01"),
      "data/requirements.yaml": """
      ---
      id: q
      programme: p
      class: obligation
      title: 每年一次
      document: d
      quote: 原文
      quote-digest: '0000000000000000'
      force: must
      each: \(each)
      every: year
      require: exists activity where programme = "p" and school = \(school) and date in period

      """,
    ]).store
    let run = Assessor.run(
      RequirementReader.read(store), in: store, asOf: try day("2024-01-01"))
    #expect(run.assessments.first?.state == state)
  }
}
