import ArticleModel
import Fragments
import Recognizers
import UTF8Text

/// What a player, a question about the page and a box on the writer leave in a short text.
///
///     0:00 / 1:24                      ►   navigation: how far a film has run
///     Was this helpful?                    (site boilerplate)
///     Yes                              ►   site boilerplate
///     Written by Tove Ahlgren          ►   byline, below the text
///     214 Followers                    ►   site boilerplate
extension Cleaner {
  private static let mostAnswers = 2

  mutating func judgeLeftovers() {
    for index in fragments.indices where reasons[index] == nil && fragments[index].form == .text {
      if isOfPlayer(fragments[index].text) || isRowOfPages(index) || isPictureAboveMenu(index) {
        reasons[index] = .navigation
      }
      if index * 2 > fragments.count, countsFollowers(index) {
        reasons[index] = .siteBoilerplate
        endings[index] = true
        if index > 0, reasons[index - 1] == nil, Byline.isByline(bytes, fragments[index - 1].text) {
          reasons[index - 1] = .byline
          endings[index - 1] = true
        }
      }
    }
    for index in fragments.indices where reasons[index] == .siteBoilerplate && shapes[index].ending == .question {
      for answer in (index + 1..<fragments.count).prefix(Self.mostAnswers) where reasons[answer] == nil {
        guard isAnswer(answer) else { break }
        reasons[answer] = .siteBoilerplate
      }
    }
  }

  /// Whether a line is two times with a stroke between.
  private func isOfPlayer(_ text: Range<Int>) -> Bool {
    guard text.count <= 20, text.allSatisfy({ isDigit(bytes[$0]) || [0x20, 0x2F, 0x3A].contains(bytes[$0]) }) else {
      return false
    }
    let parts = bytes[text].split(separator: UInt8(ascii: "/"))
    return parts.count == 2 && parts.allSatisfy { $0.contains(UInt8(ascii: ":")) && $0.contains(where: isDigit) }
  }

  /// "Previous 1 2 3 Next": numbers from one on with a word or two around them, below the first lines of a text. Above or below other
  /// numbers they head a table.
  private func isRowOfPages(_ index: Int) -> Bool {
    guard index * 3 > fragments.count, shapes[index].words <= 16, shapes[index].numberWords >= 3 else { return false }
    let words = bytes[fragments[index].text].split(whereSeparator: isSpace)
    guard let first = words.firstIndex(where: { $0.elementsEqual("1".utf8) }), (0...2).contains(first) else {
      return false
    }
    let numbers = words[first...].prefix { $0.allSatisfy(isDigit) }
    let isRow = numbers.enumerated().allSatisfy { $1.elementsEqual(String($0 + 1).utf8) }
    guard isRow, numbers.count >= 3, (0...2).contains(words.count - numbers.endIndex), words.count > numbers.count
    else {
      return false
    }
    return [index - 1, index + 1].allSatisfy { !fragments.indices.contains($0) || shapes[$0].numberWords < 2 }
  }

  /// Whether the first line of a text is nothing but a word in brackets, as text browsers print the picture above a menu: "[logo]".
  private func isPictureAboveMenu(_ index: Int) -> Bool {
    let text = fragments[index].text
    return index == 0 && fragments.count > 1 && (reasons[1] == .navigation || reasons[1] == .breadcrumb)
      && shapes[0].words == 1
      && bytes[text.lowerBound] == UInt8(ascii: "[") && bytes[text.upperBound - 1] == UInt8(ascii: "]")
  }

  /// "214 Followers", "2.1K followers"
  private func countsFollowers(_ index: Int) -> Bool {
    guard shapes[index].words == 2, isDigit(bytes[fragments[index].text.lowerBound]) else { return false }
    return Self.followers.match(PlainWords(bytes, fragments[index].text)) != nil
  }

  private static let followers = PhraseBook<Bool>([
    (
      true,
      ["followers$", "follower$", "abonnés$", "seguidores$", "volgers$", "obserwujących$", "подписчиков$", "フォロワー$"]
    )
  ])

  private func isAnswer(_ index: Int) -> Bool {
    let words = PlainWords(bytes, fragments[index].text)
    return words.count <= Self.mostAnswers && words.words.allSatisfy { Self.answers.contains($0.hash) }
  }

  private static let answers = Set(
    [
      "yes", "no", "ja", "nein", "nee", "oui", "non", "sí", "si", "tak", "nie", "sim", "não", "да", "нет", "はい", "いいえ",
      "نعم", "لا",
    ]
    .map { PlainWords($0).words[0].hash })
}
