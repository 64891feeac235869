public import ArticleModel

/// What makes two documents the same, so that a document is opened where it was left.
///
/// A document that was fetched is identified by its address, however its text has changed since. Any other is identified by its
/// text, wherever the file is and whatever its name.
public struct DocumentIdentity: Sendable, Hashable {
  /// The identity as it is written down: `url:https://…` or `text:` and 32 hexadecimal digits.
  public let key: String

  /// The identity that was written down as `key`.
  public init(key: String) { self.key = key }

  /// The identity of what was fetched from an address. What follows a `#` names a place and no other document, except where a page
  /// is a program that shows another by it: `#!` and `#/`.
  public init(address: String) {
    let page = address.utf8.prefix { $0 != UInt8(ascii: "#") }
    let isShown = [UInt8(ascii: "!"), UInt8(ascii: "/")].contains(address.utf8[page.endIndex...].dropFirst().first)
    key = "url:" + (isShown ? address : String(decoding: page, as: UTF8.self))
  }

  /// The identity of a text.
  public init(of text: SourceText) {
    let (high, low) = TextHash.of(text.utf8)
    key = "text:" + Self.hexadecimal(high) + Self.hexadecimal(low)
  }

  /// The id of an article of the shelf that is this document: the first 64 bits of a hash of the identity.
  package var articleID: String { DocumentIdentity.hexadecimal(TextHash.of(Array(key.utf8)[...]).high) }

  private static func hexadecimal(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

/// A hash of 128 bits that stays the same from run to run. It tells texts apart, not forgeries.
enum TextHash {
  /// Hashes bytes, eight at a time, in two lanes that start apart and mix apart.
  static func of(_ bytes: ArraySlice<UInt8>) -> (high: UInt64, low: UInt64) {
    var first: UInt64 = 0x6C65_6374_6572_6E31
    var second: UInt64 = ~first
    bytes.withUnsafeBytes { raw in
      let words = raw.count / 8
      for index in 0..<words {
        let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self))
        add(word, to: &first, &second)
      }
      var rest: UInt64 = 0
      for index in (words * 8..<raw.count).reversed() { rest = rest << 8 | UInt64(raw[index]) }
      add(rest, to: &first, &second)
      add(UInt64(raw.count), to: &first, &second)
    }
    return (mixed(first ^ second << 1), mixed(second))
  }

  private static func add(_ word: UInt64, to first: inout UInt64, _ second: inout UInt64) {
    first = (first ^ word) &* 0x9E37_79B9_7F4A_7C15
    first ^= first >> 29
    second = (second &+ word) &* 0xD6E8_FEB8_6659_FD93
    second ^= second >> 32
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var value = (value ^ (value >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    value = (value ^ (value >> 33)) &* 0xC4CE_B9FE_1A85_EC53
    return value ^ (value >> 33)
  }
}
