package import ArticleModel
package import Fragments
import UTF8Text

/// Turns a page of HTML into fragments, the same that plain text is turned into.
///
///     <h1>Rain</h1><p>It <em>rained</em>.</p><ul><li>Tea</ul>
///     ► [Rain: heading 1] [It rained.: text, emphasis over "rained"] [Tea: item]
///
/// A fragment's `source` runs from the first byte of its text in the page to the byte behind its last, mark-up and entities
/// between them included; within a fragment, places are exact up to the next run of white space or entity.
package enum PageReader {
  /// Makes HTML of Markdown; nil where it cannot.
  package typealias Markdown = (String) -> String?

  /// Reads a whole page; `url` is where it was found, `place` the name of a place that is led to from elsewhere, and `isPart`
  /// says that it is a part of another text. `markdown` makes HTML of what a page's scripts hold in Markdown.
  package static func fragments(
    of text: SourceText, url: String?, place: String? = nil, isPart: Bool = false, markdown: Markdown? = nil
  ) -> FragmentList {
    text.utf8.withUnsafeBufferPointer { source in
      let reader = Reading(url: url, place: place, isPart: isPart)
      var (list, linked) = reader.read(source)
      guard !isPart else { return list }
      let rescue = PageRescue(markdown: markdown)
      if let html = rescue.html(of: linked.body, for: list) ?? scripted(linked, list, source, rescue) {
        let whole = Array(source) + "<div>\(html)</div>".utf8
        (list, _) = whole.withUnsafeBufferPointer(reader.read)
        PageRescue.mark(behind: source.count, in: &list)
      } else {
        PageRescue.add(linked.body ?? list.declared?.description ?? "", to: &list)
      }
      return list
    }
  }

  /// The text in a page's scripts, where it declares none.
  private static func scripted(
    _ linked: LinkedData, _ list: FragmentList, _ source: UnsafeBufferPointer<UInt8>, _ rescue: PageRescue
  ) -> String? {
    linked.body == nil ? rescue.html(for: list, in: source) : nil
  }

  /// How a page is read.
  private struct Reading {
    var url: String?
    var place: String?
    var isPart: Bool

    func read(_ bytes: UnsafeBufferPointer<UInt8>) -> (list: FragmentList, linked: LinkedData) {
      var page = MarkupParser.page(of: bytes)
      PagePlaces.keepReferred(in: &page, address: url ?? page.head.canonical, wanted: place)
      var base = url ?? page.head.canonical
      if let declared = page.head.base {
        base = base.map { ResolvedAddress.resolve(declared, against: $0) } ?? declared
      }
      var list = PageFragments.make(from: page, base: base, isPart: isPart)
      let linked = LinkedData(page.head.linkedData)
      list.declared = PageMetadata.masthead(of: page.head, linked, url: url, base: base)
      if let title = list.declared?.title?.text, let (bare, site) = PageMetadata.parted(title, by: list) {
        list.declared?.title = RichText(bare)
        if list.declared?.site == nil { list.declared?.site = site }
      }
      list.readBookHead()
      list.page.kinds = linked.kinds.union(PageMetadata.kinds(of: page.head))
      list.page.questions = Set(linked.questions.map { PlainWords($0).bytes } + DeclaredQuestions.words(in: list))
      list.posts = ThreadFinder.posts(in: list, page.postSigns)
      if list.posts.isEmpty { list.posts = MailHeads(list).posts() }
      if list.posts.isEmpty { PlainHeads.readMessage(in: &list) }
      return (list, linked)
    }
  }
}
