import UTF8Text

/// Bytes that addresses write as `%XX`.
public enum PercentCoding {
  /// The text with every `%XX` decoded, except NUL.
  ///
  ///     "a%20b%C3%A9"   ►   "a bé"
  public static func decoded(_ text: some StringProtocol) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    return String(decoding: bytes(Array(text.utf8)), as: UTF8.self)
  }

  /// The path of a file with every `%XX` decoded, which need not be valid UTF-8 (see `FileName`).
  public static func decodedPath(_ text: some StringProtocol) -> String {
    FileName.text(of: bytes(FileName.bytes(of: String(text))))
  }

  private static func bytes(_ text: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = text[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2, let high = hexValue(rest[rest.startIndex]),
        let low = hexValue(rest[rest.startIndex + 1]), high != 0 || low != 0
      {
        bytes.append(high << 4 | low)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }

  /// The text with every space and every byte outside printable ASCII written as `%XX`.
  ///
  ///     "https://a.org/é x"   ►   "https://a.org/%C3%A9%20x"
  public static func printable(_ text: String) -> String {
    if text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) { return text }
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if (0x21...0x7E).contains(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
