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
  /// Where what is assembled ends.
  var limit: Int
  /// The place of the fragment that opens the box which is assembled.
  var opening: Int?
  /// The place from which on all stands in that box.
  var startOfBox: Int?
  /// The element of the quotation that is assembled block by block.
  var openQuote: Int32?
  /// The folds and callouts that are still to come.
  var boxes: PendingBoxes
  /// What stands between fragments and is still to be placed.
  var interludes: PendingInterludes
  /// The signs of questions and answers, in texts without mark-up.
  var signs: [Fragment] = []
  /// The list that may go on behind what stands within one of its items.
  var openList: OpenList?
  /// The end of the lines that stay lines here, and their least indentation.
  private var keptLines: (end: Int, indent: Int32)?

  /// The blocks of a draft, the repairs made in their texts,
  /// the signs of questions that it shows by their place ("Q:", "1."), and the pictures that go with what was taken out.
  package static func blocks(
    of draft: Draft, in list: FragmentList, language: String?
  ) -> (blocks: [Block], repairs: [Repair], signs: [Fragment], left: [FragmentInterlude]) {
    var texts = TextMaker(list: list, bytes: draft.bytes, language: language)
    if !draft.isLongText {
      let running = (0..<draft.count).filter { draft.shapes[$0].isProse && draft.roles[$0] != .code }
      texts.names = KnownNames(in: running.map { draft.fragments[$0].text }, of: draft.bytes, language: language)
    }
    var assembler = BlockAssembler(draft: draft, texts: texts)
    assembler.blocks.reserveCapacity(draft.count)
    assembler.run()
    return (assembler.blocks, assembler.texts.repairs, assembler.signs, assembler.interludes.left)
  }

  private init(draft: Draft, texts: TextMaker) {
    self.draft = draft
    self.texts = texts
    limit = draft.count
    boxes = PendingBoxes(texts.list.boxes, draft)
    interludes = PendingInterludes(of: texts.list, draft)
  }

  mutating func run() {
    while index < limit {
      appendInterludes()
      if appendBox() { continue }
      switch draft.roles[index] {
      case .attribution where isAboveQuote(index): appendQuote()
      case .undecided, .paragraph, .answer, .answerItem, .attribution: appendParagraph()
      case .line: appendLines()
      case .heading: appendHeading()
      case .item where isAroundBox(index), .itemBody where isAroundBox(index): appendParagraph()
      case .item, .itemBody, .itemCode: appendList()
      case .definition: appendDefinitions()
      case .question: appendQuestions()
      case .row, .headerRow: appendMarkedTable()
      case .rebuiltRow: appendRebuiltTable()
      case .code: appendCode()
      case .callout: appendCallout()
      case .quote: appendQuoted()
      case .alternative, .caption: appendFigure()
      case .rule: append(.rule, index..<(index + 1))
      case .term, .meaning: appendTerms()
      case .figure: appendMarkedFigure()
      case .tableName: appendNamedTable()
      }
    }
    appendInterludes(from: startOfBox)
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
    while end < limit, draft.roles[end] == role { end += 1 }
    return end
  }

  /// The text after a fragment's marker, mended for its place.
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
    if isCaptionByClass(index), giveCaption(text, of: .picture) {
      index += 1
      return
    }
    append(.paragraph(text), index..<(index + 1))
  }

  /// Whether the paragraph before this one broke off in the middle of a sentence, or greets whom a letter is to.
  private var followsOpenSentence: Bool {
    guard index > 0, draft.roles[index - 1] == .paragraph else { return false }
    let before = draft.shapes[index - 1]
    // A letter goes on behind its greeting.
    return before.ending == .comma || before.words >= 6 && before.ending == .word
  }

  /// A paragraph that keeps its lines, to the next blank line.
  private mutating func appendLines() {
    var end = index + 1
    while end < limit, draft.roles[end] == .line, draft.fragments[end].blankLinesBefore == 0 { end += 1 }
    let base = lineIndent()
    var lines = ""
    var spans: [Span] = []
    for line in index..<end {
      let depth = draft.fragments[line].indent - base
      let indent = depth > 0 && depth <= BlockAssembler.deepestVerse ? Int(depth) : 0
      let words = wholeText(line, .cell)
      if line > index { lines += draft.fragments[line].goesOn ? " " : "\n" }
      lines += String(repeating: "\u{A0}", count: indent)
      let start = lines.utf8.count
      spans += words.spans.map { Span($0.range.lowerBound + start..<$0.range.upperBound + start, $0.style) }
      lines += words.text
    }
    append(.paragraph(RichText(lines, spans: spans)), index..<end)
  }

  /// A line that is set in further than this is set to the right.
  private static let deepestVerse: Int32 = 16

  /// The least indentation of the lines from here on that stay lines, blank ones between them or not.
  private mutating func lineIndent() -> Int32 {
    if let known = keptLines, known.end > index { return known.indent }
    let end = endOfRun(.line, from: index)
    let indent = (index..<end).map { draft.fragments[$0].indent }.min() ?? 0
    keptLines = (end, indent)
    return indent
  }

  private mutating func appendFigure() {
    var figure = Figure()
    var end = index
    if draft.roles[end] == .alternative {
      figure.alt = wholeText(end, .cell).text
      end += 1
    }
    if end < limit, draft.roles[end] == .caption {
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

  // MARK: Code, callouts, quotes

  private mutating func appendCode() {
    let group = draft.fragments[index].group
    var end = index
    while end < limit, draft.roles[end] == .code, draft.fragments[end].group == group { end += 1 }
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
}
