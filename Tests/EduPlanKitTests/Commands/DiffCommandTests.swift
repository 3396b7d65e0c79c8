import Foundation
import Testing

@testable import EduPlanKit

@Suite("eduplan diff")
struct DiffCommandTests {
  /// A repo with two commits and uncommitted changes on top.
  private func withHistory(_ body: (GitRepository) throws -> Void) throws {
    try GitRepository.with { repository in
      try repository.writeData(schools: ["一中", "二中"])
      try repository.write(Self.survey(415), to: "data/surveys.yaml")
      try repository.write(Self.requirement, to: "data/requirements.yaml")
      try repository.write(Self.programme, to: "data/programmes.yaml")
      try repository.write(Self.document, to: "data/documents.yaml")
      try repository.commit("开始", day: "2024-01-01")
      try repository.write(Self.survey(435), to: "data/surveys.yaml")
      try repository.commit("家长调查重新统计", day: "2024-04-01", author: "李老师")
      try repository.writeData(schools: ["一中", "二中", "三中"])
      try body(repository)
    }
  }

  private static func survey(_ satisfied: Int) -> String {
    "---\nid: s1\nschool: 甲区/一中\nprogramme: p1\ngroup: parents\ndate: 2024-01\nvalid: 500\nsatisfied: \(satisfied)\n"
  }
  private static let programme = "---\nid: p1\ntitle: 示例计划\ndocument: d1\nfrom: 2023-01-01\n"
  private static let document = "---\nid: d1\ntitle: 示例文件\nissued: 2023\n"
  private static let requirement = """
    ---
    id: parents-satisfied
    programme: p1
    class: target
    title: 家长满意度
    title-en: Satisfied parents
    document: d1
    section: 一
    line: 1
    quote: 满意度85%以上
    quote-digest: x
    force: must
    value: (sum satisfied of survey where programme = "p1") / (sum valid of survey where programme = "p1")
    at-least: 85%
    unit: '%'

    """

  @Test(
    "two revisions: the records in words, and what that did to the targets",
    arguments: Language.allCases)
  func revisions(language: Language) throws {
    try withHistory { repository in
      let run = try repository.run("diff", "HEAD~1", "HEAD", language: language)
      #expect(run.status == .ok)
      let text = run.output
      if language == .zh {
        #expect(text.contains("记录：改动 1 条。"))
        #expect(text.contains("满意度 83% → 87%；满意数 415 → 435"))
        #expect(text.contains("李老师：家长调查重新统计"))
        #expect(text.contains("都按 2024-04-01 评定"))
      } else {
        #expect(text.contains("Records: 1 changed."))
        #expect(text.contains("satisfaction 83% → 87%; Satisfied 415 → 435"))
      }
      #expect(text.contains("甲区/一中"))
      #expect(text.contains("parents-satisfied"))
      #expect(text.contains("415 / 500") && text.contains("435 / 500"))
    }
  }

  @Test("no revision is the last commit against the files; one is that against the files")
  func workingTree() throws {
    try withHistory { repository in
      let now = try repository.run("diff", "--no-targets")
      #expect(now.output.contains("到 现在的文件的变化"))
      #expect(now.output.contains("记录：新增 1 条。"))
      #expect(now.output.contains("甲区/三中"))
      let since = try repository.run("diff", "2024-02", "--no-targets")
      #expect(since.output.contains("改动 1 条，新增 1 条"))
      #expect(
        try repository.run("diff", "HEAD~1..HEAD", "--no-targets").output.contains("记录：改动 1 条。"))
      try repository.git("checkout", "-q", "data")
      let same = try repository.run("diff")
      #expect(same.status == .ok)
      #expect(same.output.contains("记录没有变化。"))
    }
  }

  @Test("with and without the targets the records are told in the same words")
  func sameWords() throws {
    try withHistory { repository in
      let with = try repository.run("diff", "HEAD~1").output
      let without = try repository.run("diff", "HEAD~1", "--no-targets").output
      #expect(with.hasPrefix(without.trimmingCharacters(in: .newlines)))
    }
  }

  @Test("--only narrows by kind, id, file and folder, and says what did not change")
  func only() throws {
    try withHistory { repository in
      for (word, count) in [
        ("满意度调查", 1), ("survey", 1), ("学校", 1), ("s1", 1), ("甲区/三中", 1), ("data/schools.yaml", 1),
        ("data", 2), ("data/", 2), ("甲区/一中", 0),
      ] {
        let run = try repository.run(
          "diff", "HEAD~1", "--only", word, "--no-targets", "--format", "json")
        let json = try #require(
          JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        #expect((json["records"] as? [Any])?.count == count, "\(word)")
        #expect(run.errors.isEmpty == (count > 0))
      }
      let wrong = try repository.run("diff", "HEAD~1", "--only", "满意度调査", "--no-targets")
      #expect(wrong.errors.contains("是不是 满意度调查？"))
    }
  }

  @Test("JSON has every change with both values, the revisions, and the targets")
  func json() throws {
    try withHistory { repository in
      let run = try repository.run("diff", "HEAD~1", "--format", "json", "--as-of", "2024-12-31")
      let json = try #require(
        JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
      #expect(json["schema"] as? Int == 1)
      let before = try #require(json["before"] as? [String: Any])
      #expect(before["revision"] as? String == (try repository.git("rev-parse", "HEAD~1")))
      #expect(before["day"] as? String == "2024-01-01")
      #expect((json["after"] as? [String: Any])?["revision"] is NSNull)
      let totals = try #require(json["totals"] as? [String: Int])
      #expect(totals == ["changed": 1, "added": 1, "removed": 0, "renamed": 0, "moved": 0])
      let records = try #require(json["records"] as? [[String: Any]])
      #expect(records.map { $0["id"] as? String } == ["甲区/三中", "s1"])
      let field = try #require((records[1]["fields"] as? [[String: Any]])?.first)
      #expect(field["name"] as? String == "satisfied")
      #expect(field["before"] as? String == "415")
      #expect(field["after"] as? String == "435")
      let targets = try #require(json["targets"] as? [String: Any])
      #expect(targets["asOf"] as? String == "2024-12-31")
      #expect(
        (targets["changes"] as? [[String: Any]])?.first?["id"] as? String == "parents-satisfied")
    }
  }

  @Test("the status tells of changes only where that is asked for")
  func status() throws {
    try withHistory { repository in
      #expect(try repository.run("diff", "--exit-code").status == .findings)
      #expect(try repository.run("diff", "HEAD", "HEAD", "--exit-code").status == .ok)
      #expect(try repository.run("diff", "-o", "变化.md").status == .ok)
      let page = try String(contentsOfFile: repository.folder + "/变化.md", encoding: .utf8)
      #expect(page.contains("| 学校 | 甲区/三中 |"))
      #expect(try repository.run("diff", "--format", "html").output.hasPrefix("<!DOCTYPE html>"))
    }
  }

  @Test("what cannot be read in either state is told and not compared")
  func refused() throws {
    try withHistory { repository in
      try repository.write("---\nid: s1\nschool：甲区/一中\n", to: "data/surveys.yaml")
      let run = try repository.run("diff", "--no-targets")
      #expect(run.status == .ok)
      #expect(run.output.contains("现在的文件有 1 处读不了，里面的记录没有比较：data/surveys.yaml"))
    }
  }

  @Test("where much is new its number is told, and --verbose names each")
  func bulk() throws {
    try withHistory { repository in
      let names = (1...60).map { "第\($0)小学" }
      try repository.writeData(schools: ["一中", "二中"] + names)
      let run = try repository.run("diff", "--no-targets")
      #expect(run.output.contains("新增 60 条"))
      #expect(!run.output.contains("第59小学"))
      let all = try repository.run("diff", "--no-targets", "--verbose").output
      #expect(names.allSatisfy { all.contains($0) })
    }
  }

  @Test("the public edition tells of no person and of no small group")
  func publicEdition() throws {
    try withHistory { repository in
      try repository.write("---\nid: 甲某\n", to: "data/people.yaml")
      try repository.write(
        "---\nid: t1\nperson: 甲某\nschool: 甲区/一中\nrole: expert\n", to: "data/postings.yaml")
      try repository.commit("人员", day: "2024-05-01")
      try repository.write("---\nid: 乙某\n", to: "data/people.yaml")
      try repository.write(
        "---\nid: t1\nperson: 乙某\nschool: 甲区/一中\nrole: expert\n", to: "data/postings.yaml")
      let plain = try repository.run("diff", "--no-targets").output
      #expect(plain.contains("乙某"))
      for format in ["text", "markdown", "html", "json"] {
        let run = try repository.run("diff", "--public", "--format", format)
        #expect(!run.output.contains("甲某") && !run.output.contains("乙某"), "\(format)")
        #expect(!run.errors.contains("某"))
      }
    }
  }

  @Test("too many revisions, three dots, and names that look like options are usage errors")
  func usage() throws {
    try withHistory { repository in
      for words in [["a", "b", "c"], ["main...HEAD"], ["--", "--output=x"], ["-x"], ["没有"]] {
        var session = Session(
          files: DiskFileSystem(), workingFolder: repository.folder,
          today: try #require(Day("2026-11-21")), git: .system)
        #expect(EduPlan.run(["diff"] + words, in: &session) == .usage, "\(words)")
        #expect(session.output.isEmpty)
      }
    }
  }

  @Test("a data repo that did not exist yet is an empty one")
  func beforeTheRepo() throws {
    try GitRepository.with { repository in
      try repository.write("x", to: "a.txt")
      try repository.commit("空", day: "2023-01-01")
      try repository.writeData()
      try repository.commit("数据", day: "2023-02-01")
      let run = try repository.run("diff", "HEAD~1", "HEAD", "--no-targets")
      #expect(run.output.contains("记录：新增 3 条。"))
    }
  }
}
