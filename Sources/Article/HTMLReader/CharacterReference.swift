import UTF8Text

/// A reference to a character that libxml2 reads otherwise than browsers do.
///
///     &copy 2025     ►  ©        &#150;     ►  –        &check;     ►  ✓        ?a=1&copy=2     ►  &amp;copy=2
struct CharacterReference {
  /// What is written in its place, fit for the parser.
  var written: [UInt8]
  /// Where it ends.
  var end: Int

  /// The longest name, in bytes.
  private static let longest = 32

  /// Reads the reference at an ampersand; nil where the parser reads it as browsers do, or where there is none.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, end limit: Int, inAttribute: Bool) {
    let first = start + 1
    guard first < limit else { return nil }
    if bytes[first] == UInt8(ascii: "#") {
      guard let (number, end) = CharacterReference.number(bytes, first + 1, limit) else {
        self.init("&", end: first)
        return
      }
      let isClosed = end < limit && bytes[end] == UInt8(ascii: ";")
      if isClosed, let pair = CharacterReference.pair(number, bytes, end + 1, limit) {
        self.init(String(Character(pair.scalar)), end: pair.end)
        return
      }
      guard !isClosed || (0x80...0x9F).contains(number) || CharacterReference.isNone(number) else { return nil }
      let scalar = CharacterReference.scalar(number)
      self.init(String(Character(scalar)), end: isClosed ? end + 1 : end)
      return
    }
    var end = first
    while end < limit, end - first < CharacterReference.longest, isLetter(bytes[end]) || isDigit(bytes[end]) {
      end += 1
    }
    guard end > first, isLetter(bytes[first]) else { return nil }
    let name = String(decoding: bytes[first..<end], as: UTF8.self)
    let isClosed = end < limit && bytes[end] == UInt8(ascii: ";")
    if isClosed {
      // The parser knows it. The others are asked last: it takes a while to read their table.
      if ReferenceNames.old.contains(name) { return nil }
      if let text = ReferenceNames.new[name] {
        self.init(text, end: end + 1)
        return
      }
    }
    guard let (text, length) = CharacterReference.loose(name) else { return nil }
    let next = first + length
    if inAttribute, next < limit, bytes[next] == UInt8(ascii: "=") || isLetter(bytes[next]) || isDigit(bytes[next]) {
      self.init("&", end: first)
      return
    }
    self.init(text, end: next)
  }

  private init(_ text: String, end: Int) {
    written = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "<"): written += "&lt;".utf8
      case UInt8(ascii: "&"): written += "&amp;".utf8
      case UInt8(ascii: "\""): written += "&quot;".utf8
      case UInt8(ascii: "'"): written += "&#39;".utf8
      default: written.append(byte)
      }
    }
    self.end = end
  }

  /// The longest name without a semicolon at the beginning of a word.
  private static func loose(_ word: String) -> (text: String, length: Int)? {
    var name = Substring(word.prefix(6))
    while name.utf8.count >= 2 {
      if let text = ReferenceNames.loose[String(name)] { return (text, name.utf8.count) }
      name = name.dropLast()
    }
    return nil
  }

  private static func number(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int
  ) -> (number: UInt32, end: Int)? {
    let isHexadecimal = start < limit && bytes[start] | 0x20 == UInt8(ascii: "x")
    var at = isHexadecimal ? start + 1 : start
    let first = at
    var number: UInt32 = 0
    while at < limit {
      let byte = bytes[at]
      var digit = UInt32(byte &- 0x30)
      if !isDigit(byte) {
        guard isHexadecimal, (0x61...0x66).contains(byte | 0x20) else { break }
        digit = UInt32((byte | 0x20) - 0x61 + 10)
      }
      number = min(number * (isHexadecimal ? 16 : 10) + digit, 0x11_0000)
      at += 1
    }
    return at > first ? (number, at) : nil
  }

  /// The character that programs of two-byte letters write as two numbers: "&#55357;&#56832;".
  private static func pair(
    _ high: UInt32, _ bytes: UnsafeBufferPointer<UInt8>, _ next: Int, _ limit: Int
  ) -> (scalar: Unicode.Scalar, end: Int)? {
    guard (0xD800..<0xDC00).contains(high), next + 2 < limit, bytes[next] == UInt8(ascii: "&"),
      bytes[next + 1] == UInt8(ascii: "#"), let (low, end) = number(bytes, next + 2, limit),
      (0xDC00..<0xE000).contains(low), end < limit, bytes[end] == UInt8(ascii: ";")
    else { return nil }
    return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)).map { ($0, end + 1) }
  }

  private static func isNone(_ number: UInt32) -> Bool { Unicode.Scalar(number) == nil || number == 0 }

  /// The character of a number; those that windows-1252 has where Unicode has controls are meant by it.
  private static func scalar(_ number: UInt32) -> Unicode.Scalar {
    if (0x80...0x9F).contains(number), let scalar = Unicode.Scalar(windows1252[Int(number - 0x80)]) { return scalar }
    return number == 0 ? "\u{FFFD}" : Unicode.Scalar(number) ?? "\u{FFFD}"
  }

  private static let windows1252: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
    0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,
    0x017E, 0x0178,
  ]
}
