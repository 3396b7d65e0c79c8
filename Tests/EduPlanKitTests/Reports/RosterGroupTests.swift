import Foundation
import Testing

@testable import EduPlanKit

@Suite("Groups of a roster")
struct RosterGroupTests {
  /// A repo of members with random choices, and a roster that groups them.
  private func repo(_ generator: inout SeededGenerator, order: String) -> MemoryFileSystem {
    let values = ["a", "b", "c"]
    var members = ""
    for number in 1...40 {
      let chosen = values.filter { _ in Int.random(in: 0..<3, using: &generator) == 0 }.shuffled(
        using: &generator)
      members += "---\nid: m\(number)\n"
      if Bool.random(using: &generator) {
        members += "rank: \(Int.random(in: 1...5, using: &generator))\n"
      }
      if !chosen.isEmpty { members += "kinds: [\(chosen.joined(separator: ", "))]\n" }
      if Int.random(in: 0..<8, using: &generator) == 0 { members += "example: true\n" }
    }
    return MemoryFileSystem(texts: [
      "data/eduplan.yaml": "---\nformat: 1\n",
      "data/schema/member.yaml": """
      ---
      id: member
      label: 成员
      folder: members
      fields:
        - name: id
          label: 编号
          type: text
        - name: rank
          label: 名次
          type: integer
        - name: kinds
          label: 类别
          type: list
          items: choice
          choices:
            - value: a
              label: 甲
            - value: b
              label: 乙
            - value: c
              label: 丙
      """ + "\n",
      "data/members.yaml": members,
      "templates/rosters/members.yaml": """
      ---
      id: members
      title: 成员
      lists:
        - mode: all
          title: 成员
          records: member
          order: rank
          group:
            by: kinds
            order: \(order)
          columns:
            - heading: 编号
              value: id
            - heading: 名次
              value: rank
            - heading: 类别
              value: kinds
        - mode: plain
          title: 成员
          records: member
          order: rank
          columns:
            - heading: 编号
              value: id
      """ + "\n",
    ])
  }

  private struct Output: Decodable {
    struct List: Decodable {
      struct Group: Decodable {
        var title: String
        var keys: [String]
        var firstRow: Int
        var rows: Int
      }

      var ids: [String]
      var groups: [Group]?
      var examplesLeftOut: Int?
    }

    var lists: [List]
  }

  @Test(
    "every record is in exactly one group, rows keep their order inside, and groups follow the order asked for",
    arguments: 0..<30)
  func laws(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let wanted = ["a", "b", "c"].shuffled(using: &generator)
    let files = repo(&generator, order: "[\(wanted.joined(separator: ", "))]")
    let run = ProgrammeRun("roster", "members", "--format", "json", files: files)
    #expect(run.status == .ok, "\(run.errors)")
    let lists = try JSONDecoder().decode(Output.self, from: Data(run.output)).lists
    let (grouped, plain) = (lists[0], lists[1])
    let groups = try #require(grouped.groups)
    // A partition: the groups are neighbours without gaps, and hold the rows of the plain list.
    #expect(groups.map(\.firstRow) == groups.indices.map { groups[..<$0].map(\.rows).reduce(0, +) })
    #expect(groups.map(\.rows).reduce(0, +) == grouped.ids.count)
    #expect(grouped.ids.sorted() == plain.ids.sorted())
    #expect(Set(grouped.ids).count == grouped.ids.count)
    #expect(grouped.ids.count + (grouped.examplesLeftOut ?? 0) == 40)
    #expect(groups.allSatisfy { $0.rows > 0 })
    #expect(Set(groups.map(\.title)).count == groups.count)
    // Inside a group rows stand as in the plain list.
    for group in groups {
      let rows = grouped.ids[group.firstRow..<(group.firstRow + group.rows)]
      let places = rows.compactMap { plain.ids.firstIndex(of: $0) }
      #expect(places == places.sorted())
    }
    // Single values first in the order asked for, then several, then none.
    let singles = Array(groups.map(\.keys).filter { $0.count == 1 }.joined())
    #expect(singles == wanted.filter(singles.contains))
    let sizes = groups.map { $0.keys.isEmpty ? 4 : $0.keys.count }
    #expect(sizes == sizes.sorted())
    // The same bytes twice.
    #expect(
      ProgrammeRun("roster", "members", "--format", "json", files: files).output == run.output)
  }

  @Test("2,000 schools are listed, grouped and counted for each", .timeLimit(.minutes(1)))
  func large() throws {
    var texts = [Repository.settingsPath: "---\nformat: 1\n"]
    for (path, text) in Defaults.policyFiles { texts[path] = text }
    SampleRepository(schools: 2_000).forEachFile { (file: SampleRepository.File) in
      texts[file.path] = String(decoding: file.bytes, as: UTF8.self)
    }
    texts["templates/rosters/all.yaml"] = """
      ---
      id: all
      title: 全部学校
      lists:
        - mode: all
          title: 全部学校
          records: school
          order: [name, district]
          group: school-type
          columns:
            - heading: 学校
              value: name
            - heading: 参加
              value: count membership where school = row
            - heading: 占比
              value: (count membership where school = row) / (count membership)
            - heading: 计划
              value: programme.title
              records: membership where school = row
      """ + "\n"
    let files = MemoryFileSystem(texts: texts)
    let run = ProgrammeRun("roster", "all", "--format", "json", files: files)
    #expect(run.status == .ok, "\(run.errors)")
    let list = try JSONDecoder().decode(Output.self, from: Data(run.output)).lists[0]
    let expected =
      ProgrammeRun("list", "school", "--columns", "id", "--format", "csv", files: files)
      .text.split(separator: "\r\n").count - 1
    #expect(list.ids.count == expected && expected > 2_000)
    let pages = ProgrammeRun(
      "roster", "school", "--all", "--mode", "facts", "--format", "csv", files: files)
    #expect(pages.text.split(separator: "\r\n").count == expected + 1, "\(pages.errors)")
  }
}
