import Foundation
import Testing

@testable import EduPlanKit

@Suite("The disk")
struct DiskFileSystemTests {
  @Test("what is written is read, in a new folder, over an old file, and empty")
  func roundTrip() throws {
    try withTemporaryFolder { folder in
      let disk = DiskFileSystem()
      try disk.makeFolder(folder + "/a/b/c")
      for bytes in [[], Array("甲".utf8), [UInt8](repeating: 7, count: 300_000)] {
        try disk.write(bytes, to: folder + "/a/b/c/x")
        #expect(try disk.read(folder + "/a/b/c/x") == bytes)
      }
      #expect(try disk.entries(of: folder + "/a/b/c") == [FileEntry(name: "x", kind: .file)])
    }
  }

  @Test("writing follows a link, keeps the mode, and leaves nothing beside the file")
  func linksAndModes() throws {
    try withTemporaryFolder { folder in
      let disk = DiskFileSystem()
      try disk.write([1], to: folder + "/real")
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o640], ofItemAtPath: folder + "/real")
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/link", withDestinationPath: folder + "/real")
      try disk.write([2, 3], to: folder + "/link")
      #expect(try disk.read(folder + "/real") == [2, 3])
      let attributes = try FileManager.default.attributesOfItem(atPath: folder + "/real")
      #expect(attributes[.posixPermissions] as? Int == 0o640)
      let type = try FileManager.default.attributesOfItem(atPath: folder + "/link")[.type]
      #expect(type as? FileAttributeType == .typeSymbolicLink)
      #expect(try disk.entries(of: folder).map(\.name) == ["link", "real"])
    }
  }

  @Test("what cannot be done is told with the path")
  func failures() throws {
    try withTemporaryFolder { folder in
      let disk = DiskFileSystem()
      for path in [folder + "/none", folder] {
        do throws(FileError) {
          _ = try disk.read(path)
          Issue.record("read \(path)")
        } catch {
          #expect(error.path == path)
        }
      }
      #expect(throws: FileError.self) { try disk.write([1], to: folder + "/none/x") }
      #expect(throws: FileError.self) { try disk.entries(of: folder + "/none") }
      #expect(disk.kind(of: folder + "/none") == nil)
      #expect(disk.kind(of: folder) == .folder)
    }
  }
}

@Suite("Defaults behind a folder")
struct OverlayFileSystemTests {
  let files = OverlayFileSystem(
    MemoryFileSystem(texts: ["repo/templates/a": "own", "repo/data/x": "x"]), root: "repo",
    defaults: MemoryFileSystem(texts: ["templates/a": "default", "templates/b/c": "default c"]))

  @Test("the folder's own file comes first, the default stands behind")
  func reading() throws {
    #expect(try files.read("repo/templates/a") == Array("own".utf8))
    #expect(try files.read("repo/templates/b/c") == Array("default c".utf8))
    #expect(try files.entries(of: "repo/templates").map(\.name) == ["a", "b"])
    #expect(files.kind(of: "repo/templates/b") == .folder)
    #expect(files.kind(of: "templates/b") == nil)
    #expect(throws: FileError.self) { try files.read("repo/templates/none") }
  }
}

/// Runs a body with a fresh folder and removes it afterwards.
func withTemporaryFolder(_ body: (String) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory.appending(
    path: "eduplan-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  try body(folder.path)
}
