import Testing

@testable import EduPlanKit

@Suite("Queries and values for lists")
struct QueryTests {
  private static func shipped() throws -> PlanStore {
    try RepositoryLoader.load(Repository(root: ProjectFolder.root), from: DiskFileSystem()).store
  }

  @Test("a query gives the records in the order they stand in, values as text")
  func twinnings() throws {
    let store = try Self.shipped()
    let compiled = Query.compile(
      #"twinning where programme.round = round and mode = "entrusted""#, schema: store.schema,
      constants: ["round": .number(2)])
    let query = try #require(compiled.value)
    let today = try day("2026-11-21")
    let rows = query.handles(in: store, on: today)
    #expect(rows.count == 38)
    func texts(_ expression: String) throws -> [String?] {
      let value = try #require(
        ValueExpression.compile(expression, kind: query.kind, schema: store.schema).value)
      return rows.map { value.text(of: $0, in: store, on: today) }
    }
    #expect(try texts("number") == (1...38).map { String($0) })
    #expect(try texts("recipient.name").first == "月浦中心校")
    #expect(try texts("recipient").first == "宝山区/月浦中心校")
    #expect(try texts("printed.recipient-district").prefix(2) == ["宝山区", ""])
    #expect(try texts("filled-from.recipient-district").prefix(2) == [nil, "1"])
    #expect(try texts("project-title").first == .some(nil))
    #expect(try texts("programme.from").first == "2021")
    #expect(try texts(#"mode = "entrusted""#).first == "true")
    #expect(try texts("recipient.stages").first != .some(nil))
  }

  @Test("a chain of very many operations is refused, not too much for the stack")
  func longChains() throws {
    let store = try Self.shipped()
    let kind = try #require(store.schema.index(ofKind: "twinning"))
    for sign in [" + ", " - ", " * ", " / "] {
      func chain(_ count: Int) -> String {
        repeatElement("1", count: count).joined(separator: sign)
      }
      #expect(
        ValueExpression.compile(chain(101), kind: kind, schema: store.schema).value != nil)
      for count in [102, 10_000] {
        #expect(
          ValueExpression.compile(chain(count), kind: kind, schema: store.schema).value == nil)
      }
    }
  }

  @Test("a query with a mistake says where it is, and a value what it is")
  func mistakes() throws {
    let store = try Self.shipped()
    let compiled = Query.compile("twinning where mod = \"entrusted\"", schema: store.schema)
    #expect(compiled.value == nil)
    #expect(compiled.problems.map(\.range) == [15..<18])
    #expect(compiled.diagnostics.first?.remedy?.en == "did you mean 'mode'?")
    let kind = try #require(store.schema.index(ofKind: "twinning"))
    #expect(
      ValueExpression.compile("number + 1", kind: kind, schema: store.schema).value?.kind == .number
    )
    #expect(ValueExpression.compile("printed", kind: kind, schema: store.schema).value == nil)
  }

  @Test("examples are listed only when they are asked for")
  func examples() throws {
    let store = try RulesFixture([
      "data/districts.yaml": RulesFixture.records(
        "id: 甲区\nname: 甲区", "id: 乙区\nname: 乙区\nexample: true")
    ]).store
    let query = try #require(Query.compile("district", schema: store.schema).value)
    let today = try day("2026-11-21")
    #expect(query.handles(in: store, on: today).map(store.id) == ["甲区"])
    #expect(
      query.handles(in: store, on: today, includingExamples: true).map(store.id) == ["甲区", "乙区"])
  }
}
