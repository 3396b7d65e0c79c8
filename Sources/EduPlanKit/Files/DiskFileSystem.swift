#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The disk, through the C library: no locale, no hidden caching, every failure with the system's reason.
package struct DiskFileSystem: FileSystem {
  /// More than any record file, form or document has; a device that never ends is stopped here.
  private static let sizeLimit = 1 << 30

  package init() {}

  package func read(_ path: String) throws(FileError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(path: path, errno: errno) }
    defer { close(descriptor) }
    return try Self.read(descriptor, named: path)
  }

  /// Standard input to its end.
  package static func readStandardInput() throws(FileError) -> [UInt8] {
    try read(STDIN_FILENO, named: "-")
  }

  /// Writes all bytes to an open descriptor, such as standard output; false when it took only a part.
  package static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count {
        let start = buffer.baseAddress! + written
        let count = retrying { writeBytes(descriptor, start, buffer.count - written) }
        guard count > 0 else { return false }
        written += count
      }
      return true
    }
  }

  private static func read(_ descriptor: Int32, named path: String) throws(FileError) -> [UInt8] {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileError(path: path, errno: errno) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw FileError(path: path, errno: EISDIR) }
    guard status.st_size <= sizeLimit else { throw FileError(tooLarge: path) }
    let isOrdinary = status.st_mode & S_IFMT == S_IFREG
    var failure: Int32 = 0
    // One byte more than the file says it has, so that its end is seen without a second buffer.
    var bytes = [UInt8](unsafeUninitializedCapacity: Int(status.st_size) + 1) { buffer, count in
      while count < buffer.count, let start = buffer.baseAddress {
        let got = retrying { readBytes(descriptor, start + count, buffer.count - count) }
        if got < 0 { failure = errno }
        if got <= 0 { return }
        count += got
        // An ordinary file that gave what it says it has, and no more though asked for more, is at its end.
        if isOrdinary, count == Int(status.st_size) { return }
      }
    }
    // A file that grew, or one whose size is not told (a pipe): go on to its end.
    while failure == 0, bytes.count > Int(status.st_size) {
      var chunk = [UInt8](repeating: 0, count: 65_536)
      let got = chunk.withUnsafeMutableBytes { buffer in
        buffer.baseAddress.map { start in
          retrying { readBytes(descriptor, start, buffer.count) }
        } ?? 0
      }
      if got < 0 { failure = errno }
      if got <= 0 { break }
      bytes.append(contentsOf: chunk.prefix(got))
      guard bytes.count <= sizeLimit else { throw FileError(tooLarge: path) }
    }
    guard failure == 0 else { throw FileError(path: path, errno: failure) }
    return bytes
  }

  package func entries(of folder: String) throws(FileError) -> [FileEntry] {
    guard let stream = opendir(folder) else { throw FileError(path: folder, errno: errno) }
    defer { closedir(stream) }
    var found: [FileEntry] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw FileError(path: folder, errno: errno) }
        break
      }
      let (name, isText) = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
          (String(cString: $0), String(validatingCString: $0) != nil)
        }
      }
      guard name != ".", name != ".." else { continue }
      let kind: FileEntry.Kind
      var isLink = false
      switch Int32(entry.pointee.d_type) {
      case _ where !isText: kind = .other  // no text can name it, so it could not be opened
      case Int32(DT_REG): kind = .file
      case Int32(DT_DIR): kind = .folder
      default:
        // A link, or a file system that does not say here what an entry is.
        let path = joinPath(folder, name)
        var status = stat()
        isLink = lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
        kind = self.kind(of: path) ?? .other
      }
      found.append(FileEntry(name: name, kind: kind, isLink: isLink))
    }
    return found.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  package func kind(of path: String) -> FileEntry.Kind? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    default: .other
    }
  }

  package var operations: any FileOperations { DiskFileOperations() }

  package func permissions(of path: String) -> FilePermissions? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return FilePermissions(
      isWritable: access(path, W_OK) == 0, isReadableByOthers: status.st_mode & 0o077 != 0)
  }

  package func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    if kind(of: path) == .other { return try writeThrough(bytes, to: path) }
    let target = DiskFileOperations().resolvingLinks(path)
    var status = stat()
    let mode = stat(target, &status) == 0 ? UInt32(status.st_mode) & 0o7777 : nil
    try put(bytes, at: target, mode: mode, named: path) { (temporary) throws(FileError) in
      try DiskFileOperations().rename(temporary, to: target)
    }
  }

  package func create(_ bytes: [UInt8], at path: String, isPrivate: Bool) throws(FileError) {
    // Unlike a renaming, a link is not made over what is there.
    do throws(FileError) {
      try put(bytes, at: path, mode: isPrivate ? 0o600 : nil, named: path) {
        (temporary) throws(FileError) in
        try DiskFileOperations().link(temporary, to: path)
        try DiskFileOperations().unlink(temporary)
      }
    } catch {
      throw kind(of: path) == nil ? error : .exists(path)
    }
  }

  package func remove(_ path: String) throws(FileError) {
    try DiskFileOperations().unlink(path)
  }

  /// Writes a file beside its place and puts it there when all of it is on the disk.
  ///
  /// - Parameters:
  ///   - mode: who may do what; nil for what is usual for a new file.
  ///   - finish: puts the temporary file in its place.
  private func put(
    _ bytes: [UInt8], at target: String, mode: UInt32?, named path: String,
    finish: (String) throws(FileError) -> Void
  ) throws(FileError) {
    let steps = DiskFileOperations()
    let temporary = target + temporaryFileEnding(ofProcess: getpid())
    do throws(FileError) {
      do throws(FileError) {
        try steps.make(temporary, holding: bytes, mode: mode)
      } catch {
        // A process of the same number that died here, as the first one of every container has the same.
        guard steps.status(of: temporary) != nil else { throw error }
        try steps.unlink(temporary)
        try steps.make(temporary, holding: bytes, mode: mode)
      }
      try steps.sync(temporary)
      try finish(temporary)
    } catch {
      try? steps.unlink(temporary)
      throw FileError(path: path, message: error.message)
    }
    syncFolder(of: target)
  }

  /// Writes to a device or a pipe as it is: putting a file in its place would take `/dev/null` from everybody.
  private func writeThrough(_ bytes: [UInt8], to path: String) throws(FileError) {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(path: path, errno: errno) }
    errno = 0
    let isWritten = Self.write(bytes, to: descriptor)
    let failure = errno
    close(descriptor)
    guard isWritten else { throw FileError(path: path, errno: failure) }
  }

  package func makeFolder(_ path: String) throws(FileError) {
    guard !path.isEmpty, kind(of: path) != .folder else { return }
    if let slash = path.lastIndex(of: "/"), slash != path.startIndex {
      try makeFolder(String(path[..<slash]))
    }
    if mkdir(path, 0o777) != 0, errno != EEXIST { throw FileError(path: path, errno: errno) }
  }

  package func replaceFolder(
    _ path: String, with files: [(name: String, bytes: [UInt8])]
  ) throws(FileError) {
    let slash = path.lastIndex(of: "/")
    let parent = slash.map { String(path[...$0]) } ?? ""
    let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    // Hidden, so that nobody takes them for the folder itself should the machine stop here.
    let fresh = "\(parent).\(name)" + temporaryFileEnding(ofProcess: getpid())
    let old = "\(parent).\(name).\(getpid()).eduplan-old"
    do throws(FileError) {
      try makeFolder(fresh)
      for file in files {
        let target = fresh + "/" + file.name
        if let end = file.name.lastIndex(of: "/") {
          try makeFolder(fresh + "/" + file.name[..<end])
        }
        try write(file.bytes, to: target)
      }
      let exists = kind(of: path) != nil
      if exists {
        for entry in try entries(of: path) where entry.name.hasPrefix(".") && entry.kind == .file {
          try write(try read("\(path)/\(entry.name)"), to: "\(fresh)/\(entry.name)")
        }
        guard rename(path, old) == 0 else { throw FileError(path: path, errno: errno) }
      }
      guard rename(fresh, path) == 0 else {
        let failure = errno
        if exists { rename(old, path) }
        throw FileError(path: path, errno: failure)
      }
    } catch {
      removeTree(fresh)
      throw error.path.hasPrefix(fresh) ? FileError(path: path, message: error.message) : error
    }
    syncFolder(of: path)
    removeTree(old)
  }

  /// Removes a folder with all that is in it, links themselves and not what they lead to.
  private func removeTree(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      unlink(path)
      return
    }
    for entry in (try? entries(of: path)) ?? [] { removeTree("\(path)/\(entry.name)") }
    rmdir(path)
  }

  /// Makes the renaming itself durable; a folder that cannot be synced (some network disks) is no failure.
  private func syncFolder(of path: String) {
    try? DiskFileOperations().syncFolder(folderOf(path))
  }
}

/// Repeats a call that a signal interrupted.
private func retrying(_ call: () -> Int) -> Int {
  while true {
    let result = call()
    if result >= 0 || errno != EINTR { return result }
  }
}

// The C names are those of the type's own methods, so they get names of their own here.
private let readBytes: @Sendable (Int32, UnsafeMutableRawPointer, Int) -> Int = { read($0, $1, $2) }
private let writeBytes: @Sendable (Int32, UnsafeRawPointer, Int) -> Int = { write($0, $1, $2) }
