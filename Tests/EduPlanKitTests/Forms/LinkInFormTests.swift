import Foundation
import Testing

@testable import EduPlanKit

@Suite("Links in a form's folder")
struct LinkInFormTests {
  @Test(
    "what a link leads to is never packed into a document",
    arguments: ["outside.bin", "word/outside.bin"])
  func isRefused(name: String) throws {
    try withTemporaryFolder { folder in
      let disk = DiskFileSystem()
      try disk.makeFolder(folder + "/repo/data")
      try disk.makeFolder(folder + "/repo/templates/baoshan-2023/word")
      try disk.write(Array("format: 1\n".utf8), to: folder + "/repo/data/eduplan.yaml")
      try disk.write(Array("secret".utf8), to: folder + "/outside.bin")
      let run = {
        var session = Session(
          files: disk, workingFolder: folder, today: try #require(Day("2026-11-21")))
        let status = EduPlan.run(
          [
            "apply", "--blank", "baoshan-2023", "--repo", "repo", "-o", "form.docx", "--lang", "en",
          ], in: &session)
        return (status, String(decoding: session.errors, as: UTF8.self))
      }
      #expect(try run().0 == .ok)
      try FileManager.default.removeItem(atPath: folder + "/form.docx")
      let link = "repo/templates/baoshan-2023/" + name
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/" + link, withDestinationPath: folder + "/outside.bin")
      let (status, errors) = try run()
      #expect(status == .failure)
      #expect(errors.contains(name) && errors.contains("must not hold a link"))
      #expect(disk.kind(of: folder + "/form.docx") == nil)
    }
  }
}
