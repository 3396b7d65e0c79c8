#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A process that was started with its three streams in our hands.
///
/// Words go to it one by one, never through a shell. Whoever writes to it reads from it at the same time, so that neither
/// side ever waits for the other; a process that has gone away is an end of its output, never a signal to us.
struct ChildProcess: ~Copyable {
  /// How a process ended and what it printed.
  struct Ending: Sendable, Hashable {
    /// -1 where a signal ended it.
    var status: Int32
    var output: [UInt8]
    var errors: [UInt8]
  }

  private let process: pid_t
  /// How it ended, once that is known: from then on its number may be another's.
  private var status: Int32?
  private var input: Int32
  private let output: Int32
  private let errors: Int32
  /// What has been printed and was not taken yet.
  private var buffer: [UInt8] = []
  private var chunk = [UInt8](repeating: 0, count: 131_072)
  /// What it said on standard error.
  private(set) var complaints: [UInt8] = []
  private static let complaintLimit = 65_536

  /// Starts a programme found on PATH; nil when it cannot be started.
  ///
  /// - Parameter variables: of its environment, in place of our own.
  init?(_ words: [String], setting variables: [String: String] = [:]) {
    guard let first = words.first, let ends = StreamEnds() else { return nil }
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends.theirInput, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, ends.theirOutput, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, ends.theirErrors, STDERR_FILENO)
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    arguments.append(nil)
    defer { for argument in arguments { free(argument) } }
    var environment = Self.environment(setting: variables)
    defer { for variable in environment { free(variable) } }
    var process = pid_t()
    let failure = posix_spawnp(&process, first, &actions, nil, arguments, &environment)
    ends.closeTheirs()
    guard failure == 0 else {
      ends.closeOurs()
      return nil
    }
    self.process = process
    (input, output, errors) = (ends.input, ends.output, ends.errors)
  }

  deinit {
    if input >= 0 { close(input) }
    close(output)
    close(errors)
    if status == nil { _ = Self.wait(for: process) }
  }

  /// - Returns: the exit code; -1 where a signal ended it.
  private static func wait(for process: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 { if errno != EINTR { return -1 } }
    // The exit code is the second byte; a process that a signal ended has a first one.
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : -1
  }

  /// Runs a programme to its end; nil when it cannot be started.
  static func run(
    _ words: [String], input: [UInt8] = [], setting variables: [String: String] = [:]
  ) -> Ending? {
    guard var child = ChildProcess(words, setting: variables) else { return nil }
    return child.finish(input: input)
  }

  /// Writes and reads until a condition holds of what was printed and not taken, or until it prints no more.
  ///
  /// - Parameter isEnough: may take bytes out of what was printed.
  /// - Returns: false where its output ended before.
  mutating func exchange(
    writing bytes: [UInt8], until isEnough: (inout [UInt8]) -> Bool
  ) -> Bool {
    var sent = 0
    while !isEnough(&buffer) {
      var waiting = [
        pollfd(fd: output, events: Int16(POLLIN), revents: 0),
        pollfd(fd: errors, events: Int16(POLLIN), revents: 0),
        pollfd(fd: sent < bytes.count ? input : -1, events: Int16(POLLOUT), revents: 0),
      ]
      guard poll(&waiting, 3, -1) >= 0 || errno == EINTR else { return false }
      if waiting[2].revents != 0 {
        let count = bytes[sent...].withUnsafeBytes { sendBytes(input, $0.baseAddress!, $0.count) }
        if count > 0 {
          sent += count
        } else if count < 0, errno != EINTR, errno != EAGAIN {
          sent = bytes.count
        }
      }
      if waiting[1].revents != 0 { _ = readComplaints() }
      if waiting[0].revents != 0, !readOutput() { return isEnough(&buffer) }
    }
    return true
  }

  /// Gives it the rest of its input and waits for its end.
  private mutating func finish(input bytes: [UInt8]) -> Ending {
    if bytes.isEmpty { closeInput() }
    var sent = 0
    var isOpen = (output: true, errors: true)
    while isOpen.output || isOpen.errors {
      var waiting = [
        pollfd(fd: isOpen.output ? output : -1, events: Int16(POLLIN), revents: 0),
        pollfd(fd: isOpen.errors ? errors : -1, events: Int16(POLLIN), revents: 0),
        pollfd(fd: input, events: Int16(POLLOUT), revents: 0),
      ]
      guard poll(&waiting, 3, -1) >= 0 || errno == EINTR else { break }
      if input >= 0, waiting[2].revents != 0 {
        let count = bytes[sent...].withUnsafeBytes { sendBytes(input, $0.baseAddress!, $0.count) }
        if count > 0 { sent += count }
        let isLost = count < 0 && errno != EINTR && errno != EAGAIN
        if isLost || sent == bytes.count { closeInput() }
      }
      if waiting[1].revents != 0 { isOpen.errors = readComplaints() }
      if waiting[0].revents != 0 { isOpen.output = readOutput() }
    }
    closeInput()
    let status = Self.wait(for: process)
    self.status = status
    return Ending(status: status, output: buffer, errors: complaints)
  }

  private mutating func closeInput() {
    guard input >= 0 else { return }
    close(input)
    input = -1
  }

  /// - Returns: false at the end of its output.
  private mutating func readOutput() -> Bool {
    let got = read(output, &chunk, chunk.count)
    let isInterrupted = got < 0 && errno == EINTR
    if got > 0 { buffer.append(contentsOf: chunk[..<got]) }
    return got > 0 || isInterrupted
  }

  /// - Returns: false at the end of what it complains of; a long complaint is cut.
  private mutating func readComplaints() -> Bool {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let got = read(errors, &bytes, bytes.count)
    if got > 0, complaints.count < Self.complaintLimit {
      complaints.append(contentsOf: bytes.prefix(got))
    }
    return got > 0 || (got < 0 && errno == EINTR)
  }

  /// The variables of this process, some of them with other values.
  private static func environment(
    setting values: [String: String]
  ) -> [UnsafeMutablePointer<CChar>?] {
    var variables: [UnsafeMutablePointer<CChar>?] = []
    var next = environ
    while let variable = next.pointee {
      let name = String(cString: variable).prefix { $0 != "=" }
      if values[String(name)] == nil { variables.append(strdup(variable)) }
      next += 1
    }
    for name in values.keys.sorted() { variables.append(strdup("\(name)=\(values[name] ?? "")")) }
    variables.append(nil)
    return variables
  }
}

/// The two ends of a child's three streams. None of them outlives the start of another process.
private struct StreamEnds {
  private(set) var input: Int32
  private(set) var output: Int32
  private(set) var errors: Int32
  private(set) var theirInput: Int32
  private(set) var theirOutput: Int32
  private(set) var theirErrors: Int32

  init?() {
    guard let input = Self.pair() else { return nil }
    (self.input, theirInput) = (input.0, input.1)
    guard let output = Self.pair() else {
      close(input.0)
      close(input.1)
      return nil
    }
    (self.output, theirOutput) = (output.0, output.1)
    guard let errors = Self.pair() else {
      for end in [input.0, input.1, output.0, output.1] { close(end) }
      return nil
    }
    (self.errors, theirErrors) = (errors.0, errors.1)
  }

  func closeTheirs() { for end in [theirInput, theirOutput, theirErrors] { close(end) } }
  func closeOurs() { for end in [input, output, errors] { close(end) } }

  /// Our end and theirs; neither is inherited by a process that is started without being told.
  ///
  /// Sockets, not pipes: they can be made so in one step on every system, and writing to one whose reader has gone can be
  /// told not to raise a signal.
  private static func pair() -> (Int32, Int32)? {
    var ends: [Int32] = [-1, -1]
    #if canImport(Darwin)
      guard socketpair(AF_UNIX, SOCK_STREAM, 0, &ends) == 0 else { return nil }
      var isOn: Int32 = 1
      setsockopt(ends[0], SOL_SOCKET, SO_NOSIGPIPE, &isOn, socklen_t(MemoryLayout<Int32>.size))
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    #else
      guard socketpair(AF_UNIX, Self.closingSocket, 0, &ends) == 0 else { return nil }
    #endif
    return (ends[0], ends[1])
  }

  #if canImport(Glibc)
    private static let closingSocket = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
  #elseif canImport(Musl)
    private static let closingSocket = Int32(SOCK_STREAM) | Int32(SOCK_CLOEXEC)
  #endif
}

/// Sends to a socket as much as it takes at once; a reader that has gone is an error, not a signal.
private func sendBytes(_ socket: Int32, _ start: UnsafeRawPointer, _ count: Int) -> Int {
  #if canImport(Darwin)
    send(socket, start, count, Int32(MSG_DONTWAIT))
  #else
    send(socket, start, count, Int32(MSG_DONTWAIT) | Int32(MSG_NOSIGNAL))
  #endif
}
