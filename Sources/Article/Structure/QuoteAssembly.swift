import ArticleModel
import Fragments
import TextRepair
import UTF8Text

/// Quotes, and quotes within them where a text says how deep it stands: "> > Where is it?"
extension BlockAssembler {
  mutating func appendQuote() {
    var attribution: RichText?
    // Boards say above a quotation who is quoted.
    if draft.roles[index] == .attribution {
      attribution = text(index, .cell)
      index += 1
    }
    let start = index - (attribution == nil ? 0 : 1)
    let outermost = quotes(around: draft.fragments[index].group).last
    var end = index
    while end < limit, draft.roles[end] == .quote, quotes(around: draft.fragments[end].group).last == outermost {
      end += 1
    }
    let quoted = quotedBlocks(index..<end, level: 1)
    if attribution == nil, end < limit, draft.roles[end] == .attribution, !isAboveQuote(end) {
      attribution = text(end, .cell)
      end += 1
    }
    append(.quote(Quote(blocks: quoted, attribution: attribution)), start..<end)
  }

  /// Appends a quotation that holds lists, tables and the like beside its paragraphs.
  mutating func appendQuote(_ element: Int32, _ range: Range<Int>) {
    let outer = openQuote
    openQuote = element
    var attribution: RichText?
    if draft.roles[index] == .attribution {
      attribution = text(index, .cell)
      index += 1
    }
    let isSigned = attribution == nil && draft.roles[range.upperBound - 1] == .attribution
    let quoted = nested(upTo: isSigned ? range.upperBound - 1 : range.upperBound, from: range.lowerBound)
    openQuote = outer
    if attribution == nil, index < limit, draft.roles[index] == .attribution, draft.fragments[index].group == element {
      attribution = text(index, .cell)
      index += 1
    }
    blocks.append(
      Block(.quote(Quote(blocks: quoted, attribution: attribution)), source: source(range.lowerBound..<index)))
  }

  /// Appends what a quotation says: as a paragraph where the quotation itself is open already.
  mutating func appendQuoted() {
    if quotes(around: draft.fragments[index].group).isEmpty {
      appendParagraph()
    } else {
      appendQuote()
    }
  }

  /// Whether an attribution is that of the quotation below it.
  func isAboveQuote(_ index: Int) -> Bool {
    index + 1 < limit && draft.fragments[index].group != openQuote && draft.roles[index] == .attribution
      && draft.roles[index + 1] == .quote
      && draft.fragments[index + 1].group == draft.fragments[index].group
  }

  /// The quotes that hold what stands in one within the one that is open, the innermost first: elements of mark-up, or how deep a text says
  /// that its lines stand.
  private func quotes(around quote: Int32) -> [Int32] {
    if let levels = QuoteDepth.around(quote) { return levels }
    let elements = draft.page.elements
    guard elements.indices.contains(Int(quote)) else { return [quote] }
    let outer = elements.places(from: Int(elements[Int(quote)].parent), most: BlockAssembler.mostSteps)
    return ([quote] + outer.filter { elements[$0].isQuotation }.map(Int32.init)).prefix { $0 != openQuote }.map { $0 }
  }

  private static let mostSteps = 60
  private static let deepestQuote = 8

  /// Quoted paragraphs, and quotes within them.
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
      let text = wholeText(line, .prose)
      let source = draft.fragments[line].source
      if draft.fragments[line].goesOn, let last = quoted.last, case .paragraph(let begun) = last.content {
        quoted[quoted.count - 1] = Block(
          .paragraph(Self.joined(begun, text)), source: last.source.lowerBound..<source.upperBound)
      } else {
        quoted.append(Block(.paragraph(text), source: source))
      }
    }
    return quoted
  }

  /// Two lines of one paragraph.
  private static func joined(_ line: RichText, _ next: RichText) -> RichText {
    let start = line.text.utf8.count + 1
    let moved = next.spans.map { Span($0.range.lowerBound + start..<$0.range.upperBound + start, $0.style) }
    return RichText(line.text + " " + next.text, spans: line.spans + moved)
  }
}
