import ArticleModel
import Fragments
import Recognizers

/// Keeps of a text the titles that went for their shortness: between two kept paragraphs, and above a kept list.
///
///     … and the bell is rung at noon.          x           x
///     What the Bell Is For                     –     ►     x
///     The bell tells the boats that the …      x           x
///
/// Buttons and boxes stand amid paragraphs, too: where empty lines set all apart, the paragraph below takes up what its title says.
struct HeldTitles {
  private let scene: CleaningScene
  private let list: FragmentList
  private let shapes: [Shape]

  init(_ scene: CleaningScene) {
    self.scene = scene
    list = scene.list
    shapes = scene.shapes
  }

  private static let longest: Int32 = 12
  private static let longestOfList: Int32 = 6
  /// The fewest words of the paragraph above.
  private static let fewestAbove: Int32 = 8

  func keep(in reasons: inout [Removal.Reason?]) {
    for index in reasons.indices.dropFirst().dropLast()
    where scene.mayTakeBack(reasons[index]) && reasons[index + 1] == nil && isTitle(index) {
      if headsText(index, reasons) || headsList(index, reasons) { reasons[index] = nil }
    }
  }

  /// Whether a paragraph is kept below a line, and the one above it, or an item.
  private func headsText(_ index: Int, _ reasons: [Removal.Reason?]) -> Bool {
    let (above, below) = (index - 1, index + 1)
    guard reasons[above] == nil, isPlain(below), shapes[below].isProse else { return false }
    let isBelowText = isPlain(above) && shapes[above].endsSentence && shapes[above].words >= Self.fewestAbove
    if isApart(index) {
      return isBelowText && shapes[index].words == 1
        || (isBelowText || isItem(above))
          && EchoedTitle.holds(list.fragments[index].text, above: list.fragments[below].text, in: scene.bytes)
    }
    return isBelowText && shapes[index].words >= 2 && list.fragments[index].blankLinesBefore == 0
      && list.fragments[below].blankLinesBefore == 0
  }

  /// Whether two items are kept below a few words that stand apart.
  private func headsList(_ index: Int, _ reasons: [Removal.Reason?]) -> Bool {
    index + 2 < reasons.count && isApart(index) && shapes[index].words <= Self.longestOfList && isItem(index + 1)
      && isItem(index + 2) && reasons[index + 2] == nil
  }

  private func isApart(_ index: Int) -> Bool {
    list.fragments[index].blankLinesBefore > 0 && list.fragments[index + 1].blankLinesBefore > 0
  }

  private func isPlain(_ index: Int) -> Bool {
    list.fragments[index].form == .text && list.fragments[index].marker == nil
  }

  private func isItem(_ index: Int) -> Bool {
    list.fragments[index].form == .item || list.fragments[index].marker?.kind == .bullet
  }

  private func isTitle(_ index: Int) -> Bool {
    let shape = shapes[index]
    guard list.fragments[index].form == .text, list.fragments[index].marker?.kind != .bullet,
      (1...Self.longest).contains(shape.words), shape.innerSentenceEnds == 0, !shape.hasAddress,
      shape.colon < 0 || shape.wordsBeforeColon > 1
    else { return false }
    switch shape.opening {
    case .upper, .digit, .caseless: break
    default: return false
    }
    return shape.ending == .word || shape.ending == .question
  }
}
