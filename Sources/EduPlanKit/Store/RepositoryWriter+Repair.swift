/// What was done about a change that had broken off.
struct RepairReport: Sendable, Hashable {
  var title: Localized
  /// Whether the change was finished; else it was taken back.
  var isFinished: Bool
  /// Files, from the repo's root, that somebody changed after the break and that were left alone.
  var leftAlone: [String]
}

extension RepositoryWriter {
  // MARK: Repairing

  /// Whether a change is being written, or broke off.
  var isUnfinished: Bool {
    steps.status(of: work.journal) != nil || steps.status(of: work.withdrawal) != nil
  }

  /// Finishes or takes back a change that broke off. To be called under the lock.
  ///
  /// - Returns: what was done; nil when there was nothing to do.
  func repair() throws(FileError) -> RepairReport? {
    var report: RepairReport?
    for (path, side) in [(work.withdrawal, RecordedChange.Side.before), (work.journal, .after)]
    where steps.status(of: path) != nil {
      do throws(FileError) {
        guard let record = RecordedChange(try files.read(path)) else {
          try steps.rename(path, to: work.unreadable)
          try steps.syncFolder(work.path)
          continue
        }
        sweep(in: Set(record.files.map { folderOf(repository.path($0.path)) }))
        let leftAlone = try carry(record, to: side)
        if side == .after {
          try finish(record)
        } else {
          try steps.unlink(path)
          try steps.syncFolder(work.path)
        }
        report = RepairReport(
          title: record.title, isFinished: side == .after, leftAlone: leftAlone)
      } catch {
        throw .unrepaired(error)
      }
    }
    return report
  }

  /// Brings all files of a change to one of its sides.
  ///
  /// - Returns: the files that are at neither, which are left alone.
  func carry(
    _ record: RecordedChange, to side: RecordedChange.Side
  ) throws(FileError) -> [String] {
    let staged = try stage(record, to: side)
    do throws(FileError) {
      try put(staged)
    } catch {
      discard(staged)
      throw error
    }
    try syncFolders(of: record)
    var leftAlone: [String] = []
    for file in record.files where file.side(of: try standing(repository.path(file.path))) != side {
      leftAlone.append(file.path)
    }
    return leftAlone
  }

  /// Makes the journal of a change that is in place the entry by which it can be taken back.
  func finish(_ record: RecordedChange) throws(FileError) {
    let history = ChangeHistory(self)
    if let undone = record.undone {
      try steps.unlink(work.undo(undone))
      try steps.unlink(work.journal)
    } else {
      try history.take(work.journal)
      history.prune()
    }
    try steps.syncFolder(work.path)
  }

  /// Whether a journal may reach a file: one that came with a repo from elsewhere writes nowhere but into that repo.
  func isReachable(_ path: String, _ record: RecordedChange) -> Bool {
    if record.origin == work.origin(steps) { return true }
    var folder = folderOf(path)
    while files.kind(of: folder) == nil, !folder.isEmpty, folder != "/" {
      folder = folderOf(folder)
    }
    let root = steps.resolvingLinks(repository.root)
    let target =
      steps.status(of: path) == nil ? steps.resolvingLinks(folder) : steps.resolvingLinks(path)
    return !path.split(separator: "/").contains("..")
      && (target == root || target.hasPrefix(root.hasSuffix("/") ? root : root + "/"))
  }

  // MARK: Reading beside writers

  /// The files as a command may read them: after a change that broke off was put in order, or, where that cannot be done
  /// here, as they will be then.
  ///
  /// - Returns: what was repaired, and the files to read where they are not those on the disk.
  /// - Throws: when neither can be done, with what to do.
  func settled() throws(FileError) -> (report: RepairReport?, view: StagedFileSystem?) {
    var waited = 0
    while isUnfinished {
      do throws(FileError) {
        if let lock = try steps.tryLock(work.lock) {
          let outcome: Result<RepairReport?, FileError>
          do throws(FileError) {
            outcome = .success(try repair())
          } catch {
            outcome = .failure(error)
          }
          lock.end()
          return (try outcome.get(), nil)
        }
      } catch {
        return (nil, try view(insteadOf: error))
      }
      // Another is writing at this moment, which does not take long.
      guard waited < 10_000 else { return (nil, try view(insteadOf: .unrepaired(.busy))) }
      steps.pause(milliseconds: 10)
      waited += 10
    }
    return (nil, nil)
  }

  /// The files as they will be when the change that broke off is put in order.
  private func view(insteadOf failure: FileError) throws(FileError) -> StagedFileSystem {
    let isWithdrawal = steps.status(of: work.withdrawal) != nil
    let side = isWithdrawal ? RecordedChange.Side.before : .after
    let path = isWithdrawal ? work.withdrawal : work.journal
    guard let bytes = try? files.read(path), let record = RecordedChange(bytes) else {
      throw failure
    }
    var staged: [String: [UInt8]?] = [:]
    for file in record.files {
      let path = repository.path(file.path)
      let current = try standing(path)
      guard let standsAt = file.side(of: current), standsAt != side else { continue }
      staged[path] = .some(file.content(at: side, from: current))
    }
    return StagedFileSystem(files, staged: staged, writesOthers: true)
  }

  /// What has to be the same before and after reading for the files to belong together.
  struct Situation: Hashable {
    var changes: Int
    var isUnfinished: Bool
  }

  var situation: Situation {
    // In this order: the journal comes before the count and goes after the files are in place.
    let changes = steps.status(of: work.lock)?.size ?? 0
    return Situation(changes: changes, isUnfinished: isUnfinished)
  }

  /// Reads, and reads again when a change was being written meanwhile.
  func undisturbed<Value>(
    _ read: (any FileSystem) throws(FileError) -> Value
  ) throws(FileError) -> Value {
    var files = files
    for _ in 0..<50 {
      let before = situation
      let outcome: Result<Value, FileError>
      do throws(FileError) {
        outcome = .success(try read(files))
      } catch {
        outcome = .failure(error)
      }
      let after = situation
      if before == after, !after.isUnfinished || files is StagedFileSystem {
        return try outcome.get()
      }
      if let view = try settled().view { files = view }
    }
    throw .unrepaired(.busy)
  }
}

extension WorkFolder {
  /// What tells this folder from a copy of it.
  func origin(_ steps: any FileOperations) -> String {
    String(steps.status(of: path)?.number ?? 0)
  }
}

extension FileError {
  fileprivate static let busy = Self(
    path: WorkFolder.name,
    message: Localized(zh: "另一个 eduplan 一直在写", en: "another eduplan keeps writing"))

  fileprivate static func unrepaired(_ reason: FileError) -> Self {
    Self(
      path: reason.path,
      message: Localized(
        zh: "上一次的改动只写了一半（断电，或程序被终止），现在理不好：\(reason.message.zh)。排除原因以后，运行任何一条 eduplan 命令就会把它理好",
        en:
          "the last change broke off half-way (a power cut, or the programme was ended) and cannot be put in order now: \(reason.message.en). When the cause is gone, any eduplan command will do it"
      ))
  }
}
