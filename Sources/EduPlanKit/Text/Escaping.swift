/// How text is written so that it stays text in an output format.
///
/// Escaping happens where a format is written, never where a text is made.
enum Escaping: Sendable, Hashable {
  /// Plain text: every character stands for itself.
  case none
  case html
  /// XML 1.0; the characters it cannot hold at all (C0 controls, U+FFFE, U+FFFF) are left out, since one of them makes a
  /// word processor refuse the whole file.
  case xml
  /// CommonMark, with the extensions that tables and strikethrough add.
  case markdown

  /// The text as the format writes it.
  func escape(_ text: String) -> String {
    var escaped = ""
    escaped.reserveCapacity(text.utf8.count)
    escape(text, into: &escaped)
    return escaped
  }

  /// Appends the text as the format writes it.
  func escape(_ text: String, into output: inout String) {
    switch self {
    case .none: output += text
    case .html, .xml:
      for scalar in text.unicodeScalars {
        switch scalar {
        case "&": output += "&amp;"
        case "<": output += "&lt;"
        case ">": output += "&gt;"
        case "\"": output += "&quot;"
        case "\u{0}"..."\u{8}", "\u{B}", "\u{C}", "\u{E}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}":
          if self == .html { output.unicodeScalars.append("\u{FFFD}") }
        default: output.unicodeScalars.append(scalar)
        }
      }
    case .markdown: Self.escapeMarkdown(text, into: &output)
    }
  }

  /// A backslash before what could begin or end markup. Marks of a line's beginning (`#`, `-`, `+`, `1.`) are escaped
  /// only there, so that `2023-12-28` and `3.5` stay readable.
  private static func escapeMarkdown(_ text: String, into output: inout String) {
    var isLineStart = true
    var digits = 0
    let scalars = text.unicodeScalars
    for index in scalars.indices {
      let scalar = scalars[index]
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&":
        output += "\\"
      case "#", "-", "+", "=":
        if isLineStart { output += "\\" }
      case ".", ")":
        // The number of a list item is followed by a blank or the line's end.
        let next = scalars[scalars.index(after: index)...].first
        if digits > 0, next.map({ " \t\r\n".unicodeScalars.contains($0) }) ?? true {
          output += "\\"
        }
      default: break
      }
      output.unicodeScalars.append(scalar)
      switch scalar {
      case "\n", "\r":
        isLineStart = true
        digits = 0
      case " ", "\t": break
      case "0"..."9" where isLineStart || digits > 0:
        digits += 1
        isLineStart = false
      default:
        isLineStart = false
        digits = 0
      }
    }
  }
}
