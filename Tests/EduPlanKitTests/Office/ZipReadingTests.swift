import Testing

@testable import EduPlanKit

@Suite("Reading ZIP files")
struct ZipReadingTests {
  typealias Entry = RawZip.Entry

  @Test(
    "what other programmes write is read byte for byte",
    arguments: [
      (
        Packages.dynamic, "word/document.xml a.txt 甲.txt",
        "3f137b4d74b57b0708e011e7d1229ea846fedafdb6af55c38fbe537b033f9c83"
      ),
      (
        Packages.streamed, "one.txt two.txt",
        "942700c634ab9216998b23d26efa81aa5a741d63f2f4665f0ce071e040eb3bbd"
      ),
      (
        Packages.libreOffice,
        "_rels/.rels docProps/core.xml docProps/app.xml word/_rels/document.xml.rels word/document.xml word/styles.xml word/fontTable.xml word/settings.xml [Content_Types].xml",
        "c6b04e71c63e0d5bb878cce05e8c567cf348de2cd05af7fa1cfd44db4e155e2c"
      ),
    ] as [([UInt8], String, String)])
  func others(bytes: [UInt8], names: String, digest: String) throws {
    let parts = try ZipArchive(reading: bytes).parts
    #expect(parts.map(\.name).joined(separator: " ") == names)
    #expect(SHA256.hexDigest(of: parts.flatMap(\.bytes)) == digest)
  }

  @Test("what is written here is read again, and written again it is the same")
  func roundTrip() throws {
    var random = SeededGenerator(seed: 11)
    let parts = (0..<20).map { number in
      ZipArchive.Part(
        name: "部件/\(number).xml",
        bytes: (0..<Int.random(in: 0...2_000, using: &random)).map { _ in
          UInt8.random(in: .min ... .max, using: &random)
        })
    }
    let bytes = ZipArchive(parts: parts).bytes()
    let read = try ZipArchive(reading: bytes)
    #expect(read.parts == parts)
    #expect(read.bytes() == bytes)
    #expect(try ZipArchive(reading: ZipArchive(parts: []).bytes()).parts.isEmpty)
  }

  @Test("a comment at the end of the file is no harm")
  func comment() throws {
    var bytes = RawZip(Entry("a")).bytes
    bytes[bytes.count - 2] = 3
    #expect(try ZipArchive(reading: bytes + [1, 2, 3]).parts.map(\.name) == ["a"])
  }

  @Test("codes longer than the table is wide are read")
  func longCodes() throws {
    let packed = Packages.longCodes
    let bytes = try Inflate.unpack(packed, 0..<packed.count, limit: 10_000)
    #expect(SHA256.hexDigest(of: bytes) == Packages.longCodesDigest)
  }

  // MARK: Refusals

  private static let symbolicLink = 0o120777 << 16

  static let hostile: [(String, [UInt8], OfficeFileError.Reason)] = [
    ("nothing", [], .empty),
    ("a text", Array("题目：申报表".utf8), .otherFormat),
    ("a PDF", Array("%PDF-1.7".utf8), .otherFormat),
    ("RTF", Array("{\\rtf1".utf8), .otherFormat),
    ("an old .doc", ole + [UInt8](repeating: 0, count: 600), .oldBinary),
    (
      "a .docx with a password",
      ole + Array("EncryptedPackage".utf8).flatMap { [$0, UInt8(0)] }, .password
    ),
    ("an encrypted part", RawZip(Entry("a").with { $0.flags = 1 }).bytes, .password),
    ("strong encryption", RawZip(Entry("a").with { $0.flags = 0x2000 }).bytes, .password),
    ("a wrong checksum", RawZip(Entry("a").with { $0.checksum ^= 1 }).bytes, .damaged),
    ("a size that is not true", RawZip(Entry("a").with { $0.size = 5 }).bytes, .damaged),
    ("another name inside", RawZip(Entry("a").with { $0.localName = [0x62] }).bytes, .damaged),
    ("another method inside", RawZip(Entry("a").with { $0.localMethod = 8 }).bytes, .damaged),
    ("another size inside", RawZip(Entry("a").with { $0.localSize = 0 }).bytes, .damaged),
    (
      "a part that reaches into the directory",
      RawZip(
        Entry("a").with {
          $0.packedSize = 60
          $0.size = 60
        }
      ).bytes,
      .damaged
    ),
    (
      "parts that share bytes",
      RawZip(
        Entry("a"),
        Entry("b").with {
          $0.headerOffset = 0
          $0.name = [0x62]
        }
      ).bytes, .damaged
    ),
    ("a header behind the end", RawZip(Entry("a").with { $0.headerOffset = 900 }).bytes, .damaged),
    ("more parts than there are", RawZip(Entry("a")).with { $0.count = 2 }.bytes, .damaged),
    (
      "fewer parts than there are", RawZip(Entry("a"), Entry("b")).with { $0.count = 1 }.bytes,
      .damaged
    ),
    (
      "a directory of another size", RawZip(Entry("a")).with { $0.directorySize = 4 }.bytes,
      .damaged
    ),
    (
      "bytes before the first part",
      RawZip(Entry("a").with { $0.headerOffset = 0 }).with { $0.beforeFirst = [0x50, 0x4B, 3, 4] }
        .bytes, .damaged
    ),
    ("bytes behind the end", RawZip(Entry("a")).with { $0.behind = [0] }.bytes, .truncated),
    ("a volume of several", RawZip(Entry("a")).with { $0.disk = 1 }.bytes, .severalDisks),
    ("ZIP64 by its count", RawZip(Entry("a")).with { $0.count = 0xFFFF }.bytes, .zip64),
    ("ZIP64 by a size", RawZip(Entry("a").with { $0.size = 0xFFFF_FFFF }).bytes, .zip64),
    (
      "ZIP64 by its locator",
      RawZip(Entry("a")).with {
        $0.beforeEnd = [0x50, 0x4B, 6, 7] + [UInt8](repeating: 0, count: 16)
      }
      .bytes, .zip64
    ),
    ("an unknown method", RawZip(Entry("a").with { $0.method = 14 }).bytes, .unknownPacking),
    ("packed data of another kind", RawZip(Entry("a").with { $0.method = 8 }).bytes, .damaged),
    ("an absolute path", RawZip(Entry("/etc/passwd")).bytes, .dangerousName),
    ("a way upwards", RawZip(Entry("word/../../a")).bytes, .dangerousName),
    ("a way upwards alone", RawZip(Entry("..")).bytes, .dangerousName),
    ("a dot", RawZip(Entry("word/./a")).bytes, .dangerousName),
    ("two slashes", RawZip(Entry("word//a")).bytes, .dangerousName),
    ("a backslash", RawZip(Entry("word\\a")).bytes, .dangerousName),
    ("a drive", RawZip(Entry("C:/a")).bytes, .dangerousName),
    ("a NUL", RawZip(Entry("a\0.xml")).bytes, .dangerousName),
    ("a line break", RawZip(Entry("a\n")).bytes, .dangerousName),
    ("no name", RawZip(Entry("")).bytes, .dangerousName),
    ("a name that is no UTF-8", RawZip(Entry("a").with { $0.name = [0xFF] }).bytes, .dangerousName),
    ("the same name twice", RawZip(Entry("a"), Entry("a")).bytes, .repeatedName),
    (
      "names that differ by case", RawZip(Entry("word/a.xml"), Entry("Word/A.XML")).bytes,
      .repeatedName
    ),
    (
      "names that differ by composition", RawZip(Entry("\u{E9}"), Entry("e\u{301}")).bytes,
      .repeatedName
    ),
    (
      "a symbolic link",
      RawZip(
        Entry("a").with {
          $0.madeBy = 0x0314
          $0.attributes = symbolicLink
        }
      ).bytes, .specialFile
    ),
    ("a folder with content", RawZip(Entry("word/")).bytes, .damaged),
  ]

  private static let ole: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  @Test(
    "what is none, is broken or is made to do harm is refused for what it is", arguments: hostile)
  func refusals(what: String, bytes: [UInt8], reason: OfficeFileError.Reason) {
    expectRefusal(bytes, reason, what)
  }

  private func expectRefusal(
    _ bytes: [UInt8], limits: ZipArchive.Limits = .init(), _ reason: OfficeFileError.Reason,
    _ what: String
  ) {
    do throws(OfficeFileError) {
      _ = try ZipArchive(reading: bytes, limits: limits)
      Issue.record("read: \(what)")
    } catch {
      #expect(error.reason == reason, "\(what)")
      #expect(!error.message.zh.isEmpty && !error.message.en.isEmpty)
    }
  }

  @Test("the builder of broken files builds whole ones, too")
  func builder() throws {
    let file = RawZip(Entry("a", [1, 2]), Entry("b/", []), Entry("c"))
    #expect(try ZipArchive(reading: file.bytes).parts.map(\.name) == ["a", "c"])
    // Made on Unix, a plain file.
    let unix = RawZip(
      Entry("a").with {
        $0.madeBy = 0x0314
        $0.attributes = 0o100644 << 16
      })
    #expect(try ZipArchive(reading: unix.bytes).parts.count == 1)
  }

  @Test("a limit ends the reading, whatever the file says of itself")
  func limits() {
    // A run of zeros, 258 at a time: a header of fixed codes, one zero, copies of it, the end.
    var bits: [Bool] = [true, true, false]
    func code(_ value: Int, _ length: Int) {
      for bit in (0..<length).reversed() { bits.append(value >> bit & 1 == 1) }
    }
    code(0x30, 8)
    for _ in 0..<40_000 {
      code(0xC5, 8)
      code(0, 5)
    }
    code(0, 7)
    let packed = stride(from: 0, to: bits.count, by: 8).map { start in
      bits[start..<min(start + 8, bits.count)].enumerated().reduce(UInt8(0)) {
        $0 | ($1.element ? 1 : 0) << UInt8($1.offset)
      }
    }
    let count = 1 + 40_000 * 258
    let bomb = RawZip(
      Entry("a", packed).with {
        $0.method = 8
        $0.size = count
        $0.checksum = CRC32.checksum(of: [UInt8](repeating: 0, count: count))
      })
    var limits = ZipArchive.Limits()
    limits.ratio = 2_000
    #expect(
      (try? ZipArchive(reading: bomb.bytes, limits: limits).parts.first?.bytes.count) == count)
    limits.ratio = 100
    expectRefusal(bomb.bytes, limits: limits, .tooLarge, "the ratio")
    // Promising little does not help.
    expectRefusal(bomb.with { $0.entries[0].size = 1 }.bytes, .damaged, "a small promise")
    limits.ratio = 2_000
    limits.bytes = count - 1
    expectRefusal(bomb.bytes, limits: limits, .tooLarge, "all bytes")
    limits.bytes = 3
    let stored = RawZip(Entry("a", [1, 2]), Entry("b", [3, 4]))
    expectRefusal(stored.bytes, limits: limits, .tooLarge, "parts together")
    limits.parts = 1
    expectRefusal(stored.bytes, limits: limits, .tooManyParts, "parts")
  }

  @Test(
    "cut off anywhere, a file is refused",
    arguments: [Packages.streamed, RawZip(Entry("a"), Entry("b")).bytes])
  func truncation(bytes: [UInt8]) {
    for count in 0..<bytes.count {
      #expect(throws: OfficeFileError.self) { try ZipArchive(reading: Array(bytes[..<count])) }
    }
  }

  @Test(
    "changed anyhow, a file is read or refused, and nothing else happens",
    arguments: [Packages.dynamic, Packages.streamed])
  func mutation(bytes: [UInt8]) {
    var random = SeededGenerator(seed: 5)
    var refused = 0
    for _ in 0..<4_000 {
      var changed = bytes
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        changed[Int.random(in: changed.indices, using: &random)] = .random(
          in: .min ... .max, using: &random)
      }
      if (try? ZipArchive(reading: changed)) == nil { refused += 1 }
    }
    #expect(refused > 2_000)
  }

  @Test("packed data changed anyhow is unpacked within its limit or refused")
  func packedMutation() {
    var random = SeededGenerator(seed: 6)
    let packed = Packages.longCodes
    for _ in 0..<4_000 {
      var changed = packed
      for _ in 0..<3 {
        changed[Int.random(in: 0..<min(120, changed.count), using: &random)] = .random(
          in: .min ... .max, using: &random)
      }
      let result = try? Inflate.unpack(changed, 0..<changed.count, limit: 5_000)
      #expect(result?.count ?? 0 <= 5_000)
    }
  }

  // MARK: Kinds of document

  private static func package(_ type: String) -> [UInt8] {
    let types = "<Types><Override PartName=\"/a\" ContentType=\"application/\(type)\"/></Types>"
    return RawZip(Entry("[Content_Types].xml", Array(types.utf8))).bytes
  }

  @Test("only a Word document is taken for one")
  func kinds() throws {
    let office = "vnd.openxmlformats-officedocument."
    func reason(_ bytes: [UInt8]) -> OfficeFileError.Reason? {
      do throws(OfficeFileError) {
        _ = try WordPackage(reading: bytes)
        return nil
      } catch { return error.reason }
    }
    #expect(reason(Packages.libreOffice) == nil)
    #expect(reason(Self.package(office + "wordprocessingml.document.main+xml")) == nil)
    #expect(
      reason(Self.package(office + "spreadsheetml.sheet.main+xml")) == .otherApplication)
    #expect(reason(Self.package("vnd.ms-word.document.macroEnabled.main+xml")) == .macros)
    #expect(reason(Self.package("x")) == .otherApplication)
    #expect(reason(RawZip(Entry("a")).bytes) == .missingPart)
    let openDocument = Entry(
      "mimetype", Array("application/vnd.oasis.opendocument.text".utf8))
    #expect(reason(RawZip(openDocument).bytes) == .otherApplication)
  }
}
