import ArticleModel
import Fragments
import Recognizers
import UTF8Text

/// Finds who wrote an article on lines of names: below the title of a paper, or behind "by" on a line of its own.
///
///     On the Drift of Barges                On the Drift of Barges
///     Ada Moor, Lee Stone, Ines Okparo      Written by
///     Abstract                              Ada Moor
extension MastheadReader {
  /// Reads a line of names, as papers have between title and abstract.
  func readNames(_ index: Int, _ reading: inout Reading) -> Bool {
    guard index + 1 < fragments.count, maySign(index), shapes[index].words <= 24, shapes[index].smallWords <= 2,
      MastheadReader.abstract.match(PlainWords(bytes, fragments[index + 1].text)) != nil
    else { return false }
    let line = String(decoding: bytes[fragments[index].text], as: UTF8.self)
    let names = PersonName.list(line)
    let length = names.reduce(0) { $0 + $1.utf8.count }
    guard !names.isEmpty, names.allSatisfy({ $0.contains(" ") }), length * 10 >= line.utf8.count * 7 else {
      return false
    }
    reading.masthead.authors = names.map { Author(name: $0) }
    reading.reasons[index] = .byline
    return true
  }

  /// Reads "by" alone on its line with a name on the next, as title pages have it.
  func readSigned(_ index: Int, _ reading: inout Reading) -> Bool {
    if reading.reasons[index] == .byline { return true }
    guard habits.signsOnTwoLines, shapes[index].words <= 3, index + 1 < fragments.count, shapes[index + 1].words <= 6,
      MastheadReader.signs.match(PlainWords(bytes, fragments[index].text)) != nil,
      let name = PersonName.read(String(decoding: bytes[fragments[index + 1].text], as: UTF8.self)),
      name.split(separator: " ").count >= 2, shapes[index + 1].smallWords <= 2, !shapes[index + 1].endsSentence
    else { return false }
    if reading.masthead.authors.isEmpty { reading.masthead.authors = [Author(name: name)] }
    reading.reasons[index] = .byline
    reading.reasons[index + 1] = .byline
    return true
  }

  private static let signs = PhraseBook<Bool>([
    (
      true,
      [
        "^by$", "^written by$", "^posted by$", "^reported by$", "^words by$", "^story by$", "^author$", "^von$",
        "^geschrieben von$", "^verfasst von$", "^autor$", "^autorin$", "^par$", "^écrit par$", "^rédigé par$",
        "^publié par$", "^auteur$", "^por$", "^escrito por$", "^publicado por$", "^autora$", "^di$", "^scritto da$",
        "^a cura di$", "^autore$", "^door$", "^geschreven door$", "^av$", "^skriven av$", "^skrevet av$", "^af$",
        "^skrevet af$", "^przez$", "^написал$", "^написала$", "^автор$",
      ]
    )
  ])

  /// The words that papers begin with.
  private static let abstract = PhraseBook<Bool>([
    (
      true,
      [
        "^abstract", "^summary$", "^zusammenfassung$", "^kurzfassung$", "^résumé$", "^resumen$", "^sommario$",
        "^resumo$", "^samenvatting$",
      ]
    )
  ])
}
