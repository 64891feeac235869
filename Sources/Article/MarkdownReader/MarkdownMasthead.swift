import ArticleModel
import Fragments
import HTMLReader
import UTF8Text

/// Reads what stands above an article of Markdown: the front matter, the heading that is the title, and the lines below it
/// that only say once more what the front matter says.
struct MarkdownMasthead {
  /// What was read.
  private(set) var masthead = Masthead()
  /// The article without what is shown in the masthead.
  private(set) var blocks: [Block]
  /// What lines below the title said of who wrote the article and when.
  private(set) var removed: [Removal] = []
  /// Whether what is declared was declared by a program that saved a page: its own heading says its title better.
  private let isOfSavedPage: Bool

  /// Takes the masthead off the blocks of an article; `base` is what relative addresses are resolved against.
  init(_ fields: FrontMatter, blocks: [Block], base: String?) {
    self.blocks = blocks
    isOfSavedPage = fields.isOfSavedPage
    masthead.title = fields.first("title", "headline").map { RichText($0) }
    masthead.subtitle = fields.first("subtitle", "subheadline", "deck").map { RichText($0) }
    masthead.authors = fields.all("author", "authors", "by", "byline").map { Author(name: $0) }
    masthead.published = fields.first("date", "published", "pubdate", "created", "published time").flatMap(
      PageDate.read)
    masthead.modified = fields.first("modified", "updated", "lastmod", "last_modified").flatMap(PageDate.read)
    masthead.dateline = fields.first("place", "dateline", "location")
    masthead.site = fields.first("site", "publication", "publisher", "source")
    masthead.url = fields.first("url", "canonical", "canonical_url", "link", "source_url", "url source")
      .flatMap { ResolvedAddress.link($0, base: nil) }
    masthead.description = fields.first("description", "summary", "excerpt", "abstract")
    masthead.image = fields.first("image", "cover", "cover_image", "thumbnail", "og_image")
      .flatMap { ResolvedAddress.link($0, base: base) }
    masthead.language = fields.first("lang", "language", "locale")
  }

  /// Takes the heading that a text begins with for its title, and what stands below it of the masthead.
  mutating func takeTitle() {
    let place = blocks.firstIndex { block in
      switch block.content {
      case .figure, .rule: false
      default: !Self.isOfLinksAlone(block)
      }
    }
    guard let place, case .heading(let heading) = blocks[place].content, heading.level == 1 else { return }
    if let title = masthead.title, !isOfSavedPage,
      PlainWords(title.text).bytes != PlainWords(heading.text.text).bytes
    {
      return
    }
    masthead.title = heading.text
    blocks.remove(at: place)
    takeSubtitle(place)
    takeByline(place)
  }

  /// Takes the lines below the title of a saved page that say who wrote it and when.
  mutating func takeTitleLines(in bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < min(blocks.count, Self.mostAboveText) {
      guard case .paragraph(let text) = blocks[index].content else {
        if case .figure = blocks[index].content {
          index += 1
          continue
        }
        return
      }
      guard let lines = TitleLines(text) else { return }
      if masthead.authors.isEmpty { masthead.authors = lines.authors }
      masthead.published = masthead.published ?? lines.published
      let source = blocks[index].source
      let words = RichText(String(decoding: bytes[source.trimmed(in: bytes)], as: UTF8.self))
      removed.append(Removal(lines.reason, words: words, source: source))
      blocks.remove(at: index)
    }
  }

  /// How many blocks there may be between the title and the text.
  private static let mostAboveText = 4

  /// Whether a block is nothing but links, as the menu above the title of a page is that was turned into Markdown.
  private static func isOfLinksAlone(_ block: Block) -> Bool {
    switch block.content {
    case .paragraph(let text): isOfLinks(text)
    case .list(let list):
      !list.items.isEmpty && list.items.allSatisfy { isOfLinks($0.text) && $0.blocks.allSatisfy(isOfLinksAlone) }
    default: false
    }
  }

  private static func isOfLinks(_ text: RichText) -> Bool {
    let links = text.spans.filter { if case .link = $0.style { true } else { false } }
    guard !links.contains(where: { if case .link(let url) = $0.style { url.hasPrefix("#") } else { false } }) else {
      return false
    }
    let linked = links.reduce(0) { $0 + $1.range.count }
    let signs = text.text.utf8.count { $0 == 0x20 || $0 == 0x0A || $0 == UInt8(ascii: "|") }
    return !links.isEmpty && linked + signs >= text.text.utf8.count
  }

  private mutating func takeSubtitle(_ place: Int) {
    guard place < blocks.count, case .paragraph(let text) = blocks[place].content,
      text.text == masthead.subtitle?.text, text.spans.first == Span(0..<text.text.utf8.count, .emphasis)
    else { return }
    masthead.subtitle = RichText(text.text, spans: Array(text.spans.dropFirst()))
    blocks.remove(at: place)
  }

  /// Takes a line such as "Ada Moor, Staff Writer · 2025-08-20 · Tern Bay" where the front matter names all its parts.
  private mutating func takeByline(_ place: Int) {
    guard place < blocks.count, case .paragraph(let text) = blocks[place].content else { return }
    let others = [
      masthead.published, masthead.modified.map { "updated " + $0 }, masthead.dateline, masthead.site,
    ].compactMap { $0 }
    let parts = text.text.components(separatedBy: " · ")
    guard parts.count == masthead.authors.count + others.count, Array(parts.dropFirst(masthead.authors.count)) == others
    else { return }
    var authors = masthead.authors
    for (index, author) in authors.enumerated() where parts[index] != author.name {
      guard parts[index].hasPrefix(author.name + ", ") else { return }
      authors[index].role = String(parts[index].dropFirst(author.name.count + 2))
    }
    masthead.authors = authors
    blocks.remove(at: place)
  }
}
