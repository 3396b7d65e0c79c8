import Testing

@testable import EduPlanKit

@Suite("Days and coarse dates")
struct DayTests {
  @Test("every day from 1600 to 2400 survives the way through its ordinal")
  func roundTrip() throws {
    var ordinal = try #require(Day(year: 1600, month: 1, day: 1)).ordinal
    for year in 1600...2400 {
      for month in 1...12 {
        for day in 1...Day.length(ofMonth: month, year: year) {
          let made = try #require(Day(year: year, month: month, day: day))
          #expect(made.ordinal == ordinal)
          #expect(made.components == (year, month, day))
          ordinal += 1
        }
      }
    }
  }

  @Test(
    "what is no date is refused",
    arguments: [
      "", "23", "2023-", "2023-1", "2023-13", "2023-02-30", "2023-00", "2023-12-281", "２０２３",
      "2023/12",
    ])
  func refusals(text: String) {
    #expect(CoarseDate(text) == nil)
  }

  @Test(
    "a coarse date knows its first and last day and prints as written",
    arguments: [
      ("2023", "2023-01-01", "2023-12-31"), ("2024-02", "2024-02-01", "2024-02-29"),
      ("2023-12-28", "2023-12-28", "2023-12-28"),
    ])
  func bounds(text: String, first: String, last: String) throws {
    let date = try #require(CoarseDate(text))
    #expect(date.first.description == first)
    #expect(date.last.description == last)
    #expect(date.description == text)
  }
}
