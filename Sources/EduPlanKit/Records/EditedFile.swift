/// A record file with changes to some of its records, put together at the end.
///
/// Each record is worked on by itself, on its own lines: a thousand edits of a large file cost no more than reading it
/// once again.
struct EditedFile: Sendable {
  /// As it was read; without records for a new file.
  let original: RecordDocument
  /// By position among the records.
  private var pieces: [Int: RecordDocument] = [:]
  private var removed: Set<Int> = []
  private var added: [Addition] = []

  /// A record that comes in before the one at a position.
  private struct Addition: Sendable {
    var position: Int
    var bytes: [UInt8]
  }

  init(_ original: RecordDocument) { self.original = original }

  /// One record as it is by now, as a document of its own.
  func record(_ number: Int) -> RecordDocument {
    pieces[number]
      ?? RecordDocument(
        parsing: Array(original.bytes[original.lines(ofRecord: number)]), path: original.path)
  }

  /// Changes a record, given as a document of its own.
  mutating func edit(
    _ number: Int, _ work: (RecordDocument) throws(RecordEditError) -> RecordDocument
  ) throws(RecordEditError) {
    do throws(RecordEditError) {
      pieces[number] = try work(record(number))
    } catch {
      var finding = error.diagnostic
      let above = original.bytes[..<original.lines(ofRecord: number).lowerBound]
      finding.location?.line += above.count { $0 == 0x0A }
      throw RecordEditError(diagnostic: finding)
    }
  }

  mutating func remove(_ number: Int) { removed.insert(number) }

  /// Adds a record before the one at a position among those that were read, or at the end.
  mutating func insert(_ entries: [RecordContent.Entry], before position: Int) {
    insert(Array(RecordWriter.record(entries).utf8), before: position)
  }

  /// Adds the lines of a record as they stand in another file.
  mutating func insert(_ bytes: [UInt8], before position: Int) {
    added.append(Addition(position: position, bytes: bytes))
  }

  /// Whether no record of those that were read is left, and none was added.
  var isEmptied: Bool {
    removed.count == original.records.count && added.isEmpty && !original.records.isEmpty
  }

  /// The file with all changes.
  ///
  /// - Throws: where what is read back would not be what was asked for.
  func result() throws(RecordEditError) -> RecordDocument {
    var splices: [(range: Range<Int>, bytes: [UInt8])] = []
    for number in original.records.indices {
      let place = original.lines(ofRecord: number).lowerBound
      for addition in added where addition.position == number {
        splices.append((place..<place, withMark(addition.bytes, before: number)))
      }
      if removed.contains(number) {
        splices.append((original.wholeLines(ofRecord: number), []))
      } else if let piece = pieces[number] {
        splices.append((original.lines(ofRecord: number), piece.bytes))
      }
    }
    let end = original.bytes.count
    for addition in added where addition.position >= original.records.count {
      splices.append((end..<end, withMark(addition.bytes, before: nil)))
    }
    let edited = RecordDocument(parsing: spliced(splices), path: original.path)
    guard edited.records.count == original.records.count - removed.count + added.count,
      isAsAsked(edited)
    else { throw RecordEditError(diagnostic: .notWritable(edited)) }
    return edited
  }

  /// Whether the records that changed are read back as they were left.
  private func isAsAsked(_ edited: RecordDocument) -> Bool {
    var next = 0
    for number in 0...original.records.count {
      for addition in added
      where addition.position == number
        || number == original.records.count && addition.position > number
      {
        guard next < edited.records.count else { return false }
        let alone = RecordDocument(parsing: addition.bytes, path: original.path)
        guard let root = alone.records.first,
          RecordContent(root, of: alone) == RecordContent(edited.records[next], of: edited)
        else { return false }
        next += 1
      }
      guard number < original.records.count, !removed.contains(number) else { continue }
      guard next < edited.records.count else { return false }
      if let piece = pieces[number] {
        guard let root = piece.records.first,
          RecordContent(root, of: piece) == RecordContent(edited.records[next], of: edited)
        else { return false }
      }
      next += 1
    }
    return true
  }

  // MARK: Bytes

  /// What comes in begins with its `---`, ends its last line, and is divided from a first record that has none.
  private func withMark(_ bytes: [UInt8], before number: Int?) -> [UInt8] {
    var bytes = bytes
    if !bytes.starts(with: [0x2D, 0x2D, 0x2D]) { bytes = Array("---\n".utf8) + bytes }
    if bytes.last != 0x0A { bytes.append(0x0A) }
    if let number, original.marker(ofRecord: number) == nil { bytes += Array("---\n".utf8) }
    return original.usesCarriageReturns ? bytes.withCarriageReturns : bytes
  }

  private func spliced(_ splices: [(range: Range<Int>, bytes: [UInt8])]) -> [UInt8] {
    var edited: [UInt8] = []
    edited.reserveCapacity(original.bytes.count + 1024)
    var offset = 0
    for splice in splices {
      edited += original.bytes[offset..<splice.range.lowerBound]
      if !splice.bytes.isEmpty, splice.range.isEmpty, let last = edited.last, last != 0x0A {
        edited.append(0x0A)
      }
      edited += splice.bytes
      offset = splice.range.upperBound
    }
    return edited + original.bytes[offset...]
  }
}
