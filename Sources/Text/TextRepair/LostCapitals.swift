/// Puts back the capital that was lost at the beginning of a sentence, a heading or a question.
///
/// Before: `the situation is open. the debate goes on.` After: `The situation is open. The debate goes on.`
///
/// Only for words that begin sentences and are not names ("the", not "npm" or "van"), and only where the rest of the
/// text is written with capitals, so that a poet's lowercase letters stay.
struct LostCapitals {
  private let text: TextBytes
  private let language: String?
  /// Whether capitals occur at all, judged by the first few thousand bytes.
  private lazy var hasCapitals = text.hasCapitals(in: 0..<4000)

  init(text: TextBytes, language: String?) {
    self.text = text
    self.language = language
  }

  /// The edit of the first letter of a text.
  mutating func editAtStart(_ setting: TextSetting) -> TextEdit? {
    guard let first = text.scalar(at: 0)?.scalar, first.isSmall else { return nil }
    let word = text.word(from: 0)
    guard isOrdinary(word) else { return nil }
    let letters = text.string(word.range)
    let isStarter = SentenceWords.isStarter(letters, language: language)
    switch setting {
    case .prose:
      guard isStarter, !SentenceWords.isContinuation(letters), isWholeSentence, hasCapitals, !isCode(0..<120) else {
        return nil
      }
    case .question:
      guard SentenceWords.isQuestionStarter(letters, language: language), hasQuestionMark else { return nil }
    case .heading:
      guard isStarter || !SentenceWords.isNameParticle(letters) && !isHandle(word) else { return nil }
      // A letter alone is a word only as an article ("a Race Decided by the Wind"), not in "i Robot" or "e coli".
      let isLetter = word.letters < 2
      guard !isLetter || isStarter, isTitle(after: word, others: isStarter && !isLetter ? 1 : 2), !isCode(0..<120)
      else {
        return nil
      }
    case .item, .term, .cell, .code: return nil
    }
    return capital(at: 0)
  }

  /// The edit of the first letter after the full stop at `index`.
  mutating func edit(afterStop index: Int) -> TextEdit? {
    let start = index + 2
    guard text[index + 1] == 0x20, let first = text.scalar(at: start)?.scalar, first.isSmall else { return nil }
    let before = text.word(to: index)
    guard before.isSmall, endsSentence(before) else { return nil }
    let after = text.word(from: start)
    guard isOrdinary(after), text[after.range.upperBound] != 0x2E else { return nil }
    guard SentenceWords.isStarter(text.string(after.range), language: language), hasCapitals else { return nil }
    guard !isCode((index - 60)..<(index + 80)) else { return nil }
    return capital(at: start)
  }

  /// Whether a word before a full stop is the last of a sentence rather than an abbreviation.
  private func endsSentence(_ word: TextWord) -> Bool {
    let outer = text[word.range.lowerBound - 1]
    guard word.range.lowerBound > 0, outer == 0x20 || outer == 0xA0 || outer == 0x94 else { return false }
    let letters = text.string(word.range)
    if word.letters < 3 { return SentenceWords.isShortEnding(letters) }
    return !SentenceWords.isAbbreviation(letters) && letters.unicodeScalars.contains { Self.isVowel($0) }
  }

  /// Whether a word is all lower case and not part of an address, an identifier, or a longer sign.
  private func isOrdinary(_ word: TextWord) -> Bool {
    guard word.isSmall else { return false }
    let next = text[word.range.upperBound]
    // A colon with something behind it joins a name of code: "gate::Lamp", "urn:gate".
    if next == 0x3A { return text[word.range.upperBound + 1] == 0x20 || text[word.range.upperBound + 1] == 0 }
    return next == 0x20 || next == 0x2C || next == 0x3F || next == 0
  }

  /// Whether a word is deliberately lower case, with another spelling in brackets: "amondale (Amondale)".
  private func isHandle(_ word: TextWord) -> Bool {
    text[word.range.upperBound + 1] == 0x28
  }

  private func capital(at offset: Int) -> TextEdit? {
    guard let (scalar, length) = text.scalar(at: offset), !hasOtherCapital(at: offset) else { return nil }
    let upper = scalar.properties.uppercaseMapping
    guard upper.unicodeScalars.count == 1 else { return nil }
    return TextEdit(range: offset..<(offset + length), replacement: Array(upper.utf8), kind: .lostCapital)
  }

  /// Whether the first letter has another capital in this language than in the rest: "i" in Turkish, "ij" in Dutch.
  private func hasOtherCapital(at offset: Int) -> Bool {
    guard text[offset] == 0x69, let language else { return false }
    let isTurkic = language.hasPrefix("tr") || language.hasPrefix("az")
    return isTurkic || language.hasPrefix("nl") && text[offset + 1] == 0x6A
  }

  /// Whether a paragraph has the length and the end of a sentence, unlike list items and captions in lower case.
  private var isWholeSentence: Bool {
    var end = text.count
    while end > 0, TextBytes.isSpace(text[end - 1]) { end -= 1 }
    var spaces = 0
    for offset in 0..<min(end, 400) where text[offset] == 0x20 { spaces += 1 }
    guard spaces >= 5 else { return false }
    if text.scalar(before: end)?.scalar == "\u{201D}" { end -= 3 }
    let last = text[end - 1]
    return (last == 0x2E || last == 0x3F || last == 0x21) && text[end - 2] != 0x2E
  }

  private var hasQuestionMark: Bool {
    text.bytes.contains(0x3F)
  }

  /// Whether a part of the text holds signs of code: operators, and brackets or stops between spaces.
  private func isCode(_ range: Range<Int>) -> Bool {
    for offset in range.clamped(to: 0..<text.count) {
      switch text[offset] {
      // < = > [ \ ] _ { | }
      case 0x3C...0x3E, 0x5B...0x5D, 0x5F, 0x7B...0x7D: return true
      case 0x28 where text[offset + 1] == 0x20 || text[offset + 1] == 0x29: return true
      case 0x2E where text[offset - 1] == 0x20 && text[offset + 1] == 0x20: return true
      default: continue
      }
    }
    return false
  }

  /// Whether at least this many other long words of a heading are capitalized, so that the first must be too.
  private func isTitle(after word: TextWord, others: Int) -> Bool {
    var offset = word.range.upperBound
    var capitalized = 0
    var small = 0
    while offset < min(text.count, 300) {
      let next = text.word(from: offset)
      if next.letters >= 4 {
        if next.isCapitalized { capitalized += 1 } else { small += 1 }
      }
      offset = max(next.range.upperBound, offset + 1)
    }
    return capitalized >= others && small == 0
  }

  private static func isVowel(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a", "e", "i", "o", "u", "y": true
    default: scalar.value >= 0x80
    }
  }
}
