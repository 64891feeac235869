import ArticleModel
package import Settings
import TextLayout

/// Focus mode: the paragraph that is being read is lit, the rest is dimmed.
extension ReadingState {
  /// The items that are lit: a paragraph and the headings right above it. Nil where nothing is dimmed.
  package var litItems: ClosedRange<Int>? {
    litItem.map { unit(of: $0) }
  }

  /// The item the light stands on, in focus mode.
  var litItem: Int? {
    guard settings.focus else { return nil }
    let shown = visible
    return lit.flatMap { lit in shown.contains { $0.item == lit } ? lit : nil } ?? currentItem
  }

  /// The row of the page the reader's eye is taken to be on: a third down, so that what comes is seen.
  package var readingRow: Int { geometry.pageHeight / 3 }

  /// The first line with words from that row on.
  private var readingLine: LinePosition? {
    let shown = visible
    return shown.dropFirst(readingRow).first { !page[$0].runs.isEmpty } ?? shown.last { !page[$0].runs.isEmpty }
  }

  /// A heading is read together with what stands below it.
  private func unit(of item: Int) -> ClosedRange<Int> {
    var first = item
    while isHeading(first - 1) { first -= 1 }
    var last = item
    while isHeading(last), last + 1 < page.itemCount, page.hasLines(last + 1) { last += 1 }
    return first...last
  }

  private func isHeading(_ item: Int) -> Bool {
    guard item >= 0, case .heading? = page.items.block(item)?.content else { return false }
    return page.hasLines(item) && !page.folds.isFolded(item)
  }

  /// Lights what a motion has led to.
  ///
  /// - Parameter before: the first line shown before it.
  package mutating func followWithLight(_ request: Request, from before: LinePosition) {
    guard settings.focus else { return }
    switch request {
    case .scrollLines(let step), .scrollHalfPages(let step), .scrollPages(let step):
      // Where the page cannot move any more, the light does.
      if top == before { return moveLight(step.signum()) }
      if case .scrollLines = request { lit = readingLine?.item } else { lit = currentItem }
    case .bottom: lit = visible.last?.item
    case .paragraph: break
    default: lit = currentItem
    }
  }

  /// Moves, and lights what that has led to.
  package mutating func lightAfter(_ request: Request, _ move: (inout ReadingState) -> Void) {
    let before = top
    move(&self)
    followWithLight(request, from: before)
  }

  /// Lights the paragraph so many further on, and brings it to where it is read.
  package mutating func moveLight(_ step: Int) {
    for _ in 0..<min(abs(step), 1_000) {
      let unit = litItems ?? currentItem...currentItem
      let next = step > 0 ? page.nextItem(from: unit.upperBound + 1) : page.previousItem(upTo: unit.lowerBound - 1)
      guard let next else {
        message = step > 0 ? "the end" : "the beginning"
        return
      }
      message = nil
      let item = next.item
      showLit(self.unit(of: item).lowerBound, item: item)
    }
  }

  /// Puts the beginning of what is lit a third down the page; the end of the text stays at the foot.
  private mutating func showLit(_ first: Int, item: Int) {
    let height = geometry.pageHeight
    let wanted = page.moving(page.start(of: first), by: -readingRow).position
    let below = page.moving(wanted, by: height - 1).moved
    top = page.moving(wanted, by: below - (height - 1)).position
    lit = item
  }
}
