/// Comparing and hashing what a file says without making strings.
extension RecordDocument {
  /// Whether a scalar's text is these bytes.
  func textEquals(_ node: Int, _ utf8: [UInt8]) -> Bool {
    guard let range = textRange(of: node) else {
      return text(of: node).map { $0.utf8.elementsEqual(utf8) } ?? false
    }
    return bytesEqual(at: range.lowerBound, length: range.count, utf8)
  }

  /// Whether two scalars, perhaps of two files, have the same text.
  func textEquals(_ node: Int, _ other: RecordDocument, _ otherNode: Int) -> Bool {
    guard let range = textRange(of: node), let otherRange = other.textRange(of: otherNode) else {
      return text(of: node) == other.text(of: otherNode)
    }
    guard range.count == otherRange.count else { return false }
    for offset in 0..<range.count
    where bytes[range.lowerBound + offset] != other.bytes[otherRange.lowerBound + offset] {
      return false
    }
    return true
  }

  /// The hash of a scalar's text, however it is written.
  func textHash(_ node: Int) -> UInt64 {
    if let range = textRange(of: node) { return stableHash(bytes.span, range) }
    let decoded = Array((text(of: node) ?? "").utf8)
    return stableHash(decoded.span, 0..<decoded.count)
  }

  /// Whether the bytes at an offset are the given ones; false where the file ends before.
  func bytesEqual(at offset: Int, length: Int, _ other: [UInt8]) -> Bool {
    guard length == other.count, offset + length <= bytes.count else { return false }
    for index in 0..<length where bytes[offset + index] != other[index] { return false }
    return true
  }

  /// Whether the bytes at an offset are those of a range of the same file.
  func bytesEqual(at offset: Int, _ range: Range<Int>) -> Bool {
    guard offset + range.count <= bytes.count else { return false }
    for index in 0..<range.count where bytes[offset + index] != bytes[range.lowerBound + index] {
      return false
    }
    return true
  }
}

extension Diagnostic {
  /// The finding with the line of the document it is about, unless it has one.
  func withSourceLine(from document: RecordDocument) -> Diagnostic {
    guard sourceLine == nil, let location, location.path == document.path else { return self }
    var finding = self
    let lines = LineIndex(document.bytes)
    guard location.line <= lines.starts.count else { return self }
    finding.sourceLine = lines.text(ofLine: location.line)
    return finding
  }
}

extension [Diagnostic] {
  /// The findings, each error and warning about the document with its line; the lines are counted once for all.
  func withSourceLines(from document: RecordDocument) -> [Diagnostic] {
    func lacksLine(_ finding: Diagnostic) -> Bool {
      finding.severity != .note && finding.sourceLine == nil
        && finding.location?.path == document.path
    }
    guard contains(where: lacksLine) else { return self }
    let lines = LineIndex(document.bytes)
    return map { finding in
      guard lacksLine(finding), let line = finding.location?.line, line <= lines.starts.count
      else { return finding }
      var finding = finding
      finding.sourceLine = lines.text(ofLine: line)
      return finding
    }
  }
}
