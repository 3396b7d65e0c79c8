/// How many columns of a terminal a text takes, by East Asian width (UAX #11), counted by what a reader sees as one
/// character.
///
/// Chinese characters and full-width punctuation take two columns, combining marks none, emoji two. Characters of ambiguous
/// width (“ ” … — · ★) take one, as in most terminals; `EDUPLAN_AMBIGUOUS_WIDTH=2` says that this one draws them wide.
/// What it is given should be `terminalSafe`: controls count as nothing here.
struct DisplayWidth: Sendable, Hashable {
  /// Columns of a character of ambiguous width: 1 or 2.
  var ambiguous: Int

  init(ambiguous: Int = 1) {
    self.ambiguous = ambiguous
  }

  /// As the user's environment says.
  init(environment: [String: String]) {
    self.init(ambiguous: environment["EDUPLAN_AMBIGUOUS_WIDTH"] == "2" ? 2 : 1)
  }

  /// The columns a text takes.
  func of(_ text: some StringProtocol) -> Int {
    if let width = text.utf8.withContiguousStorageIfAvailable(Self.ofPlain), let width {
      return width
    }
    return text.reduce(0) { $0 + of($1) }
  }

  /// The columns one character takes, however many scalars it is made of.
  func of(_ character: Character) -> Int {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0 }
    if scalars.count == 1 { return of(first) }
    // A flag is two regional indicators, a picture may be several joined ones: each is drawn once.
    if (0x1F1E6...0x1F1FF).contains(first.value) { return 2 }
    var sum = 0
    var isPicture = false
    for scalar in scalars {
      sum += of(scalar)
      switch scalar.value {
      case 0x200D, 0x1F3FB...0x1F3FF: isPicture = isPicture || of(first) == 2
      case 0xFE0F: isPicture = isPicture || Self.contains(first.value, in: DisplayWidthTable.emoji)
      default: break
      }
    }
    return isPicture ? 2 : sum
  }

  /// The columns of one scalar that stands alone.
  func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x7F { return value < 0x20 ? 0 : 1 }
    if (0x4E00...0x9FFF).contains(value) { return 2 }
    if Self.contains(value, in: DisplayWidthTable.zero) { return 0 }
    if Self.contains(value, in: DisplayWidthTable.wide) { return 2 }
    if value < 0xA0 { return 0 }
    if ambiguous == 2, Self.contains(value, in: DisplayWidthTable.ambiguous) { return 2 }
    return 1
  }

  /// The width of a text of printable ASCII, common Chinese characters and full-width marks, which need no table since
  /// none of them joins another; nil for any other.
  private static func ofPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var width = 0
    var offset = 0
    while offset < bytes.count {
      let first = bytes[offset]
      if first &- 0x20 < 0x5F {
        width += 1
        offset += 1
        continue
      }
      guard first >= 0xE3, first <= 0xEF, offset + 2 < bytes.count else { return nil }
      let scalar =
        UInt32(first & 0x0F) << 12 | UInt32(bytes[offset + 1] & 0x3F) << 6
        | UInt32(bytes[offset + 2] & 0x3F)
      switch scalar {
      case 0x4E00...0x9FFF, 0x3000...0x3029, 0xFF01...0xFF60: width += 2
      default: return nil
      }
      offset += 3
    }
    return width
  }

  /// Whether a scalar lies in one of the ranges, given as their ends one after the other.
  private static func contains(_ value: UInt32, in ends: [UInt32]) -> Bool {
    var low = 0
    var high = ends.count / 2
    while low < high {
      let middle = (low + high) / 2
      if value < ends[2 * middle] {
        high = middle
      } else if value > ends[2 * middle + 1] {
        low = middle + 1
      } else {
        return true
      }
    }
    return false
  }
}
