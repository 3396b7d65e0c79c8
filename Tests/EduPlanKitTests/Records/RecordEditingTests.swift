import Testing

@testable import EduPlanKit

@Suite("Editing record files")
struct RecordEditingTests {
  private func text(_ document: RecordDocument) -> String {
    String(decoding: document.bytes, as: UTF8.self)
  }

  @Test(
    "setting a value changes its own bytes only",
    arguments: [
      ("a:   x   # c\nb: y\n", "a", .scalar("z"), "a:   z   # c\nb: y\n"),
      ("a: 'x' # c\n", "a", .scalar("no"), "a: 'no' # c\n"),
      ("a: x # c\n", "a", .absent, "a: # c\n"), ("a: # c\n", "a", .scalar("x"), "a: x # c\n"),
      ("a:\nb: y\n", "a", .scalar("x"), "a: x\nb: y\n"),
      ("a: x # c\n", "a", .scalar("p\nq\n"), "a: \"p\\nq\\n\" # c\n"),
      ("a: x\nb: y\n", "a", .scalar("p\nq\n"), "a: |\n  p\n  q\nb: y\n"),
      ("a: |\n  p\n\n\n# c\nb: y\n", "a", .scalar("x"), "a: x\n\n\n# c\nb: y\n"),
      ("a: |-\n  p\nb: y\n", "a", .scalar("p\nq\n"), "a: |\n  p\n  q\nb: y\n"),
      ("a: # c\n  - x\n  - y # d\nb: y\n", "a", .scalar("z"), "a: z # c\nb: y\n"),
      (
        "a: x # c\nb: y\n", "a", .list([.scalar("p"), .scalar("q")]), "a: # c\n  - p\n  - q\nb: y\n"
      ),
      ("a: x", "a", .scalar("p\nq\n"), "a: |\n  p\n  q\n"), ("a: x", "a", .scalar("z"), "a: z"),
      ("a: [p, 'q', r] # c\n", "a.1", .scalar("s, t"), "a: [p, 's, t', r] # c\n"),
      ("a:\n- x # c\n- y\n", "a.0", .scalar("z"), "a:\n- z # c\n- y\n"),
      (
        "a:\n- x\n", "a.0", .mapping([.init("k", .scalar("v")), .init("l", .absent)]),
        "a:\n- k: v\n  l:\n"
      ),
      ("a:\n- k: v\n  l: w\n- y\n", "a.0", .scalar("z"), "a:\n- z\n- y\n"),
      ("a: x\r\nb: y\r\n", "a", .scalar("p\nq\n"), "a: |\r\n  p\r\n  q\r\nb: y\r\n"),
      ("a: \"x\"\n", "a", .scalar("x"), "a: \"x\"\n"),
      ("a: 1\n", "a", .scalar("2023-12-28", isTyped: true), "a: 2023-12-28\n"),
      ("a: 1\n", "b.c", .scalar("d"), "a: 1\nb:\n  c: d\n"),
      ("a: 1\nb:\n", "b.c.d", .scalar("e"), "a: 1\nb:\n  c:\n    d: e\n"),
      ("b: 1\nd: 2 # x\n", "c", .scalar("3"), "b: 1\nc: '3'\nd: 2 # x\n"),
      ("b: 1\nd: 2\n", "a", .scalar("x"), "a: x\nb: 1\nd: 2\n"),
      ("l:\n  - b: 1\n", "l.0.a", .scalar("x"), "l:\n  - a: x\n    b: 1\n"),
      ("b: 1\n", "z", .scalar("x"), "b: 1\nz: x\n"),
      ("b: |\n  t\n\n# c\n", "c", .scalar("x"), "b: |\n  t\nc: x\n\n# c\n"),
    ] as [(String, String, RecordContent, String)])
  func setting(source: String, path: String, content: RecordContent, expected: String) throws {
    let edited = try RecordDocument(source).setting(
      content, at: RecordPlace(path), ofRecord: 0, order: ["a", "b", "c", "d"])
    #expect(text(edited) == expected)
  }

  @Test(
    "an item goes where it was asked to",
    arguments: [
      ("a:\n  - x\n  # c\n  - y\n", "a", 1, .scalar("z"), "a:\n  - x\n  - z\n  # c\n  - y\n"),
      ("a:\n- x\n", "a", 0, .scalar("z"), "a:\n- z\n- x\n"),
      ("a:\n- x\nb: 1\n", "a", nil, .scalar("p\nq"), "a:\n- x\n- |-\n  p\n  q\nb: 1\n"),
      ("a: [x, y] # c\n", "a", 1, .scalar("z"), "a: [x, z, y] # c\n"),
      ("a: [x, y]\n", "a", nil, .scalar("-z"), "a: [x, y, '-z']\n"),
      ("a: [ ] # c\n", "a", nil, .scalar("z"), "a: [z] # c\n"),
      ("a: [x] # c\n", "a", nil, .mapping([.init("k", .scalar("v"))]), "a: # c\n  - x\n  - k: v\n"),
      ("a:\n", "a", nil, .scalar("z"), "a:\n  - z\n"),
      ("b: 1\n", "a", nil, .scalar("z"), "a:\n  - z\nb: 1\n"),
    ] as [(String, String, Int?, RecordContent, String)])
  func items(source: String, path: String, index: Int?, content: RecordContent, expected: String)
    throws
  {
    let edited = try RecordDocument(source).inserting(
      item: content, at: index, into: RecordPlace(path), ofRecord: 0, order: ["a", "b"])
    #expect(text(edited) == expected)
  }

  @Test(
    "removing takes the lines and the comment directly above",
    arguments: [
      ("a: 1\n\n# far\n\n# near\nb: 2 # c\nc: 3\n", "b", "a: 1\n\n# far\n\nc: 3\n"),
      ("a: 1\nb: |\n  t\n  # t\n# c\nc: 3\n", "c", "a: 1\nb: |\n  t\n  # t\n"),
      ("a: 1\nb:\n  c: 2\n", "b.c", "a: 1\nb:\n"), ("a:\n  - x\n", "a.0", "a:\n"),
      ("a:\n  - x\n  # y\n  - y\n", "a.1", "a:\n  - x\n"),
      ("a:\n  - k: 1\n    # l\n    l: 2\n", "a.0.k", "a:\n    # l\n  - l: 2\n"),
      ("a: [x, y , z]\n", "a.1", "a: [x, z]\n"), ("a: [x, y]\n", "a.1", "a: [x]\n"),
      ("a: [ x ]\n", "a.0", "a: []\n"), ("---\n# c\na: 1\nb: 2\n", "a", "---\nb: 2\n"),
    ])
  func removing(source: String, path: String, expected: String) throws {
    let edited = try RecordDocument(source).removing(RecordPlace(path), ofRecord: 0)
    #expect(text(edited) == expected)
  }

  @Test("what cannot be written or found is refused, with the reason")
  func refusals() throws {
    let document = RecordDocument("a: 1\nl: [x]\nm:\n  - k: v\n")
    let cases: [(RecordPlace, RecordContent, String)] = [
      (["no"], .scalar("x"), "not-writable"), (["a b"], .scalar("x"), "not-writable"),
      (["a"], .scalar("\0"), "not-writable"),
      (["a"], .list([.list([.list([.scalar("x")])])]), "not-writable"),
      (["l", 0], .list([.scalar("x")]), "no-such-place"),
      (["l", 5], .scalar("x"), "no-such-place"),
      (["a", "b"], .scalar("x"), "no-such-place"), ([], .scalar("x"), "no-such-place"),
      (["m", 0], .absent, "not-writable"),
    ]
    for (path, content, code) in cases {
      do throws(RecordEditError) {
        let edited = try document.setting(content, at: path, ofRecord: 0)
        Issue.record("\(path): \(text(edited))")
      } catch {
        #expect(error.diagnostic.code == "records.\(code)", "\(path)")
      }
    }
    #expect(throws: RecordEditError.self) { try document.removing(["m", 0, "k"], ofRecord: 0) }
    #expect(throws: RecordEditError.self) { try document.removing(["x"], ofRecord: 0) }
    #expect(throws: RecordEditError.self) {
      try RecordDocument("a: 1\n").removing(["a"], ofRecord: 0)
    }
  }

  @Test("records are inserted before others or at the end, and removed with their marker")
  func records() throws {
    let entries: [RecordContent.Entry] = [.init("id", .scalar("new"))]
    let source = "# 头\n---\n# c\nid: a\n\n# 下一条\n---\nid: b"
    let document = RecordDocument(source)
    #expect(
      text(try document.inserting(record: entries, at: 1))
        == "# 头\n---\n# c\nid: a\n\n# 下一条\n---\nid: new\n---\nid: b")
    #expect(text(try document.inserting(record: entries, at: 2)) == source + "\n---\nid: new\n")
    #expect(text(try document.removing(record: 0)) == "# 头\n# 下一条\n---\nid: b")
    #expect(text(try document.removing(record: 1)) == "# 头\n---\n# c\nid: a\n\n# 下一条\n")
    let plain = RecordDocument("id: a\n")
    #expect(text(try plain.inserting(record: entries, at: 0)) == "---\nid: new\n---\nid: a\n")
    #expect(text(try RecordDocument("").inserting(record: entries, at: 0)) == "---\nid: new\n")
    #expect(text(try plain.removing(record: 0)) == "")
  }

  // MARK: - The laws

  private static let contents: [RecordContent] = [
    .absent, .scalar(""), .scalar("x"), .scalar("no"), .scalar("a: b # c"), .scalar("一\n二\n"),
    .scalar("一\n\n二"), .scalar(" \n"), .scalar("it's"), .scalar("\u{85}\t\\"), .scalar("- x"),
    .list([]), .list([.scalar("x"), .scalar("2: y")]),
    .list([.mapping([.init("k", .scalar("v"))])]),
    .mapping([.init("p", .scalar("1\n2\n")), .init("q", .list([.scalar("z")]))]),
    .mapping([.init("深", .mapping([.init("r", .absent)]))]),
  ]

  @Test("on 20,000 samples and random inputs: locality and read-back, whatever is edited")
  func laws() {
    var random = SeededGenerator(seed: 11)
    var edits = 0
    let samples = RecordSamples.wellFormed.flatMap { sample in
      Array(repeating: Array(sample.utf8), count: 200)
    }
    for bytes in samples + RecordHostileTests.inputs(count: 20_000, seed: 5) {
      let document = RecordDocument(parsing: bytes, path: "law.yaml")
      guard !document.records.isEmpty else { continue }
      let record = Int.random(in: 0..<document.records.count, using: &random)
      let paths = Self.paths(in: document, record: record)
      guard let path = paths.randomElement(using: &random),
        let content = Self.contents.randomElement(using: &random)
      else { continue }
      var model = document.records.map { RecordContent($0, of: document) }
      let before = model
      do throws(RecordEditError) {
        let edited: RecordDocument
        switch Int.random(in: 0..<4, using: &random) {
        case 0:
          edited = try document.setting(content, at: path, ofRecord: record)
          model[record].set(content.asRead, at: path.steps[...])
        case 1:
          let new = RecordPlace(path.steps.dropLast() + [.key("new-key")])
          edited = try document.setting(content, at: new, ofRecord: record)
          model[record].set(content.asRead, at: new.steps[...])
        case 2:
          edited = try document.inserting(item: content, into: path, ofRecord: record)
          model[record].append(content.asRead, at: path.steps[...])
        default:
          edited = try document.removing(path, ofRecord: record)
          model[record].remove(at: path.steps[...])
        }
        edits += 1
        let after = edited.records.map { RecordContent($0, of: edited) }
        if !Self.areEqual(after, model) {
          Issue.record(
            "\(String(decoding: bytes, as: UTF8.self).debugDescription) at \(path): \(String(decoding: edited.bytes, as: UTF8.self).debugDescription)"
          )
        }
        expectLocality(document, edited, at: path, in: record)
        let errors = { (document: RecordDocument) in
          document.diagnostics.count { $0.severity == .error }
        }
        if errors(edited) != errors(document) {
          Issue.record(
            "new errors: \(String(decoding: edited.bytes, as: UTF8.self).debugDescription)")
        }
      } catch {
        if document.records.map({ RecordContent($0, of: document) }) != before {
          Issue.record("a refused edit changed the document")
        }
      }
    }
    #expect(edits > 1_500)
  }

  /// All that changed lies in the record, and all the record's lines before and after the parent's entry are the same.
  private func expectLocality(
    _ old: RecordDocument, _ new: RecordDocument, at path: RecordPlace, in record: Int
  ) {
    let start = Int(old.nodes[old.records[record]].valueOffset)
    let same = zip(old.bytes, new.bytes).prefix { $0 == $1 }.count
    let next =
      record + 1 < old.records.count ? Int(old.nodes[old.records[record + 1]].valueOffset) : nil
    let sameAtEnd = zip(old.bytes.reversed(), new.bytes.reversed()).prefix { $0 == $1 }.count
    // Comment lines directly above a removed first key belong to it.
    let floor = old.bytes[..<start].lastIndex { $0 != 0x23 && $0 == 0x2D } ?? 0
    if same < min(start, floor) { Issue.record("bytes before the record changed: \(old.bytes)") }
    if let next, sameAtEnd < old.bytes.count - next {
      Issue.record("bytes after the record changed: \(old.bytes)")
    }
  }

  /// The ways to all nodes of a record below its root.
  private static func paths(in document: RecordDocument, record: Int) -> [RecordPlace] {
    var found: [RecordPlace] = []
    func visit(_ node: Int, _ steps: [RecordPlace.Step]) {
      for (index, child) in document.children(of: node).enumerated() {
        let step: RecordPlace.Step =
          document.nodes[child].keyLength == 0 ? .item(index) : .key(document.key(of: child))
        found.append(RecordPlace(steps + [step]))
        visit(child, steps + [step])
      }
    }
    visit(document.records[record], [])
    return found
  }

  /// Equal but for the order of keys, since a new one may stand anywhere; a list without items may be no value.
  private static func areEqual(_ first: [RecordContent], _ second: [RecordContent]) -> Bool {
    first.count == second.count && zip(first, second).allSatisfy { $0.sorted == $1.sorted }
  }
}

extension RecordContent {
  var sorted: Self {
    switch self {
    case .absent, .scalar: self
    case .list(let items): items.isEmpty ? .absent : .list(items.map(\.sorted))
    case .mapping(let entries):
      .mapping(entries.map { Entry($0.key, $0.value.sorted) }.sorted { $0.key < $1.key })
    }
  }

  /// What `setting` does, on the value.
  mutating func set(_ content: RecordContent, at steps: ArraySlice<RecordPlace.Step>) {
    guard let step = steps.first else {
      self = content
      return
    }
    switch (step, self) {
    case (.item(let index), .list(var items)):
      items[index].set(content, at: steps.dropFirst())
      self = .list(items)
    case (.key(let key), .mapping(var entries)):
      if let index = entries.firstIndex(where: { $0.key == key }) {
        entries[index].value.set(content, at: steps.dropFirst())
      } else {
        entries.append(Entry(key, content))
      }
      self = .mapping(entries)
    case (.key(let key), _): self = .mapping([Entry(key, content)])
    default: break
    }
  }

  /// What `inserting(item:)` does at the end, on the value.
  mutating func append(_ content: RecordContent, at steps: ArraySlice<RecordPlace.Step>) {
    guard let step = steps.first else {
      guard case .list(let items) = self else {
        self = .list([content])
        return
      }
      self = .list(items + [content])
      return
    }
    change(at: step) { $0.append(content, at: steps.dropFirst()) }
  }

  /// What `removing` does, on the value.
  mutating func remove(at steps: ArraySlice<RecordPlace.Step>) {
    guard let step = steps.first else { return }
    if steps.count > 1 { return change(at: step) { $0.remove(at: steps.dropFirst()) } }
    switch (step, self) {
    case (.item(let index), .list(var items)):
      items.remove(at: index)
      self = .list(items)
    case (.key(let key), .mapping(let entries)):
      let rest = entries.filter { $0.key != key }
      self = rest.isEmpty ? .absent : .mapping(rest)
    default: break
    }
  }

  private mutating func change(
    at step: RecordPlace.Step, _ body: (inout RecordContent) -> Void
  ) {
    switch (step, self) {
    case (.item(let index), .list(var items)):
      body(&items[index])
      self = .list(items)
    case (.key(let key), .mapping(var entries)):
      for index in entries.indices where entries[index].key == key { body(&entries[index].value) }
      self = .mapping(entries)
    default: break
    }
  }
}
