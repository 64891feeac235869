import ArticleModel
internal import CCmarkGFM
import TextDecoding

/// Turns the nodes of a tree into blocks. The guard keeps trees from being so deep that recursion could not follow.
struct MarkdownBlocks {
  let places: MarkdownPlaces
  /// The text the places refer to.
  let text: UnsafeBufferPointer<UInt8>
  /// What relative addresses are resolved against.
  let base: String?

  /// The blocks within a node, footnotes left out.
  func blocks(in parent: MarkdownNode) -> [Block] {
    var blocks: [Block] = []
    var folds = MarkdownFolds()
    for node in parent.children where node.type != CMARK_NODE_FOOTNOTE_DEFINITION {
      if node.type == CMARK_NODE_HTML_BLOCK, folds.take(text, places.source(node), &blocks) { continue }
      append(node, to: &blocks)
    }
    folds.closeAll(&blocks)
    return MarkdownForms.captioned(blocks)
  }

  /// The footnotes of the whole text as a list, in the order they are referred to; nil if there are none.
  func footnotes(in root: MarkdownNode) -> Block? {
    let nodes = root.children.filter { $0.type == CMARK_NODE_FOOTNOTE_DEFINITION }
    guard !nodes.isEmpty else { return nil }
    let sources = nodes.map(places.source)
    let lower = sources.map(\.lowerBound).min() ?? 0
    let source = lower..<max(lower, sources.map(\.upperBound).max() ?? 0)
    return Block(.list(List(ordered: true, items: nodes.map { item(of: blocks(in: $0)) })), source: source)
  }

  private func append(_ node: MarkdownNode, to blocks: inout [Block]) {
    let source = places.source(node)
    switch node.type {
    case CMARK_NODE_PARAGRAPH: appendParagraph(node, source, to: &blocks)
    case CMARK_NODE_HEADING:
      let text = withoutStrong(inlines(node))
      if !text.isEmpty { blocks.append(Block(.heading(Heading(level: node.headingLevel, text)), source: source)) }
    case CMARK_NODE_LIST: blocks.append(Block(list(node), source: source))
    case CMARK_NODE_BLOCK_QUOTE: blocks.append(Block(MarkdownForms.quote(self.blocks(in: node)), source: source))
    case CMARK_NODE_CODE_BLOCK: blocks.append(Block(.code(code(node)), source: source))
    case CMARK_NODE_THEMATIC_BREAK: blocks.append(Block(.rule, source: source))
    case CMARK_NODE_HTML_BLOCK: blocks += MarkdownHTML.blocks(of: text, source, base: base)
    default: if node.isTable { blocks.append(Block(.table(table(node)), source: source)) }
    }
  }

  private func inlines(_ node: MarkdownNode) -> RichText { MarkdownInlines.text(in: node, base: base) }

  /// Bold type over the whole of a heading says no more than that it is one.
  private func withoutStrong(_ text: RichText) -> RichText {
    let whole = 0..<text.text.utf8.count
    return RichText(text.text, spans: text.spans.filter { $0.style != .strong || $0.range != whole })
  }

  private func appendParagraph(_ node: MarkdownNode, _ source: Range<Int>, to blocks: inout [Block]) {
    if let figures = MarkdownFigures.figures(in: node, base: base) {
      blocks += figures.map { Block(.figure($0), source: source) }
      return
    }
    if MarkdownFigures.areInTags(node) {
      blocks += MarkdownHTML.blocks(of: self.text, source, base: base)
      return
    }
    let text = inlines(node)
    if let entry = MarkdownForms.definition(text, lines: self.text[source]) {
      blocks.append(Block(.definitions([entry]), source: source))
    } else if !text.isEmpty {
      blocks.append(Block(.paragraph(text), source: source))
    }
  }

  private func code(_ node: MarkdownNode) -> Code {
    let isFenced = lectern_is_fenced(node.pointer)
    var lines = places.restored(node.literal, of: node, isFenced: isFenced)
    while lines.last == 0x0A { lines.removeLast() }
    let language = node.info.prefix { $0 != " " && $0 != "{" && $0 != "," }
    let text = lines.withUnsafeBufferPointer { PageText.clean($0) }
    return Code(text, language: language.isEmpty ? nil : String(language))
  }

  // MARK: Lists

  private func list(_ node: MarkdownNode) -> Block.Content {
    var items: [ListItem] = []
    for child in node.children {
      var item = item(of: blocks(in: child))
      item.isDone = child.isDone
      items.append(item)
    }
    if !node.isOrdered, let entries = MarkdownForms.definitions(items) { return .definitions(entries) }
    if !node.isOrdered, let entries = MarkdownForms.questions(items) { return .faq(entries) }
    return .list(List(ordered: node.isOrdered, start: node.isOrdered ? node.listStart : 1, items: items))
  }

  /// An item: its text is its first paragraph, if it begins with one.
  private func item(of blocks: [Block]) -> ListItem {
    guard case .paragraph(let text) = blocks.first?.content else { return ListItem("", blocks: blocks) }
    return ListItem(text, blocks: Array(blocks.dropFirst()))
  }

  // MARK: Tables

  private func table(_ node: MarkdownNode) -> Table {
    var header: [RichText] = []
    var rows: [[RichText]] = []
    let alignments = node.alignments
    for row in node.children {
      let cells = row.children.map { inlines($0) }
      if row.isHeaderRow {
        header = cells
      } else {
        rows.append(cells + MarkdownRows.surplus(in: text, places.source(row), columns: alignments.count))
      }
    }
    // Markdown asks for a header even where there is none.
    if header.allSatisfy(\.isEmpty) { header = [] }
    let isSet = alignments.contains { $0 != nil }
    return Table(header: header, rows: rows, alignments: isSet ? alignments : [])
  }
}
