import CUchardet
import UTF8Text

/// Detects the encoding of bytes that are not Unicode from a sample of them.
enum EncodingGuess {
  /// uchardet reads about 5 MB per second, and more text hardly makes it more certain.
  private static let sampleSize = 32 * 1024

  /// The encoding uchardet detects, corrected where it is known to be unreliable.
  static func encoding(of bytes: UnsafeBufferPointer<UInt8>) -> SourceEncoding {
    let sample = sample(of: bytes)
    let name = uchardetName(of: sample)
    if let western = WesternLetters.encoding(of: sample) {
      return western == .named("CP850") ? TerminalEncoding.of(sample) ?? western : western
    }
    if !isMultibyte(name), !isCyrillicTerminal(name), let terminal = TerminalEncoding.of(sample) { return terminal }
    if isLatinWithFewAccents(sample), !isMultibyte(name) { return latin(sample) }
    switch name {
    case "", "ASCII", "UTF-8", "ISO-8859-1", "WINDOWS-1252": return latin(sample)
    case "KOI8-R" where hasUkrainianLetters(sample): return .named("KOI8-U")
    default: return .named(hasWindowsPunctuation(sample) ? windowsSibling(of: name) : name)
    }
  }

  /// Windows-1252, or ISO-8859-15 where its letters or its euro stand in place of fractions and accents.
  private static func latin(_ sample: UnsafeBufferPointer<UInt8>) -> SourceEncoding {
    guard !hasWindowsPunctuation(sample) else { return .windows1252 }
    let holds = sample.indices.contains { at in
      let before = at > 0 ? sample[at - 1] : 0x20
      let after = at + 1 < sample.count ? sample[at + 1] : 0x20
      switch sample[at] {
      case 0xA4: return isDigit(before) || isDigit(after) || at > 1 && isSpace(before) && isDigit(sample[at - 2])
      case 0xA6, 0xA8, 0xB4, 0xB8, 0xBC, 0xBD, 0xBE: return isLetter(before) && isLetter(after)
      default: return false
      }
    }
    return holds ? .named("ISO-8859-15") : .windows1252
  }

  /// Whether bytes that draw boxes in KOI8-R stand between letters, where Ukrainian has letters of its own.
  private static func hasUkrainianLetters(_ sample: UnsafeBufferPointer<UInt8>) -> Bool {
    let letters: Set<UInt8> = [0xA4, 0xA6, 0xA7, 0xAD, 0xB4, 0xB6, 0xB7, 0xBD]
    return sample.indices.count { at in
      letters.contains(sample[at])
        && (at > 0 && sample[at - 1] >= 0xC0 || at + 1 < sample.count && sample[at + 1] >= 0xC0)
    } >= 2
  }

  /// The encoding of 7-bit text that switches between character sets by escape sequences; nil if there are none.
  ///
  /// Before: `ESC $ B $ 3 ESC ( B`. After: "ISO-2022-JP".
  static func shiftedEncoding(of bytes: UnsafeBufferPointer<UInt8>) -> SourceEncoding? {
    let prefix = UnsafeBufferPointer(rebasing: bytes.prefix(sampleSize))
    var index = 0
    while let escape = prefix[index...].firstIndex(of: 0x1B) {
      if escape + 2 < prefix.count, prefix[escape + 1] == 0x24, [0x40, 0x42, 0x29].contains(prefix[escape + 2]) {
        let name = uchardetName(of: prefix)
        return name.hasPrefix("ISO-2022-") ? .named(name) : nil
      }
      index = escape + 1
    }
    return nil
  }

  /// The part of the source that begins with the line of the first byte beyond ASCII.
  static func sample(of bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var start = bytes.firstIndex { $0 >= 0x80 } ?? 0
    let earliest = max(0, start - 1024)
    while start > earliest, bytes[start - 1] != 0x0A { start -= 1 }
    return UnsafeBufferPointer(rebasing: bytes[start..<min(bytes.count, start + sampleSize)])
  }

  private static func uchardetName(of bytes: UnsafeBufferPointer<UInt8>) -> String {
    guard let detector = uchardet_new() else { return "" }
    defer { uchardet_delete(detector) }
    let failed = bytes.withMemoryRebound(to: CChar.self) {
      uchardet_handle_data(detector, $0.baseAddress, $0.count) != 0
    }
    if failed { return "" }
    uchardet_data_end(detector)
    guard let name = uchardet_get_charset(detector) else { return "" }
    return String(cString: name)
  }

  /// Whether so few different accented letters occur, and so rarely, that a statistical answer is worth nothing.
  ///
  /// uchardet calls "a naïve reader" IBM852; English with three French words in it is far more often windows-1252.
  private static func isLatinWithFewAccents(_ sample: UnsafeBufferPointer<UInt8>) -> Bool {
    var seen = SIMD4<UInt64>()
    var high = 0
    for byte in sample where byte >= 0xA0 {
      seen[Int(byte >> 6)] |= 1 << UInt64(byte & 63)
      high += 1
    }
    let distinct = (0..<4).reduce(0) { $0 + seen[$1].nonzeroBitCount }
    return distinct <= 2 || distinct == 3 && (high == 3 || high * 12 <= sample.count)
  }

  /// The terminals of Cyrillic, Greek and Hebrew, which uchardet knows.
  private static func isCyrillicTerminal(_ name: String) -> Bool {
    ["IBM855", "IBM866", "IBM862", "MAC-CYRILLIC"].contains(name) || name.hasPrefix("KOI8") || name == "WINDOWS-1251"
  }

  private static func isMultibyte(_ name: String) -> Bool {
    ["GB18030", "BIG5", "SHIFT_JIS", "UHC", "JOHAB", "HZ-GB-2312"].contains(name) || name.hasPrefix("EUC-")
      || name.hasPrefix("ISO-2022-")
  }

  /// Whether bytes occur that are controls in ISO 8859 and letters or quotation marks in Windows encodings.
  private static func hasWindowsPunctuation(_ sample: UnsafeBufferPointer<UInt8>) -> Bool {
    sample.contains { $0 >= 0x80 && $0 < 0xA0 }
  }

  /// The Windows encoding for the same languages as an ISO 8859 one.
  private static func windowsSibling(of name: String) -> String {
    switch name {
    case "ISO-8859-2": "WINDOWS-1250"
    case "ISO-8859-5": "WINDOWS-1251"
    case "ISO-8859-7": "WINDOWS-1253"
    case "ISO-8859-9", "ISO-8859-3": "WINDOWS-1254"
    case "ISO-8859-8": "WINDOWS-1255"
    case "ISO-8859-6": "WINDOWS-1256"
    case "ISO-8859-4", "ISO-8859-13": "WINDOWS-1257"
    case "ISO-8859-15": "WINDOWS-1252"
    default: name
    }
  }
}
