import Testing

@testable import EduPlanKit

@Suite("The rules of the twinning round of 2021")
struct RequirementsTW21RuleTests {
  @Test("a state follows from the records", arguments: pairing + running + guidance)
  func states(_ item: RequirementCase) throws { try item.expectState() }

  private typealias Case = TwinningCase
  private static let today = "2026-11-21"

  // MARK: Who is paired with whom

  private static let second =
    "twinning e2 | programme: tw21 | mode: entrusted | recipient: 宝山区/受援 | recipient-district: 宝山区"
    + " | supporter: 支援中心 | support-district: 杨浦区"

  private static let privateSchool = Case.entrusted().map {
    $0.replacing("district: 宝山区 | ownership: public", with: "district: 宝山区 | ownership: private")
  }

  private static let sameDistrict = Case.entrusted().map {
    $0.replacing("support-district: 杨浦区", with: "support-district: 宝山区")
  }

  private static let pairing = [
    RequirementCase(
      "tw21-rule-recipient-suburban-public", .needsVerdict, "suburban, says who", on: today,
      Case.entrusted()),
    RequirementCase(
      "tw21-rule-recipient-suburban-public", .met, "public, compulsory, suburban", on: today,
      Case.entrusted(), Case.verdict("suburban", on: "宝山区/受援")),
    RequirementCase(
      "tw21-rule-recipient-suburban-public", .notMet, "somebody says it is not", on: today,
      Case.entrusted(), Case.verdict("suburban", on: "宝山区/受援", "not-met")),
    RequirementCase(
      "tw21-rule-recipient-suburban-public", .notMet, "private", on: today, privateSchool,
      Case.verdict("suburban", on: "宝山区/受援")),
    RequirementCase(
      "tw21-rule-selection", .noData, "the days are not recorded", on: today, Case.entrusted()),
    RequirementCase(
      "tw21-rule-selection", .met, "applied, then assessed", on: today,
      Case.entrusted("applied-on: 2020-09 | assessed-on: 2020-11")),
    RequirementCase(
      "tw21-rule-selection", .notMet, "assessed before it applied", on: today,
      Case.entrusted("applied-on: 2020-11 | assessed-on: 2020-09")),
    RequirementCase("tw21-rule-one-supporter", .met, "one", on: today, Case.entrusted()),
    RequirementCase(
      "tw21-rule-one-supporter", .notMet, "two for one school", on: today, Case.entrusted(),
      [second]),
    RequirementCase(
      "tw21-rule-two-bureaus", .needsInterpretation, "may one be both", on: today, sameDistrict),
    RequirementCase(
      "tw21-rule-two-bureaus", .notMet, "one is not two", on: today, sameDistrict,
      Case.reading("two-districts", of: "rule-two-bureaus")),
    RequirementCase(
      "tw21-rule-two-bureaus", .met, "one may be both", on: today, sameDistrict,
      Case.reading("one-may-be-both", of: "rule-two-bureaus")),
    RequirementCase(
      "tw21-rule-two-bureaus", .met, "two districts", on: today, Case.entrusted(),
      Case.reading("two-districts", of: "rule-two-bureaus")),
  ]

  // MARK: How it is run

  private static let committee =
    [
      "body custody | name: 托管委员会 | body-type: custody-committee | programme: tw21 | twinning: e"
    ] + Case.complete("body")
  private static let underCommittee = Case.entrusted("governance: custody-committee-principal")
  private static let alsoExpert = [
    "posting 专家 | person: R1 | role: expert | programme: tw21 | twinning: e"
  ]

  private static func fund(_ source: String) -> [String] {
    ["fund 经费 | programme: tw21 | district: 宝山区 | amount: 100 | source: \(source)"]
      + Case.complete("fund")
  }

  private static let running = [
    RequirementCase(
      "tw21-rule-custody-principal", .met, "a principal under a committee", on: today,
      underCommittee, committee),
    RequirementCase(
      "tw21-rule-custody-principal", .notMet, "without the committee", on: today, underCommittee,
      Case.complete("body")),
    RequirementCase(
      "tw21-rule-custody-principal", .noData, "how it is governed is not recorded", on: today,
      Case.entrusted(), committee),
    RequirementCase(
      "tw21-rule-resident-team", .met, "three, one a manager", on: today, Case.entrusted(),
      RequirementsTW21Tests.team(["manager", "subject-teacher", "subject-teacher"])),
    RequirementCase(
      "tw21-rule-resident-team", .notMet, "three, none a manager", on: today, Case.entrusted(),
      RequirementsTW21Tests.team(["subject-teacher", "subject-teacher", "subject-teacher"])),
    RequirementCase(
      "tw21-rule-mutual-responsibility", .needsVerdict, "capacity, says who", on: today,
      Case.mutual("governance: project-targets")),
    RequirementCase(
      "tw21-rule-mutual-responsibility", .met, "responsible and able", on: today,
      Case.mutual("governance: project-targets"), Case.verdict("enough-capacity", on: "m")),
    RequirementCase(
      "tw21-rule-experts-extra", .met, "an expert besides the team", on: today, Case.entrusted(),
      RequirementsTW21Tests.team(["manager", "subject-teacher", "expert"])),
    RequirementCase(
      "tw21-rule-experts-extra", .notMet, "one of the team is the expert as well", on: today,
      Case.entrusted(), RequirementsTW21Tests.team(["manager", "subject-teacher"]), alsoExpert),
    RequirementCase(
      "tw21-rule-experts-extra", .noData, "the postings may not be all", on: today,
      Case.entrusted()),
    RequirementCase(
      "tw21-rule-funds", .met, "from the transfer", on: today, Case.entrusted(),
      fund("市对区专项转移支付")),
    RequirementCase(
      "tw21-rule-funds", .notMet, "from elsewhere", on: today, Case.entrusted(), fund("捐赠")),
    RequirementCase(
      "tw21-rule-funds", .notMet, "after the round", on: today, Case.entrusted(),
      fund("市对区专项转移支付 | from: 2024")),
    RequirementCase("tw21-rule-funds", .noData, "none recorded", on: today, Case.entrusted()),
    RequirementCase(
      "tw21-rule-running-right", .noData, "from when to when is not recorded", on: today,
      Case.entrusted()),
    RequirementCase(
      "tw21-rule-running-right", .met, "for a phase", on: today,
      Case.entrusted("from: 2021-09-01 | to: 2023-08-31")),
  ]

  // MARK: What it is about

  private static func plan(_ fields: String) -> [String] {
    ["plan 规划 | plan-type: three-year | programme: tw21 | twinning: e | \(fields)"]
      + Case.complete("plan")
  }

  private static func recipient(isNew: Bool) -> [String] {
    Case.entrusted().map {
      $0.hasPrefix("school 宝山区") ? $0 + " | newly-opened: \(isNew)" : $0
    }
  }

  private static let fourFields =
    "parts: [standardisation] | fields: [办学理念, 教学管理, 课程教学, 教师发展]"
  private static let suited = Case.verdict("suited-to-school", on: "e")

  private static let interaction =
    [
      "activity 教研 | activity-type: seminar | programme: tw21 | twinning: e | date: 2022-03 | topics: [subject-group]"
    ] + Case.complete("activity")

  private static func evaluation(_ fields: String) -> [String] {
    ["evaluation 评估 | stage: midterm | programme: tw21 | twinning: e | \(fields)"]
      + Case.complete("evaluation")
  }

  private static let guidance = [
    RequirementCase(
      "tw21-rule-new-vs-established", .noData, "new or not is not recorded", on: today,
      Case.entrusted(), plan(fourFields), suited),
    RequirementCase(
      "tw21-rule-new-vs-established", .met, "a new school, four fields", on: today,
      recipient(isNew: true), plan(fourFields), suited),
    RequirementCase(
      "tw21-rule-new-vs-established", .notMet, "a new school, a feature only", on: today,
      recipient(isNew: true), plan("parts: [feature]"), suited),
    RequirementCase(
      "tw21-rule-new-vs-established", .met, "an established school, a feature", on: today,
      recipient(isNew: false), plan("parts: [goals, feature]"), suited),
    RequirementCase(
      "tw21-rule-new-vs-established", .met, "an established school, in its own plan", on: today,
      recipient(isNew: false),
      plan("parts: [feature]").map { $0.replacing("twinning: e", with: "school: 宝山区/受援") }, suited),
    RequirementCase(
      "tw21-rule-new-vs-established", .needsVerdict, "nobody says how well", on: today,
      recipient(isNew: false), plan("parts: [goals, feature]")),
    RequirementCase(
      "tw21-rule-joint-plan", .needsVerdict, "nobody says", on: today, Case.entrusted()),
    RequirementCase(
      "tw21-rule-joint-plan", .met, "made together", on: today, Case.entrusted(),
      Case.verdict("joint-plan", on: "e")),
    RequirementCase(
      "tw21-rule-joint-plan", .notMet, "not made together", on: today, Case.entrusted(),
      Case.verdict("joint-plan", on: "e", "not-met")),
    RequirementCase(
      "tw21-rule-green-index-yardstick", .met, "it rests on the index", on: today,
      Case.entrusted(), evaluation("grounds: [green-index]")),
    RequirementCase(
      "tw21-rule-green-index-yardstick", .notMet, "it rests on something else", on: today,
      Case.entrusted(), evaluation("grounds: [satisfaction]")),
    RequirementCase(
      "tw21-rule-green-index-yardstick", .noData, "no evaluation recorded", on: today,
      Case.entrusted()),
    RequirementCase(
      "tw21-rule-group-depth", .needsVerdict, "deep, says who", on: today, Case.entrusted(),
      interaction),
    RequirementCase(
      "tw21-rule-group-depth", .met, "deep", on: today, Case.entrusted(), interaction,
      Case.verdict("group-depth", on: "e")),
    RequirementCase(
      "tw21-rule-group-depth", .notMet, "no activity of subject groups", on: today,
      Case.mutual(), Case.complete("activity"), Case.verdict("group-depth", on: "m")),
    RequirementCase(
      "tw21-rule-group-depth", .met, "a body has no subject groups", on: today,
      Case.entrusted(), interaction, Case.verdict("group-depth", on: "e"),
      [
        "twinning m | programme: tw21 | mode: mutual | recipient: 奉贤区/受援 | recipient-district: 奉贤区"
          + " | supporter: 支援中心"
      ]),
    RequirementCase("tw21-rule-online", .reportOnly, "no number is asked", on: today, []),
  ]
}
