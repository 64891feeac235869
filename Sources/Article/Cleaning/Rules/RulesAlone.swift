import ArticleModel
import Fragments

/// Where the rules decide alone, because no site stands around an article that could be told from it.
extension RuleVerdicts {
  /// Fragments of a page that are links, by the share of their letters, of 255.
  private static let linked: UInt8 = 64
  /// The fewest fragments of a page with a site around its article.
  private static let fewestFragments = 12
  /// The fewest lines of a text with one: pages that the trees have learnt from have more.
  private static let fewestLines = 64
  /// The fewest lines the rules take out of a text with one.
  private static let fewestRemoved = 12

  /// Says whether a text has a site around its article. One that the rules take little out of was cleaned before, or is one its author
  /// wrote: nothing of it may be lost, and there the rules lose less.
  mutating func lookForSiteOfText() {
    let removed = reasons.reduce(0) { $0 + ($1 == nil || $1 == .duplicate ? 0 : 1) }
    hasSite =
      reasons.count >= Self.fewestLines && removed >= Self.fewestRemoved && removed * 5 >= reasons.count
  }

  /// Says whether a page has one. A page of a few fragments in which the rules find no clutter has no site around its text: nothing of it
  /// is removed for its place alone, except links and lines with numbers in an element of their own. Sentences within the article's own
  /// mark-up never are.
  mutating func lookForSite(of page: PageEvidence, _ shapes: [Shape]) {
    hasSite = reasons.count >= Self.fewestFragments
    guard !hasSite else { return }
    let told = honestReasons
    for index in reasons.indices
    where told[index] == .unlikely && shapes[index].isProse && page.linkShare(of: index) == 0
      && page.hasElement(around: index, most: 20, where: { $0.tag == .article || $0.tag == .main })
    {
      spared.insert(index)
    }
    spareBesideProse(of: page, shapes)
    guard
      reasons.indices.allSatisfy({
        reasons[$0] == nil || spared.contains($0) || isGuess[$0] || reasons[$0] == .duplicate
      }),
      page.fragments.count(where: { $0.linkShare >= Self.linked }) <= 1
    else { return }
    let kept = Set(
      reasons.indices.filter { reasons[$0] == nil || spared.contains($0) }.map { page.element(of: $0)?.kind })
    for index in reasons.indices where isGuess[index] && page.linkShare(of: index) < Self.linked {
      if shapes[index].numberWords == 0 || kept.contains(page.element(of: index)?.kind) { spared.insert(index) }
    }
  }

  /// Spares what stands in the element around all kept prose, where that holds but a part of the page: a cell beside the menu.
  private mutating func spareBesideProse(of page: PageEvidence, _ shapes: [Shape]) {
    let told = honestReasons
    let prose = reasons.indices.filter { told[$0] == nil && shapes[$0].isProse }
    guard let first = prose.first, let last = prose.last,
      let box = page.places(around: first, most: 40).first(where: {
        page.elements[$0].fragments.contains(last) && page.elements[$0].count > prose.count
      }),
      case let inside = page.elements[box].fragments, inside.count < reasons.count
    else { return }
    for index in inside where told[index] == .unlikely && page.linkShare(of: index) < Self.linked {
      spared.insert(index)
    }
  }
}
