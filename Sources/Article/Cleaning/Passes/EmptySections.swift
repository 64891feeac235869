import Fragments
import Recognizers

/// Takes the headings out that are left alone because all that stood below them was taken out, or keeps what stood below one that is
/// surely the article's.
///
///     [On this page] ~~[Prices]~~ ~~[Opening hours]~~ [Prices] [Five euros.]    ►   [Prices] [Five euros.]
enum EmptySections {
  /// A heading as likely as this stays, whatever became of its section.
  private static let sure: Float = 0.7

  /// Marks such headings of a page as not kept. A heading that never had anything below it stays, and so do the page's first
  /// level and the name of an FAQ, whose questions may be headings beside it.
  ///
  /// - Parameter likelihoods: how likely each fragment is content; a heading that surely is stays.
  static func drop(from kept: inout [Bool], _ likelihoods: [Float], _ list: FragmentList, _ shapes: [Shape]) {
    let fragments = list.fragments
    // For each level, what the section says that a heading of the level would begin here.
    var hasContent = [Bool](repeating: false, count: 8)
    var lost = hasContent
    // Whether any text is kept below: the last heading of an article is above some.
    var isAboveText = false
    for index in kept.indices.reversed() {
      let fragment = fragments[index]
      guard fragment.form == .heading else {
        if kept[index] {
          isAboveText = true
          for level in hasContent.indices { hasContent[level] = true }
        } else if shapes[index].words > 0 {
          for level in lost.indices { lost[level] = true }
        }
        continue
      }
      let level = min(max(Int(fragment.group), 1), 7)
      let isDoubtful = kept[index] && level > 1 && likelihoods[index] < EmptySections.sure
      if isDoubtful, !hasContent[level], lost[level], !FAQTitle.names(list.text(of: fragment)) {
        kept[index] = false
      } else if kept[index], !hasContent[level], lost[level], isAboveText {
        keep(below: index, &kept, likelihoods, list, shapes)
      }
      for deeper in level..<hasContent.count { (hasContent[deeper], lost[deeper]) = (false, false) }
      if kept[index] {
        for higher in 0..<level { hasContent[higher] = true }
      } else {
        for higher in 0..<level { lost[higher] = true }
      }
    }
  }

  /// The most fragments of a section that is kept for its heading, and how likely each must be.
  private static let mostOfSection = 12
  private static let leastOfSection: Float = 0.12
  /// The fewest words of its longest line: labels alone are no text.
  private static let fewestWords: Int32 = 4

  /// Keeps what stands below a heading up to the next one, if all of it may be read and leads nowhere.
  private static func keep(
    below heading: Int, _ kept: inout [Bool], _ likelihoods: [Float], _ list: FragmentList, _ shapes: [Shape]
  ) {
    var end = heading + 1
    while end < kept.count, list.fragments[end].form != .heading { end += 1 }
    guard end - heading - 1 <= mostOfSection, end < kept.count,
      (heading + 1..<end).allSatisfy({ likelihoods[$0] >= leastOfSection && isText($0, list.page) }),
      (heading + 1..<end).contains(where: { shapes[$0].words >= fewestWords })
    else { return }
    for index in heading + 1..<end { kept[index] = true }
  }

  /// Whether a fragment is no link, and stands in nothing that is pressed, filled in or opened.
  private static func isText(_ index: Int, _ page: PageEvidence) -> Bool {
    page.linkShare(of: index) == 0
      && !page.hasElement(around: index, most: 8) { element in
        switch element.tag {
        case .button, .form, .nav, .footer, .aside, .label, .dialog: true
        default: element.isHidden || element.isSwitch
        }
      }
  }
}
