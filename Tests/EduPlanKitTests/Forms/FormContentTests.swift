import Testing

@testable import EduPlanKit

@Suite("A filled form as text and HTML")
struct FormContentTests {
  /// A Word document with a merged table, a table without lines and a text box.
  private static let document = """
    <w:document><w:body>
    <w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>示例</w:t></w:r><w:r><w:br/></w:r><w:r><w:t>申请表</w:t></w:r></w:p>
    <w:tbl><w:tblGrid><w:gridCol w:w="1000"/><w:gridCol w:w="3000"/></w:tblGrid>
    <w:tr><w:tc><w:p><w:r><w:t>单位：</w:t></w:r></w:p></w:tc>
    <w:tc><w:tcPr><w:tcBorders><w:bottom w:val="single"/></w:tcBorders></w:tcPr><w:p><w:r><w:t>{{单位}}</w:t></w:r></w:p></w:tc></w:tr>
    </w:tbl>
    <w:tbl><w:tblPr><w:tblBorders><w:insideH w:val="single"/></w:tblBorders></w:tblPr>
    <w:tblGrid><w:gridCol w:w="1000"/><w:gridCol w:w="1000"/><w:gridCol w:w="2000"/></w:tblGrid>
    <w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>内容</w:t></w:r></w:p></w:tc>
    <w:tc><w:p><w:r><w:t>一</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>{{单位}}</w:t></w:r></w:p></w:tc></w:tr>
    <w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>
    <w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:pPr><w:ind w:firstLine="480"/></w:pPr><w:r><w:t>{{说明}}</w:t></w:r></w:p></w:tc></w:tr>
    </w:tbl>
    <w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>框里</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>框里</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>盖章</w:t></w:r></w:p>
    <w:sectPr><w:pgMar w:top="1440" w:right="720" w:bottom="1440" w:left="720"/></w:sectPr>
    </w:body></w:document>
    """
  private static let styles = """
    <w:styles><w:style w:type="paragraph" w:styleId="Base"><w:pPr><w:jc w:val="center"/></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="Title"><w:basedOn w:val="Base"/><w:rPr><w:b/><w:sz w:val="44"/></w:rPr></w:style></w:styles>
    """

  private static func filled(_ owner: String, _ text: String) -> FilledForm {
    func escaped(_ text: String) -> String { Escaping.xml.escape(text) }
    let body = document.replacing("{{单位}}", with: escaped(owner))
      .replacing("{{说明}}", with: escaped(text))
    return FilledForm(
      parts: [
        ZipArchive.Part(name: "word/document.xml", bytes: Array(body.utf8)),
        ZipArchive.Part(name: "word/styles.xml", bytes: Array(styles.utf8)),
      ], diagnostics: [])
  }

  @Test("text draws tables with lines as boxes, merged cells as one, and a text box once")
  func text() {
    #expect(
      Self.filled("甲校", "说明有几个字").text(width: DisplayWidth(), columns: 40) == """
                          示例
                         申请表

        单位： 甲校

        +---------+---------+------------------+
        | 内容    | 一      | 甲校             |
        +         +----------------------------+
        |         | 　　说明有几个字           |
        +---------+----------------------------+

        框里
        盖章

        """)
  }

  @Test("HTML has the same cells, spans and margins, and nothing from outside")
  func html() {
    let page = Self.filled("<甲> & \"乙\"", "说明").html(title: "表 </title><script>")
    for part in [
      "<title>表 &lt;/title&gt;&lt;script&gt;</title>", "<html lang=\"zh-CN\">",
      "&lt;甲&gt; &amp; &quot;乙&quot;", "<td rowspan=\"2\">", "<td colspan=\"2\">",
      "<td class=\"ruled\">", "<table style=\"width: 38%\">", "<table class=\"lines\" style=",
      "@page { size: A4; margin: 25mm 12mm 25mm 12mm; }",
      "<h1 class=\"s1\">示例<br>申请表</h1>",
      ".s1 { text-align: center; font-size: 22pt; font-weight: bold }",
      "<p style=\"text-indent: 2em\">说明</p>", "<col style=\"width: 25.0%\">",
    ] {
      #expect(page.contains(part), "\(part) is not in the page")
    }
    for part in ["<script", "http:", "https:", "url(", "@import"] { #expect(!page.contains(part)) }
    #expect(page.split(separator: "框里").count == 2)
  }

  @Test(
    "no line of text is wider than the columns, whatever is filled in, and no character is lost")
  func widths() {
    var random = SeededGenerator(seed: 7)
    let pieces = [
      "甲乙丙", "word ", "，", "“引号”", "1234567890", "長", "𠮷", "é", " ", "https://x.cn/a-b",
    ]
    for _ in 0..<300 {
      let text = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      for (width, columns) in [
        (DisplayWidth(), 60), (DisplayWidth(), 30), (DisplayWidth(ambiguous: 2), 44),
      ] {
        let page = Self.filled("单位", text).text(width: width, columns: columns)
        for line in page.split(separator: "\n") {
          #expect(width.of(line) <= columns, "\(line)")
        }
        let shown = page.filter { !$0.isWhitespace && !"|+-".contains($0) }
        let given = text.filter { !$0.isWhitespace && !"|+-".contains($0) }
        #expect(shown.contains(given), "\(text)")
      }
    }
  }

  @Test(
    "hostile text stays text in every format",
    arguments: ["</td><script>alert(1)</script>", "\u{202E}倒", "\u{1B}[31m红", "a\u{0}b"])
  func hostile(text: String) {
    let filled = Self.filled(text, text)
    let page = filled.text(width: DisplayWidth(), columns: 60)
    #expect(!page.unicodeScalars.contains { $0 != "\n" && isUnsafeInTerminal($0) })
    #expect(!filled.html(title: text).contains("<script>"))
    #expect(!filled.html(title: text).unicodeScalars.contains("\u{1B}"))
  }
}
