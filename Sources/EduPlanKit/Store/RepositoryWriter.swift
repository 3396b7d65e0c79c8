/// Writes to a repo: one change at a time, all of its files or none, whatever breaks off in between.
///
/// Under the lock of the repo, what is on the disk is compared with what the change was worked out from. The new files are
/// written beside their places and waited for; then the whole change is written down as the journal, and from the moment
/// that stands under its name the change is decided: a crash before leaves the data as it was, and after a crash behind it
/// the next command finishes the work. Last, the files take their places, and the journal becomes the entry by which `undo`
/// takes the change back.
///
///     try RepositoryWriter(repository, files).locked {
///       … read, work out a change …
///       try writer.commit(change)
///     }
struct RepositoryWriter: Sendable {
  let repository: Repository
  let files: any FileSystem
  let work: WorkFolder
  /// When it is, as `undo` shows it.
  private let moment: String
  /// Called once when the lock is not to be had after a second.
  private let onWait: @Sendable () -> Void
  /// How long another may hold the lock before we give up, in milliseconds.
  private let patience: Int

  init(
    _ repository: Repository, _ files: any FileSystem, moment: String = "",
    patience: Int = 120_000, onWait: @escaping @Sendable () -> Void = {}
  ) {
    self.repository = repository
    self.files = files
    self.moment = moment
    self.patience = patience
    self.onWait = onWait
    work = WorkFolder(repository)
  }

  var steps: any FileOperations { files.operations }

  /// Does something with the repo while no other eduplan changes it, after repairing what a crash left half done.
  ///
  /// - Parameters:
  ///   - onlyLooks: nothing will be committed, so that neither the lock nor the right to write is needed.
  ///   - body: reads, works out a change and commits it.
  @discardableResult
  func locked<Value>(unless onlyLooks: Bool = false, _ body: () throws -> Value) throws -> Value {
    guard !onlyLooks else { return try body() }
    let lock = try lock()
    let outcome = Result {
      do throws(FileError) { try work.hide(with: steps) } catch {
        throw FileError.unwritable(error)
      }
      _ = try repair()
      sweep()
      return try body()
    }
    lock.end()
    return try outcome.get()
  }

  private func lock() throws(FileError) -> FileLock {
    do throws(FileError) {
      try work.make(with: steps)
      var waited = 0
      while true {
        if let lock = try steps.tryLock(work.lock) { return lock }
        guard waited < patience else { break }
        // Not all at the same pace, so that of twenty no one is always late.
        let pause = 2 + Int(steps.process) % 7 + min(waited / 50, 20)
        steps.pause(milliseconds: pause)
        if waited < 1000, waited + pause >= 1000 { onWait() }
        waited += pause
      }
    } catch {
      throw .unwritable(error)
    }
    throw .locked(seconds: patience / 1000)
  }

  // MARK: Writing a change

  /// Writes a change, if the files still are what it was worked out from. To be called under the lock.
  ///
  /// - Throws: `DataChanged` when a file is not what it was; `FileError` when it cannot be written. Then nothing is changed.
  func commit(_ change: ChangeSet) throws {
    guard !change.isEmpty else { return }
    try compare(change)
    let record = try recorded(change)
    let staged = try stage(record, to: .after)
    do {
      // An editor may have saved while we wrote.
      try compare(change)
      try write(record)
    } catch {
      discard(staged)
      throw error
    }
    do throws(FileError) {
      // Whoever reads meanwhile sees by this that the files are changing.
      try steps.append([0], to: work.lock)
      try put(staged)
    } catch {
      defer { discard(staged) }
      try withdraw(record, because: error)
      throw error
    }
    // Should the disk not confirm it, the journal stays, and the next command sees to it.
    guard (try? syncFolders(of: record)) != nil else { return }
    try? finish(record)
  }

  /// Refuses to make a file where there is one: a name that is taken is no race but a mistake.
  func refuseTaken(_ change: ChangeSet) throws(FileError) {
    for file in change.files where file.before == nil {
      if steps.status(of: repository.path(file.path)) != nil { throw .exists(file.path) }
    }
  }

  private func compare(_ change: ChangeSet) throws {
    var changed: [String] = []
    for file in change.files {
      let path = repository.path(file.path)
      let now = steps.status(of: path) == nil && files.kind(of: path) == nil
      if try (now ? nil : files.read(path)) != file.before { changed.append(file.path) }
    }
    guard changed.isEmpty else { throw DataChanged(paths: changed) }
  }

  private func recorded(_ change: ChangeSet) throws(FileError) -> RecordedChange {
    var record = RecordedChange(
      title: change.title, moment: moment, undone: change.undone, origin: work.origin(steps),
      files: [])
    for file in change.files {
      let path = repository.path(file.path)
      let target = steps.resolvingLinks(path)
      let status = steps.status(of: target)
      guard status?.isWritable ?? true else { throw .readOnly(file.path) }
      let mode = status?.mode ?? file.mode ?? (file.isPrivate ? 0o600 : nil)
      record.files.append(.init(file, standing: try standing(path), mode: mode))
    }
    return record
  }

  /// What stands on the disk itself, whatever stands behind it as a default.
  func standing(_ path: String) throws(FileError) -> [UInt8]? {
    steps.status(of: path) == nil ? nil : try files.read(path)
  }

  /// Writes the journal; when this returns, the change will be finished whatever happens.
  private func write(_ record: RecordedChange) throws(FileError) {
    let draft = work.journal + temporaryFileEnding(ofProcess: steps.process)
    do throws(FileError) {
      try? steps.unlink(draft)
      let isPrivate = record.files.contains(where: \.isPrivate)
      try steps.make(draft, holding: record.bytes, mode: isPrivate ? 0o600 : nil)
      try steps.sync(draft)
      try steps.rename(draft, to: work.journal)
    } catch {
      try? steps.unlink(draft)
      throw FileError(path: joinPath(WorkFolder.name, "journal"), message: error.message)
    }
    do throws(FileError) {
      try steps.syncFolder(work.path)
    } catch {
      let reason = FileError(path: WorkFolder.name, message: error.message)
      do throws(FileError) {
        try steps.unlink(work.journal)
      } catch {
        throw .unfinished(reason)
      }
      throw reason
    }
  }

  /// Takes back what was put, after a step failed.
  private func withdraw(_ record: RecordedChange, because reason: FileError) throws(FileError) {
    do throws(FileError) {
      // Should we break off here, the next command goes on in the same direction.
      try? steps.rename(work.journal, to: work.withdrawal)
      _ = try carry(record, to: .before)
      try steps.unlink(work.journal)
      try steps.unlink(work.withdrawal)
      try? steps.syncFolder(work.path)
    } catch {
      throw .unfinished(reason)
    }
  }
}

// MARK: - Files beside their places

extension RepositoryWriter {
  /// A file that is written and waited for, but not in its place.
  struct Staged {
    /// From the repo's root, for messages.
    var path: String
    /// As it is opened, links followed.
    var target: String
    /// Nil for a file that goes.
    var temporary: String?
    /// Whether there is a file at its place.
    var replaces: Bool
    /// The folders that were made for it.
    var folders: [String] = []
  }

  /// Writes beside their places the files that do not stand at one side yet, and leaves those alone that are at neither.
  func stage(
    _ record: RecordedChange, to side: RecordedChange.Side
  ) throws(FileError) -> [Staged] {
    var staged: [Staged] = []
    for (number, file) in record.files.enumerated() {
      let path = repository.path(file.path)
      do throws(FileError) {
        let current = try standing(path)
        let standsAt = file.side(of: current)
        guard standsAt != side, standsAt != nil, isReachable(path, record) else { continue }
        guard let bytes = file.content(at: side, from: current) else {
          staged.append(Staged(path: file.path, target: path, temporary: nil, replaces: true))
          continue
        }
        let target = steps.resolvingLinks(path)
        let temporary = joinPath(
          folderOf(target), ".\(number)" + temporaryFileEnding(ofProcess: steps.process))
        staged.append(
          Staged(
            path: file.path, target: target, temporary: temporary, replaces: current != nil))
        try makeFolders(folderOf(target), &staged[staged.count - 1].folders)
        // A process of the same number that died here, as the first one of every container has the same.
        try? steps.unlink(temporary)
        try steps.make(temporary, holding: bytes, mode: file.mode)
        try steps.sync(temporary)
      } catch {
        discard(staged)
        throw FileError(path: file.path, message: error.message)
      }
    }
    return staged
  }

  private func makeFolders(_ path: String, _ made: inout [String]) throws(FileError) {
    guard !path.isEmpty, path != "/", files.kind(of: path) != .folder else { return }
    try makeFolders(folderOf(path), &made)
    try steps.makeOneFolder(path)
    made.append(path)
  }

  /// Takes away what is beside the places, and the folders that were made.
  func discard(_ staged: [Staged]) {
    for file in staged.reversed() {
      if let temporary = file.temporary { try? steps.unlink(temporary) }
      for folder in file.folders.reversed() { try? steps.removeFolder(folder) }
    }
  }

  func put(_ staged: [Staged]) throws(FileError) {
    for file in staged {
      do throws(FileError) {
        guard let temporary = file.temporary else {
          try steps.unlink(file.target)
          continue
        }
        if file.replaces {
          try steps.rename(temporary, to: file.target)
        } else {
          try steps.link(temporary, to: file.target)
          try steps.unlink(temporary)
        }
      } catch {
        throw FileError(path: file.path, message: error.message)
      }
    }
  }

  /// Waits until the names of all files of a change are on the disk, also of those that an earlier process put there.
  func syncFolders(of record: RecordedChange) throws(FileError) {
    var folders: Set<String> = []
    for file in record.files {
      let path = repository.path(file.path)
      let isThere = steps.status(of: path) != nil
      var folder = folderOf(isThere ? steps.resolvingLinks(path) : path)
      folders.insert(folder)
      // A folder made for it, now or before a crash, is a name in the one above.
      while file.before == nil, !folder.isEmpty, folder != "/", folder != repository.root {
        folder = folderOf(folder)
        folders.insert(folder)
      }
    }
    for folder in folders.sorted() where folder.isEmpty || files.kind(of: folder) == .folder {
      try steps.syncFolder(folder)
    }
  }
}

extension FileError {
  fileprivate static func locked(seconds: Int) -> Self {
    Self(
      path: WorkFolder.name,
      message: Localized(
        zh: "另一个 eduplan 一直在写这个数据仓库，等了 \(seconds) 秒；什么都没有写入，等它做完再试",
        en:
          "another eduplan has been writing to this repo for \(seconds) seconds; nothing was written, try again when it is done"
      ))
  }

  fileprivate static func unwritable(_ reason: FileError) -> Self {
    Self(
      path: WorkFolder.name,
      message: Localized(
        zh: "\(reason.message.zh)，所以这个数据仓库现在不能写；什么都没有改动",
        en: "\(reason.message.en), so nothing can be written to this repo now; nothing was changed")
    )
  }

  fileprivate static func readOnly(_ path: String) -> Self {
    Self(
      path: path,
      message: Localized(
        zh: "这个文件设成了只读，没有改动", en: "the file is read-only and was left alone"))
  }

  fileprivate static func unfinished(_ reason: FileError) -> Self {
    Self(
      path: reason.path,
      message: Localized(
        zh: "\(reason.message.zh)；改动停在一半，也没能退回。数据没有丢：排除原因以后，下一次运行 eduplan 会先把它理好",
        en:
          "\(reason.message.en); the change stopped half-way and could not be taken back. Nothing is lost: when the cause is gone, the next eduplan command puts it in order first"
      ))
  }
}
