/// Adding and removing whole records.
extension RecordDocument {
  /// Adds a record before the one at a position among `records`, or at the end of the file.
  func inserting(record entries: [RecordContent.Entry], at position: Int) throws(RecordEditError)
    -> RecordDocument
  {
    let text = RecordWriter.record(entries)
    let edited: [UInt8]
    if position >= records.count {
      edited = inserting(lines: text, at: bytes.count)
    } else if let marker = marker(ofRecord: position) {
      edited = inserting(lines: text, at: marker)
    } else {
      edited = inserting(lines: text + "---\n", at: lineStart(of: records[position]))
    }
    let document = RecordDocument(parsing: edited, path: path)
    let place = min(position, records.count)
    guard document.records.count == records.count + 1,
      RecordContent(document.records[place], of: document) == RecordContent.mapping(entries).asRead
    else {
      throw RecordEditError(diagnostic: .notWritable(document))
    }
    return document
  }

  /// Removes a record with its `---` and the blank lines behind it; comments behind it stay.
  func removing(record: Int) throws(RecordEditError) -> RecordDocument {
    let document = RecordDocument(
      parsing: splicing([(wholeLines(ofRecord: record), "")]), path: path)
    guard document.records.count == records.count - 1 else {
      throw RecordEditError(diagnostic: .notWritable(document))
    }
    return document
  }

  /// The bytes that go with a record: from its `---`, or its first line, to the blank lines behind it.
  func wholeLines(ofRecord record: Int) -> Range<Int> {
    var end = lines(ofRecord: record).upperBound
    var line = end
    while line < bytes.count {
      let next = endOfLine(from: line)
      guard bytes[line..<next].allSatisfy({ $0 == 0x20 || $0 == 0x0A || $0 == 0x0D }) else { break }
      line = next
      end = next
    }
    return lines(ofRecord: record).lowerBound..<end
  }

  /// The bytes of a record from its `---`, or its first line, to the end of its last value's line.
  func lines(ofRecord record: Int) -> Range<Int> {
    let root = records[record]
    return (marker(ofRecord: record) ?? lineStart(of: root))..<endOfLines(of: root)
  }

  /// The start of the `---` line of a record; nil for a first record without one.
  func marker(ofRecord record: Int) -> Int? {
    var line = lineStart(of: records[record])
    while line > 0 {
      line = startOfLine(before: line)
      var text = line
      while bytes[text] == 0x20 { text += 1 }
      if text == line, bytes[line...].starts(with: [0x2D, 0x2D, 0x2D]) { return line }
      if line == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF, 0x2D, 0x2D, 0x2D]) { return 3 }
      guard bytes[text] == UInt8(ascii: "#") || bytes[text] == 0x0A || bytes[text] == 0x0D else {
        return nil
      }
    }
    return nil
  }
}
