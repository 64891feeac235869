import ArticleModel
import Settings
import TextLayout

/// Requests on the page: how wide the column is.
extension ReadingState {
  /// Makes the column wider or narrower, 40 to 120 cells, and keeps the line that was being read.
  package mutating func widen(by cells: Int) {
    let width = max(
      ReaderSettings.measures.lowerBound, min(ReaderSettings.measures.upperBound, preferredMeasure + cells))
    keepingPlace {
      $0.preferredMeasure = width
      $0.page.options.measure = $0.geometry.measure
      $0.page.options.wideMeasure = $0.geometry.wideMeasure
    }
    let measure = geometry.measure
    message = measure == width ? "\(width) columns" : "\(width) columns, of which \(measure) fit"
  }
}
