import ArticleModel
import Recognizers
import UTF8Text

/// Reads a discussion copied from a board that numbers its posts, each with a card of who wrote it above: the name stays, with the day, and
/// what else the card says is left out.
///
///     Corwin                  ►  paragraph
///     New member                 (set aside)
///     Joined: Mar 2019           (set aside)
///     Apr 3, 2021                paragraph
///     #1                         (set aside)
///     My pump has not turned …   paragraph
///     Reply                      (set aside)
enum NumberedPosts {
  private static let fewest = 2
  /// The most lines of a card, and the longest of them, in words.
  private static let mostOfCard = 8
  private static let longestOfCard = 6
  /// How many lines may stand above the first number.
  private static let reach = 16
  private static let longestTitle = 24

  static func apply(to text: inout TextLines) {
    guard !text.isWhole, text.lines.count >= 6 else { return }
    let numbers = posts(in: text)
    guard numbers.count >= fewest, numbers[0] < reach else { return }
    var cards: [Range<Int>] = []
    for number in numbers {
      let above = max(cards.last?.upperBound ?? 0, cards.isEmpty ? 1 : 0)
      var start = number
      while start > above, number - start < mostOfCard, isOfCard(start - 1, in: text) { start -= 1 }
      cards.append(start..<number + 1)
    }
    // A card has a name and more, and all are alike.
    guard cards.allSatisfy({ $0.count >= 3 }), text.words(0) <= longestTitle else { return }
    text.say(.title, 0)
    for index in 1..<cards[0].lowerBound { text.setAside(index..<index + 1, .metadata) }
    for card in cards { read(card, &text) }
    for (card, next) in zip(cards, cards.dropFirst()) { read(message: card.upperBound..<next.lowerBound, &text) }
    readLast(cards[cards.count - 1].upperBound..<text.lines.count, &text)
    text.isWhole = true
  }

  /// The lines that are numbers of posts: "#1", "#2" …, in order.
  private static func posts(in text: TextLines) -> [Int] {
    var found: [Int] = []
    for index in text.lines.indices where text.lines[index].said == .nothing && text.lines[index].text.count <= 5 {
      guard text.begins(index, "#"), let number = Int(text.string(index).dropFirst()), number > 0 else { continue }
      if found.isEmpty ? number == 1 : number > 1 { found.append(index) }
    }
    return found
  }

  private static func isOfCard(_ index: Int, in text: TextLines) -> Bool {
    text.lines[index].said == .nothing && text.words(index) <= longestOfCard && !text.endsSentence(index)
      && !isButton(index, in: text)
  }

  private static func isButton(_ index: Int, in text: TextLines) -> Bool {
    guard text.lines[index].text.count <= 60 else { return false }
    let words = PlainWords(text.bytes, text.lines[index].text)
    return buttons.match(words) != nil || ClutterPhrases.isButton(words)
      || ClutterPhrases.verdict(onButtons: words) != nil
  }

  private static let buttons = PhraseBook<Bool>([
    (
      true,
      [
        "^reply$", "^quote$", "^report$", "^like$", "^antworten$", "^zitieren$", "^melden$", "^répondre$", "^citer$",
        "^responder$", "^citar$", "^rispondi$", "^cita$", "^odpowiedz$", "^cytuj$", "^ответить$", "^svara$", "^返信$",
        "^回复$",
      ]
    )
  ])

  private static func read(_ card: Range<Int>, _ text: inout TextLines) {
    // The first letter of a name stands for its picture.
    let name = card.first { text.string($0).count > 1 } ?? card.lowerBound
    for index in card {
      let isDay =
        text.text(index).contains(where: isDigit) && !text.text(index).contains(UInt8(ascii: ":"))
        && DateFinder.first(in: text.bytes, text.lines[index].text) != nil
      if index == name || isDay {
        text.say(.paragraph, index)
      } else {
        text.setAside(index..<index + 1, .metadata)
      }
    }
  }

  private static func read(message: Range<Int>, _ text: inout TextLines) {
    for index in message where isButton(index, in: text) { text.setAside(index..<index + 1, .navigation) }
  }

  /// The last message ends where the page says something of itself.
  private static func readLast(_ rest: Range<Int>, _ text: inout TextLines) {
    let end = rest.dropFirst().first { index in
      isButton(index, in: text) || ClutterPhrases.verdict(on: PlainWords(text.bytes, text.lines[index].text)) != nil
    }
    guard let end else { return }
    for index in end..<rest.upperBound { text.setAside(index..<index + 1, .navigation) }
  }
}
