import Foundation
import Testing

@testable import EduPlanKit

@Suite("Texts that a form brings along")
struct FormTextsTests {
  /// The small form with files in its folder of texts.
  private static func read(
    _ texts: [String: String]
  ) throws -> (form: Form?, diagnostics: [Diagnostic]) {
    let files = SmallForm.files()
    for (name, text) in texts {
      try files.write(Array(text.utf8), to: "templates/small/texts/\(name)")
    }
    var reader = FormReader(files: files, root: "")
    return (try reader.read("small"), reader.diagnostics)
  }

  private static let answers = SmallForm.answers(
    ["*甲* & <乙>"], ["own"], ["一句。\n\n第二段"], ["2024-01-10"], ["021"])

  @Test(
    "values are escaped as the format needs it",
    arguments: [
      (FormTexts.Ending.markdown, "\\*甲\\* \\& \\<乙\\>"), (.html, "*甲* &amp; &lt;乙&gt;"),
      (.text, "*甲* & <乙>"),
    ])
  func escaping(ending: FormTexts.Ending, expected: String) throws {
    let (form, diagnostics) = try Self.read(["form.\(ending.rawValue)": "｛｛名称｝｝\n"])
    #expect(diagnostics.isEmpty)
    let text = try #require(form?.text(ending, with: Self.answers))
    #expect(text == Template.Rendering(text: expected + "\n", diagnostics: []))
    for other in FormTexts.Ending.allCases where other != ending {
      #expect(form?.text(other, with: Self.answers) == nil)
    }
  }

  @Test("a text builds on another one of its folder, and repeats what is a list")
  func inheritance() throws {
    let (form, diagnostics) = try Self.read([
      "form.txt": """
      {{<page}}
      {{$body}}
      {{#目标}}
      {{>indented}}
      {{/目标}}
      {{来源.1}}指南 {{来源.2}}自选，{{日期}}
      {{/body}}
      {{/page}}

      """,
      "page.txt": "== {{名称}} ==\r\n  {{$body}}空{{/body}}\r\n完\r\n", "indented.txt": "　　{{.}}\n",
    ])
    #expect(diagnostics.isEmpty)
    #expect(
      form?.text(.text, with: Self.answers)?.text == """
        == *甲* & <乙> ==
          　　一句。
          　　第二段
          ☐指南 ☑自选，2024年1月10日
        完

        """)
  }

  @Test(
    "a text reaches nothing outside of its folder, and no name that is not there",
    arguments: [
      ("{{>../form}}", "templates.bad-name"),
      ("{{>../../../data/private/a}}", "templates.bad-name"),
      ("{{</etc/passwd}}{{//etc/passwd}}", "templates.unknown-partial"),
      // Of another format.
      ("{{>page}}", "templates.unknown-partial"),
      ("{{名字}}", "forms.unknown-placeholder"),
      ("{{#目标}}{{甲}}{{/目标}}", "forms.unknown-placeholder"),
      ("{{名称", "templates.unclosed-tag"),
    ])
  func findings(text: String, code: String) throws {
    let (_, diagnostics) = try Self.read(["form.md": "第一行\n" + text, "page.html": "页"])
    #expect(diagnostics.map(\.code) == [code])
    #expect(diagnostics.first?.location?.path == "templates/small/texts/form.md")
    #expect(diagnostics.first?.location?.line == 2)
  }

  @Test("texts are no part of the Word document; what ends otherwise is nobody's business")
  func parts() throws {
    let (form, diagnostics) = try Self.read([
      "form.md": "{{名称}}", "note.docx": "{{", "README": "{{",
    ])
    #expect(diagnostics.isEmpty)
    #expect(
      form?.parts.map(\.name) == ["[Content_Types].xml", "_rels/.rels", "word/document.xml"])
  }

  @Test("what could steer a terminal is replaced, line for line")
  func terminal() throws {
    let (form, _) = try Self.read(["form.txt": "甲\n{{名称}}\n乙\n"])
    let answers = SmallForm.answers(["一\u{1B}[2J\u{202E}二"], [], [], [], [])
    #expect(form?.text(.text, with: answers)?.text == "甲\n一\u{FFFD}[2J\u{FFFD}二\n乙\n")
  }

  @Test("a link among the texts is refused")
  func links() throws {
    try withTemporaryFolder { folder in
      let disk = DiskFileSystem()
      try disk.makeFolder(folder + "/templates/small/texts")
      try disk.write(Array("secret".utf8), to: folder + "/outside.md")
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/templates/small/texts/form.md",
        withDestinationPath: folder + "/outside.md")
      #expect(throws: FileError.self) {
        try FormTexts.read(from: "templates/small", fields: [], files: disk, root: folder)
      }
    }
  }
}
