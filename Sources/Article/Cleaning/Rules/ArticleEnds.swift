import ArticleModel
import Fragments
import Recognizers

/// Where an article's running text begins and ends in a text, with what stands right beside it.
extension Cleaner {
  /// The most lines of a box behind the running text.
  private static let longestBox = 8

  /// The span's end, or the first fragment that ends an article with most of the running text before it.
  func endOfArticle(_ span: Range<Int>) -> Int {
    let total = span.reduce(0) { $0 + proseWords($1) }
    var read = 0
    for index in span {
      if endings[index], read * 10 >= total * 6 { return index }
      read += proseWords(index)
    }
    return span.upperBound
  }

  /// The end of the running text that goes on behind lines that are clutter by their wording, as prompts and teasers between two
  /// paragraphs are; a line that ends articles, or any that is neither, stops it.
  func endBehindClutter(_ end: Int) -> Int {
    var last = end
    var index = end
    while index < fragments.count, !endings[index] {
      if reasons[index] == nil {
        guard shapes[index].isProse && shapes[index].endsSentence || isClosingSentence(index),
          fragments[index].marker == nil
        else { break }
        last = index + 1
      }
      index += 1
    }
    return last
  }

  /// The same for the running text above prompts.
  func beginAboveClutter(_ start: Int) -> Int {
    var first = start
    var index = start
    while index > 0, !endings[index - 1] {
      index -= 1
      if reasons[index] == nil {
        guard shapes[index].isProse, shapes[index].endsSentence, fragments[index].marker == nil else { break }
        first = index
      } else if !Cleaner.prompts.contains(where: { reasons[index] == $0 }) {
        break
      }
    }
    return first
  }

  /// What sites put between the paragraphs of an article.
  private static let prompts: [Removal.Reason] = [
    .newsletter, .relatedLinks, .advertisement, .sharePrompt, .imageCredit,
  ]

  /// The end of a few lines that stand together right behind the running text (an address, opening hours), with the
  /// first words that end an article below them.
  func endOfClosingBox(from start: Int) -> Int {
    var end = start
    while end < fragments.count, reasons[end] == nil, fragments[end].marker == nil, end - start < Cleaner.longestBox,
      end == start || fragments[end].blankLinesBefore == 0
    {
      end += 1
    }
    let isClosed = end < fragments.count && endings[end] && fragments[end].blankLinesBefore > 0
    return isClosed && end - start >= 3 && fragments[start].blankLinesBefore > 0 ? end : start
  }

  /// The first of the picture captions, and what the pictures show, that stand right above the running text.
  func firstFigure(above text: Int) -> Int {
    var first = text
    while first > 0, reasons[first - 1] == nil {
      if CaptionSign.isCaption(fragments[first - 1], shapes[first - 1], in: bytes) {
        first -= 1
        if first > 0, reasons[first - 1] == nil, fragments[first - 1].marker == nil,
          CaptionSign.mayBeAlternative(shapes[first - 1])
        {
          first -= 1
        }
      } else {
        break
      }
    }
    return first
  }

  /// A short sentence right behind the running text still belongs to it.
  func isClosingSentence(_ index: Int) -> Bool {
    reasons[index] == nil && shapes[index].words >= 5 && shapes[index].endsSentence && shapes[index].longSmallWords >= 2
      && fragments[index].marker == nil
  }
}
