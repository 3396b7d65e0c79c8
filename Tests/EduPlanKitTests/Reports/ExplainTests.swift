import Foundation
import Testing

@testable import EduPlanKit

@Suite("eduplan explain: from what is printed, the result can be worked out")
struct ExplainTests {
  /// Every requirement of a sample repo, explained in full on a day.
  private static func explanations(
    _ asOf: String
  ) throws -> (PlanStore, [RequirementExplanation]) {
    let store = try SampleRepositoryTests.load(schools: 300, isFull: true).store
    var explainer = Explainer(store: store, asOf: try day(asOf), language: .zh, limit: nil)
    let list = RequirementReader.read(store)
    return (store, list.requirements.map { explainer.explain($0) })
  }

  @Test("the records counted make the number, on days of each programme", arguments: days)
  func counts(asOf: String) throws {
    let (_, explanations) = try Self.explanations(asOf)
    var seen = 0
    for explanation in explanations {
      for part in explanation.readings.flatMap(\.allParts) {
        #expect(part.counted.shown.count == part.counted.total)
        guard let low = part.bounds?.low, part.words.hasSuffix("的条数") else { continue }
        #expect(low == ExactNumber(part.counted.total), "\(explanation.assessment.requirement.id)")
        seen += 1
      }
      for part in explanation.readings.flatMap(\.allParts) where part.words.hasSuffix("的个数") {
        // Where some rows do not say what they are counted as, there is no one number.
        guard part.recorded != nil else { continue }
        let different = Set(part.counted.shown.compactMap(\.note))
        #expect(
          part.recorded == ExactNumber(different.count),
          "\(explanation.assessment.requirement.id): \(part.words)")
        seen += 1
      }
    }
    #expect(seen > 0)
  }

  @Test(
    "every subject stands in one group, and the groups are those of check-targets", arguments: days)
  func subjects(asOf: String) throws {
    let (_, explanations) = try Self.explanations(asOf)
    for explanation in explanations {
      let assessment = explanation.assessment
      guard let outcome = assessment.outcome?.subjects,
        assessment.requirement.cadence != .unspecified,
        let subjects = explanation.readings.first?.subjects
      else { continue }
      let groups = Dictionary(
        uniqueKeysWithValues: subjects.groups.map { ($0.result, $0.total) })
      #expect(groups.values.reduce(0, +) == outcome.total, "\(assessment.requirement.id)")
      #expect(groups[.passed, default: 0] == outcome.passed)
      #expect(groups[.failing, default: 0] == outcome.failing.count)
      #expect(groups[.open, default: 0] == outcome.open.count)
      for subject in subjects.groups.filter({ $0.result == .failing }).flatMap(\.shown) {
        let reasons = subject.reasons + (subject.periods?.shown.flatMap(\.reasons) ?? [])
        #expect(!reasons.isEmpty || subject.value != nil, "\(assessment.requirement.id)")
      }
    }
  }

  static let days = ["2017-12-31", "2023-12-31", "2026-12-31"]

  @Test("every candidate is counted, open or left out, and the rest is outside")
  func partition() throws {
    let (store, explanations) = try Self.explanations("2017-12-31")
    for explanation in explanations {
      let syntax = explanation.readings.filter { $0.subjects == nil }
      for part in syntax.flatMap(\.parts) {
        let left = part.leftOut.reduce(0) { $0 + $1.rows.total }
        let all = part.counted.total + part.open.total + left + part.outside
        let sizes = store.schema.kinds.indices.map { kind in
          store.handles(ofKind: kind).count { !store.isExample(RecordHandle(index: $0)) }
        }
        #expect(sizes.contains(all), "\(explanation.assessment.requirement.id)")
      }
    }
  }

  @Test("a list is cut and tells how many there are; --all shows every one")
  func cuts() throws {
    let store = try SampleRepositoryTests.load(schools: 300).store
    let list = RequirementReader.read(store)
    let requirement = try #require(list.requirements.first { $0.id == "nq15-cluster-schools" })
    var short = Explainer(store: store, asOf: try day("2017-12-31"), language: .zh, limit: 20)
    let part = try #require(short.explain(requirement).readings.first?.parts.first)
    #expect(part.counted.shown.count == 20)
    #expect(part.counted.total > 20)
  }

  @Test("a sensitive field is never shown")
  func sensitive() throws {
    let fixture = try RulesFixture([
      "data/people.yaml": "---\nid: person-1\nname: 张三\n"
    ])
    let store = fixture.store
    var explainer = Explainer(store: store, asOf: try day("2026-01-01"), language: .zh, limit: nil)
    let record = try #require(store.find("person-1"))
    let explanation = explainer.explain(record, RequirementReader.read(store))
    let report = ExplanationReport(store: store, language: .zh)
    var bytes = TextRenderer().render(report.report(explanation))
    report.renderJSON(explanation, into: &bytes)
    #expect(!String(decoding: bytes, as: UTF8.self).contains("张三"))
  }

  @Test("every shipped requirement is explained in every format without a mistake")
  func shipped() throws {
    let loaded = try RepositoryLoader.load(
      Repository(root: ProjectFolder.root), from: DiskFileSystem())
    for language in Language.allCases {
      var explainer = Explainer(
        store: loaded.store, asOf: try day("2026-11-21"), language: language, limit: 20)
      let report = ExplanationReport(store: loaded.store, language: language)
      for requirement in RequirementReader.read(loaded.store).requirements {
        let explanation = explainer.explain(requirement)
        var json: [UInt8] = []
        report.renderJSON(explanation, into: &json)
        let parsed = try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any]
        #expect(parsed?["id"] as? String == requirement.id)
        #expect(!MarkdownRenderer().render(report.report(explanation)).isEmpty)
      }
    }
  }
}

extension RequirementExplanation.Reading {
  /// The parts of all as one, or of each subject, in all periods.
  fileprivate var allParts: [RequirementExplanation.Part] {
    let shown = subjects?.groups.flatMap(\.shown) ?? []
    let all = (periods?.shown ?? []) + shown.flatMap { $0.periods?.shown ?? [] }
    return parts + shown.flatMap(\.parts) + all.flatMap(\.parts)
  }
}
