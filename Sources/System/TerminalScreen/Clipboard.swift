#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The clipboard of the terminal, set by OSC 52, which works over a network and needs no other program.
extension Terminal {
  /// What terminals take at most, in bytes of text: xterm stops at 74,994.
  public static let clipboardLimit = 74_994

  /// Copies text to the clipboard; false if it is too long.
  public func copy(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count <= Self.clipboardLimit else { return false }
    let sequence = Array("\u{1B}]52;c;".utf8) + Base64.encode(bytes) + [0x07]
    // tmux handles the sequence itself if `set-clipboard` is on, and passes it on in this wrapping if
    // `allow-passthrough` is. There is no way to know which, and sending both does no harm.
    send(Self.isWithinTmux ? sequence + Self.passingThroughTmux(sequence) : sequence)
    return true
  }

  private static var isWithinTmux: Bool {
    if let socket = getenv("TMUX"), socket.pointee != 0 { return true }
    // Over a network only TERM gives tmux away.
    return getenv("TERM").map { String(cString: $0).hasPrefix("tmux") } ?? false
  }

  /// A sequence in the wrapping that tmux passes on to its own terminal: every Escape in it is doubled.
  static func passingThroughTmux(_ sequence: [UInt8]) -> [UInt8] {
    let doubled = sequence.flatMap { $0 == 0x1B ? [0x1B, 0x1B] : [$0] }
    return Array("\u{1B}Ptmux;".utf8) + doubled + Array("\u{1B}\\".utf8)
  }
}

/// The encoding of RFC 4648, section 4.
enum Base64 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func encode(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for index in 0..<4 {
        result.append(index <= group.count ? alphabet[bits >> (18 - 6 * index) & 63] : UInt8(ascii: "="))
      }
    }
    return result
  }
}
