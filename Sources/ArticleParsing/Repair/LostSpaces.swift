/// Puts back the space that was lost after a punctuation mark.
///
/// Before: `long-term reconstruction.The conflict`, `weaponry,training programs,and`, `Note:This`, `(SACEUR)and`.
/// After: `long-term reconstruction. The conflict`, `weaponry, training programs, and`, `Note: This`, `(SACEUR) and`.
///
/// Only between words of letters, so that numbers, times, versions and emoticons stay; never in what may be an address,
/// a name of a file or of code.
struct LostSpaces {
  let text: TextBytes

  /// The edit after the punctuation mark at `index`, if a space was lost there.
  func edit(after index: Int) -> TextEdit? {
    var end = index + 1
    if isClosingQuote(at: end), text[index] != 0x29 { end += 3 }
    guard let next = text.scalar(at: end)?.scalar, next.isCasedLetter || next.isDigit else { return nil }
    guard let token = text.token(around: index), isProse(token) else { return nil }
    let before = text.word(to: index)
    let after = text.word(from: end)
    guard !before.hasInnerCapital, !after.hasInnerCapital else { return nil }
    guard isLost(at: index, before: before, after: after, in: token, isQuoted: end > index + 1) else { return nil }
    return TextEdit(range: end..<end, replacement: [0x20], kind: .lostSpace)
  }

  private func isLost(
    at index: Int, before: TextWord, after: TextWord, in token: Range<Int>, isQuoted: Bool
  ) -> Bool {
    switch text[index] {
    case 0x2C, 0x3B: isLostInSentence(at: index, before: before, after: after)
    case 0x3A: !isQuoted && isLostAfterColon(before: before, after: after, in: token)
    case 0x21, 0x3F: before.isSmall && before.letters > 1 && after.isCapitalized && isAlone(before, after, in: token)
    case 0x2E: isLostAfterStop(at: index, before: before, after: after)
    case 0x29: isLostAfterBracket(at: index, after: after)
    default: false
    }
  }

  /// A comma or a semicolon.
  private func isLostInSentence(at index: Int, before: TextWord, after: TextWord) -> Bool {
    if after.letters == 0 { return isNameThenYear(at: index, before: before) }
    guard isWholeWord(after), isPlausible(after) else { return false }
    if before.letters == 0 {
      guard let last = text.scalar(before: index)?.scalar else { return false }
      let closes = last == ")" || last == "%" || last == "\u{201D}" || last.isDigit
      return closes && after.letters >= 3 && after.isSmall
    }
    guard isWholeWord(before), isPlausible(before), !(before.isAllCapitals && after.isAllCapitals) else { return false }
    return max(before.letters, after.letters) >= 3
  }

  /// "Ukraine,1994".
  private func isNameThenYear(at index: Int, before: TextWord) -> Bool {
    guard before.letters >= 3, isWholeWord(before) else { return false }
    let century =
      text[index + 1] == 0x31 && text[index + 2] == 0x39 || text[index + 1] == 0x32 && text[index + 2] == 0x30
    return century && isDigit(index + 3) && isDigit(index + 4) && !isDigit(index + 5)
      && !(text.scalar(at: index + 5)?.scalar.isCasedLetter ?? false)
  }

  private func isLostAfterColon(before: TextWord, after: TextWord, in token: Range<Int>) -> Bool {
    before.letters >= 3 && after.letters >= 2 && after.isCapitalized && !before.isAllCapitals
      && isAlone(before, after, in: token) && !Self.namespaces.contains(text.string(before.range))
  }

  /// A full stop. The word after it must begin a sentence; where the word before is a name, it must be one that does
  /// so often, for two names with a stop between may be the name of a program's part.
  private func isLostAfterStop(at index: Int, before: TextWord, after: TextWord) -> Bool {
    guard after.startsWithCapital, isWholeWord(after), isPlausible(after), !isBeforeStopInside(after) else {
      return false
    }
    let letters = text.string(after.range)
    guard !Self.domains.contains(letters.lowercased()) else { return false }
    let isStarter = !after.isAllCapitals && SentenceWords.isStarter(letters)
    if before.letters == 0 {
      guard let last = text.scalar(before: index)?.scalar else { return false }
      return (last == ")" || last == "\u{201D}" || isNumber(endingAt: index)) && isStarter
    }
    guard before.letters >= 2, isWholeWord(before), !isAfterStop(before) else { return false }
    if isStarter { return true }
    return before.isSmall && before.letters >= 3 && goesOnAsSentence(after)
      && !Self.namesOfCode.contains(text.string(before.range))
  }

  /// A closing bracket, where the opening one stands at the beginning of a word and holds more than a part of a word.
  private func isLostAfterBracket(at index: Int, after: TextWord) -> Bool {
    guard after.letters >= 2, after.isSmall || after.isCapitalized, isWholeWord(after) else { return false }
    var open = index - 1
    var hasSpace = false
    var capitals = 0
    var digits = 0
    while open >= 0, index - open <= TextBytes.reach, text[open] != 0x28 {
      if text[open] == 0x29 { return false }
      hasSpace = hasSpace || text[open] == 0x20
      capitals += text[open] >= 0x41 && text[open] <= 0x5A ? 1 : 0
      digits += isDigit(open) ? 1 : 0
      open -= 1
    }
    guard text[open] == 0x28, open == 0 || TextBytes.isSpace(text[open - 1]) else { return false }
    let length = index - open - 1
    return hasSpace || digits == 4 && length == 4 || capitals >= 2 && capitals == length
  }

  /// Whether a token holds nothing that addresses and code are made of.
  private func isProse(_ token: Range<Int>) -> Bool {
    for offset in token {
      switch text[offset] {
      // " # $ & * + / < = > @ [ \ ] ^ _ ` { | } ~
      case 0x23, 0x24, 0x26, 0x2A, 0x2B, 0x2F, 0x3C...0x3E, 0x40, 0x5B...0x60, 0x7B...0x7E: return false
      case 0x28 where offset > token.lowerBound && isLetterOrDigit(before: offset): return false
      default: continue
      }
    }
    guard token.count >= 2 else { return true }
    let isQuoted = text[token.lowerBound] == 0x22 && text[token.upperBound - 1] == 0x22
    return !isQuoted && !text.string(token).lowercased().hasPrefix("www.")
  }

  /// Whether no letter, digit or mark of a name touches a word on its outer side.
  private func isWholeWord(_ word: TextWord) -> Bool {
    let before = text.scalar(before: word.range.lowerBound)?.scalar
    let after = text.scalar(at: word.range.upperBound)?.scalar
    let touches = { (scalar: Unicode.Scalar?) in
      guard let scalar else { return false }
      return scalar.isDigit || scalar.properties.isAlphabetic || scalar == "-" || scalar == "'"
    }
    return !touches(before) && !touches(after)
  }

  /// Single letters are of formulas and lists of initials, but for the words that English, French and others have.
  private func isPlausible(_ word: TextWord) -> Bool {
    if word.letters >= 2 { return true }
    return TextBytes.isSpace(text[word.range.upperBound])
      && ["a", "A", "I", "y", "e", "à"].contains(text.string(word.range))
  }

  /// Whether two words and the mark between them are all of a token, but for quotes, brackets and a mark at its end.
  private func isAlone(_ before: TextWord, _ after: TextWord, in token: Range<Int>) -> Bool {
    before.range.lowerBound - token.lowerBound <= 3 && token.upperBound - after.range.upperBound <= 3
  }

  /// Whether a full stop stands before a word: "U.S.The".
  private func isAfterStop(_ word: TextWord) -> Bool {
    text[word.range.lowerBound - 1] == 0x2E
  }

  /// Whether a full stop and a letter follow a word: "REFERENCE.TO.ALIAS".
  private func isBeforeStopInside(_ word: TextWord) -> Bool {
    let end = word.range.upperBound
    return text[end] == 0x2E && (text.scalar(at: end + 1)?.scalar.isCasedLetter ?? false)
  }

  /// Whether a word is followed by another, as the first word of a sentence is.
  private func goesOnAsSentence(_ word: TextWord) -> Bool {
    var next = word.range.upperBound
    let isTitle = text[next] == 0x2E && SentenceWords.isAbbreviation(text.string(word.range))
    if text[next] == 0x2C || isTitle { next += 1 }
    guard text[next] == 0x20, let scalar = text.scalar(at: next + 1)?.scalar else { return false }
    return scalar.isCasedLetter || scalar.isDigit
  }

  /// Whether digits alone stand before an offset, not a version or a code.
  private func isNumber(endingAt end: Int) -> Bool {
    var start = end
    while isDigit(start - 1), end - start < 8 { start -= 1 }
    return start < end && (start == 0 || TextBytes.isSpace(text[start - 1]) || text[start - 1] == 0x28)
  }

  private func isClosingQuote(at offset: Int) -> Bool {
    text[offset] == 0xE2 && text[offset + 1] == 0x80 && text[offset + 2] == 0x9D
  }

  private func isDigit(_ offset: Int) -> Bool {
    text[offset] >= 0x30 && text[offset] <= 0x39
  }

  private func isLetterOrDigit(before offset: Int) -> Bool {
    guard let scalar = text.scalar(before: offset)?.scalar else { return false }
    return scalar.isDigit || scalar.properties.isAlphabetic
  }

  /// Ends of domain names, which may be written with a capital.
  private static let domains: Set<String> = [
    "ai", "app", "biz", "co", "com", "de", "dev", "edu", "eu", "fr", "gov", "info", "io", "me", "mil", "net", "news",
    "org", "ru", "tv", "uk", "us", "js", "py",
  ]

  /// Prefixes of page names in wikis.
  private static let namespaces: Set<String> = [
    "Category", "File", "Help", "Image", "Module", "Special", "Talk", "Template", "User", "Wikipedia",
  ]

  /// Packages and objects whose parts are written after a stop, as texts about programs name them.
  private static let namesOfCode: Set<String> = [
    "array", "asyncio", "collections", "console", "date", "document", "errors", "fmt", "http", "list", "map", "net",
    "json", "math", "node", "object", "os", "self", "string", "strings", "system", "this", "typing",
    "time", "window",
  ]
}
