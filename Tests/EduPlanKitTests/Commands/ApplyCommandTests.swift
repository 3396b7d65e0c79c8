import Testing

@testable import EduPlanKit

@Suite("eduplan apply")
struct ApplyCommandTests {
  private static let schema = [
    "data/eduplan.yaml": "---\nformat: 1\nname: 试验\nlanguage: zh\n",
    "data/schema/school.yaml": """
    ---
    id: school
    label: 学校
    label-en: School
    folder: schools
    fields:
      - name: id
        label: 编号
        label-en: Id
        type: text
        required: true
      - name: name
        label: 名称
        label-en: Name
        type: text

    """,
    "data/schema/application.yaml": """
    ---
    id: application
    label: 申报
    label-en: Application
    folder: applications
    fields:
      - name: id
        label: 编号
        label-en: Id
        type: text
        required: true
      - name: form
        label: 表格
        label-en: Form
        type: text
      - name: school
        label: 学校
        label-en: School
        type: reference
        of: [school]
      - name: title
        label: 项目名称
        label-en: Title
        type: text
      - name: source
        label: 来源
        label-en: Source
        type: choice
        choices:
          - value: guide
            label: 指南
            label-en: guide
          - value: own
            label: 自选
            label-en: own
      - name: goals
        label: 目标
        label-en: Goals
        type: prose
      - name: date
        label: 日期
        label-en: Date
        type: date
      - name: phone
        label: 电话
        label-en: Phone
        type: text
        sensitive: true

    """,
    "data/schools.yaml": "---\nid: 甲区/乙校\nname: 乙校\n",
  ]

  private static func application(_ id: String, title: String = "题目", more: String = "") -> String {
    "---\nid: \(id)\n\(more)form: small\nschool: 甲区/乙校\ntitle: \(title)\nsource: own\ngoals: 目标写在这里共十个字\n"
  }

  /// The repo with some records, the small form, and a session in it.
  private static func session(_ files: [String: String]) throws -> Session {
    let disk = MemoryFileSystem(texts: schema.merging(files) { $1 })
    let form = SmallForm.files()
    for name in ["form.yaml", "word/document.xml", "[Content_Types].xml", "_rels/.rels"] {
      try disk.write(try form.read("templates/small/\(name)"), to: "templates/small/\(name)")
    }
    return Session(
      files: disk, workingFolder: "", today: try #require(Day("2026-11-21")))
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test(
    "the only application is filled into a file with a name made of it, and the name is printed")
  func onlyOne() throws {
    var session = try Self.session([
      "data/applications/a.yaml": Self.application("a", title: "甲/乙 <b>"),
      "data/applications/example.yaml": Self.application("e", more: "example: true\n"),
    ])
    #expect(EduPlan.run(["apply"], in: &session) == .ok)
    #expect(Self.text(session.output) == "小表-甲-乙 b.docx\n")
    let bytes = try session.files.read("小表-甲-乙 b.docx")
    #expect(ZipArchive.isOurs(bytes))
    #expect(Self.text(bytes).contains("<w:t>甲/乙 &lt;b&gt;</w:t>"))
    #expect(Self.text(bytes).contains("☐1. 指南; ☑2. 自选"))
    #expect(
      Self.text(session.errors) == """
        data/applications/a.yaml:2:1: note[forms.private-part-missing]: 不公开的内容留空：电话
          帮助：写在 data/private/ 下同编号的记录里，或用 --private 文件 给出
        data/applications/a.yaml:2:1: note[forms.lengths]: 字数按 Word 的算法计，只作参考
          data/applications/a.yaml:7:8: note[forms.length]: 目标 (10字)：10/10

        """)
  }

  @Test("the example is filled while there is nothing else, and said to be one")
  func example() throws {
    var session = try Self.session([
      "data/applications/e.yaml": Self.application("e", more: "example: true\n")
    ])
    #expect(EduPlan.run(["apply", "--format", "markdown"], in: &session) == .ok)
    #expect(Self.text(session.output).contains("题目"))
    #expect(Self.text(session.errors).contains("这是一份示例"))
  }

  @Test("with several the choice is listed, with none the beginning is shown")
  func choice() throws {
    var several = try Self.session([
      "data/applications.yaml": Self.application("a") + Self.application("bb", title: "另一题")
    ])
    #expect(EduPlan.run(["apply"], in: &several) == .usage)
    #expect(several.output.isEmpty)
    #expect(
      Self.text(several.errors) == """
        eduplan: 有 2 份申报，请写明是哪一份
          a   小表-题目
          bb  小表-另一题
        例如：eduplan apply a

        """)

    var none = try Self.session([:])
    #expect(EduPlan.run(["apply", "--form", "small", "--lang", "en"], in: &none) == .usage)
    #expect(
      Self.text(none.errors) == """
        eduplan: there is no application yet
          help: make one: eduplan apply --new --form small --school SCHOOL; for the empty form: eduplan apply \
        --blank --form small

        """)
  }

  @Test("the record to begin with is a valid one, and so is its private part")
  func scaffold() throws {
    let form = try #require(try SmallForm.read().form)
    for language in Language.allCases {
      let scaffold = Form.Scaffold(values: ["id": "a"], id: "a", kind: nil, language: language)
      for text in [form.scaffold(scaffold), form.privateScaffold(scaffold)] {
        let document = RecordDocument(parsing: Array(text.utf8), path: "a.yaml")
        #expect(document.diagnostics.isEmpty)
        #expect(document.records.count == 1)
      }
      #expect(!form.scaffold(scaffold).contains("phone:"))
      #expect(form.privateScaffold(scaffold).hasSuffix("phone:\n"))
    }
  }

  @Test("gaps are warnings and the draft is written; with --check nothing is, and the status is 1")
  func gaps() throws {
    let files = ["data/applications/a.yaml": "---\nid: a\nform: small\nsource: own\n"]
    var plain = try Self.session(files)
    #expect(EduPlan.run(["apply", "-o", "a.docx"], in: &plain) == .ok)
    #expect(plain.files.kind(of: "a.docx") == .file)
    #expect(plain.output.isEmpty)
    #expect(
      Self.text(plain.errors).contains(
        "data/applications/a.yaml:2:1: warning[forms.missing-answer]: 还没有填：名称、目标 (10字)\n"))
    var checked = try Self.session(files)
    #expect(EduPlan.run(["apply", "--check"], in: &checked) == .findings)
    #expect(Self.text(checked.output).contains("2 项没有填好"))
    #expect(checked.files.kind(of: "小表.docx") == nil)
    #expect(EduPlan.run(["apply", "--check", "-o", "a.docx"], in: &checked) == .usage)
    #expect(checked.files.kind(of: "a.docx") == nil)
  }

  @Test("names and telephones come from private files alone")
  func privateParts() throws {
    let tracked = Self.application("a") + "phone: 111\n"
    let output = { (session: inout Session, words: [String]) -> String in
      _ = EduPlan.run(["apply", "--format", "markdown"] + words, in: &session)
      return Self.text(session.output)
    }
    var absent = try Self.session(["data/applications/a.yaml": tracked])
    #expect(!output(&absent, []).contains("111"))
    var kept = try Self.session([
      "data/applications/a.yaml": tracked,
      "data/private/people.yaml": "---\nid: b\nphone: 333\n---\nid: a\nphone: 222\n",
    ])
    #expect(output(&kept, []).contains("222"))
    var given = try Self.session([
      "data/applications/a.yaml": tracked, "data/private/people.yaml": "---\nid: a\nphone: 222\n",
      "mine.yaml": "---\nid: a\nphone: 444\n",
    ])
    let text = output(&given, ["--private", "mine.yaml"])
    #expect(text.contains("444") && !text.contains("222"))
    var missing = try Self.session(["data/applications/a.yaml": tracked])
    #expect(EduPlan.run(["apply", "--private", "none.yaml"], in: &missing) == .failure)
  }

  @Test("a blank form needs no application and has nothing in it")
  func blank() throws {
    for words in [["--blank", "small"], ["small", "--blank"], ["--blank", "--form", "small"]] {
      var session = try Self.session([:])
      #expect(EduPlan.run(["apply"] + words, in: &session) == .ok)
      #expect(Self.text(session.output) == "小表.docx\n")
      #expect(session.errors.isEmpty)
      #expect(!Self.text(try session.files.read("小表.docx")).contains("☑"))
    }
    var named = try Self.session(["data/applications/a.yaml": Self.application("a")])
    #expect(EduPlan.run(["apply", "a", "--blank"], in: &named) == .ok)
    #expect(Self.text(named.output) == "小表.docx\n")
  }

  @Test("a document that a person edited is not written over, our own draft is")
  func edited() throws {
    var session = try Self.session(["data/applications/a.yaml": Self.application("a")])
    #expect(EduPlan.run(["apply"], in: &session) == .ok)
    #expect(EduPlan.run(["apply"], in: &session) == .ok)
    try session.files.write(Array("PK edited".utf8), to: "小表-题目.docx")
    session.errors = []
    #expect(EduPlan.run(["apply"], in: &session) == .failure)
    #expect(try session.files.read("小表-题目.docx") == Array("PK edited".utf8))
    #expect(Self.text(session.errors).contains("没有覆盖"))
    #expect(EduPlan.run(["apply", "-o", "小表-题目.docx"], in: &session) == .ok)
  }

  @Test(
    "the format is chosen by --format, then by the ending",
    arguments: [
      (["-o", "a.docx"], true), (["-o", "a.DOCX"], true), (["-o", "a.md"], false),
      (["-o", "a.markdown"], false),
      (["-o", "a.x", "--format", "docx"], true),
      (["-o", "a.docx", "--format", "markdown"], false),
    ])
  func format(words: [String], isWord: Bool) throws {
    var session = try Self.session(["data/applications/a.yaml": Self.application("a")])
    #expect(EduPlan.run(["apply"] + words, in: &session) == .ok)
    #expect(ZipArchive.isOurs(try session.files.read(words[1])) == isWord)
    var streamed = try Self.session(["data/applications/a.yaml": Self.application("a")])
    let rest = words.dropFirst(2) + (isWord ? [] : ["--format", "markdown"])
    #expect(EduPlan.run(["apply", "-o", "-"] + rest, in: &streamed) == .ok)
    #expect(streamed.output == (try session.files.read(words[1])))
  }

  @Test(
    "what was typed wrongly is answered with what to type",
    arguments: [
      (["b"], "没有编号为“b”的申报", "现有：a-long-name"),
      (["a-lang-name"], "没有编号为“a-lang-name”的申报", "是不是 a-long-name？"),
      (["甲区/乙校"], "“甲区/乙校”是学校，没有可填的表格", "现有：a-long-name"),
      (["--form", "smal"], "没有名为“smal”的表格", "是不是 small？"),
      (["--form", "x"], "没有名为“x”的表格", "可以写：baoshan-2023、small"),
      (["--blank"], "有 2 种表格，请用 --form 指明", "可以写：baoshan-2023、small"),
      (["甲区/乙校", "--form", "small"], "“甲区/乙校”是学校，不能填写表格 small", "不写 --form，用记录自己的表格"),
      (["-o", "a.pdf"], "从文件名“a.pdf”看不出格式", "加上 --format，或用这些扩展名：docx、html、json、markdown、md、txt"),
      (["-o", "a.doc"], "从文件名“a.doc”看不出格式", "加上 --format，或用这些扩展名：docx、html、json、markdown、md、txt"),
      (["--blank", "smal"], "没有名为“smal”的表格", "是不是 small？"),
    ])
  func mistakes(words: [String], message: String, remedy: String) throws {
    var session = try Self.session([
      "data/applications/a.yaml": Self.application("a-long-name")
    ])
    #expect(EduPlan.run(["apply"] + words, in: &session) == .usage)
    #expect(Self.text(session.errors) == "eduplan: \(message)\n  帮助：\(remedy)\n")
    #expect(session.output.isEmpty)
  }

  @Test("a folder that is not there is named")
  func missingFolder() throws {
    var session = try Self.session(["data/applications/a.yaml": Self.application("a")])
    #expect(EduPlan.run(["apply", "-q", "-o", "out/a.docx"], in: &session) == .failure)
    #expect(Self.text(session.errors) == "eduplan: out: 没有这个文件夹，请先新建\n")
    #expect(EduPlan.run(["apply", "-q", "-o", "data/a.docx"], in: &session) == .ok)
  }

  @Test("a Word file is not sent to a terminal")
  func terminal() throws {
    var session = try Self.session(["data/applications/a.yaml": Self.application("a")])
    session.terminal = Session.Terminal(width: 80)
    #expect(EduPlan.run(["apply", "-o", "-", "-q"], in: &session) == .usage)
    #expect(session.output.isEmpty)
  }

  @Test("a record that was refused is shown with its reason, not as missing")
  func refused() throws {
    var session = try Self.session(["data/applications/a.yaml": "---\nid: a\nid: b\n"])
    #expect(EduPlan.run(["apply", "a"], in: &session) == .usage)
    #expect(Self.text(session.errors).contains("data/applications/a.yaml:3:1: error["))
  }

  @Test("a mistake in the form's own files is an error with its place, and nothing is written")
  func brokenForm() throws {
    var session = try Self.session(["data/applications/a.yaml": Self.application("a")])
    try session.files.write(
      Array("<w:t>{{名稱}}</w:t>".utf8), to: "templates/small/word/document.xml")
    #expect(EduPlan.run(["apply", "-o", "a.docx"], in: &session) == .findings)
    #expect(session.files.kind(of: "a.docx") == nil)
    #expect(
      Self.text(session.errors).contains(
        "templates/small/word/document.xml:1:6: error[forms.unknown-placeholder]"))
  }

  @Test("a repo without forms says how to add one")
  func noForms() {
    let error = #expect(throws: UsageError.self) { try ApplicationFinder.onlyForm(among: []) }
    #expect(error?.message.zh == "这个数据仓库里没有表格")
    #expect(error?.remedy?.en.contains("form.yaml") == true)
  }

  @Test(
    "a path in form.yaml that cannot be followed, or takes personal data openly, is an error there",
    arguments: [
      ("value: title", "value: titel", "forms.unknown-path", 9),
      ("value: title", "value: title.x", "forms.unknown-path", 9),
      ("value: title", "value: school.titel", "forms.unknown-path", 9),
      ("    private: true\n", "", "forms.public-sensitive-field", 32),
      ("kind: application", "kind: aplication", "forms.unknown-kind", 4),
    ])
  func paths(old: String, new: String, code: String, line: Int) throws {
    var session = try Self.session(["data/applications/a.yaml": Self.application("a")])
    try session.files.write(
      Array(SmallForm.settings.replacing(old, with: new).utf8), to: "templates/small/form.yaml")
    let loaded = try session.loadRepository()
    let library = try FormLibrary(files: session.files, root: "")
    let form = try #require(library.forms.first { $0.id == "small" })
    let (collector, findings) = AnswerCollector.make(for: form, in: loaded.store)
    #expect(collector == nil)
    #expect(findings.map(\.code) == [code])
    #expect(findings.first?.location?.line == line)
    #expect(EduPlan.run(["apply", "--form", "small", "a"], in: &session) != .ok)
  }
}
