import Foundation
import Testing

@testable import EduPlanKit

/// What the public edition tells, and that nothing it tells gives away what it keeps back.
@Suite("The public edition")
struct PublicEditionTests {
  private struct Survey {
    var id: String
    var district: String
    var school: String
    var group: String
    var wave: String
    var valid: Int
  }

  private static func texts(_ surveys: [Survey]) -> [String: String] {
    var texts = [
      "data/eduplan.yaml": "format: 1\nlanguage: zh\n",
      "data/programmes.yaml": "---\nid: p\ntitle: 示例计划\nfrom: 2024\n",
      "data/districts.yaml": ["甲区", "乙区"].map { "---\nid: \($0)\nname: \($0)\n" }.joined(),
      "data/people/p.yaml": "---\nid: P-001\nname: 张三丰\n",
      "data/postings/p.yaml":
        "---\nid: posting-1\nperson: P-001\nschool: 甲区/1校\nrole: manager\nfrom: 2024\n",
      "data/private/p.yaml": "---\nid: P-001\nname: 李四光\n",
    ]
    var schools: Set<String> = []
    texts["data/schools.yaml"] = surveys.filter { schools.insert($0.school).inserted }.map {
      "---\nid: \($0.school)\nname: \($0.school.dropFirst(3))\ndistrict: \($0.district)\n"
    }.joined()
    texts["data/surveys.yaml"] = surveys.map {
      """
      ---
      id: \($0.id)
      school: \($0.school)
      programme: p
      wave: \($0.wave)
      group: \($0.group)
      date: \($0.wave == "w1" ? "2025-05-01" : "2025-11-01")
      valid: \($0.valid)
      satisfied: \($0.valid / 2)

      """
    }.joined()
    return texts
  }

  private static func random(_ seed: UInt64) -> [Survey] {
    var generator = SeededGenerator(seed: seed)
    var surveys: [Survey] = []
    for school in 1...Int.random(in: 1...9, using: &generator) {
      for group in ["students", "parents", "community"] {
        for wave in ["w1", "w2"] where Int.random(in: 0...3, using: &generator) > 0 {
          let district = school % 3 == 0 ? "乙区" : "甲区"
          let isSmall = Int.random(in: 0...6, using: &generator) == 0
          surveys.append(
            Survey(
              id: "s\(surveys.count)", district: district, school: "\(district)/\(school)校",
              group: group, wave: wave,
              valid: Int.random(in: isSmall ? 0...9 : 10...90, using: &generator)))
        }
      }
    }
    return surveys
  }

  private func run(_ words: String..., surveys: [Survey]) -> ProgrammeRun {
    var session = Session(
      files: MemoryFileSystem(texts: Self.texts(surveys)), workingFolder: ".",
      environment: ["EDUPLAN_LANG": "zh"],
      today: Day(year: 2026, month: 11, day: 21) ?? Day(ordinal: 0))
    let status = EduPlan.run(words, in: &session)
    var result = ProgrammeRun("--version")
    result.status = status
    result.output = session.output
    result.errors = String(decoding: session.errors, as: UTF8.self)
    return result
  }

  /// The valid answers that a list tells, by id.
  private func told(_ surveys: [Survey]) throws -> [String: Int] {
    let run = run("list", "survey", "--public", "--format", "json", surveys: surveys)
    let json = try #require(
      JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any])
    let records = try #require(json["records"] as? [[String: Any]])
    return Dictionary(
      uniqueKeysWithValues: records.compactMap { record in
        (record["id"] as? String).flatMap { id in (record["valid"] as? Int).map { (id, $0) } }
      })
  }

  @Test("no sum less what is told gives a small group away, in any line", arguments: 1...30)
  func complements(seed: UInt64) throws {
    let surveys = Self.random(seed)
    let told = try told(surveys)
    #expect(surveys.allSatisfy { $0.valid >= 10 || told[$0.id] == nil })
    func expectSafe(_ line: [Survey]) {
      let kept = line.filter { told[$0.id] == nil }
      guard !kept.isEmpty, kept.count < line.count else { return }
      let sum = kept.reduce(0) { $0 + $1.valid }
      #expect(kept.count >= 2 && sum >= 10, "\(kept)")
    }
    for wave in ["w1", "w2"] {
      let ofWave = surveys.filter { $0.wave == wave }
      for school in Set(surveys.map(\.school)) { expectSafe(ofWave.filter { $0.school == school }) }
      for group in ["students", "parents", "community"] {
        expectSafe(ofWave.filter { $0.group == group })
        for district in ["甲区", "乙区"] {
          expectSafe(ofWave.filter { $0.group == group && $0.district == district })
        }
      }
    }
    let latest = surveys.filter { survey in
      survey.wave == "w2"
        || !surveys.contains {
          $0.wave == "w2" && $0.school == survey.school && $0.group == survey.group
        }
    }
    for group in ["students", "parents", "community"] {
      expectSafe(latest.filter { $0.group == group })
    }
    let hasSmall = surveys.contains { $0.valid < 10 }
    if !hasSmall { #expect(told.count == surveys.count, "nothing is kept back without need") }
  }

  @Test("of one small group among three schools, the next smallest is kept back as well")
  func neighbours() throws {
    let surveys = [(1, 50), (2, 5), (4, 30)].map { school, valid in
      Survey(
        id: "s\(school)", district: "甲区", school: "甲区/\(school)校", group: "parents", wave: "w1",
        valid: valid)
    }
    #expect(try told(surveys) == ["s1": 50])
    let usual = run("list", "survey", "--format", "json", surveys: surveys).text
    #expect(usual.contains("30"), "who works with the records sees what is not small")
  }

  private let surveys = [
    Survey(
      id: "s1", district: "甲区", school: "甲区/1校", group: "parents", wave: "w1", valid: 50)
  ]

  @Test("people and personal data are nowhere, whatever is asked")
  func people() {
    for words in [
      ["list", "posting"], ["list", "posting", "--columns", "id, person, school"],
      ["list", "posting", "--format", "json"], ["list", "posting", "--format", "csv"],
      ["explain", "posting-1"], ["explain", "posting-1", "--format", "json"],
      ["explain", "甲区/1校", "--format", "json"], ["list", "person"], ["explain", "P-001"],
      ["list"], ["check-targets"], ["due"],
      ["list", "posting", "--where", "person.name = \"张三丰\""],
    ] {
      var session = Session(
        files: MemoryFileSystem(texts: Self.texts(surveys)), workingFolder: ".",
        environment: ["EDUPLAN_LANG": "zh"],
        today: Day(year: 2026, month: 11, day: 21) ?? Day(ordinal: 0))
      _ = EduPlan.run(words + ["--public"], in: &session)
      let output = String(decoding: session.output, as: UTF8.self)
      let errors = String(decoding: session.errors, as: UTF8.self)
      for secret in ["P-001", "张三丰", "李四光"] {
        #expect(!output.contains(secret), "\(words): \(secret)")
      }
      #expect(!errors.contains("李四光"), "\(words)")
      #expect(words.contains("--where") || !errors.contains("张三丰"), "\(words)")
      let edition = "公开版"
      #expect(output.contains(edition) || errors.contains(edition), "\(words)")
    }
    let usual = run("list", "posting", surveys: surveys)
    #expect(usual.text.contains("P-001") && !usual.text.contains("公开版"))
  }

  @Test("questions about what is kept back are not answered")
  func questions() {
    for words in [
      ["survey", "--where", "valid < 5"], ["survey", "--columns", "id, valid / 2"],
      ["school", "--columns", "id, (sum valid of survey where school = each)"],
      ["survey", "--sort", "satisfied / valid"],
    ] {
      let files = MemoryFileSystem(texts: Self.texts(surveys))
      var session = Session(
        files: files, workingFolder: ".", environment: ["EDUPLAN_LANG": "zh"],
        today: Day(year: 2026, month: 11, day: 21) ?? Day(ordinal: 0))
      let status = EduPlan.run(["list"] + words + ["--public"], in: &session)
      #expect(status == .usage, "\(words)")
      #expect(
        String(decoding: session.errors, as: UTF8.self).contains("reports.not-public"), "\(words)")
    }
    let quoted = run(
      "list", "survey", "--where", "group = \"valid\"", "--public", surveys: surveys)
    #expect(quoted.status != .findings, "a word in quotes is no field")
  }

  @Test("commands without a public edition say so")
  func otherCommands() {
    for name in ["check", "apply", "records", "init"] {
      let run = run(name, "--public", surveys: surveys)
      #expect(run.status == .usage)
      #expect(run.errors.contains("\(name) 没有公开版"))
    }
  }
}
