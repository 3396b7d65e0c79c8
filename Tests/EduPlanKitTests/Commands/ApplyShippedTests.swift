import Testing

@testable import EduPlanKit

@Suite("eduplan apply on the records shipped here")
struct ApplyShippedTests {
  private static func session() throws -> Session {
    Session(
      files: FreshClone(), workingFolder: ProjectFolder.root,
      today: try #require(Day("2026-11-21")))
  }

  @Test(
    "in a fresh clone it fills the example, says that it is one, and leaves what is private blank")
  func freshClone() throws {
    var session = try Self.session()
    #expect(EduPlan.run(["apply"], in: &session) == .ok)
    let name = String(decoding: session.output, as: UTF8.self)
    #expect(name.hasPrefix("申报表-示例实验学校-") && name.hasSuffix(".docx\n"))
    let notes = String(decoding: session.errors, as: UTF8.self)
    #expect(notes.contains("这是一份示例（example: true），不是真的申报"))
    #expect(notes.contains("不公开的内容留空：项目负责人、项目联络员、联系电话"))
    #expect(!notes.contains("warning") && !notes.contains("error"))
    let path = joinPath(ProjectFolder.root, String(name.dropLast()))
    let text = String(decoding: try session.files.read(path), as: UTF8.self)
    #expect(text.contains("指向“每一位学生成长”的作业设计与数字化诊断实践研究"))
    #expect(!text.contains("5555"))
  }

  @Test("with the fictional private part names and telephone are printed, and nowhere else")
  func withPrivatePart() throws {
    var session = try Self.session()
    let words = ["--private", "docs/examples/private.yaml", "--format", "markdown"]
    #expect(EduPlan.run(["apply"] + words, in: &session) == .ok)
    let text = String(decoding: session.output, as: UTF8.self)
    #expect(text.contains("联系电话：021-5555 0100") && text.contains("项目负责人：陈示例"))
    let notes = String(decoding: session.errors, as: UTF8.self)
    #expect(!notes.contains("5555") && !notes.contains("陈示例"))
  }

  @Test("the filled form reads as recorded")
  func golden() throws {
    var session = try Self.session()
    let words = ["--private", "docs/examples/private.yaml", "--format", "markdown", "-q"]
    #expect(EduPlan.run(["apply"] + words, in: &session) == .ok)
    expectGolden(session.output, "apply/baoshan-2023-example.md")
  }
}
