import Testing

@testable import EduPlanKit

@Suite("Finding the blanks of a form")
struct FieldFinderTests {
  private static func fields(_ body: String) throws -> [FoundField] {
    FieldFinder(
      in: try SmallWord.importing(SmallWord.parts(body)).trees.prefix(1).map(\.root)
    ).fields
  }

  private static func cell(_ text: String) -> String {
    "<w:tc><w:p><w:r><w:t>\(text)</w:t></w:r></w:p></w:tc>"
  }

  private static func row(_ cells: String..., height: Int = 0) -> String {
    "<w:tr><w:trPr><w:trHeight w:val=\"\(height)\"/></w:trPr>\(cells.map(cell).joined())</w:tr>"
  }

  @Test("the label is what is printed before, to the left or above")
  func labels() throws {
    let fields = try Self.fields(
      """
      <w:p><w:r><w:t>联系人：{{甲}}　手机：{{乙}}</w:t></w:r></w:p>
      <w:tbl>\(Self.row("项目名称", "{{丙}}", "职务：{{丁}}"))\(Self.row("姓名", "单位"))\(Self.row("{{戊}}", "{{己}}"))</w:tbl>
      <w:p><w:r><w:t>{{庚}}</w:t></w:r></w:p>
      """)
    #expect(fields.map(\.name) == ["甲", "乙", "丙", "丁", "戊", "己", "庚"])
    #expect(fields.map(\.label) == ["联系人", "手机", "项目名称", "职务", "姓名", "单位", "庚"])
    #expect(fields[1].content == .phone)
  }

  @Test("lengths, tall rows and words tell what a blank is for")
  func kinds() throws {
    let fields = try Self.fields(
      """
      <w:tbl>\(Self.row("研究目标 (300字)", "{{目标}}"))\(Self.row("问题", "{{问题}}", height: 2000))\
      \(Self.row("内容", "（不超过５００字）{{内容}}"))\(Self.row("申报日期", "{{日期}}"))\(Self.row("备注", "{{备注}}", height: 600))</w:tbl>
      """)
    #expect(fields.map(\.content) == [.prose, .prose, .text, .date, .text])
    #expect(fields.map(\.referenceLength) == [300, nil, 500, nil, nil])
  }

  @Test(
    "a length is a number before 字",
    arguments: [
      ("（300字）", 300), ("(300字)", 300), ("不超过 500 字", 500), ("１０００字以内", 1000),
      ("200个字", 200), ("2字", nil), ("文字", nil), ("第3题（800字左右）", 800), ("300", nil),
    ] as [(String, Int?)])
  func length(text: String, expected: Int?) {
    #expect(FieldFinder.length(in: text) == expected)
  }

  @Test("printed boxes become the placeholders of options, with their words")
  func boxes() throws {
    let body = """
      <w:tbl>\(Self.row("项目来源", "{{项目来源}}□1. 项目指南；☐2. 自选"))</w:tbl>
      <w:p><w:r><w:t>领域：{{领域.1}} 甲;{{领域.2}} 乙</w:t></w:r></w:p>
      """
    let fields = try Self.fields(body)
    #expect(fields.map(\.name) == ["项目来源", "领域"])
    #expect(fields.map(\.label) == ["项目来源", "领域"])
    #expect(
      fields[0].content == .choice([.init(label: "1. 项目指南"), .init(label: "2. 自选")]))
    #expect(fields[1].content == .choice([.init(label: "甲"), .init(label: "乙")]))
    let text = try SmallWord.body(body).joined()
    #expect(text.contains("{{项目来源.1}}1. 项目指南；{{项目来源.2}}2. 自选"))
  }

  @Test("a section over a row is rows with columns, one over its own field is that field")
  func rows() throws {
    let fields = try Self.fields(
      """
      <w:tbl>\(Self.row("姓名", "分工"))\(Self.row("{{#成员}}{{姓名}}", "{{分工}}{{/成员}}"))</w:tbl>
      <w:p><w:r><w:t>{{#备注}}备注：{{备注}}{{/备注}}</w:t></w:r></w:p>
      """)
    #expect(fields.map(\.name) == ["成员", "备注"])
    guard case .rows(let columns) = fields[0].content else {
      Issue.record("\(fields[0])")
      return
    }
    #expect(columns.map(\.name) == ["姓名", "分工"])
    #expect(columns.map(\.label) == ["姓名", "分工"])
    #expect(fields[1].content == .text)
  }

  @Test("content controls with a tag are blanks, too")
  func controls() throws {
    let fields = try Self.fields(
      """
      <w:p><w:sdt><w:sdtPr><w:alias w:val="日子"/><w:tag w:val="日期"/><w:date/></w:sdtPr><w:sdtContent><w:r><w:t>点</w:t></w:r>\
      </w:sdtContent></w:sdt><w:sdt><w:sdtPr><w:tag w:val="来源"/><w:dropDownList><w:listItem w:displayText="指南" w:value="guide"/>\
      <w:listItem w:value=""/></w:dropDownList></w:sdtPr><w:sdtContent><w:r><w:t>选</w:t></w:r></w:sdtContent></w:sdt></w:p>
      """)
    #expect(fields.map(\.name) == ["日期", "来源"])
    #expect(fields[0].label == "日子")
    #expect(fields[0].content == .date)
    #expect(fields[1].content == .choice([.init(value: "guide", label: "指南")]))
  }
}
