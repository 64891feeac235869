package import ArticleModel

/// Pictures that a page shows again and again: signs beside its parts, such as those that open a question, and no figures.
///
///     Who pays?  ⊖     Who rows?  ⊖     What does it cost?  ⊖
///
/// One address with other words each time is no such sign: a page shows it where a script has yet to put the pictures.
package struct PictureSigns {
  private struct Picture: Hashable {
    var url: String
    var alt: String?
  }

  private var times: [Picture: Int] = [:]
  private static let fewest = 3

  /// Counts the pictures of a source, those with a fragment and those that stand between fragments.
  package init(_ list: FragmentList) {
    for figure in list.figures.values { count(figure) }
    for interlude in list.interludes {
      if case .figure(let figure) = interlude.content { count(figure) }
    }
  }

  private mutating func count(_ figure: Figure) {
    if let picture = Self.picture(figure) { times[picture, default: 0] += 1 }
  }

  /// Whether a picture is such a sign.
  package func holds(_ figure: Figure) -> Bool {
    Self.picture(figure).map { times[$0, default: 0] >= Self.fewest } ?? false
  }

  /// What is compared; nil for a picture that stands in its own address.
  private static func picture(_ figure: Figure) -> Picture? {
    guard let url = figure.url, !url.hasPrefix("data:") else { return nil }
    return Picture(url: url, alt: figure.alt)
  }
}
