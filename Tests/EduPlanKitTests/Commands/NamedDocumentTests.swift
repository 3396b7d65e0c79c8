import Testing

@testable import EduPlanKit

@Suite("Documents named on the command line")
struct NamedDocumentTests {
  @Test(
    "a document that cannot be read is told by the path as it was written",
    arguments: [
      ["template", "import", "forms/none.docx", "--as", "x"],
      ["apply", "--from", "forms/none.docx"],
      ["apply", "--verify", "forms/none.docx"], ["apply", "--from", "forms/bad.docx"],
    ])
  func path(arguments: [String]) throws {
    try withTemporaryFolder { folder in
      let disk = DiskFileSystem()
      try disk.makeFolder(folder + "/data")
      try disk.makeFolder(folder + "/forms")
      try disk.write(Array("format: 1\n".utf8), to: folder + "/data/eduplan.yaml")
      try disk.write(Array("no archive".utf8), to: folder + "/forms/bad.docx")
      var session = Session(
        files: disk, workingFolder: folder, today: try #require(Day("2026-11-21")))
      #expect(EduPlan.run(arguments + ["--lang", "en"], in: &session) == .failure)
      let errors = String(decoding: session.errors, as: UTF8.self)
      #expect(errors.hasPrefix("eduplan: forms/"))
      #expect(!errors.contains(folder))
    }
  }
}
