import Testing

@testable import EduPlanKit

@Suite("eduplan due")
struct DueCommandTests {
  /// The lines of a calendar that begin with a name, put together again.
  private static func values(_ name: String, in bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).replacing("\r\n ", with: "").split(separator: "\r\n")
      .filter { $0.hasPrefix(name + ":") }.map { String($0.dropFirst(name.count + 1)) }
  }

  @Test("what something is called in a calendar depends neither on the day nor on the language")
  func stableIds() throws {
    let words = ["due", "--programme", "tw21", "--within", "5y", "--format", "ics", "--as-of"]
    func run(_ more: String..., language: Language = .zh) throws -> [UInt8] {
      var session = Session(
        files: DiskFileSystem(), workingFolder: ProjectFolder.root,
        environment: ["EDUPLAN_LANG": language.rawValue], today: try day("2026-11-21"))
      #expect(EduPlan.run(words + more, in: &session) == .ok)
      return session.output
    }
    let first = try run("2022-03-15")
    let ids = Self.values("UID", in: first)
    #expect(ids.count >= 66 && Set(ids).count == ids.count)
    #expect(Self.values("UID", in: try run("2022-04-15")) == ids)
    #expect(Self.values("UID", in: try run("2022-03-15", language: .en)) == ids)
    #expect(Set(Self.values("DTSTAMP", in: first)) == ["20220315T000000Z"])
    #expect(try run("2022-03-15") == first)
  }

  @Test(
    "how far to look ahead is days, months or years",
    arguments: [
      ("1d", "2024-02-29"), ("90d", "2024-05-28"), ("1m", "2024-03-28"), ("12m", "2025-02-28"),
      ("1y", "2025-02-28"), ("9999y", "9999-12-31"),
    ])
  func lookAhead(text: String, last: String) throws {
    let ahead = try #require(LookAhead(text))
    #expect(ahead.last(from: try day("2024-02-28")) == (try day(last)))
  }

  @Test(
    "what is no length of time is refused",
    arguments: ["", "d", "90", "0d", "-1d", "+1d", "01d", "1w", "1.5y", "1 d", "10000d", "九十天"])
  func noLookAhead(text: String) {
    #expect(LookAhead(text) == nil)
  }

  @Test("subjects that owe the same share a line that names the first; --all lists each")
  func sharedLines() throws {
    func lines(_ more: String...) throws -> [Substring] {
      var session = Session(
        files: DiskFileSystem(), workingFolder: ProjectFolder.root,
        environment: ["EDUPLAN_LANG": "zh"], today: try day("2026-11-21"))
      #expect(EduPlan.run(["due", "tw21-final-evaluation"] + more, in: &session) == .ok)
      return String(decoding: session.output, as: UTF8.self).split(whereSeparator: \.isNewline)
        .filter { $0.contains("tw21-final-evaluation") }
    }
    let shared = try lines()
    #expect(shared.count == 1)
    #expect(shared[0].contains("宝山区/月浦中心校、") && shared[0].contains(" 等 66 个"))
    let all = try lines("--all")
    #expect(all.count == 66)
    #expect(all[0].contains("宝山区/月浦中心校（tw21-entrusted-1）"))
    // A spreadsheet has them one by one in any case.
    #expect(try lines("--format", "csv").count == 66)
  }

  @Test("a record is called by its name, or by the record it is about")
  func names() throws {
    let loaded = try RepositoryLoader.load(
      Repository(root: ProjectFolder.root), from: DiskFileSystem())
    let names = SubjectNames(loaded.store)
    for (id, name) in [
      ("宝山区/月浦中心校", "宝山区/月浦中心校"), ("tw21-entrusted-1", "宝山区/月浦中心校"),
      ("tw21", "第二轮义务教育城乡学校携手共进计划"),
    ] {
      let record = try #require(loaded.store.find(id))
      #expect(names.name(of: record, in: loaded.store).hasPrefix(name))
    }
  }
}
