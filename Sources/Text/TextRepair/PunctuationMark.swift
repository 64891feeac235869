/// A punctuation mark that a letter or a digit follows at once, and the words around it.
struct PunctuationMark {
  let text: TextBytes
  /// Where the mark stands.
  let index: Int
  /// What stands around it between white space.
  let token: Range<Int>
  let before: TextWord
  let after: TextWord

  /// Looks at the mark at `index`; `end` is where the next word begins, after a closing quotation mark if there is one.
  init(text: TextBytes, index: Int, token: Range<Int>, end: Int) {
    self.text = text
    self.index = index
    self.token = token
    before = text.word(to: index)
    after = text.word(from: end)
  }

  /// Whether the token holds nothing that addresses and code are made of.
  var isInProse: Bool {
    for offset in token {
      switch text[offset] {
      // " # $ & * + / < = > @ [ \ ] ^ _ ` { | } ~
      case 0x23, 0x24, 0x26, 0x2A, 0x2B, 0x2F, 0x3C...0x3E, 0x40, 0x5B...0x60, 0x7B...0x7E: return false
      case 0x28 where offset > token.lowerBound && isLetterOrDigit(before: offset): return false
      default: continue
      }
    }
    let isQuoted = text[token.lowerBound] == 0x22 && text[token.upperBound - 1] == 0x22
    return !isQuoted && !text.string(token).lowercased().hasPrefix("www.")
  }

  /// Whether the token looks like a list of values rather than the meeting of two phrases: more than one comma in it
  /// and no "and" at its end, brackets around all of it, a colon at its end, an option before it ("-o remount,ro").
  var isInData: Bool {
    var commas = 0
    for offset in token where text[offset] == 0x2C || text[offset] == 0x3B { commas += 1 }
    let last = text[token.upperBound - 1]
    if last == 0x2C || last == 0x3B { commas -= 1 }
    let isBracketed = text[token.lowerBound] == 0x28 && token.contains { text[$0] == 0x29 }
    return commas > 1 && !endsWithConjunction || isBracketed || last == 0x3A || isAfterOption
  }

  private var endsWithConjunction: Bool {
    Self.conjunctions.contains(text.string(text.word(to: token.upperBound).range))
  }

  private static let conjunctions: Set<String> = [
    "and", "or", "but", "und", "oder", "et", "ou", "y", "o", "e", "en", "и",
  ]

  private var isAfterOption: Bool {
    guard token.lowerBound >= 2, let previous = text.token(around: token.lowerBound - 2) else { return false }
    return text[previous.lowerBound] == 0x2D
  }

  /// Whether both sides are whole words.
  var isBetweenWords: Bool {
    isWhole(before) && isPlausible(before) && isWhole(after) && isPlausible(after)
  }

  /// Whether the word after the mark is one that sentences and clauses often begin with.
  var hasStarter: Bool {
    let letters = text.string(after.range).unicodeScalars.prefix { $0.isCasedLetter }
    return SentenceWords.isStarter(String(String.UnicodeScalarView(letters)))
  }

  /// Whether the words before the mark read like the end of a sentence: five or more of them without a mark or a sign
  /// of code, the last one no name that an article goes with ("a threading.Event").
  var endsSentence: Bool {
    var offset = before.range.lowerBound - 1
    let limit = max(0, offset - 120)
    var words = 0
    while offset >= limit, words < 5 {
      switch text[offset] {
      case 0x20:
        if words == 0, Self.articles.contains(text.string(text.word(to: offset).range)) { return false }
        words += 1
      case 0x27, 0x2C, 0x2D, 0x61...0x7A, 0x41...0x5A, 0x80...: break
      default: return false
      }
      offset -= 1
    }
    return words >= 5
  }

  private static let articles: Set<String> = [
    "a", "an", "the", "The", "A", "An", "new", "each", "every", "these", "any",
  ]

  /// Whether two words and the mark between them are all of a token, except for quotes, brackets and a mark at its end.
  var isAlone: Bool {
    before.range.lowerBound - token.lowerBound <= 3 && token.upperBound - after.range.upperBound <= 3
  }

  /// Whether the mark stands after a bracket, a quotation mark, or a number.
  var closesPhrase: Bool {
    guard let last = text.scalar(before: index)?.scalar else { return false }
    return last == ")" || last == "%" || last == "\u{201D}" || last.isDigit
  }

  /// Whether the mark follows a bracket, a quotation mark, or digits that are not a version or code.
  var closesSentence: Bool {
    guard let last = text.scalar(before: index)?.scalar else { return false }
    if last == ")" || last == "\u{201D}" { return true }
    var start = index
    while isDigit(start - 1), index - start < 8 { start -= 1 }
    return start < index && (start == 0 || TextBytes.isSpace(text[start - 1]) || text[start - 1] == 0x28)
  }

  /// "Portugal,2007".
  var isNameThenYear: Bool {
    guard before.letters >= 3, isWhole(before) else { return false }
    let first = text[index + 1]
    let second = text[index + 2]
    let isCentury = first == 0x31 && second == 0x39 || first == 0x32 && second == 0x30
    return isCentury && isDigit(index + 3) && isDigit(index + 4) && !isLetterOrDigit(at: index + 5)
  }

  /// Whether no letter, digit or mark of a name touches a word on its outer side.
  func isWhole(_ word: TextWord) -> Bool {
    let touches = { (scalar: Unicode.Scalar?) in
      guard let scalar else { return false }
      return scalar.isDigit || scalar.properties.isAlphabetic || scalar == "-" || scalar == "'"
    }
    return !touches(text.scalar(before: word.range.lowerBound)?.scalar)
      && !touches(text.scalar(at: word.range.upperBound)?.scalar)
  }

  /// Single letters are of formulas and lists of initials, except for the words that English, French and others have.
  func isPlausible(_ word: TextWord) -> Bool {
    if word.letters >= 2 { return true }
    let isFollowed = TextBytes.isSpace(text[word.range.upperBound])
    return isFollowed && ["a", "A", "I", "y", "e", "à"].contains(text.string(word.range))
  }

  /// Whether a full stop stands before a word: "U.S.The".
  func isAfterStop(_ word: TextWord) -> Bool {
    text[word.range.lowerBound - 1] == 0x2E
  }

  /// Whether a full stop and a letter follow a word: "REFERENCE.TO.ALIAS".
  func hasStopInside(_ word: TextWord) -> Bool {
    let end = word.range.upperBound
    return text[end] == 0x2E && (text.scalar(at: end + 1)?.scalar.isCasedLetter ?? false)
  }

  /// Whether another word follows, as it does after the first of a sentence.
  func goesOn(after word: TextWord) -> Bool {
    var next = word.range.upperBound
    let isTitle = text[next] == 0x2E && SentenceWords.isAbbreviation(text.string(word.range))
    if text[next] == 0x2C || isTitle { next += 1 }
    guard text[next] == 0x20, let scalar = text.scalar(at: next + 1)?.scalar else { return false }
    return scalar.isCasedLetter || scalar.isDigit
  }

  private func isDigit(_ offset: Int) -> Bool {
    text[offset] >= 0x30 && text[offset] <= 0x39
  }

  private func isLetterOrDigit(at offset: Int) -> Bool {
    guard let scalar = text.scalar(at: offset)?.scalar else { return false }
    return scalar.isDigit || scalar.properties.isAlphabetic
  }

  private func isLetterOrDigit(before offset: Int) -> Bool {
    guard let scalar = text.scalar(before: offset)?.scalar else { return false }
    return scalar.isDigit || scalar.properties.isAlphabetic
  }
}
