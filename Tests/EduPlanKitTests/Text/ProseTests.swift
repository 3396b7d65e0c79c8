import Testing

@testable import EduPlanKit

@Suite("Prose")
struct ProseTests {
  @Test(
    "lines of a paragraph are joined, an empty line starts the next",
    arguments: [
      ("", []),
      ("\n \n　\n", []),
      ("一句。\n又一句。\n", ["一句。又一句。"]),
      ("一句。\n\n又一句。\n", ["一句。", "又一句。"]),
      ("甲\n\n\n\n乙", ["甲", "乙"]),
      ("one\ntwo", ["one two"]),
      ("用 Python\n编写", ["用 Python编写"]),
      ("结束。\n2024年开始", ["结束。2024年开始"]),
      ("他说：\n“好”\n……", ["他说：“好”……"]),
      ("　　首行缩进\r\n第二行 \r\n", ["首行缩进第二行"]),
      ("50%\n以上", ["50%以上"]),
    ])
  func paragraphs(text: String, expected: [String]) {
    #expect(proseParagraphs(text) == expected)
  }
}
