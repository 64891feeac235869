package import ArticleModel
package import Fragments
import TextRepair
import UTF8Text

/// Turns fragments whose roles are decided into blocks: the last step of structure.
///
///     [heading] [item] [item] [undecided]   ►   heading · list of two items · paragraph
package struct BlockAssembler {
  let draft: Draft
  var texts: TextMaker
  var blocks: [Block] = []
  var index = 0

  /// The blocks of a draft, and the repairs made in their texts.
  package static func blocks(of draft: Draft, in list: FragmentList, language: String?) -> (
    blocks: [Block], repairs: [Repair]
  ) {
    var assembler = BlockAssembler(draft: draft, texts: TextMaker(list: list, bytes: draft.bytes, language: language))
    assembler.blocks.reserveCapacity(draft.count)
    assembler.run()
    return (assembler.blocks, assembler.texts.repairs)
  }

  private init(draft: Draft, texts: TextMaker) {
    self.draft = draft
    self.texts = texts
  }

  private mutating func run() {
    while index < draft.count {
      switch draft.roles[index] {
      case .undecided, .paragraph, .answer, .answerItem, .attribution: appendParagraph()
      case .line: appendLines()
      case .heading: appendHeading()
      case .item, .itemBody, .itemCode: appendList()
      case .definition: appendDefinitions()
      case .question: appendQuestions()
      case .row, .headerRow: appendMarkedTable()
      case .rebuiltRow: appendRebuiltTable()
      case .code: appendCode()
      case .callout: appendCallout()
      case .quote: appendQuote()
      case .alternative, .caption: appendFigure()
      case .rule: append(.rule, index..<(index + 1))
      case .term, .meaning: appendTerms()
      case .figure: appendMarkedFigure()
      case .tableName: appendNamedTable()
      }
    }
  }

  // MARK: Texts and places

  mutating func append(_ content: Block.Content, _ range: Range<Int>) {
    blocks.append(Block(content, source: source(range)))
    index = range.upperBound
  }

  func source(_ range: Range<Int>) -> Range<Int> {
    let first = draft.fragments[range.lowerBound].source.lowerBound
    return first..<max(first, draft.fragments[range.upperBound - 1].source.upperBound)
  }

  func endOfRun(_ role: Role, from start: Int) -> Int {
    var end = start
    while end < draft.count, draft.roles[end] == role { end += 1 }
    return end
  }

  /// The text behind a fragment's marker, mended for its place.
  mutating func text(_ index: Int, _ setting: TextSetting) -> RichText {
    texts.text(draft.content(index), of: draft.fragments[index], setting)
  }

  /// The whole text of a fragment, its marker included.
  mutating func wholeText(_ index: Int, _ setting: TextSetting) -> RichText {
    texts.text(draft.fragments[index].text, of: draft.fragments[index], setting)
  }

  // MARK: Paragraphs and headings

  mutating func appendParagraph() {
    let fragment = draft.fragments[index]
    let text = texts.text(fragment.text, of: fragment, .prose, continues: followsOpenSentence)
    append(.paragraph(text), index..<(index + 1))
  }

  /// Whether the paragraph before this one broke off in the middle of a sentence.
  private var followsOpenSentence: Bool {
    guard index > 0, draft.roles[index - 1] == .paragraph else { return false }
    let before = draft.shapes[index - 1]
    return before.words >= 6 && (before.ending == .word || before.ending == .comma)
  }

  /// A paragraph that keeps its lines, to the next blank line.
  private mutating func appendLines() {
    var end = index + 1
    while end < draft.count, draft.roles[end] == .line, draft.fragments[end].blankLinesBefore == 0 { end += 1 }
    var lines: [String] = []
    for line in index..<end { lines.append(wholeText(line, .cell).text) }
    append(.paragraph(RichText(lines.joined(separator: "\n"))), index..<end)
  }

  private mutating func appendFigure() {
    var figure = Figure()
    var end = index
    if draft.roles[end] == .alternative {
      figure.alt = wholeText(end, .cell).text
      end += 1
    }
    if end < draft.count, draft.roles[end] == .caption {
      figure.caption = wholeText(end, .prose)
      end += 1
    }
    append(.figure(figure), index..<end)
  }

  private mutating func appendHeading() {
    let level = draft.levels[index] == 0 ? 2 : Int(draft.levels[index])
    let marker = draft.fragments[index].marker
    let text = marker?.kind == .bullet ? text(index, .heading) : wholeText(index, .heading)
    append(.heading(Heading(level: level, text, confidence: Double(draft.confidences[index]))), index..<(index + 1))
  }

  // MARK: Definitions

  private mutating func appendDefinitions() {
    let range = index..<endOfRun(.definition, from: index)
    var entries: [Definition] = []
    for entry in range {
      let fragment = draft.fragments[entry]
      let sign = DefinitionForm.sign(entry, in: draft)
      let term = texts.text(draft.content(entry).lowerBound..<sign.lowerBound, of: fragment, .term)
      let isSentence = draft.bytes[sign.lowerBound] == UInt8(ascii: ":")
      let meaning = texts.text(
        sign.upperBound..<fragment.text.upperBound, of: fragment, isSentence ? .prose : .cell, continues: true)
      entries.append(Definition(term: term, text: meaning))
    }
    append(.definitions(entries), range)
  }

  // MARK: Questions

  private mutating func appendQuestions() {
    let start = index
    var entries: [Question] = []
    while index < draft.count, draft.roles[index] == .question {
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
    let mark = draft.shapes[index].questionEnd
    let end = mark > 0 ? max(content.lowerBound, fragment.text.lowerBound + Int(mark)) : content.upperBound
    var entry = Question(texts.text(content.lowerBound..<end, of: fragment, .question), answer: "")
    let rest = (end..<content.upperBound).trimmed(in: draft.bytes)
    if !rest.isEmpty { entry.answer = texts.text(rest, of: fragment, .prose) }
    return entry
  }

  private mutating func appendAnswer(to entry: inout Question) {
    while index < draft.count, draft.roles[index] == .answer || draft.roles[index] == .answerItem {
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
      let text = texts.text(content, of: fragment, .prose)
      if entry.answer.isEmpty, entry.blocks.isEmpty {
        entry.answer = text
      } else {
        entry.blocks.append(Block(.paragraph(text), source: fragment.source))
      }
      index += 1
    }
  }

  // MARK: Code, callouts, quotes

  private mutating func appendCode() {
    let group = draft.fragments[index].group
    var end = index
    while end < draft.count, draft.roles[end] == .code, draft.fragments[end].group == group { end += 1 }
    append(.code(code(index..<end)), index..<end)
  }

  /// The lines of a block of code, without the indentation common to all.
  func code(_ range: Range<Int>) -> Code {
    let common = range.map { draft.fragments[$0].indent }.min() ?? 0
    var lines: [String] = []
    for line in range {
      let fragment = draft.fragments[line]
      if line > range.lowerBound { for _ in 0..<fragment.blankLinesBefore { lines.append("") } }
      let text = String(decoding: draft.bytes[fragment.text], as: UTF8.self)
      lines.append(String(repeating: " ", count: Int(fragment.indent - common)) + text)
    }
    return Code(lines.joined(separator: "\n"), language: texts.list.languages[draft.fragments[range.lowerBound].group])
  }

  private mutating func appendCallout() {
    let fragment = draft.fragments[index]
    guard let length = Callouts.labelEnd(index, in: draft) else { return appendParagraph() }
    let end = fragment.text.lowerBound + length
    let labelEnd = draft.bytes[end - 1] == UInt8(ascii: ":") ? end - 1 : end
    let label = texts.text(fragment.text.lowerBound..<labelEnd, of: fragment, .term)
    let text = texts.text(end..<fragment.text.upperBound, of: fragment, .prose, continues: true)
    append(.callout(Callout(label: label.text, text)), index..<(index + 1))
  }

  private mutating func appendQuote() {
    let group = draft.fragments[index].group
    var end = index
    while end < draft.count, draft.roles[end] == .quote, draft.evidence == nil || draft.fragments[end].group == group {
      end += 1
    }
    var quoted: [Block] = []
    for line in index..<end {
      quoted.append(Block(.paragraph(wholeText(line, .prose)), source: draft.fragments[line].source))
    }
    var attribution: RichText?
    if end < draft.count, draft.roles[end] == .attribution {
      attribution = text(end, .cell)
      end += 1
    }
    append(.quote(Quote(blocks: quoted, attribution: attribution)), index..<end)
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
