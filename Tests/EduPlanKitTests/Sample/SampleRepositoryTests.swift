import Testing

@testable import EduPlanKit

@Suite("The sample repo")
struct SampleRepositoryTests {
  @Test(
    "has no finding at any size", arguments: [(1, false), (7, true), (400, false), (1001, true)])
  func isClean(schools: Int, isFull: Bool) throws {
    let loaded = try Self.load(schools: schools, isFull: isFull)
    #expect(
      loaded.diagnostics.map { "\($0.location?.path ?? "") \($0.code) \($0.message.en)" } == [])
    #expect(loaded.store.count > schools * (isFull ? 8 : 1))
  }

  @Test("is the same every time, and larger for more schools")
  func isDeterministic() {
    func files(_ schools: Int) -> [String: [UInt8]] {
      var found: [String: [UInt8]] = [:]
      SampleRepository(schools: schools, isFull: true).forEachFile { found[$0.path] = $0.bytes }
      return found
    }
    #expect(files(1500) == files(1500))
    #expect(files(1500).values.joined().count > files(1400).values.joined().count)
  }

  @Test("init writes it, and refuses to write into a folder that has data")
  func initCommand() throws {
    let memory = MemoryFileSystem()
    var session = try Self.session(memory)
    #expect(EduPlan.run(["init", "--sample", "--schools", "20", "new"], in: &session) == .ok)
    #expect(memory.kind(of: "new/data/eduplan.yaml") == .file)
    var again = try Self.session(memory)
    #expect(EduPlan.run(["init", "new"], in: &again) == .failure)
    var check = try Self.session(memory)
    #expect(EduPlan.run(["check", "--repo", "new"], in: &check) == .ok)
    var layout = try Self.session(memory)
    #expect(EduPlan.run(["fmt", "--check", "--repo", "new"], in: &layout) == .ok)
  }

  @Test("has rows for every list of every roster that comes along")
  func rosters() throws {
    let memory = MemoryFileSystem()
    var session = try Self.session(memory)
    #expect(EduPlan.run(["init", "--sample", "--schools", "100"], in: &session) == .ok)
    var names = try Self.session(memory)
    #expect(EduPlan.run(["roster", "--list", "--format", "csv"], in: &names) == .ok)
    let rosters = String(decoding: names.output, as: UTF8.self).split(separator: "\r\n").dropFirst()
    #expect(rosters.count >= 7)
    for line in rosters {
      // Name, title, subjects, rounds and, quoted where there are several, lists.
      let cells = line.replacing("\"", with: "").split(
        separator: ",", omittingEmptySubsequences: false)
      let name = String(try #require(cells.first))
      let subjects = cells[2].isEmpty ? [] : ["--all"]
      let modes = cells.dropFirst(4).joined(separator: ",").split { ", 、".contains($0) }
      var run = try Self.session(memory)
      #expect(EduPlan.run(["roster", name, "--format", "csv"] + subjects, in: &run) == .ok)
      // The first cell of a row is the title of its list.
      let rows = String(decoding: run.output, as: UTF8.self).split(separator: "\r\n").dropFirst()
      let titles = Set(rows.compactMap { $0.split(separator: ",").first })
      #expect(titles.count >= modes.count, "\(name) has rows only for \(titles.sorted())")
    }
  }

  static func session(_ files: any FileSystem) throws -> Session {
    Session(files: files, workingFolder: ".", today: try #require(Day("2026-11-21")))
  }

  static func load(schools: Int, isFull: Bool = false) throws -> LoadedRepository {
    let memory = MemoryFileSystem()
    var session = try session(memory)
    let words = ["init", "--sample", "--schools", "\(schools)"] + (isFull ? ["--full"] : [])
    #expect(EduPlan.run(words, in: &session) == .ok)
    var found = try Self.session(memory)
    found.standOnDefaults()
    return try found.loadRepository()
  }
}
