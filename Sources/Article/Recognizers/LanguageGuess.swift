package import Fragments
import UTF8Text

/// Guesses the language of a text from its script and its most common function words.
package enum LanguageGuess {
  /// How many bytes are examined.
  private static let sample = 20_000

  /// For each small word the languages it belongs to, as bits.
  private static let languagesOfWords: HashTable<UInt64> = {
    var languages = HashTable<UInt64>(capacity: LanguageWords.small.count * usualWords)
    for (index, language) in LanguageWords.small.enumerated() {
      var words = language.words
      words.withUTF8 { words in
        // A word as `key` makes it, byte by byte: no word of so many is kept for it.
        var word: UInt64 = 0
        for place in 0...words.count {
          if place < words.count, !isSpace(words[place]) {
            word = word << 8 | UInt64(words[place])
          } else if word != 0 {
            languages[word, default: 0] |= 1 << UInt64(index)
            word = 0
          }
        }
      }
    }
    return languages
  }()

  /// About how many small words are known of a language: room for all is made at once.
  private static let usualWords = 32

  /// For each letter of few languages those, as bits.
  private static let languagesOfLetters: HashTable<UInt64> = {
    var languages = HashTable<UInt64>()
    for (letters, tags) in LanguageWords.letters {
      let bits = tags.split(separator: " ").reduce(UInt64(0)) { bits, tag in
        bits | (LanguageWords.small.firstIndex { $0.tag == tag }.map { 1 << UInt64($0) } ?? 0)
      }
      for letter in letters.unicodeScalars { languages[UInt64(letter.value)] = bits }
    }
    return languages
  }()

  /// The length of the longest small word, in bytes; short enough for ``key(_:)``.
  private static let longestSmallWord = 8

  /// A word of up to eight bytes as a number.
  private static func key(_ word: some Sequence<UInt8>) -> UInt64 { word.reduce(0) { $0 << 8 | UInt64($1) } }

  /// Whether a text begins with one of the small words of a language: "a", "un", "die".
  package static func beginsWithSmallWord(_ text: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let word = bytes[text].prefix { isLetter($0) || $0 >= 0x80 }
    return !word.isEmpty && word.count <= longestSmallWord && languagesOfWords[key(word)] != nil
  }

  /// The language of the first fragments of a source.
  package static func tag(of fragments: [Fragment], in bytes: UnsafeBufferPointer<UInt8>) -> String? {
    var beginning: [UInt8] = []
    beginning.reserveCapacity(min(bytes.count, sample) + 1)
    for fragment in fragments where beginning.count < sample {
      beginning += bytes[fragment.text].prefix(sample - beginning.count)
      beginning.append(0x20)
    }
    return beginning.withUnsafeBufferPointer { tag(of: $0) }
  }

  /// The language as a BCP 47 tag; nil if the text is too short or in none of them.
  package static func tag(of bytes: UnsafeBufferPointer<UInt8>) -> String? {
    let end = min(bytes.count, sample)
    if let script = script(bytes, end) { return script }
    let (languagesOfWords, languagesOfLetters) = (languagesOfWords, languagesOfLetters)
    var counts = [Int](repeating: 0, count: LanguageWords.small.count)
    var total = 0
    var at = 0
    while at < end {
      var next = at
      while next < end, isLetter(bytes[next]) || bytes[next] >= 0x80 { next += 1 }
      if next > at {
        total += 1
        if next - at <= longestSmallWord, let languages = languagesOfWords[key(bytes[at..<next])] {
          count(languages, &counts)
        }
        for place in at..<next where bytes[place] >= 0xC2 && place + sequenceLength(bytes[place]) <= end {
          if let languages = languagesOfLetters[UInt64(scalar(bytes, at: place).value)] { count(languages, &counts) }
        }
      }
      at = next + 1
    }
    guard let most = counts.max(), most >= 4, most * 8 >= total, let index = counts.firstIndex(of: most) else {
      return nil
    }
    return LanguageWords.small[index].tag
  }

  private static func count(_ languages: UInt64, _ counts: inout [Int]) {
    var languages = languages
    while languages != 0 {
      counts[languages.trailingZeroBitCount] += 1
      languages &= languages - 1
    }
  }

  /// The language of a script that serves one language above others.
  private static func script(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int) -> String? {
    var letters = ScriptLetters()
    var latin = 0
    var at = 0
    while at < end {
      let lead = bytes[at]
      if lead < 0x80 {
        if isLetter(lead) { latin += 1 }
      } else if lead >= 0xCE, at + sequenceLength(lead) <= end {
        letters.count(scalar(bytes, at: at).value)
      }
      at += sequenceLength(lead)
    }
    guard let (script, most) = letters.most, most * 4 > latin, most >= 8 else { return nil }
    return letters.language(of: script)
  }
}
