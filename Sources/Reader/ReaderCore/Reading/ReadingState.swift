package import ArticleModel
package import Settings
package import TextLayout

/// An article being read: the page, and the place on it.
package struct ReadingState {
  /// The file's name.
  package let name: String
  /// How it came to be opened, and what is known of it from before.
  package var opening: Opening
  /// The reader's settings.
  package var settings: ReaderSettings
  package var page: Page
  package let progress: ReadingProgress
  package var size: ScreenSize
  /// How wide the reader wants the column, in cells.
  package var preferredMeasure: Int
  /// The first line shown.
  package var top: LinePosition
  /// The place `top` was computed from, so that resizing to and fro does not drift.
  package var anchor: (place: Place, top: LinePosition)?
  package var outline: OutlineState
  /// What Enter opens.
  package var focus: Focus?
  package var search: Search?
  /// Whether the words of a search are being typed: then a match is only looked at, and no jump is noted.
  package var isSearchTyped = false
  /// What was looked for before the search was cleared.
  package var clearedPattern: SearchPattern?
  /// What the reader has set right in tables, by item, so that it can be taken back when they are opened again.
  package var corrections: [Int: TableCorrections] = [:]
  /// Whether the reader's words on passages from before were taken over.
  var wordsWereRestored = false
  /// The reader's words on the site of the article.
  package internal(set) var siteWords: [SiteWord] = []
  /// The host of the article's page; nil where nobody knows it.
  package let site: String?
  /// The document a link leads to, while it is being opened.
  package var pending: PendingDocument?
  package var marks: [Character: Place] = [:]
  /// Where jumps began, the latest last.
  package var history: [Place] = []
  /// Where the reader was when they went back, the latest last.
  package var future: [Place] = []
  /// Where the reader stood before the request that the next key may take back.
  package var undo: (top: LinePosition, history: Int)?
  package var message: String?
  /// The first line that a page key has brought, where it does not stand at the top.
  package var newLines: LinePosition?
  /// The item that is lit in focus mode.
  package var lit: Int?
  /// Whether the page scrolls by itself.
  package var isScrolling = false
  /// What the shelf knows of the document; nil where it is not kept.
  package var shelf: ShelfStatus?
  /// Whether the list led here from another article, as to the next unread one: then one leaves it for the list.
  package var cameByList = false
  /// The words that are selected.
  package var selection: Selection?
  /// The highlight that was gone to last.
  package var highlightShown: String?

  package init(
    _ document: Document, name: String, size: ScreenSize, options: LayoutOptions, settings: ReaderSettings,
    opening: Opening = Opening(), portion: Double = 1
  ) {
    self.name = name
    self.opening = opening
    shelf = opening.shelf
    self.settings = settings
    preferredMeasure = settings.measure
    self.size = size
    page = Page(document, options: options, portion: portion)
    page.showsPictures = settings.pictures == .inline
    page.openKey = settings.keys[.page].label(of: .open)
    if portion == 1 { page.remark = document.shellRemark(foundAt: opening.origin, settings.keys[.page]) }
    site = document.host(foundAt: opening.origin)
    progress = ReadingProgress(page.items)
    outline = OutlineState(page.items)
    outline.isShown = settings.outline
    top = LinePosition(item: 0, line: 0)
    page.options.measure = geometry.measure
    page.options.wideMeasure = geometry.wideMeasure
    top = page.firstPosition ?? top
    restore(opening.kept)
  }

  /// Whether this is only the beginning of a document, the whole of which is still being read.
  package var isBeginning: Bool { page.items.portion < 1 }

  /// Which keys ask for what.
  package var keys: KeyMaps { settings.keys }

  /// How the screen is divided now.
  package var geometry: Geometry {
    Geometry(size: size, outlineShown: outline.isShown, preferredMeasure: preferredMeasure)
  }

  /// Sets the page for another size and keeps the line that was being read.
  package mutating func resize(_ size: ScreenSize) {
    self.size = size
    reset()
  }

  /// Sets the page anew where the measure has changed, and keeps the line that was being read.
  package mutating func reset() {
    guard page.options.measure != geometry.measure || page.options.wideMeasure != geometry.wideMeasure else { return }
    keepingPlace {
      $0.page.options.measure = $0.geometry.measure
      $0.page.options.wideMeasure = $0.geometry.wideMeasure
    }
  }

  /// Makes a change that moves lines about, and shows the same words at the top as before.
  package mutating func keepingPlace(_ change: (inout ReadingState) -> Void) {
    guard page.hasLines(top.item) else {
      change(&self)
      return
    }
    let place = anchor.flatMap { $0.top == top ? $0.place : nil } ?? page.place(of: top)
    change(&self)
    top = page.position(of: place)
    anchor = (place, top)
  }

  /// The lines shown, from top to bottom.
  package var visible: [LinePosition] {
    let positions = page.positions(from: top, count: geometry.pageHeight)
    return positions.prefix(positions.count - strandedLines(positions)).map { $0 }
  }

  /// How many lines at the foot belong to a heading whose section does not begin on this screen any more: a heading never
  /// stands alone at the foot of the page.
  private func strandedLines(_ positions: [LinePosition]) -> Int {
    guard positions.count >= 8, positions.count == geometry.pageHeight else { return 0 }
    let blanks = positions.reversed().prefix { page[$0].runs.isEmpty }.count
    guard blanks < positions.count else { return 0 }
    let last = positions[positions.count - 1 - blanks]
    guard case .heading? = page.items.block(last.item)?.content else { return 0 }
    guard page.nextItem(from: last.item + 1) != nil, !page.folds.isFolded(last.item) else { return 0 }
    let stranded = positions.reversed().prefix { $0.item >= last.item }.count
    return stranded < positions.count ? stranded : 0
  }

  /// The item that is being read: the one of the first line shown that has words.
  package var currentItem: Int {
    // The first line nearly always says it; the others are asked for only where it is empty.
    for count in [2, geometry.pageHeight] {
      let shown = page.positions(from: top, count: count)
      if let found = shown.first(where: { !page[$0].runs.isEmpty }) { return found.item }
    }
    return top.item
  }

  /// The item whose section is being read: at the end of the text, that of the last heading on the screen, which could never
  /// come to the top.
  package var sectionItem: Int {
    guard top != page.firstPosition else { return currentItem }
    let shown = visible
    // What a jump has brought to the top stands there although the text ends above the foot.
    guard let last = shown.last, let first = shown.first, shown.count == geometry.pageHeight,
      page.nextItem(from: last.item + 1) == nil, last.line + 1 >= page.lineCount(last.item, upTo: last.line + 2)
    else { return currentItem }
    let heading = outline.stops.index(ofItem: last.item)
    let item = outline.stops.items.indices.contains(heading) ? outline.stops.items[heading] : last.item
    return item > first.item ? item : currentItem
  }

  /// The article that is being read.
  package var currentArticle: Int { page.items.article(of: currentItem) }

  /// How much of the text has been passed at the foot of the screen, 0 to 1.
  package var share: Double { passed.map { progress.share(item: $0.item, offset: $0.offset) } ?? page.items.portion }

  /// How much of the text has been passed at the foot of the screen: the last item shown and an offset of its text; nil
  /// where that is all of it.
  package var passed: (item: Int, offset: Int)? {
    let shown = visible
    guard let last = shown.last else { return nil }
    if page.nextItem(from: last.item + 1) == nil, last.line + 1 >= page.lineCount(last.item, upTo: last.line + 2) {
      return nil
    }
    let item = last.item
    let below = shown.last { $0.item == item && page[$0].endOffset != nil }
    return (item, below.flatMap { page[$0].endOffset } ?? 0)
  }
}

/// Something on the page that Enter opens.
package struct Focus: Sendable, Hashable {
  /// What it is.
  package enum Target: Sendable, Hashable {
    /// An entry of a FAQ, a folded section, a table.
    case line(LaidLine.Target)
    case link(ItemLink)
  }

  package var item: Int
  package var target: Target

  package init(item: Int, target: LaidLine.Target) {
    self.item = item
    self.target = .line(target)
  }

  package init(_ link: ItemLink) {
    item = link.item
    target = .link(link)
  }
}
