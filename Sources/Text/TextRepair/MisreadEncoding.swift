import TextDecoding
import UTF8Text

/// Mends UTF-8 that was read as Windows-1252 and encoded again, once or twice.
///
/// Before: `donâ€™t`, `cafÃ©`, `donÃ¢â‚¬â„¢t`. After: `don’t`, `café`, `don’t`.
///
/// Two letters that really mean themselves decode too, now and then: "MANHÃ”" in Portuguese quotation marks. So a
/// sequence that may be genuine is mended only beside one in the same text that cannot be.
struct MisreadEncoding {
  let text: TextBytes

  private struct Run {
    var edits: [TextEdit] = []
    var end: Int
    var isSure = false
  }

  /// The edits of the misread characters that begin at `index`, and where they end; nil if there are none.
  func edits(at index: Int, isSupported: @autoclosure () -> Bool) -> (edits: [TextEdit], end: Int)? {
    guard let run = run(at: index), run.isSure || isSupported() else { return nil }
    return (run.edits, run.end)
  }

  /// Whether the text holds a misread character that cannot mean itself. Looks at the whole text, so ask once.
  var hasSureRun: Bool {
    var index = 0
    while index + 1 < text.count {
      if text[index] == 0xC3, let run = run(at: index) {
        if run.isSure { return true }
        index = run.end
      } else {
        index += 1
      }
    }
    return false
  }

  /// All misread characters from `index` on that touch one another.
  private func run(at index: Int) -> Run? {
    var parts: [(scalar: UInt32, range: Range<Int>)] = []
    var end = index
    while let found = decode(at: end), Scalars.isKept(found.scalar), parts.count < 256 {
      parts.append((found.scalar, end..<found.end))
      end = found.end
      if isBlank(at: end - 1) { break }
    }
    guard !parts.isEmpty else { return nil }
    var run = Run(end: end)
    var bytes: [UInt8] = []
    for part in parts { UTF8Scalar.append(part.scalar, to: &bytes) }
    let twice = bytes.withUnsafeBufferPointer { decodeAll($0) }
    run.isSure = twice.wasMisread || isSure(parts.filter { !isGrave(at: $0.range.lowerBound) })
    run.edits = [TextEdit(range: index..<end, replacement: twice.bytes, kind: .misreadEncoding)]
    return isPlausible(twice.bytes) ? run : nil
  }

  private func decode(at index: Int) -> (scalar: UInt32, end: Int)? {
    guard let base = text.bytes.baseAddress, index < text.count else { return nil }
    if let end = endOfGrave(at: index) { return (0xE0, end) }
    let found = MisreadUTF8.scalar(at: index, in: base, count: text.count)
    // A closing quotation mark that lost its last byte, and a space that does not break, read like a dagger.
    return found == nil || found?.scalar == 0x2020 ? closing(at: index) : found
  }

  /// Where "à" ends whose second byte, a space that does not break, became an ordinary one: "Ã  la", "Ã s". Where two spaces became one
  /// too, that one parts words.
  private func endOfGrave(at index: Int) -> Int? {
    guard isGrave(at: index) else { return nil }
    if let before = text.scalar(before: index)?.scalar, before.isCapital { return nil }
    if isBlank(at: index + 3) || keepsSpaces(around: index) || isLoneLetter(at: index + 3) { return index + 3 }
    return index + 2
  }

  private func isGrave(at index: Int) -> Bool {
    index + 2 < text.count && text[index] == 0xC3 && text[index + 1] == 0x83 && isBlank(at: index + 2)
  }

  /// Whether two spaces stand behind such a letter near another, so that none was taken out.
  private func keepsSpaces(around index: Int) -> Bool {
    (max(0, index - Self.reach)..<min(text.count, index + Self.reach)).contains {
      isGrave(at: $0) && isBlank(at: $0 + 3)
    }
  }

  private static let reach = 100

  private func isBlank(at index: Int) -> Bool { index < text.count && text[index] == 0x20 }

  /// Whether the letter of a plural stands alone, "à" and "s".
  private func isLoneLetter(at index: Int) -> Bool {
    guard index < text.count, text[index] == UInt8(ascii: "s") else { return false }
    return index + 1 == text.count || !isLetter(text[index + 1]) && text[index + 1] < 0x80
  }

  /// A closing quotation mark whose last byte, which Windows-1252 does not have, was lost: "â€" before a space or a sign.
  private func closing(at index: Int) -> (scalar: UInt32, end: Int)? {
    let end = index + Self.lostMark.count
    guard end <= text.count, (0..<Self.lostMark.count).allSatisfy({ text[index + $0] == Self.lostMark[$0] }) else {
      return nil
    }
    guard end < text.count else { return (0x201D, end) }
    return [0x20, 0x0A, 0x2E, 0x2C, 0x3B, 0x3A, 0x21, 0x3F, 0x29].contains(text[end]) ? (0x201D, end) : nil
  }

  private static let lostMark = Array("â€".utf8)

  /// Decodes again what decoded once, wherever it still can be.
  private func decodeAll(_ once: UnsafeBufferPointer<UInt8>) -> (bytes: [UInt8], wasMisread: Bool) {
    guard let base = once.baseAddress else { return ([], false) }
    var bytes: [UInt8] = []
    var wasMisread = false
    var index = 0
    while index < once.count {
      if let found = MisreadUTF8.scalar(at: index, in: base, count: once.count), Scalars.isKept(found.scalar) {
        UTF8Scalar.append(found.scalar, to: &bytes)
        wasMisread = true
        index = found.end
      } else {
        bytes.append(once[index])
        index += 1
      }
    }
    return (bytes, wasMisread)
  }

  /// Whether the result is such as texts hold: no private use, no unassigned scalars.
  private func isPlausible(_ bytes: [UInt8]) -> Bool {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .unassigned, .privateUse, .surrogate, .control: false
      default: true
      }
    }
  }

  /// Whether misread characters cannot mean themselves.
  ///
  /// Three and four bytes ("â€™", "ðŸ˜€") never do; nor does a row of letters of another script ("ÐŸÑ€Ð¸"). Two bytes do
  /// where a word in capitals ends before a sign: "MANHÃ”", "CAFÉ®".
  private func isSure(_ parts: [(scalar: UInt32, range: Range<Int>)]) -> Bool {
    guard !parts.isEmpty else { return false }
    if parts.contains(where: { $0.scalar >= 0x800 && $0.range.count > Self.lostMark.count }) || parts.count >= 3 {
      return true
    }
    if parts.contains(where: { $0.scalar >= 0x800 }) { return false }
    return parts.allSatisfy { part in
      guard part.scalar < 0x180, !isClosing(part.range.upperBound) else { return false }
      guard let before = text.scalar(before: parts[0].range.lowerBound)?.scalar else { return true }
      // "FÃ¤hre" is a word that continues with a lowercase letter.
      if before.isCapital, isWithinWord(parts) { return true }
      return !before.isCapital && !Self.quotes.contains(before)
    }
  }

  /// Whether characters are letters followed by a lowercase one.
  private func isWithinWord(_ parts: [(scalar: UInt32, range: Range<Int>)]) -> Bool {
    guard let end = parts.last?.range.upperBound, text.scalar(at: end)?.scalar.isSmall == true else { return false }
    return parts.allSatisfy { Unicode.Scalar($0.scalar)?.isSmall == true }
  }

  /// Whether the sign before `end` may close what a capital ends, and nothing of a word follows it.
  private func isClosing(_ end: Int) -> Bool {
    guard let sign = text.scalar(before: end)?.scalar, Self.quotes.contains(sign) || Self.signs.contains(sign) else {
      return false
    }
    guard let next = text.scalar(at: end)?.scalar else { return true }
    return !next.isSmall
  }

  private static let quotes: Set<Unicode.Scalar> = [
    "\u{2018}", "\u{2019}", "\u{201A}", "\u{201C}", "\u{201D}", "\u{201E}", "\u{2039}", "\u{203A}", "\u{AB}", "\u{BB}",
  ]
  private static let signs: Set<Unicode.Scalar> = ["\u{2026}", "\u{2013}", "\u{2014}", "\u{2122}", "\u{2022}"]
}
