import Fragments
import UTF8Text

/// What a page quotes, and who said it: what stands in a `cite` at the end of a quotation, or behind a dash on its last line.
///
///     <blockquote><p>The sea is a door.</p>          quote        The sea is a door.
///     <p>— Berthe Moll</p></blockquote>        ►     attribution  Berthe Moll
extension PageFragments {
  /// Makes fragments of a run that stands in a quotation.
  mutating func takeQuoted(_ index: Int, _ box: PageBox) {
    let run = page.runs[index]
    if box.isAttribution { return appendAttribution(run.text, of: run, box) }
    let isLast = endsQuote(index, box)
    let isFirst = index == 0 || boxes[Int(page.runs[index - 1].element)].quote != box.quote
    if isFirst, !isLast, isCited(trimmed(run.text)) { return appendAttribution(run.text, of: run, box) }
    guard isLast, let start = attribution(of: run) else { return append(run, .quote, group: box.quote) }
    let quoted = trimmed(run.text.lowerBound..<start)
    if !quoted.isEmpty {
      append(part(quoted, .quote, of: run, box), of: run)
    } else if Int(page.elements[Int(box.quote)].first) >= index || list.fragments.last?.form == .attribution {
      return append(run, .quote, group: box.quote)
    }
    appendAttribution(start..<run.text.upperBound, of: run, box)
  }

  /// Whether a run is the last that stands in a quotation, or before another one in it. A table in it knows of no quotation.
  private func endsQuote(_ index: Int, _ box: PageBox) -> Bool {
    guard index + 1 < page.runs.count, case let next = boxes[Int(page.runs[index + 1].element)] else { return true }
    let isWithin = index + 1 < Int(page.elements[Int(box.quote)].end)
    return next.quote != box.quote && !(isWithin && next.table > box.quote)
  }

  /// Whether a run stands in a list within the quotation around it.
  func isListed(_ index: Int, _ box: PageBox) -> Bool {
    guard !box.isAttribution, !sections.contains(box.quote) else { return false }
    if box.item > box.quote { return box.caption < 0 && lists.isItem(box.item) && !isOfGallery(index, box.item) }
    return box.entry > box.quote
  }

  /// Makes fragments of the item a quotation ends with, if it says who is quoted; false where it does not.
  mutating func takeLastItem(_ index: Int, _ box: PageBox) -> Bool {
    let run = page.runs[index]
    guard box.quote >= 0, endsQuote(index, box), isListed(index, box), let start = attribution(of: run),
      case let words = trimmed(run.text.lowerBound..<start), !words.isEmpty
    else { return false }
    var item = run
    item.upper = UInt32(clamping: words.upperBound)
    takeItem(item, box)
    appendAttribution(start..<run.text.upperBound, of: run, box)
    return true
  }

  /// Whether a quotation holds lists, or tables and the like among what it says: paragraphs alone need no box.
  func isQuoteOfBlocks(_ element: Int32) -> Bool {
    guard page.elements[Int(element)].isQuotation, boxes[Int(element)].quote == element, !sections.contains(element)
    else { return false }
    let forms = list.fragments[page.elements[Int(element)].fragments].map(\.form)
    if forms.contains(where: { $0 == .item || $0 == .term }) { return true }
    // Old pages set code and tables in by a quotation that says nothing else.
    return forms.contains { $0 == .quote || $0 == .attribution }
      && forms.contains { [.code, .row, .headerRow, .heading].contains($0) }
  }

  /// Quotations of so many runs with headings among them are sections that are set in.
  private static let fewestOfSection = 24

  static func sections(of page: RawPage, _ boxes: [PageBox]) -> Set<Int32> {
    var sections: Set<Int32> = []
    for (index, element) in page.elements.enumerated() where element.isQuotation {
      let runs = min(Int(element.first), page.runs.count)..<min(Int(element.end), page.runs.count)
      guard runs.count >= fewestOfSection else { continue }
      if runs.contains(where: { boxes[Int(page.runs[$0].element)].heading > Int32(index) }) {
        sections.insert(Int32(index))
      }
    }
    return sections
  }

  /// Whether all of a text stands in a `cite`: boards say above a quotation who is quoted.
  private func isCited(_ text: Range<Int>) -> Bool {
    let next = page.cites.firstSortedIndex { Int($0.lowerBound) > text.lowerBound }
    return next > 0 && !text.isEmpty && Int(page.cites[next - 1].upperBound) >= text.upperBound
  }

  private func part(_ text: Range<Int>, _ form: Fragment.Form, of run: RawPage.Run, _ box: PageBox) -> Fragment {
    var fragment = Fragment(text: text, source: run.source)
    fragment.form = form
    fragment.group = box.quote
    fragment.blankLinesBefore = 1
    return fragment
  }

  private mutating func appendAttribution(_ text: Range<Int>, of run: RawPage.Run, _ box: PageBox) {
    var fragment = part(text, .attribution, of: run, box)
    fragment.marker = dash(before: text)
    append(fragment, of: run)
  }

  private static let attributions = NameSet("attribution attributions cite citation source author quotee")

  /// Whether a run is all that stands in a box beside the quotation above it, begins with a dash, and by its name says who is quoted.
  ///
  ///     <div class=quoteblock><blockquote>The sea is a door.</blockquote><div class=attribution>— Berthe Moll</div></div>
  func isBelowQuote(_ index: Int) -> Bool {
    let run = page.runs[index]
    guard let last = list.fragments.last, last.form == .quote, run.text.count <= PageFragments.longestSignature,
      dash(before: run.text) != nil, page.elements[Int(run.element)].isNamed(Self.attributions, among: page.names)
    else { return false }
    let quote = page.elements[Int(last.group)]
    return quote.tag == .blockquote && quote.end == Int32(index)
      && quote.parent == page.elements[Int(run.element)].parent
  }

  /// Appends who is quoted in a quotation that has ended.
  mutating func appendAttribution(_ text: Range<Int>, of run: RawPage.Run, below quote: Int32) {
    var box = boxes[Int(run.element)]
    box.quote = quote
    appendAttribution(text, of: run, box)
  }

  /// The dash before who is quoted, which is a sign of it and not shown.
  func dash(before text: Range<Int>) -> ListMarker? {
    var end = text.lowerBound
    while let length = dashLength(at: end, before: text.upperBound) { end += length }
    guard end > text.lowerBound else { return nil }
    while end < text.upperBound, let length = spaceLength(at: end, before: text.upperBound) { end += length }
    return ListMarker(kind: .bullet, value: 0x94, length: Int32(clamping: end - text.lowerBound))
  }

  /// Where in a run of a quotation its attribution begins; nil where there is none.
  private func attribution(of run: RawPage.Run) -> Int? {
    let text = trimmed(run.text)
    return citation(in: text) ?? signature(in: text)
  }

  /// The beginning of a `cite` with which a text ends, if the text before it has come to an end.
  private func citation(in text: Range<Int>) -> Int? {
    // They stand in the order in which they end: one within another comes before it.
    let at = page.cites.firstSortedIndex { Int($0.upperBound) >= text.upperBound }
    guard at < page.cites.count, case let cite = page.cites[at], text.contains(Int(cite.lowerBound)) else { return nil }
    let before = trimmed(text.lowerBound..<Int(cite.lowerBound))
    var end = before.upperBound
    while end > before.lowerBound, let length = dashLength(endingAt: end, after: before.lowerBound) { end -= length }
    let quoted = trimmed(before.lowerBound..<end)
    if quoted.isEmpty || end < before.upperBound { return end }
    let isLine = page.utf8[quoted.upperBound..<Int(cite.lowerBound)].contains(0x0A)
    return isLine || endsSaying(quoted) ? Int(cite.lowerBound) : nil
  }

  /// The beginning of a last line that is a dash and a name.
  private func signature(in text: Range<Int>) -> Int? {
    let line = (page.utf8[text].lastIndex(of: 0x0A).map { $0 + 1 } ?? text.lowerBound)..<text.upperBound
    guard line.count <= PageFragments.longestSignature, let dash = dash(before: line) else { return nil }
    let name = (line.lowerBound + Int(dash.length))..<line.upperBound
    guard let first = name.first.map({ page.utf8[$0] }), !isLower(first), !isDigit(first) else { return nil }
    return endsSaying(name) ? nil : line.lowerBound
  }

  /// The longest line that names who is quoted, in bytes.
  private static let longestSignature = 160

  /// Whether a text ends as what somebody says does: with the sign of a sentence, or a quotation mark behind it.
  private func endsSaying(_ text: Range<Int>) -> Bool {
    page.utf8.withUnsafeBufferPointer { Shape(range: text, in: $0).endsSentence }
  }

  private func trimmed(_ text: Range<Int>) -> Range<Int> { page.utf8.withUnsafeBufferPointer { text.trimmed(in: $0) } }

  private func dashLength(at start: Int, before end: Int) -> Int? {
    if start < end, page.utf8[start] == UInt8(ascii: "-") || page.utf8[start] == UInt8(ascii: "~") { return 1 }
    guard start + 3 <= end, page.utf8[start] == 0xE2, page.utf8[start + 1] == 0x80 else { return nil }
    return (0x93...0x95).contains(page.utf8[start + 2]) ? 3 : nil
  }

  private func dashLength(endingAt end: Int, after start: Int) -> Int? {
    if end - 1 >= start, dashLength(at: end - 1, before: end) == 1 { return 1 }
    return end - 3 >= start && dashLength(at: end - 3, before: end) == 3 ? 3 : nil
  }

  private func spaceLength(at start: Int, before end: Int) -> Int? {
    if isSpace(page.utf8[start]) { return 1 }
    return start + 2 <= end && page.utf8[start] == 0xC2 && page.utf8[start + 1] == 0xA0 ? 2 : nil
  }
}
