import ArticleModel
import Fragments
import UTF8Text

/// Keeps what has no meaning without the block it belongs to, where the block is kept: who is quoted, the name of a table, the title
/// of a callout, an item among its list, a formula that a sentence leads to, the heading of a section.
///
///     A ladder is a tree without leaves.     x           x
///     — Berthe Moll                          –     ►     x
enum Belongings {
  /// Marks such fragments as kept.
  static func keep(
    in reasons: inout [Removal.Reason?], _ list: FragmentList, _ page: PageEvidence, _ shapes: [Shape],
    likelihoods: [Float?]
  ) {
    keepNames(&reasons, list)
    keepTitles(&reasons, list, page)
    keepItems(&reasons, list, page, shapes)
    keepFormulas(&reasons, list)
    keepLike(&reasons, list, page, shapes)
    keepFolds(&reasons, list, shapes)
    keepPrices(&reasons, list, page, shapes)
    keepNotes(&reasons, list, shapes)
    keepPairs(&reasons, list, page, shapes, likelihoods)
    keepEntryHeads(&reasons, list, page, shapes)
    keepSwitches(&reasons, list, shapes)
    keepHeads(&reasons, list, page, likelihoods)
  }

  /// Whether a reason says no more than what stands around a line, or that it is short.
  static func isGuess(_ reason: Removal.Reason?) -> Bool {
    switch reason {
    case .unlikely, .strayLine, .siteBoilerplate, .byline, .metadata, .imageCredit: true
    default: false
    }
  }

  // MARK: Names of blocks

  /// Who is quoted above, and the name of the table, the quote or the code beside which it stands.
  private static func keepNames(_ reasons: inout [Removal.Reason?], _ list: FragmentList) {
    for index in reasons.indices where isGuess(reasons[index]) {
      let fragment = list.fragments[index]
      let isKept =
        switch fragment.form {
        case .attribution: index > 0 && reasons[index - 1] == nil && isOfQuote(index - 1, list)
        case .meaning: index > 0 && reasons[index - 1] == nil && list.fragments[index - 1].form == .term
        case .caption:
          isKeptBlock(index + 1, reasons, list) { $0.group == fragment.group && $0.form != .caption }
        case .figure:
          switch list.captioned[fragment.group] {
          case .table: isBeside(index, reasons, list) { $0.form == .row || $0.form == .headerRow }
          case .quote: isBeside(index, reasons, list) { $0.form == .quote || $0.form == .attribution }
          case .code: isBeside(index, reasons, list) { $0.form == .code }
          default: false
          }
        default: false
        }
      if isKept { reasons[index] = nil }
    }
  }

  private static func isOfQuote(_ index: Int, _ list: FragmentList) -> Bool {
    list.fragments[index].form == .quote || list.fragments[index].form == .attribution
  }

  private static func isBeside(
    _ index: Int, _ reasons: [Removal.Reason?], _ list: FragmentList, _ passes: (Fragment) -> Bool
  ) -> Bool {
    isKeptBlock(index - 1, reasons, list, passes) || isKeptBlock(index + 1, reasons, list, passes)
  }

  private static func isKeptBlock(
    _ index: Int, _ reasons: [Removal.Reason?], _ list: FragmentList, _ passes: (Fragment) -> Bool
  ) -> Bool {
    reasons.indices.contains(index) && reasons[index] == nil && passes(list.fragments[index])
  }

  // MARK: Titles of boxes

  /// The most fragments of a box that is looked through.
  private static let mostOfBox = 200

  /// The first line of a callout or fold of which the rest is kept.
  private static func keepTitles(_ reasons: inout [Removal.Reason?], _ list: FragmentList, _ page: PageEvidence) {
    for aside in page.elements where aside.tag == .aside && (2...8).contains(aside.count) {
      let title = Int(aside.first)
      guard reasons[title] == .relatedLinks, page.linkShare(of: title) < 64,
        ((title + 1)..<Int(aside.end)).allSatisfy({ reasons[$0] == nil })
      else { continue }
      reasons[title] = nil
    }
    keepNamesOfPanels(&reasons, list, page)
    for box in list.boxes where box.kind != .post && box.range.count >= 2 && box.range.count <= mostOfBox {
      let title = box.range.lowerBound
      let rest = box.range.dropFirst()
      guard rest.contains(where: { reasons[$0] == nil }) else { continue }
      if isGuess(reasons[title]) || reasons[title] == .relatedLinks || reasons[title] == .navigation {
        reasons[title] = nil
      }
    }
  }

  /// The name of a panel of tabs, or of a part of an accordion, of which the rest is kept.
  private static func keepNamesOfPanels(
    _ reasons: inout [Removal.Reason?], _ list: FragmentList, _ page: PageEvidence
  ) {
    for panel in page.elements where panel.words.contains(.accordion) && panel.end - panel.first >= 2 {
      let name = Int(panel.first)
      guard reasons[name] == .unlikely, list.fragments[name].form == .boldLine, reasons[name + 1] == nil else {
        continue
      }
      reasons[name] = nil
    }
  }

  // MARK: Items

  /// The longest list that is decided as a whole.
  private static let mostItems = 60

  /// The items of a list of which most words are kept.
  private static func keepItems(
    _ reasons: inout [Removal.Reason?], _ list: FragmentList, _ page: PageEvidence, _ shapes: [Shape]
  ) {
    var index = 0
    while index < reasons.count {
      let group = list.fragments[index].group
      var end = index
      while end < reasons.count, list.fragments[end].group == group, isItem(list.fragments[end].form) { end += 1 }
      if end - index >= 2, end - index <= mostItems {
        let all = (index..<end).reduce(0) { $0 + Int(shapes[$1].words) }
        let kept = (index..<end).reduce(0) { $0 + (reasons[$1] == nil ? Int(shapes[$1].words) : 0) }
        if kept * 2 >= all {
          for item in index..<end where mayBeItem(item, reasons[item], page, shapes) { reasons[item] = nil }
        }
      }
      index = max(end, index + 1)
    }
  }

  /// Whether an item went for its place, or for a word that buttons have, too, and is neither a button nor a link.
  private static func mayBeItem(
    _ item: Int, _ reason: Removal.Reason?, _ page: PageEvidence, _ shapes: [Shape]
  ) -> Bool {
    switch reason {
    case .unlikely, .strayLine: true
    case .navigation:
      shapes[item].words <= mostWordsOfButton && page.linkShare(of: item) == 0
        && !page.hasElement(around: item, most: 3) { $0.tag == .button || $0.tag == .nav }
    default: false
    }
  }

  /// The most words that a button says.
  private static let mostWordsOfButton: Int32 = 3

  private static func isItem(_ form: Fragment.Form) -> Bool { form == .item || form == .itemPart }

  // MARK: Like lines

  /// The fewest short lines in like elements, and the most words of one.
  private static let fewestLike = 3
  private static let mostWordsOfLike: Int32 = 8

  /// A short line between kept text, where most of those in like elements are kept: the time above an entry.
  private static func keepLike(
    _ reasons: inout [Removal.Reason?], _ list: FragmentList, _ page: PageEvidence, _ shapes: [Shape]
  ) {
    keepLooseTimes(&reasons, list, page, shapes)
    // What heads a post is shown with the post.
    let heads = list.boxes.contains { $0.kind == .post } ? Set(list.posts.flatMap(\.rest)) : []
    var groups: [UInt32: [Int]] = [:]
    for index in reasons.indices
    where !heads.contains(index) && shapes[index].words <= mostWordsOfLike
      && (reasons[index] == nil || reasons[index] == .unlikely)
    {
      let element = page.elements[Int(page.fragments[index].element)]
      let isNumber = isShortNumber(list.utf8[list.fragments[index].text])
      guard element.parent >= 0, element.end - element.first == 1 || isNumber && Int(element.first) == index else {
        continue
      }
      groups[StableHash.pair(element.kind, page.elements[Int(element.parent)].kind), default: []].append(index)
    }
    for all in groups.values.sorted(by: { $0[0] < $1[0] }) where all.count >= fewestLike {
      if let numbers = numbers(of: all, list) {
        // The numbers of votes are no steps.
        if numbers.elementsEqual(1...numbers.count), all.allSatisfy({ saysWhen($0, reasons, list, page) }) {
          for index in all where reasons[index] == .unlikely { reasons[index] = nil }
        }
        continue
      }
      let group = all.filter { !isShortNumber(list.utf8[list.fragments[$0].text]) }
      if Speakers.are(group, reasons, list, page) {
        for index in group where reasons[index] == .unlikely { reasons[index] = nil }
        continue
      }
      guard group.count >= fewestLike,
        group.count(where: { reasons[$0] == nil }) * 3 >= group.count * 2
          || group.allSatisfy({ saysWhen($0, reasons, list, page) })
      else { continue }
      for index in group where reasons[index] == .unlikely {
        let isBetween = isText(index - 1, reasons, list, page) && isText(index + 1, reasons, list, page)
        if isBetween || saysWhen(index, reasons, list, page) && isTime(list.utf8[list.fragments[index].text]) {
          reasons[index] = nil
        }
      }
    }
  }

  /// Whether a line is a number that is no year.
  private static func isShortNumber(_ text: ArraySlice<UInt8>) -> Bool {
    text.count != 4 && text.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// The numbers that short lines consist of; nil where one says more, or is a year.
  private static func numbers(of group: [Int], _ list: FragmentList) -> [Int]? {
    var numbers: [Int] = []
    for index in group {
      let text = list.fragments[index].text
      guard isShortNumber(list.utf8[text]), let number = Int(String(decoding: list.utf8[text], as: UTF8.self)) else {
        return nil
      }
      numbers.append(number)
    }
    return numbers
  }

  /// Whether a fragment is kept, and neither a title nor a link.
  private static func isText(
    _ index: Int, _ reasons: [Removal.Reason?], _ list: FragmentList, _ page: PageEvidence
  ) -> Bool {
    reasons.indices.contains(index) && reasons[index] == nil && list.fragments[index].form != .heading
      && page.fragments[index].linkShare < 128
  }

  /// Whether a line with a number stands before kept text in a box that holds little more: the year of an entry, its time.
  private static func saysWhen(
    _ index: Int, _ reasons: [Removal.Reason?], _ list: FragmentList, _ page: PageEvidence
  ) -> Bool {
    guard index + 1 < reasons.count, reasons[index + 1] == nil, page.fragments[index].linkShare == 0,
      list.utf8[list.fragments[index].text].contains(where: { (0x30...0x39).contains($0) })
    else { return false }
    let own = page.elements[Int(page.fragments[index].element)]
    guard own.parent >= 0 else { return false }
    let box = own.end - own.first > 1 ? own : page.elements[Int(own.parent)]
    return Int(box.first) == index && Int(box.end) > index + 1 && box.end - box.first <= mostOfEntry
  }

  private static let mostOfEntry: Int32 = 6

  /// Whether a text is a time of the day: one or two digits, a sign, two digits.
  private static func isTime(_ text: ArraySlice<UInt8>) -> Bool {
    let parts = text.split { !(0x30...0x39).contains($0) }
    return text.count <= 12 && (2...3).contains(parts.count) && parts[0].count <= 2 && parts[1].count == 2
      && parts[0].startIndex == text.startIndex
  }
}
