import ArticleModel
import Fragments
import TextRepair
import UTF8Text

/// Quotes, and quotes within them where a text says how deep it stands: "> > Where is it?"
extension BlockAssembler {
  mutating func appendQuote() {
    let outermost = quotes(around: draft.fragments[index].group).last
    var end = index
    while end < limit, draft.roles[end] == .quote,
      draft.evidence == nil || quotes(around: draft.fragments[end].group).last == outermost
    {
      end += 1
    }
    let quoted =
      draft.evidence == nil ? quotedBlocks(index..<end, depth: 1) : quotedBlocks(index..<end, level: 1)
    var attribution: RichText?
    if end < limit, draft.roles[end] == .attribution {
      attribution = text(end, .cell)
      end += 1
    }
    append(.quote(Quote(blocks: quoted, attribution: attribution)), index..<end)
  }

  /// The quotes of a page that hold what stands in one, the innermost first.
  private func quotes(around quote: Int32) -> [Int32] {
    guard let page = texts.list.page, page.elements.indices.contains(Int(quote)) else { return [quote] }
    var quotes = [quote]
    var element = page.elements[Int(quote)].parent
    for _ in 0..<BlockAssembler.mostSteps where element >= 0 {
      if page.elements[Int(element)].tag == .blockquote { quotes.append(element) }
      element = page.elements[Int(element)].parent
    }
    return quotes
  }

  private static let mostSteps = 60
  private static let deepestQuote = 8

  /// Quoted paragraphs of a page, and quotes within them where the page sets one in another.
  private mutating func quotedBlocks(_ range: Range<Int>, level: Int) -> [Block] {
    func inner(_ index: Int) -> Int32? {
      let quotes = quotes(around: draft.fragments[index].group)
      return level <= BlockAssembler.deepestQuote && quotes.count > level ? quotes[quotes.count - 1 - level] : nil
    }
    var quoted: [Block] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let quote = inner(start)
      var end = start + 1
      while end < range.upperBound, inner(end) == quote { end += 1 }
      if quote == nil {
        quoted += paragraphs(start..<end)
      } else {
        let blocks = quotedBlocks(start..<end, level: level + 1)
        quoted.append(Block(.quote(Quote(blocks: blocks)), source: source(start..<end)))
      }
      start = end
    }
    return quoted
  }

  private mutating func paragraphs(_ range: Range<Int>) -> [Block] {
    var quoted: [Block] = []
    for line in range {
      quoted.append(Block(.paragraph(wholeText(line, .prose)), source: draft.fragments[line].source))
    }
    return quoted
  }

  /// Quoted paragraphs, and quotes within them for those that stand deeper than `depth`, at most eight deep.
  private mutating func quotedBlocks(_ range: Range<Int>, depth: Int32) -> [Block] {
    var quoted: [Block] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let isDeeper = draft.fragments[start].group > depth
      var end = start
      while end < range.upperBound, (draft.fragments[end].group > depth) == isDeeper { end += 1 }
      if isDeeper {
        quoted.append(
          Block(.quote(Quote(blocks: quotedBlocks(start..<end, depth: depth + 1))), source: source(start..<end)))
      } else {
        quoted += paragraphs(start..<end)
      }
      start = end
    }
    return quoted
  }
}
