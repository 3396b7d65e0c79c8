import Foundation
import Testing

@testable import EduPlanKit

@Suite("Replacing a folder")
struct ReplaceFolderTests {
  private static func names(_ files: any FileSystem, _ folder: String) throws -> [String] {
    try files.entries(of: folder).map(\.name)
  }

  @Test("it holds the new files and what was hidden, and nothing lies beside it")
  func replaces() throws {
    try withTemporaryFolder { root in
      let disk = DiskFileSystem()
      let folder = root + "/forms/plain"
      try disk.replaceFolder(folder, with: [("a.xml", [1]), ("word/_rels/.rels", [2])])
      #expect(try disk.read(folder + "/word/_rels/.rels") == [2])
      try disk.write([9], to: folder + "/.gitattributes")
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/word/out", withDestinationPath: root)
      try disk.replaceFolder(folder, with: [("b.xml", [3])])
      #expect(try Self.names(disk, folder) == [".gitattributes", "b.xml"])
      #expect(try Self.names(disk, root + "/forms") == ["plain"])
      #expect(disk.kind(of: root) == .folder)
    }
  }

  @Test("when a file cannot be written, the folder is as it was")
  func failing() throws {
    try withTemporaryFolder { root in
      let disk = DiskFileSystem()
      let folder = root + "/plain"
      try disk.replaceFolder(folder, with: [("a.xml", [1])])
      #expect(throws: FileError.self) {
        try disk.replaceFolder(folder, with: [("b", [1]), ("b/c.xml", [2])])
      }
      #expect(try Self.names(disk, folder) == ["a.xml"])
      #expect(try Self.names(disk, root) == ["plain"])
    }
  }

  @Test("in memory it is the same")
  func inMemory() throws {
    let files = MemoryFileSystem(texts: ["f/a": "1", "f/.h": "2", "fa": "3"])
    try files.replaceFolder("f", with: [("b/c", [4])])
    #expect(try Self.names(files, "f") == [".h", "b"])
    #expect(files.kind(of: "fa") == .file)
  }

  @Test("a form of the repo hides all files of the one that comes with the programme")
  func whole() throws {
    let base = MemoryFileSystem(texts: ["r/templates/a/form.yaml": "", "r/templates/b/x": ""])
    let defaults = MemoryFileSystem(texts: [
      "templates/a/form.yaml": "d", "templates/a/word/y": "d", "templates/b/form.yaml": "d",
      "templates/c/form.yaml": "d",
    ])
    let files = OverlayFileSystem(base, root: "r", defaults: defaults, wholeMark: "form.yaml")
    #expect(try Self.names(files, "r/templates/a") == ["form.yaml"])
    #expect(files.kind(of: "r/templates/a/word/y") == nil)
    #expect(try Self.names(files, "r/templates/b") == ["form.yaml", "x"])
    #expect(try Self.names(files, "r/templates") == ["a", "b", "c"])
  }
}
