/// The kinds of record of a repo, in code-point order of their names.
struct Schema: Sendable {
  let kinds: [Kind]
  private let positions: [String: Int]

  init(kinds: [Kind]) {
    self.kinds = kinds.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    positions = Dictionary(
      self.kinds.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The position of a kind by name.
  func index(ofKind name: String) -> Int? { positions[name] }

  /// The kinds a reference may name: those its declaration lists, or all when it lists none. What is not declared is left out.
  func kinds(ofReference names: [String]) -> [Int] {
    names.isEmpty ? Array(kinds.indices) : names.compactMap(index(ofKind:))
  }
}
