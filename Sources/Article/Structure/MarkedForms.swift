import Fragments
import UTF8Text

/// Takes over what the format itself says: code, rows with marked cells, rules, quotes, marked headings and lists.
///
///     ```                 ►  code: print("hi")
///     print("hi")
///     ```
///
/// Where a page's mark-up tells paragraphs from all else, text that is not marked as anything is a paragraph, whatever it looks
/// like.
enum MarkedForms {
  static func apply(to draft: inout Draft) {
    let promotesBold = BoldHeadings.areHeadings(in: draft)
    for index in 0..<draft.count {
      switch draft.fragments[index].form {
      case .text where BoldHeadings.mayBeHeading(index, in: draft):
        draft.decide(index, promotesBold && BoldHeadings.isHeading(index, in: draft) ? .heading : .paragraph)
      case .text:
        guard draft.isMarkedAsText(index) else { continue }
        draft.decide(index, isRemark(index, in: draft) ? .callout : .paragraph)
      case .paragraph: draft.decide(index, .paragraph)
      case .line: draft.decide(index, .line)
      case .code: draft.decide(index, .code)
      case .row: draft.decide(index, .row)
      case .headerRow: draft.decide(index, .headerRow)
      case .rule: draft.decide(index, .rule)
      case .quote: draft.decide(index, .quote)
      case .item: draft.decide(index, .item)
      case .itemPart: draft.decide(index, hasItemAbove(index, in: draft) ? .itemBody : .paragraph)
      case .term: draft.decide(index, .term)
      case .meaning: draft.decide(index, .meaning)
      case .attribution: draft.decide(index, isBesideQuote(index, in: draft) ? .attribution : .paragraph)
      case .caption: draft.decide(index, .tableName)
      case .figure: draft.decide(index, .figure)
      case .summary: draft.decide(index, .heading)
      case .boldLine:
        draft.decide(index, promotesBold && BoldHeadings.isHeading(index, in: draft) ? .heading : .paragraph)
      case .heading where isLead(index, in: draft): draft.decide(index, .paragraph)
      case .heading:
        draft.decide(index, .heading)
        draft.levels[index] = UInt8(clamping: draft.fragments[index].group)
      }
    }
  }

  /// Whether a text is all that stands beside the article in an aside, and begins with a label: "Note: …".
  private static func isRemark(_ index: Int, in draft: Draft) -> Bool {
    guard draft.shapes[index].colon > 0, draft.shapes[index].wordsBeforeColon <= 3 else { return false }
    for place in draft.places(around: index, most: 3) {
      let box = draft.page.elements[place]
      guard box.end - box.first == 1 else { return false }
      if box.tag == .aside { return Callouts.labelEnd(index, in: draft) != nil }
    }
    return false
  }

  /// Whether what is marked as a heading is a sentence as long as a paragraph's: leads are set so.
  private static func isLead(_ index: Int, in draft: Draft) -> Bool {
    draft.shapes[index].words >= longestTitle && draft.shapes[index].ending == .period
  }

  private static let longestTitle: Int32 = 24

  private static func hasItemAbove(_ index: Int, in draft: Draft) -> Bool {
    guard index > 0, draft.roles[index - 1] == .item || draft.roles[index - 1] == .itemBody else { return false }
    return draft.fragments[index - 1].group == draft.fragments[index].group
  }

  private static func isBesideQuote(_ index: Int, in draft: Draft) -> Bool {
    let group = draft.fragments[index].group
    if index > 0, draft.roles[index - 1] == .quote, draft.fragments[index - 1].group == group { return true }
    // A list may stand between what is quoted and who said it.
    if index > 0, draft.page.elements.indices.contains(Int(group)),
      case let quote = draft.page.elements[Int(group)], quote.isQuotation,
      quote.fragments.contains(draft.fragments.place(index - 1))
    {
      return true
    }
    return index + 1 < draft.count && draft.fragments[index + 1].form == .quote
      && draft.fragments[index + 1].group == group
  }
}

/// Tells where lines of bold type stand for headings: in an article that has no others, several of them, each with text below.
///
///     <p><b>Getting there</b></p><p>The ferry leaves …</p>   ►   heading: Getting there
///
/// Lines that ask are headings all or none, however short their answers. On a page that knows no headings at all, one line is
/// enough.
enum BoldHeadings {
  /// Fewer such lines are emphasis.
  private static let fewest = 2
  /// Fewer are emphasis where the page marks headings elsewhere.
  private static let fewestBeside = 3
  /// The shortest sentence below a heading, and the shortest answer, in words.
  private static let shortestSentence: Int32 = 6
  private static let shortestAnswer: Int32 = 2

  static func areHeadings(in draft: Draft) -> Bool {
    var (found, named) = (0, 0)
    var (first, last) = (draft.count, -1)
    for index in 0..<draft.count where draft.fragments[index].form != .heading {
      guard mayBeHeading(index, in: draft), isHeading(index, in: draft) else { continue }
      found += 1
      if !draft.asks(index) { named += 1 }
      first = min(first, index)
      last = index
    }
    let marked = (0..<draft.count).filter { draft.fragments[$0].form == .heading }
    let hasFolds = (0..<draft.count).contains { draft.fragments[$0].form == .summary }
    // What heads a part above or below the text says nothing of how the text is divided.
    if !marked.isEmpty { return !hasFolds && named >= fewestBeside && !marked.contains { first < $0 && $0 < last } }
    return found >= (draft.page.elements.contains { $0.tag.headingLevel > 0 } ? fewest : 1)
  }

  /// The most words of a title that ends in a colon.
  private static let longestLabel: Int32 = 6

  /// Whether a line of bold type that ends in a colon is one of several that all differ: sections of a notice, and not the names of
  /// who speaks.
  private static func isLabel(_ index: Int, in draft: Draft) -> Bool {
    guard isShortLabel(index, in: draft) else { return false }
    let own = PlainWords(draft.bytes, draft.fragments[index].text).bytes
    var others = 0
    for other in max(0, index - reachOfLabels)..<min(draft.count, index + reachOfLabels)
    where other != index && isShortLabel(other, in: draft) {
      if PlainWords(draft.bytes, draft.fragments[other].text).bytes == own { return false }
      others += 1
      if others > mostLabels { return false }
    }
    return others >= fewest - 1
  }

  private static let mostLabels = 30
  /// How far around a label others are looked for: a page is never read over and over for each of its labels.
  private static let reachOfLabels = 500

  private static func isShortLabel(_ index: Int, in draft: Draft) -> Bool {
    draft.fragments[index].form == .boldLine && draft.shapes[index].ending == .colon
      && draft.shapes[index].words <= longestLabel && draft.shapes[index].innerSentenceEnds == 0
  }

  /// Whether a line is of bold type, or called a title by its class.
  static func mayBeHeading(_ index: Int, in draft: Draft) -> Bool {
    draft.fragments[index].form == .boldLine || draft.page.isCalledTitle(draft.fragments.place(index))
  }

  /// Whether a line looks like a heading of the text below it, or of another heading that stands right below.
  static func isHeading(_ index: Int, in draft: Draft) -> Bool {
    headsText(index, in: draft)
      || index + 1 < draft.count && mayBeHeading(index + 1, in: draft)
        && Headings.looksLikeTitle(index, in: draft) && headsText(index + 1, in: draft)
  }

  private static func headsText(_ index: Int, in draft: Draft) -> Bool {
    guard index + 1 < draft.count, Headings.looksLikeTitle(index, in: draft) || isLabel(index, in: draft) else {
      return false
    }
    let next = draft.shapes[index + 1]
    switch draft.fragments[index + 1].form {
    case .item, .row, .headerRow: return true
    case .text where draft.fragments[index + 1].marker != nil: return true
    case .text where next.endsSentence || next.innerSentenceEnds > 0:
      return next.isProse || next.words >= shortestSentence || draft.asks(index) && next.words >= shortestAnswer
    default: return next.isProse
    }
  }
}
