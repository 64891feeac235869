import Recognizers
import UTF8Text

/// What a line above a message says of it: who wrote it, and when.
///
///     Post by plankton » Mon Mar 03, 2025 9:12 pm   ►   plankton, "Mar 03, 2025 9:12 pm"
///     12 points by moth 4 hours ago                 ►   moth, "4 hours ago"
///     vor 3 Stunden · Ina Brook                     ►   Ina Brook, "vor 3 Stunden"
struct MessageSign {
  private(set) var author: String?
  private(set) var date: String?

  /// The longest name, in words and in bytes.
  private static let mostWords = 4
  private static let longestName = 40

  /// Reads a line.
  init(_ line: String) {
    let bytes = Array(line.utf8)
    guard let date = Self.age(in: line) ?? Self.date(in: bytes) else {
      author = Self.name(in: line)
      return
    }
    self.date = String(decoding: bytes[date], as: UTF8.self)
    author =
      Self.name(in: String(decoding: bytes[..<date.lowerBound], as: UTF8.self))
      ?? Self.name(in: String(decoding: bytes[date.upperBound...], as: UTF8.self))
  }

  // MARK: Dates

  /// The bytes of a date with its time of the day.
  private static func date(in bytes: [UInt8]) -> Range<Int>? {
    guard let found = bytes.withUnsafeBufferPointer({ DateFinder.first(in: $0, 0..<$0.count)?.range }) else {
      return nil
    }
    var end = found.upperBound
    var word = end
    // A time, its half of the day and its zone are short words; a name or a sign ends it.
    while word < bytes.count {
      let start = bytes[word...].firstIndex { !isSpace($0) } ?? bytes.count
      let stop = bytes[start...].firstIndex(where: isSpace) ?? bytes.count
      guard start < stop, isOfTime(bytes[start..<stop]) else { break }
      end = stop
      word = stop
    }
    while end > found.upperBound, !isDigit(bytes[end - 1]), !isLetter(bytes[end - 1]) { end -= 1 }
    return found.lowerBound..<end
  }

  private static func isOfTime(_ word: ArraySlice<UInt8>) -> Bool {
    if word.contains(where: isDigit), word.contains(UInt8(ascii: ":")) { return true }
    let bare = String(decoding: word, as: UTF8.self).lowercased().filter { $0 != "." && $0 != "," && $0 != "-" }
    return bare.isEmpty && word.count == 1 && word.first == UInt8(ascii: ",") || timeWords.contains(bare)
  }

  private static let timeWords: Set<String> = ["am", "pm", "at", "um", "à", "uhr", "h", "utc", "gmt", "a las", "kl"]

  /// The bytes of how long ago something was: a number with the words around it that say so.
  private static func age(in line: String) -> Range<Int>? {
    let words = line.split(separator: " ")
    for (place, word) in words.enumerated() where word.first?.isNumber == true || articles.contains(word.lowercased()) {
      var first = place
      var last: Int?
      if place > 0, leads.contains(words[place - 1].lowercased()) {
        first -= 1
        last = word.last?.isNumber == true || word.first?.isNumber == false ? min(place + 1, words.count - 1) : place
      } else if place > 2, words[place - 3..<place].map({ $0.lowercased() }) == ["il", "y", "a"] {
        first -= 3
        last = min(place + 1, words.count - 1)
      }
      if word.hasSuffix("前") || word.hasSuffix("전") { last = place }
      for next in place + 1..<max(place + 1, min(place + 4, words.count)) {
        let bare = words[next].lowercased().filter { $0 != "," && $0 != "." }
        if ends.contains(bare) || bare.hasSuffix("前") || bare == "전" { last = next }
      }
      guard let last else { continue }
      return line.utf8.distance(
        from: line.startIndex, to: words[first].startIndex)..<line.utf8.distance(
          from: line.startIndex, to: words[last].endIndex)
    }
    return nil
  }

  private static let articles: Set<String> = ["a", "an", "einem", "einer", "une", "un", "una", "een", "en", "ett"]
  private static let leads: Set<String> = ["vor", "hace", "há", "för", "for", "před", "acum", "πριν"]
  private static let ends: Set<String> = [
    "ago", "fa", "atrás", "geleden", "sedan", "siden", "temu", "назад", "тому", "önce", "sitten", "lalu", "trước",
  ]

  // MARK: Names

  /// The name in what stands before or behind a date: behind the last word that says who ("by"), or up to the first sign.
  private static func name(in text: String) -> String? {
    var words = text.split { $0 == " " || $0 == "\t" || $0 == "\u{A0}" }
    if let sign = words.lastIndex(where: { authorWords.contains($0.lowercased().filter { $0 != ":" }) }),
      sign + 1 < words.count
    {
      words.removeFirst(sign + 1)
    }
    while let first = words.first, isSign(first) || isSpeech(first) { words.removeFirst() }
    if let end = words.firstIndex(where: { isSign($0) || isSpeech($0) || $0.first == "(" || $0.first == "[" }) {
      words.removeLast(words.count - end)
    } else if let end = words.firstIndex(where: { $0.last == "," || $0.last == ":" }) {
      words.removeLast(words.count - end - 1)
    }
    let name = words.joined(separator: " ").trimmingSigns
    guard !words.isEmpty, words.count <= mostWords, name.utf8.count <= longestName, name.contains(where: \.isLetter),
      !CalendarWords.englishWeekdays.contains(name.lowercased())
    else { return nil }
    return name
  }

  private static func isSign(_ word: Substring) -> Bool { !word.contains { $0.isLetter || $0.isNumber } }

  /// Whether a word stands between a name and what it did when: "wrote", "replied", "on".
  private static func isSpeech(_ word: Substring) -> Bool {
    speechWords.contains(word.lowercased().filter { $0.isLetter })
  }

  private static let authorWords: Set<String> = [
    "by", "von", "par", "por", "di", "door", "av", "af", "от", "від", "przez",
  ]
  private static let speechWords: Set<String> = [
    "wrote", "said", "says", "posted", "replied", "commented", "answered", "asked", "edited", "on", "at", "am", "um",
    "le",
    "el", "il", "op", "schrieb", "schreibt", "sagte", "sagt", "antwortete", "écrit", "dit", "répondu", "escribió",
    "dijo",
    "scrisse", "ha", "schreef", "skrev", "napisał", "написал", "написала", "пишет", "yazdı", "sun", "mon", "tue", "wed",
    "thu", "fri", "sat", "mo", "di", "mi", "do", "fr", "sa", "so",
  ]
}

extension String {
  /// Without the signs around it that belong to no name.
  fileprivate var trimmingSigns: String {
    func belongs(_ character: Character) -> Bool { character.isLetter || character.isNumber || character == "_" }
    guard let first = firstIndex(where: belongs), let last = lastIndex(where: { belongs($0) || $0 == "." })
    else { return "" }
    return first <= last ? String(self[first...last]) : ""
  }
}
