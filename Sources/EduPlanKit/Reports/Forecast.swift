/// When a value will reach its threshold at the present pace, and what pace its due date asks for.
///
/// The method is the same for all: a straight line through the values at the ends of the last twelve months, by least
/// squares, gives the pace; it is drawn on from the last value. Nothing is forecast from too few points, and no date is told
/// without the pace and the points it rests on.
struct Forecast: Sendable, Hashable {
  /// A value at the end of a month.
  struct Sample: Sendable, Hashable {
    var label: String
    var day: Day
    var value: Double
  }

  /// Why there is no date.
  enum Obstacle: String, Sendable {
    case noThreshold = "no-threshold"
    case noValue = "no-value"
    case isReached = "reached"
    case tooFewPoints = "too-few-points"
    /// The value stands still or goes the other way.
    case wrongWay = "wrong-way"
    case tooFar = "too-far"
  }

  /// Those the line was drawn through, oldest first; all there are where they are too few.
  var samples: [Sample] = []
  var threshold: Double?
  /// By how much the value grows in a month; negative where it falls.
  var pace: Double?
  /// The day it is reached at that pace.
  var reachedOn: Day?
  var due: Day?
  /// By how much it must grow in a month, to be there on the due date; nil without one, or when that has passed.
  var neededPace: Double?
  var obstacle: Obstacle?

  /// Ends of months the line is drawn through at most, and at least, and how far apart they must be.
  static let mostSamples = 12
  static let leastSamples = 4
  static let leastDays = 85
  /// A date further away says nothing.
  private static let mostDays = 365 * 30
  private static let daysInMonth = 365.25 / 12

  /// - Parameters:
  ///   - months: the values at ends of months, oldest first; those without a value are left out.
  ///   - threshold: what is to be reached, in the unit of the values; nil where nothing is stated.
  ///   - isAtMost: whether the value is to fall.
  init(_ months: [Sample], threshold: Double?, isAtMost: Bool, due: Day?) {
    self.threshold = threshold
    self.due = due
    samples = Array(months.suffix(Self.mostSamples))
    obstacle = draw(to: threshold, isAtMost: isAtMost)
  }

  /// - Returns: why there is no date.
  private mutating func draw(to threshold: Double?, isAtMost: Bool) -> Obstacle? {
    guard let threshold else { return .noThreshold }
    guard let last = samples.last else { return .noValue }
    let missing = threshold - last.value
    guard isAtMost ? missing < 0 : missing > 0 else { return .isReached }
    if let due, due > last.day {
      neededPace = missing / Double(due.ordinal - last.day.ordinal) * Self.daysInMonth
    }
    guard let first = samples.first, samples.count >= Self.leastSamples,
      Int(last.day.ordinal - first.day.ordinal) >= Self.leastDays
    else { return .tooFewPoints }
    let perDay = Self.slope(samples)
    pace = perDay * Self.daysInMonth
    guard perDay != 0, (perDay > 0) == (missing > 0) else { return .wrongWay }
    let days = (missing / perDay).rounded(.up)
    guard days <= Double(Self.mostDays), let day = last.day.adding(days: Int(days)) else {
      return .tooFar
    }
    reachedOn = day
    return nil
  }

  /// The slope of the least-squares line, a day.
  private static func slope(_ samples: [Sample]) -> Double {
    let count = Double(samples.count)
    let days = samples.map { Double($0.day.ordinal - samples[0].day.ordinal) }
    let meanDay = days.reduce(0, +) / count
    let meanValue = samples.reduce(0) { $0 + $1.value } / count
    var (shared, own) = (0.0, 0.0)
    for (day, sample) in zip(days, samples) {
      shared += (day - meanDay) * (sample.value - meanValue)
      own += (day - meanDay) * (day - meanDay)
    }
    return own == 0 ? 0 : shared / own
  }
}

extension Forecast {
  /// The forecast in sentences.
  ///
  /// - Parameters:
  ///   - unit: of the values, behind each; `%` where they are parts of a hundred.
  ///   - isLowerBound: whether more may exist than is recorded.
  func sentence(in language: Language, unit: String, isLowerBound: Bool) -> String {
    func text(_ number: Double) -> String { Self.text(number) + unit }
    func signed(_ number: Double) -> String { (number > 0 ? "+" : "") + text(number) }
    var parts: [Localized] = []
    if let pace, let first = samples.first, let last = samples.last {
      parts.append(
        Localized(
          zh:
            "\(first.label) 到 \(last.label) 这 \(samples.count) 个月末的数连成直线（最小二乘），每月 \(signed(pace))",
          en:
            "a straight line (least squares) through the ends of \(samples.count) months, \(first.label) to \(last.label), gives \(signed(pace)) a month"
        ))
    }
    let goal = threshold.map { text($0) } ?? ""
    if let reachedOn {
      parts.append(
        Localized(
          zh: "从最后的数照此下去，\(reachedOn) 达到 \(goal)",
          en: "drawn on from the last value, it reaches \(goal) on \(reachedOn)"))
    }
    if let obstacle { parts.append(self.words(for: obstacle, goal: goal)) }
    if let due, obstacle != .isReached, obstacle != .noThreshold, obstacle != .noValue {
      parts.append(
        neededPace.map {
          Localized(
            zh: "要在期限 \(due) 以前达到，每月要 \(signed($0))",
            en: "to be there on the due date, \(due), it takes \(signed($0)) a month")
        }
          ?? Localized(zh: "期限 \(due) 已过", en: "the due date, \(due), has passed"))
    } else if due == nil, obstacle == nil || obstacle == .wrongWay || obstacle == .tooFewPoints {
      parts.append(Localized(zh: "没有期限，不算需要的速度", en: "without a due date, no pace is asked for"))
    }
    if isLowerBound, obstacle == nil {
      parts.append(
        Localized(zh: "按已记录的数算，可能不全", en: "by what is recorded, which may not be all"))
    }
    let joined = parts.map { $0[language] }.joined(separator: language == .zh ? "；" : "; ")
    return language == .zh ? "预测：\(joined)。" : "Forecast: \(joined)."
  }

  private func words(for obstacle: Obstacle, goal: String) -> Localized {
    switch obstacle {
    case .noThreshold:
      Localized(zh: "文件没有定数值目标，不预测", en: "no threshold is stated, so nothing is forecast")
    case .noValue: Localized(zh: "没有数值，不预测", en: "there is no value, so nothing is forecast")
    case .isReached: Localized(zh: "已经达到 \(goal)", en: "\(goal) has been reached")
    case .tooFewPoints:
      Localized(
        zh:
          "只有 \(samples.count) 个月末有数（至少要 \(Self.leastSamples) 个、相隔 \(Self.leastDays) 天），太少，不预测",
        en:
          "only \(samples.count) ends of months have a value (\(Self.leastSamples) of them over \(Self.leastDays) days are needed), too few for a forecast"
      )
    case .wrongWay:
      Localized(zh: "照此达不到 \(goal)", en: "at that pace \(goal) is never reached")
    case .tooFar:
      Localized(
        zh: "照此 30 年内达不到 \(goal)", en: "at that pace \(goal) is not reached within 30 years")
    }
  }

  /// A number with at most two decimals.
  static func text(_ number: Double) -> String {
    guard abs(number) < 1e15 else { return String(number) }
    let hundredths = Int((number * 100).rounded())
    let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
    var text = String(whole)
    if rest != 0 {
      text += "." + (rest < 10 ? "0" : "") + (rest % 10 == 0 ? String(rest / 10) : String(rest))
    }
    return (hundredths < 0 ? "-" : "") + text
  }
}
