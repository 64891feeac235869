public import ArticleModel

/// What a record of a crawl may hold of a document, by its name on the command line and in the record.
public enum DocumentField: String, Sendable, CaseIterable {
  case title, subtitle, authors, published, modified, dateline, site, url, description, image, language, words
  /// The words alone, the whole document in one of the formats.
  case text, markdown, html
}

/// Writes documents as flat records: an object on one line that holds what was asked for and nothing else. What the masthead says
/// is that of the first article; texts are of all.
///
///     {"schema": "lectern.fields/1", "id": 7, "title": "Salt", "text": "Salt\n\nIt is old.\n"}
public struct FieldsWriter: Sendable {
  private let fields: [DocumentField]

  /// Makes a writer of these fields, in this order.
  public init(_ fields: [DocumentField]) { self.fields = fields }

  /// Writes a document as one line.
  public func write(_ document: Document, id: RecordID, to output: inout ChunkedOutput) {
    output.write("{\"schema\": \"lectern.fields/1\", ")
    id.write(to: &output)
    let masthead = document.articles.first?.masthead ?? Masthead()
    for field in fields {
      output.write(", ")
      JSONString.write(field.rawValue, to: &output)
      output.write(": ")
      write(field, of: document, masthead, to: &output)
    }
    output.write("}\n")
  }

  private func write(
    _ field: DocumentField, of document: Document, _ masthead: Masthead, to output: inout ChunkedOutput
  ) {
    switch field {
    case .title: write(masthead.title?.text, to: &output)
    case .subtitle: write(masthead.subtitle?.text, to: &output)
    case .authors: write(masthead.authors.map(\.name), to: &output)
    case .published: write(masthead.published, to: &output)
    case .modified: write(masthead.modified, to: &output)
    case .dateline: write(masthead.dateline, to: &output)
    case .site: write(masthead.site, to: &output)
    case .url: write(masthead.url, to: &output)
    case .description: write(masthead.description, to: &output)
    case .image: write(masthead.image, to: &output)
    case .language: write(masthead.language, to: &output)
    case .words: output.write(document.articles.reduce(0) { $0 + $1.wordCount })
    case .text: write(BareText.of(document), to: &output)
    case .markdown: write(MarkdownWriter().string(for: document), to: &output)
    case .html: write(HTMLWriter().string(for: document), to: &output)
    }
  }

  private func write(_ text: String?, to output: inout ChunkedOutput) {
    if let text { JSONString.write(text, to: &output) } else { output.write("null") }
  }

  private func write(_ texts: [String], to output: inout ChunkedOutput) {
    output.write("[")
    for (index, text) in texts.enumerated() {
      if index > 0 { output.write(", ") }
      JSONString.write(text, to: &output)
    }
    output.write("]")
  }
}
