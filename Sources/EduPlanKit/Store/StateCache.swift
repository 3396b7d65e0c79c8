import Synchronization

/// The kinds of a repo as their files declare them, ready for checking records.
final class KindsInUse: Sendable {
  let schema: Schema
  let declarations: [RecordDocument]
  let plans: [KindPlan]
  let findings: [Diagnostic]
  /// No declaration was refused.
  let isWhole: Bool

  init(_ declarations: [RecordDocument]) {
    self.declarations = declarations
    (schema, findings) = SchemaReader.read(declarations)
    plans = schema.kinds.map { KindPlan($0) }
    isWhole = !declarations.contains { $0.diagnostics.hasErrors }
  }
}

/// What was read of states of one repo that share most of their files, so that a file is parsed once however many states
/// have it.
///
/// A file is known by its path, its content and the kinds it was checked under. What none of the last states had is let go,
/// so that a long past does not fill the memory.
final class StateCache: Sendable {
  /// A name for the content of a file of the state that is read now; nil where there is none.
  typealias ContentName = @Sendable (_ path: String) -> String?

  private struct FileKey: Hashable, Sendable {
    var path: String
    var content: String
    var kind: Int
    var kinds: ObjectIdentifier
  }

  private typealias Files = MadeOnce<FileKey, Result<CheckedFile, FileError>>

  private struct Shared {
    var kinds: [[String]: KindsInUse] = [:]
    var files = Files()
    var earlier = Files()
  }

  /// What all states share.
  private final class Memory: Sendable {
    let shared = Mutex(Shared())
  }

  private let memory: Memory
  private let contentName: ContentName

  /// - Parameter contentName: of the files of the first state.
  convenience init() { self.init(Memory(), contentName: { _ in nil }) }

  private init(_ memory: Memory, contentName: @escaping ContentName) {
    self.memory = memory
    self.contentName = contentName
  }

  /// The same memory for another state.
  func forState(contentName: @escaping ContentName) -> StateCache {
    StateCache(memory, contentName: contentName)
  }

  /// Lets go what was not used since this was called last.
  func forgetUnused() {
    memory.shared.withLock { shared in
      shared.earlier = shared.files
      shared.files = Files()
    }
  }

  /// The kinds of declarations; equal ones are the same object in all states.
  func kinds(
    _ paths: [String], make: () throws(FileError) -> KindsInUse
  ) throws(FileError) -> KindsInUse {
    // What comes with the programme has no name for its content, and is the same in all states.
    let key = paths.map { "\($0)\n\(contentName($0) ?? "")" }
    if let known = memory.shared.withLock({ $0.kinds[key] }) { return known }
    let made = try make()
    return memory.shared.withLock { shared in
      let first = shared.kinds[key] ?? made
      shared.kinds[key] = first
      return first
    }
  }

  /// The file as it was read before, or as it is now; nil where nothing names its content.
  func file(
    _ path: String, kind: Int, under kinds: KindsInUse,
    make: () -> Result<CheckedFile, FileError>
  ) -> Result<CheckedFile, FileError>? {
    guard let content = contentName(path) else { return nil }
    let key = FileKey(
      path: path, content: content, kind: kind, kinds: ObjectIdentifier(kinds))
    let (files, earlier) = memory.shared.withLock { ($0.files, $0.earlier) }
    return files.value(key) { earlier.known(key) ?? make() }
  }
}
