import Testing

@testable import EduPlanKit

@Suite("When something is owed, in words")
struct TargetWordsTests {
  @Test(
    "a deadline is told as a date, or as a length of time after the start",
    arguments: [
      ("2017", "2017", "2017"), ("2017-12-31", "2017-12-31", "2017-12-31"),
      ("start + 18 months", "起算后18个月", "18 months after the start"),
      ("start + 5 years", "起算后5年", "5 years after the start"),
      ("start + 1 day", "起算后1天", "1 day after the start"),
      ("unspecified", "未写明", "not stated"),
    ])
  func deadlines(text: String, zh: String, en: String) throws {
    #expect(try #require(Deadline(text)).words == Localized(zh: zh, en: en))
  }

  @Test(
    "a cadence is told as people say it",
    arguments: [
      ("month", "每月", "every month"), ("half-year", "每半年", "every half-year"),
      ("year", "每年", "every year"), ("school-year", "每学年", "every school year"),
      ("18 months", "每18个月", "every 18 months"), ("3 years", "每3年", "every 3 years"),
      ("2 to 3 years", "每2至3年", "every 2 to 3 years"),
      ("6 to 9 months", "每6至9个月", "every 6 to 9 months"),
      ("unspecified", "未写明周期", "no period stated"),
    ])
  func cadences(text: String, zh: String, en: String) throws {
    #expect(try #require(Cadence(text)).words == Localized(zh: zh, en: en))
  }
}
