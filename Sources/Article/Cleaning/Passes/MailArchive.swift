import ArticleModel
import Fragments
import Recognizers
import UTF8Text

/// Takes out what an archive puts around a mail: what stands behind it, and lists and links above it. Its head is read into the
/// masthead.
///
///     [Next in thread] [Sort by date]      x     ►     –
///     From: Ada Moor                       x           –
///     The lamp is out again.               x           x
enum MailArchive {
  /// The share of a line's letters, of 255, from which on it is a link, and from which on it leads through an archive if it says so.
  private static let linked: UInt8 = 200
  private static let leastLinked: UInt8 = 96

  /// Marks such lines.
  static func drop(from reasons: inout [Removal.Reason?], _ scene: CleaningScene) {
    let (list, page) = (scene.list, scene.page)
    dropAroundMail(from: &reasons, list, page)
    for index in reasons.indices where page.fragments[index].linkShare >= leastLinked {
      guard ClutterPhrases.leadsThroughArchive(PlainWords(scene.bytes, list.fragments[index].text)) else { continue }
      reasons[index] = reasons[index] ?? .navigation
    }
  }

  private static func dropAroundMail(
    from reasons: inout [Removal.Reason?], _ list: FragmentList, _ page: PageEvidence
  ) {
    guard let mail = page.mail else { return }
    for index in reasons.indices where !mail.lines.contains(index) {
      if mail.head.contains(index) {
        reasons[index] = reasons[index] ?? .metadata
      } else if index >= mail.lines.upperBound || list.fragments[index].form == .item
        || page.linkShare(of: index) >= linked
      {
        reasons[index] = reasons[index] ?? .navigation
      }
    }
  }
}
