/// Removes the space before a comma or a full stop that is left over from a link, whose text a scraper set apart.
///
/// Before: `The best shoes in the world , say our readers .` After: `The best shoes in the world, say our readers.`
///
/// No language has a space there; commands have ("git add ."), and so have signatures and names of files (".txt"), so a stop
/// must end a sentence of words, and both signs must stand after a word and before a space or the end.
struct StrayedSpaces {
  let text: TextBytes

  /// The edit that removes the spaces in `range`, if the sign after them belongs to the word before them.
  func edit(_ range: Range<Int>, _ setting: TextSetting) -> TextEdit? {
    let sign = range.upperBound
    guard text[sign] == 0x2C || text[sign] == 0x2E && setting == .prose else { return nil }
    guard sign + 1 == text.count || TextBytes.isSpace(text[sign + 1]), endsPhrase(range.lowerBound) else { return nil }
    let isStrayed = text[sign] == 0x2C ? !isAmongSigns(sign) : endsSentence(range.lowerBound, stop: sign)
    return isStrayed ? TextEdit(range: range, replacement: [], kind: .strayedSpace) : nil
  }

  /// Whether a word, a number or what closes a phrase ends there; no address or path, which a sign would seem to be part of.
  private func endsPhrase(_ end: Int) -> Bool {
    guard let last = text.scalar(before: end)?.scalar, let token = text.token(around: end - 1) else { return false }
    if token.contains(where: { text[$0] == 0x2F }) { return false }
    return last.isDigit || last.properties.isAlphabetic || ")\u{201D}\u{2019}%".unicodeScalars.contains(last)
  }

  /// Whether a comma stands among signs of code: "f ( x , y )".
  private func isAmongSigns(_ comma: Int) -> Bool {
    for offset in max(0, comma - 24)..<min(text.count, comma + 24) {
      switch text[offset] {
      // * < = > [ \ ] _ ` { | }
      case 0x2A, 0x3C...0x3E, 0x5B...0x5D, 0x5F, 0x60, 0x7B...0x7D: return true
      case 0x28 where TextBytes.isSpace(text[offset + 1]) || text[offset - 1] == 0x20 && text[offset + 2] == 0x20:
        return true
      default: continue
      }
    }
    return false
  }

  /// Whether four words or more stand before a stop, the last of them no command that takes a directory, and a sentence
  /// or nothing after them.
  private func endsSentence(_ end: Int, stop: Int) -> Bool {
    guard !Self.commands.contains(text.string(text.word(to: end).range)), !isAmongSigns(stop) else { return false }
    if let next = text.scalar(at: stop + 2)?.scalar, next.isSmall || next == "." { return false }
    var spaces = 0
    var offset = end - 1
    while offset >= 0, end - offset < 160, spaces < 3 {
      if text[offset] == 0x2E, text[offset + 1] == 0x20, text[offset - 1] == 0x20 { return false }
      if text[offset] == 0x20 { spaces += 1 }
      offset -= 1
    }
    return spaces == 3
  }

  private static let commands: Set<String> = [
    "add", "build", "cd", "checkout", "code", "commit", "cp", "diff", "dir", "find", "install", "lint", "ls", "mv",
    "open",
    "push", "run", "serve", "source", "start", "test", "vet",
  ]
}
