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
