import ArticleModel
import Recognizers
import UTF8Text

/// What books of free libraries have besides the usual: chapters that are counted in words, and the wrapper of their first years.
///
///     Erstes Kapitel                                     ►   heading
///     ***The … Etext of The Keeper's Cat, by A. N.***    ►   title and author
///     *END*THE SMALL PRINT! … *END*                      (set aside, with all above)
extension BookWrapper {
  /// The words for the parts of a book, in languages that count them in words before or behind it.
  private static let partWords: Set<String> = [
    "chapter", "part", "book", "canto", "act", "kapitel", "buch", "teil", "akt", "aufzug", "gesang", "abschnitt",
    "chapitre",
    "partie", "livre", "acte", "chant", "capítulo", "capitulo", "parte", "libro", "livro", "acto", "ato", "canto",
    "capitolo",
    "atto", "hoofdstuk", "deel", "boek", "bedrijf", "kapitlet", "delen", "boken", "del", "bok", "bog", "luku", "osa",
    "kirja",
    "näytös", "rozdział", "część", "księga", "kapitola", "část", "díl", "kniha", "fejezet", "rész", "könyv",
    "capitolul",
    "partea", "cartea", "poglavlje", "poglavje", "глава", "часть", "книга", "розділ", "частина", "част", "κεφάλαιο",
    "κεφάλαιον", "μέρος", "βιβλίο", "bölüm", "kısım", "bab", "chương", "phần",
  ]

  /// The lines of two words, set apart, of which one is the word for a part: "Erstes Kapitel", "Chapitre premier". One alone may be a
  /// sentence of a list; a book has several, each counted otherwise.
  func partsOfTwoWords(_ end: Int) -> Set<Int> {
    var found: [String: [Int]] = [:]
    for index in start + 1..<max(start + 1, end) {
      let line = text.lines[index]
      guard line.said == .nothing, line.blankLinesBefore > 0, line.text.count <= 60, text.words(index) == 2,
        index + 1 >= end || text.lines[index + 1].blankLinesBefore > 0 || text.words(index + 1) <= 8
      else { continue }
      let words = text.string(index).lowercased().split(separator: " ").map { String($0.filter(\.isLetter)) }
      guard words.count == 2, let part = words.first(where: Self.partWords.contains) else { continue }
      found[part, default: []].append(index)
    }
    return Set(
      found.values.filter { lines in
        lines.count >= 2 && Set(lines.map { text.string($0).lowercased() }).count == lines.count
      }.joined())
  }

  // MARK: The wrapper of the first years

  /// "*END*THE SMALL PRINT! FOR PUBLIC DOMAIN ETEXTS*Ver.04.29.93*END*"
  static func isEndOfSmallPrint(_ index: Int, in text: TextLines) -> Bool {
    text.begins(index, "*END") && text.string(index).contains("SMALL PRINT")
  }

  /// The end of the book above lines such as "End of The Project Gutenberg Etext of …", which are set aside.
  mutating func beforeFarewell(_ end: Int) -> Int {
    var first = end
    while first > start + 1, end - first < 3, text.lines[first - 1].said == .nothing, isFarewell(first - 1) {
      first -= 1
    }
    return first
  }

  private func isFarewell(_ index: Int) -> Bool {
    let words = text.string(index).lowercased()
    return words.contains("project gutenberg") && (words.hasPrefix("end of ") || words.hasPrefix("*** end of "))
  }

  private static let named: [StaticString] = ["text of ", "Text of ", "book of ", "Book of "]

  /// The title that the first lines name: "The Project Gutenberg Etext of The Net-Maker's Year, by Tobias Rudd". The author is noted.
  mutating func namedByFirstLine() -> PlainWords? {
    for index in 0..<min(start, 12) {
      let line = text.lines[index].text
      guard text.string(index).contains("Gutenberg"),
        let mark = line.first(where: { at in Self.named.contains { text.holds($0, at: at) } })
      else { continue }
      var title = Substring(String(decoding: text.bytes[mark + 8..<line.upperBound], as: UTF8.self)).prefix {
        $0 != "*"
      }
      if let by = title.firstRange(ofBytes: ", by ") {
        var masthead = text.declared ?? Masthead()
        if masthead.authors.isEmpty {
          masthead.authors = [Author(name: String(title[by.upperBound...].drop { $0 == " " }))]
        }
        text.declared = masthead
        title = title[..<by.lowerBound]
      }
      let words = PlainWords(String(title))
      return words.bytes.isEmpty ? nil : words
    }
    return nil
  }
}
