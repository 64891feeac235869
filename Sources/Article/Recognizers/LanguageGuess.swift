package import Fragments
import UTF8Text

/// Guesses the language of a text from its script and its most common function words.
package enum LanguageGuess {
  /// How many bytes are examined.
  private static let sample = 20_000

  private static let smallWords: [(tag: String, words: [String])] = [
    ("en", ["the", "and", "of", "to", "in", "is", "that", "for", "with", "are", "was", "this", "it", "as", "on"]),
    (
      "de",
      ["der", "die", "und", "das", "ist", "nicht", "ein", "eine", "mit", "auf", "den", "von", "sich", "auch", "zu"]
    ),
    ("fr", ["le", "la", "les", "des", "et", "est", "une", "dans", "que", "pour", "qui", "sur", "pas", "du", "au"]),
    ("es", ["el", "los", "las", "que", "del", "una", "por", "con", "para", "es", "se", "como", "más", "pero", "y"]),
    ("it", ["il", "che", "di", "della", "per", "non", "una", "con", "sono", "gli", "anche", "è", "del", "nel", "si"]),
    ("pt", ["que", "não", "uma", "para", "com", "os", "do", "da", "em", "mais", "ao", "são", "dos", "como", "é"]),
    (
      "nl",
      ["het", "een", "van", "en", "dat", "niet", "zijn", "met", "voor", "ook", "aan", "bij", "maar", "wordt", "de"]
    ),
    ("sv", ["och", "att", "det", "som", "är", "på", "en", "inte", "för", "med", "ett", "har", "av", "till", "den"]),
    ("pl", ["nie", "się", "jest", "na", "że", "do", "jak", "oraz", "dla", "przez", "są", "ale", "od", "to", "w"]),
  ]

  /// For each small word the languages it belongs to, as bits.
  private static let languagesOfWords: [UInt64: UInt16] = {
    var languages: [UInt64: UInt16] = [:]
    for (index, language) in smallWords.enumerated() {
      for word in language.words { languages[key(word.utf8), default: 0] |= 1 << UInt16(index) }
    }
    return languages
  }()

  /// The length of the longest small word, in bytes; short enough for ``key(_:)``.
  private static let longestSmallWord = 6

  /// A word of up to eight bytes as a number.
  private static func key(_ word: some Sequence<UInt8>) -> UInt64 { word.reduce(0) { $0 << 8 | UInt64($1) } }

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
    var counts = [Int](repeating: 0, count: smallWords.count)
    var total = 0
    var at = 0
    while at < end {
      var next = at
      while next < end, isLetter(bytes[next]) || bytes[next] >= 0x80 { next += 1 }
      if next > at {
        total += 1
        if next - at <= longestSmallWord, var languages = languagesOfWords[key(bytes[at..<next])] {
          while languages != 0 {
            counts[languages.trailingZeroBitCount] += 1
            languages &= languages - 1
          }
        }
      }
      at = next + 1
    }
    guard let most = counts.max(), most >= 4, most * 16 >= total, let index = counts.firstIndex(of: most) else {
      return nil
    }
    return smallWords[index].tag
  }

  /// The language of a script that serves one language above others.
  private static func script(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int) -> String? {
    var kana = 0, han = 0, hangul = 0, cyrillic = 0, greek = 0, arabic = 0, hebrew = 0, armenian = 0, latin = 0
    var at = 0
    while at < end {
      let lead = bytes[at]
      if lead < 0x80 {
        if isLetter(lead) { latin += 1 }
      } else {
        switch lead {
        case 0xE3 where at + 1 < end && bytes[at + 1] >= 0x81 && bytes[at + 1] <= 0x83: kana += 1
        case 0xE4...0xE9: han += 1
        case 0xEA...0xED: hangul += 1
        case 0xD0, 0xD1: cyrillic += 1
        case 0xCE, 0xCF: greek += 1
        case 0xD8...0xDB: arabic += 1
        case 0xD4, 0xD5: armenian += 1
        // Armenian ends at U+058F, where Hebrew begins.
        case 0xD6: if at + 1 < end, bytes[at + 1] < 0x90 { armenian += 1 } else { hebrew += 1 }
        case 0xD7: hebrew += 1
        default: break
        }
      }
      at += sequenceLength(lead)
    }
    let most = max(kana + han, hangul, cyrillic, greek, arabic, hebrew, armenian)
    guard most * 4 > latin, most >= 8 else { return nil }
    switch most {
    case kana + han: return kana * 8 > han ? "ja" : "zh"
    case hangul: return "ko"
    case cyrillic: return "ru"
    case greek: return "el"
    case arabic: return "ar"
    case armenian: return "hy"
    default: return "he"
    }
  }
}
