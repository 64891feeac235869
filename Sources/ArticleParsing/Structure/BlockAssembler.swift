import ArticleModel

/// Turns fragments whose roles are decided into blocks: the last step of structure.
///
///     [heading] [item] [item] [undecided]   ►   heading · list of two items · paragraph
struct BlockAssembler {
  private let draft: Draft
  private var texts: TextMaker
  private var blocks: [Block] = []
  private var index = 0

  /// The blocks of a draft, and the repairs made in their texts.
  static func blocks(of draft: Draft, in list: FragmentList, language: String?) -> (blocks: [Block], repairs: [Repair])
  {
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
      case .undecided, .paragraph, .answer, .answerItem, .attribution, .caption: appendParagraph()
      case .heading: appendHeading()
      case .item: appendList()
      case .definition: appendDefinitions()
      case .question: appendQuestions()
      case .row, .headerRow: appendMarkedTable()
      case .rebuiltRow: appendRebuiltTable()
      case .code: appendCode()
      case .callout: appendCallout()
      case .quote: appendQuote()
      case .rule: append(.rule, index..<(index + 1))
      }
    }
  }

  // MARK: Texts and places

  private mutating func append(_ content: Block.Content, _ range: Range<Int>) {
    blocks.append(Block(content, source: source(range)))
    index = range.upperBound
  }

  private func source(_ range: Range<Int>) -> Range<Int> {
    let first = draft.fragments[range.lowerBound].source.lowerBound
    return first..<max(first, draft.fragments[range.upperBound - 1].source.upperBound)
  }

  private func endOfRun(_ role: Role, from start: Int) -> Int {
    var end = start
    while end < draft.count, draft.roles[end] == role { end += 1 }
    return end
  }

  /// The text behind a fragment's marker, mended for its place.
  private mutating func text(_ index: Int, _ setting: TextSetting) -> RichText {
    texts.text(draft.content(index), of: draft.fragments[index], setting)
  }

  /// The whole text of a fragment, its marker included.
  private mutating func wholeText(_ index: Int, _ setting: TextSetting) -> RichText {
    texts.text(draft.fragments[index].text, of: draft.fragments[index], setting)
  }

  // MARK: Paragraphs and headings

  private mutating func appendParagraph() {
    let text = wholeText(index, .prose)
    append(.paragraph(text), index..<(index + 1))
  }

  private mutating func appendHeading() {
    let level = draft.levels[index] == 0 ? 2 : Int(draft.levels[index])
    let marker = draft.fragments[index].marker
    let text = marker?.kind == .bullet ? text(index, .heading) : wholeText(index, .heading)
    append(.heading(Heading(level: level, text)), index..<(index + 1))
  }

  // MARK: Lists and definitions

  private mutating func appendList() {
    let end = endOfRun(.item, from: index)
    let first = draft.fragments[index].marker
    var stop = index + 1
    // A change from bullets to numbers, or a number that starts over, begins another list.
    while stop < end, sameList(first, draft.fragments[stop - 1].marker, draft.fragments[stop].marker) { stop += 1 }
    let range = index..<stop
    let list = nestedList(range)
    append(.list(list), range)
  }

  private func sameList(_ first: ListMarker?, _ previous: ListMarker?, _ next: ListMarker?) -> Bool {
    let isNested = next != nil && previous != nil && first != nil
    if first?.kind == next?.kind {
      guard next?.kind == .number, let next, let previous, previous.kind == .number else { return true }
      return next.value > previous.value || isNested
    }
    return isNested
  }

  /// A list whose deeper indented items are nested below the item before them.
  private mutating func nestedList(_ range: Range<Int>) -> List {
    let indent = draft.fragments[range.lowerBound].indent
    let marker = draft.fragments[range.lowerBound].marker
    var items: [ListItem] = []
    var at = range.lowerBound
    while at < range.upperBound {
      var item = ListItem(text(at, .item))
      var end = at + 1
      while end < range.upperBound, draft.fragments[end].indent >= indent + 2, draft.fragments[end].marker != nil {
        end += 1
      }
      if end > at + 1 {
        item.blocks = [Block(.list(nestedList((at + 1)..<end)), source: source((at + 1)..<end))]
      }
      items.append(item)
      at = end
    }
    let ordered = marker?.kind == .number || marker?.kind == .letter
    return List(ordered: ordered, start: ordered ? Int(marker?.value ?? 1) : 1, items: items)
  }

  private mutating func appendDefinitions() {
    let range = index..<endOfRun(.definition, from: index)
    var entries: [Definition] = []
    for entry in range {
      let fragment = draft.fragments[entry]
      let colon = fragment.text.lowerBound + Int(draft.shapes[entry].colon)
      let term = texts.text(draft.content(entry).lowerBound..<colon, of: fragment, .term)
      let meaning = texts.text((colon + 1)..<fragment.text.upperBound, of: fragment, .prose)
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
    blocks.append(Block(.faq(entries), source: source(start..<index)))
  }

  /// The question of a fragment, and the part of the answer behind its question mark.
  private mutating func question(_ index: Int) -> Question {
    let fragment = draft.fragments[index]
    var content = draft.content(index)
    if Questions.letter(index, in: draft) != nil { content = content.droppingLetter(in: draft.bytes) }
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
        entry.blocks.append(Block(.list(nestedList(range)), source: source(range)))
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

  // MARK: Tables

  private mutating func appendMarkedTable() {
    let group = draft.fragments[index].group
    var end = index
    var header: [RichText] = []
    var rows: [[RichText]] = []
    while end < draft.count, draft.roles[end] == .row || draft.roles[end] == .headerRow,
      draft.fragments[end].group == group
    {
      let cells = cells(end)
      if draft.roles[end] == .headerRow { header = cells } else { rows.append(cells) }
      end += 1
    }
    if header.isEmpty, TableHeader.isHeader(rows) { header = rows.removeFirst() }
    append(.table(Table(header: header, rows: rows)), index..<end)
  }

  /// The cells of a marked row: the parts of its text between tabs.
  private mutating func cells(_ index: Int) -> [RichText] {
    let fragment = draft.fragments[index]
    var cells: [RichText] = []
    var start = fragment.text.lowerBound
    for at in fragment.text.lowerBound...fragment.text.upperBound
    where at == fragment.text.upperBound || draft.bytes[at] == 0x09 {
      cells.append(texts.text(start..<at, of: fragment, .cell))
      start = at + 1
    }
    return cells
  }

  private mutating func appendRebuiltTable() {
    guard let table = draft.tables[index] else { return appendParagraph() }
    let range = index..<(index + table.lines.count)
    let lines = table.rows.count + (table.header.isEmpty ? 0 : 1)
    // A table of one line a row; where rows take several lines, a cell is looked for from the row's first line on.
    let step = max(1, range.count / max(1, lines))
    func row(_ number: Int) -> [Fragment] {
      let first = min(range.lowerBound + number * step, range.upperBound - 1)
      return draft.fragments[first..<min(first + step, range.upperBound)]
    }
    let header = table.header.isEmpty ? [] : texts.cells(table.header, of: row(0))
    let offset = table.header.isEmpty ? 0 : 1
    let rows = table.rows.enumerated().map { texts.cells($1, of: row($0 + offset)) }
    append(.table(Table(header: header, rows: rows, origin: .reconstructed, confidence: table.confidence)), range)
  }

  // MARK: Code, callouts, quotes

  private mutating func appendCode() {
    let group = draft.fragments[index].group
    var end = index
    while end < draft.count, draft.roles[end] == .code, draft.fragments[end].group == group { end += 1 }
    let common = (index..<end).map { draft.fragments[$0].indent }.min() ?? 0
    var lines: [String] = []
    for line in index..<end {
      let fragment = draft.fragments[line]
      if line > index { for _ in 0..<fragment.blankLinesBefore { lines.append("") } }
      let text = String(decoding: draft.bytes[fragment.text], as: UTF8.self)
      lines.append(String(repeating: " ", count: Int(fragment.indent - common)) + text)
    }
    append(.code(Code(lines.joined(separator: "\n"))), index..<end)
  }

  private mutating func appendCallout() {
    let fragment = draft.fragments[index]
    guard let length = Callouts.labelEnd(index, in: draft) else { return appendParagraph() }
    let end = fragment.text.lowerBound + length
    let labelEnd = draft.bytes[end - 1] == UInt8(ascii: ":") ? end - 1 : end
    let label = texts.text(fragment.text.lowerBound..<labelEnd, of: fragment, .term)
    let text = texts.text(end..<fragment.text.upperBound, of: fragment, .prose)
    append(.callout(Callout(label: label.text, text)), index..<(index + 1))
  }

  private mutating func appendQuote() {
    var end = endOfRun(.quote, from: index)
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

/// Tells whether the first row of a marked table names its columns.
enum TableHeader {
  /// A header has no numbers where the rows below have them, and a name for every column but perhaps the first.
  static func isHeader(_ rows: [[RichText]]) -> Bool {
    guard rows.count >= 2, let first = rows.first else { return false }
    guard first.dropFirst().allSatisfy({ !$0.isEmpty }), !first.contains(where: { startsWithDigit($0) }) else {
      return false
    }
    if rows.dropFirst().contains(where: { row in row.contains { startsWithDigit($0) } }) { return true }
    let head = first.reduce(0) { $0 + $1.text.utf8.count }
    let body = rows.dropFirst().reduce(0) { $0 + $1.reduce(0) { $0 + $1.text.utf8.count } }
    return head * (rows.count - 1) <= body
  }

  private static func startsWithDigit(_ cell: RichText) -> Bool {
    cell.text.utf8.first(where: { isDigit($0) || isLetter($0) }).map { isDigit($0) } ?? false
  }
}
