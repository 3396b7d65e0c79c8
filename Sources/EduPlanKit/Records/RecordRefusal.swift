/// Why a record is not accepted, and where: small enough to be thrown without an allocation.
///
/// It becomes a `Diagnostic` only when the whole file has been read.
struct RecordRefusal: Error, Sendable {
  /// What is wrong.
  enum Problem: UInt8, Sendable, CaseIterable {
    case notUTF8, byteOrderMark, byteOrderMarkMisread, noFinalLineBreak
    case forbiddenCharacter, tooLarge, tooManyFindings
    case tab, wideSpace, indentation, continuedValue, tooDeep
    case emptyRecord, documentEnd, textAfterMarker, directive, missingSeparator
    case questionKey, quotedKey, indicatorKey, key, unfinishedKey, characterInKey, keyTooLong,
      keywordKey
    case fullWidthColon, noSpaceAfterColon, spaceBeforeColon, duplicateKey, itemAmongKeys
    case emptyItem, spacesAfterDash, itemOnKeyLine, loneDash, valueOnNextLine
    case anchor, alias, tag, inlineMapping, foldedBlock, leadingIndicator
    case colonInValue, cutByComment, noSpaceBeforeComment, textAfterValue, nullWord
    case unclosedQuote, unknownEscape, escapedNonCharacter
    case unclosedList, emptyListItem, unquotedListItem, missingComma
    case blockIndicator, textAfterBlockMark, blockStartsEmpty, blockTooFarIn, blockNotFarEnough
    case blockBlankLine, emptyBlock
    case blockWithoutLineBreak
  }

  var problem: Problem
  /// UTF-8 offset of the place.
  var offset: Int
  /// What the message needs besides: an expected indentation, a code point, the offset of an earlier key.
  var detail = 0

  init(_ problem: Problem, at offset: Int, detail: Int = 0) {
    self.problem = problem
    self.offset = offset
    self.detail = detail
  }
}
