package import TextLayout

/// The pictures that are drawn in the page, by the item they belong to.
package struct PicturesInPage: Sendable {
  /// The lines of those that are there.
  private var drawn: [Int: [PaintedLine]] = [:]
  /// Those that were asked for, drawn or not, and at which measure.
  private var asked: [Int: Int] = [:]

  package init() {}

  /// The lines of an item's picture, as far as a page of some measure has room for it.
  package func lines(of item: Int, measure: Int) -> [PaintedLine]? {
    drawn[item].flatMap { lines in lines.allSatisfy { $0.width <= measure } ? lines : nil }
  }

  /// Whether a picture was asked for at a measure.
  package func isAsked(_ item: Int, measure: Int) -> Bool { asked[item] == measure }

  package mutating func ask(_ item: Int, measure: Int) { asked[item] = measure }

  package mutating func show(_ lines: [PaintedLine], of item: Int) { drawn[item] = lines }
}
