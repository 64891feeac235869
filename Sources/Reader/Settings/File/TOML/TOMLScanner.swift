/// Goes through the bytes of a TOML file.
struct TOMLScanner {
  private let bytes: [UInt8]
  private var index = 0
  /// The line of the next byte, counted from 1.
  private(set) var line = 1

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    // The mark some editors write at the beginning.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
  }

  /// The next byte; nil at the end.
  var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  /// TOML is UTF-8 and has no control characters but tabs and line ends.
  func checkEncoding() throws(Mistake) {
    var number = 1
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let content = line.last == 0x0D ? line.dropLast() : line
      if content.contains(where: { $0 < 0x20 && $0 != 0x09 || $0 == 0x7F }) {
        throw Mistake(number, "there is a control character")
      }
      if String(validating: content, as: UTF8.self) == nil { throw Mistake(number, "this is not UTF-8") }
      number += 1
    }
  }

  mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard let next, UInt32(next) == sign.value else { return false }
    index += 1
    return true
  }

  /// Skips the rest of a line that cannot be read; where a list was begun and not ended, the lines it has taken are gone.
  mutating func skipLine() {
    while let next, next != 0x0A { index += 1 }
  }

  mutating func skipBlanks() {
    while let next, next == 0x20 || next == 0x09 { index += 1 }
  }

  /// Skips blanks, comments and line ends; false where nothing follows.
  mutating func skipToContent() -> Bool {
    while true {
      skipBlanks()
      guard endsLine() else { return true }
      guard next != nil else { return false }
      index += 1
      line += 1
    }
  }

  /// Skips blanks and a comment; whether the line ends then.
  mutating func endsLine() -> Bool {
    skipBlanks()
    if next == UInt8(ascii: "#") {
      while let byte = next, byte != 0x0A { index += 1 }
    }
    if next == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
    return next == nil || next == 0x0A
  }

  /// What is left of the line, for messages.
  var restOfLine: String {
    let rest = bytes[index...].prefix { $0 != 0x0A && $0 != 0x0D }
    return String(decoding: rest.prefix(60), as: UTF8.self)
  }

  /// Bytes up to a blank or a sign that ends a value.
  mutating func word() -> String {
    let start = index
    let ends = Array(" \t\r\n#,]=[{}\"'".utf8)
    while let next, !ends.contains(next) { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  /// One key, or several joined by dots.
  mutating func keys() throws(Mistake) -> [String] {
    var keys: [String] = []
    repeat {
      skipBlanks()
      keys.append(try key())
      skipBlanks()
    } while take(".")
    return keys
  }

  private mutating func key() throws(Mistake) -> String {
    if next == UInt8(ascii: "\"") || next == UInt8(ascii: "'") { return try string() }
    let start = index
    while let next, Self.isBare(next) { index += 1 }
    guard index > start else { throw Mistake(line, "expected the name of a setting, not \(restOfLine)") }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private static func isBare(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// A string in quotes of either kind, on one line.
  mutating func string() throws(Mistake) -> String {
    let quote = next ?? 0
    let isBasic = quote == UInt8(ascii: "\"")
    if bytes[index...].starts(with: [quote, quote, quote]) {
      throw Mistake(line, "strings in three quotes are not used in settings")
    }
    index += 1
    var result: [UInt8] = []
    while let byte = next, byte != 0x0A {
      index += 1
      if byte == quote { return String(decoding: result, as: UTF8.self) }
      if isBasic, byte == UInt8(ascii: "\\") {
        result += Array(String(Character(try escaped())).utf8)
      } else {
        result.append(byte)
      }
    }
    throw Mistake(line, "the string has no closing \(isBasic ? "\"" : "'")")
  }

  private mutating func escaped() throws(Mistake) -> Unicode.Scalar {
    guard let letter = next, letter != 0x0A else { throw Mistake(line, "the string ends in a \\") }
    index += 1
    switch letter {
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): return Unicode.Scalar(letter)
    case UInt8(ascii: "u"): return try codePoint(digits: 4)
    case UInt8(ascii: "U"): return try codePoint(digits: 8)
    default:
      let sign = String(decoding: [letter], as: UTF8.self)
      throw Mistake(line, "\\\(sign) means nothing; a \\ itself is written \\\\ or in '…'")
    }
  }

  private mutating func codePoint(digits: Int) throws(Mistake) -> Unicode.Scalar {
    let text = String(decoding: bytes[index...].prefix(digits), as: UTF8.self)
    guard text.utf8.count == digits, text.allSatisfy(\.isHexDigit), let value = UInt32(text, radix: 16),
      let scalar = Unicode.Scalar(value)
    else { throw Mistake(line, "no character has this number: \(text)") }
    index += digits
    return scalar
  }
}
