import PageFetching
import TextDecoding

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Reads the bytes of an article: a file, a pipe, or standard input under the name `-`.
enum SourceFile {
  /// The most bytes that are read. A text of 200 MB is a mistake, and parsing it would take several times as
  /// much memory.
  static let sizeLimit = 200_000_000

  /// The argument that stands for standard input.
  static let standardInput = "-"

  /// The name of a path in messages.
  static func name(of path: String) -> String { path == standardInput ? "standard input" : path }

  /// Reads a file or standard input to the end. Throws ``InputFailure``.
  static func read(_ path: String) throws -> [UInt8] {
    if path == standardInput { return try readStandardInput() }
    guard let descriptor = SystemCalls.openForReading(path) else {
      throw InputFailure(reason: SystemCalls.describe(errno), name: path)
    }
    defer { close(descriptor) }
    return try readText(from: descriptor, name: path)
  }

  /// Reads standard input. Where nothing comes for a while, and it is nobody's to type, it is said that it is waited for.
  private static func readStandardInput() throws -> [UInt8] {
    let name = name(of: standardInput)
    var progress = FetchProgress(name, verb: "Reading")
    defer { progress.clear() }
    guard !SystemCalls.isTerminal(STDIN_FILENO) else { return try readText(from: STDIN_FILENO, name: name) }
    return try readText(from: STDIN_FILENO, name: name) { received in
      if !SystemCalls.isReadable(STDIN_FILENO, within: patience) {
        progress.show(received, of: 0)
      }
    }
  }

  /// How long standard input is waited for before that is said, in milliseconds.
  private static let patience: Int32 = 500

  /// Reads a file that the user did not name. It has to be a regular file, so that no pipe or device is waited for. Throws
  /// ``InputFailure``.
  static func read(ordinary path: String) throws -> [UInt8] {
    // Checked before opening, which may have effects on a device, and after it, since the file may have been replaced.
    guard let status = SystemCalls.status(of: path) else {
      throw InputFailure(reason: SystemCalls.describe(errno), name: path)
    }
    try checkIsOrdinary(status, name: path)
    guard let descriptor = SystemCalls.openForReading(path, waits: false) else {
      throw InputFailure(reason: SystemCalls.describe(errno), name: path)
    }
    defer { close(descriptor) }
    var opened = stat()
    if fstat(descriptor, &opened) == 0 { try checkIsOrdinary(opened, name: path) }
    return try readText(from: descriptor, name: path)
  }

  private static func checkIsOrdinary(_ status: stat, name: String) throws {
    switch status.st_mode & S_IFMT {
    case S_IFREG: return
    case S_IFDIR: throw InputFailure(reason: "is a directory", name: name)
    default: throw InputFailure(reason: "is not a regular file", name: name)
    }
  }

  /// Whether a path is a directory, without opening it. Throws ``InputFailure`` if it does not exist.
  static func isDirectory(_ path: String) throws -> Bool {
    if path == standardInput || PageFetcher.isAddress(path) { return false }
    let path = try FileAddress.path(of: path)
    guard let status = SystemCalls.status(of: path) else {
      throw InputFailure(reason: SystemCalls.describe(errno), name: path)
    }
    return status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether a path is a regular file, and no directory, device or pipe.
  static func isOrdinary(_ path: String) -> Bool {
    SystemCalls.status(of: path).map { $0.st_mode & S_IFMT == S_IFREG } ?? false
  }

  /// - Parameter wait: called before each read with the bytes that have come.
  private static func readText(
    from descriptor: Int32, name: String, wait: (Int) -> Void = { _ in }
  ) throws -> [UInt8] {
    var status = stat()
    let known = fstat(descriptor, &status) == 0
    if known, status.st_mode & S_IFMT == S_IFDIR { throw InputFailure(reason: "is a directory", name: name) }
    let expected = known && status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : 0
    guard expected <= sizeLimit else { throw tooLarge(name) }
    let bytes = try readAll(from: descriptor, expected: expected, name: name, wait)
    try checkIsText(bytes, name: name)
    return bytes
  }

  /// Throws ``InputFailure`` if bytes are clearly not text.
  static func checkIsText(_ bytes: [UInt8], name: String) throws {
    if let content = SourceDecoder().looksBinary(bytes) {
      throw InputFailure(reason: "not text: \(content.name)", name: name)
    }
  }

  /// Reads to the end, in one piece if the expected size is right; if the file grows meanwhile, the new part is read too.
  private static func readAll(
    from descriptor: Int32, expected: Int, name: String, _ wait: (Int) -> Void
  ) throws -> [UInt8] {
    // One byte more than expected, so that finding the end needs no extra buffer.
    var bytes = try [UInt8](unsafeUninitializedCapacity: expected + 1) { buffer, count in
      count = try fill(UnsafeMutableRawBufferPointer(buffer), from: descriptor, name: name, wait)
    }
    guard bytes.count == expected + 1 else { return bytes }
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { chunk.deallocate() }
    while true {
      let count = try fill(chunk, from: descriptor, name: name) { wait(bytes.count + $0) }
      bytes.append(contentsOf: chunk[..<count])
      if bytes.count > sizeLimit { throw tooLarge(name) }
      if count < chunk.count { return bytes }
    }
  }

  /// Reads until `buffer` is full or the input ends; returns the number of bytes read.
  private static func fill(
    _ buffer: UnsafeMutableRawBufferPointer, from descriptor: Int32, name: String, _ wait: (Int) -> Void
  ) throws -> Int {
    var filled = 0
    while filled < buffer.count {
      wait(filled)
      let count = SystemCalls.readInto(UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]), from: descriptor)
      if count < 0 { throw InputFailure(reason: SystemCalls.describe(errno), name: name) }
      if count == 0 { break }
      filled += count
    }
    return filled
  }

  /// The failure of an input beyond the limit.
  static func tooLarge(_ name: String) -> InputFailure {
    InputFailure(reason: "too large: more than \(sizeLimit / 1_000_000) MB", name: name)
  }
}
