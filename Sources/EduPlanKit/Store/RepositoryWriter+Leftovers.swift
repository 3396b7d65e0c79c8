/// What a crash left in a repo, for people to be told about.
struct Leftovers: Sendable, Hashable {
  /// The change that broke off.
  var unfinished: Localized?
  /// A journal that nobody can read, from the repo's root.
  var unreadable: String?
  /// Files that processes which are gone were writing, from the repo's root.
  var temporaries: [String]

  var isEmpty: Bool { unfinished == nil && unreadable == nil && temporaries.isEmpty }
}

extension RepositoryWriter {
  /// What a crash left.
  func leftovers() -> Leftovers {
    let path = [work.withdrawal, work.journal].first { steps.status(of: $0) != nil }
    let record = path.flatMap { try? files.read($0) }.flatMap { RecordedChange($0) }
    let isUnreadable = path != nil && record == nil || steps.status(of: work.unreadable) != nil
    let abandoned = abandoned()
    return Leftovers(
      unfinished: record?.title,
      unreadable: isUnreadable ? joinPath(WorkFolder.name, "unreadable-journal") : nil,
      temporaries: (abandoned.files + abandoned.folders).sorted())
  }

  /// Takes away what processes that are gone were writing, and puts back a folder that one of them had put aside to put
  /// another in its place. To be called under the lock.
  func sweep() {
    let abandoned = abandoned()
    for path in abandoned.files { try? steps.unlink(repository.path(path)) }
    for path in abandoned.folders {
      let (folder, name) = (folderOf(path), Self.lastPart(path))
      // `.NAME.PROCESS.eduplan-old`
      if name.hasSuffix(Self.asideEnding), name.hasPrefix(".") {
        let original = name.dropFirst().dropLast(Self.asideEnding.count)
          .split(separator: ".", omittingEmptySubsequences: false).dropLast().joined(separator: ".")
        let target = repository.path(joinPath(folder, original))
        if !original.isEmpty, steps.status(of: target) == nil {
          try? steps.rename(repository.path(path), to: target)
          continue
        }
      }
      removeTree(repository.path(path), depth: 0)
    }
  }

  func sweep(in folders: Set<String>) {
    for folder in folders {
      for entry in (try? files.entries(of: folder)) ?? [] where isAbandoned(entry) {
        if entry.kind == .file { try? steps.unlink(joinPath(folder, entry.name)) }
      }
    }
  }

  private func removeTree(_ folder: String, depth: Int) {
    guard depth < DataFiles.depthLimit else { return }
    for entry in (try? files.entries(of: folder)) ?? [] {
      let path = joinPath(folder, entry.name)
      if entry.kind == .folder, !entry.isLink {
        removeTree(path, depth: depth + 1)
      } else {
        try? steps.unlink(path)
      }
    }
    try? steps.removeFolder(folder)
  }

  /// From the repo's root.
  private func abandoned() -> (files: [String], folders: [String]) {
    var found: (files: [String], folders: [String]) = ([], [])
    var open = [(WorkFolder.name, DataFiles.depthLimit), (DataFiles.folder, 0), ("templates", 0)]
    while let (folder, depth) = open.popLast() {
      guard let entries = try? files.entries(of: repository.path(folder)) else { continue }
      for entry in entries {
        let path = joinPath(folder, entry.name)
        if isAbandoned(entry) {
          if entry.kind == .file { found.files.append(path) } else { found.folders.append(path) }
        } else if entry.kind == .folder, !entry.isLink, depth < DataFiles.depthLimit {
          open.append((path, depth + 1))
        }
      }
    }
    return found
  }

  private func isAbandoned(_ entry: FileEntry) -> Bool {
    guard entry.kind != .other, !entry.isLink else { return false }
    var name = entry.name
    if entry.kind == .folder, name.hasSuffix(Self.asideEnding) {
      name = name.dropLast(Self.asideEnding.count) + ".eduplan-new"
    }
    guard let process = processWriting(name) else { return false }
    // Of this one's own number it can only be an earlier process, since this one writes nothing now.
    return process == steps.process || !steps.isRunning(process)
  }

  /// How the name of a folder ends that is put aside while another takes its place.
  private static let asideEnding = ".eduplan-old"

  private static func lastPart(_ path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }
}
