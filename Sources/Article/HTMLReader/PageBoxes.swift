import Fragments

/// What an element stands in: the nearest heading, item, list, quote, table … around it, by the element's index; -1 for
/// none. Worked out from the outside in, once for each element, so that deep nesting costs no more than shallow.
struct PageBox {
  var heading: Int32 = -1
  var item: Int32 = -1
  var list: Int32 = -1
  var topList: Int32 = -1
  var depth: Int32 = 0
  var quote: Int32 = -1
  var code: Int32 = -1
  var table: Int32 = -1
  var row: Int32 = -1
  var cell: Int32 = -1
  var entry: Int32 = -1
  var summary: Int32 = -1
  var caption: Int32 = -1
  var figure: Int32 = -1
  var isAttribution = false
  /// Whether the quote is a box that the page calls one.
  var isQuotationBox = false
  var isHead = false
  /// The table whose rows are lines of code; the cells of their numbers.
  var listing: Int32 = -1
  var isGutter = false
  /// The row of a table that stands in a cell of another one: what it holds is text of that cell.
  var innerRow: Int32 = -1
  /// Whether it stands in a fold that is open.
  var isUnfolded = false

  /// The boxes of all elements; tables in cells of the tables `whole` are text of those cells.
  ///
  /// - Parameter margins: quotations that are none: they set a whole page in.
  static func all(
    _ elements: [PageElement], unfolded: Set<Int32> = [], listings: Set<Int32> = [], whole: Set<Int32> = [],
    margins: Set<Int32> = []
  ) -> [PageBox] {
    var boxes: [PageBox] = []
    boxes.reserveCapacity(elements.count)
    for (index, element) in elements.enumerated() {
      var box = element.parent >= 0 ? boxes[Int(element.parent)] : PageBox()
      if box.table >= 0, box.cell >= 0, whole.contains(box.table), element.tag == .table || element.tag.isOfTables {
        if element.tag == .tr { box.innerRow = Int32(index) }
      } else if !margins.contains(Int32(index)) {
        box.enter(element.tag, element.words, Int32(index))
        if listings.contains(Int32(index)) { box.listing = box.table }
      }
      if element.tag == .details { box.isUnfolded = unfolded.contains(Int32(index)) }
      boxes.append(box)
    }
    return boxes
  }

  /// Quotations that hold next to all of a page's text, in paragraphs: old pages set their whole text in by them.
  static func margins(of page: RawPage) -> Set<Int32> {
    let all = page.runs.reduce(0) { $0 + Int($1.letters) }
    var margins: Set<Int32> = []
    for (index, element) in page.elements.enumerated() where element.tag == .blockquote {
      // What is set as a quotation and called a note is one.
      if page.callouts[Int32(index)] != nil {
        margins.insert(Int32(index))
        continue
      }
      let runs = page.runs[min(Int(element.first), page.runs.count)..<min(Int(element.end), page.runs.count)]
      guard runs.count >= fewestOfMargin, runs.reduce(0, { $0 + Int($1.letters) }) * 10 >= all * 8 else { continue }
      margins.insert(Int32(index))
    }
    return margins
  }

  /// The fewest runs of text in a quotation that is the whole page.
  private static let fewestOfMargin = 5

  private mutating func enter(_ tag: Tag, _ words: ClassWords, _ index: Int32) {
    switch tag {
    case .h1, .h2, .h3, .h4, .h5, .h6: heading = index
    case .ul, .ol, .menu, .dir:
      // What is quoted has lists of its own.
      if list < quote { (list, depth) = (-1, 0) }
      if list < 0 { topList = index }
      list = index
      depth += 1
    case .li: item = index
    // Some threads set all that somebody says as a quotation.
    case .blockquote where !words.isDisjoint(with: [.comment, .saying]): break
    // Others have boxes of their own for what is quoted; one in another is the same quotation, drawn once more.
    case .div where words.contains(.quotation):
      if quote < 0 || !isQuotationBox { quote = index }
      (isQuotationBox, isAttribution) = (true, false)
    case .blockquote:
      // The box around it is the same quotation.
      if quote < 0 || !isQuotationBox { quote = index }
      (isQuotationBox, isAttribution) = (false, false)
    case .footer, .cite, .figcaption:
      if quote >= 0 { isAttribution = true }
      if tag == .figcaption { caption = index }
    case .pre, .listing, .xmp, .plaintext:
      code = index
      if words.contains(.gutter) { isGutter = true }
    case .table:
      let outer = self
      self = PageBox()
      table = index
      figure = outer.figure
      if outer.code >= 0 { listing = index }
    case .thead: isHead = true
    case .tr: row = index
    case .td, .th:
      cell = index
      if words.contains(.gutter) { isGutter = true }
      if words.contains(.source) { listing = table }
    case .caption: caption = index
    case .figure: figure = index
    case .dt, .dd: entry = index
    case .summary: summary = index
    default: if code >= 0, words.contains(.gutter) { isGutter = true }
    }
  }
}
