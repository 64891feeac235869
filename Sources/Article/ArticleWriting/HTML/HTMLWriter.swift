public import ArticleModel

/// Writes articles as one clean web page: semantic elements, a small style sheet of its own, nothing to load or to run.
///
/// Questions fold (`details`). A table that is not sure enough to be shown as a grid is written as its rows stood.
/// Addresses that carry a program or a document of their own (`javascript:`, `data:`) are left out; their words stay.
public struct HTMLWriter: ArticleWriter {
  /// Makes a writer.
  public init() {}

  /// Writes the document as a whole page.
  public func write(_ document: Document, to output: inout ChunkedOutput) {
    writeHead(document, to: &output)
    for article in document.articles { write(article, to: &output) }
    output.write("</body>\n</html>\n")
  }

  private func writeHead(_ document: Document, to output: inout ChunkedOutput) {
    let masthead = document.articles.first?.masthead ?? Masthead()
    output.write("<!DOCTYPE html>\n<html")
    writeLanguage(masthead.language, to: &output)
    output.write(">\n<head>\n<meta charset=\"utf-8\">\n")
    output.write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
    HTMLText.write(masthead.title?.text ?? "Article", to: &output)
    output.write("</title>\n")
    for author in masthead.authors { writeMeta("author", author.name, to: &output) }
    if let description = masthead.description ?? masthead.subtitle?.text {
      writeMeta("description", description, to: &output)
    }
    if let image = masthead.image.flatMap(LinkTarget.safe) {
      output.write("<meta property=\"og:image\" content=\"")
      HTMLText.write(image, to: &output)
      output.write("\">\n")
    }
    if let url = masthead.url.flatMap(LinkTarget.safe) {
      output.write("<link rel=\"canonical\" href=\"")
      HTMLText.write(url, to: &output)
      output.write("\">\n")
    }
    output.write(HTMLStyle.element)
    output.write("</head>\n<body>\n")
  }

  private func writeMeta(_ name: StaticString, _ content: String, to output: inout ChunkedOutput) {
    output.write("<meta name=\"")
    output.write(name)
    output.write("\" content=\"")
    HTMLText.write(content, to: &output)
    output.write("\">\n")
  }

  private func write(_ article: Article, to output: inout ChunkedOutput) {
    output.write("<article dir=\"auto\"")
    writeLanguage(article.masthead.language, to: &output)
    output.write(">\n")
    writeHeader(article.masthead, to: &output)
    HTMLBlockWriter.write(article.blocks, to: &output)
    output.write("</article>\n")
  }

  private func writeLanguage(_ language: String?, to output: inout ChunkedOutput) {
    guard let language else { return }
    output.write(" lang=\"")
    HTMLText.write(language, to: &output)
    output.write("\"")
  }

  private func writeHeader(_ masthead: Masthead, to output: inout ChunkedOutput) {
    let byline = Byline(masthead)
    guard masthead.title != nil || masthead.subtitle != nil || !byline.isEmpty else { return }
    output.write("<header>\n")
    if let title = masthead.title { writeLine("h1", title, to: &output) }
    if let subtitle = masthead.subtitle {
      output.write("<p class=\"subtitle\">")
      HTMLText.write(subtitle, to: &output)
      output.write("</p>\n")
    }
    writeByline(byline, to: &output)
    output.write("</header>\n")
  }

  private func writeByline(_ byline: Byline, to output: inout ChunkedOutput) {
    guard !byline.isEmpty else { return }
    output.write("<p class=\"byline\">")
    for (index, part) in byline.parts.enumerated() {
      if index > 0 { output.write(" · ") }
      switch part {
      case .published(let day):
        output.write("<time datetime=\"")
        HTMLText.write(day, to: &output)
        output.write("\">")
        HTMLText.write(day, to: &output)
        output.write("</time>")
      default: HTMLText.write(part.text, to: &output)
      }
    }
    output.write("</p>\n")
  }

  private func writeLine(_ element: StaticString, _ text: RichText, to output: inout ChunkedOutput) {
    HTMLBlockWriter.writeElement(element, text, to: &output)
  }
}
