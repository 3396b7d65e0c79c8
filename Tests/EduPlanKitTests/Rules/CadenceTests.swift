import Testing

@testable import EduPlanKit

@Suite("Cadences and deadlines")
struct CadenceTests {
  // MARK: Reading

  @Test(
    "a cadence is read as it is written, and nothing else is one",
    arguments: [
      ("month", 1), ("half-year", 6), ("year", 12), ("school-year", 12), ("18 months", 18),
      ("3 years", 36), ("1 year", 12), ("2 to 3 years", 36), ("6 to 18 months", 18),
      ("unspecified", nil),
    ])
  func reading(text: String, step: Int?) throws {
    let cadence = try #require(Cadence(text))
    #expect(cadence.step == step)
    #expect(cadence.description == text)
  }

  @Test(
    "what is no cadence",
    arguments: [
      "", "months", "Month", "0 months", "3  years", "3 years ", "3 to 2 years", "2 to 2 years",
      "2 to three years", "10 days", "-1 months", "学年", "every month", "quarter", "2 to 3",
    ])
  func notACadence(text: String) { #expect(Cadence(text) == nil) }

  @Test(
    "a day of the year is one that some year has",
    arguments: [
      ("09-01", true), ("02-29", true), ("02-30", false), ("9-1", false), ("13-01", false),
      ("00-10", false), ("2021-09-01", false), ("", false),
    ])
  func yearDay(text: String, isDay: Bool) { #expect((Cadence.YearDay(text) != nil) == isDay) }

  @Test(
    "a hundred years by month can be counted, and not a month more",
    arguments: [
      ("month", "1924-01-01", "2024-01-31", false), ("month", "1923-12-31", "2024-01-01", true),
      ("year", "0824-01-01", "2024-01-01", false), ("year", "0823-12-31", "2024-12-31", true),
      ("9999 years", "0001-01-01", "9999-12-31", false),
      ("month", "2024-01-01", "0001-01-01", false),
      ("unspecified", "0001-01-01", "9999-12-31", false),
    ])
  func limit(cadence: String, start: String, end: String, exceeds: Bool) throws {
    let cadence = try #require(Cadence(cadence))
    #expect(cadence.exceedsLimit(from: try day(start), to: try day(end)) == exceeds)
  }

  // MARK: Spans

  /// Spans as `first/last`, with `*` where one is cut short.
  private static func spans(
    _ cadence: String, from start: String, from first: String? = nil, to last: String? = nil,
    until horizon: String, schoolYear: String? = nil
  ) throws -> [String] {
    let bounds = Evaluator.ActiveSpan(
      first: try first.map { try day($0) }, last: try last.map { try day($0) })
    return try #require(Cadence(cadence)).spans(
      from: try day(start), within: bounds, until: try day(horizon),
      schoolYear: try schoolYear.map { try #require(Cadence.YearDay($0)) }
    ).map { "\($0.days.lowerBound)/\($0.last)" + ($0.isPart ? "*" : "") }
  }

  @Test("half-years of a round of three years are six")
  func halfYears() throws {
    let spans = try Self.spans(
      "half-year", from: "2021-01-01", to: "2023-12-31", until: "2030-01-01")
    #expect(
      spans == [
        "2021-01-01/2021-06-30", "2021-07-01/2021-12-31", "2022-01-01/2022-06-30",
        "2022-07-01/2022-12-31", "2023-01-01/2023-06-30", "2023-07-01/2023-12-31",
      ])
  }

  @Test("months from the last of a month begin on the last of shorter ones, and come back")
  func monthEnds() throws {
    #expect(
      try Self.spans("month", from: "2021-01-31", until: "2021-04-30") == [
        "2021-01-31/2021-02-27", "2021-02-28/2021-03-30", "2021-03-31/2021-04-29",
        "2021-04-30/2021-05-30",
      ])
    #expect(
      try Self.spans("month", from: "2024-01-30", until: "2024-03-30") == [
        "2024-01-30/2024-02-28", "2024-02-29/2024-03-29", "2024-03-30/2024-04-29",
      ])
  }

  @Test("years from a leap day begin on the last of February, and on the leap day again")
  func leapDays() throws {
    #expect(
      try Self.spans("year", from: "2020-02-29", until: "2024-02-29") == [
        "2020-02-29/2021-02-27", "2021-02-28/2022-02-27", "2022-02-28/2023-02-27",
        "2023-02-28/2024-02-28", "2024-02-29/2025-02-27",
      ])
  }

  @Test("a span cut by the end is a part; one that ends with it is whole")
  func lastPart() throws {
    #expect(
      try Self.spans("year", from: "2021-01-01", to: "2022-06-30", until: "2030-01-01") == [
        "2021-01-01/2021-12-31", "2022-01-01/2022-06-30*",
      ])
    #expect(
      try Self.spans("3 years", from: "2021-09-01", to: "2024-08-31", until: "2030-01-01") == [
        "2021-09-01/2024-08-31"
      ])
    #expect(
      try Self.spans("year", from: "2021-01-01", to: "2020-12-31", until: "2030-01-01") == [])
  }

  @Test("what was before the time something can be owed in is cut off")
  func firstPart() throws {
    #expect(
      try Self.spans(
        "year", from: "1998-09-01", from: "2023-12-28", to: "2025-12-31", until: "2030-01-01") == [
          "2023-12-28/2024-08-31*", "2024-09-01/2025-08-31", "2025-09-01/2025-12-31*",
        ])
    #expect(
      try Self.spans("month", from: "1998-01-31", from: "2023-02-01", until: "2023-03-01") == [
        "2023-02-01/2023-02-27*", "2023-02-28/2023-03-30",
      ])
  }

  @Test("a project window from January 2024 to December 2026 touches four school years")
  func schoolYears() throws {
    #expect(
      try Self.spans(
        "school-year", from: "2024-01-01", to: "2026-12-31", until: "2030-01-01",
        schoolYear: "09-01") == [
          "2024-01-01/2024-08-31*", "2024-09-01/2025-08-31", "2025-09-01/2026-08-31",
          "2026-09-01/2026-12-31*",
        ])
    #expect(
      try Self.spans(
        "school-year", from: "2024-09-01", until: "2025-09-01", schoolYear: "09-01") == [
          "2024-09-01/2025-08-31", "2025-09-01/2026-08-31",
        ])
    // A start on the last of February, with the leap days that there are.
    #expect(
      try Self.spans(
        "school-year", from: "2023-02-28", until: "2024-03-01", schoolYear: "02-29") == [
          "2023-02-28/2024-02-28", "2024-02-29/2025-02-27",
        ])
    #expect(try Self.spans("school-year", from: "2024-09-01", until: "2030-01-01") == [])
  }

  @Test("a period of two to three years is owed after three, and timely after two")
  func between() throws {
    let spans = try #require(Cadence("2 to 3 years")).spans(
      from: try day("2024-01-01"), until: try day("2027-01-01"))
    #expect(spans.map(\.opens.description) == ["2026-01-01", "2029-01-01"])
    #expect(spans.map(\.last.description) == ["2026-12-31", "2029-12-31"])
  }

  @Test("without a period nothing is cut") func unspecified() throws {
    #expect(try Self.spans("unspecified", from: "2021-01-01", until: "2030-01-01") == [])
  }

  @Test("spans follow each other without a gap, whatever the start and the step")
  func spansMeet() throws {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<500 {
      let start = Day(ordinal: Int32.random(in: 10_000...25_000, using: &random))
      let cadence = try #require(Cadence("\(Int.random(in: 1...40, using: &random)) months"))
      let from =
        Bool.random(using: &random)
        ? start.adding(days: Int.random(in: 0...4000, using: &random)) : nil
      let horizon = try #require(start.adding(days: Int.random(in: 0...6000, using: &random)))
      let spans = cadence.spans(
        from: start, within: Evaluator.ActiveSpan(first: from), until: horizon)
      #expect(spans.isEmpty == (from ?? start > horizon))
      if let first = spans.first { #expect(first.days.lowerBound == from ?? start) }
      for (span, next) in zip(spans, spans.dropFirst()) {
        #expect(span.last.adding(days: 1) == next.days.lowerBound)
        #expect(!next.isPart)
      }
      if let last = spans.last { #expect(last.last >= horizon) }
    }
  }

  @Test(
    "whole years may start in a year, anything shorter needs a month",
    arguments: [
      ("year", "2021", true), ("3 years", "2021", true), ("24 months", "2021", true),
      ("2 to 3 years", "2021", true), ("half-year", "2021", false), ("month", "2021", false),
      ("18 months", "2021", false), ("school-year", "2021", false), ("half-year", "2021-09", true),
      ("school-year", "2021-09", true), ("month", "2021-09-01", true),
      ("unspecified", "2021", true),
    ])
  func precision(cadence: String, start: String, isEnough: Bool) throws {
    #expect(
      try #require(Cadence(cadence)).canStart(at: try #require(CoarseDate(start))) == isEnough)
  }

  // MARK: Deadlines

  @Test(
    "a deadline is a date or so long after a start",
    arguments: [
      ("2017", nil, "2017-12-31"), ("2017-02", nil, "2017-02-28"),
      ("2017-12-31", nil, "2017-12-31"),
      ("start + 18 months", "2021-01-01", "2022-06-30"), ("start + 3 years", "2021", "2023-12-31"),
      ("start + 18 months", "2021", nil), ("start + 18 months", nil, nil),
      ("start + 24 months", "2021", "2022-12-31"), ("start + 6 months", "2021-08", "2022-01-31"),
      ("start + 6 months", "2021-08-31", "2022-02-27"),
      ("start + 10 days", "2021-12-28", "2022-01-06"),
      ("start + 10 days", "2021", nil), ("start + 1 year", "2020-02-29", "2021-02-27"),
      ("start + 9999 years", "2021", nil), ("unspecified", "2021", nil),
    ])
  func deadline(text: String, start: String?, day: String?) throws {
    let deadline = try #require(Deadline(text))
    #expect(deadline.day(from: start.flatMap { CoarseDate($0) })?.description == day)
    #expect(deadline.description == text)
  }

  @Test(
    "what is no deadline",
    arguments: [
      "", "2017年", "2017-13", "start", "start + 18", "start+18 months", "start + 1.5 years",
      "18 months", "end + 3 years",
    ])
  func notADeadline(text: String) { #expect(Deadline(text) == nil) }
}
