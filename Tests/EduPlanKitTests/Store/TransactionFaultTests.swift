import Foundation
import Testing

@testable import EduPlanKit

/// A change of many files, and every way in which it may break off.
@Suite("A change is made whole or not at all")
struct TransactionFaultTests {
  static let before: [String: [UInt8]] = [
    "data/eduplan.yaml": text("---\nformat: 1\n"),
    "data/a.yaml": text("---\nid: a\nname: 甲\n"),
    "data/b.yaml": text("---\nid: b\nname: 乙\n"),
    "data/schools/宝山 区.yaml": text(String(repeating: "# 很长的一行\n", count: 200) + "---\nid: c\n"),
    "data/schools/'quote'\n.yaml": text("---\nid: d\n"),
    "data/old/gone.yaml": text("---\nid: e\n"),
    "data/old/gone-too.yaml": text("---\nid: f\n"),
    "data/private/a.yaml": text("---\nid: a\ntelephone: 1\n"),
  ]

  static let change = ChangeSet(
    title: Localized(zh: "改很多文件", en: "many files"),
    files: [
      edit("data/a.yaml", "---\nid: a\nname: 甲甲\n"), edit("data/b.yaml", ""),
      edit(
        "data/schools/宝山 区.yaml",
        String(repeating: "# 很长的一行\n", count: 199) + "# 改过\n---\nid: c\n"),
      edit("data/schools/'quote'\n.yaml", "---\nid: d\nx: y\n"),
      edit("data/old/gone.yaml", nil), edit("data/old/gone-too.yaml", nil),
      edit("data/new.yaml", "---\nid: g\n"), edit("data/new/deep/h.yaml", "---\nid: h\n"),
      edit("data/new/deep/i.yaml", "---\nid: i\n"), edit("templates/x/form.yaml", "---\nid: x\n"),
      edit("data/private/a.yaml", "---\nid: a\ntelephone: 2\n", isPrivate: true),
      edit("data/private/new.yaml", "---\nid: g\ntelephone: 3\n", isPrivate: true),
    ])

  static let after: [String: [UInt8]] = {
    var files = before
    for file in change.files { files[file.path] = file.after }
    return files
  }()

  private static func text(_ text: String) -> [UInt8] { Array(text.utf8) }

  private static func edit(_ path: String, _ new: String?, isPrivate: Bool = false) -> FileChange {
    FileChange(
      path: path, before: before[path], after: new.map { Array($0.utf8) }, isPrivate: isPrivate)
  }

  // MARK: One case

  private static func writer(_ files: any FileSystem, in root: String = "") -> RepositoryWriter {
    RepositoryWriter(Repository(root: root), files, moment: "2026-11-21")
  }

  private static func commit(_ files: any FileSystem) throws {
    let writer = writer(files)
    try writer.locked { try writer.commit(change) }
  }

  /// Without the work folder.
  private static func data(_ files: [String: [UInt8]]) -> [String: [UInt8]] {
    files.filter { !$0.key.hasPrefix(WorkFolder.name + "/") }
  }

  /// The files that differ.
  private static func names(
    _ files: [String: [UInt8]], unlike others: [String: [UInt8]]
  ) -> [String] {
    Set(files.keys).union(others.keys).filter { files[$0] != others[$0] }.sorted()
  }

  /// Expects all of the change or none of it, once the next command has put it in order.
  ///
  /// - Parameter expected: which of the two; nil for either.
  private func expectWhole(
    _ disk: PowerCutDisk, _ label: String, expected: [String: [UInt8]]? = nil
  ) {
    do {
      _ = try Self.writer(disk).settled()
      try Self.writer(disk).locked {}
    } catch {
      Issue.record("\(label): \(error)")
      return
    }
    let found = Self.data(disk.files())
    #expect(Self.names(found, unlike: Self.after) == [] || found == Self.before, "\(label)")
    if let expected { #expect(Self.names(found, unlike: expected) == [], "\(label)") }
    #expect(Self.writer(disk).leftovers().isEmpty, "\(label)")
  }

  /// How many steps the change takes.
  private func stepCount() throws -> Int {
    let files = FaultyFiles(PowerCutDisk(Self.before))
    try Self.commit(files)
    return files.steps.count
  }

  // MARK: Every step

  @Test("what is not disturbed is done")
  func undisturbed() throws {
    let disk = PowerCutDisk(Self.before)
    try Self.commit(disk)
    #expect(Self.data(disk.files()) == Self.after)
    #expect(disk.status(of: "data/private/new.yaml")?.mode == 0o600)
    #expect(disk.status(of: ".eduplan/undo/1")?.mode == 0o600)
    #expect(try disk.read(".eduplan/.gitignore") == Array("*\n".utf8))
    #expect(try stepCount() > 60)
  }

  @Test("a process that ends at any step leaves all or nothing, and the next one puts it in order")
  func stopping() throws {
    var cases = 0
    for step in 0..<(try stepCount()) {
      for fault in FaultyFiles.Fault.allCases where fault.stops {
        let disk = PowerCutDisk(Self.before)
        let files = FaultyFiles(disk, fault, at: step)
        let isDone = (try? Self.commit(files)) != nil
        #expect(files.isStopped)
        expectWhole(disk, "\(fault) at \(step)", expected: isDone ? Self.after : nil)
        cases += 1
      }
    }
    #expect(cases > 180)
  }

  @Test("a process that ends while it repairs leaves it to the next one")
  func stoppingTwice() throws {
    var cases = 0
    for step in 0..<(try stepCount()) {
      let disk = PowerCutDisk(Self.before)
      let files = FaultyFiles(disk, .stopsAfter, at: step)
      try? Self.commit(files)
      let counted = FaultyFiles(disk.copy())
      try Self.writer(counted).locked {}
      for second in 0..<counted.steps.count {
        for fault in [FaultyFiles.Fault.stopsHalfway, .stopsAfter] {
          let disk = disk.copy()
          try? Self.writer(FaultyFiles(disk, fault, at: second)).locked {}
          expectWhole(disk, "\(fault) at \(second) after \(step)")
          cases += 1
        }
      }
    }
    #expect(cases > 500)
  }

  @Test("a step that fails leaves everything as it was, and says so")
  func failing() throws {
    var cases = 0
    for step in 0..<(try stepCount()) {
      for fault in FaultyFiles.Fault.allCases where !fault.stops {
        let disk = PowerCutDisk(Self.before)
        let files = FaultyFiles(disk, fault, at: step)
        let label = "\(fault) at \(step)"
        cases += 1
        do {
          try Self.commit(files)
          // The last steps only tidy up; failing, they are left to the next command.
          expectWhole(disk, label, expected: Self.after)
        } catch {
          let isOnce = fault == .fails || fault == .fills
          let isRepairing = (error as? FileError)?.message.en.contains("stopped half-way") ?? false
          #expect(!isOnce || !isRepairing, "\(label)")
          if isOnce { #expect(Self.data(disk.files()) == Self.before, "\(label)") }
          expectWhole(disk, label, expected: isRepairing ? nil : Self.before)
        }
      }
    }
    #expect(cases > 240)
  }

  @Test("a power cut at any step, whatever the disk forgets, leaves all or nothing")
  func powerCuts() throws {
    var random = SeededGenerator(seed: 21)
    var cases = 0
    for step in 0..<(try stepCount()) {
      for _ in 0..<25 {
        let disk = PowerCutDisk(Self.before)
        let files = FaultyFiles(disk, .stopsAfter, at: step)
        let isDone = (try? Self.commit(files)) != nil
        var after = disk.afterPowerCut(&random)
        // The next command may meet the same end.
        for _ in 0..<Int.random(in: 0..<3, using: &random) {
          let second = Int.random(in: 0..<40, using: &random)
          try? Self.writer(FaultyFiles(after, .stopsHalfway, at: second)).locked {}
          after = Bool.random(using: &random) ? after.afterPowerCut(&random) : after
        }
        expectWhole(after, "power cut at \(step)", expected: isDone ? Self.after : nil)
        cases += 1
      }
    }
    #expect(cases > 1500)
  }

  @Test(
    "taking a change back is a change like any other: whole or not at all, and it can be tried again"
  )
  func takingBack() throws {
    let done = PowerCutDisk(Self.before)
    try Self.commit(done)
    func takeBack(_ files: any FileSystem) throws {
      let writer = Self.writer(files)
      try writer.locked {
        let history = ChangeHistory(writer)
        if let last = try history.entries().first { try writer.commit(history.takingBack(last)) }
      }
    }
    let counted = FaultyFiles(done.copy())
    try takeBack(counted)
    var random = SeededGenerator(seed: 23)
    for step in counted.steps.indices {
      for fault in FaultyFiles.Fault.allCases {
        let disk = done.copy()
        try? takeBack(FaultyFiles(disk, fault, at: step))
        let after = fault.stops && Bool.random(using: &random) ? disk.afterPowerCut(&random) : disk
        let label = "\(fault) at \(step)"
        expectWhole(after, label)
        let isBack = Self.data(after.files()) == Self.before
        let left = try ChangeHistory(Self.writer(after)).entries().count
        #expect(left == (isBack ? 0 : 1), "\(label)")
        try takeBack(after)
        #expect(Self.names(Self.data(after.files()), unlike: Self.before) == [], "\(label)")
      }
    }
  }

  @Test("what was done is still there after a power cut a moment later")
  func durable() throws {
    var random = SeededGenerator(seed: 22)
    for _ in 0..<200 {
      let disk = PowerCutDisk(Self.before)
      try Self.commit(disk)
      expectWhole(disk.afterPowerCut(&random), "durable", expected: Self.after)
    }
  }

  @Test("who cannot write sees all of the change or nothing of it, too")
  func readers() throws {
    var views = 0
    for step in 0..<(try stepCount()) {
      let disk = PowerCutDisk(Self.before)
      try? Self.commit(FaultyFiles(disk, .stopsAfter, at: step))
      let files = FaultyFiles(disk, .failsFromThenOn, at: 0)
      let (_, view) = try Self.writer(files).settled()
      guard let view else { continue }
      views += 1
      let paths = Set(Self.before.keys).union(Self.after.keys)
      let seen = Dictionary(
        uniqueKeysWithValues: paths.compactMap { path in
          (try? view.read(path)).map { (path, $0) }
        })
      #expect(seen == Self.before || seen == Self.after, "\(step)")
    }
    #expect(views > 15)
  }

  // MARK: The real disk

  @Test("on the real disk, too, a process that ends at any step leaves all or nothing")
  func realDisk() throws {
    var cases = 0
    for step in 0..<(try stepCount()) {
      for fault in [FaultyFiles.Fault.stopsHalfway, .stopsAfter] {
        try withTemporaryFolder { root in
          let disk = DiskFileSystem()
          for (path, bytes) in Self.before {
            try disk.makeFolder(folderOf("\(root)/\(path)"))
            try disk.write(bytes, to: "\(root)/\(path)")
          }
          let stopped = Self.writer(FaultyFiles(disk, fault, at: step), in: root)
          try? stopped.locked { try stopped.commit(Self.change) }
          let next = Self.writer(disk, in: root)
          _ = try next.settled()
          try next.locked {}
          var found: [String: [UInt8]] = [:]
          let all = FileManager.default.enumerator(atPath: root)
          while let path = all?.nextObject() as? String {
            let isData = !path.hasPrefix(WorkFolder.name)
            if isData, disk.kind(of: "\(root)/\(path)") == .file {
              found[path] = try disk.read("\(root)/\(path)")
            }
          }
          #expect(found == Self.after || found == Self.before, "\(fault) at \(step)")
          cases += 1
        }
      }
    }
    #expect(cases > 120)
  }
}
