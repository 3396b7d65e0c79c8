import Foundation
import Testing

@testable import EduPlanKit

@Suite("Laying record files out")
struct RecordFormatterTests {
  private static let kind: Kind = {
    let nowhere = SourceLocation(path: "")
    func field(_ name: String, _ type: FieldType) -> Field {
      Field(name: name, label: Localized(zh: name, en: name), type: type, location: nowhere)
    }
    return Kind(
      name: "k", label: Localized(zh: "k", en: "k"), folder: "k",
      fields: [
        field("id", .text(pattern: nil)), field("date", .date),
        field("count", .integer(FieldType.NumberRange())), field("open", .boolean),
        field("names", .list(.text(pattern: nil))), field("note", .prose),
        field("group", .group([field("day", .date), field("text", .text(pattern: nil))])),
      ], constraints: [], location: nowhere)
  }()

  private static func formatted(_ source: String) -> String {
    let document = RecordMender.mended(RecordDocument(source))
    guard !document.diagnostics.hasErrors else { return "refused" }
    return String(decoding: RecordFormatter.formatted(document, kind: kind), as: UTF8.self)
  }

  @Test(
    "one way of writing",
    arguments: [
      ("---\r\nid: a\r\nnote: |\r\n  甲\r\n\r\n  乙  \r\n", "---\nid: a\nnote: |\n  甲\n\n  乙  \n"),
      ("id: a   \nnote:   甲\n", "---\nid: a\nnote: 甲\n"),
      ("\n\n# 文件\n\n\n# 甲\nid: a\n\n\n\nnote: b\n\n", "# 文件\n\n# 甲\n---\nid: a\n\nnote: b\n"),
      ("---\n\nid: a\n\n---\n\n# 乙\nid: b\n\n\n# 末\n\n", "---\nid: a\n---\n# 乙\nid: b\n\n# 末\n"),
      (
        "---\nid: a\nnames:\n- x\n# 注\n-   p\nopen: true\n",
        "---\nid: a\nnames:\n  - x\n  # 注\n  - p\nopen: true\n"
      ),
      ("---\nid: a\nnames: [ x,p , 'z',\"w\" ]  # c\n", "---\nid: a\nnames: [x, p, z, w]  # c\n"),
      (
        "---\nid: 007\ndate: '2017'\ncount: \"12\"\nopen: 'true'\n",
        "---\nid: '007'\ndate: 2017\ncount: 12\nopen: true\n"
      ),
      ("---\nid: 'a'\nnames: [1, '2', 三]\n", "---\nid: a\nnames: ['1', '2', 三]\n"),
      (
        "---\nid: a\ngroup:\n  day: '2017-01-02'\n  text: 2017-01-02\n",
        "---\nid: a\ngroup:\n  day: 2017-01-02\n  text: '2017-01-02'\n"
      ),
      ("---\nid: a\nnote: \"一\\n二\"\n", "---\nid: a\nnote: \"一\\n二\"\n"),
      ("---\nid: a\nnote: 'it''s'\n", "---\nid: a\nnote: it's\n"),
      ("---\nid: a\nopen: 'maybe'\n", "---\nid: a\nopen: maybe\n"),
      ("---\nid: a\nopen: 'yes'\n", "---\nid: a\nopen: 'yes'\n"),
      (
        "---\nid: a\nnote: |-\n  --- 不是分隔\n  # 不是注释\n\n  末\n\n",
        "---\nid: a\nnote: |-\n  --- 不是分隔\n  # 不是注释\n\n  末\n"
      ),
      ("---   # 注\nid: a\n", "---   # 注\nid: a\n"),
      (
        "---\nid: a\nx:\n- k: 1\n  l:\n  - m\n  - |\n    n\n\n    o\n",
        "---\nid: a\nx:\n  - k: 1\n    l:\n      - m\n      - |\n        n\n\n        o\n"
      ),
      ("# 只有注释  \n\n\n# 两行\t\n", "# 只有注释\n\n# 两行\n"), ("", ""),
    ])
  func layout(source: String, expected: String) {
    #expect(Self.formatted(source) == expected)
    #expect(Self.formatted(expected) == expected)
  }

  @Test(
    "what can be meant in one way only is mended",
    arguments: [
      ("\u{FEFF}---\nid: a\n", "---\nid: a\n"), ("---\nid: a", "---\nid: a\n"),
      ("---\nid： a\nnote：甲\ngroup：\n  day：2017\n", "---\nid: a\nnote: 甲\ngroup:\n  day: 2017\n"),
      ("---\nid:a\n---\nid:b\nnote :  c\n", "---\nid: a\n---\nid: b\nnote: c\n"),
      ("---\nid: 'a'# c\n", "---\nid: a # c\n"),
      ("---\nid: a\nnote: |\n  一\n      \n  二\n", "---\nid: a\nnote: |\n  一\n\n  二\n"),
    ])
  func mends(source: String, expected: String) {
    #expect(Self.formatted(source) == expected)
  }

  @Test(
    "what could be meant in two ways is left alone",
    arguments: [
      "---\nid: a: b\n", "---\nid: ~\n", "---\nid: a\n\tnote: b\n", "---\nid: a\nid: b\n",
      "---\nid: a #3\n", "---\n　id: a\n", "---\nid： a: b\n", "---\nid: a\n   note: b\n",
    ])
  func leaves(source: String) {
    let document = RecordDocument(source)
    #expect(RecordMender.mended(document).bytes == document.bytes)
  }

  // MARK: Laws

  /// The comments of a file in order, without blanks at their ends.
  private static func comments(_ document: RecordDocument) -> [String] {
    // What is left when every value is taken out.
    var bytes = document.bytes
    func blank(_ node: Int) {
      switch document.nodes[node].shape {
      case .mapping, .sequence, .flowSequence:
        for child in document.children(of: node) { blank(child) }
      case .absent: break
      default:
        for offset in document.nodes[node].valueRange where bytes[offset] != 0x0A {
          bytes[offset] = 0x78
        }
      }
    }
    for record in document.records { blank(record) }
    return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).compactMap {
      guard let mark = $0.firstIndex(of: "#") else { return nil }
      return String($0[mark...].reversed().drop { $0 == " " || $0 == "\t" }.reversed())
    }
  }

  private func expectLaws(_ bytes: [UInt8], kind: Kind?) {
    let document = RecordDocument(parsing: bytes, path: "a.yaml")
    guard !document.diagnostics.hasErrors else { return }
    let once = RecordFormatter.formatted(document, kind: kind)
    let read = RecordDocument(parsing: once, path: "a.yaml")
    let source = String(decoding: bytes, as: UTF8.self)
    #expect(!read.diagnostics.hasErrors, "\(source)")
    #expect(
      read.records.map { RecordContent($0, of: read) }
        == document.records.map { RecordContent($0, of: document) }, "\(source)")
    #expect(RecordFormatter.formatted(read, kind: kind) == once, "\(source)")
    #expect(Self.comments(read) == Self.comments(document), "\(source)")
    #expect(!once.contains(0x0D))
    #expect(once.isEmpty || once.last == 0x0A)
  }

  private static func randomFile(_ generator: inout SeededGenerator) -> String {
    let pieces = [
      "---\n", "---  # m\n", "id: a\n", "id:   'a b'  \n", "date: '2017'\n", "\n", "   \n",
      "# 注 \n", "  # 注\n", "names:\n", "- x\n", "-  'y' # c\n", "  - z\n", "- k: v\n", "  l:  w\n",
      "names: [ a,'b' ]\n", "note: |\n", "note: |-\n", "  一\n", "  二  \n", "    三\n", "group:\n",
      "  day: \"2017\"\n", "  text: 007\n", "b.c: -x\n", "键: “值”\n", "e: ''\n", "f: \"\\t\"\n",
      "g:\n", "h: -5%\n", "i: 12:30 # t\n", "j: 'no'\n", "k: '---'\n", "x: 1\r\n", "y:\r\n",
    ]
    let count = Int.random(in: 1...8, using: &generator)
    return (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
  }

  @Test("the laws hold for random files")
  func randomFiles() {
    var generator = SeededGenerator(seed: 99)
    for _ in 0..<20_000 {
      let text = Self.randomFile(&generator)
      expectLaws(Array(text.utf8), kind: Bool.random(using: &generator) ? Self.kind : nil)
    }
  }

  @Test("the laws hold for every input of the public tables")
  func conformance() throws {
    let path = ProjectFolder.root + "/../shared/conformance/subset-golden.jsonl"
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      withKnownIssue("NOT RUN: ../shared/conformance is not there") { Issue.record("not there") }
      return
    }
    var count = 0
    for line in text.split(separator: "\n") {
      guard
        let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
        let input = object["s"] as? String
      else { continue }
      count += 1
      expectLaws(Array(input.utf8), kind: nil)
    }
    #expect(count > 1000)
  }

  @Test("an independent reader finds the same before and after")
  func independentReader() throws {
    let folder = ProjectFolder.root + "/../shared/conformance"
    let python = "/usr/bin/python3"
    guard FileManager.default.fileExists(atPath: folder + "/subset_ref.py"),
      FileManager.default.isExecutableFile(atPath: python)
    else {
      withKnownIssue("NOT RUN: python3 or ../shared/conformance is not there") {
        Issue.record("not there")
      }
      return
    }
    var sources = try String(contentsOfFile: folder + "/subset-golden.jsonl", encoding: .utf8)
      .split(separator: "\n").compactMap { line in
        (try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])?["s"] as? String
      }
    var generator = SeededGenerator(seed: 100)
    sources += (0..<2000).map { _ in Self.randomFile(&generator) }
    var pairs: [[String]] = []
    for source in sources {
      let document = RecordDocument(source)
      guard !document.diagnostics.hasErrors, source.utf8.last == 0x0A else { continue }
      let laidOut = RecordFormatter.formatted(document, kind: Self.kind)
      pairs.append([source, String(decoding: laidOut, as: UTF8.self)])
    }
    #expect(pairs.count > 1000)
    try withTemporaryFolder { temporary in
      try JSONSerialization.data(withJSONObject: pairs).write(
        to: URL(fileURLWithPath: temporary + "/pairs.json"))
      let process = Process()
      process.executableURL = URL(fileURLWithPath: python)
      process.arguments = ["-c", Self.comparison, folder, temporary + "/pairs.json"]
      let pipe = Pipe()
      process.standardOutput = pipe
      try process.run()
      let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      #expect(output == "same \(pairs.count)\n")
    }
  }

  private static let comparison = """
    import json, sys
    sys.dont_write_bytecode = True
    sys.path.insert(0, sys.argv[1])
    from subset_ref import Reader
    same = 0
    for before, after in json.load(open(sys.argv[2], encoding='utf-8')):
        first = list(Reader(before.encode()).documents())
        if first == list(Reader(after.encode()).documents()):
            same += 1
        else:
            print(repr(before), repr(after))
    print('same', same)
    """

  @Test("every shipped file is laid out already")
  func shippedFiles() throws {
    var session = try SampleRepositoryTests.session(FreshClone())
    session.workingFolder = ProjectFolder.root
    let status = EduPlan.run(["fmt", "--check", "--lang", "en"], in: &session)
    #expect(status == .ok, "\(String(decoding: session.output, as: UTF8.self))")
  }
}
