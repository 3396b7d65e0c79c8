/// The 95 % Wilson score interval of a share: where the true share may lie, given how many were asked.
///
/// From E. B. Wilson, "Probable inference, the law of succession, and statistical inference" (1927). It stays within 0 and 1 and holds
/// for small numbers and for shares near the ends, where the usual "plus or minus" does not. It is for showing only: whether a
/// threshold is reached is decided by the exact counts.
struct WilsonInterval: Sendable, Hashable {
  /// Fractions of one.
  let low: Double
  let high: Double

  /// The two-sided 95 % point of the normal distribution.
  private static let z = 1.959963984540054

  /// Nil without trials, or where there are more successes than trials.
  init?(successes: Int, trials: Int) {
    guard trials > 0, (0...trials).contains(successes) else { return nil }
    let n = Double(trials)
    let share = Double(successes) / n
    let squared = Self.z * Self.z
    let centre = share + squared / (2 * n)
    let spread = Self.z * (share * (1 - share) / n + squared / (4 * n * n)).squareRoot()
    let scale = 1 + squared / n
    // The ends are exact where all or none are successes; rounding must not leave a trace there.
    low = successes == 0 ? 0 : max(0, (centre - spread) / scale)
    high = successes == trials ? 1 : min(1, (centre + spread) / scale)
  }

  /// The ends in percent with two digits after the point, such as `89.36`.
  var lowPercent: String { Self.percent(low) }
  var highPercent: String { Self.percent(high) }

  private static func percent(_ share: Double) -> String {
    let hundredths = Int((share * 10_000).rounded())
    let digits = String(hundredths % 100)
    return "\(hundredths / 100).\(digits.utf8.count < 2 ? "0" : "")\(digits)"
  }

  /// Whether a share lies within it: the sample is too small to tell the true share from that one.
  func contains(_ share: Double) -> Bool { low <= share && share <= high }
}

extension ExactNumber {
  /// Close enough to draw or to compare with an estimate; never for deciding.
  var approximation: Double { Double(rounded(toPlaces: 12)) ?? 0 }
}
