import ArticleModel
import Fragments
import UTF8Text

/// Finds what stands twice on the page of a thread: posts that are shown again above an answer or in a box of their own, and what one
/// quotes of another who says it on the same page.
struct RepeatedPosts {
  /// What the posts so far say, with who wrote them.
  private var known: Set<[[UInt8]]> = []
  /// Fewer words may be said twice.
  private static let fewestWords = 8

  /// Whether a post before says the same, word for word, by the same author; notes what this one says.
  mutating func holds(
    _ post: FragmentPost, _ list: FragmentList, _ shapes: [Shape], in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard post.said.reduce(0, { $0 + Int(shapes[$1].words) }) >= Self.fewestWords else { return false }
    let texts = post.said.map {
      list.fragments[$0].form == .figure ? [] : PlainWords(bytes, list.fragments[$0].text).bytes
    }
    return !known.insert([Array((post.author ?? "").utf8)] + texts).inserted
  }

  /// The quotations among what is said that cleaning takes out and another says on the same page, with who is named in them.
  static func quoted(
    of said: Set<Int>, _ list: FragmentList, _ reasons: [Removal.Reason?], in bytes: UnsafeBufferPointer<UInt8>
  ) -> [Int] {
    let quoted = said.filter { reasons[$0] != nil && isQuoted($0, list) && !list.fragments[$0].text.isEmpty }
    guard !quoted.isEmpty else { return [] }
    let texts = Set(said.subtracting(quoted).map { PlainWords(bytes, list.fragments[$0].text).bytes })
    let quotes = Dictionary(grouping: quoted) { index in
      list.page.places(around: index, most: 6).first { list.page.elements[$0].isQuotation } ?? -1
    }
    return quotes.filter { quote, parts in
      quote >= 0 && parts.contains { texts.contains(PlainWords(bytes, list.fragments[$0].text).bytes) }
    }.flatMap(\.value)
  }

  /// Whether a fragment is what another one said.
  static func isQuoted(_ index: Int, _ list: FragmentList) -> Bool {
    if list.fragments[index].form == .quote || list.fragments[index].form == .attribution { return true }
    return list.page.hasElement(around: index, most: 6) { $0.isQuotation || $0.tag == .aside }
  }
}
