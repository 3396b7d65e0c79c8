extension CoarseDate {
  /// Reads a date as people write it: `2024年1月10日`, `2024 年 1 月`, `２０２４．１．１０`, `2024/1/10`, `2024-01-10`.
  ///
  /// - Parameter isFiller: characters that mean nothing; blanks unless something else is said.
  init?(
    typed text: String,
    ignoring isFiller: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace }
  ) {
    var numbers: [Int] = []
    var digits = 0
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars where !isFiller(scalar) {
      let plain =
        (0xFF01...0xFF5E).contains(scalar.value)
        ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
      if let digit = plain.properties.numericType == .decimal ? Int(String(plain)) : nil {
        if digits == 0 { numbers.append(0) }
        guard digits < 4 else { return nil }
        numbers[numbers.count - 1] = numbers[numbers.count - 1] * 10 + digit
        digits += 1
      } else {
        guard digits > 0, "年月日号-./．。".unicodeScalars.contains(plain) else { return nil }
        if numbers.count == 1, digits != 4 { return nil }
        digits = 0
      }
      previous = plain
    }
    guard (1...3).contains(numbers.count), previous != nil, String(numbers[0]).count == 4 else {
      return nil
    }
    let padded = numbers.enumerated().map { $0 == 0 || $1 > 9 ? String($1) : "0\($1)" }
    self.init(padded.joined(separator: "-"))
  }
}
