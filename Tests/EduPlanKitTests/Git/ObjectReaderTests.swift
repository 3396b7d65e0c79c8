import Foundation
import Testing

@testable import EduPlanKit

@Suite("Objects and revisions of git")
struct ObjectReaderTests {
  @Test("many large objects are asked for at once, by several at a time, and none is mixed up")
  func manyAtOnce() throws {
    try GitRepository.with { repository in
      for number in 0..<40 {
        try repository.write(
          String(repeating: "第 \(number) 个文件\n", count: number * 2_000), to: "f\(number).txt")
      }
      try repository.commit("一", day: "2024-01-01")
      let reader = try #require(Git.system.objects(repository.folder))
      let names = (0..<40).map { "HEAD:f\($0).txt" }
      let expected = (0..<40).map {
        Array(String(repeating: "第 \($0) 个文件\n", count: $0 * 2_000).utf8)
      }
      #expect(try reader.read(names).map { $0?.bytes } == expected)
      let several = concurrentMap(8) { worker in
        (0..<40).allSatisfy { number in
          let place = (number * 7 + worker) % 40
          return (try? reader.read(names[place]))??.bytes == expected[place]
        }
      }
      #expect(several == Array(repeating: true, count: 8))
    }
  }

  @Test(
    "whatever a person types is a name and never an option, a second line or a crash",
    arguments: [
      "-x", "--output=x", "--batch-all-objects", "", "^HEAD", "HEAD\nHEAD", "a b", "一中",
      "HEAD^{tree}", "HEAD:data", String(repeating: "x", count: 10_000), "\u{1B}[31m", "'; rm -rf",
      ":/一", "HEAD..HEAD", "@{upstream}", "0000", "refs/heads/../x",
    ])
  func hostileNames(name: String) throws {
    try GitRepository.with { repository in
      try repository.writeData()
      try repository.commit("一", day: "2024-01-01")
      let reader = try #require(Git.system.objects(repository.folder))
      #expect(throws: Git.UnknownRevision.self) {
        try Git.system.commit(.name(name), in: repository.folder, reader: reader)
      }
      // And goes on answering, but for a name of which git itself dies.
      if name != "@{upstream}" { #expect(try reader.read("HEAD")?.kind == .commit) }
      let run = try repository.run("list", "school", "--at=" + name)
      #expect(run.status == .usage)
      #expect(run.output.isEmpty)
    }
  }

  @Test("a process that has gone is an error, not a wait or a signal")
  func goneProcess() throws {
    guard let process = ChildProcess(["sh", "-c", "exit 3"]) else {
      Issue.record("sh does not start")
      return
    }
    let reader = ObjectReader(process)
    for _ in 0..<3 {
      #expect(throws: FileError.self) { try reader.read(["HEAD", "main"]) }
    }
    #expect(ChildProcess.run(["no-such-programme-at-all"])?.status ?? 127 != 0)
    let loud = try #require(
      ChildProcess.run(
        ["sh", "-c", "cat; head -c 300000 /dev/zero; head -c 300000 /dev/zero >&2; exit 7"],
        input: Array(repeating: 65, count: 500_000)))
    #expect(loud.status == 7)
    #expect(loud.output.count == 800_000)
  }

  @Test(
    "days as people write them",
    arguments: [
      ("2024", "2024"), ("2024-04", "2024-04"), ("2024-04-01", "2024-04-01"), ("2024年", "2024"),
      ("2024年4月", "2024-04"), ("2024年4月1日", "2024-04-01"), ("2024年12月31日", "2024-12-31"),
      ("2024年4", nil), ("2024-13", nil), ("年", nil), ("main", nil), ("2024年13月", nil),
      ("20240401", nil), ("", nil),
    ] as [(String, String?)])
  func days(text: String, date: String?) {
    #expect(RevisionName(text) == date.flatMap { CoarseDate($0) }.map { .date($0) } ?? .name(text))
  }

  @Test("a folder of git is read whatever its names are, and sorted by code point")
  func trees() throws {
    try GitRepository.with { repository in
      let names = ["a b", "a'b\"c", "a\nb", "a.yaml", "a-b.yaml", "a/x", "学校", "-x", "é"]
      for name in names { try repository.write(name, to: "data/" + name) }
      try repository.commit("一", day: "2024-01-01")
      let reader = try #require(Git.system.objects(repository.folder))
      let tree = try #require(try reader.read("HEAD^{tree}"))
      let files = RevisionFileSystem(reader, tree: tree.name)
      let expected = try DiskFileSystem().entries(of: repository.folder + "/data")
      #expect(try files.entries(of: "data") == expected)
      for name in names {
        #expect(try files.read("data/" + name) == Array(name.utf8))
        #expect(
          try RevisionFileSystem(reader, tree: tree.name, folder: "data/").read(name).count > 0)
      }
      #expect(files.kind(of: "data/a") == .folder)
      #expect(files.kind(of: "nothing") == nil)
      #expect(throws: FileError.self) { try files.read("data") }
      #expect(throws: FileError.self) { try files.entries(of: "data/学校") }
    }
  }

  @Test("links are followed inside the repository and nowhere else")
  func links() throws {
    try GitRepository.with { repository in
      try repository.write("x", to: "shared/a.yaml")
      try repository.write("y", to: "repo/data/b.yaml")
      func link(_ path: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(
          atPath: repository.folder + "/" + path, withDestinationPath: target)
      }
      try link("repo/data/inside.yaml", to: "../../shared/a.yaml")
      try link("repo/data/folder", to: "../../shared")
      try link("repo/data/outside.yaml", to: "../../../a.yaml")
      try link("repo/data/absolute.yaml", to: "/etc/passwd")
      try link("repo/data/circle.yaml", to: "circle.yaml")
      try link("repo/data/broken.yaml", to: "nothing.yaml")
      try repository.commit("一", day: "2024-01-01")
      let reader = try #require(Git.system.objects(repository.folder))
      let tree = try #require(try reader.read("HEAD^{tree}"))
      let files = RevisionFileSystem(reader, tree: tree.name, folder: "repo/")
      #expect(try files.read("data/inside.yaml") == Array("x".utf8))
      #expect(try files.read("data/folder/a.yaml") == Array("x".utf8))
      #expect(try files.entries(of: "data/folder").map(\.name) == ["a.yaml"])
      for name in ["outside", "absolute", "circle", "broken"] {
        #expect(files.kind(of: "data/\(name).yaml") == nil)
        #expect(throws: FileError.self) { try files.read("data/\(name).yaml") }
      }
      let kinds = Dictionary(
        uniqueKeysWithValues: try files.entries(of: "data").map { ($0.name, $0.kind) })
      #expect(kinds["outside.yaml"] == .other)
      #expect(kinds["inside.yaml"] == .file)
      #expect(kinds["folder"] == .folder)
    }
  }
}
