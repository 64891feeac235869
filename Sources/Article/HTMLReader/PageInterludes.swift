import ArticleModel
import Fragments

/// Pictures, films and sounds between fragments.
extension PageFragments {
  /// They with the fragments around them; called when the elements know their fragments.
  func interludes(base: String?) -> [FragmentInterlude] {
    page.interludes.filter { !isOfCell($0) }.map { interlude in
      let box = boxes[Int(interlude.element)]
      let source = Int(interlude.source)
      let place = fragment(ofRun: interlude.run)
      return FragmentInterlude(
        content: resolved(interlude.content, base: base), fragment: place, around: around(interlude.element),
        own: own(interlude.element, at: place), isInItem: box.item >= 0, isInQuote: box.quote >= 0,
        isInFigure: box.figure >= 0, source: source..<source)
    }
  }

  /// Whether a picture stands in one cell of a table of data: there its words are the cell's, or other words are. One over
  /// several columns is shown with the table.
  private func isOfCell(_ interlude: Interlude) -> Bool {
    let box = boxes[Int(interlude.element)]
    guard case .figure = interlude.content, box.table >= 0, box.cell >= 0 else { return false }
    return tables.isData(box.table) && page.elements[Int(box.cell)].columns == 1
  }

  /// The pictures in cells that hold other words, to be said among what is left out.
  mutating func leaveOutPicturesOfCells(base: String?) {
    let words = wordsOfCells.union(page.cellPictures.values)
    for (index, interlude) in page.interludes.enumerated() where !words.contains(index) && isOfCell(interlude) {
      guard let picture = resolved(interlude.content, base: base).namedPicture else { continue }
      list.unseen.append((picture, Int(interlude.source)..<Int(interlude.source)))
    }
  }

  /// Whether a run says in words what a picture shows that is shown itself.
  func isShownAsPicture(_ run: Int) -> Bool {
    page.cellPictures[run].map { !isOfCell(page.interludes[$0]) } ?? false
  }

  /// Whether a run is the caption, by its class, of the picture that stands before it in the same item, which holds nothing else: an item
  /// of a gallery.
  func isOfGallery(_ index: Int, _ item: Int32) -> Bool {
    let found = page.elements[Int(item)]
    guard found.end - found.first == 1, page.elements.isCaption(Int(page.runs[index].element)) else { return false }
    return page.interludes.contains { interlude in
      guard interlude.run == index, case .figure = interlude.content else { return false }
      return boxes[Int(interlude.element)].item == item
    }
  }

  /// The address of the picture that a cell shows, to lead there from its words.
  func addressOfCell(_ run: Int) -> String? {
    guard let index = page.cellPictures[run], case .figure(let figure) = page.interludes[index].content else {
      return nil
    }
    return figure.url.flatMap { $0.hasPrefix("data:") ? nil : $0 }
  }

  /// The fragments that belong to what is shown in an element: those of its figure, or of the largest box around it that holds
  /// captions alone, and captions beside them.
  private func own(_ element: Int32, at place: Int) -> Range<Int> {
    var own = place..<place
    for place in page.elements.places(from: Int(element), most: PageFragments.mostSteps) {
      let found = page.elements[place]
      let range = Int(found.first)..<max(Int(found.first), Int(found.end))
      guard range.count <= PageFragments.mostCaptions,
        found.tag == .figure || found.tag == .form || range.allSatisfy(isCaption)
      else { break }
      if !range.isEmpty { own = range }
    }
    let (least, most) = (own.lowerBound - PageFragments.mostCaptions, own.upperBound + PageFragments.mostCaptions)
    var (lower, upper) = (own.lowerBound, own.upperBound)
    while lower > max(0, least), isCaption(lower - 1) { lower -= 1 }
    while upper < min(list.fragments.count, most), isCaption(upper) { upper += 1 }
    return lower..<upper
  }

  /// How far around a picture its figure is looked for, and the most captions of one: what holds more is a gallery of something
  /// else.
  private static let mostSteps = 8
  private static let mostCaptions = 24

  private func isCaption(_ index: Int) -> Bool {
    list.fragments[index].form == .figure || page.elements.isCaption(Int(evidence[index].element))
  }

  /// The fragments of the innermost element that holds any.
  private func around(_ element: Int32) -> Range<Int> {
    for place in page.elements.places(from: Int(element), most: 40) where page.elements[place].count > 0 {
      return page.elements[place].fragments
    }
    return 0..<0
  }

  private func resolved(_ content: Block.Content, base: String?) -> Block.Content {
    switch content {
    case .figure(var figure):
      figure.url = figure.url.flatMap { PageMetadata.picture($0, base: base) }
      return .figure(figure)
    case .media(var media):
      media.url = media.url.flatMap { PageMetadata.picture($0, base: base) }
      return .media(media)
    default: return content
    }
  }

  /// What a figure holds that its caption may be of.
  func captioned(_ figure: Int32) -> Captioned {
    guard figure >= 0 else { return .picture }
    var index = Int(figure) + 1
    let end = min(page.elements.count, index + 200)
    while index < end, boxes[index].figure == figure {
      switch page.elements[index].tag {
      case .table: return .table
      case .blockquote: return .quote
      case .pre: return .code
      default: index += 1
      }
    }
    return .picture
  }
}
