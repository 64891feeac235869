/// The kinds of source that a step works on: a column of the tables that steps stand in. What runs a table asks for each of its rows, so
/// that no step asks for itself.
package enum SourceKind: Sendable {
  case any
  /// Pages, whose mark-up says something of each fragment.
  case page
  /// Texts without mark-up.
  case text

  /// Whether a source is of this kind.
  package func includes(_ page: PageEvidence) -> Bool {
    switch self {
    case .any: true
    case .page: page.isMarkedUp
    case .text: !page.isMarkedUp
    }
  }
}
