import UTF8Text

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The system calls that files need, each repeated if a signal interrupted it.
enum SystemCalls {
  /// Opens a file for reading; nil with `errno` set when that fails.
  ///
  /// - Parameter waits: whether to wait until the other end of a named pipe is opened.
  static func openForReading(_ path: String, waits: Bool = true) -> Int32? {
    let flags = O_RDONLY | O_CLOEXEC | (waits ? 0 : O_NONBLOCK)
    let descriptor = withPath(path) { path in repeating { open(path, flags) } }
    return descriptor >= 0 ? descriptor : nil
  }

  /// The status of the file at a path; nil with `errno` set if there is none.
  static func status(of path: String) -> stat? {
    var status = stat()
    return withPath(path) { stat($0, &status) } == 0 ? status : nil
  }

  /// Renames a file; nonzero with `errno` set on failure.
  static func rename(_ path: String, to name: String) -> Int32 {
    withPath(path) { path in
      withPath(name) { name in
        #if canImport(Darwin)
          Darwin.rename(path, name)
        #elseif canImport(Musl)
          Musl.rename(path, name)
        #else
          Glibc.rename(path, name)
        #endif
      }
    }
  }

  /// Calls the system with the bytes of a path; a path that no file can have counts as missing.
  static func withPath(_ path: String, _ call: (UnsafePointer<CChar>) -> Int32) -> Int32 {
    guard let result = FileName.withCString(path, call) else {
      errno = ENOENT
      return -1
    }
    return result
  }

  /// Reads into `buffer`; 0 at the end of the file, negative with `errno` set on failure.
  static func readInto(_ buffer: UnsafeMutableRawBufferPointer, from descriptor: Int32) -> Int {
    repeating { read(descriptor, buffer.baseAddress, buffer.count) }
  }

  /// Writes all of `bytes`; false with `errno` set on failure.
  static func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Bool {
    var rest = bytes
    while !rest.isEmpty {
      let written = repeating { write(descriptor, rest.baseAddress, rest.count) }
      guard written > 0 else { return false }
      rest = UnsafeRawBufferPointer(rebasing: rest[written...])
    }
    return true
  }

  /// The message for an error, in the words this program uses everywhere.
  static func describe(_ code: Int32) -> String {
    switch code {
    case ENOENT: "no such file"
    case ENOTDIR: "no such file: part of the path is not a directory"
    case EACCES, EPERM: "permission denied"
    case EISDIR: "is a directory"
    case ENAMETOOLONG: "the name is too long"
    case ELOOP: "too many symbolic links"
    default: String(cString: strerror(code)).lowercased()
    }
  }

  /// A variable of the environment; nil if it is not set, or empty.
  static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Whether anything exists at a path.
  static func isThere(_ path: String) -> Bool { withPath(path) { access($0, F_OK) } == 0 }

  /// Whether a descriptor is a terminal.
  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// How many columns a terminal has; nil for what is none, or does not say so.
  static func columns(of descriptor: Int32) -> Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Whether something can be read within so many milliseconds, the end of the input included.
  static func isReadable(_ descriptor: Int32, within milliseconds: Int32) -> Bool {
    var asked = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&asked, 1, milliseconds) != 0
  }

  private static func repeating<Result: SignedInteger>(_ call: () -> Result) -> Result {
    while true {
      let result = call()
      if result >= 0 || errno != EINTR { return result }
    }
  }
}
