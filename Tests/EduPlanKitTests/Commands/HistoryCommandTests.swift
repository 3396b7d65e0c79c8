import Foundation
import Testing

@testable import EduPlanKit

@Suite("eduplan history")
struct HistoryCommandTests {
  private static let programme = "---\nid: p1\ntitle: 示例计划\ndocument: d1\nfrom: 2023-01-01\n"
  private static let document = "---\nid: d1\ntitle: 示例文件\nissued: 2023\n"
  private static let requirements = """
    ---
    id: schools
    programme: p1
    class: target
    title: 学校数
    title-en: Schools
    document: d1
    section: 一
    line: 1
    quote: 学校达到10所
    quote-digest: x
    force: must
    value: count school where active
    at-least: 10
    unit: 所
    due: 2025-12-31
    ---
    id: open-schools
    programme: p1
    class: target
    title: 开办的学校数
    title-en: Schools that are open
    document: d1
    section: 一
    line: 2
    quote: 学校都要开办
    quote-digest: x
    force: must
    value: count school where active
    unit: 所

    """

  private static func schools(_ names: [String], from: String? = nil) -> String {
    GitRepository.schools(names).replacing(
      "stages:", with: from.map { "from: \($0)\nstages:" } ?? "stages:")
  }

  /// One school more in every month but April, by two people; a broken commit and a renamed file in between.
  private func withHistory(_ body: (GitRepository) throws -> Void) throws {
    try GitRepository.with { repository in
      try repository.write("x", to: "README.md")
      try repository.commit("还没有数据", day: "2024-01-02")
      try repository.writeData(schools: ["第1中学"])
      try repository.write(Self.requirements, to: "data/requirements.yaml")
      try repository.write(Self.programme, to: "data/programmes.yaml")
      try repository.write(Self.document, to: "data/documents.yaml")
      try repository.commit("建库", day: "2024-01-10")
      try repository.writeData(schools: ["第1中学", "第2中学"])
      try repository.commit("加第2中学", day: "2024-02-10", author: "李老师")
      try repository.git("tag", "上报-2024-02")
      try repository.write("y", to: "README.md")
      try repository.commit("与数据无关", day: "2024-02-20")
      try repository.write("---\nid：错\n", to: "data/schools.yaml")
      try repository.commit("写坏了", day: "2024-03-05")
      try repository.writeData(schools: ["第1中学", "第2中学", "第3中学", "第4中学"])
      try repository.commit("改好，加两所", day: "2024-03-10", author: "李老师")
      try repository.remove("data/schools.yaml")
      try repository.write(
        GitRepository.schools((1...4).map { "第\($0)中学" }), to: "data/schools/甲区.yaml")
      try repository.commit("换个文件", day: "2024-04-10")
      try repository.write(
        GitRepository.schools((1...5).map { "第\($0)中学" }), to: "data/schools/甲区.yaml")
      try repository.commit("加第5中学", day: "2024-05-10")
      try repository.git("tag", "上报-2024-05")
      try body(repository)
    }
  }

  @Test(
    "month by month: values, changes, and whose commits moved them", arguments: Language.allCases)
  func months(language: Language) throws {
    try withHistory { repository in
      let run = try repository.run("history", "schools", language: language, today: "2024-06-15")
      #expect(run.status == .ok)
      let name = { (revision: String) in String(try repository.git("rev-parse", revision).prefix(8))
      }
      let lines = run.output.split(separator: "\n").map(String.init)
      func line(_ month: String) throws -> String {
        try #require(lines.first { $0.hasPrefix(month) }, "\(run.output)")
      }
      #expect(
        try line("2024-02").contains(
          language == .zh ? "2024-02-10 李老师：加第2中学（+1）" : "2024-02-10 李老师: 加第2中学 (+1)"))
      #expect(try line("2024-03").contains("李老师") && line("2024-03").contains("+2"))
      #expect(try line("2024-05").contains("王老师") && line("2024-05").contains("+1"))
      // April is as March was, wherever the file stands.
      #expect(!lines.contains { $0.hasPrefix("2024-04") })
      #expect(try line("2024-05").contains(name("HEAD")))
      #expect(
        run.output.contains(language == .zh ? "≥ 10 所，期限 2025-12-31" : "≥ 10 所, due 2025-12-31"))
      let skipped = try name("HEAD~3")
      #expect(
        run.output.contains(
          language == .zh
            ? "跳过 \(skipped)（2024-03-05）：有读不了的内容（data/schools.yaml:2"
            : "skipped \(skipped) (2024-03-05): it has content"))
      #expect(!run.output.contains("与数据无关"))
      let all = try repository.run(
        "history", "schools", "--verbose", language: language, today: "2024-06-15")
      #expect(all.output.contains("2024-04"))
    }
  }

  @Test("every commit, every tag, and from a day or a revision on")
  func steps() throws {
    try withHistory { repository in
      func values(_ words: String...) throws -> [(String, Int?)] {
        var session = Session(
          files: DiskFileSystem(), workingFolder: repository.folder,
          today: try #require(Day("2024-06-15")), git: .system)
        #expect(
          EduPlan.run(["history", "schools", "--format", "json"] + words, in: &session) == .ok)
        let json = try #require(
          JSONSerialization.jsonObject(with: Data(session.output)) as? [String: Any])
        let points = try #require(json["points"] as? [[String: Any]])
        let series = try #require((json["requirements"] as? [[String: Any]])?.first)
        let values = try #require(series["values"] as? [Any])
        return zip(points, values).map {
          ($0["label"] as? String ?? "", ($1 as? [String: Any])?["value"] as? Int)
        }
      }
      #expect(try values().map(\.1) == [1, 2, 4, 4, 5, 5])
      #expect(try values().map(\.0).first == "2024-01")
      let commits = try values("--by", "commit")
      #expect(
        commits.map(\.0) == [
          "2024-01-10", "2024-02-10", "2024-03-05", "2024-03-10", "2024-04-10", "2024-05-10",
        ])
      #expect(commits.map(\.1) == [1, 2, nil, 4, 4, 5])
      let tags = try values("--by", "tag")
      #expect(tags.map(\.0) == ["上报-2024-02", "上报-2024-05"])
      #expect(tags.map(\.1) == [2, 5])
      #expect(try values("--since", "2024-04").map(\.0) == ["2024-04", "2024-05", "2024-06"])
      #expect(try values("--since", "上报-2024-05").map(\.0) == ["2024-05", "2024-06"])
      #expect(try values("--since", "2023-12").map(\.1) == [nil, 1, 2, 4, 4, 5, 5])
    }
  }

  @Test("what time alone moves is nobody's commit")
  func time() throws {
    try GitRepository.with { repository in
      try repository.writeData()
      try repository.write(Self.requirements, to: "data/requirements.yaml")
      try repository.write(Self.programme, to: "data/programmes.yaml")
      try repository.write(Self.document, to: "data/documents.yaml")
      try repository.write(Self.schools(["一中"], from: "2024-01-01"), to: "data/schools.yaml")
      try repository.commit("一中已开", day: "2024-01-10")
      try repository.write(
        Self.schools(["一中"], from: "2024-01-01") + Self.schools(["二中"], from: "2024-03-15"),
        to: "data/schools.yaml")
      try repository.commit("二中三月开", day: "2024-02-10", author: "李老师")
      let run = try repository.run("history", "open-schools", today: "2024-04-10")
      let march = try #require(run.output.split(separator: "\n").first { $0.hasPrefix("2024-03") })
      #expect(march.contains("数据没有改，随日期变化"))
      #expect(!run.output.contains("李老师"))
    }
  }

  @Test("all targets in a line each, with a line of their values")
  func overview() throws {
    try withHistory { repository in
      let run = try repository.run("history", today: "2024-06-15")
      let line = try #require(run.output.split(separator: "\n").first { $0.hasPrefix("schools") })
      #expect(line.contains("▁▃▆▆██"))
      let plain = Session.Terminal(width: 100)
      var session = Session(
        files: DiskFileSystem(), workingFolder: repository.folder,
        environment: ["LANG": "C", "EDUPLAN_LANG": "en"],
        today: try #require(Day("2024-06-15")), terminal: plain, git: .system)
      #expect(EduPlan.run(["history"], in: &session) == .ok)
      #expect(String(decoding: session.output, as: UTF8.self).contains("027799"))
    }
  }

  @Test("a forecast says its method, and too few points give none")
  func forecast() throws {
    try withHistory { repository in
      let run = try repository.run("history", "schools", "--forecast", today: "2024-06-15")
      #expect(run.output.contains("2024-01 到 2024-06 这 6 个月末的数连成直线（最小二乘），每月 +0.91"))
      #expect(run.output.contains("要在期限 2025-12-31 以前达到，每月要 +0.27"))
      let early = try repository.run(
        "history", "schools", "--forecast", "--since", "2024-04", today: "2024-06-15")
      #expect(early.output.contains("只有 3 个月末有数"))
      // The same points are the months', whatever is listed.
      let commits = try repository.run(
        "history", "schools", "--forecast", "--by", "commit", today: "2024-06-15")
      #expect(commits.output.contains("每月 +0.91"))
      let none = try repository.run("history", "open-schools", "--forecast", today: "2024-06-15")
      #expect(none.output.contains("不预测"))
    }
  }

  @Test("CSV has a row for each point; what goes below a table stands on standard error")
  func sheet() throws {
    try withHistory { repository in
      let run = try repository.run(
        "history", "schools", "--format", "csv", language: .en, today: "2024-06-15")
      let lines = run.output.split(separator: "\r\n")
      #expect(lines.count == 7)
      #expect(lines[1].hasPrefix("schools,Schools,2024-01,2024-01-31,"))
      #expect(run.errors.contains("skipped"))
      #expect(try repository.run("history", "--format", "html").output.hasPrefix("<!DOCTYPE html>"))
      #expect(try repository.run("history", "--format", "markdown").output.contains("| schools |"))
    }
  }

  @Test("the public edition names nobody, in any format")
  func publicEdition() throws {
    try withHistory { repository in
      for format in ["text", "markdown", "html", "csv", "json"] {
        let run = try repository.run("history", "schools", "--public", "--format", format)
        #expect(!run.output.contains("老师") && !run.output.contains("加第2中学"), "\(format)")
        #expect(!run.errors.contains("老师"))
      }
    }
  }

  @Test(
    "a shallow clone says that it is cut off, files not committed are told, an empty past is one")
  func edges() throws {
    try withHistory { repository in
      let shallow = repository.folder + "-shallow"
      try repository.git("clone", "-q", "--depth", "2", "file://" + repository.folder, shallow)
      let run = try repository.run("history", "schools", from: shallow, today: "2024-06-15")
      #expect(run.status == .ok)
      #expect(run.output.contains("2024-04-10 以前的提交不在这里"))
      try repository.writeData()
      #expect(try repository.run("history", "schools").output.contains("没提交的改动，没有算进去"))
    }
    try GitRepository.with { repository in
      try repository.writeData()
      #expect(try repository.run("history").status == .failure)
      try repository.write("x", to: "a")
      try repository.git("add", "a")
      try repository.git("commit", "-q", "-m", "无关")
      let run = try repository.run("history")
      #expect(run.status == .ok)
      #expect(run.output.contains("还没有历史"))
    }
  }

  @Test("what is typed wrongly is a usage error")
  func usage() throws {
    try withHistory { repository in
      for words in [
        ["没有"], ["--programme", "没有"], ["--since", "-x"], ["--since=--output"],
        ["--district", "没有"], ["--by", "year"],
      ] {
        var session = Session(
          files: DiskFileSystem(), workingFolder: repository.folder,
          today: try #require(Day("2024-06-15")), git: .system)
        #expect(EduPlan.run(["history"] + words, in: &session) == .usage, "\(words)")
        #expect(session.output.isEmpty)
      }
    }
  }
}
