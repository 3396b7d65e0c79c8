import Testing

@testable import EduPlanKit

@Suite("The kinds that ship")
struct KindListTests {
  /// What the five documents need, as the handbook of the data names them.
  static let kinds = [
    "activity", "alliance", "alliance-membership", "application", "body", "campus", "community",
    "community-membership", "district", "document", "evaluation", "event", "exception", "feedback",
    "fund", "instrument", "interpretation", "membership", "output", "person", "pilot", "plan",
    "posting", "programme", "project", "requirement", "return", "review", "school", "statistic",
    "survey", "twinning", "unit", "verdict",
  ]

  let schema: Schema

  init() throws {
    schema = try RepositoryLoader.load(
      Repository(root: ProjectFolder.root), from: DiskFileSystem()
    ).store.schema
  }

  @Test("are these, each with a folder of its own")
  func list() {
    #expect(schema.kinds.map(\.name).sorted() == Self.kinds)
    #expect(Set(schema.kinds.map(\.folder)).count == Self.kinds.count)
  }

  @Test("have labels and help in Chinese and in English, every field and every choice of them")
  func labels() {
    for kind in schema.kinds {
      check(kind.label, "\(kind.name)")
      for field in kind.fields { check(field, of: kind.name) }
    }
  }

  private func check(_ field: Field, of owner: String) {
    let name = "\(owner).\(field.name)"
    check(field.label, name)
    if !field.help.zh.isEmpty { check(field.help, name + " help") }
    check(field.type, name)
  }

  private func check(_ type: FieldType, _ name: String) {
    switch type {
    case .choice(let choices, _):
      for choice in choices { check(choice.label, "\(name): \(choice.value)") }
    case .list(let element): check(element, name)
    case .group(let fields): for field in fields { check(field, of: name) }
    default: break
    }
  }

  /// A label that was left out is the name of the field; an English one that was left out is the Chinese one.
  private func check(_ text: Localized, _ name: String) {
    let hasHan = text.zh.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    #expect(hasHan && text.zh != text.en && !text.en.isEmpty, "\(name): \(text.zh), \(text.en)")
  }
}
