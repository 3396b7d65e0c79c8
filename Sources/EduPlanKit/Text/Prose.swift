/// The paragraphs of a prose field.
///
/// An empty line starts a new paragraph. The lines of one paragraph are joined: with a space between two Latin words,
/// with nothing where a Chinese character or mark stands on either side, because there a line end is no word boundary.
/// Blanks around a line, U+3000 among them, are layout and not text.
func proseParagraphs(_ text: String) -> [String] {
  var paragraphs: [String] = []
  var current = ""
  for line in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
    let isBlank = { (scalar: Unicode.Scalar) in
      scalar == "\u{3000}" || scalar.properties.isWhitespace
    }
    let words = line.drop(while: isBlank)
    guard let last = words.lastIndex(where: { !isBlank($0) }), let first = words.first else {
      if !current.isEmpty { paragraphs.append(current) }
      current = ""
      continue
    }
    if let end = current.unicodeScalars.last, !end.joinsWithoutSpace, !first.joinsWithoutSpace {
      current += " "
    }
    current.unicodeScalars += words[...last]
  }
  if !current.isEmpty { paragraphs.append(current) }
  return paragraphs
}

extension Unicode.Scalar {
  fileprivate var joinsWithoutSpace: Bool { isEastAsian || isSharedSymbol }
}
