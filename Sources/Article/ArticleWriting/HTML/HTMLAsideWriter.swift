import ArticleModel

/// Writes films, folds and posts as HTML elements.
enum HTMLAsideWriter {
  /// A film or sound is a link to it: a page that is kept must not fetch anything.
  static func write(_ media: Media, to output: inout ChunkedOutput) {
    output.write("<figure>\n")
    var text = RichText(media.title ?? media.url ?? media.kind.rawValue)
    if let url = media.url { text = text.wrapped(in: .link(url: url)) }
    HTMLBlockWriter.writeElement("p", text, to: &output)
    if let caption = media.caption { HTMLBlockWriter.writeElement("figcaption", caption, to: &output) }
    output.write("</figure>\n")
  }

  static func write(_ fold: Fold, to output: inout ChunkedOutput) {
    output.write(fold.isOpen ? "<details open>\n" : "<details>\n")
    HTMLBlockWriter.writeElement("summary", fold.summary, to: &output)
    HTMLBlockWriter.write(fold.blocks, to: &output)
    output.write("</details>\n")
  }

  static func write(_ post: Post, to output: inout ChunkedOutput) {
    output.write("<section>\n")
    if !post.byline.isEmpty { HTMLBlockWriter.writeElement("footer", RichText(post.byline), to: &output) }
    HTMLBlockWriter.write(post.blocks, to: &output)
    output.write("</section>\n")
  }
}
