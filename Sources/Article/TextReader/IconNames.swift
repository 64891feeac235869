import ArticleModel
import UTF8Text

/// Takes out the names of icons, which scrapes have where a page draws a sign: "search icon", "chevron down".
///
///     calendar icon      ►   taken out
///     March 19, 2024         stays
///     facebook icon          taken out
///
/// Several of them tell that a scrape wrote them down. In a list of signs that a line announces they are the author's, and so is a line
/// above a sentence that begins with a capital, as headings do.
enum IconNames {
  private static let fewest = 2
  private static let fewestKinds = 2

  static func apply(to text: inout TextLines) {
    guard !text.isWhole else { return }
    let named = text.lines.indices.filter { namesIcon($0, in: text) && !isAuthors($0, in: text) }
    guard named.count >= fewest, Set(named.map { text.string($0) }).count >= fewestKinds,
      !isList(named, in: text)
    else { return }
    let others = text.lines.indices.filter { isStandIn($0, in: text) }
    for index in Set(named + others).sorted() { text.setAside(index..<index + 1, .strayLine) }
  }

  /// "facebook icon", "icon-menu", "chevron down": two words or three, the last or first of which says what it is.
  private static func namesIcon(_ index: Int, in text: TextLines) -> Bool {
    let line = text.lines[index]
    guard line.said == .nothing, line.text.count <= 40,
      (1...3).contains(text.text(index).count(where: { $0 == 0x20 || $0 == UInt8(ascii: "-") }))
    else { return false }
    let words = PlainWords(text.bytes, line.text)
    guard (2...4).contains(words.count), icons.match(words) != nil else { return false }
    // "The Kazan icon" is another thing.
    let isSmall = text.text(index).first.map { isLower($0) } ?? false
    return isSmall || words.words.prefix(2).contains { drawn.contains($0.hash) }
  }

  /// What icons of pages are of.
  private static let drawn = Set(
    [
      "search", "menu", "facebook", "twitter", "x", "instagram", "linkedin", "youtube", "whatsapp", "pinterest", "rss",
      "close", "calendar", "clock", "time", "arrow", "chevron", "caret", "angle", "share", "email", "mail", "phone",
      "print", "user", "profile", "play", "pause", "check", "cart", "bag", "home", "location", "pin", "heart", "star",
      "download", "hamburger", "burger", "comment", "bookmark", "save", "link", "copy", "quote", "info", "tag", "eye",
      "suche", "menü", "recherche", "buscar", "cerca", "zoeken", "szukaj", "поиск", "меню",
    ].map { PlainWords($0).words[0].hash })

  private static let icons = PhraseBook<Bool>([
    (
      true,
      [
        "icon$", "icons$", "^icon", "glyph$", "^chevron up$", "^chevron down$", "^chevron left$", "^chevron right$",
        "^arrow up$", "^arrow down$", "^arrow left$", "^arrow right$", "^caret down$", "^caret up$", "^caret right$",
        "^angle down$", "^angle right$", "^angle left$", "^hamburger menu$", "^icône", "^ícono$", "^icono de",
        "^icona di", "^ikona", "icoon$", "^ícone de", "^иконка", "^значок", "symbol$", "simgesi$", "ikon$",
      ]
    )
  ])

  /// One word that stands for a picture, where icons are named so.
  private static func isStandIn(_ index: Int, in text: TextLines) -> Bool {
    let line = text.lines[index]
    guard line.said == .nothing, line.text.count <= 12 else { return false }
    let words = PlainWords(text.bytes, line.text)
    return words.count == 1 && pictures.match(words) != nil && !isAuthors(index, in: text)
  }

  private static let pictures = PhraseBook<Bool>([
    (
      true,
      [
        "^logo$", "^avatar$", "^image$", "^img$", "^thumbnail$", "^placeholder$", "^spinner$", "^svg$", "^icon$",
        "^hamburger$", "^bild$", "^imagen$", "^immagine$", "^afbeelding$",
      ]
    )
  ])

  /// Whether a line begins with a capital and a sentence stands right below.
  private static func isAuthors(_ index: Int, in text: TextLines) -> Bool {
    guard index + 1 < text.lines.count, let first = text.text(index).first else { return false }
    return (isUpper(first) || first >= 0x80) && text.endsSentence(index + 1) && text.words(index + 1) >= 3
  }

  /// Whether they stand one below the other as a list does, below a line that announces it.
  private static func isList(_ named: [Int], in text: TextLines) -> Bool {
    guard let first = named.first, let last = named.last, first > 0, last - first < named.count else { return false }
    return text.text(first - 1).last == UInt8(ascii: ":")
  }
}
