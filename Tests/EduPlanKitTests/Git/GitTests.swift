import Foundation
import Testing

@testable import EduPlanKit

@Suite("Git")
struct GitTests {
  @Test("a folder's revision is its commit, dirty as soon as a watched file differs")
  func revision() throws {
    try withTemporaryFolder { folder in
      try FileManager.default.createDirectory(
        atPath: folder + "/data", withIntermediateDirectories: true)
      func git(_ words: String...) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments =
          ["git", "-C", folder, "-c", "user.name=t", "-c", "user.email=t@example.org"] + words
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
      }
      #expect(Git.system.revision(of: folder, watching: ["data"]) == nil)
      try git("init", "-q")
      #expect(Git.system.revision(of: folder, watching: ["data"]) == nil)
      try "a\n".write(toFile: folder + "/data/甲.yaml", atomically: true, encoding: .utf8)
      try git("add", "-A")
      try git("commit", "-q", "-m", "one")
      let clean = try #require(Git.system.revision(of: folder, watching: ["data"]))
      #expect(clean.commit.count == 40)
      #expect(!clean.isDirty)
      try "b\n".write(toFile: folder + "/other.txt", atomically: true, encoding: .utf8)
      #expect(Git.system.revision(of: folder, watching: ["data"])?.isDirty == false)
      try "b\n".write(toFile: folder + "/data/乙.yaml", atomically: true, encoding: .utf8)
      #expect(Git.system.revision(of: folder, watching: ["data"])?.isDirty == true)
    }
  }

  @Test("a folder whose name looks like an option is only a folder")
  func options() {
    #expect(Git.system.revision(of: "--version", watching: ["data"]) == nil)
    #expect(Git.none.revision(of: ".", watching: ["data"]) == nil)
  }
}
