package import ArticleModel
internal import CCmarkGFM
import Recognizers
import UTF8Text

/// Turns Markdown into an article. Its marks say what everything is, so nothing is guessed, and nothing taken for clutter but in a
/// page that a program saved (``ScrapedPage``); what shows
/// on no page (definitions of links, comments, fields of the front matter) is kept among what was removed.
///
///     # Salt               ►   title: Salt
///     Salt is *old*.           paragraph: Salt is old. (old: emphasis)
package enum MarkdownReader {
  /// A longer text is not an article; its tree would take a hundred times the space.
  static let longest = 16 << 20

  /// A text with more marks and lines is none either: each becomes a node of the tree, which takes some hundred bytes.
  static let mostMarks = 1_000_000

  /// Reads a text; `url` is where it was found, `place` the name of a place that is led to from elsewhere. Nil for a text that
  /// is too long, or has too many marks. Where everything is kept, the title stays the heading it is.
  package static func articles(
    of text: SourceText, url: String?, place: String? = nil, keepsEverything: Bool = false
  ) -> [Article]? {
    guard let article = article(of: text, url: url, place: place, keepsEverything: keepsEverything) else { return nil }
    return text.utf8.withUnsafeBufferPointer {
      MarkdownBoundaries(of: article, in: $0, keepsEverything: keepsEverything).articles
    }
  }

  /// Reads a text as one article, whatever it says of others.
  package static func article(
    of text: SourceText, url: String?, place: String? = nil, keepsEverything: Bool = false
  ) -> Article? {
    guard text.utf8.count <= longest else { return nil }
    return text.utf8.withUnsafeBufferPointer { bytes in
      hasTooManyMarks(bytes) ? nil : article(of: bytes, url: url, place: place, keepsEverything: keepsEverything)
    }
  }

  private static func hasTooManyMarks(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count > mostMarks else { return false }
    let marks = Set("\n*_`[]<&\\|!".utf8)
    let isMark = (UInt8.min...UInt8.max).map { marks.contains($0) }
    var count = 0
    for byte in bytes where isMark[Int(byte)] { count += 1 }
    return count > mostMarks
  }

  private static func article(
    of bytes: UnsafeBufferPointer<UInt8>, url: String?, place: String?, keepsEverything: Bool
  ) -> Article? {
    let fields = FrontMatter(bytes)
    let text = bytes[fields.end...]
    let guarded = TemplateCode.fenced(text).map { MarkdownGuard($0) } ?? MarkdownGuard(text)
    guard let tree = guarded.bytes.withUnsafeBufferPointer({ MarkdownTree($0) }) else { return nil }
    let places = MarkdownPlaces(guarded, of: bytes, start: fields.end)
    let builder = MarkdownBlocks(places: places, text: bytes, base: url, examples: ExampleItems(bytes))
    let page = ScrapedPage(builder.blocks(in: tree.root), fields: fields, in: bytes)
    let blocks =
      MarkdownQuestions.gathered(page.blocks, lines: builder.labelledLines)
      + [builder.footnotes(in: tree.root)].compactMap { $0 }
    var top = MarkdownMasthead(fields, blocks: blocks, base: url)
    if !keepsEverything { top.takeTitle() }
    if page.isOne, !keepsEverything { top.takeTitleLines(in: bytes) }
    var masthead = top.masthead
    masthead.url = url ?? masthead.url
    masthead.language = masthead.language ?? LanguageGuess.tag(of: bytes)
    var removed: [Removal] = []
    if fields.end > 0 { removed.append(removal(0..<fields.end, in: bytes)) }
    removed += page.removed + top.removed
    removed += unseen(tree, places, hidden: guarded.hiddenLines, in: bytes)
    let rests = FenceInfo.rests(in: tree, places) + MarkdownAttributes.rests(in: tree, places)
    if !rests.isEmpty || page.isOne {
      removed = (removed + rests).sorted { $0.source.lowerBound < $1.source.lowerBound }
    }
    let kind = MarkdownNotes.kind(fields, top.blocks)
    return HeadingPlaces.settled(
      Article(kind: kind, masthead: masthead, blocks: top.blocks, removed: removed), wanted: place)
  }

  /// The lines of which nothing became of a block.
  private static func unseen(
    _ tree: MarkdownTree, _ places: MarkdownPlaces, hidden: [Int], in bytes: UnsafeBufferPointer<UInt8>
  ) -> [Removal] {
    var isSeen = [Bool](repeating: false, count: places.lineCount)
    for node in tree.root.children {
      let first = node.lines.first
      var last = node.lines.last
      // Where a block of HTML ends on the line it begins, the parser tells another one.
      if node.type == CMARK_NODE_HTML_BLOCK, MarkdownNotes.isNote(node.literal) { last = max(first, last) }
      guard first >= 0, first <= last, first < isSeen.count,
        MarkdownHTML.isShown(node, at: places.source(node), in: bytes)
      else { continue }
      for line in first...min(last, isSeen.count - 1) { isSeen[line] = true }
    }
    // A node may reach over lines that were hidden from the parser.
    for line in hidden { isSeen[line] = false }
    var removed: [Removal] = []
    var line = 0
    while line < isSeen.count {
      let first = line
      while line < isSeen.count, !isSeen[line] { line += 1 }
      if line > first {
        let range = (places.line(first).lowerBound..<places.line(line - 1).upperBound).trimmed(in: bytes)
        if !range.isEmpty, !isOfTags(bytes[range]) { removed.append(removal(range, in: bytes)) }
      }
      line += 1
    }
    return removed
  }

  /// Whether lines hold tags and no words: what ends a fold says nothing.
  private static func isOfTags(_ lines: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var isInTag = false
    var last: UInt8 = 0x20
    for byte in lines {
      if !isInTag {
        guard isSpace(byte) || byte == UInt8(ascii: "<") else { return false }
        isInTag = byte == UInt8(ascii: "<")
      } else if last == UInt8(ascii: "<") {
        // Comments and instructions have words.
        guard isLetter(byte) || byte == UInt8(ascii: "/") else { return false }
      } else if byte == UInt8(ascii: ">") {
        isInTag = false
      }
      last = byte
    }
    return !isInTag
  }

  private static func removal(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Removal {
    Removal(.metadata, words: RichText(String(decoding: bytes[range], as: UTF8.self)), source: range)
  }
}
