import Fragments
import UTF8Text

/// What style and roles make of elements: whether they stand in a line with the words around them, and which they are meant to be.
extension PageWalk {
  /// Whether an element of the page's own is a part of a sentence, as browsers set it where no rule says otherwise: within a
  /// paragraph, a heading or another line, or behind words in the same box.
  ///
  ///     <p>The <x-term>scion</x-term> is cut.</p>      ►   The scion is cut.
  func isOfLine(_ name: UnsafePointer<UInt8>, _ reading: borrowing AttributeReading) -> Bool {
    guard reading.effects.isDisjoint(with: [.block, .apart]) else { return false }
    if name[0] == UInt8(ascii: "m"), name[1] == UInt8(ascii: "j"), name[2] == UInt8(ascii: "x") { return true }
    switch page.elements[Int(element)].tag {
    case .p, .h1, .h2, .h3, .h4, .h5, .h6, .figcaption, .caption, .dt, .summary, .pre, .legend, .label: return true
    case .li, .dd, .td, .th, .blockquote: return run.letters > 0
    default: return isWithinSentence
    }
  }

  /// Whether the line that is read goes on behind a space: words, and no sign that ends a sentence.
  private var isWithinSentence: Bool {
    guard run.letters > 0, needsSpace, !spaceHasLine, lineBreaks == 0, let last = page.utf8.last else { return false }
    return isLetter(last) || last >= 0x80 || last == UInt8(ascii: ",")
  }

  /// Whether what is hidden from ears alone is a part of its line for eyes: the word below a reading, the picture of a formula, the
  /// sign that links to a heading, a price that is struck out.
  ///
  ///     <p>Now <del aria-hidden="true">12 €</del> nine.</p>     ►   Now 12 € nine. (12 €: strike)
  func staysInLine(_ tag: Tag, _ reading: borrowing AttributeReading) -> Bool {
    guard reading.isMute, !reading.effects.contains(.hidden) else { return false }
    switch tag {
    case .ruby, .rb, .rt, .rtc, .rp: return true
    case .a: return headings > 0
    case .del, .s, .strike, .ins: return true
    // They say how words of a text are written, and draw nothing by themselves.
    case .sup, .sub, .mark, .code, .kbd, .samp, .tt, .q, .cite, .abbr, .bdo: return run.letters > 0 && headings == 0
    case .span, .b, .strong, .em, .i, .other:
      return formulas.isDrawnAlone(reading) || isFirstLetter(reading) || isOfSentence(reading)
    case .img: return reading.alt.flatMap { FormulaCollector.formula(ofPicture: $0, reading) } != nil
    default: return false
    }
  }

  /// Whether it stands behind words of a paragraph, and is no sign that a font draws by its name.
  private func isOfSentence(_ reading: borrowing AttributeReading) -> Bool {
    run.letters > 0 && page.elements[Int(element)].tag == .p && !reading.signs.contains(.icon)
  }

  /// Whether it is the large letter that a text begins with: pages hide it from ears, which hear the whole word.
  private func isFirstLetter(_ reading: borrowing AttributeReading) -> Bool {
    run.letters == 0
      && reading.signs.contains(.initial)
  }

  /// Whether a rule of style sets an inline element apart from the words before and behind it.
  func isSetApart(_ tag: Tag, _ reading: borrowing AttributeReading) -> Bool {
    guard preformatted == 0, !reading.effects.contains(.floating) else { return false }
    switch tag {
    case .br, .wbr, .img, .input, .rt, .rp, .rb, .rtc, .ruby, .sup, .sub: return false
    default: break
    }
    return reading.effects.contains(.apart) || open.last?.effects.contains(.partsChildren) ?? false
  }

  /// Notes of the line that begins with an inline element which opens another one that it does so.
  func isSwitchLine(_ tag: Tag) -> Bool {
    switch tag {
    case .h1, .h2, .h3, .h4, .h5, .h6, .p, .div, .dt, .li: true
    default: false
    }
  }

  mutating func noteSwitch(unfolds: Bool) {
    guard isSwitchLine(page.elements[Int(element)].tag) else { return }
    page.elements[Int(element)].isSwitch = true
    if unfolds { page.elements[Int(element)].unfolds = true }
  }

  /// Notes of the box of a button without words that it may open another one.
  mutating func noteSwitchAlone() {
    guard run.letters == 0, element > 0, page.elements[Int(element)].tag == .div,
      Int(page.elements[Int(element)].first) == page.runs.count
    else { return }
    page.elements[Int(element)].isSwitch = true
  }

  /// The tag that an element is meant for by its role: pages draw tables and headings of boxes that mean nothing.
  ///
  ///     <div role="heading" aria-level="3">   ►   h3            <div role="row"><span role="cell">   ►   tr, td
  mutating func meantTag(_ tag: Tag, _ reading: borrowing AttributeReading) -> Tag? {
    // A feed heads its entries with titles.
    if tag == .title, !page.head.title.isEmpty, open.last?.tag == .custom || open.last?.tag == .other { return .h2 }
    if tag == .pre, reading.isVerse { return .div }
    guard let role = reading.namings.role else { return namedHeading(tag, reading) ?? drawnTag(tag, reading) }
    switch tag {
    case .div, .span, .section, .p, .custom, .other, .a, .ul, .li: break
    default: return nil
    }
    var name = NameHash()
    var at = role
    while at.pointee != 0, !isSpace(at.pointee) {
      name.add(lowered(at.pointee))
      at += 1
    }
    guard let meant = PageWalk.meantTags[name.value] else { return nil }
    switch meant {
    case .h2:
      guard tag != .a, tag != .li else { return nil }
      return PageWalk.heading(level: reading.value(of: .ariaLevel).flatMap { Int($0) } ?? 2)
    case .table: return tag == .ul || tag == .div || tag == .section || tag == .custom || tag == .other ? .table : nil
    default: return isInDrawnTable ? meant : nil
    }
  }

  /// The tag of a section in an element whose sections are folds, and of the title such a section begins with.
  ///
  ///     <amp-accordion><section><h3>Is it cold?</h3><p>No.</p></section></amp-accordion>   ►   details, summary
  mutating func foldTag(_ tag: Tag) -> Tag? {
    guard let outer = open.indices.last else { return nil }
    if tag == .section, open[outer].holdsFolds { return .details }
    guard open[outer].awaitsSummary, tag.isBlock else { return nil }
    open[outer].awaitsSummary = false
    return .summary
  }

  /// Whether what is read in a box that is called a heading is a sentence: leads are set as large.
  var isSentence: Bool { run.letters > PageWalk.longestCalled && page.utf8.last == UInt8(ascii: ".") }

  private static let longestCalled: UInt32 = 60

  /// The heading that a box of one class is called: `<div class="h2">`.
  private func namedHeading(_ tag: Tag, _ reading: borrowing AttributeReading) -> Tag? {
    guard tag == .div || tag == .p, let names = reading.namings.classes, names[0] | 0x20 == UInt8(ascii: "h"),
      (UInt8(ascii: "1")...UInt8(ascii: "6")).contains(names[1]), names[2] == 0, headings == 0
    else { return nil }
    return PageWalk.heading(level: max(2, Int(names[1] & 0x0F)))
  }

  /// The tag that rules of style draw a box as: a table, a row, a cell.
  private func drawnTag(_ tag: Tag, _ reading: borrowing AttributeReading) -> Tag? {
    guard !reading.effects.isDisjoint(with: [.table, .row, .cell]) else { return nil }
    switch tag {
    case .div, .span, .ul, .li, .section, .p: break
    default: return nil
    }
    if reading.effects.contains(.table) { return tag == .span || tag == .li || tag == .p ? nil : .table }
    guard isInDrawnTable else { return nil }
    return reading.effects.contains(.row) ? .tr : .td
  }

  private static let meantTags = NameTable<Tag>([
    ("heading", .h2), ("table", .table), ("row", .tr), ("rowgroup", .tbody), ("cell", .td), ("columnheader", .th),
    ("rowheader", .th), ("gridcell", .td),
  ])

  /// Takes back that a box is a heading, where a paragraph, a list or the like begins in it: what it holds is text.
  ///
  ///     <div role="heading" aria-level="3"><p>I disagree.</p></div>   ►   p
  mutating func takeBackHeading() {
    guard let place = open.lastIndex(where: { $0.tag.headingLevel > 0 }), open[place].isCalledHeading,
      page.elements[Int(element)].tag.headingLevel > 0
    else { return }
    open[place].tag = .div
    open[place].isCalledHeading = false
    page.elements[Int(element)].tag = .div
    headings -= 1
  }

  private static func heading(level: Int) -> Tag {
    [Tag.h1, .h2, .h3, .h4, .h5, .h6][min(max(level, 1), 6) - 1]
  }

  /// Whether the innermost table that is open is drawn of boxes.
  private var isInDrawnTable: Bool {
    for element in open.reversed().prefix(24) where element.tag == .table { return true }
    return false
  }
}

extension Tag {
  /// Whether no heading holds such elements.
  var holdsText: Bool {
    switch self {
    case .p, .ul, .ol, .dl, .pre, .blockquote, .table: true
    default: false
    }
  }
}
