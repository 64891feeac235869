import ReaderCore
import Settings
import TextLayout

/// Moving the end of a selection.
extension ReadingState {
  /// Begins to select: what was found and is seen, else the word that has the focus or stands first on the screen.
  package mutating func beginSelection() -> SelectionMode? {
    isScrolling = false
    let shown = visible
    if let match = matchOnScreen,
      let last = TextSteps(text(of: match.item)).character(-1, from: match.range.upperBound)
    {
      selection = Selection(
        anchor: .init(item: match.item, offset: match.range.lowerBound), head: .init(item: match.item, offset: last))
      return SelectionMode()
    }
    guard let first = shown.first(where: { page[$0].firstOffset != nil && isText($0.item) }),
      let offset = page[first].firstOffset
    else {
      message = "there are no words to select here"
      return nil
    }
    let spot = Selection.Spot(item: first.item, offset: offset)
    selection = Selection(anchor: spot, head: spot)
    return SelectionMode()
  }

  /// Whether an item's words can be highlighted: those of a masthead are told of the article, not in it.
  private func isText(_ item: Int) -> Bool { page.items.block(item) != nil }

  /// Moves the end that moves. Answers false where there is nothing in that direction.
  mutating func moveSelection(_ request: SelectionRequest) -> Bool {
    guard let head = selection?.head else { return false }
    let steps = TextSteps(text(of: head.item))
    let offset: Int?
    var forward = true
    switch request {
    case .character(let step): (offset, forward) = (steps.character(step, from: head.offset), step > 0)
    case .word(let step): (offset, forward) = (steps.word(step, from: head.offset), step > 0)
    case .wordEnd: offset = steps.wordEnd(from: head.offset)
    case .sentence(let step): (offset, forward) = (steps.sentence(step, from: head.offset), step > 0)
    case .paragraph(let step):
      let here = steps.paragraph(at: head.offset)
      forward = step > 0
      let edge = step > 0 ? here?.last : here?.first
      offset = edge == head.offset ? nil : edge
    case .lineEdge(let side): return moveToEdge(side)
    default: return false
    }
    guard let target = offset.map({ Selection.Spot(item: head.item, offset: $0) }) ?? neighbour(of: head, forward)
    else { return false }
    move(to: target)
    return true
  }

  private mutating func move(to spot: Selection.Spot) {
    selection?.head = spot
    bringIntoSight(LinePosition(item: spot.item, line: page.line(of: spot.offset, in: spot.item)))
  }

  /// The first word of the item behind, or the last of the one before.
  private func neighbour(of spot: Selection.Spot, _ forward: Bool) -> Selection.Spot? {
    var item = spot.item
    while true {
      let next = forward ? page.nextItem(from: item + 1) : page.previousItem(upTo: item - 1)
      guard let next, next.item != item else { return nil }
      item = next.item
      if isText(item), let last = TextSteps(text(of: item)).last {
        return Selection.Spot(item: item, offset: forward ? 0 : last)
      }
    }
  }

  /// The line the moving end stands on, and its cell there.
  func cell(of spot: Selection.Spot) -> (position: LinePosition, column: Int)? {
    guard page.hasLines(spot.item) else { return nil }
    let position = LinePosition(item: spot.item, line: page.line(of: spot.offset, in: spot.item))
    return (position, page[position].columns(of: spot.offset..<spot.offset + 1).lowerBound)
  }

  /// Moves a line up or down, to the same cell of it.
  mutating func moveSelection(lines step: Int) -> Bool {
    guard let head = selection?.head, let here = cell(of: head) else { return false }
    var position = here.position
    while true {
      let next = page.moving(position, by: step)
      guard next.moved != 0, next.position != position else { return false }
      position = next.position
      if isText(position.item), let offset = page[position].offset(at: here.column) {
        move(to: Selection.Spot(item: position.item, offset: offset))
        return true
      }
    }
  }

  private mutating func moveToEdge(_ side: Int) -> Bool {
    guard let head = selection?.head, let here = cell(of: head) else { return false }
    let line = page[here.position]
    guard let offset = side < 0 ? line.firstOffset : line.offset(at: .max) else { return false }
    selection?.head.offset = offset
    return true
  }

  /// Selects all of a sentence or a paragraph.
  mutating func take(_ bounds: (TextSteps, Int) -> (first: Int, last: Int)?) {
    guard let head = selection?.head, let found = bounds(TextSteps(text(of: head.item)), head.offset) else { return }
    selection = Selection(
      anchor: .init(item: head.item, offset: found.first), head: .init(item: head.item, offset: found.last))
  }

  /// What is selected, to be highlighted.
  func passage(_ colour: HighlightColour, note: String?) -> PassageMark? {
    guard let selection, let words = selectedWords, !words.text.isEmpty else { return nil }
    func anchor(_ spot: Selection.Spot) -> Place { Place(item: spot.item, offset: spot.offset, below: 0) }
    return PassageMark(
      quote: selectedAsWritten, from: self.anchor(of: anchor(selection.first)),
      to: self.anchor(of: anchor(words.end), isEnd: true),
      colour: colour, note: note)
  }
}
