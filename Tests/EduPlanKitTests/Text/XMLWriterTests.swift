import Foundation
import Testing

@testable import EduPlanKit

@Suite("Writing XML, paths and workflow commands")
struct XMLWriterTests {
  @Test("text and attributes stay what they are")
  func text() {
    var xml = XMLWriter()
    xml.element("a", ["x": "1 < 2 & \"3\"\n4", "y": nil]) { xml in
      xml.element("b", text: "]]>\n<c/>")
      xml.element("b")
      xml.element("d") { _ in }
    }
    #expect(
      xml.text == """
        <?xml version="1.0" encoding="UTF-8"?>
        <a x="1 &lt; 2 &amp; &quot;3&quot;&#10;4">
          <b>]]&gt;
        &lt;c/&gt;</b>
          <b/>
          <d/>
        </a>

        """)
  }

  @Test("what XML cannot hold, or a terminal would follow, becomes visible")
  func controls() {
    var xml = XMLWriter()
    xml.element("a", ["x": "\u{1B}[31m\u{0}"], text: "\u{9B}\u{202E}\u{FFFE}")
    #expect(xml.text.hasSuffix("<a x=\"\u{FFFD}[31m\u{FFFD}\">\u{FFFD}\u{FFFD}</a>\n"))
  }

  @Test(
    "a path becomes a relative reference",
    arguments: [
      ("data/schools.yaml", "data/schools.yaml"),
      ("data/示例 1.yaml", "data/%E7%A4%BA%E4%BE%8B%201.yaml"),
      ("a:b/c%d#e?f[g]", "a%3Ab/c%25d%23e%3Ff%5Bg%5D"), ("~x_y-z.", "~x_y-z."), ("", ""),
    ])
  func paths(path: String, expected: String) {
    #expect(path.percentEncodedPath == expected)
    #expect(expected.removingPercentEncoding == path)
  }

  @Test("nothing a record says can end a workflow command or begin another one")
  func workflowCommands() {
    var bytes: [UInt8] = []
    WorkflowCommand(
      severity: .warning, location: SourceLocation(path: "a,b:c%.yaml", line: 3, column: 4),
      title: "x,y:z", lines: ["100%\r\n::error::no", "second: a, b"]
    ).write(into: &bytes)
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "::warning file=a%2Cb%3Ac%25.yaml,line=3,col=4,title=x%2Cy%3Az::"
        + "100%25 ::error::no%0Asecond: a, b\n")
  }
}
