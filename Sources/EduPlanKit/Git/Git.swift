#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Runs git. A value, so that tests can bring their own or none.
package struct Git: Sendable {
  /// How a git command ended and what it printed to standard output.
  struct Output: Sendable, Hashable {
    var status: Int32
    var bytes: [UInt8]
  }

  /// Runs git with words in a folder; nil when there is no git.
  private let run: @Sendable (_ words: [String], _ folder: String) -> Output?

  init(_ run: @escaping @Sendable (_ words: [String], _ folder: String) -> Output?) {
    self.run = run
  }

  /// No git: for tests and for folders under no version control.
  static let none = Git { _, _ in nil }

  /// The git of this machine. Words go to it one by one, never through a shell.
  package static let system = Git { words, folder in spawn(["git", "-C", folder] + words) }

  // MARK: Questions

  /// Which commit a folder's files are at.
  struct Revision: Sendable, Hashable {
    /// The commit's full name.
    var commit: String
    /// Whether files differ from it, new ones among them.
    var isDirty: Bool
  }

  /// The commit that is checked out, and whether anything below the paths differs from it; nil outside a repository, before
  /// the first commit, or without git.
  func revision(of folder: String, watching paths: [String]) -> Revision? {
    guard let head = run(["rev-parse", "--verify", "--quiet", "HEAD"], folder), head.status == 0
    else { return nil }
    let commit = String(decoding: head.bytes.filter { $0 > 0x20 }, as: UTF8.self)
    let changes = run(
      ["--no-optional-locks", "status", "--porcelain", "--untracked-files=all", "--"] + paths,
      folder)
    guard let changes, changes.status == 0, !commit.isEmpty else { return nil }
    return Revision(commit: commit, isDirty: !changes.bytes.isEmpty)
  }

  /// Where a folder lies in its git repository, such as `data-repo/`; empty at its root, and outside of one.
  func prefix(of folder: String) -> String {
    guard let found = run(["rev-parse", "--show-prefix"], folder), found.status == 0 else {
      return ""
    }
    return String(decoding: found.bytes.filter { $0 != 0x0A }, as: UTF8.self)
  }

  // MARK: Processes

  /// Starts a programme found on PATH and reads its standard output to the end; nil when it cannot be started.
  private static func spawn(_ words: [String]) -> Output? {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    let (reading, writing) = (ends[0], ends[1])
    defer { close(reading) }
    _ = fcntl(reading, F_SETFD, FD_CLOEXEC)

    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, writing, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addclose(&actions, writing)

    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    arguments.append(nil)
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    let failure = posix_spawnp(&process, words[0], &actions, nil, arguments, environ)
    close(writing)
    guard failure == 0 else { return nil }

    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(reading, &buffer, buffer.count)
      if count > 0 {
        bytes.append(contentsOf: buffer[..<count])
      } else if count == 0 || errno != EINTR {
        break
      }
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 { if errno != EINTR { return nil } }
    // The exit code is the second byte; a process that a signal ended has a first one.
    return Output(status: status & 0x7F == 0 ? (status >> 8) & 0xFF : -1, bytes: bytes)
  }
}
