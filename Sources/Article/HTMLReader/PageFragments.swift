import ArticleModel
import Fragments
import UTF8Text

/// Turns the runs of a page into fragments: what their elements say becomes hints, rows of tables one fragment each.
///
///     <ul><li>Tea<li>Salt</ul>    ►  [Tea: item, bullet] [Salt: item, bullet]
///     <h2>A <b>title</b></h2>     ►  [A title: heading 2]
struct PageFragments {
  var page: RawPage
  private(set) var boxes: [PageBox]
  let tables: DataTables
  /// The headings that stand over the rows of a table.
  let titles: Set<Int32>
  var list = FragmentList()
  var evidence: [FragmentEvidence] = []
  /// The first fragment made of each run or of one behind it.
  private var fragmentOfRun: [Int32] = []
  private(set) var lists: PageLists
  /// The meanings of entries whose terms are numbers, and where their items stand.
  var numberedEntries: [Int32: (group: Int32, depth: Int32)] = [:]
  let typed: TypedItems
  let marked: MarkedRows
  /// The rows of tables that are lines.
  private let lines: Set<Int32>
  private let steps: StepNumbers
  /// The quotations that are sections of a page.
  let sections: Set<Int32>
  /// The elements of a few words that a rule of the page hides.
  private let unseen: Set<Int32>
  /// Whether the page marks headings below the first level.
  let hasSections: Bool
  /// The width at which the page breaks its lines, if it does.
  let wrapWidth: WrapWidth?
  /// The pictures in cells of data that hold other words, by the cell, and those that became words of theirs.
  let picturesInCells: [Int32: [Int]]
  var wordsOfCells: Set<Int> = []
  /// How many bytes of cells may still be repeated for the rows they span.
  var repeatable: Int

  /// The fragments of a page.
  static func make(from page: RawPage, base: String?, isPart: Bool = false) -> FragmentList {
    var maker = PageFragments(page, isPart: isPart)
    maker.run()
    return maker.finished(base: base)
  }

  private init(_ page: RawPage, isPart: Bool) {
    self.page = page
    self.page.spans.sort { ($0.lower, $1.upper) < ($1.lower, $0.upper) }
    PictureBoxes.nameCaptions(in: &self.page)
    BorrowedNames.drop(in: &self.page)
    CalledLists.mark(in: &self.page)
    NamedTables.mark(in: &self.page)
    let grids = GridTables.mark(in: &self.page)
    titles = TableTitles.mark(in: &self.page)
    self.page.replacedRuns.formUnion(QuestionLetters.strip(from: &self.page))
    let page = self.page
    let margins = PageBox.margins(of: page)
    boxes = PageBox.all(page.elements, unfolded: page.unfolded, listings: page.listingCells, margins: margins)
    boxes.enterRows(grids)
    tables = DataTables(page, boxes, titles: titles, leastRows: isPart ? 1 : 2)
    if !tables.holding.isEmpty {
      boxes = PageBox.all(
        page.elements, unfolded: page.unfolded, listings: page.listingCells, whole: tables.holding, margins: margins)
      boxes.enterRows(grids)
    }
    picturesInCells = PageFragments.picturesInCells(page, boxes, tables)
    lists = PageLists(page, boxes)
    typed = TypedItems(page)
    marked = MarkedRows(page)
    lines = LineTables.rows(of: page)
    steps = StepNumbers(page, boxes)
    self.page.replacedRuns.formUnion(steps.runs)
    sections = PageFragments.sections(of: page, boxes)
    unseen = PageFragments.unseen(in: page)
    wrapWidth = WrapWidth(page, boxes)
    hasSections = page.elements.contains { $0.tag.headingLevel > 1 }
    repeatable = page.utf8.count
    list.fragments.reserveCapacity(page.runs.count)
    evidence.reserveCapacity(page.runs.count)
  }

  private mutating func run() {
    var index = 0
    while index < page.runs.count {
      let end = max(index + 1, take(index))
      while fragmentOfRun.count < end { fragmentOfRun.append(Int32(list.fragments.count)) }
      index = end
    }
    fragmentOfRun.append(Int32(list.fragments.count))
  }

  private mutating func finished(base: String?) -> FragmentList {
    for index in page.elements.indices {
      page.elements[index].first = fragmentOfRun[min(Int(page.elements[index].first), page.runs.count)]
      page.elements[index].end = fragmentOfRun[min(Int(page.elements[index].end), page.runs.count)]
    }
    list.utf8 = page.utf8
    list.seams = page.seams
    list.spans = page.spans
    list.links = page.links
    list.linkBase = base.map(ResolvedAddress.Base.init)
    list.places = page.places
    list.formulas = page.formulas
    list.unseen += page.unseen.map { (String(decoding: $0.utf8, as: UTF8.self), $0.source) }
    list.interludes = interludes(base: base)
    leaveOutPicturesOfCells(base: base)
    list.boxes = folds()
    list.figures = list.figures.mapValues { figure in
      Figure(
        alt: figure.alt, caption: figure.caption, url: figure.url.flatMap { PageMetadata.picture($0, base: base) })
    }
    list.page = PageEvidence(elements: page.elements, fragments: evidence, names: page.names)
    return list
  }

  // MARK: Runs

  /// Makes fragments of a run and those that belong to it; the index of the run to go on with.
  private mutating func take(_ index: Int) -> Int {
    noteRun()
    let run = page.runs[index]
    let box = boxes[Int(run.element)]
    switch run.kind {
    case .rule:
      append(run, .rule)
      return index + 1
    case .figure:
      takeFigure(index)
      return index + 1
    case .text: break
    }
    if box.isGutter && isNumbers(run) || unseen.contains(run.element) || page.replacedRuns.contains(index)
      || numbersLines(run) || numbersLinesBeside(index) || repeatsHeading(index)
    {
      list.unseen.append((String(decoding: page.utf8[run.text], as: UTF8.self), run.source))
      return index + 1
    }
    if isShownAsPicture(index) { return index + 1 }
    if let end = takeMarkedRow(index) { return end }
    if box.listing >= 0 { return takeListing(index, box.listing) }
    if box.table >= 0, tables.isData(box.table) { return takeTable(index, box.table) }
    if box.code >= 0 { return takeCode(index, box.code) }
    if box.row >= 0, lines.contains(box.row) {
      let line = joined(from: index) { $0.row == box.row }
      append(line.run, .text)
      return line.end
    }
    if box.summary >= 0, !(box.isUnfolded && holdsHeading(box.summary)) {
      append(run, .summary, group: box.summary)
    } else if box.heading >= 0, box.item >= 0, box.heading > box.item, lists.isItem(box.item),
      lists.isOrdinal(index, box, page, boxes)
    {
      return index + 1
    } else if box.heading >= 0 {
      return takeHeading(index, box.heading)
    } else if box.summary >= 0 {
      return takeBesideHeading(index, of: box.summary)
    } else if let note = noteNumber(index) {
      takeNote(page.runs[index + 1], number: note)
      return index + 2
    } else if box.caption >= 0, box.quote < 0 {
      takeCaption(run, box)
    } else if box.quote >= 0, !isListed(index, box) {
      takeQuoted(index, box)
    } else if box.item >= 0, box.caption < 0, isOfGallery(index, box.item) {
      append(run, .text)
    } else if box.item >= 0, lists.isItem(box.item) {
      if lists.isOrdinal(index, box, page, boxes) { return index + 1 }
      if !takeLastItem(index, box) { takeItem(run, box) }
      if let isTicked = page.boxes[index] { list.ticks[run.text.lowerBound] = isTicked }
    } else if box.entry >= 0, let end = takeNumbered(index, box.entry) {
      return end
    } else if box.entry >= 0 {
      append(run, page.elements[Int(box.entry)].tag == .dt ? .term : .meaning, group: box.entry)
    } else if let step = steps.items[index] {
      append(run, step.number == nil ? .itemPart : .item, group: step.group, indent: step.number == nil ? 2 : 0)
      list.fragments[list.fragments.count - 1].marker = step.number.map {
        ListMarker(kind: .number, value: $0, length: 0)
      }
    } else if let isTicked = page.boxes[index], isTask(index) {
      takeTask(run, isTicked: isTicked)
    } else {
      takeText(index)
    }
    return index + 1
  }

  /// The first fragment of a run or of one behind it.
  func fragment(ofRun run: Int) -> Int { Int(fragmentOfRun[min(run, fragmentOfRun.count - 1)]) }

  private mutating func noteRun() { fragmentOfRun.append(Int32(list.fragments.count)) }

  /// Appends the fragment of a run.
  mutating func append(_ run: RawPage.Run, _ form: Fragment.Form, group: Int32 = 0, indent: Int32 = 0) {
    var fragment = Fragment(text: run.text, source: run.source)
    fragment.form = form
    fragment.group = group
    fragment.indent = indent
    fragment.blankLinesBefore = 1
    append(fragment, of: run)
  }

  /// Appends a fragment with the evidence of a run.
  mutating func append(_ fragment: Fragment, of run: RawPage.Run, isBrokenLine: Bool = false) {
    func share(_ part: UInt32) -> UInt8 {
      run.letters == 0 ? 0 : UInt8(min(255, UInt64(part) * 255 / UInt64(run.letters)))
    }
    list.fragments.append(fragment)
    evidence.append(
      FragmentEvidence(
        element: run.element, linkShare: share(run.linked), strongShare: share(run.strong), isBrokenLine: isBrokenLine))
  }

  /// The runs from `index` on for which `belongs` holds, as one.
  func joined(from index: Int, while belongs: (PageBox) -> Bool) -> (run: RawPage.Run, end: Int) {
    var run = page.runs[index]
    var end = index + 1
    while end < page.runs.count, page.runs[end].kind == .text, page.runs[end].lower >= run.upper,
      belongs(boxes[Int(page.runs[end].element)])
    {
      run.upper = page.runs[end].upper
      run.sourceUpper = page.runs[end].sourceUpper
      run.letters &+= page.runs[end].letters
      run.linked &+= page.runs[end].linked
      run.strong &+= page.runs[end].strong
      end += 1
    }
    return (run, end)
  }

  mutating func takeHeading(_ index: Int, _ heading: Int32) -> Int {
    var (run, end) = joined(from: index) { $0.heading == heading }
    let whole = run
    run.upper = PermalinkMark.textEnd(in: page, run)
    append(run, .heading, group: Int32(page.elements[Int(heading)].tag.headingLevel))
    evidence[evidence.count - 1].leadsToItself =
      run.upper < whole.upper || page.permalinked.contains(heading) || PermalinkMark.isWhole(whole, page)
    return end
  }

  // MARK: Items, figures

  mutating func takeItem(_ run: RawPage.Run, _ box: PageBox) {
    let depth = box.depth + (page.itemLevels[box.item] ?? page.editorLevels[box.list] ?? 0)
    let group = lists.leader(of: box.topList)
    guard let marker = lists.marker(of: box, run.text, page) else {
      return append(run, .itemPart, group: group, indent: depth * 4 + 2)
    }
    append(run, .item, group: group, indent: depth * 4)
    list.fragments[list.fragments.count - 1].marker = marker
    if marker.kind == .bullet { takeBox(run) }
    if page.taskLists.contains(box.list), !page.doneItems.isEmpty {
      list.ticks[run.text.lowerBound] = page.doneItems.contains(box.item)
    }
  }

  /// Takes the box that the words of an item begin with as its own: "☑ fill the lamp".
  private mutating func takeBox(_ run: RawPage.Run) {
    guard
      let box = page.utf8.withUnsafeBufferPointer({
        BallotBox($0, at: Int(run.text.lowerBound), end: Int(run.text.upperBound))
      })
    else { return }
    list.fragments[list.fragments.count - 1].marker?.length += Int32(box.length)
    list.ticks[run.text.lowerBound] = box.isTicked
  }

  /// Reads the dash before the name of who is quoted.
  mutating func takeFigure(_ index: Int) {
    guard let figure = page.figures[index] else { return }
    let group = Int32(index + 1)
    list.figures[group] = figure
    append(page.runs[index], .figure, group: group)
  }

  /// How many fragments may stand between a picture and its caption in one figure: what shows the picture large.
  private static let mostBeforeCaption = 2

  /// The last fragment, or one before it in the same figure, that is a picture without a caption.
  private func picture(of box: PageBox) -> Int? {
    for place in list.fragments.indices.reversed().prefix(1 + PageFragments.mostBeforeCaption) {
      if list.fragments[place].form == .figure { return list.fragments[place].text.isEmpty ? place : nil }
      guard box.figure >= 0, boxes[Int(evidence[place].element)].figure == box.figure else { return nil }
    }
    return nil
  }

  /// The caption of a table stands above it as it is; that of a picture goes to the picture.
  private mutating func takeCaption(_ run: RawPage.Run, _ box: PageBox) {
    guard page.elements[Int(box.caption)].tag == .figcaption else { return append(run, .text) }
    if let picture = picture(of: box) {
      list.fragments[picture].textEnd(run.text)
    } else {
      let group = Int32(page.runs.count + list.fragments.count + 1)
      list.figures[group] = Figure()
      list.captioned[group] = captioned(box.figure)
      append(run, .figure, group: group)
      if list.captioned[group] == .quote {
        list.fragments[list.fragments.count - 1].marker = dash(before: run.text)
      }
    }
  }
}

extension Fragment {
  /// Gives a fragment its text later than its place.
  fileprivate mutating func textEnd(_ range: Range<Int>) { text = range }
}
