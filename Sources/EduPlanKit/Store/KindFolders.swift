/// Which kind a file's records are of, by the folder it stands in.
struct KindFolders: Sendable {
  private let kinds: [String: Int]

  init(_ schema: Schema) {
    kinds = Dictionary(
      schema.kinds.enumerated().map { ($1.folder, $0) }, uniquingKeysWith: { _, last in last })
  }

  /// The kind of a file by its path from the data folder, without its ending: `schools`, `schools/宝山区`.
  ///
  /// The longest folder wins, so that a kind may live inside another's.
  func kind(ofFile path: Substring) -> Int? {
    var name = path
    while true {
      if let kind = kinds[String(name)] { return kind }
      guard let slash = name.lastIndex(of: "/") else { return nil }
      name = name[..<slash]
    }
  }
}
