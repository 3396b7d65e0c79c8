import Testing

@testable import EduPlanKit

@Suite("Bringing two editions of a file together")
struct RecordMergeTests {
  private func merge(
    _ base: String, _ mine: String, _ theirs: String, choosing side: RecordMerge.Side? = nil
  ) -> RecordMerge? {
    RecordMerge(
      base: RecordDocument(base), mine: RecordDocument(mine), theirs: RecordDocument(theirs),
      choosing: side)
  }

  private func text(_ merge: RecordMerge?) -> String? {
    merge.map { String(decoding: $0.merged.bytes, as: UTF8.self) }
  }

  @Test(
    "what does not contradict is brought together",
    arguments: [
      // Neighbouring fields.
      ("a: 1\nb: 2\n", "a: 3\nb: 2\n", "a: 1\nb: 4\n", "a: 3\nb: 4\n"),
      // A comment of mine stays, a number stays without quotes, a text with them.
      ("a: 1\nb: 2\n", "a: 3 # 注\nb: 2\n", "a: 1\nb: '04'\n", "a: 3 # 注\nb: '04'\n"),
      ("a: 1\n", "a: 1\nb: x\n", "a: 1\nc: 2023-12-28\n", "a: 1\nb: x\nc: 2023-12-28\n"),
      ("a: 1\nb: 2\nc: 3\n", "a: 1\nc: 3\n", "a: 1\nb: 2\nc: 4\n", "a: 1\nc: 4\n"),
      ("a: 1\nb: 2\n", "a: 5\nb: 2\n", "a: 1\n", "a: 5\n"),
      // The same on both sides.
      ("a: 1\n", "a: 2\n", "a: 2 # 注\n", "a: 2\n"),
      // Inside a group.
      (
        "g:\n  a: 1\n  b: 2\n", "g:\n  a: 3\n  b: 2\n", "g:\n  a: 1\n  b: 4\n",
        "g:\n  a: 3\n  b: 4\n"
      ),
      ("l:\n- a\n", "l:\n- a\nx: 1\n", "l:\n- a\n- b\n", "l:\n  - a\n  - b\nx: 1\n"),
    ])
  func fields(base: String, mine: String, theirs: String, expected: String) {
    let head = "---\nid: r\n"
    let merged = merge(head + base, head + mine, head + theirs)
    #expect(text(merged) == head + expected)
    #expect(merged?.conflicts == [])
  }

  @Test(
    "records come and go by id, wherever they stand",
    arguments: [
      ("", "---\nid: b\n", "---\nid: c\n", ["a", "b", "c"]),
      ("---\nid: b\nx: 1\n", "", "---\nid: b\nx: 1\n---\nid: c\n", ["a", "c"]),
      ("---\nid: b\nx: 1\n", "---\nid: b\nx: 1\n---\nid: c\n", "", ["a", "c"]),
      ("---\nid: b\n", "", "", ["a"]),
    ] as [(String, String, String, [String])])
  func records(base: String, mine: String, theirs: String, ids: [String]) {
    let head = "---\nid: a\n"
    guard let merge = merge(head + base, head + mine, head + theirs) else {
      Issue.record("not merged")
      return
    }
    let merged = merge.merged
    let found = merged.records.compactMap { RecordValue(document: merged, node: $0)["id"]?.text }
    #expect(found.sorted() == ids)
    #expect(merge.conflicts == [])
  }

  @Test("the same field with two new values is a conflict, and a side can be chosen for it alone")
  func conflicts() throws {
    let base = "---\nid: r\na: 1\nb: 2\n"
    let mine = "---\nid: r\na: 0.87\nb: 2\n"
    let theirs = "---\nid: r\na: 0.83\nb: 5\n"
    let merged = try #require(merge(base, mine, theirs))
    #expect(merged.conflicts.map(\.path) == [["a"]])
    #expect(merged.conflicts.first?.mine?.asRead == .scalar("0.87"))
    #expect(merged.conflicts.first?.theirs?.asRead == .scalar("0.83"))
    #expect(text(merge(base, mine, theirs, choosing: .mine)) == "---\nid: r\na: 0.87\nb: 5\n")
    #expect(text(merge(base, mine, theirs, choosing: .theirs)) == "---\nid: r\na: 0.83\nb: 5\n")
  }

  @Test("a record that one changed and the other took away is a conflict")
  func changedAndRemoved() throws {
    let base = "---\nid: a\n---\nid: r\nx: 1\n"
    let changed = "---\nid: a\n---\nid: r\nx: 2\n"
    let removed = "---\nid: a\n"
    for (mine, theirs) in [(changed, removed), (removed, changed)] {
      let conflict = try #require(merge(base, mine, theirs)?.conflicts.first)
      #expect(conflict.id == "r" && conflict.path.isEmpty)
      #expect((conflict.mine == nil) == (mine == removed))
      #expect(text(merge(base, mine, theirs, choosing: .mine)) == mine)
      #expect(text(merge(base, mine, theirs, choosing: .theirs)) == theirs)
    }
  }

  @Test(
    "what has no ids, twice the same, or cannot be read is left to people",
    arguments: [
      "---\na: 1\n", "---\nid: r\n---\nid: r\n", "---\nid: r\n\tx: 1\n", "<<<<<<< HEAD\n",
    ])
  func helpless(text: String) {
    let good = "---\nid: r\n"
    #expect(merge(good, text, good) == nil)
    #expect(merge(good, good, text) == nil)
  }

  @Test("whoever is called mine, the records that come out are the same")
  func symmetry() throws {
    var random = SeededGenerator(seed: 5)
    func edition(_ base: [String: [String: String]]) -> [String: [String: String]] {
      var edition = base
      for id in ["a", "b", "c", "d"] where Int.random(in: 0..<3, using: &random) == 0 {
        if edition[id] != nil, Int.random(in: 0..<4, using: &random) == 0 {
          edition[id] = nil
        } else {
          let key = ["x", "y", "z"].randomElement(using: &random) ?? "x"
          edition[id, default: [:]][key] = String(Int.random(in: 0..<3, using: &random))
        }
      }
      return edition
    }
    func write(_ edition: [String: [String: String]]) -> String {
      edition.sorted { $0.key < $1.key }.map { id, fields in
        "---\nid: \(id)\n"
          + fields.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)\n" }.joined()
      }.joined()
    }
    func read(_ document: RecordDocument) -> Set<Set<String>> {
      Set(
        document.records.map { node in
          let record = RecordValue(document: document, node: node)
          return Set(record.entries.map { "\($0.key)=\($0.value.text ?? "")" })
        })
    }
    var clean = 0
    for _ in 0..<2000 {
      let base = edition(edition([:]))
      let (one, other) = (edition(base), edition(base))
      guard let first = merge(write(base), write(one), write(other)),
        let second = merge(write(base), write(other), write(one))
      else { continue }
      #expect(first.conflicts.count == second.conflicts.count)
      guard first.conflicts.isEmpty else { continue }
      clean += 1
      #expect(read(first.merged) == read(second.merged))
    }
    #expect(clean > 300)
  }
}
