/// The clipboard of the terminal, by the sequence OSC 52: it works over a network and needs no program of the system.
extension Terminal {
  /// What terminals take at most, in bytes of text: xterm stops at 74,994.
  public static let clipboardLimit = 74_994

  /// Puts text into the clipboard; false where it is too long.
  public func copy(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count <= Self.clipboardLimit else { return false }
    send(Array("\u{1B}]52;c;".utf8) + Base64.encode(bytes) + [0x07])
    return true
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
