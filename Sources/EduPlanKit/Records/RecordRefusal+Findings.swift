extension RecordRefusal {
  /// The findings of a file, from refusals in order of place.
  static func diagnostics(
    _ refusals: [RecordRefusal], lines: LineCheckpoints, in bytes: Span<UInt8>, path: String
  ) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for refusal in refusals {
      var diagnostic = refusal.diagnostic(lines: lines, in: bytes)
      diagnostic.location = lines.location(of: refusal.offset, in: bytes, path: path)
      diagnostic.sourceLine = line(around: refusal.offset, in: bytes)
      found.append(diagnostic)
    }
    return found
  }

  /// The line around an offset without its line break and without a byte order mark, at most 1,000 bytes after the place;
  /// nil when the place is so far along the line that nobody would read up to it.
  static func line(around offset: Int, in bytes: Span<UInt8>) -> String? {
    var start = min(offset, bytes.count)
    while start > 0, bytes[start - 1] != 0x0A {
      start -= 1
      if offset - start > 10_000 { return nil }
    }
    if start == 0, bytes.startsWithByteOrderMark {
      start = 3
    }
    var end = max(start, offset)
    let limit = min(bytes.count, end + 1_000)
    while end < limit, bytes[end] != 0x0A { end += 1 }
    // A long line is cut between two characters.
    while end < bytes.count, end > start, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    if end > start, end < bytes.count, bytes[end - 1] == 0x0D { end -= 1 }
    return text(start..<end, in: bytes)
  }

  private static func text(_ range: Range<Int>, in bytes: Span<UInt8>) -> String {
    var copy: [UInt8] = []
    for offset in range { copy.append(bytes[offset]) }
    return String(decoding: copy, as: UTF8.self)
  }

  /// The character at an offset.
  private static func character(at offset: Int, in bytes: Span<UInt8>) -> String {
    var end = offset + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return text(offset..<min(end, bytes.count), in: bytes)
  }

  /// How far in the line of an offset begins.
  private func indentation(in bytes: Span<UInt8>) -> Int {
    var start = offset
    while start > 0, bytes[start - 1] == 0x20 { start -= 1 }
    return offset - start
  }

  private func diagnostic(lines: LineCheckpoints, in bytes: Span<UInt8>) -> Diagnostic {
    let character =
      offset < bytes.count ? Self.character(at: offset, in: bytes) : ""
    switch problem {
    case .notUTF8: return .notUTF8(byte: detail)
    case .byteOrderMark: return .byteOrderMark()
    case .byteOrderMarkMisread: return .byteOrderMark(isMisread: true)
    case .noFinalLineBreak: return .noFinalLineBreak()
    case .blockWithoutLineBreak: return .blockWithoutLineBreak()
    case .forbiddenCharacter: return .forbiddenCharacter(detail)
    case .tooLarge: return .recordFileTooLarge()
    case .tooManyFindings: return .tooManyFindings(RecordParser.findingLimit)
    case .tab: return .tabCharacter()
    case .wideSpace: return .wideSpace(isFullWidth: detail == 0x3000)
    case .indentation: return .indentation(expected: detail, found: indentation(in: bytes))
    case .continuedValue: return .continuedValue(expected: detail, found: indentation(in: bytes))
    case .tooDeep: return .tooDeep(RecordParser.depthLimit)
    case .emptyRecord: return .emptyRecord()
    case .documentEnd: return .documentEnd()
    case .textAfterMarker: return .textAfterMarker()
    case .directive: return .directive()
    case .missingSeparator: return .missingSeparator()
    case .questionKey: return .questionKey()
    case .quotedKey: return .quotedKey()
    case .indicatorKey, .key: return .noKey(startingWith: character)
    case .unfinishedKey: return .unfinishedKey()
    case .characterInKey: return .characterInKey(character)
    case .keyTooLong: return .keyTooLong()
    case .keywordKey: return .keywordKey(Self.text(offset..<detail, in: bytes))
    case .fullWidthColon: return .fullWidthColon()
    case .noSpaceAfterColon:
      let next = offset + 1 < bytes.count ? bytes[offset + 1] : 0
      return .noSpaceAfterColon(isTab: next == 0x09)
    case .spaceBeforeColon: return .spaceBeforeColon()
    case .duplicateKey:
      var end = offset
      while end < bytes.count, bytes[end] != UInt8(ascii: ":") { end += 1 }
      return .duplicateKey(
        Self.text(offset..<end, in: bytes), firstLine: lines.line(of: detail, in: bytes))
    case .itemAmongKeys: return .itemAmongKeys()
    case .emptyItem: return .emptyItem()
    case .spacesAfterDash: return .spacesAfterDash()
    case .itemOnKeyLine: return .itemOnKeyLine()
    case .loneDash: return .loneDash()
    case .valueOnNextLine: return .valueOnNextLine()
    case .anchor: return .anchor()
    case .alias: return .alias()
    case .tag: return .tag()
    case .inlineMapping: return .inlineMapping()
    case .foldedBlock: return .foldedBlock()
    case .leadingIndicator: return .leadingIndicator(character)
    case .colonInValue: return .colonInValue()
    case .cutByComment: return .cutByComment()
    case .noSpaceBeforeComment: return .noSpaceBeforeComment()
    case .textAfterValue: return .textAfterValue(character)
    case .nullWord: return .nullWord(Self.text(offset..<detail, in: bytes))
    case .unclosedQuote: return .unclosedQuote(character)
    case .unknownEscape:
      let next = offset + 1 < bytes.count ? Self.character(at: offset + 1, in: bytes) : ""
      return .unknownEscape(character + next)
    case .escapedNonCharacter: return .escapedNonCharacter(detail)
    case .unclosedList: return .unclosedList()
    case .emptyListItem: return .emptyListItem()
    case .unquotedListItem: return .unquotedListItem(character)
    case .missingComma: return .missingComma()
    case .blockIndicator: return .blockIndicator()
    case .textAfterBlockMark: return .textAfterBlockMark()
    case .blockStartsEmpty: return .blockStartsEmpty()
    case .blockTooFarIn: return .blockTooFarIn(expected: detail)
    case .blockNotFarEnough:
      return .blockNotFarEnough(expected: detail, found: indentation(in: bytes))
    case .blockBlankLine: return .blockBlankLine()
    case .emptyBlock: return .emptyBlock()
    }
  }
}
