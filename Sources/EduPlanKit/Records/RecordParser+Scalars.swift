extension RecordParser {
  // MARK: - Plain and quoted text

  /// Reads plain text to the end of its line, and returns where the line ends (before CR LF or LF).
  mutating func readPlain(into node: Int, at start: Int, _ bytes: Span<UInt8>)
    throws(RecordRefusal) -> Int
  {
    try checkPlainStart(at: start, bytes)
    let count = bytes.count
    var here = start
    var end = -1
    scan: while here < count {
      let byte = bytes[here]
      // Everything that matters inside plain text is at most a colon.
      if byte > 0x3A {
        here += 1
        continue
      }
      switch byte {
      case 0x0A: break scan
      case 0x0D where isLineEnd(here, bytes): break scan
      case 0x09: throw RecordRefusal(.tab, at: here)
      case UInt8(ascii: ":"):
        if isLineEnd(here + 1, bytes) || bytes[here + 1] == 0x20 || bytes[here + 1] == 0x09 {
          throw RecordRefusal(.colonInValue, at: here)
        }
      case UInt8(ascii: "#") where bytes[here - 1] == 0x20:
        try checkComment(at: here, bytes)
        end = here
        here = lineBreak(from: here, bytes)
        break scan
      default: break
      }
      here += 1
    }
    if end < 0 { end = here }
    while end > start, bytes[end - 1] == 0x20 { end -= 1 }
    try checkNull(start..<end, bytes)
    set(node, .plain, start..<end)
    return here
  }

  /// Refuses plain text that starts with a character YAML gives a meaning.
  private func checkPlainStart(at offset: Int, _ bytes: Span<UInt8>) throws(RecordRefusal) {
    let byte = bytes[offset]
    switch byte {
    case UInt8(ascii: "-"):
      if isLineEnd(offset + 1, bytes) { throw RecordRefusal(.loneDash, at: offset) }
      if bytes[offset + 1] == 0x20 || bytes[offset + 1] == 0x09 {
        throw RecordRefusal(.itemOnKeyLine, at: offset)
      }
    case UInt8(ascii: "&"): throw RecordRefusal(.anchor, at: offset)
    case UInt8(ascii: "*"): throw RecordRefusal(.alias, at: offset)
    case UInt8(ascii: "!"): throw RecordRefusal(.tag, at: offset)
    case UInt8(ascii: "{"): throw RecordRefusal(.inlineMapping, at: offset)
    case UInt8(ascii: ">"): throw RecordRefusal(.foldedBlock, at: offset)
    case UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "]"),
      UInt8(ascii: "}"), UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"):
      throw RecordRefusal(.leadingIndicator, at: offset, detail: Int(byte))
    default: break
    }
  }

  /// Refuses the words that tools read as null, as a merge or as a default value.
  private func checkNull(_ range: Range<Int>, _ bytes: Span<UInt8>) throws(RecordRefusal) {
    guard range.count <= 4, !range.isEmpty else { return }
    var letters: UInt32 = 0
    for index in range { letters = letters << 8 | UInt32(bytes[index]) }
    switch letters {
    case 0x7E, 0x3D, 0x3C3C, 0x6E75_6C6C, 0x4E75_6C6C, 0x4E55_4C4C:  // ~ = << null Null NULL
      throw RecordRefusal(.nullWord, at: range.lowerBound, detail: range.upperBound)
    default: return
    }
  }

  /// Reads `'text'`; returns the offset past the closing quote.
  mutating func readSingleQuoted(into node: Int, at start: Int, _ bytes: Span<UInt8>)
    throws(RecordRefusal) -> Int
  {
    var here = start + 1
    var hasEscapes = false
    while !isLineEnd(here, bytes) {
      let byte = bytes[here]
      if byte == UInt8(ascii: "'") {
        guard here + 1 < bytes.count, bytes[here + 1] == UInt8(ascii: "'") else {
          set(node, .singleQuoted, start + 1..<here, hasEscapes: hasEscapes)
          return here + 1
        }
        hasEscapes = true
        here += 1
      } else if byte == 0x09 {
        throw RecordRefusal(.tab, at: here)
      }
      here += 1
    }
    throw RecordRefusal(.unclosedQuote, at: start)
  }

  /// Reads `"text"`; returns the offset past the closing quote.
  mutating func readDoubleQuoted(into node: Int, at start: Int, _ bytes: Span<UInt8>)
    throws(RecordRefusal) -> Int
  {
    var here = start + 1
    var hasEscapes = false
    while !isLineEnd(here, bytes) {
      let byte = bytes[here]
      if byte == UInt8(ascii: "\"") {
        set(node, .doubleQuoted, start + 1..<here, hasEscapes: hasEscapes)
        return here + 1
      }
      if byte == 0x09 { throw RecordRefusal(.tab, at: here) }
      if byte == UInt8(ascii: "\\") {
        hasEscapes = true
        here += try lengthOfEscape(at: here, bytes)
      } else {
        here += 1
      }
    }
    throw RecordRefusal(.unclosedQuote, at: start)
  }

  private func lengthOfEscape(at offset: Int, _ bytes: Span<UInt8>) throws(RecordRefusal) -> Int {
    guard offset + 1 < bytes.count else { throw RecordRefusal(.unknownEscape, at: offset) }
    let digits: Int
    switch bytes[offset + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "n"), UInt8(ascii: "r"),
      UInt8(ascii: "t"):
      return 2
    case UInt8(ascii: "u"): digits = 4
    case UInt8(ascii: "U"): digits = 8
    default: throw RecordRefusal(.unknownEscape, at: offset)
    }
    guard let value = hexadecimal(from: offset + 2, digits: digits, bytes) else {
      throw RecordRefusal(.unknownEscape, at: offset)
    }
    if value == 0 || (0xD800...0xDFFF).contains(value) || value > 0x10FFFF {
      throw RecordRefusal(.escapedNonCharacter, at: offset, detail: value)
    }
    return 2 + digits
  }

  private func hexadecimal(from offset: Int, digits: Int, _ bytes: Span<UInt8>) -> Int? {
    guard offset + digits <= bytes.count else { return nil }
    var value = 0
    for index in offset..<offset + digits {
      guard let digit = Character(Unicode.Scalar(bytes[index])).hexDigitValue else { return nil }
      value = value << 4 | digit
    }
    return value
  }

  // MARK: - Lists on one line

  /// Reads `[a, b]`; returns the offset past the closing bracket.
  mutating func readFlowSequence(into node: Int, at start: Int, _ bytes: Span<UInt8>)
    throws(RecordRefusal) -> Int
  {
    var here = try skipSpaces(from: start + 1, inListAt: start, bytes)
    if bytes[here] != UInt8(ascii: "]") {
      while true {
        let item = append(keyOffset: here)
        switch bytes[here] {
        case UInt8(ascii: "\""): here = try readDoubleQuoted(into: item, at: here, bytes)
        case UInt8(ascii: "'"): here = try readSingleQuoted(into: item, at: here, bytes)
        default: here = try readPlainItem(into: item, at: here, inListAt: start, bytes)
        }
        here = try skipSpaces(from: here, inListAt: start, bytes)
        if bytes[here] == UInt8(ascii: "]") { break }
        guard bytes[here] == UInt8(ascii: ",") else { throw RecordRefusal(.missingComma, at: here) }
        here = try skipSpaces(from: here + 1, inListAt: start, bytes)
      }
    }
    set(node, .flowSequence, start..<here + 1)
    return here + 1
  }

  private func skipSpaces(from offset: Int, inListAt start: Int, _ bytes: Span<UInt8>)
    throws(RecordRefusal) -> Int
  {
    let here = skipSpaces(from: offset, bytes)
    if isLineEnd(here, bytes) { throw RecordRefusal(.unclosedList, at: start) }
    return here
  }

  private mutating func readPlainItem(
    into node: Int, at start: Int, inListAt list: Int, _ bytes: Span<UInt8>
  ) throws(RecordRefusal) -> Int {
    if bytes[start] == UInt8(ascii: "-") {
      guard start + 1 < bytes.count, (0x30...0x39).contains(bytes[start + 1]) else {
        throw RecordRefusal(.unquotedListItem, at: start, detail: Int(bytes[start]))
      }
    }
    var here = start
    scan: while !isLineEnd(here, bytes) {
      let byte = bytes[here]
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: "]"): break scan
      case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ":"),
        UInt8(ascii: "#"), UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"),
        UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "'"), UInt8(ascii: "\""),
        UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"), UInt8(ascii: "?"), 0x09:
        throw RecordRefusal(.unquotedListItem, at: here, detail: Int(byte))
      default: here += 1
      }
    }
    if isLineEnd(here, bytes) { throw RecordRefusal(.unclosedList, at: list) }
    var end = here
    while end > start, bytes[end - 1] == 0x20 { end -= 1 }
    guard end > start else { throw RecordRefusal(.emptyListItem, at: start) }
    try checkNull(start..<end, bytes)
    set(node, .plain, start..<end)
    return here
  }

  // MARK: - Blocks

  /// Reads `|` or `|-` with its lines, and goes on to the next line with text.
  mutating func readLiteral(
    into node: Int, at start: Int, _ column: Int, _ bytes: Span<UInt8>
  ) throws(RecordRefusal) {
    var here = start + 1
    let isStripped = here < bytes.count && bytes[here] == UInt8(ascii: "-")
    if isStripped { here += 1 }
    if here < bytes.count,
      bytes[here] == UInt8(ascii: "+") || (0x30...0x39).contains(bytes[here])
    {
      throw RecordRefusal(.blockIndicator, at: here)
    }
    let mark = here
    here = skipSpaces(from: here, bytes)
    guard isLineEnd(here, bytes) else { throw RecordRefusal(.textAfterBlockMark, at: mark) }
    let block = column + 2
    let first = nextLine(here, bytes)
    var line = first
    var end = first  // past the last visible line
    var lastBreakIsMissing = false
    while line < bytes.count {
      let text = skipSpaces(from: line, bytes)
      let width = text - line
      if isLineEnd(text, bytes) {
        guard end > first else { throw RecordRefusal(.blockStartsEmpty, at: line) }
        guard width <= block else { throw RecordRefusal(.blockBlankLine, at: line + block) }
        line = nextLine(text, bytes)
        continue
      }
      if width < block {
        if width > column { throw RecordRefusal(.blockNotFarEnough, at: text, detail: block) }
        break
      }
      if bytes[text] == 0x09 { throw RecordRefusal(.tab, at: text) }
      if width > block, end == first {
        throw RecordRefusal(.blockTooFarIn, at: line + block, detail: block)
      }
      let lineEnd = lineBreak(from: text, bytes)
      lastBreakIsMissing = lineEnd == bytes.count
      line = nextLine(lineEnd, bytes)
      end = line
    }
    guard end > first else { throw RecordRefusal(.emptyBlock, at: start) }
    if lastBreakIsMissing, !isStripped {
      throw RecordRefusal(.blockWithoutLineBreak, at: bytes.count)
    }
    set(
      node, isStripped ? .literalStripped : .literal, first..<end, blockIndent: block)
    try goToContent(from: line, bytes)
  }
}
