import ArticleModel
import JSONText
import ReaderCore
import Settings
import ShelfModel

/// Where the blocks of a document stand in its text as highlights count in it.
struct ReadingPlaces {
  let text: ReadingText
  private var blocks: [(article: Int, block: Int, start: Int)] = []

  init(_ document: Document) {
    text = ReadingText(document.articles)
    var index = 0
    for (article, value) in document.articles.enumerated() {
      for block in value.blocks.indices {
        // A line feed stands before every text but the first.
        let start = text.blockStarts[index]
        blocks.append((article, block, start > 0 ? start + 1 : 0))
        index += 1
      }
    }
  }

  /// The place of a range of the text; nil for an empty one.
  func place(of range: Range<Int>) -> Range<PageHighlight.Mark>? {
    guard !range.isEmpty, let first = mark(of: range.lowerBound), var last = mark(of: range.upperBound - 1) else {
      return nil
    }
    last.offset += 1
    return first < last ? first..<last : nil
  }

  private func mark(of offset: Int) -> PageHighlight.Mark? {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return nil }
    let block = blocks[low - 1]
    return PageHighlight.Mark(article: block.article, block: block.block, offset: offset - block.start)
  }

  /// The byte of the text at a place; nil for a place in no block.
  func offset(of anchor: TextAnchor) -> Int? {
    guard let block = anchor.block, let at = blocks.first(where: { $0.article == anchor.article && $0.block == block })
    else { return nil }
    return min(text.utf8.count, at.start + max(0, anchor.offset ?? 0))
  }

  /// The words that were selected, as a highlight. Where the page shows other characters than the text has, they are looked for.
  func highlight(_ passage: PassageMark) -> Highlight? {
    guard let from = offset(of: passage.from), let to = offset(of: passage.to) else { return nil }
    var range = from..<max(from, to)
    if text[range] != passage.quote {
      let wanted = Highlight(quote: passage.quote, position: from, created: ShelfClock.now)
      range = Anchoring.find(wanted, in: text)?.range ?? range
    }
    guard !range.isEmpty else { return nil }
    return text.highlight(
      range, colour: Highlight.Colour(passage.colour), note: passage.note, created: ShelfClock.now)
  }

  /// The highlights of an article, as the page shows them.
  func shown(_ state: ArticleState) -> [PageHighlight] {
    var all: [(start: Int, shown: PageHighlight)] = []
    guard !state.highlights.isEmpty else { return [] }
    let searched = SearchedText(text)
    for (id, highlight) in state.highlights {
      let range = Anchoring.find(highlight, in: searched)?.range
      let shown = PageHighlight(
        id: id, quote: highlight.quote, colour: HighlightColour(highlight.colour), note: highlight.note,
        place: range.flatMap { place(of: $0) }, kept: highlight.json.line)
      all.append((range?.lowerBound ?? .max, shown))
    }
    return all.sorted { ($0.start, $0.shown.id) < ($1.start, $1.shown.id) }.map(\.shown)
  }
}

extension ShelfStatus {
  /// What is known of an article that is being read.
  init(id: String, _ state: ArticleState, in places: ReadingPlaces) {
    self.init(
      id: id, isArchived: state.archived.value, isStarred: state.starred.value, tags: state.tags,
      highlights: places.shown(state))
  }
}
