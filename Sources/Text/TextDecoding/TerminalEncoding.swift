import UTF8Text

/// Tells the code pages of old terminals (437, 850) from Windows encodings.
///
///     46 84 68 72 65   ►   Fähre: 0x84 stands between letters, where Windows has a quotation mark
///
/// Both have accented letters of Western Europe from 0x80 to 0xA5, where Windows has quotation marks and dashes, which hardly ever
/// occur between two letters.
enum TerminalEncoding {
  /// The number of such bytes, and the percentage of them between letters, that are enough evidence.
  private static let fewest = 3
  private static let share = 70

  /// The encoding of bytes that are not UTF-8; nil if nothing suggests a terminal code page.
  static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> SourceEncoding? {
    var signs = 0
    var within = 0
    var letters = 0
    var drawn = 0
    for at in bytes.indices where bytes[at] >= 0x80 {
      if isSignOfWindows(bytes[at]) {
        signs += 1
        if isLetterBeside(at, bytes) { within += 1 }
      } else if bytes[at] >= 0xB0, bytes[at] <= 0xDF {
        drawn += 1
      } else if bytes[at] != 0xE1, bytes[at] >= 0xC0 {
        letters += 1
      }
    }
    guard within >= fewest, within * 100 >= signs * share, letters * 2 <= within else { return nil }
    return .named(drawn > 0 && !hasFrames(bytes) ? "CP850" : "CP437")
  }

  /// Whether Windows-1252 has a sign or nothing here, rather than a letter.
  private static func isSignOfWindows(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x83, 0x8A, 0x8C, 0x8E, 0x9A, 0x9C, 0x9E, 0x9F: false
    case 0x80...0x9F, 0xA0...0xA5: true
    default: false
    }
  }

  /// Whether a lowercase letter is on both sides, or on one with no sign of a quotation on the other.
  private static func isLetterBeside(_ at: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let before = at > 0 ? bytes[at - 1] : 0x20
    let after = at + 1 < bytes.count ? bytes[at + 1] : 0x20
    return isLetter(before) && isLetter(after) || isSpace(before) && isLower(after) && bytes[at] < 0x91
  }

  /// Whether box drawing occurs: the same character three times in a row, as only frames have it.
  private static func hasFrames(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count > 2 else { return false }
    return (2..<bytes.count).contains {
      bytes[$0] >= 0xB0 && bytes[$0] <= 0xDF && bytes[$0] == bytes[$0 - 1] && bytes[$0] == bytes[$0 - 2]
    }
  }
}
