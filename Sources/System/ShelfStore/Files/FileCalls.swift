import UTF8Text

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Why the shelf cannot be read or written, as one line for the reader.
package struct StoreFailure: Error, Sendable, CustomStringConvertible {
  package let description: String
  /// The same without the name of the file.
  package let reason: String

  package init(_ description: String) {
    self.description = description
    reason = description
  }

  /// A failure with a file.
  init(_ reason: String, at path: String) {
    description = "\(path): \(reason)"
    self.reason = reason
  }

  init(_ code: Int32, _ path: String) {
    let words =
      switch code {
      case ENOENT: "no such file"
      case EACCES, EPERM: "permission denied"
      default: String(cString: strerror(code)).lowercased()
      }
    self.init(words, at: path)
  }
}

/// The system calls that the shelf needs. Files are written whole or not at all.
enum FileCalls {
  /// The bytes of a regular file; nil if there is none. Links are not followed.
  static func read(_ path: String, from offset: Int = 0, limit: Int = 400_000_000) throws(StoreFailure) -> [UInt8]? {
    let descriptor = call(path) { open($0, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK) }
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw StoreFailure(errno, path)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    guard Int(status.st_size) - offset <= limit else { throw StoreFailure("is too large", at: path) }
    var bytes = [UInt8](repeating: 0, count: max(0, Int(status.st_size) - offset))
    var filled = 0
    while filled < bytes.count {
      let count = bytes.withUnsafeMutableBytes {
        pread(descriptor, $0.baseAddress! + filled, $0.count - filled, off_t(offset + filled))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      filled += count
    }
    bytes.removeLast(bytes.count - filled)
    return bytes
  }

  /// Whether a path leads to a pipe, or to a terminal.
  static func isPipe(_ path: String) -> Bool {
    var status = stat()
    return call(path) { stat($0, &status) } == 0 && [S_IFIFO, S_IFCHR, S_IFSOCK].contains(status.st_mode & S_IFMT)
  }

  /// The bytes of a pipe, up to its end.
  static func readPipe(_ path: String, limit: Int) throws(StoreFailure) -> [UInt8] {
    let descriptor = call(path) { open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw StoreFailure(errno, path) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = buffer.withUnsafeMutableBytes { systemRead(descriptor, $0) }
      if count < 0, errno == EINTR { continue }
      if count < 0 { throw StoreFailure(errno, path) }
      if count == 0 { return bytes }
      guard bytes.count + count <= limit else { throw StoreFailure("is too large", at: path) }
      bytes += buffer[..<count]
    }
  }

  /// Where a link leads; the path itself for anything else.
  static func target(of path: String) -> String {
    guard isLink(path), let found = FileName.withCString(path, { realpath($0, nil) }) ?? nil else { return path }
    defer { free(found) }
    return FileName.text(of: UnsafeBufferPointer(start: found, count: strlen(found)).map { UInt8(bitPattern: $0) })
  }

  /// Writes a new file and syncs it to the disk.
  static func write(_ bytes: [UInt8], to path: String) throws(StoreFailure) {
    let descriptor = call(path) { open($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600) }
    guard descriptor >= 0 else { throw StoreFailure(errno, path) }
    defer { close(descriptor) }
    guard writeAll(bytes, to: descriptor), fsync(descriptor) == 0 else { throw StoreFailure(errno, path) }
  }

  /// Replaces a file, which is never seen half written.
  static func replace(_ path: String, with bytes: [UInt8]) throws(StoreFailure) {
    let aside = "\(path).\(randomLetters(8)).new"
    do {
      try write(bytes, to: aside)
      try move(aside, to: path)
    } catch {
      _ = call(aside) { unlink($0) }
      throw error
    }
  }

  static func move(_ path: String, to target: String) throws(StoreFailure) {
    guard call(path, { path in call(target) { rename(path, $0) } }) == 0 else { throw StoreFailure(errno, target) }
    sync(folder: parent(of: target))
  }

  static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let count = systemWrite(descriptor, UnsafeRawBufferPointer(rebasing: rest))
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        rest = rest.dropFirst(count)
      }
      return true
    }
  }

  /// Creates a folder and its parents, accessible to the user only.
  static func makeFolder(_ path: String) throws(StoreFailure) {
    if isFolder(path) { return }
    if path != "/", path.utf8.contains(UInt8(ascii: "/")) { try makeFolder(parent(of: path)) }
    guard call(path, { mkdir($0, 0o700) }) == 0 || errno == EEXIST else { throw StoreFailure(errno, path) }
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return call(path) { stat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  static func isLink(_ path: String) -> Bool {
    var status = stat()
    return call(path) { lstat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  static func isThere(_ path: String) -> Bool { call(path) { access($0, F_OK) } == 0 }

  /// The names in a folder except hidden ones, sorted; none if there is no such folder.
  static func names(in folder: String, hidden: Bool = false) -> [String] {
    guard let stream = FileName.withCString(folder, { opendir($0) }) ?? nil else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { FileName.text(of: $0.prefix { $0 != 0 }) }
      if name != ".", name != "..", hidden == (name.utf8.first == UInt8(ascii: ".")) { names.append(name) }
    }
    return names.sorted()
  }

  /// Size and modification time of a file or folder, in nanoseconds; nil if it does not exist.
  static func state(of path: String) -> (size: Int, modified: Int)? {
    var status = stat()
    guard call(path, { lstat($0, &status) }) == 0 else { return nil }
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    return (Int(status.st_size), Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec))
  }

  /// Removes a folder with its files and one level of subfolders, which is all that an article's folder has.
  static func remove(folder: String, depth: Int = 2) {
    for name in names(in: folder) + names(in: folder, hidden: true) {
      let path = "\(folder)/\(name)"
      if call(path, { unlink($0) }) != 0, depth > 0 { remove(folder: path, depth: depth - 1) }
    }
    _ = call(folder) { rmdir($0) }
  }

  static func removeFile(_ path: String) { _ = call(path) { unlink($0) } }

  /// The time, in nanoseconds since 1970.
  static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
  }

  /// Syncs the names in a folder to the disk, where the file system supports that.
  static func sync(folder: String) {
    let descriptor = call(folder) { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// Does something in a folder while no other program does it there. Where the file system knows no locks, nobody is waited for.
  static func alone<Result, Failure>(
    in folder: String, _ work: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let descriptor = call(folder) { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    defer { if descriptor >= 0 { close(descriptor) } }
    if descriptor >= 0 { while flock(descriptor, LOCK_EX) != 0, errno == EINTR {} }
    return try work()
  }

  static func parent(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Random letters, for unique names.
  static func randomLetters(_ count: Int) -> String {
    String((0..<count).map { _ in "0123456789abcdef".randomElement() ?? "0" })
  }

  /// Calls the system with the bytes of a path.
  static func call(_ path: String, _ body: (UnsafePointer<CChar>) -> Int32) -> Int32 {
    guard let result = FileName.withCString(path, body) else {
      errno = ENOENT
      return -1
    }
    return result
  }
}

/// `write` of the C library; the enumeration has a function of the same name.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}

/// `read` of the C library.
private func systemRead(_ descriptor: Int32, _ bytes: UnsafeMutableRawBufferPointer) -> Int {
  read(descriptor, bytes.baseAddress, bytes.count)
}
