import Testing

@testable import EduPlanKit

@Suite("Templates made of random pieces")
struct TemplateFuzzTests {
  private static let pieces = [
    "{{", "}}", "{{{", "}}}", "{{#", "{{^", "{{/", "{{>", "{{!", "{{&", "{{=", "=}}", "a", "b", ".",
    " ", "\n", "\r\n", "甲", "｛｛", "｝｝", "<w:p>", "</w:p>", "<w:t>", "</w:t>", "<w:p/>", "\"",
    "<!--",
    "-->", "<", ">", "[ ]", "{{a}}", "{{#a}}", "{{/a}}", "{{>p}}\n",
    "{{$b}}", "{{/b}}", "{{<p}}", "{{/p}}", "{{<a}}", "{{<", "{{$",
  ]

  private static func text(_ generator: inout SeededGenerator) -> String {
    (0..<Int.random(in: 0...24, using: &generator)).map { _ in
      pieces.randomElement(using: &generator) ?? ""
    }.joined()
  }

  @Test(
    "whatever stands in a template, reading and rendering end, and the same text gives the same result"
  )
  func rendering() {
    var generator = SeededGenerator(seed: 20_261_121)
    let value = TemplateValue.mapping([
      "a": .list([.text("{{b}}"), .mapping(["b": .text("<&>")])]), "b": .boolean(true),
    ])
    for _ in 0..<5_000 {
      let text = Self.text(&generator)
      let template = Template(parsing: text, path: "t")
      let partials = ["p": Template(parsing: "[{{b}}]{{$b}} x {{/b}}\n", path: "p"), "a": template]
      let first = template.render(value, escaping: .xml, partials: partials)
      #expect(first == template.render(value, escaping: .xml, partials: partials))
      if !text.contains("{{") {
        #expect(first == Template.Rendering(text: text, diagnostics: []))
      }
    }
  }

  @Test(
    "whatever stands in a Word document, it is read, and full-width braces move no line or column")
  func wordDocuments() {
    var generator = SeededGenerator(seed: 7)
    let place = SourceLocation(path: "form.yaml")
    let field = FormField(
      name: "a", label: "a", path: "a", content: .prose, isRequired: false, isPrivate: false,
      location: place, pathLocation: place)
    for _ in 0..<5_000 {
      let text = Self.text(&generator)
      let bytes = WordTemplate.withHalfWidthBraces(Array(text.utf8))
      let plain = String(decoding: bytes, as: UTF8.self)
      #expect(plain.unicodeScalars.count == text.unicodeScalars.count)
      #expect(plain.utf8.split(separator: 10).count == text.utf8.split(separator: 10).count)
      guard let word = WordTemplate(bytes, path: "w", fields: [field]),
        !word.diagnostics.hasErrors
      else { continue }
      let rendering = word.template.render(
        .mapping(["a": .list([.text("甲"), .text("乙")])]), escaping: .xml)
      #expect(!rendering.diagnostics.contains { $0.code == "templates.unknown-name" })
    }
  }
}
