import Synchronization
import Testing

@testable import EduPlanKit

@Suite("eduplan apply --new, --all and --edit")
struct ApplyAllTests {
  private static let base = [
    "data/eduplan.yaml": "---\nformat: 1\nlanguage: zh\n",
    "data/districts.yaml": "---\nid: 甲区\nname: 甲区\n",
    "data/schools.yaml": "---\nid: 甲区/乙校\nname: 乙校\ndistrict: 甲区\n",
    "out/keep.txt": "x",
  ]

  private static func application(_ id: String, _ title: String, _ more: String = "") -> String {
    "---\nid: \(id)\n\(more)form: baoshan-2023\nschool: 甲区/乙校\ntitle: \(title)\n"
  }

  private static func session(
    _ files: [String: String], _ disk: (any FileSystem)? = nil
  ) throws -> Session {
    let memory = MemoryFileSystem(texts: base.merging(files) { $1 })
    return Session(
      files: disk ?? memory, workingFolder: "", environment: ["EDUPLAN_LANG": "zh"],
      today: try #require(Day("2026-11-21")))
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  // MARK: --all

  @Test("every application gets a file of its own, the example none, equal names are told apart")
  func all() throws {
    var session = try Self.session([
      "data/applications.yaml": Self.application("a", "题目") + Self.application("b", "题目")
        + Self.application("c", "另一题") + Self.application("e", "示例", "example: true\n")
    ])
    #expect(EduPlan.run(["apply", "--all", "-o", "out"], in: &session) == .ok)
    #expect(
      Self.text(session.output) == """
        out/申报表-乙校-题目.docx
        out/申报表-乙校-题目-b.docx
        out/申报表-乙校-另一题.docx

        """)
    #expect(Self.text(session.errors).hasSuffix("共 3 份，写了 3 份\n"))
    for name in ["申报表-乙校-题目", "申报表-乙校-题目-b", "申报表-乙校-另一题"] {
      #expect(ZipArchive.isOurs(try session.files.read("out/\(name).docx")))
    }
  }

  @Test("what a person edited is left alone, whatever the format, and all others are written")
  func edited() throws {
    for (format, ending) in [
      ("docx", "docx"), ("markdown", "md"), ("text", "txt"), ("html", "html"),
    ] {
      let files = [
        "data/applications.yaml": Self.application("a", "甲") + Self.application("b", "乙")
      ]
      var session = try Self.session(files)
      try session.files.write(Array("我改过".utf8), to: "out/申报表-乙校-甲.\(ending)")
      let words = ["apply", "--all", "-q", "-o", "out", "--format", format]
      #expect(EduPlan.run(words, in: &session) == .failure)
      #expect(Self.text(session.output) == "out/申报表-乙校-乙.\(ending)\n")
      #expect(Self.text(try session.files.read("out/申报表-乙校-甲.\(ending)")) == "我改过")
      #expect(Self.text(session.errors).contains("eduplan: out/申报表-乙校-甲.\(ending): 这个文件已经存在"))
      // What is ours is replaced or stays the same, so a second run adds no complaint.
      session.output = []
      #expect(EduPlan.run(words, in: &session) == .failure)
      #expect(Self.text(session.output) == "out/申报表-乙校-乙.\(ending)\n")
    }
  }

  @Test("one application that cannot be filled keeps no other from being written")
  func broken() throws {
    var session = try Self.session([
      "data/applications.yaml": Self.application("a", "甲")
        + Self.application("b", "乙").replacing("baoshan-2023", with: "baoshan-2032")
    ])
    #expect(EduPlan.run(["apply", "--all", "-o", "out"], in: &session) == .findings)
    #expect(Self.text(session.output) == "out/申报表-乙校-甲.docx\n")
    #expect(Self.text(session.errors).contains("error[forms.unknown-form]"))
    #expect(Self.text(session.errors).hasSuffix("共 2 份，写了 1 份，1 份没有写\n"))
  }

  @Test("progress is shown on a terminal only, when it takes long, and is taken away at the end")
  func progress() throws {
    let shown = Mutex<[String]>([])
    let many = (1...3).map { Self.application("a\($0)", "题\($0)") }.joined()
    for (isTerminal, expected) in [(true, true), (false, false)] {
      shown.withLock { $0 = [] }
      let disk = SlowFileSystem(
        MemoryFileSystem(texts: Self.base.merging(["data/applications.yaml": many]) { $1 }))
      var session = try Self.session([:], disk)
      session.terminal.showsProgress = isTerminal
      withExtendedLifetime(disk) {
        session.showProgress = { line in shown.withLock { $0.append(line) } }
        #expect(EduPlan.run(["apply", "--all", "-o", "out"], in: &session) == .ok)
      }
      let lines = shown.withLock { $0 }
      #expect(lines.isEmpty != expected)
      if expected {
        #expect(lines.last == "" && lines.first == "已填 1/3" || lines.first == "已填 2/3")
      }
    }
  }

  /// A disk on which writing takes long.
  private struct SlowFileSystem: FileSystem {
    let base: MemoryFileSystem
    init(_ base: MemoryFileSystem) { self.base = base }
    func read(_ path: String) throws(FileError) -> [UInt8] { try base.read(path) }
    func entries(of folder: String) throws(FileError) -> [FileEntry] {
      try base.entries(of: folder)
    }
    func kind(of path: String) -> FileEntry.Kind? { base.kind(of: path) }
    func makeFolder(_ path: String) throws(FileError) {}
    func write(_ bytes: [UInt8], to path: String) throws(FileError) {
      let start = ContinuousClock.now
      while ContinuousClock.now - start < .milliseconds(300) {}
      try base.write(bytes, to: path)
    }
  }

  // MARK: --new

  @Test("both files are made or neither, and nothing that is there is touched")
  func allOrNothing() throws {
    var session = try Self.session(["data/applications/乙校.yaml": "# 我的\n"])
    let words = ["apply", "--new", "--school", "乙校", "--id", "乙校", "--with-private"]
    #expect(EduPlan.run(words, in: &session) == .failure)
    #expect(session.files.kind(of: "data/private/乙校.yaml") == nil)
    #expect(Self.text(try session.files.read("data/applications/乙校.yaml")) == "# 我的\n")
    try session.files.write(Array("# 不公开\n".utf8), to: "data/private/丙.yaml")
    let others = ["apply", "--new", "--school", "乙校", "--id", "丙", "--with-private"]
    #expect(EduPlan.run(others, in: &session) == .failure)
    #expect(session.files.kind(of: "data/applications/丙.yaml") == nil)
    #expect(Self.text(try session.files.read("data/private/丙.yaml")) == "# 不公开\n")
  }

  @Test("a begun record passes the check, in both languages, and is told to be empty")
  func passes() throws {
    for language in ["zh", "en"] {
      var session = try Self.session([:])
      session.environment["EDUPLAN_LANG"] = language
      #expect(EduPlan.run(["apply", "--new", "--school", "乙校"], in: &session) == .ok)
      let path = String(Self.text(session.output).dropLast())
      #expect(EduPlan.run(["check"], in: &session) == .ok)
      #expect(EduPlan.run(["fmt", path], in: &session) != .failure)
      session.output = []
      #expect(EduPlan.run(["apply", "--check"], in: &session) == .findings)
    }
  }

  @Test(
    "an id leads nowhere but into the folder of its kind",
    arguments: ["../x", "/etc/x", "a/../../b", ".x", "-x", "a\nb"])
  func paths(id: String) throws {
    var session = try Self.session([:])
    let status = EduPlan.run(["apply", "--new", "--school", "乙校", "--id=\(id)"], in: &session)
    // Kinds and templates are defaults behind the repo.
    let before = try Self.session([:]).files
    let top = Set(try session.files.entries(of: "").map(\.name)).subtracting(["templates", "docs"])
    #expect(top.subtracting([WorkFolder.name]) == Set(try before.entries(of: "").map(\.name)))
    let folders = Set(try session.files.entries(of: "data").map(\.name))
    #expect(
      folders.subtracting(["schema", "applications"])
        == Set(try before.entries(of: "data").map(\.name)))
    if status == .ok { #expect(try session.files.entries(of: "data/applications").count == 1) }
  }

  // MARK: --edit

  @Test(
    "the words of EDITOR are told apart, quotes keep a path together, and nothing is expanded",
    arguments: [
      ("vi", ["vi"]), ("code --wait", ["code", "--wait"]), (" a  b\tc ", ["a", "b", "c"]),
      ("'/My Apps/ed' -x", ["/My Apps/ed", "-x"]), ("\"a b\"c", ["a bc"]), ("", []), ("  ", []),
      ("ed $(rm -rf) ; x", ["ed", "$(rm", "-rf)", ";", "x"]), ("''", [""]),
    ])
  func words(text: String, expected: [String]) {
    #expect(editorWords(text) == expected)
  }

  @Test("the editor gets the file as its last word, and the record is checked when it is closed")
  func editing() throws {
    let calls = Mutex<[[String]]>([])
    var session = try Self.session([:])
    session.terminal = Session.Terminal(width: 80, isInteractive: true)
    session.environment["EDITOR"] = "ed -q"
    let files = session.files
    session.runInTerminal = { words in
      calls.withLock { $0.append(words) }
      let record = Self.application("乙校", "编辑器里写的")
      try? files.write(Array(record.utf8), to: words.last ?? "")
      return 0
    }
    let status = EduPlan.run(["apply", "--new", "--school", "乙校", "--edit"], in: &session)
    #expect(status == .findings)
    #expect(calls.withLock { $0 } == [["ed", "-q", "data/applications/乙校.yaml"]])
    #expect(Self.text(session.output).contains("8 项没有填好"))
    session.environment["VISUAL"] = "vis"
    _ = EduPlan.run(["apply", "乙校", "--edit"], in: &session)
    #expect(calls.withLock { $0.last } == ["vis", "data/applications/乙校.yaml"])
  }

  @Test(
    "an editor that is missing or fails is said so, and the record stays",
    arguments: [nil, 1] as [Int32?])
  func failing(result: Int32?) throws {
    var session = try Self.session([:])
    session.terminal = Session.Terminal(width: 80, isInteractive: true)
    session.environment["EDITOR"] = "nothing"
    session.runInTerminal = { _ in result }
    #expect(EduPlan.run(["apply", "--new", "--school", "乙校", "--edit"], in: &session) == .failure)
    #expect(session.files.kind(of: "data/applications/乙校.yaml") == .file)
    #expect(Self.text(session.errors).contains("eduplan: nothing: "))
  }
}
