/// Whether a scalar steers a terminal or reorders what is read instead of being shown: the C0 and C1 controls (an escape
/// sequence starts with one), DEL, line and paragraph separators, the byte order mark, and the controls of writing
/// direction, which can make a line read as something else. All of them lie below U+10000.
func isUnsafeInTerminal(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x00...0x1F, 0x7F...0x9F: true
  case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
  default: false
  }
}

extension String {
  /// The text as it may be sent to a terminal in one line: line breaks and tabs become a blank, everything that would
  /// steer the terminal becomes U+FFFD, so that a reader sees that something stood there.
  var terminalSafe: String {
    guard unicodeScalars.contains(where: isUnsafeInTerminal) else { return self }
    var safe = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in unicodeScalars {
      switch scalar {
      case "\n" where previous == "\r": break
      case "\n", "\r", "\t": safe.append(" ")
      case _ where isUnsafeInTerminal(scalar): safe.append("\u{FFFD}")
      default: safe.append(scalar)
      }
      previous = scalar
    }
    return String(safe)
  }
}
