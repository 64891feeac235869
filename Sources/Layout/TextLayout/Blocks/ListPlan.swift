import ArticleModel

/// Lists, definitions and questions: texts that hang after a marker.
extension BlockPlanner {
  /// "• item" or " 9. item", the lines below hanging under the first word.
  mutating func addList(_ list: List, in margin: Margin, depth: Int) {
    let markers = listMarkers(of: list, depth: depth)
    let markerWidth = markers.reduce(0) { max($0, CellWidth.of($1)) }
    for (index, item) in list.items.enumerated() {
      if index > 0, BlockPlanner.isLoose(list.items[index - 1]) { add(blankLine: margin) }
      let lead = String(repeating: " ", count: markerWidth - CellWidth.of(markers[index]))
      let marker = TextRun(lead + markers[index], .listMarker, width: markerWidth)
      addHanging(item.text, .body, behind: marker, in: margin)
      let inner = margin.hanging(behind: marker)?.rest ?? margin
      let text = Block(.paragraph(item.text))
      addNested(item.blocks, after: text, in: inner, depth: depth + 1)
    }
  }

  private func bullet(atDepth depth: Int) -> String {
    glyphs.bullets[min(depth, glyphs.bullets.count - 1)]
  }

  /// What stands before each item: "9. ", "c. ", a bullet, a box that is ticked or open.
  private func listMarkers(of list: List, depth: Int) -> [String] {
    zip(list.items, list.markers).map { item, marker in
      var text = ""
      if let isDone = item.isDone { text = (isDone ? glyphs.done : glyphs.openTask) + " " }
      if let marker {
        text += CellWidth.showable(marker) + (item.marker == nil ? ". " : " ")
      } else if item.isDone == nil {
        text = bullet(atDepth: depth) + " "
      }
      return text
    }
  }

  /// Whether more than lists stands below an item, so that a blank line sets the next item apart.
  private static func isLoose(_ item: ListItem) -> Bool {
    item.blocks.contains { block in
      if case .list = block.content { return false }
      return true
    }
  }

  /// "Term: what it means", the lines below indented; where a term of the list is long, all stand on lines of their own.
  mutating func addDefinitions(_ entries: [Definition], in margin: Margin, depth: Int) {
    let isCompact = entries.allSatisfy { $0.text.isEmpty || CellWidth.of($0.term.text) + 2 <= margin.textWidth / 2 }
    // Long entries are paragraphs: without air between them their terms are lost.
    let isAiry =
      !isCompact && entries.count > 1
      && entries.count { $0.text.utf8Count > 2 * margin.textWidth || !$0.blocks.isEmpty } * 2 > entries.count
    for (index, entry) in entries.enumerated() {
      if isAiry, index > 0 { add(blankLine: margin) }
      let colon = BlockPlanner.endsSentence(entry.term.text) ? "" : ":"
      let indented = margin.indented(by: 2)
      let lead = termRuns(entry.term, closing: colon)
      let leadWidth = lead.reduce(0) { $0 + $1.width }
      if isCompact && leadWidth <= margin.textWidth {
        pass(over: entry.term)
        let space = entry.text.isEmpty ? [] : [Margin.spaceRun(1)]
        addFlow(entry.text, .body, in: indented, first: margin.runs + lead + space)
      } else {
        addFlow(entry.term, .term, in: margin)
        addFlow(entry.text, .body, in: indented)
      }
      addNested(entry.blocks, after: Block(.paragraph(entry.text)), in: indented, depth: depth)
    }
  }

  /// The runs of a term that stands on the line its meaning begins on.
  private func termRuns(_ term: RichText, closing: String) -> [TextRun] {
    var builder = RunBuilder()
    CellWidth.withBytes(of: term.text) { bytes in
      let styles = StyleMap(.term, spans: term.spans, length: bytes.count)
      builder.append(all: bytes, styles: styles, origin: nextOrigin)
    }
    if !closing.isEmpty { builder.append(mark: closing, .term) }
    return builder.runs
  }

  private static func endsSentence(_ text: String) -> Bool {
    guard let last = text.utf8.last else { return true }
    return [UInt8(ascii: ":"), UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: ".")].contains(last)
  }

  /// "▸ Question?" closed, "▾ Question?" with its answer below open; above them how many there are.
  mutating func addQuestions(_ entries: [Question], in margin: Margin, folds: BlockFolds?, depth: Int) {
    let allOpen = folds?.allOpen ?? true
    let count = entries.count - (folds?.questionsOut.count ?? 0)
    if !allOpen, entries.count > 1, count > 0 {
      addRemark(count == 1 ? "1 question" : "\(count) questions", .note, in: margin)
    }
    for (index, entry) in entries.enumerated() {
      if let leftOut = folds?.questionsOut[index] {
        add(entry, leftOut, target: .question(index), in: margin, depth: depth)
        continue
      }
      let isOpen = allOpen || folds?.openQuestions.contains(index) == true
      let marker = TextRun((isOpen ? glyphs.open : glyphs.closed) + " ", .foldMarker, width: 2)
      let target: LaidLine.Target? = folds == nil ? nil : .question(index)
      addHanging(entry.question, .question, behind: marker, in: margin, target: target)
      if isOpen {
        addAnswer(entry, in: margin.indented(by: margin.textWidth < 40 ? 2 : 4), depth: depth)
        if index + 1 < entries.count { add(blankLine: margin) }
      } else {
        pass(over: entry.answer)
        pass(over: entry.blocks)
      }
    }
  }

  /// A question that the reader has taken out: the line that says so, and below it what it says, while it is looked at.
  private mutating func add(
    _ entry: Question, _ leftOut: BlockFolds.LeftOut, target: LaidLine.Target, in margin: Margin, depth: Int
  ) {
    addRemark(leftOut.line, .gap, in: margin, target: target)
    guard leftOut.isOpen else {
      pass(over: entry.question)
      pass(over: entry.answer)
      return pass(over: entry.blocks)
    }
    let inner = margin.barred(glyphs.leftOutBar, .gap)
    addFlow(entry.question, .leftOut, in: inner)
    addFlow(entry.answer, .leftOut, in: inner)
    addNested(entry.blocks, after: Block(.paragraph(entry.answer)), in: inner, depth: depth)
  }

  private mutating func addAnswer(_ entry: Question, in margin: Margin, depth: Int) {
    addFlow(entry.answer, .body, in: margin)
    let answer = entry.answer.isEmpty ? nil : Block(.paragraph(entry.answer))
    addNested(entry.blocks, after: answer, in: margin, depth: depth)
  }
}
