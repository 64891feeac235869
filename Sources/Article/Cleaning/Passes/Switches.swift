import ArticleModel
import Fragments
import UTF8Text

/// Takes the signs out by which a page opens or closes what stands beside them, the numbers of votes for it, pictures
/// that it shows again and again, and links that lead back to one place of it.
///
///     <h3>Is there a boat in fog?</h3>          x           x
///     <span>+</span>                            x     ►     –
///     <p><a href="#main">Back to top</a></p>    x           –
enum Switches {
  /// Marks such signs.
  static func drop(from reasons: inout [Removal.Reason?], _ scene: CleaningScene) {
    let (range, list, page, bytes) = (scene.article, scene.list, scene.page, scene.bytes)
    for index in range where reasons[index] == nil {
      if isSwitch(list.fragments[index], in: bytes) || isCommand(index, list, page, in: bytes)
        || countsVotes(index, list, page, in: bytes) || CodeButtons.isOne(index, list, page, in: bytes)
      {
        reasons[index] = .navigation
      }
    }
    dropLinksBack(from: &reasons, range, list, page, in: bytes)
    dropIcons(from: &reasons, range, list)
    dropEmptiedFolds(from: &reasons, range, list, page)
  }

  /// Takes the line out that unfolded a list of links to places of the page, where those are out: it opens nothing any more.
  private static func dropEmptiedFolds(
    from reasons: inout [Removal.Reason?], _ range: Range<Int>, _ list: FragmentList, _ page: PageEvidence
  ) {
    for fold in list.boxes where fold.kind == .fold && fold.range.count > 2 && range.contains(fold.range.lowerBound) {
      let summary = fold.range.lowerBound
      guard reasons[summary] == nil, list.fragments[summary].form == .summary else { continue }
      let rest = fold.range.dropFirst()
      let isOfLinks = rest.allSatisfy {
        reasons[$0] != nil && page.fragments[$0].linkShare == .max && placeOfPage(list.fragments[$0], list) != nil
      }
      if isOfLinks { reasons[summary] = .navigation }
    }
  }

  /// Takes pictures out that are signs (``PictureSigns``), but for those with a caption.
  private static func dropIcons(from reasons: inout [Removal.Reason?], _ range: Range<Int>, _ list: FragmentList) {
    let signs = PictureSigns(list)
    for index in range where reasons[index] == nil && list.fragments[index].form == .figure {
      let fragment = list.fragments[index]
      if fragment.text.isEmpty, let figure = list.figures[fragment.group], signs.holds(figure) {
        reasons[index] = .navigation
      }
    }
  }

  /// A line that is a link to a place of the page, in the same words as another line and to the same place, is no text: contents
  /// name a place once.
  private static func dropLinksBack(
    from reasons: inout [Removal.Reason?], _ range: Range<Int>, _ list: FragmentList, _ page: PageEvidence,
    in bytes: UnsafeBufferPointer<UInt8>
  ) {
    var lines: [String: [Int]] = [:]
    for index in range where reasons[index] == nil && page.fragments[index].linkShare == .max {
      let fragment = list.fragments[index]
      guard fragment.form == .text || fragment.form == .item, fragment.text.count <= longestLinkBack,
        let place = placeOfPage(fragment, list)
      else { continue }
      lines[String(decoding: bytes[fragment.text], as: UTF8.self) + place, default: []].append(index)
    }
    for same in lines.values where same.count >= 2 {
      for index in same { reasons[index] = .navigation }
    }
  }

  /// The longest of such lines, in bytes: a few words in any script.
  private static let longestLinkBack = 80

  /// The place of the page that a line's link leads to, empty for one that the page does not have; nil where it leads elsewhere.
  private static func placeOfPage(_ fragment: Fragment, _ list: FragmentList) -> String? {
    let text = fragment.text
    var at = InlineSpan.first(in: list.spans, from: UInt32(clamping: text.lowerBound))
    while at < list.spans.count, Int(list.spans[at].lower) < text.upperBound {
      if list.spans[at].style == .link, list.spans[at].link >= 0 {
        let address = list.links[Int(list.spans[at].link)]
        return address.isEmpty || address.utf8.first == UInt8(ascii: "#") ? address : nil
      }
      at += 1
    }
    return nil
  }

  /// Whether a line is a number in an element that is named after votes.
  private static func countsVotes(
    _ index: Int, _ list: FragmentList, _ page: PageEvidence, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let text = list.fragments[index].text
    guard list.fragments[index].form == .text, !text.isEmpty, text.count <= 6,
      bytes[text].allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") })
    else { return false }
    let element = page.elements[Int(page.fragments[index].element)]
    return page.isNamed(element, votes)
  }

  private static let votes = NameSet("vote votes votecount upvote upvotes score karma likes claps")

  private static func isSwitch(_ fragment: Fragment, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard fragment.form == .text, fragment.text.count <= 4, !fragment.text.isEmpty else { return false }
    return signs.contains(String(decoding: bytes[fragment.text], as: UTF8.self))
  }

  /// What pages write where a click shows more of what stands beside it, alone in its element, word for word.
  private static let commands: Set<[UInt8]> = Set(
    [
      "Click to expand", "Click to enlarge", "Press enter or click to view image in full size", "Expand description",
      "Copy item path", "Click to copy", "Zum Vergrößern klicken", "Cliquez pour agrandir", "Haga clic para ampliar",
      "Clicca per ingrandire", "Нажмите, чтобы раскрыть", "Kliknij, aby rozwinąć",
    ].map { PlainWords($0).bytes })

  private static func isCommand(
    _ index: Int, _ list: FragmentList, _ page: PageEvidence, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let fragment = list.fragments[index]
    guard fragment.text.count <= longestCommand, fragment.text.count >= 10, fragment.form != .item else { return false }
    return commands.contains(PlainWords(bytes, fragment.text).bytes)
  }

  private static let longestCommand = 60

  private static let signs: Set<String> = [
    "+", "-", "−", "–", "×", "✕", "✖", "▾", "▼", "▸", "►", "▶", "˅", "⌄", "▲", "▴", "›", "»",
  ]
}
