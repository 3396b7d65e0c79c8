extension String {
  /// The length of a text (字数) as Word counts it in a Chinese document.
  ///
  /// Each East Asian character and each mark shared with Latin text counts 1, punctuation included; each run of anything
  /// else (a Latin word, a number, half-width punctuation) counts 1; spaces and line ends count nothing and end a run.
  /// Shared marks count as East Asian because our Word files mark their runs so (`w:hint="eastAsia"`); only ’ between
  /// letters belongs to its word. `到 2026 年` is 3, `Rust是` is 2, `“a-b”……` is 5.
  var characterCount: Int {
    var count = 0
    var isInRun = false
    var previous: Unicode.Scalar?
    var scalars = unicodeScalars.makeIterator()
    var next = scalars.next()
    while let scalar = next {
      next = scalars.next()
      switch scalar.value {
      case 0xFE00...0xFE0F, 0xE0100...0xE01EF:
        // A variation selector is part of the character before it.
        continue
      case 0...0x20, 0x7F...0xA0, 0x1680, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x206F, 0x3000,
        0xFEFF:
        isInRun = false
      case 0x2019 where isInRun && previous.isLetter && next.isLetter:
        break
      default:
        if scalar.isEastAsian || scalar.isSharedSymbol {
          count += 1
          isInRun = false
        } else if !isInRun {
          count += 1
          isInRun = true
        }
      }
      previous = scalar
    }
    return count
  }
}

extension Unicode.Scalar? {
  /// Whether there is a character, and it is a letter of an alphabet.
  fileprivate var isLetter: Bool {
    guard let self else { return false }
    return self.properties.isAlphabetic && !self.isEastAsian
  }
}
