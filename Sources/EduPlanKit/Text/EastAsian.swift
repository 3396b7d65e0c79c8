extension Unicode.Scalar {
  /// Whether this is an ideograph, kana, or punctuation and forms that occupy a Chinese character's square.
  ///
  /// Hangul is not among them: Korean is written with spaces between words and counted by words.
  var isEastAsian: Bool {
    switch value {
    case 0x2E80...0x2FDF, 0x3001...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF01...0xFF9F, 0xFFE0...0xFFE6, 0x20000...0x3FFFF:
      true
    default: false
    }
  }

  /// Whether this is a mark that Chinese shares with Latin text, such as “ ” ‘ ’ … — · ① × ℃ ★ ☑: its code point does
  /// not say which of the two it stands in.
  var isSharedSymbol: Bool {
    switch value {
    case 0xA1, 0xA4, 0xA7, 0xA8, 0xB0...0xB4, 0xB6...0xBA, 0xBC...0xBF, 0xD7, 0xF7, 0x2010...0x2027,
      0x2030...0x205E, 0x2070...0x2BFF:
      true
    default: false
    }
  }
}
