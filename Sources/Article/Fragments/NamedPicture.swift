import ArticleModel

extension Block.Content {
  /// A picture, film or sound in words: what it shows and where it is; nil where the page says neither, and for other blocks.
  ///
  ///     A dog (https://hill.example/dog.jpg)
  package var namedPicture: String? {
    switch self {
    case .figure(let figure): Self.named(figure.alt, figure.url)
    case .media(let media): Self.named(media.title, media.url)
    default: nil
    }
  }

  private static func named(_ words: String?, _ url: String?) -> String? {
    // A picture that stands in its own address is no place to go to.
    let url = url.flatMap { $0.hasPrefix("data:") || $0.isEmpty ? nil : $0 }
    guard let words, !words.isEmpty else { return url }
    return url.map { "\(words) (\($0))" } ?? words
  }
}
