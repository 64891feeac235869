import TextLayout

/// How a screen is divided: a header, the page with the outline beside it, a footer.
package struct Geometry: Sendable, Hashable {
  /// From this width on the outline is a pane beside the page; below it, it lies over the page.
  package static let paneColumns = 100
  /// From this height on lines are drawn below the header and above the footer.
  package static let ruledRows = 16

  /// The cells between outline and column, and behind the column.
  private static let gutter = 5
  /// The narrowest pane in which titles can be told apart.
  private static let narrowestPane = 18

  package let size: ScreenSize
  /// The cells of the outline's pane, without the line beside it; 0 where there is none.
  package let paneWidth: Int
  /// The cells a line of text may take.
  package let measure: Int

  /// Divides a screen.
  package init(size: ScreenSize, outlineShown: Bool, preferredMeasure: Int) {
    self.size = size
    // The text has its cells first; the outline takes what is left, and gives way where that is too little for titles.
    let free = size.columns - preferredMeasure - Self.gutter
    let room = min(44, size.columns / 3, free)
    paneWidth = outlineShown && size.columns >= Self.paneColumns && room >= Self.narrowestPane ? room : 0
    let area = size.columns - (paneWidth > 0 ? paneWidth + 1 : 0)
    measure = max(LayoutOptions.narrowestMeasure, min(preferredMeasure, area - (area >= 44 ? 4 : 2)))
  }

  /// Whether lines part header, page and footer.
  package var isRuled: Bool { size.rows >= Self.ruledRows }

  /// The row of the first line of the page.
  package var pageTop: Int { isRuled ? 2 : 1 }

  /// The rows of the page.
  package var pageHeight: Int { max(1, size.rows - (isRuled ? 4 : 2)) }

  /// The row of the footer.
  package var footerRow: Int { size.rows - 1 }

  /// The first column of the area the page stands in.
  package var areaColumn: Int { paneWidth > 0 ? paneWidth + 1 : 0 }

  /// The cells of that area.
  package var areaWidth: Int { size.columns - areaColumn }

  /// The cells from the column of text to the edge of the screen.
  package var wideMeasure: Int { max(measure, size.columns - textColumn - 1) }

  /// The first column of the text: the column is centred.
  package var textColumn: Int { areaColumn + max(0, (areaWidth - measure) / 2) }
}
