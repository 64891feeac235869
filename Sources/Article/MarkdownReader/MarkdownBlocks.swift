import ArticleModel
internal import CCmarkGFM
import Recognizers
import TextDecoding

/// Turns the nodes of a tree into blocks. The guard keeps trees from being so deep that recursion could not follow.
struct MarkdownBlocks {
  let places: MarkdownPlaces
  /// The text the places refer to.
  let text: UnsafeBufferPointer<UInt8>
  /// What relative addresses are resolved against.
  let base: String?
  /// The items that are numbered through the text.
  var examples: ExampleItems
  /// How many callouts stand around what is read.
  var depth = 0

  static let deepest = 6
  /// After this many callouts that have no end, none is looked for.
  private static let mostFailures = 500

  /// The blocks within a node, footnotes left out.
  func blocks(in parent: MarkdownNode) -> [Block] {
    var blocks: [Block] = []
    var folds = MarkdownFolds()
    var read = 0
    var failures = 0
    let isOutermost = parent.type == CMARK_NODE_DOCUMENT && depth < Self.deepest
    for node in parent.children where node.type != CMARK_NODE_FOOTNOTE_DEFINITION {
      if isOutermost {
        let source = places.source(node)
        if source.lowerBound >= read, node.type == CMARK_NODE_PARAGRAPH, failures < Self.mostFailures,
          Self.maybeAdmonition(text, source)
        {
          if let found = MarkdownAdmonitions(text).find(at: source.lowerBound) {
            blocks += admonition(found)
            read = found.source.upperBound
          } else {
            failures += 1
          }
        }
        if source.lowerBound >= read, failures < Self.mostFailures, let found = dashedTable(node, source, &failures) {
          blocks.append(found)
          read = found.source.upperBound
        }
        if source.lowerBound < read {
          // What goes on behind the callout without a blank line.
          if source.upperBound > read + 1 {
            blocks += inner(Array(text[read..<source.upperBound]), read..<source.upperBound)
            read = source.upperBound
          }
          continue
        }
      }
      if node.type == CMARK_NODE_HTML_BLOCK, take(node, &folds, &blocks) { continue }
      append(node, to: &blocks)
    }
    folds.closeAll(&blocks)
    return MarkdownNotes.filled(MarkdownForms.joined(MarkdownForms.loose(MarkdownForms.captioned(blocks))))
  }

  /// Takes HTML that opens or closes a fold, or notes what follows.
  private func take(_ node: MarkdownNode, _ folds: inout MarkdownFolds, _ blocks: inout [Block]) -> Bool {
    let source = places.source(node)
    if folds.take(text, source, &blocks) { return true }
    // Where such a block ends is not told by the parser.
    guard let note = MarkdownNotes.block(node.literal, source) else { return false }
    blocks.append(note)
    return true
  }

  /// The table with rows of dashes that a paragraph or a rule begins.
  private func dashedTable(_ node: MarkdownNode, _ source: Range<Int>, _ failures: inout Int) -> Block? {
    guard node.type == CMARK_NODE_PARAGRAPH || node.type == CMARK_NODE_THEMATIC_BREAK else { return nil }
    guard let found = DashedTables(text).find(at: source.lowerBound) else {
      if node.type == CMARK_NODE_THEMATIC_BREAK { failures += 1 }
      return nil
    }
    let table = Table(
      header: found.header.map { words(of: $0, found.source) },
      rows: found.rows.map { row in row.map { words(of: $0, found.source) } })
    return Block(.table(table), source: found.source)
  }

  private static func maybeAdmonition(_ text: UnsafeBufferPointer<UInt8>, _ source: Range<Int>) -> Bool {
    source.count > 3 && [0x3A, 0x21, 0x3F, 0x3D].contains(text[source.lowerBound])
      && text[source.lowerBound + 1] == text[source.lowerBound]
  }

  /// A callout, a fold where it is one that opens, or what stands in it where it is neither.
  func admonition(_ found: MarkdownAdmonitions.Found) -> [Block] {
    var blocks = inner(found.inner, found.source)
    if found.isPlain { return blocks }
    if found.isPanel {
      let label = RichText(found.label, spans: [Span(0..<found.label.utf8.count, .strong)])
      return [Block(.paragraph(label), source: found.source)] + blocks
    }
    if found.isFold {
      return [Block(.fold(Fold(RichText(found.label), blocks: blocks, isOpen: found.isOpen)), source: found.source)]
    }
    var callout = Callout(label: found.label, "", type: CalloutType(kind: found.type))
    if found.takesHeading, case .heading(let title)? = blocks.first?.content {
      callout.label = title.text.text
      blocks.removeFirst()
    }
    if case .paragraph(let first)? = blocks.first?.content {
      callout.text = first
      blocks.removeFirst()
    }
    callout.blocks = blocks
    return [Block(.callout(callout), source: found.source)]
  }

  /// The blocks of a stretch of Markdown that is read apart.
  func inner(_ bytes: [UInt8], _ source: Range<Int>) -> [Block] {
    bytes.withUnsafeBufferPointer { text in
      let guarded = MarkdownGuard(text)
      guard let tree = guarded.bytes.withUnsafeBufferPointer({ MarkdownTree($0) }) else { return [] }
      let places = MarkdownPlaces(guarded, of: text, start: 0)
      var builder = MarkdownBlocks(places: places, text: text, base: base, examples: examples, depth: depth + 1)
      builder.examples.origin += source.lowerBound
      return builder.blocks(in: tree.root).map { $0.moved(by: source.lowerBound, within: source) }
    }
  }

  /// The footnotes of the whole text as a list, in the order they are referred to; nil if there are none.
  func footnotes(in root: MarkdownNode) -> Block? {
    let nodes = root.children.filter { $0.type == CMARK_NODE_FOOTNOTE_DEFINITION }
    guard !nodes.isEmpty else { return nil }
    let sources = nodes.map(places.source)
    let lower = sources.map(\.lowerBound).min() ?? 0
    let source = lower..<max(lower, sources.map(\.upperBound).max() ?? 0)
    let items = nodes.enumerated().map { number, node in
      FootnotePlaces.named(item(of: blocks(in: node)), number: number + 1)
    }
    return Block(.list(List(ordered: true, items: items)), source: source)
  }

  private func append(_ node: MarkdownNode, to blocks: inout [Block]) {
    let source = places.source(node)
    switch node.type {
    case CMARK_NODE_PARAGRAPH: appendParagraph(node, source, to: &blocks)
    case CMARK_NODE_HEADING:
      let text = withoutStrong(MarkdownAttributes.strippedAtEnd(HeadingPlaces.withoutAnchor(inlines(node))))
      if !text.isEmpty { blocks.append(Block(.heading(Heading(level: node.headingLevel, text)), source: source)) }
    case CMARK_NODE_LIST: blocks.append(Block(list(node), source: source))
    case CMARK_NODE_BLOCK_QUOTE:
      blocks.append(titledCallout(source) ?? Block(MarkdownForms.quote(self.blocks(in: node)), source: source))
    case CMARK_NODE_CODE_BLOCK:
      if let callout = fencedCallout(node, source) {
        blocks += callout
      } else if !continueMeaning(node, &blocks) {
        blocks.append(Block(.code(code(node)), source: source))
      }
    case CMARK_NODE_THEMATIC_BREAK: blocks.append(Block(.rule, source: source))
    case CMARK_NODE_HTML_BLOCK: blocks += MarkdownHTML.blocks(of: text, source, base: base)
    default: if node.isTable { blocks.append(Block(.table(table(node)), source: source)) }
    }
  }

  private func inlines(_ node: MarkdownNode) -> RichText {
    examples.numbered(MarkdownInlines.text(in: node, base: base))
  }

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
    if let lines = lineBlock(source) {
      blocks += lines
      return
    }
    if let list = exampleList(source) {
      append(list, source, to: &blocks)
      return
    }
    if let table = gridTable(source) {
      blocks.append(table)
      return
    }
    let text = MarkdownAttributes.strippedAtEnd(inlines(node), ofParagraph: true)
    if let entry = MarkdownForms.definition(text, lines: self.text[source]) {
      blocks.append(Block(.definitions([entry]), source: source))
    } else if !text.isEmpty {
      blocks.append(Block(.paragraph(text), source: source))
    }
  }

  func code(_ node: MarkdownNode) -> Code {
    let isFenced = lectern_is_fenced(node.pointer)
    var lines = places.restored(node.literal, of: node, isFenced: isFenced)
    while lines.last == 0x0A { lines.removeLast() }
    let language = FenceInfo.language(of: node.info)
    let text = lines.withUnsafeBufferPointer { PageText.clean($0) }
    return Code(text, language: language)
  }

  // MARK: Lists

  private func list(_ node: MarkdownNode) -> Block.Content {
    var items: [ListItem] = []
    for child in node.children {
      var item = item(of: blocks(in: child))
      item.isDone = child.isDone
      if !node.isOrdered, item.isDone == nil { item.takeBox() }
      items.append(item)
    }
    if !node.isOrdered, let entries = MarkdownForms.definitions(items) { return .definitions(entries) }
    if !node.isOrdered, let entries = MarkdownForms.questions(items) { return .faq(entries) }
    return .list(List(ordered: node.isOrdered, start: node.isOrdered ? node.listStart : 1, items: items))
  }

  /// An item: its text is its first paragraph, if it begins with one.
  func item(of blocks: [Block]) -> ListItem {
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
