import Synchronization

@testable import EduPlanKit

/// A disk in memory that forgets, when the power goes, what nobody waited for.
///
/// It is worse than any real one: of the names that were made, changed or taken away since their folder was last waited
/// for, any may be kept and any lost, in no order; what a file holds may be there whole, in part, as zeros or not at all.
final class PowerCutDisk: FileSystem, FileOperations {
  private struct Node {
    var bytes: [UInt8]
    var mode: UInt32
    /// What is safe; nil when nothing is.
    var kept: [UInt8]?
  }

  /// A change of names that happens as a whole or not at all.
  private struct Renaming {
    var folders: Set<String>
    /// What each path leads to afterwards; nil for nothing.
    var names: [(path: String, node: Int?)]
  }

  private struct State {
    var nodes: [Int: Node] = [:]
    /// Files by path, as everybody sees them.
    var names: [String: Int] = [:]
    /// Files by path, as they are safe.
    var kept: [String: Int] = [:]
    var pending: [Renaming] = []
    var next = 1
  }

  /// What a path leads to that is a folder.
  private static let folder = 0

  private let state: Mutex<State>

  private init(_ state: State) { self.state = Mutex(state) }

  init(_ files: [String: [UInt8]]) {
    var state = State()
    for (path, bytes) in files {
      state.nodes[state.next] = Node(bytes: bytes, mode: 0o644, kept: bytes)
      state.names[path] = state.next
      state.next += 1
      var folder = folderOf(path)
      while !folder.isEmpty {
        state.names[folder] = Self.folder
        folder = folderOf(folder)
      }
    }
    state.kept = state.names
    self.state = Mutex(state)
  }

  /// The disk as it is when the power is back.
  func afterPowerCut(_ random: inout SeededGenerator) -> PowerCutDisk {
    var state = state.withLock { $0 }
    for renaming in state.pending where Bool.random(using: &random) {
      for (path, node) in renaming.names { state.kept[path] = node }
    }
    state.pending = []
    state.kept = state.kept.filter { path, _ in
      var folder = folderOf(path)
      while !folder.isEmpty {
        guard state.kept[folder] == Self.folder else { return false }
        folder = folderOf(folder)
      }
      return true
    }
    for number in state.nodes.keys.sorted() {
      guard var node = state.nodes[number], node.kept != node.bytes else { continue }
      switch Int.random(in: 0..<4, using: &random) {
      case 0: node.bytes = node.kept ?? []
      case 1: node.bytes = Array(node.bytes.prefix(node.bytes.count / 2))
      case 2: node.bytes = [UInt8](repeating: 0, count: node.bytes.count)
      default: break
      }
      node.kept = node.bytes
      state.nodes[number] = node
    }
    state.names = state.kept
    return PowerCutDisk(state)
  }

  /// The disk after the process was ended: what it did is all there.
  func copy() -> PowerCutDisk { PowerCutDisk(state.withLock { $0 }) }

  /// All files.
  func files() -> [String: [UInt8]] {
    state.withLock { state in
      state.names.filter { $0.value != Self.folder }.compactMapValues { state.nodes[$0]?.bytes }
    }
  }

  private func failure(_ path: String) -> FileError {
    FileError(path: path, message: Localized(zh: "没有这个文件", en: "no such file"))
  }

  // MARK: Files

  func read(_ path: String) throws(FileError) -> [UInt8] {
    let bytes = state.withLock { state in state.names[path].flatMap { state.nodes[$0]?.bytes } }
    guard let bytes else { throw failure(path) }
    return bytes
  }

  func entries(of folder: String) throws(FileError) -> [FileEntry] {
    guard kind(of: folder) == .folder else { throw failure(folder) }
    return state.withLock { state in
      state.names.filter { folderOf($0.key) == folder }.map { path, node in
        FileEntry(
          name: String(path.dropFirst(folder.isEmpty ? 0 : folder.count + 1)),
          kind: node == Self.folder ? .folder : .file)
      }
    }.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  func kind(of path: String) -> FileEntry.Kind? {
    if path.isEmpty { return .folder }
    return state.withLock { state in
      state.names[path].map { $0 == Self.folder ? .folder : .file }
    }
  }

  func write(_ bytes: [UInt8], to path: String) throws(FileError) { throw failure(path) }
  func makeFolder(_ path: String) throws(FileError) { throw failure(path) }

  // MARK: Steps

  var operations: any FileOperations { self }

  func status(of path: String) -> FileStatus? {
    state.withLock { state in
      guard let number = state.names[path] else { return nil }
      let node = state.nodes[number]
      return FileStatus(mode: node?.mode ?? 0o755, size: node?.bytes.count ?? 0)
    }
  }

  func resolvingLinks(_ path: String) -> String { path }

  func make(_ path: String, holding bytes: [UInt8], mode: UInt32?) throws(FileError) {
    guard kind(of: path) == nil, kind(of: folderOf(path)) == .folder else { throw failure(path) }
    state.withLock { state in
      state.nodes[state.next] = Node(bytes: bytes, mode: mode ?? 0o644)
      Self.change(&state, [(path, state.next)])
      state.next += 1
    }
  }

  private static func change(_ state: inout State, _ names: [(path: String, node: Int?)]) {
    for (path, node) in names { state.names[path] = node }
    state.pending.append(Renaming(folders: Set(names.map { folderOf($0.path) }), names: names))
  }

  func append(_ bytes: [UInt8], to path: String) throws(FileError) {
    let old = try read(path)
    state.withLock { state in
      if let number = state.names[path] { state.nodes[number]?.bytes = old + bytes }
    }
  }

  func sync(_ path: String) throws(FileError) {
    let bytes = try read(path)
    state.withLock { state in
      if let number = state.names[path] { state.nodes[number]?.kept = bytes }
    }
  }

  func syncFolder(_ path: String) throws(FileError) {
    guard kind(of: path) == .folder else { throw failure(path) }
    state.withLock { state in
      for renaming in state.pending where renaming.folders.contains(path) {
        for (path, node) in renaming.names { state.kept[path] = node }
      }
      state.pending.removeAll { $0.folders.contains(path) }
    }
  }

  func rename(_ path: String, to target: String) throws(FileError) {
    guard kind(of: path) == .file, kind(of: folderOf(target)) == .folder else {
      throw failure(path)
    }
    state.withLock { state in
      Self.change(&state, [(target, state.names[path]), (path, nil)])
    }
  }

  func link(_ path: String, to target: String) throws(FileError) {
    guard kind(of: path) == .file, kind(of: target) == nil else { throw failure(target) }
    state.withLock { state in Self.change(&state, [(target, state.names[path])]) }
  }

  func unlink(_ path: String) throws(FileError) {
    guard kind(of: path) != nil else { return }
    state.withLock { state in Self.change(&state, [(path, nil)]) }
  }

  func makeOneFolder(_ path: String) throws(FileError) {
    guard kind(of: path) == nil else { return }
    guard kind(of: folderOf(path)) == .folder else { throw failure(path) }
    state.withLock { state in Self.change(&state, [(path, Self.folder)]) }
  }

  func removeFolder(_ path: String) throws(FileError) {
    guard try entries(of: path).isEmpty else { throw failure(path) }
    state.withLock { state in Self.change(&state, [(path, nil)]) }
  }

  func tryLock(_ path: String) throws(FileError) -> FileLock? {
    if kind(of: path) == nil { try make(path, holding: [], mode: nil) }
    return FileLock {}
  }

  var process: Int32 { 7 }
  func isRunning(_ process: Int32) -> Bool { false }
  func pause(milliseconds: Int) {}
}
