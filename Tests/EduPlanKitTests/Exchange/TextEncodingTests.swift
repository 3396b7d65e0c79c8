import Testing

@testable import EduPlanKit

@Suite("Encodings of text files")
struct TextEncodingTests {
  @Test("GB 18030 of one, two and four bytes")
  func known() throws {
    let cases: [([UInt8], String)] = [
      ([0x61], "a"), ([0xB1, 0xA6, 0xC9, 0xBD, 0xC7, 0xF8], "宝山区"), ([0x80 + 1, 0x40], "丂"),
      ([0x81, 0x30, 0x81, 0x30], "\u{80}"), ([0x90, 0x30, 0x81, 0x30], "\u{10000}"),
      ([0xE3, 0x32, 0x9A, 0x35], "\u{10FFFF}"), ([0x94, 0x39, 0xDA, 0x33], "💩"),
      ([0xA2, 0xE3], "€"),
      ([0x84, 0x31, 0xA4, 0x39], "\u{FFFF}"),
    ]
    for (bytes, text) in cases { #expect(try GB18030.decode(bytes) == text) }
  }

  @Test(
    "what stands for nothing is refused with its place",
    arguments: [
      ([0x61, 0xFF], 1), ([0x80], 0), ([0xB1], 0), ([0xB1, 0x20], 0),
      ([0x61, 0x81, 0x30, 0x81], 1),
      ([0xE3, 0x32, 0x9A, 0x36], 0), ([0x81, 0x7F], 0), ([0xFE, 0x39, 0xFE, 0x39], 0),
    ] as [([UInt8], Int)])
  func refused(bytes: [UInt8], offset: Int) {
    #expect(throws: TextProblem(offset: offset)) { try GB18030.decode(bytes) }
  }

  @Test("valid UTF-8 wins, then GB 18030; marks decide at once")
  func detection() throws {
    let utf8 = Array("编号,校名".utf8)
    #expect(try TextEncoding.decode(utf8).encoding == .utf8)
    #expect(try TextEncoding.decode([0xEF, 0xBB, 0xBF] + utf8).text == "编号,校名")
    let gb: [UInt8] = [0xB1, 0xE0, 0xBA, 0xC5]
    #expect(try TextEncoding.decode(gb).text == "编号")
    #expect(try TextEncoding.decode(gb).encoding == .gb18030)
    #expect(try TextEncoding.decode([0xFF, 0xFE, 0x16, 0x7F, 0x61, 0]).text == "编a")
    #expect(try TextEncoding.decode([0xFE, 0xFF, 0x7F, 0x16]).text == "编")
    #expect(throws: TextProblem(offset: 1)) { try TextEncoding.decode([0x61, 0xFF]) }
    #expect(throws: TextProblem(offset: 0)) { try TextEncoding.decode(gb, as: .utf8) }
    #expect(throws: TextProblem(offset: 2)) { try TextEncoding.decode([0xFF, 0xFE, 0, 0xD8]) }
    #expect(throws: TextProblem.self) { try TextEncoding.decode([0xFF, 0xFE, 0x61]) }
    #expect(try TextEncoding.decode([]).text == "")
  }
}

@Suite("Reading CSV")
struct CSVReaderTests {
  private func rows(_ text: String) throws -> [[String]] {
    try CSVReader.read(text).rows.map { row in
      (1...(row.cells.last?.column ?? 1)).map { row[$0]?.shown ?? "" }
    }
  }

  @Test(
    "any line end, any of three delimiters, quotes by RFC 4180",
    arguments: [
      ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]), ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
      ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
      ("a;b\n1,5;2\n", [["a", "b"], ["1,5", "2"]]), ("a\tb\n1\t2\n", [["a", "b"], ["1", "2"]]),
      ("a,b\n\"x\ny\",\"p\"\"q\"\n", [["a", "b"], ["x\ny", "p\"q"]]),
      ("\"a,1\",b\n\"c\r\nd\",e\n", [["a,1", "b"], ["c\nd", "e"]]),
      ("a,b\n\n,\n1,\n", [["a", "b"], ["1"]]), ("a\n\"b\"x\n", [["a"], ["bx"]]), ("", []),
      ("a,\"\"\n", [["a"]]),
    ])
  func reads(text: String, expected: [[String]]) throws { #expect(try rows(text) == expected) }

  @Test("rows are numbered as a spreadsheet does")
  func numbers() throws {
    let table = try CSVReader.read("a,b\n\"x\ny\",1\n\n2,3\n")
    #expect(table.rows.map(\.number) == [1, 2, 4])
  }

  @Test("a quote that nobody closes is refused with its place")
  func unclosed() {
    #expect(throws: CSVReader.UnclosedQuote(row: 3, column: 2)) {
      try CSVReader.read("a,b\n1,2\n3,\"x\n4,5\n")
    }
  }

  @Test("random bytes never crash")
  func fuzz() {
    var generator = SeededGenerator(seed: 3)
    let signs = Array("\",;\t\r\n a1\"".utf8)
    for _ in 0..<3_000 {
      let bytes = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
        Bool.random(using: &generator)
          ? signs.randomElement(using: &generator) ?? 0
          : UInt8.random(in: 0...255, using: &generator)
      }
      guard let (text, _) = try? TextEncoding.decode(bytes) else { continue }
      _ = try? CSVReader.read(text)
    }
  }
}
