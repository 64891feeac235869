import ArticleModel
import Fragments
import TextRepair
import UTF8Text

/// Questions with their answers, and the signs that told them: "Q:", "1."
extension BlockAssembler {
  mutating func appendQuestions() {
    let start = index
    var entries: [Question] = []
    while index < limit, draft.roles[index] == .question {
      var entry = question(index)
      index += 1
      appendAnswer(to: &entry)
      entries.append(entry)
    }
    // Questions that are nowhere answered are a list of what an article goes into.
    let isAnswered = entries.count < 2 || entries.contains { !$0.answer.isEmpty || !$0.blocks.isEmpty }
    let content: Block.Content =
      isAnswered ? .faq(entries) : .list(List(ordered: false, items: entries.map { ListItem($0.question) }))
    blocks.append(Block(content, source: source(start..<index)))
  }

  /// The question of a fragment, and the part of the answer behind its question mark.
  private mutating func question(_ index: Int) -> Question {
    let fragment = draft.fragments[index]
    var content = draft.content(index)
    if Questions.letter(index, in: draft) != nil { content = content.droppingLetter(in: draft.bytes) }
    // Where the format marks questions, their numbers stand in the text.
    if let number = ListMarker.read(draft.bytes, content), number.kind == .number {
      content = (content.lowerBound + Int(number.length))..<content.upperBound
    }
    noteSign(before: content, of: fragment)
    let mark = draft.shapes[index].questionEnd
    let end = mark > 0 ? max(content.lowerBound, fragment.text.lowerBound + Int(mark)) : content.upperBound
    var entry = Question(texts.text(content.lowerBound..<end, of: fragment, .question), answer: "")
    let rest = (end..<content.upperBound).trimmed(in: draft.bytes)
    if !rest.isEmpty { entry.answer = texts.text(rest, of: fragment, .prose) }
    return entry
  }

  /// Notes the number or letter of a question or an answer, which is not shown.
  private mutating func noteSign(before content: Range<Int>, of fragment: Fragment) {
    guard draft.evidence == nil, content.lowerBound > fragment.text.lowerBound else { return }
    let sign = (fragment.text.lowerBound..<content.lowerBound).trimmed(in: draft.bytes)
    guard sign.contains(where: { isLetter(draft.bytes[$0]) || isDigit(draft.bytes[$0]) }) else { return }
    let start = texts.list.sourceOffset(sign.lowerBound, in: fragment)
    signs.append(Fragment(text: sign, source: start..<start + sign.count))
  }

  private mutating func appendAnswer(to entry: inout Question) {
    while index < limit, draft.roles[index] == .answer || draft.roles[index] == .answerItem {
      if draft.roles[index] == .answerItem {
        let range = index..<endOfRun(.answerItem, from: index)
        entry.blocks += answerLists(range)
        index = range.upperBound
        continue
      }
      let fragment = draft.fragments[index]
      var content = fragment.text
      let isLettered = Questions.letter(index, in: draft, belowQuestion: entry.answer.isEmpty) == UInt8(ascii: "A")
      if isLettered { content = content.droppingLetter(in: draft.bytes) }
      noteSign(before: content, of: fragment)
      let text = texts.text(content, of: fragment, .prose)
      if entry.answer.isEmpty, entry.blocks.isEmpty {
        entry.answer = text
      } else {
        entry.blocks.append(Block(.paragraph(text), source: fragment.source))
      }
      index += 1
    }
  }
}

extension Range<Int> {
  /// The range without "Q:" or "A2." at its beginning.
  fileprivate func droppingLetter(in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    var at = lowerBound + 1
    while at < upperBound, isDigit(bytes[at]) { at += 1 }
    return Swift.min(at + 1, upperBound)..<upperBound
  }
}
