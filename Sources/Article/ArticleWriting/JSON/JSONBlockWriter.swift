import ArticleModel

/// Writes blocks as JSON objects.
struct JSONBlockWriter {
  /// The way from the text's offsets to the source's.
  let offsets: OffsetMap

  /// Writes a block and those nested in it.
  func write(_ block: Block, to output: inout ChunkedOutput) {
    var object = JSONObject(to: &output)
    object.field("kind", block.content.kind, to: &output)
    writeFields(of: block.content, in: &object, to: &output)
    object.source(offsets.sourceRange(block.source), to: &output)
    object.close(to: &output)
  }

  private func writeFields(of content: Block.Content, in object: inout JSONObject, to output: inout ChunkedOutput) {
    switch content {
    case .heading(let heading):
      object.field("level", heading.level, to: &output)
      object.field("text", heading.text, to: &output)
      if heading.confidence < 1 { object.field("confidence", share: heading.confidence, to: &output) }
    case .paragraph(let text): object.field("text", text, to: &output)
    case .list(let list): write(list, in: &object, to: &output)
    case .definitions(let entries): write(entries, in: &object, to: &output)
    case .faq(let entries): write(entries, in: &object, to: &output)
    case .table(let table): write(table, in: &object, to: &output)
    case .quote(let quote):
      writeBlocks(quote.blocks, in: &object, to: &output)
      object.field("attribution", ifAny: quote.attribution, to: &output)
    case .code(let code):
      object.field("text", code.text, to: &output)
      object.field("language", ifAny: code.language, to: &output)
    case .callout(let callout):
      object.field("label", callout.label, to: &output)
      object.field("text", callout.text, to: &output)
      if !callout.blocks.isEmpty { writeBlocks(callout.blocks, in: &object, to: &output) }
      object.field("type", ifAny: callout.type?.rawValue, to: &output)
    case .figure(let figure):
      object.field("alt", ifAny: figure.alt, to: &output)
      object.field("caption", ifAny: figure.caption, to: &output)
      object.field("url", ifAny: figure.url, to: &output)
    case .media(let media):
      object.field("type", media.kind.rawValue, to: &output)
      object.field("title", ifAny: media.title, to: &output)
      object.field("caption", ifAny: media.caption, to: &output)
      object.field("url", ifAny: media.url, to: &output)
    case .fold(let fold):
      object.field("summary", fold.summary, to: &output)
      if fold.isOpen { object.field("open", true, to: &output) }
      writeBlocks(fold.blocks, in: &object, to: &output)
    case .post(let post):
      object.field("author", ifAny: post.author, to: &output)
      object.field("date", ifAny: post.date, to: &output)
      object.field("depth", post.depth, to: &output)
      if let score = post.score { object.field("score", score, to: &output) }
      writeBlocks(post.blocks, in: &object, to: &output)
    case .rule: break
    }
  }

  private func write(_ list: List, in object: inout JSONObject, to output: inout ChunkedOutput) {
    object.field("ordered", list.ordered, to: &output)
    if list.ordered, list.start != 1 || list.isReversed { object.field("start", list.start, to: &output) }
    if list.ordered, list.style != .decimal { object.field("style", list.style.rawValue, to: &output) }
    if list.ordered, list.isReversed { object.field("reversed", true, to: &output) }
    object.array("items", list.items, to: &output) { item, output in
      var object = JSONObject(to: &output)
      object.field("text", item.text, to: &output)
      if !item.blocks.isEmpty { writeBlocks(item.blocks, in: &object, to: &output) }
      if let number = item.number { object.field("value", number, to: &output) }
      object.field("marker", ifAny: item.marker, to: &output)
      if let isDone = item.isDone { object.field("checked", isDone, to: &output) }
      object.close(to: &output)
    }
  }

  private func write(_ entries: [Definition], in object: inout JSONObject, to output: inout ChunkedOutput) {
    object.array("items", entries, to: &output) { entry, output in
      var object = JSONObject(to: &output)
      object.field("term", entry.term, to: &output)
      object.field("text", entry.text, to: &output)
      if !entry.blocks.isEmpty { writeBlocks(entry.blocks, in: &object, to: &output) }
      object.close(to: &output)
    }
  }

  private func write(_ entries: [Question], in object: inout JSONObject, to output: inout ChunkedOutput) {
    object.array("items", entries, to: &output) { entry, output in
      var object = JSONObject(to: &output)
      object.field("question", entry.question, to: &output)
      object.field("answer", entry.answer, to: &output)
      if !entry.blocks.isEmpty { writeBlocks(entry.blocks, in: &object, to: &output) }
      object.close(to: &output)
    }
  }

  private func write(_ table: Table, in object: inout JSONObject, to output: inout ChunkedOutput) {
    object.name("header", to: &output)
    write(row: table.header, to: &output)
    object.array("rows", table.rows, to: &output) { row, output in write(row: row, to: &output) }
    if table.headRows > 0 { object.field("headRows", table.headRows, to: &output) }
    writeCellSpans(of: table, in: &object, to: &output)
    object.field("caption", ifAny: table.caption, to: &output)
    if !table.alignments.isEmpty {
      object.array("alignments", table.alignments, to: &output) { alignment, output in
        if let alignment { JSONString.write(alignment.rawValue, to: &output) } else { output.write("null") }
      }
    }
    object.field("origin", table.origin.rawValue, to: &output)
    object.field("confidence", share: table.confidence, to: &output)
  }

  private func write(row: [RichText], to output: inout ChunkedOutput) {
    JSONObject.array(row, to: &output) { cell, output in JSONString.write(cell, to: &output) }
  }

  private func writeCellSpans(of table: Table, in object: inout JSONObject, to output: inout ChunkedOutput) {
    let rows = [(row: Int?.none, cells: table.header)] + table.rows.enumerated().map { ($0.offset, $0.element) }
    let styled = rows.flatMap { row, cells in
      cells.enumerated().filter { !$0.element.spans.isEmpty }.map {
        (row: row, column: $0.offset, spans: $0.element.spans)
      }
    }
    guard !styled.isEmpty else { return }
    object.array("cellSpans", styled, to: &output) { cell, output in
      var object = JSONObject(to: &output)
      object.name("row", to: &output)
      output.write(cell.row.map(String.init) ?? "null")
      object.field("column", cell.column, to: &output)
      object.spans(cell.spans, named: "spans", to: &output)
      object.close(to: &output)
    }
  }

  private func writeBlocks(_ blocks: [Block], in object: inout JSONObject, to output: inout ChunkedOutput) {
    object.array("blocks", blocks, to: &output) { block, output in write(block, to: &output) }
  }
}

extension Block.Content {
  /// The name of the kind in JSON.
  fileprivate var kind: String {
    switch self {
    case .heading: "heading"
    case .paragraph: "paragraph"
    case .list: "list"
    case .definitions: "definitions"
    case .faq: "faq"
    case .table: "table"
    case .quote: "quote"
    case .code: "code"
    case .callout: "callout"
    case .figure: "figure"
    case .media: "media"
    case .fold: "details"
    case .post: "post"
    case .rule: "rule"
    }
  }
}
