import Synchronization

@testable import EduPlanKit

/// Files on which one step goes wrong: it fails, or it is the last thing the process does.
final class FaultyFiles: FileSystem, FileOperations {
  /// What happens at the chosen step.
  enum Fault: Hashable, CaseIterable {
    /// The process is gone before the step, in the middle of it, or after it; what is written half-way stays half-way.
    case stopsBefore, stopsHalfway, stopsAfter
    /// The step fails with nothing done, once or from then on: no permission.
    case fails, failsFromThenOn
    /// A file is written in part, then the disk is full; once or from then on.
    case fills, staysFull

    var stops: Bool { [.stopsBefore, .stopsHalfway, .stopsAfter].contains(self) }
  }

  private struct Counter {
    var steps: [String] = []
    var isStopped = false
  }

  let base: any FileSystem
  private let fault: Fault?
  /// The number of the step, from 0.
  private let position: Int
  private let counter = Mutex(Counter())

  init(_ base: any FileSystem, _ fault: Fault? = nil, at position: Int = .max) {
    self.base = base
    self.fault = fault
    self.position = position
  }

  /// The names of the steps so far.
  var steps: [String] { counter.withLock { $0.steps } }
  /// Whether the process is gone.
  var isStopped: Bool { counter.withLock { $0.isStopped } }

  private static func gone(_ path: String) -> FileError {
    FileError(path: path, message: Localized(zh: "进程已停止", en: "the process is gone"))
  }

  /// Does a step, or what the fault makes of it.
  private func step(
    _ name: String, _ path: String, half: (() throws(FileError) -> Void)? = nil,
    _ body: () throws(FileError) -> Void
  ) throws(FileError) {
    let (number, wasStopped) = counter.withLock { counter in
      counter.steps.append(name)
      return (counter.steps.count - 1, counter.isStopped)
    }
    if wasStopped { throw Self.gone(path) }
    let isLater = number > position && (fault == .failsFromThenOn || fault == .staysFull)
    guard let fault, number == position || isLater else { return try body() }
    let full = FileError(path: path, message: Localized(zh: "磁盘已满", en: "the disk is full"))
    switch fault {
    case .fails, .failsFromThenOn:
      throw FileError(path: path, message: Localized(zh: "没有权限", en: "permission denied"))
    case .fills, .staysFull:
      // What takes no room works on a full disk; a write leaves a part behind where its maker does not clean up.
      guard ["make", "append", "mkdir", "link"].contains(name) else { return try body() }
      throw full
    case .stopsBefore: break
    case .stopsHalfway: try half?()
    case .stopsAfter: try body()
    }
    counter.withLock { $0.isStopped = true }
    throw Self.gone(path)
  }

  private func alive(_ path: String) throws(FileError) {
    if isStopped { throw Self.gone(path) }
  }

  // MARK: Files

  func read(_ path: String) throws(FileError) -> [UInt8] {
    try alive(path)
    return try base.read(path)
  }
  func entries(of folder: String) throws(FileError) -> [FileEntry] {
    try alive(folder)
    return try base.entries(of: folder)
  }
  func kind(of path: String) -> FileEntry.Kind? { isStopped ? nil : base.kind(of: path) }
  func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    try step("write", path) { () throws(FileError) in try base.write(bytes, to: path) }
  }
  func makeFolder(_ path: String) throws(FileError) {
    try step("makeFolder", path) { () throws(FileError) in try base.makeFolder(path) }
  }

  // MARK: Steps

  var operations: any FileOperations { self }
  private var under: any FileOperations { base.operations }

  func status(of path: String) -> FileStatus? { isStopped ? nil : under.status(of: path) }
  func resolvingLinks(_ path: String) -> String { under.resolvingLinks(path) }

  func make(_ path: String, holding bytes: [UInt8], mode: UInt32?) throws(FileError) {
    try step("make", path) { () throws(FileError) in
      try self.under.make(path, holding: Array(bytes.prefix(bytes.count / 2)), mode: mode)
    } _: { () throws(FileError) in
      try under.make(path, holding: bytes, mode: mode)
    }
  }
  func append(_ bytes: [UInt8], to path: String) throws(FileError) {
    try step("append", path) { () throws(FileError) in try under.append(bytes, to: path) }
  }
  func sync(_ path: String) throws(FileError) {
    try step("sync", path) { () throws(FileError) in try under.sync(path) }
  }
  func syncFolder(_ path: String) throws(FileError) {
    try step("syncFolder", path) { () throws(FileError) in try under.syncFolder(path) }
  }
  func rename(_ path: String, to target: String) throws(FileError) {
    try step("rename", path) { () throws(FileError) in try under.rename(path, to: target) }
  }
  func link(_ path: String, to target: String) throws(FileError) {
    try step("link", path) { () throws(FileError) in try under.link(path, to: target) }
  }
  func unlink(_ path: String) throws(FileError) {
    try step("unlink", path) { () throws(FileError) in try under.unlink(path) }
  }
  func makeOneFolder(_ path: String) throws(FileError) {
    try step("mkdir", path) { () throws(FileError) in try under.makeOneFolder(path) }
  }
  func removeFolder(_ path: String) throws(FileError) {
    try step("rmdir", path) { () throws(FileError) in try under.removeFolder(path) }
  }
  func tryLock(_ path: String) throws(FileError) -> FileLock? {
    try alive(path)
    return try under.tryLock(path)
  }

  /// Not the number of the process that comes after it.
  var process: Int32 { fault == nil ? 99_999_998 : 99_999_999 }
  func isRunning(_ process: Int32) -> Bool { process == self.process }
  func pause(milliseconds: Int) {}
}
