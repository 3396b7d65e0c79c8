import Testing

@testable import EduPlanKit

/// The Baoshan plan of 2023: what it sets out to reach, and how much.
@Suite("The targets of the Baoshan plan of 2023")
struct RequirementsBS23Tests {
  typealias Case = RequirementCase

  // MARK: Records

  /// So many public schools of the district that are project schools.
  static func members(_ count: Int, role: String = "project-school") -> [String] {
    (0..<count).flatMap { number in
      [
        "school 宝山区/校\(number) | name: 校\(number) | district: 宝山区 | ownership: public"
          + " | stages: [compulsory]",
        "membership m\(number) | school: 宝山区/校\(number) | programme: bs23 | role: \(role)"
          + " | from: 2024-01-01",
      ]
    }
  }

  /// Verdicts of one outcome on so many subjects, numbered after a prefix.
  static func verdicts(
    _ criterion: String, on prefix: String, _ count: Int, outcome: String = "met"
  ) -> [String] {
    (0..<count).map {
      "verdict v-\(criterion)-\($0) | criterion: \(criterion) | subject: \(prefix)\($0)"
        + " | outcome: \(outcome) | decided-by: baoshan-project-team | decided-on: 2025-06-01"
    }
  }

  /// A lead project at each of so many schools.
  static func projects(_ count: Int, _ more: String = "") -> [String] {
    (0..<count).map {
      "project p\($0) | programme: bs23 | school: 宝山区/校\($0) | title: 项目 | from: 2024-01"
        + " | to: 2026-12" + more
    }
  }

  /// A group that so many schools are in.
  static func group(_ count: Int) -> [String] {
    ["alliance 集团 | name: 集团 | alliance-type: group | programme: dg15"]
      + (0..<count).map { "alliance-membership am\($0) | alliance: 集团 | school: 宝山区/校\($0)" }
  }

  static func interpretation(_ id: String, _ decision: String) -> [String] {
    [
      "interpretation i | requirement: \(id) | \(decision) | decided-by: baoshan-education-bureau"
        + " | decided-on: 2024-01-05"
    ]
  }

  static func complete(_ kinds: String...) -> [String] {
    kinds.map {
      "return all-\($0) | records: \($0) | declared-by: baoshan-education-bureau"
    }
  }

  // MARK: Numbers of 2026 and 2028

  static let leading: [Case] = [
    Case(
      "bs23-leading-schools", .met, "ten are judged to lead", on: "2026-12-31",
      members(10), verdicts("bs23-leading", on: "m", 10)),
    Case(
      "bs23-leading-schools", .needsVerdict, "ten schools, nine judged", on: "2026-12-31",
      members(10), verdicts("bs23-leading", on: "m", 9), complete("membership")),
    Case(
      "bs23-leading-schools", .needsInterpretation, "nine of nine: is that about ten?",
      on: "2026-12-31", members(9), verdicts("bs23-leading", on: "m", 9), complete("membership")),
    Case(
      "bs23-leading-schools", .met, "nine of nine, and one less is still about ten",
      on: "2026-12-31", members(9), verdicts("bs23-leading", on: "m", 9), complete("membership"),
      interpretation("bs23-leading-schools", "tolerance: 1")),
    Case(
      "bs23-leading-schools", .notMet, "eight of eight, and only one less is about ten",
      on: "2026-12-31", members(8), verdicts("bs23-leading", on: "m", 8), complete("membership"),
      interpretation("bs23-leading-schools", "tolerance: 1")),
    Case(
      "bs23-leading-schools", .notDue, "nine before the end of 2026", on: "2026-12-30",
      members(9), verdicts("bs23-leading", on: "m", 9), complete("membership")),
    Case(
      "bs23-leading-schools", .noData, "nobody said that these are all", on: "2026-12-31",
      members(2), verdicts("bs23-leading", on: "m", 2)),
    Case("bs23-leading-schools", .notInForce, "before it was issued", on: "2023-12-27"),
  ]

  static let coverage: [Case] = [
    Case(
      "bs23-lead-project-coverage", .needsInterpretation, "all, or the ten that lead?",
      on: "2026-12-31", members(2), projects(1), complete("membership", "project")),
    Case(
      "bs23-lead-project-coverage", .notMet, "one of two has none", on: "2026-12-31",
      members(2), projects(1), complete("membership", "project"),
      interpretation("bs23-lead-project-coverage", "reading: all-project-schools")),
    Case(
      "bs23-lead-project-coverage", .met, "both have one", on: "2026-12-31",
      members(2), projects(2), complete("membership"),
      interpretation("bs23-lead-project-coverage", "reading: all-project-schools")),
    Case(
      "bs23-lead-project-coverage", .met, "the one that leads has one", on: "2026-12-31",
      members(2), projects(1), complete("membership"),
      verdicts("bs23-leading", on: "m", 1)
        + verdicts("bs23-leading", on: "m", 2, outcome: "not-met").suffix(1),
      interpretation("bs23-lead-project-coverage", "reading: leading-schools")),
    Case(
      "bs23-lead-project-coverage", .noData, "nobody said that these are all the schools",
      on: "2026-12-31", members(1), projects(1),
      interpretation("bs23-lead-project-coverage", "reading: all-project-schools")),
  ]

  static let innovation: [Case] = [
    Case(
      "bs23-innovation-projects", .met, "ten projects, of schools in a group", on: "2026-12-31",
      members(10), projects(10), verdicts("bs23-innovation", on: "p", 10), group(10)),
    Case(
      "bs23-innovation-projects", .met, "ten that came to their end in June", on: "2026-12-31",
      members(10), projects(10).map { $0.replacing("2026-12", with: "2026-06") },
      verdicts("bs23-innovation", on: "p", 10), group(10)),
    Case(
      "bs23-innovation-projects", .noData, "ten projects, but one school is in no group we know",
      on: "2026-12-31", members(10), projects(10), verdicts("bs23-innovation", on: "p", 10),
      group(9), complete("project")),
    Case(
      "bs23-innovation-projects", .needsInterpretation, "nine: is that about ten?",
      on: "2026-12-31", members(10), projects(10), verdicts("bs23-innovation", on: "p", 10),
      group(9), complete("project", "alliance-membership")),
    Case(
      "bs23-innovation-projects", .needsVerdict, "the tenth is not judged", on: "2026-12-31",
      members(10), projects(10), verdicts("bs23-innovation", on: "p", 9), group(10),
      complete("project", "alliance-membership")),
  ]

  static let schools: [Case] = [
    Case("bs23-project-schools", .met, "sixty", on: "2026-12-31", members(60)),
    Case(
      "bs23-project-schools", .met, "more than sixty are no failure", on: "2026-12-31", members(64)),
    Case(
      "bs23-project-schools", .needsInterpretation, "fifty-nine: is that about sixty?",
      on: "2026-12-31", members(59), complete("membership")),
    Case(
      "bs23-project-schools", .notMet, "fifty, and five less is about sixty", on: "2026-12-31",
      members(50), complete("membership"), interpretation("bs23-project-schools", "tolerance: 5")),
    Case(
      "bs23-project-schools", .needsInterpretation, "a school twice counts once", on: "2026-12-31",
      members(59),
      ["membership again | school: 宝山区/校1 | programme: bs23 | role: project-school"],
      complete("membership")),
    Case(
      "bs23-project-schools", .needsInterpretation, "certified schools are another matter",
      on: "2026-12-31", members(60, role: "certified-school"), complete("membership")),
    Case(
      "bs23-certified-schools", .needsVerdict, "one, but nobody judged", on: "2028-12-31",
      members(1, role: "certified-school"), complete("membership")),
    Case(
      "bs23-certified-schools", .met, "judged to be a batch with influence", on: "2028-12-31",
      members(3, role: "certified-school"),
      [
        "verdict v | criterion: bs23-certified-schools | subject: bs23 | outcome: met"
          + " | decided-by: baoshan-project-team | decided-on: 2028-12-01"
      ]),
    Case(
      "bs23-certified-schools", .notMet, "none at all", on: "2028-12-31", members(1),
      complete("membership")),
    Case(
      "bs23-certified-schools", .needsVerdict, "none that we know, but a verdict may still decide",
      on: "2028-12-31", members(1)),
    Case(
      "bs23-certified-schools", .notDue, "before the end of 2028", on: "2027-12-31",
      members(3, role: "certified-school")),
    Case(
      "bs23-innovation-cases", .reportOnly, "a batch is no number", on: "2026-12-31",
      ["output o | output-type: case | programme: bs23 | district: 宝山区 | date: 2026-05"]),
    Case("bs23-typical-cases", .reportOnly, "a batch is no number", on: "2028-12-31"),
    Case(
      "bs23-communities", .reportOnly, "some is no number", on: "2025-01-01",
      ["community c | name: 共同体 | programme: bs23 | level: district | district: 宝山区"]),
  ]

  // MARK: The milestone of 2026 as a whole

  private static let reading = interpretation("bs23-milestone-2026", "reading: all-project-schools")
  private static let kinds = complete("membership", "project", "alliance-membership")
  private static func milestoneVerdict(_ outcome: String) -> [String] {
    [
      "verdict vm | criterion: bs23-milestone-2026 | subject: bs23 | outcome: \(outcome)"
        + " | decided-by: baoshan-education-bureau | decided-on: 2026-12-20"
    ]
  }

  private static let all =
    members(60) + projects(60) + verdicts("bs23-leading", on: "m", 10)
    + verdicts("bs23-innovation", on: "p", 10) + group(10)
  private static let fifty =
    members(50) + projects(50) + verdicts("bs23-leading", on: "m", 10)
    + verdicts("bs23-innovation", on: "p", 10) + group(10)

  static let milestone: [Case] = [
    Case(
      "bs23-milestone-2026", .met, "all four numbers are reached", on: "2026-12-31", all, kinds,
      reading),
    Case(
      "bs23-milestone-2026", .needsVerdict, "fifty schools: a person says whether that is about 60",
      on: "2026-12-31", fifty, kinds, reading),
    Case(
      "bs23-milestone-2026", .met, "fifty schools, and a person says it is", on: "2026-12-31",
      fifty, kinds, reading, milestoneVerdict("met")),
    Case(
      "bs23-milestone-2026", .notMet, "fifty schools, and a person says it is not",
      on: "2026-12-31", fifty, kinds, reading, milestoneVerdict("not-met")),
    Case(
      "bs23-milestone-2026", .notMet, "a school without a project is not made good by a verdict",
      on: "2026-12-31", members(60), projects(59), kinds, reading, milestoneVerdict("met")),
    Case(
      "bs23-milestone-2026", .notDue, "before the end of 2026", on: "2026-06-30", fifty, kinds,
      reading),
    Case(
      "bs23-milestone-2026", .needsInterpretation, "whose project: all, or the ten?",
      on: "2026-12-31", members(60), projects(59), kinds, milestoneVerdict("met"),
      verdicts("bs23-leading", on: "m", 60)),
    Case(
      "bs23-milestone-2028", .needsVerdict, "certified schools and cases, not judged",
      on: "2028-12-31", members(3, role: "certified-school"),
      ["output o | output-type: case | programme: bs23 | district: 宝山区 | date: 2026-05"]),
    Case(
      "bs23-milestone-2028", .met, "schools, a project and a case that are judged",
      on: "2028-12-31", members(1, role: "certified-school"), projects(1),
      ["output o0 | output-type: case | programme: bs23 | district: 宝山区 | date: 2026-05"],
      verdicts("bs23-typical", on: "p", 1),
      verdicts("bs23-typical", on: "o", 1).map { $0.replacing("verdict v-", with: "verdict w-") },
      [
        "verdict v | criterion: bs23-certified-schools | subject: bs23 | outcome: met"
          + " | decided-by: baoshan-project-team | decided-on: 2028-12-01"
      ]),
    Case(
      "bs23-milestone-2028", .notMet, "no case", on: "2028-12-31",
      members(3, role: "certified-school"), complete("output")),
  ]

  // MARK: Things that have to be there

  static let existence: [Case] = [
    Case(
      "bs23-district-fund", .met, "a fund of the district", on: "2025-01-01",
      ["fund f | programme: bs23 | level: district | district: 宝山区 | from: 2024 | to: 2026"]),
    Case(
      "bs23-district-fund", .notMet, "one that has run out", on: "2027-01-01",
      ["fund f | programme: bs23 | level: district | district: 宝山区 | from: 2024 | to: 2026"],
      complete("fund")),
    Case(
      "bs23-district-fund", .notMet, "a fund of the city is none of the district", on: "2025-01-01",
      ["fund f | programme: bs23 | level: city"], complete("fund")),
    Case("bs23-district-fund", .noData, "none that we know", on: "2025-01-01"),
    Case(
      "bs23-expert-panel", .met, "a panel", on: "2025-01-01",
      [
        "body panel | name: 专家组 | body-type: panel | district: 宝山区 | programme: bs23"
      ]),
    Case(
      "bs23-expert-panel", .noData, "the project team and the working group are no panel",
      on: "2025-01-01"),
    Case(
      "bs23-expert-panel", .notMet, "all bodies are recorded", on: "2025-01-01", complete("body")),
    Case(
      "bs23-guide-project-count", .needsInterpretation,
      "a self-designed project: besides or instead?",
      on: "2025-01-01", members(1), projects(1, " | source: self-designed"),
      complete("membership", "project")),
    Case(
      "bs23-guide-project-count", .met, "instead", on: "2025-01-01", members(1),
      projects(1, " | source: self-designed"), complete("membership", "project"),
      interpretation("bs23-guide-project-count", "reading: instead")),
    Case(
      "bs23-guide-project-count", .notMet, "besides", on: "2025-01-01", members(1),
      projects(1, " | source: self-designed"), complete("membership", "project"),
      interpretation("bs23-guide-project-count", "reading: besides")),
    Case(
      "bs23-form-goals-length", .reportOnly, "the number is a reference", on: "2025-01-01",
      members(1),
      [
        "application a | programme: bs23 | school: 宝山区/校0 | form: baoshan-2023 | goals: 三个字"
      ]),
  ]

  @Test("leading schools", arguments: leading)
  func leadingSchools(_ item: Case) throws { try item.expectState() }

  @Test("a lead project at every school", arguments: coverage)
  func leadProjects(_ item: Case) throws { try item.expectState() }

  @Test("innovation projects", arguments: innovation)
  func innovationProjects(_ item: Case) throws { try item.expectState() }

  @Test("project schools, certified schools and what is only a batch", arguments: schools)
  func numbers(_ item: Case) throws { try item.expectState() }

  @Test("the milestones", arguments: milestone)
  func milestones(_ item: Case) throws { try item.expectState() }

  @Test("a fund, a panel, projects from the guide, the form", arguments: existence)
  func things(_ item: Case) throws { try item.expectState() }

  @Test("every application has its length, and none a verdict on it")
  func lengths() throws {
    let shipped = try ShippedRequirements(
      "bs23",
      Self.members(1) + [
        "application a | programme: bs23 | school: 宝山区/校0 | form: baoshan-2023 | goals: 三个字",
        "application b | programme: bs23 | school: 宝山区/校0 | form: baoshan-2023 | goals: 共四个字",
      ])
    let assessment = try shipped.assess("bs23-form-goals-length", on: "2025-01-01")
    #expect(assessment.outcome?.subjects?.open.map(\.value) == [3, 4])
    #expect(!assessment.fails)
  }
}
