import Testing

@testable import EduPlanKit

@Suite("Paths through records")
struct RecordPathTests {
  private func shipped() throws -> PlanStore {
    try RepositoryLoader.load(Repository(root: ProjectFolder.root), from: DiskFileSystem()).store
  }

  @Test(
    "a path follows references of several kinds and goes into groups",
    arguments: [
      ("id", "tw21-entrusted-18"), ("number", "18"), ("recipient", "青浦区/商榻小学"),
      ("recipient.name", "商榻小学"), ("recipient.district.name", "青浦区"),
      ("supporter.name", "上海名师培训中心"), ("programme.round", "2"),
      ("printed.recipient-school", "商榻小学"), ("printed.support-unit", ""),
      ("filled-from.support-unit", "17"), ("programme.list-titles.entrusted", "一、第二轮精准委托管理"),
      ("project-title", nil), ("printed.project-title", nil), ("programme.district.name", nil),
      ("recipient.short-names", nil),
    ])
  func values(path: String, expected: String?) throws {
    let store = try shipped()
    let kind = try #require(store.schema.index(ofKind: "twinning"))
    let record = try #require(store.find("tw21-entrusted-18"))
    #expect(
      try RecordPath(path, from: kind, in: store.schema).text(of: record, in: store) == expected)
  }

  @Test("the record at the end of a path is found")
  func records() throws {
    let store = try shipped()
    let kind = try #require(store.schema.index(ofKind: "twinning"))
    let record = try #require(store.find("tw21-entrusted-18"))
    let path = try RecordPath("recipient.district", from: kind, in: store.schema)
    #expect(path.record(of: record, in: store) == store.find("青浦区"))
    #expect(
      try RecordPath("number", from: kind, in: store.schema).record(of: record, in: store) == nil)
  }

  @Test(
    "a path that leads nowhere says which name is wrong",
    arguments: [
      ("recipeint.name", "recipeint", "recipient"), ("recipient.nam", "nam", "name"),
      ("printed.support-unti", "support-unti", "support-unit"),
      ("supporter.stages", "stages", nil), ("", "", nil), ("recipient..name", "", nil),
    ])
  func unknown(path: String, name: String, close: String?) throws {
    let store = try shipped()
    let kind = try #require(store.schema.index(ofKind: "twinning"))
    let problem = #expect(throws: RecordPath.Problem.self) {
      try RecordPath(path, from: kind, in: store.schema)
    }
    #expect(problem?.name == name)
    guard case .unknownField(_, let found)? = problem?.reason else {
      Issue.record("not an unknown field: \(String(describing: problem))")
      return
    }
    #expect(found == close)
  }

  @Test("nothing follows a plain value", arguments: ["number.x", "printed.support-unit.x"])
  func tooLong(path: String) throws {
    let store = try shipped()
    let kind = try #require(store.schema.index(ofKind: "twinning"))
    #expect(throws: RecordPath.Problem.self) { try RecordPath(path, from: kind, in: store.schema) }
  }
}
