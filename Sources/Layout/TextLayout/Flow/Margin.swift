/// What stands to the left of a block's text: the indentation and the bars of the blocks it is nested in.
///
/// However deep the nesting, a part of the measure is left to the text: indentation shrinks first, and bars for which
/// there is no room are left out.
struct Margin {
  /// The cells of the whole line.
  let measure: Int
  /// Bars, and the spaces before them.
  private var bars: [TextRun] = []
  private var barWidth = 0
  /// The spaces between the last bar and the text.
  private var spaces = 0 {
    didSet { runs = spaces > 0 ? bars + [Margin.spaceRun(spaces)] : bars }
  }
  /// The runs of a line's margin.
  private(set) var runs: [TextRun] = []

  init(measure: Int) { self.measure = max(1, measure) }

  /// The cells to the left of the text.
  var width: Int { barWidth + spaces }

  /// The cells for the text.
  var textWidth: Int { measure - width }

  /// The cells that are kept for text, whatever the nesting.
  private var minimumText: Int { max(4, min(24, measure / 2)) }

  /// The margin `cells` further in, or as far as there is room.
  func indented(by cells: Int) -> Margin {
    var inner = self
    inner.spaces += max(0, min(cells, textWidth - minimumText))
    return inner
  }

  /// The margin with a bar (one cell and a space) at its inner end, where there is room.
  func barred(_ bar: String, _ role: TextRole) -> Margin {
    guard textWidth - 2 >= minimumText else { return self }
    var inner = self
    if spaces > 0 { inner.bars.append(Margin.spaceRun(spaces)) }
    inner.bars.append(TextRun(bar, role, width: 1))
    inner.barWidth += spaces + 1
    inner.spaces = 1
    return inner
  }

  /// The margin of a text that hangs after a marker, and the runs of its first line.
  ///
  /// Where there is no room for both, the marker moves to the left into the indentation; nil if even that does not do.
  func hanging(behind marker: TextRun) -> (first: [TextRun], rest: Margin)? {
    let textColumn = min(width + marker.width, max(width, measure - minimumText))
    let markerColumn = textColumn - marker.width
    guard markerColumn >= barWidth else { return nil }
    var rest = self
    rest.spaces = textColumn - barWidth
    var first = bars
    if markerColumn > barWidth { first.append(Margin.spaceRun(markerColumn - barWidth)) }
    return (first + [marker], rest)
  }

  /// A line without text: the bars go on, spaces do not.
  var blankLine: LaidLine { LaidLine(bars) }

  /// A run of `cells` spaces.
  static func spaceRun(_ cells: Int) -> TextRun {
    TextRun(String(repeating: " ", count: cells), .body, width: cells)
  }
}
