import Fragments
import TextDecoding
import UTF8Text

/// Takes the text that a page declares, or keeps in the data of its scripts, where its body is an empty shell that a script would
/// fill.
///
///     <script type="application/ld+json">{"@type": "NewsArticle", "articleBody": "It rained. …"}</script>
///     <body><div id="app"></div></body>      ►   [It rained. …: text]
struct PageRescue {
  /// Makes HTML of what is written in Markdown, if anybody can.
  var markdown: PageReader.Markdown?

  /// Such a text is taken only where it is this many times as long as what the body says outside of links.
  private static let leastRatio = 3
  /// The shortest text worth taking, in bytes.
  private static let shortest = 100
  /// A body that says more than this is no shell, whatever its scripts hold.
  private static let mostOwn = 600
  /// A page of more fragments, were they all links, is a list of something.
  private static let mostFragments = 30
  /// The longest notice to those who browse without scripts.
  private static let longestNotice = 200

  /// The text in a page's scripts, as HTML, where its body is a shell; nil where it has a text of its own, or none is found.
  func html(for list: FragmentList, in source: UnsafeBufferPointer<UInt8>) -> String? {
    guard list.fragments.count <= Self.mostFragments, let own = Self.ownText(of: list), own <= Self.mostOwn,
      let html = ScriptText.html(in: source, markdown)
    else { return nil }
    return own * Self.leastRatio < html.utf8.count ? html : nil
  }

  /// A text that a page declares, as HTML, where it is written in HTML and the page's body is a shell: with tags, or with
  /// references to characters; or where it is written in Markdown.
  func html(of body: String?, for list: FragmentList) -> String? {
    guard let body, body.utf8.count >= Self.shortest, let own = Self.ownText(of: list),
      own * Self.leastRatio < body.utf8.count
    else { return nil }
    if ScriptText.isMarkedUp(body) { return body }
    if let html = ScriptText.html(ofMarkdown: body, markdown) { return html }
    return ScriptText.hasReferences(body) ? ScriptText.paragraphs(body, keepsReferences: true) : nil
  }

  /// How much a body says outside of links and of notices to those without scripts, in bytes; nil where there is none.
  private static func ownText(of list: FragmentList) -> Int? {
    guard !list.page.elements.isEmpty else { return nil }
    return list.fragments.indices.reduce(0) { sum, index in
      let count = list.fragments[index].text.count
      let isNotice = count <= longestNotice && list.page.hasElement(around: index, most: 4) { $0.tag == .noscript }
      return isNotice ? sum : sum + count * Int(255 - list.page.linkShare(of: index)) / 255
    }
  }

  /// Marks the fragments that were read behind the first `count` bytes of the source as the page's text. They have no place in
  /// the source: its scripts hold them in another form.
  static func mark(behind count: Int, in list: inout FragmentList) {
    guard let first = list.fragments.firstIndex(where: { $0.source.lowerBound >= count }) else { return }
    for index in first..<list.fragments.count { list.fragments[index].source = 0..<0 }
    for index in list.seams.indices where list.seams[index].source >= count { list.seams[index].source = 0 }
    for index in list.interludes.indices where list.interludes[index].source.lowerBound >= count {
      list.interludes[index].source = 0..<0
    }
    list.page.rescued = first..<list.fragments.count
  }

  /// Appends the paragraphs of a declared text where the page has next to none of its own. Their place in the source is its
  /// beginning, as they have none of their own.
  static func add(_ body: String, to list: inout FragmentList) {
    guard body.utf8.count >= shortest, let root = list.page.elements.indices.first else { return }
    guard let own = ownText(of: list), own * leastRatio < body.utf8.count else { return }
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
      list.page.fragments.append(FragmentEvidence(element: Int32(root), linkShare: 0, strongShare: 0))
    }
    list.page.elements[root].end = Int32(list.fragments.count)
    list.page.rescued = first..<list.fragments.count
  }
}
