import Testing

@testable import EduPlanKit

/// A small repo in memory: the shipped kinds with the records a test brings.
struct RulesFixture {
  let store: PlanStore
  let diagnostics: [Diagnostic]

  /// - Parameter files: texts by path, such as `data/schools.yaml`.
  init(_ files: [String: String]) throws {
    let disk = DiskFileSystem()
    var texts = files
    for entry in try disk.entries(of: ProjectFolder.root + "/data/schema") {
      let path = "data/schema/" + entry.name
      let bytes = try disk.read(ProjectFolder.root + "/" + path)
      texts[path] = texts[path] ?? String(decoding: bytes, as: UTF8.self)
    }
    texts["data/eduplan.yaml"] =
      texts["data/eduplan.yaml"] ?? "---\nformat: 1\nname: 示例\nlanguage: zh\n"
    let loaded = try RepositoryLoader.load(
      Repository(root: "."), from: MemoryFileSystem(texts: texts))
    store = loaded.store
    diagnostics = loaded.diagnostics
  }

  /// One text of records from their bodies.
  static func records(_ bodies: String...) -> String {
    bodies.map { "---\n" + $0 + "\n" }.joined()
  }
}

/// A day written in a test.
func day(_ text: String) throws -> Day { try #require(Day(text)) }
