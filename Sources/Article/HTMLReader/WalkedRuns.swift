import ArticleModel
import Fragments

/// The beginnings and ends of runs of text.
extension PageWalk {
  /// Ends the run of text; the next letter begins another.
  mutating func flush() {
    needsSpace = false
    let breaks = lineBreaks
    lineBreaks = 0
    if run.letters > 0 {
      run.upper = UInt32(clamping: textEnd())
      run.element = element
      if breaks > 0, run.breaks >= UInt16(min(breaks, 60_000)) { run.breaks -= UInt16(min(breaks, 60_000)) }
      if let pendingPicture { note(pendingPicture, before: page.runs.count) }
      if run.upper > run.lower { page.runs.append(run) }
      styles.cut(in: page.utf8, into: &page.spans)
      if preformatted == 0 { page.utf8.append(0x20) } else if page.utf8.last != 0x0A { page.utf8.append(0x0A) }
      styles.moveStarts(to: page.utf8.count)
    } else if let pendingPicture, isBehindTextOfItem {
      note(.figure(pendingPicture))
    } else if let pendingPicture {
      page.figures[page.runs.count] = pendingPicture
      appendMark(.figure)
    }
    pendingPicture = nil
    run = RawPage.Run(lower: UInt32(clamping: page.utf8.count), upper: 0, sourceLower: 0, sourceUpper: 0, element: -1)
    if !notes.isEmpty { writeNotes() }
  }

  /// How far around a picture its item is looked for.
  private static let mostOfItem = 5

  /// Whether what is read stands in an item of a list that holds text already.
  private var isBehindTextOfItem: Bool {
    for place in page.elements.places(from: Int(element), most: PageWalk.mostOfItem) {
      switch page.elements[place].tag {
      case .li: return Int(page.elements[place].first) < page.runs.count
      case .td, .th, .figure, .blockquote: return false
      default: break
      }
    }
    return false
  }

  /// Where the text of the run ends, without no-break spaces behind it and the lines that hold nothing else.
  private func textEnd() -> Int {
    var end = page.utf8.count
    while end > Int(run.lower) {
      let line = endOfWords(before: end)
      if line == end { break }
      end = line
      if preformatted == 0, end > Int(run.lower), page.utf8[end - 1] == 0x0A { end -= 1 }
    }
    return end
  }

  /// The end without the no-break spaces before it.
  private func endOfWords(before end: Int) -> Int {
    var end = end
    while end >= Int(run.lower) + 2, page.utf8[end - 1] == 0xA0, page.utf8[end - 2] == 0xC2 {
      end -= 2
      if end > Int(run.lower), page.utf8[end - 1] == 0x20 { end -= 1 }
    }
    return end
  }

  /// Whether the line that is read holds nothing but no-break spaces.
  private var isLineOfSpaces: Bool {
    guard lineBreaks == 0 else { return false }
    let end = endOfWords(before: page.utf8.count)
    return end < page.utf8.count && (end == Int(run.lower) || page.utf8[end - 1] == 0x0A)
  }

  mutating func lineBreak() {
    if preformatted > 0 {
      page.utf8.append(0x0A)
      return
    }
    guard run.letters > 0 else { return }
    if isLineOfSpaces {
      // An empty line that editors fill so that it is drawn.
      lineBreaks = 1
      return flush()
    }
    lineBreaks += 1
    if lineBreaks == 2 {
      flush()
    } else {
      run.breaks = run.breaks == .max ? .max : run.breaks + 1
    }
  }

  mutating func appendMark(_ kind: RawPage.Run.Kind) {
    if kind == .rule { flush() }
    let at = UInt32(clamping: page.utf8.count)
    let source = UInt32(clamping: sourcePlace)
    page.runs.append(
      RawPage.Run(lower: at, upper: at, sourceLower: source, sourceUpper: source, element: element, kind: kind))
  }

  mutating func append(_ text: UnsafeBufferPointer<UInt8>, end: Int) {
    if preformatted == 0 {
      endCite(before: text)
      if beginsParagraph(text) { flush() }
    }
    let before = run.letters
    if preformatted > 0 { appendPreformatted(text) } else { appendCollapsed(text) }
    let added = run.letters - before
    guard added > 0 else { return }
    run.sourceUpper = UInt32(clamping: end)
    if styles.isLink, headings == 0 || !leadsToPlace { run.linked += added }
    if styles.isStrong { run.strong += added }
  }

  /// Notes where the next letter stands in the source.
  mutating func noteSeam() {
    if run.letters == 0 { run.sourceLower = UInt32(clamping: sourcePlace) }
    page.seams.append(FragmentList.Seam(text: page.utf8.count, source: sourcePlace))
  }
}
