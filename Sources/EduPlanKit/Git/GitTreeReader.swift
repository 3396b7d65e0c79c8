import Synchronization

/// Reads folders of commits and keeps them: commits that follow each other share nearly all of theirs.
final class GitTreeReader: Sendable {
  private let reader: ObjectReader
  /// By object name.
  private let known = Mutex<[String: GitTree]>([:])

  init(_ reader: ObjectReader) { self.reader = reader }

  func tree(_ object: String) throws(FileError) -> GitTree {
    if let tree = known.withLock({ $0[object] }) { return tree }
    guard let tree = try read([object])[0] else { throw .gitFailed(object) }
    return tree
  }

  /// Reads a folder of many commits with all that is below it, level by level, so that git is asked a few times and not
  /// once for each.
  ///
  /// - Parameters:
  ///   - roots: the names of the commits' root folders.
  ///   - path: from there to the folder.
  func prepare(_ roots: [String], path: [String]) throws(FileError) {
    var level = Set(roots)
    try prepare(level)
    for name in path {
      level = Set(level.compactMap { folder(name, in: $0) })
      try prepare(level)
    }
    var seen = level
    while !level.isEmpty {
      let inner = level.flatMap { known(at: $0)?.folders ?? [] }
      level = Set(inner).subtracting(seen)
      seen.formUnion(level)
      try prepare(level)
    }
  }

  private func prepare(_ objects: Set<String>) throws(FileError) {
    let missing = known.withLock { known in objects.filter { known[$0] == nil } }.sorted()
    _ = try read(missing)
  }

  private func read(_ objects: [String]) throws(FileError) -> [GitTree?] {
    let trees = try reader.read(objects).map { found in
      found.flatMap {
        $0.kind == .tree ? GitTree($0.bytes, nameLength: $0.name.utf8.count / 2) : nil
      }
    }
    known.withLock { known in
      for (object, tree) in zip(objects, trees) { known[object] = tree }
    }
    return trees
  }

  private func known(at object: String) -> GitTree? { known.withLock { $0[object] } }

  private func folder(_ name: String, in object: String) -> String? {
    known(at: object)?[name].flatMap { $0.kind == .folder ? $0.object : nil }
  }
}

extension GitTree {
  /// The objects of the folders in it.
  fileprivate var folders: [String] { entries.filter { $0.kind == .folder }.map(\.object) }
}
