import Testing

@testable import EduPlanKit

@Suite("XML as a tree")
struct XMLTreeTests {
  private static func written(_ text: String) throws -> String {
    String(decoding: try XMLTree(parsing: Array(text.utf8)).bytes(), as: UTF8.self)
  }

  @Test("names, attributes and text are kept as they are written")
  func reading() throws {
    let text = """
      <?xml version='1.0' encoding='utf-8'?><!-- a --><?b c?>
      <w:p xmlns:w = "u" w:b='"&lt;"' a="1&#10;2"><w:t xml:space="preserve"> 甲 &amp; <![CDATA[<乙>]]></w:t><w:br/></w:p>
      """
    let tree = try XMLTree(parsing: Array(text.utf8))
    #expect(tree.hasDeclaration)
    #expect(tree.root.name == "w:p")
    #expect(tree.root.attributes.map(\.name) == ["xmlns:w", "w:b", "a"])
    #expect(tree.root["w:b"] == "\"<\"")
    #expect(tree.root["a"] == "1\n2")
    #expect(tree.root.first("w:t")?.text == " 甲 & <乙>")
    #expect(tree.root.first("w:t")?["xml:space"] == "preserve")
    #expect(tree.root.elements.map(\.name) == ["w:t", "w:br"])
  }

  @Test("what is written is read back the same, and written again the same")
  func roundTrip() throws {
    let text = "<a b=\"&quot;&#10;&lt;\">\n  <c>x&#13;\ny\t</c> <d/>\n</a>"
    let tree = try XMLTree(parsing: Array(text.utf8))
    let bytes = tree.bytes()
    #expect(try XMLTree(parsing: bytes) == tree)
    #expect(try XMLTree(parsing: bytes).bytes() == bytes)
  }

  @Test("each block has a line, and no blank is put where it would mean anything")
  func layout() throws {
    let text = """
      <w:document><w:body><w:p><w:r><w:t> </w:t></w:r><w:r/></w:p><w:tbl><w:tblPr/><w:tr><w:tc><w:tcPr/>
      <w:sdt><w:sdtPr/><w:sdtContent><w:p/></w:sdtContent></w:sdt></w:tc></w:tr></w:tbl></w:body></w:document>
      """
    #expect(
      try Self.written(text) == """
        <w:document>
        <w:body>
        <w:p><w:r><w:t> </w:t></w:r><w:r/></w:p>
        <w:tbl>
        <w:tblPr/>
        <w:tr>
        <w:tc>
        <w:tcPr/>
        <w:sdt>
        <w:sdtPr/>
        <w:sdtContent>
        <w:p/>
        </w:sdtContent>
        </w:sdt>
        </w:tc>
        </w:tr>
        </w:tbl>
        </w:body>
        </w:document>

        """)
  }

  @Test(
    "what is no XML, or none an Office document may be, is refused where it stands",
    arguments: [
      ("", 1, 1), ("甲", 1, 1), ("<a>", 1, 1), ("<a></b>", 1, 4), ("<a/><b/>", 1, 5),
      ("<a>\n甲<b", 2, 2), ("<a b></a>", 1, 4), ("<a b=c/>", 1, 4), ("<a b='1' b='2'/>", 1, 10),
      ("<a b='1'c='2'/>", 1, 9), ("<a>&nbsp;</a>", 1, 4), ("<a>&#0;</a>", 1, 4),
      ("<a>&#xD800;</a>", 1, 4), ("<a>&</a>", 1, 4), ("<a b='<'/>", 1, 7), ("<a/>x", 1, 5),
      ("<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>", 1, 1),
      ("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", 1, 1), ("<a>\u{1}</a>", 1, 4),
      ("<a>甲\u{FFFE}</a>", 1, 5), ("<!-- ", 1, 1),
      ("<?xml version=\"1.0\" encoding=\"GBK\"?><a/>", 1, 1),
      ("<a><![CDATA[x</a>", 1, 4), ("<1/>", 1, 2), ("<a>\r\n<b></a>", 2, 4),
    ])
  func refused(text: String, line: Int, column: Int) {
    let error = #expect(throws: XMLError.self) { try XMLTree(parsing: Array(text.utf8)) }
    #expect(error?.line == line)
    #expect(error?.column == column)
  }

  @Test("broken UTF-8 is refused at its first byte")
  func encoding() {
    let bytes = Array("<a>\n甲".utf8) + [0xB1] + Array("</a>".utf8)
    let error = #expect(throws: XMLError.self) { try XMLTree(parsing: bytes) }
    #expect(error?.line == 2)
    #expect(error?.column == 2)
  }

  @Test("UTF-16 with its byte order mark is read, half of it is not", arguments: [true, false])
  func wide(isLittle: Bool) throws {
    let units = Array("\u{FEFF}<甲 a='𠮷'/>".utf16)
    let bytes = units.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return isLittle ? [low, high] : [high, low]
    }
    #expect(try XMLTree(parsing: bytes).root["a"] == "𠮷")
    #expect(throws: XMLError.self) { try XMLTree(parsing: Array(bytes.dropLast())) }
    #expect(try XMLTree(parsing: [0xEF, 0xBB, 0xBF] + Array("<a/>".utf8)).root.name == "a")
  }

  @Test("depth and attributes have an end, and many elements are read quickly")
  func limits() throws {
    let deep = { (depth: Int) in
      String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
    }
    #expect(try XMLTree(parsing: Array(deep(200).utf8)).root.name == "a")
    #expect(throws: XMLError.self) { try XMLTree(parsing: Array(deep(201).utf8)) }
    #expect(throws: XMLError.self) { try XMLTree(parsing: Array(deep(1_000_000).utf8)) }
    let attributes = (0...200).map { " a\($0)=''" }.joined()
    #expect(throws: XMLError.self) { try XMLTree(parsing: Array("<a\(attributes)/>".utf8)) }
    let wide = "<a>" + String(repeating: "<b>x</b>", count: 20_000) + "</a>"
    #expect(try XMLTree(parsing: Array(wide.utf8)).root.children.count == 20_000)
  }

  @Test("whatever the bytes are, they are read or refused, and what is read can be written")
  func random() {
    var random = SeededGenerator(seed: 17)
    let pieces = [
      "<", ">", "/", "a", "b:c", " ", "=", "\"", "'", "&amp;", "&", "x", "甲", "<!--", "-->", "<?",
      "?>",
      "<a>", "</a>", "<a/>", "\n", "]]>", "<![CDATA[", "\u{0}",
    ]
    for _ in 0..<5_000 {
      let text = (0..<Int.random(in: 0..<14, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      guard let tree = try? XMLTree(parsing: Array(text.utf8)) else { continue }
      #expect((try? XMLTree(parsing: tree.bytes())) == tree, "\(text)")
    }
  }
}
