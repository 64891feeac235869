import ArticleWriting
import CTerminalGuard
import UTF8Text

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Why an output could not be written: one line for the reader.
struct OutputFailure: Error, CustomStringConvertible {
  /// What is wrong.
  let reason: String
  /// The file as it was given.
  let name: String

  /// A failure to write to a path; if its directory is missing, the message names that.
  init(_ code: Int32, writing path: String) {
    let folder = OutputFailure.folder(of: path)
    if code == ENOENT, let folder, !SystemCalls.isThere(folder) {
      self.init(reason: "no such directory", name: folder)
    } else {
      self.init(reason: SystemCalls.describe(code), name: path)
    }
  }

  init(reason: String, name: String) {
    self.reason = reason
    self.name = name
  }

  /// The directory a path lies in; nil if the path names none.
  private static func folder(of path: String) -> String? {
    let path = path.utf8.last == UInt8(ascii: "/") ? path.dropLast() : path[...]
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash > path.startIndex else { return nil }
    return String(path[..<slash])
  }

  /// "OUT: no space left on device".
  var message: String { PrintableText.of("\(name): \(reason)") }

  var description: String { message }
}

/// The destination of writers. After a failure nothing more is written, and the failure is thrown at the end.
enum OutputFile {
  /// Writes a file like ``writeFile(_:_:)``, or standard output if `path` is nil. Throws ``OutputFailure``.
  static func write(to path: String?, _ write: (inout ChunkedOutput) -> Void) throws {
    try self.write(to: path) { output, _ in write(&output) }
  }

  /// Like ``write(to:_:)``; `isBroken` says whether writing has failed, so that long work can be given up.
  static func write(to path: String?, _ write: Writing) throws {
    if let path { try writeFile(path, write) } else { try writeToStandardOutput(write) }
  }

  /// A writer that can ask whether its output still goes anywhere.
  typealias Writing = (_ output: inout ChunkedOutput, _ isBroken: () -> Bool) -> Void

  /// Writes to standard output. Throws ``OutputFailure``; a pipe closed at its other end (`| head`) is not a failure.
  private static func writeToStandardOutput(_ write: Writing) throws {
    let failure = send(to: STDOUT_FILENO, write)
    if failure != 0, failure != EPIPE {
      throw OutputFailure(reason: SystemCalls.describe(failure), name: "standard output")
    }
  }

  /// Writes a file that is never seen half written: under another name beside it, which is removed if a signal ends the program,
  /// then renamed. An existing file keeps its permissions; the target of a symbolic link is replaced, not the link. Throws ``OutputFailure``.
  private static func writeFile(_ path: String, _ write: Writing) throws {
    if try writeInPlace(path, write) { return }
    let target = resolvingLinks(path)
    var template = FileName.bytes(of: "\(target).XXXXXX").map { CChar(bitPattern: $0) } + [0]
    var slot: Int32 = 0
    let descriptor = lectern_unfinished_temporary(&template, &slot)
    guard descriptor >= 0 else { throw OutputFailure(errno, writing: path) }
    defer { lectern_unfinished_done(slot) }
    let temporary = template.withUnsafeBufferPointer { FileName.text(of: $0.baseAddress!) }
    fchmod(descriptor, permissions(of: target))
    var failure = send(to: descriptor, write)
    if close(descriptor) != 0, failure == 0 { failure = errno }
    if failure == 0, SystemCalls.rename(temporary, to: target) != 0 { failure = errno }
    if failure != 0 {
      _ = SystemCalls.withPath(temporary) { unlink($0) }
      throw OutputFailure(reason: SystemCalls.describe(failure), name: path)
    }
  }

  /// Writes to something other than a regular file (`/dev/stdout`, a named pipe); false if the path is a regular file or missing.
  private static func writeInPlace(_ path: String, _ write: Writing) throws -> Bool {
    guard let status = SystemCalls.status(of: path), status.st_mode & S_IFMT != S_IFREG else { return false }
    let descriptor = SystemCalls.withPath(path) { open($0, O_WRONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw OutputFailure(reason: SystemCalls.describe(errno), name: path) }
    defer { close(descriptor) }
    let failure = send(to: descriptor, write)
    if failure != 0, failure != EPIPE { throw OutputFailure(reason: SystemCalls.describe(failure), name: path) }
    return true
  }

  /// Writes everything to a descriptor; returns 0 or the first error.
  private static func send(to descriptor: Int32, _ write: Writing) -> Int32 {
    var failure: Int32 = 0
    withoutActuallyEscaping({ (piece: UnsafeBufferPointer<UInt8>) in
      if failure == 0, !SystemCalls.writeAll(UnsafeRawBufferPointer(piece), to: descriptor) { failure = errno }
    }) { receive in
      var output = ChunkedOutput(receive: receive)
      write(&output) { failure != 0 }
      output.flush()
    }
    return failure
  }

  private static func resolvingLinks(_ path: String) -> String {
    guard let resolved = FileName.withCString(path, { realpath($0, nil) }) ?? nil else { return path }
    defer { free(resolved) }
    return FileName.text(of: UnsafePointer(resolved))
  }

  /// The permissions of an existing file, or those a new file gets.
  private static func permissions(of path: String) -> mode_t {
    if let status = SystemCalls.status(of: path) { return status.st_mode & 0o777 }
    let mask = umask(0)
    umask(mask)
    return 0o666 & ~mask
  }
}
