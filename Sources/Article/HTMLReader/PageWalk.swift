import ArticleModel
import Fragments
import TextDecoding
import UTF8Text

/// One flat walk over a page: a boundary at every block element and at two line breaks in a row; what stands between
/// two boundaries is a run of text.
///
///     <div>One <b>word</b><p>Two</p>three</div>   ►  "One word" (word: strong) · "Two" · "three"
struct PageWalk {
  /// What was found so far.
  var page = RawPage()
  /// Tells where in the source the parser stands.
  var place: () -> Int = { 0 }

  /// Stops the parser; it is begun anew behind that place, with no element open.
  var stop: () -> Void = {}
  /// How many open elements the parser may still look through for mistakes of the page.
  private var patience = PageWalk.mostPatience
  private static let mostPatience = 50_000_000

  var open: [OpenElement] = []
  /// How many open elements keep their content out of the text.
  private var dropped = 0
  var element: Int32 = -1
  var preformatted = 0
  private var styles = OpenStyles()
  var run = RawPage.Run(lower: 0, upper: 0, sourceLower: 0, sourceUpper: 0, element: -1)
  /// White space was read that the next letter makes a space of.
  var needsSpace = false
  /// Line breaks since the last letter.
  var lineBreaks = 0
  /// Where the text began that was read last.
  var sourcePlace = 0
  private var classes = ClassReadings()
  private var head = HeadCollector()
  private var signature = SignatureCollector()
  private var pendingPicture: Figure?
  /// The sign that is drawn in the cell that is read.
  var cellSign: CellSign?
  var isInCell = false
  /// Where a `span` of a cell ended: only its style may part what it holds from what follows.
  var endOfSpan = -1
  /// Whether an end tag was read for the row that cells without one stand in.
  var impliedRowEnded = false

  struct OpenElement {
    var tag: Tag
    /// The block element around it, to go back to; nil for inline elements.
    var outer: Int32?
    var isDropped = false
    var hasStyle = false
    /// Whether it is a row that the page has no tag for.
    var isImplied = false
  }

  /// Makes a walk over a page of about `size` bytes.
  init(size: Int) {
    page.utf8.reserveCapacity(size / 4)
    page.runs.reserveCapacity(size / 256)
    page.elements.reserveCapacity(size / 128)
    beginElement(.other, AttributeReading())
  }

  // MARK: Elements

  mutating func start(_ name: UnsafePointer<UInt8>, _ attributes: Attributes) {
    let tag = Tag(name: name)
    var opened = OpenElement(tag: tag)
    if tag.isOfTables, dropped == 0 { keepRows(before: tag) }
    defer { open.append(opened) }
    if isInCell, dropped == 0, tag == .svg { noteSign(tag, AttributeReading(tag, attributes, &classes)) }
    if dropped > 0 || tag.isDropped {
      if tag == .template, dropped == 0 { noteSlot(attributes) }
      if tag == .script, dropped == 0 { head.beginScript(attributes) }
      opened.isDropped = true
      dropped += 1
      return
    }
    let reading = AttributeReading(tag, attributes, &classes)
    if isInCell, isLeftOutOfCells(tag, reading) {
      opened.isDropped = true
      dropped += 1
      return
    }
    head.read(tag, reading, into: &page.head)
    if let name = reading.place { PagePlaces.note(name, in: &page) }
    signature.start(tag, reading, at: page.runs.count)
    if tag.isBlock || reading.isHidden {
      flush()
      opened.outer = element
      beginElement(tag, reading)
      if reading.isHidden { page.streamed.notePart(reading.namings.id, element: Int(element)) }
    } else {
      if isInCell { noteSign(tag, reading) }
      opened.hasStyle = startInline(tag, reading)
    }
  }

  mutating func end(_ name: UnsafePointer<UInt8>) {
    endImpliedRow()
    guard let opened = open.popLast() else { return }
    sourcePlace = place()
    if opened.isDropped {
      dropped -= 1
      if opened.tag == .script { head.endScript(into: &page.head) }
      return
    }
    if opened.tag == .title { head.endTitle(into: &page.head) }
    signature.end()
    if opened.hasStyle { endStyle() }
    if isInCell, opened.tag == .span { endOfSpan = page.utf8.count }
    if let outer = opened.outer {
      if opened.tag == .td || opened.tag == .th { endCell() }
      flush()
      page.elements[Int(element)].end = Int32(page.runs.count)
      if opened.tag == .pre { preformatted -= 1 }
      element = outer
    }
  }

  /// Closes all elements.
  mutating func closeAll() {
    while open.last != nil { end("") }
  }

  /// Notes a mistake of the page, such as an end of what is not open; a page of 100,000 open elements and as many wrong ends
  /// would take minutes.
  mutating func mistake(about tag: Tag) {
    if tag == .tr { impliedRowEnded = true }
    patience -= open.count
    guard patience < 0 else { return }
    patience = PageWalk.mostPatience
    stop()
  }

  /// Closes what the page left open.
  mutating func finish() {
    closeAll()
    flush()
    page.head.author = signature.author
    page.head.date = signature.date
    page.elements[0].end = Int32(page.runs.count)
    page.streamed.settle(in: &page)
  }

  mutating func beginElement(_ tag: Tag, _ reading: borrowing AttributeReading) {
    var new = PageElement(tag: tag, parent: element, first: Int32(page.runs.count))
    new.words = reading.words
    new.kind = StableHash.pair(tag.nameNumber, reading.classKind)
    new.isHidden = reading.isHidden
    new.columns = reading.columns
    new.rows = reading.rows
    new.start = reading.start
    new.names = NameKeys.append(reading, &classes, to: &page.names)
    element = Int32(page.elements.count)
    page.elements.append(new)
    if tag == .td || tag == .th { (isInCell, cellSign) = (true, nil) }
    if tag == .pre { preformatted += 1 }
    if let language = reading.programmingLanguage, tag == .pre { page.languages[element] = language }
    sourcePlace = place() + 1
  }

  /// Whether a style began that the end tag ends.
  private mutating func startInline(_ tag: Tag, _ reading: borrowing AttributeReading) -> Bool {
    sourcePlace = place() + 1
    switch tag {
    case .br: lineBreak()
    case .hr: appendMark(.rule)
    case .img: picture(reading)
    case .a: return startStyle(.link, address: reading.href)
    case .b, .strong: return startStyle(.strong)
    case .i, .em, .cite: return startStyle(.emphasis)
    case .code, .kbd, .samp, .tt:
      if preformatted > 0 {
        if let language = reading.programmingLanguage { page.languages[element] = language }
        return false
      }
      return startStyle(.code)
    default: break
    }
    return false
  }

  // MARK: Styles

  private mutating func startStyle(_ style: InlineSpan.Style, address: String? = nil) -> Bool {
    var link: Int32 = -1
    if let address {
      link = Int32(page.links.count)
      page.links.append(address)
    }
    styles.begin(style, link: link, at: page.utf8.count)
    return true
  }

  private mutating func endStyle() {
    if let span = styles.end(in: page.utf8) { page.spans.append(span) }
  }

  // MARK: Runs

  /// Ends the run of text; the next letter begins another.
  mutating func flush() {
    needsSpace = false
    let breaks = lineBreaks
    lineBreaks = 0
    if run.letters > 0 {
      run.upper = UInt32(clamping: textEnd())
      run.element = element
      if breaks > 0, run.breaks >= UInt16(min(breaks, 60_000)) { run.breaks -= UInt16(min(breaks, 60_000)) }
      if run.upper > run.lower { page.runs.append(run) }
      styles.cut(in: page.utf8, into: &page.spans)
      page.utf8.append(0x20)
      styles.moveStarts(to: page.utf8.count)
    } else if let pendingPicture {
      page.figures[page.runs.count] = pendingPicture
      appendMark(.figure)
    }
    pendingPicture = nil
    run = RawPage.Run(lower: UInt32(clamping: page.utf8.count), upper: 0, sourceLower: 0, sourceUpper: 0, element: -1)
  }

  /// Where the text of the run ends, without no-break spaces behind it.
  private func textEnd() -> Int {
    var end = page.utf8.count
    while end >= Int(run.lower) + 2, page.utf8[end - 1] == 0xA0, page.utf8[end - 2] == 0xC2 { end -= 2 }
    return end
  }

  private mutating func lineBreak() {
    if preformatted > 0 {
      page.utf8.append(0x0A)
      return
    }
    guard run.letters > 0 else { return }
    lineBreaks += 1
    if lineBreaks == 2 {
      flush()
    } else {
      run.breaks = run.breaks == .max ? .max : run.breaks + 1
    }
  }

  private mutating func appendMark(_ kind: RawPage.Run.Kind) {
    if kind == .rule { flush() }
    let at = UInt32(clamping: page.utf8.count)
    let source = UInt32(clamping: sourcePlace)
    page.runs.append(
      RawPage.Run(lower: at, upper: at, sourceLower: source, sourceUpper: source, element: element, kind: kind))
  }

  /// Keeps a picture with a description, to be shown if it stands alone in its block.
  private mutating func picture(_ reading: borrowing AttributeReading) {
    guard let alt = reading.alt, alt.utf8.count >= 12, alt.utf8.contains(0x20), run.letters == 0 else { return }
    pendingPicture = Figure(alt: alt, url: reading.source)
  }

  // MARK: Text

  mutating func characters(_ text: UnsafeBufferPointer<UInt8>) {
    let end = place()
    defer { sourcePlace = end }
    if dropped > 0 { return head.scriptText(text) }
    if open.last?.tag == .title { return head.titleText(text) }
    if open.last?.tag == .head || open.last?.tag == .html { if !text.contains(where: { !isSpace($0) }) { return } }
    signature.characters(text)
    if PlainTextScan(text).plainEnd(from: 0) == text.count { return append(text, end: end) }
    var clean = PageText.clean(text)
    clean.withUTF8 { append($0, end: end) }
  }

  mutating func append(_ text: UnsafeBufferPointer<UInt8>, end: Int) {
    let before = run.letters
    if preformatted > 0 { appendPreformatted(text) } else { appendCollapsed(text) }
    let added = run.letters - before
    guard added > 0 else { return }
    run.sourceUpper = UInt32(clamping: end)
    if styles.isLink { run.linked += added }
    if styles.isStrong { run.strong += added }
  }

  /// Notes where the next letter stands in the source.
  mutating func noteSeam() {
    if run.letters == 0 { run.sourceLower = UInt32(clamping: sourcePlace) }
    page.seams.append(FragmentList.Seam(text: page.utf8.count, source: sourcePlace))
  }
}
