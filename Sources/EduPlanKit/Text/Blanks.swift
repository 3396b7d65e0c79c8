extension StringProtocol {
  /// Without the blanks at both ends, full-width ones among them.
  var trimmingBlanks: String {
    let isBlank = { (scalar: Unicode.Scalar) in
      scalar == "\u{3000}" || scalar.properties.isWhitespace
    }
    guard let last = unicodeScalars.lastIndex(where: { !isBlank($0) }) else { return "" }
    return String(String.UnicodeScalarView(unicodeScalars[...last].drop(while: isBlank)))
  }
}
