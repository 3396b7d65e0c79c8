/// Finds the tags in the XML of an Office document, without building a tree.
///
/// It is for documents that this package wrote or that a person put into `templates/`: it takes the text between `<` and `>`
/// for a tag, knows that quotes may hide a `>`, and skips comments. It judges nothing.
struct XMLScanner {
  /// One tag.
  struct Tag: Hashable {
    enum Kind: Hashable { case start, end, empty, other }
    var kind: Kind
    /// From `<` to behind `>`.
    var range: Range<Int>
    var name: Range<Int>

    func isNamed(_ text: StaticString, in bytes: [UInt8]) -> Bool {
      text.withUTF8Buffer { bytes[name].elementsEqual($0) }
    }
  }

  /// In order of place.
  let tags: [Tag]

  init(_ bytes: [UInt8], in range: Range<Int>? = nil) {
    let range = range ?? 0..<bytes.count
    var tags: [Tag] = []
    var position = range.lowerBound
    while let start = bytes[position..<range.upperBound].firstIndex(of: UInt8(ascii: "<")) {
      let tag = Self.tag(at: start, in: bytes, limit: range.upperBound)
      tags.append(tag)
      position = tag.range.upperBound
    }
    self.tags = tags
  }

  private static func tag(at start: Int, in bytes: [UInt8], limit: Int) -> Tag {
    let comment = Array("<!--".utf8)
    if bytes[start..<limit].starts(with: comment) {
      let end = bytes.range(of: Array("-->".utf8), in: (start + comment.count)..<limit)
      return Tag(kind: .other, range: start..<(end?.upperBound ?? limit), name: start..<start)
    }
    var quote: UInt8?
    var end = start + 1
    while end < limit {
      let byte = bytes[end]
      if byte == quote {
        quote = nil
      } else if quote == nil {
        if byte == UInt8(ascii: ">") { break }
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { quote = byte }
      }
      end += 1
    }
    let first = start + 1 < limit ? bytes[start + 1] : 0
    let isEnd = first == UInt8(ascii: "/")
    let nameStart = min(limit, start + (isEnd ? 2 : 1))
    let nameEnd =
      bytes[nameStart..<max(nameStart, end)].firstIndex {
        $0 <= 0x20 || $0 == UInt8(ascii: "/")
      } ?? max(nameStart, end)
    let kind: Tag.Kind =
      switch first {
      case UInt8(ascii: "/"): .end
      case UInt8(ascii: "?"), UInt8(ascii: "!"): .other
      default: bytes[end - 1] == UInt8(ascii: "/") ? .empty : .start
      }
    return Tag(kind: kind, range: start..<min(limit, end + 1), name: nameStart..<nameEnd)
  }
}
