import Testing

@testable import EduPlanKit

@Suite("Forecasts and lines of values")
struct ForecastTests {
  /// Values at the ends of months from January 2023 on; nil where there is none.
  private static func samples(_ values: [Double?]) throws -> [Forecast.Sample] {
    var day = try #require(Day("2023-01-31"))
    var samples: [Forecast.Sample] = []
    for value in values {
      let label = String(day.description.prefix(7))
      if let value { samples.append(Forecast.Sample(label: label, day: day, value: value)) }
      day = try #require(day.adding(days: 1)?.lastOfMonth)
    }
    return samples
  }

  @Test(
    "steady growth reaches the threshold when a ruler says so, and the pace the due date asks for is told"
  )
  func steady() throws {
    let forecast = Forecast(
      try Self.samples([10, 12, 14, 16, 18, 20]), threshold: 60, isAtMost: false,
      due: Day("2024-06-30"))
    let pace = try #require(forecast.pace)
    #expect(abs(pace - 2) < 0.05)
    let reached = try #require(forecast.reachedOn)
    // Forty more at two a month are twenty months.
    #expect(reached >= Day("2025-02-01") ?? reached && reached <= Day("2025-03-31") ?? reached)
    #expect(abs((forecast.neededPace ?? 0) - 40.0 / 12) < 0.05)
    let zh = forecast.sentence(in: .zh, unit: "", isLowerBound: false)
    #expect(zh.contains("最小二乘") && zh.contains("2023-01 到 2023-06 这 6 个月末"))
    #expect(zh.contains("每月 +2") && zh.contains("\(reached) 达到 60") && zh.contains("2024-06-30"))
    let en = forecast.sentence(in: .en, unit: "%", isLowerBound: true)
    #expect(en.contains("least squares") && en.contains("60%") && en.contains("may not be all"))
  }

  @Test("only the last twelve months count")
  func lastYear() throws {
    let old = [Double?](repeating: 100, count: 20)
    let recent = (0..<12).map { Double?(Double($0) * 3) }
    let forecast = Forecast(
      try Self.samples(old + recent), threshold: 60, isAtMost: false, due: nil)
    #expect(forecast.samples.count == 12)
    #expect((forecast.pace ?? 0) > 2.9)
  }

  @Test(
    "nothing is forecast from too little, without a threshold, or against the direction",
    arguments: [
      ([], 60.0, Forecast.Obstacle.noValue), ([1, 2, 3], 60, .tooFewPoints),
      ([1, nil, nil, nil, 2], 60, .tooFewPoints), ([1, 2, 3, 4], nil, .noThreshold),
      ([60, 60, 60, 60], 60, .isReached), ([70, 70, 70, 71], 60, .isReached),
      ([5, 5, 5, 5], 60, .wrongWay), ([9, 8, 7, 6], 60, .wrongWay),
      ([1, 1, 1, 1.001], 60, .tooFar),
    ] as [([Double?], Double?, Forecast.Obstacle)])
  func obstacles(values: [Double?], threshold: Double?, obstacle: Forecast.Obstacle) throws {
    let forecast = Forecast(
      try Self.samples(values), threshold: threshold, isAtMost: false, due: Day("2026-01-01"))
    #expect(forecast.obstacle == obstacle)
    #expect(forecast.reachedOn == nil)
    for language in Language.allCases {
      #expect(!forecast.sentence(in: language, unit: "", isLowerBound: false).contains("达到 60，"))
    }
  }

  @Test("what is to fall is forecast downwards; a due date that has passed asks for no pace")
  func downwards() throws {
    let forecast = Forecast(
      try Self.samples([50, 48, 46, 44]), threshold: 40, isAtMost: true, due: Day("2023-02-01"))
    #expect(forecast.obstacle == nil && forecast.neededPace == nil)
    #expect(forecast.sentence(in: .zh, unit: "", isLowerBound: false).contains("期限 2023-02-01 已过"))
    #expect(
      try Forecast(Self.samples([39, 39]), threshold: 40, isAtMost: true, due: nil).obstacle
        == .isReached)
  }

  @Test(
    "numbers are told with two decimals at most",
    arguments: [
      (0, "0"), (1.5, "1.5"), (1.05, "1.05"), (-0.25, "-0.25"), (2.999, "3"),
      (1234567.891, "1234567.89"),
      (-0.001, "0"),
    ] as [(Double, String)])
  func numbers(number: Double, text: String) { #expect(Forecast.text(number) == text) }

  @Test("a line of values, in blocks and in digits")
  func lines() {
    #expect(Sparkline.text([0, 1, 2, 3, 4, 5, 6, 7]) == "▁▂▃▄▅▆▇█")
    #expect(Sparkline.text([nil, 0, 9], isPlain: true) == ".09")
    #expect(Sparkline.text([nil, 3, 3]) == "·▅▅")
    #expect(Sparkline.text([nil, nil]) == "")
  }
}
