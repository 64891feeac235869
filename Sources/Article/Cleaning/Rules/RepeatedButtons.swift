import ArticleModel
import Fragments
import UTF8Text

/// Labels the button that a page has at the end of each of its sections.
///
///     … and most people turn back when they see the fence.
///
///     Check prices                 ►   navigation
///
///     2. Lantern Strand
///
/// A heading that recurs has text or a list below it; below these the next title stands, each time.
extension Cleaner {
  private static let fewestButtons = 3
  private static let longestButton: Int32 = 4
  private static let longestNext: Int32 = 10

  mutating func judgeRepeatedButtons() {
    guard isSpaced else { return }
    var places: [[UInt8]: [Int]] = [:]
    for index in fragments.indices.dropFirst().dropLast() where isButtonLike(index) {
      places[PlainWords(bytes, fragments[index].text).bytes, default: []].append(index)
    }
    for found in places.values where found.count >= Self.fewestButtons && found.dropLast().allSatisfy(endsSection) {
      for index in found { reasons[index] = .navigation }
    }
  }

  private func isButtonLike(_ index: Int) -> Bool {
    let (fragment, shape) = (fragments[index], shapes[index])
    return reasons[index] == nil && fragment.form == .text && fragment.marker == nil && shape.words >= 1
      && shape.words <= Self.longestButton && shape.ending == .word && shape.numberWords == 0 && shape.colon < 0
      && fragment.blankLinesBefore > 0 && fragments[index + 1].blankLinesBefore > 0
  }

  private func endsSection(_ index: Int) -> Bool {
    let (above, next) = (shapes[index - 1], shapes[index + 1])
    return above.words > Self.longestButton && next.words <= Self.longestNext && !next.endsSentence && next.colon < 0
      && (fragments[index + 1].marker == nil || fragments[index + 1].marker?.kind == .number)
      && index + 2 < fragments.count && shapes[index + 2].words > next.words
  }
}
