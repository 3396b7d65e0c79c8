import Testing

@testable import EduPlanKit

@Suite("Where new records go")
struct RecordPlacerTests {
  private func store(_ texts: [String: String]) throws -> PlanStore {
    var texts = texts
    texts["data/eduplan.yaml"] = "format: 1\n"
    texts["data/schema/thing.yaml"] = """
      ---
      id: thing
      label: 东西
      folder: things
      fields:
        - name: id
          label: 编号
          type: text
          required: true
        - name: mode
          label: 方式
          type: choice
          choices:
            - value: one
              label: 一
            - value: two
              label: 二
            - value: a/../b
              label: 三
        - name: number
          label: 序号
          type: integer

      """
    return try RepositoryLoader.load(Repository(root: ""), from: MemoryFileSystem(texts: texts))
      .store
  }

  private func record(_ id: String, _ mode: String? = nil, _ number: String? = nil) -> RecordContent
  {
    .mapping(
      [.init("id", .scalar(id))] + (mode.map { [.init("mode", .scalar($0))] } ?? [])
        + (number.map { [.init("number", .scalar($0))] } ?? []))
  }

  @Test("many records go to the files that the layout says")
  func files() throws {
    var placer = RecordPlacer(
      kind: 0, in: try store(["data/things/x-one.yaml": "---\nid: a\nmode: one\n"]))
    #expect(placer.file(for: record("c", "one")).document.path == "data/things/x-one.yaml")
    #expect(!placer.file(for: record("d", "one")).isNew)
    var empty = RecordPlacer(kind: 0, in: try store([:]))
    let file = empty.file(for: record("a"))
    #expect(file.document.path == "data/things.yaml")
    #expect(file.isNew)
  }

  @Test("a record stands where its number or its id belongs")
  func positions() throws {
    func position(_ text: String, _ new: RecordContent) throws -> Int {
      let store = try store(["data/things.yaml": text])
      let placer = RecordPlacer(kind: 0, in: store)
      let document = store.files[0].document
      return placer.position(
        of: new, among: placer.keys(of: document), count: document.records.count)
    }
    let numbered = "---\nid: x10\nnumber: 1\n---\nid: x9\nnumber: 9\n---\nid: x8\nnumber: 10\n"
    #expect(try position(numbered, record("y", nil, "9")) == 2)
    #expect(try position(numbered, record("y", nil, "0")) == 0)
    #expect(try position(numbered, record("y")) == 3)
    #expect(try position("---\nid: a\n---\nid: c\n", record("b")) == 1)
    #expect(try position("---\nid: c\n---\nid: a\n", record("b")) == 2)
  }
}
