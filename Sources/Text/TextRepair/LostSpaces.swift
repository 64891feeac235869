/// Puts back the space that was lost after a punctuation mark.
///
/// Before: `long-term restoration.The bridge`, `harbors,fishing rights,and quays`, `(UNESCO)and`.
/// After: `long-term restoration. The bridge`, `harbors, fishing rights, and quays`, `(UNESCO) and`.
///
/// Only between words of letters, so that numbers, times, versions and emoticons stay; never in what may be an address,
/// a name of a file or of code.
struct LostSpaces {
  /// How well it is known that a space was lost.
  enum Evidence {
    case none
    /// It is believed where a space of the same text was lost for sure: `see there.Frontiers`, but `see threading.Event`.
    case likely
    case sure
  }

  let text: TextBytes

  /// The edit after the punctuation mark at `index`, if a space was lost there.
  func edit(after index: Int) -> (edit: TextEdit, evidence: Evidence)? {
    var end = index + 1
    let isQuoted = text[end] == 0xE2 && text[end + 1] == 0x80 && text[end + 2] == 0x9D && text[index] != 0x29
    if isQuoted { end += 3 }
    guard let next = text.scalar(at: end)?.scalar, next.isCasedLetter || next.isDigit else { return nil }
    guard let token = text.token(around: index) else { return nil }
    let mark = PunctuationMark(text: text, index: index, token: token, end: end)
    guard mark.isInProse, !mark.before.hasInnerCapital, !mark.after.hasInnerCapital else { return nil }
    let evidence = evidence(at: mark, isQuoted: isQuoted)
    guard evidence != .none else { return nil }
    return (TextEdit(range: end..<end, replacement: [0x20], kind: .lostSpace), evidence)
  }

  private func evidence(at mark: PunctuationMark, isQuoted: Bool) -> Evidence {
    switch text[mark.index] {
    case 0x2C: evidence(atComma: mark)
    case 0x3B: mark.isBetweenWords && mark.hasStarter ? .sure : .none
    case 0x3A: isQuoted ? .none : evidence(atColon: mark)
    case 0x21, 0x3F:
      mark.before.isSmall && mark.before.letters > 1 && mark.after.isCapitalized && mark.isAlone ? .sure : .none
    case 0x2E: evidence(atStop: mark)
    case 0x29: isLost(afterBracket: mark) ? .sure : .none
    default: .none
    }
  }

  private func evidence(atComma mark: PunctuationMark) -> Evidence {
    if mark.after.letters == 0 { return mark.isNameThenYear ? .sure : .none }
    guard mark.isWhole(mark.after), mark.isPlausible(mark.after), !mark.hasStopInside(mark.after) else { return .none }
    if mark.before.letters == 0 {
      return mark.closesPhrase && mark.after.letters >= 3 && mark.after.isSmall ? .sure : .none
    }
    guard mark.isBetweenWords, max(mark.before.letters, mark.after.letters) >= 3 else { return .none }
    if mark.before.isAllCapitals && mark.after.isAllCapitals { return .none }
    return mark.isInData ? .none : .sure
  }

  private func evidence(atColon mark: PunctuationMark) -> Evidence {
    guard mark.before.letters >= 3, mark.after.letters >= 2, mark.after.isCapitalized, !mark.before.isAllCapitals,
      mark.isAlone, !Self.namespaces.contains(text.string(mark.before.range))
    else { return .none }
    return mark.hasStarter ? .sure : .likely
  }

  /// The word after a full stop must begin a sentence. If it is not one of those that do so often, the two words may be
  /// parts of a name in a program.
  private func evidence(atStop mark: PunctuationMark) -> Evidence {
    let after = mark.after
    guard after.startsWithCapital, mark.isWhole(after), mark.isPlausible(after), !mark.hasStopInside(after) else {
      return .none
    }
    let letters = text.string(after.range)
    guard !Self.domains.contains(letters.lowercased()) else { return .none }
    let isStarter = mark.hasStarter && !after.isAllCapitals
    if mark.before.letters == 0 { return mark.closesSentence && isStarter ? .sure : .none }
    guard mark.before.letters >= 2, mark.isWhole(mark.before), !mark.isAfterStop(mark.before) else { return .none }
    let word = text.string(mark.before.range)
    if after.letters == 1, SentenceWords.isAbbreviation(word) { return .none }
    if isStarter { return mark.before.isSmall || mark.before.letters >= 3 || after.letters >= 4 ? .sure : .none }
    guard mark.before.isSmall, mark.before.letters >= 3, mark.goesOn(after: after) else { return .none }
    let isIntroduction = text[after.range.upperBound] == 0x2C
    let isAcronym = after.isAllCapitals && after.letters >= 3 && mark.before.letters >= 5
    return isIntroduction || isAcronym || mark.endsSentence ? .sure : .likely
  }

  /// A closing bracket, where the opening one stands at the beginning of a word and holds more than a part of a word.
  private func isLost(afterBracket mark: PunctuationMark) -> Bool {
    let after = mark.after
    guard after.letters >= 2, after.isSmall || after.isCapitalized, mark.isWhole(after) else { return false }
    var open = mark.index - 1
    var hasSpace = false
    var capitals = 0
    var digits = 0
    while open >= 0, mark.index - open <= TextBytes.reach, text[open] != 0x28 {
      if text[open] == 0x29 { return false }
      hasSpace = hasSpace || text[open] == 0x20
      capitals += text[open] >= 0x41 && text[open] <= 0x5A ? 1 : 0
      digits += text[open] >= 0x30 && text[open] <= 0x39 ? 1 : 0
      open -= 1
    }
    guard text[open] == 0x28, open == 0 || TextBytes.isSpace(text[open - 1]) else { return false }
    let length = mark.index - open - 1
    return hasSpace || digits == 4 && length == 4 || capitals >= 2 && capitals == length
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
}
