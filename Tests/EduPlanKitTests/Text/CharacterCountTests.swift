import Testing

@testable import EduPlanKit

@Suite("The length of a text as Word counts it")
struct CharacterCountTests {
  @Test(
    "Chinese characters and marks count one each, runs of anything else count one",
    arguments: [
      ("使用 Adobe Photoshop 打开图片", 8),
      ("Rust是由 Mozilla 主導開發的通用、編譯型程式語言。", 20),
      ("到 2026 年，涌现 10 所左右项目校。", 14),
      ("“成就每一位师生”……——", 13),
      ("３年（2024—2026）,A/B两类,100%", 11),
      ("", 0),
      (" \t\n　\u{A0}\u{200B}", 0),
      ("2026", 1), ("3.14%", 1), ("A/B", 1), ("a-good-word", 1),
      ("甲,乙", 3), ("甲，乙", 3), ("１２３", 3), ("……", 2), ("——", 2),
      ("don’t stop", 2), ("‘甲’", 3), ("teachers’ room", 3),
      ("①②", 2), ("3×4", 3), ("20℃", 2), ("☑ 甲", 2),
      ("한국어 시험", 2), ("𠮷野家", 3), ("葛\u{E0100}城", 2),
      ("第一行\n第二行", 6), ("one\r\ntwo", 2),
    ])
  func count(text: String, expected: Int) {
    #expect(text.characterCount == expected)
  }
}
