/// One folder of a commit, as git keeps it.
struct GitTree: Sendable, Hashable {
  struct Entry: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
      case file, folder, link
      /// Another repository, of which only the commit is kept.
      case submodule
    }

    /// Nil where the name is not UTF-8, so that no text can name it.
    var name: String?
    var kind: Kind
    /// The name of the object.
    var object: String
  }

  /// By name in code-point order, whatever order git keeps them in.
  let entries: [Entry]
  private let positions: [String: Int]

  /// - Parameter bytes: of a tree object: mode, space, name, zero byte, object name in binary; again and again.
  init(_ bytes: [UInt8], nameLength: Int) {
    var found: [Entry] = []
    var offset = 0
    while let space = bytes[offset...].firstIndex(of: 0x20),
      let zero = bytes[space...].firstIndex(of: 0), zero + nameLength < bytes.count
    {
      let kind: Entry.Kind =
        switch String(decoding: bytes[offset..<space], as: UTF8.self) {
        case "40000", "040000": .folder
        case "120000": .link
        case "160000": .submodule
        default: .file
        }
      let end = zero + 1 + nameLength
      found.append(
        Entry(
          name: String(validating: bytes[(space + 1)..<zero], as: UTF8.self), kind: kind,
          object: Self.hexadecimal(bytes[(zero + 1)..<end])))
      offset = end
    }
    entries = found.sorted {
      ($0.name ?? "").utf8.lexicographicallyPrecedes(($1.name ?? "").utf8)
    }
    positions = Dictionary(
      entries.enumerated().compactMap { position, entry in entry.name.map { ($0, position) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// A folder with nothing in it.
  static let empty = GitTree([], nameLength: 20)

  subscript(name: String) -> Entry? { positions[name].map { entries[$0] } }

  private static func hexadecimal(_ bytes: ArraySlice<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 2)
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
