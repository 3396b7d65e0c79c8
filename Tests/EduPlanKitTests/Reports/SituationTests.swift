import Testing

@testable import EduPlanKit

/// The table an office hands upwards, read back from the workbook it is written to.
@Suite("check-targets as a table to hand upwards")
struct SituationTests {
  private static func requirement(_ id: String, _ lines: String) -> String {
    """
    ---
    id: \(id)
    programme: p24
    class: target
    title: \(id)的名称
    title-en: Title of \(id)
    document: d24
    section: 二（一）
    line: 3
    quote: 原文“甲”
    quote-digest: '0'
    force: must
    \(lines)

    """
  }

  private static let texts: [String: String] = [
    "data/eduplan.yaml": "format: 1\nlanguage: zh\n",
    "data/districts.yaml": "---\nid: 甲区\nname: 甲区\n---\nid: 乙区\nname: 乙区\n",
    "data/documents.yaml": "---\nid: d24\ntitle: 示例文件\nnumber: 示例〔2024〕1号\n",
    "data/programmes.yaml": """
    ---
    id: p24
    title: 示例计划
    title-en: A programme
    from: 2024
    ---
    id: q24
    title: 没有要求的计划
    from: 2024

    """,
    "data/schools.yaml": (1...3).map {
      "---\nid: 甲区/\($0)校\nname: \($0)校\ndistrict: 甲区\nownership: \($0 == 1 ? "public" : "private")\nstages: [compulsory]\n"
    }.joined(),
    "data/returns.yaml":
      "---\nid: r1\nrecords: school\ndeclared-by: 甲区/1校\ndeclared-on: 2024-01-01\nfrom: 2020\n",
    "data/requirements/p24.yaml": [
      requirement("met", "value: count school\nat-least: 3\nunit: 所"),
      requirement("short", "value: count school\nat-least: 15\nunit: 所"),
      requirement("hedged", "value: count school\nat-least: 4\napproximate: 左右\nunit: 所"),
      requirement("many", "value: count school\nat-most: 1\nunit: 所"),
      requirement(
        "share",
        "value: share (ownership = \"public\") of school\nat-least: 90%\nunit: '%'"),
      requirement("unknown", "value: count activity\nat-least: 2\nunit: 次"),
      requirement("told", "value: count school\nunit: 所"),
      requirement("each", "each: school\nrequire: ownership = \"public\"\nunit: 所"),
      requirement("open", "value: count district\nat-least: 5\nunit: 个\ndue: 2030"),
      requirement("none", "each: event\nrequire: date >= \"2024\"\nunit: 次"),
    ].joined(),
  ]

  /// The rows of the sheet of the programme, by the name of the requirement.
  private func rows(_ words: String...) throws -> (ReadWorkbook, [String: [String]]) {
    let files = MemoryFileSystem(texts: Self.texts)
    var session = Session(
      files: files, workingFolder: ".", environment: ["EDUPLAN_LANG": "zh"],
      today: try day("2026-11-21"))
    _ = EduPlan.run(["check-targets", "--fail-on", "none", "-o", "情况表.xlsx"] + words, in: &session)
    #expect(session.output.isEmpty)
    let workbook = try ReadWorkbook(try files.read("情况表.xlsx"))
    let sheet = try #require(workbook.sheets.last)
    var rows: [String: [String]] = [:]
    for row in sheet.rows {
      let values = row.cells.map { $0.cell.value ?? "" }
      if values.count == 10 { rows[values[1]] = values }
    }
    return (workbook, rows)
  }

  @Test("each requirement has its clause, target, value, gap, state, sources and day")
  func rows() throws {
    let (workbook, rows) = try rows()
    #expect(workbook.sheets.map(\.name) == ["汇总", "示例计划"])
    let sheet = try #require(workbook.sheets.last)
    #expect(
      rows["指标"] == ["序号", "指标", "依据条款", "单位", "目标值", "现值", "差距", "状态", "数据来源", "截至日期"])
    func cells(_ id: String) -> [String]? { rows["\(id)的名称"].map { Array($0.dropFirst(3)) } }
    let sources = "学校记录 3 条，报全声明 1 份"
    #expect(rows["met的名称"]?[2] == "示例〔2024〕1号 二（一）\n原文“甲”")
    #expect(cells("met") == ["所", "≥ 3", "3", "无", "达到", sources, "2026-11-21"])
    #expect(
      cells("short") == ["所", "≥ 15", "3", "12", "未达到（按 --fail-on 不计）", sources, "2026-11-21"])
    #expect(cells("hedged")?[1...3] == ["≥ 4（左右）", "3", "1"])
    #expect(cells("many")?[1...3] == ["≤ 1", "3", "多 2"])
    #expect(cells("share")?[1...3] == ["≥ 90", "≈33.3333（1 / 3）", "≈56.6667 个百分点"])
    #expect(cells("unknown") == ["次", "≥ 2", "", "", "数据不足：没有记录", "", "2026-11-21"])
    #expect(cells("told")?[1...4] == ["", "3", "", "只报数值"])
    #expect(cells("each")?[1...3] == ["全部", "1 / 3", "2 个不符合"])
    // Of the districts nobody has said that these are all: at least two, so at most three are missing.
    #expect(cells("open")?[1...4] == ["≥ 5", "≥ 2", "≤ 3", "未到期"])
    #expect(cells("none")?[2...3] == ["", ""])
    #expect(sheet.attributes["pageSetup"]?["orientation"] == "landscape")
    let gap = try #require(
      sheet.rows.flatMap(\.cells).first { $0.column == "G" && $0.cell.value == "12" })
    #expect(gap.cell.type == "", "a gap is a number")
  }

  @Test("the sums by programme stand first, whatever is shown")
  func sums() throws {
    let (workbook, shown) = try rows("--state", "met")
    let sheet = try #require(workbook.sheets.first)
    #expect(sheet.rows.first?.cells.first?.cell.value == "要求达成情况表（截至 2026-11-21）")
    let row = try #require(
      sheet.rows.first { $0.cells.first?.cell.value == "示例计划" })
    #expect(
      row.cells.map { $0.cell.value ?? "" }
        == ["示例计划", "1", "4", "1", "2", "1", "0", "0", "0", "1", "10", "0"])
    #expect(shown.count == 2, "the heading and the one that is met")
    #expect(workbook.sheets.last?.allValues.contains("按 --state 没有列出的：9 条。") == true)
  }

  @Test("a district's table says so in its title, and judges nothing that is asked of the city")
  func district() throws {
    let (workbook, rows) = try rows("--district", "甲区")
    #expect(
      workbook.sheets.last?.rows.first?.cells.first?.cell.value == "甲区要求达成情况表（截至 2026-11-21）")
    #expect(rows["short的名称"]?[4...6] == ["全市 ≥ 15", "3", ""])
  }

  @Test("in English")
  func english() throws {
    let (workbook, rows) = try rows("--lang", "en")
    #expect(workbook.sheets.map(\.name) == ["Summary", "A programme"])
    #expect(rows["Title of many"]?[6] == "2 too many")
    #expect(rows["Title of share"]?[6] == "≈56.6667 points")
    #expect(rows["Title of met"]?[8] == "3 of School, 1 return")
    #expect(workbook.sheets.first?.footer == "&CPage &P of &N")
  }

  @Test("how many records of a range are in a set", arguments: 1...5)
  func counting(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var set = RecordSet()
    var members: Set<UInt32> = []
    for _ in 0..<200 {
      let index = UInt32.random(in: 0..<500, using: &generator)
      set.insert(index)
      members.insert(index)
    }
    for _ in 0..<300 {
      let low = UInt32.random(in: 0..<600, using: &generator)
      let range = low..<UInt32.random(in: low...700, using: &generator)
      #expect(set.count(in: range) == members.count { range.contains($0) }, "\(range)")
    }
    #expect(set.count(in: 0..<0) == 0)
  }
}
