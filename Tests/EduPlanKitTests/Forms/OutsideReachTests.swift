import Testing

@testable import EduPlanKit

@Suite("What a form may not reach for")
struct OutsideReachTests {
  /// A paragraph with one field whose code is cut into runs.
  private static func field(_ code: String...) -> String {
    let runs = code.map { "<w:r><w:instrText>\($0)</w:instrText></w:r>" }.joined()
    return """
      <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>\(runs)<w:r><w:fldChar w:fldCharType="separate"/></w:r>\
      <w:r><w:t>甲</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
      """
  }

  private static func reference(_ type: String, _ target: String, outside: Bool = true) -> [String:
    String]
  {
    [
      "word/_rels/document.xml.rels": """
      <Relationships><Relationship Id="a" Type="x/\(type)" Target="\(target)"\
      \(outside ? " TargetMode=\"External\"" : "")/></Relationships>
      """
    ]
  }

  @Test(
    "what Word would fetch by itself is refused, with its address",
    arguments: ["image", "oleObject", "aFChunk", "subDocument", "frame", "video", "header"])
  func references(type: String) {
    let parts = SmallWord.parts(
      "<w:p/>", others: Self.reference(type, "https://example.org/beacon"))
    let error = #expect(throws: FileError.self) { try SmallWord.importing(parts) }
    #expect(error?.message.en.contains("https://example.org/beacon") ?? false)
    #expect(error?.message.zh.contains("https://example.org/beacon") ?? false)
  }

  @Test("a reference of another part counts, too")
  func header() {
    let parts = SmallWord.parts(
      "<w:p/>",
      others: [
        "word/_rels/header1.xml.rels": """
        <Relationships><Relationship Id="a" Type="x/image" Target="\\\\host\\a" TargetMode="External"/></Relationships>
        """
      ])
    #expect(throws: FileError.self) { try SmallWord.importing(parts) }
  }

  @Test("a hyperlink stays, an attached template and the source of a mail merge go")
  func harmless() throws {
    for (type, isKept) in [
      ("hyperlink", true), ("attachedTemplate", false), ("mailMergeSource", false),
    ] {
      let document = try SmallWord.importing(
        SmallWord.parts("<w:p/>", others: Self.reference(type, "https://example.org/t")))
      let all = document.parts.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
      #expect(all.contains("https://example.org/t") == isKept, "\(type)")
    }
  }

  @Test(
    "fields that fetch or start something are refused, however they are written",
    arguments: [
      field(" DDEAUTO cmd "), field(" dde", "Auto cmd "), field("", " LINK Word.Document a"),
      field(" INCLUDEPICTURE \"http://example.org/a\""), field(" includetext a "),
      "<w:p><w:fldSimple w:instr=' IMPORT a'/></w:p>",
      "<w:p><w:r><w:instrText>DATABASE </w:instrText></w:r></w:p>",
      // Another field completes the name.
      """
      <w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText> D</w:instrText></w:r>\(field(" QUOTE 68 69 "))</w:p>
      """,
      "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r>\(field(" QUOTE 68 ", " 69 "))</w:p>",
    ])
  func fields(body: String) {
    let error = #expect(throws: FileError.self) {
      try SmallWord.importing(SmallWord.parts(body))
    }
    #expect(error?.message.en.contains("a field of the document") ?? false, "\(body)")
  }

  @Test(
    "other fields are left alone",
    arguments: [
      field(" PAGE "), field(" HYPERLINK \"https://example.org\" "), field(" LINKED "),
      field("IF "),
      """
      <w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText> IF </w:instrText></w:r>\(field(" PAGE "))\
      <w:r><w:instrText> = 1 a b </w:instrText><w:fldChar w:fldCharType="end"/></w:r></w:p>
      """, "<w:p><w:r><w:t>INCLUDETEXT 和 DDE</w:t></w:r></w:p>",
    ])
  func harmlessFields(body: String) throws {
    _ = try SmallWord.importing(SmallWord.parts(body))
  }

  @Test("addresses in old drawings, packed documents and renamed elements are refused")
  func markup() {
    let cases = [
      ("<w:p><v:imagedata src=\"http://example.org/a\"/></w:p>", "http://example.org/a"),
      ("<w:p><x:fill o:href=\"//example.org/a\"/></w:p>", "//example.org/a"),
      ("<w:altChunk r:id=\"a\"/>", "altChunk"),
      (
        "<q:p xmlns:q=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"/>",
        "not of the usual kind"
      ),
    ]
    for (body, words) in cases {
      let error = #expect(throws: FileError.self) {
        try SmallWord.importing(SmallWord.parts(body))
      }
      #expect(error?.message.en.contains(words) ?? false, "\(body)")
    }
  }

  @Test("nothing of a document becomes a text of the form, and no file is a folder, too")
  func names() {
    for target in ["/texts/form.html", "/Texts/form.md", "document.xml/a.png"] {
      var others = Self.reference("image", target, outside: false)
      others[target.hasPrefix("/") ? String(target.dropFirst()) : "word/" + target] = "x"
      let error = #expect(throws: FileError.self) {
        try SmallWord.importing(SmallWord.parts("<w:p/>", others: others))
      }
      #expect(error?.message.en.contains("cannot be a file") ?? false, "\(target)")
    }
  }

  @Test("a control keeps no other source for its text, and settings no variables of add-ins")
  func bindings() throws {
    let body = """
      <w:sdt><w:sdtPr><w:tag w:val="甲"/><w:dataBinding w:xpath="/a" w:storeItemID="{1}"/></w:sdtPr><w:sdtContent><w:p/>\
      </w:sdtContent></w:sdt><w:docVars><w:docVar w:name="commondata" w:val="ZXlK"/></w:docVars>
      """
    let text = try SmallWord.body(body).joined()
    #expect(text.contains("w:tag") && !text.contains("dataBinding") && !text.contains("commondata"))
  }

  @Test("a page full of boxes or placeholders is read in a moment")
  func size() throws {
    let clock = ContinuousClock()
    let boxes = String(repeating: "□", count: 20_000)
    let names = String(repeating: "{{甲}}", count: 5_000)
    let duration = try clock.measure {
      for text in ["{{乙}}\(boxes)", names] {
        let document = try SmallWord.importing(
          SmallWord.parts("<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>"))
        let fields = FieldFinder(in: document.trees.map(\.root)).fields
        #expect(fields.contains { ["甲", "乙"].contains($0.name) && $0.content == .text })
      }
    }
    #expect(duration < .seconds(5))
  }

  @Test("Markdown of a form steers no terminal")
  func markdown() throws {
    let form = try #require(try SmallForm.read().form)
    let answers = SmallForm.answers(["甲\u{202E}乙"], ["own"], ["丙"], ["2024"], [])
    let text = form.filled(with: answers).markdown()
    #expect(text.contains("甲\u{FFFD}乙") && !text.contains("\u{202E}"))
  }
}
