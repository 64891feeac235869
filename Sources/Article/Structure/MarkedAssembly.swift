import ArticleModel
import Fragments
import TextRepair

/// Blocks that only mark-up gives: terms with their meanings, pictures, tables with names.
extension BlockAssembler {
  /// Terms and meanings: several meanings of a term are one text, a meaning without a term is a paragraph.
  ///
  ///     [Delta: term] [Land between arms.: meaning]   ►   definitions: Delta – Land between arms.
  mutating func appendTerms() {
    let start = index
    var entries: [Definition] = []
    while index < draft.count, draft.roles[index] == .term || draft.roles[index] == .meaning {
      let text = wholeText(index, draft.roles[index] == .term ? .term : .prose)
      if draft.roles[index] == .term {
        entries.append(Definition(term: text, text: ""))
      } else if entries.isEmpty {
        blocks.append(Block(.paragraph(text), source: draft.fragments[index].source))
        index += 1
        return
      } else {
        entries[entries.count - 1].text = entries[entries.count - 1].text.joined(with: text)
      }
      index += 1
    }
    blocks.append(Block(.definitions(entries), source: source(start..<index)))
  }

  mutating func appendMarkedFigure() {
    let fragment = draft.fragments[index]
    var figure = texts.list.figures[fragment.group] ?? Figure()
    if !fragment.text.isEmpty { figure.caption = wholeText(index, .prose) }
    append(.figure(figure), index..<(index + 1))
  }

  /// A table with its name, or a paragraph where no row is left of the table.
  mutating func appendNamedTable() {
    let group = draft.fragments[index].group
    let next = index + 1
    guard next < draft.count, draft.roles[next] == .row || draft.roles[next] == .headerRow,
      draft.fragments[next].group == group
    else { return appendParagraph() }
    let name = wholeText(index, .cell)
    index = next
    appendMarkedTable()
    if case .table(var table) = blocks[blocks.count - 1].content {
      table.caption = name
      blocks[blocks.count - 1].content = .table(table)
    }
  }
}

extension RichText {
  /// The text with another behind it, a space between them.
  func joined(with other: RichText) -> RichText {
    if isEmpty { return other }
    let shift = text.utf8.count + 1
    let moved = other.spans.map {
      Span(($0.range.lowerBound + shift)..<($0.range.upperBound + shift), $0.style)
    }
    return RichText(text + " " + other.text, spans: spans + moved)
  }
}
