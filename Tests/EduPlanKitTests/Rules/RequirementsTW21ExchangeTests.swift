import Testing

@testable import EduPlanKit

/// The exchanges on site that a mutual-growth project owes each month on average, under either reading of the months.
@Suite("The monthly exchanges of the twinning round of 2021")
struct RequirementsTW21ExchangeTests {
  @Test("a state follows from the records", arguments: cases)
  func states(_ item: RequirementCase) throws { try item.expectState() }

  private typealias Case = TwinningCase
  private static let today = "2026-11-21"

  private static func exchanges(
    _ months: ClosedRange<Int>, mode: String = "on-site", _ fields: String = "productive: true"
  ) -> [String] {
    months.map {
      "activity 互动-\($0) | activity-type: on-site-exchange | programme: tw21 | twinning: m"
        + " | date: 2021-0\($0)-15 | mode: \(mode) | \(fields)"
    } + Case.complete("activity")
  }

  /// So many months from January 2021 on with one exchange each, and the word that there are no more.
  private static func manyExchanges(_ count: Int) -> [String] {
    (0..<count).map {
      "activity 互动-\($0) | activity-type: on-site-exchange | programme: tw21 | twinning: m"
        + " | date: \(2021 + $0 / 12)-\($0 % 12 < 9 ? "0" : "")\($0 % 12 + 1)-15 | mode: on-site"
        + " | productive: true"
    } + Case.complete("activity")
  }

  private static func termMonths(_ count: Int, _ date: String) -> [String] {
    [
      "statistic 月数 | indicator: term-months | as-of: \(date) | value: \(count) | source: 示例"
    ] + Case.reading("term-months", of: "mutual-monthly")
  }

  private static let monthly = Case.reading("all-months", of: "mutual-monthly")
  private static let cases = [
    RequirementCase(
      "tw21-mutual-monthly", .needsInterpretation, "which months", on: "2021-06-30",
      Case.mutual(), exchanges(1...6), Case.start("2021-01-01")),
    RequirementCase(
      "tw21-mutual-monthly", .needsInterpretation, "since when", on: "2021-06-30", Case.mutual(),
      exchanges(1...6), monthly),
    RequirementCase(
      "tw21-mutual-monthly", .met, "six in six months", on: "2021-07-01", Case.mutual(),
      exchanges(1...6), monthly, Case.start("2021-01-01")),
    RequirementCase(
      "tw21-mutual-monthly", .notMet, "five in six months", on: "2021-07-01", Case.mutual(),
      exchanges(2...6), monthly, Case.start("2021-01-01")),
    RequirementCase(
      "tw21-mutual-monthly", .met, "an empty month is made up for", on: "2021-07-01",
      Case.mutual(), exchanges(2...6),
      [
        "activity 互动-又 | activity-type: on-site-exchange | programme: tw21 | twinning: m"
          + " | date: 2021-06-20 | mode: on-site | productive: true"
      ], monthly, Case.start("2021-01-01")),
    RequirementCase(
      "tw21-mutual-monthly", .notMet, "online is not on site", on: "2021-07-01", Case.mutual(),
      exchanges(1...6, mode: "online"), monthly, Case.start("2021-01-01")),
    RequirementCase(
      "tw21-mutual-monthly", .notMet, "the recipient found them fruitless", on: "2021-07-01",
      Case.mutual(), exchanges(1...6, "productive: false"), monthly, Case.start("2021-01-01")),
    RequirementCase(
      "tw21-mutual-monthly", .noData, "the recipient has not said", on: "2021-07-01",
      Case.mutual(), exchanges(1...6, "title: 示例"), monthly, Case.start("2021-01-01")),
    RequirementCase(
      "tw21-mutual-monthly", .met, "five in the five months of term", on: "2021-08-31",
      Case.mutual(), exchanges(2...6), Case.start("2021-01-01"),
      termMonths(5, "2021-08-31")),
    RequirementCase(
      "tw21-mutual-monthly", .noData, "how many months of term there are now is not known",
      on: "2021-08-31", Case.mutual(), exchanges(2...6), Case.start("2021-01-01"),
      termMonths(5, "2021-06-30")),
    RequirementCase(
      "tw21-mutual-monthly", .notMet, "one after the months were counted is not among them",
      on: "2021-06-30", Case.mutual(), exchanges(2...6), Case.start("2021-01-01"),
      termMonths(5, "2021-06-10")),
    RequirementCase(
      "tw21-mutual-monthly", .notMet, "the month that ends today is over", on: "2021-06-30",
      Case.mutual(), exchanges(2...6), monthly, Case.start("2021-01-01")),
    RequirementCase(
      "tw21-mutual-monthly", .noData, "no month is over", on: "2021-01-20", Case.mutual(),
      exchanges(1...1), monthly, Case.start("2021-01-01")),
    RequirementCase(
      "tw21-mutual-monthly", .met, "thirty-six in the whole round", on: today, Case.mutual(),
      manyExchanges(36), monthly, Case.start("2021-01-01")),
    RequirementCase(
      "tw21-mutual-monthly", .notMet, "thirty-five in the whole round", on: today, Case.mutual(),
      manyExchanges(35), monthly, Case.start("2021-01-01")),
  ]
}
