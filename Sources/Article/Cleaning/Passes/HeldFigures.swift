import ArticleModel
import Fragments

/// Keeps pictures and what is said of them where both their neighbours are kept: they stand in the text, however few words they
/// have.
///
///     She called him Ilo.              x           x
///     [a dog]                          –     ►     x
///     The dog in question              –           x
///     The hull is of oak.              x           x
enum HeldFigures {
  /// The most pictures and captions in a row: more are a gallery of something else.
  private static let most = 12

  private static let longestButton = 40
  /// The most where something else than an advertisement stands between them and the text behind.
  private static let mostBeforeInterruption = 2

  /// Marks such fragments as kept.
  static func keep(in reasons: inout [Removal.Reason?], _ scene: CleaningScene) {
    let (list, page) = (scene.list, scene.page)
    let shown = captionsOfShown(list, page)
    let ofPlayers = wordsOfPlayers(list)
    var index = 0
    while index < reasons.count {
      guard isFigure(index, list, page) || ofPlayers.contains(index) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < reasons.count, isFigure(end, list, page) || ofPlayers.contains(end) { end += 1 }
      let behind = next(from: end, 1, reasons)
      let isBefore = behind < reasons.count && reasons[behind] == nil
      // The button that shows the picture large stands between it and its caption.
      let before =
        index > 1 && reasons[index - 1] == .navigation
          && list.text(of: list.fragments[index - 1]).utf8.count <= longestButton
        ? index - 2 : next(from: index - 1, -1, reasons)
      let isBetween = isBefore && before >= 0 && reasons[before] == nil
      for figure in index..<end where scene.mayTakeBack(reasons[figure]) {
        if isBesideText(figure, reasons, list, page) { reasons[figure] = nil }
      }
      let isLast = before >= 0 && reasons[before] == nil && endsText(index..<end, behind: before, list, page)
      let isNear = behind == end || reasons[end] == .advertisement || end - index <= mostBeforeInterruption
      if (isBetween && isNear || isLast) && end - index <= most || isBefore && isOfTable(index, before: end, list, page)
      {
        for figure in index..<end where isFigure(figure, list, page) && scene.mayTakeBack(reasons[figure]) {
          if isLikely(figure, list, scene.likelihoods) || (isBetween || isLast) && shown.contains(figure) {
            reasons[figure] = nil
          }
        }
      }
      index = end
    }
  }

  /// What stands in the figures of films and sounds: beside captions the words of the player.
  private static func wordsOfPlayers(_ list: FragmentList) -> Set<Int> {
    var words: Set<Int> = []
    for interlude in list.interludes where interlude.isInFigure {
      if case .media = interlude.content { words.formUnion(interlude.own) }
    }
    return words
  }

  /// Whether what was taken out may stand anywhere in a text: an advertisement, a sentence set large, a call to subscribe.
  private static func mayInterrupt(_ reason: Removal.Reason?) -> Bool {
    reason == .advertisement || reason == .duplicate || reason == .newsletter
  }

  /// The most lines of an advertisement between a picture and the text.
  private static let mostOfAdvertisement = 4

  /// The first fragment in a direction that is none of what stands anywhere in a text.
  private static func next(from start: Int, _ step: Int, _ reasons: [Removal.Reason?]) -> Int {
    var index = start
    while reasons.indices.contains(index), mayInterrupt(reasons[index]),
      abs(index - start) < mostOfAdvertisement
    {
      index += step
    }
    return index
  }

  /// The captions of figures in which the page shows something, but for the names of who took a picture.
  private static func captionsOfShown(_ list: FragmentList, _ page: PageEvidence) -> Set<Int> {
    var shown: Set<Int> = []
    for interlude in list.interludes {
      for index in interlude.own where !isCredit(index, page) { shown.insert(index) }
    }
    for (index, fragment) in list.fragments.enumerated() where fragment.form == .figure {
      if let figure = list.figures[fragment.group], figure.url != nil || figure.alt != nil { shown.insert(index) }
    }
    return shown
  }

  private static func isCredit(_ index: Int, _ page: PageEvidence) -> Bool {
    page.elements[Int(page.fragments[index].element)].words.contains(.credit)
  }

  /// How likely a caption must be to be content by itself: many a caption says who took the picture.
  private static let leastLikelihood: Float = 0.3

  private static func isLikely(_ index: Int, _ list: FragmentList, _ likelihoods: [Float?]) -> Bool {
    list.fragments[index].text.isEmpty || (likelihoods[index] ?? 1) >= leastLikelihood
  }

  /// Whether a picture shares its box, and no larger one, with text that is kept.
  private static func isBesideText(
    _ index: Int, _ reasons: [Removal.Reason?], _ list: FragmentList, _ page: PageEvidence
  ) -> Bool {
    guard list.fragments[index].form == .figure else { return false }
    let box = page.elements[Int(page.fragments[index].element)]
    guard box.tag != .body, box.tag != .html, box.end - box.first <= most else { return false }
    return (Int(box.first)..<Int(box.end)).contains { reasons[$0] == nil && list.fragments[$0].form != .figure }
  }

  /// Whether figures are the last thing in the box of a paragraph right before them: an article may end with a picture.
  private static func endsText(
    _ figures: Range<Int>, behind text: Int, _ list: FragmentList, _ page: PageEvidence
  ) -> Bool {
    guard list.fragments[text].form == .text, text == figures.lowerBound - 1,
      let figure = page.places(around: figures.lowerBound, most: 4).first(where: { page.elements[$0].tag == .figure }),
      let box = page.elements.indices.contains(Int(page.elements[figure].parent))
        ? Int(page.elements[figure].parent) : nil
    else { return false }
    let paragraph = Int(page.fragments[text].element)
    return Int(page.elements[box].end) == figures.upperBound && page.elements[paragraph].tag == .p
      && Int(page.elements[paragraph].parent) == box
  }

  /// Whether a picture stands in a cell of the table whose rows follow.
  private static func isOfTable(
    _ index: Int, before row: Int, _ list: FragmentList, _ page: PageEvidence
  ) -> Bool {
    guard list.fragments[row].form == .row || list.fragments[row].form == .headerRow else { return false }
    let table = Int(list.fragments[row].group)
    return page.places(around: index, most: 21).contains(table)
  }

  private static func isFigure(_ index: Int, _ list: FragmentList, _ page: PageEvidence) -> Bool {
    if list.fragments[index].form == .figure { return true }
    return page.isCaption(index) && page.linkShare(of: index) < 128
  }
}
