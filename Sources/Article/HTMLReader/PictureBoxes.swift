import ArticleModel
import Fragments
import UTF8Text

/// Captions that no name calls so: the one short text that a page sets in a box with a picture, and the box is called after that.
///
///     <div class="img_wrapper"><img src="gate.jpg"><span>The gate in May.</span></div>     ►   caption: The gate in May.
enum PictureBoxes {
  /// What the parts of such a box's class are called.
  private static let names = NameSet(
    "img image images photo pic picture fig figure illustration foto bild imagen immagine imagem")
  /// How far around a picture its box is looked for.
  private static let mostSteps = 3
  /// The longest such text, in bytes.
  private static let longest = 300

  /// Calls the texts of such boxes captions.
  static func nameCaptions(in page: inout RawPage) {
    var pictures = page.figures.keys.map { page.runs[$0].element }
    for interlude in page.interludes {
      if case .figure = interlude.content { pictures.append(interlude.element) }
    }
    for picture in pictures where !standsInFigure(picture, page) {
      var element = picture
      for _ in 0..<mostSteps where element > 0 {
        let box = page.elements[Int(element)]
        let runs = min(Int(box.first), page.runs.count)..<min(max(Int(box.first), Int(box.end)), page.runs.count)
        guard runs.count <= 2, box.tag == .div || box.tag == .p || box.tag == .section else { break }
        let texts = runs.filter { page.runs[$0].kind == .text && page.runs[$0].letters > 0 }
        if let text = texts.first, texts.count == 1, mayBeCaption(page.runs[text], in: page),
          isCalledPicture(box, page) || box.tag == .p && isBelow(picture, text, page)
        {
          page.elements[Int(page.runs[text].element)].words.insert(.caption)
        }
        guard texts.isEmpty else { break }
        element = box.parent
      }
    }
  }

  /// Whether a picture stands in a figure, whose caption the page marks.
  private static func standsInFigure(_ picture: Int32, _ page: RawPage) -> Bool {
    page.elements.hasElement(around: Int(picture), most: 12) { $0.tag == .figure }
  }

  /// Whether a text is all in italics and stands behind the one picture of its paragraph, as captions do.
  ///
  ///     <p><img src="gate.jpg"><br><em>The gate in May.</em></p>     ►   caption: The gate in May.
  private static func isBelow(_ picture: Int32, _ text: Int, _ page: RawPage) -> Bool {
    let run = page.runs[text]
    let shown = page.interludes.filter { $0.element == picture }
    guard run.element == picture, shown.count == 1, shown[0].run <= text else { return false }
    let first = page.spans.firstSortedIndex { $0.lower >= run.lower }
    return page.spans[first...].prefix { $0.lower < run.upper }.contains {
      $0.style == .emphasis && $0.lower == run.lower && $0.upper >= run.upper
    }
  }

  private static func isCalledPicture(_ box: PageElement, _ page: RawPage) -> Bool {
    box.isNamed(names, among: page.names)
  }

  private static func mayBeCaption(_ run: RawPage.Run, in page: RawPage) -> Bool {
    let tag = page.elements[Int(run.element)].tag
    return run.text.count <= longest && run.linked * 2 < run.letters && tag.headingLevel == 0 && tag != .button
      && tag != .label
  }
}
