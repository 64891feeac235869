import ArticleModel
import Fragments
import Recognizers
import UTF8Text

/// The names right below a title that no "by" stands before, and the day right above it.
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

  /// Reads a name alone right below the title, above the day of publication.
  func readNameAboveDate(_ index: Int, _ reading: inout Reading) -> Bool {
    guard !page.isMarkedUp, index + 1 < fragments.count, (2...4).contains(shapes[index].words), maySign(index),
      shapes[index].smallWords == 0, shapes[index].numberWords == 0, shapes[index].ending == .word,
      shapes[index + 1].words <= 12, !shapes[index + 1].isProse, maySign(index + 1),
      MastheadReader.publications.match(PlainWords(bytes, fragments[index + 1].text)) != nil,
      DateFinder.first(in: bytes, fragments[index + 1].text) != nil,
      let name = PersonName.read(String(decoding: bytes[fragments[index].text], as: UTF8.self))
    else { return false }
    reading.masthead.authors = [Author(name: name)]
    reading.reasons[index] = .byline
    return true
  }

  /// How lines begin that say when something was published.
  private static let publications = PhraseBook<Bool>([
    (
      true,
      [
        "^published", "^posted", "^updated", "^last updated", "^last modified", "^first published", "^veröffentlicht",
        "^aktualisiert", "^stand", "^publié", "^mis à jour", "^publicado", "^actualizado", "^pubblicato",
        "^aggiornato", "^gepubliceerd", "^bijgewerkt", "^atualizado", "^opublikowano", "^publicerad", "^uppdaterad",
        "^udgivet", "^opdateret", "^publisert", "^oppdatert", "^julkaistu", "^päivitetty", "^publikováno",
        "^опубликовано", "^обновлено", "^yayınlanma", "^güncelleme",
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

  /// Whether a line is a date, perhaps with the time of day: papers have it above the title, too.
  func isDateAlone(_ index: Int) -> Bool {
    let text = fragments[index].text
    guard shapes[index].words <= MastheadReader.longestDate, fragments[index].form == .text,
      let date = DateFinder.first(in: bytes, text)
    else { return false }
    return date.range.lowerBound == text.lowerBound
  }

  private static let longestDate: Int32 = 5
}
