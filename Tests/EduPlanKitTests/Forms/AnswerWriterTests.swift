import Testing

@testable import EduPlanKit

@Suite("Writing answers back")
struct AnswerWriterTests {
  @Test(
    "of a text, paragraphs that stay keep their lines",
    arguments: [
      (["甲。乙。", "丙"], "甲。\n乙。\n\n丙\n", "甲。\n乙。\n\n丙\n"),
      (["甲。乙。", "丁"], "甲。\n乙。\n\n丙\n", "甲。\n乙。\n\n丁\n"),
      (["新", "甲。乙。", "丙"], "甲。\n乙。\n\n丙\n", "新\n\n甲。\n乙。\n\n丙\n"),
      (["丙"], "甲。\n乙。\n\n\n\n丙\n", "丙\n"),
      (["丙", "甲。乙。"], "甲。\n乙。\n\n丙\n", "丙\n\n甲。乙。\n"),
      (["甲", "甲"], "甲\n", "甲\n\n甲\n"),
      (["甲"], "", "甲\n"),
    ])
  func prose(paragraphs: [String], old: String, expected: String) {
    #expect(AnswerWriter.prose(paragraphs, instead: old) == expected)
  }
}
