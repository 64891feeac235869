import TextLayout

/// How a screen is divided: a header, the page with the outline beside it, a footer.
struct Geometry: Sendable, Hashable {
  /// From this width on the outline is a pane beside the page; below it, it lies over the page.
  static let paneColumns = 100
  /// From this height on lines are drawn below the header and above the footer.
  static let ruledRows = 16

  /// The cells between outline and column, and behind the column.
  private static let gutter = 8

  let size: ScreenSize
  /// The cells of the outline's pane, without the line beside it; 0 where there is none.
  let paneWidth: Int
  /// The cells a line of text may take.
  let measure: Int

  /// Divides a screen.
  init(size: ScreenSize, outlineShown: Bool, preferredMeasure: Int) {
    self.size = size
    // The outline takes what the column leaves, so that titles are cut as little as can be.
    let free = size.columns - preferredMeasure - Self.gutter
    paneWidth = outlineShown && size.columns >= Self.paneColumns ? max(26, min(44, size.columns / 3, free)) : 0
    let area = size.columns - (paneWidth > 0 ? paneWidth + 1 : 0)
    measure = max(LayoutOptions.narrowestMeasure, min(preferredMeasure, area - (area >= 44 ? 4 : 2)))
  }

  /// Whether lines part header, page and footer.
  var isRuled: Bool { size.rows >= Self.ruledRows }

  /// The row of the first line of the page.
  var pageTop: Int { isRuled ? 2 : 1 }

  /// The rows of the page.
  var pageHeight: Int { max(1, size.rows - (isRuled ? 4 : 2)) }

  /// The row of the footer.
  var footerRow: Int { size.rows - 1 }

  /// The first column of the area the page stands in.
  var areaColumn: Int { paneWidth > 0 ? paneWidth + 1 : 0 }

  /// The cells of that area.
  var areaWidth: Int { size.columns - areaColumn }

  /// The first column of the text: the column is centred.
  var textColumn: Int { areaColumn + max(0, (areaWidth - measure) / 2) }
}
