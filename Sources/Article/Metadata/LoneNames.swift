import ArticleModel
import Fragments
import Recognizers
import UTF8Text

/// Finds who wrote an article where nothing leads to the name: alone on the line above the day, or on the same line before it.
///
///     Ferries run again                     Ferries run again
///     Ada Moor                              Ada Moor · 12 March 2026
///     12 March 2026
///
/// What the article is filed under stands in the same places ("Travel Guides"). A name is told by the article itself, which uses
/// its words for nothing else: none of them stands there in small letters.
extension MastheadReader {
  /// The fewest words of running text that can tell a name from a subject, and the fewest where the day stands right below or beside it.
  private static let fewestTelling = 80
  private static let fewestAboveDay = 25
  private static let fewestBesideDay = 40
  /// How much of the text is asked, in bytes.
  private static let mostAsked = 40_000

  /// Reads a line that is nothing but a name with the day below it; false for any other.
  func readLoneName(_ index: Int, _ reading: inout Reading) -> Bool {
    let hasRole = index + 2 < fragments.count && isRole(index + 1) && isLineOfDay(index + 2)
    guard reading.masthead.authors.isEmpty, index + 1 < fragments.count, fragments[index].text.count <= 60,
      hasRole || isLineOfDay(index + 1) || isReadingTime(index + 1),
      !Byline.isByline(bytes, fragments[index].text),
      let name = loneName(
        fragments[index].text, telling: isLineOfDay(index + 2) ? Self.fewestTelling : Self.fewestAboveDay)
    else { return false }
    reading.masthead.authors = [Author(name: name)]
    reading.reasons[index] = .byline
    if hasRole {
      reading.masthead.authors[0].role = String(decoding: bytes[fragments[index + 1].text], as: UTF8.self)
      reading.reasons[index + 1] = .byline
    }
    return true
  }

  /// Reads who wrote an article beside the day it was published: "Publié le 4 mai 2021 par Maud Caradec", "Ada Moor · 4 May".
  func readName(besideDateOf index: Int, _ reading: inout Reading) {
    let text = fragments[index].text
    if reading.masthead.authors.isEmpty, let name = loneName(beforeDateOf: index) {
      reading.masthead.authors = [Author(name: name)]
    }
    guard reading.masthead.authors.isEmpty, let date = self.date(in: text) else { return }
    var rest = (date.range.upperBound..<text.upperBound).trimmed(in: bytes)
    if let first = rest.first, bytes[first] == UInt8(ascii: ",") {
      rest = (first + 1..<rest.upperBound).trimmed(in: bytes)
    }
    guard rest.count <= 100 else { return }
    reading.masthead.authors = Byline.authors(in: String(decoding: bytes[rest], as: UTF8.self))
  }

  /// The name before the day of the same line, parted from it by a sign; nil where something else stands there.
  private func loneName(beforeDateOf index: Int) -> String? {
    guard let date = self.date(in: fragments[index].text) else { return nil }
    let before = String(decoding: bytes[fragments[index].text.lowerBound..<date.range.lowerBound], as: UTF8.self)
    guard let sign = before.lastIndex(where: { !$0.isWhitespace }),
      "·•|–—,".contains(before[sign]) || before.hasSuffix(" - ")
    else { return nil }
    let length = before[..<sign].utf8.count
    let start = fragments[index].text.lowerBound
    return loneName((start..<start + length).trimmed(in: bytes), telling: Self.fewestBesideDay)
  }

  /// Whether a line says what a writer is: "Environment correspondent".
  private func isRole(_ index: Int) -> Bool {
    shapes[index].words <= 5 && Byline.isRole(String(decoding: bytes[fragments[index].text], as: UTF8.self)[...])
  }

  /// Whether a line says a day and hardly more.
  private func isLineOfDay(_ index: Int) -> Bool {
    guard index < fragments.count else { return false }
    let text = fragments[index].text
    guard shapes[index].words <= 10, !shapes[index].endsSentence,
      let date = self.date(in: text)
    else {
      return false
    }
    return PlainWords(bytes, text.lowerBound..<date.range.lowerBound).count <= 3
  }

  /// Whether a line says how long the article takes to read.
  private func isReadingTime(_ index: Int) -> Bool {
    guard shapes[index].words <= 6 else { return false }
    let words = PlainWords(bytes, fragments[index].text)
    return ClutterPhrases.verdict(on: words)?.reason == .metadata
      || words.count <= 3 && Self.minutes.match(words) != nil
        && isDigit(bytes[fragments[index].text.lowerBound])
  }

  /// What a number of minutes ends in.
  private static let minutes = PhraseBook<Bool>([
    (
      true,
      [
        "minutes$", "minute$", "min$", "mins$", "minuten$", "minutos$", "minuti$", "minut$", "minuty$", "minuter$",
        "minutter$", "минут$", "минуты$", "хвилин$", "dakika$", "minuuttia$", "perc$", "λεπτά$",
      ]
    )
  ])

  /// The name that a text is; nil where its form or the article says that it is none.
  private func loneName(_ text: Range<Int>, telling least: Int = fewestTelling) -> String? {
    guard !text.isEmpty, text.count <= 60, let name = PersonName.read(String(decoding: bytes[text], as: UTF8.self)),
      ClutterPhrases.verdict(on: PlainWords(name)) == nil
    else { return nil }
    let words = name.split(separator: " ")
    guard (2...4).contains(words.count), words.allSatisfy(Self.isOfName), let first = words.first,
      let last = words.last,
      first.contains(where: \.isLowercase) || first.hasSuffix("."), last.contains(where: \.isLowercase)
    else { return nil }
    return usesOtherwise(words, telling: least) ? nil : name
  }

  /// Whether a word has the form of those that names are made of: "Ada", "O'Neill", "B.", "van".
  private static func isOfName(_ word: Substring) -> Bool {
    if Byline.isParticle(word) { return true }
    guard let first = word.first, first.isUppercase else { return false }
    let isInitial = word.utf8.count <= 3 && word.last == "."
    return isInitial || word.allSatisfy { $0.isLetter || "'’-".contains($0) }
  }

  /// Whether the article uses one of the words in small letters, or is too short to tell.
  private func usesOtherwise(_ words: [Substring], telling least: Int) -> Bool {
    let sought = words.filter { !Byline.isParticle($0) }.map { Array($0.lowercased().utf8) }
    var asked = 0
    var told = 0
    for index in fragments.indices where shapes[index].isProse && asked < Self.mostAsked {
      let text = fragments[index].text
      asked += text.count
      told += Int(shapes[index].words)
      for word in bytes[text].split(whereSeparator: { !isLetter($0) && $0 < 0x80 }) {
        if sought.contains(where: { word.elementsEqual($0) }) { return true }
      }
    }
    return told < least
  }
}
