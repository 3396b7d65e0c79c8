/// The last changes that eduplan made to a repo, which can be taken back one after another.
struct ChangeHistory {
  /// How many are kept.
  static let limit = 20
  /// How many bytes they may take together; the newest is kept whatever it takes.
  private static let sizeLimit = 100 << 20

  private let writer: RepositoryWriter

  init(_ writer: RepositoryWriter) { self.writer = writer }

  /// A change by its number.
  struct Entry: Sendable {
    var number: Int
    var change: RecordedChange
  }

  /// The numbers of what can be taken back, the newest first.
  private func numbers() -> [Int] {
    let entries = (try? writer.files.entries(of: writer.work.undo)) ?? []
    return entries.compactMap { $0.kind == .file ? Int($0.name) : nil }.sorted(by: >)
  }

  /// The changes, the newest first; those of another version of the programme, and those that reach out of the repo and
  /// came with it from elsewhere, are not among them.
  func entries() throws(FileError) -> [Entry] {
    var found: [Entry] = []
    for number in numbers() {
      let bytes = try writer.files.read(writer.work.undo(number))
      guard let change = RecordedChange(bytes) else { break }
      let paths = change.files.map { writer.repository.path($0.path) }
      guard paths.allSatisfy({ writer.isReachable($0, change) }) else { break }
      found.append(Entry(number: number, change: change))
    }
    return found
  }

  /// Makes a journal the newest entry.
  func take(_ journal: String) throws(FileError) {
    let steps = writer.steps
    if steps.status(of: writer.work.undo) == nil {
      try steps.makeOneFolder(writer.work.undo)
      try steps.syncFolder(writer.work.path)
    }
    try steps.rename(journal, to: writer.work.undo((numbers().first ?? 0) + 1))
    try steps.syncFolder(writer.work.undo)
  }

  /// Lets go of what is too old or takes too much room.
  func prune() {
    var size = 0
    for (position, number) in numbers().enumerated() {
      let path = writer.work.undo(number)
      size += writer.steps.status(of: path)?.size ?? 0
      if position >= Self.limit || position > 0 && size > Self.sizeLimit {
        try? writer.steps.unlink(path)
      }
    }
  }

  /// The change that takes an entry back.
  ///
  /// - Throws: `DataChanged` when a file is no longer as the entry left it.
  func takingBack(_ entry: Entry) throws -> ChangeSet {
    var change = ChangeSet(title: entry.change.title)
    change.undone = entry.number
    var changed: [String] = []
    for file in entry.change.files {
      let current = try writer.standing(writer.repository.path(file.path))
      guard file.side(of: current) == .after else {
        changed.append(file.path)
        continue
      }
      change.add(
        FileChange(
          path: file.path, before: current, after: file.content(at: .before, from: current),
          isPrivate: file.isPrivate, mode: file.mode))
    }
    guard changed.isEmpty else { throw DataChanged(paths: changed) }
    return change
  }
}
