import ArticleModel
import Fragments
import TextDecoding
import UTF8Text

/// Text that is read apart: what nobody sees, and notes in the margin.
extension PageWalk {
  /// Whether an element's text is no part of the sentence it stands in.
  func isApart(_ tag: Tag, _ reading: borrowing AttributeReading) -> Bool {
    if reading.effects.contains(.unseen) { return tag != .body && tag != .html && tag.headingLevel != 1 }
    if tag == .i || tag == .span, !isInCell, reading.isNamedIcon { return true }
    // Boxes of no size mostly hold others that have one again.
    if tag == .span, reading.effects.contains(.sizeless), run.letters > 0 { return true }
    if reading.isEditLink && !isNumberByRole(reading) || headings > 0 && tag == .button && run.letters > 0 {
      return true
    }
    if headings > 0, run.letters > 0, tag == .a && leadsToTop(reading) || isBadge(tag, reading) { return true }
    if isPageNumber(tag, reading) || isSignOfHeading(tag, reading) { return true }
    // Of a page no title but the first is shown.
    if tag == .title { return !page.head.title.isEmpty }
    if tag == .label, reading.signs.contains(.marginToggle) { return true }
    // What shows and hides a caption is none, and what copies code is no code.
    if tag == .button, reading.words.contains(.caption) || preformatted > 0 || open.last?.tag == .caption {
      return true
    }
    if tag == .custom { return reading.isMarginNote && run.letters > 0 && preformatted == 0 }
    guard !tag.isBlock else { return false }
    if reading.effects.contains(.hidden) { return !reading.unfolds }
    return reading.isMarginNote && run.letters > 0 && tag != .label
  }

  /// Whether an element may hold the number of a printed page, which stands in the text where that page begins: by its name, or
  /// because a rule draws it in the margin of a paragraph.
  private func isPageNumber(_ tag: Tag, _ reading: borrowing AttributeReading) -> Bool {
    guard !tag.isBlock, !isInCell, preformatted == 0, headings == 0 else { return false }
    return reading.isPageBreak
      || tag == .span && reading.effects.contains(.takenOut) && !reading.effects.contains(.hidden)
        && page.elements[Int(element)].tag == .p
  }

  /// Whether an element within a heading is hidden from ears, or begins a callout: mostly the sign that says whether what the heading
  /// opens is open, or the one that is drawn beside the callout.
  private func isSignOfHeading(_ tag: Tag, _ reading: borrowing AttributeReading) -> Bool {
    guard headings > 0 || run.letters == 0 && page.callouts[element] != nil, reading.isMute,
      !reading.effects.contains(.hidden), !formulas.isDrawnAlone(reading)
    else {
      return false
    }
    return tag == .span || tag == .i || tag == .b
  }

  /// Whether a raised link is said by its role alone to lead back: some programs say so of the numbers of notes, too.
  private func isNumberByRole(_ reading: borrowing AttributeReading) -> Bool {
    styles.isRaised && !reading.noteWords.contains(.edit)
  }

  /// Whether a link leads to where the page, or its list of contents, begins: behind the words of a heading it is none of them.
  private func leadsToTop(_ reading: borrowing AttributeReading) -> Bool {
    guard let address = reading.href?.lowercased(), address.hasPrefix("#") else { return false }
    let words = address.dropFirst().split { $0 == "-" || $0 == "_" }.joined(separator: " ")
    return ["top", "page top", "top of page", "back to top", "toc", "contents", "up"].contains(words)
  }

  /// Whether an element is a badge behind the words of the page's title: a version, "beta".
  private func isBadge(_ tag: Tag, _ reading: borrowing AttributeReading) -> Bool {
    tag == .span && page.elements[Int(element)].tag == .h1 && reading.signs.contains(.badge)
  }

  mutating func beginAside(_ reading: borrowing AttributeReading) {
    let start = placeBehind
    aside = AsideText(source: start..<start)
    aside?.isNote = reading.isMarginNote && !reading.effects.contains(.unseen)
    aside?.isForEars = reading.effects.contains(.unseen)
    aside?.leadsBack = reading.isEditLink
    aside?.isSign =
      (headings > 0 || page.callouts[element] != nil) && reading.isMute && !reading.effects.contains(.unseen)
    aside?.isPageNumber =
      !reading.effects.contains(.hidden) && (reading.isPageBreak || reading.effects.contains(.takenOut))
  }

  mutating func startWithinAside(_ tag: Tag) {
    aside?.depth += 1
    if tag.isBlock || tag == .br { aside?.utf8.append(0x20) }
    if isDroppedInAside(tag) { dropped += 1 }
  }

  private func isDroppedInAside(_ tag: Tag) -> Bool { tag == .script || tag == .style || tag == .math }

  mutating func asideText(_ text: UnsafeBufferPointer<UInt8>) {
    guard dropped == 0 else { return }
    aside?.utf8.append(contentsOf: text)
  }

  mutating func endAside(_ tag: Tag) {
    aside?.depth -= 1
    if isDroppedInAside(tag), dropped > 0 { dropped -= 1 }
    guard var whole = aside, whole.depth == 0 else { return }
    aside = nil
    dropped = 0
    whole.utf8 = whole.utf8.withUnsafeBufferPointer { Array(PageText.whole(String(decoding: $0, as: UTF8.self)).utf8) }
    if whole.isNote { whole.utf8 = AsideText.numberedOnce(whole.utf8) }
    whole.source = whole.source.lowerBound..<max(whole.source.lowerBound, sourcePlace)
    guard !whole.utf8.isEmpty else { return }
    if whole.isPageNumber, !whole.isForEars, !whole.isNote, !AsideText.isPageNumber(whole.utf8) {
      needsSpace = needsSpace || run.letters > 0
      whole.utf8.withUnsafeBufferPointer { append($0, end: whole.source.upperBound) }
      needsSpace = true
    } else if whole.isSign, whole.utf8.contains(where: { isLetter($0) || isDigit($0) || $0 >= 0xE3 }) {
      needsSpace = true
      whole.utf8.withUnsafeBufferPointer { append($0, end: whole.source.upperBound) }
      needsSpace = true
    } else if whole.leadsBack, isNumberOfNote(whole.utf8) {
      whole.utf8.withUnsafeBufferPointer { append($0, end: whole.source.upperBound) }
    } else if whole.isNote {
      notes.append(whole)
    } else if whole.isForEars, partsNumbers(whole.utf8) || partsHeading(whole.utf8) {
      whole.utf8.withUnsafeBufferPointer { append($0, end: whole.source.upperBound) }
    } else if isInCell, cellLabel == nil, whole.isForEars {
      cellLabel = whole
    } else {
      page.unseen.append(whole)
    }
  }

  /// Whether what leads back to a text is the number that a note begins with: "[1]".
  private func isNumberOfNote(_ utf8: [UInt8]) -> Bool {
    utf8.count <= 3 && utf8.allSatisfy(isDigit) && run.letters == 1 && page.utf8.last == UInt8(ascii: "[")
  }

  /// Whether what ears hear is the sign that eyes see by how the numbers beside it are set: the bar of "3/4", the dot of "12.99".
  private func partsNumbers(_ utf8: [UInt8]) -> Bool {
    guard utf8.count == 1, "/.,:".utf8.contains(utf8[0]), !needsSpace, lineBreaks == 0, preformatted == 0 else {
      return false
    }
    return run.letters > 0 && page.utf8.last.map(isDigit) ?? false
  }

  /// Whether what ears hear is the colon between the words above a headline and the headline, which eyes see by how they are set.
  private func partsHeading(_ utf8: [UInt8]) -> Bool {
    headings > 0 && run.letters > 0 && lineBreaks == 0 && utf8.elementsEqual(":".utf8)
      && page.utf8.last.map { isLetter($0) || isDigit($0) || $0 >= 0x80 } ?? false
  }

  /// Writes the notes of the run that ended, each as a run of its own.
  mutating func writeNotes() {
    let written = notes
    notes = []
    for note in written {
      note.utf8.withUnsafeBufferPointer { append($0, end: note.source.upperBound) }
      flush()
    }
  }
}

extension AsideText {
  /// Whether a text is the number of a page: "[Pg 10]", "112", "xiv".
  fileprivate static func isPageNumber(_ utf8: [UInt8]) -> Bool {
    let words = utf8.split { !isLetter($0) && !isDigit($0) }
    guard utf8.count <= 12, (1...2).contains(words.count), let last = words.last else { return false }
    guard utf8.allSatisfy({ isLetter($0) || isDigit($0) || " []().|*".utf8.contains($0) }) else { return false }
    return last.allSatisfy(isDigit) || last.allSatisfy { "ivxlc".utf8.contains($0) }
  }

  /// A note whose number stands before it more than once, as its mark and as its name, with one of them and a space behind it.
  ///
  ///     11Hours are counted from noon.   ►   1 Hours are counted from noon.
  fileprivate static func numberedOnce(_ utf8: [UInt8]) -> [UInt8] {
    let digits = utf8.prefix { isDigit($0) || isSpace($0) }
    let numbers = digits.split(whereSeparator: isSpace)
    guard let first = numbers.first, digits.count <= 8, digits.count < utf8.count, !isSpace(utf8[0]) else {
      return utf8
    }
    let number: ArraySlice<UInt8>
    if numbers.count == 1, first.count % 2 == 0,
      first.prefix(first.count / 2) == first.suffix(first.count / 2).map({ $0 })[...]
    {
      number = first.prefix(first.count / 2)
    } else if numbers.count > 1, numbers.allSatisfy({ $0.elementsEqual(first) }) {
      number = first
    } else {
      return utf8
    }
    return Array(number) + [0x20] + utf8[digits.endIndex...]
  }
}

extension AttributeReading {
  /// Whether it is one of a row of tabs, or what one of them opens.
  var isTab: Bool { role("tab") || isToggledTab }
  var isTabPanel: Bool { role("tabpanel") }

  /// Whether it is a picture to those who hear the page.
  var isImage: Bool { role("img") }

  /// Whether a script shows it when the reader asks for more.
  var unfolds: Bool {
    !words.isDisjoint(with: [.accordion, .related]) || signs.contains(.more)
  }

  /// Whether it leads to where the text can be changed, or back from a note to the text.
  var isEditLink: Bool {
    if role("doc-backlink") { return true }
    guard let classes = namings.classes, classes.pointee != 0 else { return false }
    return noteWords.contains(.edit)
  }

  /// Whether it is a note that the page sets beside its text, or within the sentence it belongs to.
  var isMarginNote: Bool {
    noteWords.contains(.margin) || role("doc-footnote") || role("note") || value(of: .popover) != nil
      || role("tooltip") && !effects.contains(.hidden)
  }

  /// Whether it says where a page of the printed book begins.
  var isPageBreak: Bool { isPrintedPage || role("doc-pagebreak") || signs.contains(.printedPage) }

  /// Whether a font of signs draws its picture by the word in it: "access_time".
  var isNamedIcon: Bool { signs.contains(.iconWord) }

  /// Whether it is a remark beside what is being told.
  var isRemark: Bool { role("note") }

  private func role(_ name: StaticString) -> Bool {
    guard let value = namings.role else { return false }
    for at in 0..<name.utf8CodeUnitCount where value[at] != name.utf8Start[at] { return false }
    return value[name.utf8CodeUnitCount] == 0
  }

  /// Whether one of the names of its class is a word.
  func hasName(word: StaticString) -> Bool {
    guard var at = namings.classes else { return false }
    while at.pointee != 0 {
      var length = 0
      while at[length] != 0, !isSpace(at[length]) { length += 1 }
      if length == word.utf8CodeUnitCount, (0..<length).allSatisfy({ at[$0] == word.utf8Start[$0] }) { return true }
      at += at[length] == 0 ? length : length + 1
    }
    return false
  }
}

/// Words in a class or an id that speak of notes beside a text, or of links about it.
struct NoteWords: OptionSet {
  let rawValue: UInt8
  /// A note in the margin.
  static let margin = NoteWords(rawValue: 1 << 0)
  /// A link to where the text is changed, or back from a note to the text.
  static let edit = NoteWords(rawValue: 1 << 1)

  /// Those that a value holds.
  init(_ signs: NameSigns) {
    self = []
    if signs.contains(.margin) || signs.isSuperset(of: [.footnote, .noteText]) { insert(.margin) }
    if signs.contains(.edit) { insert(.edit) }
  }

  init(rawValue: UInt8) { self.rawValue = rawValue }
}
