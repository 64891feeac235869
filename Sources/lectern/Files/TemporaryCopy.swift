import CTerminalGuard

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A file of its own for what another program is to show: nobody else can read it, and it goes where a signal ends the program.
struct TemporaryCopy: Sendable {
  let path: String
  private let slot: Int32

  /// Writes the bytes into the system's folder for such files; nil where that cannot be done.
  init?(of bytes: some Collection<UInt8>) {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    var template = Array("\(folder.isEmpty ? "/tmp" : folder)/lectern-XXXXXX".utf8CString)
    var slot: Int32 = -1
    let file = lectern_unfinished_temporary(&template, &slot)
    guard file >= 0 else { return nil }
    defer { close(file) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    self.slot = slot
    var rest = Array(bytes)[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      guard written > 0 else {
        remove()
        return nil
      }
      rest = rest.dropFirst(written)
    }
    // A change to it would be lost.
    fchmod(file, 0o400)
  }

  func remove() {
    unlink(path)
    lectern_unfinished_done(slot)
  }
}
