extension DisplayWidth {
  /// Which side of a column a text keeps to.
  enum Alignment: Sendable { case leading, trailing }

  /// The text with blanks up to a width; a wider text as it is.
  func padded(_ text: String, to width: Int, _ alignment: Alignment = .leading) -> String {
    let blanks = String(repeating: " ", count: max(0, width - of(text)))
    return alignment == .leading ? text + blanks : blanks + text
  }

  /// The text if it fits, or as many whole characters of it as fit before `..`.
  func truncated(_ text: String, to width: Int) -> String {
    guard of(text) > width else { return text }
    let dots = String(repeating: ".", count: min(2, max(0, width)))
    return prefix(of: text, fitting: width - dots.count) + dots
  }

  /// The longest beginning of a text that fits in a width, in whole characters.
  func prefix(of text: some StringProtocol, fitting width: Int) -> String {
    var used = 0
    var result = ""
    for character in text {
      used += of(character)
      guard used <= width else { break }
      result.append(character)
    }
    return result
  }

  /// The text in lines no wider than a width.
  ///
  /// Lines break at blanks (which disappear there), at line breaks of the text, and between Chinese characters, but never
  /// before a closing mark nor after an opening one. A word wider than a line is cut: after a hyphen if there is one, as
  /// in ids, else in whole characters.
  func wrapped(_ text: String, to width: Int) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
      wrappedLine($0, to: max(2, width))
    }
  }

  private func wrappedLine(_ text: Substring, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var lineWidth = 0
    var pendingBlanks = ""
    for piece in pieces(of: text) {
      if piece.allSatisfy({ $0 == " " }) {
        pendingBlanks += piece
        continue
      }
      let pieceWidth = of(piece)
      if lineWidth + pendingBlanks.count + pieceWidth > width {
        if !line.isEmpty { lines.append(line) }
        (line, lineWidth) = ("", 0)
      } else {
        line += pendingBlanks
        lineWidth += pendingBlanks.count
      }
      pendingBlanks = ""
      var rest = piece
      while of(rest) > width {
        var head = prefix(of: rest, fitting: width)
        if let hyphen = head.lastIndex(of: "-"), hyphen != head.startIndex {
          head = String(head[...hyphen])
        }
        lines.append(head)
        rest = rest.dropFirst(head.count)
      }
      line += rest
      lineWidth += of(rest)
    }
    lines.append(line)
    return lines
  }

  /// A text cut wherever a line may end: runs of blanks, words, and Chinese characters with the marks that cling to them.
  private func pieces(of text: Substring) -> [Substring] {
    var pieces: [Substring] = []
    var start = text.startIndex
    var index = start
    while index < text.endIndex {
      let character = text[index]
      let next = text.index(after: index)
      if next == text.endIndex || mayBreak(between: character, and: text[next]) {
        pieces.append(text[start..<next])
        start = next
      }
      index = next
    }
    return pieces
  }

  /// Whether a line may end between two characters.
  func mayBreak(between first: Character, and second: Character) -> Bool {
    if first == " " || second == " " { return first != second }
    guard of(first) == 2 || of(second) == 2 else { return false }
    return !"（《〈「『【〔“‘([｛".contains(first)
      && !"）》〉」』】〕”’)]｝，。、；：？！…—·,.;:?!%％~".contains(second)
  }
}
