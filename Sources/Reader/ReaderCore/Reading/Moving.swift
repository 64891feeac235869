import ArticleModel
import Settings
import TextLayout

/// Requests on the page: moving about.
extension ReadingState {
  /// Moves about; false for a request of another kind.
  package mutating func move(_ outcome: KeySequence.Outcome) -> Bool {
    let times = outcome.count ?? 1
    switch outcome.request {
    case .scrollLines(let step): scroll(by: step * times)
    case .scrollHalfPages(let step): scroll(by: step * times * max(1, geometry.pageHeight / 2))
    case .scrollPages(let step): scrollPages(step * times)
    case .top: outcome.count.map { jump(toSection: $0) } ?? goToBeginning()
    case .bottom: goToEnd()
    case .post(let step): goToPost(step * times, answersOnly: false)
    case .answer(let step): goToPost(step * times, answersOnly: true)
    case .percent: goTo(percent: outcome.count)
    case .share(let percent): goTo(percent: percent)
    case .paragraphNumber(let number): goTo(paragraph: number)
    case .paragraph(let step) where settings.focus: moveLight(step * times)
    case .paragraph(let step): repeated(times) { $0.goToParagraph(step) }
    case .section(let step): goToSection(step * times)
    case .article(let step): goToArticle(step * times)
    case .jumpToMark: outcome.character.map { jumpToMark($0) }
    case .jumpBack: jumpBack()
    default: return false
    }
    return true
  }

  private mutating func repeated(_ times: Int, _ body: (inout ReadingState) -> Void) {
    for _ in 0..<min(times, 1_000) { body(&self) }
  }

  /// What is said where an article without words leaves nothing to do.
  package static let nothingToRead = "there is nothing to read"

  /// Scrolls by lines; the end of the text stays at the foot of the screen.
  package mutating func scroll(by distance: Int) {
    guard page.hasLines(top.item) else {
      message = Self.nothingToRead
      return
    }
    let before = top
    top = page.scrolling(top, by: distance, height: geometry.pageHeight)
    if top == before, distance != 0 { message = distance > 0 ? "the end" : "the beginning" }
  }

  /// Scrolls by screens: what stood below the last line shown comes to the top.
  private mutating func scrollPages(_ pages: Int) {
    let before = visible
    let shown = pages > 0 ? max(1, before.count) : geometry.pageHeight
    scroll(by: pages * shown)
    // Where a page is not a whole one, the eye is told where the new lines begin.
    if pages > 0, let last = before.last, top <= last { newLines = visible.first { $0 > last } }
  }

  /// Goes to a share of the text; without a number, says how far the reader has come.
  private mutating func goTo(percent: Int?) {
    guard let percent else {
      message = "\(Int(share * 100)) % read; a number before it leads there: 50%"
      return
    }
    let place = progress.place(of: Double(min(percent, 100)) / 100)
    jump(to: page.position(of: Place(item: place.item, offset: place.offset, below: 0)))
    message = "\(min(percent, 100)) %"
  }

  /// Goes to a paragraph of this article by its number, as `=` counts them.
  private mutating func goTo(paragraph number: Int) {
    let article = currentArticle
    let count = page.items.articles[article].blocks.count
    guard count > 0 else {
      message = Self.nothingToRead
      return
    }
    let block = max(0, min(number, count) - 1)
    jump(toItem: page.items.item(article: article, block: block))
    message = number > count ? "the last paragraph is \(count)" : "paragraph \(block + 1) of \(count)"
  }

  private mutating func goToBeginning() {
    if top == page.firstPosition ?? top { message = "the beginning" }
    jump(to: page.firstPosition)
  }

  private mutating func goToEnd() {
    let end = page.lastPosition.map { page.moving($0, by: -(geometry.pageHeight - 1)).position } ?? top
    if top == end { message = "the end" }
    jump(to: end)
  }

  /// The next place where an item begins; on an item's first line, the one before it.
  private mutating func goToParagraph(_ step: Int) {
    guard page.hasLines(top.item) else {
      message = Self.nothingToRead
      return
    }
    let start = page.start(of: top.item)
    if step < 0 {
      if top > start {
        top = start
      } else if let previous = page.previousItem(upTo: top.item - 1) {
        top = page.start(of: previous.item)
      } else {
        top = page.firstPosition ?? top
        message = "the beginning"
      }
    } else if top < start {
      top = start
    } else if let next = page.nextItem(from: top.item + 1) {
      top = page.start(of: next.item)
    } else {
      message = "the end"
    }
  }
}
