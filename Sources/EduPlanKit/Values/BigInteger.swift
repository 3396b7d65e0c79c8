/// A whole number of any size: what `ExactNumber` falls back to when 64 bits are not enough.
///
/// Sign and magnitude, with 32-bit digits, lowest first, without leading zeros; zero has no digits and is not negative.
struct BigInteger: Sendable, Hashable {
  private(set) var isNegative: Bool
  private(set) var digits: [UInt32]

  private init(isNegative: Bool, digits: [UInt32]) {
    var digits = digits
    while digits.last == 0 { digits.removeLast() }
    self.digits = digits
    self.isNegative = isNegative && !digits.isEmpty
  }

  init(_ value: Int) {
    let magnitude = UInt64(value.magnitude)
    self.init(
      isNegative: value < 0,
      digits: [UInt32(truncatingIfNeeded: magnitude), UInt32(magnitude >> 32)])
  }

  /// The number as an `Int`; nil when it does not fit.
  var int: Int? {
    guard digits.count <= 2 else { return nil }
    var magnitude: UInt64 = 0
    for digit in digits.reversed() { magnitude = magnitude << 32 | UInt64(digit) }
    if isNegative {
      return magnitude <= UInt64(Int.max) + 1 ? Int(truncatingIfNeeded: 0 &- magnitude) : nil
    }
    return Int(exactly: magnitude)
  }

  var isZero: Bool { digits.isEmpty }
  var magnitude: Self { Self(isNegative: false, digits: digits) }

  static prefix func - (number: Self) -> Self {
    Self(isNegative: !number.isNegative, digits: number.digits)
  }

  static func + (first: Self, second: Self) -> Self {
    if first.isNegative == second.isNegative {
      return Self(isNegative: first.isNegative, digits: sum(first.digits, second.digits))
    }
    return compare(first.digits, second.digits) >= 0
      ? Self(isNegative: first.isNegative, digits: difference(first.digits, second.digits))
      : Self(isNegative: second.isNegative, digits: difference(second.digits, first.digits))
  }

  static func - (first: Self, second: Self) -> Self { first + -second }

  static func * (first: Self, second: Self) -> Self {
    guard !first.isZero, !second.isZero else { return Self(0) }
    var result = [UInt32](repeating: 0, count: first.digits.count + second.digits.count)
    for i in first.digits.indices {
      var carry: UInt64 = 0
      let factor = UInt64(first.digits[i])
      for j in second.digits.indices {
        let value = factor * UInt64(second.digits[j]) + UInt64(result[i + j]) + carry
        result[i + j] = UInt32(truncatingIfNeeded: value)
        carry = value >> 32
      }
      result[i + second.digits.count] = UInt32(carry)
    }
    return Self(isNegative: first.isNegative != second.isNegative, digits: result)
  }

  /// Quotient towards zero and the rest, which has the sign of the dividend.
  func quotientAndRemainder(dividingBy divisor: Self) -> (quotient: Self, remainder: Self) {
    precondition(!divisor.isZero, "a whole number was divided by zero")
    let (quotient, remainder) = Self.divide(digits, by: divisor.digits)
    return (
      Self(isNegative: isNegative != divisor.isNegative, digits: quotient),
      Self(isNegative: isNegative, digits: remainder)
    )
  }

  /// The greatest common divisor, by Euclid; quick when one of the two is small.
  static func greatestCommonDivisor(_ first: Self, _ second: Self) -> Self {
    var (a, b) = (first.magnitude, second.magnitude)
    while !b.isZero { (a, b) = (b, a.quotientAndRemainder(dividingBy: b).remainder) }
    return a
  }

  static func < (first: Self, second: Self) -> Bool {
    if first.isNegative != second.isNegative { return first.isNegative }
    let order = compare(first.digits, second.digits)
    return first.isNegative ? order > 0 : order < 0
  }

  /// In decimal.
  var description: String {
    guard !isZero else { return "0" }
    var groups: [String] = []
    var rest = digits
    while !rest.isEmpty {
      let remainder = Self.divide(&rest, bySmall: 1_000_000_000)
      groups.append(String(remainder))
    }
    var text = isNegative ? "-" : ""
    text += groups.last ?? ""
    for group in groups.dropLast().reversed() {
      text += String(repeating: "0", count: 9 - group.utf8.count) + group
    }
    return text
  }

  // MARK: Magnitudes

  private static func compare(_ a: [UInt32], _ b: [UInt32]) -> Int {
    if a.count != b.count { return a.count < b.count ? -1 : 1 }
    for index in a.indices.reversed() where a[index] != b[index] {
      return a[index] < b[index] ? -1 : 1
    }
    return 0
  }

  private static func sum(_ a: [UInt32], _ b: [UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    result.reserveCapacity(max(a.count, b.count) + 1)
    var carry: UInt64 = 0
    for index in 0..<max(a.count, b.count) {
      let value =
        (index < a.count ? UInt64(a[index]) : 0) + (index < b.count ? UInt64(b[index]) : 0) + carry
      result.append(UInt32(truncatingIfNeeded: value))
      carry = value >> 32
    }
    result.append(UInt32(carry))
    return result
  }

  /// `a - b`, where a is not the smaller.
  private static func difference(_ a: [UInt32], _ b: [UInt32]) -> [UInt32] {
    var result = a
    var borrow: Int64 = 0
    for index in a.indices {
      var value = Int64(a[index]) - (index < b.count ? Int64(b[index]) : 0) - borrow
      borrow = value < 0 ? 1 : 0
      if value < 0 { value += 1 << 32 }
      result[index] = UInt32(value)
    }
    return result
  }

  /// Divides in place and returns the rest.
  private static func divide(_ digits: inout [UInt32], bySmall divisor: UInt32) -> UInt32 {
    var remainder: UInt64 = 0
    for index in digits.indices.reversed() {
      let value = remainder << 32 | UInt64(digits[index])
      digits[index] = UInt32(value / UInt64(divisor))
      remainder = value % UInt64(divisor)
    }
    while digits.last == 0 { digits.removeLast() }
    return UInt32(remainder)
  }

  /// Long division (Knuth's algorithm D): the divisor is shifted until its top bit is set, so that a guess of each digit
  /// from the leading two is at most two too large.
  private static func divide(_ dividend: [UInt32], by divisor: [UInt32]) -> ([UInt32], [UInt32]) {
    guard compare(dividend, divisor) >= 0 else { return ([], dividend) }
    if divisor.count == 1 {
      var quotient = dividend
      let remainder = divide(&quotient, bySmall: divisor[0])
      return (quotient, remainder == 0 ? [] : [remainder])
    }
    let shift = divisor[divisor.count - 1].leadingZeroBitCount
    let v = shifted(divisor, left: shift)
    var u = shifted(dividend, left: shift)
    if u.count == dividend.count { u.append(0) }
    let n = divisor.count
    var quotient = [UInt32](repeating: 0, count: u.count - n)
    for j in quotient.indices.reversed() {
      let leading = UInt64(u[j + n]) << 32 | UInt64(u[j + n - 1])
      var guess = leading / UInt64(v[n - 1])
      var rest = leading % UInt64(v[n - 1])
      while guess >> 32 != 0 || guess * UInt64(v[n - 2]) > rest << 32 | UInt64(u[j + n - 2]) {
        guess -= 1
        rest += UInt64(v[n - 1])
        if rest >> 32 != 0 { break }
      }
      var borrow: Int64 = 0
      var carry: UInt64 = 0
      for i in 0..<n {
        let product = guess * UInt64(v[i]) + carry
        carry = product >> 32
        let value = Int64(u[i + j]) - borrow - Int64(product & 0xFFFF_FFFF)
        u[i + j] = UInt32(truncatingIfNeeded: value)
        borrow = value < 0 ? 1 : 0
      }
      let top = Int64(u[j + n]) - borrow - Int64(carry)
      u[j + n] = UInt32(truncatingIfNeeded: top)
      if top < 0 {
        guess -= 1
        var carry: UInt64 = 0
        for i in 0..<n {
          let value = UInt64(u[i + j]) + UInt64(v[i]) + carry
          u[i + j] = UInt32(truncatingIfNeeded: value)
          carry = value >> 32
        }
        u[j + n] = UInt32(truncatingIfNeeded: UInt64(u[j + n]) + carry)
      }
      quotient[j] = UInt32(guess)
    }
    return (quotient, shifted(Array(u[..<n]), right: shift))
  }

  private static func shifted(_ digits: [UInt32], left count: Int) -> [UInt32] {
    guard count > 0 else { return digits }
    var result: [UInt32] = []
    result.reserveCapacity(digits.count + 1)
    var carry: UInt32 = 0
    for digit in digits {
      result.append(digit << UInt32(count) | carry)
      carry = digit >> UInt32(32 - count)
    }
    if carry != 0 { result.append(carry) }
    return result
  }

  private static func shifted(_ digits: [UInt32], right count: Int) -> [UInt32] {
    guard count > 0 else { return digits }
    var result = digits
    for index in digits.indices {
      let above = index + 1 < digits.count ? digits[index + 1] << UInt32(32 - count) : 0
      result[index] = digits[index] >> UInt32(count) | above
    }
    return result
  }
}
