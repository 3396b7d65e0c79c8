/// An exact number: a count, a decimal or a share, as a fraction in lowest terms.
///
/// Nothing is ever rounded before it is compared: 8,996 of 10,000 is not 90 %, and a mean over a thousand surveys is the
/// mean. Two `Int`s hold almost every value; what outgrows them goes on as `BigInteger`s, and comes back when it fits.
struct ExactNumber: Sendable, Hashable, Comparable, CustomStringConvertible,
  ExpressibleByIntegerLiteral
{
  /// Lowest terms, the denominator positive; `large` only when one of the two does not fit an `Int`.
  private enum Fraction: Sendable, Hashable {
    case small(Int, Int)
    case large(BigInteger, BigInteger)
  }

  private let fraction: Fraction

  static let zero = Self(0)

  init(_ value: Int) { fraction = .small(value, 1) }

  init(integerLiteral value: Int) { self.init(value) }

  /// Nil when the denominator is zero: such a share does not exist.
  init?(numerator: Int, denominator: Int) {
    guard denominator != 0 else { return nil }
    let divisor = greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    let top = numerator.magnitude / divisor
    let bottom = denominator.magnitude / divisor
    let isNegative = (numerator < 0) != (denominator < 0) && top != 0
    if let top = Int(exactly: top), let bottom = Int(exactly: bottom) {
      self.init(reduced: isNegative ? -top : top, bottom)
    } else {
      self.init(reducing: BigInteger(numerator), BigInteger(denominator))
    }
  }

  private init(reducing numerator: BigInteger, _ denominator: BigInteger) {
    let divisor = BigInteger.greatestCommonDivisor(numerator, denominator)
    let sign = denominator.isNegative ? -divisor : divisor
    self.init(
      reduced: numerator.quotientAndRemainder(dividingBy: sign).quotient,
      denominator.quotientAndRemainder(dividingBy: sign).quotient)
  }

  private init(reduced numerator: Int, _ denominator: Int) {
    fraction = .small(numerator, denominator)
  }

  private init(reduced numerator: BigInteger, _ denominator: BigInteger) {
    if let top = numerator.int, let bottom = denominator.int {
      fraction = .small(top, bottom)
    } else {
      fraction = .large(numerator, denominator)
    }
  }

  // MARK: Reading

  /// Reads `38`, `-3`, `89.96` or, as a fraction of one hundred, `89.96%`; ASCII digits, no sign but a minus, no exponent.
  init?(utf8 bytes: Span<UInt8>) {
    var whole = 0
    var scale = 1
    var digits = 0
    var afterPoint: Int?
    var isNegative = false
    var isPercent = false
    var big: (value: BigInteger, scale: BigInteger)?
    for position in bytes.indices {
      let byte = bytes[position]
      guard !isPercent else { return nil }
      switch byte {
      case UInt8(ascii: "-") where position == 0: isNegative = true
      case UInt8(ascii: ".") where afterPoint == nil && digits > 0: afterPoint = digits
      case UInt8(ascii: "%") where digits > (afterPoint ?? 0): isPercent = true
      case 0x30...0x39:
        let digit = Int(byte - 0x30)
        digits += 1
        let isBehind = afterPoint != nil
        if big == nil {
          let (product, overflow) = whole.multipliedReportingOverflow(by: 10)
          let (sum, overflows) = product.addingReportingOverflow(digit)
          let (wider, tooWide) =
            isBehind ? scale.multipliedReportingOverflow(by: 10) : (scale, false)
          if overflow || overflows || tooWide {
            big = (BigInteger(whole), BigInteger(scale))
          } else {
            (whole, scale) = (sum, wider)
            continue
          }
        }
        if let (value, factor) = big {
          let ten = BigInteger(10)
          big = (value * ten + BigInteger(digit), isBehind ? factor * ten : factor)
        }
      default: return nil
      }
    }
    guard digits > (afterPoint ?? 0) else { return nil }
    var value: Self
    if let (top, bottom) = big {
      value = Self(reducing: isNegative ? -top : top, bottom)
    } else {
      guard let small = Self(numerator: isNegative ? -whole : whole, denominator: scale) else {
        return nil
      }
      value = small
    }
    if isPercent, let share = value.divided(by: 100) { value = share }
    self = value
  }

  /// Reads a number exactly as `init(utf8:)` does.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    self.init(utf8: bytes.span)
  }

  // MARK: Properties

  /// The number as an `Int`; nil when it is no whole number or does not fit.
  var int: Int? {
    if case .small(let top, 1) = fraction { return top }
    return nil
  }

  var isWhole: Bool {
    switch fraction {
    case .small(_, let bottom): bottom == 1
    case .large(_, let bottom): bottom.int == 1
    }
  }

  var isZero: Bool { self == .zero }

  var isNegative: Bool {
    switch fraction {
    case .small(let top, _): top < 0
    case .large(let top, _): top.isNegative
    }
  }

  /// The two parts of the fraction in lowest terms, as numbers.
  var parts: (numerator: Self, denominator: Self) {
    switch fraction {
    case .small(let top, let bottom): (Self(top), Self(bottom))
    case .large(let top, let bottom):
      (Self(reduced: top, BigInteger(1)), Self(reduced: bottom, BigInteger(1)))
    }
  }

  private var big: (top: BigInteger, bottom: BigInteger) {
    switch fraction {
    case .small(let top, let bottom): (BigInteger(top), BigInteger(bottom))
    case .large(let top, let bottom): (top, bottom)
    }
  }

  // MARK: Arithmetic

  static func + (first: Self, second: Self) -> Self {
    if case .small(let a, let b) = first.fraction, case .small(let c, let d) = second.fraction {
      if b == 1, d == 1 {
        let (sum, overflow) = a.addingReportingOverflow(c)
        if !overflow { return Self(sum) }
      } else {
        let divisor = Int(greatestCommonDivisor(UInt(b), UInt(d)))
        let (x, overflowX) = a.multipliedReportingOverflow(by: d / divisor)
        let (y, overflowY) = c.multipliedReportingOverflow(by: b / divisor)
        let (sum, overflow) = x.addingReportingOverflow(y)
        let (bottom, overflowB) = (b / divisor).multipliedReportingOverflow(by: d)
        if !overflowX, !overflowY, !overflow, !overflowB,
          let result = Self(numerator: sum, denominator: bottom)
        {
          return result
        }
      }
    }
    // Only divisors of both denominators can be reduced away afterwards, so one small denominator keeps this linear.
    let (a, b) = first.big
    let (c, d) = second.big
    let shared = BigInteger.greatestCommonDivisor(b, d)
    let rest = b.quotientAndRemainder(dividingBy: shared).quotient
    let top = a * d.quotientAndRemainder(dividingBy: shared).quotient + c * rest
    let divisor = BigInteger.greatestCommonDivisor(top, shared)
    return Self(
      reduced: top.quotientAndRemainder(dividingBy: divisor).quotient,
      rest * d.quotientAndRemainder(dividingBy: divisor).quotient)
  }

  static prefix func - (number: Self) -> Self {
    if case .small(let top, let bottom) = number.fraction, top != .min,
      let result = Self(numerator: -top, denominator: bottom)
    {
      return result
    }
    let (top, bottom) = number.big
    return Self(reduced: -top, bottom)
  }

  static func - (first: Self, second: Self) -> Self { first + -second }

  static func * (first: Self, second: Self) -> Self {
    if case .small(let a, let b) = first.fraction, case .small(let c, let d) = second.fraction {
      let (top, overflowTop) = a.multipliedReportingOverflow(by: c)
      let (bottom, overflowBottom) = b.multipliedReportingOverflow(by: d)
      if !overflowTop, !overflowBottom, let result = Self(numerator: top, denominator: bottom) {
        return result
      }
    }
    let (a, b) = first.big
    let (c, d) = second.big
    let left = BigInteger.greatestCommonDivisor(a, d)
    let right = BigInteger.greatestCommonDivisor(c, b)
    return Self(
      reducing: a.quotientAndRemainder(dividingBy: left).quotient
        * c.quotientAndRemainder(dividingBy: right).quotient,
      b.quotientAndRemainder(dividingBy: right).quotient
        * d.quotientAndRemainder(dividingBy: left).quotient)
  }

  /// The quotient; nil when the divisor is zero.
  func divided(by divisor: Self) -> Self? {
    guard !divisor.isZero else { return nil }
    if case .small(let top, let bottom) = divisor.fraction,
      let inverse = Self(numerator: bottom, denominator: top)
    {
      return self * inverse
    }
    let (top, bottom) = divisor.big
    return self * Self(reducing: bottom, top)
  }

  static func < (first: Self, second: Self) -> Bool {
    if case .small(let a, let b) = first.fraction, case .small(let c, let d) = second.fraction {
      if b == d { return a < c }
      let left = a.multipliedFullWidth(by: d)
      let right = c.multipliedFullWidth(by: b)
      return (left.high, left.low) < (right.high, right.low)
    }
    let (a, b) = first.big
    let (c, d) = second.big
    return a * d < c * b
  }

  // MARK: Writing

  /// The number in decimal when it ends, such as `89.96`; nil when it goes on for ever.
  var decimal: String? {
    let (top, bottom) = big
    var rest = bottom
    let twos = Self.removeFactors(2, from: &rest)
    let fives = Self.removeFactors(5, from: &rest)
    guard rest.int == 1 else { return nil }
    var scaled = top
    for _ in 0..<max(0, fives - twos) { scaled = scaled * BigInteger(2) }
    for _ in 0..<max(0, twos - fives) { scaled = scaled * BigInteger(5) }
    return Self.place(point: max(twos, fives), in: scaled.description)
  }

  /// Rounded half away from zero to so many digits after the point; for showing, never for comparing.
  func rounded(toPlaces places: Int) -> String {
    let (top, bottom) = big
    var scaled = top.magnitude
    for _ in 0..<places { scaled = scaled * BigInteger(10) }
    let doubled = scaled * BigInteger(2) + bottom
    let digits = doubled.quotientAndRemainder(dividingBy: bottom * BigInteger(2)).quotient
    let text = Self.place(point: places, in: digits.description)
    return isNegative && !digits.isZero ? "-" + text : text
  }

  /// Decimal where that is exact; otherwise rounded, marked `≈`, with the fraction where somebody can read it, such as
  /// `≈0.3333 (1/3)`.
  var description: String {
    if let decimal { return decimal }
    return "≈\(rounded(toPlaces: 4))\(fractionRemark)"
  }

  /// As a share of one hundred, with the same rule: `89.96%`, `≈33.3333% (1/3)`.
  var percentDescription: String {
    let hundredfold = self * 100
    if let decimal = hundredfold.decimal { return decimal + "%" }
    return "≈\(hundredfold.rounded(toPlaces: 4))%\(fractionRemark)"
  }

  /// A mean over many schools has a fraction of a hundred digits, which says nothing to anybody.
  private var fractionRemark: String {
    let fraction = fractionText
    return fraction.utf8.count > 30 ? "" : " (\(fraction))"
  }

  /// `1/3`; a whole number stands alone.
  var fractionText: String {
    let (top, bottom) = big
    return bottom.int == 1 ? top.description : "\(top.description)/\(bottom.description)"
  }

  /// Divides as often as it goes and says how often that was.
  private static func removeFactors(_ factor: Int, from number: inout BigInteger) -> Int {
    var count = 0
    while true {
      let (quotient, rest) = number.quotientAndRemainder(dividingBy: BigInteger(factor))
      guard rest.isZero else { return count }
      number = quotient
      count += 1
    }
  }

  private static func place(point places: Int, in digits: String) -> String {
    guard places > 0 else { return digits }
    let isNegative = digits.hasPrefix("-")
    var magnitude = isNegative ? String(digits.dropFirst()) : digits
    let missing = places + 1 - magnitude.utf8.count
    if missing > 0 { magnitude = String(repeating: "0", count: missing) + magnitude }
    return (isNegative ? "-" : "") + magnitude.dropLast(places) + "." + magnitude.suffix(places)
  }
}

/// Euclid on machine words; the other number when one is zero, 1 when both are.
private func greatestCommonDivisor(_ first: UInt, _ second: UInt) -> UInt {
  var (a, b) = (first, second)
  while b != 0 { (a, b) = (b, a % b) }
  return a == 0 ? 1 : a
}
