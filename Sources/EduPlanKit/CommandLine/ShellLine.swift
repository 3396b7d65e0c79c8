/// A line of bash up to the cursor, as bash reads it: what is quoted there is told apart, nothing is expanded.
///
/// For completion: `words` are whole, `current` is what has been typed of the word that the cursor is in.
struct ShellLine: Sendable, Hashable {
  private(set) var words: [String] = []
  /// The word at the cursor, without its quotes; empty behind a blank.
  private(set) var current = ""
  /// The quote that is still open at the cursor.
  private(set) var quote: Unicode.Scalar?
  /// How much of the current word, counted in its scalars without quotes, bash leaves alone when it puts a word in: all up
  /// to an open quote, or up to the last sign that bash cuts words at.
  private(set) var kept = 0

  /// - Parameter breaks: the signs that bash cuts words at, its `COMP_WORDBREAKS`; only `=` and `:` matter within a word.
  init(_ line: String, breaks: String = "=:") {
    let breaks = breaks.unicodeScalars.filter { $0 == "=" || $0 == ":" }
    var word: String.UnicodeScalarView?
    var isEscaped = false
    for scalar in line.unicodeScalars {
      if isEscaped {
        // Between double quotes a backslash takes away the meaning of a few signs only.
        if quote == "\"", !"\"\\$`".unicodeScalars.contains(scalar) {
          word = (word ?? String.UnicodeScalarView()) + ["\\"]
        }
        word = (word ?? String.UnicodeScalarView()) + [scalar]
        isEscaped = false
      } else if scalar == "\\", quote != "'" {
        isEscaped = true
        word = word ?? String.UnicodeScalarView()
      } else if scalar == quote {
        quote = nil
      } else if quote == nil, scalar == "'" || scalar == "\"" {
        quote = scalar
        word = word ?? String.UnicodeScalarView()
        kept = word?.count ?? 0
      } else if quote == nil, scalar == " " || scalar == "\t" {
        if let word { words.append(String(word)) }
        word = nil
        kept = 0
      } else {
        word = (word ?? String.UnicodeScalarView()) + [scalar]
        if quote == nil, breaks.contains(scalar) { kept = word?.count ?? 0 }
      }
    }
    current = word.map { String($0) } ?? ""
  }

  /// What bash has to put in, so that the word at the cursor becomes this one; nil for a word that does not begin as it
  /// does.
  func insertion(of word: String) -> String? {
    let scalars = word.unicodeScalars
    guard scalars.starts(with: current.unicodeScalars) else { return nil }
    let rest = scalars.dropFirst(kept)
    switch quote {
    case "'": return rest.map { $0 == "'" ? "'\\''" : String($0) }.joined()
    case "\"": return Self.escaped(rest, "\"\\$`")
    default:
      let special = "\"'\\$`&|;<>()*?[]{}!^~# \t"
      return Self.escaped(rest, special)
    }
  }

  private static func escaped(
    _ scalars: Substring.UnicodeScalarView, _ special: String
  ) -> String {
    var text = ""
    for scalar in scalars {
      if special.unicodeScalars.contains(scalar) { text += "\\" }
      text.unicodeScalars.append(scalar)
    }
    return text
  }
}
