import Testing

@testable import EduPlanKit

@Suite("Content controls as blanks")
struct ContentControlTests {
  private static func control(_ tag: String, _ kind: String, _ content: String) -> String {
    "<w:sdt><w:sdtPr><w:tag w:val=\"\(tag)\"/><w:showingPlcHdr/>\(kind)</w:sdtPr><w:sdtContent>\(content)</w:sdtContent></w:sdt>"
  }

  private static func run(_ text: String) -> String {
    "<w:r><w:rPr><w:rStyle w:val=\"PlaceholderText\"/></w:rPr><w:t>\(text)</w:t></w:r>"
  }

  private static let document = """
    <w:body><w:p>\(control("名称", "<w:text/>", run("点这里")))</w:p>\
    <w:p>\(control("日期", "<w:date w:fullDate=\"2001-01-01T00:00:00Z\"><w:lid/></w:date>", run("选日期")))</w:p>\
    <w:p>\(control("来源", "<w:dropDownList><w:listItem w:displayText=\"自己选\" w:value=\"own\"/></w:dropDownList>", run("选择")))</w:p>\
    <w:p>\(control("来源.1", "<w14:checkbox><w14:checked w14:val=\"0\"/><w14:checkedState w14:val=\"00FE\"/></w14:checkbox>", "<w:r><w:t>☐</w:t></w:r>"))</w:p>\
    \(control("目标", "", "<w:p><w:pPr><w:jc/></w:pPr>\(run("写目标"))</w:p><w:p>\(run("多段"))</w:p>"))\
    <w:p>\(control("别的", "<w:text/>", run("别的")))</w:p></w:body>
    """

  private static func text(_ answers: FormAnswers) throws -> String {
    let form = try #require(try SmallForm.read(document: document).form)
    let filled = form.filled(with: answers)
    #expect(filled.diagnostics.isEmpty)
    let text = try #require(SmallForm.text(of: "word/document.xml", in: filled))
    #expect(throws: Never.self) { try XMLTree(parsing: Array(text.utf8)) }
    return text
  }

  @Test("they are filled by their tag and stay controls")
  func filled() throws {
    let text = try Self.text(
      SmallForm.answers(["甲<乙"], ["own"], ["一\n\n二"], ["2024-01-10"], []))
    #expect(
      text.contains("<w:r><w:t xml:space=\"preserve\">甲&lt;乙</w:t></w:r>")
        || text.contains("<w:r><w:rPr></w:rPr><w:t xml:space=\"preserve\">甲&lt;乙</w:t></w:r>")
        || text.contains("<w:rPr/><w:t xml:space=\"preserve\">甲&lt;乙</w:t>"))
    #expect(text.contains("w:fullDate=\"2024-01-10T00:00:00Z\"") && text.contains("2024年1月10日"))
    #expect(text.contains("<w:t xml:space=\"preserve\">自己选</w:t>"))
    #expect(text.contains("w14:val=\"0\"/><w14:checkedState"))
    #expect(text.contains(">一</w:t>") && text.contains(">二</w:t>") && !text.contains("多段"))
    #expect(text.contains(">别的</w:t>") && !text.contains("点这里"))
    #expect(text.split(separator: "<w:showingPlcHdr/>").count == 2)
    #expect(text.split(separator: "<w:sdt>").count == 7)
  }

  @Test("a check box shows its own symbol and is checked")
  func box() throws {
    let text = try Self.text(SmallForm.answers([], ["guide"], [], [], []))
    #expect(text.contains("<w14:checked w14:val=\"1\"/>") && text.contains(">þ</w:t>"))
  }

  @Test("without an answer what an empty control says stays")
  func blank() throws {
    let text = try Self.text(SmallForm.answers([], [], [], [], []))
    for words in ["点这里", "选日期", "选择", "写目标", "多段", "☐"] { #expect(text.contains(words)) }
  }
}

@Suite("Checking a form's document")
struct WordDocumentCheckTests {
  private static func codes(_ parts: [ZipArchive.Part]) -> [String] {
    WordDocumentCheck(parts, folder: "templates/small").diagnostics.map {
      String($0.code.dropFirst(6))
    }
  }

  @Test("an imported form has nothing wrong with it")
  func clean() throws {
    let document = try SmallWord.importing(SmallWord.parts("<w:p/>"))
    #expect(Self.codes(document.parts) == [])
  }

  @Test(
    "what makes Word refuse a file is found with its cell",
    arguments: [
      ("<w:p><w:pPr><w:jc/><w:pStyle/></w:pPr></w:p>", "element-order", "paragraph 1"),
      ("<w:p><w:r><w:rPr><w:sz/><w:b/></w:rPr></w:r></w:p>", "element-order", "paragraph 1"),
      (
        "<w:tbl><w:tblPr><w:jc/><w:tblW/></w:tblPr><w:tblGrid><w:gridCol/></w:tblGrid></w:tbl>",
        "element-order", ""
      ),
      (
        "<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:tcPr><w:vAlign/><w:tcW/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>",
        "element-order", "table 1, row 1, cell 1"
      ),
      (
        "<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:p/><w:tbl><w:tblGrid><w:gridCol/></w:tblGrid></w:tbl></w:tc></w:tr></w:tbl>",
        "cell-without-paragraph", "table 1, row 1, cell 1"
      ),
      ("<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>", "table-grid", ""),
      (
        "<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>",
        "table-grid", "row 1 takes 1 columns, the table has 2"
      ),
      ("<w:p><w:r><w:drawing r:embed=\"rId9\"/></w:r></w:p>", "missing-target", "rId9"),
    ])
  func found(body: String, code: String, words: String) throws {
    let parts = SmallWord.parts(body, others: ["word/_rels/document.xml.rels": "<Relationships/>"])
    let findings = WordDocumentCheck(parts, folder: "templates/small").diagnostics.filter {
      $0.location?.path == "templates/small/word/document.xml"
    }
    #expect(findings.map(\.code) == ["forms.\(code)"])
    #expect(findings.first?.message.en.contains(words) ?? false)
  }

  @Test("references that lead nowhere and parts nobody describes are found")
  func references() {
    let parts = SmallWord.parts("<w:p/>", others: ["word/media/a.gif": "x"]).filter {
      $0.name != "word/header1.xml"
    }
    #expect(Set(Self.codes(parts)) == ["missing-content-type", "missing-target"])
  }

  @Test("rows that span and skip columns fit the grid")
  func spans() {
    let row = """
      <w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p/></w:tc></w:tr>
      """
    let grid = "<w:tblGrid><w:gridCol/><w:gridCol/><w:gridCol/></w:tblGrid>"
    let parts = SmallWord.parts(
      "<w:tbl>\(grid)\(row)</w:tbl>", others: ["customXml/item1.xml": "<x/>"])
    #expect(!Self.codes(parts).contains("table-grid"))
  }
}
