/// Reading what word processors write, and refusing what is made to do harm.
///
/// The directory at the end of the file counts; every part's own header must agree with it, and no two parts may share
/// bytes. Sizes are believed only once they have come true.
extension ZipArchive {
  /// What a file may hold: far more than any form, and little enough to be read in a moment.
  struct Limits: Sendable {
    var parts = 4_000
    /// Bytes of all parts together, unpacked.
    var bytes = 256 << 20
    /// How many times its packed size a part may have; what is small may have more.
    var ratio = 200
    var ratioFreeBytes = 4 << 20
  }

  init(reading bytes: [UInt8], limits: Limits = Limits()) throws(OfficeFileError) {
    var reader = ZipReader(bytes, limits)
    self.init(parts: try reader.read())
  }
}

private struct ZipReader {
  private let bytes: [UInt8]
  private let limits: ZipArchive.Limits
  /// What of the file belongs to a part already.
  private var taken: [Range<Int>] = []

  init(_ bytes: [UInt8], _ limits: ZipArchive.Limits) {
    self.bytes = bytes
    self.limits = limits
  }

  mutating func read() throws(OfficeFileError) -> [ZipArchive.Part] {
    try refuseOtherFormats()
    let directory = try findDirectory()
    guard directory.count <= limits.parts else { throw .tooManyParts }
    var entries: [Entry] = []
    var names: Set<String> = []
    var offset = directory.range.lowerBound
    for _ in 0..<directory.count {
      let entry = try readEntry(at: &offset, end: directory.range.upperBound)
      // Windows and Office take names that differ by case for the same.
      guard names.insert(entry.name.lowercased()).inserted else { throw .repeatedName(entry.name) }
      entries.append(entry)
    }
    guard offset == directory.range.upperBound else { throw .damaged(nil) }

    var parts: [ZipArchive.Part] = []
    var total = 0
    for entry in entries {
      let data = try findData(of: entry, before: directory.range.lowerBound)
      guard !entry.name.hasSuffix("/") else {
        guard data.isEmpty, entry.size == 0 else { throw .damaged(entry.name) }
        continue
      }
      let content = try unpack(entry, data, limit: limits.bytes - total)
      total += content.count
      parts.append(ZipArchive.Part(name: entry.name, bytes: content))
    }
    taken.sort { $0.lowerBound < $1.lowerBound }
    for (first, second) in zip(taken, taken.dropFirst()) where second.lowerBound < first.upperBound
    {
      throw .damaged(nil)
    }
    return parts
  }

  // MARK: What it is

  private func refuseOtherFormats() throws(OfficeFileError) {
    guard !bytes.isEmpty else { throw .empty }
    // Each of these is what people have at hand when they are asked for a .docx.
    if starts([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      // A document with a password is the old container with the new one encrypted inside; names in it are UTF-16.
      let name = Array("EncryptedPackage".utf8).flatMap { [$0, UInt8(0)] }
      throw bytes.range(of: name, in: 0..<bytes.count) != nil ? .password : .oldBinary
    }
    guard !starts([0x50, 0x4B, 3, 4]), !starts([0x50, 0x4B, 5, 6]) else { return }
    if starts(Array("%PDF".utf8)) { throw .otherFormat("PDF") }
    if starts(Array("{\\rtf".utf8)) { throw .otherFormat("RTF") }
    if starts([0x89, 0x50, 0x4E, 0x47]) || starts([0xFF, 0xD8, 0xFF]) {
      throw .otherFormat(bytes[0] == 0x89 ? "PNG" : "JPEG")
    }
    // The beginning of a ZIP file, and of nothing else.
    throw bytes.count < 4 && [0x50, 0x4B, 3, 4].starts(with: bytes) ? .truncated : .otherFormat(nil)
  }

  private func starts(_ signature: [UInt8]) -> Bool { bytes.starts(with: signature) }

  // MARK: The directory

  private func findDirectory() throws(OfficeFileError) -> (range: Range<Int>, count: Int) {
    // The last record of the file; only a comment of the length it names may follow.
    var offset = bytes.count - 22
    let earliest = max(0, bytes.count - 22 - 0xFFFF)
    while offset >= earliest {
      if number32(offset) == 0x0605_4B50, offset + 22 + number16(offset + 20) == bytes.count {
        break
      }
      offset -= 1
    }
    guard offset >= earliest else { throw .truncated }
    let (count, size, start) = (number16(offset + 10), number32(offset + 12), number32(offset + 16))
    let hasLocator = offset >= 20 && number32(offset - 20) == 0x0706_4B50
    guard !hasLocator, count != 0xFFFF, size != 0xFFFF_FFFF, start != 0xFFFF_FFFF else {
      throw .zip64
    }
    guard number16(offset + 4) == 0, number16(offset + 6) == 0, number16(offset + 8) == count else {
      throw .severalDisks
    }
    guard start + size == offset else { throw .damaged(nil) }
    return (start..<offset, count)
  }

  private struct Entry {
    var name: String
    /// The bytes of the name, as the part's own header must have them.
    var nameBytes: ArraySlice<UInt8>
    var flags: Int
    var method: Int
    var checksum: Int
    var packedSize: Int
    var size: Int
    var header: Int
  }

  private func readEntry(at offset: inout Int, end: Int) throws(OfficeFileError) -> Entry {
    guard offset + 46 <= end, number32(offset) == 0x0201_4B50 else { throw .damaged(nil) }
    let nameEnd = offset + 46 + number16(offset + 28)
    let next = nameEnd + number16(offset + 30) + number16(offset + 32)
    guard next <= end else { throw .damaged(nil) }
    let nameBytes = bytes[(offset + 46)..<nameEnd]
    guard let name = String(validating: nameBytes, as: UTF8.self) else {
      throw .dangerousName(String(decoding: nameBytes, as: UTF8.self))
    }
    try Self.check(name)
    let entry = Entry(
      name: name, nameBytes: nameBytes, flags: number16(offset + 8), method: number16(offset + 10),
      checksum: number32(offset + 16), packedSize: number32(offset + 20),
      size: number32(offset + 24), header: number32(offset + 42))
    guard entry.packedSize != 0xFFFF_FFFF, entry.size != 0xFFFF_FFFF, entry.header != 0xFFFF_FFFF
    else { throw .zip64 }
    guard number16(offset + 34) == 0 else { throw .severalDisks }
    // Bit 0: encrypted; 6 and 13: strongly, its headers, too.
    guard entry.flags & 0x2041 == 0 else { throw .password }
    // Made on Unix, the upper half is the mode: a folder, a file, or what neither may be.
    let mode = number32(offset + 38) >> 16 & 0xF000
    if bytes[offset + 5] == 3, ![0, 0x4000, 0x8000].contains(mode) { throw .specialFile(name) }
    offset = next
    return entry
  }

  /// Refuses a name that could lead out of a folder on any system.
  private static func check(_ name: String) throws(OfficeFileError) {
    let steps = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let folder = steps.last?.isEmpty == true ? steps.dropLast() : steps[...]
    let isOutside =
      folder.isEmpty
      || folder.contains { step in
        step.isEmpty || step.elementsEqual(".".utf8) || step.elementsEqual("..".utf8)
      }
    let hasOddBytes = name.utf8.contains { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }
    let hasDrive = name.utf8.dropFirst().first == UInt8(ascii: ":")
    guard !isOutside, !hasOddBytes, !hasDrive, name.utf8.count <= 1_000 else {
      throw .dangerousName(name)
    }
  }

  // MARK: Parts

  /// Where a part's bytes stand, once its own header says the same as the directory.
  private mutating func findData(
    of entry: Entry, before limit: Int
  ) throws(OfficeFileError) -> Range<Int> {
    let header = entry.header
    guard header + 30 <= limit, number32(header) == 0x0403_4B50 else { throw .damaged(entry.name) }
    let nameEnd = header + 30 + number16(header + 26)
    let start = nameEnd + number16(header + 28)
    let end = start + entry.packedSize
    guard end <= limit, bytes[(header + 30)..<nameEnd].elementsEqual(entry.nameBytes),
      number16(header + 8) == entry.method, number16(header + 6) & 0x2041 == 0
    else { throw .damaged(entry.name) }
    // Bit 3: sizes and checksum follow the data, and the header has none.
    let isStreamed = entry.flags & 8 != 0
    let own = [number32(header + 14), number32(header + 18), number32(header + 22)]
    guard isStreamed || own == [entry.checksum, entry.packedSize, entry.size] else {
      throw .damaged(entry.name)
    }
    taken.append(header..<end)
    return start..<end
  }

  private func unpack(
    _ entry: Entry, _ data: Range<Int>, limit: Int
  ) throws(OfficeFileError) -> [UInt8] {
    let content: [UInt8]
    switch entry.method {
    case 0:
      guard data.count <= limit else { throw .tooLarge(nil) }
      content = Array(bytes[data])
    case 8:
      let ownLimit = max(limits.ratioFreeBytes, data.count * limits.ratio)
      do throws(Inflate.Failure) {
        content = try Inflate.unpack(bytes, data, limit: min(limit, ownLimit, entry.size))
      } catch {
        switch error {
        case .damaged: throw .damaged(entry.name)
        case .tooLarge where entry.size <= min(limit, ownLimit): throw .damaged(entry.name)
        case .tooLarge: throw .tooLarge(ownLimit < limit ? entry.name : nil)
        }
      }
    default: throw .unknownPacking(entry.name)
    }
    guard content.count == entry.size, Int(CRC32.checksum(of: content)) == entry.checksum else {
      throw .damaged(entry.name)
    }
    return content
  }

  // MARK: Numbers

  /// Least significant byte first; callers see to it that the bytes are there.
  private func number16(_ offset: Int) -> Int { Int(bytes[offset]) | Int(bytes[offset + 1]) << 8 }
  private func number32(_ offset: Int) -> Int { number16(offset) | number16(offset + 2) << 16 }
}
