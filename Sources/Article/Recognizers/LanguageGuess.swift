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
    (
      "cs",
      ["že", "jsem", "není", "byl", "jako", "ale", "jsou", "aby", "který", "která", "když", "už", "jen", "a", "v"]
    ),
    ("da", ["og", "er", "ikke", "af", "jeg", "til", "på", "der", "blev", "efter", "også", "han", "fra", "sig", "kan"]),
    ("no", ["og", "er", "ikke", "av", "jeg", "til", "på", "som", "ble", "etter", "også", "han", "fra", "seg", "kan"]),
    (
      "fi",
      ["ja", "ei", "että", "oli", "mutta", "kun", "ovat", "joka", "niin", "hän", "myös", "kuin", "se", "olla", "sen"]
    ),
    ("hu", ["és", "az", "hogy", "nem", "egy", "meg", "volt", "már", "csak", "mint", "ez", "azt", "még", "vagy", "ha"]),
    ("ro", ["și", "în", "nu", "la", "cu", "că", "este", "din", "pentru", "mai", "care", "sau", "pe", "fost", "lui"]),
    (
      "tr",
      ["bir", "ve", "bu", "için", "ile", "çok", "daha", "ama", "gibi", "olan", "sonra", "kadar", "her", "ne", "diye"]
    ),
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
