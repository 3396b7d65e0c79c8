import Testing

@testable import EduPlanKit

@Suite("eduplan complete")
struct CompleteCommandTests {
  private let files = MemoryFileSystem(texts: [
    "data/eduplan.yaml": "format: 1\n",
    "data/districts.yaml": "id: 宝山区\nname: 宝山区\n---\nid: 静安区\nname: 静安区\n",
    "data/schools.yaml": """
    ---
    id: 宝山区/乐之中学
    name: 乐之中学
    district: 宝山区
    ---
    id: 宝山区/it's a (big) $school
    name: it's a (big) $school
    district: 宝山区
    ---
    id: 静安区/市一
    name: 市一
    district: 静安区

    """,
    "templates/rosters/own.yaml": "",
  ])

  private func answers(_ question: String, _ line: String...) -> [String] {
    let words = line.joined(separator: " ").split(separator: " ", omittingEmptySubsequences: false)
      .map(String.init)
    var session = Session(files: files, workingFolder: ".", today: Day(ordinal: 0))
    let status = EduPlan.run(["complete", question, "--shell", "fish", "--"] + words, in: &session)
    #expect(status == .ok)
    #expect(session.errors.isEmpty)
    return String(decoding: session.output, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private func bash(_ question: String, _ line: String, breaks: String = " \t\n\"'><=;|&(:")
    -> [String]
  {
    var session = Session(files: files, workingFolder: ".", today: Day(ordinal: 0))
    let words = ["complete", question, "--shell", "bash", "--breaks", breaks, "--", line]
    #expect(EduPlan.run(words, in: &session) == .ok)
    #expect(session.errors.isEmpty)
    return String(decoding: session.output, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test("ids come from the repo with what people call them, those of one kind where that is asked")
  func ids() {
    #expect(answers("record", "explain 宝山区/乐") == ["宝山区/乐之中学\t乐之中学"])
    #expect(answers("record:district", "x 宝") == ["宝山区\t区"])
    #expect(answers("record-of-kind", "rename school 静") == ["静安区/市一\t市一"])
    #expect(answers("record-of-kind", "rename 学校 静") == ["静安区/市一\t市一"])
    #expect(answers("record:nothing", "x ").isEmpty)
  }

  @Test("kinds by name, and by what people call them where the word begins so")
  func kinds() {
    #expect(answers("kind", "list schoo") == ["school\t学校"])
    #expect(answers("kind", "list 学校") == ["学校\tschool"])
    #expect(!answers("kind", "list ").contains { $0.hasPrefix("学校") })
  }

  @Test("columns behind a comma, and behind a dot those of what a reference leads to")
  func columns() {
    #expect(answers("columns", "list school name,distr") == ["name,district\t所属区"])
    #expect(answers("columns", "list school name,district.succ") == ["name,district.successor\t并入"])
    #expect(answers("columns", "list school name.x").isEmpty)
    #expect(answers("columns", "list --sort id school own") == ["ownership\t办学性质"])
  }

  @Test("an assignment: fields, then the values a field may have")
  func assignments() {
    #expect(answers("assignment", "set 静安区/市一 owner") == ["ownership=\t办学性质"])
    #expect(
      answers("assignment", "set 静安区/市一 ownership=") == [
        "ownership=public\t公办", "ownership=private\t民办",
      ])
    #expect(answers("assignment", "new school district=宝") == ["district=宝山区\t区"])
    #expect(answers("assignment", "set 静安区/市一 suburban=t") == ["suburban=true"])
    #expect(answers("assignment", "set 静安区/市一 郊") == ["郊区学校=\tsuburban"])
    #expect(answers("assignment", "set 静安区/市一 郊区学校=f") == ["郊区学校=false"])
  }

  @Test("rosters and forms of the repo and those that come along, commands, codes")
  func names() {
    #expect(answers("roster", "roster o") == ["own"])
    #expect(answers("roster", "roster ").contains("school"))
    #expect(answers("form", "template pack ").contains("baoshan-2023"))
    #expect(
      answers("command", "help chec").map { $0.prefix { $0 != "\t" } } == [
        "check-targets", "check",
      ])
    #expect(answers("explained", "explain schema.unknown-f") == ["schema.unknown-field"])
  }

  @Test("for bash, words come as they are to stand on the line")
  func bashWords() {
    #expect(bash("record", "eduplan explain 宝山区/i") == ["宝山区/it\\'s\\ a\\ \\(big\\)\\ \\$school"])
    #expect(bash("record", "eduplan explain '宝山区/i") == ["宝山区/it'\\''s a (big) $school"])
    #expect(bash("assignment", "eduplan set 静安区/市一 district=宝") == ["宝山区"])
    #expect(bash("assignment", "eduplan set 静安区/市一 district=宝", breaks: " ") == ["district=宝山区"])
    #expect(bash("record:district", "LANG=C eduplan roster --district=静") == ["静安区"])
    #expect(bash("record", "eduplan explain --repo . 静安区") == ["静安区", "静安区/市一"])
  }

  @Test("whatever is wrong, it ends well and says nothing")
  func quiet() {
    #expect(answers("", "").isEmpty)
    #expect(answers("what", "x").isEmpty)
    #expect(answers("record", "explain --repo nowhere x").isEmpty)
    #expect(answers("columns", "list nothing x").isEmpty)
    #expect(answers("assignment", "set nobody x").isEmpty)
    #expect(answers("revision", "diff ").isEmpty)
    #expect(!ProgrammeRun("help", files: files).text.contains("complete "))
  }

  @Test("of more ids than a person looks through, only their beginnings are offered")
  func many() throws {
    let many = MemoryFileSystem(texts: ["data/eduplan.yaml": "format: 1\n"])
    var text = ""
    for number in 0..<(WordAnswers.mostIds + 1) {
      text += "---\nid: \(number % 2 == 0 ? "宝山区" : "静安区")/校\(number)\nname: 校\(number)\n"
    }
    try many.write(Array(text.utf8), to: "data/schools.yaml")
    var session = Session(files: many, workingFolder: ".", today: Day(ordinal: 0))
    _ = EduPlan.run(["complete", "record", "--", "explain", ""], in: &session)
    #expect(String(decoding: session.output, as: UTF8.self) == "宝山区/\n静安区/\n")
    session.output = []
    _ = EduPlan.run(["complete", "record", "--", "explain", "宝山区/校10"], in: &session)
    #expect(
      String(decoding: session.output, as: UTF8.self).hasPrefix("宝山区/校10\t校10\n宝山区/校100\t"))
  }

  @Test("ids that would spoil a terminal are left out")
  func controls() throws {
    let odd = MemoryFileSystem(texts: [
      "data/eduplan.yaml": "format: 1\n",
      "data/schools.yaml": "id: \"a\\u202Eb\"\nname: x\n---\nid: ab\nname: y\n",
    ])
    var session = Session(files: odd, workingFolder: ".", today: Day(ordinal: 0))
    _ = EduPlan.run(["complete", "record", "--", "explain", "a"], in: &session)
    #expect(String(decoding: session.output, as: UTF8.self) == "ab\ty\n")
  }
}
