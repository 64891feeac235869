import ArticleModel
import Cleaning
import Fragments
import Structure

/// Says of a source what was taken out of it: why, by whom, and what its words were.
struct RemovedText {
  private let list: FragmentList
  private let bytes: UnsafeBufferPointer<UInt8>
  private let memory: TextMemory

  init(_ list: FragmentList, in bytes: UnsafeBufferPointer<UInt8>) {
    self.list = list
    self.bytes = bytes
    memory = TextMemory(list.utf8)
  }

  /// What of a range of fragments is not shown, in the order of the source.
  ///
  /// - Parameters:
  ///   - shown: what stands in the masthead.
  ///   - signs: fragments that structure has used up, such as the sign that opens an answer.
  ///   - left: pictures, films and sounds that stood beside what goes.
  func removals(
    in range: Range<Int>, _ decisions: CleaningDecisions, shown: Set<Int>, signs: [Fragment],
    left: [FragmentInterlude] = []
  ) -> [Removal] {
    let comments = list.posts.isEmpty ? nil : LeftOutComments(list, decisions.reasons)
    var removed: [Removal] = []
    removed.reserveCapacity(range.reduce(0) { decisions.reasons[$1] == nil ? $0 : $0 + 1 })
    for index in range {
      guard let reason = decisions.reasons[index], !shown.contains(index),
        var removal = removal(list.fragments[index], reason)
      else { continue }
      let verdict = decisions.verdicts[index]
      removal.decidedBy = verdict.decidedBy.name
      removal.likelihood = verdict.weighed ?? verdict.likelihood
      removal.comment = comments?[index]
      removed.append(removal)
    }
    let count = removed.count
    removed += setAside(in: range) + signs.compactMap { removal($0, .metadata) }
    removed += left.compactMap { picture in
      picture.content.namedPicture.map { Removal(.unlikely, words: RichText($0), source: picture.source) }
    }
    if removed.count > count { removed.sort { $0.source.lowerBound < $1.source.lowerBound } }
    return removed + unseen()
  }

  /// What the form of the text set aside between these fragments: before the first, it belongs to the first article.
  private func setAside(in range: Range<Int>) -> [Removal] {
    guard !list.setAside.isEmpty else { return [] }
    let start = range.lowerBound == 0 ? 0 : list.fragments[range.lowerBound].source.lowerBound
    let next = range.upperBound
    let end = next < list.fragments.count ? list.fragments[next].source.lowerBound : Int.max
    return list.setAside.filter { $0.range.lowerBound >= start && $0.range.lowerBound < end }
      .map { Removal($0.reason, words: RichText($0.range, of: memory), source: $0.range) }
  }

  /// What a page hides from all eyes.
  private func unseen() -> [Removal] {
    list.unseen.map { Removal(.siteBoilerplate, words: RichText($0.text), source: $0.source) }
  }

  /// nil for a fragment that shows nothing.
  private func removal(_ fragment: Fragment, _ reason: Removal.Reason) -> Removal? {
    if fragment.form == .figure, let figure = list.figures[fragment.group],
      let picture = Block.Content.figure(figure).namedPicture
    {
      let caption = list.text(of: fragment)
      let words = caption.isEmpty ? picture : "\(caption) – \(picture)"
      return Removal(reason, words: RichText(words), source: fragment.source, places: list.places(in: fragment))
    }
    guard !fragment.text.isEmpty else { return nil }
    // Lines of cells stand in a row.
    let isRow = fragment.form == .row || fragment.form == .headerRow
    let words = RichText(fragment.text, of: memory)
    let shown = isRow && bytes[fragment.text].contains(0x0B) ? RichText(words.text.replacingTabs(by: " ")) : words
    return Removal(reason, words: shown, source: fragment.source, places: list.places(in: fragment))
  }
}
