import Testing

@testable import EduPlanKit

@Suite("Reading records")
struct RecordReadingTests {
  static let cases: [(String, [RecordTestValue])] = [
    ("", []),
    ("# 注释\n\n", []),
    ("a: b\n", [["a": "b"]]),
    ("---\na: b\n---\nc: d\n", [["a": "b"], ["c": "d"]]),
    ("--- # 第一条\na: b\n", [["a": "b"]]),
    ("a:\nb: c\n", [["a": nil, "b": "c"]]),
    ("名称: 乐之中学（初中部）：“示例” # 注释\n", [["名称": "乐之中学（初中部）：“示例”"]]),
    ("a: x#y\nb: x:y\nc: -5\nd: 53.3%\n", [["a": "x#y", "b": "x:y", "c": "-5", "d": "53.3%"]]),
    ("a: no\nb: 007\nc: 1e3\nd: 2017-12\n", [["a": "no", "b": "007", "c": "1e3", "d": "2017-12"]]),
    ("a: 'it''s'\nb: ''\nc: \"\"\n", [["a": "it's", "b": "", "c": ""]]),
    (#"a: "\" \\ \n \r \t \u4e2d \U0001F600""# + "\n", [["a": "\" \\ \n \r \t 中 😀"]]),
    ("a: []\nb: [ x , 'y,z', \"w\" , -1 ]\n", [["a": [], "b": ["x", "y,z", "w", "-1"]]]),
    ("a: |\n  x\n   y\n\n  z\n\n\nb: c\n", [["a": "x\n y\n\nz\n", "b": "c"]]),
    ("a: |-\n  x\n", [["a": "x"]]),
    ("a: |-\n  x\n  # 不是注释\n # 注释在这里不行\n", []),
    ("a: |\r\n  x\r\n\r\n  y\r\n", [["a": "x\n\ny\n"]]),
    ("a:\n- x\n- p: 1\n  q: 2\nb: c\n", [["a": ["x", ["p": "1", "q": "2"]], "b": "c"]]),
    ("a:\n  - x\n  -   y\n", [["a": ["x", "y"]]]),
    ("- a: 1\n  b:\n    - c\n- d\n", [[["a": "1", "b": ["c"]], "d"]]),
    ("a:\n  b:\n    c: 1\n  d: 2\n", [["a": ["b": ["c": "1"], "d": "2"]]]),
    ("a: 1\n\n  # 注释可以任意缩进\n\nb: 2\n", [["a": "1", "b": "2"]]),
    ("a: b", [["a": "b"]]),
    ("a: |-\n  b", [["a": "b"]]),
    ("\u{FEFF}\r\na: b\n", [["a": "b"]]),
    ("\u{FEFF}---\n- a\n- b\n", [["a", "b"]]),
  ]

  @Test("what a file says", arguments: cases)
  func reading(source: String, expected: [RecordTestValue]) {
    let document = RecordDocument(source)
    #expect(RecordTestValue.records(of: document) == expected)
    #expect(document.diagnostics.hasErrors == (expected.isEmpty && source.contains("不行")))
  }

  @Test("a key, a value and a line have their places, counted in Unicode scalars")
  func places() throws {
    let document = RecordDocument("# 头\n---\n名称: '乐之'\n- x\n---\n学段:\n  - 小学\n  - 𠮷: |\n      文\n")
    let root = try #require(document.records.first)
    let list = try #require(document.child("学段", of: root))
    let items = Array(document.children(of: list))
    try #require(items.count == 2)
    #expect(document.location(ofKey: list) == SourceLocation(path: "test.yaml", line: 6, column: 1))
    #expect(
      document.location(ofValue: items[0]) == SourceLocation(path: "test.yaml", line: 7, column: 5))
    let block = try #require(document.child("𠮷", of: items[1]))
    #expect(
      document.location(ofKey: block) == SourceLocation(path: "test.yaml", line: 8, column: 5))
    #expect(
      document.location(ofValue: block) == SourceLocation(path: "test.yaml", line: 8, column: 8))
    #expect(document.sourceLine(of: block) == "  - 𠮷: |")
    #expect(document.briefFindings == ["4:1 item-among-keys"])
  }

  @Test("bytes that are the text are found without making a string")
  func textRanges() throws {
    let document = RecordDocument("a: 甲 # c\nb: '乙'\nc: 'it''s'\nd: \"丙\"\ne: |\n  丁\nf:\n")
    let root = try #require(document.records.first)
    let texts = document.children(of: root).map { node in
      document.textRange(of: node).map { String(decoding: document.bytes[$0], as: UTF8.self) }
    }
    #expect(texts == ["甲", "乙", nil, "丙", nil, nil])
    #expect(document.child("x", of: root) == nil)
    #expect(document.isKey("a", of: root + 1))
    #expect(!document.isKey("ab", of: root + 1))
  }

  @Test("a refusal drops its record, and the others are read")
  func recovery() {
    let document = RecordDocument(
      """
      a: 1
      a: 2
      ---
      b: 1
      ---
      c: "x
      d: y
      e: {}
      ---
      - f
      g: 1
      ---
      h: 1
      ...
      i: 1
      ---
      j\u{85}: 1
      ---
      ---
      k: 1

      """)
    #expect(RecordTestValue.records(of: document) == [["b": "1"], ["h": "1"], ["k": "1"]])
    #expect(
      document.briefFindings == [
        "2:1 duplicate-key", "6:4 unclosed-quote", "11:1 missing-separator", "14:1 document-end",
        "17:2 forbidden-character", "18:1 empty-record",
      ])
  }

  @Test("a node takes 20 bytes, as the measure of memory assumes")
  func size() {
    #expect(MemoryLayout<RecordNode>.stride == 20)
  }
}
