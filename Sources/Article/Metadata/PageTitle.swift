package import ArticleModel
package import Fragments
import UTF8Text

/// Finds the line of a page that is its title: the heading most like the title the page declares.
package enum PageTitle {
  /// The fragment of the title; nil if no heading is one.
  package static func find(
    _ list: FragmentList, in bytes: UnsafeBufferPointer<UInt8>, _ shapes: [Shape], _ reasons: [Removal.Reason?]
  ) -> Int? {
    let declared = list.declared?.title.map { PlainWords($0.text) }
    var best: (index: Int, score: Double)?
    let first = reasons.firstIndex { $0 == nil } ?? 0
    for index in list.fragments.indices where list.fragments[index].form == .heading && shapes[index].words <= 40 {
      let level = list.fragments[index].group
      var score = level == 1 ? 0.5 : level == 2 ? 0.1 : 0
      if let declared { score += TitleLikeness.share(PlainWords(bytes, list.fragments[index].text), declared) }
      if reasons[index] == nil { score += 0.2 }
      if index > first + 12 { score -= 0.3 }
      if score > best?.score ?? 0.59 { best = (index, score) }
    }
    if let declared, let said = line(declared, list, in: bytes, shapes, instead: best?.index) { return said }
    return best?.index ?? declared.flatMap { boldLine($0, list, in: bytes, shapes, before: first + 12) }
  }

  /// The line that says what the page declares as its title, word for word, where the heading has none of those words: it names
  /// the place the page stands in.
  private static func line(
    _ declared: PlainWords, _ list: FragmentList, in bytes: UnsafeBufferPointer<UInt8>, _ shapes: [Shape],
    instead heading: Int?
  ) -> Int? {
    guard declared.count >= 3 else { return nil }
    if let heading, TitleLikeness.share(PlainWords(bytes, list.fragments[heading].text), declared) > 0 { return nil }
    return list.fragments.indices.first { index in
      shapes[index].words >= 3 && shapes[index].words <= 40
        && PlainWords(bytes, list.fragments[index].text).bytes == declared.bytes
    }
  }

  /// On a page without headings: the line of bold type that says what the page declares as its title.
  private static func boldLine(
    _ declared: PlainWords, _ list: FragmentList, in bytes: UnsafeBufferPointer<UInt8>, _ shapes: [Shape],
    before end: Int
  ) -> Int? {
    list.fragments.indices.prefix(end).first { index in
      list.fragments[index].form == .boldLine && shapes[index].words >= 2
        && TitleLikeness.share(PlainWords(bytes, list.fragments[index].text), declared) >= 0.9
    }
  }
}
