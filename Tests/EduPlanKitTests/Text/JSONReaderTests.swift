import Testing

@testable import EduPlanKit

@Suite("Reading JSON")
struct JSONReaderTests {
  @Test(
    "what RFC 8259 takes is read",
    arguments: [
      ("null", JSONValue.null), (" true ", .truth(true)), ("false\n", .truth(false)),
      ("0", .number("0")), ("-12.50e+3", .number("-12.50e+3")), ("\"\"", .text("")),
      (#""a\"\\\/\n\u4e2d\ud83d\ude00""#, .text("a\"\\/\n中😀")), ("[]", .array([])),
      ("[1, [2]]", .array([.number("1"), .array([.number("2")])])), ("{}", .object([])),
      (
        #"{"b": "宝山区", "a": null}"#,
        .object([
          JSONValue.Member(key: "b", value: .text("宝山区")),
          JSONValue.Member(key: "a", value: .null),
        ])
      ),
      ("\u{FEFF}1", .number("1")),
    ])
  func reads(text: String, expected: JSONValue) throws {
    #expect(try JSONReader.read(Array(text.utf8)) == expected)
  }

  @Test(
    "anything else is refused at its place",
    arguments: [
      ("", 0), ("{", 1), ("[1", 2), ("[1,]", 3), ("{\"a\":1,}", 7), ("{\"a\" 1}", 5), ("01", 0),
      ("1.", 0), ("-", 0), ("1e", 0), (".5", 0), ("+1", 0), ("'a'", 0), ("\"a", 2),
      ("\"\\x\"", 1), ("\"\\ud800\"", 1), ("\"\u{1}\"", 1), ("1 2", 2), ("nul", 0), ("NaN", 0),
      ("{\"a\":1,\"a\":2}", 7), ("{1:2}", 1), ("<<<<<<< HEAD", 0),
    ])
  func refuses(text: String, offset: Int) {
    let problem = #expect(throws: JSONProblem.self) { try JSONReader.read(Array(text.utf8)) }
    #expect(problem?.offset == offset)
  }

  @Test("a text nested without end is refused, not followed")
  func depth() {
    #expect(throws: JSONProblem.self) {
      try JSONReader.read([UInt8](repeating: UInt8(ascii: "["), count: 1_000_000))
    }
  }

  @Test("what is no UTF-8 is refused")
  func encoding() {
    #expect(throws: JSONProblem.self) { try JSONReader.read([0x22, 0xFF, 0x22]) }
  }

  @Test("what is written is read back, whatever it holds")
  func roundTrip() throws {
    for text in ["", "宝山区", "\"\\\n\t\u{0}\u{1B}[31m\u{202E}", "𠮷"] {
      var json = JSONWriter()
      json.object { $0.member(text, text) }
      #expect(try JSONReader.read(json.bytes)[text]?.text == text)
    }
  }

  @Test("mutated texts never crash the reader")
  func fuzz() {
    let seed = Array(#"{"a": [1, -2.5e3, "x\u00e9\n", null, true], "b": {"c": ""}}"#.utf8)
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<20_000 {
      var bytes = seed
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let position = Int.random(in: bytes.indices, using: &generator)
        bytes[position] = UInt8.random(in: 0...255, using: &generator)
      }
      _ = try? JSONReader.read(bytes)
    }
  }
}
