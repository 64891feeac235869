public import ArticleModel
import Settings

/// What is to be kept of an article that is being read, so that it can be opened there again.
public struct ReadingNote: Sendable, Hashable {
  /// What the program calls the document; see ``Opening/key``.
  public var key: String
  /// The title, or the file's name.
  public var title: String
  /// The first line shown.
  public var place: TextAnchor
  /// How much of the text has been passed, 0 to 1.
  public var share: Double
}

/// How a document came to be opened, and what is known of it from before.
public struct Opening: Sendable {
  /// What the program calls the document; it comes back in ``ReadingNote/key``. Empty where nothing is to be kept.
  public var key: String
  /// The entry of the list it was opened from.
  public var entry: Int?
  /// Where it was left, how far it was read, its marks.
  public var kept: KeptReading
  /// Where it was found.
  public var origin: DocumentOrigin

  /// Makes the opening of a document nothing is known of.
  public init(
    key: String = "", entry: Int? = nil, kept: KeptReading = KeptReading(), origin: DocumentOrigin = .unknown
  ) {
    self.key = key
    self.entry = entry
    self.kept = kept
    self.origin = origin
  }
}

extension ReaderState {
  /// What is to be kept of the article being read; nil where none is, or where nothing of it is kept.
  public var note: ReadingNote? {
    guard let reading, !reading.opening.key.isEmpty, size.isLargeEnough else { return nil }
    return reading.note
  }

  /// What the program calls the document being read; nil where none is.
  public var readingKey: String? { reading?.opening.key }

  /// What tells whether ``note`` may have changed, without making it.
  public var noteMark: Int {
    guard let reading else { return 0 }
    var hasher = Hasher()
    hasher.combine(reading.opening.key)
    hasher.combine(reading.top)
    return hasher.finalize()
  }
}

extension ReadingState {
  /// What is to be kept.
  var note: ReadingNote {
    let title = page.items.articles[currentArticle].masthead.title?.text ?? name
    return ReadingNote(key: opening.key, title: title, place: anchor(of: page.place(of: top)), share: share)
  }

  /// A place as it can be written down.
  func anchor(of place: Place) -> TextAnchor {
    let article = page.items.article(of: place.item)
    guard case .block(let block) = page.items.kind(of: place.item) else {
      return TextAnchor(article: article, block: nil, offset: place.offset, below: place.below, source: 0)
    }
    let source = page.items.articles[article].blocks[block].source.lowerBound
    return TextAnchor(article: article, block: block, offset: place.offset, below: place.below, source: source)
  }

  /// The place on this page that was written down.
  func place(of anchor: TextAnchor) -> Place {
    let anchor = anchor.adapted(to: page.items.document)
    let item =
      anchor.block.map { page.items.item(article: anchor.article, block: $0) }
      ?? page.items.masthead(of: anchor.article)
    // A block that has become another may be shorter.
    let length = page.items.textLength(of: item)
    return Place(item: item, offset: anchor.offset.map { max(0, min($0, length)) }, below: max(0, anchor.below))
  }

  /// Takes over what is known from before: marks, and the place, unless the reader has moved on meanwhile.
  mutating func restore(_ kept: KeptReading) {
    opening.kept = kept
    for (name, anchor) in kept.marks where marks[name] == nil { marks[name] = place(of: anchor) }
    guard let anchor = kept.place, top == page.firstPosition else { return }
    let place = place(of: anchor)
    page.folds.reveal(place.item)
    let position = page.position(of: place)
    guard position > top else { return }
    top = position
    self.anchor = (place, top)
    let hint = keys[.page].label(of: .top).map { "; \($0) goes to the beginning" } ?? ""
    message = "where you left off\(hint)"
  }

  /// The furthest share of the text that was passed, now and at any time before.
  var furthest: Double { max(share, opening.kept.furthest ?? 0) }
}
