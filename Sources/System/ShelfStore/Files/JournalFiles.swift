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
  func append(_ events: [Event]) throws(StoreFailure) {
    guard !events.isEmpty else { return }
    try FileCalls.makeFolder(root)
    let path = "\(root)/\(machine)\(JournalFiles.ending)"
    let isNew = !FileCalls.isThere(path)
    let descriptor = FileCalls.call(path) { open($0, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600) }
    guard descriptor >= 0 else { throw StoreFailure(errno, path) }
    defer { close(descriptor) }
    // Programs on the same machine take turns.
    while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
    var bytes: [UInt8] = isTorn(descriptor) ? [0x0A] : []
    for event in events { bytes += event.line.utf8 + [0x0A] }
    guard FileCalls.writeAll(bytes, to: descriptor), fsync(descriptor) == 0 else { throw StoreFailure(errno, path) }
    if isNew { FileCalls.sync(folder: root) }
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
    if let bytes = try FileCalls.read(path, limit: 4096) {
      let name = Slug.of(String(decoding: bytes, as: UTF8.self))
      if name != "article" { return name }
    }
    var host = [CChar](repeating: 0, count: 256)
    gethostname(&host, host.count - 1)
    let label = String(decoding: host.prefix { $0 != 0 && $0 != 0x2E }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let name = "\(Slug.of(label).prefix(40))-\(FileCalls.randomLetters(4))"
    try FileCalls.makeFolder(FileCalls.parent(of: path))
    try FileCalls.replace(path, with: Array("\(name)\n".utf8))
    return name
  }
}
