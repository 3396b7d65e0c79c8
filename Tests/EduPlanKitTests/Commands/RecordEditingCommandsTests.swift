import Testing

@testable import EduPlanKit

@Suite("Commands that change records")
struct RecordEditingCommandsTests {
  /// The shipped records in memory, by path.
  private static func shipped() throws -> [String: [UInt8]] {
    let clone = FreshClone()
    var found: [String: [UInt8]] = [:]
    func collect(_ folder: String) throws {
      for entry in try clone.entries(of: ProjectFolder.root + "/" + folder) {
        let path = folder + "/" + entry.name
        if entry.kind == .folder {
          try collect(path)
        } else {
          found[path] = try clone.read(ProjectFolder.root + "/" + path)
        }
      }
    }
    try collect("data")
    return found
  }

  private static func run(
    _ words: [String], _ files: MemoryFileSystem
  ) throws -> (status: EduPlanKit.ExitStatus, output: String) {
    var session = try SampleRepositoryTests.session(files)
    let status = EduPlan.run(words, in: &session)
    return (status, String(decoding: session.output + session.errors, as: UTF8.self))
  }

  private static func content(
    _ files: MemoryFileSystem, like known: [String: [UInt8]]
  ) throws -> [String: [UInt8]] {
    var found: [String: [UInt8]] = [:]
    func collect(_ folder: String) throws {
      for entry in try files.entries(of: folder) where !entry.name.hasPrefix(".") {
        let path = folder + "/" + entry.name
        if entry.kind == .folder { try collect(path) } else { found[path] = try files.read(path) }
      }
    }
    try collect("data")
    return found
  }

  @Test(
    "a record that is called otherwise and back again leaves the files as they were",
    arguments: [
      ("school", "宝山区/乐之中学", "宝山区/甲乙中学"), ("school", "浦东新区/彭镇中学", "浦东新区/一中学"),
      ("district", "宝山区", "甲区"), ("programme", "tw21", "tw99"),
      ("unit", "成功教育研究所", "成功教育中心"), ("application", "bs23-application-example", "a-1"),
    ])
  func renamesBack(kind: String, id: String, other: String) throws {
    let before = try Self.shipped()
    let files = MemoryFileSystem(before)
    let there = try Self.run(["rename", kind, id, other, "--lang", "en"], files)
    // What names a programme in quotes no longer finds it; everything else may change.
    #expect(there.status == .ok, "\(there.output)")
    guard there.status == .ok else { return }
    let changed = try Self.content(files, like: before)
    #expect(changed != before)
    for (path, bytes) in changed where path.hasPrefix("data/") && !path.hasPrefix("data/schema") {
      let document = RecordDocument(parsing: bytes, path: path)
      for record in document.records {
        #expect(RecordValue(document: document, node: record)["id"]?.text != id)
      }
    }
    let back = try Self.run(["rename", kind, other, id], files)
    #expect(back.status == .ok, "\(back.output)")
    #expect(try Self.content(files, like: before) == before)
  }

  @Test(
    "a record that is added and removed, a value that is set and removed, leave the files as they were"
  )
  func undoesByHand() throws {
    let before = try Self.shipped()
    let files = MemoryFileSystem(before)
    let commands = [
      ["new", "school", "district=宝山区", "name=甲乙中学", "ownership=公办", "stages=义务教育"],
      ["new", "unit", "name=某中心", "unit-type=centre", "district=宝山区"],
      ["new", "application", "programme=bs23", "school=甲乙中学", "form=baoshan-2023", "lead=甲"],
      ["set", "宝山区/乐之中学", "legal-person=某某", "short-names=甲、乙", "note=一句话"],
      ["set", "tw21-mutual-1", "支援单位=成功教育研究所"],
      ["set", "tw21-mutual-1", "支援单位=文来实验学校"],
      ["set", "宝山区/乐之中学", "legal-person=", "short-names=", "note="],
      ["remove", "宝山区/甲乙中学", "某中心", "--cascade"],
    ]
    for words in commands {
      let (status, output) = try Self.run(words, files)
      #expect(status == .ok, "\(output)")
    }
    #expect(try Self.content(files, like: before) == before)
  }

  @Test("a dry run writes nothing")
  func dryRuns() throws {
    let before = try Self.shipped()
    let files = MemoryFileSystem(before)
    for words in [
      ["set", "宝山区/乐之中学", "note=一句话"], ["remove", "成功教育研究所", "--cascade"],
      ["rename", "district", "宝山区", "甲区"], ["new", "district", "id=甲区", "name=甲区"],
    ] {
      let (status, output) = try Self.run(words + ["--dry-run"], files)
      #expect(status == .ok, "\(output)")
      #expect(output.contains("\n+++ "))
    }
    #expect(try Self.content(files, like: before) == before)
  }

  // MARK: In the editor

  private static let small: [String: [UInt8]] = [
    "data/eduplan.yaml": Array("format: 1\n".utf8),
    "data/districts.yaml": Array("---\nid: 甲区\nname: 甲区\n".utf8),
  ]

  private static func edit(
    _ files: MemoryFileSystem, _ change: @escaping @Sendable (String) -> String
  ) throws -> (status: EduPlanKit.ExitStatus, output: String) {
    var session = try SampleRepositoryTests.session(files)
    session.terminal.isInteractive = true
    session.environment["EDITOR"] = "vi"
    session.runInTerminal = { words in
      guard let path = words.last, let bytes = try? files.read(path) else { return 1 }
      try? files.write(Array(change(String(decoding: bytes, as: UTF8.self)).utf8), to: path)
      return 0
    }
    let status = EduPlan.run(["new", "学校", "--edit"], in: &session)
    return (status, String(decoding: session.output + session.errors, as: UTF8.self))
  }

  private static let draft = "eduplan-new-school.yaml"

  @Test("what is filled in in the editor is added, and the draft goes")
  func edits() throws {
    let files = MemoryFileSystem(Self.small)
    let (status, output) = try Self.edit(files) {
      $0.replacing("name:\n", with: "name: 乙校\n")
        .replacing("\ndistrict:\n", with: "\ndistrict: 甲区\n")
    }
    #expect(status == .ok, "\(output)")
    #expect(files.kind(of: Self.draft) == nil)
    let added = String(decoding: try files.read("data/schools/甲区.yaml"), as: UTF8.self)
    #expect(added == "---\nid: 甲区/乙校\nname: 乙校\ndistrict: 甲区\n")
  }

  @Test("an untouched draft goes, and nothing is added")
  func untouched() throws {
    let files = MemoryFileSystem(Self.small)
    let (status, output) = try Self.edit(files) { $0 }
    #expect(status == .ok, "\(output)")
    #expect(try Self.content(files, like: Self.small) == Self.small)
    #expect(files.kind(of: Self.draft) == nil)
  }

  @Test("a draft that is not right yet is kept, and gone on with the next time")
  func keepsDrafts() throws {
    let files = MemoryFileSystem(Self.small)
    for wrong in ["name: 乙校\n", "name: 乙校\ndistrict: 丙区\n", "name： 乙校\n"] {
      let (status, output) = try Self.edit(files) { _ in "---\n" + wrong }
      #expect(status == .findings, "\(output)")
      #expect(output.contains(Self.draft))
      #expect(String(decoding: try files.read(Self.draft), as: UTF8.self) == "---\n" + wrong)
      #expect(try Self.content(files, like: Self.small) == Self.small)
    }
    let (status, output) = try Self.edit(files) { _ in "---\nname: 乙校\ndistrict: 甲区\n" }
    #expect(status == .ok, "\(output)")
    #expect(files.kind(of: Self.draft) == nil)
    #expect(files.kind(of: "data/schools/甲区.yaml") == .file)
  }
}
