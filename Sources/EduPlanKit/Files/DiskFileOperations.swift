#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The single steps, as the system does them.
struct DiskFileOperations: FileOperations {
  func status(of path: String) -> FileStatus? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    return FileStatus(
      mode: UInt32(status.st_mode) & 0o7777, size: Int(status.st_size),
      isLink: status.st_mode & S_IFMT == S_IFLNK, isWritable: access(path, W_OK) == 0,
      number: UInt64(status.st_ino))
  }

  func resolvingLinks(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  func make(_ path: String, holding bytes: [UInt8], mode: UInt32?) throws(FileError) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
    let descriptor = open(path, flags, mode_t(mode ?? 0o666))
    guard descriptor >= 0 else { throw FileError(path: path, errno: errno) }
    var failure: Int32 = 0
    if let mode, fchmod(descriptor, mode_t(mode)) != 0 { failure = errno }
    if failure == 0 { failure = Self.write(bytes, to: descriptor) }
    if close(descriptor) != 0, failure == 0 { failure = errno }
    guard failure == 0 else {
      _ = unlinkFile(path)
      throw FileError(path: path, errno: failure)
    }
  }

  func append(_ bytes: [UInt8], to path: String) throws(FileError) {
    let descriptor = open(path, O_WRONLY | O_APPEND | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(path: path, errno: errno) }
    var failure = Self.write(bytes, to: descriptor)
    if close(descriptor) != 0, failure == 0 { failure = errno }
    guard failure == 0 else { throw FileError(path: path, errno: failure) }
  }

  /// Writes all bytes; the system's reason when it does not take them, else 0.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    // A device that takes nothing and names no reason is full.
    errno = ENOSPC
    return DiskFileSystem.write(bytes, to: descriptor) ? 0 : errno
  }

  func sync(_ path: String) throws(FileError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(path: path, errno: errno) }
    let failure = Self.sync(descriptor)
    close(descriptor)
    guard failure == 0 else { throw FileError(path: path, errno: failure) }
  }

  func syncFolder(_ path: String) throws(FileError) {
    do throws(FileError) {
      try sync(path.isEmpty ? "." : path)
    } catch {
      // A folder that may be written to and not read cannot be opened; its names reach the disk in their own time.
      if access(path.isEmpty ? "." : path, R_OK) == 0 { throw error }
    }
  }

  /// Waits until a file is on the disk; the system's reason when it is not, else 0. Where the file system has no such thing,
  /// as some network disks, the bytes are written all the same.
  static func sync(_ descriptor: Int32) -> Int32 {
    #if canImport(Darwin)
      // On this system `fsync` waits for the drive to take the bytes, not to keep them.
      if fcntl(descriptor, F_FULLFSYNC) == 0 { return 0 }
    #endif
    while fsync(descriptor) != 0 {
      switch errno {
      case EINTR: continue
      case EINVAL, ENOTSUP, EOPNOTSUPP, ENOSYS, EROFS: return 0
      default: return errno
      }
    }
    return 0
  }

  func rename(_ path: String, to target: String) throws(FileError) {
    guard renameFile(path, target) == 0 else { throw FileError(path: target, errno: errno) }
  }

  func link(_ path: String, to target: String) throws(FileError) {
    guard linkFile(path, target) != 0 else { return }
    let failure = errno
    // Memory sticks and some network disks have no second names for a file.
    guard [EPERM, ENOTSUP, EOPNOTSUPP, ENOSYS, EMLINK].contains(failure) else {
      throw failure == EEXIST ? .exists(target) : FileError(path: target, errno: failure)
    }
    guard status(of: target) == nil else { throw .exists(target) }
    try rename(path, to: target)
  }

  func unlink(_ path: String) throws(FileError) {
    if unlinkFile(path) != 0, errno != ENOENT { throw FileError(path: path, errno: errno) }
  }

  func makeOneFolder(_ path: String) throws(FileError) {
    if mkdir(path, 0o777) != 0, errno != EEXIST { throw FileError(path: path, errno: errno) }
  }

  func removeFolder(_ path: String) throws(FileError) {
    if rmdir(path) != 0, errno != ENOENT { throw FileError(path: path, errno: errno) }
  }

  func tryLock(_ path: String) throws(FileError) -> FileLock? {
    while true {
      var descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
      if descriptor < 0, errno != ENOENT { descriptor = open(path, O_RDONLY | O_CLOEXEC) }
      guard descriptor >= 0 else { throw FileError(path: path, errno: errno) }
      while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
        let failure = errno
        if failure == EINTR { continue }
        // Where nothing can be locked, what was read is still compared before it is written over.
        if [ENOLCK, ENOTSUP, EOPNOTSUPP, ENOSYS, EINVAL].contains(failure) { break }
        close(descriptor)
        guard failure == EWOULDBLOCK else { throw FileError(path: path, errno: failure) }
        return nil
      }
      var (held, named) = (stat(), stat())
      let isNamed = fstat(descriptor, &held) == 0 && stat(path, &named) == 0
      if isNamed, held.st_ino == named.st_ino, held.st_dev == named.st_dev {
        return FileLock { [descriptor] in close(descriptor) }
      }
      // Somebody took the file away while we waited: another may hold a lock on its successor.
      close(descriptor)
    }
  }

  var process: Int32 { getpid() }

  func isRunning(_ process: Int32) -> Bool {
    process > 0 && (kill(process, 0) == 0 || errno == EPERM)
  }

  func pause(milliseconds: Int) {
    usleep(UInt32(milliseconds) * 1000)
  }
}

// The C names are those of the type's own methods, so they get names of their own here.
private let renameFile: @Sendable (String, String) -> Int32 = { rename($0, $1) }
private let linkFile: @Sendable (String, String) -> Int32 = { link($0, $1) }
private let unlinkFile: @Sendable (String) -> Int32 = { unlink($0) }
