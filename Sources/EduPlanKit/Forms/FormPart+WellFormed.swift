/// Whether an XML part can be opened by a word processor at all. It is no XML parser: it sees to what goes wrong when files
/// are unpacked, merged or edited by hand.
extension FormPart {
  /// Where an XML part is broken, as a UTF-8 offset: no element at all, a tag without its partner, or a DOCTYPE, which an
  /// Office document never has and which could draw in other files. Nil when nothing is.
  static func brokenPlace(of bytes: [UInt8]) -> Int? {
    var open: [Range<Int>] = []
    var count = 0
    for tag in XMLScanner(bytes).tags {
      switch tag.kind {
      case .start:
        count += 1
        open.append(tag.name)
      case .empty: count += 1
      case .end:
        guard let start = open.popLast(), bytes[start].elementsEqual(bytes[tag.name]) else {
          return tag.range.lowerBound
        }
      case .other:
        if bytes[tag.range].starts(with: "<!DOCTYPE".utf8) { return tag.range.lowerBound }
      }
    }
    if let start = open.last { return max(0, start.lowerBound - 1) }
    return count == 0 ? 0 : nil
  }
}
