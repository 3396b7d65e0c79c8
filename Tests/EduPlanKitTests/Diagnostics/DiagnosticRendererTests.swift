import Foundation
import Testing

@testable import EduPlanKit

@Suite("Printing findings")
struct DiagnosticRendererTests {
  private func text(
    _ diagnostics: [Diagnostic], _ format: DiagnosticRenderer.Format = .text,
    _ language: Language = .zh, change: (inout DiagnosticRenderer) -> Void = { _ in }
  ) -> String {
    var renderer = DiagnosticRenderer(language: language)
    change(&renderer)
    var output: [UInt8] = []
    renderer.render(diagnostics, as: format, into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  private let misspelt = Diagnostic(
    severity: .error, code: "schema.unknown-field",
    message: Localized(zh: "没有字段“distric”", en: "there is no field 'distric'"),
    remedy: Localized(zh: "是不是 district？", en: "did you mean 'district'?"),
    location: SourceLocation(path: "data/schools.yaml", line: 12, column: 5),
    sourceLine: "“中”： distric: 宝山区",
    notes: [
      Diagnostic(
        severity: .note, code: "", message: Localized(zh: "字段在此声明", en: "fields are declared here"),
        location: SourceLocation(path: "data/schema/school.yaml", line: 7, column: 1))
    ])

  @Test("a finding shows its place, the user's line with a caret, the remedy and the notes")
  func complete() {
    #expect(
      text([misspelt]) == """
        data/schools.yaml:12:5: error[schema.unknown-field]: 没有字段“distric”
          12 | “中”： distric: 宝山区
             |       ^
          帮助：是不是 district？
          data/schema/school.yaml:7:1: note: 字段在此声明

        """)
    #expect(
      text([misspelt], .text, .en) == """
        data/schools.yaml:12:5: error[schema.unknown-field]: there is no field 'distric'
          12 | “中”： distric: 宝山区
             |       ^
          help: did you mean 'district'?
          data/schema/school.yaml:7:1: note: fields are declared here

        """)
  }

  @Test("the caret follows the width that the terminal gives ambiguous characters")
  func wideAmbiguous() {
    let lines = text([misspelt]) { $0.width.ambiguous = 2 }.split(separator: "\n")
    #expect(lines[2] == "     |         ^")
  }

  @Test("a finding without a place or a line is one line")
  func withoutPlace() {
    let finding = Diagnostic(
      severity: .warning, code: "a.b", message: Localized(zh: "缺少数据", en: "data is missing"))
    #expect(text([finding]) == "warning[a.b]: 缺少数据\n")
  }

  @Test(
    "a long line is cut to a window around the caret",
    arguments: [(1, "^"), (30, "^"), (60, "^"), (119, "^"), (120, "^"), (121, "^")])
  func window(column: Int, caret: String) throws {
    let source = (1...120).map { "\($0 % 10)" }.joined()
    let finding = Diagnostic(
      severity: .error, code: "a.b", message: Localized(zh: "长", en: "long"),
      location: SourceLocation(path: "f", line: 3, column: column), sourceLine: source)
    let lines = text([finding]) { $0.columns = 60 }.split(separator: "\n").map(Array.init)
    #expect(lines[1].count <= 60)
    let place = try #require(lines[2].firstIndex(of: "^"))
    if column <= 120 {
      #expect(lines[1][place] == Character("\(column % 10)"))
    } else {
      #expect(place == lines[1].count)
    }
  }

  @Test("a window cuts Chinese text in whole characters")
  func chineseWindow() throws {
    let source = String(repeating: "中", count: 80) + "错" + String(repeating: "文", count: 80)
    let finding = Diagnostic(
      severity: .error, code: "a.b", message: Localized(zh: "长", en: "long"),
      location: SourceLocation(path: "f", line: 3, column: 81), sourceLine: source)
    let lines = text([finding]) { $0.columns = 61 }.split(separator: "\n").map(String.init)
    let width = DisplayWidth()
    #expect(width.of(lines[1]) <= 61)
    let wrong = try #require(lines[1].firstIndex(of: "错"))
    let caret = try #require(lines[2].firstIndex(of: "^"))
    #expect(width.of(lines[1][..<wrong]) == width.of(lines[2][..<caret]))
  }

  @Test("nothing that a finding quotes steers the terminal")
  func safety() {
    let finding = Diagnostic(
      severity: .error, code: "a.b",
      message: Localized(zh: "坏\u{1B}[2J\n第二行", en: "bad"),
      remedy: Localized(zh: "改\u{9B}", en: ""),
      location: SourceLocation(path: "d\u{1B}/f", line: 1, column: 1), sourceLine: "\u{1B}[31m红")
    let shown = text([finding])
    #expect(!shown.unicodeScalars.contains { isUnsafeInTerminal($0) && $0 != "\n" })
    #expect(shown.split(separator: "\n").count == 4)
  }

  @Test("colour is added only when asked for and changes no character")
  func color() {
    let plain = text([misspelt])
    let colored = text([misspelt]) { $0.usesColor = true }
    #expect(!plain.contains("\u{1B}"))
    #expect(colored.contains("\u{1B}[1;31merror[schema.unknown-field]\u{1B}[0m: "))
    #expect(colored.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }

  @Test("annotations of the forge cannot be forged by what they quote")
  func github() {
    var finding = misspelt
    finding.message.en = "100% bad\n::error::x"
    finding.location = SourceLocation(path: "data/a,b:c.yaml", line: 2, column: 4)
    finding.notes = []
    #expect(
      text([finding], .github, .en)
        == "::error file=data/a%2Cb%3Ac.yaml,line=2,col=4,title=schema.unknown-field"
        + "::100%25 bad ::error::x%0Ahelp: did you mean 'district'?\n")
  }

  @Test("JSON carries the same fields, and none is valid JSON too")
  func json() throws {
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(text([misspelt], .json, .en).utf8)) as? [String: Any])
    let findings = try #require(object["findings"] as? [[String: Any]])
    #expect(findings.count == 1)
    #expect(findings[0]["code"] as? String == "schema.unknown-field")
    #expect(findings[0]["line"] as? Int == 12)
    #expect(findings[0]["remedy"] as? String == "did you mean 'district'?")
    #expect((findings[0]["notes"] as? [[String: Any]])?.count == 1)
    #expect(
      text([], .json) == """
        {
          "schema": 1,
          "totals": {"errors": 0, "warnings": 0, "notes": 0},
          "findings": []
        }

        """)
  }

  @Test("a summary counts errors and warnings in both languages")
  func summary() {
    let warning = Diagnostic(
      severity: .warning, code: "a.b", message: Localized(zh: "缺", en: "missing"))
    let cases: [([Diagnostic], String, String)] = [
      ([], "没有发现问题", "no findings"), ([misspelt], "共 1 个错误", "1 error"),
      ([warning, warning], "共 2 个警告", "2 warnings"),
      ([misspelt, misspelt, warning], "共 2 个错误、1 个警告", "2 errors, 1 warning"),
    ]
    for (findings, zh, en) in cases {
      #expect(DiagnosticRenderer.summary(of: findings) == Localized(zh: zh, en: en))
    }
  }
}
