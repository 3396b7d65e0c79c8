import Testing

@testable import EduPlanKit

@Suite("eduplan doctor")
struct DoctorCommandTests {
  /// A machine: what programmes answer, by the words that start them.
  private struct Machine {
    var answers: [String: String] = [
      "git --version": "git version 2.50.0\n",
      "config user.name": "张三\n", "config user.email": "zhang@example.org\n",
      "rev-parse --is-inside-work-tree": "true\n",
      "log -1 --format=%h %cs": "abc1234 2026-11-20\n",
      "rev-parse --is-shallow-repository": "false\n",
      "ls-files -- data/private": "", "check-ignore -q data/private/x": "",
      "fc-list : family": "仿宋,FangSong\n黑体\n宋体\n方正小标宋简体\n",
    ]

    func ask(_ words: [String]) -> (status: Int32, output: [UInt8])? {
      let own =
        words.first == "git" && words.dropFirst().first == "-C" ? Array(words.dropFirst(3)) : words
      let line = own.joined(separator: " ")
      if let answer = answers[line] { return (0, Array(answer.utf8)) }
      if line.contains("status --porcelain") { return (0, Array(" M a\n".utf8)) }
      return answers["git --version"] == nil || words.first != "git" ? nil : (1, [])
    }
  }

  /// Files whose permissions a test chooses.
  private struct Guarded: FileSystem {
    var base: any FileSystem
    var permissions: [String: FilePermissions] = [:]

    func read(_ path: String) throws(FileError) -> [UInt8] { try base.read(path) }
    func entries(of folder: String) throws(FileError) -> [FileEntry] {
      try base.entries(of: folder)
    }
    func kind(of path: String) -> FileEntry.Kind? { base.kind(of: path) }
    func permissions(of path: String) -> FilePermissions? { permissions[path] }
    var operations: any FileOperations { base.operations }
    func write(_ bytes: [UInt8], to path: String) throws(FileError) { throw .exists(path) }
    func makeFolder(_ path: String) throws(FileError) { throw .exists(path) }
  }

  private let repo = [
    "data/eduplan.yaml": "format: 1\nlanguage: zh\n",
    "data/districts.yaml": "id: 宝山区\nname: 宝山区\n",
  ]

  private func lines(
    _ texts: [String: String], machine: Machine = Machine(),
    environment: [String: String] = ["LANG": "zh_CN.UTF-8"],
    permissions: [String: FilePermissions] = [:], words: [String] = ["doctor"]
  ) -> (HealthReport, EduPlanKit.ExitStatus, String) {
    let files = Guarded(base: MemoryFileSystem(texts: texts), permissions: permissions)
    var session = Session(
      files: files, workingFolder: ".", environment: environment, today: Day(ordinal: 0),
      ask: { machine.ask($0) })
    let status = EduPlan.run(words, in: &session)
    #expect(session.errors.isEmpty)
    let text = String(decoding: session.output, as: UTF8.self)
    session.output = []
    session.standOnDefaults()
    var doctor = Doctor(session: session)
    doctor.examine()
    return (doctor.report, status, text)
  }

  private func state(_ subject: HealthReport.Subject, _ report: HealthReport) -> HealthReport.State?
  {
    report.lines.first { $0.subject == subject }?.state
  }

  @Test("on a machine where all is well, every line is ok")
  func well() {
    let (report, status, text) = lines(repo)
    #expect(report.lines.allSatisfy { $0.state == .ok }, "\(text)")
    #expect(status == .ok)
    #expect(text.contains("[正常]   数据仓库：.，格式 1，1 条记录，数据没有错误"), "\(text)")
  }

  @Test("outside any repo and without git, it says what to do and does not fail")
  func nothing() {
    var machine = Machine()
    machine.answers = [:]
    let (report, status, text) = lines([:], machine: machine)
    #expect(status == .ok)
    #expect(state(.git, report) == .look)
    #expect(state(.repository, report) == .look)
    #expect(state(.fonts, report) == .ok)
    #expect(text.contains("eduplan init"))
  }

  @Test("what is broken makes the status 1")
  func broken() {
    var texts = repo
    texts["data/districts.yaml"] = "id: 宝山区\n"
    #expect(lines(texts).1 == .findings)
    #expect(state(.repository, lines(texts).0) == .broken)
    texts["data/eduplan.yaml"] = "format: 2\n"
    let (report, status, text) = lines(texts)
    #expect(status == .findings)
    #expect(state(.repository, report) == .broken)
    #expect(text.contains("格式不是"))
    #expect(lines([:], words: ["doctor", "--repo", "nowhere"]).1 == .findings)
  }

  @Test("a name or an address that git lacks, a folder without git, a shallow clone, no commit")
  func git() {
    for key in ["config user.name", "config user.email"] {
      var machine = Machine()
      machine.answers[key] = nil
      #expect(state(.git, lines(repo, machine: machine).0) == .look)
    }
    for (key, answer) in [
      ("rev-parse --is-inside-work-tree", nil), ("log -1 --format=%h %cs", nil),
      ("rev-parse --is-shallow-repository", "true\n"),
    ] {
      var machine = Machine()
      machine.answers[key] = answer
      #expect(state(.history, lines(repo, machine: machine).0) == .look, "\(key)")
    }
  }

  @Test("private data: absent, well kept, tracked, not ignored, read by others")
  func privacy() {
    var texts = repo
    texts["data/private/people.yaml"] = "id: p1\n"
    #expect(state(.privacy, lines(texts).0) == .ok)
    var machine = Machine()
    machine.answers["ls-files -- data/private"] = "data/private/people.yaml\n"
    #expect(state(.privacy, lines(texts, machine: machine).0) == .broken)
    machine = Machine()
    machine.answers["check-ignore -q data/private/x"] = nil
    #expect(state(.privacy, lines(texts, machine: machine).0) == .broken)
    let open = FilePermissions(isWritable: true, isReadableByOthers: true)
    #expect(state(.privacy, lines(texts, permissions: ["data/private": open]).0) == .look)
  }

  @Test("a read-only repo can be looked at")
  func readOnly() {
    let locked = FilePermissions(isWritable: false, isReadableByOthers: true)
    let (report, status, _) = lines(repo, permissions: ["data": locked])
    #expect(state(.permissions, report) == .look)
    #expect(status == .ok)
  }

  @Test("changes that were not finished: a journal nobody can read, a file half written")
  func leftovers() {
    var texts = repo
    texts[".eduplan/journal"] = "half"
    #expect(state(.leftovers, lines(texts).0) == .broken)
    texts = repo
    texts["data/schools/x.yaml.12.eduplan-new"] = ""
    #expect(state(.leftovers, lines(texts).0) == .look)
    texts[".eduplan/unreadable-journal"] = ""
    #expect(state(.leftovers, lines(texts).0) == .broken)
  }

  @Test("kinds and templates of the repo's own are named, a form once")
  func overrides() {
    var texts = repo
    texts["data/schema/district.yaml"] =
      (Defaults.behindEveryRepo.first {
        $0.path == "data/schema/district.yaml"
      }?.text ?? "") + "# own\n"
    texts["templates/baoshan-2023/form.yaml"] = "id: own\n"
    let line = lines(texts).0.lines.first { $0.subject == .overrides }
    #expect(line?.state == .look)
    #expect(line?.text.zh.contains("data/schema/district.yaml、templates/baoshan-2023") == true)
  }

  @Test("why it speaks this language is said")
  func language() {
    func reason(_ environment: [String: String], _ words: [String] = ["doctor"]) -> String {
      lines(words.isEmpty ? [:] : repo, environment: environment, words: words).2
    }
    #expect(reason(["EDUPLAN_LANG": "en"]).contains("language: English (by EDUPLAN_LANG)"))
    #expect(reason(["LANG": "en_US.UTF-8"]).contains("由 data/eduplan.yaml 的 language 指定"))
    #expect(reason([:], ["doctor", "--lang", "en"]).contains("language: English (by --lang)"))
  }

  @Test("in a terminal: size, colours, pager, and whether Chinese can show")
  func terminal() {
    func text(_ environment: [String: String], width: Int = 80) -> String {
      var session = Session(
        files: MemoryFileSystem(), workingFolder: ".", environment: environment,
        today: Day(ordinal: 0), terminal: Session.Terminal(width: width, height: 24))
      _ = EduPlan.run(["doctor", "--lang", "en"], in: &session)
      return String(decoding: session.output, as: UTF8.self)
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    let fine = text(["LANG": "zh_CN.UTF-8", "TERM": "xterm"])
    #expect(fine.contains("80 × 24, colours, long output goes to less"), "\(fine)")
    #expect(text(["LANG": "C", "TERM": "dumb"]).contains("no colours (TERM=dumb), no pager"))
    #expect(text(["LANG": "C"]).contains("the locale does not name UTF-8"))
    #expect(text(["LANG": "C.UTF-8"], width: 40).contains("make the window wider"))
    #expect(text(["NO_COLOR": "1", "LC_ALL": "C.utf8"]).contains("no colours (NO_COLOR)"))
  }

  @Test("fonts that the forms name and the machine lacks, with what it puts in their place")
  func fonts() {
    var machine = Machine()
    machine.answers["fc-list : family"] = "仿宋,FangSong\n黑体\n宋体\n"
    machine.answers["fc-match -f %{family}\n 方正小标宋简体"] = "Noto Serif\n"
    let line = lines(repo, machine: machine).0.lines.first { $0.subject == .fonts }
    #expect(line?.state == .look)
    #expect(
      line?.text.en.contains("方正小标宋简体 (in baoshan-2023, Noto Serif in its place)") == true,
      "\(line?.text.en ?? "nothing")")
    #expect(line?.text.en.contains("仿宋") == false)
  }

  @Test("fonts of a part are read from its runs, not from what tells its language")
  func fontsOfPart() {
    let part = Array(
      #"<w:rPr><w:rFonts w:ascii="Arial" w:eastAsia="楷体"/><w:lang w:eastAsia="zh-CN"/></w:rPr><w:rFonts w:eastAsia="仿宋" w:hint="eastAsia"/>"#
        .utf8)
    #expect(FormReader.fonts(namedIn: part) == ["楷体", "仿宋"])
  }

  @Test("every line has both languages, and JSON has every line")
  func shapes() {
    let (report, _, _) = lines(repo)
    for line in report.lines {
      #expect(
        line.text.en.unicodeScalars.allSatisfy { $0.value < 0x2E80 } || line.subject == .git
          || line.subject == .fonts)
      #expect(!line.text.zh.isEmpty)
    }
    let (_, status, text) = lines(repo, words: ["doctor", "--format", "json", "--lang", "en"])
    #expect(status == .ok)
    let count = text.split(separator: "\n").count { $0.contains("\"subject\":") }
    #expect(count == report.lines.count)
  }
}

@Suite("File names on other systems")
struct FileNamesTests {
  @Test(
    "names that Windows refuses",
    arguments: [
      "a:b.yaml", "what?.yaml", "a|b", "con", "CON.yaml", "com1.txt", "LPT9", "end.", "end ",
      "a\"b",
      "tab\tx",
    ])
  func refused(name: String) { #expect(FileNames.isRefusedByWindows(name)) }

  @Test(
    "names that all take",
    arguments: ["宝山区.yaml", "com.yaml", "com0", "console", "a b.yaml", "一：二.yaml", "lpt10"])
  func fine(name: String) { #expect(!FileNames.isRefusedByWindows(name)) }

  @Test("two names that are one where case does not count, and a folder that Windows refuses")
  func clashes() {
    let files = MemoryFileSystem(texts: [
      "data/eduplan.yaml": "format: 1\n", "data/schools/A.yaml": "", "data/schools/a.yaml": "",
      "data/plans/b:c/d.yaml": "",
    ])
    guard
      let repository = Repository.find(
        in: RepositoryContext(files: files, workingFolder: ".", chosenRepository: nil))
    else {
      Issue.record("there is a repo")
      return
    }
    let found = FileNames.findings(below: ["data", "nothing"], of: repository, in: files)
    #expect(found.count == 2)
    #expect(
      found.contains(
        FileNames.Finding(path: "data/schools/a.yaml", trouble: .sameAs("A.yaml"))))
    #expect(
      found.contains(FileNames.Finding(path: "data/plans/b:c", trouble: .refusedByWindows)))
  }
}
