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
    guard index + 1 < fragments.count, maySign(index), shapes[index].words <= 24, shapes[index].smallWords <= 2 else {
      return false
    }
    let raised = raisedNumbers(of: index)
    guard isAboveAbstract(index) || !raised.isEmpty else { return false }
    let line = line(of: fragments[index].text, without: raised)
    let names = PersonName.list(line)
    // A number behind one name of several may be a note to it.
    guard raised.isEmpty || raised.count >= names.count || isAboveAbstract(index) else { return false }
    let length = names.reduce(0) { $0 + $1.utf8.count }
    guard !names.isEmpty, names.allSatisfy({ $0.contains(" ") }), length * 10 >= line.utf8.count * 7 else {
      return false
    }
    reading.masthead.authors = names.map { Author(name: $0) }
    reading.reasons[index] = .byline
    return true
  }

  /// Whether the abstract of a paper begins below a line, or below the days it was received and accepted.
  private func isAboveAbstract(_ index: Int) -> Bool {
    var next = index + 1
    while next < fragments.count, next - index <= MastheadReader.mostDays, shapes[next].words <= 24,
      date(in: fragments[next].text) != nil
    {
      next += 1
    }
    return next < fragments.count
      && MastheadReader.abstract.match(PlainWords(bytes, fragments[next].text)) != nil
  }

  /// The raised numbers and marks in a line, which lead from names to places.
  private func raisedNumbers(of index: Int) -> [Range<Int>] {
    let text = fragments[index].text
    var found: [Range<Int>] = []
    var at = InlineSpan.first(in: spans, from: UInt32(clamping: text.lowerBound))
    while at < spans.count, Int(spans[at].lower) < text.upperBound {
      let span = Int(spans[at].lower)..<min(Int(spans[at].upper), text.upperBound)
      if spans[at].style == .superscript, span.lowerBound > text.lowerBound, span.count <= MastheadReader.longestRaised
      {
        found.append(span)
      }
      at += 1
    }
    return found
  }

  /// The most bytes of such marks behind one name.
  private static let longestRaised = 12

  private func line(of text: Range<Int>, without parts: [Range<Int>]) -> String {
    var start = text.lowerBound
    var line: [UInt8] = []
    for part in parts where part.lowerBound >= start {
      line += bytes[start..<part.lowerBound]
      start = part.upperBound
    }
    return String(decoding: line + bytes[start..<text.upperBound], as: UTF8.self)
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
