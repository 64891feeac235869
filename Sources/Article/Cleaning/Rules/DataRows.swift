import Fragments
import UTF8Text

/// Runs of lines that hold figures in the same places: rows of a table whose cells were joined, a list of results.
///
///     1/1/2013 +13.1%          Connecticut 91.0
///     2/1/2013 +13.1%          New Jersey 87.8
///     3/1/2013 +14.0%          Massachusetts 85.7
///
/// They are data whatever each says alone: they are no menu however many they are, and they stay or go together.
enum DataRows {
  /// The fewest lines of a run.
  private static let fewestLines = 5
  /// The most words of a line.
  private static let mostWords: Int32 = 24

  /// What of a line is compared: words and figures in their order, words in a row counted as one.
  private struct Outline: Equatable {
    var figures = 0
    var fields = 0
    var startsWithFigure = false
    var endsWithFigure = false
    var order: UInt64 = 1

    /// Whether it holds figures beside something else.
    var isData: Bool { figures > 0 && fields > 1 }

    /// Whether two lines have the same fields; names of one word and of several with a figure inside are near enough.
    func isLike(_ other: Outline) -> Bool {
      order == other.order
        || figures == other.figures && startsWithFigure == other.startsWithFigure
          && endsWithFigure == other.endsWithFigure
    }
  }

  /// The runs among the fragments of a text.
  static func runs(
    _ fragments: [Fragment], _ shapes: [Shape], in bytes: UnsafeBufferPointer<UInt8>
  ) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    var before: Outline?
    for index in 0...fragments.count {
      let outline = index < fragments.count ? outline(fragments[index], shapes[index], in: bytes) : nil
      if let outline, let before, outline.isLike(before) {
        // The run goes on.
      } else {
        if before != nil, index - start >= fewestLines { runs.append(start..<index) }
        start = index
      }
      before = outline
    }
    return runs
  }

  /// The outline of a line of data; nil for other lines.
  private static func outline(
    _ fragment: Fragment, _ shape: Shape, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Outline? {
    guard fragment.form == .text, shape.words >= 2, shape.words <= mostWords, !shape.endsSentence else { return nil }
    var outline = Outline()
    var hasDigit = false
    var hasLetter = false
    var isAfterWord = false
    func close() {
      guard hasDigit || hasLetter else { return }
      if outline.fields == 0 { outline.startsWithFigure = hasDigit }
      outline.endsWithFigure = hasDigit
      if hasDigit || !isAfterWord {
        outline.fields += 1
        outline.order = outline.order &* 2 &+ (hasDigit ? 1 : 0)
      }
      outline.figures += hasDigit ? 1 : 0
      isAfterWord = !hasDigit
      (hasDigit, hasLetter) = (false, false)
    }
    for byte in bytes[fragment.text] {
      if isSpace(byte) {
        close()
      } else {
        hasDigit = hasDigit || isDigit(byte)
        hasLetter = hasLetter || isLetter(byte) || byte >= 0xC3
      }
    }
    close()
    return outline.isData ? outline : nil
  }
}
