import Foundation
import Testing

@testable import EduPlanKit

@Suite("What record files refuse")
struct RecordRefusalTests {
  /// A source with 1️⃣ before the place of its one finding, and the code.
  static let cases: [(String, String)] = [
    ("a: b\n1️⃣", "no-final-line-break warning"),
    ("a: |\n  b1️⃣", "no-final-line-break"),
    ("a: b1️⃣", "no-final-line-break warning"),
    ("1️⃣\u{FEFF}---\na: b\n", "byte-order-mark warning"),
    ("1️⃣\u{FEFF}\na: b\n", "byte-order-mark warning"), ("1️⃣\u{FEFF}a: b\n", "byte-order-mark"),
    ("1️⃣\u{FEFF}# c\na: b\n", "byte-order-mark"),
    ("1️⃣\u{FEFF}- b\n", "byte-order-mark"),
    ("a: 1️⃣\u{7}b\n", "forbidden-character"), ("a: b1️⃣\u{7F}\n", "forbidden-character"),
    ("a: 中1️⃣\u{85}b\n", "forbidden-character"), ("a: 1️⃣\u{2028}b\n", "forbidden-character"),
    ("a: x1️⃣\u{FEFF}b\n", "forbidden-character"),
    ("a: x1️⃣\ry\n", "forbidden-character"), ("a: 'x'1️⃣\r", "forbidden-character"),
    ("1️⃣\ta: b\n", "tab"), ("a: 1️⃣\tb\n", "tab"), ("a: b1️⃣\tc\n", "tab"),
    ("a: 'b1️⃣\t'\n", "tab"), ("a: \"b1️⃣\t\"\n", "tab"), ("-1️⃣\ta\n", "tab"),
    ("a: |\n  1️⃣\tb\n", "tab"), ("a: 'b'1️⃣\t\n", "tab"),
    ("a:\n1️⃣　b: c\n", "wide-space"), ("1️⃣\u{A0}b: c\n", "wide-space"),
    ("a:\n   1️⃣b: c\n", "indentation"), ("1️⃣ a: b\n".replacing("1️⃣ ", with: " 1️⃣"), "indentation"),
    ("a: b\n  1️⃣c\n", "indentation"), ("a: b\n  1️⃣c: d\n", "indentation"),
    ("a:\n  b: c\n 1️⃣d: e\n", "indentation"), ("- a\n  1️⃣- b\n", "indentation"),
    ("1️⃣---\n---\na: b\n", "empty-record"), ("a: b\n1️⃣---\n", "empty-record"),
    ("a: b\n1️⃣...\n", "document-end"), ("--- 1️⃣text\n", "text-after-marker"),
    ("---1️⃣\t\n", "text-after-marker"), ("1️⃣%YAML 1.2\n", "directive"),
    ("- a\n1️⃣b: c\n", "missing-separator"),
    ("1️⃣? a\n", "question-key"), ("1️⃣\"a\": b\n", "quoted-key"), ("1️⃣'a': b\n", "quoted-key"),
    ("1️⃣&a: b\n", "no-key"), ("1️⃣-a: b\n", "no-key"), ("1️⃣5a: b\n", "no-key"),
    ("a: b\n1️⃣“引”\n", "no-key"), ("a1️⃣\n", "unfinished-key"), ("a1️⃣ b: c\n", "character-in-key"),
    ("a1️⃣，b: c\n", "character-in-key"),
    ("a:1️⃣b: c\n".replacing(":1️⃣", with: "1️⃣:"), "no-space-after-colon"),
    ("1️⃣\(String(repeating: "中", count: 86)): b\n", "key-too-long"),
    ("1️⃣no: b\n", "keyword-key"), ("1️⃣On: b\n", "keyword-key"), ("1️⃣NULL: b\n", "keyword-key"),
    ("1️⃣y: b\n", "keyword-key"), ("1️⃣False: b\n", "keyword-key"),
    ("名称1️⃣：值\n", "fullwidth-colon"), ("名称1️⃣： 值\n", "fullwidth-colon"),
    ("a1️⃣ : b\n", "space-before-colon"),
    ("a: b\nc: d\n1️⃣a: e\n", "duplicate-key"),
    ("a:\n- b\n1️⃣- c: d\n".replacing("a:\n- b\n", with: "a: b\n"), "item-among-keys"),
    ("a:\n  -1️⃣\n", "empty-item"), ("a:\n  -1️⃣ # c\n", "empty-item"),
    ("a:\n  -  1️⃣b: c\n", "spaces-after-dash"), ("a: 1️⃣- b\n", "item-on-key-line"),
    ("- 1️⃣- b\n", "item-on-key-line"), ("a: 1️⃣-\n", "lone-dash"),
    ("a:\n  1️⃣\"b\"\n", "value-on-next-line"), ("a:\n  1️⃣[b]\n", "value-on-next-line"),
    ("a: 1️⃣&b c\n", "anchor"), ("a: 1️⃣*b\n", "alias"), ("a: 1️⃣!b c\n", "tag"),
    ("a: 1️⃣{b: c}\n", "inline-mapping"), ("a: 1️⃣>\n", "folded-block"), ("a: 1️⃣>-\n", "folded-block"),
    ("a: 1️⃣?b\n", "leading-character"), ("a: 1️⃣@b\n", "leading-character"),
    ("a: 1️⃣%b\n", "leading-character"), ("a: 1️⃣]\n", "leading-character"),
    ("a: 1️⃣`b\n", "leading-character"), ("- 1️⃣,b\n", "leading-character"),
    ("a: b1️⃣: c\n", "colon-in-value"), ("a: 见1️⃣:\n", "colon-in-value"),
    ("a: 1️⃣: b\n", "leading-character"),
    ("a: 新村 1️⃣#3\n", "cut-by-comment"), ("a: 'b' 1️⃣#c\n", "cut-by-comment"),
    ("a: 'b'1️⃣#c\n", "no-space-before-comment"), ("a: \"b\"1️⃣# c\n", "no-space-before-comment"),
    ("a: 'b' 1️⃣c\n", "text-after-value"), ("a: 'it'1️⃣s'\n", "text-after-value"),
    ("a: [b] 1️⃣c\n", "text-after-value"),
    ("a: 1️⃣~\n", "null-word"), ("a: 1️⃣null\n", "null-word"), ("a: 1️⃣NULL # c\n", "null-word"),
    ("a: [b, 1️⃣Null]\n", "null-word"), ("- 1️⃣<<\n", "null-word"), ("a: 1️⃣=\n", "null-word"),
    ("a: 1️⃣'b\n", "unclosed-quote"), ("a: 1️⃣\"b\\\"\n", "unclosed-quote"),
    ("a: \"b1️⃣\\/\"\n", "unknown-escape"), ("a: \"1️⃣\\u12\"\n", "unknown-escape"),
    ("a: \"1️⃣\\", "unknown-escape"),
    ("a: \"1️⃣\\ud800\"\n", "escaped-non-character"), ("a: \"1️⃣\\u0000\"\n", "escaped-non-character"),
    ("a: \"1️⃣\\U00110000\"\n", "escaped-non-character"),
    ("a: 1️⃣[b\n", "unclosed-list"), ("a: 1️⃣[b,\n", "unclosed-list"),
    ("a: [b, 1️⃣]\n", "empty-list-item"), ("a: [1️⃣, b]\n", "empty-list-item"),
    ("a: [1️⃣[b]]\n", "unquoted-list-item"), ("a: [b1️⃣: c]\n", "unquoted-list-item"),
    ("a: [1️⃣-b]\n", "unquoted-list-item"), ("a: [b1️⃣\t]\n", "unquoted-list-item"),
    ("a: ['b' 1️⃣c]\n", "missing-comma"),
    ("a: |1️⃣+\n  b\n", "block-indicator"), ("a: |1️⃣2\n  b\n", "block-indicator"),
    ("a: |1️⃣ # c\n  b\n", "text-after-block-mark"), ("a: |1️⃣b\n", "text-after-block-mark"),
    ("a: |\n1️⃣\n  b\n", "block-starts-empty"), ("a: |\n  1️⃣ b\n", "block-indentation"),
    ("a: |\n  b\n 1️⃣c\n", "block-indentation"), ("a: |\n  b\n 1️⃣# c\n", "block-indentation"),
    ("a: |\n  b\n  1️⃣ \n  c\n", "block-blank-line"),
    ("a: 1️⃣|\n", "empty-block"), ("a: 1️⃣|\nb: c\n", "empty-block"),
  ]

  @Test("each has its code, its place and its remedy", arguments: cases)
  func refusal(marked: String, code: String) throws {
    let before = try #require(marked.range(of: "1️⃣", options: .literal))
    let source = marked.replacing("1️⃣", with: "")
    let lines = marked[..<before.lowerBound].unicodeScalars.split(
      separator: "\n", omittingEmptySubsequences: false)
    var column = (lines.last?.count ?? 0) + 1
    if lines.count == 1, source.unicodeScalars.first == "\u{FEFF}", column > 1 { column -= 1 }
    let document = RecordDocument(source)
    let place = "\(lines.count):\(column)"
    let isEdge = source.hasSuffix("\n") == false
    if code.hasSuffix("no-final-line-break warning"), source.hasSuffix("\n") {
      #expect(document.briefFindings == [])
      return
    }
    let found = document.briefFindings.filter {
      !isEdge || code.hasPrefix("no-final") || !$0.hasSuffix(" no-final-line-break warning")
    }
    #expect(found == ["\(place) \(code)"], "\(source.debugDescription)")
    for diagnostic in document.diagnostics {
      let remedy = try #require(diagnostic.remedy)
      for language in Language.allCases {
        let texts = [diagnostic.message[language], remedy[language]]
        #expect(texts.allSatisfy { !$0.isEmpty && !$0.hasSuffix("。") && !$0.hasSuffix(".") })
      }
      #expect(remedy.zh.unicodeScalars.contains { $0.value > 0x2E80 })
      #expect(diagnostic.sourceLine != nil)
    }
    if !code.hasSuffix("warning"), !source.contains("---"), code != "document-end" {
      #expect(document.records.isEmpty)
    }
  }

  @Test(
    "bytes that are no UTF-8",
    arguments: [
      ([0x61, 0x3A, 0x20, 0xFF, 0x0A], "1:4"), ([0x61, 0x3A, 0x20, 0xC0, 0x80, 0x0A], "1:4"),
      ([0x61, 0x3A, 0x20, 0xE4, 0xB8, 0x0A], "1:4"), ([0x61, 0x3A, 0x20, 0xED, 0xA0, 0x80], "1:4"),
      ([0x61, 0x3A, 0x20, 0xE4, 0xB8, 0xAD, 0xD6, 0xD0, 0x0A], "1:5"),
      ([0xF4, 0x90, 0x80, 0x80], "1:1"),
      ([0x61, 0x0A, 0x23, 0xE4], "2:2"),
    ] as [([UInt8], String)])
  func notUTF8(bytes: [UInt8], place: String) {
    let document = RecordDocument(parsing: bytes, path: "gbk.yaml")
    #expect(document.briefFindings.contains("\(place) not-utf8"), "\(document.briefFindings)")
    #expect(document.records.isEmpty)
  }

  @Test(
    "noncharacters are refused", arguments: [0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF])
  func noncharacters(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    var text = "a: 中"
    text.unicodeScalars.append(scalar)
    let document = RecordDocument(text + "\n")
    #expect(document.briefFindings == ["1:5 forbidden-character"])
    #expect(document.records.isEmpty)
  }

  @Test("every way to refuse is shown by a case and explained in docs/records.md")
  func completeness() throws {
    let shown = Set(
      Self.cases.map { $0.1.prefix { $0 != " " } }.map(String.init)
        + ["not-utf8", "too-deep", "too-many-findings", "too-large"])
    var codes: Set<String> = []
    for problem in RecordRefusal.Problem.allCases {
      let refusal = RecordRefusal(problem, at: 0, detail: 1)
      let found = RecordRefusal.diagnostics(
        [refusal], lines: LineCheckpoints(), in: Array("a: b\n".utf8).span, path: "x")
      codes.formUnion(found.map { String($0.code.dropFirst("records.".count)) })
    }
    #expect(codes.subtracting(shown) == [])
    #expect(shown.subtracting(codes) == [])
    let page = try String(contentsOfFile: ProjectFolder.root + "/docs/records.md", encoding: .utf8)
    for code in codes {
      #expect(page.contains("`records.\(code)`"), "docs/records.md does not name records.\(code)")
    }
  }
}
