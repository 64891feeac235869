import Fragments
import Recognizers

/// Takes the headings out that are left alone because all that stood below them was taken out.
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
      let isDoubtful = kept[index] && level > 1 && (likelihoods[index] < EmptySections.sure || !isAboveText)
      if isDoubtful, !hasContent[level], lost[level], !FAQTitle.names(list.text(of: fragment)) {
        kept[index] = false
      }
      for deeper in level..<hasContent.count { (hasContent[deeper], lost[deeper]) = (false, false) }
      if kept[index] {
        for higher in 0..<level { hasContent[higher] = true }
      } else {
        for higher in 0..<level { lost[higher] = true }
      }
    }
  }
}
