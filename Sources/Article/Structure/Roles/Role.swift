/// What a fragment is within an article. Passes decide it one after the other; what one has decided, later ones keep.
package enum Role: UInt8 {
  /// Nothing has been said yet; what stays undecided is a paragraph.
  case undecided
  case paragraph
  case heading
  /// An item of a list, with or without its marker.
  case item
  /// A paragraph, or a line of code, that belongs to the item above it.
  case itemBody, itemCode
  /// A line of verse or of an address: a paragraph that keeps its lines.
  case line
  /// "Term: meaning", or "Term – meaning".
  case definition
  /// A question, alone or with its answer behind the question mark.
  case question
  /// A paragraph or item of the answer to the question before it.
  case answer, answerItem
  /// A row of a table with marked cells.
  case row, headerRow
  /// A line of a table that was rebuilt; the first of them carries the table.
  case rebuiltRow
  case code
  /// "Did You Know? …"
  case callout
  case quote
  case attribution
  /// What a picture shows, and the line that stands below it.
  case alternative, caption
  case rule
  /// A term with its meaning in the fragments below it.
  case term, meaning
  case figure
  /// The name of the table whose rows follow.
  case tableName

  /// Whether a fragment is an item or belongs to one.
  var isOfList: Bool {
    switch self {
    case .item, .answerItem, .itemBody, .itemCode: true
    default: false
    }
  }
}
