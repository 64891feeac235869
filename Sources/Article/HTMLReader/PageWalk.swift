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
  let pageEnd: Int

  /// The place behind the sign that the parser stands before; a page may end within a tag, without that sign.
  var placeBehind: Int { min(place() + 1, pageEnd) }

  /// Stops the parser; it is begun anew behind that place, with no element open.
  var stop: () -> Void = {}
  /// How many open elements the parser may still look through for mistakes of the page.
  private var patience = PageWalk.mostPatience
  private static let mostPatience = 50_000_000

  var open: [OpenElement] = []
  /// How many open elements keep their content out of the text.
  var dropped = 0
  var element: Int32 = -1
  var preformatted = 0
  var styles = OpenStyles()
  var run = RawPage.Run(lower: 0, upper: 0, sourceLower: 0, sourceUpper: 0, element: -1)
  /// White space was read that the next letter makes a space of.
  var needsSpace = false
  var noBreakSpaces = NoBreakSpaces()
  /// Whether a line ends in that white space.
  var spaceHasLine = false
  /// Line breaks since the last letter.
  var lineBreaks = 0
  /// Where the text began that was read last.
  var sourcePlace = 0
  var classes = ClassReadings()
  private let sheet: PageSheet
  var head = HeadCollector()
  private var signature = SignatureCollector()
  var pendingPicture: Figure?
  /// The picture that was met last, for the copy of it that pages keep for browsers without scripts.
  var lastPicture: PagePicture?
  /// Whether that picture has one address, and no other size.
  var hasPlainPicture = false
  /// The address of a picture that the elements before it say.
  var pictureSource: String?
  var media = MediaElements()
  var forms = FormElements()
  var formulas = FormulaCollector()
  /// The drawing that is open.
  var drawing: Drawing?
  /// Text that is read apart from the run it stands in.
  var aside: AsideText?
  /// The words of what is dropped.
  var standIn: AsideText?
  /// Notes in the margin, to stand behind the run they are read in.
  var notes: [AsideText] = []
  var ruby = RubyState()
  /// How many open elements keep their lines by a rule of style, and their spaces.
  var keptLines = 0
  var keptSpaces = 0
  /// How many headings are open, and the block that ended last.
  var headings = 0
  var lastEnded = Tag.other
  /// Whether the line that begins is set in from the margin.
  var isIndented = false
  /// The sign that is drawn in the cell that is read.
  var cellSign: CellSign?
  /// The first picture in it that says what it shows, by its place among the page's.
  var cellPicture: Int?
  /// What it says to those who hear the page.
  var cellLabel: AsideText?
  var isInCell = false
  /// The row whose last cell holds the numbers of lines.
  var numberedRow: Int32 = -1
  var counted: (row: Int32, cell: Int32)?
  /// Where elements ended that only style parts from what follows.
  var ends = PieceEnds()
  /// Where the name of who is quoted ended, which a quotation begins with.
  var endOfCite = -1
  var tabs = PageTabs()
  /// How many captions are open.
  var captions = 0
  /// Whether an end tag was read for the row that cells without one stand in.
  var impliedRowEnded = false

  /// Makes a walk over a page of about `size` bytes.
  init(size: Int, sheet: PageSheet = PageSheet()) {
    pageEnd = size
    self.sheet = sheet
    page.utf8.reserveCapacity(size / 4)
    page.runs.reserveCapacity(size / 256)
    page.elements.reserveCapacity(size / 128)
    beginElement(.other, AttributeReading())
  }

  // MARK: Elements

  mutating func start(_ name: UnsafePointer<UInt8>, _ attributes: Attributes) {
    endWaiting()
    var opened = OpenElement(tag: Tag(name: name))
    if opened.tag.isOfTables, dropped == 0 { keepRows(before: opened.tag) }
    defer { open.append(opened) }
    if startsApart(name, attributes, &opened) { return }
    let reading = AttributeReading(opened.tag, attributes, &classes, sheet, name: name)
    takeMeaning(name, reading, &opened)
    if leavesOut(name, reading, &opened) { return }
    head.read(opened.tag, reading, into: &page.head)
    if let name = reading.place { PagePlaces.note(name, in: &page) }
    signature.start(opened.tag, reading, at: page.runs.count)
    noteParts(opened.tag, reading, &opened)
    let root = opened.part == .root ? nil : open.last?.root
    if opened.tag == .button, page.elements[Int(element)].tag == .p, run.letters > 0 { opened.tag = .span }
    let tag = opened.tag
    let isBox = tag.isBlock && !(tag == .custom && (PostSignWords.namesTime(name) || isOfLine(name, reading)))
    if (isBox || reading.isHidden && !staysInLine(tag, reading) || root != nil)
      && !(tag == .label && reading.isMarginNote)
    {
      startBox(reading, root, &opened)
    } else {
      startInLine(reading, &opened)
    }
    opened.postSigns = page.postSigns.start(
      isBox || tag != .custom ? tag : .span, name, reading, at: page.utf8.count, element: element)
  }

  mutating func end(_ name: UnsafePointer<UInt8>) {
    endWaiting()
    endImpliedRow()
    guard let opened = open.popLast() else { return }
    sourcePlace = place()
    if opened.part == .aside { return endAside(opened.tag) }
    if opened.isDropped {
      dropped -= 1
      if opened.tag == .script { head.endScript(into: &page.head) }
      return endDropped(opened)
    }
    endParts(opened)
    if !opened.postSigns.isEmpty {
      page.postSigns.end(opened.postSigns, text: opened.textStart..<page.utf8.count, element: element)
    }
    if opened.tag == .title { head.endTitle(into: &page.head) }
    signature.end()
    endWords(opened)
    ends.note(opened.tag, opened.classKind, at: page.utf8.count, length: page.utf8.count - opened.textStart)
    if opened.isApart { needsSpace = true }
    if opened.tag == .cite { page.cites.append(UInt32(clamping: opened.textStart)..<UInt32(clamping: page.utf8.count)) }
    if opened.tag == .cite, opened.textStart <= Int(run.lower), page.elements[Int(element)].tag == .blockquote {
      endOfCite = page.utf8.count
    }
    if let outer = opened.outer {
      if opened.isClassHeading, opened.tag.headingLevel > 0, isSentence { page.elements[Int(element)].tag = .p }
      if opened.tag == .td || opened.tag == .th {
        noteLineNumbers(in: outer)
        endCell()
      }
      flush()
      if [.div, .li].contains(opened.tag), preformatted > 0, opened.textStart == page.utf8.count, page.utf8.last == 0x0A
      {
        // A line of code that is empty.
        page.utf8.append(0x0A)
      }
      if opened.part == .codeLine { preformatted -= 1 }
      page.elements[Int(element)].end = Int32(page.runs.count)
      if opened.tag == .form, let form = forms.end(element, in: page) { insert(form) }
      if opened.tag.isPreformatted { preformatted -= 1 }
      if opened.tag.headingLevel > 0 { headings -= 1 }
      lastEnded = opened.tag
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
    new.isHidden = reading.isHidden && !isFoldedInCallout(reading) && !(open.last?.holdsTabs ?? false)
    new.isMute = reading.isMute
    new.isModal = reading.isModal
    new.isClosed = reading.effects.contains(.closed) || reading.isHiddenByRule
    new.isSwitch = reading.isSwitch || tag == .button
    new.unfolds = reading.isExpander
    new.columns = reading.columns
    new.rows = reading.rows
    new.start = reading.start
    new.names = NameKeys.append(reading, &classes, to: &page.names)
    element = Int32(page.elements.count)
    page.elements.append(new)
    if tag == .td || tag == .th { (isInCell, cellSign, cellPicture, cellLabel) = (true, nil, nil, nil) }
    if tag.isPreformatted { preformatted += 1 }
    if let language = reading.programmingLanguage, tag.isPreformatted { page.languages[element] = language }
    sourcePlace = placeBehind
  }

  // MARK: Text

  mutating func characters(_ text: UnsafeBufferPointer<UInt8>) {
    let end = place()
    defer { sourcePlace = end }
    if aside != nil { return asideText(text) }
    if dropped > 0 {
      if open.last?.tag == .svg, drawing?.utf8.count ?? .max < 8000 { drawing?.utf8.append(contentsOf: text) }
      formulas.text(text)
      standInText(text)
      return head.scriptText(text)
    }
    if ruby.isInBracket, RubyState.isBracket(text) { return }
    if open.last?.tag == .title { return head.titleText(text) }
    if open.last?.tag == .head || open.last?.tag == .html { if !text.contains(where: { !isSpace($0) }) { return } }
    signature.characters(text)
    takeText(text, end: end)
  }
}
