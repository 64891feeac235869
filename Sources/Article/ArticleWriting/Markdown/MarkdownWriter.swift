public import ArticleModel

/// Writes articles as GitHub Flavored Markdown.
///
/// What is known about the first article beyond its title stands in YAML front matter. Questions are items whose bold first
/// line is the question; definitions are items with the term in bold; callouts are quotes with a bold label. A table
/// that is not sure enough to be shown as a grid is written as its rows stood.
public struct MarkdownWriter: ArticleWriter {
  /// Makes a writer.
  public init() {}

  /// Writes the document, each article under its title.
  public func write(_ document: Document, to output: inout ChunkedOutput) {
    if let first = document.articles.first { writeFrontMatter(first.masthead, first.kind, to: &output) }
    for (index, article) in document.articles.enumerated() {
      if index > 0 { writeBoundary(article.masthead, article.kind, to: &output) }
      let hasMasthead = writeMasthead(article.masthead, to: &output)
      var blocks = MarkdownBlockWriter()
      blocks.write(article.blocks, isFirst: !hasMasthead, to: &output)
    }
  }

  /// Where another article begins: a comment that no page shows, and that Markdown is read again by. Front matter within it says
  /// what is known of the article beyond its title.
  private func writeBoundary(_ masthead: Masthead, _ kind: Article.Kind, to output: inout ChunkedOutput) {
    output.write("\n")
    if masthead.title == nil { output.write("***\n\n") }
    output.write("<!-- article\n")
    writeFrontMatter(masthead.withoutCommentEnds, kind, to: &output)
    output.write("-->\n\n")
  }

  private func writeMasthead(_ masthead: Masthead, to output: inout ChunkedOutput) -> Bool {
    var blocks: [Block] = []
    if let title = masthead.title { blocks.append(Block(.heading(Heading(level: 1, title)))) }
    if let subtitle = masthead.subtitle { blocks.append(Block(.paragraph(subtitle.wrapped(in: .emphasis)))) }
    let byline = Byline(masthead).parts.map(\.text).joined(separator: " · ")
    if !byline.isEmpty { blocks.append(Block(.paragraph(RichText(byline)))) }
    var writer = MarkdownBlockWriter()
    writer.write(blocks, isFirst: true, to: &output)
    return !blocks.isEmpty
  }

  /// YAML takes JSON's strings as they are.
  private func writeFrontMatter(_ masthead: Masthead, _ kind: Article.Kind, to output: inout ChunkedOutput) {
    let others = [masthead.url, masthead.subtitle?.text, masthead.description, masthead.image]
    let isKnown = kind != .article || !Byline(masthead).isEmpty || others.contains { $0 != nil }
    guard isKnown else { return }
    output.write("---\n")
    writeField("title", masthead.title?.text, to: &output)
    writeField("subtitle", masthead.subtitle?.text, to: &output)
    if !masthead.authors.isEmpty {
      output.write("author:\n")
      for author in masthead.authors {
        output.write("  - ")
        JSONString.write(author.name, to: &output)
        output.write("\n")
      }
    }
    writeField("date", masthead.published, to: &output)
    writeField("modified", masthead.modified, to: &output)
    writeField("place", masthead.dateline, to: &output)
    writeField("site", masthead.site, to: &output)
    writeField("url", masthead.url, to: &output)
    writeField("description", masthead.description, to: &output)
    writeField("image", masthead.image, to: &output)
    writeField("lang", masthead.language, to: &output)
    if kind != .article { writeField("kind", kind.rawValue, to: &output) }
    output.write("---\n\n")
  }

  private func writeField(_ name: StaticString, _ value: String?, to output: inout ChunkedOutput) {
    guard let value else { return }
    output.write(name)
    output.write(": ")
    JSONString.write(value, to: &output)
    output.write("\n")
  }
}

extension Masthead {
  /// The masthead without what would end the comment it stands in.
  fileprivate var withoutCommentEnds: Masthead {
    func safe(_ text: String?) -> String? { text.flatMap { $0.contains("-->") ? nil : $0 } }
    var masthead = self
    if safe(title?.text) == nil { masthead.title = nil }
    if safe(subtitle?.text) == nil { masthead.subtitle = nil }
    masthead.authors.removeAll { safe($0.name) == nil }
    masthead.published = safe(published)
    masthead.modified = safe(modified)
    masthead.dateline = safe(dateline)
    masthead.site = safe(site)
    masthead.url = safe(url)
    masthead.description = safe(description)
    masthead.image = safe(image)
    masthead.language = safe(language)
    return masthead
  }
}
