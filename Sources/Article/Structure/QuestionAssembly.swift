import ArticleModel
import Fragments
import Recognizers
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
    let content: Block.Content =
      BlockAssembler.areAnswered(entries)
      ? .faq(entries) : .list(List(ordered: false, items: BlockAssembler.questions(of: entries).map { ListItem($0) }))
    blocks.append(Block(content, source: source(start..<index)))
  }

  /// Whether questions have answers. Those that are nowhere answered, and those that only other questions seem to answer, are a list
  /// of what an article goes into.
  private static func areAnswered(_ entries: [Question]) -> Bool {
    guard entries.count >= 2 else { return true }
    let answered = entries.filter { !$0.answer.isEmpty || !$0.blocks.isEmpty }
    return answered.contains { !isQuestion($0) }
  }

  /// Whether the answer of a question is a question and nothing else.
  private static func isQuestion(_ entry: Question) -> Bool {
    entry.blocks.isEmpty && entry.answer.text.utf8.last == UInt8(ascii: "?")
  }

  /// The questions of some entries, those that stand as answers among them.
  private static func questions(of entries: [Question]) -> [RichText] {
    entries.flatMap { $0.answer.isEmpty ? [$0.question] : [$0.question, $0.answer] }
  }

  /// The question of a fragment, and the part of the answer after its question mark.
  private mutating func question(_ index: Int) -> Question {
    let fragment = draft.fragments[index]
    var content = draft.content(index)
    if let label = draft.label(index), label.part == .question {
      content = max(content.lowerBound, label.end)..<content.upperBound
    }
    // Where the format marks questions, their numbers stand in the text.
    if let number = ListMarker.read(draft.bytes, content), number.kind == .number {
      content = (content.lowerBound + Int(number.length))..<content.upperBound
    }
    noteSign(before: content, of: fragment)
    let mark = draft.shapes[index].questionEnd
    let end = mark > 0 ? max(content.lowerBound, fragment.text.lowerBound + Int(mark)) : content.upperBound
    var entry = Question(texts.text(content.lowerBound..<end, of: fragment, .question), answer: "")
    var rest = (end..<content.upperBound).trimmed(in: draft.bytes)
    if let label = draft.innerAnswer(index) {
      noteSign(rest.lowerBound..<label.end, of: fragment)
      rest = label.end..<rest.upperBound
    }
    if !rest.isEmpty { entry.answer = texts.text(rest, of: fragment, .prose) }
    return entry
  }

  /// Notes the number or letter of a question or an answer, which is not shown.
  private mutating func noteSign(before content: Range<Int>, of fragment: Fragment) {
    guard content.lowerBound > fragment.text.lowerBound else { return }
    noteSign(fragment.text.lowerBound..<content.lowerBound, of: fragment)
  }

  private mutating func noteSign(_ range: Range<Int>, of fragment: Fragment) {
    let sign = range.trimmed(in: draft.bytes)
    // A bullet says nothing that is gone without it.
    guard Shape(range: sign, in: draft.bytes).words > 0 else { return }
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
      if let label = draft.label(index, belowQuestion: entry.answer.isEmpty), label.part == .answer {
        content = label.end..<content.upperBound
      }
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
