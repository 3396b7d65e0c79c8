import Foundation
import Testing

@testable import EduPlanKit

@Suite("Differences of lines")
struct LineDifferenceTests {
  /// Two texts of a few lines, the second made of the first by a few changes.
  private static func pair(_ generator: inout SeededGenerator) -> (old: String, new: String) {
    let words = ["甲", "乙", "a", "b", "---", "", "  x", "+y", "-z", "\\ w", "@@ -1 +1 @@"]
    let count = Int.random(in: 0...30, using: &generator)
    let old = (0..<count).map { _ in words.randomElement(using: &generator) ?? "" }
    var new = old
    for _ in 0..<Int.random(in: 0...6, using: &generator) {
      let place = Int.random(in: 0...new.count, using: &generator)
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: new.insert(words.randomElement(using: &generator) ?? "", at: place)
      case 1 where place < new.count: new.remove(at: place)
      case _ where place < new.count: new[place] = words.randomElement(using: &generator) ?? ""
      default: break
      }
    }
    func text(_ lines: [String]) -> String {
      lines.joined(separator: "\n")
        + (lines.isEmpty || Int.random(in: 0..<5, using: &generator) == 0 ? "" : "\n")
    }
    return (text(old), text(new))
  }

  private static func unified(_ old: String, _ new: String) -> String {
    LineDifference(from: Array(old.utf8), to: Array(new.utf8)).unified()
  }

  @Test("patch makes of the old text the new one, to the byte")
  func patches() throws {
    try withTemporaryFolder { folder in
      var generator = SeededGenerator(seed: 7)
      for number in 0..<150 {
        let (old, new) = Self.pair(&generator)
        guard old != new, !old.isEmpty, !new.isEmpty else { continue }
        let path = folder + "/text"
        try Data(old.utf8).write(to: URL(fileURLWithPath: path))
        let difference = "--- text\n+++ text\n" + Self.unified(old, new)
        try Data(difference.utf8).write(to: URL(fileURLWithPath: folder + "/diff"))
        let status = try Self.run(
          "patch", ["--quiet", "--fuzz=0", "--force", "text", "diff"], in: folder)
        #expect(status.code == 0, "\(number)\n\(difference)")
        let patched = try Data(contentsOf: URL(fileURLWithPath: path))
        #expect(patched == Data(new.utf8), "\(number)\n\(difference)")
      }
    }
  }

  @Test("as many lines come and go as diff says, and a change of one line reads as diff prints it")
  func agreesWithDiff() throws {
    try withTemporaryFolder { folder in
      var generator = SeededGenerator(seed: 8)
      for _ in 0..<100 {
        let (old, new) = Self.pair(&generator)
        try Data(old.utf8).write(to: URL(fileURLWithPath: folder + "/old"))
        try Data(new.utf8).write(to: URL(fileURLWithPath: folder + "/new"))
        let printed = try Self.run("diff", ["-u", "--minimal", "old", "new"], in: folder).output
        let body = printed.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(2)
        let own = Self.unified(old, new).split(separator: "\n", omittingEmptySubsequences: false)
        func count(_ lines: some Sequence<Substring>, _ sign: Character) -> Int {
          lines.count { $0.first == sign }
        }
        #expect(count(own, "+") == count(body, "+"))
        #expect(count(own, "-") == count(body, "-"))
      }
      let old = (1...20).map { "line \($0)\n" }.joined()
      let new = old.replacing("line 9\n", with: "zeile 9\n")
      try Data(old.utf8).write(to: URL(fileURLWithPath: folder + "/old"))
      try Data(new.utf8).write(to: URL(fileURLWithPath: folder + "/new"))
      let printed = try Self.run("diff", ["-u", "old", "new"], in: folder).output
      let body = printed.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(2)
      #expect(Self.unified(old, new) == body.joined(separator: "\n"))
    }
  }

  @Test("one changed line of ten megabytes is found at once")
  func large() throws {
    let record = "---\nid: 宝山区/第一百二十三中学\nname: 第一百二十三中学\nownership: public\n"
    let part = Array(record.utf8)
    var old: [UInt8] = []
    old.reserveCapacity(10_500_000)
    while old.count < 10_000_000 { old += part }
    var new = old
    let place = old.count / 2 / part.count * part.count + part.count - 7
    new.replaceSubrange(place..<(place + 6), with: Array("secret".utf8))
    let clock = ContinuousClock()
    var difference = LineDifference(from: [], to: [])
    let time = clock.measure { difference = LineDifference(from: old, to: new) }
    #expect(difference.removedCount == 1)
    #expect(difference.addedCount == 1)
    #expect(difference.hunks.first?.lines.count == 8)
    // Unoptimised, and beside other work; it takes a tenth of that.
    #expect(time < .seconds(5))
  }

  private static func run(
    _ tool: String, _ words: [String], in folder: String
  ) throws -> (code: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [tool] + words
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }
}
