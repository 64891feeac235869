import ShelfModel
import UTF8Text

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The journals of all machines; only that of this machine is ever written.
struct JournalFiles: Sendable {
  /// The folder `journal` of the shelf.
  let root: String
  /// The name of this machine's journal, without its extension.
  let machine: String

  private static let ending = ".jsonl"

  /// The names of the journals.
  func names() -> [String] { FileCalls.names(in: root).filter { $0.hasSuffix(JournalFiles.ending) } }

  /// How long a journal is; nil if it is gone.
  func length(of name: String) -> Int? { FileCalls.state(of: "\(root)/\(name)")?.size }

  /// Reads a journal starting at a byte.
  func read(_ name: String, from offset: Int) throws(StoreFailure) -> Journal.Reading {
    let bytes = try FileCalls.read("\(root)/\(name)", from: offset) ?? []
    return bytes.withUnsafeBufferPointer { Journal.read($0) }
  }

  /// Appends events in one write and syncs them. A line that an interrupted program left unfinished is ended first.
  ///
  /// - Parameter events: makes the events, by the last stamp in the journal: programs of one machine take turns, so that none gives
  ///   the stamp of another.
  func append(_ events: (Stamp?) -> [Event]) throws(StoreFailure) {
    try FileCalls.makeFolder(root)
    let path = "\(root)/\(machine)\(JournalFiles.ending)"
    let isNew = !FileCalls.isThere(path)
    let descriptor = FileCalls.call(path) { open($0, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600) }
    guard descriptor >= 0 else { throw StoreFailure(errno, path) }
    defer { close(descriptor) }
    while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
    var bytes: [UInt8] = isTorn(descriptor) ? [0x0A] : []
    for event in events(lastStamp(descriptor)) { bytes += event.line.utf8 + [0x0A] }
    guard FileCalls.writeAll(bytes, to: descriptor), fsync(descriptor) == 0 else { throw StoreFailure(errno, path) }
    if isNew { FileCalls.sync(folder: root) }
  }

  /// The stamp of the last event of a journal, which is read from its end.
  private func lastStamp(_ descriptor: Int32) -> Stamp? {
    let end = Int(lseek(descriptor, 0, SEEK_END))
    var length = 1 << 12
    while true {
      let start = max(0, end - length)
      var bytes = [UInt8](repeating: 0, count: end - start)
      guard pread(descriptor, &bytes, bytes.count, off_t(start)) == bytes.count else { return nil }
      // Where it does not begin with the file, the first line may be the end of one.
      var lines = bytes.split(separator: 0x0A)
      if start > 0, !lines.isEmpty { lines.removeFirst() }
      if let stamp = lines.reversed().lazy.compactMap({ Event(line: Array($0))?.stamp }).first { return stamp }
      if start == 0 || length > 4 * Journal.longestLine { return nil }
      length *= 8
    }
  }

  private func isTorn(_ descriptor: Int32) -> Bool {
    let end = lseek(descriptor, 0, SEEK_END)
    guard end > 0 else { return false }
    var last: UInt8 = 0
    return pread(descriptor, &last, 1, end - 1) == 1 && last != 0x0A
  }
}

/// The name of a machine's journal: the host name and four random letters.
package enum MachineName {
  /// The name stored in a file, which is created if it does not exist.
  package static func kept(in path: String) throws(StoreFailure) -> String {
    if let name = try known(path) { return name }
    var host = [CChar](repeating: 0, count: 256)
    gethostname(&host, host.count - 1)
    let label = String(decoding: host.prefix { $0 != 0 && $0 != 0x2E }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let name = "\(Slug.of(label).prefix(40))-\(FileCalls.randomLetters(4))"
    try FileCalls.makeFolder(FileCalls.parent(of: path))
    // Of several programs that begin at once one gives the name.
    return try FileCalls.alone(in: FileCalls.parent(of: path)) { () throws(StoreFailure) in
      if let name = try known(path) { return name }
      try FileCalls.replace(path, with: Array("\(name)\n".utf8))
      return name
    }
  }

  private static func known(_ path: String) throws(StoreFailure) -> String? {
    guard let bytes = try FileCalls.read(path, limit: 4096) else { return nil }
    let name = Slug.of(String(decoding: bytes, as: UTF8.self))
    return name == "article" ? nil : name
  }
}
