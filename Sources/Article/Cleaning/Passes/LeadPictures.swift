import ArticleModel
import Fragments
import UTF8Text

/// Keeps the pictures that open an article: those between its title and its text, and one that stands first in the article's own box,
/// above the title.
///
///     A lamp for the weir                   x           x
///     [the weir at night]                   –     ►     x
///     The lamp in its first night           –           x
///     By Ada Moor                           –           –
///     Two people carry the lamp.            x           x
enum LeadPictures {
  /// How far above the text its title may stand, and how far above that a picture, in fragments.
  private static let reach = 40
  private static let reachAbove = 8
  /// How far below a subtitle the text may begin: names, days, buttons and the picture stand between.
  private static let reachBelow = 14
  /// More pictures than these are what a shop shows of its goods, or what leads elsewhere.
  private static let most = 4

  /// Marks such pictures and their captions as kept.
  static func keep(in reasons: inout [Removal.Reason?], _ scene: inout CleaningScene) {
    let (list, page, shapes) = (scene.list, scene.page, scene.shapes)
    guard let text = reasons.indices.first(where: { reasons[$0] == nil && isText($0, list, shapes) }),
      let title = title(above: text, list)
    else { return }
    let opening = (title + 1)..<endOfOpening(text, title, reasons, list, shapes)
    let pictures = opening.filter { list.fragments[$0].form == .figure }
    let between = list.interludes.indices.filter {
      list.interludes[$0].fragment > title && list.interludes[$0].fragment <= opening.upperBound
    }
    if pictures.count + between.count <= most {
      for index in opening where isLead(index, reasons, scene) { reasons[index] = nil }
      for place in between where opens(list.interludes[place], opening, reasons, page) {
        scene.list.interludes[place].isLead = true
      }
    }
    keepAbove(title, text, &reasons, &scene)
  }

  /// The fewest words of a paragraph below a subtitle.
  private static let mostOfSubtitle: Int32 = 45

  /// Where what opens the article ends: at its text, or, where the first text is a subtitle, with names or days below it, at the next.
  private static func endOfOpening(
    _ text: Int, _ title: Int, _ reasons: [Removal.Reason?], _ list: FragmentList, _ shapes: [Shape]
  ) -> Int {
    guard text <= title + 2, shapes[text].words <= mostOfSubtitle,
      let next = ((text + 1)..<min(reasons.count, text + reachBelow)).first(where: { reasons[$0] == nil }),
      isText(next, list, shapes),
      ((text + 1)..<next).contains(where: { index in
        reasons[index] == .byline || reasons[index] == .metadata
          || list.page.hasElement(around: index, most: 2) { $0.words.contains(.byline) && $0.count <= 2 }
      })
    else { return text }
    return next
  }

  /// Keeps the pictures that stand first in the innermost box that holds title and text, and above both.
  private static func keepAbove(
    _ title: Int, _ text: Int, _ reasons: inout [Removal.Reason?], _ scene: inout CleaningScene
  ) {
    let (list, page) = (scene.list, scene.page)
    guard let box = page.places(around: title, most: reach).first(where: { page.elements[$0].fragments.contains(text) })
    else { return }
    let found = page.elements[box]
    guard found.tag != .body, found.tag != .html, found.parent > 0, title - Int(found.first) <= reachAbove else {
      return
    }
    let above = Int(found.first)..<title
    // Behind a menu stands the sign of the site; behind the picture the way that leads to the page may stand.
    let menu = above.first { reasons[$0] == .navigation && !isPicture($0, list) } ?? title
    for index in above.prefix(while: { $0 < menu })
    where isLead(index, reasons, scene) { reasons[index] = nil }
    for place in list.interludes.indices
    where above.contains(list.interludes[place].fragment) || list.interludes[place].fragment == title {
      guard list.interludes[place].fragment <= menu else { continue }
      let around = list.interludes[place].around
      if around.contains(title), around.count <= found.count, isShown(list.interludes[place]) {
        scene.list.interludes[place].isLead = true
      }
    }
  }

  /// Whether a picture without words opens the text: it stands in a box with the title or the text, or has a caption, and is not the face
  /// beside a name.
  private static func opens(
    _ interlude: FragmentInterlude, _ opening: Range<Int>, _ reasons: [Removal.Reason?], _ page: PageEvidence
  ) -> Bool {
    guard isShown(interlude) else { return false }
    return interlude.around.contains(opening.upperBound) || interlude.around.contains(opening.lowerBound - 1)
      || interlude.own.contains { reasons[$0] == nil }
  }

  /// Whether something is a picture that says what it shows, or a film or sound.
  private static func isShown(_ interlude: FragmentInterlude) -> Bool {
    guard case .figure(let figure) = interlude.content else { return false }
    return figure.alt.map { !isSign($0) } ?? !interlude.own.isEmpty
  }

  /// Whether the words for a picture say that it is the sign of somebody.
  private static func isSign(_ alt: String) -> Bool {
    alt.lowercased().split { !$0.isLetter }.contains { $0 == "logo" || $0 == "icon" || $0 == "avatar" }
  }

  private static func isText(_ index: Int, _ list: FragmentList, _ shapes: [Shape]) -> Bool {
    shapes[index].isProse && list.fragments[index].form != .heading && !isPicture(index, list)
  }

  /// The title of a page: its last heading of the first level above the text, or the only one of the second where none is of the first.
  private static func title(above text: Int, _ list: FragmentList) -> Int? {
    let headings = list.fragments.indices.filter { list.fragments[$0].form == .heading }
    let level: Int32 = headings.contains { list.fragments[$0].group == 1 } ? 1 : 2
    guard let title = headings.last(where: { $0 < text && list.fragments[$0].group == level }), text - title <= reach
    else { return nil }
    return title
  }

  private static func isLead(_ index: Int, _ reasons: [Removal.Reason?], _ scene: CleaningScene) -> Bool {
    let list = scene.list
    guard isPicture(index, list), scene.mayTakeBack(reasons[index]), !isBeside(index, list.page) else { return false }
    return list.fragments[index].form != .figure
      || !(list.figures[list.fragments[index].group]?.alt.map(isSign) ?? false)
  }

  /// Whether a fragment is a picture, or the caption of one beside it: pages call other small print captions, too.
  private static func isPicture(_ index: Int, _ list: FragmentList) -> Bool {
    if list.fragments[index].form == .figure { return true }
    guard list.page.isCaption(index), list.page.linkShare(of: index) < 128 else { return false }
    return [index - 1, index + 1].contains { list.fragments.indices.contains($0) && list.fragments[$0].form == .figure }
      || list.interludes.contains { $0.own.contains(index) }
  }

  /// What boxes are called in which pictures show who writes, or what else there is.
  private static let names = NameSet("author authors avatar profile logo icon sponsor")
  private static let others: ClassWords = [
    .byline, .related, .comment, .advertisement, .newsletter, .sidebar, .navigation, .share, .breadcrumb, .credit,
  ]

  /// Whether a picture stands in a small box that is about something else than the article.
  private static func isBeside(_ index: Int, _ page: PageEvidence) -> Bool {
    page.hasElement(around: index, most: 4) { element in
      element.count <= 6
        && (!element.words.isDisjoint(with: others) || element.tag == .nav || element.tag == .aside
          || page.isNamed(element, names))
    }
  }
}
