import ArticleModel

/// What stands below an article's title, part by part: who wrote it, when, where, for whom.
struct Byline {
  /// A part of the line.
  enum Part {
    case author(Author)
    case published(String)
    case modified(String)
    case dateline(String)
    case site(String)

    /// The part in words.
    var text: String {
      switch self {
      case .author(let author): author.role.map { "\(author.name), \($0)" } ?? author.name
      case .published(let day): day
      case .modified(let day): "updated \(day)"
      case .dateline(let place): place
      case .site(let name): name
      }
    }
  }

  /// The parts, in the order they are shown in.
  let parts: [Part]

  /// Whether nothing is known.
  var isEmpty: Bool { parts.isEmpty }

  /// The parts a masthead knows.
  init(_ masthead: Masthead) {
    var parts = masthead.authors.map(Part.author)
    if let day = masthead.published { parts.append(.published(day)) }
    if let day = masthead.updated { parts.append(.modified(day)) }
    if let place = masthead.dateline { parts.append(.dateline(place)) }
    if let name = masthead.site { parts.append(.site(name)) }
    self.parts = parts
  }
}
