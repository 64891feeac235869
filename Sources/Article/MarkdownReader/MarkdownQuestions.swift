import ArticleModel
import Recognizers
import UTF8Text

/// Finds FAQs whose questions are headings, or bold paragraphs, below a heading that names them; and those that label questions and
/// answers.
///
///     ## FAQ                 ►   heading: FAQ
///     ### Who pays?              faq: Who pays? – The insurer does.
///     The insurer does.
enum MarkdownQuestions {
  /// The blocks with the questions and what stands below them made one block; `lines` gives the lines of a paragraph that begin with
  /// labels as paragraphs of their own.
  static func gathered(_ blocks: [Block], lines: (Block) -> [Block]?) -> [Block] {
    let blocks = LabelledQuestions.gathered(blocks, lines: lines)
    var result: [Block] = []
    var level: Int?
    var index = 0
    while index < blocks.count {
      guard case .heading(let heading) = blocks[index].content else {
        if level != nil, isBoldQuestion(blocks[index]) {
          index = append(from: index, level: nil, blocks, to: &result)
        } else {
          result.append(blocks[index])
          index += 1
        }
        continue
      }
      if let title = level, heading.level > title, heading.text.asks {
        let end = append(from: index, level: heading.level, blocks, to: &result)
        index = end
        continue
      }
      if FAQTitle.names(heading.text.text) || announcesBold(index, blocks), !heading.text.asks {
        level = heading.level
      } else if let title = level, heading.level <= title {
        level = nil
      }
      result.append(blocks[index])
      index += 1
    }
    return result
  }

  /// Whether a heading speaks of questions, and a bold one stands right below it.
  private static func announcesBold(_ index: Int, _ blocks: [Block]) -> Bool {
    guard case .heading(let heading) = blocks[index].content, index + 1 < blocks.count,
      isBoldQuestion(blocks[index + 1])
    else { return false }
    let words = PlainWords(heading.text.text)
    return words.count <= 4 && FAQTitle.announces(words)
  }

  /// A paragraph that is bold from end to end, and asks.
  private static func isBoldQuestion(_ block: Block) -> Bool {
    guard case .paragraph(let text) = block.content, text.asks else { return false }
    return text.spans.contains { $0.style == .strong && $0.range == 0..<text.text.utf8.count }
  }

  /// The question of a block: a heading of this level, or a bold paragraph where there is no level.
  private static func question(_ block: Block, level: Int?) -> RichText? {
    if case .heading(let heading) = block.content, heading.level == level, heading.text.asks { return heading.text }
    guard level == nil, isBoldQuestion(block), case .paragraph(let text) = block.content else { return nil }
    return text.part(0..<text.text.utf8.count, without: .strong)
  }

  /// Whether a block ends the answer above it.
  private static func endsAnswer(_ block: Block, level: Int?) -> Bool {
    if case .heading(let next) = block.content { return level.map { next.level <= $0 } ?? true }
    return level == nil && isBoldQuestion(block)
  }

  /// Appends the questions of one kind from `start` on; the index after them.
  private static func append(from start: Int, level: Int?, _ blocks: [Block], to result: inout [Block]) -> Int {
    var entries: [Question] = []
    var index = start
    while index < blocks.count, let question = question(blocks[index], level: level) {
      index += 1
      var entry = Question(question, answer: "")
      while index < blocks.count, !endsAnswer(blocks[index], level: level) {
        entry.blocks.append(blocks[index])
        index += 1
      }
      entry.takeAnswer()
      entries.append(entry)
    }
    let source =
      blocks[start].source.lowerBound..<max(blocks[start].source.upperBound, blocks[index - 1].source.upperBound)
    result.append(Block(.faq(entries), source: source))
    return index
  }
}

extension Question {
  /// Makes the first paragraph of its blocks the answer.
  fileprivate mutating func takeAnswer() {
    guard case .paragraph(let answer)? = blocks.first?.content else { return }
    self.answer = answer
    blocks.removeFirst()
  }
}

/// Questions and answers that labels tell.
///
///     **Q:** Who pays?          ►   faq: Who pays? – The insurer does.
///     **A:** The insurer does.
///
/// Both may stand on lines of one paragraph, which `lines` gives.
enum LabelledQuestions {
  typealias Label = (part: QuestionLabels.Part, length: Int)

  static func gathered(_ blocks: [Block], lines: (Block) -> [Block]?) -> [Block] {
    var parted: [Block] = []
    var groups: [Range<Int>] = []
    for block in blocks {
      let start = parted.count
      parted += lines(block) ?? [block]
      groups.append(start..<parted.count)
    }
    let found = labels(of: parted)
    guard !found.isEmpty else { return blocks }
    var whole: [Block] = []
    var parts: [Label?] = []
    for (block, group) in zip(blocks, groups) {
      if group.allSatisfy({ found[$0] != nil }) {
        whole += parted[group]
        parts += found[group]
      } else {
        // A paragraph whose lines are not all labelled stays one.
        whole.append(block)
        parts.append(found[group.lowerBound])
      }
    }
    return gathered(whole, parts)
  }

  /// The label of each block; empty where none are proven.
  private static func labels(of blocks: [Block]) -> [Label?] {
    var bytes: [UInt8] = []
    var ranges: [Range<Int>?] = []
    for block in blocks {
      guard case .paragraph(let text) = block.content else {
        ranges.append(nil)
        continue
      }
      let start = bytes.count
      bytes += text.text.utf8.prefix(longest)
      ranges.append(start..<bytes.count)
    }
    return bytes.withUnsafeBufferPointer { bytes in
      guard let labels = QuestionLabels.find(in: ranges.compactMap { $0 }, of: bytes) else { return [] }
      return ranges.map { range in
        guard let range, let label = labels.label(bytes, range) else { return nil }
        return (label.part, label.end - range.lowerBound)
      }
    }
  }

  /// How much of a paragraph is searched for its question mark.
  private static let longest = 600

  private static func gathered(_ blocks: [Block], _ parts: [Label?]) -> [Block] {
    var result: [Block] = []
    var index = 0
    while index < blocks.count {
      var entries: [Question] = []
      let start = index
      while let question = words(index, .question, blocks, parts), let answer = words(index + 1, .answer, blocks, parts)
      {
        var entry = Question(question, answer: answer)
        index += 2
        while index < blocks.count, parts[index] == nil, isPartOfAnswer(blocks[index]) {
          entry.blocks.append(blocks[index])
          index += 1
        }
        entries.append(entry)
      }
      if entries.isEmpty {
        result.append(blocks[index])
        index += 1
      } else {
        let source =
          blocks[start].source.lowerBound..<max(blocks[start].source.upperBound, blocks[index - 1].source.upperBound)
        result.append(Block(.faq(entries), source: source))
      }
    }
    return result
  }

  /// Anything but a heading or a rule goes on with an answer.
  private static func isPartOfAnswer(_ block: Block) -> Bool {
    switch block.content {
    case .heading, .rule: false
    default: true
    }
  }

  /// What stands behind the label of a block; nil where it has another label, or none.
  private static func words(
    _ index: Int, _ part: QuestionLabels.Part, _ blocks: [Block], _ parts: [Label?]
  ) -> RichText? {
    guard index < blocks.count, let label = parts[index], label.part == part,
      case .paragraph(let text) = blocks[index].content
    else { return nil }
    let words = text.part(label.length..<text.text.utf8.count)
    return part == .question ? words.part(0..<words.text.utf8.count, without: .strong) : words
  }
}
