import Foundation
import Testing

@testable import EduPlanKit

@Suite("eduplan roster on the shipped records")
struct RosterCommandTests {
  @Test("each format of the filled lists is its golden")
  func filledGoldens() {
    for (format, ending) in [("text", "txt"), ("markdown", "md"), ("csv", "csv"), ("json", "json")]
    {
      let run = ProgrammeRun("roster", "--round", "2", "--format", format)
      #expect(run.status == .ok, "\(run.errors)")
      expectGolden(run.output, "roster/round-2.\(ending)")
    }
  }

  @Test("the lists as printed are their golden")
  func printedGolden() {
    let run = ProgrammeRun("roster", "--round", "2", "--as-printed")
    #expect(run.status == .ok)
    expectGolden(run.output, "roster/round-2-as-printed.txt")
    for (format, ending) in [("markdown", "md"), ("csv", "csv"), ("json", "json")] {
      let run = ProgrammeRun("roster", "--round", "2", "--as-printed", "--format", format)
      expectGolden(run.output, "roster/round-2-as-printed.\(ending)")
    }
  }

  @Test("a terminal of 80 columns wraps cells and loses none", arguments: [60, 80, 120])
  func terminal(columns: Int) {
    let run = ProgrammeRun(
      "roster", "--round", "2", terminal: Session.Terminal(width: columns))
    for line in run.text.split(separator: "\n") {
      #expect(DisplayWidth().of(line) <= columns, "\(line)")
    }
    let ink = { (text: String) in text.filter { $0 != " " && $0 != "-" && $0 != "\n" }.sorted() }
    #expect(ink(run.text) == ink(ProgrammeRun("roster", "--round", "2").text))
    if columns == 80 { expectGolden(run.output, "roster/round-2-80-columns.txt") }
  }

  @Test("CSV of one list has exactly its printed columns")
  func csvOfOneList() {
    let run = ProgrammeRun("roster", "--round", "2", "--mode", "entrusted", "--format", "csv")
    let lines = run.text.components(separatedBy: "\r\n")
    #expect(lines.count == 40)
    #expect(lines[0] == "\u{FEFF}序号,受援区,受援学校,支援区,支援单位")
    #expect(lines[1] == "1,宝山区,月浦中心校,杨浦区,杨浦小学")
    #expect(lines[38] == "38,崇明区,崇东中学,黄浦区,储能中学")
    #expect(lines[39] == "")
  }

  @Test("CSV of all lists is one table with the list in front and the union of the columns")
  func csvOfAllLists() {
    let lines = ProgrammeRun("roster", "--round", "2", "--format", "csv").text
      .components(separatedBy: "\r\n")
    #expect(lines.count == 68)
    #expect(lines[0] == "\u{FEFF}名单,序号,受援区,受援学校,支援区,支援单位,区域,学校名称,合作单位,项目名称")
    #expect(lines[1] == "一、第二轮精准委托管理,1,宝山区,月浦中心校,杨浦区,杨浦小学,,,,")
    #expect(lines[39] == "二、第二轮城乡学校互助成长项目,1,,,,,浦东新区,彭镇中学,文来实验学校,师资队伍培养")
  }

  @Test("a district finds its rows as recipient and as supporter, and the output says which")
  func district() {
    let run = ProgrammeRun("roster", "--round", "2", "--district", "闵行区")
    #expect(run.status == .ok)
    expectGolden(run.output, "roster/round-2-minhang.txt")
  }

  @Test("a district may be named by another way it is written")
  func districtAlias() {
    let named = ProgrammeRun("roster", "--round", "2", "--district", "浦东新区")
    let alias = ProgrammeRun("roster", "--round", "2", "--district", "浦东区")
    #expect(named.output == alias.output)
    #expect(named.text.contains("浦东新区：受援区 0 行，支援区 1 行。"))
    #expect(named.text.contains("浦东新区：区域 7 行。"))
  }

  @Test("blank cells of a chosen district's rows are explained")
  func districtAsPrinted() {
    let run = ProgrammeRun(
      "roster", "--round", "2", "--district", "虹口区", "--as-printed", "--mode", "entrusted")
    #expect(run.text.contains("  33          圆沙小学          虹口区外国语第一小学      支援区\n"))
    #expect(run.text.contains("其值在原名单的上一行"))
    #expect(!ProgrammeRun("roster", "--round", "2", "--as-printed").text.contains("其值在原名单的上一行"))
  }

  @Test("JSON says by which district each row is there")
  func districtJSON() throws {
    let run = ProgrammeRun(
      "roster", "--round", "2", "--district", "闵行区", "--mode", "entrusted", "--format", "json")
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any])
    let lists = try #require(object["lists"] as? [[String: Any]])
    #expect(object["district"] as? String == "闵行区")
    #expect(lists.count == 1)
    let rows = try #require(lists[0]["rows"] as? [[Any]])
    #expect(rows.compactMap { $0[0] as? Int } == [6, 7, 10, 12, 13, 14])
    #expect(
      lists[0]["matches"] as? [[String]] == [
        ["recipient"], ["recipient", "supporter"], ["supporter"], ["supporter"], ["supporter"],
        ["supporter"],
      ])
    #expect((lists[0]["ids"] as? [String])?.first == "tw21-entrusted-6")
  }

  @Test(
    "what is not there is told with what is, and status 2",
    arguments: [
      (["--round", "3"], "没有第 3 轮的名单", "有的轮次：2"),
      (["--round", "二"], "没有第 二 轮的名单", "有的轮次：2"),
      (["--round", "2", "--mode", "entrust"], "没有“entrust”", "是不是“entrusted”？"),
      (["--round", "2", "--district", "宝山"], "没有区“宝山”", "是不是“宝山区”？"),
      (["--round", "2", "--district", "长春市"], "没有区“长春市”", "data/districts.yaml"),
      (["twining", "--round", "2"], "没有名单“twining”", "是不是“twinning”？"),
      (["--round", "2", "--programme", "tw20"], "“tw20”没有这种名单", "是不是“tw21”？"),
      (["--round", "2", "-o", "x.pdf"], "看不出格式", "csv、docx、html、json"),
    ])
  func unknown(words: [String], message: String, remedy: String) {
    var session = Session(
      files: DiskFileSystem(), workingFolder: ProjectFolder.root,
      environment: ["EDUPLAN_LANG": "zh"], today: Day(ordinal: 20_000))
    #expect(EduPlan.run(["roster"] + words, in: &session) == .usage)
    let errors = String(decoding: session.errors, as: UTF8.self)
    #expect(errors.contains(message) && errors.contains(remedy), "\(errors)")
    #expect(session.output.isEmpty)
  }

  @Test("the rosters there are, a line each")
  func list() {
    let run = ProgrammeRun("roster", "--list")
    #expect(run.status == .ok)
    expectGolden(run.output, "roster/list.txt")
    expectGolden(
      ProgrammeRun("roster", "--list", "--format", "json", language: .en).output,
      "roster/list.json")
  }
}
