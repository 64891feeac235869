package import ArticleModel
import Settings
import TextLayout

extension ReadingState {
  /// What is to be kept.
  package var note: ReadingNote {
    let title = page.items.articles[currentArticle].masthead.title?.text ?? name
    return ReadingNote(key: opening.key, title: title, place: anchor(of: page.place(of: top)), share: shareRead)
  }

  /// A place as it can be written down: in the text as it is written, whatever characters the page shows it in.
  ///
  /// - Parameter isEnd: whether something ends there.
  package func anchor(of place: Place, isEnd: Bool = false) -> TextAnchor {
    let article = page.items.article(of: place.item)
    let blocks = page.items.articles[article].blocks
    guard case .block(let block) = page.items.kind(of: place.item) else {
      // A gap is no place that lasts: the block below it is, or else the one above.
      if let gap = page.items.gap(place.item), !blocks.isEmpty {
        let near = min(gap.block, blocks.count - 1)
        return TextAnchor(article: article, block: near, offset: 0, source: blocks[near].source.lowerBound)
      }
      return TextAnchor(article: article, block: nil, offset: place.offset, below: place.below, source: 0)
    }
    let source = blocks[block].source.lowerBound
    let places = page.items.shownPlaces(of: place.item)
    let offset = place.offset.map { places?.written($0, isEnd: isEnd) ?? $0 }
    return TextAnchor(article: article, block: block, offset: offset, below: place.below, source: source)
  }

  /// The place on this page that was written down.
  package func place(of anchor: TextAnchor) -> Place {
    let anchor = anchor.adapted(to: page.items.document)
    let item =
      anchor.block.map { page.items.item(article: anchor.article, block: $0) }
      ?? page.items.masthead(of: anchor.article)
    // A block that has become another may be shorter.
    let length = page.items.textLength(of: item)
    let places = page.items.shownPlaces(of: item)
    let offset = anchor.offset.map { places?.shown($0) ?? $0 }
    return Place(item: item, offset: offset.map { max(0, min($0, length)) }, below: max(0, anchor.below))
  }

  /// Takes over what is known from before: marks, and the place, unless the reader has moved on meanwhile.
  package mutating func restore(_ kept: KeptReading) {
    opening.kept = kept
    if !wordsWereRestored, !kept.passages.isEmpty {
      wordsWereRestored = true
      keepingPlace { $0.page.words.restore($0.page.items.find(kept.passages)) }
    }
    for (name, anchor) in kept.marks where marks[name] == nil { marks[name] = place(of: anchor) }
    guard let anchor = kept.place, top == page.firstPosition else { return }
    let place = place(of: anchor)
    page.folds.reveal(place.item)
    let position = page.position(of: place)
    guard position > top else { return }
    top = position
    self.anchor = (place, top)
    let hint = keys[.page].label(of: .top).map { "; \($0) goes to the beginning" } ?? ""
    message = "where you left off\(hint)"
  }

  /// The furthest share of the text that was passed, now and at any time before.
  package var furthest: Double { max(shareRead, opening.kept.furthest ?? 0) }

  /// How much of the text was read: of an article that was merely opened, nothing, unless all of it is on the screen.
  private var shareRead: Double {
    let share = share
    return share < 1 && top == page.firstPosition ? 0 : share
  }
}
