import ArticleModel
import Fragments
import Recognizers
import UTF8Text

/// Takes the lines out of a page's text that ask something of its readers: a subscription, an address to write to, what they think of
/// the page; and those that offer something beside it.
///
///     The wheel stays where it is.                     x           x
///     This article is for subscribers only.            x     ►     –
///     Was this page helpful?                           x           –
enum Requests {
  private static let longestNotice: Int32 = 45
  private static let longestQuestion: Int32 = 14

  /// Marks such lines.
  static func drop(from reasons: inout [Removal.Reason?], _ scene: CleaningScene) {
    let (list, page, shapes, bytes) = (scene.list, scene.page, scene.shapes, scene.bytes)
    for index in reasons.indices
    where reasons[index] == nil && shapes[index].words <= longestNotice && list.fragments[index].form.isLine {
      guard ClutterPhrases.asksToSubscribe(PlainWords(bytes, list.fragments[index].text)) else { continue }
      reasons[index] = .newsletter
      dropTitle(of: index, from: &reasons, list, page)
    }
    dropSignUps(from: &reasons, list, page)
    for index in reasons.indices where shapes[index].words <= longestQuestion {
      let form = list.fragments[index].form
      let isLink = form == .item && page.linkShare(of: index) == .max
      guard form.isLineOrHeading || isLink else { continue }
      let words = PlainWords(bytes, list.fragments[index].text)
      // A text may tell its reader the same in a sentence, or head a section so.
      let isOffer = form != .heading && !shapes[index].endsSentence && ClutterPhrases.offers(words)
      guard isOffer || !isLink && ClutterPhrases.asksForOpinion(words) || ClutterPhrases.earns(words) else { continue }
      reasons[index] = reasons[index] ?? .siteBoilerplate
      dropTitle(of: index, from: &reasons, list, page)
    }
  }

  /// The most fragments of a box that asks for an address to write to.
  private static let mostOfSignUp = 8
  private static let longestSignUp = 500

  /// Takes the lines out of boxes that are called after a newsletter and hold a field to fill in.
  private static func dropSignUps(
    from reasons: inout [Removal.Reason?], _ list: FragmentList, _ page: PageEvidence
  ) {
    for form in page.elements where form.takesWords {
      for place in page.elements.places(from: Int(form.parent), most: 4) {
        let box = page.elements[place]
        guard box.count <= mostOfSignUp,
          box.fragments.reduce(0, { $0 + list.fragments[$1].text.count }) <= longestSignUp
        else { break }
        guard box.words.contains(.newsletter) else { continue }
        for index in box.fragments where list.fragments[index].form.isLine {
          reasons[index] = reasons[index] ?? .newsletter
        }
      }
    }
  }

  /// Takes the heading above a notice out that shares its box with nothing that is kept.
  private static func dropTitle(
    of notice: Int, from reasons: inout [Removal.Reason?], _ list: FragmentList, _ page: PageEvidence
  ) {
    let title = notice - 1
    guard title >= 0, reasons[title] == nil, list.fragments[title].form == .heading else { return }
    var box = Int(page.fragments[notice].element)
    for _ in 0..<4 where box >= 0 && Int(page.elements[box].first) > title { box = Int(page.elements[box].parent) }
    guard box >= 0, Int(page.elements[box].first) == title,
      (title..<Int(page.elements[box].end)).allSatisfy({ reasons[$0] != nil || $0 == title })
    else { return }
    reasons[title] = reasons[notice]
  }
}

extension Fragment.Form {
  /// Whether it is a line as any other, or a bold one.
  var isLine: Bool { self == .text || self == .boldLine }

  var isLineOrHeading: Bool { isLine || self == .heading }
}
