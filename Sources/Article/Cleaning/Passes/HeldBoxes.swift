import ArticleModel
import Fragments

/// Keeps the boxes that a text sets beside its paragraphs: a page's own side bar stands beside the text, not within it.
///
///     <p>The vane is read each second.</p>                                      x           x
///     <aside class="sidebar"><p>On speed</p><p>Old ones know one.</p></aside>   –     ►     x
///     <p>A busy line is tried again.</p>                                        x           x
///
/// Such a box has a sentence and no link, no form and no button in it, and a kept paragraph of its own element before and behind it.
enum HeldBoxes {
  /// The most fragments of a box, and the fewest words of its sentence.
  private static let most = 6
  private static let fewestWords: Int32 = 4
  /// How many elements around a paragraph are looked through for the one that holds the box.
  private static let reach = 3

  static func keep(in reasons: inout [Removal.Reason?], _ scene: CleaningScene) {
    for (place, element) in scene.page.elements.enumerated()
    where element.tag == .aside || element.words.contains(.sidebar) {
      let box = element.fragments
      guard (1...most).contains(box.count), box.allSatisfy({ scene.mayTakeBack(reasons[$0]) }), isText(box, scene),
        !holdsControls(place, scene.page), isBesideParagraphs(box, in: element.parent, reasons, scene)
      else { continue }
      for index in box { reasons[index] = nil }
    }
  }

  private static func isText(_ box: Range<Int>, _ scene: CleaningScene) -> Bool {
    box.allSatisfy { scene.page.linkShare(of: $0) == 0 }
      && box.contains { scene.shapes[$0].endsSentence && scene.shapes[$0].words >= fewestWords }
  }

  /// Whether something is pressed or filled in there.
  private static func holdsControls(_ box: Int, _ page: PageEvidence) -> Bool {
    page.elements[(box + 1)...].prefix { $0.parent >= box }.contains {
      $0.tag == .form || $0.tag == .button || $0.tag == .label
    }
  }

  /// Whether a kept paragraph stands right before a box and another right behind it, both in the element that holds the box.
  private static func isBesideParagraphs(
    _ box: Range<Int>, in holder: Int32, _ reasons: [Removal.Reason?], _ scene: CleaningScene
  ) -> Bool {
    [box.lowerBound - 1, box.upperBound].allSatisfy { index in
      reasons.indices.contains(index) && reasons[index] == nil
        && scene.page.places(around: index, most: reach).contains { $0 == Int(holder) }
    } && [box.lowerBound - 1, box.upperBound].contains { scene.shapes[$0].isProse }
  }
}
