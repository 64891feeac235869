import ArticleModel
import Fragments

/// What begins with an element, step by step: whether it is read at all, what it stands for, and whether it is a box or stands in a line.
extension PageWalk {
  /// Whether an element is read apart from the text around it, or not at all, before its attributes are looked at.
  mutating func startsApart(
    _ name: UnsafePointer<UInt8>, _ attributes: Attributes, _ opened: inout OpenElement
  ) -> Bool {
    if isInCell, dropped == 0, opened.tag == .svg {
      noteSign(opened.tag, AttributeReading(opened.tag, attributes, &classes))
    }
    if aside != nil {
      opened.part = .aside
      startWithinAside(opened.tag)
      return true
    }
    if dropped == 0, opened.tag == .noframes {
      guard page.runs.isEmpty, run.letters == 0 else {
        opened.part = .aside
        beginAside(AttributeReading())
        return true
      }
      // A page of frames has nothing else to say.
      opened.tag = .div
    }
    return (dropped > 0 || opened.tag.isDropped) && startDropped(opened.tag, name, attributes, &opened)
  }

  /// Gives an element the tag it stands for: by the element around it, its role or its class.
  mutating func takeMeaning(
    _ name: UnsafePointer<UInt8>, _ reading: borrowing AttributeReading, _ opened: inout OpenElement
  ) {
    if opened.tag == .custom {
      (opened.holdsFolds, opened.holdsTabs) = (opened.holdsFolds(name), OpenElement.isTabs(name))
    }
    if dropped == 0, let fold = foldTag(opened.tag) {
      opened.awaitsSummary = fold == .details
      opened.tag = fold
    } else if let meant = meantTag(opened.tag, reading) {
      opened.isCalledHeading = meant.headingLevel > 0
      opened.isClassHeading = opened.isCalledHeading && reading.namings.role == nil
      opened.tag = meant
    }
  }

  /// Whether the words of an element are left out of the text, or read apart from it, by what its attributes say.
  mutating func leavesOut(
    _ name: UnsafePointer<UInt8>, _ reading: borrowing AttributeReading, _ opened: inout OpenElement
  ) -> Bool {
    if isInCell && isLeftOutOfCells(opened.tag, reading) || formulas.leavesOut(name, reading) {
      opened.isDropped = true
      dropped += 1
      return true
    }
    guard isApart(opened.tag, reading) else { return false }
    opened.part = .aside
    beginAside(reading)
    return true
  }

  /// Begins a box: a boundary of the text, and an element of its own.
  mutating func startBox(_ reading: borrowing AttributeReading, _ root: Int?, _ opened: inout OpenElement) {
    let tag = opened.tag
    flush()
    if headings > 0, tag.holdsText { takeBackHeading() }
    opened.outer = element
    beginElement(tag, reading)
    opened.hasStyle = startBoldBox(tag, reading)
    if opened.part == .source { page.listingCells.insert(element) }
    noteListForm(tag, reading)
    if tag == .p, reading.signs.contains(.listedParagraph) { page.listedParagraphs.insert(element) }
    noteCallout(tag, reading)
    if tag == .form, !isInCell { forms.begin(reading, element: element, in: page, at: sourcePlace) }
    beginTabPanel(reading)
    if tag == .dialog, reading.value(of: .open) == nil { page.hiddenByRule.insert(element) }
    if reading.isHiddenByRule, !isFoldedInCallout(reading), !reading.unfolds, lastEnded.headingLevel == 0,
      lastEnded != .button
    {
      page.hiddenByRule.insert(element)
    }
    if tag.headingLevel > 0 { headings += 1 }
    if let root { page.streamed.notePart(of: root, slot: reading.value(of: .slot), element: Int(element)) }
    if reading.isHidden { page.streamed.notePart(reading.namings.id, element: Int(element)) }
    if root != nil, tag == .img { slottedPicture(reading) }
  }

  /// Begins an element within a line.
  mutating func startInLine(_ reading: borrowing AttributeReading, _ opened: inout OpenElement) {
    let tag = opened.tag
    if isInCell { noteSign(tag, reading) }
    if tag == .span { beginPiece(reading, &opened) }
    opened.isApart = isSetApart(tag, reading)
    if opened.isApart { needsSpace = true }
    if reading.isSwitch, run.letters == 0, element > 0 { noteSwitch(unfolds: reading.isExpander) }
    startWords(tag, reading, &opened)
  }
}
