import Fragments
import TextDecoding

/// Takes the text a page declares where its body is an empty shell that a script would fill.
///
///     <script type="application/ld+json">{"@type": "NewsArticle", "articleBody": "It rained. …"}</script>
///     <body><div id="app"></div></body>      ►   [It rained. …: text]
enum PageRescue {
  /// The declared text is taken only where it is this many times as long as what the body says outside of links.
  private static let leastRatio = 3
  /// The shortest text worth taking, in bytes.
  private static let shortest = 100

  /// Appends the paragraphs of a declared text where the page has next to none of its own. Their place in the source is its
  /// beginning: a text within a script's data has none of its own.
  static func add(_ body: String, to list: inout FragmentList) {
    guard body.utf8.count >= shortest, let page = list.page, let root = page.elements.indices.first else { return }
    let own = list.fragments.indices.reduce(0) { sum, index in
      sum + list.fragments[index].text.count * Int(255 - page.fragments[index].linkShare) / 255
    }
    guard own * leastRatio < body.utf8.count else { return }
    let first = list.fragments.count
    for paragraph in body.split(whereSeparator: \.isNewline) {
      let text = PageText.whole(String(paragraph))
      guard !text.isEmpty else { continue }
      let start = list.utf8.count
      list.utf8 += text.utf8
      var fragment = Fragment(text: start..<list.utf8.count, source: 0..<0)
      fragment.blankLinesBefore = 1
      list.utf8.append(0x20)
      list.fragments.append(fragment)
      list.page?.fragments.append(FragmentEvidence(element: Int32(root), linkShare: 0, strongShare: 0))
    }
    list.page?.elements[root].end = Int32(list.fragments.count)
    list.page?.rescued = first..<list.fragments.count
  }
}
