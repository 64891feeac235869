import ArticleModel
import Fragments
import UTF8Text

/// Keeps what a page says of its subject in few words, where the rest of what it says is kept: folds among others, prices, the times
/// of what is spoken.
extension Belongings {
  /// The most fragments of a fold that is kept for those beside it, and the most folds in one box.
  private static let mostOfFold = 20
  private static let mostFolds = 24

  /// Folds of which those in the same box, or in boxes of the same kind, are kept.
  static func keepFolds(_ reasons: inout [Removal.Reason?], _ list: FragmentList, _ shapes: [Shape]) {
    let page = list.page
    var groups: [UInt32: [Range<Int>]] = [:]
    for element in page.elements where element.tag == .details && element.end > element.first && element.parent >= 0 {
      let parent = page.elements[Int(element.parent)]
      groups[StableHash.pair(element.kind, parent.kind), default: []].append(element.fragments)
    }
    for folds in groups.values where (2...mostFolds).contains(folds.count) {
      let kept = folds.filter { $0.contains { reasons[$0] == nil } }
      let others = folds.filter { fold in
        fold.count <= mostOfFold && fold.allSatisfy { reasons[$0] == .unlikely && page.linkShare(of: $0) < 128 }
          && fold.contains { shapes[$0].endsSentence }
      }
      let words = { (all: [Range<Int>]) in all.reduce(0) { $1.reduce($0) { $0 + Int(shapes[$1].words) } } }
      guard kept.count * 2 >= folds.count, words(others) <= words(kept) * 2 else { continue }
      for index in others.joined() { reasons[index] = nil }
    }
  }

  // MARK: Prices

  private static let priceNames = Set(
    "price prices prix preis precio prezzo prijs preco cena hinta pris".split(separator: " ").map {
      StableHash.of($0.utf8)
    })
  private static let mostWordsOfPrice: Int32 = 4
  private static let mostPrices = 3
  private static let reachOfPrices = 24

  /// What something costs: a line with a number in a box that is called a price, between the title and the text.
  static func keepPrices(
    _ reasons: inout [Removal.Reason?], _ list: FragmentList, _ page: PageEvidence, _ shapes: [Shape]
  ) {
    guard
      let title = list.fragments.indices.first(where: {
        list.fragments[$0].form == .heading && list.fragments[$0].group == 1
      }),
      let text = reasons.indices.dropFirst(title + 1).first(where: { reasons[$0] == nil && shapes[$0].isProse }),
      text - title <= reachOfPrices
    else { return }
    let prices = ((title + 1)..<text).filter { index in
      reasons[index] == .unlikely && shapes[index].words <= mostWordsOfPrice && page.linkShare(of: index) == 0
        && list.utf8[list.fragments[index].text].contains(where: isDigit)
        && page.hasElement(around: index, most: 5) { page.isNamed($0, priceNames) }
    }
    guard prices.count <= mostPrices else { return }
    for index in prices { reasons[index] = nil }
  }

  // MARK: Times

  private static let fewestTimes = 3
  private static let mostWordsOfTime: Int32 = 6

  /// Lines of a name and a time, each right above what is said then, all in one box.
  ///
  ///     Ada Moor: 0:04          –           x
  ///     You are listening.      x     ►     x
  static func keepLooseTimes(
    _ reasons: inout [Removal.Reason?], _ list: FragmentList, _ page: PageEvidence, _ shapes: [Shape]
  ) {
    var groups: [Int32: [Int]] = [:]
    for index in reasons.indices.dropLast()
    where shapes[index].words <= mostWordsOfTime && reasons[index + 1] == nil && page.linkShare(of: index) == 0
      && endsInTime(list.utf8[list.fragments[index].text]) && shapes[index + 1].endsSentence
    {
      groups[page.fragments[index].element, default: []].append(index)
    }
    for group in groups.values where group.count >= fewestTimes {
      for index in group where isGuess(reasons[index]) { reasons[index] = nil }
    }
  }

  /// Whether a line says a name and ends in a time: "Ada Moor 0:04", "Ada (1:02:10)".
  private static func endsInTime(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    if rest.last == UInt8(ascii: ")") || rest.last == UInt8(ascii: "]") { rest.removeLast() }
    let time = rest.suffix(while: { isDigit($0) || $0 == UInt8(ascii: ":") })
    let parts = time.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    return (2...3).contains(parts.count) && parts.allSatisfy { (1...2).contains($0.count) } && parts.last?.count == 2
      && rest.dropLast(time.count).contains { isLetter($0) || $0 >= 0x80 }
  }
}

extension ArraySlice<UInt8> {
  /// The longest end of which all bytes pass.
  fileprivate func suffix(while passes: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    var start = endIndex
    while start > startIndex, passes(self[start - 1]) { start -= 1 }
    return self[start...]
  }
}
