import ArticleModel
import Fragments
import Recognizers
import UTF8Text

/// Reads a letter: sender, recipient and date are lines above the salutation, and none of them is a title.
///
///     Ina Brook                      ►   lines
///     The Kiosk, North Quay
///                   4 March 2025         line
///     To the Harbour Board               lines
///     Dear Sirs,                         paragraph
enum Letter {
  /// How many lines are searched for the salutation.
  private static let reach = 30
  private static let longestLine = 10
  private static let fewestLines = 2
  /// The indentation of closing lines.
  private static let closing: Int32 = 16

  static func apply(to text: inout TextLines) {
    guard !text.isWhole, let salutation = salutation(in: text) ?? unknownSalutation(in: text), salutation >= fewestLines
    else { return }
    let head = 0..<salutation
    guard
      head.allSatisfy({
        text.words($0) <= longestLine && (!text.endsSentence($0) || endsShortened($0, in: text))
          && text.lines[$0].said == .nothing
      }),
      hasBlock(head, in: text)
    else { return }
    readDate(head, &text)
    for index in head { text.say(.kept, index) }
    let hasSubject = markSubject(head, &text)
    text.say(.paragraph, salutation)
    // The signature is indented, in lines of a few words.
    for index in salutation + 1..<text.lines.count
    where text.lines[index].indent >= closing && text.words(index) <= longestLine
      && ListMarker.read(text.bytes, text.lines[index].text) == nil && isClosing(index, in: text)
    {
      text.say(.kept, index)
    }
    markSignature(below: salutation, &text)
    joinBody(below: salutation, &text)
    text.isWhole = true
    text.isUntitled = !hasSubject
  }

  /// Whether a line ends in a word that is cut short, as names of firms do: "S. L.", "& Co."
  private static func endsShortened(_ index: Int, in text: TextLines) -> Bool {
    if endsDate(index, in: text) { return true }
    let last = text.text(index).reversed().prefix { !isSpace($0) }
    guard last.first == UInt8(ascii: "."), last.count <= 5, text.words(index) <= 6 else { return false }
    return last.last.map { isUpper($0) } ?? false || last.dropFirst().contains(UInt8(ascii: "."))
  }

  /// Whether a line ends with a day, or right behind it with a short word for the year: "3 марта 2024 г."
  private static func endsDate(_ index: Int, in text: TextLines) -> Bool {
    let range = text.lines[index].text
    guard let date = DateFinder.first(in: text.bytes, range) else { return false }
    return range.upperBound - date.range.upperBound <= 6
  }

  /// Makes the line above the salutation the title that says what the letter is about: behind a word for that, or alone below the date,
  /// where the lines of a sender and of a recipient stand above it; false where there is none.
  private static func markSubject(_ head: Range<Int>, _ text: inout TextLines) -> Bool {
    guard let last = head.last, last > head.lowerBound, text.lines[last].blankLinesBefore > 0 else { return false }
    let range = text.lines[last].text
    if let colon = range.prefix(24).first(where: { text.bytes[$0] == UInt8(ascii: ":") }),
      case let words = (colon + 1..<range.upperBound).trimmed(in: text.bytes), !words.isEmpty,
      subjects.match(PlainWords(text.bytes, range.lowerBound..<colon)) != nil
    {
      text.setAside(range.lowerBound..<colon + 1, as: .metadata)
      text.say(.title, last)
      text.lines[last].text = words
      return true
    }
    let date = head.dropLast().last { DateFinder.first(in: text.bytes, text.lines[$0].text) != nil }
    guard let date, date == last - 1, text.words(last) >= 2, text.lines[last].indent < closing,
      // What has a name and a colon before it is a field: "Our ref: RP/7".
      !text.text(last).contains(UInt8(ascii: ":")), blocks(head.lowerBound..<date, in: text) >= 2
    else { return false }
    text.say(.title, last)
    return true
  }

  /// How many times two lines or more stand together, as those of an address; with a number below the first where that is asked for.
  private static func blocks(_ range: Range<Int>, numbered: Bool = false, in text: TextLines) -> Int {
    var blocks = 0
    var start = range.lowerBound
    while start < range.upperBound {
      let end = min(text.endOfBlock(start), range.upperBound)
      if end - start >= 2, !numbered || (start + 1..<end).contains(where: { text.text($0).contains(where: isDigit) }) {
        blocks += 1
      }
      start = end
    }
    return blocks
  }

  private static let subjects = PhraseBook<Bool>([
    (
      true,
      [
        "^re$", "^subject$", "^regarding$", "^concerning$", "^betreff$", "^betrifft$", "^betr$", "^objet$",
        "^concerne$",
        "^asunto$", "^oggetto$", "^betreft$", "^onderwerp$", "^assunto$", "^dotyczy$", "^temat$", "^ärende$",
        "^angående$",
        "^vedrørende$", "^emne$", "^asia$", "^aihe$", "^věc$", "^vec$", "^tárgy$", "^subiect$", "^konu$", "^тема$",
        "^предмет$",
        "^относно$", "^θέμα$", "^الموضوع$", "^הנדון$",
      ]
    )
  ])

  /// Joins the lines of paragraphs that blank lines set apart, where all but the last are as long as lines of prose.
  private static func joinBody(below salutation: Int, _ text: inout TextLines) {
    var start = salutation + 1
    while start < text.lines.count {
      let end = text.endOfBlock(start)
      let lines = start..<end
      let isProse = lines.dropLast().allSatisfy { text.lines[$0].endColumn >= fewestColumns && !text.lines[$0].hasGap }
      if lines.count >= 2, isProse, text.lines[start].blankLinesBefore > 0,
        lines.allSatisfy({ text.lines[$0].said == .nothing && ListMarker.read(text.bytes, text.lines[$0].text) == nil })
      {
        text.say(.paragraph, start)
        for line in lines.dropFirst() { text.say(.goesOn, line) }
      }
      start = end
    }
  }

  /// The fewest columns of a full line.
  private static let fewestColumns: Int32 = 55

  /// The date among the lines above the salutation is the letter's.
  private static func readDate(_ head: Range<Int>, _ text: inout TextLines) {
    var masthead = text.declared ?? Masthead()
    guard masthead.published == nil else { return }
    masthead.published =
      head.lazy.compactMap { [text] in DateFinder.first(in: text.bytes, text.lines[$0].text)?.date }.first
    text.declared = masthead
  }

  /// The lines at the end that do not end a sentence: the closing and the signature.
  private static func markSignature(below salutation: Int, _ text: inout TextLines) {
    var first = text.lines.count
    while first > salutation + 1, text.words(first - 1) <= longestName, !text.endsSentence(first - 1) { first -= 1 }
    for index in first..<text.lines.count where text.lines[index].said == .nothing { text.say(.kept, index) }
  }

  /// The longest line of a signature, in words.
  private static let longestName = 5

  private static func isClosing(_ index: Int, in text: TextLines) -> Bool {
    text.lines[index].blankLinesBefore == 0 && text.lines[index - 1].said == .kept
      || text.bytes[text.lines[index].text.upperBound - 1] == UInt8(ascii: ",")
  }

  /// Whether lines are together, like those of an address.
  private static func hasBlock(_ head: Range<Int>, in text: TextLines) -> Bool {
    head.dropFirst().contains { text.lines[$0].blankLinesBefore == 0 }
  }

  /// The salutation, with text below.
  private static func salutation(in text: TextLines) -> Int? {
    (0..<min(reach, text.lines.count)).first { index in
      guard text.words(index) <= 7, index + 1 < text.lines.count, text.lines[index].blankLinesBefore > 0,
        [UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "!")]
          .contains(text.bytes[text.lines[index].text.upperBound - 1])
      else { return false }
      return words.match(PlainWords(text.bytes, text.lines[index].text)) != nil
    }
  }

  /// The salutation in a language whose words for it are not known: a short line with a comma or an exclamation mark, alone above running
  /// text and below the addresses of two people and a day.
  private static func unknownSalutation(in text: TextLines) -> Int? {
    let first = (0..<min(reach, text.lines.count)).first {
      text.words($0) > longestLine || isOpenSalutation($0, in: text)
    }
    guard let first, isOpenSalutation(first, in: text), blocks(0..<first, numbered: true, in: text) >= 2,
      (0..<first).contains(where: { endsDate($0, in: text) && text.words($0) <= longestDate })
    else { return nil }
    return first
  }

  /// The longest line with the day, in words.
  private static let longestDate = 6

  private static func isOpenSalutation(_ index: Int, in text: TextLines) -> Bool {
    let range = text.lines[index].text
    guard index >= 2 * fewestLines, index + 1 < text.lines.count, text.words(index) <= 7,
      text.lines[index].blankLinesBefore > 0, text.lines[index + 1].blankLinesBefore > 0
    else { return false }
    let sign = text.bytes[range.upperBound - 1]
    return (sign == UInt8(ascii: ",") || sign == UInt8(ascii: "!")) && text.words(index + 1) > 7
  }

  private static let words = PhraseBook<Bool>([
    (
      true,
      [
        "^dear", "^my dear", "^to whom it may concern", "^sehr geehrte", "^sehr geehrter", "^liebe", "^lieber",
        "^cher", "^chère", "^chers", "^monsieur", "^madame", "^estimado", "^estimada", "^estimados", "^querido",
        "^querida", "^caro", "^cara", "^gentile", "^egregio", "^geachte", "^beste", "^prezado", "^prezada",
        "^gentlemen", "^sir", "^hochverehrter", "^muy señor", "^muy señora", "^muy señores", "^apreciado", "^apreciada",
        "^distinguido", "^distinguida", "^messieurs", "^mesdames", "^spettabile", "^egregia", "^gentili", "^caros",
        "^exmo", "^exma", "^ilmo", "^szanowny", "^szanowna", "^szanowni", "^drogi", "^droga", "^drodzy", "^bästa",
        "^kära", "^käre", "^kære", "^kjære", "^hyvä", "^arvoisa", "^vážený", "^vážená", "^vážení", "^milý", "^milá",
        "^tisztelt", "^kedves", "^stimate", "^stimată", "^stimați", "^dragă", "^sayın", "^sevgili", "^уважаемый",
        "^уважаемая", "^уважаемые", "^дорогой", "^дорогая", "^шановний", "^шановна", "^шановні", "^αγαπητέ",
        "^αγαπητή", "^αξιότιμε", "^poštovani", "^poštovana",
      ]
    )
  ])
}
