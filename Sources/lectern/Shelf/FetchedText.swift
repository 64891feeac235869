import ArticleParsing
import ShelfStore

/// The text of an item of a feed: its page, or what the feed brought of it where that is longer.
///
/// Some feeds bring the whole article where the page shows a beginning; most bring a beginning alone.
enum FetchedText {
  /// The longer of the two; nil where there is neither.
  static func best(_ page: LoadedSource?, _ item: ItemRecord?) -> LoadedSource? {
    guard let content = item?.content, !content.isEmpty else { return page }
    let own = LoadedSource(
      bytes: Array(content.utf8), name: item?.address ?? item?.title ?? "", url: page?.url ?? item?.address,
      format: .html, charset: "utf-8")
    // An address of a place in a page is that of a page with the texts of others on it.
    guard let page, !(item?.address?.contains("#") ?? false) else { return own }
    return words(own) > words(page) ? own : page
  }

  private static func words(_ source: LoadedSource) -> Int {
    let options = ParsingOptions(
      url: source.url, format: source.format, fileName: source.fileName, charset: source.charset)
    return IndexedArticle.text(of: ArticleParser(options: options).parse(source.bytes)).words
  }
}
