/// Writes a ZIP file whose parts are stored, not compressed.
///
/// The same parts give the same bytes on every machine: no clock (every part is dated 1980-01-01 00:00, the earliest ZIP
/// knows), no compression library, no data descriptors. A form is some tens of kilobytes, so nothing is lost by it.
struct ZipArchive: Sendable {
  /// One file in the archive.
  struct Part: Sendable, Hashable {
    /// Its name, with `/` between folders and no leading one.
    var name: String
    var bytes: [UInt8]
  }

  private(set) var parts: [Part]

  init(parts: [Part]) { self.parts = parts }

  /// An Office document: the list of content types first, where readers that stream expect it, then the root
  /// relationships, then everything else by name.
  init(officePackage parts: [Part]) {
    func rank(_ name: String) -> Int {
      switch name {
      case "[Content_Types].xml": 0
      case "_rels/.rels": 1
      default: 2
      }
    }
    self.parts = parts.sorted {
      let (first, second) = (rank($0.name), rank($1.name))
      return first == second
        ? $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) : first < second
    }
  }

  /// The file's bytes: for each part a header and its content, then the directory of all parts.
  func bytes() -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(parts.reduce(22) { $0 + $1.bytes.count + 2 * $1.name.utf8.count + 76 })
    var directory: [UInt8] = []
    for part in parts {
      let offset = output.count
      let common = Self.commonHeader(of: part)
      output.append(UInt32(0x0403_4B50))
      output += common
      output += part.name.utf8
      output += part.bytes

      directory.append(UInt32(0x0201_4B50))
      directory.append(UInt16(10))  // made by: MS-DOS, version 1.0
      directory += common
      directory.append(UInt16(0))  // no comment
      directory.append(UInt16(0))  // first disk
      directory.append(UInt16(0))  // internal attributes
      directory.append(UInt32(0))  // external attributes
      directory.append(UInt32(offset))
      directory += part.name.utf8
    }
    let start = output.count
    output += directory
    output.append(UInt32(0x0605_4B50))
    output.append(UInt16(0))
    output.append(UInt16(0))
    output.append(UInt16(parts.count))
    output.append(UInt16(parts.count))
    output.append(UInt32(directory.count))
    output.append(UInt32(start))
    output.append(UInt16(0))
    return output
  }

  /// What the two headers of a part have in common, from the version needed to the length of the extra field.
  private static func commonHeader(of part: Part) -> [UInt8] {
    var header: [UInt8] = []
    let isASCII = part.name.utf8.allSatisfy { $0 < 0x80 }
    header.append(UInt16(10))  // needs version 1.0
    header.append(UInt16(isASCII ? 0 : 1 << 11))  // the name is UTF-8
    header.append(UInt16(0))  // stored
    header.append(UInt16(0))  // 00:00:00
    header.append(Self.date)
    header.append(CRC32.checksum(of: part.bytes))
    header.append(UInt32(part.bytes.count))
    header.append(UInt32(part.bytes.count))
    header.append(UInt16(part.name.utf8.count))
    header.append(UInt16(0))  // no extra field
    return header
  }

  /// 1980-01-01.
  private static let date: UInt16 = 1 << 5 | 1

  /// Whether a file begins as the Office documents written here do, and no word processor's: its first part is stored,
  /// dated 1980-01-01 00:00 and is the list of content types.
  static func isOurs(_ bytes: [UInt8]) -> Bool {
    let ours = ZipArchive(parts: [Part(name: "[Content_Types].xml", bytes: [])]).bytes()
    // Signature to date, then (behind checksum and sizes) the name.
    return bytes.count > 49 && bytes[..<14] == ours[..<14] && bytes[26..<49] == ours[26..<49]
  }
}

extension [UInt8] {
  /// Appends an integer, least significant byte first.
  fileprivate mutating func append<Number: FixedWidthInteger>(_ number: Number) {
    for shift in stride(from: 0, to: Number.bitWidth, by: 8) {
      append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }
}
