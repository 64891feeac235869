package import ArticleModel
package import Fragments
import Recognizers
import UTF8Text

/// Reads the masthead of an article: title, subtitle, authors, dates, place.
///
///     Home » Ferries run again            breadcrumb
///     Ferries run again                   ► title
///     by Ada Moor Staff Writer            ► author Ada Moor, Staff Writer
///     Timetables are back to normal       ► subtitle
///     Tern Bay – The ferries …            ► dateline Tern Bay; the paragraph stays
package struct MastheadReader {
  package let bytes: UnsafeBufferPointer<UInt8>
  package let fragments: [Fragment]
  package let shapes: [Shape]
  /// What the mark-up of a page says about its fragments.
  package let page: PageEvidence
  /// The styled ranges of the texts.
  let spans: [InlineSpan]
  /// How mastheads of such a source are written.
  let habits: MastheadHabits
  /// What the source declares about itself.
  package var declared: Masthead?
  /// Whether "08/09/2025" is a day of September: of languages that write so, English alone puts the month first in some countries.
  private let isDayFirst: Bool

  package init(
    bytes: UnsafeBufferPointer<UInt8>, fragments: [Fragment], shapes: [Shape], page: PageEvidence = .none,
    declared: Masthead? = nil, language: String? = nil, spans: [InlineSpan] = []
  ) {
    self.spans = spans
    self.declared = declared
    isDayFirst = language.map { !$0.hasPrefix("en") } ?? false
    self.bytes = bytes
    self.fragments = fragments
    self.shapes = shapes
    self.page = page
    habits = .of(page)
  }

  /// The first date in a range.
  func date(in range: Range<Int>) -> DateFinder.Found? {
    DateFinder.first(in: bytes, range, isDayFirst: isDayFirst)
  }

  /// How many lines below the title may belong to the masthead.
  private static let reach = 14
  /// How many lines above the title may.
  private static let reachAbove = 3

  /// A masthead and the fragments it was read from.
  package struct Reading {
    /// The masthead, with texts as in the source.
    package var masthead = Masthead()
    /// The fragments of title and subtitle: shown in the masthead, so neither content nor removed.
    package var shown: Set<Int> = []
    /// The reasons why other fragments are not content: byline, metadata, duplicate title.
    package var reasons: [Int: Removal.Reason] = [:]
    /// Whether a word beside the day of publication says that it is that.
    var tellsPublication = false
    /// The fragments of title and subtitle.
    package var title: Int?
    package var subtitle: Int?

    /// A reading of nothing.
    package init() {}
  }

  /// Reads the masthead of the article in `range` with its title at `title`; `reasons` are those cleaning gave.
  package func read(_ range: Range<Int>, title: Int?, reasons: [Removal.Reason?]) -> Reading {
    var reading = Reading()
    let text = firstText(in: range, after: title, reasons)
    if let title {
      reading.title = title
      reading.shown.insert(title)
      readLines(below: title, before: text, reasons, &reading)
      markDuplicates(of: title, in: range, before: text, reasons, &reading)
      let above = max(range.lowerBound, title - MastheadReader.reachAbove)..<title
      if habits.opensAboveTitle {
        readLooseLines(above, reasons, &reading)
      } else {
        if reading.masthead.authors.isEmpty {
          for index in above where index + 1 < title { _ = readSigned(index, &reading) }
        }
        if reading.masthead.published == nil, title > range.lowerBound, isDateAlone(title - 1) {
          readLooseLines(title - 1..<title, reasons, &reading)
        }
      }
    } else if habits.standsAlone || text < range.upperBound {
      readLooseLines(range.lowerBound..<text, reasons, &reading)
    }
    readOpening(text, in: range, &reading)
    return reading
  }

  /// The first fragment of running text that is content.
  package func firstText(in range: Range<Int>, after title: Int?, _ reasons: [Removal.Reason?]) -> Int {
    let start = title.map { $0 + 1 } ?? range.lowerBound
    let text = (start..<range.upperBound).first { index in
      reasons[index] == nil
        && (shapes[index].isProse && !isLineOfDates(index) || fragments[index].form == .code
          || fragments[index].form == .row)
    }
    guard let text else { return range.upperBound }
    if let title, shapes[text].words <= 45,
      let next = (text + 1..<range.upperBound).first(where: { reasons[$0] == nil && shapes[$0].isProse }),
      sharesHeader(text, with: title, before: next)
    {
      return next
    }
    // A sentence above byline or date is a subtitle, not the text.
    guard
      let mark = (text + 1..<min(text + 4, range.upperBound)).first(where: {
        hasMark($0) && maySign($0) && !isEntry($0) && !headsEntry($0)
      }),
      shapes[text].words <= 45
    else {
      return text
    }
    return (mark + 1..<range.upperBound).first { reasons[$0] == nil && shapes[$0].isProse && !isLineOfDates($0) }
      ?? text
  }

  // MARK: Lines

  private func readLines(
    below title: Int, before text: Int, _ reasons: [Removal.Reason?], _ reading: inout Reading
  ) {
    let end = min(text, title + 1 + MastheadReader.reach)
    var sawMarks = false
    for index in (title + 1)..<max(title + 1, end) {
      if habits.endsAtHeading, fragments[index].form == .heading { break }
      if index == title + 1 && readNames(index, &reading) || readSigned(index, &reading)
        || index <= title + 2 && readLoneName(index, &reading) || readMark(index, &reading)
      {
        sawMarks = true
      } else if reading.subtitle == nil, isSubtitle(index, title: title, before: text, sawMarks: sawMarks, reasons),
        !isWithinBlock(index, title: title, reasons, reading)
      {
        reading.subtitle = index
        reading.shown.insert(index)
      }
    }
  }

  /// Reads the lines above an article without a title, where bylines and date lines still count.
  private func readLooseLines(_ range: Range<Int>, _ reasons: [Removal.Reason?], _ reading: inout Reading) {
    for index in range.suffix(MastheadReader.reach) { _ = readMark(index, &reading) }
  }

  /// Reads a byline or a line of dates; false if the fragment is neither.
  private func readMark(_ index: Int, _ reading: inout Reading) -> Bool {
    if readDatedTerm(index, &reading) { return true }
    guard shapes[index].words <= 24, maySign(index), !headsEntry(index), hasMarksAlone(index), !isAmongLabels(index),
      !isInBrackets(index)
    else { return false }
    let line = String(decoding: bytes[behindMarker(index)], as: UTF8.self)
    let authors = line.utf8.count <= 160 ? Byline.authors(in: line) : []
    if !authors.isEmpty {
      if reading.masthead.authors.isEmpty { reading.masthead.authors = authors }
      _ = readDate(index, &reading)
      reading.reasons[index] = .byline
      return true
    }
    if isSpanOfHours(fragments[index].text) { return false }
    let isShort = shapes[index].words <= 16 && (!shapes[index].endsSentence || shapes[index].words <= 8)
    guard isShort && !isSentenceWithDate(index) || isLineOfDates(index), !isAmongDates(index), !isEntry(index),
      !isDatedEntry(index),
      readDate(index, &reading)
    else { return false }
    reading.reasons[index] = .metadata
    readName(besideDateOf: index, &reading)
    return true
  }

  /// Whether each line of a fragment is one of a masthead, such as a name with an address of mail above a date: "Place: the inn" above a date is what was agreed, not when it was published.
  private func hasMarksAlone(_ index: Int) -> Bool {
    let lines = bytes[fragments[index].text].split(separator: 0x0A, omittingEmptySubsequences: true)
    guard lines.count > 1 else { return true }
    return lines.allSatisfy { line in
      let range = line.startIndex..<line.endIndex
      return Byline.isByline(bytes, range) || date(in: range) != nil
        || MailAddress.ends(bytes, range)
    }
  }

  /// Whether a fragment's form is one that bylines and dates have: a line, in bold type or not, a few words of a list, or those below
  /// which it is folded what was changed later. Behind a bullet a line of a text is its author's, unless it is a byline or beside one.
  func maySign(_ index: Int) -> Bool {
    switch fragments[index].form {
    case .text, .boldLine:
      fragments[index].marker == nil || Byline.isByline(bytes, behindMarker(index))
        || isBesideByline(index) || isDayOfMarker(index)
    case .heading: isCalledDate(index)
    case .item, .summary: shapes[index].words <= MastheadReader.longestSigningItem
    default: false
    }
  }

  /// Whether the item above or below is a byline: then a scrape has made a list of who wrote it, and when.
  private func isBesideByline(_ index: Int) -> Bool {
    [index - 1, index + 1].contains { other in
      fragments.indices.contains(other) && fragments[other].marker?.kind == .bullet
        && fragments[index].marker?.kind == .bullet && Byline.isByline(bytes, behindMarker(other))
    }
  }

  /// The text of a fragment behind its bullet.
  private func behindMarker(_ index: Int) -> Range<Int> {
    fragments[index].text.lowerBound + Int(shapes[index].start)..<fragments[index].text.upperBound
  }

  /// The most words of a list item with names or dates.
  private static let longestSigningItem: Int32 = 8

  func hasMark(_ index: Int) -> Bool {
    shapes[index].words <= 12 && !shapes[index].isProse && !isDatedEntry(index)
      && (Byline.isByline(bytes, fragments[index].text) || date(in: fragments[index].text) != nil)
  }

  private func readDate(_ index: Int, _ reading: inout Reading) -> Bool {
    let told = dayOfPublication(in: fragments[index].text)
    guard let found = told ?? date(in: fragments[index].text), !isOfEvent(index, found.date),
      !isSpanOfDays(fragments[index].text, found.range), !beginsSpan(found.range, in: fragments[index].text),
      !isSpanOfHours(fragments[index].text)
    else {
      return false
    }
    let words = PlainWords(bytes, fragments[index].text.lowerBound..<found.range.lowerBound)
    if MastheadReader.changed.match(words) != nil {
      if reading.masthead.modified == nil { reading.masthead.modified = found.date }
    } else if reading.masthead.published == nil || told != nil && !reading.tellsPublication {
      reading.masthead.published = found.date
      reading.tellsPublication = told != nil
    }
    return true
  }

  /// The words before the date of the last change.
  static let changed = PhraseBook<Bool>([
    (
      true,
      ["updated", "modified", "last reviewed", "aktualisiert", "mis à jour", "actualizado", "aggiornato", "bijgewerkt"]
    )
  ])

  private func markDuplicates(
    of title: Int, in range: Range<Int>, before text: Int, _ reasons: [Removal.Reason?], _ reading: inout Reading
  ) {
    let words = PlainWords(bytes, fragments[title].text)
    for index in range where index != title && index < text && shapes[index].words <= 40 {
      guard reading.reasons[index] == nil, !reading.shown.contains(index) else { continue }
      let own = PlainWords(bytes, fragments[index].text)
      if !reasons[index].leavesOpen { continue }
      if own.bytes == words.bytes
        || (own.starts.count >= 4 && index < title && fragments[index].form != .line
          && TitleLikeness.share(own, words) >= 0.5)
      {
        reading.reasons[index] = .duplicateTitle
      }
    }
  }

  // MARK: The first paragraph

  /// Reads the place, and the date if the lines above gave none, from the beginning of the text.
  private func readOpening(_ text: Int, in range: Range<Int>, _ reading: inout Reading) {
    guard text < range.upperBound, fragments[text].form == .text else { return }
    let paragraph = fragments[text].text
    let opening = paragraph.lowerBound..<min(paragraph.upperBound, paragraph.lowerBound + 300)
    let found = date(in: opening)
    // "Mara Lind (12 May 1899 – 3 June 1974) was …" names no place.
    if let found, let end = date(in: found.range.upperBound..<opening.upperBound),
      end.range.lowerBound - found.range.upperBound <= MastheadReader.widestDash
    {
      return
    }
    reading.masthead.dateline = Dateline.read(bytes, paragraph)
    guard reading.masthead.published == nil, let found else { return }
    let before = PlainWords(bytes, opening.lowerBound..<found.range.lowerBound)
    let isReport = reading.masthead.dateline != nil || MastheadReader.reportDays.match(before) != nil
    if isReport { reading.masthead.published = found.date }
  }

  /// The words right before a date that make it the date of a report.
  private static let reportDays = PhraseBook<Bool>([
    (
      true,
      [
        "today$", "monday$", "tuesday$", "wednesday$", "thursday$", "friday$", "saturday$", "sunday$", "heute$",
        "aujourd'hui$", "hoy$", "oggi$", "vandaag$", "hoje$",
      ]
    )
  ])
}
