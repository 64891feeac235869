import UTF8Text

/// Finds names that lost their capital in one place, if the article capitalizes them everywhere else.
///
///     … the ferries of merrow run twice a day …   ►   of Merrow, where "Merrow" stands within sentences and "merrow" only here
///     Ida brandt had asked …                      ►   Ida Brandt, where "Ida Brandt" stands elsewhere
///
/// A word in lower case twice is meant that way, and so is one after an article or a pronoun: "a turkey", "they may".
/// Words that are names and others as well ("may", "polish") are never touched alone. German is left out, which writes every noun with a
/// capital.
package struct KnownNames {
  /// The offsets of the lowercase letters that should be capitals, in order.
  package private(set) var places: [Int] = []

  /// Behind how many different words a name stands with a capital within sentences, at least, articles and the like not counted. One
  /// that follows the same word each time is a part of a longer name: "the Merrow Ferry Line" makes no line a Line.
  private static let fewest = 2

  private struct Word {
    var range: Range<Int>
    var key: UInt64
    var isCapital: Bool
    /// Whether it begins a sentence, so that its capital says nothing.
    var begins: Bool
  }

  private struct Tally {
    var bare = 0
    /// The word before the last that counted.
    var before: UInt64 = 0
    var small = 0
  }

  private typealias Tallies = HashTable<Tally>

  /// Finds the names in running text; `language` is that of the article.
  package init(in texts: [Range<Int>], of bytes: UnsafeBufferPointer<UInt8>, language: String?) {
    guard let language, !language.hasPrefix("de"), !language.hasPrefix("lb") else { return }
    var tallies = Tallies()
    var pairs = HashSet()
    let words = texts.map { Self.words(in: $0, of: bytes) }
    for text in words { Self.count(text, &tallies, &pairs, in: bytes) }
    for text in words {
      for (index, word) in text.enumerated()
      where !word.isCapital && word.range.count >= 3 && tallies[word.key]?.small == 1 {
        if Self.isName(index, in: text, tallies, pairs, bytes) { places.append(word.range.lowerBound) }
      }
    }
    places.sort()
  }

  /// The edits that put capitals back in a stretch of the text, whose offsets they count from its beginning.
  package func edits(in range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> [TextEdit] {
    guard !places.isEmpty else { return [] }
    let first = places.firstIndex { $0 >= range.lowerBound } ?? places.count
    return places[first...].prefix { $0 < range.upperBound }.map { place in
      let at = place - range.lowerBound
      return TextEdit(range: at..<at + 1, replacement: [bytes[place] & 0xDF], kind: .lostCapital)
    }
  }

  // MARK: Words

  private static func words(in range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> [Word] {
    var words: [Word] = []
    var at = range.lowerBound
    var begins = true
    while at < range.upperBound {
      guard isLetter(bytes[at]) || bytes[at] >= 0xC3 && bytes[at] < 0xE0 else {
        if bytes[at] == UInt8(ascii: ":") || SentenceEnd.of(UInt32(bytes[at])) != nil { begins = true }
        if bytes[at] == 0xE2, at + 2 < range.upperBound, bytes[at + 1] == 0x80, bytes[at + 2] >= 0x93 { begins = true }
        if bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "(") { begins = true }
        at += 1
        continue
      }
      let start = at
      var key = StableHash64()
      while at < range.upperBound, isLetter(bytes[at]) || bytes[at] >= 0x80 && bytes[at] != 0xE2 {
        key.add(lowered(bytes[at]))
        at += 1
      }
      if isPlain(start..<at, range, bytes) {
        words.append(Word(range: start..<at, key: key.value, isCapital: isUpper(bytes[start]), begins: begins))
      }
      begins = false
    }
    return words
  }

  /// Whether a word consists of letters, all but the first in lower case, and is not part of an address or compound.
  private static func isPlain(_ word: Range<Int>, _ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard isLetter(bytes[word.lowerBound]), word.dropFirst().allSatisfy({ !isUpper(bytes[$0]) }) else {
      return false
    }
    let before = word.lowerBound > range.lowerBound ? bytes[word.lowerBound - 1] : 0x20
    let after = word.upperBound < range.upperBound ? bytes[word.upperBound] : 0x20
    let next = word.upperBound + 1 < range.upperBound ? bytes[word.upperBound + 1] : 0x20
    guard before == 0x20 || before == UInt8(ascii: "(") || before == UInt8(ascii: "\"") else { return false }
    switch after {
    case UInt8(ascii: "/"), UInt8(ascii: "@"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "="): return false
    case UInt8(ascii: "."): return isSpace(next)
    default: return !isDigit(after)
    }
  }

  // MARK: Evidence

  private static func count(
    _ words: [Word], _ tallies: inout Tallies, _ pairs: inout HashSet,
    in bytes: UnsafeBufferPointer<UInt8>
  ) {
    for (index, word) in words.enumerated() {
      guard word.isCapital else {
        tallies[word.key, default: Tally()].small += 1
        continue
      }
      guard !word.begins else { continue }
      var tally = tallies[word.key] ?? Tally()
      let before = index > 0 && touches(words[index - 1], word, bytes) ? words[index - 1] : nil
      if let before, before.isCapital { pairs.insert(pair(before.key, word.key)) }
      if let before, !before.isCapital, !isDeterminer(before, bytes) {
        if tally.before != before.key { tally.bare += 1 }
        tally.before = before.key
      }
      tallies[word.key] = tally
    }
  }

  private static func isName(
    _ index: Int, in words: [Word], _ tallies: Tallies, _ pairs: HashSet,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let word = words[index]
    let before = index > 0 && touches(words[index - 1], word, bytes) ? words[index - 1] : nil
    let after = index + 1 < words.count && touches(word, words[index + 1], bytes) ? words[index + 1] : nil
    let text = String(decoding: bytes[word.range], as: UTF8.self)
    if !titles.contains(text) {
      if let before, before.isCapital, pairs.contains(pair(before.key, word.key)) { return true }
      if let after, after.isCapital, pairs.contains(pair(word.key, after.key)) { return true }
    }
    guard let tally = tallies[word.key], tally.bare >= fewest, !ambiguous.contains(text), !word.begins else {
      return false
    }
    return before.map { !$0.isCapital && !isDeterminer($0, bytes) && !isSubject($0, bytes) } ?? false
  }

  /// Whether nothing but space stands between two words.
  private static func touches(_ a: Word, _ b: Word, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let between = a.range.upperBound..<b.range.lowerBound
    return between.count <= 2 && between.allSatisfy { isSpace(bytes[$0]) }
  }

  private static func pair(_ a: UInt64, _ b: UInt64) -> UInt64 { (a ^ b >> 7) &* 0x9E37_79B9_7F4A_7C15 ^ b }

  /// Whether the word right before another is an article or the like, which common nouns follow.
  private static func isDeterminer(_ word: Word, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    determiners.contains(String(decoding: bytes[word.range], as: UTF8.self))
  }

  private static func isSubject(_ word: Word, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    subjects.contains(String(decoding: bytes[word.range], as: UTF8.self))
  }

  private static let determiners: Set<String> = [
    "a", "an", "no", "my", "the", "this", "these", "those", "his", "her", "its", "our", "their", "your", "each",
    "every", "any", "some",
    "one", "two", "three", "many", "few", "such", "what", "which", "les", "des", "una", "las", "los", "del", "het",
    "een",
    "der", "den", "ett",
  ]
  private static let subjects: Set<String> = [
    "i", "we", "he", "it", "to", "they", "you", "she", "who", "not", "will", "would", "can", "could", "should", "shall",
    "must", "may", "might", "and",
  ]
  /// Words before names that are written small by many.
  private static let titles: Set<String> = [
    "president", "minister", "king", "queen", "pope", "prince", "princess", "professor", "captain", "general",
    "senator",
    "mayor", "judge", "doctor", "director", "chancellor", "governor", "secretary", "chairman", "chair", "chief",
    "coach",
    "river", "lake", "mount", "street", "road", "avenue", "city", "county", "state", "north", "south", "east", "west",
    "northern", "southern", "eastern", "western", "and", "the", "for", "from", "with", "van", "von", "del", "della",
    "university", "school", "church", "bank", "company", "party", "government", "uncle", "aunt", "saint", "sir", "lord",
  ]
  /// Words of English that are names and others as well.
  private static let ambiguous: Set<String> = [
    "may", "march", "august", "will", "mark", "bill", "rose", "hope", "grace", "faith", "joy", "frank", "jack", "pat",
    "rob", "sue", "dawn", "eve", "ivy", "lily", "daisy", "amber", "ruby", "pearl", "violet", "heather", "olive",
    "holly",
    "turkey", "china", "polish", "reading", "nice", "bath", "cork", "mobile", "orange", "apple", "amazon", "shell",
    "target", "gap", "guardian", "post", "times", "mirror", "star", "sun", "earth", "moon", "mercury", "mars", "jersey",
    "guinea", "chad", "jordan", "wales", "scotch", "swift", "rust", "python", "java", "basic", "word", "excel",
    "outlook",
    "brown", "green", "white", "black", "gray", "grey", "young", "long", "short", "king", "knight", "bishop", "baker",
    "cook", "smith", "miller", "mason", "carter", "fisher", "hunter", "parker", "taylor", "potter", "turner", "walker",
    "wood", "woods", "stone", "hill", "lake", "brook", "marsh", "field", "banks", "west", "north", "east", "south",
    "sky", "summer", "winter", "spring", "autumn", "christian", "catholic", "democrat", "republican", "congress",
    "council", "board", "court", "house", "senate", "parliament", "internet", "web", "english", "drew", "chase",
    "lance",
    "miles", "gene", "art", "dean", "earl", "duke", "major", "sandy", "rocky", "dusty", "rich", "ray", "max", "stark",
    "bush", "hawk", "fox", "wolf", "lamb", "bird", "crane", "finch", "robin", "martin", "jay", "colt", "buck",
  ]
}

extension Array<TextEdit> {
  /// The edits and those of others that touch none of them, in order.
  package func merged(with others: [TextEdit]) -> [TextEdit] {
    let free = others.filter { other in
      !contains { $0.range.overlaps(other.range) || $0.range.isEmpty && other.range.contains($0.range.lowerBound) }
    }
    return (self + free).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
