/// Lays a record file out in the one canonical way, without touching what it says or any comment.
///
/// Lines end in LF, the last one too; no blanks at line ends outside of blocks; records begin with `---` and stand without
/// blank lines between them, elsewhere at most one is left; items of a list stand two spaces in from their key; one space
/// follows a colon, a dash and a comma; quotes stand only where a reader needs them. The order of keys stays: a comment may
/// be about several.
///
/// Laws: what is read is the same before and after; laying out twice changes nothing more; every comment is kept.
struct RecordFormatter {
  private let document: RecordDocument
  private let lines: LineIndex
  /// By position among the lines: how much further in it goes.
  private var shifts: [Int]
  /// Lines of blocks, whose blanks are text.
  private var isBlock: [Bool]
  private var splices: [(range: Range<Int>, text: String)] = []

  /// The bytes of a file that holds no error.
  ///
  /// - Parameter kind: of its records; nil where the file is none of a kind, and no text is put in quotes.
  static func formatted(_ document: RecordDocument, kind: Kind?) -> [UInt8] {
    precondition(!document.diagnostics.hasErrors, "a file with errors is not laid out")
    var formatter = RecordFormatter(document)
    for record in document.records {
      formatter.visit(record, kind.map { .group($0.fields) })
    }
    let bytes = formatter.result()
    let read = RecordDocument(parsing: bytes, path: document.path)
    precondition(
      !read.diagnostics.hasErrors && read.records.count == document.records.count
        && zip(read.records, document.records).allSatisfy {
          RecordContent($0, of: read) == RecordContent($1, of: document)
        }, "laying a file out changed what it says")
    return bytes
  }

  private init(_ document: RecordDocument) {
    self.document = document
    lines = LineIndex(document.bytes)
    shifts = Array(repeating: 0, count: lines.starts.count)
    isBlock = Array(repeating: false, count: lines.starts.count)
  }

  // MARK: Values

  private mutating func visit(_ node: Int, _ type: FieldType?) {
    let value = document.nodes[node]
    switch value.shape {
    case .absent: break
    case .mapping:
      let members: [Field]? = if case .group(let fields)? = type { fields } else { nil }
      for child in document.children(of: node) {
        let key = document.key(of: child)
        tidySpace(before: child)
        visit(child, members?.first { $0.name == key }?.type)
      }
    case .sequence:
      let children = Array(document.children(of: node))
      if let first = children.first, value.keyLength > 0,
        document.column(of: first) == document.column(of: node)
      {
        shift(from: Int(value.keyOffset), through: node)
      }
      for child in children {
        tidySpace(before: child)
        visit(child, type?.item)
      }
    case .flowSequence: visitBrackets(node, type?.item)
    case .literal, .literalStripped:
      let range = value.valueRange
      for line in (lines.line(at: range.lowerBound) - 1)..<lines.line(at: range.upperBound - 1) {
        isBlock[line] = true
      }
    case .plain, .singleQuoted, .doubleQuoted:
      let range = document.valueStart(of: node)..<document.valueEnd(of: node)
      replace(range, with: written(node, type) { RecordWriter.value($0, indent: 0).head })
    }
  }

  /// The items of a list at its key's own indentation, and what stands between them, go two spaces further in.
  private mutating func shift(from key: Int, through node: Int) {
    let first = lines.line(at: key)
    let last = lines.line(at: max(document.endOfLines(of: node) - 1, key)) - 1
    for line in first...max(last, first) where line < shifts.count { shifts[line] += 2 }
  }

  private mutating func visitBrackets(_ node: Int, _ item: FieldType?) {
    let items = document.children(of: node).map { child in
      written(child, item) { RecordWriter.flowItem($0) }
    }
    replace(document.nodes[node].valueRange, with: "[" + items.joined(separator: ", ") + "]")
  }

  /// A scalar as it is written: plain where every reader takes it for the same text, or where the schema reads it.
  private func written(
    _ node: Int, _ type: FieldType?, _ write: (RecordContent) -> String
  ) -> String {
    let text = document.text(of: node) ?? ""
    let isPlain = document.nodes[node].shape == .plain
    let isText = if case .text? = type { true } else { false }
    let isTyped = isPlain ? !(isText && isAmbiguousToYAML(text)) : type?.isRead(text) ?? false
    let content = RecordContent.scalar(text, isTyped: isTyped)
    // Text with line breaks stays on the line it is on.
    if case .literal = RecordWriter.style(of: text, typed: isTyped) {
      let range = document.valueStart(of: node)..<document.valueEnd(of: node)
      return String(decoding: document.bytes[range], as: UTF8.self)
    }
    return write(content)
  }

  /// One space between the colon or the dash and what follows on its line.
  private mutating func tidySpace(before node: Int) {
    let value = document.nodes[node]
    let start: Int
    switch value.shape {
    case .absent, .sequence: return
    case .mapping where value.keyLength > 0: return
    case .mapping:
      guard let first = document.children(of: node).first(where: { _ in true }) else { return }
      start = Int(document.nodes[first].keyOffset)
    default: start = document.valueStart(of: node)
    }
    let sign = Int(value.keyOffset) + Int(value.keyLength)
    replace((sign + 1)..<start, with: " ")
  }

  private mutating func replace(_ range: Range<Int>, with text: String) {
    guard !document.bytes[range].elementsEqual(text.utf8) else { return }
    splices.append((range, text))
  }

  // MARK: Lines

  private func result() -> [UInt8] {
    let starts = unmarkedStart()
    var output: [UInt8] = []
    output.reserveCapacity(document.bytes.count + 64)
    // Blank lines wait until it is known what follows them.
    var hasBlank = false
    var isAfterMark = true
    for (number, line) in editedLines().enumerated() {
      var line = line
      if line.last == 0x0D { line.removeLast() }
      let isText = number < isBlock.count && isBlock[number]
      if isText {
        if line.allSatisfy({ $0 == 0x20 }) { line = [] }
      } else {
        while let last = line.last, last == 0x20 || last == 0x09 { line.removeLast() }
        if line.isEmpty {
          hasBlank = true
          continue
        }
      }
      let isMark =
        !isText && line.starts(with: [0x2D, 0x2D, 0x2D])
        && (line.count == 3 || line[line.startIndex + 3] == 0x20)
      if number == starts {
        output += Array("---\n".utf8)
        isAfterMark = true
      }
      if hasBlank, !isMark, !isAfterMark { output.append(0x0A) }
      hasBlank = false
      isAfterMark = isMark
      if !line.isEmpty, number < shifts.count {
        output += Array(repeating: 0x20, count: shifts[number])
      }
      output += line
      output.append(0x0A)
    }
    return output
  }

  /// The line of a first record without its `---`.
  private func unmarkedStart() -> Int? {
    guard !document.records.isEmpty, document.marker(ofRecord: 0) == nil else { return nil }
    return lines.line(at: Int(document.nodes[document.records[0]].keyOffset)) - 1
  }

  /// The lines with every value replaced; each stays the line it was.
  private func editedLines() -> [ArraySlice<UInt8>] {
    var edited: [UInt8] = []
    edited.reserveCapacity(document.bytes.count + 64)
    var offset = 0
    for splice in splices.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      edited += document.bytes[offset..<splice.range.lowerBound] + Array(splice.text.utf8)
      offset = splice.range.upperBound
    }
    edited += document.bytes[offset...]
    return edited.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast(
      edited.last == 0x0A ? 1 : 0)
  }
}

extension FieldType {
  fileprivate var item: FieldType? {
    if case .list(let item) = self { item } else { nil }
  }

  /// Whether a text is a number, a date or a truth value as the schema reads it, so that it needs no quotes.
  fileprivate func isRead(_ text: String) -> Bool {
    switch self {
    case .integer, .decimal, .percent, .quantity: ExactNumber(text) != nil
    case .boolean: text == "true" || text == "false"
    case .date: CoarseDate(text) != nil
    default: false
    }
  }
}
