/// A row of numbers as a line of signs, lowest to highest; a blank place is one without a number.
enum Sparkline {
  /// - Parameter isPlain: in digits, for terminals that draw no blocks.
  static func text(_ values: [Double?], isPlain: Bool = false) -> String {
    let known = values.compactMap(\.self)
    guard let low = known.min(), let high = known.max() else { return "" }
    let signs = Array(isPlain ? "0123456789" : "▁▂▃▄▅▆▇█")
    return String(
      values.map { value -> Character in
        guard let value else { return isPlain ? "." : "·" }
        guard high > low else { return signs[signs.count / 2] }
        let place = (value - low) / (high - low) * Double(signs.count - 1)
        return signs[Int(place.rounded())]
      })
  }
}
