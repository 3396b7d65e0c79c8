import Testing

@testable import EduPlanKit

@Suite("Reading a repo")
struct RepositoryLoaderTests {
  static let schema = """
    ---
    id: thing
    folder: things
    fields:
      - name: id
        type: text
        required: true
      - name: next
        type: reference
        of: [thing]
      - name: all
        type: list
        items: reference
      - name: size
        type: integer
        default: 3

    """

  static func load(_ files: [String: String]) throws -> LoadedRepository {
    var texts = files
    texts["data/eduplan.yaml", default: "format: 1\n"] += ""
    texts["data/schema/thing.yaml", default: schema] += ""
    return try RepositoryLoader.load(
      Repository(root: "."), from: MemoryFileSystem(texts: texts))
  }

  @Test("every record is found by its id, and every reference leads to the record it names")
  func references() throws {
    var files: [String: String] = [:]
    for file in 0..<40 {
      files["data/things/\(file).yaml"] = (0..<50).map { row in
        let number = file * 50 + row
        return "---\nid: 物\(number)\nnext: 物\((number * 7 + 3) % 2000)\nall: [物\(number), '物0']\n"
      }.joined()
    }
    let loaded = try Self.load(files)
    #expect(loaded.diagnostics.isEmpty)
    #expect(loaded.store.count == 2000)
    for number in 0..<2000 {
      let handle = try #require(loaded.store.find("物\(number)"))
      #expect(loaded.store.id(of: handle) == "物\(number)")
      #expect(
        loaded.store.reference(handle, field: 1) == loaded.store.find("物\((number * 7 + 3) % 2000)")
      )
      #expect(
        loaded.store.references(handle, field: 2).map(loaded.store.id) == ["物\(number)", "物0"])
      #expect(loaded.store.integer(handle, field: 3) == 3)
    }
    #expect(loaded.store.find("物2000") == nil)
  }

  @Test("files come by name, the ending left off: rules after the targets they belong to")
  func orderOfFiles() throws {
    let loaded = try Self.load([
      "data/things/p-rules.yaml": "---\nid: 二\n", "data/things/p.yaml": "---\nid: 一\n",
      "data/things/p2.yaml": "---\nid: 三\n",
    ])
    #expect(
      loaded.store.handles(ofKind: 0).map { loaded.store.id(of: RecordHandle(index: $0)) } == [
        "一", "二", "三",
      ])
  }

  @Test("findings come in the same order however the files were spread over the cores")
  func order() throws {
    var files: [String: String] = [:]
    for file in 0..<30 { files["data/things/\(file).yaml"] = "---\nid: a\nsiez: 3\nnext: b\n" }
    let expected = try Self.load(files).diagnostics
    #expect(expected == expected.inFileOrder())
    #expect(expected.count { $0.code == "store.duplicate-id" } == 29)
    for _ in 0..<20 { #expect(try Self.load(files).diagnostics == expected) }
  }

  @Test("a record that is refused does not take its neighbours along")
  func refused() throws {
    let loaded = try Self.load(["data/things.yaml": "---\nid: a\n---\nid: b\nid: c\n---\nid: d\n"])
    #expect(loaded.diagnostics.map(\.code) == ["records.duplicate-key"])
    #expect(loaded.store.count == 2)
    #expect(loaded.store.find("d") != nil)
  }

  @Test("a file that cannot be read ends the reading and is named")
  func unreadable() throws {
    let files = FaultyFileSystem(
      MemoryFileSystem(texts: [
        "data/eduplan.yaml": "format: 1\n", "data/schema/thing.yaml": Self.schema,
        "data/things/a.yaml": "id: a\n", "data/things/b.yaml": "id: b\n",
      ]), failingAt: "data/things/b.yaml")
    #expect(throws: FileError.self) {
      try RepositoryLoader.load(Repository(root: "."), from: files)
    }
    do {
      _ = try RepositoryLoader.load(Repository(root: "."), from: files)
    } catch {
      #expect(error.path == "data/things/b.yaml")
    }
  }

  @Test("private parts, hidden files and other endings are no records")
  func leftAlone() throws {
    let loaded = try Self.load([
      "data/private/a.yaml": "id: x\nphone: 13812345678\n", "data/things/.a.yaml": "nonsense",
      "data/things/read.me": "nonsense", "data/.git/x.yaml": "nonsense",
    ])
    #expect(loaded.diagnostics.isEmpty)
    #expect(loaded.store.count == 0)
  }
}

/// A file system on which one file cannot be read.
struct FaultyFileSystem: FileSystem {
  private let base: any FileSystem
  private let path: String

  init(_ base: any FileSystem, failingAt path: String) {
    self.base = base
    self.path = path
  }

  func read(_ path: String) throws(FileError) -> [UInt8] {
    if path == self.path {
      throw FileError(path: path, message: Localized(zh: "坏了", en: "broken"))
    }
    return try base.read(path)
  }
  func entries(of folder: String) throws(FileError) -> [FileEntry] { try base.entries(of: folder) }
  func kind(of path: String) -> FileEntry.Kind? { base.kind(of: path) }
  func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    try base.write(bytes, to: path)
  }
  func makeFolder(_ path: String) throws(FileError) { try base.makeFolder(path) }
}
