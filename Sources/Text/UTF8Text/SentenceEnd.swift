/// The signs that end sentences, in all scripts: Unicode's property Sentence_Terminal.
///
///     "नाव हर घंटे चलती है।"   ► statement (danda)
///     "هل تعمل العبّارة؟"       ► question
///     "Նավակը գնում է։"        ► statement (the Armenian full stop)
///
/// Whoever asks whether a text ends a sentence asks here, so that no part of the program knows only the signs of Latin script.
package enum SentenceEnd: UInt8 {
  case statement, question, exclamation

  /// What a scalar ends; nil if it ends no sentence.
  package static func of(_ scalar: UInt32) -> SentenceEnd? {
    switch scalar {
    case 0x2E: return .statement
    case 0x3F, 0x37E: return .question
    case 0x21: return .exclamation
    case ..<0x589, 0x3400...0x9FFF, 0xAC00...0xD7FF: return nil
    default: break
    }
    if questions.contains(scalar) { return .question }
    if exclamations.contains(scalar) { return .exclamation }
    let next = terminals.partitioningIndex { $0.upperBound >= scalar }
    return next < terminals.count && terminals[next].contains(scalar) ? .statement : nil
  }

  /// What the character ends whose last byte stands at `last` in valid UTF-8; nothing before `start` is looked at.
  package static func of(
    characterEndingAt last: Int, from start: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> SentenceEnd? {
    if bytes[last] < 0x80 { return of(UInt32(bytes[last])) }
    var first = last
    while first > start, bytes[first] & 0xC0 == 0x80, last - first < 3 { first -= 1 }
    return bytes[first] >= 0xC0 ? of(scalar(bytes, at: first).value) : nil
  }

  /// Whether a text ends a sentence, after which quotation marks and brackets may close.
  package static func closes(_ text: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var end = text.upperBound
    while end > text.lowerBound {
      let closing = ClosingSign.length(endingAt: end - 1, from: text.lowerBound, in: bytes)
      if closing == 0 { break }
      end -= closing
    }
    return end > text.lowerBound && of(characterEndingAt: end - 1, from: text.lowerBound, in: bytes) != nil
  }

  /// How many sentences end within a text before its own end, each with more behind it: after a space and with no small letter where
  /// the script has spaces.
  package static func count(within text: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 0
    var at = text.lowerBound
    while at < text.upperBound {
      let length = sequenceLength(bytes[at])
      let end = at + length
      guard end < text.upperBound, isEnd(at, length, from: text.lowerBound, in: bytes) else {
        at = end
        continue
      }
      var next = end
      while next < text.upperBound,
        case let length = ClosingSign.length(startingAt: next, to: text.upperBound, in: bytes),
        length > 0
      {
        next += length
      }
      let isSpaced = next < text.upperBound && isSpace(bytes[next])
      while next < text.upperBound, isSpace(bytes[next]) { next += 1 }
      if next < text.upperBound, isSpaced && !isLower(bytes[next]) || !isSpaced && length == 3 { count += 1 }
      at = max(next, end)
    }
    return count
  }

  /// Whether the sign at an offset ends a sentence, and no initial: "J. R. Harcourt".
  private static func isEnd(
    _ at: Int, _ length: Int, from start: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard length > 1 || bytes[at] == 0x2E || bytes[at] == 0x21 || bytes[at] == 0x3F,
      of(scalar(bytes, at: at).value) != nil
    else { return false }
    guard bytes[at] == 0x2E else { return true }
    var word = at
    while word > start, isLetter(bytes[word - 1]) || bytes[word - 1] >= 0x80 { word -= 1 }
    return at - word >= 2
  }

  private static let questions: Set<UInt32> = [
    0x61F, 0x1367, 0x1945, 0x2047, 0x2048, 0x203D, 0x2E2E, 0x2E54, 0xA60F, 0xA6F7, 0xAAF1, 0xFE16, 0xFE56, 0xFF1F,
    0x11143,
  ]
  private static let exclamations: Set<UInt32> = [0x7F9, 0x1944, 0x203C, 0x2049, 0x2E53, 0xFE15, 0xFE57, 0xFF01]

  /// Sentence_Terminal as the Unicode Character Database has it (PropList.txt, version 16), without ASCII.
  private static let terminals: [ClosedRange<UInt32>] = [
    0x589...0x589, 0x61D...0x61F, 0x6D4...0x6D4, 0x700...0x702, 0x7F9...0x7F9, 0x837...0x837, 0x839...0x839,
    0x83D...0x83E, 0x964...0x965, 0x104A...0x104B, 0x1362...0x1362, 0x1367...0x1368, 0x166E...0x166E,
    0x1735...0x1736, 0x17D4...0x17D5, 0x1803...0x1803, 0x1809...0x1809, 0x1944...0x1945, 0x1AA8...0x1AAB,
    0x1B4E...0x1B4F, 0x1B5A...0x1B5B, 0x1B5E...0x1B5F, 0x1B7D...0x1B7F, 0x1C3B...0x1C3C, 0x1C7E...0x1C7F,
    0x2024...0x2024, 0x203C...0x203D, 0x2047...0x2049, 0x2CF9...0x2CFB, 0x2E2E...0x2E2E, 0x2E3C...0x2E3C,
    0x2E53...0x2E54, 0x3002...0x3002, 0xA4FF...0xA4FF, 0xA60E...0xA60F, 0xA6F3...0xA6F3, 0xA6F7...0xA6F7,
    0xA876...0xA877, 0xA8CE...0xA8CF, 0xA92F...0xA92F, 0xA9C8...0xA9C9, 0xAA5D...0xAA5F, 0xAAF0...0xAAF1,
    0xABEB...0xABEB, 0xFE12...0xFE12, 0xFE15...0xFE16, 0xFE52...0xFE52, 0xFE56...0xFE57, 0xFF01...0xFF01,
    0xFF0E...0xFF0E, 0xFF1F...0xFF1F, 0xFF61...0xFF61, 0x10A56...0x10A57, 0x10F55...0x10F59, 0x10F86...0x10F89,
    0x11047...0x11048, 0x110BE...0x110C1, 0x11141...0x11143, 0x111C5...0x111C6, 0x111CD...0x111CD,
    0x111DE...0x111DF, 0x11238...0x11239, 0x1123B...0x1123C, 0x112A9...0x112A9, 0x113D4...0x113D5,
    0x1144B...0x1144C, 0x115C2...0x115C3, 0x115C9...0x115D7, 0x11641...0x11642, 0x1173C...0x1173E,
    0x11944...0x11944, 0x11946...0x11946, 0x11A42...0x11A43, 0x11A9B...0x11A9C, 0x11C41...0x11C42,
    0x11EF7...0x11EF8, 0x11F43...0x11F44, 0x16A6E...0x16A6F, 0x16AF5...0x16AF5, 0x16B37...0x16B38,
    0x16B44...0x16B44, 0x16D6E...0x16D6F, 0x16E98...0x16E98, 0x1BC9F...0x1BC9F, 0x1DA88...0x1DA88,
  ]
}

/// The signs that may close after the end of a sentence: quotation marks and brackets.
package enum ClosingSign {
  /// The length of a closing sign whose last byte stands at `last`; 0 if there is none.
  package static func length(endingAt last: Int, from start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    switch bytes[last] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"): return 1
    case ..<0x80: return 0
    default: break
    }
    if last >= start + 1, bytes[last - 1] == 0xC2, bytes[last] == 0xBB { return 2 }
    guard last >= start + 2 else { return 0 }
    switch UInt32(bytes[last - 2]) << 16 | UInt32(bytes[last - 1]) << 8 | UInt32(bytes[last]) {
    case 0xE28099, 0xE2809D, 0xE2809C, 0xE3808D, 0xE3808F, 0xE280BA, 0xEFBC89: return 3
    default: return 0
    }
  }
}

extension ClosingSign {
  /// The length of a closing sign that begins at an offset; 0 if there is none.
  package static func length(startingAt at: Int, to end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let length = sequenceLength(bytes[at])
    guard at + length <= end else { return 0 }
    return self.length(endingAt: at + length - 1, from: at, in: bytes) == length ? length : 0
  }
}

extension Array {
  /// The index of the first element for which a condition holds that holds for all after it; the count where none does.
  fileprivate func partitioningIndex(where belongs: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if belongs(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
