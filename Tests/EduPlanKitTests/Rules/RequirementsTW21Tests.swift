import Testing

@testable import EduPlanKit

/// What the targets and duties of the twinning round come to over a few records; its rules stand in a file of their own.
@Suite("The requirements of the twinning round of 2021")
struct RequirementsTW21Tests {
  @Test("a state follows from the records", arguments: lists + meetings + evaluations)
  func states(_ item: RequirementCase) throws { try item.expectState() }

  @Test("a plan, a team", arguments: plans + teams + others)
  func more(_ item: RequirementCase) throws { try item.expectState() }

  private typealias Case = TwinningCase
  private static let today = "2026-11-21"

  // MARK: The lists and the period

  private static let lists = [
    RequirementCase(
      "tw21-entrusted-schools", .notMet, "one of 38, all listed", on: today, Case.entrusted()),
    RequirementCase(
      "tw21-mutual-schools", .noData, "one of 28, nobody says all", on: today,
      Case.mutual().filter { !$0.hasPrefix("return") }),
    RequirementCase(
      "tw21-entrusted-schools", .notInForce, "before the round", on: "2020-12-31", []),
    RequirementCase("tw21-period", .needsInterpretation, "calendar years or not", on: today, []),
    RequirementCase(
      "tw21-period", .met, "calendar years", on: today,
      Case.reading("calendar-years", of: "period")),
    RequirementCase(
      "tw21-period", .met, "three years from New Year", on: today, Case.start("2021-01-01"),
      Case.reading("from-start", of: "period")),
    RequirementCase(
      "tw21-period", .notMet, "three years from autumn end later than 2023", on: today,
      Case.start("2021-09-01"), Case.reading("from-start", of: "period")),
  ]

  // MARK: Summaries and site meetings

  private static func summaries(
    _ days: [String], _ fields: String, type: String = "summary"
  ) -> [String] {
    days.map {
      "activity 活动-\($0) | activity-type: \(type) | programme: tw21 | date: \($0) | \(fields)"
    }
  }

  private static let halfYears = [
    "2021-06-30", "2021-07-01", "2022-01-05", "2022-12-31", "2023-03", "2023-09-01",
  ]

  private static let meetings = [
    RequirementCase(
      "tw21-half-year-summary", .noData, "whoever holds it, nothing is recorded", on: today,
      Case.entrusted()),
    RequirementCase(
      "tw21-half-year-summary", .needsInterpretation, "the city did, but who is to", on: today,
      Case.entrusted(), summaries(halfYears, "level: city"), Case.complete("activity"),
      Case.start("2021-01-01")),
    RequirementCase(
      "tw21-half-year-summary", .needsInterpretation, "the city, but from which day", on: today,
      summaries(halfYears, "level: city"), Case.complete("activity"),
      Case.reading("city", of: "half-year-summary")),
    RequirementCase(
      "tw21-half-year-summary", .met, "the city, every half-year", on: today,
      summaries(halfYears, "level: city"), Case.complete("activity"), Case.start("2021-01-01"),
      Case.reading("city", of: "half-year-summary")),
    RequirementCase(
      "tw21-half-year-summary", .notMet, "the city, one half-year left out", on: today,
      summaries(Array(halfYears.dropLast()), "level: city"), Case.complete("activity"),
      Case.start("2021-01-01"), Case.reading("city", of: "half-year-summary")),
    RequirementCase(
      "tw21-half-year-summary", .noData, "one left out, but perhaps not recorded", on: today,
      summaries(Array(halfYears.dropLast()), "level: city"), Case.start("2021-01-01"),
      Case.reading("city", of: "half-year-summary")),
    RequirementCase(
      "tw21-half-year-summary", .notMet, "a meeting of a district is none of the city", on: today,
      summaries(halfYears, "level: district | district: 宝山区"), Case.complete("activity"),
      Case.start("2021-01-01"), Case.reading("city", of: "half-year-summary")),
    RequirementCase(
      "tw21-half-year-summary", .met, "the recipient districts, and no others", on: today,
      Case.entrusted(), summaries(halfYears, "level: district | district: 宝山区"),
      Case.complete("activity"), Case.start("2021-01-01"),
      Case.reading("district", of: "half-year-summary")),
    RequirementCase(
      "tw21-half-year-summary", .notMet, "the support district is not asked", on: today,
      Case.entrusted(), summaries(halfYears, "level: district | district: 杨浦区"),
      Case.complete("activity"), Case.start("2021-01-01"),
      Case.reading("district", of: "half-year-summary")),
    RequirementCase(
      "tw21-half-year-summary", .met, "each pair", on: today, Case.entrusted(),
      summaries(halfYears, "twinning: e"), Case.complete("activity"), Case.start("2021-01-01"),
      Case.reading("pair", of: "half-year-summary")),
    RequirementCase(
      "tw21-half-year-summary", .notDue, "no half-year has ended", on: "2021-06-29",
      Case.entrusted(), Case.complete("activity"), Case.start("2021-01-01"),
      Case.reading("pair", of: "half-year-summary")),
    RequirementCase(
      "tw21-annual-site-meeting", .met, "years need no start day", on: today,
      summaries(["2021-12", "2022", "2023-01-01"], "level: city", type: "site-meeting"),
      Case.complete("activity"), Case.reading("city", of: "annual-site-meeting")),
    RequirementCase(
      "tw21-annual-site-meeting", .notMet, "a year without", on: today,
      summaries(["2021-12", "2023-01-01"], "level: city", type: "site-meeting"),
      Case.complete("activity"), Case.reading("city", of: "annual-site-meeting")),
  ]

  // MARK: Evaluations

  private static func evaluation(
    _ stage: String, _ date: String, _ fields: String = "grounds: [green-index, performance]"
  ) -> [String] {
    ["evaluation 评估 | stage: \(stage) | programme: tw21 | twinning: e | date: \(date) | \(fields)"]
      + Case.complete("evaluation")
  }

  private static let evaluations = [
    RequirementCase(
      "tw21-midterm-evaluation", .needsInterpretation, "no start day", on: today,
      Case.entrusted(), evaluation("midterm", "2022-07-01"),
      Case.reading("by-the-mark", of: "midterm-evaluation")),
    RequirementCase(
      "tw21-midterm-evaluation", .needsInterpretation, "how late it may be", on: today,
      Case.entrusted(), evaluation("midterm", "2022-07-01"), Case.start("2021-09-01")),
    RequirementCase(
      "tw21-midterm-evaluation", .met, "on the last day of the eighteen months", on: today,
      Case.entrusted(), evaluation("midterm", "2023-02-28"), Case.start("2021-09-01"),
      Case.reading("by-the-mark", of: "midterm-evaluation")),
    RequirementCase(
      "tw21-midterm-evaluation", .notMet, "a day late", on: today,
      Case.entrusted(), evaluation("midterm", "2023-03-01"), Case.start("2021-09-01"),
      Case.reading("by-the-mark", of: "midterm-evaluation")),
    RequirementCase(
      "tw21-midterm-evaluation", .met, "a day late, where that counts", on: today,
      Case.entrusted(), evaluation("midterm", "2023-03-01"), Case.start("2021-09-01"),
      Case.reading("at-any-time", of: "midterm-evaluation")),
    RequirementCase(
      "tw21-midterm-evaluation", .notDue, "the eighteen months are not over", on: "2023-02-27",
      Case.entrusted(), Case.complete("evaluation"), Case.start("2021-09-01"),
      Case.reading("by-the-mark", of: "midterm-evaluation")),
    RequirementCase(
      "tw21-midterm-evaluation", .met, "recorded for the school, not the pair", on: today,
      Case.entrusted(),
      evaluation("midterm", "2022-06").map { $0.replacing("twinning: e", with: "school: 宝山区/受援") },
      Case.start("2021-09-01"), Case.reading("by-the-mark", of: "midterm-evaluation")),
    RequirementCase(
      "tw21-midterm-evaluation", .notDue, "one that is only planned", on: "2021-12-31",
      Case.entrusted(), evaluation("midterm", "2022-05"), Case.start("2021-01-01"),
      Case.reading("by-the-mark", of: "midterm-evaluation")),
    RequirementCase(
      "tw21-final-evaluation", .met, "within the calendar years", on: today, Case.entrusted(),
      evaluation("final", "2023-12")),
    RequirementCase(
      "tw21-final-evaluation", .notMet, "after the round", on: today, Case.entrusted(),
      evaluation("final", "2024-01-08")),
    RequirementCase("tw21-final-evaluation", .noData, "none recorded", on: today, Case.entrusted()),
    RequirementCase(
      "tw21-final-evaluation", .notDue, "during the round", on: "2023-12-30", Case.entrusted(),
      Case.complete("evaluation")),
    RequirementCase(
      "tw21-initial-assessment", .met, "the year before", on: today, Case.entrusted(),
      evaluation("initial", "2020-12")),
    RequirementCase(
      "tw21-initial-assessment", .met, "in 2021, but before the start day", on: today,
      Case.entrusted(), evaluation("initial", "2021-08-31"), Case.start("2021-09-01")),
    RequirementCase(
      "tw21-initial-assessment", .notMet, "on the start day", on: today,
      Case.entrusted(), evaluation("initial", "2021-09-01"), Case.start("2021-09-01")),
    RequirementCase(
      "tw21-initial-assessment", .notMet, "without the performance evaluation", on: today,
      Case.entrusted(), evaluation("initial", "2020-12", "grounds: [green-index]")),
    RequirementCase(
      "tw21-initial-assessment", .noData, "on what it rests is not recorded", on: today,
      Case.entrusted(), evaluation("initial", "2020-12", "school: 宝山区/受援")),
  ]

  // MARK: Plans

  private static func plan(
    _ id: String, _ type: String, _ fields: String, _ date: String = "2020-11"
  ) -> [String] {
    ["plan \(id) | plan-type: \(type) | programme: tw21 | date: \(date) | \(fields)"]
  }

  private static func hearing(_ outcome: String, date: String = "2020-12") -> [String] {
    [
      "review 论证 | review-type: expert-hearing | programme: tw21 | subject: 规划 | date: \(date)"
        + " | outcome: \(outcome)"
    ] + Case.complete("plan", "review")
  }

  private static let ofRecipient = plan("规划", "three-year", "school: 宝山区/受援")
  private static let joint = plan("方案", "joint-scheme", "twinning: e")
  private static let feasible = Case.verdict("feasible-scheme", on: "e")

  private static let plans = [
    RequirementCase(
      "tw21-recipient-plan", .met, "the experts passed it", on: today, Case.entrusted(),
      ofRecipient, hearing("passed")),
    RequirementCase(
      "tw21-recipient-plan", .needsVerdict, "they were heard, nobody says it is feasible",
      on: today, Case.entrusted(), ofRecipient, hearing("heard")),
    RequirementCase(
      "tw21-recipient-plan", .met, "they were heard, and somebody judged it feasible", on: today,
      Case.entrusted(), ofRecipient, hearing("heard"), Case.verdict("feasible-plan", on: "规划")),
    RequirementCase(
      "tw21-recipient-plan", .notMet, "they did not pass it", on: today, Case.entrusted(),
      ofRecipient, hearing("not-passed")),
    RequirementCase(
      "tw21-recipient-plan", .notMet, "no hearing before the start", on: today, Case.entrusted(),
      ofRecipient, hearing("passed", date: "2022-01")),
    RequirementCase(
      "tw21-recipient-plan", .notMet, "the plan of the pair is not that of the recipient",
      on: today, Case.entrusted(), plan("规划", "three-year", "twinning: e"), hearing("passed")),
    RequirementCase(
      "tw21-recipient-plan", .noData, "no plan recorded", on: today, Case.entrusted()),
    RequirementCase(
      "tw21-pair-plan", .needsInterpretation, "one plan or two", on: today, Case.entrusted(),
      ofRecipient, joint, feasible, Case.complete("plan")),
    RequirementCase(
      "tw21-pair-plan", .notMet, "two are asked, there is one", on: today, Case.entrusted(),
      ofRecipient, joint, feasible, Case.complete("plan"),
      Case.reading("two-plans", of: "pair-plan")),
    RequirementCase(
      "tw21-pair-plan", .met, "two are asked, there are two", on: today, Case.entrusted(),
      ofRecipient, joint, plan("共同规划", "three-year", "twinning: e"), feasible,
      Case.complete("plan"), Case.reading("two-plans", of: "pair-plan")),
    RequirementCase(
      "tw21-pair-plan", .met, "the recipient's plan may serve", on: today, Case.entrusted(),
      ofRecipient, joint, feasible, Case.complete("plan"),
      Case.reading("one-plan", of: "pair-plan")),
    RequirementCase(
      "tw21-pair-plan", .needsVerdict, "nobody says that the scheme is feasible", on: today,
      Case.entrusted(), ofRecipient, joint, Case.complete("plan"),
      Case.reading("one-plan", of: "pair-plan")),
    RequirementCase(
      "tw21-pair-plan", .notMet, "no joint scheme", on: today, Case.entrusted(), ofRecipient,
      feasible, Case.complete("plan"), Case.reading("one-plan", of: "pair-plan")),
  ]

  // MARK: Teams

  static func team(_ roles: [String], _ fields: String = "resident: true") -> [String] {
    roles.enumerated().flatMap { number, role in
      [
        "person R\(number)",
        "posting 派驻\(number) | person: R\(number) | role: \(role) | programme: tw21 | twinning: e | \(fields)",
      ]
    } + Case.complete("posting")
  }

  private static let teams = [
    RequirementCase(
      "tw21-resident-team", .met, "a manager and two teachers", on: today, Case.entrusted(),
      team(["manager", "subject-teacher", "subject-teacher"])),
    RequirementCase(
      "tw21-resident-team", .notMet, "an expert is none of them", on: today, Case.entrusted(),
      team(["manager", "subject-teacher", "expert"])),
    RequirementCase(
      "tw21-resident-team", .notMet, "they do not stay", on: today, Case.entrusted(),
      team(["manager", "subject-teacher", "subject-teacher"], "resident: false")),
    RequirementCase(
      "tw21-resident-team", .notMet, "they left before the end", on: today, Case.entrusted(),
      team(["manager", "subject-teacher", "subject-teacher"], "resident: true | to: 2023-06")),
    RequirementCase(
      "tw21-resident-team", .met, "they were there in the middle", on: "2023-05-01",
      Case.entrusted(),
      team(["manager", "subject-teacher", "subject-teacher"], "resident: true | to: 2023-06")),
    RequirementCase(
      "tw21-resident-team", .noData, "two recorded, perhaps more", on: today, Case.entrusted(),
      team(["manager", "subject-teacher"]).filter { !$0.hasPrefix("return") }),
    RequirementCase(
      "tw21-resident-team", .excepted, "two, as somebody allowed", on: today, Case.entrusted(),
      team(["manager", "subject-teacher"]),
      [
        "exception 例外 | requirement: tw21-resident-team | subject: e | reason: 示例"
          + " | approved-by: city-education-commission | approved-on: 2021-08-01"
      ]),
    RequirementCase(
      "tw21-resident-managers", .notMet, "three teachers and no manager", on: today,
      Case.entrusted(), team(["subject-teacher", "subject-teacher", "subject-teacher"])),
    RequirementCase(
      "tw21-resident-managers", .met, "one manager", on: today, Case.entrusted(),
      team(["manager"])),
    RequirementCase(
      "tw21-external-experts", .reportOnly, "no number is asked", on: today, Case.entrusted(),
      team(["expert"], "resident: false")),
    RequirementCase(
      "tw21-principals-and-teachers", .reportOnly, "no number is asked", on: today,
      Case.entrusted()),
  ]

  // MARK: Governance, policies, what has no number

  private static let committee = [
    "body custody | name: 托管委员会 | body-type: custody-committee | programme: tw21 | twinning: e"
  ]

  private static func policies(_ fields: [String]) -> [String] {
    fields.enumerated().map {
      "output 政策\($0) | output-type: policy | programme: tw21 | district: 杨浦区 | date: 2021-03 | fields: [\($1)]"
    } + Case.complete("output")
  }

  private static let others = [
    RequirementCase(
      "tw21-custody-committee", .met, "a committee", on: today, Case.entrusted(), committee,
      Case.complete("body")),
    RequirementCase(
      "tw21-custody-committee", .notMet, "none, and the bodies are all there", on: today,
      Case.entrusted(), Case.complete("body")),
    RequirementCase(
      "tw21-custody-committee", .noData, "none recorded", on: today, Case.entrusted()),
    RequirementCase(
      "tw21-mutual-responsibility", .met, "a statement", on: today, Case.mutual(),
      plan("责任书", "responsibility-statement", "twinning: m"), Case.complete("plan")),
    RequirementCase(
      "tw21-mutual-responsibility", .notMet, "a charter is none", on: today, Case.mutual(),
      plan("章程", "charter", "twinning: m"), Case.complete("plan")),
    RequirementCase(
      "tw21-support-policies", .met, "four fields in two policies", on: today, Case.entrusted(),
      policies(["staffing, titles", "awards, appraisal-rewards"])),
    RequirementCase(
      "tw21-support-policies", .notMet, "three fields", on: today, Case.entrusted(),
      policies(["staffing, titles, awards"])),
    RequirementCase("tw21-support-policies", .noData, "none recorded", on: today, Case.entrusted()),
    RequirementCase(
      "tw21-subject-matching", .reportOnly, "no number is asked", on: today, Case.entrusted()),
    RequirementCase(
      "tw21-regular-study", .reportOnly, "no period is stated", on: today, Case.entrusted(),
      summaries(["2021-05-06"], "district: 宝山区", type: "progress-study")),
    RequirementCase(
      "tw21-regular-exchange", .reportOnly, "none recorded", on: today, Case.entrusted()),
    RequirementCase(
      "tw21-regular-diagnosis", .reportOnly, "no period is stated", on: today, Case.entrusted(),
      evaluation("diagnostic", "2022-05", "school: 宝山区/受援")),
    RequirementCase("tw21-timely-publicity", .reportOnly, "no limit is stated", on: today, []),
    RequirementCase(
      "tw21-budget", .reportOnly, "no cycle is stated", on: today, Case.entrusted(),
      ["fund 经费 | programme: tw21 | district: 宝山区 | from: 2022 | amount: 100"]),
  ]
}
