import Testing

@testable import EduPlanKit

/// The Minhang plan of 2023: its rules.
@Suite("The rules of the Minhang plan of 2023")
struct RequirementsMH23RulesTests {
  typealias Case = RequirementCase
  private typealias Base = RequirementsMH23Tests

  private static let id = Base.id
  private static let school = Base.school
  private static let supporter = ["school 闵行区/优质 | name: 优质 | district: 闵行区"]
  private static func pair(_ more: String = "") -> [String] {
    supporter + [
      "twinning tw | programme: mh23 | mode: pairing | recipient: \(id) | recipient-district: 闵行区"
        + " | supporter: 闵行区/优质" + more
    ]
  }

  private static func priority(_ kind: String) -> [String] {
    [
      "event e | event-type: priority | programme: mh23 | school: \(id) | priority: \(kind)"
        + " | date: 2024-05"
    ]
  }

  private static func keyProject(_ more: String = "") -> [String] {
    ["project p | programme: mh23 | school: \(id) | title: 项目 | key: true" + more]
  }

  static let cases: [Case] = [
    Case(
      "mh23-rule-listed", .met, "those of the list", on: "2024-01-01", Base.members(Base.names),
      Base.complete("membership")),
    Case(
      "mh23-rule-listed", .notMet, "another school in place of one of them", on: "2024-01-01",
      Base.members(Base.names.dropLast() + ["别校"]), Base.complete("membership")),
    Case(
      "mh23-rule-listed", .noData, "those of the list, but are these all?", on: "2024-01-01",
      Base.members(Base.names)),
    Case(
      "mh23-rule-city-principal", .met, "a special-grade principal counts", on: "2025-01-01",
      school, Base.postings(["special-grade-principal"])),
    Case(
      "mh23-rule-city-principal", .notMet, "none", on: "2025-01-01", school,
      Base.complete("posting")),
    Case(
      "mh23-rule-seed-teacher", .met, "of round five", on: "2025-01-01", school,
      Base.postings(["seed-teacher"], " | round: 5")),
    Case(
      "mh23-rule-experts", .notMet, "two", on: "2025-01-01", school,
      Base.postings(["expert", "expert"]), Base.complete("posting")),
    Case(
      "mh23-rule-pairing-content", .met, "all three", on: "2025-01-01", school,
      pair(" | contents: [resources, curriculum, teachers]"), Base.complete("twinning")),
    Case(
      "mh23-rule-pairing-content", .notMet, "no shared resources", on: "2025-01-01", school,
      pair(" | contents: [curriculum, teachers]")),
    Case(
      "mh23-rule-pairing-content", .noData, "not recorded", on: "2025-01-01", school, pair(),
      Base.complete("twinning")),
    Case(
      "mh23-rule-cadre-exchange", .met, "a cadre of the supporter takes a post",
      on: "2025-01-01", school, pair(),
      [
        "person P1",
        "posting t | person: P1 | role: manager | programme: mh23 | school: \(id)"
          + " | origin: 闵行区/优质",
      ], Base.complete("twinning")),
    Case(
      "mh23-rule-cadre-exchange", .met, "a cadre shadows at the supporter", on: "2025-01-01",
      school, pair(),
      [
        "person P1",
        "posting t | person: P1 | role: shadow-cadre | programme: mh23 | school: 闵行区/优质"
          + " | origin: \(id)",
      ], Base.complete("twinning")),
    Case(
      "mh23-rule-cadre-exchange", .met, "a cadre of another good school takes a post",
      on: "2025-01-01", school, pair(),
      [
        "school 闵行区/又一 | name: 又一 | district: 闵行区", "person P1",
        "posting t | person: P1 | role: manager | programme: mh23 | school: \(id) | origin: 闵行区/又一",
      ], Base.complete("twinning")),
    Case(
      "mh23-rule-cadre-exchange", .notMet, "a manager of its own", on: "2025-01-01", school, pair(),
      [
        "person P1",
        "posting t | person: P1 | role: manager | programme: mh23 | school: \(id) | origin: \(id)",
      ], Base.complete("posting")),
    Case(
      "mh23-rule-cadre-exchange", .notMet, "neither", on: "2025-01-01", school, pair(),
      Base.complete("posting")),
    Case(
      "mh23-rule-priority-buildings", .met, "in the programme of buildings", on: "2025-01-01",
      school, priority("buildings")),
    Case(
      "mh23-rule-priority-groups", .notMet, "priority in buildings is not in groups",
      on: "2025-01-01", school, priority("buildings"), Base.complete("event")),
    Case(
      "mh23-rule-priority-digital", .met, "a pilot", on: "2025-01-01", school, priority("digital")),
    Case(
      "mh23-rule-priority-curriculum", .noData, "none that we know", on: "2025-01-01", school),
    Case(
      "mh23-rule-weak-subject-focus", .needsVerdict, "nobody judged", on: "2025-01-01", school),
    Case(
      "mh23-rule-weak-subject-focus", .notMet, "judged", on: "2025-01-01", school,
      Base.verdict("mh23-weak-subject-focus", on: id, "not-met")),
    Case(
      "mh23-rule-stationed-guidance", .met, "a regime of it", on: "2025-01-01",
      [
        "output o | output-type: regime | programme: mh23 | district: 闵行区"
          + " | fields: [stationed-guidance]"
      ]),
    Case(
      "mh23-rule-stationed-guidance", .notMet, "a regime of something else", on: "2025-01-01",
      ["output o | output-type: regime | programme: mh23 | district: 闵行区 | fields: [training]"],
      Base.complete("output")),
    Case(
      "mh23-rule-key-project-fields", .met, "one of the four", on: "2025-01-01", school,
      keyProject(" | fields: [classroom]"), Base.complete("project")),
    Case(
      "mh23-rule-key-project-fields", .needsVerdict, "a fifth: is it among the rest?",
      on: "2025-01-01", school, keyProject(" | fields: [劳动教育]"), Base.complete("project")),
    Case(
      "mh23-rule-key-project-fields", .notMet, "a fifth, judged not to be", on: "2025-01-01",
      school, keyProject(" | fields: [劳动教育]"),
      Base.verdict("mh23-key-project-field", on: "p", "not-met")),
    Case(
      "mh23-rule-sharing", .met, "training and all three resources", on: "2025-01-01", school,
      pair(),
      [
        "output o | output-type: sharing | programme: mh23 | school: \(id)"
          + " | fields: [training, teaching-resources, curriculum-resources, venues]"
      ], Base.complete("twinning")),
    Case(
      "mh23-rule-sharing", .met, "in two regimes together", on: "2025-01-01", school, pair(),
      [
        "output o | output-type: sharing | programme: mh23 | school: \(id)"
          + " | fields: [training, teaching-resources]",
        "output o2 | output-type: sharing | programme: mh23 | school: \(id)"
          + " | fields: [curriculum-resources, venues]",
      ], Base.complete("twinning")),
    Case(
      "mh23-rule-sharing", .notMet, "no venues", on: "2025-01-01", school, pair(),
      [
        "output o | output-type: sharing | programme: mh23 | school: \(id)"
          + " | fields: [training, teaching-resources, curriculum-resources]"
      ], Base.complete("output")),
    Case(
      "mh23-rule-leading-group", .met, "as the plan itself sets it up", on: "2024-01-01"),
    Case(
      "mh23-rule-reward", .reportOnly, "may is no duty", on: "2025-01-01", school,
      [
        "event e | event-type: award | programme: mh23 | school: \(id) | date: 2024-12"
      ]),
    Case(
      "mh23-rule-quality-evaluation", .met, "judged", on: "2025-01-01", school,
      Base.verdict("mh23-quality-evaluation", on: id)),
    Case(
      "mh23-rule-classified-appraisal", .needsVerdict, "nobody judged", on: "2025-01-01"),
    Case(
      "mh23-rule-classified-appraisal", .met, "judged", on: "2025-01-01",
      Base.verdict("mh23-classified-appraisal", on: "mh23")),
  ]

  @Test("a state follows from the records", arguments: cases)
  func states(_ item: Case) throws { try item.expectState() }
}
