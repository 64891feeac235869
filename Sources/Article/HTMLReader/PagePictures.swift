import ArticleModel
import Fragments

/// The picture that was met last: where it is kept.
enum PagePicture {
  case figure(run: Int)
  case interlude(Int)
}

/// Pictures as the walk meets them.
extension PageWalk {
  /// Keeps a picture: with a long description as a fragment if it stands alone in its block, a small one within a sentence as the
  /// word it stands for, a formula as the formula, any other between two runs.
  mutating func picture(_ reading: borrowing AttributeReading) {
    let url = PictureSources.address(reading) ?? pictureSource
    pictureSource = nil
    let alt = reading.alt ?? ""
    if let formula = FormulaCollector.formula(ofPicture: alt, reading) { return write(formula) }
    if isCopy || isShown(url), mergeCopy(url, alt) { return }
    if url != reading.source, replaceSmall(by: url, alt) { return }
    hasPlainPicture = url != nil && url == reading.source && reading.value(of: .srcset) == nil
    if isDescribed(alt) { return keepDescribed(Figure(alt: alt, url: url ?? reading.source)) }
    if isWord(alt, reading) { return write(alt) }
    let isDot = reading.value(of: .width) == "1" || reading.value(of: .height) == "1"
    let isFace = alt.isEmpty && reading.signs.contains(.avatar)
    guard !isDot, !isFace, url != nil || !alt.isEmpty else { return }
    lastPicture = .interlude(page.interludes.count)
    if isInCell, cellPicture == nil, !alt.isEmpty { cellPicture = page.interludes.count }
    note(.figure(Figure(alt: alt.isEmpty ? nil : alt, url: url)))
  }

  /// Whether what a picture says of itself is more than a name, and it stands alone so far.
  private func isDescribed(_ alt: String) -> Bool {
    alt.utf8.count >= 12 && alt.utf8.contains(0x20) && run.letters == 0 && !isCopy
  }

  private mutating func keepDescribed(_ figure: Figure) {
    pendingPicture = figure
    lastPicture = .figure(run: page.runs.count)
  }

  /// Keeps a picture that a box draws behind itself and describes to those who hear the page.
  ///
  ///     <div role="img" aria-label="The gate in May" style="background-image: url(gate.jpg)"></div>   ►   figure
  mutating func drawnPicture(_ url: String, _ alt: String) {
    if isShown(url), mergeCopy(url, alt) { return }
    if isDescribed(alt) { return keepDescribed(Figure(alt: alt, url: url)) }
    lastPicture = .interlude(page.interludes.count)
    note(.figure(Figure(alt: alt, url: url)))
  }

  /// Keeps a picture that goes into a slot as a fragment, which goes there with its element.
  mutating func slottedPicture(_ reading: borrowing AttributeReading) {
    let alt = reading.alt ?? ""
    guard let url = PictureSources.address(reading) else { return picture(reading) }
    pendingPicture = Figure(alt: alt.isEmpty ? nil : alt, url: url)
    lastPicture = .figure(run: page.runs.count)
  }

  /// Keeps a picture that turned out to stand before the text of its block.
  mutating func note(_ figure: Figure, before run: Int) {
    insert(
      Interlude(
        content: .figure(figure), element: element, run: run, source: UInt32(clamping: self.run.sourceLower)))
    lastPicture = nil
  }

  /// Keeps what is known later than what stands behind it.
  mutating func insert(_ interlude: Interlude) {
    var place = page.interludes.count
    while place > 0, page.interludes[place - 1].run > interlude.run { place -= 1 }
    page.interludes.insert(interlude, at: place)
    if let cell = cellPicture, cell >= place { cellPicture = cell + 1 }
    if case .interlude(let last) = lastPicture, last >= place { lastPicture = .interlude(last + 1) }
  }

  /// Whether a picture is the copy for browsers without scripts.
  private var isCopy: Bool { page.elements[Int(element)].tag == .noscript }

  /// Whether a picture is the one that stands right before it.
  private func isShown(_ url: String?) -> Bool {
    guard let url, !url.hasPrefix("data:") else { return false }
    switch lastPicture {
    case .figure(let run): return page.figures[run]?.url == url
    case .interlude(let index):
      guard page.interludes.indices.contains(index), case .figure(let known) = page.interludes[index].content else {
        return false
      }
      return known.url == url
    case nil: return false
    }
  }

  /// Puts a picture that is fetched late in the place of the small one without words that stands there meanwhile, under the same name.
  private mutating func replaceSmall(by url: String?, _ alt: String) -> Bool {
    guard let url, case .interlude(let index) = lastPicture, page.interludes.indices.contains(index),
      page.interludes[index].run == page.runs.count, case .figure(let known) = page.interludes[index].content,
      known.alt == nil, let small = known.url, PagePictures.fileName(small) == PagePictures.fileName(url)
    else { return false }
    page.interludes[index].content = .figure(Figure(alt: alt.isEmpty ? nil : alt, url: url))
    return true
  }

  /// Gives the picture before it what a copy knows of it; false where it is a copy of no other.
  private mutating func mergeCopy(_ url: String?, _ alt: String) -> Bool {
    switch lastPicture {
    case .figure(let run):
      guard page.runs.count - run <= 1, let known = page.figures[run] else { return false }
      guard alt.isEmpty || known.alt == alt || known.alt == nil else { return false }
      let isSmall = isSmallCopy(alt)
      page.figures[run]?.url = isSmall ? url : PagePictures.better(known.url, url)
      return true
    case .interlude(let index):
      guard case .figure(var known) = page.interludes[index].content, page.interludes[index].run == page.runs.count,
        alt.isEmpty || known.alt == alt || known.alt == nil
      else { return false }
      known.url = isSmallCopy(alt) && known.alt == alt ? url : PagePictures.better(known.url, url)
      known.alt = known.alt ?? (alt.isEmpty ? nil : alt)
      page.interludes[index].content = .figure(known)
      return true
    case nil: return false
    }
  }

  /// Whether the picture before this copy is one that is blurred until a script has fetched the other: the copy says the same of itself,
  /// and what stands there has no other size.
  private func isSmallCopy(_ alt: String) -> Bool { isCopy && hasPlainPicture && !alt.isEmpty }

  /// The longest description of a letter, in bytes.
  private static let longestLetter = 200

  /// Whether a picture stands for a word of its sentence: it is as small as one.
  private func isWord(_ alt: String, _ reading: borrowing AttributeReading) -> Bool {
    // What Japanese texts on the web draw is a letter that the codes of their day did not have.
    if reading.signs.contains(.gaiji), !alt.isEmpty, alt.utf8.count <= PageWalk.longestLetter { return true }
    guard !alt.isEmpty, alt.utf8.count <= 40, preformatted == 0 else { return false }
    if reading.signs.contains(.emoji) { return true }
    let size = [Attribute.width, .height].compactMap { reading.value(of: $0).flatMap { Int($0) } }
    return run.letters > 0 && !isInCell && !styles.isLink && headings == 0 && !size.isEmpty
      && size.allSatisfy { $0 <= 32 }
  }
}

/// Choices between what a page says of one picture twice.
enum PagePictures {
  /// The name of the file at an address, which copies of several sizes share.
  static func fileName(_ url: String) -> Substring? {
    let path = url.prefix { $0 != "?" && $0 != "#" }
    guard let name = path.split(separator: "/").last, name.utf8.count >= 5 else { return nil }
    return name
  }

  /// The address that is one of a picture: what stands there until a script has run is none.
  static func better(_ known: String?, _ other: String?) -> String? {
    guard let known, !known.hasPrefix("data:") else { return other ?? known }
    return known
  }
}
