import ArticleModel
import ArticleParsing
import FeedReading
import TextDecoding
import Timestamps

/// A feed that is read itself: its items, one below the other, each with its title, who wrote it and when, and its text.
struct FeedDocument {
  private let feed: Feed
  private let text: SourceText
  private let url: String?
  /// Where each item stands; nil where they cannot be told apart.
  private let places: [Range<Int>]?

  /// The document of a source that is a feed with items; nil for any other.
  static func of(_ source: LoadedSource) -> Document? {
    guard FeedPlaces.isFeed(source.bytes) else { return nil }
    let address = source.url ?? ""
    guard
      let feed = try? FeedParser.parse(source.bytes, address: address, charset: source.charset, whole: true),
      !feed.items.isEmpty
    else { return nil }
    let text = SourceDecoder(charset: source.charset).decode(source.bytes)
    return FeedDocument(feed, text, url: source.url).document
  }

  private init(_ feed: Feed, _ text: SourceText, url: String?) {
    (self.feed, self.text, self.url) = (feed, text, url)
    let found = FeedPlaces.items(in: Array(text.utf8))
    let isAll = found.count == feed.items.count || found.count > FeedParser.mostItems
    places = isAll && found.count >= feed.items.count ? found : nil
  }

  private var whole: Range<Int> { 0..<text.utf8.count }

  private var document: Document {
    var article = Article()
    article.masthead.title = feed.title.isEmpty ? nil : RichText(feed.title)
    article.masthead.subtitle = feed.about.map { RichText($0) }
    article.masthead.url = feed.home ?? url
    article.masthead.language = feed.language?.replacing("_", with: "-")
    for rest in feed.rest {
      article.removed.append(Removal(.metadata, words: RichText(rest), source: 0..<(places?.first?.lowerBound ?? 0)))
    }
    for (number, item) in feed.items.enumerated() {
      let place = places?[number] ?? whole
      let content = content(of: item)
      article.blocks += (head(of: item) + content.blocks).map { $0.standing(at: place) }
      article.removed += content.removed.map { Removal($0.reason, words: $0.words, source: place) }
      article.removed += item.rest.map { Removal(.metadata, words: RichText($0), source: place) }
    }
    // No more items are read than that.
    if let places, places.count > feed.items.count {
      let rest = places[feed.items.count].lowerBound..<text.utf8.count
      article.removed.append(Removal(.metadata, words: RichText(text.excerpt(rest)), source: rest))
    }
    return Document(text: text, articles: [article])
  }

  /// The title of an item, which leads to its page, and a line of who wrote it and when. One without a title is called by that line.
  private func head(of item: FeedItem) -> [Block] {
    let line = ([item.author, item.published?.day].compactMap { $0 } + topics(of: item)).joined(separator: " · ")
    let title = item.title.isEmpty ? line.isEmpty ? item.address ?? item.id : line : item.title
    let link = item.address.map { Span(0..<title.utf8.count, .link(url: $0)) }
    var blocks = [Block(.heading(Heading(level: 2, RichText(title, spans: link.map { [$0] } ?? []))), source: whole)]
    if !line.isEmpty, line != title {
      blocks.append(
        Block(.paragraph(RichText(line, spans: [Span(0..<line.utf8.count, .emphasis)])), source: whole))
    }
    return blocks
  }

  private func topics(of item: FeedItem) -> [String] {
    item.topics.isEmpty ? [] : [item.topics.joined(separator: ", ")]
  }

  /// The text of an item as the feed has it, and the files that belong to it.
  private func content(of item: FeedItem) -> (blocks: [Block], removed: [Removal]) {
    var blocks: [Block] = []
    var removed: [Removal] = []
    if let content = item.content, !content.isEmpty {
      var options = ParsingOptions(url: item.address ?? feed.home ?? url, format: .html, charset: "utf-8")
      options.keepsEverything = true
      let isPlain = !content.utf8.contains(UInt8(ascii: "<"))
      let bytes = Array((isPlain ? FeedParser.paragraphs(content, evenOfOneLine: true) : content).utf8)
      for article in ArticleParser(options: options).parse(bytes).articles {
        blocks += article.blocks.map { $0.below(level: 2) }
        removed += article.removed
      }
    }
    for file in item.files where file.address != item.address || !file.type.isEmpty {
      let kind: Media.Kind = file.type.hasPrefix("video") ? .video : file.type.hasPrefix("audio") ? .audio : .embed
      blocks.append(
        file.type.hasPrefix("image")
          ? Block(.figure(Figure(alt: file.title, url: file.address)), source: whole)
          : Block(.media(Media(kind, title: file.title, url: file.address)), source: whole))
    }
    return (blocks, removed)
  }
}

extension Block {
  /// The block as one that stands below a heading of a level: its own headings are of lower rank.
  fileprivate func below(level: Int) -> Block {
    guard case .heading(var heading) = content else { return self }
    heading.level = min(6, max(heading.level, level) + 1)
    return Block(.heading(heading), source: source)
  }
}
