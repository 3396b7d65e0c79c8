import Testing

@testable import EduPlanKit

@Suite("Constraints of kinds")
struct ConstraintCheckerTests {
  private static func kind(_ constraint: String) -> String {
    """
    ---
    id: span
    label: 期间
    label-en: Span
    folder: spans
    fields:
      - name: id
        label: 编号
        type: text
        required: true
      - name: from
        label: 起
        type: date
      - name: to
        label: 止
        type: date
      - name: size
        label: 数
        type: integer
        minimum: 0
    constraints:
      - that: \(constraint)
        message: 终止早于起始
        message-en: the end is before the start

    """
  }

  private static func findings(_ constraint: String, _ records: String) throws -> [Diagnostic] {
    let fixture = try RulesFixture([
      "data/schema/span.yaml": kind(constraint), "data/spans.yaml": records,
    ])
    return ConstraintChecker.check(fixture.store)
  }

  @Test(
    "a record is at fault only where the condition surely does not hold",
    arguments: [
      ("from: 2023\nto: 2022", true), ("from: 2023\nto: 2023", false), ("from: 2023", false),
      ("from: 2023-05\nto: 2023", false), ("from: 2023-05-02\nto: 2023-05-01", true),
      ("size: 3", false),
    ])
  func bounds(fields: String, isBroken: Bool) throws {
    let found = try Self.findings("to >= from", RulesFixture.records("id: a\n" + fields))
    #expect(found.isEmpty != isBroken)
  }

  @Test("the finding stands at the field, with the kind's own sentence and the rule")
  func place() throws {
    let found = try Self.findings(
      "to >= from", RulesFixture.records("id: a\nfrom: 2020", "id: b\nfrom: 2020\nto: 2019"))
    let finding = try #require(found.first)
    #expect(found.count == 1)
    #expect(finding.location == SourceLocation(path: "data/spans.yaml", line: 7, column: 5))
    #expect(finding.message == Localized(zh: "终止早于起始", en: "the end is before the start"))
    #expect(finding.remedy?.en == "it must hold that to >= from")
    #expect(finding.code == "rules.constraint")
  }

  @Test(
    "a constraint that is no condition is a finding at its place inside the schema's value",
    arguments: [
      ("to >= form", "rules.unknown-field", 17),
      ("'to >= form'", "rules.unknown-field", 18),
      ("size > to", "rules.unlike-types", 11), ("size", "rules.wrong-type", 11),
      ("from <= assessed-day", "rules.depends-on-day", 19),
      ("size > '3'", "rules.character", 18),
    ])
  func mistakes(constraint: String, code: String, column: Int) throws {
    let found = try Self.findings(constraint, RulesFixture.records("id: a"))
    let finding = try #require(found.first)
    #expect(finding.code == code)
    #expect(finding.location?.path == "data/schema/span.yaml")
    #expect(finding.location?.line == 22)
    #expect(finding.location?.column == column)
    #expect(finding.sourceLine == "  - that: \(constraint)")
  }

  @Test("the shipped data keeps all its constraints")
  func shipped() throws {
    let loaded = try RepositoryLoader.load(
      Repository(root: ProjectFolder.root), from: DiskFileSystem())
    #expect(ConstraintChecker.check(loaded.store).map(\.message.en) == [])
  }
}
