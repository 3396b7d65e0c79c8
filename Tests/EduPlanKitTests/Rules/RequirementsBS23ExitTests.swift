import Testing

@testable import EduPlanKit

/// The Baoshan plan of 2023: certificates and plaques, and the two ways to lose what a school had.
@Suite("Certificates, plaques and exits in the Baoshan plan of 2023")
struct RequirementsBS23ExitTests {
  typealias Case = RequirementCase
  private typealias Base = RequirementsBS23Tests
  private typealias Rules = RequirementsBS23RulesTests

  private static let school = Rules.school
  private static let certified = Rules.certified
  private static let project = Rules.project
  private static let certificate = Rules.certificate
  private static let allEvents = Rules.allEvents

  // MARK: Two exits

  static let exits: [Case] = [
    Case(
      "bs23-rule-exit-project-school", .needsVerdict, "nobody judged", on: "2025-06-01", school,
      project, allEvents, Base.complete("project")),
    Case(
      "bs23-rule-exit-project-school", .met, "it is no formality", on: "2025-06-01", school,
      project, allEvents, Base.complete("project"),
      Rules.verdict("bs23-formality", on: "p0", "not-met")),
    Case(
      "bs23-rule-exit-project-school", .notMet, "a formality, and the school stays",
      on: "2025-06-01", school, project, allEvents, Rules.verdict("bs23-formality", on: "p0", "met")
    ),
    Case(
      "bs23-rule-exit-project-school", .met, "a formality, and the school has left",
      on: "2025-06-01", school, project, Base.complete("project"),
      Rules.verdict("bs23-formality", on: "p0", "met"), [Rules.event("x", "exit", "2025-05-01")]),
    Case(
      "bs23-rule-exit-project-school", .notMet, "a plaque taken down is not leaving the project",
      on: "2025-06-01", school, project, allEvents,
      Rules.verdict("bs23-formality", on: "p0", "met"),
      [Rules.event("x", "plaque-removal", "2025-05-01")]),
    Case(
      "bs23-rule-exit-project-school", .notMet, "it left before this project began",
      on: "2025-06-01", school, project, allEvents,
      Rules.verdict("bs23-formality", on: "p0", "met"),
      [Rules.event("x", "exit", "2023-12-30")]),
    Case(
      "bs23-rule-exit-project-school", .notMet, "it left for another project",
      on: "2025-06-01", school, project,
      ["project q | programme: bs23 | school: 宝山区/校0 | title: 又一 | from: 2024-01"], allEvents,
      Rules.verdict("bs23-formality", on: "p0", "met"),
      [Rules.event("x", "exit", "2025-05-01", " | project: q")]),
    Case(
      "bs23-rule-exit-project-school", .needsVerdict, "the judgement has run out",
      on: "2025-06-01", school, project, allEvents, Base.complete("project"),
      [
        Rules.verdict("bs23-formality", on: "p0", "not-met")[0] + " | valid-until: 2025-05-31"
      ]),
    Case(
      "bs23-rule-revoke-plaque", .notMet, "taken down before this certification",
      on: "2025-06-01", certified, allEvents, Rules.verdict("bs23-clear-decline", on: "m0", "met"),
      [Rules.event("x", "plaque-removal", "2023-12-30")]),
    Case(
      "bs23-rule-revoke-plaque", .notMet, "a clear decline, and the plaque hangs",
      on: "2025-06-01", certified, allEvents, Rules.verdict("bs23-clear-decline", on: "m0", "met")),
    Case(
      "bs23-rule-revoke-plaque", .met, "a clear decline, and the plaque is down",
      on: "2025-06-01", certified, Base.complete("membership"),
      Rules.verdict("bs23-clear-decline", on: "m0", "met"),
      [Rules.event("x", "plaque-removal", "2025-05-01")]),
    Case(
      "bs23-rule-revoke-plaque", .notMet, "leaving the project does not take the plaque down",
      on: "2025-06-01", certified, allEvents, Rules.verdict("bs23-clear-decline", on: "m0", "met"),
      [Rules.event("x", "exit", "2025-05-01")]),
    Case(
      "bs23-rule-negative-list", .needsVerdict, "nobody judged", on: "2025-06-01"),
    Case(
      "bs23-rule-negative-list", .met, "there is one", on: "2025-06-01",
      Rules.verdict("bs23-negative-list", on: "bs23", "met")),
    Case(
      "bs23-rule-principal-priority", .needsVerdict, "nobody judged the effect", on: "2025-06-01",
      certified, allEvents, Base.complete("membership")),
    Case(
      "bs23-rule-principal-priority", .notMet, "a strong effect and no priority",
      on: "2025-06-01", certified, allEvents,
      Rules.verdict("bs23-strong-effect", on: "宝山区/校0", "met")),
    Case(
      "bs23-rule-principal-priority", .met, "a strong effect and priority", on: "2025-06-01",
      certified, Base.complete("membership"),
      Rules.verdict("bs23-strong-effect", on: "宝山区/校0", "met"),
      [Rules.event("x", "priority", "2025-05-01", " | priority: promotion")]),
  ]

  // MARK: Certificate and plaque

  static let plaques: [Case] = [
    Case(
      "bs23-rule-certification-by-application", .met, "asked for with evidence", on: "2025-06-01",
      school,
      [Rules.event("a", "certification-application", "2024-05-01", " | evidence: [报告]")],
      certificate,
      allEvents),
    Case(
      "bs23-rule-certification-by-application", .notMet, "asked for without evidence",
      on: "2025-06-01", school, [Rules.event("a", "certification-application", "2024-05-01")],
      certificate, allEvents),
    Case(
      "bs23-rule-certification-by-application", .notMet, "asked for afterwards", on: "2025-06-01",
      school, [Rules.event("a", "certification-application", "2024-07-01", " | evidence: [报告]")],
      certificate, allEvents),
    Case(
      "bs23-rule-certification-body", .met, "by the project team", on: "2025-06-01", school,
      [Rules.event("c", "certification", "2024-06-15", " | by: baoshan-project-team")], allEvents),
    Case(
      "bs23-rule-certification-body", .notMet, "by the working group", on: "2025-06-01", school,
      [Rules.event("c", "certification", "2024-06-15", " | by: baoshan-working-group")]),
    Case(
      "bs23-rule-certification-body", .noData, "by whom is not recorded", on: "2025-06-01", school,
      certificate, allEvents),
    Case(
      "bs23-rule-plaque-after-certification", .met, "certified, then the plaque",
      on: "2025-06-01", school, certificate, [Rules.event("p", "plaque", "2024-07-01")], allEvents),
    Case(
      "bs23-rule-plaque-after-certification", .notMet, "the plaque first", on: "2025-06-01",
      school, certificate, [Rules.event("p", "plaque", "2024-06-01")], allEvents),
    Case(
      "bs23-rule-plaque-after-certification", .notMet, "taken down, and put up again",
      on: "2025-06-01", school, certificate,
      [Rules.event("r", "plaque-removal", "2024-09-01"), Rules.event("p", "plaque", "2025-01-01")],
      allEvents),
    Case(
      "bs23-rule-plaque-after-certification", .noData, "the same year, but which first?",
      on: "2025-06-01", school, certificate, [Rules.event("p", "plaque", "2024")], allEvents),
    Case(
      "bs23-rule-plaque-after-certification", .met, "one that is still to come is no breach yet",
      on: "2024-06-30", school, [Rules.event("p", "plaque", "2024-07-01")], allEvents),
    Case(
      "bs23-rule-plaque-text", .met, "the text the plan gives", on: "2025-06-01", school,
      [Rules.event("p", "plaque", "2024-07-01", " | text: 宝山区新优质学校")], allEvents),
    Case(
      "bs23-rule-plaque-text", .notMet, "the name of 2015", on: "2025-06-01", school,
      [Rules.event("p", "plaque", "2024-07-01", " | text: 新优质学校")]),
    Case(
      "bs23-rule-plaque-text", .noData, "what it says is not recorded", on: "2025-06-01", school,
      [Rules.event("p", "plaque", "2024-07-01")], allEvents),
  ]

  @Test("leaving the project and losing the plaque are two things", arguments: exits)
  func exit(_ item: Case) throws { try item.expectState() }

  @Test("certification and plaque", arguments: plaques)
  func plaque(_ item: Case) throws { try item.expectState() }

  @Test("asking for certification is allowed, not owed, so it never fails")
  func certificationMayBeAskedFor() throws {
    let shipped = try ShippedRequirements("bs23", Self.school + Self.certificate + Self.allEvents)
    let assessment = try shipped.assess("bs23-rule-certification-by-application", on: "2025-06-01")
    #expect(assessment.state == .notMet)
    #expect(!assessment.fails)
  }
}
