import ArticleModel

/// Writes blocks as GitHub Flavored Markdown, an empty line between two.
struct MarkdownBlockWriter {
  private var lines = MarkdownLines()

  /// Writes blocks and those nested in them. `isFirst` says whether nothing stands above them that needs an empty line.
  mutating func write(_ blocks: [Block], isFirst: Bool, to output: inout ChunkedOutput) {
    var previous: Block?
    var bullet: Character = "-"
    for block in blocks {
      if !isFirst || previous != nil { lines.writeBlank(to: &output) }
      if previous?.isPost == true, !block.isPost {
        lines.write(MarkdownNote.endOfPosts, to: &output)
        lines.writeBlank(to: &output)
      }
      bullet = previous.map { $0.isListLike && block.isListLike && bullet == "-" } == true ? "*" : "-"
      write(block, bullet: bullet, to: &output)
      previous = block
    }
  }

  /// Writes a paragraph and nothing else.
  mutating func write(paragraph text: RichText, to output: inout ChunkedOutput) {
    lines.write(MarkdownText.markup(of: text), to: &output)
  }

  private mutating func write(_ block: Block, bullet: Character, to output: inout ChunkedOutput) {
    switch block.content {
    case .heading(let heading): write(heading, to: &output)
    case .paragraph(let text): write(paragraph: text, to: &output)
    case .list(let list): write(list, bullet: bullet, to: &output)
    case .definitions(let entries): for entry in entries { write(entry, bullet: bullet, to: &output) }
    case .faq(let entries): for entry in entries { write(entry, bullet: bullet, to: &output) }
    case .table(let table): write(table, to: &output)
    case .quote(let quote): write(quote, to: &output)
    case .code(let code): write(code, to: &output)
    case .callout(let callout): write(callout, to: &output)
    case .figure(let figure): write(figure, to: &output)
    case .media(let media): write(media, to: &output)
    case .fold(let fold): write(fold, to: &output)
    case .post(let post): write(post, to: &output)
    case .rule: lines.write("***", to: &output)
    }
  }

  private mutating func write(_ heading: Heading, to output: inout ChunkedOutput) {
    let marks = [UInt8](repeating: 0x23, count: min(max(heading.level, 1), 6))
    lines.write(marks + [0x20] + MarkdownText.markup(of: heading.text, in: .heading), to: &output)
  }

  private mutating func write(_ list: List, bullet: Character, to output: inout ChunkedOutput) {
    // Markdown counts in digits and upwards alone: other numbers stand after a bullet.
    let countsPlainly = list.countsPlainly
    let markers = list.markers
    for (index, item) in list.items.enumerated() {
      let number = min(max(list.start, 0), 999_999_999 - list.items.count) + index
      let isCounted = list.ordered && countsPlainly
      let marker = isCounted ? "\(number)\(bullet == "-" ? "." : ")") " : "\(bullet) "
      let own = MarkdownText.lead(of: item, marker: countsPlainly ? nil : markers[index])
      writeItem(marker, own + MarkdownText.markup(of: item.text), item.blocks, to: &output)
    }
  }

  /// Writes `- **Term**: what it means`.
  private mutating func write(_ entry: Definition, bullet: Character, to output: inout ChunkedOutput) {
    let term = MarkdownText.markup(of: entry.term.wrapped(in: .strong))
    let text = MarkdownText.markup(of: entry.text)
    writeItem("\(bullet) ", term + (text.isEmpty ? [0x3A] : [0x3A, 0x20] + text), entry.blocks, to: &output)
  }

  /// Writes `- **Question?**` with the answer on the next line of the same item, so that each question keeps its answer.
  private mutating func write(_ entry: Question, bullet: Character, to output: inout ChunkedOutput) {
    let question = MarkdownText.markup(of: entry.question.wrapped(in: .strong))
    let answer = MarkdownText.markup(of: entry.answer)
    let isBroken = !question.isEmpty && !answer.isEmpty
    writeItem("\(bullet) ", question + (isBroken ? [0x5C, 0x0A] : []) + answer, entry.blocks, to: &output)
  }

  private mutating func writeItem(
    _ marker: String, _ text: [UInt8], _ blocks: [Block], to output: inout ChunkedOutput
  ) {
    let continuation = String(repeating: " ", count: marker.utf8.count)
    let outer = lines.enter(marker: marker, continuation: continuation)
    if !text.isEmpty { lines.write(text, to: &output) }
    let beginsWithList = blocks.first?.isListLike == true
    write(blocks, isFirst: text.isEmpty || beginsWithList, to: &output)
    lines.leave(outer, to: &output)
  }

  private mutating func write(_ table: Table, to output: inout ChunkedOutput) {
    if let caption = table.caption, !caption.isEmpty {
      write(paragraph: caption.wrapped(in: .emphasis), to: &output)
      lines.writeBlank(to: &output)
    }
    if table.isShownAsGrid {
      for line in MarkdownTableWriter.lines(of: table) { lines.write(line, to: &output) }
    } else {
      write(paragraph: RichText(table.flattenedRows.joined(separator: "\n")), to: &output)
    }
  }

  private mutating func write(_ quote: Quote, to output: inout ChunkedOutput) {
    let outer = lines.enter(marker: "> ", continuation: "> ")
    write(quote.blocks, isFirst: true, to: &output)
    if let attribution = quote.attribution {
      if !quote.blocks.isEmpty { lines.writeBlank(to: &output) }
      lines.write(Array("— ".utf8) + MarkdownText.markup(of: attribution), to: &output)
    }
    lines.leave(outer, to: &output)
  }

  private mutating func write(_ code: Code, to output: inout ChunkedOutput) {
    let text = MarkdownCode.clean(code.text)
    let fence = String(repeating: "`", count: max(3, MarkdownText.longestRun(of: 0x60, in: text) + 1))
    lines.write(fence + MarkdownCode.infoString(code.language), to: &output)
    lines.write(text, to: &output)
    lines.write(fence, to: &output)
  }

  /// Writes `> **Did You Know?** What it says`; a label without a mark at its end gets a colon.
  private mutating func write(_ callout: Callout, to output: inout ChunkedOutput) {
    var label = MarkdownText.markup(of: RichText(callout.label).wrapped(in: .strong))
    if let last = callout.label.utf8.last, !"?!.:…".utf8.contains(last) { label.append(0x3A) }
    let separator: [UInt8] = label.isEmpty || callout.text.isEmpty ? [] : [0x20]
    let outer = lines.enter(marker: "> ", continuation: "> ")
    lines.write(label + separator + MarkdownText.markup(of: callout.text), to: &output)
    if !callout.blocks.isEmpty { write(callout.blocks, isFirst: false, to: &output) }
    lines.leave(outer, to: &output)
  }

  /// Writes a link to a film or sound, and the caption below, behind a note of what it is.
  private mutating func write(_ media: Media, to output: inout ChunkedOutput) {
    lines.write(MarkdownNote.note(of: media), to: &output)
    var title = RichText(media.title ?? media.url ?? media.kind.rawValue)
    if let url = media.url { title = title.wrapped(in: .link(url: url)) }
    var parts = [MarkdownText.markup(of: title)]
    if let caption = media.caption, !caption.isEmpty {
      parts.append(MarkdownText.markup(of: caption.wrapped(in: .emphasis)))
    }
    lines.write(Array(parts.joined(separator: [0x5C, 0x0A])), to: &output)
  }

  /// Writes a fold as HTML's element, which Markdown lets through.
  private mutating func write(_ fold: Fold, to output: inout ChunkedOutput) {
    lines.write(fold.isOpen ? "<details open>" : "<details>", to: &output)
    lines.write(Array("<summary>".utf8) + MarkdownText.markup(of: fold.summary) + Array("</summary>".utf8), to: &output)
    if !fold.blocks.isEmpty { write(fold.blocks, isFirst: false, to: &output) }
    lines.writeBlank(to: &output)
    lines.write("</details>", to: &output)
  }

  /// Writes who wrote a post and when, in bold, and the post below, quoted as deep as it answers others, behind a note of what it is.
  private mutating func write(_ post: Post, to output: inout ChunkedOutput) {
    lines.write(MarkdownNote.note(of: post), to: &output)
    lines.writeBlank(to: &output)
    let outers = (0..<min(post.depth, 20)).map { _ in lines.enter(marker: "> ", continuation: "> ") }
    let byline = post.byline
    if !byline.isEmpty { write(paragraph: RichText(byline).wrapped(in: .strong), to: &output) }
    write(post.blocks, isFirst: byline.isEmpty, to: &output)
    for outer in outers.reversed() { lines.leave(outer, to: &output) }
  }

  /// Writes `![alt](url)` and the caption below; a picture without an address is described in words.
  private mutating func write(_ figure: Figure, to output: inout ChunkedOutput) {
    var parts: [[UInt8]] = []
    let alt = RichText(figure.alt ?? "")
    if let url = figure.url.flatMap(LinkTarget.safe) {
      let description = MarkdownText.markup(of: alt, in: .alternative)
      parts.append(Array("![".utf8) + description + Array("](\(MarkdownText.destination(url)))".utf8))
    } else if !alt.isEmpty {
      parts.append(MarkdownText.markup(of: alt))
    }
    if let caption = figure.caption, !caption.isEmpty {
      parts.append(MarkdownText.markup(of: caption.wrapped(in: .emphasis)))
    }
    lines.write(Array(parts.joined(separator: [0x5C, 0x0A])), to: &output)
  }
}

extension RichText {
  /// The text with all of it in a style.
  func wrapped(in style: Span.Style) -> RichText {
    RichText(text, spans: [Span(0..<text.utf8.count, style)] + spans)
  }
}

extension Block {
  fileprivate var isPost: Bool { if case .post = content { true } else { false } }

  /// Whether Markdown has a list for it: its items would join those of a list right above it unless they are marked in
  /// another way.
  fileprivate var isListLike: Bool {
    switch content {
    case .list, .definitions, .faq: true
    default: false
    }
  }
}
