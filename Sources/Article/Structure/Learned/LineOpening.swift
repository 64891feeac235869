import UTF8Text

/// How a line begins, and which words are in it.
struct LineOpening {
  /// What the first word is; the numbers are the trainer's.
  enum Kind: UInt8 { case none, other, question, article, pronoun, number, doing, plural, preposition }

  var kind = Kind.none
  /// The first word, and the first two.
  var first: UInt64 = 0
  var pair: UInt64 = 0
  /// The last word of a short line, and all of its words.
  var last: UInt64 = 0
  var whole: UInt64 = 0
  /// The number of a series it stands in: of "3 Ways", "Step 3", "#3"; -1 without.
  var series: Float = -1
  /// The words at the beginning, each once, in the order of their hashes.
  var words: [UInt64] = []

  /// How many words are compared.
  private static let mostWords = 20

  init(_ text: PlainWords) {
    guard let word = text.words.first else { return }
    first = word.hash
    pair = text.count > 1 ? word.hash &* 31 &+ text.words[1].hash : word.hash
    last = text.words[text.count - 1].hash
    whole = text.words.reduce(7) { $0 &* 31 &+ $1.hash }
    words = Array(Set(text.words.prefix(LineOpening.mostWords).map(\.hash))).sorted()
    let letters = text.bytes[word.start..<text.wordEnd(word.start)]
    kind = LineOpening.kind(of: letters, text)
    series = LineOpening.number(letters) ?? -1
    if series < 0, text.count > 1 {
      let second = text.words[1].start
      series = LineOpening.number(text.bytes[second..<text.wordEnd(second)]) ?? -1
    }
  }

  private static func number(_ letters: ArraySlice<UInt8>) -> Float? {
    guard letters.count <= 3, letters.allSatisfy({ isDigit($0) }) else { return nil }
    return Float(letters.reduce(0) { $0 * 10 + Int($1) - 0x30 })
  }

  private static func kind(of letters: ArraySlice<UInt8>, _ text: PlainWords) -> Kind {
    if let kind = known.match(text) { return kind }
    if letters.first.map({ isDigit($0) }) ?? false { return .number }
    if letters.count > 4, letters.suffix(3).elementsEqual("ing".utf8) { return .doing }
    return letters.count > 3 && letters.last == UInt8(ascii: "s") ? .plural : .other
  }

  /// Small words that begin lines, in several languages.
  private static let known = PhraseBook<Kind>([
    (
      .question,
      [
        "^how", "^what", "^what's", "^why", "^when", "^where", "^who", "^which", "^is", "^are", "^do", "^does", "^did",
        "^can", "^should", "^will", "^could", "^would", "^wie", "^was", "^warum", "^wann", "^wo", "^wer", "^welche",
        "^comment", "^pourquoi", "^quand", "^où", "^qui", "^quel", "^quelle", "^quels", "^quelles", "^cómo", "^qué",
        "^cuándo", "^dónde", "^quién", "^cuál", "^cuáles", "^come", "^cosa", "^perché", "^quando", "^dove", "^chi",
        "^como", "^o que", "^quem", "^hoe", "^wat", "^waarom", "^wanneer", "^waar", "^wie", "^welke",
      ]
    ),
    (
      .article,
      [
        "^the", "^a", "^an", "^der", "^die", "^das", "^ein", "^eine", "^le", "^la", "^les", "^un", "^une", "^el",
        "^los", "^las", "^una", "^il", "^lo", "^gli", "^i", "^o", "^os", "^as", "^um", "^uma", "^de", "^het", "^een",
      ]
    ),
    (
      .pronoun,
      [
        "^we", "^you", "^your", "^our", "^my", "^he", "^she", "^they", "^it", "^its", "^this", "^these", "^that",
        "^there", "^here", "^ich", "^wir", "^sie", "^er", "^es", "^je", "^nous", "^vous", "^il", "^elle", "^ils",
        "^yo", "^nosotros", "^ella", "^i'm", "^i've", "^it's", "^we're", "^you're",
      ]
    ),
    (
      .preposition,
      [
        "^in", "^on", "^at", "^for", "^with", "^from", "^to", "^by", "^of", "^and", "^but", "^or", "^if", "^as",
        "^after", "^before", "^while", "^because", "^so", "^also", "^however", "^und", "^aber", "^im", "^mit", "^für",
        "^von", "^bei", "^et", "^mais", "^dans", "^pour", "^avec", "^en", "^y", "^pero", "^con", "^para", "^por",
        "^e", "^ma", "^per", "^em", "^no", "^na", "^met", "^voor", "^van",
      ]
    ),
  ])

  /// The share of words two lines have in common, of the shorter one's.
  func likeness(_ other: LineOpening) -> Float {
    let least = min(words.count, other.words.count)
    guard least > 0 else { return 0 }
    var common = 0
    var here = 0
    var there = 0
    while here < words.count, there < other.words.count {
      if words[here] == other.words[there] {
        common += 1
        here += 1
        there += 1
      } else if words[here] < other.words[there] {
        here += 1
      } else {
        there += 1
      }
    }
    return Float(common) / Float(least)
  }
}
