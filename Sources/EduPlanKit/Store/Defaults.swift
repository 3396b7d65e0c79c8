/// The kinds, policies and templates that come with the programme, so that an installed binary alone can make a repo.
///
/// Kinds and templates stand behind every repo: what the repo has of its own comes first. The records of the policies
/// are copied into a new repo instead, since they are data that a bureau reads, quotes and may add to. The page of
/// finding codes is only read.
enum Defaults {
  /// What stands behind a repo, by path from its root.
  static func fileSystem() -> MemoryFileSystem {
    MemoryFileSystem(
      texts: Dictionary(behindEveryRepo, uniquingKeysWith: { first, _ in first }))
  }

  /// The kinds and templates that stand behind every repo, by path.
  static var behindEveryRepo: [(path: String, text: String)] {
    EmbeddedFiles.all.filter { isBehindEveryRepo($0.path) }
  }

  /// What a new repo starts with.
  static var policyFiles: [(path: String, text: String)] {
    EmbeddedFiles.all.filter { !isBehindEveryRepo($0.path) && $0.path != findingsPath }
  }

  /// What the codes of findings mean.
  static var findingsPage: String {
    EmbeddedFiles.all.first { $0.path == findingsPath }?.text ?? ""
  }

  /// The folders and files of this package's own repo that are embedded.
  static let embeddedPaths = [
    "data/schema", "data/bodies.yaml", "data/districts.yaml", "data/documents.yaml",
    "data/programmes.yaml", "data/requirements", findingsPath, "templates",
  ]

  private static let findingsPath = "docs/findings.md"

  private static func isBehindEveryRepo(_ path: String) -> Bool {
    path.hasPrefix("data/schema/") || path.hasPrefix("templates/")
  }
}
