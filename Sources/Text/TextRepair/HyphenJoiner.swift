/// Decides whether the hyphen at the end of a line is removed when the line is joined with the next.
///
/// Before: `inter-` and `national`, `well-` and `known`. After: `international`, `well-known`.
///
/// The evidence is the document itself: whether the joined word, the hyphenated word or its parts occur elsewhere in it.
/// Its words are counted when the first hyphen needs them.
package struct HyphenJoiner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private lazy var vocabulary = Vocabulary(bytes)

  /// Makes a joiner that takes its evidence from the text of a document, which has to stay in place.
  package init(document bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// Whether the hyphen between the last word of a line and the first word of the next is removed.
  ///
  /// It stays unless both are letters only: "COVID-" and "19". `isFar` says that something else is between the two in the
  /// document, such as the foot of a page, so that the second part was counted as a word.
  package mutating func dropsHyphen(between before: String, and after: String, isFar: Bool = false) -> Bool {
    guard let first = after.unicodeScalars.first, first.isSmall, before.unicodeScalars.last?.isCasedLetter == true,
      before.unicodeScalars.count > 1, !after.contains("-")
    else { return false }
    let whole = before.lowercased()
    let end = Self.withoutPunctuation(after)
    if before.contains("-"), vocabulary.count(of: whole + "-" + end) > 0 { return false }
    // Of a chain such as "Nord-Süd-Verbin-" only the last part is in question.
    let start = whole.split(separator: "-").last.map(String.init) ?? whole
    guard whole == start || mayBeBroken(start) else { return false }
    let joined = vocabulary.count(of: start + end)
    let hyphenated = vocabulary.count(of: start + "-" + end)
    if joined + hyphenated > 0 { return joined >= hyphenated }
    // Where nouns have capitals, a compound's second part has one too.
    if vocabulary.isGerman { return true }
    // A chain in another language is one of whole words.
    if whole != start { return false }
    if Self.prefixesWithHyphen.contains(start) { return false }
    if Self.prefixesOfUnits.contains(start) { return true }
    if Self.endings.contains(where: { vocabulary.count(of: Self.stem(start + end) + $0) > 0 }) { return true }
    // The second part of a compound is a word by itself; a piece of a broken word is one only by chance.
    return vocabulary.count(ofSmall: end) <= (isFar ? 1 : 0)
  }

  /// Whether the last part of a chain may be the beginning of a word: "mother-in-" ends in a whole one.
  private mutating func mayBeBroken(_ part: String) -> Bool {
    part.utf8.count >= 3 && vocabulary.count(of: part) == 0
  }

  /// Whether the hyphen at the end of a line stands for a dash between two whole words: `missing-` and
  /// `hardly noticeable`.
  ///
  /// No word is divided after its ending or before a word that begins sentences.
  package mutating func isDash(between before: String, and after: String) -> Bool {
    let start = before.lowercased()
    let end = Self.withoutPunctuation(after)
    // "Schul- und Marktleute": the hyphen stands for the second part of another word.
    if vocabulary.isGerman, Self.conjunctions.contains(end) { return true }
    if vocabulary.count(of: start + end) + vocabulary.count(of: start + "-" + end) > 0 { return false }
    // "state-of-" and "the-art" are one chain.
    if before.contains("-"), after.contains("-") { return false }
    if end.utf8.count >= 3, SentenceWords.isStarter(end) { return !SentenceWords.isStarter(start) && !isPrefix(start) }
    return start.utf8.count >= 6 && !before.contains("-") && Self.wholeEndings.contains(where: start.hasSuffix)
  }

  private func isPrefix(_ word: String) -> Bool { word.utf8.count < 4 || Self.prefixesWithHyphen.contains(word) }

  private static let conjunctions: Set<String> = ["und", "oder", "bzw", "sowie", "bis"]
  private static let wholeEndings = ["ing", "ies", "ness"]

  private static func withoutPunctuation(_ word: String) -> String {
    let letters = word.lowercased().unicodeScalars.prefix { $0.isCasedLetter }
    return String(String.UnicodeScalarView(letters))
  }

  /// A word without the inflections of English and related languages.
  private static func stem(_ word: String) -> String {
    for ending in endings.dropFirst() where word.hasSuffix(ending) && word.utf8.count - ending.utf8.count >= 5 {
      return String(word.dropLast(ending.count))
    }
    return word
  }

  private static let endings = ["", "ings", "ing", "ers", "er", "es", "ed", "s", "e", "ly", "en", "n"]

  /// Prefixes of units, which take none: the unit is a word by itself as well.
  private static let prefixesOfUnits: Set<String> = [
    "centi", "deci", "giga", "hecto", "kilo", "mega", "micro", "milli", "nano",
  ]

  /// Prefixes that take a hyphen before nearly every word.
  private static let prefixesWithHyphen: Set<String> = ["all", "ex", "half", "quasi", "self", "well"]
}

/// How often each word of a document occurs; a hyphenated word counts as one.
private struct Vocabulary {
  private var counts: [Int: Int] = [:]
  /// How often words occur that begin with a small letter.
  private var small: [Int: Int] = [:]
  private var total = 0

  /// Counts the words of a text, in time linear in its length.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    var followsBroken = false
    while index < bytes.count {
      let start = index
      while index < bytes.count, Self.isInWord(bytes[index]) { index += 1 }
      if index > start {
        // A hyphen at the end of a line is what is in question, and so is the word that begins the next line; neither is evidence.
        let isBroken = bytes[index - 1] == 0x2D
        if !isBroken, !followsBroken {
          let key = Self.key(bytes[start..<index])
          counts[key, default: 0] += 1
          if bytes[start] < 0x41 || bytes[start] > 0x5A { small[key, default: 0] += 1 }
        }
        total += 1
        followsBroken = isBroken && index < bytes.count && bytes[index] == 0x0A
      }
      index += 1
    }
  }

  /// How often a word in lower case occurs.
  func count(of word: String) -> Int {
    let bytes = Array(word.utf8)
    return bytes.withUnsafeBufferPointer { counts[Self.key($0[...])] ?? 0 }
  }

  /// How often a word occurs with a small first letter, as it would in the middle of a sentence.
  func count(ofSmall word: String) -> Int {
    let bytes = Array(word.utf8)
    return bytes.withUnsafeBufferPointer { small[Self.key($0[...])] ?? 0 }
  }

  /// Whether the text is German, by its commonest words.
  private(set) lazy var isGerman: Bool = {
    let articles = ["der", "die", "das", "den", "ein"].reduce(0) { $0 + count(of: $1) }
    let others = ["und", "ist", "nicht", "von", "zu", "mit", "im", "sich", "auf"].reduce(0) { $0 + count(of: $1) }
    return articles > 0 && others > 0 && (articles + others) * Self.wordsForEach >= total
  }()

  /// In German text, one word in this many at least is one of those.
  private static let wordsForEach = 10

  private static func isInWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == 0x2D || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
  }

  /// A hash of a word that ignores the case of ASCII letters.
  private static func key(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    var hasher = Hasher()
    for byte in word {
      let isCapital = byte >= 0x41 && byte <= 0x5A
      hasher.combine(isCapital ? byte | 0x20 : byte)
    }
    return hasher.finalize()
  }
}
