import ArticleModel
import TextLayout

extension Block {
  /// A picture without words that say nothing of it: the article's title once more, those of its own caption, or that it is one.
  /// Nil where it has none of them, or where nothing else would say what it is.
  ///
  ///     Rain in March                ►   Rain in March
  ///     [Figure] Rain in March           [Figure] gauge.jpg
  func withoutEmptyWords(title: String?) -> Block? {
    guard case .figure(var figure) = content, let alt = figure.alt else { return nil }
    let names: Set<String> = ["image", "img", "picture", "photo", "photograph", "figure", "bild", "foto"]
    guard alt == title || alt == figure.caption?.text || names.contains(alt.lowercased()) else { return nil }
    // The title is better than nothing.
    guard figure.caption != nil || figure.fileName != nil || alt != title else { return nil }
    figure.alt = nil
    return Block(.figure(figure), source: source)
  }
}
