@testable import EduPlanKit

/// Builds a ZIP file in which every number may be wrong.
struct RawZip {
  struct Entry {
    var name: [UInt8]
    /// As it stands in the file, packed or not.
    var data: [UInt8]
    var method = 0
    var flags = 0
    var checksum: UInt32
    var size: Int
    var packedSize: Int
    var madeBy = 0x0014
    var attributes = 0
    /// What the part's own header says, where it differs from the directory.
    var localName: [UInt8]?
    var localMethod: Int?
    var localSize: Int?
    var headerOffset: Int?
    var extra: [UInt8] = []

    init(_ name: String, _ content: [UInt8] = Array("x".utf8)) {
      self.name = Array(name.utf8)
      data = content
      checksum = CRC32.checksum(of: content)
      size = content.count
      packedSize = content.count
    }

    func with(_ change: (inout Self) -> Void) -> Self {
      var copy = self
      change(&copy)
      return copy
    }
  }

  var entries: [Entry]
  var beforeFirst: [UInt8] = []
  var beforeEnd: [UInt8] = []
  var behind: [UInt8] = []
  var count: Int?
  var directorySize: Int?
  var disk = 0

  init(_ entries: Entry...) { self.entries = entries }

  func with(_ change: (inout Self) -> Void) -> Self {
    var copy = self
    change(&copy)
    return copy
  }

  var bytes: [UInt8] {
    var output = beforeFirst
    var directory: [UInt8] = []
    for entry in entries {
      let offset = entry.headerOffset ?? output.count
      let localName = entry.localName ?? entry.name
      output += number(0x0403_4B50, 4) + number(20, 2) + number(entry.flags, 2)
      output += number(entry.localMethod ?? entry.method, 2) + number(0, 4)
      output += number(Int(entry.checksum), 4) + number(entry.localSize ?? entry.packedSize, 4)
      output += number(entry.size, 4) + number(localName.count, 2) + number(0, 2)
      output += localName + entry.data
      directory += number(0x0201_4B50, 4) + number(entry.madeBy, 2) + number(20, 2)
      directory += number(entry.flags, 2) + number(entry.method, 2) + number(0, 4)
      directory += number(Int(entry.checksum), 4) + number(entry.packedSize, 4)
      directory += number(entry.size, 4) + number(entry.name.count, 2)
      directory += number(entry.extra.count, 2) + number(0, 2) + number(0, 4)
      directory += number(entry.attributes, 4) + number(offset, 4) + entry.name + entry.extra
    }
    let start = output.count
    output += directory + beforeEnd + number(0x0605_4B50, 4) + number(disk, 2) + number(0, 2)
    output += number(count ?? entries.count, 2) + number(count ?? entries.count, 2)
    output += number(directorySize ?? directory.count + beforeEnd.count, 4) + number(start, 4)
    return output + number(0, 2) + behind
  }

  private func number(_ value: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
}
