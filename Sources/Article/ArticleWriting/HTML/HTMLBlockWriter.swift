import ArticleModel

/// Writes blocks as HTML elements, one after another.
enum HTMLBlockWriter {
  /// Writes blocks and those nested in them.
  static func write(_ blocks: [Block], to output: inout ChunkedOutput) {
    for block in blocks { write(block, to: &output) }
  }

  /// Writes an element with nothing but text in it, and a line break.
  static func writeElement(_ name: StaticString, _ text: RichText, to output: inout ChunkedOutput) {
    output.write("<")
    output.write(name)
    output.write(">")
    HTMLText.write(text, to: &output)
    output.write("</")
    output.write(name)
    output.write(">\n")
  }

  private static func write(_ block: Block, to output: inout ChunkedOutput) {
    switch block.content {
    case .heading(let heading): write(heading, to: &output)
    case .paragraph(let text): writeElement("p", text, to: &output)
    case .list(let list): HTMLListWriter.write(list, to: &output)
    case .definitions(let entries): write(entries, to: &output)
    case .faq(let entries): for entry in entries { write(entry, to: &output) }
    case .table(let table): HTMLTableWriter.write(table, to: &output)
    case .quote(let quote): write(quote, to: &output)
    case .code(let code): write(code, to: &output)
    case .callout(let callout): write(callout, to: &output)
    case .figure(let figure): write(figure, to: &output)
    case .media(let media): HTMLAsideWriter.write(media, to: &output)
    case .fold(let fold): HTMLAsideWriter.write(fold, to: &output)
    case .post(let post): HTMLAsideWriter.write(post, to: &output)
    case .rule: output.write("<hr>\n")
    }
  }

  private static func write(_ heading: Heading, to output: inout ChunkedOutput) {
    switch heading.level {
    case ...1: writeElement("h1", heading.text, to: &output)
    case 2: writeElement("h2", heading.text, to: &output)
    case 3: writeElement("h3", heading.text, to: &output)
    case 4: writeElement("h4", heading.text, to: &output)
    case 5: writeElement("h5", heading.text, to: &output)
    default: writeElement("h6", heading.text, to: &output)
    }
  }

  private static func write(_ entries: [Definition], to output: inout ChunkedOutput) {
    output.write("<dl>\n")
    for entry in entries {
      writeElement("dt", entry.term, to: &output)
      if entry.blocks.isEmpty {
        writeElement("dd", entry.text, to: &output)
      } else {
        output.write("<dd>")
        if !entry.text.isEmpty { writeElement("p", entry.text, to: &output) }
        write(entry.blocks, to: &output)
        output.write("</dd>\n")
      }
    }
    output.write("</dl>\n")
  }

  private static func write(_ entry: Question, to output: inout ChunkedOutput) {
    output.write("<details>\n")
    writeElement("summary", entry.question, to: &output)
    if !entry.answer.isEmpty { writeElement("p", entry.answer, to: &output) }
    write(entry.blocks, to: &output)
    output.write("</details>\n")
  }

  private static func write(_ quote: Quote, to output: inout ChunkedOutput) {
    output.write("<blockquote>\n")
    write(quote.blocks, to: &output)
    if let attribution = quote.attribution {
      output.write("<p>— <cite>")
      HTMLText.write(attribution, to: &output)
      output.write("</cite></p>\n")
    }
    output.write("</blockquote>\n")
  }

  private static func write(_ code: Code, to output: inout ChunkedOutput) {
    output.write("<pre><code")
    if let language = code.language, !language.isEmpty {
      output.write(" class=\"language-")
      HTMLText.write(language, to: &output)
      output.write("\"")
    }
    output.write(">")
    HTMLText.write(code.text, to: &output)
    output.write("\n</code></pre>\n")
  }

  private static func write(_ callout: Callout, to output: inout ChunkedOutput) {
    output.write("<aside>\n<p><strong>")
    HTMLText.write(callout.label, to: &output)
    output.write("</strong> ")
    HTMLText.write(callout.text, to: &output)
    output.write("</p>\n")
    write(callout.blocks, to: &output)
    output.write("</aside>\n")
  }

  /// A picture without an address is described in words.
  private static func write(_ figure: Figure, to output: inout ChunkedOutput) {
    output.write("<figure>\n")
    if let url = figure.url.flatMap(LinkTarget.safe) {
      output.write("<img loading=\"lazy\" src=\"")
      HTMLText.write(url, to: &output)
      output.write("\" alt=\"")
      HTMLText.write(figure.alt ?? "", to: &output)
      output.write("\">\n")
    } else if let alt = figure.alt {
      writeElement("p", RichText(alt), to: &output)
    }
    if let caption = figure.caption { writeElement("figcaption", caption, to: &output) }
    output.write("</figure>\n")
  }
}
