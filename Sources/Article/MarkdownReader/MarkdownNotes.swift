import ArticleModel
import JSONText
import UTF8Text

/// Reads what Markdown has no marks for from the comments in which it is noted when an article is written: posts of a thread, films
/// and sounds.
///
///     <!-- post {"author": "mara", "depth": 1} -->     ►   post of mara, below another: Not here.
///     > **mara**
///     >
///     > Not here.
///
/// A note stands among the blocks as an empty one of its kind until what follows it is known.
enum MarkdownNotes {
  /// The longest note, in bytes.
  private static let longest = 4096
  /// How many quotes stand around a post at most, however deep it is.
  static let quotesOfPost = 20

  /// The empty block of a note; nil for any other text.
  static func block(_ text: UnsafeBufferPointer<UInt8>, _ source: Range<Int>) -> Block? {
    guard text.count <= longest else { return nil }
    let bytes = Array(text[(0..<text.count).trimmed(in: text)])
    guard bytes.starts(with: "<!-- ".utf8), bytes.count > 9, bytes.suffix(4).elementsEqual(" -->".utf8) else {
      return nil
    }
    let words = bytes[5..<bytes.count - 4]
    if let kind = Media.Kind(rawValue: String(decoding: words, as: UTF8.self)) {
      return Block(.media(Media(kind)), source: source)
    }
    guard words.starts(with: "post".utf8) else { return nil }
    let rest = words.dropFirst(4).drop(while: isSpace)
    if rest.elementsEqual("end".utf8) { return Block(.post(Post(depth: -1, blocks: [])), source: source) }
    guard !rest.isEmpty else { return Block(.post(Post(blocks: [])), source: source) }
    guard rest.first == UInt8(ascii: "{"), let json = try? JSONValue.value(of: Array(rest)) else { return nil }
    let depth = min(max(json["depth"]?.asInt ?? 0, 0), 1000)
    return Block(
      .post(
        Post(
          author: json["author"]?.asText, date: json["date"]?.asText, depth: depth, score: json["score"]?.asInt,
          blocks: [])),
      source: source)
  }

  /// What kind of article one with these fields is.
  static func kind(_ fields: FrontMatter, _ blocks: [Block]) -> Article.Kind {
    let hasPosts = blocks.contains { if case .post = $0.content { true } else { false } }
    return hasPosts && fields.first("kind") == Article.Kind.thread.rawValue ? .thread : .article
  }

  /// Whether a text is a note.
  static func isNote(_ text: UnsafeBufferPointer<UInt8>) -> Bool { block(text, 0..<0) != nil }

  /// The blocks with each note and what it is of as one.
  static func filled(_ blocks: [Block]) -> [Block] {
    guard blocks.contains(where: { $0.isEmptyNote }) else { return blocks }
    var result: [Block] = []
    var post: (note: Block, inner: [Block])?
    var media: Media?
    func close() {
      if let post { result.append(post.note.filled(with: post.inner)) }
      post = nil
    }
    for block in blocks {
      if case .post(let note) = block.content, note.blocks.isEmpty {
        close()
        media = nil
        if note.depth >= 0 { post = (block, []) }
        continue
      }
      if media == nil, case .media(let note) = block.content, note.isEmpty {
        // It waits for what follows it.
        media = note
        continue
      }
      let shown = media.map { named($0, by: block) } ?? block
      media = nil
      if post == nil { result.append(shown) } else { post?.inner.append(shown) }
    }
    close()
    return result
  }

  /// The film or sound that a line with a link says; the line itself where it is none.
  private static func named(_ media: Media, by block: Block) -> Block {
    guard case .paragraph(let text) = block.content else { return block }
    let bytes = Array(text.text.utf8)
    let end = bytes.firstIndex(of: 0x0A) ?? bytes.count
    var media = media
    for span in text.spans where span.range == 0..<end {
      if case .link(let url) = span.style { media.url = url }
    }
    let title = String(decoding: bytes[..<end], as: UTF8.self)
    media.title = title == media.url || media.url == nil && title == media.kind.rawValue ? nil : title
    if end < bytes.count { media.caption = text.part(end + 1..<bytes.count, without: .emphasis) }
    return Block(.media(media), source: block.source)
  }
}

extension Media {
  fileprivate var isEmpty: Bool { title == nil && url == nil && caption == nil }
}

extension Block {
  fileprivate var isEmptyNote: Bool {
    switch content {
    case .post(let post): post.blocks.isEmpty
    case .media(let media): media.isEmpty
    default: false
    }
  }

  /// The post of a note with what follows it, without what was written around that for those who read Markdown: quotes for its depth,
  /// and the line above it.
  fileprivate func filled(with inner: [Block]) -> Block {
    guard case .post(var post) = content else { return self }
    post.blocks = inner
    for _ in 0..<min(post.depth, MarkdownNotes.quotesOfPost) {
      guard post.blocks.count == 1, let inner = post.blocks[0].quoted else { break }
      post.blocks = inner
    }
    if case .paragraph(let text)? = post.blocks.first?.content, text.text == post.byline { post.blocks.removeFirst() }
    let end = inner.last?.source.upperBound ?? source.upperBound
    return Block(.post(post), source: source.lowerBound..<max(source.upperBound, end))
  }

  /// The blocks of a quote, its attribution as the line it was.
  private var quoted: [Block]? {
    switch content {
    case .quote(let quote):
      guard let name = quote.attribution else { return quote.blocks }
      let dash = "— "
      let spans = name.spans.map {
        Span($0.range.lowerBound + dash.utf8.count..<$0.range.upperBound + dash.utf8.count, $0.style)
      }
      return quote.blocks + [Block(.paragraph(RichText(dash + name.text, spans: spans)), source: source)]
    case .callout(let callout):
      let label = RichText(callout.label, spans: [Span(0..<callout.label.utf8.count, .strong)])
      let text = callout.text.isEmpty ? [] : [Block(.paragraph(callout.text), source: source)]
      return [Block(.paragraph(label), source: source)] + text + callout.blocks
    default: return nil
    }
  }
}
