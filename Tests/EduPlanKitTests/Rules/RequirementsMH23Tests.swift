import Testing

@testable import EduPlanKit

/// The Minhang plan of 2023: what every experimental school is to have and to do.
@Suite("The targets and duties of the Minhang plan of 2023")
struct RequirementsMH23Tests {
  typealias Case = RequirementCase

  // MARK: Records

  /// The names of the list, in its order.
  static let names = [
    "上海市马桥强恕学校", "上海市闵行区纪王学校", "上海市闵行区浦江第二中学", "上海市龙柏中学", "华东理工大学附属闵行梅陇实验学校",
    "上海市闵行区教育学院附属友爱实验中学", "上海市闵行区北桥中学", "上海市古美学校",
  ]

  static func members(_ names: some Sequence<String>) -> [String] {
    names.enumerated().flatMap { number, name in
      [
        "school 闵行区/\(name) | name: \(name) | district: 闵行区 | stages: [compulsory]",
        "membership m\(number) | school: 闵行区/\(name) | programme: mh23 | role: experimental-school",
      ]
    }
  }

  /// One experimental school, and the word that it is the only one.
  static let school = members([names[0]]) + complete("membership")
  static let id = "闵行区/" + names[0]

  static func complete(_ kinds: String...) -> [String] {
    kinds.map {
      "return all-\($0) | records: \($0) | declared-by: minhang-education-bureau"
    }
  }

  static func postings(_ roles: [String], samePerson: Bool = false, _ more: String = "")
    -> [String]
  {
    (samePerson ? ["person P0"] : roles.indices.map { "person P\($0)" })
      + roles.enumerated().map { number, role in
        "posting t\(number) | person: P\(samePerson ? 0 : number) | role: \(role) | programme: mh23"
          + " | school: \(id)" + more
      }
  }

  static func evaluation(_ stage: String, _ date: String, _ more: String = "") -> [String] {
    [
      "evaluation \(stage) | stage: \(stage) | programme: mh23 | school: \(id) | date: \(date)"
        + more
    ]
  }

  static func activity(_ type: String, _ date: String, _ more: String = "") -> String {
    "activity a-\(date) | activity-type: \(type) | programme: mh23 | school: \(id)"
      + " | district: 闵行区 | date: \(date)" + more
  }

  static func verdict(_ criterion: String, on subject: String, _ outcome: String = "met")
    -> [String]
  {
    [
      "verdict v-\(criterion) | criterion: \(criterion) | subject: \(subject)"
        + " | outcome: \(outcome) | decided-by: minhang-education-bureau | decided-on: 2025-01-01"
    ]
  }

  // MARK: People

  static let people: [Case] = [
    Case(
      "mh23-pilot-schools", .met, "eight", on: "2024-01-01", members(names), complete("membership")),
    Case(
      "mh23-pilot-schools", .notMet, "seven", on: "2024-01-01", members(names.dropLast()),
      complete("membership")),
    Case(
      "mh23-pilot-schools", .met, "eight were listed, though one has left", on: "2026-01-01",
      members(names.dropLast()), members(names).suffix(2).map { $0 + " | to: 2025" },
      complete("membership")),
    Case(
      "mh23-pilot-schools", .noData, "eight, but are these all?", on: "2024-01-01", members(names)),
    Case(
      "mh23-city-principal", .met, "a trainee counts", on: "2025-01-01", school,
      postings(["city-principal-trainee"])),
    Case(
      "mh23-city-principal", .notMet, "a named teacher is no principal", on: "2025-01-01", school,
      postings(["master-teacher"]), complete("posting")),
    Case(
      "mh23-city-principal", .notMet, "one who has left", on: "2025-01-01", school,
      postings(["city-principal"], " | to: 2024-08"), complete("posting")),
    Case("mh23-city-principal", .noData, "none that we know", on: "2025-01-01", school),
    Case(
      "mh23-master-teachers", .met, "a special-grade teacher and a trainee", on: "2025-01-01",
      school, postings(["special-grade-teacher", "master-teacher-trainee"])),
    Case(
      "mh23-master-teachers", .notMet, "two titles of one person are one teacher",
      on: "2025-01-01", school,
      postings(["special-grade-teacher", "master-teacher"], samePerson: true), complete("posting")),
    Case(
      "mh23-rule-master-teachers", .notMet, "two titles of one person are one teacher",
      on: "2025-01-01", school,
      postings(["special-grade-teacher", "master-teacher"], samePerson: true), complete("posting")),
    Case(
      "mh23-seed-teachers", .met, "of round five", on: "2025-01-01", school,
      postings(["seed-teacher"], " | round: 5")),
    Case(
      "mh23-seed-teachers", .notMet, "of round four", on: "2025-01-01", school,
      postings(["seed-teacher"], " | round: 4"), complete("posting")),
    Case(
      "mh23-seed-teachers", .noData, "of a round that is not recorded", on: "2025-01-01", school,
      postings(["seed-teacher"]), complete("posting")),
    Case(
      "mh23-experts", .met, "three", on: "2025-01-01", school,
      postings(["expert", "expert", "expert"])),
    Case(
      "mh23-experts", .notMet, "two", on: "2025-01-01", school, postings(["expert", "expert"]),
      complete("posting")),
    Case(
      "mh23-experts", .noData, "three at one school, and nobody said it is the only one",
      on: "2025-01-01", members([names[0]]), postings(["expert", "expert", "expert"])),
    Case(
      "mh23-teacher-base", .met, "a base, under whatever programme", on: "2025-01-01", school,
      ["membership base | school: \(id) | programme: nq15 | role: practice-base | to: 2026"]),
    Case("mh23-teacher-base", .notMet, "no base", on: "2025-01-01", school),
  ]

  // MARK: Assessments and plans

  private static let valueAdded = " | grounds: [value-added]"
  private static func due(_ requirement: String, _ date: String) -> [String] {
    [
      "interpretation i | requirement: \(requirement) | due: \(date)"
        + " | decided-by: minhang-education-bureau | decided-on: 2024-01-05"
    ]
  }

  static let evaluations: [Case] = [
    Case(
      "mh23-initial-assessment", .met, "done", on: "2024-06-01", school,
      evaluation("initial", "2024-03")),
    Case(
      "mh23-initial-assessment", .notMet, "not done", on: "2024-06-01", school,
      complete("evaluation")),
    Case("mh23-initial-assessment", .noData, "none that we know", on: "2024-06-01", school),
    Case(
      "mh23-three-year-plan", .met, "adopted", on: "2024-06-01", school,
      ["plan p | plan-type: three-year | programme: mh23 | school: \(id) | date: 2024-05"]),
    Case(
      "mh23-three-year-plan", .notMet, "another kind of plan", on: "2024-06-01", school,
      ["plan p | plan-type: curriculum | programme: mh23 | school: \(id) | date: 2024-05"],
      complete("plan")),
    Case(
      "mh23-rule-plan-from-assessment", .met, "the assessment first", on: "2024-06-01", school,
      evaluation("initial", "2024-03-01"),
      ["plan p | plan-type: three-year | programme: mh23 | school: \(id) | date: 2024-05"],
      complete("plan")),
    Case(
      "mh23-rule-plan-from-assessment", .notMet, "the plan first", on: "2024-06-01", school,
      evaluation("initial", "2024-05-20"),
      ["plan p | plan-type: three-year | programme: mh23 | school: \(id) | date: 2024-03-01"],
      complete("plan", "evaluation")),
    Case(
      "mh23-rule-plan-from-assessment", .noData, "the same year, but which first?",
      on: "2024-12-31", school, evaluation("initial", "2024-05-20"),
      ["plan p | plan-type: three-year | programme: mh23 | school: \(id) | date: 2024"],
      complete("plan", "evaluation")),
    Case(
      "mh23-midterm-value-added", .met, "done", on: "2025-12-01", school,
      evaluation("midterm", "2025-09", valueAdded)),
    Case(
      "mh23-midterm-value-added", .needsInterpretation, "when is mid-term?", on: "2025-12-01",
      school, complete("evaluation")),
    Case(
      "mh23-midterm-value-added", .notDue, "mid-term has not come", on: "2025-12-01", school,
      complete("evaluation"), due("mh23-midterm-value-added", "2026-06-30")),
    Case(
      "mh23-midterm-value-added", .notMet, "mid-term is over", on: "2026-07-01", school,
      complete("evaluation"), due("mh23-midterm-value-added", "2026-06-30")),
    Case(
      "mh23-midterm-value-added", .notMet, "an evaluation that weighs no value added",
      on: "2026-07-01", school, evaluation("midterm", "2025-09", " | grounds: [performance]"),
      complete("evaluation"), due("mh23-midterm-value-added", "2026-06-30")),
    Case(
      "mh23-final-value-added", .needsInterpretation, "when does the project end?",
      on: "2028-01-01", school, complete("evaluation")),
    Case(
      "mh23-final-value-added", .met, "done", on: "2028-01-01", school,
      evaluation("final", "2027-12", valueAdded)),
    Case(
      "mh23-horizon", .notDue, "five years have not passed", on: "2028-11-29", school,
      verdict("mh23-goal", on: "mh23", "not-met")),
    Case(
      "mh23-horizon", .needsVerdict, "five years have passed, and nobody judged",
      on: "2028-12-31", school),
    Case(
      "mh23-horizon", .met, "the district and its school are judged to be there",
      on: "2028-12-31", school, verdict("mh23-goal", on: "mh23"),
      verdict("mh23-good-school", on: id)),
    Case(
      "mh23-horizon", .notMet, "the school is judged not to be there", on: "2028-12-31", school,
      verdict("mh23-goal", on: "mh23"), verdict("mh23-good-school", on: id, "not-met")),
  ]

  // MARK: Projects, study, bodies

  static let things: [Case] = [
    Case(
      "mh23-key-project", .met, "a key project", on: "2025-01-01", school,
      ["project p | programme: mh23 | school: \(id) | title: 项目 | key: true"]),
    Case(
      "mh23-key-project", .notMet, "a project that is no key project", on: "2025-01-01", school,
      ["project p | programme: mh23 | school: \(id) | title: 项目 | key: false"],
      complete("project")),
    Case(
      "mh23-pbl-direction", .met, "a main direction", on: "2025-01-01", school,
      [
        "project p | programme: mh23 | school: \(id) | title: 项目 | kind: pbl-cross"
          + " | main-direction: true"
      ]),
    Case(
      "mh23-pbl-direction", .notMet, "a kind without a main direction", on: "2025-01-01", school,
      [
        "project p | programme: mh23 | school: \(id) | title: 项目 | kind: pbl-cross"
          + " | main-direction: false"
      ], complete("project")),
    Case(
      "mh23-all-staff-study", .met, "all three papers, everybody there", on: "2025-01-01", school,
      [
        activity(
          "study", "2024-02-20",
          " | topics: [curriculum-plan, curriculum-standards] | attendance: 90 | staff-count: 90"),
        activity(
          "study", "2024-03-20",
          " | topics: [implementation-measures] | attendance: 91 | staff-count: 91"),
      ]),
    Case(
      "mh23-all-staff-study", .notMet, "one was missing", on: "2025-01-01", school,
      [
        activity(
          "study", "2024-02-20",
          " | topics: [curriculum-plan, curriculum-standards, implementation-measures]"
            + " | attendance: 89 | staff-count: 90")
      ], complete("activity")),
    Case(
      "mh23-all-staff-study", .noData, "how many came is not recorded", on: "2025-01-01", school,
      [
        activity(
          "study", "2024-02-20",
          " | topics: [curriculum-plan, curriculum-standards, implementation-measures]")
      ], complete("activity")),
    Case(
      "mh23-district-fund", .notMet, "the city's fund is not the district's", on: "2025-01-01",
      ["fund f | programme: mh23 | level: city"], complete("fund")),
    Case(
      "mh23-inspection-team", .met, "mentors of subjects do as well", on: "2025-01-01",
      ["body team | name: 导师团 | body-type: mentor-team | district: 闵行区 | programme: mh23"]),
    Case(
      "mh23-inspection-team", .notMet, "neither", on: "2025-01-01", complete("body")),
    Case(
      "mh23-management-class", .met, "a class", on: "2025-01-01",
      ["body class | name: 研修班 | body-type: training-class | programme: mh23"]),
    Case(
      "mh23-management-class", .noData, "none that we know", on: "2025-01-01"),
    Case(
      "mh23-pbl-district-scheme", .notMet, "one school's scheme is not the district's",
      on: "2025-01-01", school,
      ["plan p | plan-type: pbl-scheme | programme: mh23 | school: \(id) | date: 2024"],
      complete("plan")),
    Case(
      "mh23-strategy-shape", .met, "one line, two principles, six priorities in any order",
      on: "2024-01-01",
      [
        "plan s | plan-type: strategy | programme: mh23 | main-lines: [推进闵行区初中教育优质均衡高质量发展]"
          + " | principles: [项目整合, 点面结合]"
          + " | priorities: [办学治理再完善, 课程建设再丰富, 教学管理再夯实, 数字赋能再提质, 师资队伍再提升, 空间育人再打造]"
      ]),
    Case(
      "mh23-strategy-shape", .notMet, "five priorities", on: "2024-01-01",
      [
        "plan s | plan-type: strategy | programme: mh23 | main-lines: [推进闵行区初中教育优质均衡高质量发展]"
          + " | principles: [项目整合, 点面结合]"
          + " | priorities: [办学治理再完善, 课程建设再丰富, 教学管理再夯实, 数字赋能再提质, 师资队伍再提升]"
      ], complete("plan")),
  ]

  // MARK: Support schools

  private static let pair = [
    "school 闵行区/优质 | name: 优质 | district: 闵行区 | classification: quality",
    "twinning tw | programme: mh23 | mode: pairing | recipient: \(id) | recipient-district: 闵行区"
      + " | supporter: 闵行区/优质",
  ]

  static let support: [Case] = [
    Case(
      "mh23-support-school", .needsVerdict, "is it suitable?", on: "2025-01-01", school, pair,
      complete("twinning")),
    Case(
      "mh23-support-school", .met, "judged suitable", on: "2025-01-01", school, pair,
      verdict("mh23-suitable-support", on: "tw")),
    Case(
      "mh23-support-school", .notMet, "judged unsuitable", on: "2025-01-01", school, pair,
      verdict("mh23-suitable-support", on: "tw", "not-met"), complete("twinning")),
    Case("mh23-support-school", .notMet, "none", on: "2025-01-01", school, complete("twinning")),
    Case("mh23-support-school", .noData, "none that we know", on: "2025-01-01", school),
  ]

  // MARK: Regularly

  static let regular: [Case] = [
    Case(
      "mh23-regular-inspection", .reportOnly, "regularly is no period", on: "2025-01-01", school,
      [activity("inspection", "2024-05-01")], complete("activity")),
    Case(
      "mh23-regular-inspection", .reportOnly, "even where there was none", on: "2025-01-01",
      school, complete("activity")),
    Case(
      "mh23-regular-summary", .reportOnly, "regularly is no period", on: "2025-01-01",
      [activity("summary", "2024-05-01").replacing(" | school: \(id)", with: "")]),
    Case(
      "mh23-whole-course-guidance", .reportOnly, "the whole way is no period", on: "2025-01-01",
      school, [activity("guidance", "2024-05-01")]),
  ]

  @Test("schools and the people they have", arguments: people)
  func staff(_ item: Case) throws { try item.expectState() }

  @Test("evaluations and plans", arguments: evaluations)
  func assessed(_ item: Case) throws { try item.expectState() }

  @Test("projects, study, funds and teams", arguments: things)
  func present(_ item: Case) throws { try item.expectState() }

  @Test("a suitable support school", arguments: support)
  func supported(_ item: Case) throws { try item.expectState() }

  @Test("what is owed regularly never fails", arguments: regular)
  func regularly(_ item: Case) throws { try item.expectState() }
}
