import Testing

@testable import EduPlanKit

@Suite("Baselines")
struct TargetBaselineTests {
  private static let places = "---\nid: 甲区\nname: 甲区\n---\nid: 乙区\nname: 乙区\n"

  private static func school(_ district: String, _ name: String, _ ownership: String) -> String {
    "---\nid: \(district)/\(name)\nname: \(name)\ndistrict: \(district)\nownership: \(ownership)\n"
      + "stages: [compulsory]\n"
  }

  private static func requirement(_ id: String, _ check: String) -> String {
    """
    ---
    id: \(id)
    programme: p
    class: rule
    title: \(id)
    document: d
    quote: 原文
    quote-digest: '818fb4eb7e8d4040'
    force: must
    \(check)

    """
  }

  /// A run over schools of three names, public or private, with one rule for each and a count.
  private static func run(
    _ ownerships: [String: String], requirements: [String] = ["p-each", "p-count"]
  ) throws -> (AssessmentRun, PlanStore, Set<String>) {
    let checks = [
      "p-each": "each: school\nrequire: ownership = \"public\"",
      "p-count": "value: count school where ownership = \"public\"\nat-least: 2",
    ]
    let fixture = try RulesFixture([
      "data/districts.yaml": places,
      "data/programmes.yaml": "---\nid: p\ntitle: 计划\nfrom: 2024\n",
      "data/documents.yaml": "---\nid: d\ntitle: 文件\n",
      "data/returns.yaml":
        "---\nid: r\nrecords: school\ndeclared-by: 甲区/一\ndeclared-on: 2024\nfrom: 2020\n",
      "data/schools.yaml": ownerships.sorted { $0.key < $1.key }
        .map { school("甲区", $0.key, $0.value) }.joined(),
      "data/requirements.yaml": requirements.map { requirement($0, checks[$0] ?? "") }.joined(),
    ])
    let list = RequirementReader.read(fixture.store)
    let run = Assessor.run(list, in: fixture.store, asOf: try day("2026-01-01"))
    return (run, fixture.store, Set(list.requirements.map(\.id)))
  }

  /// What failed before and what fails now, and what must come out.
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var before: [String: String]
    var now: [String: String]
    var new: [TargetBaseline.Entry] = []
    var known: [String] = []
    var improved: [TargetBaseline.Entry] = []
  }

  private static func entry(_ id: String, _ subjects: String...) -> TargetBaseline.Entry {
    TargetBaseline.Entry(id: id, subjects: subjects)
  }

  static let cases = [
    Case(
      testDescription: "nothing changed", before: ["一": "public", "二": "private"],
      now: ["一": "public", "二": "private"], known: ["p-count", "p-each"]),
    Case(
      testDescription: "a further subject fails", before: ["一": "public", "二": "private"],
      now: ["一": "public", "二": "private", "三": "private"], new: [entry("p-each", "甲区/三")],
      known: ["p-count"]),
    Case(
      testDescription: "one subject is better, another worse",
      before: ["一": "public", "二": "private"], now: ["一": "private", "二": "public"],
      new: [entry("p-each", "甲区/一")], known: ["p-count"],
      improved: [entry("p-each", "甲区/二")]),
    Case(
      testDescription: "a requirement is met now", before: ["一": "public", "二": "private"],
      now: ["一": "public", "二": "private", "三": "public"], known: ["p-each"],
      improved: [entry("p-count")]),
    Case(
      testDescription: "a requirement fails that did not", before: ["一": "public", "二": "public"],
      now: ["一": "private", "二": "public"], new: [entry("p-count"), entry("p-each", "甲区/一")]),
    Case(
      testDescription: "everything is better", before: ["一": "private"],
      now: ["一": "public", "二": "public"], improved: [entry("p-count"), entry("p-each")]),
  ]

  @Test("only what is new counts", arguments: cases)
  func comparisons(of item: Case) throws {
    let (before, oldStore, _) = try Self.run(item.before)
    let written = TargetBaseline(before, in: oldStore)
    let read = try TargetBaseline(parsing: written.bytes(), path: "b.json")
    #expect(read == written)
    var (now, store, ids) = try Self.run(item.now)
    let comparison = BaselineComparison(read, path: "b.json", now, in: store, existing: ids)
    #expect(comparison.new == item.new)
    #expect(comparison.known == item.known)
    #expect(comparison.improved == item.improved)
    #expect(comparison.gone.isEmpty)
    now.accept(comparison)
    #expect(now.fails == !item.new.isEmpty)
  }

  @Test("a requirement that is gone is told, one that was not looked at is not")
  func goneAndLeftOut() throws {
    let (before, oldStore, _) = try Self.run(["一": "private"])
    let baseline = TargetBaseline(before, in: oldStore)
    let (now, store, _) = try Self.run(["一": "private"], requirements: ["p-each"])
    let gone = BaselineComparison(
      baseline, path: "b", now, in: store, existing: ["p-each"])
    #expect(gone.gone == ["p-count"])
    let leftOut = BaselineComparison(
      baseline, path: "b", now, in: store, existing: ["p-each", "p-count"])
    #expect(leftOut.gone.isEmpty && leftOut.improved.isEmpty)
    var written = TargetBaseline(now, in: store)
    written.keep(baseline, exceptFor: ["p-each"], among: ["p-each", "p-count"])
    #expect(written.entries.map(\.id) == ["p-count", "p-each"])
  }
}
