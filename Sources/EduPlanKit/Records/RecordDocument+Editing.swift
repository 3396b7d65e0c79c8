/// Editing replaces the smallest span of bytes and reads the file again; nothing else is ever written anew.
///
/// Two laws hold for every edit. Locality: bytes outside the value, entry, item or record that was named stay as they are,
/// comments, blank lines and line ends included. Read-back: what was set is what is read, or the edit is refused.
extension RecordDocument {
  // MARK: - Finding

  /// The node a path leads to, from a record's root; nil when there is none.
  func node(at path: RecordPlace, ofRecord record: Int) -> Int? {
    var node = records[record]
    for step in path.steps {
      guard let next = child(step, of: node) else { return nil }
      node = next
    }
    return node
  }

  private func child(_ step: RecordPlace.Step, of node: Int) -> Int? {
    switch step {
    case .key(let key): return child(key, of: node)
    case .item(let index):
      guard nodes[node].isSequence, index >= 0 else { return nil }
      return children(of: node).dropFirst(index).first { _ in true }
    }
  }

  // MARK: - Values

  /// Sets a value, which may be missing so far: the mappings above it are made as needed.
  ///
  /// - Parameters:
  ///   - record: position among `records`.
  ///   - order: keys in the order of the schema; a new key goes behind the last one present that comes before it.
  func setting(
    _ content: RecordContent, at path: RecordPlace, ofRecord record: Int, order: [String] = []
  ) throws(RecordEditError) -> RecordDocument {
    var steps = path.steps[...]
    var node = records[record]
    while let step = steps.first, let next = child(step, of: node) {
      node = next
      steps.removeFirst()
    }
    let edited: [UInt8]
    if steps.isEmpty {
      guard !path.steps.isEmpty else { throw noSuchPlace(path, in: record) }
      if RecordContent(node, of: self) == content.asRead { return self }
      edited = try replacing(node, with: content, at: path, in: record)
    } else {
      // The first missing key takes the rest of the path as nested mappings.
      var inner = content
      for step in steps.dropFirst().reversed() {
        guard case .key(let key) = step else { throw noSuchPlace(path, in: record) }
        inner = .mapping([.init(key, inner)])
      }
      guard case .key(let key) = steps.first else { throw noSuchPlace(path, in: record) }
      switch nodes[node].shape {
      case .mapping:
        edited = inserting(.init(key, inner), into: node, order: order)
      case .absent:
        edited = try replacing(
          node, with: .mapping([.init(key, inner)]), at: path, in: record)
      default: throw noSuchPlace(path, in: record)
      }
    }
    return try reading(edited, in: record) { document in
      document.node(at: path, ofRecord: record).map { RecordContent($0, of: document) }
        == content.asRead
    }
  }

  /// Adds an item to a list, before the one at an index or, by default, behind the last; a missing list is made.
  func inserting(
    item content: RecordContent, at index: Int? = nil, into path: RecordPlace, ofRecord record: Int,
    order: [String] = []
  ) throws(RecordEditError) -> RecordDocument {
    guard let list = node(at: path, ofRecord: record), nodes[list].shape != .absent else {
      guard index ?? 0 == 0 else { throw noSuchPlace(path, in: record) }
      return try setting(.list([content]), at: path, ofRecord: record, order: order)
    }
    let items = Array(children(of: list))
    let position = index ?? items.count
    guard nodes[list].isSequence, (0...items.count).contains(position) else {
      throw noSuchPlace(path, in: record)
    }
    guard case .list(var expected) = RecordContent(list, of: self) else {
      throw noSuchPlace(path, in: record)
    }
    expected.insert(content.asRead, at: position)
    let wanted = RecordContent.list(expected)
    if nodes[list].shape == .flowSequence {
      guard case .scalar = content else {
        return try setting(wanted, at: path, ofRecord: record)
      }
      let text = RecordWriter.flowItem(content)
      let edited: [UInt8]
      if position < items.count {
        edited = splicing([
          (valueStart(of: items[position])..<valueStart(of: items[position]), text + ", ")
        ])
      } else if let last = items.last {
        edited = splicing([(valueEnd(of: last)..<valueEnd(of: last), ", " + text)])
      } else {
        edited = splicing([(nodes[list].valueRange, "[\(text)]")])
      }
      return try reading(edited, in: record, expecting: wanted, at: path)
    }
    let column = self.column(of: items[0])
    let written = RecordWriter.value(content, indent: column + 2, isItem: true)
    let text =
      String(repeating: " ", count: column) + "-" + RecordWriter.joined(written)
    let place = position == 0 ? lineStart(of: items[0]) : endOfLines(of: items[position - 1])
    return try reading(
      inserting(lines: text, at: place), in: record, expecting: wanted, at: path)
  }

  /// Removes a key with its value or an item of a list, with the comment lines directly above it.
  ///
  /// What held nothing else becomes a key without a value. A record's last key cannot be removed; remove the record.
  func removing(_ path: RecordPlace, ofRecord record: Int) throws(RecordEditError) -> RecordDocument
  {
    guard let step = path.steps.last, let node = node(at: path, ofRecord: record) else {
      throw noSuchPlace(path, in: record)
    }
    let parentPath = RecordPlace(Array(path.steps.dropLast()))
    guard let parent = self.node(at: parentPath, ofRecord: record) else {
      throw noSuchPlace(path, in: record)
    }
    let siblings = Array(children(of: parent))
    let position: Int
    var expected = RecordContent(parent, of: self)
    switch (step, expected) {
    case (.item(let index), .list(var items)):
      position = index
      items.remove(at: index)
      expected = items.isEmpty && nodes[parent].shape == .sequence ? .absent : .list(items)
    case (.key(let key), .mapping(var entries)):
      guard let index = entries.firstIndex(where: { $0.key == key }) else {
        throw noSuchPlace(path, in: record)
      }
      position = index
      entries.remove(at: index)
      expected = entries.isEmpty ? .absent : .mapping(entries)
    default: throw noSuchPlace(path, in: record)
    }
    let edited: [UInt8]
    if nodes[parent].shape == .flowSequence {
      let range: Range<Int>
      if siblings.count == 1 {
        range = Int(nodes[parent].valueOffset) + 1..<nodes[parent].valueRange.upperBound - 1
      } else if position + 1 < siblings.count {
        range = valueStart(of: node)..<valueStart(of: siblings[position + 1])
      } else {
        range = valueEnd(of: siblings[position - 1])..<valueEnd(of: node)
      }
      edited = splicing([(range, "")])
    } else if siblings.count == 1 {
      guard parent != records[record], nodes[parent].keyLength > 0 else {
        throw RecordEditError(diagnostic: .lastEntry(path, at: location(ofKey: node)))
      }
      return try setting(.absent, at: parentPath, ofRecord: record)
    } else if position == 0, nodes[parent].shape == .mapping, parent != records[record],
      nodes[parent].keyLength == 0
    {
      // The key stands behind a dash, and the next key takes its place; comments between the two move above the dash.
      let start = lineStart(of: node)
      let next = Int(nodes[siblings[1]].keyOffset)
      let comments = commentLines(from: endOfLines(of: node), to: next)
      let dash = Array(bytes[start..<Int(nodes[node].keyOffset)])
      edited = splicing([
        (start..<next, String(decoding: comments + dash, as: UTF8.self))
      ])
    } else {
      let floor: Int
      if position > 0 {
        floor = endOfLines(of: siblings[position - 1])
      } else if parent == records[record] {
        // Comments at the top of a file without a `---` are about the file.
        floor = marker(ofRecord: record).map { endOfLine(from: $0) } ?? lineStart(of: node)
      } else {
        floor = endOfLine(from: Int(nodes[parent].keyOffset))
      }
      edited = splicing([
        (startOfComments(above: node, notBefore: floor)..<endOfLines(of: node), "")
      ])
    }
    return try reading(edited, in: record, expecting: expected, at: parentPath)
  }

  // MARK: - Splicing

  /// The bytes with some ranges, in order, replaced by texts. Line breaks become those of the file.
  func splicing(_ changes: [(range: Range<Int>, text: String)]) -> [UInt8] {
    var edited: [UInt8] = []
    edited.reserveCapacity(bytes.count + 256)
    var offset = 0
    for change in changes {
      edited += bytes[offset..<change.range.lowerBound]
      edited +=
        usesCarriageReturns ? Array(change.text.utf8).withCarriageReturns : Array(change.text.utf8)
      offset = change.range.upperBound
    }
    return edited + bytes[offset...]
  }

  /// Whole lines added at the start of a line or at the end of the file.
  func inserting(lines: String, at offset: Int) -> [UInt8] {
    let needsBreak = offset > 0 && bytes[offset - 1] != 0x0A
    return splicing([(offset..<offset, (needsBreak ? "\n" : "") + lines)])
  }

  /// Whether the first line ends as on Windows; what is written then does too.
  var usesCarriageReturns: Bool {
    guard let first = bytes.firstIndex(of: 0x0A) else { return false }
    return first > 0 && bytes[first - 1] == 0x0D
  }

  /// Replaces a value where it stands; spacing and a comment on its line stay.
  private func replacing(
    _ node: Int, with content: RecordContent, at path: RecordPlace, in record: Int
  ) throws(RecordEditError) -> [UInt8] {
    let value = nodes[node]
    let isItem = value.keyLength == 0
    let isInBrackets = path.steps.count > 1 && isFlowItem(node, path: path, record: record)
    if isInBrackets {
      guard case .scalar = content else { throw noSuchPlace(path, in: record) }
      return splicing([(valueStart(of: node)..<valueEnd(of: node), RecordWriter.flowItem(content))])
    }
    let head = Int(value.keyOffset) + (isItem ? 1 : Int(value.keyLength) + 1)
    let indent = column(of: node) + 2
    if isItem, value.shape == .mapping {
      let written = RecordWriter.value(content, indent: indent, isItem: true)
      return splicing([(head..<endOfLines(of: node), RecordWriter.joined(written))])
    }
    // The part of the old value on the line of its key, and the lines below.
    var token = head..<head
    var body = 0..<0
    switch value.shape {
    case .absent: break
    case .sequence, .mapping: body = endOfLine(from: head)..<endOfLines(of: node)
    case .literal, .literalStripped:
      let start = valueStart(of: node)
      token = start..<start + (value.shape == .literal ? 1 : 2)
      body = value.valueRange
    default: token = valueStart(of: node)..<valueEnd(of: node)
    }
    var afterToken = token.upperBound
    while afterToken < bytes.count, bytes[afterToken] == 0x20 { afterToken += 1 }
    let hasComment = afterToken < bytes.count && bytes[afterToken] == UInt8(ascii: "#")
    let written = RecordWriter.value(
      content, indent: indent, isItem: isItem, isOneLine: hasComment)
    var changes: [(range: Range<Int>, text: String)] = []
    if written.head.isEmpty {
      changes.append((head..<token.upperBound, ""))
    } else if token.isEmpty {
      changes.append((token, " " + written.head))
    } else {
      changes.append((token, written.head))
    }
    let lines = endOfLine(from: token.upperBound)
    if body.isEmpty { body = lines..<lines }
    if !written.body.isEmpty || !body.isEmpty {
      let needsBreak = body.lowerBound == bytes.count && bytes.last != 0x0A
      changes.append((body, (needsBreak ? "\n" : "") + written.body))
    }
    return splicing(changes)
  }

  private func isFlowItem(_ node: Int, path: RecordPlace, record: Int) -> Bool {
    let parent = self.node(at: RecordPlace(Array(path.steps.dropLast())), ofRecord: record)
    return parent.map { nodes[$0].shape == .flowSequence } ?? false
  }

  /// Adds a key to a mapping.
  private func inserting(_ entry: RecordContent.Entry, into mapping: Int, order: [String])
    -> [UInt8]
  {
    let siblings = Array(children(of: mapping))
    let column = self.column(of: siblings[0])
    let rank = order.firstIndex(of: entry.key)
    let previous =
      rank.map { rank in
        siblings.last { order.firstIndex(of: key(of: $0)).map { $0 < rank } ?? false }
      } ?? siblings.last
    let written = RecordWriter.value(entry.value, indent: column + 2)
    let text = entry.key + ":" + RecordWriter.joined(written)
    let pad = String(repeating: " ", count: column)
    if let previous { return inserting(lines: pad + text, at: endOfLines(of: previous)) }
    let first = Int(nodes[siblings[0]].keyOffset)
    return splicing([(first..<first, text + pad)])
  }

  // MARK: - Reading back

  private func reading(
    _ edited: [UInt8], in record: Int, expecting content: RecordContent, at path: RecordPlace
  ) throws(RecordEditError) -> RecordDocument {
    try reading(edited, in: record) { document in
      document.node(at: path, ofRecord: record).map { RecordContent($0, of: document) } == content
    }
  }

  /// The document of edited bytes, provided that it has the same number of records and passes a check.
  private func reading(
    _ edited: [UInt8], in record: Int, _ isAsAsked: (RecordDocument) -> Bool
  ) throws(RecordEditError) -> RecordDocument {
    let document = RecordDocument(parsing: edited, path: path)
    guard document.records.count == records.count, isAsAsked(document) else {
      throw RecordEditError(
        diagnostic: .notWritable(document))
    }
    return document
  }

  private func noSuchPlace(_ path: RecordPlace, in record: Int) -> RecordEditError {
    RecordEditError(diagnostic: .noSuchPlace(path, at: location(ofKey: records[record])))
  }
}

extension [UInt8] {
  /// With every line break as on Windows.
  var withCarriageReturns: [UInt8] {
    var converted: [UInt8] = []
    converted.reserveCapacity(count + 16)
    for byte in self where byte != 0x0D {
      if byte == 0x0A { converted.append(0x0D) }
      converted.append(byte)
    }
    return converted
  }
}
