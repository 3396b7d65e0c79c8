import EduPlanKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension Session {
  /// Starts a programme found on PATH, such as an editor, with this process's own terminal, and waits for its end.
  ///
  /// Words go to it one by one, never through a shell. What a person types to interrupt the editor does not end eduplan.
  ///
  /// - Parameter text: What it reads from its input, such as what a pager shows; nil for the terminal itself. A programme
  ///   that ends before it has read all of it is no failure.
  static func runInTerminal(_ words: [String], showing text: [UInt8]? = nil) -> Int32? {
    guard let name = words.first else { return nil }
    var ends: [Int32] = [-1, -1]
    if text != nil {
      guard pipe(&ends) == 0 else { return nil }
      _ = fcntl(ends[1], F_SETFD, FD_CLOEXEC)
    }
    #if canImport(Darwin)
      var attributes: posix_spawnattr_t?
    #else
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var interrupts = sigset_t()
    sigemptyset(&interrupts)
    sigaddset(&interrupts, SIGINT)
    sigaddset(&interrupts, SIGQUIT)
    sigaddset(&interrupts, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &interrupts)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if text != nil {
      posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO)
      posix_spawn_file_actions_addclose(&actions, ends[0])
    }

    let before = [SIGINT, SIGQUIT, SIGPIPE].map { ($0, signal($0, SIG_IGN)) }
    defer { for (number, action) in before { signal(number, action) } }
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    arguments.append(nil)
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    let failure = posix_spawnp(&process, name, &actions, &attributes, arguments, environ)
    if text != nil { close(ends[0]) }
    if let text {
      // Who quits the pager early has seen enough.
      if failure == 0 { _ = DiskFileSystem.write(text, to: ends[1]) }
      close(ends[1])
    }
    guard failure == 0 else { return nil }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 { if errno != EINTR { return nil } }
    // The exit code is the second byte; a process that a signal ended has a first one.
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }

  /// Writes over the line of standard error that was written last.
  static func showProgress(_ line: String) {
    _ = DiskFileSystem.write(Array("\r\u{1B}[K\(line)".utf8), to: STDERR_FILENO)
  }
}
