import ArticleModel
import UTF8Text

/// Parts a text of Markdown into the articles it was written of: each after the first begins behind a comment that says so.
///
///     # Rain                    ►   two articles, Rain and Wind
///     …
///     <!-- article
///     ---
///     date: "2026-03-01"
///     ---
///     -->
///     # Wind
struct MarkdownBoundaries {
  private static let comment = Array("<!-- article\n".utf8)

  private let whole: Article
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Whether titles stay the headings they are.
  private let keepsEverything: Bool
  /// Where the comments begin.
  private let starts: [Int]

  init(of article: Article, in bytes: UnsafeBufferPointer<UInt8>, keepsEverything: Bool) {
    whole = article
    self.bytes = bytes
    self.keepsEverything = keepsEverything
    starts = Self.starts(in: bytes).filter { start in
      // In a block of code it is nothing but an example.
      !article.blocks.contains { $0.source.contains(start) }
    }
  }

  /// The articles; the whole, where it is one.
  var articles: [Article] {
    guard !starts.isEmpty else { return [whole] }
    var articles: [Article] = []
    for number in 0...starts.count {
      let start = number == 0 ? 0 : starts[number - 1]
      let end = number < starts.count ? starts[number] : Int.max
      articles.append(article(start..<end, isFirst: number == 0))
    }
    return articles
  }

  private func article(_ range: Range<Int>, isFirst: Bool) -> Article {
    var article = whole
    article.blocks = whole.blocks.filter { range.contains($0.source.lowerBound) }
    article.removed = whole.removed.filter { range.contains($0.source.lowerBound) }
    article.repairs = whole.repairs.filter { range.contains($0.source.lowerBound) }
    if article.blocks.last?.content == .rule, range.upperBound < .max { article.blocks.removeLast() }
    guard !isFirst else { return article }
    let fields = FrontMatter(UnsafeBufferPointer(rebasing: bytes[(range.lowerBound + Self.comment.count)...]))
    var top = MarkdownMasthead(fields, blocks: article.blocks, base: whole.masthead.url)
    if !keepsEverything { top.takeTitle() }
    article.masthead = top.masthead
    article.masthead.language = top.masthead.language ?? whole.masthead.language
    article.blocks = top.blocks
    article.kind = MarkdownNotes.kind(fields, top.blocks)
    return article
  }

  private static func starts(in bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
    var starts: [Int] = []
    var line = 0
    while line < bytes.count {
      if bytes[line] == comment[0], bytes[line...].starts(with: comment) { starts.append(line) }
      guard let end = bytes[line...].firstIndex(of: 0x0A) else { break }
      line = end + 1
    }
    return starts
  }
}
