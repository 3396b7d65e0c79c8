import Testing

@testable import EduPlanKit

@Suite("Records thought into a repo")
struct WhatIfTests {
  /// Files that refuse to be written.
  private struct ReadOnlyFiles: FileSystem {
    let files: MemoryFileSystem

    func read(_ path: String) throws(FileError) -> [UInt8] { try files.read(path) }
    func entries(of folder: String) throws(FileError) -> [FileEntry] {
      try files.entries(of: folder)
    }
    func kind(of path: String) -> FileEntry.Kind? { files.kind(of: path) }
    func write(_ bytes: [UInt8], to path: String) throws(FileError) {
      throw FileError(path: path, message: Localized(zh: "不能写", en: "not to be written"))
    }
    func makeFolder(_ path: String) throws(FileError) { try write([], to: path) }
  }

  /// The files of a sample repo with some of the shipped requirements.
  private static func sample() throws -> [String: [UInt8]] {
    let memory = MemoryFileSystem()
    var session = try SampleRepositoryTests.session(memory)
    #expect(
      EduPlan.run(["init", "--sample", "--schools", "60", "--full"], in: &session) == .ok)
    var found: [String: [UInt8]] = [:]
    func collect(_ folder: String) throws {
      for entry in try memory.entries(of: folder) {
        let path = folder + "/" + entry.name
        if entry.kind == .folder { try collect(path) } else { found[path] = try memory.read(path) }
      }
    }
    try collect("data")
    return found
  }

  private static func run(
    _ files: [String: [UInt8]], _ words: [String]
  ) throws -> (Session, EduPlanKit.ExitStatus) {
    var session = try SampleRepositoryTests.session(
      ReadOnlyFiles(files: MemoryFileSystem(files)))
    let status = EduPlan.run(["check-targets", "--as-of", "2026-11-21"] + words, in: &session)
    return (session, status)
  }

  /// The part of a JSON document that stands below a key, up to the line that closes it.
  private static func totals(_ session: Session, key: String) -> String? {
    String(decoding: session.output, as: UTF8.self).split(separator: "\n")
      .first { $0.contains("\"\(key)\": {\"met\"") }
      .map { $0.drop { $0 != "{" }.trimmingSuffix(",") }
  }

  @Test("a file taken out of a repo and thought back into it gives what the whole repo gives")
  func roundTrip() throws {
    let files = try Self.sample()
    let (whole, status) = try Self.run(files, ["--format", "json"])
    let expected = try #require(Self.totals(whole, key: "totals"))
    let taken = files.keys.filter { path in
      ["memberships", "surveys", "postings", "activities", "returns", "schools", "requirements"]
        .contains { path.hasPrefix("data/\($0)/") }
    }.sorted()
    #expect(taken.count > 6)
    for path in taken {
      var rest = files
      rest["elsewhere/" + path.dropFirst("data/".count)] = rest.removeValue(forKey: path)
      let (changed, changedStatus) = try Self.run(
        rest, ["--what-if", "elsewhere/" + path.dropFirst("data/".count), "--format", "json"])
      #expect(Self.totals(changed, key: "after") == expected, "\(path)")
      let errors = String(decoding: changed.errors, as: UTF8.self)
      #expect(changedStatus == status, "\(path)")
      #expect(!errors.contains("error["), "\(path)")
    }
  }

  @Test("a repo thought into itself changes nothing, and every record stands in place of itself")
  func itself() throws {
    let files = try Self.sample()
    let (session, _) = try Self.run(files, ["--what-if", "data", "--format", "json"])
    let text = String(decoding: session.output, as: UTF8.self)
    #expect(text.contains("\"added\": 0,"))
    #expect(text.contains("\"changes\": [],"))
    #expect(text.contains("\"gained\": [],\n    \"lost\": []"))
    let loaded = try SampleRepositoryTests.load(schools: 60, isFull: true)
    #expect(text.contains("\"replaced\": \(loaded.store.count),"))
    let (again, _) = try Self.run(files, ["--what-if", ".", "--format", "json"])
    #expect(
      String(decoding: again.output, as: UTF8.self)
        == text.replacing("\"files\": [\"data\"]", with: "\"files\": [\".\"]"))
  }

  @Test("one file may hold records of several kinds, by their ids")
  func severalKinds() throws {
    let files = [
      "data/a.yaml": "---\nid: a1\nname: 甲\n", "data/b.yaml": "---\nid: b1\nof: a1\n",
      "data/schema/a.yaml":
        "---\nid: a\nfolder: a\nfields:\n  - name: id\n    type: text\n  - name: name\n    type: text\n",
      "data/schema/b.yaml":
        "---\nid: b\nfolder: b\nfields:\n  - name: id\n    type: text\n  - name: of\n    type: reference\n    of: [a]\n",
      "data/eduplan.yaml": "format: 1\n",
    ]
    let checked = try RepositoryLoader.read(
      Repository(root: "."), from: MemoryFileSystem(texts: files))
    let now = RepositoryLoader.assemble(checked)
    #expect(now.diagnostics.isEmpty)
    let text = "---\nid: b1\nof: a2\n---\nid: a1\nname: 新\n---\nid: a2\nname: 乙\n"
    let whatIf = WhatIf(
      [WhatIfFile(path: "x.yaml", bytes: Array(text.utf8), kind: nil)], in: checked, now.store)
    let then = RepositoryLoader.assemble(whatIf.changed)
    #expect(then.diagnostics.map(\.code) == [])
    #expect([whatIf.addedCount, whatIf.replacedCount, then.store.count] == [1, 2, 3])
    let b = try #require(then.store.find("b1"))
    #expect(then.store.reference(b, field: 1) == then.store.find("a2"))
    #expect(then.store.text(try #require(then.store.find("a1")), field: 1) == "新")
    #expect(now.store.text(try #require(now.store.find("a1")), field: 1) == "甲")
  }
}

extension Substring {
  /// The text without an ending.
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : String(self)
  }
}
