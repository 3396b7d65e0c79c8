import Testing

@testable import EduPlanKit

@Suite("Answers that could break a form")
struct HostileAnswerTests {
  private static let hostile = [
    String(repeating: "长文一句。", count: 20_000), "</w:t></w:r></w:p><w:p>", "]]>&amp;&#0;",
    "{{名称}}{{#目标}}",
    "a\u{0}b\u{1B}[31mc\u{FFFE}\u{FFFF}", "\u{202E}倒过来\u{2066}", "👨‍👩‍👧‍👦🏫", "𠮷𪚥", "一\n\n\n二\r\n三",
    "e\u{301}\u{200B}",
    "=1+1", "\t\u{3000} ", "\u{7F}\u{85}\u{2028}",
  ]

  /// What a reader of the document finds, as a word processor would.
  private static func texts(_ bytes: [UInt8]) throws -> String {
    try XMLTree(parsing: bytes).root.descendants("w:t").map(\.text).joined(separator: "|")
  }

  @Test("whatever is filled in, the document stays whole and says it", arguments: hostile.indices)
  func filling(index: Int) throws {
    let text = Self.hostile[index]
    let form = try #require(try SmallForm.read().form)
    let answers = SmallForm.answers([text], [text], [text], [text], [text])
    let filled = form.filled(with: answers)
    #expect(filled.diagnostics.isEmpty)
    let part = try #require(filled.parts.first { $0.name == "word/document.xml" })
    let read = try Self.texts(part.bytes)
    for paragraph in proseParagraphs(text) {
      #expect(read.contains(paragraph.withoutForbiddenCharacters))
    }
    let isForbidden = text.unicodeScalars.contains { !$0.isXMLCharacter }
    let told = form.check(answers).filter { $0.code == "forms.replaced-characters" }
    #expect(told.isEmpty != isForbidden)
    #expect(read.unicodeScalars.allSatisfy { $0.isXMLCharacter })
  }

  @Test("a text box is filled in both of its forms, and so are headers and nested tables")
  func everywhere() throws {
    let box = { (name: String) in
      "<\(name)><w:txbxContent><w:p><w:r><w:t>{{名称}}</w:t></w:r></w:p><w:p><w:r><w:t>{{目标}}</w:t></w:r></w:p></w:txbxContent></\(name)>"
    }
    let document = """
      <w:body><w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps">\(box("wps:txbx"))</mc:Choice><mc:Fallback>\
      \(box("v:textbox"))</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>{{日期}}</w:t></w:r></w:p><w:tbl><w:tr><w:tc>\
      <w:tbl><w:tr><w:tc><w:p><w:r><w:t>{{来源.1}}{{电话}}</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl></w:body>
      """
    let (read, diagnostics) = try SmallForm.read(document: document)
    #expect(diagnostics.isEmpty)
    let form = try #require(read)
    let filled = form.filled(
      with: SmallForm.answers(["甲"], ["guide"], ["一\n\n二"], ["2024"], ["021"]))
    let part = try #require(filled.parts.first { $0.name == "word/document.xml" })
    #expect(try Self.texts(part.bytes) == "甲|一|二|甲|一|二|2024年|☑021")
  }
}
