import Testing

@testable import EduPlanKit

/// The parts of a small Word document, for tests.
enum SmallWord {
  static let types = """
    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" \
    ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" \
    ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override \
    PartName="/word/document.xml" \
    ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override \
    PartName="/word/header1.xml" \
    ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/><Override \
    PartName="/docProps/core.xml" \
    ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>
    """
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package =
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata"

  static func document(_ body: String) -> String {
    """
    <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="urn:w14" \
    xmlns:mc="urn:mc" xmlns:wp="urn:wp" mc:Ignorable="w14 wp"><w:body>\(body)<w:sectPr/></w:body></w:document>
    """
  }

  static func parts(
    _ body: String, main: String? = nil, others: [String: String] = [:]
  ) -> [ZipArchive.Part] {
    var texts = [
      "[Content_Types].xml": types,
      "_rels/.rels": """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
      Type="\(office)/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" \
      Type="\(package)/core-properties" Target="docProps/core.xml"/><Relationship Id="rId3" \
      Type="\(package)/thumbnail" Target="docProps/thumbnail.png"/></Relationships>
      """,
      "word/_rels/document.xml.rels": """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
      Type="\(office)/header" Target="header1.xml"/><Relationship Id="rId2" Type="\(office)/customXml" \
      Target="../customXml/item1.xml"/><Relationship Id="rId3" Type="\(office)/hyperlink" \
      Target="https://example.org/" TargetMode="External"/></Relationships>
      """,
      "word/document.xml": main ?? document(body),
      "word/header1.xml": """
      <w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p w:rsidR="1"><w:r><w:t>页眉\
      {{申报学校}}</w:t></w:r></w:p></w:hdr>
      """,
      "docProps/core.xml": """
      <cp:coreProperties xmlns:cp="urn:cp" xmlns:dc="urn:dc"><dc:title>小表</dc:title><dc:creator>张三</dc:creator>\
      <cp:lastModifiedBy>李四</cp:lastModifiedBy></cp:coreProperties>
      """,
      "docProps/thumbnail.png": "x", "customXml/item1.xml": "<x/>",
    ]
    texts.merge(others) { $1 }
    return texts.map { .init(name: $0.key, bytes: Array($0.value.utf8)) }.sorted {
      $0.name < $1.name
    }
  }

  static func importing(_ parts: [ZipArchive.Part]) throws -> FormImporter.Document {
    try FormImporter(parts, path: "表.docx").document()
  }

  static func text(of name: String, in document: FormImporter.Document) -> String? {
    document.parts.first { $0.name == name }.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  /// The lines of the body between the outermost tags.
  static func body(_ body: String) throws -> [String] {
    let text = text(of: "word/document.xml", in: try importing(parts(body))) ?? ""
    let lines = text.split(separator: "\n").map(String.init)
    return Array(lines.drop { $0 != "<w:body>" }.dropFirst().prefix { $0 != "<w:sectPr/>" })
  }
}

@Suite("Importing a form")
struct FormImporterTests {
  @Test("what belongs to the page is kept, and nothing else")
  func parts() throws {
    let document = try SmallWord.importing(SmallWord.parts("<w:p/>"))
    #expect(
      document.parts.map(\.name) == [
        "[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "word/_rels/document.xml.rels",
        "word/document.xml", "word/header1.xml",
      ])
    let properties = try #require(SmallWord.text(of: "docProps/core.xml", in: document))
    #expect(properties.contains("小表") && !properties.contains("张三") && !properties.contains("李四"))
    let references = try #require(SmallWord.text(of: "word/_rels/document.xml.rels", in: document))
    #expect(references.contains("https://example.org/") && !references.contains("customXml"))
    #expect(try !#require(SmallWord.text(of: "_rels/.rels", in: document)).contains("thumbnail"))
    let types = try #require(SmallWord.text(of: "[Content_Types].xml", in: document))
    #expect(!types.contains("png") && types.contains("/word/header1.xml"))
  }

  @Test("traces of editing go, and the page stays")
  func cleaning() throws {
    let body = """
      <w:p w:rsidR="00AB" w14:paraId="1" w14:textId="2"><w:pPr><w:rPr></w:rPr></w:pPr><w:proofErr w:type="spellStart"/>\
      <w:bookmarkStart w:id="0" w:name="_GoBack"/><w:r w:rsidRPr="00CD"><w:rPr/><w:lastRenderedPageBreak/><w:t>甲</w:t></w:r>\
      <w:bookmarkEnd w:id="0"/><w:smartTag w:uri="u" w:element="e"><w:smartTagPr/><w:r><w:t xml:space="preserve">乙 </w:t></w:r>\
      </w:smartTag><w:r><w:rPr><w:b/></w:rPr></w:r><w:r><w:t>丙</w:t><w:br/></w:r></w:p>
      """
    #expect(
      try SmallWord.body(body) == [
        "<w:p><w:r><w:t xml:space=\"preserve\">甲乙 </w:t></w:r><w:r><w:t xml:space=\"preserve\">丙</w:t><w:br/></w:r></w:p>"
      ])
  }

  @Test("a bookmark that a field refers to stays")
  func bookmarks() throws {
    let body = """
      <w:p><w:bookmarkStart w:id="0" w:name="a"/><w:bookmarkEnd w:id="0"/><w:bookmarkStart w:id="1" w:name="b"/>\
      <w:bookmarkEnd w:id="1"/><w:r><w:instrText> PAGEREF a \\h </w:instrText></w:r></w:p>
      """
    let line = try #require(try SmallWord.body(body).first)
    #expect(line.contains("w:name=\"a\"") && !line.contains("w:name=\"b\""))
    #expect(line.contains("<w:bookmarkEnd w:id=\"0\"/>") && !line.contains("w:id=\"1\""))
  }

  @Test("prefixes nobody uses are no longer declared, and properties stand in Word's order")
  func order() throws {
    let text = try #require(
      SmallWord.text(
        of: "word/document.xml",
        in: try SmallWord.importing(
          SmallWord.parts(
            "<w:p><w:pPr><w:jc w:val=\"center\"/><w:pStyle w:val=\"a\"/></w:pPr></w:p>"))))
    #expect(!text.contains("w14") && !text.contains("xmlns:wp") && !text.contains("mc:"))
    #expect(text.contains("<w:pPr><w:pStyle w:val=\"a\"/><w:jc w:val=\"center\"/></w:pPr>"))
  }

  @Test("what is no form is refused with the reason")
  func refused() throws {
    let strict = SmallWord.document("<w:p/>").replacing(
      "schemas.openxmlformats.org/wordprocessingml/2006", with: "purl.oclc.org/ooxml")
    let cases: [([ZipArchive.Part], String)] = [
      ([], "no Word document"),
      (SmallWord.parts("", main: strict), "not of the usual kind"),
      (SmallWord.parts("", main: "<w:document"), "word/document.xml, line 1, column 1"),
      (SmallWord.parts("<w:p><w:ins><w:r/></w:ins></w:p>"), "tracked changes"),
      (
        SmallWord.parts("<w:p><w:r><w:t>{{甲</w:t><w:br/><w:t>乙}}</w:t></w:r></w:p>"),
        "(paragraph 1)"
      ),
      (
        SmallWord.parts(
          "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>｛{甲}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"),
        "'｛{甲}' (table 1, row 1, cell 1)"
      ),
      (
        SmallWord.parts(
          "<w:p/>",
          others: [
            "word/_rels/document.xml.rels": """
            <Relationships><Relationship Id="a" Type="x/header" Target="~/.ssh/config.xml"/></Relationships>
            """, "word/~/.ssh/config.xml": "<w:hdr/>",
          ]), "cannot be a file"
      ),
    ]
    for (parts, words) in cases {
      let error = #expect(throws: FileError.self) { try SmallWord.importing(parts) }
      #expect(error?.message.en.contains(words) ?? false, "\(words): \(error?.message.en ?? "")")
      #expect(error?.path == "表.docx")
    }
  }

  @Test("importing what was imported gives the same files")
  func idempotent() throws {
    let body = """
      <w:p><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t>｛｛</w:t></w:r><w:r><w:t>项目</w:t></w:r><w:r><w:rPr><w:b/>\
      </w:rPr><w:t> 名称 }</w:t></w:r><w:r><w:t>｝。</w:t></w:r></w:p>
      """
    let first = try SmallWord.importing(SmallWord.parts(body))
    let packed = ZipArchive(officePackage: first.parts).parts
    #expect(try SmallWord.importing(packed).parts == first.parts)
  }

  @Test("however a document is cut into runs, importing it twice is importing it once")
  func random() throws {
    var random = SeededGenerator(seed: 5)
    let pieces = ["{", "{{", "｛", "｛｛", "}", "}}", "｝｝", "甲", " ", "乙.1", "#", "/", "&amp;", "　"]
    let looks = [
      "", "<w:rPr><w:b/></w:rPr>", "<w:rPr/>", "<w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr>",
    ]
    var imported = 0
    for _ in 0..<2_000 {
      let runs = (0..<Int.random(in: 1..<6, using: &random)).map { _ in
        let text = (0..<Int.random(in: 0..<4, using: &random)).map { _ in
          pieces.randomElement(using: &random) ?? ""
        }.joined()
        return "<w:r>\(looks.randomElement(using: &random) ?? "")<w:t>\(text)</w:t></w:r>"
      }.joined()
      guard let first = try? SmallWord.importing(SmallWord.parts("<w:p>\(runs)</w:p>")) else {
        continue
      }
      imported += 1
      #expect(try SmallWord.importing(first.parts).parts == first.parts, "\(runs)")
    }
    #expect(imported > 200)
  }
}

@Suite("Joining placeholders")
struct PlaceholderJoinerTests {
  @Test(
    "a placeholder moves into the text where its name begins",
    arguments: [
      (["{{", "项目名称", "}}"], ["", "{{项目名称}}", ""]),
      (["甲{", "{ 项目", "名称 }", "}乙"], ["甲", "{{项目名称}}", "", "乙"]),
      (["｛｛项目名称｝｝"], ["{{项目名称}}"]), (["｛{a}｝"], ["{{a}}"]),
      (["{{#", "成员}}{{", "姓名}}"], ["", "{{#成员}}", "{{姓名}}"]),
      (["{{＃成员}}{{／ 成员}}"], ["{{#成员}}{{/成员}}"]), (["{{来源．1}}"], ["{{来源.1}}"]),
      (["{{{a}}}"], ["{{{a}}}"]), (["{a}"], ["{a}"]), (["{{a}"], ["{{a}"]), (["{{}}"], ["{{}}"]),
      (["{{a}}}"], ["{{a}}}"]), (["{{a{{b}}"], ["{{a{{b}}"]),
    ] as [([String], [String])])
  func joining(texts: [String], expected: [String]) {
    #expect(PlaceholderJoiner.joined(texts) == expected)
  }
}
