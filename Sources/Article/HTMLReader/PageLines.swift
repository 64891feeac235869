import Fragments
import UTF8Text

/// Text outside of lists, tables and quotations: a line of bold type may be a heading, and lines that pages break may be items, or
/// paragraphs below one another.
extension PageFragments {
  /// The longest line of bold type that may head a text, in bytes.
  private static let longestTitle = 120

  /// What the parts of a class are called that name a title.
  private static let titles = NameSet(
    "title heading headline subhead subheading crosshead intertitle intertitre zwischentitel")

  mutating func takeText(_ index: Int) {
    let run = page.runs[index]
    if isBelowQuote(index), let quote = list.fragments.last {
      return appendAttribution(run.text, of: run, below: quote.group)
    }
    if run.breaks > 0 && takeCodeLines(run) || takeSignature(run) { return }
    if run.breaks > 0, takeLines(run) || takeWrapped(run) || takeTitled(run) { return }
    takeParagraph(run, typed: typed.markers[index])
  }

  /// Takes a text as a paragraph, or as an item with the marker that somebody typed before it.
  private mutating func takeParagraph(_ run: RawPage.Run, typed: ListMarker? = nil) {
    let isListed = page.listedParagraphs.contains(run.element)
    if let marker = isListed ? processorMarker(run.text) : typed {
      var fragment = Fragment(text: run.text, source: run.source)
      fragment.marker = marker
      return append(fragment, of: run, isBrokenLine: true)
    }
    append(run, isBold(run) ? .boldLine : .text)
    if isCalledTitle(run) { evidence[evidence.count - 1].isCalledTitle = true }
  }

  /// Whether a line behind a box to tick is one of several tasks in like boxes: no label of something that opens or asks.
  func isTask(_ index: Int) -> Bool {
    let run = page.runs[index]
    let own = page.elements[Int(run.element)]
    guard own.tag == .div || own.tag == .p, run.breaks == 0 else { return false }
    let isAsked = page.elements.hasElement(around: Int(own.parent), most: PageFragments.mostAround) {
      $0.tag == .form || $0.tag == .label || $0.tag == .nav || $0.tag == .header
    }
    if isAsked { return false }
    let beside = max(0, index - PageFragments.mostBetween)..<min(page.runs.count, index + PageFragments.mostBetween + 1)
    return beside.contains {
      $0 != index && page.boxes[$0] != nil && page.elements[Int(page.runs[$0].element)].kind == own.kind
    }
  }

  /// How many elements around a task are looked at, and how many runs may stand between two.
  private static let mostAround = 40
  private static let mostBetween = 6

  /// Takes a task as an item; they stand in no list of the page's.
  mutating func takeTask(_ run: RawPage.Run, isTicked: Bool) {
    append(run, .item, group: Int32.max - 1)
    list.fragments[list.fragments.count - 1].marker = ListMarker(kind: .bullet, value: 0x95, length: 0)
    list.ticks[run.text.lowerBound] = isTicked
  }

  private func isBold(_ run: RawPage.Run) -> Bool {
    run.strong > 0 && run.strong * 20 >= run.letters * 19 && run.text.count <= PageFragments.longestTitle
  }

  /// Whether a line is called a title by its class, on a page that marks no headings below the first level.
  ///
  ///     <div class="section-title">Drying</div> <div>Loam takes six weeks.</div>
  private func isCalledTitle(_ run: RawPage.Run) -> Bool {
    guard !hasSections, run.breaks == 0, run.text.count <= PageFragments.longestTitle else { return false }
    let element = page.elements[Int(run.element)]
    guard element.end - element.first == 1, element.tag == .div || element.tag == .p || element.tag == .custom else {
      return false
    }
    return element.isNamed(PageFragments.titles, among: page.names)
  }

  /// The marker that a word processor writes before an item: a bullet of a font of signs comes out as "·", "o" or "§".
  private func processorMarker(_ text: Range<Int>) -> ListMarker? {
    let own = page.utf8.withUnsafeBufferPointer { ListMarker.read($0, text) }
    guard own == nil, text.count > 4, page.utf8[text.lowerBound] == 0xC2 || page.utf8[text.lowerBound] == 0x6F else {
      return own
    }
    var at = text.lowerBound + (page.utf8[text.lowerBound] == 0xC2 ? 2 : 1)
    let sign = at
    while at < text.upperBound, page.utf8[at] == 0x20 || page.utf8[at] == 0xC2 || page.utf8[at] == 0xA0 { at += 1 }
    guard at > sign, at < text.upperBound else { return nil }
    return ListMarker(
      kind: .bullet, value: Int32(page.utf8[sign - 1]), length: Int32(clamping: at - text.lowerBound))
  }

  /// Takes a run apart at its line breaks where at least half of its lines begin with a bullet or number.
  private mutating func takeLines(_ run: RawPage.Run) -> Bool {
    let lines = page.utf8.withUnsafeBufferPointer { bytes in
      bytes[run.text].split(separator: 0x0A).map { ($0.indices, ListMarker.read(bytes, $0.indices)) }
    }
    let marked = lines.reduce(0) { $0 + ($1.1 == nil ? 0 : 1) }
    guard marked >= 2, marked * 2 >= lines.count else { return false }
    for (range, marker) in lines {
      var fragment = Fragment(text: range, source: run.source)
      fragment.marker = marker
      append(fragment, of: run, isBrokenLine: true)
    }
    return true
  }

  // MARK: Lines that a width breaks

  /// Takes a run apart where the page breaks its lines at a width, as what is made of printed pages does: the lines of a paragraph
  /// are one text, and one of bold type stands by itself.
  private mutating func takeWrapped(_ run: RawPage.Run) -> Bool {
    guard let width = wrapWidth else { return false }
    let run = withoutPageNumber(run)
    let lines = page.utf8[run.text].split(separator: 0x0A).map(\.indices)
    var parts: [RawPage.Run] = []
    var goesOn = false
    for part in self.parts(of: run, lines) {
      guard part.letters > 0, !WrapWidth.isBlank(page.utf8[part.text]) else {
        goesOn = false
        continue
      }
      let isTitle = isBold(part)
      let isNew = isTitle || page.utf8.withUnsafeBufferPointer { ListMarker.read($0, part.text) != nil }
      if goesOn, !isNew, !parts.isEmpty {
        page.utf8[part.text.lowerBound - 1] = 0x20
        parts[parts.count - 1].take(part)
      } else {
        parts.append(part)
      }
      goesOn = !isTitle && width.isFull(page.utf8[part.text])
    }
    for part in parts { takeParagraph(part) }
    return true
  }

  /// A run without the number of the printed page, which stands below its last line.
  private mutating func withoutPageNumber(_ run: RawPage.Run) -> RawPage.Run {
    guard let cut = page.utf8[run.text].lastIndex(of: 0x0A), case let number = (cut + 1)..<run.text.upperBound,
      number.count <= 4, page.utf8[number].allSatisfy(isDigit),
      let last = page.utf8[run.text.lowerBound..<cut].split(separator: 0x0A).last, WrapWidth.isBlank(last)
    else { return run }
    list.unseen.append((String(decoding: page.utf8[number], as: UTF8.self), run.source))
    return parts(of: run, [run.text.lowerBound..<cut])[0]
  }

  /// Takes a run apart where its first line is of bold type and a text stands below it.
  ///
  ///     <b>How it began</b><br>The mill was built …     ►   How it began · The mill was built …
  private mutating func takeTitled(_ run: RawPage.Run) -> Bool {
    guard run.strong > 0, let cut = page.utf8[run.text].firstIndex(of: 0x0A) else { return false }
    let parts = parts(of: run, [run.text.lowerBound..<cut, (cut + 1)..<run.text.upperBound])
    let (title, text) = (parts[0], parts[1])
    guard isBold(title), text.strong * 2 < text.letters, title.letters > 0,
      !":.,;?".utf8.contains(page.utf8[title.text.upperBound - 1])
    else { return false }
    let first = page.utf8[text.text].prefix { $0 != 0x0A }
    guard first.count >= PageFragments.shortestText, first.count > title.text.count else { return false }
    takeParagraph(title)
    takeParagraph(text)
    return true
  }

  /// The shortest line below a title that is no line of an address or a verse, in bytes.
  private static let shortestText = 60

  /// Parts of a run, in order, with what of each is in links and in bold type.
  private func parts(of run: RawPage.Run, _ texts: [Range<Int>]) -> [RawPage.Run] {
    var parts = texts.map { text in
      var part = run
      part.lower = UInt32(clamping: text.lowerBound)
      part.upper = UInt32(clamping: text.upperBound)
      part.letters = letters(text)
      part.breaks = UInt16(clamping: page.utf8[text].reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) })
      (part.linked, part.strong) = (0, 0)
      return part
    }
    guard run.linked > 0 || run.strong > 0 else { return parts }
    var index = InlineSpan.first(in: page.spans, from: run.lower)
    while index < page.spans.count, page.spans[index].lower < run.upper {
      let span = page.spans[index]
      index += 1
      guard span.style == .link || span.style == .strong else { continue }
      var part = parts.firstSortedIndex { $0.upper > span.lower }
      while part < parts.count, parts[part].lower < span.upper {
        let covered = letters(Int(max(span.lower, parts[part].lower))..<Int(min(span.upper, parts[part].upper)))
        if span.style == .link { parts[part].linked &+= covered } else { parts[part].strong &+= covered }
        part += 1
      }
    }
    return parts
  }

  private func letters(_ text: Range<Int>) -> UInt32 {
    page.utf8[text].reduce(0) { $0 &+ (isSpace($1) ? 0 : 1) }
  }
}

extension RawPage.Run {
  /// Takes the line that goes on with it.
  fileprivate mutating func take(_ next: RawPage.Run) {
    upper = next.upper
    letters &+= next.letters
    linked &+= next.linked
    strong &+= next.strong
  }
}

extension PageFragments {
  /// Whether a line of bold type, such as the name of a panel, says what the heading right below it says.
  func repeatsHeading(_ index: Int) -> Bool {
    let run = page.runs[index]
    guard run.strong == run.letters, index + 1 < page.runs.count, boxes[Int(run.element)].heading < 0,
      page.runs[index + 1].kind == .text, boxes[Int(page.runs[index + 1].element)].heading >= 0
    else { return false }
    return page.utf8[run.text] == page.utf8[page.runs[index + 1].text]
  }
}
