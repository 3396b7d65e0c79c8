extension [UInt8] {
  /// The first place of a word within a range.
  func range(of word: [UInt8], in range: Range<Int>) -> Range<Int>? {
    guard range.count >= word.count, let first = word.first else { return nil }
    let last = range.upperBound - word.count
    return (range.lowerBound...last).first { offset in
      self[offset] == first && self[offset..<(offset + word.count)].elementsEqual(word)
    }.map { $0..<($0 + word.count) }
  }
}

extension UInt8 {
  /// Whether it is one of the ASCII digits.
  var isDigit: Bool { self &- 0x30 <= 9 }
}

extension Span<UInt8> {
  /// Whether the text starts with a byte order mark, which takes three bytes.
  var startsWithByteOrderMark: Bool {
    count >= 3 && self[0] == 0xEF && self[1] == 0xBB && self[2] == 0xBF
  }
}
