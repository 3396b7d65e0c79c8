import Testing

@testable import EduPlanKit

@Suite("Files with changes to some of their records")
struct EditedFileTests {
  /// A file of a few records, with and without marks, comments, blank lines and Windows line ends.
  private static func source(_ generator: inout SeededGenerator) -> String {
    let count = Int.random(in: 1...5, using: &generator)
    var text = Bool.random(using: &generator) ? "# 文件头\n" : ""
    for number in 0..<count {
      if number > 0 || Bool.random(using: &generator) { text += "---\n" }
      if Bool.random(using: &generator) { text += "# 第 \(number)\n" }
      text += "id: r\(number)\nname: 甲\(number)  # 注\n"
      if Bool.random(using: &generator) { text += "list: [a, b]\n" }
      if Bool.random(using: &generator) { text += "prose: |\n  一\n\n  二\n" }
      if Bool.random(using: &generator) { text += "\n# 后面\n" }
    }
    if Bool.random(using: &generator) { text = text.replacing("\n", with: "\r\n") }
    if text.hasSuffix("\n"), !text.hasSuffix("\r\n"), Int.random(in: 0..<4, using: &generator) == 0
    {
      text.removeLast()
    }
    return text
  }

  @Test("the edits of a file at once give what they give one after the other, to the byte")
  func equalsSequence() throws {
    var generator = SeededGenerator(seed: 51)
    for _ in 0..<2000 {
      let document = RecordDocument(Self.source(&generator))
      guard !document.diagnostics.hasErrors else { continue }
      var file = EditedFile(document)
      var expected = document
      var removed: Set<Int> = []
      for number in document.records.indices.reversed() {
        switch Int.random(in: 0..<4, using: &generator) {
        case 0 where document.records.count - removed.count > 1:
          file.remove(number)
          removed.insert(number)
          expected = try expected.removing(record: number)
        case 1:
          let place: RecordPlace = [.key(Bool.random(using: &generator) ? "name" : "new")]
          let value = RecordContent.scalar(Bool.random(using: &generator) ? "x: y" : "一\n二\n")
          try file.edit(number) { (record) throws(RecordEditError) in
            try record.setting(value, at: place, ofRecord: 0)
          }
          expected = try expected.setting(value, at: place, ofRecord: number)
        case 2:
          let entries: [RecordContent.Entry] = [.init("id", .scalar("n\(number)"))]
          file.insert(entries, before: number)
          expected = try expected.inserting(record: entries, at: number)
        default: break
        }
      }
      let result = try file.result()
      #expect(
        result.bytes == expected.bytes, "\(String(decoding: document.bytes, as: UTF8.self))")
    }
  }

  @Test("one field of a file of ten megabytes is one line of difference")
  func large() throws {
    let prose = String(repeating: "  一条记录里的一段文字，一句一行，写得很长。\n", count: 40)
    var text = ""
    var count = 0
    while text.utf8.count < 10_000_000 {
      text += "---\nid: r\(count)\nopen: false  # 注\nnote: |\n" + prose
      count += 1
    }
    let document = RecordDocument(text)
    var file = EditedFile(document)
    try file.edit(count / 2) { (record) throws(RecordEditError) in
      try record.setting(.scalar("true", isTyped: true), at: [.key("open")], ofRecord: 0)
    }
    let difference = LineDifference(from: document.bytes, to: try file.result().bytes)
    #expect(difference.removedCount == 1)
    #expect(difference.addedCount == 1)
    #expect(difference.unified().contains("-open: false  # 注\n+open: true  # 注\n"))
  }

  @Test("an edit of a record that fails says the line of the file")
  func linesOfErrors() throws {
    var file = EditedFile(RecordDocument("---\nid: a\n---\nid: b\nlist: [x]\n"))
    do throws(RecordEditError) {
      try file.edit(1) { (record) throws(RecordEditError) in
        try record.setting(.scalar("y"), at: [.key("list"), .item(4)], ofRecord: 0)
      }
      Issue.record("the place is not there")
    } catch {
      #expect(error.diagnostic.location?.line == 4)
    }
  }

  @Test(
    "a list is set item by item, and a new short one stands in brackets",
    arguments: [
      ("id: a\nl: [x, y] # c\n", ["x", "z"], "id: a\nl: [x, z] # c\n"),
      ("id: a\nl:\n  - x  # c\n  - y\n", ["x", "z"], "id: a\nl:\n  - x  # c\n  - z\n"),
      ("id: a\n", ["p", "q"], "id: a\nl: [p, q]\n"),
      ("id: a\nl: []\n", ["x"], "id: a\nl: [x]\n"),
      ("id: a\nl:\n", ["x", "2"], "id: a\nl: [x, '2']\n"),
    ])
  func lists(source: String, items: [String], expected: String) throws {
    let edited = try RecordDocument(source).assigning(
      .list(items.map { .scalar($0) }), at: [.key("l")], ofRecord: 0, order: ["id", "l"])
    #expect(String(decoding: edited.bytes, as: UTF8.self) == expected)
  }
}
