import ArticleModel
import Fragments
import TextRepair
import UTF8Text

/// Quotes, and quotes within them where a text says how deep it stands: "> > Where is it?"
extension BlockAssembler {
  mutating func appendQuote() {
    let group = draft.fragments[index].group
    var end = index
    while end < limit, draft.roles[end] == .quote, draft.evidence == nil || draft.fragments[end].group == group {
      end += 1
    }
    let quoted = draft.evidence == nil ? quotedBlocks(index..<end, depth: 1) : paragraphs(index..<end)
    var attribution: RichText?
    if end < limit, draft.roles[end] == .attribution {
      attribution = text(end, .cell)
      end += 1
    }
    append(.quote(Quote(blocks: quoted, attribution: attribution)), index..<end)
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
