/// Reads the records of one file into nodes: the only parser of the room, over bytes, without a string or an allocation
/// for a value.
///
/// The grammar is a subset of YAML 1.2 (docs/records.md). A refusal drops the record it stands in, that is everything
/// from one `---` to the next, and reading goes on at the next `---` line, so that one run finds what is wrong with
/// every record. Recursion is bounded by the 64 levels of nesting.
struct RecordParser {
  /// After so many findings in one file the rest of it is not read.
  static let findingLimit = 1_000
  /// The most levels of nesting.
  static let depthLimit = 64

  private(set) var nodes: [RecordNode] = []
  /// Node index of each accepted record's root.
  private(set) var records: [Int] = []
  private(set) var lines = LineCheckpoints()
  private(set) var refusals: [RecordRefusal] = []

  /// The current line: where it starts, where its text starts, and how far in that is. `indent` is -1 where no record
  /// can go on, at a `---` or `...` line and at the end of the file.
  var lineStart = 0
  var content = 0
  var indent = -1
  /// Where the file's text begins: past a byte order mark.
  private var textStart = 0
  /// For each level the last mapping read there: most mappings have the keys of the one before.
  private var templates = [Int](
    repeating: -1, count: RecordParser.depthLimit + 1)
  /// Past the last value read, its closing quote or bracket included.
  private var valueEnd = 0

  init(_ bytes: Span<UInt8>) {
    guard bytes.count <= UInt32.max else {
      refusals = [RecordRefusal(.tooLarge, at: 0)]
      return
    }
    if bytes.startsWithByteOrderMark { textStart = 3 }
    let check = CharacterCheck(bytes, from: textStart)
    // A line holds one node, sometimes two or a short list; the estimate saves the copying of growth, and memory that
    // is not touched costs nothing.
    lines = check.lines
    nodes.reserveCapacity(lines.lineBreaks + lines.lineBreaks / 2 + 8)
    readFile(bytes, check)
    // Where a character may not stand, that is the reason; what the grammar says of the same place is noise.
    let badPlaces = Set(check.refusals.map(\.offset))
    refusals.removeAll { badPlaces.contains($0.offset) }
    refusals += check.refusals
    reportEdges(bytes)
    refusals.sort { ($0.offset, $0.problem.rawValue) < ($1.offset, $1.problem.rawValue) }
    if refusals.count > Self.findingLimit {
      let next = refusals[Self.findingLimit].offset
      refusals.removeSubrange(Self.findingLimit...)
      refusals.append(RecordRefusal(.tooManyFindings, at: next))
    } else if let offset = check.gaveUpAt {
      refusals.append(RecordRefusal(.tooManyFindings, at: offset))
    }
  }

  // MARK: - Records

  private mutating func readFile(_ bytes: Span<UInt8>, _ check: CharacterCheck) {
    let end = check.gaveUpAt ?? bytes.count
    var start = textStart
    var nextBad = 0
    while start < end, refusals.count <= Self.findingLimit {
      let firstNode = nodes.count
      let known = refusals.count
      do throws(RecordRefusal) {
        try readRecord(from: start, bytes)
        start = lineStart
      } catch {
        refusals.append(error)
        start = nextMarker(after: error.offset, bytes)
      }
      var isRefused = refusals.count > known || start > end
      while nextBad < check.refusals.count, check.refusals[nextBad].offset < start {
        nextBad += 1
        isRefused = true
      }
      if isRefused {
        nodes.removeLast(nodes.count - firstNode)
        for depth in templates.indices { templates[depth] = -1 }
      } else if nodes.count > firstNode {
        records.append(firstNode)
      }
    }
  }

  /// Reads from the start of a line, the first or a marker's, to the next marker or the end: at most one record.
  private mutating func readRecord(from start: Int, _ bytes: Span<UInt8>) throws(RecordRefusal) {
    try goToContent(from: start, bytes)
    if indent < 0 {
      let marker = lineStart
      guard marker < bytes.count else { return }
      if bytes[marker] == UInt8(ascii: ".") { throw RecordRefusal(.documentEnd, at: marker) }
      var offset = skipSpaces(from: marker + 3, bytes)
      if !isLineEnd(offset, bytes) {
        guard bytes[offset] == UInt8(ascii: "#"), offset > marker + 3 else {
          throw RecordRefusal(.textAfterMarker, at: offset)
        }
        offset = lineBreak(from: offset, bytes)
      }
      try goToContent(from: nextLine(offset, bytes), bytes)
      if indent < 0 {
        refusals.append(RecordRefusal(.emptyRecord, at: marker))
        return
      }
    }
    if indent == 0, bytes[content] == UInt8(ascii: "%") {
      throw RecordRefusal(.directive, at: content)
    }
    guard indent == 0 else { throw RecordRefusal(.indentation, at: content, detail: 0) }
    let root = append(keyOffset: content)
    try readBlock(into: root, at: 0, depth: 1, bytes)
    if indent >= 0 {
      if bytes[lineStart] == UInt8(ascii: "%") { throw RecordRefusal(.directive, at: lineStart) }
      throw RecordRefusal(.missingSeparator, at: content)
    }
  }

  /// The start of the next `---` line below the line of an offset; the end of the file when there is none.
  private func nextMarker(after offset: Int, _ bytes: Span<UInt8>) -> Int {
    var start = lineBreak(from: offset, bytes)
    while start < bytes.count {
      start += 1
      if isMarker(start, UInt8(ascii: "-"), bytes) { return start }
      start = lineBreak(from: start, bytes)
    }
    return bytes.count
  }

  /// What is odd about the first and the last bytes but need not stop anybody, unless parsers read it differently.
  private mutating func reportEdges(_ bytes: Span<UInt8>) {
    if textStart > 0, !refusals.contains(where: { $0.problem == .byteOrderMarkMisread }) {
      refusals.append(RecordRefusal(.byteOrderMark, at: 0))
    }
    if bytes.count > textStart, bytes[bytes.count - 1] != 0x0A,
      !refusals.contains(where: { $0.problem == .blockWithoutLineBreak })
    {
      refusals.append(RecordRefusal(.noFinalLineBreak, at: bytes.count))
    }
  }

  // MARK: - Nodes

  /// Adds a node whose value is not known yet, and returns its index.
  mutating func append(keyOffset: Int, keyLength: Int = 0) -> Int {
    nodes.append(
      RecordNode(
        keyOffset: UInt32(keyOffset), valueOffset: UInt32(keyOffset), valueLength: 0,
        end: UInt32(nodes.count + 1), keyLength: UInt8(keyLength), shape: .absent,
        hasEscapes: false, blockIndent: 0))
    return nodes.count - 1
  }

  /// Sets what a node holds.
  mutating func set(
    _ node: Int, _ shape: RecordNode.Shape, _ value: Range<Int>, hasEscapes: Bool = false,
    blockIndent: Int = 0
  ) {
    let old = nodes[node]
    nodes[node] = RecordNode(
      keyOffset: old.keyOffset, valueOffset: UInt32(value.lowerBound),
      valueLength: UInt32(value.count), end: UInt32(nodes.count), keyLength: old.keyLength,
      shape: shape, hasEscapes: hasEscapes, blockIndent: UInt8(blockIndent))
    valueEnd = value.upperBound + (shape == .singleQuoted || shape == .doubleQuoted ? 1 : 0)
  }

  /// Closes a block collection: everything added since its node is in it.
  private mutating func close(_ node: Int, _ shape: RecordNode.Shape, from start: Int) {
    set(node, shape, start..<valueEnd)
  }

  // MARK: - Collections

  /// Reads the mapping or list whose first line is the current one, `column` spaces in.
  private mutating func readBlock(
    into node: Int, at column: Int, depth: Int, _ bytes: Span<UInt8>
  ) throws(RecordRefusal) {
    guard indent == column else {
      throw RecordRefusal(.indentation, at: content, detail: column)
    }
    if isDash(content, bytes) {
      try readSequence(into: node, at: column, depth: depth, bytes)
    } else {
      try readMapping(into: node, at: column, depth: depth, first: content, bytes)
    }
  }

  /// Whether a list item starts at an offset: a dash and a space, a tab or nothing.
  private func isDash(_ offset: Int, _ bytes: Span<UInt8>) -> Bool {
    guard bytes[offset] == UInt8(ascii: "-") else { return false }
    return isLineEnd(offset + 1, bytes) || bytes[offset + 1] == 0x20 || bytes[offset + 1] == 0x09
  }

  /// - Parameter first: where the first key stands, on the current line.
  private mutating func readMapping(
    into node: Int, at column: Int, depth: Int, first: Int, _ bytes: Span<UInt8>
  ) throws(RecordRefusal) {
    guard depth <= Self.depthLimit else { throw RecordRefusal(.tooDeep, at: first) }
    var keys = KeyTable(mapping: node)
    var template = KeyTemplate(mapping: templates[depth], nodes.span)
    var keyOffset = first
    while true {
      let key: Range<Int>
      if let length = template.next(at: keyOffset, nodes.span, bytes),
        bytes.count > keyOffset + length, bytes[keyOffset + length] == UInt8(ascii: ":"),
        isLineEnd(keyOffset + length + 1, bytes) || bytes[keyOffset + length + 1] == 0x20
      {
        key = keyOffset..<keyOffset + length
        keys.countUnique()
      } else {
        key = try readKey(at: keyOffset, bytes)
        if template.find(key, nodes.span, bytes) {
          keys.countUnique()
        } else if let earlier = keys.insert(key, nodes.span, bytes) {
          throw RecordRefusal(
            .duplicateKey, at: keyOffset, detail: Int(nodes[earlier].keyOffset))
        }
      }
      let child = append(keyOffset: keyOffset, keyLength: key.count)
      try readValue(of: child, after: key.upperBound + 1, at: column, depth: depth, bytes)
      if indent < column { break }
      guard indent == column else {
        throw RecordRefusal(.continuedValue, at: content, detail: column)
      }
      if isDash(content, bytes) { throw RecordRefusal(.itemAmongKeys, at: content) }
      keyOffset = content
    }
    close(node, .mapping, from: first)
    templates[depth] = node
  }

  private mutating func readSequence(
    into node: Int, at column: Int, depth: Int, _ bytes: Span<UInt8>
  ) throws(RecordRefusal) {
    guard depth <= Self.depthLimit else { throw RecordRefusal(.tooDeep, at: content) }
    let start = content
    while true {
      let dash = content
      let item = append(keyOffset: dash)
      let text = skipSpaces(from: dash + 1, bytes)
      if text == dash + 1, !isLineEnd(text, bytes) {
        throw RecordRefusal(.tab, at: text)  // what follows a dash is a space, a tab or the end
      }
      if let key = startOfItemMapping(text, bytes) {
        guard key == dash + 2 else { throw RecordRefusal(.spacesAfterDash, at: key) }
        try readMapping(into: item, at: column + 2, depth: depth + 1, first: key, bytes)
      } else {
        try readValue(of: item, after: dash + 1, at: column, depth: depth, isItem: true, bytes)
      }
      if indent < column { break }
      guard indent == column else {
        throw RecordRefusal(.indentation, at: content, detail: column)
      }
      // A list may stand at its key's own indentation; then the next key ends it.
      guard isDash(content, bytes) else { break }
    }
    close(node, .sequence, from: start)
  }

  /// The offset itself when `key:` stands there. A plain scalar cannot hold `: `, so this never guesses.
  private func startOfItemMapping(_ offset: Int, _ bytes: Span<UInt8>) -> Int? {
    guard !isLineEnd(offset, bytes) else { return nil }
    let end = endOfKey(from: offset, bytes)
    guard end > offset, end < bytes.count, bytes[end] == UInt8(ascii: ":"),
      isLineEnd(end + 1, bytes) || bytes[end + 1] == 0x20
    else { return nil }
    return offset
  }

  // MARK: - Values

  /// Reads what follows `key:` or `-`, and goes on to the next line with text.
  private mutating func readValue(
    of node: Int, after offset: Int, at column: Int, depth: Int, isItem: Bool = false,
    _ bytes: Span<UInt8>
  ) throws(RecordRefusal) {
    let start = skipSpaces(from: offset, bytes)
    guard start < bytes.count else {
      return try readNested(of: node, after: offset, start, at: column, depth, isItem, bytes)
    }
    var end: Int
    switch bytes[start] {
    case 0x0A, UInt8(ascii: "#"):
      return try readNested(of: node, after: offset, start, at: column, depth, isItem, bytes)
    case 0x0D where isLineEnd(start, bytes):
      return try readNested(of: node, after: offset, start, at: column, depth, isItem, bytes)
    case 0x09: throw RecordRefusal(.tab, at: start)
    case UInt8(ascii: "|"): return try readLiteral(into: node, at: start, column, bytes)
    // The rest of the line is looked at in a second step: an argument that changes `self` would copy it first.
    case UInt8(ascii: "\""):
      end = try readDoubleQuoted(into: node, at: start, bytes)
      end = try endOfLine(afterValue: end, bytes)
    case UInt8(ascii: "'"):
      end = try readSingleQuoted(into: node, at: start, bytes)
      end = try endOfLine(afterValue: end, bytes)
    case UInt8(ascii: "["):
      end = try readFlowSequence(into: node, at: start, bytes)
      end = try endOfLine(afterValue: end, bytes)
    default: end = try readPlain(into: node, at: start, bytes)
    }
    try goToContent(from: nextLine(end, bytes), bytes)
    if indent > column { throw RecordRefusal(.continuedValue, at: content, detail: column) }
  }

  /// Reads the collection below a key, if there is one.
  private mutating func readNested(
    of node: Int, after offset: Int, _ start: Int, at column: Int, _ depth: Int, _ isItem: Bool,
    _ bytes: Span<UInt8>
  ) throws(RecordRefusal) {
    var end = start
    if !isLineEnd(start, bytes) {
      try checkComment(at: start, bytes)
      end = lineBreak(from: start, bytes)
    }
    if isItem { throw RecordRefusal(.emptyItem, at: offset) }
    set(node, .absent, offset..<offset)
    try goToContent(from: nextLine(end, bytes), bytes)
    if indent < column { return }
    if indent == column {
      guard isDash(content, bytes) else { return }
      return try readSequence(into: node, at: column, depth: depth + 1, bytes)
    }
    guard indent == column + 2 else {
      throw RecordRefusal(.indentation, at: content, detail: column + 2)
    }
    switch bytes[content] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "["), UInt8(ascii: "|"),
      UInt8(ascii: ">"), UInt8(ascii: "{"), UInt8(ascii: "&"), UInt8(ascii: "*"),
      UInt8(ascii: "!"):
      throw RecordRefusal(.valueOnNextLine, at: content)
    default: break
    }
    try readBlock(into: node, at: column + 2, depth: depth + 1, bytes)
  }

  /// After a quoted value or a list: only spaces, or spaces and a comment. Returns where the line ends.
  private func endOfLine(afterValue offset: Int, _ bytes: Span<UInt8>) throws(RecordRefusal) -> Int
  {
    let here = skipSpaces(from: offset, bytes)
    if isLineEnd(here, bytes) { return here }
    if bytes[here] == 0x09 { throw RecordRefusal(.tab, at: here) }
    guard bytes[here] == UInt8(ascii: "#") else { throw RecordRefusal(.textAfterValue, at: here) }
    guard here > offset else { throw RecordRefusal(.noSpaceBeforeComment, at: here) }
    try checkComment(at: here, bytes)
    return lineBreak(from: here, bytes)
  }

  /// After a value, `#` must be followed by a space, a tab, another `#` or nothing: `新村 #3` would be cut in silence.
  func checkComment(at offset: Int, _ bytes: Span<UInt8>) throws(RecordRefusal) {
    if isLineEnd(offset + 1, bytes) { return }
    switch bytes[offset + 1] {
    case 0x20, 0x09, UInt8(ascii: "#"): return
    default: throw RecordRefusal(.cutByComment, at: offset)
    }
  }
}
