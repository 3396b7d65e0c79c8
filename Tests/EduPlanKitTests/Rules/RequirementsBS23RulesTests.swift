import Testing

@testable import EduPlanKit

/// The Baoshan plan of 2023: what recurs, and what holds for each school, project, certificate and plaque.
@Suite("The duties and rules of the Baoshan plan of 2023")
struct RequirementsBS23RulesTests {
  typealias Case = RequirementCase
  private typealias Base = RequirementsBS23Tests

  static func event(_ id: String, _ type: String, _ date: String, _ more: String = "")
    -> String
  {
    "event \(id) | event-type: \(type) | programme: bs23 | school: 宝山区/校0 | date: \(date)" + more
  }

  static func verdict(_ criterion: String, on subject: String, _ outcome: String)
    -> [String]
  {
    [
      "verdict v | criterion: \(criterion) | subject: \(subject) | outcome: \(outcome)"
        + " | decided-by: baoshan-education-bureau | decided-on: 2025-01-01"
    ]
  }

  static let school = Base.members(1)
  static let certified = Base.members(1, role: "certified-school")
  static let project = Base.projects(1)
  static let allEvents = Base.complete("event")

  // MARK: Dated and recurring

  private static let community = [
    "community c | name: 共同体 | programme: bs23 | level: district | district: 宝山区"
      + " | from: 2024-09-01"
  ]
  private static let calendar =
    Base.interpretation("bs23-community-showcase", "school-year-start: 09-01")
  private static func showcase(_ id: String, _ date: String, _ more: String = "") -> String {
    "activity \(id) | activity-type: showcase | programme: bs23 | district: 宝山区 | level: district"
      + " | community: c | date: \(date)" + more
  }

  static let showcases: [Case] = [
    Case(
      "bs23-community-showcase", .needsInterpretation, "when does a school year start?",
      on: "2026-10-01", community, [showcase("a", "2025-05-01")],
      Base.complete("community", "activity")),
    Case(
      "bs23-community-showcase", .notMet, "the second school year had none", on: "2026-10-01",
      community, [showcase("a", "2025-05-01")], calendar, Base.complete("community", "activity")),
    Case(
      "bs23-community-showcase", .met, "one in each school year that has ended", on: "2026-10-01",
      community, [showcase("a", "2025-05-01"), showcase("b", "2026-08-31")], calendar,
      Base.complete("community", "activity")),
    Case(
      "bs23-community-showcase", .noData, "nobody said that these are all the activities",
      on: "2026-10-01", community, [showcase("a", "2025-05-01")], calendar,
      Base.complete("community")),
    Case(
      "bs23-community-showcase", .notDue, "the first school year has not ended", on: "2025-06-01",
      community, calendar, Base.complete("community", "activity")),
    Case(
      "bs23-community-showcase", .excepted, "excused", on: "2026-10-01", community,
      [showcase("a", "2025-05-01")], calendar, Base.complete("community", "activity"),
      [
        "exception e | requirement: bs23-community-showcase | subject: c | reason: 场地改造"
          + " | approved-by: baoshan-education-bureau | approved-on: 2026-09-01"
      ]),
    Case(
      "bs23-community-showcase", .needsInterpretation, "is the part year before September owed?",
      on: "2024-10-01",
      [
        "community c | name: 共同体 | programme: bs23 | level: district | district: 宝山区"
          + " | from: 2024-03-01"
      ], calendar, Base.complete("community", "activity")),
    Case(
      "bs23-showcase-content", .met, "it shared", on: "2025-06-01", community,
      [showcase("a", "2025-05-01", " | topics: [sharing]")], Base.complete("activity")),
    Case(
      "bs23-showcase-content", .notMet, "it did not share", on: "2025-06-01", community,
      [showcase("a", "2025-05-01", " | topics: [curriculum-plan]")], Base.complete("activity")),
    Case(
      "bs23-showcase-content", .noData, "what it was about is not recorded", on: "2025-06-01",
      community, [showcase("a", "2025-05-01")], Base.complete("activity")),
  ]

  static let certificate = [event("c", "certification", "2024-06-15")]
  private static func reEvaluation(_ date: String) -> [String] {
    [
      "evaluation e-\(date) | stage: re-evaluation | programme: bs23 | school: 宝山区/校0"
        + " | date: \(date)"
    ]
  }

  static let certifications: [Case] = [
    Case(
      "bs23-recertification", .notDue, "three years have not passed since its own certification",
      on: "2027-06-13", certified, certificate, allEvents, Base.complete("evaluation")),
    Case(
      "bs23-recertification", .notMet, "three years have passed", on: "2027-06-15", certified,
      certificate, allEvents, Base.complete("evaluation")),
    Case(
      "bs23-recertification", .met, "evaluated in time", on: "2027-06-15", certified, certificate,
      reEvaluation("2027-03-01"), allEvents, Base.complete("evaluation")),
    Case(
      "bs23-recertification", .notMet, "the next three years owe another", on: "2030-06-15",
      certified, certificate, reEvaluation("2027-03-01"), allEvents, Base.complete("evaluation")),
    Case(
      "bs23-recertification", .noData, "nobody said that these are all the evaluations",
      on: "2027-06-15", certified, certificate, allEvents),
    Case(
      "bs23-recertification", .met, "a school that lost its plaque owes none", on: "2027-06-15",
      certified, certificate, [event("r", "plaque-removal", "2025-01-01")], allEvents,
      Base.complete("evaluation")),
    Case(
      "bs23-recertification", .excepted, "excused", on: "2027-06-15", certified, certificate,
      allEvents, Base.complete("evaluation"),
      [
        "exception e | requirement: bs23-recertification | subject: 宝山区/校0 | reason: 校舍改造"
          + " | approved-by: baoshan-education-bureau | approved-on: 2027-06-01"
      ]),
    Case(
      "bs23-case-call", .notDue, "three years have not passed", on: "2026-12-26",
      Base.complete("activity")),
    Case(
      "bs23-case-call", .notMet, "three years have passed", on: "2026-12-27",
      Base.complete("activity")),
    Case(
      "bs23-case-call", .met, "one was held", on: "2026-12-28",
      [
        "activity a | activity-type: case-call | programme: bs23 | district: 宝山区"
          + " | date: 2026-03-01"
      ], Base.complete("activity")),
    Case(
      "bs23-annual-principal-appraisal", .met, "the lead effect weighed in every year",
      on: "2026-01-01", school,
      ["2024-12-01", "2025-12-01"].map {
        "evaluation e\($0) | stage: principal-appraisal | programme: bs23 | school: 宝山区/校0"
          + " | grounds: [lead-effect] | date: \($0)"
      }, Base.complete("membership", "evaluation")),
    Case(
      "bs23-annual-principal-appraisal", .notMet, "an appraisal without the lead effect",
      on: "2025-01-01", school,
      [
        "evaluation e | stage: principal-appraisal | programme: bs23 | school: 宝山区/校0"
          + " | grounds: [performance] | date: 2024-12-01"
      ], Base.complete("membership", "evaluation")),
    Case(
      "bs23-annual-principal-appraisal", .notDue, "the first year has not ended",
      on: "2024-12-30", school, Base.complete("membership", "evaluation")),
  ]

  private static let application = [
    "application a | programme: bs23 | school: 宝山区/校0 | form: baoshan-2023 | date: 2024-01-15"
  ]

  private static let roles = [
    "person P1", "person P2",
    "posting t1 | person: P1 | role: project-lead | programme: bs23 | school: 宝山区/校0",
    "posting t2 | person: P2 | role: liaison | programme: bs23 | school: 宝山区/校0",
  ]

  static let applications: [Case] = [
    Case(
      "bs23-application-deadline", .met, "handed in", on: "2024-02-01", school, application,
      Base.complete("membership")),
    Case(
      "bs23-application-deadline", .needsInterpretation, "when does this semester end?",
      on: "2024-02-01", school, Base.complete("membership", "application")),
    Case(
      "bs23-application-deadline", .notMet, "the semester ended", on: "2024-02-01", school,
      Base.complete("membership", "application"),
      Base.interpretation("bs23-application-deadline", "due: 2024-01-31")),
    Case(
      "bs23-application-deadline", .notMet, "handed in after the semester", on: "2024-06-01",
      school,
      [application[0].replacing("01-15", with: "02-01")],
      Base.complete("membership", "application"),
      Base.interpretation("bs23-application-deadline", "due: 2024-01-31")),
    Case(
      "bs23-application-deadline", .met, "a school that joined later owes none", on: "2025-06-01",
      school.map { $0.replacing("from: 2024-01-01", with: "from: 2025-01-01") },
      Base.complete("membership", "application"),
      Base.interpretation("bs23-application-deadline", "due: 2024-01-31")),
    Case(
      "bs23-application-deadline", .notDue, "the semester has not ended", on: "2024-01-20", school,
      Base.complete("membership", "application"),
      Base.interpretation("bs23-application-deadline", "due: 2024-01-31")),
    Case(
      "bs23-application-deadline", .noData, "nobody said that these are all", on: "2024-02-01",
      school, Base.interpretation("bs23-application-deadline", "due: 2024-01-31")),
    Case(
      "bs23-project-window", .met, "inside", on: "2025-01-01", school, project,
      Base.complete("project")),
    Case(
      "bs23-project-window", .notMet, "a month too long", on: "2025-01-01", school,
      [
        "project p | programme: bs23 | school: 宝山区/校0 | title: 项目 | from: 2024-01 | to: 2027-01"
      ]),
    Case(
      "bs23-project-window", .noData, "no end is recorded", on: "2025-01-01", school,
      ["project p | programme: bs23 | school: 宝山区/校0 | title: 项目 | from: 2024-01"],
      Base.complete("project")),
    Case(
      "bs23-rule-source-and-domain", .met, "both are filled in", on: "2025-01-01", school,
      [application[0] + " | source: guide | domain: [other]"], Base.complete("application")),
    Case(
      "bs23-rule-source-and-domain", .notMet, "no domain", on: "2025-01-01", school,
      [application[0] + " | source: guide"]),
    Case(
      "bs23-rule-roles", .met, "a lead and a liaison", on: "2025-01-01", school, application,
      roles, Base.complete("application")),
    Case(
      "bs23-rule-roles", .met, "both were named, though they have left", on: "2027-01-01", school,
      application, roles.map { $0.hasPrefix("posting") ? $0 + " | to: 2026" : $0 },
      Base.complete("application")),
    Case(
      "bs23-rule-roles", .notMet, "no liaison", on: "2025-01-01", school, application,
      [roles[0], roles[2]], Base.complete("posting")),
    Case(
      "bs23-rule-roles", .noData, "no liaison that we know", on: "2025-01-01", school, application,
      [roles[0], roles[2]], Base.complete("application")),
    Case(
      "bs23-rule-project-vs-school", .needsVerdict, "nobody has read it", on: "2025-01-01", school,
      application, Base.complete("application")),
    Case(
      "bs23-rule-project-vs-school", .met, "it fits", on: "2025-01-01", school, application,
      Base.complete("application"), verdict("bs23-whole-school", on: "a", "met")),
    Case(
      "bs23-rule-project-vs-school", .notMet, "it does not", on: "2025-01-01", school, application,
      verdict("bs23-whole-school", on: "a", "not-met")),
  ]

  // MARK: Schools, projects, communities

  static let projects: [Case] = [
    Case(
      "bs23-rule-public-compulsory", .met, "public and compulsory", on: "2025-01-01", school,
      Base.complete("membership")),
    Case(
      "bs23-rule-public-compulsory", .notMet, "private", on: "2025-01-01",
      [
        "school 宝山区/私 | name: 私 | district: 宝山区 | ownership: private | stages: [compulsory]",
        "membership m | school: 宝山区/私 | programme: bs23 | role: project-school",
      ]),
    Case(
      "bs23-rule-public-compulsory", .noData, "ownership is not recorded", on: "2025-01-01",
      [
        "school 宝山区/某 | name: 某 | district: 宝山区 | stages: [compulsory]",
        "membership m | school: 宝山区/某 | programme: bs23 | role: project-school",
      ], Base.complete("membership")),
    Case(
      "bs23-rule-one-lead-project", .needsInterpretation, "two projects: one, or at least one?",
      on: "2025-01-01", school, Base.projects(1, " | source: guide"),
      [
        "project q | programme: bs23 | school: 宝山区/校0 | title: 又一 | source: self-designed"
      ], Base.complete("membership", "project")),
    Case(
      "bs23-rule-one-lead-project", .met, "at least one", on: "2025-01-01", school,
      Base.projects(1, " | source: guide"), Base.complete("membership"),
      Base.interpretation("bs23-rule-one-lead-project", "reading: at-least-one")),
    Case(
      "bs23-rule-community", .met, "it is in one", on: "2025-01-01", school, project, community,
      ["community-membership cm | community: c | school: 宝山区/校0 | project: p0"],
      Base.complete("project")),
    Case(
      "bs23-rule-community", .notMet, "only a city community", on: "2025-01-01", school, project,
      [
        "community c | name: 市级 | programme: bs23 | level: city",
        "community-membership cm | community: c | school: 宝山区/校0 | project: p0",
      ], Base.complete("project", "community-membership")),
    Case(
      "bs23-rule-community", .noData, "nobody said that these are all", on: "2025-01-01", school,
      project, Base.complete("project")),
    Case(
      "bs23-rule-community-regime", .met, "rules in its record", on: "2025-01-01",
      [community[0] + " | regime: 管理办法"], Base.complete("community")),
    Case(
      "bs23-rule-community-regime", .met, "rules as a record of their own", on: "2025-01-01",
      community,
      ["output o | output-type: regime | programme: bs23 | community: c | from: 2024-10"],
      Base.complete("community")),
    Case(
      "bs23-rule-community-regime", .noData, "no rules that we know", on: "2025-01-01", community,
      Base.complete("community")),
    Case(
      "bs23-rule-community-regime", .notMet, "no rules", on: "2025-01-01", community,
      Base.complete("community", "output")),
    Case(
      "bs23-rule-fund-purposes", .met, "in two funds together", on: "2025-01-01",
      [
        "fund f | programme: bs23 | level: district | purposes: [practice, experience]",
        "fund g | programme: bs23 | level: district | purposes: [publicity]",
      ]),
    Case(
      "bs23-rule-fund-purposes", .notMet, "nothing for publicity", on: "2025-01-01",
      ["fund f | programme: bs23 | level: district | purposes: [practice, experience]"],
      Base.complete("fund")),
  ]

  @Test("showcases of the communities", arguments: showcases)
  func shown(_ item: Case) throws { try item.expectState() }

  @Test("re-evaluations, calls for cases, appraisals", arguments: certifications)
  func recurring(_ item: Case) throws { try item.expectState() }

  @Test("applications and the project window", arguments: applications)
  func applied(_ item: Case) throws { try item.expectState() }

  @Test("schools, projects, communities, funds", arguments: projects)
  func rules(_ item: Case) throws { try item.expectState() }
}
