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

  @Test(
    "where the system refuses fsync, as on some network disks, waiting for the disk is no failure")
  func withoutSync() throws {
    let descriptor = open("/dev/null", O_RDONLY)
    defer { close(descriptor) }
    #expect(fsync(descriptor) != 0 && errno == EINVAL, "this system does sync /dev/null")
    let steps = DiskFileSystem().operations
    try steps.sync("/dev/null")
    #if os(Linux)
      try steps.syncFolder("/proc")
    #endif
    #expect(throws: FileError.self) { try steps.sync("/dev/null/nothing") }
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

  @Test("making a file touches nothing that is there, and a private one is its owner's alone")
  func creating() throws {
    try withTemporaryFolder { folder in
      let disk = DiskFileSystem()
      try disk.create([1, 2], at: folder + "/a", isPrivate: true)
      #expect(try disk.read(folder + "/a") == [1, 2])
      let attributes = try FileManager.default.attributesOfItem(atPath: folder + "/a")
      #expect(attributes[.posixPermissions] as? Int == 0o600)
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/link", withDestinationPath: folder + "/nowhere")
      for name in ["a", "link"] {
        #expect(throws: FileError.self) {
          try disk.create([3], at: folder + "/" + name, isPrivate: false)
        }
      }
      #expect(try disk.read(folder + "/a") == [1, 2])
      #expect(try disk.entries(of: folder).map(\.name) == ["a", "link"])
      try disk.remove(folder + "/a")
      try disk.remove(folder + "/a")
      #expect(disk.kind(of: folder + "/a") == nil)
    }
  }

  @Test(
    "a full disk, a folder without permission and a folder in place of the file leave what was there"
  )
  func failedWrites() throws {
    let full = ProgrammeRun("apply", "--blank", "--format", "text", "-o", "/dev/full", "-q")
    if DiskFileSystem().kind(of: "/dev/full") != nil {
      #expect(full.status == .failure)
      #expect(full.errors == "eduplan: /dev/full: 磁盘已满，文件没有改动\n")
    }
    try withTemporaryFolder { folder in
      let disk = DiskFileSystem()
      try disk.makeFolder(folder + "/表.docx")
      let taken = ProgrammeRun("apply", "--blank", "-o", folder + "/表.docx", "-q")
      #expect(taken.status == .failure)
      #expect(try disk.entries(of: folder).map(\.name) == ["表.docx"])
      let missing = ProgrammeRun("apply", "--blank", "-o", folder + "/none/a.docx", "-q")
      #expect(missing.status == .failure)
      guard getuid() != 0 else { return }
      try disk.write([1], to: folder + "/a.docx")
      try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder)
      let refused = ProgrammeRun("apply", "--blank", "-o", folder + "/a.docx", "-q")
      #expect(refused.status == .failure)
      #expect(try disk.read(folder + "/a.docx") == [1])
      try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder)
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

@Suite("A folder full of traps")
struct HostileFolderTests {
  @Test("writing to a pipe writes into it and does not put a file in its place")
  func pipes() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/pipe"
      #expect(mkfifo(path, 0o600) == 0)
      let descriptor = open(path, O_RDWR | O_NONBLOCK)
      defer { close(descriptor) }
      try DiskFileSystem().write(Array("甲".utf8), to: path)
      var got = [UInt8](repeating: 0, count: 10)
      #expect(read(descriptor, &got, got.count) == 3)
      #expect(Array(got.prefix(3)) == Array("甲".utf8))
      #expect(DiskFileSystem().kind(of: path) == .other)
      #expect(try DiskFileSystem().entries(of: folder).map(\.name) == ["pipe"])
    }
  }

  @Test("what never ends, or is larger than any data, is not read")
  func endless() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/large"
      #expect(FileManager.default.createFile(atPath: path, contents: nil))
      #expect(truncate(path, 1 << 32) == 0)
      for path in [path, "/dev/zero"] {
        do throws(FileError) {
          _ = try DiskFileSystem().read(path)
          Issue.record("read \(path)")
        } catch {
          #expect(error.message.en.contains("1 GiB"))
        }
      }
    }
  }

  /// A data repo with something put into it that is no record file.
  private func run(
    _ words: String..., trap: (String) throws -> Void
  ) throws -> (status: EduPlanKit.ExitStatus, errors: String) {
    var result: (EduPlanKit.ExitStatus, String) = (.ok, "")
    try withTemporaryFolder { folder in
      let today = try #require(Day("2026-11-21"))
      var session = Session(
        files: DiskFileSystem(), workingFolder: folder, environment: ["EDUPLAN_LANG": "en"],
        today: today)
      #expect(EduPlan.run(["init"], in: &session) == .ok)
      try trap(folder)
      let status = EduPlan.run(words, in: &session)
      result = (status, String(decoding: session.errors, as: UTF8.self))
    }
    return result
  }

  private func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
  }

  @Test("a record file that cannot be opened is no silence, whatever it is")
  func leftOut() throws {
    for trap in ["link", "circle", "pipe", "name"] {
      let outcome = try run("check") { folder in
        let path = folder + "/data/x.yaml"
        switch trap {
        case "link": try link(path, to: "none")
        case "circle": try link(path, to: "x.yaml")
        case "pipe": #expect(mkfifo(path, 0o600) == 0)
        default:
          let name = Array((folder + "/data/").utf8) + [0xFF] + Array(".yaml".utf8) + [0]
          let descriptor = name.withUnsafeBytes { bytes in
            bytes.withMemoryRebound(to: CChar.self) { name in
              name.baseAddress.map { open($0, O_CREAT | O_WRONLY, 0o600) } ?? -1
            }
          }
          // Some file systems (that of macOS) refuse such a name.
          if descriptor < 0 { try link(path, to: "none") } else { close(descriptor) }
        }
      }
      #expect(outcome.status == .failure, "\(trap)")
      #expect(outcome.errors.contains("not a file to be read"), "\(trap): \(outcome.errors)")
    }
  }

  @Test("folders that hold themselves twice end in an error, not in a search without end")
  func circles() throws {
    for (folder, words) in [
      ("data/private", ["apply", "x"]), ("templates/own", ["apply"]), ("data", ["check"]),
    ] {
      let outcome = try run(words[0]) { root in
        let path = root + "/" + folder
        try DiskFileSystem().makeFolder(path)
        try DiskFileSystem().write([], to: path + "/form.yaml")
        for name in ["a", "b"] { try link(path + "/" + name, to: ".") }
      }
      #expect(outcome.status != .ok, "\(folder)")
    }
    try withTemporaryFolder { root in
      try DiskFileSystem().makeFolder(root + "/data/private")
      for name in ["a", "b"] { try link(root + "/data/private/" + name, to: ".") }
      #expect(throws: FileError.self) { try PrivateParts(files: DiskFileSystem(), root: root) }
    }
  }
}

@Suite("What a terminal may see of paths")
struct SafePathTests {
  @Test(
    "a path of a finding steers no terminal in any format", arguments: ["text", "json", "github"])
  func findings(_ format: String) {
    let files = MemoryFileSystem(texts: [
      "data/eduplan.yaml": "---\nformat: 1\n", "data/\u{1B}[31m\u{202E}.yaml": "---\nid: a\n",
    ])
    let run = ProgrammeRun("check", "--format", format, files: files)
    #expect(run.status == .findings)
    #expect(run.text.contains("unclaimed-file"))
    #expect(!run.text.unicodeScalars.contains { $0 != "\n" && isUnsafeInTerminal($0) })
  }

  @Test("what init suggests can be pasted into a shell and steers no terminal")
  func suggestions() {
    let run = ProgrammeRun("init", "a b'$(x)\u{1B}[31m", files: MemoryFileSystem())
    #expect(run.status == .ok)
    #expect(run.text.contains("--repo 'a b'\\''$(x)\u{FFFD}[31m'"))
    #expect(!run.text.contains("\u{1B}"))
    #expect(shellWord("示例仓库/a-1_b.c") == "示例仓库/a-1_b.c")
    #expect(shellWord("") == "''")
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
