import ArticleModel
import Fragments
import Recognizers
import UTF8Text

/// What a site puts around the article of a short text, told by where it stands.
///
///     Splicing a rope | Wharf School   the title, as the window shows it
///     Wharf School                 ►   navigation
///     Courses                          navigation
///     Splicing a rope                  the title once more
///     …
///     Topics                           (navigation)
///     Ropes                        ►   metadata
///     Knots                            metadata
extension Cleaner {
  private static let longestOfMenu: Int32 = 4
  private static let fewestOfTitle: Int32 = 3
  private static let longestOfTitle: Int32 = 24
  /// The most lines between the title and the text.
  private static let mostBelowTitle = 8
  private static let mostTopics = 12
  private static let longestTopic: Int32 = 3

  /// The short lines above a title that stands at the top of the source already; empty where one of them says who wrote something, or
  /// when.
  func menuAboveTitle(before text: Int) -> Range<Int> {
    guard isSmall, text >= 4, shapes[0].words >= Self.fewestOfTitle, shapes[0].words <= Self.longestOfTitle else {
      return 0..<0
    }
    let first = PlainWords(bytes, fragments[0].text).bytes
    let title = (3..<text).last { index in
      shapes[index].words >= Self.fewestOfTitle && first.starts(with: PlainWords(bytes, fragments[index].text).bytes)
    }
    guard let title, text - title <= Self.mostBelowTitle else { return 0..<0 }
    let menu = 1..<title
    let isMenu = menu.allSatisfy { index in
      reasons[index] != nil
        || shapes[index].words <= Self.longestOfMenu && !shapes[index].endsSentence
          && !Byline.isByline(bytes, fragments[index].text)
          && DateFinder.first(in: bytes, fragments[index].text) == nil
    }
    return isMenu ? menu : 0..<0
  }

  /// Labels what an article is filed under, a word or two a line below one that says so, and the heading that counts its comments.
  mutating func judgeTopics() {
    for index in fragments.indices where index * 2 >= fragments.count && fragments[index].form == .text {
      let words = PlainWords(bytes, fragments[index].text)
      if reasons[index] == nil, CommentCount.isOne(words) {
        reasons[index] = .commentForm
        endings[index] = true
      }
      guard words.count <= 3, Self.topics.match(words) != nil else { continue }
      var end = index + 1
      while end < fragments.count, end - index <= Self.mostTopics, reasons[end] == nil, fragments[end].marker == nil,
        shapes[end].words <= Self.longestTopic, !shapes[end].endsSentence, shapes[end].ending == .word
      {
        end += 1
      }
      guard end > index + 1, end == fragments.count || reasons[end] != nil || shapes[end].endsSentence else { continue }
      if reasons[index] == nil { reasons[index] = .metadata }
      for topic in index + 1..<end { reasons[topic] = .metadata }
    }
  }

  private static let topics = PhraseBook<Bool>([
    (
      true,
      [
        "^topics$", "^tags$", "^tagged$", "^filed under$", "^categories$", "^keywords$", "^archivado en$",
        "^archivado$", "^abgelegt unter$", "^classé dans$", "^archiviato in$",
        "^więcej o$", "^zie meer over$", "^themen$", "^schlagwörter$",
        "^thèmes$", "^sujets$", "^étiquettes$", "^temas$", "^etiquetas$", "^argomenti$", "^onderwerpen$", "^tagi$",
        "^tematy$", "^темы$", "^теги$", "^タグ$", "^标签$", "^الوسوم$",
      ]
    )
  ])
}
