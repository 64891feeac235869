#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The clipboard of the terminal, by the sequence OSC 52: it works over a network and needs no program of the system.
extension Terminal {
  /// What terminals take at most, in bytes of text: xterm stops at 74,994.
  public static let clipboardLimit = 74_994

  /// Puts text into the clipboard; false where it is too long.
  public func copy(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count <= Self.clipboardLimit else { return false }
    let sequence = Array("\u{1B}]52;c;".utf8) + Base64.encode(bytes) + [0x07]
    // tmux takes the sequence itself where `set-clipboard` is on, and hands it on in this wrapping where
    // `allow-passthrough` is. Nothing tells which; the same text twice does no harm.
    send(Self.isWithinTmux ? sequence + Self.passingThroughTmux(sequence) : sequence)
    return true
  }

  private static var isWithinTmux: Bool {
    if let socket = getenv("TMUX"), socket.pointee != 0 { return true }
    // Over a network tmux is known by its terminal alone.
    return getenv("TERM").map { String(cString: $0).hasPrefix("tmux") } ?? false
  }

  /// A sequence as tmux hands it on to the terminal it runs in: every Escape within it doubled.
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
