import ArticleModel
import Recognizers

/// Finds FAQs whose questions are headings below a heading that names them.
///
///     ## FAQ                 ►   heading: FAQ
///     ### Who pays?              faq: Who pays? – The insurer does.
///     The insurer does.
enum MarkdownQuestions {
  /// The blocks with the headings that ask, and what stands below them, made one block.
  static func gathered(_ blocks: [Block]) -> [Block] {
    var result: [Block] = []
    var level: Int?
    var index = 0
    while index < blocks.count {
      guard case .heading(let heading) = blocks[index].content else {
        result.append(blocks[index])
        index += 1
        continue
      }
      if let title = level, heading.level > title, heading.text.asks {
        let end = append(from: index, level: heading.level, blocks, to: &result)
        index = end
        continue
      }
      if FAQTitle.names(heading.text.text), !heading.text.asks {
        level = heading.level
      } else if let title = level, heading.level <= title {
        level = nil
      }
      result.append(blocks[index])
      index += 1
    }
    return result
  }

  /// Appends the questions of one level from `start` on; the index after them.
  private static func append(from start: Int, level: Int, _ blocks: [Block], to result: inout [Block]) -> Int {
    var entries: [Question] = []
    var index = start
    while index < blocks.count, case .heading(let heading) = blocks[index].content, heading.level == level,
      heading.text.asks
    {
      index += 1
      var entry = Question(heading.text, answer: "")
      while index < blocks.count {
        if case .heading(let next) = blocks[index].content, next.level <= level { break }
        entry.blocks.append(blocks[index])
        index += 1
      }
      if case .paragraph(let answer)? = entry.blocks.first?.content {
        entry.answer = answer
        entry.blocks.removeFirst()
      }
      entries.append(entry)
    }
    let source =
      blocks[start].source.lowerBound..<max(blocks[start].source.upperBound, blocks[index - 1].source.upperBound)
    result.append(Block(.faq(entries), source: source))
    return index
  }
}
