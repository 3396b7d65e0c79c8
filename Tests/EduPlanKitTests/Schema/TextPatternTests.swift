import Testing

@testable import EduPlanKit

@Suite("Patterns of text")
struct TextPatternTests {
  @Test(
    "a text matches in full or not at all",
    arguments: [
      ("", ["": true, "a": false]),
      ("abc", ["abc": true, "ab": false, "abcd": false, "xabc": false]),
      ("[a-z][a-z0-9]*(-[a-z0-9]+)*", ["nq15": true, "nq15-a": true, "nq15-": false, "A": false]),
      ("[0-9+() -]{3,30}", ["021-5555 0100": true, "02": false, "(021)": true, "02x": false]),
      ("[A-Za-z]{1,12}-?[0-9]{1,10}", ["P-1": true, "P1": true, "1": false, "P--1": false]),
      ("小学|初中|", ["小学": true, "初中": true, "": true, "高中": false]),
      ("(?:a|bc)+?d", ["abcd": true, "d": false, "aad": true]),
      ("a{2}", ["aa": true, "a": false, "aaa": false]),
      ("a{2,}", ["aa": true, "a": false, "aaaaa": true]),
      ("a{0,2}", ["": true, "aa": true, "aaa": false]),
      (".", ["好": true, "\n": false, "": false]),
      ("[^a-c\\]]", ["d": true, "a": false, "]": false]),
      ("\\d\\w\\s\\.", ["1_ .": true, "1_ x": false, "１_ .": false]),
      ("\\D\\S", ["ab": true, "1b": false, "a ": false]),
      ("^(a?){3}$", ["aaa": true, "": true, "aaaa": false]),
      ("a^b", ["ab": false]), ("a$b", ["ab": false]),
      ("(a*)*b", ["b": true, "aaab": true, "aa": false]),
      ("[\\--\\.]", ["-": true, ".": true, "/": false]),
    ])
  func matching(_ source: String, _ texts: [String: Bool]) throws {
    let pattern = try #require(TextPattern(source))
    for (text, expected) in texts { #expect(pattern.matches(text) == expected, "\(text)") }
  }

  @Test(
    "what is no pattern, or would take too long, is none",
    arguments: [
      "(", ")", "[", "[]", "[b-a]", "[[a]]", "]", "a}", "{2}", "*", "a**", "a++", "a{2", "a{,2}",
      "a{3,2}", "a{1001}", "a{99999999999999999999}", "(?=a)", "(?<n>a)", "(a)\\1", "\\p{Han}",
      "\\", "[\\", "[a-\\d]", "[\\D]", "(a{100}){100}", "(){1000}{1000}", "((){1000}){1000}",
      String(repeating: "(", count: 10_000) + String(repeating: ")", count: 10_000),
    ])
  func refused(_ source: String) {
    #expect(TextPattern(source) == nil)
  }

  @Test(
    "patterns that make other matchers try forever take no time",
    arguments: [
      "(a+)+$", "(a|aa)+$", "(.*)*x", "(a*)*b", "((((a+)+)+)+)+b", "(a?){40}a{40}b",
      ".*.*.*.*.*.*.*.*x",
    ])
  func linear(_ source: String) throws {
    let pattern = try #require(TextPattern(source))
    #expect(!pattern.matches(String(repeating: "a", count: 2000) + "!"))
  }

  @Test(
    "looked at as bytes a pattern matches the same texts",
    arguments: [
      "", "[a-z][a-z0-9]*(-[a-z0-9]+)*", "[0-9+() -]{3,30}", "[A-Za-z]{1,12}-?[0-9]{1,10}", "a|b|",
      "(?:a|bc)+?d", "a{2}", "a{0,2}", ".", "[^a-c\\]]", "\\d\\w", "\\D\\S", "(a*)*b",
      "[0-9a-f]{16}",
      "(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])", "@|`|\\?", "(a|b){15}", "a{63}",
    ])
  func bytes(_ source: String) throws {
    let pattern = try #require(TextPattern(source))
    let quick = try #require(BytePattern(pattern))
    var generator = SeededGenerator(seed: UInt64(source.utf8.count))
    let pieces = Array("abcdfzAZ0129-+() .]@`?_\n\u{7F}好").map(String.init) + ["ab", "12-31", "bc"]
    for _ in 0..<500 {
      let text = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? ""
      }.joined()
      let bytes = Array(("x" + text + "x").utf8)
      let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
      #expect(
        quick.matches(bytes.span, from: 1, count: bytes.count - 2)
          == (isASCII && pattern.matches(text)), "\(text)")
    }
  }

  @Test(
    "what asks for its start or end, or is long, is not looked at as bytes",
    arguments: ["^a", "a$", "a{64}"])
  func noBytes(_ source: String) throws {
    #expect(BytePattern(try #require(TextPattern(source))) == nil)
  }
}
