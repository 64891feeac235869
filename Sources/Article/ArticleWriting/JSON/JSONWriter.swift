public import ArticleModel

/// Writes articles as JSON of the schema `lectern.article/1`, one block a line.
///
/// Every field of an article is always present, `null` where it is unknown. `source` ranges count bytes of the source as
/// it was read, whatever its encoding. Spans stand beside their text: `spans` beside `text`, `answerSpans` beside
/// `answer`, and so on; those of a table's cells in `cellSpans`, where the row `null` is the header.
public struct JSONWriter: ArticleWriter {
  /// What stands between the parts of an object.
  private let lineBreak: StaticString
  /// What stands before each element of an array.
  private let itemBreak: StaticString

  /// Makes a writer of a block a line, or of documents that stand on one line each.
  public init(isOneLine: Bool = false) {
    lineBreak = isOneLine ? "" : "\n"
    itemBreak = isOneLine ? " " : "\n  "
  }

  /// Writes the document as one JSON object and a line break.
  public func write(_ document: Document, to output: inout ChunkedOutput) {
    write(document, id: nil, to: &output)
  }

  /// Writes the document as an object that says which record of a crawl it was made of.
  public func write(_ document: Document, id: RecordID?, to output: inout ChunkedOutput) {
    output.write("{\"schema\": \"lectern.article/1\",")
    output.write(lineBreak)
    if let id {
      output.write(" ")
      id.write(to: &output)
      output.write(",")
      output.write(lineBreak)
    }
    output.write(" \"articles\": [")
    for (index, article) in document.articles.enumerated() {
      if index > 0 { output.write(",") }
      output.write(lineBreak)
      write(article, offsets: document.text.offsets, to: &output)
    }
    output.write("]}\n")
  }

  /// Writes the tables of a document alone, as an object of the schema `lectern.tables/1` whose `tables` are the same
  /// objects that stand among the blocks of an article.
  public func writeTables(of document: Document, to output: inout ChunkedOutput) {
    output.write("{\"schema\": \"lectern.tables/1\",")
    output.write(lineBreak)
    let blocks = JSONBlockWriter(offsets: document.text.offsets)
    writeLines(document.tables, named: "tables", to: &output) { block, output in blocks.write(block, to: &output) }
    output.write("}\n")
  }

  private func write(_ article: Article, offsets: OffsetMap, to output: inout ChunkedOutput) {
    writeMasthead(article.masthead, of: article, to: &output)
    let blocks = JSONBlockWriter(offsets: offsets)
    writeLines(article.blocks, named: "blocks", to: &output) { block, output in blocks.write(block, to: &output) }
    output.write(",")
    output.write(lineBreak)
    writeLines(article.removed, named: "removed", to: &output) { removal, output in
      var object = JSONObject(to: &output)
      object.field("reason", removal.reason.rawValue, to: &output)
      object.field("text", removal.words, to: &output)
      object.source(offsets.sourceRange(removal.source), to: &output)
      if !removal.places.isEmpty {
        object.array("places", removal.places, to: &output) { JSONString.write($0, to: &$1) }
      }
      object.close(to: &output)
    }
    output.write(",")
    output.write(lineBreak)
    writeLines(article.repairs, named: "repairs", to: &output) { repair, output in
      var object = JSONObject(to: &output)
      object.field("was", repair.was, to: &output)
      object.field("now", repair.now, to: &output)
      object.source(offsets.sourceRange(repair.source), to: &output)
      object.close(to: &output)
    }
    output.write("}")
  }

  private func writeMasthead(_ masthead: Masthead, of article: Article, to output: inout ChunkedOutput) {
    var object = JSONObject(to: &output)
    object.field("title", orNull: masthead.title, to: &output)
    object.field("subtitle", orNull: masthead.subtitle, to: &output)
    object.array("authors", masthead.authors, to: &output) { author, output in
      var object = JSONObject(to: &output)
      object.field("name", author.name, to: &output)
      object.field("role", orNull: author.role, to: &output)
      object.close(to: &output)
    }
    output.write(",")
    output.write(lineBreak)
    output.write(" ")
    object.startAfresh()
    object.field("published", orNull: masthead.published, to: &output)
    object.field("modified", orNull: masthead.modified, to: &output)
    object.field("dateline", orNull: masthead.dateline, to: &output)
    object.field("site", orNull: masthead.site, to: &output)
    object.field("url", orNull: masthead.url, to: &output)
    object.field("description", orNull: masthead.description, to: &output)
    object.field("image", orNull: masthead.image, to: &output)
    object.field("language", orNull: masthead.language, to: &output)
    if article.kind != .article { object.field("kind", article.kind.rawValue, to: &output) }
    object.field("words", article.wordCount, to: &output)
    output.write(",")
    output.write(lineBreak)
  }

  private func writeLines<Element>(
    _ elements: [Element], named name: StaticString, to output: inout ChunkedOutput,
    write: (Element, inout ChunkedOutput) -> Void
  ) {
    output.write(" \"")
    output.write(name)
    output.write("\": [")
    for (index, element) in elements.enumerated() {
      if index > 0 { output.write(",") }
      output.write(itemBreak)
      write(element, &output)
    }
    output.write("]")
  }
}
