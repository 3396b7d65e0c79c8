import Foundation
import Testing

@testable import EduPlanKit

@Suite("Rosters are data")
struct RosterTemplateTests {
  /// A small repo with a kind, a few records and a roster of its own.
  private func repo(roster: String? = nil, records: String? = nil) -> MemoryFileSystem {
    MemoryFileSystem(texts: [
      "data/eduplan.yaml": "---\nformat: 1\nlanguage: zh\n",
      "data/schema/plan.yaml": """
      ---
      id: plan
      label: 计划
      folder: plans
      fields:
        - name: id
          label: 编号
          type: text
        - name: round
          label: 轮次
          type: integer
        - name: heading
          label: 标题
          type: text
      """ + "\n",
      "data/schema/club.yaml": """
      ---
      id: club
      label: 社团
      folder: clubs
      fields:
        - name: id
          label: 编号
          type: text
        - name: plan
          label: 计划
          type: reference
          of: [plan]
        - name: rank
          label: 名次
          type: integer
        - name: share
          label: 比例
          type: decimal
        - name: phone
          label: 电话
          type: text
          sensitive: true
        - name: printed
          label: 原文
          type: group
          fields:
            - name: name
              label: 名称
              type: text
      """ + "\n",
      "data/plans.yaml": """
      ---
      id: a
      round: 1
      heading: 第一轮
      ---
      id: b
      round: 2
      heading: 第二轮
      ---
      id: c
      round: 2
      heading: 另一个第二轮
      """ + "\n",
      "data/clubs.yaml": records ?? """
        ---
        id: 丙社
        plan: a
        rank: 10
        share: '0.50'
        ---
        id: 乙社
        plan: a
        rank: 9
        printed:
          name: ''
        ---
        id: 甲社
        plan: a
        printed:
          name: 甲
        ---
        id: 示例社
        plan: a
        rank: 1
        example: true
        """ + "\n",
      "templates/rosters/clubs.yaml": roster ?? Self.roster,
    ])
  }

  private static let roster = """
    ---
    id: clubs
    title: 社团名单
    title-en: Clubs
    about: plan where heading is present
    round: round
    lists:
      - mode: all
        heading: heading
        records: club where plan = each
        order: rank
        columns:
          - heading: 名次
            value: rank
          - heading: 社团
            value: id
            printed: printed.name
          - heading: 比例
            value: share
    """ + "\n"

  @Test("rows stand in the order of their number, without one last; examples never")
  func order() {
    let run = ProgrammeRun("roster", "clubs", "--round", "1", files: repo())
    #expect(run.status == .ok, "\(run.errors)")
    #expect(
      run.text == """
        第一轮

        名次  社团  比例
        ----  ----  ----
           9  乙社
          10  丙社  0.50
              甲

        共 3 行。
        原文留空的 1 格已按数据补齐；用 --as-printed 照原样留空。
        另有 1 条示例记录，不列入。

        """)
    #expect(
      !ProgrammeRun("roster", "clubs", "--round", "1", "--format", "json", files: repo()).text
        .contains(
          "示例社"))
  }

  @Test("as printed, what was issued blank is blank, and what has no printed wording is its value")
  func asPrinted() {
    let run = ProgrammeRun(
      "roster", "clubs", "--round", "1", "--as-printed", "--format", "csv", "--mode", "all",
      files: repo())
    #expect(run.text == "\u{FEFF}名次,社团,比例\r\n9,,\r\n10,丙社,0.50\r\n,甲,\r\n")
  }

  @Test("rounds are named when one is needed, programmes when several have the same")
  func choosing() {
    let open = ProgrammeRun("roster", "clubs", files: repo())
    #expect(open.status == .usage)
    #expect(open.errors.contains("有的轮次：1、2\n"))
    let both = ProgrammeRun("roster", "clubs", "--round", "2", files: repo())
    #expect(both.status == .usage)
    #expect(both.errors.contains("加上 --subject，如 b、c"))
    let chosen = ProgrammeRun("roster", "clubs", "--programme", "c", files: repo())
    #expect(chosen.status == .ok)
    #expect(chosen.text.contains("另一个第二轮"))
    #expect(chosen.text.contains("没有可列的记录。"))
  }

  @Test("an empty list is still valid CSV and JSON")
  func empty() {
    #expect(
      ProgrammeRun(
        "roster", "clubs", "--programme", "c", "--mode", "all", "--format", "csv", files: repo()
      )
      .text == "\u{FEFF}名次,社团,比例\r\n")
    #expect(
      ProgrammeRun(
        "roster", "clubs", "--programme", "c", "--mode", "all", "--format", "json", files: repo()
      )
      .text.contains("\"rows\": []"))
  }

  /// The blocks of a kind in docs/rosters.md that stand indented by three blanks.
  private func documented(_ kind: String) throws -> [String] {
    let page = try String(contentsOfFile: ProjectFolder.root + "/docs/rosters.md", encoding: .utf8)
    return page.components(separatedBy: "```\(kind)\n").dropFirst().map { block in
      let lines = (block.components(separatedBy: "   ```").first ?? "").split(separator: "\n")
      return lines.map { String($0.dropFirst(3)) + "\n" }.joined()
    }
  }

  /// A repo with the examples of docs/rosters.md and a few records they list.
  private func documentedRepo() throws -> MemoryFileSystem {
    let blocks = try documented("yaml")
    try #require(blocks.count == 3)
    let schools = [("甲学校", "宝山区"), ("乙学校", "闵行区"), ("丙学校", "宝山区")]
    return MemoryFileSystem(texts: [
      "data/eduplan.yaml": "---\nformat: 1\n",
      "data/programmes.yaml": blocks[0],
      "templates/rosters/labour-bases.yaml": blocks[1],
      "templates/rosters/bases-by-district.yaml": blocks[2],
      "data/districts.yaml": "---\nid: 宝山区\nname: 宝山区\n---\nid: 闵行区\nname: 闵行区\n",
      "data/schools.yaml": schools.map { name, district in
        """
        ---
        id: \(district)/\(name)
        name: \(name)
        district: \(district)
        stages: [compulsory]
        """ + "\n"
      }.joined(),
      "data/memberships.yaml": schools.enumerated().map { number, school in
        """
        ---
        id: labour24-\(number + 1)
        school: \(school.1)/\(school.0)
        programme: labour24
        role: base-school
        number: \(number + 1)
        """ + "\n"
      }.joined(),
      "data/activities.yaml": ["宝山区/甲学校", "闵行区/乙学校", "宝山区/甲学校"].enumerated()
        .map { number, school in
          """
          ---
          id: a\(number + 1)
          activity-type: training
          programme: labour24
          school: \(school)
          date: 2025-0\(number + 1)
          """ + "\n"
        }.joined(),
    ])
  }

  @Test("the grouped example of docs/rosters.md prints what the page says, in both languages")
  func documentedGroups() throws {
    let files = try documentedRepo()
    for (language, expected) in zip([Language.zh, .en], try documented("text")) {
      let run = ProgrammeRun(
        "roster", "bases-by-district", "--mode", "schools", "--format", "csv", files: files,
        language: language)
      #expect(run.status == .ok, "\(run.errors)")
      #expect(run.text.dropFirst().replacing("\r\n", with: "\n") == expected)
    }
    let check = ProgrammeRun("check", files: files)
    #expect(check.status == .ok, "\(check.errors)")
  }

  @Test("the example of docs/rosters.md is a roster that works")
  func documentedExample() throws {
    let files = try documentedRepo()
    let run = ProgrammeRun("roster", "labour-bases", "--district", "宝山区", files: files)
    #expect(run.status == .ok, "\(run.errors)")
    #expect(
      run.text == """
        宝山区第一批劳动教育基地学校名单

        序号  学校    学段      所在栏
        ----  ------  --------  ----------
           1  甲学校  义务教育  学校所在区
           3  丙学校  义务教育  学校所在区

        宝山区：学校所在区 2 行。

        """)
  }
}
