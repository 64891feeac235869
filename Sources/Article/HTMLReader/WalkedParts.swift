import ArticleModel
import Fragments
import TextDecoding
import UTF8Text

/// Elements whose text is read in a way of its own: readings of words, boxes, labels, films, formulas.
extension PageWalk {
  // MARK: What is dropped

  /// Begins an element whose inside is no text of the page, or which stands in one; false where its inside is text after all.
  mutating func startDropped(
    _ tag: Tag, _ name: UnsafePointer<UInt8>, _ attributes: Attributes, _ opened: inout OpenElement
  ) -> Bool {
    if dropped == 0 {
      switch tag {
      case .embed: return false
      // What a page declares as the inside of a box of its own is shown there.
      case .template where attributes.has(.shadowrootmode) || attributes.has(.shadowroot):
        beginRoot(&opened)
        return false
      case .template: noteSlot(attributes)
      case .textarea: noteField("textarea")
      case .select: noteField("select")
      case .script:
        head.beginScript(attributes)
        formulas.beginScript(attributes)
      case .math:
        opened.part = .math
        formulas.begin(attributes)
      case .video, .audio, .object, .iframe:
        opened.part = .media
        let reading = plainReading(tag, attributes)
        media.begin(MediaElements.media(tag, reading) ?? Media(.embed))
      case .svg: beginDrawing(plainReading(tag, attributes))
      default: break
      }
      beginStandIn(tag)
    } else {
      formulas.start(name)
      partStandIn(before: tag)
      if media.open != nil { media.enter(tag, plainReading(tag, attributes)) }
    }
    opened.isDropped = true
    dropped += 1
    return true
  }

  /// Ends a dropped element.
  mutating func endDropped(_ opened: OpenElement) {
    if opened.part == .math {
      if let formula = formulas.end() { write(formula) }
    } else {
      formulas.endElement()
    }
    if opened.tag == .script, let tex = formulas.endScript() { write(tex) }
    if opened.tag == .svg, dropped == 0 { endDrawing() }
    if let media = media.leave(), media.url != nil { note(media) }
    endStandIn()
  }

  private func plainReading(_ tag: Tag, _ attributes: Attributes) -> AttributeReading {
    var classes = ClassReadings()
    return AttributeReading(tag, attributes, &classes)
  }

  // MARK: Formulas

  /// Writes a formula into the run.
  mutating func write(_ formula: Formula) {
    guard !formula.text.isEmpty else { return }
    if formula.isDisplayed { flush() }
    var number: Int32 = -1
    if let tex = formula.tex {
      number = Int32(page.formulas.count)
      page.formulas.append(tex)
    }
    let hasStyle = startStyle(.formula, number: number)
    write(formula.text)
    if hasStyle { endStyle() }
    if formula.isDisplayed { flush() }
  }

  /// Appends words that are no text of the page's own.
  mutating func write(_ words: String) {
    var words = words
    words.withUTF8 { append($0, end: sourcePlace) }
  }

  // MARK: Pictures, films, sounds

  /// Notes what stands between two runs.
  mutating func note(_ media: Media?) {
    guard let media, media.url != nil else { return }
    note(.media(media))
  }

  mutating func note(_ content: Block.Content) {
    page.interludes.append(
      Interlude(
        content: content, element: element, run: page.runs.count + (run.letters > 0 ? 1 : 0),
        source: UInt32(clamping: sourcePlace)))
  }

  // MARK: Boxes and labels

  /// A box of a task, before the text of an item.
  mutating func box(_ reading: borrowing AttributeReading) {
    noteField(reading.value(of: .type)?.lowercased() ?? "text")
    if reading.value(of: .type)?.lowercased() == "button" { noteSwitchAlone() }
    guard reading.value(of: .type)?.lowercased() == "checkbox", run.letters == 0 else { return }
    page.boxes[page.runs.count] = reading.value(of: .checked) != nil
  }

  /// Notes of the form around a field that it takes words.
  mutating func noteField(_ type: String) {
    forms.note(type)
    switch type {
    case "text", "textarea", "email", "password", "search", "tel", "url": break
    default: return
    }
    var form = element
    for _ in 0..<60 where form >= 0 && page.elements[Int(form)].tag != .form { form = page.elements[Int(form)].parent }
    if form >= 0, page.elements[Int(form)].tag == .form { page.elements[Int(form)].takesWords = true }
  }

  /// Notes what of an element has to be undone or written at its end.
  mutating func noteParts(_ tag: Tag, _ reading: borrowing AttributeReading, _ opened: inout OpenElement) {
    opened.effects = reading.effects
    opened.language = tag == .html ? nil : reading.language ?? open.last?.language
    opened.quotations = (open.last?.quotations ?? 0) + (tag == .q ? 1 : 0)
    (opened.isTab, opened.tabNames) = (reading.isTab, tabNames(reading))
    opened.textStart = page.utf8.count
    if reading.effects.contains(.keepsLines), !tag.isPreformatted {
      keptLines += 1
      if reading.effects.contains(.keepsSpaces) { keptSpaces += 1 }
    }
    if tag == .div, preformatted == 0, isLineOfCode(reading) {
      preformatted += 1
      opened.part = .codeLine
      page.elements[Int(element)].tag = .pre
    } else if tag == .td, reading.words.contains(.source) || isNumbered(reading) {
      preformatted += 1
      opened.part = .source
    } else if preformatted > 0, !tag.isBlock, reading.words.contains(.gutter) {
      opened.part = .gutter
    }
    if !tag.isBlock { noteLine(reading.effects) }
    if tag == .figcaption || tag.isBlock && !reading.words.isDisjoint(with: [.caption, .credit]) {
      captions += 1
      opened.isCaption = true
    }
    switch tag {
    case .ruby:
      opened.part = .ruby
      ruby.words = RubyWords()
    case .rt, .rtc:
      opened.part = .reading
      beginReading()
    case .rp:
      opened.part = .bracket
      endReading()
      ruby.isInBracket = true
    case .rb:
      endReading()
      ruby.words.bases.append(page.utf8.count)
    case .slot: if let name = page.streamed.slotName(reading.value(of: .name)) { opened.outer = beginSlot(name) }
    case .custom, .other: note(MediaElements.media(tag, reading))
    case .blockquote: note(MediaElements.quoted(reading))
    case .span, .i, .abbr, .div:
      if tag == .div {
        note(MediaElements.boxed(reading))
        namedBox(reading)
      }
      guard reading.isImage, let label = reading.value(of: .ariaLabel) else { break }
      opened.label = label
      if tag == .div, !reading.signs.contains(.avatar) { opened.background = PictureSources.background(reading) }
    default: break
    }
  }

  private static let fragments = NameSet("fragment")

  /// Whether a box is a line of code by its name and that of the box around it: generators of documentation draw code so.
  ///
  ///     <div class="fragment"><div class="line"><span class="lineno">1</span>open(3);</div></div>
  private func isLineOfCode(_ reading: borrowing AttributeReading) -> Bool {
    guard reading.hasName(word: "line") else { return false }
    let outer = page.elements[Int(element)]
    return (outer.tag == .div || outer.tag == .pre) && outer.isNamed(Self.fragments, among: page.names)
  }

  /// Begins a line of its own where a rule of style sets an inline element so.
  private mutating func noteLine(_ effects: PageSheet.Effects) {
    if effects.contains(.block), preformatted > 0 || isInCell { beginLine() }
    if effects.contains(.indented), run.letters > 0, lineBreaks > 0 { isIndented = true }
  }

  private mutating func beginLine() {
    if preformatted > 0 {
      if run.letters > 0, page.utf8.last != 0x0A { page.utf8.append(0x0A) }
    } else if run.letters > 0, lineBreaks == 0 {
      lineBreak()
    }
  }

  /// Ends what ``noteParts(_:_:_:)`` began.
  mutating func endParts(_ opened: OpenElement) {
    if opened.effects.contains(.keepsLines), !opened.tag.isPreformatted {
      keptLines -= 1
      if opened.effects.contains(.keepsSpaces) { keptSpaces -= 1 }
    }
    if opened.isCaption { captions -= 1 }
    endTab(opened)
    if opened.effects.contains(.block), !opened.tag.isBlock, preformatted > 0 || isInCell { beginLine() }
    switch opened.part {
    case .reading: endReading()
    case .ruby:
      endReading()
      pairReadings()
    case .bracket: ruby.isInBracket = false
    case .source: preformatted -= 1
    case .gutter: dropGutter(since: opened.textStart)
    case .root: page.streamed.endRoot()
    default: break
    }
    guard let label = opened.label, page.utf8.count == opened.textStart else { return }
    if let url = opened.background, !isInCell, !styles.isLink || run.letters == 0 {
      drawnPicture(url, label)
    } else {
      write(label)
    }
  }

  /// Whether a link is a number that leads to a place of the page.
  func isNumberOfPlace(_ span: InlineSpan) -> Bool {
    let (lower, upper) = (Int(span.lower), Int(span.upper))
    return upper > lower && upper - lower <= 3 && page.utf8[lower..<upper].allSatisfy(isDigit) && span.link >= 0
      && page.links[Int(span.link)].utf8.first == UInt8(ascii: "#")
  }

  /// Whether a link is the number of a note behind a word: "year" and a link "1" to a place of the page.
  func isNoteNumber(_ span: InlineSpan) -> Bool {
    let lower = Int(span.lower)
    guard lower > Int(run.lower), isNumberOfPlace(span) else { return false }
    let last = page.utf8[lower - 1]
    if last == UInt8(ascii: ","),
      let sign = page.utf8[Int(run.lower)..<lower].suffix(40).last(where: { "[(])".utf8.contains($0) })
    {
      // The second of "[1,2]".
      return sign == UInt8(ascii: "]") || sign == UInt8(ascii: ")")
    }
    return !isSpace(last) && !isDigit(last) && last != UInt8(ascii: "[") && last != UInt8(ascii: "(")
  }
}

extension Attributes {
  /// Whether an attribute is there.
  func has(_ wanted: Attribute) -> Bool {
    var found = false
    forEach { attribute, _ in found = found || attribute == wanted }
    return found
  }
}
