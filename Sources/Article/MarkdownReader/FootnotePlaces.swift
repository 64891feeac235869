import ArticleModel
import UTF8Text

/// The places of footnotes that the numbers in the text lead to.
///
///     Fog is declared.[^fog] … [^fog]: By the tower.   ►   link "[1]" to "#fn-1"; a place of that name in the note
enum FootnotePlaces {
  /// The place that a number leads to.
  static func name(of number: some Sequence<UInt8>) -> String { "fn-" + String(decoding: Array(number), as: UTF8.self) }

  /// A note with its place in its first letter.
  static func named(_ item: ListItem, number: Int) -> ListItem {
    guard let lead = item.text.text.utf8.first else { return item }
    var named = item
    let place = Span(0..<sequenceLength(lead), .place(name: "fn-\(number)"))
    named.text = RichText(item.text.text, spans: [place] + item.text.spans)
    return named
  }
}
