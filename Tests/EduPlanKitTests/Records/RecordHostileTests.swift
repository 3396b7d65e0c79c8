import Testing

@testable import EduPlanKit

@Suite("Record files that mean harm")
struct RecordHostileTests {
  /// Pieces that are likely to be near the edge of the grammar.
  static let pieces: [String] = [
    ":", "-", "#", "'", "\"", "[", "]", "{", "}", "|", ">", "&", "*", "!", "%", "@", "`", "?", ",",
    ".", "=", "<", "~", "\\", "/", "a", "1", "0", "x", "中", "：", "，", "“", "”", "　", "\u{A0}",
    "\u{2028}", "\u{85}", "\u{FEFF}", "\t", " ", "  ", "\n", "\n  ", "\r\n", "\r", ": ", " #",
    " # ", "- ", "---\n", "---", "...", "|\n", "|-\n", "|\n  ", "[]", "\"\"", "''", "\\n",
    "\\u0041", "true", "null", "NO", "010", "<<: ", "? ", "a: b\n", "- c: d\n", "  e:\n",
  ]

  /// Short inputs: pieces, raw bytes and mutated samples; the same in every run.
  static func inputs(count: Int, seed: UInt64) -> [[UInt8]] {
    var random = SeededGenerator(seed: seed)
    return (0..<count).map { number in
      switch number % 3 {
      case 0:
        return (0..<Int.random(in: 0...12, using: &random)).flatMap { _ in
          Array((pieces.randomElement(using: &random) ?? "").utf8)
        }
      case 1:
        return (0..<Int.random(in: 0...24, using: &random)).map { _ in
          UInt8.random(in: 0...255, using: &random)
        }
      default:
        var bytes = Array((RecordSamples.wellFormed.randomElement(using: &random) ?? "").utf8)
        for _ in 0..<Int.random(in: 1...4, using: &random) {
          let place = Int.random(in: 0...bytes.count, using: &random)
          if Bool.random(using: &random) {
            bytes.insert(
              contentsOf: (pieces.randomElement(using: &random) ?? "").utf8, at: place)
          } else {
            let end = min(bytes.count, place + Int.random(in: 0...3, using: &random))
            bytes.removeSubrange(place..<end)
          }
        }
        return bytes
      }
    }
  }

  @Test("20,000 random inputs: bytes are kept, findings lie inside, trees hold together")
  func randomInputs() {
    for bytes in Self.inputs(count: 20_000, seed: 1) {
      let document = RecordDocument(parsing: bytes, path: "random.yaml")
      guard document.bytes == bytes else {
        Issue.record("bytes changed: \(bytes)")
        continue
      }
      expectSoundTree(document)
      let lines = bytes.count { $0 == 0x0A } + 1
      for diagnostic in document.diagnostics {
        let line = diagnostic.location?.line ?? 0
        if line < 1 || line > lines { Issue.record("no such line \(line): \(bytes)") }
      }
      if document.records.isEmpty, document.diagnostics.isEmpty {
        // Nothing but blanks and comments.
        let isContent = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
          .contains { line in
            let text = line.drop { $0 == " " }
            return !text.isEmpty && text.first != "#"
          }
        if isContent { Issue.record("neither read nor refused: \(bytes)") }
      }
    }
  }

  private func expectSoundTree(_ document: RecordDocument) {
    var next = 0
    for root in document.records {
      if root != next { Issue.record("nodes between records: \(document.bytes)") }
      next = Int(document.nodes[root].end)
      check(root)
    }
    if next != document.nodes.count { Issue.record("nodes after records: \(document.bytes)") }

    func check(_ node: Int) {
      let value = document.nodes[node]
      let isCollection = value.shape == .mapping || value.isSequence
      if !isCollection, Int(value.end) != node + 1 { Issue.record("children: \(document.bytes)") }
      for child in document.children(of: node) {
        let range = document.nodes[child].valueRange
        if range.upperBound > value.valueRange.upperBound
          || range.lowerBound < value.valueRange.lowerBound
        {
          Issue.record("node \(child) outside \(node): \(document.bytes)")
        }
        check(child)
      }
      if let range = document.textRange(of: node) {
        let text = String(decoding: document.bytes[range], as: UTF8.self)
        if document.text(of: node) != text { Issue.record("text: \(document.bytes)") }
      }
    }
  }

  @Test("64 levels are read, 65 are refused, thousands do no harm")
  func depth() {
    func nested(_ levels: Int) -> String {
      (0..<levels).map { String(repeating: "  ", count: $0) + "a:\n" }.joined()
    }
    #expect(RecordDocument(nested(64)).diagnostics.isEmpty)
    #expect(RecordDocument(nested(65)).briefFindings == ["65:129 too-deep"])
    #expect(RecordDocument(nested(3_000)).briefFindings == ["65:129 too-deep"])
    let lists = (0..<5_000).map { String(repeating: "  ", count: $0) + "- a:\n" }.joined()
    #expect(RecordDocument(lists).diagnostics.map(\.code) == ["records.too-deep"])
  }

  @Test("100,000 keys in one mapping are read in time, and a duplicate among them is found")
  func manyKeys() {
    let keys = (0..<100_000).map { "k\($0): \($0)\n" }.joined()
    let clock = ContinuousClock()
    let time = clock.measure {
      #expect(RecordDocument(keys).diagnostics.isEmpty)
      #expect(
        RecordDocument(keys + "k99: again\n").diagnostics.map(\.message.en)
          == ["duplicate key 'k99' (first on line 100)"])
    }
    #expect(time < .seconds(30))
  }

  @Test("a duplicate is found whatever the keys of the records before were")
  func duplicatesAmongLikeRecords() {
    var random = SeededGenerator(seed: 9)
    for _ in 0..<1_500 {
      let all = (0..<Int.random(in: 2...60, using: &random)).map { "k\($0)" }
      var text = ""
      var expected: [String?] = []
      for _ in 0..<Int.random(in: 2...6, using: &random) {
        // Mostly the same keys in the same order: some left out, some moved, now and then one twice.
        var keys = all.filter { _ in Int.random(in: 0..<8, using: &random) > 0 }
        if keys.isEmpty { keys = ["x"] }
        for _ in 0..<Int.random(in: 0...2, using: &random) {
          keys.swapAt(
            .random(in: keys.indices, using: &random), .random(in: keys.indices, using: &random))
        }
        if Bool.random(using: &random), let key = keys.randomElement(using: &random) {
          keys.insert(key, at: .random(in: 0...keys.count, using: &random))
        }
        var seen: Set<String> = []
        expected.append(keys.first { !seen.insert($0).inserted })
        text += "---\n" + keys.map { "\($0): 1\n" }.joined()
      }
      let document = RecordDocument(text)
      let found = document.diagnostics.map(\.message.en)
      let wanted = expected.compactMap { $0 }
      let isFound =
        found.count == wanted.count
        && zip(found, wanted).allSatisfy { $0.hasPrefix("duplicate key '\($1)'") }
      if !isFound || document.records.count != expected.count - wanted.count {
        Issue.record("\(text): \(found) instead of \(wanted)")
      }
    }
  }

  @Test(
    "a file of nothing but findings gives a thousand of them and one more",
    arguments: [
      [0xFF, 0x0A], [0x00], Array("---\n".utf8), Array("---\na\n".utf8), Array("\n".utf8 + [0xE4]),
    ])
  func manyFindings(piece: [UInt8]) {
    let bytes = Array(repeatElement(piece, count: 20_000).joined())
    let document = RecordDocument(parsing: bytes, path: "hostile.yaml")
    #expect(document.diagnostics.count == RecordParser.findingLimit + 1)
    #expect(document.diagnostics.last?.code == "records.too-many-findings")
    #expect(document.records.isEmpty)
  }

  @Test("a line of another encoding is one finding")
  func otherEncoding() {
    let bytes = Array("---\na: b\n---\n".utf8) + [0xBC, 0xD7, 0xBC, 0xD7, 0x0A, 0xD7, 0x0A]
    #expect(
      RecordDocument(parsing: bytes, path: "gbk.yaml").briefFindings
        == ["4:1 not-utf8", "5:1 not-utf8"])
  }

  @Test("what follows too many findings is not taken for read")
  func nothingAfterGivingUp() {
    let bytes =
      Array(repeatElement([0xFF, 0x0A] as [UInt8], count: 5_000).joined())
      + Array("---\na: b\n".utf8)
    #expect(RecordDocument(parsing: bytes, path: "x").records.isEmpty)
    let refused = String(repeating: "---\na\n", count: 2_000) + "---\na: b\n"
    #expect(RecordDocument(refused).records.isEmpty)
  }

  @Test("long lines and long texts are no burden")
  func longLines() {
    let long = String(repeating: "长", count: 200_000)
    #expect(RecordDocument("a: \(long)\nb: '\(long)'\nc: [\(long)]\n").diagnostics.isEmpty)
    #expect(RecordDocument("\(long): b\n").diagnostics.map(\.code) == ["records.key-too-long"])
    let spaces = String(repeating: " ", count: 200_000)
    #expect(RecordDocument("a: b\(spaces)# c\n\(spaces)\n").diagnostics.isEmpty)
  }
}
