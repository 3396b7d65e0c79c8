extension RecordParser {
  /// Reads the key at an offset, with the colon and the space or line end behind it; returns the bytes of the key.
  func readKey(at start: Int, _ bytes: Span<UInt8>) throws(RecordRefusal) -> Range<Int> {
    let end = endOfKey(from: start, bytes)
    if end > start, end - start <= 255, end < bytes.count, bytes[end] == UInt8(ascii: ":"),
      isLineEnd(end + 1, bytes) || bytes[end + 1] == 0x20,
      end - start > 5 || !isKeyword(start..<end, bytes)
    {
      return start..<end
    }
    throw refusal(ofKeyAt: start, end: end, bytes)
  }

  /// Where the run of key characters from an offset ends; the offset itself when no key starts there.
  func endOfKey(from start: Int, _ bytes: Span<UInt8>) -> Int {
    let count = bytes.count
    var here = start
    while here < count {
      let byte = bytes[here]
      if byte < 0x80 {
        let isLetter = (byte | 0x20) &- 0x61 < 26 || byte == UInt8(ascii: "_")
        let isInner = byte &- 0x30 < 10 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
        guard isLetter || isInner && here > start else { break }
        here += 1
      } else {
        let length = lengthOfKeyCharacter(at: here, bytes)
        guard length > 0 else { break }
        here += length
      }
    }
    return here
  }

  /// The length of a character above U+007F that may stand in a key; 0 for one that may not.
  ///
  /// Letters, marks and signs of all scripts, without general punctuation, CJK punctuation U+3000 to U+3004, private use
  /// and the full-width forms, which look like their ASCII twins.
  private func lengthOfKeyCharacter(at offset: Int, _ bytes: Span<UInt8>) -> Int {
    let first = bytes[offset]
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard first >= 0xC2, offset + length <= bytes.count else { return 0 }
    let second = bytes[offset + 1]
    let isAllowed: Bool
    switch first {
    case 0xC2: isAllowed = second >= 0xA1
    case 0xC3...0xE1: isAllowed = true
    case 0xE2: isAllowed = second > 0x81 || second == 0x81 && bytes[offset + 2] >= 0xB0
    case 0xE3: isAllowed = second > 0x80 || bytes[offset + 2] >= 0x85
    case 0xE4...0xEC: isAllowed = true
    case 0xED: isAllowed = second <= 0x9F
    case 0xEF: isAllowed = (0xA4...0xAB).contains(second)
    case 0xF0: isAllowed = true
    default: isAllowed = false
    }
    return isAllowed ? length : 0
  }

  /// Whether a key is a word that YAML tools read as a boolean or null, in any case.
  private func isKeyword(_ range: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    var letters: UInt64 = 0
    for index in range { letters = letters << 8 | UInt64(bytes[index] | 0x20) }
    switch letters {
    case 0x79, 0x6E, 0x6E6F, 0x6F6E, 0x6F_6666, 0x79_6573, 0x7472_7565, 0x6E75_6C6C,
      0x66_616C_7365:  // y n no on off yes true null false
      return true
    default: return false
    }
  }

  /// What is wrong with a line on which a key was expected.
  private func refusal(ofKeyAt start: Int, end: Int, _ bytes: Span<UInt8>) -> RecordRefusal {
    let first = bytes[start]
    switch first {
    case UInt8(ascii: "?") where isLineEnd(start + 1, bytes) || bytes[start + 1] == 0x20:
      return RecordRefusal(.questionKey, at: start)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return RecordRefusal(.quotedKey, at: start)
    case UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"), UInt8(ascii: "%"),
      UInt8(ascii: "@"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: ">"):
      return RecordRefusal(.indicatorKey, at: start, detail: Int(first))
    default: break
    }
    guard end > start else { return RecordRefusal(.key, at: start) }
    if end - start > 255 { return RecordRefusal(.keyTooLong, at: start) }
    if isKeyword(start..<end, bytes) {
      return RecordRefusal(.keywordKey, at: start, detail: end)
    }
    if isLineEnd(end, bytes) { return RecordRefusal(.unfinishedKey, at: end) }
    if bytes[end] == 0xEF, end + 2 < bytes.count, bytes[end + 1] == 0xBC, bytes[end + 2] == 0x9A {
      return RecordRefusal(.fullWidthColon, at: end)
    }
    if bytes[end] == UInt8(ascii: ":") { return RecordRefusal(.noSpaceAfterColon, at: end) }
    if bytes[end] == 0x20 {
      let next = skipSpaces(from: end, bytes)
      if next < bytes.count, bytes[next] == UInt8(ascii: ":") {
        return RecordRefusal(.spaceBeforeColon, at: end)
      }
    }
    return RecordRefusal(.characterInKey, at: end)
  }
}

/// Finds a key that a mapping already has.
///
/// The first keys are compared one by one, without an allocation; a mapping with more gets a hash table, so that a
/// hundred thousand keys in one mapping are no burden. The hash is seeded, so keys cannot be made to collide.
struct KeyTable {
  private let mapping: Int
  private var count = 0
  /// Node indices plus one, by open addressing; empty while the mapping is small.
  private var slots: [UInt32] = []

  private static let smallLimit = 24

  /// - Parameter mapping: index of the mapping's node, whose children follow it.
  init(mapping: Int) { self.mapping = mapping }

  /// Adds the key that is about to become the next node; returns the node of an equal key that was there before.
  mutating func insert(_ key: Range<Int>, _ nodes: Span<RecordNode>, _ bytes: Span<UInt8>) -> Int? {
    if count < Self.smallLimit {
      var node = mapping + 1
      while node < nodes.count {
        if Self.isEqual(nodes[node], key, bytes) { return node }
        node = Int(nodes[node].end)
      }
      count += 1
      return nil
    }
    if slots.isEmpty || count * 2 >= slots.count { grow(nodes, bytes) }
    var slot = Self.hash(key, bytes) & (slots.count - 1)
    while slots[slot] != 0 {
      let node = Int(slots[slot]) - 1
      if Self.isEqual(nodes[node], key, bytes) { return node }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = UInt32(nodes.count + 1)
    count += 1
    return nil
  }

  /// Counts a key that is known to be new. A table that lacks it is made anew when the next key needs one.
  mutating func countUnique() {
    count += 1
    if !slots.isEmpty { slots = [] }
  }

  private mutating func grow(_ nodes: Span<RecordNode>, _ bytes: Span<UInt8>) {
    slots = [UInt32](repeating: 0, count: max(64, slots.count * 2))
    var node = mapping + 1
    while node < nodes.count {
      var slot = Self.hash(nodes[node].keyRange, bytes) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(node + 1)
      node = Int(nodes[node].end)
    }
  }

  @inline(__always)
  static func isEqual(_ node: RecordNode, _ key: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    guard Int(node.keyLength) == key.count else { return false }
    let offset = Int(node.keyOffset)
    for index in 0..<key.count where bytes[offset + index] != bytes[key.lowerBound + index] {
      return false
    }
    return true
  }

  private static func hash(_ key: Range<Int>, _ bytes: Span<UInt8>) -> Int {
    var hasher = Hasher()
    for index in key { hasher.combine(bytes[index]) }
    return hasher.finalize()
  }
}

/// The keys of an earlier mapping, in order, of which the next one is probably the next key here.
///
/// A key found ahead in the template differs from all keys found there before, because the template's keys differ; and
/// from a key that was looked for and not found ahead. So no key that is found needs to be compared with the mapping's own.
struct KeyTemplate {
  /// How far ahead a key is looked for; a mapping without it is then read by its own keys alone.
  private static let reach = 16

  private var node: Int
  private var end: Int

  /// - Parameter mapping: index of the earlier mapping's node, or -1 for none.
  init(mapping: Int, _ nodes: Span<RecordNode>) {
    guard mapping >= 0 else {
      (node, end) = (0, 0)
      return
    }
    node = mapping + 1
    end = Int(nodes[mapping].end)
  }

  /// The length of the next key of the template when its bytes stand at an offset. A key that goes on is not one.
  mutating func next(at offset: Int, _ nodes: Span<RecordNode>, _ bytes: Span<UInt8>) -> Int? {
    guard node < end else { return nil }
    let expected = nodes[node]
    let length = Int(expected.keyLength)
    guard offset + length < bytes.count, bytes[offset + length] == UInt8(ascii: ":"),
      KeyTable.isEqual(expected, offset..<offset + length, bytes)
    else { return nil }
    node = Int(expected.end)
    return length
  }

  /// Goes on past a key when it is ahead.
  mutating func find(_ key: Range<Int>, _ nodes: Span<RecordNode>, _ bytes: Span<UInt8>) -> Bool {
    var ahead = node
    for _ in 0..<Self.reach {
      guard ahead < end else { return false }
      let next = Int(nodes[ahead].end)
      if KeyTable.isEqual(nodes[ahead], key, bytes) {
        node = next
        return true
      }
      ahead = next
    }
    end = node
    return false
  }
}
