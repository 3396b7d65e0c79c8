import Testing

@testable import EduPlanKit

@Suite struct WilsonIntervalTests {
  /// The intervals that R. G. Newcombe prints for the score method in "Two-sided confidence intervals for the single proportion"
  /// (1998), table I.
  @Test(arguments: [
    (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0000, 0.1611),
    (1, 29, 0.0061, 0.1718),
  ])
  func agreesWithThePublishedTable(successes: Int, trials: Int, low: Double, high: Double) throws {
    let interval = try #require(WilsonInterval(successes: successes, trials: trials))
    #expect(abs(interval.low - low) < 0.00005)
    #expect(abs(interval.high - high) < 0.00005)
  }

  @Test func liesWithinZeroAndOneAndHoldsTheShare() throws {
    for trials in [1, 2, 9, 10, 200, 10_000] {
      for successes in Set([0, 1, trials / 2, trials - 1, trials]).sorted() {
        let interval = try #require(WilsonInterval(successes: successes, trials: trials))
        let share = Double(successes) / Double(trials)
        #expect(interval.low >= 0 && interval.high <= 1 && interval.low < interval.high)
        #expect(interval.contains(share))
      }
    }
  }

  @Test func narrowsAsMoreAreAsked() throws {
    var width = 1.0
    for trials in [10, 100, 1000, 10_000] {
      let interval = try #require(WilsonInterval(successes: trials * 9 / 10, trials: trials))
      #expect(interval.high - interval.low < width)
      width = interval.high - interval.low
    }
  }

  @Test(arguments: [(0, 0), (3, 2), (-1, 5)])
  func isNothingWithoutASample(successes: Int, trials: Int) {
    #expect(WilsonInterval(successes: successes, trials: trials) == nil)
  }
}
