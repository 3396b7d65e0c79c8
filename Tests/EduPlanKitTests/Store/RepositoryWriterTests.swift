import Foundation
import Testing

@testable import EduPlanKit

/// A repo in a folder of the real disk.
struct DiskRepository: Sendable {
  let root: String
  let disk = DiskFileSystem()

  init(_ root: String, _ files: [String: String] = [:]) throws {
    self.root = root
    for (path, text) in files.merging(
      ["data/eduplan.yaml": "---\nformat: 1\n"], uniquingKeysWith: { one, _ in one })
    {
      try disk.makeFolder(folderOf("\(root)/\(path)"))
      try disk.write(Array(text.utf8), to: "\(root)/\(path)")
    }
  }

  func writer(patience: Int = 1000) -> RepositoryWriter {
    RepositoryWriter(Repository(root: root), disk, moment: "2026-11-21 14:03", patience: patience)
  }

  func text(_ path: String) -> String? {
    (try? disk.read("\(root)/\(path)")).map { String(decoding: $0, as: UTF8.self) }
  }

  typealias Edit = (path: String, old: String?, new: String?)

  func change(_ edits: Edit..., isPrivate: Bool = false) -> ChangeSet {
    change(all: edits, isPrivate: isPrivate)
  }

  func change(all edits: [Edit], isPrivate: Bool = false) -> ChangeSet {
    ChangeSet(
      title: Localized(zh: "改一改", en: "an edit"),
      files: edits.map { path, old, new in
        FileChange(
          path: path, before: old.map { Array($0.utf8) }, after: new.map { Array($0.utf8) },
          isPrivate: isPrivate)
      })
  }

  func commit(_ change: ChangeSet) throws {
    let writer = writer()
    try writer.locked { try writer.commit(change) }
  }

  func mode(_ path: String) -> Int? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: "\(root)/\(path)")
    return attributes?[.posixPermissions] as? Int
  }

  func session(language: Language = .zh) throws -> Session {
    Session(
      files: disk, workingFolder: root, environment: ["EDUPLAN_LANG": language.rawValue],
      today: try #require(Day("2026-11-21")), timeOfDay: "14:03")
  }

  /// Runs a command in this process.
  func run(
    _ words: String..., language: Language = .zh
  ) throws -> (status: EduPlanKit.ExitStatus, text: String, errors: String) {
    var session = try session(language: language)
    let status = EduPlan.run(words, in: &session)
    return (
      status, String(decoding: session.output, as: UTF8.self),
      String(decoding: session.errors, as: UTF8.self)
    )
  }
}

/// Runs a body many times at once and waits for all of them.
func inThreads(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
  let group = DispatchGroup()
  for number in 0..<count {
    group.enter()
    let thread = Thread {
      body(number)
      group.leave()
    }
    thread.stackSize = 8 << 20
    thread.start()
  }
  group.wait()
}

@Suite("Writing to a repo")
struct RepositoryWriterTests {
  private func withRepository(
    _ files: [String: String] = [:], _ body: (DiskRepository) throws -> Void
  ) throws {
    try withTemporaryFolder { try body(DiskRepository($0, files)) }
  }

  private func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
  }

  @Test("what an editor saved since is not written over, and nothing else is written either")
  func changedUnderneath() throws {
    try withRepository(["data/a.yaml": "1", "data/b.yaml": "1"]) { repo in
      for (old, now) in [("0", "data/a.yaml"), (nil, "data/b.yaml")] {
        do {
          try repo.commit(repo.change(("data/0.yaml", nil, "new"), (now, old, "2")))
          Issue.record("written over")
        } catch let error as DataChanged {
          #expect(error.paths == [now])
        }
        #expect(repo.text("data/0.yaml") == nil)
        #expect(repo.text(now) == "1")
      }
      #expect(throws: DataChanged.self) { try repo.commit(repo.change(("data/c.yaml", "1", nil))) }
    }
  }

  @Test("links are followed, modes are kept, and what is private is its owner's alone")
  func linksAndModes() throws {
    try withRepository(["real/x.yaml": "1", "data/m.yaml": "1", "data/p.yaml": "1"]) { repo in
      try link(repo.root + "/data/x.yaml", to: "../real/x.yaml")
      try link(repo.root + "/data/private", to: "../real")
      chmod(repo.root + "/data/m.yaml", 0o664)
      chmod(repo.root + "/data/p.yaml", 0o660)
      try repo.commit(repo.change(("data/x.yaml", "1", "2"), ("data/m.yaml", "1", "2")))
      #expect(repo.text("real/x.yaml") == "2")
      #expect(
        try repo.disk.entries(of: repo.root + "/data").contains { $0.name == "x.yaml" && $0.isLink }
      )
      #expect(repo.mode("data/m.yaml") == 0o664)
      #expect(repo.mode(".eduplan/undo/1") != 0o600)
      try repo.commit(
        repo.change(("data/private/new.yaml", nil, "t"), ("data/p.yaml", "1", "2"), isPrivate: true)
      )
      #expect(repo.mode("real/new.yaml") == 0o600)
      #expect(repo.mode("data/p.yaml") == 0o660)
      #expect(repo.mode(".eduplan/undo/2") == 0o600)
      #expect(try repo.disk.entries(of: repo.root + "/real").map(\.name) == ["new.yaml", "x.yaml"])
    }
  }

  @Test("a repo behind a link, and names with blanks, quotes, Chinese and line breaks")
  func oddNames() throws {
    try withRepository { repo in
      let names = ["a b", "'\"", "学校", "a\nb", "-x", "$(x)", String(repeating: "长", count: 83)]
      try withTemporaryFolder { other in
        try link(other + "/链 接\n", to: repo.root)
        let linked = try DiskRepository(other + "/链 接\n")
        for name in names {
          let path = "data/\(name)/\(name).y"
          try linked.commit(linked.change((path, nil, name)))
          try linked.commit(linked.change((path, name, name + "2")))
          #expect(repo.text(path) == name + "2")
        }
        let undo = try linked.run("undo")
        #expect(undo.status == .ok)
        let name = names[names.count - 1]
        #expect(repo.text("data/\(name)/\(name).y") == name)
      }
    }
  }

  @Test("what was left behind by processes that are gone is swept up, and nothing else")
  func sweeping() throws {
    let mine = "data/x.yaml.\(getpid()).eduplan-new"
    let kept = ["data/x.yaml.1.eduplan-new", "data/x.eduplan-new", "data/7.eduplan-new.yaml"]
    let gone = [
      "data/schools/x.yaml.99999999.eduplan-new", "templates/.3.99999998.eduplan-new", mine,
    ]
    let files = Dictionary(uniqueKeysWithValues: (kept + gone).map { ($0, "half") })
    try withRepository(files) { repo in
      #expect(Set(repo.writer().leftovers().temporaries) == Set(gone))
      try repo.writer().locked {}
      for path in kept { #expect(repo.text(path) == "half", "\(path)") }
      for path in gone { #expect(repo.text(path) == nil, "\(path)") }
      #expect(repo.writer().leftovers().isEmpty)
    }
  }

  @Test("a folder that was put aside for another comes back, and half a folder goes")
  func putAside() throws {
    let files = [
      "templates/.form.99999999.eduplan-old/form.yaml": "old",
      "templates/.kept.99999999.eduplan-old/form.yaml": "old", "templates/kept/form.yaml": "new",
      "templates/.form.99999999.eduplan-new/word/x.xml": "half",
    ]
    try withRepository(files) { repo in
      try repo.writer().locked {}
      #expect(repo.text("templates/form/form.yaml") == "old")
      #expect(repo.text("templates/kept/form.yaml") == "new")
      let names = try repo.disk.entries(of: repo.root + "/templates").map(\.name)
      #expect(names == ["form", "kept"])
    }
  }

  @Test("a lock that another holds is waited for, with a word, and given up in the end")
  func waiting() throws {
    try withRepository { repo in
      try repo.writer().locked {
        let told = MemoryFileSystem()
        let second = RepositoryWriter(Repository(root: repo.root), repo.disk, patience: 1200) {
          try? told.write([], to: "told")
        }
        do {
          try second.locked { Issue.record("two at once") }
        } catch let error as FileError {
          #expect(error.message.en.contains("nothing was written"))
        }
        #expect(told.kind(of: "told") == .file)
      }
      try repo.writer().locked {}
    }
  }

  @Test("a repo that cannot be written says so and stays as it is", .enabled(if: getuid() != 0))
  func readOnly() throws {
    try withRepository(["data/a.yaml": "1"]) { repo in
      chmod(repo.root + "/data/a.yaml", 0o444)
      #expect(throws: FileError.self) { try repo.commit(repo.change(("data/a.yaml", "1", "2"))) }
      #expect(repo.text("data/a.yaml") == "1")
      for folder in ["/data", ""] {
        chmod(repo.root + folder, 0o555)
        defer { chmod(repo.root + folder, 0o755) }
        #expect(throws: FileError.self) { try repo.commit(repo.change(("data/b.yaml", nil, "2"))) }
      }
      let names = try repo.disk.entries(of: repo.root + "/data").map(\.name)
      #expect(names == ["a.yaml", "eduplan.yaml"])
    }
  }

  @Test("whatever step of taking the lock fails, the folder is named, not a file of ours in it")
  func lockingFails() throws {
    var steps: [String] = []
    try withRepository(["data/a.yaml": "1"]) { repo in
      let files = FaultyFiles(repo.disk)
      try RepositoryWriter(Repository(root: repo.root), files).locked {}
      steps = files.steps
    }
    #expect(steps.contains("make"))
    for (position, step) in steps.enumerated() {
      try withRepository(["data/a.yaml": "1"]) { repo in
        let files = FaultyFiles(repo.disk, .staysFull, at: position)
        do {
          try RepositoryWriter(Repository(root: repo.root), files).locked {}
        } catch let error as FileError {
          #expect(error.path == ".eduplan", "\(step)")
        }
      }
    }
  }

  @Test("a file that somebody changed after a crash is left alone and named")
  func changedAfterCrash() throws {
    try withRepository(["data/a.yaml": "---\nid: a\n", "data/b.yaml": "---\nid: b\n"]) { repo in
      let change = repo.change(
        ("data/a.yaml", "---\nid: a\n", "---\nid: aa\n"),
        ("data/b.yaml", "---\nid: b\n", "---\nid: bb\n"))
      // The journal stands, no file is in its place. The first change makes folders that later ones find.
      var position = 0
      for _ in 0..<2 {
        let counted = FaultyFiles(repo.disk)
        let trial = RepositoryWriter(Repository(root: repo.root), counted)
        try trial.locked { try trial.commit(change) }
        position = try #require(counted.steps.firstIndex(of: "append"))
        #expect(try repo.run("undo").status == .ok)
      }
      let stopped = FaultyFiles(repo.disk, .stopsAfter, at: position)
      let writer = RepositoryWriter(Repository(root: repo.root), stopped)
      #expect(throws: (any Error).self) { try writer.locked { try writer.commit(change) } }
      #expect(repo.writer().leftovers().unfinished?.en == "an edit")
      try repo.disk.write(Array("mine".utf8), to: repo.root + "/data/b.yaml")
      let run = try repo.run("check", language: .en)
      #expect(run.errors.contains("'an edit', had broken off"))
      #expect(run.errors.contains("data/b.yaml: changed by somebody since"))
      #expect(repo.text("data/a.yaml") == "---\nid: aa\n")
      #expect(repo.text("data/b.yaml") == "mine")
      #expect(repo.writer().leftovers().isEmpty)
    }
  }

  @Test("who may only read sees the data as it will be, and is told", arguments: Language.allCases)
  func onlyReading(language: Language) throws {
    try withRepository(["data/districts.yaml": "---\nid: 甲区\nname: 甲区\n"]) { repo in
      try repo.writer().locked {}
      let change = repo.change(
        ("data/districts.yaml", "---\nid: 甲区\nname: 甲区\n", "---\nid: 乙区\nname: 乙区\n"))
      let counted = FaultyFiles(MemoryFileSystem())
      let trial = RepositoryWriter(Repository(root: ""), counted)
      try trial.locked {}
      // Whatever the step, the journal stands when the process ends at the append to the lock.
      for position in 0..<40 {
        let stopped = FaultyFiles(repo.disk, .stopsBefore, at: position)
        let writer = RepositoryWriter(Repository(root: repo.root), stopped)
        try? writer.locked { try writer.commit(change) }
        if stopped.steps.last == "append" || repo.writer().isUnfinished { break }
      }
      #expect(repo.writer().isUnfinished)
      var session = try repo.session(language: language)
      session.files = FaultyFiles(repo.disk, .failsFromThenOn, at: 0)
      #expect(EduPlan.run(["list", "district", "--columns", "id"], in: &session) == .ok)
      #expect(String(decoding: session.output, as: UTF8.self).contains("乙区"))
      let told = String(decoding: session.errors, as: UTF8.self)
      #expect(told.contains("eduplan check"), "\(told)")
      #expect(repo.text("data/districts.yaml")?.contains("甲区") == true)
      // Who may write finishes it.
      #expect(
        try repo.run("check", language: language).errors.contains("an edit") == (language == .en))
      #expect(repo.text("data/districts.yaml")?.contains("乙区") == true)
      session = try repo.session(language: language)
      session.files = FaultyFiles(repo.disk, .failsFromThenOn, at: 0)
      #expect(EduPlan.run(["undo"], in: &session) == .failure)
      #expect(repo.text("data/districts.yaml")?.contains("乙区") == true)
    }
  }

  @Test("a journal that came with a copied repo writes nothing outside of it")
  func foreignJournal() throws {
    try withTemporaryFolder { other in
      try withRepository { repo in
        try link(repo.root + "/data/away", to: other)
        var record = RecordedChange(
          title: Localized(zh: "坏", en: "bad"), moment: "", undone: nil, origin: "0", files: [])
        for path in ["data/away/x", other + "/y", "data/../../\(other)/z", "data/in.yaml"] {
          record.files.append(
            .init(FileChange(path: path, before: nil, after: [1]), standing: nil, mode: nil))
        }
        try repo.writer().locked {}
        try repo.disk.write(record.bytes, to: repo.root + "/.eduplan/journal")
        try repo.writer().locked {}
        #expect(try repo.disk.entries(of: other).isEmpty)
        #expect(repo.text("data/in.yaml") != nil)
        #expect(try ChangeHistory(repo.writer()).entries().isEmpty)
      }
    }
  }

  @Test("a journal that is torn is put aside, and the data stays")
  func tornJournal() throws {
    try withRepository(["data/a.yaml": "1"]) { repo in
      try repo.commit(repo.change(("data/a.yaml", "1", "2")))
      let whole = try repo.disk.read(repo.root + "/.eduplan/undo/1")
      #expect(RecordedChange(whole) != nil)
      for count in [0, 1, 20, 40, whole.count - 1] {
        #expect(RecordedChange(Array(whole.prefix(count))) == nil)
      }
      for position in whole.indices {
        var torn = whole
        torn[position] ^= 1
        #expect(RecordedChange(torn) == nil, "\(position)")
      }
      try repo.disk.write(Array(whole.dropLast()), to: repo.root + "/.eduplan/journal")
      #expect(try repo.writer().settled().report == nil)
      #expect(repo.writer().leftovers().unreadable == ".eduplan/unreadable-journal")
      #expect(repo.text("data/a.yaml") == "2")
    }
  }

  @Test("who reads while others write sees each change whole")
  func readingBesideWriting() throws {
    let paths = (0..<8).map { "data/f\($0).yaml" }
    try withRepository(Dictionary(uniqueKeysWithValues: paths.map { ($0, "0") })) { repo in
      inThreads(4) { worker in
        do {
          if worker == 0 {
            for round in 1...40 {
              var change = repo.change()
              for path in paths {
                change.add(
                  FileChange(
                    path: path, before: Array("\(round - 1)".utf8), after: Array("\(round)".utf8)))
              }
              try repo.commit(change)
            }
          } else {
            for _ in 0..<400 {
              let seen = try repo.writer().undisturbed { files throws(FileError) in
                var seen: Set<[UInt8]> = []
                for path in paths { seen.insert(try files.read("\(repo.root)/\(path)")) }
                return seen
              }
              #expect(seen.count == 1)
            }
          }
        } catch {
          Issue.record("\(error)")
        }
      }
      #expect(repo.text(paths[7]) == "40")
    }
  }

  @Test("twenty at once, fifty edits each, are a thousand edits")
  func thousandEdits() throws {
    try withRepository(["data/count.yaml": "0"]) { repo in
      inThreads(20) { worker in
        for round in 1...50 {
          do {
            let writer = repo.writer(patience: 60_000)
            try writer.locked {
              let old = repo.text("data/count.yaml") ?? ""
              let new = String((Int(old) ?? -1_000_000) + 1)
              let own = "data/w\(worker).yaml"
              let edits: [DiskRepository.Edit] = [
                ("data/count.yaml", old, new), (own, repo.text(own), "\(round)"),
              ]
              try writer.commit(repo.change(all: edits))
            }
          } catch {
            Issue.record("\(error)")
          }
        }
      }
      #expect(repo.text("data/count.yaml") == "1000")
      for worker in 0..<20 { #expect(repo.text("data/w\(worker).yaml") == "50") }
      let kept = try ChangeHistory(repo.writer()).entries()
      #expect(kept.count == ChangeHistory.limit)
      #expect(repo.writer().leftovers().isEmpty)
    }
  }

  @Test("one field of a file of ten megabytes changes one line, and the entry for undo is small")
  func largeFile() throws {
    let line = "  # \(String(repeating: "很长的一行。", count: 30))\n"
    let many = String(repeating: line, count: 10_000)
    let text = "---\nid: a\ncount: 1\n" + many + "---\nid: b\ncount: 2 # 注\n" + many
    try withRepository(["data/a.yaml": text]) { repo in
      let before = Array(text.utf8)
      #expect(before.count > 10_000_000)
      let edited = try RecordDocument(parsing: before, path: "data/a.yaml").setting(
        .scalar("3", isTyped: true), at: RecordPlace("count"), ofRecord: 1, order: ["id", "count"])
      var change = repo.change()
      change.add(FileChange(path: "data/a.yaml", before: before, after: edited.bytes))
      try repo.commit(change)
      let old = text.split(separator: "\n")
      let new = (repo.text("data/a.yaml") ?? "").split(separator: "\n")
      #expect(old.count == new.count)
      #expect(
        zip(old, new).filter { $0 != $1 }.map { "\($0) \($1)" } == ["count: 2 # 注 count: 3 # 注"])
      #expect(repo.disk.operations.status(of: repo.root + "/.eduplan/undo/1")?.size ?? 9999 < 600)
      #expect(try repo.run("undo").status == .ok)
      #expect(repo.text("data/a.yaml") == text)
    }
  }
}
