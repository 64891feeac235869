public import ArticleModel

/// Writes articles as JSON of the schema `lectern.article/1`, one block a line.
///
/// Every field of an article is always present, `null` where it is unknown. `source` ranges count bytes of the source as
/// it was read, whatever its encoding. Spans stand beside their text: `spans` beside `text`, `answerSpans` beside
/// `answer`, and so on; those of a table's cells in `cellSpans`, where the row `null` is the header.
public struct JSONWriter: ArticleWriter {
  /// Makes a writer.
  public init() {}

  /// Writes the document as one JSON object and a line break.
  public func write(_ document: Document, to output: inout ChunkedOutput) {
    output.write("{\"schema\": \"lectern.article/1\",\n \"articles\": [")
    for (index, article) in document.articles.enumerated() {
      output.write(index == 0 ? "\n" : ",\n")
      write(article, offsets: document.text.offsets, to: &output)
    }
    output.write("]}\n")
  }

  /// Writes the tables of a document alone, as an object of the schema `lectern.tables/1` whose `tables` are the same
  /// objects that stand among the blocks of an article.
  public func writeTables(of document: Document, to output: inout ChunkedOutput) {
    output.write("{\"schema\": \"lectern.tables/1\",\n")
    let blocks = JSONBlockWriter(offsets: document.text.offsets)
    writeLines(document.tables, named: "tables", to: &output) { block, output in blocks.write(block, to: &output) }
    output.write("}\n")
  }

  private func write(_ article: Article, offsets: OffsetMap, to output: inout ChunkedOutput) {
    writeMasthead(article.masthead, words: article.wordCount, to: &output)
    let blocks = JSONBlockWriter(offsets: offsets)
    writeLines(article.blocks, named: "blocks", to: &output) { block, output in blocks.write(block, to: &output) }
    output.write(",\n")
    writeLines(article.removed, named: "removed", to: &output) { removal, output in
      var object = JSONObject(to: &output)
      object.field("reason", removal.reason.rawValue, to: &output)
      object.field("text", removal.text, to: &output)
      object.source(offsets.sourceRange(removal.source), to: &output)
      object.close(to: &output)
    }
    output.write(",\n")
    writeLines(article.repairs, named: "repairs", to: &output) { repair, output in
      var object = JSONObject(to: &output)
      object.field("was", repair.was, to: &output)
      object.field("now", repair.now, to: &output)
      object.source(offsets.sourceRange(repair.source), to: &output)
      object.close(to: &output)
    }
    output.write("}")
  }

  private func writeMasthead(_ masthead: Masthead, words: Int, to output: inout ChunkedOutput) {
    var object = JSONObject(to: &output)
    object.field("title", orNull: masthead.title, to: &output)
    object.field("subtitle", orNull: masthead.subtitle, to: &output)
    object.array("authors", masthead.authors, to: &output) { author, output in
      var object = JSONObject(to: &output)
      object.field("name", author.name, to: &output)
      object.field("role", orNull: author.role, to: &output)
      object.close(to: &output)
    }
    output.write(",\n ")
    object.startAfresh()
    object.field("published", orNull: masthead.published, to: &output)
    object.field("modified", orNull: masthead.modified, to: &output)
    object.field("dateline", orNull: masthead.dateline, to: &output)
    object.field("site", orNull: masthead.site, to: &output)
    object.field("url", orNull: masthead.url, to: &output)
    object.field("language", orNull: masthead.language, to: &output)
    object.field("words", words, to: &output)
    output.write(",\n")
  }

  private func writeLines<Element>(
    _ elements: [Element], named name: StaticString, to output: inout ChunkedOutput,
    write: (Element, inout ChunkedOutput) -> Void
  ) {
    output.write(" \"")
    output.write(name)
    output.write("\": [")
    for (index, element) in elements.enumerated() {
      output.write(index == 0 ? "\n  " : ",\n  ")
      write(element, &output)
    }
    output.write("]")
  }
}
