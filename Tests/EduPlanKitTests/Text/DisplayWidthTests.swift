import Testing

@testable import EduPlanKit

@Suite("Display width")
struct DisplayWidthTests {
  @Test(
    "characters take the columns that terminals were measured to give them",
    arguments: [
      ("", 0, 0), ("abc", 3, 3), ("中", 2, 2), ("、", 2, 2), ("，", 2, 2), ("。", 2, 2), ("（）", 4, 4),
      ("《》", 4, 4), ("Ａ", 2, 2), ("“", 1, 2), ("”", 1, 2), ("‘", 1, 2), ("’", 1, 2), ("…", 1, 2),
      ("—", 1, 2), ("·", 1, 2), ("①", 1, 2), ("★", 1, 2), ("─", 1, 2), ("│", 1, 2), ("█", 1, 2),
      ("■", 1, 2), ("→", 1, 2), ("×", 1, 2), ("℃", 1, 2), ("☑", 1, 1), ("☐", 1, 1), ("✓", 1, 1),
      ("后“茶馆式”教学研究所", 20, 22), ("\u{FFFD}", 1, 2), ("｛", 2, 2), ("\u{3000}", 2, 2), ("𠮷", 2, 2),
    ])
  func measured(text: String, narrow: Int, wide: Int) {
    #expect(DisplayWidth().of(text) == narrow)
    #expect(DisplayWidth(environment: ["EDUPLAN_AMBIGUOUS_WIDTH": "2"]).of(text) == wide)
  }

  @Test(
    "what is drawn as one character counts once",
    arguments: [
      ("e\u{301}", 1), ("é", 1), ("中\u{300}", 2), ("\u{200B}", 0), ("🏫", 2), ("👩‍🏫", 2), ("👍🏽", 2),
      ("🇨🇳", 2), ("❤️", 2), ("☑\u{FE0F}", 2), ("1️⃣", 2), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2),
    ])
  func graphemes(text: String, width: Int) {
    #expect(DisplayWidth().of(text) == width)
  }

  @Test("a text is as wide as its characters together, whichever way it is counted")
  func sumLaw() {
    let plain = (0x20...0xFFFF).compactMap { Unicode.Scalar($0 as Int) }
    for width in [DisplayWidth(ambiguous: 1), DisplayWidth(ambiguous: 2)] {
      for scalar in plain { #expect(width.of(String(scalar)) == width.of(Character(scalar))) }
      var generator = SeededGenerator(seed: 5)
      let alphabet = Array("a 中，、（Ａ〈〪\u{301}\u{3099}\u{FE0F}\u{200D}👩🏫“한ｱ﹏\u{7F}".unicodeScalars)
      for _ in 0..<2_000 {
        var text = ""
        for _ in 0..<Int.random(in: 0...6, using: &generator) {
          text.unicodeScalars.append(
            alphabet[Int.random(in: 0..<alphabet.count, using: &generator)])
        }
        #expect(width.of(text) == text.reduce(0) { $0 + width.of($1) }, "\(text.unicodeScalars)")
      }
    }
  }

  @Test(
    "padding fills up to a width and never shortens",
    arguments: [
      ("中", 4, "中  ", "  中"), ("abc", 2, "abc", "abc"), ("", 1, " ", " "), ("“", 2, "“ ", " “"),
    ])
  func padding(text: String, width: Int, leading: String, trailing: String) {
    #expect(DisplayWidth().padded(text, to: width) == leading)
    #expect(DisplayWidth().padded(text, to: width, .trailing) == trailing)
  }

  @Test(
    "a text is cut in whole characters and says so",
    arguments: [
      ("月浦中心校", 10, "月浦中心校"), ("月浦中心校", 9, "月浦中.."), ("月浦中心校", 8, "月浦中.."),
      ("月浦中心校", 7, "月浦.."), ("abcdef", 5, "abc.."), ("abc", 1, "."), ("abc", 0, ""),
      ("a👩‍🏫b👩‍🏫", 5, "a👩‍🏫.."),
    ])
  func truncation(text: String, width: Int, expected: String) {
    #expect(DisplayWidth().truncated(text, to: width) == expected)
  }

  @Test(
    "lines break between words and Chinese characters, never before a closing mark",
    arguments: [
      ("", 10, [""]), ("one two three", 7, ["one two", "three"]), ("a\nb", 10, ["a", "b"]),
      ("静安区教育学会", 6, ["静安区", "教育学", "会"]), ("到学校，再说", 6, ["到学", "校，再", "说"]),
      ("依托“光影”创客", 6, ["依托", "“光影”", "创客"]), ("abcdefgh", 3, ["abc", "def", "gh"]),
      ("  indented", 20, ["  indented"]), ("x 2017年", 4, ["x", "2017", "年"]),
      ("nq15-city-project", 10, ["nq15-city-", "project"]), ("-abc", 3, ["-ab", "c"]),
    ])
  func wrapping(text: String, width: Int, expected: [String]) {
    #expect(DisplayWidth().wrapped(text, to: width) == expected)
  }

  @Test("no wrapped line is wider than asked, and no character is lost")
  func wrappingLaw() {
    var generator = SeededGenerator(seed: 11)
    let alphabet = Array("ab- 中文，。“”（）…👩‍🏫 \n1%")
    for _ in 0..<3_000 {
      let count = Int.random(in: 0...30, using: &generator)
      let text = String(
        (0..<count).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &generator)] })
      let width = Int.random(in: 2...12, using: &generator)
      let lines = DisplayWidth().wrapped(text, to: width)
      #expect(lines.allSatisfy { DisplayWidth().of($0) <= width }, "\(text) in \(width)")
      let ink = { (text: String) in text.filter { $0 != " " && $0 != "\n" } }
      #expect(ink(lines.joined()) == ink(text))
    }
  }

  @Test(
    "nothing from a record steers a terminal",
    arguments: [
      ("\u{1B}[31m红", "\u{FFFD}[31m红"), ("a\nb", "a b"), ("a\r\nb", "a b"), ("a\tb", "a b"),
      ("\u{9B}2J", "\u{FFFD}2J"), ("\u{202E}gnp", "\u{FFFD}gnp"),
      ("\u{0}\u{7F}", "\u{FFFD}\u{FFFD}"),
      ("“光影”👩‍🏫", "“光影”👩‍🏫"),
    ])
  func safety(text: String, shown: String) {
    #expect(text.terminalSafe == shown)
  }
}
