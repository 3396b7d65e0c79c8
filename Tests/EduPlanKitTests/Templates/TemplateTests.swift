import Testing

@testable import EduPlanKit

@Suite("Templates")
struct TemplateTests {
  @Test(
    "what is wrong with a template is found, with its place",
    arguments: [
      ("甲{{乙", "unclosed-tag", 1, 2),
      ("一\n二 {{名 称}}", "bad-name", 2, 3),
      ("{{}}", "bad-name", 1, 1),
      ("{{a..b}}", "bad-name", 1, 1),
      ("{{.a}}", "bad-name", 1, 1),
      ("{{a.}}", "bad-name", 1, 1),
      ("{{#甲}}\n{{乙}}\n", "unclosed-section", 1, 1),
      ("甲{{/甲}}", "unopened-section", 1, 2),
      ("{{#甲}}{{/乙}}{{/甲}}", "unopened-section", 1, 7),
      ("{{#甲}}{{#乙}}{{/甲}}", "unclosed-section", 1, 7),
      ("{{=<%=}}", "bad-delimiters", 1, 1),
      ("{{=a= b}}=}}", "bad-delimiters", 1, 1),
      ("甲{{<父}}{{$乙}}", "unclosed-section", 1, 2),
      ("甲{{$乙}}", "unclosed-section", 1, 2),
      ("{{$乙}}{{#丙}}{{/乙}}", "unclosed-section", 1, 7),
      ("{{$}}", "bad-name", 1, 1),
    ])
  func findings(text: String, code: String, line: Int, column: Int) throws {
    let template = Template(parsing: text, path: "t")
    let finding = try #require(template.diagnostics.first)
    #expect(finding.code == "templates.\(code)")
    #expect(finding.severity == .error)
    #expect(finding.location == SourceLocation(path: "t", line: line, column: column))
    #expect(finding.remedy != nil)
  }

  @Test("a placeholder without an end does not hide the tags behind it")
  func recovery() {
    let template = Template(parsing: "{{甲 {{乙}}\n{{丙 丁}}", path: "t")
    #expect(
      template.diagnostics.map(\.code) == ["templates.unclosed-tag", "templates.bad-name"])
    #expect(
      template.render(.mapping(["乙": .text("2")]), escaping: .none).text == "{{甲 2\n")
  }

  @Test("an unknown name is a finding where it stands, once, with the name that was meant")
  func unknownName() throws {
    let template = Template(parsing: "表\n{{#行}}{{学校名}}{{/行}}", path: "t")
    let value = TemplateValue.mapping([
      "行": .list([.mapping(["学校名称": .text("甲")]), .mapping(["学校名称": .text("乙")])])
    ])
    let rendering = template.render(value, escaping: .none)
    #expect(rendering.diagnostics.count == 1)
    let finding = try #require(rendering.diagnostics.first)
    #expect(finding.code == "templates.unknown-name")
    #expect(finding.location == SourceLocation(path: "t", line: 2, column: 7))
    #expect(finding.message.zh == "没有名为“学校名”的值")
    #expect(finding.remedy?.zh == "是不是“学校名称”？")
    #expect(finding.remedy?.en == "did you mean '学校名称'?")
    #expect(template.render(value, escaping: .none, isStrict: false).diagnostics.isEmpty)
  }

  @Test("a known name without a value prints nothing and is no finding")
  func absent() {
    let rendering = Template(parsing: "[{{a}}{{a.b}}{{#a}}x{{/a}}{{^a}}-{{/a}}]", path: "t")
      .render(.mapping(["a": .absent]), escaping: .none)
    #expect(rendering == Template.Rendering(text: "[-]", diagnostics: []))
  }

  @Test(
    "strict rendering reports what cannot be printed",
    arguments: [
      ("{{list}}", "not-a-text"), ("{{map}}", "not-a-text"), ("{{text.x}}", "unknown-name"),
      ("{{map.x}}", "unknown-name"), ("{{>other}}", "unknown-partial"),
      ("{{>self}}", "endless-partial"), ("{{>twice}}", "endless-partial"),
    ])
  func strict(text: String, code: String) {
    let template = Template(parsing: text, path: "t")
    let rendering = template.render(
      .mapping(["list": .list([]), "map": .mapping([:]), "text": .text("甲")]), escaping: .none,
      partials: [
        "self": Template(parsing: "{{>self}}", path: "self"),
        "twice": Template(parsing: "{{>twice}}{{>twice}}", path: "twice"),
      ])
    #expect(rendering.diagnostics.map(\.code) == ["templates.\(code)"])
    #expect(rendering.text == "")
  }

  @Test(
    "a value is written as the output format needs it and never read as a template",
    arguments: [
      (Escaping.none, "{{b}} <&>*"), (.html, "{{b}} &lt;&amp;&gt;*"),
      (.xml, "{{b}} &lt;&amp;&gt;*"),
      (.markdown, "{{b}} \\<\\&\\>\\*"),
    ])
  func escaping(escaping: Escaping, expected: String) {
    let rendering = Template(parsing: "{{a}}", path: "t")
      .render(.mapping(["a": .text("{{b}} <&>*")]), escaping: escaping)
    #expect(rendering == Template.Rendering(text: expected, diagnostics: []))
  }

  @Test("sections nested beyond the limit are reported and left out")
  func deepNesting() {
    let text =
      String(repeating: "{{#a}}", count: 5000) + "x" + String(repeating: "{{/a}}", count: 5000)
    let template = Template(parsing: text, path: "t")
    #expect(Set(template.diagnostics.map(\.code)) == ["templates.nested-too-deep"])
    #expect(template.render(.mapping(["a": .boolean(true)]), escaping: .none).text == "")
  }

  @Test("partials and lists that double at every level are given up, and told")
  func doubling() {
    var partials: [String: Template] = [:]
    for level in 0..<40 {
      let text = "{{>p\(level + 1)}}{{>p\(level + 1)}}"
      partials["p\(level)"] = Template(parsing: text, path: "p")
    }
    partials["p40"] = Template(parsing: "x", path: "p")
    let lists =
      String(repeating: "{{#a}}", count: 60) + "x" + String(repeating: "{{/a}}", count: 60)
    for text in ["{{>p0}}", lists] {
      let rendering = Template(parsing: text, path: "t").render(
        .mapping(["a": .list([.text("1"), .text("2")])]), escaping: .none, partials: partials)
      #expect(rendering.diagnostics.map(\.code) == ["templates.endless-partial"])
    }
  }

  @Test("a template that is nothing but mistakes ends after a hundred findings")
  func manyMistakes() {
    for piece in ["{{#a}}", "{{/a}}", "{{a b}}", "{{$a}}", "{{=a=}}"] {
      let template = Template(parsing: String(repeating: piece, count: 1000), path: "t")
      #expect(template.diagnostics.count == 100, "\(piece)")
    }
  }

  @Test("every finding of the room speaks both languages")
  func languages() {
    let texts = ["{{x", "{{x y}}", "{{#x}}", "{{/x}}", "{{=x=}}", "{{$x}}"]
    for diagnostic in texts.flatMap({ Template(parsing: $0, path: "t").diagnostics }) {
      #expect(diagnostic.message.zh != diagnostic.message.en)
      #expect(diagnostic.remedy?.zh != diagnostic.remedy?.en)
    }
  }

  @Test(
    "a block gives way to what a template puts there, wherever it stands",
    arguments: [
      // Replaced by nothing at all.
      ("{{<p}}{{$b}}{{/b}}{{/p}}", "[{{$b}}甲{{/b}}]", "[]"),
      // Only the blocks of a parent count.
      ("{{<p}}{{#a}}{{$b}}乙{{/b}}{{/a}}{{/p}}", "[{{$b}}甲{{/b}}]", "[甲]"),
      // In its own replacement a block is its default: it cannot go on for ever.
      ("{{<p}}{{$b}}乙{{$b}}丙{{/b}}{{/b}}{{/p}}", "[{{$b}}甲{{/b}}]", "[乙丙]"),
      ("{{<p}}{{$b}}{{$c}}{{/c}}{{/b}}{{$c}}{{$b}}丁{{/b}}{{/c}}{{/p}}", "[{{$b}}{{/b}}]", "[丁]"),
      // Repeated, in every repetition.
      ("{{<p}}{{$b}}{{.}}{{/b}}{{/p}}", "{{#list}}[{{$b}}甲{{/b}}]{{/list}}", "[1][2]"),
      // A block with lines to itself ends with a line break, whatever is put there; one within a line does not.
      ("{{<p}}{{$b}}乙{{/b}}{{/p}}", "甲\n  {{$b}}\n  丙\n  {{/b}}\n丁\n", "甲\n  乙\n丁\n"),
      ("{{<p}}{{$b}}\n乙\n{{/b}}{{/p}}", "甲{{$b}}{{/b}}丁\n", "甲乙\n丁\n"),
      // Windows line ends.
      ("{{<p}}{{$b}}\r\n乙\r\n{{/b}}{{/p}}\r\n", "甲\r\n  {{$b}}{{/b}}\r\n", "甲\r\n  乙\r\n"),
    ])
  func inheritance(text: String, parent: String, expected: String) {
    let value = TemplateValue.mapping(["list": .list([.text("1"), .text("2")])])
    let template = Template(parsing: text, path: "t")
    let rendering = template.render(
      value, escaping: .none, partials: ["p": Template(parsing: parent, path: "p")])
    #expect(template.diagnostics.isEmpty)
    #expect(rendering == Template.Rendering(text: expected, diagnostics: []))
  }

  @Test("templates that build on each other without end, or on none, are findings")
  func parents() {
    let circle = Template(parsing: "{{<p}}{{$b}}{{/b}}{{/p}}", path: "p")
    #expect(
      circle.render(.absent, escaping: .none, partials: ["p": circle]).diagnostics.map(\.code)
        == ["templates.endless-partial"])
    #expect(
      circle.render(.absent, escaping: .none, partials: ["pp": circle]).diagnostics.map(\.code)
        == ["templates.unknown-partial"])
  }

  @Test("indentation is printed once a line, through partials that stand in partials")
  func indentation() {
    let partials = [
      "a": Template(parsing: "{{>b}}甲\n  {{>b}}\n", path: "a"),
      "b": Template(parsing: "乙", path: "b"),
    ]
    let text = Template(parsing: "  {{>a}}\n", path: "t")
      .render(.absent, escaping: .none, partials: partials).text
    #expect(text == "  乙甲\n    乙")
  }
}
